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

from standfirst.broken_lines import blocks, ends_sentence
from standfirst.page import Bools, Ints, Page
from standfirst.roles import ARTICLE_ROLES, Role

Floats = NDArray[np.float64]

# An ideograph says about as much as this many letters.
IDEOGRAPH_WEIGHT: Final = 2.5
PROSE: Final = 60
_FULL: Final = 400
# What a line of a role counts against the run that it stands in.
_AGAINST: Final[dict[Role, float]] = {
    "comments": 3.0,
    "related": 1.2,
    "legal": 1.5,
    "navigation": 0.5,
    "topics": 0.8,
}
_AGAINST_OTHERWISE: Final = 0.4


@dataclass(frozen=True)
class Story:
    """The story's place on the page.

    Attributes:
        first, last: its first line and the line after its last; equal where there is no story.
        prose: for each line whether it is running text; shape (lines,).
        size: for each line the size of its block, in letters; shape (lines,).
        score: for each line what its block counts; shape (lines,).
    """

    first: int
    last: int
    prose: Bools
    size: Floats
    score: Floats


def find_story(page: Page) -> Story:
    """Find the story by what the lines look like and what has been claimed so far."""
    n = len(page)
    if n == 0:
        nothing = np.zeros(0, dtype=np.float64)
        return Story(0, 0, np.zeros(0, dtype=np.bool_), nothing, nothing)
    block = page.derived(blocks)
    first = np.flatnonzero(np.diff(block, prepend=-1))
    sizes = page.sizes
    letters = sizes["letters"] + (IDEOGRAPH_WEIGHT - 1) * sizes["ideographs"]
    weight = np.add.reduceat(letters, first)
    last = np.append(first[1:], n) - 1
    ends = page.derived(ends_sentence)[last]
    inner = np.add.reduceat(sizes["stops"] + sizes["commas"], first)
    lower = np.add.reduceat(sizes["lower"], first)
    cased = lower + np.add.reduceat(sizes["upper"], first)
    # Prose is mostly small letters; menus and titles capitalise their words.
    flowing = (cased == 0) | (lower >= 0.8 * cased)
    prose = ends & (weight >= PROSE) & flowing
    prose |= (weight >= 2 * PROSE) & (inner >= 2) & flowing
    if page.has_markup:
        chars = np.maximum(np.add.reduceat(sizes["chars"], first), 1)
        links = np.add.reduceat(page.markup.links, first)
        prose &= links < 0.6 * chars
    full = np.minimum(weight, _FULL) / 100
    score = np.where(
        prose, full, np.where(ends & (weight >= 25) & flowing, 0.25, np.where(weight >= PROSE, -0.25, -0.45))
    )
    standing = page.claims.standing
    for number, (start, end) in enumerate(zip(first.tolist(), last.tolist(), strict=True)):
        held = standing[start]
        if held is None and start != end:
            held = next((h for h in standing[start : end + 1] if h), None)
        if held is not None:
            role = held[0].role
            if role in ARTICLE_ROLES:
                score[number] = 0.0
            else:
                score[number] = -_AGAINST.get(role, _AGAINST_OTHERWISE)
            prose[number] = False
    # The longer the gap between two runs of prose, the less another short line tells.
    best = _best_run(score)
    if best is None:
        begin = end = 0
    else:
        begin, end = int(first[best[0]]), int(last[best[1]]) + 1
    return Story(begin, end, prose[block], weight[block], score[block])


def _best_run(score: Floats) -> tuple[int, int] | None:
    """The first and the last of the run with the largest sum, if that is above nothing (Kadane)."""
    total = np.concatenate([[0.0], np.cumsum(score)])
    lowest = np.minimum.accumulate(total)
    gain = total - lowest
    end = int(np.argmax(gain))
    if gain[end] <= 0:
        return None
    # Of several starts with the same low, the last one: leading lines that count nothing stay out.
    begin = int(np.flatnonzero(total[:end] == lowest[end])[-1])
    return begin, end - 1


def runs_of(mask: Bools) -> list[tuple[int, int]]:
    """The runs of True in a mask as (first, after last) pairs."""
    edges: Ints = np.flatnonzero(np.diff(mask.astype(np.int8), prepend=0, append=0)).astype(np.int64)
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
