"""The filter "tagger": a role for every line that no rule was sure of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from standfirst.broken_lines import Blocks, blocks_of
from standfirst.credits import parse_credit
from standfirst.filters.aftermath import aftermath_below
from standfirst.filters.headline import headline_above
from standfirst.filters.story import Story, best_run, find_story
from standfirst.page import Bools, Claim, Page
from standfirst.roles import Role
from standfirst.tagger.network import CLASSES
from standfirst.tagger.weights import Weights

if TYPE_CHECKING:
    from standfirst.pipeline import Favor

Likelihoods = NDArray[np.float64]

OTHER, BODY, SUBHEAD, LEDE, HEADLINE, CAPTION, CREDIT = range(len(CLASSES))
_ARTICLE: Final = [BODY, SUBHEAD, LEDE]
_THRESHOLDS: Final[dict[Favor, float]] = {"precision": 0.7, "balanced": 0.5, "recall": 0.3}
_LEDE: Final = 0.5
_LEDE_PARTS: Final = 6


@dataclass(frozen=True)
class Tagger:
    """The filter. It decides, so it comes last.

    Attributes:
        weights: what gives each line's probabilities.
        threshold: a block is article from this probability on.
        sure: the tagger's claims stand whatever their confidence, which is a probability.
    """

    weights: Weights
    threshold: float = _THRESHOLDS["balanced"]
    sure: float = 0.0

    def favoring(self, favor: Favor) -> Tagger:
        """The same tagger with the threshold that favours precision, recall or neither."""
        return replace(self, threshold=_THRESHOLDS[favor])

    def __call__(self, page: Page) -> Iterator[Claim]:
        """Claims each open block: as article above the threshold, else as what is likeliest.

        The confidence of a claim is the probability that the block is what is claimed: article
        for the body, its subheads and the lede.
        """
        blocks = page.derived(blocks_of)
        if not len(blocks):
            return
        found = self.of_blocks(page)
        is_open = blocks.open(page)
        article = found[:, _ARTICLE].sum(axis=1)
        inside = is_open & (article >= self.threshold)
        taken: set[int] = set()
        story = _story(page, inside, article)
        for claim in (*_headline(page, story, found), *_lede(page, story, found, inside)):
            taken.add(claim.line)
            yield claim
        for claim in _others(page, blocks, found, is_open & ~inside, inside):
            if claim.line not in taken:
                taken.add(claim.line)
                yield claim
        for block in np.flatnonzero(is_open).tolist():
            likely = float(article[block])
            role: Role = "other"
            if inside[block]:
                role = "subhead" if found[block, SUBHEAD] > found[block, BODY] else "body"
            confidence = likely if inside[block] else 1 - likely
            reason = f"the tagger gives it {likely:.2f} for article"
            yield from blocks.claims(block, role, confidence, reason)

    def of_blocks(self, page: Page) -> Likelihoods:
        """Probability of each class for each block, shape (blocks, classes).

        The pieces of a broken paragraph stand or fall together: theirs are weighed by length.
        """
        blocks = page.derived(blocks_of)
        found = self.weights.probabilities(page)
        weight = (page.ends - page.starts).astype(np.float64)[:, None]
        sums: Likelihoods = np.add.reduceat(found * weight, blocks.first)
        return sums / np.add.reduceat(weight, blocks.first)


def _story(page: Page, inside: Bools, article: Likelihoods) -> Story:
    """The story as the tagger sees it: the run of blocks in which most is article."""
    rules = find_story(page)
    score = np.where(inside, 1, -0.2) * np.sqrt(np.maximum(rules.weight, 1.0))
    claimed = ~page.derived(blocks_of).open(page)
    first, after = best_run(np.where(claimed, -0.1, score))
    prose = inside & ((rules.prose) | (rules.weight >= 80))
    return Story(first, after, prose, rules.sentence, rules.weight)


def _headline(page: Page, story: Story, found: Likelihoods) -> Iterator[Claim]:
    return headline_above(page, story, found[:, HEADLINE])


def _lede(page: Page, story: Story, found: Likelihoods, inside: Bools) -> Iterator[Claim]:
    """Claims the blocks that open the article and are its lede."""
    blocks = page.derived(blocks_of)
    for block in np.flatnonzero(inside)[:_LEDE_PARTS].tolist():
        likely = found[block, LEDE]
        if likely < _LEDE * found[block, _ARTICLE].sum():
            break
        yield from blocks.claims(block, "lede", float(likely), "the tagger sees a lede")


def _others(
    page: Page, blocks: Blocks, found: Likelihoods, outside: Bools, inside: Bools
) -> Iterator[Claim]:
    """Claims on what is not the article's text."""
    best = found.argmax(axis=1)
    for block in np.flatnonzero(outside & (best == CAPTION)).tolist():
        likely = float(found[block, CAPTION])
        yield from blocks.claims(block, "caption", likely, f"the tagger gives it {likely:.2f}")
    for block in np.flatnonzero(outside & (best == CREDIT)).tolist():
        likely = float(found[block, CREDIT])
        if parse_credit(blocks.text(page, block)) is not None:
            yield from blocks.claims(block, "credit", likely, f"the tagger gives it {likely:.2f}")
    if inside.any():
        last = int(blocks.after[np.flatnonzero(inside)[-1]]) - 1
        yield from aftermath_below(page, last)
