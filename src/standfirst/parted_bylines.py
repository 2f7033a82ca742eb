"""Bylines that a scraper has parted at their links: "by", "Odile Marsh", "and", "Hanne Vogt"."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.characters import is_small
from standfirst.credits import is_names_only
from standfirst.credits.lists import behind_joint
from standfirst.credits.names import trimmed
from standfirst.page import Page

# Bylines are no longer.
_LONGEST: Final = 60
# Of 1,821 headlines of the corpus two are as long; Italian papers make three sentences of one.
_PROSE: Final = 200
# So many words in small letters, from the first on, are a piece of a sentence.
_WORDS: Final = 4
# "(2021)", "(Reuters) –", "– " and "2021": behind these it shows whether a sentence goes on.
_ASIDE: Final = regex.compile(r"[(\[][^()\[\]]*+[)\]]\s*+(?:[-–—]\s*+)*+")
_DASHES: Final = regex.compile(r"(?:[-–—]\s*+)++")
_NUMBER: Final = regex.compile(r"\d[\d.,:/-]*+\s*+")
_MARKS: Final = frozenset(",;:.!?)]…")
# "5 min read", "12 comments" and "3 min de lecture" are no sentence that goes on.
_FEW: Final = 3


def behind_names(page: Page, line: int) -> int | None:
    """The line behind those of a list of names, or None where it goes on in something else than
    names, or comes to a full stop as a sentence does.

    Args:
        page: any.
        line: the first of the list, which is nothing but names.
    """
    while not _is_stopped(page.line_text(line)):
        line += 1
        behind = behind_joint(page.line_text(line)) if line < len(page) else None
        if behind is None:
            return line
        if not behind and line + 1 < len(page):  # a comma or "and" has a line of its own
            line += 1
            behind = page.line_text(line)
        if behind[:1].isdigit():  # "/ 3 May 2024"
            return line
        if is_small(behind[:1]) or len(behind) > _LONGEST or not is_names_only(behind):
            return None
    return None


def _is_stopped(text: str) -> bool:
    """Whether a line of names ends in a full stop that is no initial's, nor that of "Jr."."""
    text = text.rstrip()
    return text.endswith(".") and not trimmed(text).endswith(".")


def goes_on(text: str) -> bool:
    """Whether a line that opens with a bracket, a dash or a number goes on with the sentence that
    stands above it: "(2021) and others said", but not "(Reuters)" or "12 May 2021"."""
    opening = _ASIDE.match(text) or _DASHES.match(text)
    rest = text[opening.end() :] if opening else text
    if opening is None and text[:1] in ("(", "["):
        return True  # a bracket that is closed on another line
    if opening is not None and (is_small(rest[:1]) or rest[:1] in _MARKS):
        return bool(rest)
    number = _NUMBER.match(rest)
    if number is None:
        return False
    said = rest[number.end() :]
    if not is_small(said[:1]) or any(map(str.isdigit, said)):
        return False
    return len(said.split()) > _FEW or said.endswith((".", "…"))


def breaks_off(text: str) -> bool:
    """Whether a line that does not end as a sentence does is prose that goes on below it, and no
    headline: long, or a piece of a sentence in small letters."""
    if len(text) >= _PROSE:
        return True
    # "updated 3 May 2024" is none, nor is "iPhone sales fall for a third year".
    if not is_small(text[:1]) or text[1:2].isupper():
        return False
    return len(text.split()) >= _WORDS and not any(map(str.isdigit, text))
