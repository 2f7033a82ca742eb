"""Which blocks of an article are its subheads."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.filters.prose import between
from standfirst.filters.story import Story, runs_of
from standfirst.page import Bools, Page
from standfirst.tables import table_rows
from standfirst.tagger.alike_subheads import alike_subheads
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
    page, the like of which the corpus hardly has, the rules are believed. Of lines of one form
    (`alike_subheads`), and of pieces of broken text that are one, all are subheads or none is: what
    goes on below is the beginning of a paragraph. Where it stands tells that some are none
    (`_is_none`).

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
    cells = page.derived(table_rows)[blocks.first] >= 0
    sure = inside & (share >= _SURE) & (blocks.sizes(page) <= _LONGEST) & ~cells
    by_rules = {block for block in by_rules if share[block] >= least and not cells[block]}
    chosen = {*places(sure).tolist(), *by_rules}
    chosen = alike_subheads(page, inside, chosen)
    for run in _broken(page, chosen):
        size = int(page.ends[blocks.after[run[-1]] - 1] - page.starts[blocks.first[run[0]]])
        if size > _LONGEST or not chosen.issuperset(run):
            chosen.difference_update(run)
    quoted = _quoted(page, inside)
    chosen = {block for block in chosen if not (quoted[block] or _is_none(page, block))}
    return {block: float(share[block]) for block in sorted(chosen)}


def _broken(page: Page, some: Collection[int]) -> Iterator[range]:
    """The runs of blocks that are one paragraph or heading, by what was learned of broken text, of
    those that have some blocks in them."""
    if page.claims.joins is None:
        return
    first = places(~page.claims.joins[page.derived(blocks_of).first])
    after = np.append(first[1:], len(page.derived(blocks_of)))
    for run in sorted(set((first.searchsorted(sorted(some), side="right") - 1).tolist())):
        if after[run] - first[run] > 1:
            yield range(int(first[run]), int(after[run]))


def _quoted(page: Page, inside: Bools) -> Bools:
    """Which blocks are a part of a quotation, and no heading in it: who says it stands below it,
    as short as a subhead. Where more than half of an article is a quotation none is: some sites
    indent a story by making one of it."""
    blocks = page.derived(blocks_of)
    quote: Bools = page.markup.quote[blocks.first]
    sizes = np.where(inside, blocks.sizes(page), 0)
    if 2 * int(sizes[quote].sum()) > int(sizes.sum()):
        return np.zeros_like(quote)
    quote &= page.markup.heading[blocks.first] == 0
    return quote


def _is_none(page: Page, block: int) -> bool:
    """Whether a block is no subhead by what it is: signs alone, as set two scenes of a story apart
    ("* * *"), or all that a cell of a table has, beside another that has something."""
    blocks = page.derived(blocks_of)
    if not any(map(str.isalnum, blocks.text(page, block))):
        return True
    line = int(blocks.first[block])
    element = int(page.markup.element[line])
    outline = page.outline
    if outline is None or element < 0 or page.markup.heading[line]:
        return False
    row = int(outline.parent[element])
    if outline.tags[element] != "td" or row < 0:
        return False
    lines = (int(outline.after[each] - outline.first[each]) for each in (element, row))
    return next(lines) == 1 < next(lines)
