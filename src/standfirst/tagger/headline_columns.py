"""What tells the story's headline: the columns of `standfirst.tagger.choose_headline`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of
from standfirst.columns import places, steps
from standfirst.filters.headline import address_words, furniture, story_words
from standfirst.filters.lexicon.phrases import page_words, word_lines
from standfirst.filters.story import IDEOGRAPH_WEIGHT, Story
from standfirst.numbered_items import opens_item
from standfirst.page import Bools, Page
from standfirst.page_title import title_pieces
from standfirst.roles import ARTICLE_ROLES, ROLES
from standfirst.similarity import words
from standfirst.tagger.name_words import name_columns
from standfirst.tagger.network import BODY, CAPTION, CREDIT, HEADLINE, LEDE

Floats = NDArray[np.float64]
Column = NDArray[np.generic]

_AROUND: Final = 8
_LEAST: Final = 1e-4
_BOILERPLATE: Final = np.array([role not in ARTICLE_ROLES for role in ROLES] + [False])
_SAYS_WHO_AND_WHEN: Final = np.array([role in ("credit", "dateline") for role in ROLES] + [False])
_CAPTIONED: Final = np.array([role == "caption" for role in ROLES] + [False])
# A page's first line is its title: of so many words, what says them too is the headline.
_TITLE_WORDS: Final = 3
# Or what is a whole piece of it, of so many.
PIECE_WORDS: Final = 2
# So much of a candidate's text is looked for elsewhere on the page.
_PRINTED: Final = 60
_SIDES: Final = (-2, -1, 1, 2)
_STEPS: Final = 2
# Longer words than this tell what is said; of an address, longer ones than that.
_LONGER: Final = 3
_LONGER_IN_ADDRESS: Final = 2
_FAR: Final = 40
# The logarithm of how much longer or shorter a block is than another, at most.
_RATIO: Final = 3.0
# Characters of the story of which the scripts are told, and where those of East Asia begin.
_STORY_READ: Final = 2000
_EAST_ASIAN: Final = 0x2E80
# What a candidate may end with, by what it tells.
_ENDS: Final = (".。;,।", ":", "…", "?!")
# What stands between the parts of a path, or between a title and its site.
_PATH: Final = ("|", " › ", " > ", " » ")


def headline_columns(page: Page, story: Story, found: Floats, candidates: Sequence[int]) -> Floats:
    """What tells a headline, for each candidate; shape (candidates, columns).

    Args:
        page: with the claims of the rules.
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
        candidates: blocks, in rising order.
    """
    seen = _Seen(page, story, found, candidates)
    columns = [
        *_of_network(seen),
        *_of_place(seen),
        *_of_size(seen),
        *_of_what_is_said(seen),
        *_of_looks(seen),
        *_of_copies_and_neighbours(seen),
        *_beside_others(page, story, seen.at, seen.telling),
        *_of_title(seen),
        _CAPTIONED[seen.codes[seen.at]],
        seen.beside(_CAPTIONED[seen.codes], 1),
        _in_script(page, story)[seen.at],
        *(told[seen.blocks.first[seen.at]] for told in page.derived(name_columns)),
    ]
    return np.array(columns, dtype=np.float64).T


class _Seen:
    """What the columns are worked out by: of the page's blocks, and of the candidates among them,
    whose arrays have one entry for each."""

    def __init__(self, page: Page, story: Story, found: Floats, candidates: Sequence[int]) -> None:
        blocks = page.derived(blocks_of)
        self.page, self.story, self.found, self.blocks = page, story, found, blocks
        self.candidates = candidates
        self.at = np.asarray(candidates, dtype=np.int64)
        self.texts = [blocks.text(page, block) for block in candidates]
        self.said = [blocks.words(page, block) for block in candidates]
        self.keys = [" ".join(each) for each in self.said]
        self.telling = [telling_words(each) for each in self.said]
        self.size = np.array([len(text) for text in self.texts], dtype=np.float64)
        self.codes = page.claims.codes[blocks.first]  # -1, unclaimed: the tables' last entry
        self.article = np.minimum(found[:, 1:4].sum(axis=1), 1.0)
        claimed_alike = ~blocks.open(page) & (self.codes < 0)
        self.quiet = _BOILERPLATE[self.codes] | claimed_alike | (self.article < 0.03)

    def beside(self, values: Column, step: int) -> Floats:
        """The values of the blocks so many steps below the candidates; 0 off the page's ends."""
        n = len(self.blocks)
        framed = np.zeros(n + 2 * _STEPS)
        framed[_STEPS : n + _STEPS] = values
        return framed[self.at + step + _STEPS]


def _of_network(seen: _Seen) -> list[Column]:
    """What the network gives for it and around it."""
    at, found, article, n = seen.at, seen.found, seen.article, len(seen.blocks)
    logs = np.log(np.maximum(found, _LEAST))
    total = np.concatenate([[0.0], article.cumsum()])

    def mean_of(first: NDArray[np.int64], after: NDArray[np.int64]) -> Floats:
        low, high = np.maximum(first, 0), np.minimum(after, n)
        share: Floats = (total[high] - total[low]) / np.maximum(high - low, 1)
        return share

    return [
        logs[at, HEADLINE],
        np.log(np.maximum(1 - found[at, HEADLINE], _LEAST)),
        logs[at, LEDE],
        logs[at, BODY],
        logs[at, CAPTION],
        logs[at, CREDIT],
        logs[at, HEADLINE] - logs[at, HEADLINE].max(initial=np.log(_LEAST)),
        article[at],
        mean_of(at - _AROUND, at),
        mean_of(at + 1, at + 1 + _AROUND),
        np.log1p(total[at]),
        *(seen.beside(article, step) for step in _SIDES),
        *(seen.beside(found[:, LEDE], step) for step in (1, 2)),
        *(seen.beside(found[:, HEADLINE], step) for step in (-1, 1)),
        *(seen.beside(found[:, CREDIT], step) for step in (1, 2)),
    ]


def _of_place(seen: _Seen) -> list[Column]:
    """Where it stands, and what the rules take for boilerplate around it."""
    at, end = seen.at, seen.story.text_begins
    below, above = furniture(seen.page)
    # Blocks between a candidate and the story that are not boilerplate.
    open_before = np.concatenate([[0], np.cumsum(~seen.quiet)])
    between = open_before[end] - open_before[np.minimum(at + 1, end)]
    return [
        *(seen.beside(seen.quiet, step) for step in _SIDES),
        *(seen.beside(_SAYS_WHO_AND_WHEN[seen.codes], step) for step in (-1, 1)),
        below[at],
        above[at],
        np.log1p(np.clip(end - at, 0, _FAR)),
        np.log1p(np.clip(between, 0, _FAR)),
        at >= end,
    ]


def _of_size(seen: _Seen) -> list[Column]:
    """How long it is."""
    ideographs = seen.blocks.summed(seen.page.sizes["ideographs"])[seen.at]
    length = seen.size + (IDEOGRAPH_WEIGHT - 1) * ideographs
    count = np.array([len(each) for each in seen.said], dtype=np.float64)
    return [
        length < 12,
        length < 25,
        (length >= 30) & (length <= 120),
        length > 120,
        length > 160,
        length > 220,
        count < 2,
        count < 4,
    ]


def _of_what_is_said(seen: _Seen) -> list[Column]:
    """How many of its words the story says as well, and the page's address."""
    body, address = story_words(seen.page, seen.story), address_words(seen.page.url)
    shared = np.array([share_of(each, body) for each in seen.telling])
    told = np.zeros(len(seen.at))
    if address:
        longer = (telling_words(each, _LONGER_IN_ADDRESS) for each in seen.said)
        told = np.array([share_of(each, address) for each in longer])
    return [shared, shared >= 0.6, shared >= 0.95, told]


def _of_looks(seen: _Seen) -> list[Column]:
    """Its heading element and links, its last character, the signs of a path, and its digits."""
    blocks, page, at = seen.blocks, seen.page, seen.at
    heading = np.maximum.reduceat(page.markup.heading, blocks.first)[at]
    links = blocks.summed(page.markup.links)[at]
    digits = blocks.summed(page.sizes["digits"])[at]
    ends = [text[-1] for text in seen.texts]
    return [
        heading == 1,
        heading == 2,
        heading > 2,
        links > 0.6 * seen.size,
        *(np.array([end in signs for end in ends]) for signs in _ENDS),
        np.array([any(sign in text for sign in _PATH) for text in seen.texts]),
        digits > 0.2 * seen.size,
    ]


def _of_copies_and_neighbours(seen: _Seen) -> list[Column]:
    """Whether it is printed again, what is open below it, and how its own lines stand."""
    blocks, page, at = seen.blocks, seen.page, seen.at
    printed = Counter(seen.keys)
    last = dict(zip(seen.keys, seen.candidates, strict=True))
    times = np.array([printed[key] for key in seen.keys])
    pairs = zip(seen.keys, seen.candidates, strict=True)
    is_last = np.array([last[key] == block for key, block in pairs])
    next_size = seen.beside(blocks.sizes(page).astype(np.float64), 1)
    next_open = seen.beside(blocks.open(page), 1)
    letters = np.maximum(blocks.summed(page.sizes["letters"])[at], 1)
    capitals = blocks.summed(page.sizes["upper"])[at] / letters
    return [
        times == 2,
        times > 2,
        is_last,
        (times > 1) & is_last,
        next_open * (next_size > 0.8 * seen.size),
        next_open * (next_size < 0.8 * seen.size),
        capitals > 0.5,
        page.gaps[blocks.first[at]] <= 1,
        seen.codes[at] >= 0,
        page.derived(opens_item)[blocks.first[at]],
    ]


def _of_title(seen: _Seen) -> list[Column]:
    """Whether the page's first line says it as well, and whether any other line."""
    page, blocks = seen.page, seen.blocks
    title = f" {' '.join(blocks.words(page, 0))} "
    # The last piece is the site's name, mostly.
    pieces = [piece for piece in pieces_of(page)[:-1] if len(piece) >= PIECE_WORDS]
    titled = np.array(
        [
            block > 0 and ((len(each) >= _TITLE_WORDS and f" {key} " in title) or each in pieces)
            for block, each, key in zip(seen.candidates, seen.said, seen.keys, strict=True)
        ]
    )
    again = np.array([page.text.count(text[:_PRINTED]) > 1 for text in seen.texts])
    return [titled, titled.any() & ~titled, again]


def _beside_others(
    page: Page, story: Story, at: NDArray[np.int64], telling: Sequence[Sequence[str]]
) -> list[Floats]:
    """How long each candidate is, and how long the open blocks right above and below it are beside
    it, whether they are sentences, how many of their words open in a small letter, and what they
    say of the same: a short headline above a longer lede is told so from a kicker above one.

    Args:
        page: any.
        story: where the story is.
        at: the candidates' blocks.
        telling: their longer words, as `_telling` gives them.
    """
    blocks = page.derived(blocks_of)
    n = len(blocks)
    spoken = page.derived(page_words)
    starts = page.derived(word_lines).first
    total = blocks.summed(steps(starts)).astype(np.float64)
    small = np.concatenate([[0], np.cumsum(page.classes[spoken.starts] == ch.LOWER)])
    small_words = blocks.summed(steps(small[starts])).astype(np.float64)
    length = blocks.sizes(page) + (IDEOGRAPH_WEIGHT - 1) * blocks.summed(page.sizes["ideographs"])
    size = np.log1p(length)
    count, share = np.log1p(total), small_words / np.maximum(total, 1)
    out = [size[at], count[at], share[at]]
    is_open = blocks.open(page)
    for step in (-1, 1):
        near = np.clip(at + step, 0, n - 1)
        told = is_open[near] & (near != at)
        out += [
            np.where(told, values, 0.0)
            for values in (
                count[near],
                share[near],
                np.clip(size[near] - size[at], -_RATIO, _RATIO),
                story.sentence[near].astype(np.float64),
                _shares(page, telling, near, told),
            )
        ]
    return out


def _in_script(page: Page, story: Story) -> Floats:
    """The share of each block's letters that are of the scripts of the story's, shape (blocks,):
    some pages print their headline in English letters too, for those who search."""
    blocks = page.derived(blocks_of)
    letter = (page.classes >= ch.LOWER) & (page.classes <= ch.IDEOGRAPH)
    # Scripts by blocks of 128 code points, those of East Asia as one.
    script = np.minimum(page.codes, _EAST_ASIAN) >> 7
    start = int(page.starts[blocks.first[story.first]])
    own = slice(start, start + _STORY_READ)
    known = np.zeros((_EAST_ASIAN >> 7) + 1, dtype=np.bool_)
    known[script[own][letter[own]]] = True
    letters = blocks.summed(page.sizes["letters"])
    others = blocks.summed(page.counted(places(letter & ~known[script])))  # mostly none
    share: Floats = 1.0 - others / np.maximum(letters, 1)
    return share


def pieces_of(page: Page) -> list[list[str]]:
    """The words of each piece of the page's title."""
    return [*map(words, title_pieces(page))]


def _shares(
    page: Page, telling: Sequence[Sequence[str]], near: NDArray[np.int64], asked: Bools
) -> Floats:
    """The share of each candidate's longer words that another block says as well.

    Args:
        telling: the candidates' longer words.
        near: the other blocks.
        asked: for which candidates it matters; it is 0 for the rest.
    """
    blocks = page.derived(blocks_of)
    out = np.zeros(len(near))
    for place in places(asked).tolist():
        out[place] = share_of(telling[place], {*blocks.words(page, int(near[place]))})
    return out


def telling_words(said: Sequence[str], longer: int = _LONGER) -> Sequence[str]:
    """The words of some length of what is said, or all where none is longer."""
    return [word for word in said if len(word) > longer] or said


def share_of(telling: Sequence[str], among: Set[str]) -> float:
    """The share of some words that are `among` others."""
    return sum(map(among.__contains__, telling)) / max(len(telling), 1)
