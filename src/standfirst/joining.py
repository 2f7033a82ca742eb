"""Putting pieces of a page's text together as a reader would: spans in, words out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import regex

from standfirst import characters as ch
from standfirst.page import Page

Span = tuple[int, int]

_NO_BREAK, _NARROW, _THIN = _KEPT_SPACES = "\u00a0\u202f\u2009"
# White space that is no lone space, and no lone one of those that are kept.
_UNEVEN: Final = re.compile(rf"\s\s+|[^\S {''.join(_KEPT_SPACES)}]")
_CLOSING: Final = frozenset(")]}”’»")
_HYPHENS: Final = frozenset("-‐‑")
_APOSTROPHES: Final = frozenset("'’")
_OPENING: Final = frozenset("«“")
# What French, Italian and Catalan write together with the word behind it.
_ELIDED: Final = regex.compile(
    r"(?<![\p{L}\p{M}'’])(?:[cdjlmnst]|qu|(?:jus|lors|puis|quoi|quel|pres)qu|[dns]?[aeu]ll|coll"
    r"|un|gl|(?:d[ae]|a|ne|su)gl|quest|quell|bell|sant|tutt|anch|com|dov|cos)['’]$",
    regex.I,
)
_LONGEST_ELIDED: Final = 9
# Turkish endings behind a name, and the genitive's. What is quoted ends in such a mark as well.
_ENDING: Final = regex.compile(r"['’]\p{Ll}{1,7}+(?![\p{L}\p{M}'’])(?!.*\p{L}['’](?!\p{L}))")
_GENITIVE: Final = regex.compile(r"s(?![\p{L}\p{M}\p{N}'’-])")
_LAST_WORD: Final = regex.compile(r"(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]++$")
_LONGEST_WORD: Final = 40
# A text of Danish, Norwegian or Swedish has this letter once in so many characters, or more often.
_NORDIC: Final = "å"
_ONCE_IN: Final = 500


def line_spans(page: Page, lines: Iterable[int]) -> tuple[Span, ...]:
    """The spans of some lines."""
    return tuple((int(page.starts[line]), int(page.ends[line])) for line in lines)


def joined_text(page: Page, spans: Iterable[Span]) -> str:
    """The words of some spans in order, white space collapsed.

    Between two spans comes a space, but not between characters of scripts that are written
    without, nor before a mark that closes or after one that opens, nor amid a word.
    """
    out = ""
    for start, end in spans:
        piece = collapsed(page.text[start:end])
        if out and piece and not _tight(page, out, piece, start):
            out += " "
        out += piece
    return out


def collapsed(text: str) -> str:
    """Text with each run of white space made one space; a lone no-break space stays."""
    if text.isascii() or not (_NO_BREAK in text or _NARROW in text or _THIN in text):
        return " ".join(text.split())
    return _UNEVEN.sub(" ", text.strip())


def goes_on_in_word(page: Page, above: str, piece: str) -> bool:
    """Whether a piece of a text goes on within the word that the one above it ends in, as behind a
    link: "EU", "-komissio"; "L'", "Università"; "Ankara", "'dan"; "NRK", "s lokalkontor"."""
    first, last = piece[:1], above[-1:]
    if last in _APOSTROPHES and _ELIDED.search(above[-_LONGEST_ELIDED:]):
        return first.isalnum() or first in _OPENING
    if first in _HYPHENS:
        return piece[1:2].isalpha() and (last.isalnum() or last in _CLOSING)
    if first in _APOSTROPHES:
        return _ENDING.match(piece) is not None and _is_name(above)
    if _GENITIVE.match(piece) is None or not page.derived(_is_nordic):
        return False  # Slavic languages have the word "s"
    return _is_name(above)


def _is_name(above: str) -> bool:
    """Whether a text ends in a word that a capital or a number opens."""
    word = _LAST_WORD.search(above[-_LONGEST_WORD:])
    return word is not None and (word[0][0].isupper() or word[0][0].isdigit())


def _is_nordic(page: Page) -> bool:
    return page.text.count(_NORDIC) * _ONCE_IN >= len(page.text)


def _tight(page: Page, out: str, piece: str, start: int) -> bool:
    last = out[-1]
    here = int(page.classes[start])
    before = int(ch.classes_of(ch.codes_of(last))[0])
    if last == "“":  # it closes in German, but at the end of a piece it opens
        return True
    if here in (ch.COMMA, ch.STOP) or before == ch.OPENING or page.text[start] in _CLOSING:
        return True
    if here == ch.IDEOGRAPH:
        return before == ch.IDEOGRAPH or last > "\u2e7f"
    return goes_on_in_word(page, out, piece)
