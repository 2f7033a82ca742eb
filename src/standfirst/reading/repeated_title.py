"""Where text on one line prints its title again: there the headline begins and ends.

A parser's text of all of HTML opens with the page's title, and says it again where the headline
stands. On one line (`get_text(" ")`) nothing else tells the headline from what is around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import regex

from standfirst.characters import is_small
from standfirst.page import Ints

# How far into the text a title may reach, and where one may begin: behind the site's or the
# section's name.
_OPENING: Final = 320
_LATEST: Final = 120
_BEHIND: Final = regex.compile(r"(?:\s[|·•»/–—-]|[:：|])\s+|^")
# What ends a word: white space, or, where words are not parted, any ideograph.
_WORD_ENDS: Final = regex.compile(r"(?<=\S)(?=\s)|(?<=\p{Han}|\p{Hiragana}|\p{Katakana})(?=.)")
_VISIBLE: Final = regex.compile(r"\S")
_EDGES: Final = " \t\u00a0|·•»/–—-:：,;"
_STOPS: Final = (".", "。", "।")
# What is no title: of fewer words, or characters; of text that does not part words the latter count
# so much.
_FEWEST_WORDS: Final = 4
_SHORTEST: Final = 18
_WIDE: Final = regex.compile(r"\p{Han}|\p{Hiragana}|\p{Katakana}|\p{Hangul}|\p{Thai}")
_WIDE_COUNTS: Final = 2
# Where it is printed oftener it is what a site says everywhere.
_MOST: Final = 12


def printed_titles(text: str) -> Ints:
    """Where the title that a text opens with stands, there and where it is printed again.

    The first character of each and the first visible one behind it, in rising order; shape
    (titles, 2), without any where nothing is printed again.
    """
    opening = text[:_OPENING].split("\n", 1)[0]
    best = max(_said_again(text, opening), key=len, default="")
    if not best:
        return np.zeros((0, 2), dtype=np.int64)
    spans: list[tuple[int, int]] = []
    at = text.find(best)
    while at >= 0 and len(spans) <= _MOST:
        end = at + len(best)
        if _is_whole(text, at, end):
            spans.append((at, _visible_from(text, end)))
        at = text.find(best, end)
    if not 1 < len(spans) <= _MOST:
        return np.zeros((0, 2), dtype=np.int64)
    return np.array(spans, dtype=np.int64)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on over either end of a part; words without spaces do not count."""
    before, first, last, after = (
        text[max(start - 1, 0) : start],
        text[start],
        text[end - 1],
        text[end : end + 1],
    )
    begins = not (before.isalnum() and first.isalnum()) or _WIDE.match(first) is not None
    return begins and (not (last.isalnum() and after.isalnum()) or _WIDE.match(last) is not None)


def _visible_from(text: str, at: int) -> int:
    """The first offset from one on at which no white space stands; the text's length if none."""
    found = _VISIBLE.search(text, at)
    return found.start() if found is not None else len(text)


def _said_again(text: str, opening: str) -> Iterator[str]:
    """The longest part from each place where a title may begin that the text has once more."""
    for behind in _BEHIND.finditer(opening, 0, _LATEST):
        start = behind.end()
        ends = [m.start() for m in _WORD_ENDS.finditer(opening, start)]
        low, high = 0, len(ends)
        # What is printed again has beginnings that are: the last end is found by halving.
        while low < high:
            middle = (low + high) // 2
            if text.find(opening[start : ends[middle]], ends[middle]) >= 0:
                low = middle + 1
            else:
                high = middle
        part = opening[start : ends[low - 1]].rstrip(_EDGES) if low else ""
        follows = opening[start + len(part) :].lstrip()[:1]
        # What is printed again as far as it is looked at is the page, and what goes on with a comma
        # or a small letter is a sentence's beginning.
        whole = not follows and len(opening) == _OPENING
        if not whole and follows != "," and not is_small(follows) and _is_title(part):
            yield part


def _is_title(part: str) -> bool:
    """Whether a part is long enough to be a title, and no sentence."""
    if part.endswith(_STOPS):
        return False
    wide = len(_WIDE.findall(part))
    length = len(part) + (_WIDE_COUNTS - 1) * wide
    return length >= _SHORTEST and (wide > 0 or len(part.split()) >= _FEWEST_WORDS)
