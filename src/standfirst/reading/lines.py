"""Cutting a text into lines, all at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from standfirst import characters as ch
from standfirst.columns import is_among, places, quantile, spans
from standfirst.page import Bools, Ints, Page

# A printed paragraph is rarely longer than this many characters, so a longer line is most likely
# several paragraphs and prompts run together, and is cut at its sentences.
LONGEST_PARAGRAPH: Final = 1500
# Where a page has hardly any other line, even a line of this many holds more than a paragraph.
LONGEST_ALONE: Final = 400
# Chinese and Japanese, which put no spaces between words: from the first radical on, with what
# they punctuate with and the signs that are as wide as theirs. Hangul is as wide, but has spaces.
FIRST_WIDE: Final = 0x2E80
_WIDE_SIGNS: Final = ((0x3000, 0x303F), (0xFF00, 0xFFEF))
# Names are printed with a space between two parts no longer than this.
_LONGEST_NAME_PART: Final = 4
# So many pieces in a row may have no word in them; what goes on so is one piece.
_WORDLESS: Final = 8


# Text wrapped at a width: nearly all lines that another follows come close to the longest.
_NARROWEST_WRAP: Final = 40
_WIDEST_WRAP: Final = 120
_WRAPPED_LINES: Final = 6
_NEARLY_ALL: Final = 0.7


def wrap_width(length: Ints, followed: Bools) -> int | None:
    """The width that a text was wrapped at, in characters, or None if it was not.

    Args:
        length: characters of each line, shape (lines,).
        followed: whether another line follows each without a blank one between, shape (lines,).
    """
    long = length[followed & (length >= _NARROWEST_WRAP)]
    if len(long) < _WRAPPED_LINES:
        return None
    width = int(quantile(long, 0.98))
    if width > _WIDEST_WRAP or (length > width * 1.1).mean() > 0.02:
        return None
    return width if (long > width * 0.85).mean() >= _NEARLY_ALL else None


def cut_lines(codes: ch.Codes, classes: ch.Classes) -> tuple[Ints, Ints, Ints]:
    """The lines of a text that are not blank: starts, ends and gaps, each of shape (lines,).

    Lines end wherever Unicode says (UAX #14's mandatory breaks, CRLF as one). White space at
    either end of a line is left out of its span. `gaps` counts the line breaks before a line;
    for the first line, those before it and one more.
    """
    breaks = classes == ch.NEWLINE
    if len(codes) > 1:  # the second half of a CRLF ends no line
        breaks[1:] &= ~((codes[1:] == 10) & (codes[:-1] == 13))
    # Worked out at the breaks and the white space alone: what has an entry a character is long.
    ends_at = np.append(places(breaks), len(codes))
    begins = np.append(0, ends_at[:-1] + 1)
    blank = places((classes == ch.SPACE) | (classes == ch.NEWLINE))
    starts = _first_past(blank, begins)
    row = places(starts < ends_at)
    # The same backwards: behind the last character of a line that is not white space.
    ends = -_first_past(-blank[::-1], 1 - ends_at[row]) + 1
    gaps = np.diff(row, prepend=-1)
    return starts[row], ends, gaps.astype(np.int64)


def _first_past(taken: Ints, at: Ints) -> Ints:
    """For each of `at` the first number, it or a larger one, that is not among `taken`.

    `taken` are in rising order.
    """
    if not len(taken):
        return at
    found = taken.searchsorted(at)
    among = taken[np.minimum(found, len(taken) - 1)] == at
    last = places(spans(taken, int(taken[-1]) + 2) > 1)
    out = at.copy()
    out[among] = taken[last[last.searchsorted(found[among])]] + 1
    return out


def cut_long_lines(
    classes: ch.Classes,
    starts: Ints,
    ends: Ints,
    gaps: Ints,
    *,
    longest: int = LONGEST_PARAGRAPH,
    also_at: Ints | None = None,
    begun: Ints | None = None,
    whole: Callable[[], Bools] | None = None,
    apart: Callable[[], Ints] | None = None,
) -> tuple[Ints, Ints, Ints]:
    """Cut lines longer than `longest` characters at the ends of sentences.

    `also_at` are further places to cut at, offsets in rising order, and `begun` those of them at
    which lines began: the pieces' gaps are 0, and 1 there. `whole` gives lines that are not to be
    cut, and `apart` spans that are to be cut out whole, in rising order, of shape (spans, 2); both
    are asked only where there is a line to cut.
    """
    long = ends - starts > longest
    if whole is not None and long.any():
        long &= ~whole()
    if not long.any():
        return starts, ends, gaps
    cuts = sentence_starts(classes)
    cuts = cuts[~_behind_short_forms(classes, cuts)]
    if also_at is not None:
        cuts = _merged(cuts, also_at)
    if apart is not None and len(spans := apart()):
        # An even number of edges before a cut, or at it: it stands in none of the spans.
        edges = spans.ravel()
        cuts = cuts[edges.searchsorted(cuts, side="right") % 2 == 0]
        cuts = _merged(cuts, edges)
    line = starts.searchsorted(cuts, side="right") - 1
    inside = (line >= 0) & long[line]
    cuts, line = cuts[inside], line[inside]
    inside = (cuts > starts[line]) & (cuts < ends[line])
    cuts = _without_wordless(classes, starts, cuts[inside])
    blank = np.flatnonzero((classes == ch.NEWLINE) | (classes == ch.SPACE))
    new_starts = np.sort(np.concatenate([starts, cuts]))
    # The last visible character before each cut ends the piece before it.
    new_ends = np.sort(np.concatenate([ends, -_first_past(-blank[::-1], 1 - cuts) + 1]))
    new_gaps = np.zeros(len(new_starts), dtype=np.int64)
    if begun is not None:
        new_gaps[is_among(new_starts, begun)] = 1
    new_gaps[new_starts.searchsorted(starts)] = gaps
    return new_starts, new_ends, new_gaps


def _behind_short_forms(classes: ch.Classes, cuts: Ints) -> Bools:
    """Which places stand behind a full stop that most likely ends no sentence: that of an initial
    ("Edgar H. Su") or of a number of a day ("am 5. Mai").

    Args:
        classes: of the text's characters.
        cuts: offsets of words behind stops.
    """
    blank = np.flatnonzero((classes == ch.NEWLINE) | (classes == ch.SPACE))
    last = -_first_past(-blank[::-1], 1 - cuts)
    word = (classes >= ch.LOWER) & (classes <= ch.DIGIT)
    one, two, three = (np.maximum(last - back, 0) for back in (1, 2, 3))
    out: Bools = (classes[one] == ch.UPPER) & ~word[two]
    number = (classes[one] == ch.DIGIT) & ((classes[two] == ch.DIGIT) | ~word[two])
    number &= ~word[two] | ~word[three]
    out |= number
    out &= (classes[last] == ch.STOP) & (classes[np.minimum(cuts, len(classes) - 1)] == ch.UPPER)
    return out


def _merged(some: Ints, others: Ints) -> Ints:
    """Two runs in rising order as one, in one pass, where `np.union1d` hashes each number."""
    out = np.sort(np.concatenate([some, others]), kind="stable")
    return out[np.diff(out, prepend=-1) > 0]


def spaces_between_wide(codes: ch.Codes, classes: ch.Classes) -> Ints:
    """Offsets behind white space in text that needs none, Chinese and Japanese, sorted.

    In text that lost its line breaks such a space is mostly what is left of one; but not between
    two short runs, as the parts of a name are.
    """
    blank = (classes == ch.SPACE) | (classes == ch.NEWLINE)
    begins = places(blank[:-1] & ~blank[1:]) + 1
    begins = np.append(0, begins[begins < len(codes)]) if len(codes) else begins
    ends = places(~blank & np.append(blank[1:], True)) + 1
    begins = begins[~blank[begins]] if len(begins) else begins
    long = ends - begins > _LONGEST_NAME_PART
    wide = (classes == ch.IDEOGRAPH) & (codes >= FIRST_WIDE)
    for low, high in _WIDE_SIGNS:
        wide |= (codes >= low) & (codes <= high)
    out: Ints = begins[1:][wide[ends[:-1] - 1] & wide[begins[1:]] & (long[:-1] | long[1:])]
    return out


def _without_wordless(classes: ch.Classes, starts: Ints, cuts: Ints) -> Ints:
    """The places to cut at, but those amid a long row of stops without a word: ". . . . . ."."""
    begins = np.sort(np.concatenate([starts, cuts]))
    wordy = (classes >= ch.LOWER) & (classes <= ch.DIGIT)
    said = np.flatnonzero(np.logical_or.reduceat(wordy, begins))
    piece = np.searchsorted(begins, cuts)
    # The last piece that has a word, it or one before it.
    last = np.append(-1, said)[np.searchsorted(said, piece, side="right")]
    out: Ints = cuts[piece - last <= _WORDLESS]
    return out


def sentences_of(page: Page) -> Ints:
    """The `sentence_starts` of a page; use it as `page.derived(sentences_of)`."""
    return sentence_starts(page.classes)


def sentence_starts(classes: ch.Classes) -> Ints:
    """Offsets at which a new sentence starts inside a text, sorted.

    A sentence starts where white space follows a full stop (and the quotation marks or brackets
    that close after it) and no small letter comes next; where there is no white space, as in
    Chinese and Japanese, right after the stop and its closing marks.
    """
    stops = places(classes == ch.STOP)
    trailing = places((classes == ch.CLOSING) | (classes == ch.IGNORABLE))
    blank = places((classes == ch.SPACE) | (classes == ch.NEWLINE))
    behind = _first_past(trailing, stops + 1)
    here = _first_past(blank, behind)
    inside = here < len(classes)
    behind, here = behind[inside], here[inside]
    first = classes[here]
    out: Ints = here[np.where(here > behind, first != ch.LOWER, first == ch.IDEOGRAPH)]
    return out
