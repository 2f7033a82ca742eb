"""Lines of raw text that are a page's scripts, styles and data: a scraper took all text nodes."""

from __future__ import annotations

from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.columns import places
from standfirst.page import Bools, Ints

# Shorter lines may be a sample of code that the article shows.
_SHORTEST: Final = 100
_SIGNS: Final = ch.signs("{}[]();=<>\"'\\:&|$_,")
_BRACES: Final = ch.signs("{}")
_STRONG: Final = ch.signs("{};=")
_OPENS_DATA: Final = ch.signs("{[(")
_DENSE: Final = 0.12
# What no sample of code is about: what pages count their readers and sell their space with.
_OF_PAGES: Final = regex.compile(
    r"dataLayer|googletag|\bgtag\(|\bfbq\(|adsbygoogle|google-analytics|googletagmanager|__NEXT_DATA__"
    r"|__next_f|_satellite|_gaq|\b_paq|window\._|window\.[A-Z]|schema\.org|document\.createElement\(.script"
    r"|\.parentNode\.insertBefore|<!\[CDATA\[|wp-content|@font-face|@media\b|display:\s*none"
)
# A sign of code right before the next one or a word: code that was made small.
_TIGHT: Final = regex.compile(r"[{};=,][^\s{};=,]")
_LOOSE: Final = regex.compile(r"[{};=,](?=[\s{};=,])")
_DATA: Final = regex.compile(
    r"\s*+[\[(]*+\s*+\{\s*+[\"']@?[\w$: -]{1,80}+[\"']\s*+:|\s*+\[\s*+[\"\[{]"
)
# What TeX writes formulas with.
_COMMAND: Final = regex.compile(r"\\[A-Za-z]{2,20}")
_LAST_SIGNS: Final = 20
_AT_ALL: Final = 0.012
_FEWEST_SIGNS: Final = 3
_MANY_BRACES: Final = 4
_MOSTLY: Final = 0.7


def script_lines(text: str, codes: ch.Codes, starts: Ints, ends: Ints) -> Bools:
    """Which lines are scripts, style sheets or data (JSON), shape (lines,).

    Only long lines are, as they are printed for machines: JSON from end to end, and what is dense
    with the signs of code and either made small or what pages count their readers with.

    Args:
        text, codes: the text and its code points.
        starts, ends: spans of the lines.
    """
    out = np.zeros(len(starts), dtype=np.bool_)
    if "{" not in text:
        return out
    totals = np.zeros(len(codes) + 1, dtype=np.int64)
    np.cumsum(ch.is_one_of(codes, _STRONG), out=totals[1:])
    found = totals[ends] - totals[starts]
    long = ends - starts >= _SHORTEST
    data = long & ch.is_one_of(codes[starts], _OPENS_DATA)
    for line in places(data | (long & (found >= _FEWEST_SIGNS))).tolist():
        low, high = int(starts[line]), int(ends[line])
        out[line] = data[line] and _is_data(text, low, high)
        out[line] |= _is_code(text, codes, low, high, int(found[line]))
    return out


def _is_data(text: str, low: int, high: int) -> bool:
    """Whether a line is JSON from end to end, however long the texts in it are."""
    if _DATA.match(text, low, high) is None:
        return False
    end = text[max(low, high - _LAST_SIGNS) : high].rstrip("; \t")
    return end.endswith(("}", "]", "})", "])"))


def _is_code(text: str, codes: ch.Codes, low: int, high: int, strong: int) -> bool:
    """Whether a line is dense with the signs of code; a formula is, too."""
    some = codes[low:high]
    braces = int(np.count_nonzero(ch.is_one_of(some, _BRACES)))
    if braces < 2 or len(_COMMAND.findall(text, low, high)) * 4 > braces:
        return False
    dense = np.count_nonzero(ch.is_one_of(some, _SIGNS)) >= _DENSE * (high - low)
    if not dense and strong < _AT_ALL * (high - low):
        return False
    if _OF_PAGES.search(text, low, high) is not None:
        return True
    tight, loose = (len(each.findall(text, low, high)) for each in (_TIGHT, _LOOSE))
    return bool(dense and braces >= _MANY_BRACES and tight >= _MOSTLY * (tight + loose))
