"""Where the lines of a text began that lost its line breaks: learned, one number a gap.

A small network of dilated convolutions (Yu and Koltun, "Multi-scale context aggregation by dilated
convolutions", ICLR 2016) over the tokens of a text, which are what white space parts. It sees of
each token how it is written, a short vector of its first word (hashed, as in Weinberger et al.,
"Feature hashing for large scale multitask learning", ICML 2009), and what the text says twice: a
menu, a title, a caption that are printed again begin and end at a break.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.columns import is_among, places
from standfirst.filters.lexicon.cuts import line_edges
from standfirst.filters.lexicon.words import Hashes, words_of
from standfirst.page import Ints
from standfirst.reading.lines import sentence_starts

Floats = NDArray[np.float32]

# From this probability on a line is taken to have begun.
LIKELY: Final = 0.35
BUCKETS_BITS: Final = 12
DILATIONS: Final = (1, 2, 4, 8)
_FIRST: Final = (ch.LOWER, ch.UPPER, ch.CASELESS, ch.IDEOGRAPH, ch.DIGIT, ch.OPENING, ch.OTHER)
_LAST: Final = (
    ch.LOWER,
    ch.UPPER,
    ch.CASELESS,
    ch.IDEOGRAPH,
    ch.DIGIT,
    ch.STOP,
    ch.COMMA,
    ch.CLOSING,
    ch.OTHER,
)
# Signs that open lines, or end them, as no others of their class do.
_OPENING_SIGNS: Final = tuple(
    ch.signs(s) for s in ("|/", "-–—", "•·▪●*", "©®", "@", "#", "([", "+>»›")
)
_CLOSING_SIGNS: Final = tuple(ch.signs(s) for s in (":：", "…", "|/", "-–—", ")]", "»›>"))
_WINDOWS: Final = (4, 12)
_BASE: Final = np.uint64(0x9E3779B97F4A7C15)
# Tokens that are worked on at once, and so many on either side that they can see.
_AT_ONCE: Final = 1 << 13
_MARGIN: Final = 2 * sum(DILATIONS)


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text.

    Attributes:
        starts: the offset of the first character of each, shape (tokens,).
        buckets: of the first word of each, 0 where it has none; shape (tokens,).
        columns: how they are written, shape (tokens, columns).
    """

    starts: Ints
    buckets: Ints
    columns: Floats

    @classmethod
    def of(cls, codes: ch.Codes, classes: ch.Classes) -> Tokens:
        """The tokens of a text, given its code points and their classes."""
        blank = (classes == ch.SPACE) | (classes == ch.NEWLINE)
        edges = np.diff(blank, prepend=True, append=True)
        bounds = places(edges)
        starts, ends = bounds[::2], bounds[1::2]
        words = words_of(codes, classes)
        if not len(starts):
            return cls(starts, starts, np.zeros((0, 0), dtype=np.float32))
        at = words.starts.searchsorted(starts)
        within = at < len(words.starts)
        within[within] = words.starts[at[within]] < ends[within]
        hashes = np.zeros(len(starts), dtype=np.uint64)
        hashes[within] = words.hashes[at[within]]
        count = np.append(at[1:], len(words.starts)) - at
        # What a token says, whatever signs stand around it.
        said = hashes.copy()
        last = at + count - 1
        said[within] += words.hashes[last[within]] * _BASE
        rows = [
            *_shapes(codes, classes, starts, ends, count),
            *_places_in_text(classes, starts, ends, line_edges(codes, classes, words)),
            *_spellings(classes[starts], hashes),
            *_repeats(said),
        ]
        buckets = (hashes >> np.uint64(64 - BUCKETS_BITS)).astype(np.int64)
        columns = np.array(rows, dtype=np.float32).T.copy()
        return cls(starts, buckets, columns)


def _shapes(
    codes: ch.Codes, classes: ch.Classes, starts: Ints, ends: Ints, words: Ints
) -> list[NDArray[Any]]:
    """How each token is written."""
    first, last = classes[starts], classes[ends - 1]
    second = classes[np.minimum(starts + 1, ends - 1)]
    rows: list[NDArray[Any]] = [first == each for each in _FIRST]
    rows += [last == each for each in _LAST]
    rows += [ch.is_one_of(codes[starts], table) for table in _OPENING_SIGNS]
    rows += [ch.is_one_of(codes[ends - 1], table) for table in _CLOSING_SIGNS]
    length = ends - starts
    capitals = (first == ch.UPPER) & (second == ch.UPPER) & (length > 1)
    rows += [capitals, length == 1, np.log2(length + 1.0) / 4, words == 0, np.minimum(words, 4) / 4]
    small = (first == ch.LOWER).astype(np.float32)
    large = (first == ch.UPPER).astype(np.float32)
    ended = ((last == ch.STOP) | (last == ch.COMMA)).astype(np.float32)
    for window in _WINDOWS:
        for row in (small, large, ended):
            rows += _shares(row, window)
    return rows


def _shares(row: Floats, window: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """The share of the tokens before each that a row names, and of it and those behind it."""
    sums = np.concatenate([[0.0], np.cumsum(row)])
    here = np.arange(len(row))
    low, high = np.maximum(here - window, 0), np.minimum(here + window, len(row))
    before = (sums[here] - sums[low]) / np.maximum(here - low, 1)
    return before, (sums[high] - sums[here]) / (high - here)


def _places_in_text(
    classes: ch.Classes, starts: Ints, ends: Ints, ruled: Ints
) -> list[NDArray[Any]]:
    """Where each token stands: at a sentence's start, how far from stops, where rules would cut."""
    count = len(starts)
    sentence = is_among(starts, sentence_starts(classes))
    here = np.arange(count)
    stops = places(classes[ends - 1] == ch.STOP)
    at = stops.searchsorted(here)
    known = np.concatenate([[-1], stops, [count]])
    since, until = here - known[at], known[at + 1] - here
    return [
        sentence,
        is_among(starts, ruled),
        np.log2(1.0 + since) / 6,
        np.log2(1.0 + until) / 6,
        np.log2(1.0 + here) / 12,
        np.log2(1.0 + count - here) / 12,
    ]


def _spellings(first: ch.Classes, hashes: Hashes) -> list[NDArray[Any]]:
    """How often the text has each token's first word, and how often with a small letter."""
    which, times = _counted(hashes)
    small = np.bincount(which, weights=first == ch.LOWER)[which]
    large = np.bincount(which, weights=first == ch.UPPER)[which]
    said = hashes != 0
    share = (small + 0.5) / (small + large + 1)
    return [
        np.where(said, np.log2(times), 0) / 6,
        np.where(first == ch.UPPER, share, 0),
        (first == ch.UPPER) & (small > large),
    ]


def _repeats(said: Hashes) -> list[NDArray[Any]]:
    """Whether the text has what begins with each token, what ends before it, and what goes on over
    the gap before it once more: two tokens, and four."""
    rows: list[NDArray[Any]] = []
    run = said
    for length in (2, 4):
        half = length // 2
        longer = np.zeros(len(said), dtype=np.uint64)
        if len(run) > half:
            longer[:-half] = run[:-half] * (_BASE ** np.uint64(length)) + run[half:]
        run = longer
        again = _counted(run)[1] > 1
        again &= np.arange(len(said)) <= len(said) - length
        begins = again
        ends = np.zeros_like(again)
        ends[length:] = again[:-length]
        over = np.zeros_like(again)
        over[half:] = again[:-half]
        rows += [begins, ends, over, begins & ~over, ends & ~over]
    return rows


def _counted(hashes: Hashes) -> tuple[Ints, Ints]:
    """A number for each hash, the same for the same, and how often there is each; (hashes,)."""
    order = np.argsort(hashes, kind="stable")
    ordered = hashes[order]
    which = np.zeros(len(hashes), dtype=np.int64)
    which[order[1:]] = np.cumsum(ordered[1:] != ordered[:-1])
    return which, np.bincount(which)[which]


@dataclass(frozen=True)
class LostBreaks:
    """A network that tells where lines began.

    Attributes:
        arrays: by the names that training gives them.
    """

    arrays: Mapping[str, Floats]

    def likely(self, tokens: Tokens) -> Floats:
        """The probability that a line began with each token, shape (tokens,)."""
        out = np.empty(len(tokens.starts), dtype=np.float32)
        for first in range(0, len(out), _AT_ONCE):
            after = min(first + _AT_ONCE, len(out))
            low, high = max(0, first - _MARGIN), min(len(out), after + _MARGIN)
            some = self._logits(tokens.buckets[low:high], tokens.columns[low:high])
            out[first:after] = some[first - low : after - low]
        likely: Floats = (1 / (1 + np.exp(-out))).astype(np.float32)
        return likely

    def _logits(self, buckets: Ints, columns: Floats) -> Floats:
        a = self.arrays
        h = columns @ a["in.weight"] + a["words"][buckets] @ a["word.weight"] + a["in.bias"]
        np.maximum(h, 0, out=h)
        for number, dilation in enumerate(DILATIONS):
            weight = a[f"conv{number}.weight"]
            told = h @ weight[1] + a[f"conv{number}.bias"]
            told[dilation:] += h[:-dilation] @ weight[0]
            told[:-dilation] += h[dilation:] @ weight[2]
            h = h + np.maximum(told, 0, out=told)
        out: Floats = h @ a["out.weight"] + a["out.bias"]
        return out

    def __call__(self, codes: ch.Codes, classes: ch.Classes) -> Ints:
        """Offsets at which lines began, in rising order."""
        tokens = Tokens.of(codes, classes)
        out: Ints = tokens.starts[self.likely(tokens) > LIKELY]
        return out
