"""Which lines of text belong to one paragraph, as was learned from pages whose markup tells it.

Where a scraper prints each piece of text on a line of its own, a paragraph breaks at its links and
emphasis. The rules (`standfirst.broken_lines`) join what goes on in small letters or behind a
comma; names, numbers and quotations they cannot tell from a new paragraph. What can is how the
lines around end and begin, how long they are, and how broken the page is as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import (
    continues,
    first_class,
    last_class,
    names_below,
    own_credits,
    small_items,
)
from standfirst.columns import Entry, places
from standfirst.numbered_items import opens_item
from standfirst.page import Bools, Ints, Page
from standfirst.tagger.edge_words import edge_odds, edge_words
from standfirst.tagger.products import product

Floats = NDArray[np.float64]

# Scaled columns are bounded by this, in training as well.
CLIP: Final = 6.0
_SHORT: Final = 30
_MOST: Final = 5.0
_MOST_GAP: Final = 3
# Lines before and behind over which means are taken, beside the whole page.
_WINDOWS: Final = (4, 12)
# Lines that are judged at once.
_AT_ONCE: Final = 1 << 12
_LIKELY: Final = 0.5
# Where letters have no case, a title looks like a piece of what stands below it. Compared on pages
# of our own writing in languages that the joiner had not seen: of 596 joints of `soup` .86 are
# right (by the rules alone .84, by .5 for all .90), of those of whole texts .997 (1.0; .984).
_SURE_CASELESS: Final = 0.7
_SURE_IDEOGRAPH: Final = 0.8
# With the rules, which know its particles, an ideograph's line is joined from less on.
_WITH_RULES_IDEOGRAPH: Final = 0.4
# Lines by which columns are moved at most.
_FARTHEST: Final = 2


@dataclass(frozen=True)
class Joiner:
    """The weights of the choice; with F columns and H hidden units.

    Attributes:
        arrays: "mean" and "scale" of the columns (F,); a hidden layer, "hidden" (F, H), "bias"
            (H,) and "out" (H,); "offset", of no dimension. And maybe what words at the ends of
            lines say, which are the last two columns then: see `standfirst.tagger.edge_words`.
    """

    arrays: Mapping[str, NDArray[Any]]

    def likely(self, columns: Floats) -> Floats:
        """The probability that each line goes on with the line before it, shape (lines,).

        Args:
            columns: of the lines, as `joint_columns` gives them, and `edge_odds` behind them if
                the weights have any; shape (lines, F).
        """
        own = self.arrays
        scaled = columns - own["mean"]
        scaled *= own["scale"]
        np.clip(scaled, -CLIP, CLIP, out=scaled)
        hidden = product(scaled, own["hidden"])
        hidden += own["bias"]
        np.maximum(hidden, 0.0, out=hidden)
        odds: Floats = 1 / (
            1 + np.exp(-(product(hidden, own["out"][:, None])[:, 0] + own["offset"]))
        )
        return odds


def joined_lines(page: Page, joiner: Joiner) -> Bools:
    """Whether each line of a page of text goes on with the line before it, shape (lines,).

    Behind a blank line and at a heading or an item of a list, which Markdown tells, it stays with
    what the rules make of it. In scripts without case it is joined where the joiner is surer than
    elsewhere, or says so with the rules.
    """
    by_rules = page.derived(continues)
    if len(page) < 2:
        return by_rules
    mark = page.markup
    told = (mark.heading > 0) | page.derived(opens_item) | mark.code | mark.image
    told[1:] |= told[:-1]
    told |= page.gaps > 1  # behind a blank line a paragraph begins
    kind = page.derived(first_class)
    sure = _sure(kind)
    out = by_rules.copy()
    asked = places(~told)
    if len(asked):
        columns = JointColumns.of(page)
        edges = edge_odds(joiner.arrays, edge_words(page))
        for first in range(0, len(asked), _AT_ONCE):
            some = asked[first : first + _AT_ONCE]
            likely = joiner.likely(np.concatenate([columns.of_lines(some), edges[some]], axis=1))
            least = np.where(sure[some] == _SURE_IDEOGRAPH, _WITH_RULES_IDEOGRAPH, _LIKELY)
            out[some] = (likely >= sure[some]) | (by_rules[some] & (likely >= least))
    # A full stop or a comma on a line of its own ends what stands above it.
    out |= by_rules & ((kind == ch.STOP) | (kind == ch.COMMA))
    # Pieces of one line of the page are one paragraph, though each is judged for itself.
    out |= page.gaps == 0
    out &= ~(page.derived(small_items) | page.derived(names_below))
    out[0] = False
    return out & ~own_credits(page, out)


def _sure(kind: ch.Classes) -> Floats:
    """From what probability on each line is joined whatever the rules say, by the characters with
    which it and the line before it begin; shape (lines,)."""
    sure = np.full(len(kind), _LIKELY)
    for kinds, least in ((ch.CASELESS, _SURE_CASELESS), (ch.IDEOGRAPH, _SURE_IDEOGRAPH)):
        of_kind = kind == kinds
        of_kind[1:] |= of_kind[:-1].copy()
        sure[of_kind] = least
    return sure


@dataclass(frozen=True)
class JointColumns:
    """What tells of the joint before each line of a page.

    Put together for some lines at a time: all of a long page's would be most of what it takes of
    memory.

    Attributes:
        kinds: classes of characters, each of shape (lines,); a column for each class is made of
            each of them.
        numbers: the other columns, each of shape (lines,).
    """

    kinds: tuple[ch.Classes, ...]
    numbers: list[Floats]

    @classmethod
    def of(cls, page: Page) -> JointColumns:
        """The columns of a page of text."""
        return cls(*_told(page))

    def of_lines(self, some: Ints | slice) -> Floats:
        """The columns of some lines, shape (lines, columns)."""
        kinds = np.array([kind[some] for kind in self.kinds], dtype=np.int64)
        kinds += np.arange(0, len(kinds) * ch.CLASSES, ch.CLASSES)[:, None]
        lines, classes = kinds.shape[1], len(kinds) * ch.CLASSES
        out = np.zeros((lines, classes + len(self.numbers)))
        out[np.arange(lines), kinds] = 1.0
        out[:, classes:] = np.array([each[some] for each in self.numbers]).T
        return out


def joint_columns(page: Page) -> Floats:
    """What tells of the joint before each line of a page, shape (lines, columns)."""
    return JointColumns.of(page).of_lines(slice(None))


def _told(page: Page) -> tuple[tuple[ch.Classes, ...], list[Floats]]:
    starts, ends, classes = page.starts, page.ends, page.classes
    lines = len(page)
    first, last = page.derived(first_class), page.derived(last_class)
    printed_first, printed_last = classes[starts], classes[ends - 1]
    kinds = (
        *(_moved(last, 2), _moved(last, 1), last, _moved(printed_last, 1)),
        *(_moved(first, 1), first, _moved(first, -1), printed_first),
    )
    length = (ends - starts).astype(np.float64)
    size = np.log1p(length)
    joined = page.derived(continues).astype(np.float64)
    gap = np.minimum(page.gaps, _MOST_GAP).astype(np.float64)
    of_lines = _of_lines(page, length, last)
    # With nothing before and behind, so that a moved column is a view of one.
    framed = np.zeros((3 + len(of_lines), lines + 2 * _FARTHEST))
    framed[:, _FARTHEST : _FARTHEST + lines] = [size, joined, gap, *of_lines]

    def moved(row: int, by: int) -> Floats:
        first = _FARTHEST - by
        return framed[row, first : first + lines]

    numbers = [moved(row, by) for row in (0, 1) for by in (2, 1, 0, -1, -2)]
    numbers += [moved(2, by) for by in (1, 0, -1)]
    numbers += [moved(row, by) for row in range(3, len(framed)) for by in (1, 0)]
    small, unended, short = first == ch.LOWER, last != ch.STOP, length < _SHORT
    means = _means(np.array([small, unended, short, joined, size, gap > 1], dtype=np.float64))
    return kinds, numbers + list(means)


def _of_lines(page: Page, length: Floats, last: ch.Classes) -> list[Floats]:
    """What tells of a line alone, each of shape (lines,)."""
    starts, ends, classes = page.starts, page.ends, page.classes
    blank = places((classes == ch.SPACE) | (classes == ch.NEWLINE))
    behind_first = np.append(blank, len(classes))[blank.searchsorted(starts)]
    before_last = np.append(-1, blank)[blank.searchsorted(ends - 1)] + 1
    last_word = np.maximum(before_last, starts)
    sizes = page.sizes

    def count(kind: int) -> Ints:
        return page.counted(places(classes == kind))

    spaces = count(ch.SPACE)
    balance = count(ch.OPENING) - count(ch.CLOSING)
    return [
        np.log1p(np.minimum(behind_first, ends) - starts),
        np.log1p(ends - last_word),
        (classes[last_word] == ch.LOWER).astype(np.float64),
        np.minimum(sizes["stops"] - (last == ch.STOP), _MOST),
        np.minimum(sizes["commas"], _MOST),
        (balance > 0).astype(np.float64),
        (balance < 0).astype(np.float64),
        sizes["digits"] / length,
        sizes["upper"] / (spaces + 1),
        np.log1p(spaces),
    ]


def _moved(values: NDArray[Entry], by: int) -> NDArray[Entry]:
    """Each entry `by` places further on, the rest 0."""
    out = np.zeros_like(values)
    if by >= 0:
        out[by:] = values[: max(len(values) - by, 0)]
    else:
        out[:by] = values[-by:]
    return out


def _means(values: Floats) -> Floats:
    """Of each of some columns the means around each line: for each of `_WINDOWS` of so many lines
    before it and as many from it on, and of all; one below the other.

    Args:
        values: shape (columns, lines); the result is (columns * (windows + 1), lines).
    """
    columns, lines = values.shape
    total = np.zeros((columns, lines + 1))
    values.cumsum(axis=1, out=total[:, 1:])
    out = np.empty((columns, len(_WINDOWS) + 1, lines))
    at = np.arange(lines)
    for place, by in enumerate(_WINDOWS):
        low, high = np.maximum(at - by, 0), np.minimum(at + by, lines)
        out[:, place] = (total[:, high] - total[:, low]) / (high - low)
    out[:, -1] = values.mean(axis=1, keepdims=True)
    return out.reshape(-1, lines)
