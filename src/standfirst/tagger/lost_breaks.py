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
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.columns import is_among, numbered, places, sums_before
from standfirst.filters.lexicon.cuts import Found, edges_of, found_in
from standfirst.filters.lexicon.sections import CUES, FAMILIES
from standfirst.filters.lexicon.store import default_lexicon
from standfirst.filters.lexicon.words import Hashes, words_of
from standfirst.page import Bools, Ints
from standfirst.reading.lines import sentence_starts
from standfirst.tagger.products import product

Floats = NDArray[np.float32]

# From this probability on a line is taken to have begun; and where a sentence begins, which reading
# cuts at anyway, so that there a paragraph is parted from the last one and nothing else.
LIKELY: Final = 0.45
LIKELY_PARAGRAPH: Final = 0.33
# A page's lines begin this often elsewhere than at sentences: of 250 pages on one line, and of as
# many stories' first long paragraphs, one in a hundred lies on the wrong side.
_FEWEST_AMID: Final = 8
_SHARE_AMID: Final = 0.01
_PARTS_TO_TELL: Final = 4
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
# What phrases and cues are told apart by here.
_KINDS: Final = 7
_PROMPT, _LONG_PROMPT, _BYLINE, _PHOTO, _DATE, _JOB, _AGENCY = range(_KINDS)
_KIND_OF_CUE: Final = {
    "byline": _BYLINE,
    "translation": _BYLINE,
    "photo": _PHOTO,
    "caption": _PHOTO,
    "archive": _PHOTO,
    "jobs": _JOB,
    "dateline": _DATE,
    "datewords": _DATE,
    "agency": _AGENCY,
}
_KIND_OF: Final = np.array([*(_PROMPT for _ in FAMILIES), *(_KIND_OF_CUE[cue] for cue in CUES)])
_WINDOWS: Final = (4, 12)
_BASE: Final = np.uint64(0x9E3779B97F4A7C15)
# Characters that are worked on at once: the columns of a long text's tokens would take far more
# than the text, and what it was trained on is no longer.
_AT_ONCE: Final = 1 << 16


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text.

    Attributes:
        starts: the offset of the first character of each, shape (tokens,).
        sentences: whether a sentence begins with each, shape (tokens,).
        buckets: of the first word of each, 0 where it has none; shape (tokens,).
        columns: how they are written, shape (tokens, columns).
    """

    starts: Ints
    sentences: Bools
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
            return cls(starts, starts > 0, starts, np.zeros((0, 0), dtype=np.float32))
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
        sentences = is_among(starts, sentence_starts(classes))
        phrases = found_in(words)
        rows = [
            *_shapes(codes, classes, starts, ends, count),
            sentences,
            is_among(starts, edges_of(words, classes, phrases)),
            *_phrases(phrases, len(words.starts), at, within),
            *_places_in_text(classes[ends - 1] == ch.STOP),
            *_spellings(classes[starts], hashes),
            *_repeats(said),
        ]
        buckets = (hashes >> np.uint64(64 - BUCKETS_BITS)).astype(np.int64)
        columns = np.array(rows, dtype=np.float32).T.copy()
        return cls(starts, sentences, buckets, columns)


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
    sums = sums_before(row)
    here = np.arange(len(row))
    low, high = np.maximum(here - window, 0), np.minimum(here + window, len(row))
    before = (sums[here] - sums[low]) / np.maximum(here - low, 1)
    return before, (sums[high] - sums[here]) / (high - here)


def _phrases(found: Found, words: int, at: Ints, within: Bools) -> list[NDArray[Any]]:
    """Whether a phrase or a cue of each kind begins with each token, and whether one ends before.

    Args:
        found: by `found_in`.
        words: of the text.
        at: of each token, the first word in it or behind it.
        within: whether that word is in it.
    """
    lexicon = default_lexicon()
    kind = _KIND_OF[lexicon.family[found.pattern]]
    gapped = lexicon.gapped[found.pattern]
    whole = ~gapped & ~lexicon.weak[found.pattern]
    length = lexicon.words[found.pattern]
    kind = np.where((kind == _PROMPT) & (length > 1), _LONG_PROMPT, kind)
    rows: list[NDArray[Any]] = []
    for number in range(_KINDS):
        # Of what opens a byline, the rest is behind a gap: the name.
        some = (kind == number) & (whole | (number == _BYLINE))
        begins = np.zeros(words + 1, dtype=np.bool_)
        begins[found.word[some]] = True
        ends = np.zeros(words + 1, dtype=np.bool_)
        ends[(found.word + length)[some & ~gapped]] = True
        rows += [begins[at] & within, ends[at]]
    return rows


def _places_in_text(stops: Bools) -> list[NDArray[Any]]:
    """How far each token stands from the last stop and the next, and from the text's ends.

    Args:
        stops: which tokens end with a full stop or its like.
    """
    count = len(stops)
    here = np.arange(count)
    at = places(stops)
    known = np.concatenate([[-1], at, [count]])
    which = at.searchsorted(here)
    since, until = here - known[which], known[which + 1] - here
    return [
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
    _, which, _ = numbered(hashes)
    return which, np.bincount(which)[which]


@dataclass(frozen=True)
class LostBreaks:
    """A network that tells where lines began.

    Attributes:
        arrays: by the names that training gives them.
    """

    arrays: Mapping[str, Floats]

    def __call__(self, codes: ch.Codes, classes: ch.Classes) -> Ints:
        """Offsets at which lines began, in rising order.

        None where hardly any began but at sentences: such a text is a story's paragraphs, not a
        page that has lost its line breaks.
        """
        found: list[Ints] = []
        amid, seen = 0, 0
        for first, after in pairwise(_cuts(classes)):
            tokens = Tokens.of(codes[first:after], classes[first:after])
            # Where a part begins amid a token, no line does.
            begins = (tokens.starts > 0) | (first == 0)
            begins &= self.likely(tokens) > np.where(tokens.sentences, LIKELY_PARAGRAPH, LIKELY)
            found.append(tokens.starts[begins] + first)
            amid += int((begins & ~tokens.sentences).sum())
            seen += len(begins)
            # What its first parts are tells of a long text.
            if len(found) == _PARTS_TO_TELL and amid < _SHARE_AMID * seen:
                break
        lost = amid >= max(_FEWEST_AMID, _SHARE_AMID * seen)
        return np.concatenate(found) if lost else np.zeros(0, dtype=np.int64)

    def likely(self, tokens: Tokens) -> Floats:
        """The probability that a line began with each token, shape (tokens,)."""
        if not len(tokens.starts):
            return np.zeros(0, dtype=np.float32)
        odds = np.exp(-self._logits(tokens.buckets, tokens.columns))
        out: Floats = np.float32(1) / (np.float32(1) + odds)
        return out

    def _logits(self, buckets: Ints, columns: Floats) -> Floats:
        a = self.arrays
        h = product(columns, a["in.weight"]) + a["in.bias"]
        h += product(a["words"][buckets], a["word.weight"])
        np.maximum(h, 0, out=h)
        for number, dilation in enumerate(DILATIONS):
            weight = a[f"conv{number}.weight"]
            told = product(h, weight[1]) + a[f"conv{number}.bias"]
            told[dilation:] += product(h[:-dilation], weight[0])
            told[:-dilation] += product(h[dilation:], weight[2])
            h = h + np.maximum(told, 0, out=told)
        out: Floats = product(h, a["out.weight"][:, None])[:, 0] + a["out.bias"]
        return out


def _cuts(classes: ch.Classes) -> list[int]:
    """Where a text is cut into parts that are told for themselves: offsets, both ends included.

    White space stands at each, so that no token is cut.
    """
    cuts = [0]
    while cuts[-1] + _AT_ONCE < len(classes):
        at = cuts[-1] + _AT_ONCE
        kinds = classes[at : at + _AT_ONCE]
        blank = places((kinds == ch.SPACE) | (kinds == ch.NEWLINE))
        cuts.append(at + (int(blank[0]) if len(blank) else len(kinds)))
    return [*cuts, len(classes)]
