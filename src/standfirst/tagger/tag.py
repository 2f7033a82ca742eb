"""The filter "tagger": a role for every line that no rule was sure of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from standfirst.broken_lines import Blocks, blocks_of
from standfirst.credits import parse_credit
from standfirst.filters.aftermath import aftermath_below
from standfirst.filters.headline import headline_above
from standfirst.filters.lede import lede_below
from standfirst.filters.prose import between
from standfirst.filters.story import Story, best_run, find_story, runs_of
from standfirst.page import Bools, Claim, Page
from standfirst.roles import CODES
from standfirst.tagger.network import CLASSES
from standfirst.tagger.weights import Weights

if TYPE_CHECKING:
    from standfirst.pipeline import Favor

Likelihoods = NDArray[np.float64]

OTHER, BODY, SUBHEAD, LEDE, HEADLINE, CAPTION, CREDIT = range(len(CLASSES))
_ARTICLE: Final = [BODY, SUBHEAD, LEDE]
_THRESHOLDS: Final[dict[Favor, float]] = {"precision": 0.7, "balanced": 0.5, "recall": 0.3}
# The likeliest headline gets as much for it as a heading of the first level.
_HEADLINE_WEIGHT: Final = 3.0
# A lede is one from this share of its being article on; what the rules take for one, from less.
_LEDE: Final = 0.4
_LEDE_IF_RULES: Final = 0.15
_LEDE_PARTS: Final = 6
# A page whose likeliest headline is less likely than this has none; with a prompt or a notice on
# it, fewer letters than these are then no article.
_HEADED: Final = 0.2
# The corpus has no page so short, nor one that ends with its article: there the rules have a say.
_SHORT_PAGE: Final = 25
_FEW: Final = 0.2
_IN_STORY: Final = 0.6
_ONE_HEADED: Final = 0.3
_DATES: Final = 4
_WALLED: Final = 300
_NOTICED: Final = 1000
_WALLS: Final = [CODES[role] for role in ("login", "signup", "paywall", "consent")]
_SIGNED: Final = [CODES[role] for role in ("credit", "caption")]
_SURELY: Final = 0.5
_BETWEEN: Final = 0.7
_APART: Final = 0.05
# What a block that is no article counts against the run of those that are; a claimed one.
_AGAINST: Final = -0.2
_AGAINST_CLAIMED: Final = -0.1
_PROSE: Final = 80


@dataclass(frozen=True)
class Tagger:
    """Claims what no rule was sure of, by the probabilities that a small network gives.

    It decides, so it comes last.

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
        article = article_share(found)
        # Of a block that rules have claimed a part of, the rest is judged as well.
        is_open = blocks.marked(page.claims.open)
        inside = is_open & (article >= self.threshold)
        inside |= _between_sure(article, is_open, self.threshold)
        story = _story(page, inside)
        few = _FEW if len(blocks) <= _SHORT_PAGE else _IN_STORY
        inside |= is_open & _in_story(page) & (article >= few * self.threshold)
        if not story.prose.any() or _is_wall(page, story, inside, found):
            inside[:] = False
            story = replace(story, after=story.first)
        # The first claim on a line stands.
        listing = _is_listing(page, inside, found)
        # An item's title is not the listing's.
        mine = np.where(inside & listing, -np.inf, _HEADLINE_WEIGHT * found[:, HEADLINE])
        top = list(headline_above(page, story, mine))
        yield from top
        if not listing:
            yield from _lede(page, story, found, inside, top)
        short = set() if listing else _subheads(page, story, inside)
        yield from _others(page, blocks, found, is_open & ~inside)
        for block in np.flatnonzero(is_open).tolist():
            likely = float(article[block])
            reason = f"the tagger gives it {likely:.2f} for article"
            if not inside[block]:
                yield from blocks.claims(block, "other", 1 - likely, reason)
            elif block in short:
                yield from blocks.claims(block, "subhead", likely, reason)
            else:
                yield from blocks.claims(block, "body", likely, reason)

    def of_blocks(self, page: Page) -> Likelihoods:
        """Probability of each class for each block, shape (blocks, classes).

        The pieces of a broken paragraph stand or fall together: theirs are weighed by length.
        """
        blocks = page.derived(blocks_of)
        found = self.weights.probabilities(page)
        weight = (page.ends - page.starts).astype(np.float64)[:, None]
        sums: Likelihoods = np.add.reduceat(found * weight, blocks.first)
        return sums / np.add.reduceat(weight, blocks.first)


def article_share(found: Likelihoods) -> NDArray[np.float64]:
    """The probability of being article: body, subhead or lede; shape (blocks,)."""
    share: NDArray[np.float64] = found[:, _ARTICLE].sum(axis=1)
    return share


def _is_wall(page: Page, story: Story, inside: Bools, found: Likelihoods) -> bool:
    """Whether what looks like an article is only what a wall or an error page says.

    That is: nothing looks like a headline, there is no byline and no caption, prompts or notices
    stand there, and the article is shorter than where there are none of them.
    """
    if float(found[:, HEADLINE].max(initial=0.0)) >= _HEADED:
        return False
    codes = page.claims.codes
    if np.isin(codes, _SIGNED).any():
        return False
    notices = int((codes == CODES["other"]).sum())
    walls = int(np.isin(codes, _WALLS).sum())
    letters = float(story.weight[inside].sum())
    return letters < (_NOTICED if notices else _WALLED if walls else 0)


def _is_listing(page: Page, inside: Bools, found: Likelihoods) -> bool:
    """Whether the article is a list of others: nothing looks like its headline, and dates stand
    among its blocks. The items are its body then."""
    told = np.flatnonzero(inside)
    if not len(told) or float(found[:, HEADLINE].max(initial=0.0)) >= _ONE_HEADED:
        return False
    dated = page.derived(blocks_of).marked(page.claims.codes == CODES["dateline"])
    return int(dated[told[0] : told[-1]].sum()) >= _DATES


def _in_story(page: Page) -> Bools:
    """Which blocks are running text in the story as the rules find it."""
    story = find_story(page)
    out = story.prose.copy()
    out[: story.first] = False
    out[story.after :] = False
    return out


def _between_sure(article: NDArray[np.float64], is_open: Bools, threshold: float) -> Bools:
    """Which open blocks stand between two that are surely article, claimed ones left out of
    account, and are themselves article more likely than some share of the threshold."""
    out = np.zeros(len(article), dtype=np.bool_)
    at = np.flatnonzero(is_open)
    if len(at) > 2:
        likely = article[at]
        sure = likely >= _SURELY
        between = sure[:-2] & sure[2:] & (likely[1:-1] >= _BETWEEN * threshold)
        out[at[1:-1][between]] = True
    return out


def _story(page: Page, inside: Bools) -> Story:
    """The story as the tagger sees it: the run of blocks in which most is article."""
    rules = find_story(page)
    score = np.where(inside, 1, _AGAINST) * np.sqrt(np.maximum(rules.weight, 1.0))
    score[~page.derived(blocks_of).open(page)] = _AGAINST_CLAIMED
    first, after = best_run(score)
    prose = inside & (rules.prose | (rules.weight >= _PROSE))
    return Story(first, after, prose, rules.sentence, rules.weight)


def _lede(
    page: Page, story: Story, found: Likelihoods, inside: Bools, top: Sequence[Claim]
) -> Iterator[Claim]:
    """Claims the blocks that open the article and are its lede, as rules and network see it."""
    blocks = page.derived(blocks_of)
    headline = [claim.line for claim in top if claim.role == "headline"]
    start = int(blocks.of_line[headline[0]]) if headline else -1
    by_rules: set[int] = set()
    if headline:
        claims = lede_below(page, story, start)
        by_rules = {int(blocks.of_line[claim.line]) for claim in claims}
    article = article_share(found)
    # A lede that stands apart is less like an article's text than its paragraphs are.
    candidates = inside.copy()
    for block in by_rules:
        candidates[block] |= article[block] >= _APART
    parts = 0
    is_short = len(blocks) <= _SHORT_PAGE
    for block in np.flatnonzero(candidates).tolist():
        if block <= start:
            continue
        likely = float(found[block, LEDE] / max(article[block], 1e-6))
        least = _LEDE if block not in by_rules else 0.0 if is_short else _LEDE_IF_RULES
        if likely < least or parts == _LEDE_PARTS:
            break
        parts += 1
        yield from blocks.claims(block, "lede", likely, f"the tagger gives it {likely:.2f}")


def _subheads(page: Page, story: Story, inside: Bools) -> set[int]:
    """Which blocks of the article are subheads: short ones between paragraphs, as rules see it."""
    return {
        int(page.derived(blocks_of).of_line[claim.line])
        for first, after in runs_of(inside & ~story.prose)
        for claim in between(page, story, first, after)
        if claim.role == "subhead"
    }


def _others(page: Page, blocks: Blocks, found: Likelihoods, outside: Bools) -> Iterator[Claim]:
    """Claims on what is not the article's text."""
    best = found.argmax(axis=1)
    for block in np.flatnonzero(outside & (best == CAPTION)).tolist():
        likely = float(found[block, CAPTION])
        yield from blocks.claims(block, "caption", likely, f"the tagger gives it {likely:.2f}")
    for block in np.flatnonzero(outside & (best == CREDIT)).tolist():
        likely = float(found[block, CREDIT])
        if parse_credit(blocks.text(page, block)) is not None:
            yield from blocks.claims(block, "credit", likely, f"the tagger gives it {likely:.2f}")
    told = np.flatnonzero(~outside & blocks.marked(page.claims.open))
    yield from aftermath_below(page, int(blocks.after[told[-1]]) - 1 if len(told) else -1)
