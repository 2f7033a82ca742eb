"""Where on the page the story stands: a measure that several filters share, itself no filter.

The method is maximum subsequence segmentation (Pasternack and Roth, "Extracting article text from
the web with maximum subsequence segmentation", WWW 2009), with hand-set scores: each block of
text counts for or against being part of a story, and the run of blocks with the largest sum is the
story.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import Blocks, blocks_of, ends_sentence
from standfirst.columns import is_any_of, moved_down, moved_up, places
from standfirst.filters.lexicon.tables import distinct
from standfirst.page import Bools, Page
from standfirst.reading.lines import FIRST_WIDE
from standfirst.roles import ARTICLE_ROLES, CODES, ROLES, Role

Floats = NDArray[np.float64]

# An ideograph, or a Hangul syllable, says about as much as this many letters of an alphabet.
IDEOGRAPH_WEIGHT: Final = 2.5
HANGUL_WEIGHT: Final = 2.0
# Letters from which a sentence counts as running text; without a full stop, twice as many.
_PROSE: Final = 52
_SENTENCE: Final = 25
_FEW_WORDS: Final = 8
_CAPITALS: Final = 0.2
# However many titles stand in a row (a list, a menu), they tell no more against a story than this.
_WIDEST_GAP: Final = 3.0
_TEASER: Final = 200
_TEASERS: Final = 2
_TEASERS_WITHIN: Final = 6
_ALONE: Final = 0.4
# Letters from which a paragraph says no more for its being a story.
_FULL: Final = 400
_SHORT_SENTENCE: Final = 0.25
_LONG_TITLE: Final = -0.25
_SHORT_TITLE: Final = -0.35
_THAI_PROSE: Final = 90
_THAI_QUOTED: Final = 40
# What a block of a role counts against the run that it stands in.
_AGAINST: Final[dict[Role, float]] = {
    "comments": 3.0,
    "related": 1.2,
    "legal": 1.5,
    "navigation": 0.5,
    "topics": 0.8,
}
_AGAINST_OTHERWISE: Final = 0.2
# The score of a claimed block, by the code of its role: the article's own roles part nothing.
_WEIGHTS: Final = np.array(
    [0.0 if r in ARTICLE_ROLES else -_AGAINST.get(r, _AGAINST_OTHERWISE) for r in ROLES]
)
# By the code of a role; the last entry is for a line that nobody has claimed, whose code is -1.
_FURNITURE: Final = np.array([role in ("credit", "dateline", "caption") for role in (*ROLES, None)])
_OPENING: Final = 14
_ABOVE_STORY: Final = 20
_BELOW_STORY: Final = 5
_OPENING_GAP: Final = 1.2
_CLOSES: Final = [CODES[role] for role in ("credit", "topics", "comments")]
_BOX: Final = 0.6
_NEXT_STORY: Final = 2.5


@dataclass(frozen=True)
class Story:
    """The story's place on the page, in blocks (`page.derived(blocks_of)`).

    Attributes:
        first, after: its first block and the block after its last; equal where there is no story.
        prose: for each block whether it is running text; shape (blocks,).
        sentence: for each block whether it ends with a full stop; shape (blocks,).
        weight: for each block its letters, an ideograph counting as several; shape (blocks,).
    """

    first: int
    after: int
    prose: Bools
    sentence: Bools
    weight: Floats

    @property
    def text_begins(self) -> int:
        """The block in which its running text begins."""
        return next((b for b in range(self.first, self.after) if self.prose[b]), self.first)


@dataclass(frozen=True)
class _Looks:
    """What blocks look like, whatever is claimed of them: see `Story`, and the score of each."""

    prose: Bools
    sentence: Bools
    weight: Floats
    score: Floats


def find_story(page: Page) -> Story:
    """Find the story by what the blocks look like and what has been claimed so far."""
    blocks = page.derived(blocks_of)
    if not len(blocks):
        no = np.zeros(0, dtype=np.bool_)
        return Story(0, 0, no, no, np.zeros(0, dtype=np.float64))
    # Several filters in a row ask under the same claims: the last answer is kept with them.
    kept, claims = page.derived(_kept_stories), page.claims.codes.tobytes()
    story = kept.get(claims)
    if story is None:
        story = _story_under_claims(page, blocks)
        kept.clear()
        kept[claims] = story
    return story


def _kept_stories(_: Page) -> dict[bytes, Story]:
    return {}


def _story_under_claims(page: Page, blocks: Blocks) -> Story:
    looks = page.derived(_looks)
    prose, score = looks.prose.copy(), looks.score.copy()
    _weigh_claims(page, blocks, prose, score)
    first, after = best_run(score)
    first = _with_opening(page, blocks, prose, score, first)
    prose.flags.writeable = False
    return Story(first, after, prose, looks.sentence, looks.weight)


def _looks(page: Page) -> _Looks:
    """What the blocks of a page look like; use it as `page.derived(_looks)`."""
    blocks = page.derived(blocks_of)
    sizes = page.sizes
    weight: Floats = blocks.summed(letters_of(page))
    sentence = page.derived(ends_sentence)[blocks.after - 1]
    marks = blocks.summed(sizes["stops"] + sizes["commas"])
    # Menus and titles capitalise their words; running text is mostly small letters.
    flowing = blocks.summed(sizes["upper"]) <= _CAPITALS * blocks.summed(sizes["letters"])
    prose = flowing & sentence & (weight >= _PROSE)
    prose |= flowing & (marks >= 2) & (weight >= 2 * _PROSE)
    # Thai is written without full stops: there it is length that tells.
    thai = blocks.summed(page.counted(places(_between(page, 0x0E00, 0x0E7F))))
    prose |= flowing & (thai >= _THAI_PROSE)
    quoted = blocks.summed(page.counted(places(page.codes == ord("“")))) > 0
    sentence = sentence | (flowing & (thai >= np.where(quoted, _THAI_QUOTED, _THAI_PROSE)))
    # A text cut short with dots announces a story that stands elsewhere.
    prose &= ~page.derived(cut_short)[blocks.after - 1]
    if page.has_markup:
        chars = np.maximum(blocks.summed(sizes["chars"]), 1)
        prose &= blocks.summed(page.markup.links) < 0.6 * chars
    score = np.where(weight >= _PROSE, _LONG_TITLE, _SHORT_TITLE)
    score = np.where(flowing & sentence & (weight >= _FEW_WORDS), 0.05, score)
    score = np.where(flowing & sentence & (weight >= _SENTENCE), _SHORT_SENTENCE, score)
    full = np.minimum(weight, _FULL) / 100
    # Titles and teasers alternate: a short paragraph between two titles counts for less.
    alone = prose & ~moved_down(prose) & ~moved_up(prose) & (weight < _TEASER)
    several = np.convolve(alone, np.ones(2 * _TEASERS_WITHIN + 1, dtype=np.int64), "same")
    alone &= several[: len(alone)] >= _TEASERS if len(alone) > 2 * _TEASERS_WITHIN else False
    score = np.where(prose, np.where(alone, _ALONE * full, full), score)
    for begin, end in runs_of(score < 0):
        lost = -float(score[begin:end].sum())
        if lost > _WIDEST_GAP:
            score[begin:end] *= _WIDEST_GAP / lost
    for column in (sentence, weight):
        column.flags.writeable = False
    return _Looks(prose, sentence, weight, score)


def _between(page: Page, low: int, high: int) -> Bools:
    """Which characters of a page are of a range of code points."""
    # Less than `low` wraps around to a large number: one comparison does.
    out: Bools = page.codes - np.uint32(low) <= high - low
    return out


def near_story(page: Page) -> Bools:
    """Which blocks stand in the story or so near to it that a credit there is the story's own.

    Further up and further down other stories have theirs. Where there is no story, all do.
    """
    story = find_story(page)
    out = np.zeros(len(page.derived(blocks_of)), dtype=np.bool_)
    if story.first < story.after:
        out[max(0, story.first - _ABOVE_STORY) : story.after + _BELOW_STORY] = True
    else:
        out[:] = True
    return out


def story_top(page: Page) -> int:
    """The line that the story's first running text starts on; the number of lines if none does."""
    story = find_story(page)
    blocks = page.derived(blocks_of)
    for block in range(story.first, story.after):
        if story.prose[block]:
            return int(blocks.first[block])
    return len(page)


def _with_opening(page: Page, blocks: Blocks, prose: Bools, score: Floats, first: int) -> int:
    """The story's first block, moved up to prose that only bylines, dates, captions and the like
    part from it: a lede is often shorter than what stands between it and the story."""
    furniture = blocks.marked(_FURNITURE[page.claims.codes])
    lost, parted = 0.0, False
    for block in range(first - 1, max(-1, first - 1 - _OPENING), -1):
        if prose[block]:
            return block if parted else first
        parted |= bool(furniture[block])
        lost -= min(float(score[block]), 0.0)
        if lost > _OPENING_GAP:
            break
    return first


def letters_of(page: Page) -> Floats:
    """Letters of each line, those that say more counting as several; shape (lines,)."""
    return page.derived(_letters)


def _letters(page: Page) -> Floats:
    sizes = page.sizes
    hangul = page.counted(places(_between(page, 0xAC00, 0xD7A3)))
    more = (IDEOGRAPH_WEIGHT - 1) * sizes["ideographs"] + (HANGUL_WEIGHT - 1) * hangul
    return (sizes["letters"] + more).astype(np.float64)


def letters_said(page: Page) -> Floats:
    """Characters of each line, those that say more than a letter of an alphabet counting as
    several; shape (lines,)."""
    return page.derived(_said)


def _said(page: Page) -> Floats:
    codes = page.codes
    # Not Thai and its like, which spell their words.
    wide = page.counted(places((page.classes == ch.IDEOGRAPH) & (codes >= FIRST_WIDE)))
    hangul = page.counted(places(_between(page, 0xAC00, 0xD7A3)))
    more = (IDEOGRAPH_WEIGHT - 1) * wide + (HANGUL_WEIGHT - 1) * hangul
    return (page.ends - page.starts + more).astype(np.float64)


def cut_short(page: Page) -> Bools:
    """Which lines end with dots that stand for the rest; use it as `page.derived(cut_short)`."""
    end = page.ends - 1
    out: Bools = page.codes[end] == ord("…")
    three = page.ends - page.starts > 3
    for back in range(3):
        three &= page.codes[np.maximum(end - back, 0)] == ord(".")
    return out | three


def _weigh_claims(page: Page, blocks: Blocks, prose: Bools, score: Floats) -> None:
    """Let what has been claimed overrule what the blocks look like; changes the arrays given."""
    codes = page.claims.codes
    claimed = places(codes >= 0)
    block = blocks.of_line[claimed]
    prose[block] = False
    score[block] = _WEIGHTS[codes[claimed]]
    # What follows an agency's tag, the topics or the comments is not this story.
    is_related = codes == CODES["related"]
    if not is_related.any():
        return
    closed = is_any_of(moved_down(codes), _CLOSES) & is_related
    closed[0] = False
    told = np.maximum.accumulate(score) > 0
    following = distinct(blocks.of_line[closed])
    score[following[told[following]]] -= _NEXT_STORY
    # A box of related stories inside a story is no wider for having more lines.
    boxed = is_related[blocks.first]
    for begin, end in runs_of(boxed):
        inside = begin > 0 and end < len(prose) and prose[begin - 1] and prose[end]
        lost = -float(score[begin:end].sum())
        if inside and lost > _BOX:
            score[begin:end] *= _BOX / lost


def best_run(score: Floats) -> tuple[int, int]:
    """The run with the largest sum, if that is above nothing: first and after last (Kadane).

    Leading and trailing entries that add nothing stay out.
    """
    total = np.zeros(len(score) + 1)
    score.cumsum(out=total[1:])
    gain = total - np.minimum.accumulate(total)
    after = int(gain.argmax())
    if gain[after] <= 0:
        return 0, 0
    low = total[after] - gain[after]
    first = int(places(total[:after] <= low + 1e-9)[-1])
    return first, after


def runs_of(mask: Bools) -> list[tuple[int, int]]:
    """The runs of True in a mask as (first, after last) pairs."""
    framed = np.zeros(len(mask) + 2, dtype=np.bool_)
    framed[1:-1] = mask
    edges = places(framed[1:] != framed[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
