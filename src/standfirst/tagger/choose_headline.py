"""Which line is the story's headline: a choice among candidates, learned.

A conditional logit (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974):
each candidate has columns, their weighted sum is its utility, and the largest is chosen. The
columns are what the network gives for it and for its neighbours, what it looks like, and where it
stands; the weights were fitted by `standfirst.lab.training.headlines`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.filters.captions import CREDITED
from standfirst.filters.code_samples import code_blocks
from standfirst.filters.story import Story
from standfirst.page import Claim, Page
from standfirst.page_title import is_rubric, reads_on
from standfirst.tagger.article import is_short
from standfirst.tagger.headline_columns import PIECE_WORDS, headline_columns, pieces_of
from standfirst.tagger.network import HEADLINE

Floats = NDArray[np.float64]

_ABOVE: Final = 60
# What the network takes for the story may begin above its headline, with a teaser or a notice.
_BELOW: Final = 30
# From how likely on a block farther off, or one that is claimed, is a candidate, and how many are.
_LIKELY: Final = 0.03
_FARTHER: Final = 16
# A sentence that is less likely a headline than this is none, and the page has none.
_NO_TITLE: Final = 0.02
# And another candidate takes its place if it is at least so likely.
_LEAST_SURE: Final = 0.05
_CLIP: Final = 8.0
# The rules that take a headline for something else now and then.
_MISTAKEN: Final = frozenset(
    {
        "breadcrumbs",
        "bylines",
        "captions",
        "datelines",
        "photo-credits",
        "related",
        "repeated-captions",
        "repeated-lines",
        "topics",
    }
)
# Blocks of a headline that a title says as one.
_MOST_BLOCKS: Final = 4
# The longest rubric, in words.
_RUBRIC_WORDS: Final = 5


@dataclass(frozen=True)
class HeadlineChooser:
    """The weights of the choice; with F columns and H hidden units.

    Attributes:
        arrays: "mean" and "scale" of the columns, (F,); "linear" (F,); and of a small hidden layer
            beside it "hidden" (F, H), "bias" (H,) and "out" (H,).
    """

    arrays: Mapping[str, Floats]

    def utilities(self, columns: Floats) -> Floats:
        """What speaks for each candidate, in logits; shape (candidates,)."""
        own = self.arrays
        scaled = np.clip((columns - own["mean"]) / own["scale"], -_CLIP, _CLIP)
        hidden = np.tanh(scaled @ own["hidden"] + own["bias"])
        told: Floats = scaled @ own["linear"] + hidden @ own["out"]
        return told


def headline_candidates(page: Page, story: Story, found: Floats) -> list[int]:
    """The blocks that may be the headline, in rising order; none where there is no story.

    Those are the open blocks above the story's text, some within it, and what the network takes for
    a headline wherever it stands and whatever some rules have claimed it for: the network may be
    wrong about where the story is, and a title is often printed twice, or reads like a byline or a
    date. What other rules and the filters of others have claimed is not doubted, nor is a caption
    of text that ends in a photo credit.

    Args:
        page: with the claims of the rules.
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
    """
    if story.first >= story.after:
        return []
    end = story.text_begins
    near = np.zeros(len(found), dtype=np.bool_)
    near[max(0, end - _ABOVE) : min(end + _BELOW, story.after)] = True
    near &= page.derived(blocks_of).open(page) & ~code_blocks(page)
    likely = found[:, HEADLINE]
    others = places(~near & (likely >= _LIKELY))
    others = others[np.argsort(-likely[others], kind="stable")[:_FARTHER]]
    doubted = [block for block in others.tolist() if _is_doubtful(page, block)]
    # Where a picture's caption says the headline, the network believes the rule.
    claimed = places(~near & (likely < _LIKELY))
    claimed = claimed[(claimed >= end - _ABOVE) & (claimed < end)]
    captions = [block for block in claimed.tolist() if _is_repeated_caption(page, block)]
    return sorted({*places(near).tolist(), *doubted, *captions})


def _is_doubtful(page: Page, block: int) -> bool:
    """Whether nobody has claimed a line of a block but rules that may be mistaken there."""
    held = (page.claims.standing[line] for line in page.derived(blocks_of).lines(block))
    return all(
        claim is None or (claim[1] in _MISTAKEN and not _is_credited_caption(page, *claim))
        for claim in held
    )


def _is_repeated_caption(page: Page, block: int) -> bool:
    """Whether nothing speaks for a block's being a caption but that another has its words."""
    lines = page.derived(blocks_of).lines(block)
    held = [page.claims.standing[line] for line in lines]
    return all(claim is not None and claim[1] == "repeated-captions" for claim in held)


def _is_credited_caption(page: Page, claim: Claim, by: str) -> bool:
    """Whether a line of text is claimed for a caption by the photo credit that it ends in. Of HTML
    some headlines stand in caption elements."""
    return by == "captions" and page.outline is None and claim.confidence >= CREDITED


def choose_headline(
    page: Page, story: Story, found: Floats, chooser: HeadlineChooser
) -> tuple[int, float] | None:
    """The block that is the headline, and how likely it is; None where there is none to choose.

    Args:
        page: with the claims of the rules.
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
        chooser: the weights of the choice.
    """
    candidates = headline_candidates(page, story, found)
    if is_short(page):  # of which the network says too little to doubt a rule, or its story's top
        is_open = page.derived(blocks_of).open(page)
        candidates = [n for n in candidates if is_open[n] and n < story.text_begins]
    if not candidates:
        return None
    utilities = chooser.utilities(headline_columns(page, story, found, candidates))
    odds = np.exp(utilities - utilities.max())
    odds = _without_title(page, candidates, odds)
    for place, best in enumerate(np.argsort(-odds, kind="stable").tolist()):
        block, sure = candidates[best], float(odds[best] / odds.sum())
        if place and sure < _LEAST_SURE:
            break
        # A sentence that the network takes for no headline is the story's first.
        if not story.sentence[block] or found[block, HEADLINE] >= _NO_TITLE:
            return _below_rubric(page, block), sure
    return None


def _below_rubric(page: Page, block: int) -> int:
    """The block that was chosen; or the one right below it, which the page's title says behind it
    as behind a rubric: "Housing: The headline"."""
    blocks = page.derived(blocks_of)
    below = block + 1
    if not 0 < block < len(blocks) - 1 or not blocks.open(page)[below]:
        return block
    if len(blocks.words(page, block)) > _RUBRIC_WORDS:
        return block
    return below if is_rubric(page, blocks.text(page, block), blocks.text(page, below)) else block


def _without_title(page: Page, candidates: Sequence[int], odds: Floats) -> Floats:
    """The odds of the candidates, those of the page's first line given to the likeliest of the
    others that is a piece of it: "The headline | Site", "The headline"."""
    if candidates[0] != 0:
        return odds
    # The last of several pieces is the site's name, mostly, unless it is the longest.
    *others, last = pieces_of(page) or [[]]
    kept = others if len(last) <= max(map(len, others), default=0) else [*others, last]
    pieces = [piece for piece in kept if len(piece) >= PIECE_WORDS]
    own = [n for n, block in enumerate(candidates) if n and _says_one(page, block, pieces)]
    if not own:
        return odds
    best = max(own, key=lambda n: float(odds[n]))
    out = odds.copy()
    out[best] += out[0]
    out[0] = 0.0
    return out


def _says_one(page: Page, block: int, pieces: Sequence[Sequence[str]]) -> bool:
    """Whether a block says a piece of the title, alone or with those right below it."""
    blocks = page.derived(blocks_of)
    said: list[str] = []
    for own in range(block, min(block + _MOST_BLOCKS, len(blocks))):
        said += blocks.words(page, own)
        if not any(said == [*piece[: len(said)]] for piece in pieces):
            return False
        if said in pieces:
            return True
    return False


def headline_blocks(page: Page, best: int) -> tuple[int, ...]:
    """The blocks of the headline, in rising order: the one chosen, and those right below or above
    it, where the page's first line, which of a text made of HTML is its title, says all one after
    the other, and not as a title parts the headline from its rubric, the site or the section.

    Args:
        page: with the claims of the rules.
        best: the headline's block.
    """
    blocks = page.derived(blocks_of)
    is_open = blocks.open(page)
    first, after = best, best + 1

    def text(low: int, high: int) -> str:
        return " ".join(blocks.text(page, block) for block in range(low, high))

    def goes_on_below() -> bool:
        if not (first > 0 and after < len(blocks) and is_open[after]):
            return False
        return reads_on(page, text(first, after), blocks.text(page, after))

    def goes_on_above() -> bool:
        if not (first > 1 and is_open[first - 1]):
            return False
        return reads_on(page, blocks.text(page, first - 1), text(first, after))

    while after - first < _MOST_BLOCKS:
        if goes_on_below():
            after += 1
        elif goes_on_above():
            first -= 1
        else:
            break
    return tuple(range(first, after))
