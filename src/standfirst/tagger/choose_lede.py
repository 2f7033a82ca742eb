"""Which blocks below the headline are the lede, or that there is none: a choice, learned.

A conditional logit, as for the headline (see `standfirst.tagger.choose_headline`): candidates are
no lede at all, and the runs of blocks among those that stand below the headline. What tells one is
what the network gives for its blocks and for the next, what its first block looks like, and what
stands between it and the headline and between it and the story. The weights were fitted by
`standfirst.lab.training.ledes`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.broken_lines import blocks_of
from standfirst.columns import is_any_of, median, places, share, sums_before
from standfirst.dateline import read_dateline
from standfirst.filters.code_samples import code_blocks
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.sections import FAMILIES
from standfirst.filters.story import Story
from standfirst.numbered_items import opens_item
from standfirst.page import Bools, Ints, Page
from standfirst.roles import ROLES
from standfirst.similarity import Said, nearly_same
from standfirst.tagger.article import article_share
from standfirst.tagger.network import BODY, CAPTION, LEDE

Floats = NDArray[np.float64]
Run = tuple[int, ...]

# How many blocks below the headline may be parts, how far below they may stand, and of how many
# parts a lede is at most.
_PLACES: Final = 8
_BELOW: Final = 25
_PARTS: Final = 6
# Where no headline is found, how far above the story's text a lede may stand.
_ABOVE_STORY: Final = 8
_SHORTEST: Final = 15
_LEAST_LIKELY: Final = 0.02
_LEAST: Final = 1e-4
# Of a notice's words so many are what interfaces say: "This audio version was made by a computer.
# More on how we read stories aloud is found here."
_NOTICE: Final = 0.3
_SPOKEN: Final = ("login", "signup", "newsletter", "paywall", "consent", "sharing", "legal")
_NOTICES: Final = tuple(map(FAMILIES.index, _SPOKEN))
_CLIP: Final = 8.0
_FAR: Final = 10
# So much of a place's text is looked for elsewhere on the page.
_PRINTED: Final = 60
_LONGER: Final = 3
# Blocks of the story that may say a lede again.
_COMPARED: Final = 30
# Letters of a paragraph where the page has none to compare with.
_PARAGRAPH: Final = 200.0
# What ends a sentence within a paragraph, and what a quotation opens with.
_STOPS: Final = (". ", "? ", "! ", "。", "।")
_OPENS: Final = "\"“«„'‘–-—"
_ASKS: Final = "?!"
# The first columns of a place, which count for the place below the run as well.
_FOLLOWING: Final = 12


def _among(*roles: str) -> Bools:
    """By the code of a role, whether it is among some; the last entry is for an open block."""
    return np.array([role in roles for role in (*ROLES, None)], dtype=np.bool_)


_SIGNED: Final = _among("credit", "dateline")
_CAPTION: Final = _among("caption")
_CLAIMED: Final = _among(*ROLES)


def _notices(page: Page) -> Bools:
    """Which lines tell what a notice tells in some of their sentences, shape (lines,)."""
    said = page.derived(find_phrases).prompts
    return is_any_of(said.family, _NOTICES) & (said.confidence >= _NOTICE)


@dataclass(frozen=True)
class LedeChooser:
    """The weights of the choice; with F columns, H hidden units and M members.

    Attributes:
        arrays: "mean" and "scale" of the columns, (F,); and of the members "none" (M,), the
            utility of no lede, "linear" (M, F), and a small hidden layer beside it, "hidden"
            (M, F, H), "bias" (M, H) and "out" (M, H).
    """

    arrays: Mapping[str, Floats]

    def likely(self, columns: Floats) -> Floats:
        """The probability of no lede, and then of each run, the mean of the members' (1 + runs,).

        `columns` are those of the runs, (runs, F).
        """
        own = self.arrays
        scaled = np.clip((columns - own["mean"]) / own["scale"], -_CLIP, _CLIP)
        hidden = np.tanh(scaled @ own["hidden"] + own["bias"][:, None, :])
        of_runs = scaled @ own["linear"].T + (hidden @ own["out"][:, :, None])[:, :, 0].T
        utility = np.vstack([own["none"], of_runs])
        odds = np.exp(utility - utility.max(axis=0))
        mean: Floats = (odds / odds.sum(axis=0)).mean(axis=1)
        return mean


@dataclass(frozen=True)
class Top:
    """Where on a page its lede may be.

    Attributes:
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
        headline: the headline's block, or -1.
        places: the open blocks that may be parts of the lede, in rising order.
        ended: from which of the places on no run goes on that opens right below the headline: a
            byline or a date stands above it, below the lede.
    """

    story: Story
    found: Floats
    headline: int
    places: tuple[int, ...]
    ended: int = _PLACES

    @classmethod
    def of(
        cls, page: Page, story: Story, found: Floats, headline: int, taken: frozenset[int]
    ) -> Top:
        """The places below the headline, `taken` blocks (its kicker, its repeats) left out."""
        if story.first >= story.after:
            return cls(story, found, headline, ())
        blocks = page.derived(blocks_of)
        first = headline + 1
        if headline < 0:
            prose = places(story.prose[story.first : story.after])
            first = max(0, story.first + (int(prose[0]) if len(prose) else 0) - _ABOVE_STORY)
        usable = blocks.open(page) & (blocks.sizes(page) >= _SHORTEST)
        usable &= (article_share(found) >= _LEAST_LIKELY) & ~code_blocks(page)
        usable &= ~_notices(page)[blocks.first]
        near = range(first, min(first + _BELOW, len(blocks)))
        parts = [block for block in near if usable[block] and block not in taken][:_PLACES]
        signed = places(_SIGNED[page.claims.codes[blocks.first]])
        ended = _PLACES
        if headline >= 0 and parts and parts[0] == headline + 1:
            below = signed[signed > parts[0]]
            ended = int(np.searchsorted(parts, below[0])) if len(below) else _PLACES
        return cls(story, found, headline, tuple(parts), ended)

    @property
    def runs(self) -> list[Run]:
        """The candidates beside no lede at all: every run of some places."""
        return [self.places[start:end] for start, end in self.bounds]

    @property
    def bounds(self) -> list[tuple[int, int]]:
        """Where each of the runs starts and ends in `places`."""
        count = len(self.places)
        return [
            (start, end)
            for start in range(count)
            for end in range(start + 1, min(start + _PARTS, count) + 1)
            if start > 0 or end <= self.ended
        ]


def lede_columns(page: Page, top: Top) -> Floats:
    """What tells a lede, for each run; shape (runs, columns).

    Args:
        page: with the claims of the rules.
        top: with one place at least.
    """
    own, at = _of_places(page, top), top.places
    alike, sizes = _alike(page, at), page.derived(blocks_of).sizes(page)
    below = np.vstack([own[:, :_FOLLOWING], np.zeros(_FOLLOWING)])
    first, after = np.array(top.bounds, dtype=np.int64).T
    size = sums_before(sizes[list(at)])
    same = sums_before(alike)
    parts = after - first - 1  # behind the first
    more = parts > 0
    of_run: list[NDArray[np.generic]] = [
        parts,
        more,
        np.where(more, np.log(size[after] - size[first]), 0.0),
        (same[after] - same[first + 1]) / np.maximum(parts, 1),
        np.append(alike, 0.0)[after],
        after == len(at),
    ]
    return np.concatenate([own[first], below[after], np.stack(of_run, axis=1)], axis=1)


def _of_places(page: Page, top: Top) -> Floats:
    """What each place looks like and where it stands; shape (places, columns)."""
    blocks, story, found = page.derived(blocks_of), top.story, top.found
    at = np.array(top.places, dtype=np.int64)
    count = len(blocks)
    texts = [blocks.text(page, block) for block in top.places]
    telling = [_telling(blocks.words(page, block)) for block in top.places]
    article = article_share(found)
    logs = np.log(np.maximum(found[at], _LEAST))
    of_article = found[at, LEDE] / np.maximum(article[at], _LEAST)
    codes = page.claims.codes[blocks.first]
    running = story.prose & (np.arange(count) > at[0])
    prose = places(running)
    usual = median(story.weight[prose]) if len(prose) else _PARAGRAPH
    stops = share(story.sentence[prose]) if len(prose) else 1.0
    weight = np.maximum(story.weight[at], 1.0)
    heading = np.maximum.reduceat(page.markup.heading, blocks.first)[at]
    title = set(blocks.words(page, top.headline)) if top.headline >= 0 else set[str]()
    descriptions = [Said(each) for each in page.metadata.descriptions[:2]]
    start = top.headline if top.headline >= 0 else int(at[0]) - 1
    above = np.array([start, *at])
    below = np.array([*at, min(int(at[-1]) + _FAR, count)])
    signed, signed_below = _between(_SIGNED[codes], above), _between(_SIGNED[codes], below)
    pictured = _CAPTION[codes] | (found[:, CAPTION] > 0.5)
    gaps = page.gaps[blocks.first]
    after = np.append(gaps, _FAR)[at + 1]
    parted = median(gaps[prose]) if len(prose) else 1.0
    # What stands right below each place.
    nexts = [set(blocks.words(page, n)) for n in np.minimum(at + 1, count - 1).tolist()]
    story_says = set[str]().union(*(blocks.words(page, block) for block in prose.tolist()))
    opening = set(blocks.words(page, int(prose[0]))) if len(prose) else set[str]()
    sizes = blocks.sizes(page)
    following = np.append(sizes, 1)[at + 1]
    rank = np.arange(len(at))
    columns: list[NDArray[np.generic]] = [
        logs[:, LEDE] - np.log(_LEAST),
        of_article,
        article[at],
        story.prose[at],
        np.clip(np.log(weight / max(usual, 1.0)), -3.0, 3.0),
        story.sentence[at] - stops,
        page.derived(opens_item)[blocks.first[at]],
        signed,
        _like_body(page, at, running),
        np.array([read_dateline(text) is not None for text in texts]),
        np.array([_share(each, title) for each in telling]),
        np.array([sum(map(text.count, _STOPS)) for text in texts]),
        # The rest is of the run's first place alone.
        logs[:, BODY],
        logs[:, CAPTION],
        logs[:, LEDE] - logs[:, LEDE].max(),
        rank == 0,
        rank == 1,
        np.log1p(at - start),
        at == start + 1,
        weight < 30,
        weight > 350,
        np.log(weight),
        story.sentence[at],
        heading > 0,
        _are_any_of([blocks.words(page, block) for block in top.places], descriptions),
        np.cumsum(signed) > 0,
        _between(_CAPTION[codes], above),
        _between(_CLAIMED[codes], above),
        signed_below,
        np.cumsum(signed_below[::-1])[::-1] > 0,
        _between(pictured, below),
        gaps[at] > 1,
        np.array([text[0] in _OPENS for text in texts]),
        np.array([text[-1] in _ASKS for text in texts]),
        np.full(len(at), page.outline is not None),
        after > 1,
        gaps[at] > parted,
        after > parted,
        after > gaps[at],
        np.clip(np.log(np.maximum(sizes[at], 1) / np.maximum(following, 1)), -3.0, 3.0),
        np.array([_share(each, story_says) for each in telling]),
        np.array([_share(each, opening) for each in telling]),
        np.array([_share(each, said) for each, said in zip(telling, nexts, strict=True)]),
        np.array([page.text.count(text[:_PRINTED]) > 1 for text in texts]),
        np.log1p(np.full(len(at), len(prose))),
        np.log(np.full(len(at), max(usual, 1.0))),
    ]
    return np.array(columns, dtype=np.float64).T


def _between(marked: Bools, bounds: Ints) -> Floats:
    """Whether any block between each two bounds, themselves left out, is marked."""
    total = sums_before(marked)
    low, high = bounds[:-1] + 1, np.maximum(bounds[1:], bounds[:-1] + 1)
    return (total[np.minimum(high, len(marked))] > total[np.minimum(low, len(marked))]).astype(
        np.float64
    )


def _telling(said: Sequence[str]) -> Sequence[str]:
    """The longer words of what is said, or all where none is longer."""
    return [word for word in said if len(word) > _LONGER] or said


def _share(telling: Sequence[str], among: Set[str]) -> float:
    """The share of some words that are `among` others."""
    return sum(map(among.__contains__, telling)) / max(len(telling), 1)


def _are_any_of(said: Sequence[list[str]], told: Sequence[Said]) -> Bools:
    """Whether each text, given by its words, is nearly one of those told."""
    if not told:
        return np.zeros(len(said), dtype=np.bool_)
    return np.array([any(map(Said("", each).nearly, told)) for each in said], dtype=np.bool_)


def _like_body(page: Page, at: Ints, is_prose: Bools) -> Floats:
    """The share of the running text that is in elements named as each place's; 0 without any."""
    out, prose = np.zeros(len(at)), places(is_prose)
    if page.outline is not None:
        name = page.outline.names.of_element[page.markup.element[page.derived(blocks_of).first]]
        of_prose = name[prose]
        for number, block in enumerate(at.tolist()):
            # A place is not compared with itself.
            own = bool(is_prose[block])
            others = len(prose) - own
            same = int(np.count_nonzero(of_prose == name[block])) - own
            out[number] = same / others if others else 0.0
    return out


def _alike(page: Page, at: Sequence[int]) -> Floats:
    """Whether each place's element is named as the place's before it, and beside it; (places,)."""
    out = np.zeros(len(at))
    if page.outline is not None:
        element = page.markup.element[page.derived(blocks_of).first[list(at)]]
        name, parent = page.outline.names.of_element[element], page.outline.parent[element]
        out[1:] = (name[1:] == name[:-1]) & (parent[1:] == parent[:-1])
    return out


def choose_lede(page: Page, top: Top, chooser: LedeChooser) -> tuple[Run, float]:
    """The blocks that are the lede, none if there is none; and how likely that is."""
    if not top.places:
        return (), 1.0
    likely = chooser.likely(lede_columns(page, top))
    # A run that goes on from above the byline into the story's own paragraphs is none.
    at, bylines = top.places, bylines_above(page, top.story, top.places)
    barred = [
        max(bylines[start + 1 : after], default=-1) > at[start] for start, after in top.bounds
    ]
    likely[1:][barred] = 0.0
    best = int(np.argmax(likely))
    if best == 0 and _is_said_again(page, top):
        best = 1
    return ((), *top.runs)[best], float(likely[best])


def bylines_above(page: Page, story: Story, at: Sequence[int]) -> list[int]:
    """For each of some blocks of HTML that stands in one element with the running text below it,
    the last byline or date above it; -1 for others.

    Below a byline that a lede stands above, such a block is the story's first paragraph, whatever
    class it has of its own, and no part of the lede.
    """
    if page.outline is None or len(at) < 2:
        return [-1] * len(at)
    blocks = page.derived(blocks_of)
    places_at = np.array(at)
    parent = page.outline.parent[page.markup.element[blocks.first]]
    signed = np.append(-1, places(_SIGNED[page.claims.codes[blocks.first]]))
    prose = np.append(places(story.prose), -1)
    below = prose[prose[:-1].searchsorted(places_at, side="right")]
    same = (below >= 0) & (parent[below] == parent[places_at])
    last = signed[signed.searchsorted(places_at) - 1]
    out: list[int] = np.where(same, last, -1).tolist()
    return out


def _is_said_again(page: Page, top: Top) -> bool:
    """Whether the story says the first place again: that was taken from it to stand above it."""
    blocks, first = page.derived(blocks_of), top.places[0]
    if top.headline < 0 or top.story.prose[first]:
        return False
    text = blocks.text(page, first)
    below = places(top.story.prose[first + 1 : top.story.after])[:_COMPARED] + first + 1
    return any(nearly_same(text, blocks.text(page, block)) for block in below.tolist())
