"""Sign-offs by initials, as papers print them below a story: "jh", "(kou, jlm)", "SDA/sep"."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.article import Credit
from standfirst.credits.names import is_agencies

_BRACKETS: Final = (("(", ")"), ("[", "]"), ("/", "/"), ("（", "）"))
_PARTS: Final = regex.compile(r"\s*(?://?|[,;+]|\s)\s*")
_LONGEST: Final = 24
_MOST: Final = 4
# Of capitals, a shorthand is told from a word of a menu ("TV", "PDF") by its brackets alone.
_SMALL: Final = regex.compile(r"\p{Ll}{2,4}")
_CAPITALS: Final = regex.compile(r"\p{Lu}{2,3}|(?:\p{Lu}\.){2,3}")


def signed_by_initials(text: str) -> Credit | None:
    """The author's credit of a line that is nothing but initials, maybe beside an agency; None of
    any other line, and where it names an agency alone.

    Args:
        text: a line. Whether it stands where stories are signed is for others to tell.
    """
    if len(text) > _LONGEST:
        return None
    bare, bracketed = _without_brackets(text.strip(" -–—*"))
    pieces = [piece for piece in _PARTS.split(bare) if piece]
    if not 0 < len(pieces) <= _MOST:
        return None
    agencies = tuple(piece for piece in pieces if is_agencies(piece))
    initials = tuple(piece for piece in pieces if piece not in agencies)
    if not initials or not all(_is_initials(piece, bracketed) for piece in initials):
        return None
    return Credit("author", initials, agencies, text=text.strip())


def _is_initials(piece: str, bracketed: bool) -> bool:
    return bool(_SMALL.fullmatch(piece) or (bracketed and _CAPITALS.fullmatch(piece)))


def _without_brackets(text: str) -> tuple[str, bool]:
    for left, right in _BRACKETS:
        if len(text) > 2 and text.startswith(left) and text.endswith(right):
            return text[1:-1].strip(), True
    return text, False
