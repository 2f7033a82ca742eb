"""Raw text that was wrapped at a width, as lynx, w3m and mail programs print pages."""

from __future__ import annotations

from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.columns import moved_up, places, quantile
from standfirst.page import Ints
from standfirst.reading.lines import FIRST_WIDE

_NARROWEST: Final = 50
_WIDEST: Final = 132
# From this share of the width on, a line that another follows is one that may have been full.
_LONG: Final = 0.6
_FEWEST: Final = 8
_NEARLY_ALL: Final = 0.8
# Of the lines, so many may go on beyond the width though they could be broken: tables are such.
_BEYOND: Final = 0.03
# A bullet or a number, and then a single word, which nothing breaks however long it is.
_MARK: Final = 8
# A list's item goes on further to the right than its bullet stands.
_HANGING: Final = 4
_ANEW: Final = regex.compile(r"(?:[•◦▪▸►‣●○■*·+–—-]|\(?\d{1,3}[.)]|o)[ \t\u00a0]+(?=\S)|[>#|]")


def unwrapped(
    text: str, codes: ch.Codes, classes: ch.Classes, starts: Ints, ends: Ints, gaps: Ints
) -> str | None:
    """A text with those lines put together that were one before it was wrapped.

    None if it was not: a text was wrapped if nearly all its longer lines that another follows had
    no room for that one's first word. Signs as wide as ideographs count for two.

    Args:
        text: the text.
        codes, classes: its code points and their classes.
        starts, ends, gaps: its lines, as `standfirst.reading.lines.cut_lines` gives them.
    """
    if len(starts) < _FEWEST:
        return None
    blanks = places((classes == ch.SPACE) | (classes == ch.NEWLINE))
    # A line that is longer than any width although it has places to break at.
    last_word = np.append(-1, blanks)[blanks.searchsorted(ends)] + 1
    wide = classes[starts] == ch.IDEOGRAPH
    breakable = wide | (last_word - starts > _MARK)
    if ((ends - starts > _WIDEST) & breakable).mean() > _BEYOND:
        return None
    breaks = places(classes == ch.NEWLINE)
    before = breaks.searchsorted(starts)
    begins = np.append(0, breaks + 1)[before]
    column = _columns(codes, classes)
    left, right = column[starts] - column[begins], column[ends] - column[begins]
    followed = moved_up(gaps == 1)
    followed[-1] = False
    followed &= breakable
    long = right[followed & (right <= _WIDEST)]
    if len(long) < _FEWEST:
        return None
    width = int(quantile(long, 0.99))
    if not _NARROWEST <= width <= _WIDEST:
        return None
    words_end = np.minimum(
        ends, np.append(blanks, len(codes))[blanks.searchsorted(starts, side="left")]
    )
    if ((right > width + 2) & breakable).mean() > _BEYOND:
        return None
    # Where words are written without spaces, a line is full to its last sign but one.
    first = np.where(wide, 2, column[words_end] - column[starts] + 1)
    full = right + moved_up(first) > width
    asked = followed & (right >= _LONG * width) & (right <= width + 2)
    # A list's items are lines of their own, however long.
    below = (places(asked) + 1).tolist()
    asked[[line - 1 for line in below if _ANEW.match(text, int(starts[line]))]] = False
    if asked.sum() < _FEWEST or full[asked].mean() < _NEARLY_ALL:
        return None
    shift = moved_up(left) - left
    goes_on = asked & full & (shift >= 0) & (shift <= _HANGING)
    return _put_together(text, classes, starts, ends, places(goes_on).tolist())


def _columns(codes: ch.Codes, classes: ch.Classes) -> Ints:
    """Columns up to each character, shape (characters + 1,)."""
    out = np.zeros(len(codes) + 1, dtype=np.int64)
    double = (classes == ch.IDEOGRAPH) & (codes >= FIRST_WIDE)
    np.cumsum(double + np.int64(1), out=out[1:])
    return out


def _put_together(
    text: str, classes: ch.Classes, starts: Ints, ends: Ints, lines: list[int]
) -> str | None:
    pieces = []
    at = 0
    for line in lines:
        low, high = int(ends[line]), int(starts[line + 1])
        tight = classes[low - 1] == ch.IDEOGRAPH == classes[high]
        pieces += [text[at:low], "" if tight else " "]
        at = high
    return "".join([*pieces, text[at:]]) if pieces else None
