"""Raw text whose lines a program put side by side, with a sign between: `get_text(" | ")`."""

from __future__ import annotations

from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.page import Ints

# By what each cannot do without: tabs; bars; more spaces than anybody types for one.
_SEPARATORS: Final = (
    (("\t",), regex.compile(r"(?<![ \u00a0\n\t])[ \u00a0\n]*+\t[\t \u00a0\n]*+")),
    (
        ("|", "¦", "‖", "｜", "¶"),
        regex.compile(r"(?:(?<![ \t\u00a0\n])[ \t\u00a0\n]++)?([|¦‖｜¶])\1{0,2}[ \t\u00a0\n]*+"),
    ),
    (("  ", "\u00a0\u00a0", " \u00a0", "\u00a0 "), regex.compile(r"(?<=\S)[ \u00a0]{2,}+(?=\S)")),
)
_FEWEST: Final = 20
_PER_LINE: Final = 0.8
# A line of less is a separator itself.
_TINY: Final = 3
# Some people type two spaces behind a full stop, and nobody does elsewhere.
_STOPS: Final = ch.signs(".?!…:")
_BEHIND_STOPS: Final = 0.7
# So many of the characters stand on lines with a separator, and so many at most in pieces that are
# longer than a paragraph: else it is the table or the menu of an ordinary text.
_NEARLY_ALL: Final = 0.9
_LONG: Final = 1_000
_LONG_SHARE: Final = 0.2
# Fewer lines are no table.
_ROWS: Final = 5


def unseparated(
    text: str, codes: ch.Codes, classes: ch.Classes, starts: Ints, ends: Ints, gaps: Ints
) -> str | None:
    """A text with a line break for each separator, or None if it has none.

    Separators are as many as lines, or nearly, and stand on nearly all that is long.

    Args:
        text: the text.
        codes, classes: its code points and their classes.
        starts, ends, gaps: its lines, as `standfirst.reading.lines.cut_lines` gives them.
    """
    sizes = ends - starts
    fewest = max(_FEWEST, int(_PER_LINE * (sizes >= _TINY).sum()))
    for signs, separator in _SEPARATORS:
        if sum(map(text.count, signs)) < fewest:
            continue
        found = [each.span() for each in separator.finditer(text)]
        if len(found) < fewest:
            continue
        low, high = np.array(found).T
        if "  " in signs and ch.is_one_of(codes[low - 1], _STOPS).mean() > _BEHIND_STOPS:
            continue
        before = starts.searchsorted(low - 1, side="right") - 1
        behind = starts.searchsorted(high, side="right") - 1
        if _are_rows(np.bincount(before[(before == behind) & (before >= 0)])):
            continue
        held = np.zeros(len(starts) + 1, dtype=np.bool_)
        held[before] = True
        held[behind] = True
        pieces = np.append(low, len(text)) - np.append(0, high)
        everywhere = sizes[held[:-1]].sum() >= _NEARLY_ALL * sizes.sum()
        if everywhere and pieces[pieces > _LONG].sum() <= _LONG_SHARE * len(text):
            return separator.sub("\n", text)
    return None


def _are_rows(cells: Ints) -> bool:
    """Whether lines are the rows of a table: most that have a separator within have as many.

    Args:
        cells: how many separators are within each line, shape (lines,).
    """
    told = cells[cells > 0]
    return len(told) >= _ROWS and int(np.bincount(told).max()) > len(told) / 2
