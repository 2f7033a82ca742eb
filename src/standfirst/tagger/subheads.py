"""Which blocks of an article are its subheads."""

from __future__ import annotations

from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.filters.prose import between
from standfirst.filters.story import Story, runs_of
from standfirst.page import Bools, Page
from standfirst.tagger.article import Likelihoods, article_share, is_short
from standfirst.tagger.network import SUBHEAD

# What of a block's probability of being article must be a subhead's: of a short line between
# paragraphs, which the rules take for one, and of what only the network does; and the characters
# of the longest of these.
_IF_RULES: Final = 0.4
_SURE: Final = 0.6
_LONGEST: Final = 160
_TINY: Final = 1e-6


def subheads(page: Page, story: Story, inside: Bools, found: Likelihoods) -> dict[int, float]:
    """The subheads' blocks, and what of their probability of being article is a subhead's, 0..1.

    The rules know a subhead by its place, a short line between two paragraphs, and the network by
    its words as well. It is asked what it thinks of those that the rules take for one; on a short
    page, the like of which the corpus hardly has, the rules are believed.

    Args:
        page: with the claims of the rules.
        story: where the story is.
        inside: which blocks are article, shape (blocks,).
        found: probability of each class for each block, shape (blocks, classes).
    """
    blocks = page.derived(blocks_of)
    share = found[:, SUBHEAD] / np.maximum(article_share(found), _TINY)
    least = 0.0 if is_short(page) else _IF_RULES
    by_rules = {
        int(blocks.of_line[claim.line])
        for first, after in runs_of(inside & ~story.prose)
        for claim in between(page, story, first, after)
        if claim.role == "subhead"
    }
    sure = inside & (share >= _SURE) & (blocks.sizes(page) <= _LONGEST)
    chosen = {*places(sure).tolist(), *(block for block in by_rules if share[block] >= least)}
    return {block: float(share[block]) for block in sorted(chosen)}
