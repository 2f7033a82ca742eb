"""Putting pieces of a page's text together as a reader would: spans in, words out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from standfirst import characters as ch
from standfirst.page import Page

Span = tuple[int, int]

_NO_BREAK, _NARROW, _THIN = _KEPT_SPACES = "\u00a0\u202f\u2009"
# White space that is no lone space, and no lone one of those that are kept.
_UNEVEN: Final = re.compile(rf"\s\s+|[^\S {''.join(_KEPT_SPACES)}]")
_CLOSING: Final = frozenset(")]}”’»")


def line_spans(page: Page, lines: Iterable[int]) -> tuple[Span, ...]:
    """The spans of some lines."""
    return tuple((int(page.starts[line]), int(page.ends[line])) for line in lines)


def joined_text(page: Page, spans: Iterable[Span]) -> str:
    """The words of some spans in order, white space collapsed.

    Between two spans comes a space, but not between characters of scripts that are written
    without, nor before a mark that closes or after one that opens.
    """
    out = ""
    for start, end in spans:
        piece = collapsed(page.text[start:end])
        if out and piece and not _tight(page, out[-1], start):
            out += " "
        out += piece
    return out


def collapsed(text: str) -> str:
    """Text with each run of white space made one space; a lone no-break space stays."""
    if text.isascii() or not (_NO_BREAK in text or _NARROW in text or _THIN in text):
        return " ".join(text.split())
    return _UNEVEN.sub(" ", text.strip())


def _tight(page: Page, last: str, start: int) -> bool:
    here = int(page.classes[start])
    before = int(ch.classes_of(ch.codes_of(last))[0])
    if last == "“":  # it closes in German, but at the end of a piece it opens
        return True
    if here in (ch.COMMA, ch.STOP) or before == ch.OPENING or page.text[start] in _CLOSING:
        return True
    return here == ch.IDEOGRAPH and (before == ch.IDEOGRAPH or last > "\u2e7f")
