"""Copyright, terms, imprint and the rest of the footer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from standfirst.broken_lines import ends_sentence
from standfirst.columns import places
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.prompts import said, unless_amid_text
from standfirst.page import Claim, Page

_LONGEST: Final = 250
# A photo's copyright names who took it; a page's copyright has its year.
_COPYRIGHT: Final = regex.compile(
    r"(?:[©Ⓒ]|\(c\)|^[^\w\n]{0,8}copyright\b)[^.!?\n]{0,80}?\b(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d\b[ \u00a0]{0,2}[©Ⓒ]",
    regex.I | regex.M,
)
# What stands in all that `_COPYRIGHT` finds, in small letters.
_SIGNS: Final = ("©", "ⓒ", "(c)", "copyr")
_SIGN: Final = regex.compile(r"[©Ⓒ]|\(c\)|copyright\b", regex.I)
# The word, and what goes on behind it.
_WORD: Final = regex.compile(r"copyright\b[ :]*(?P<next>[\p{L}\p{M}]*+)", regex.I)
_OWNED: Final = frozenset(("by", "of", "bei", "par", "por", "di", "de", "da", "door", "av", "af"))


def legal(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[legal]` in the phrase files), and those with a copyright
    sign and a year."""
    yield from said(page, "legal")
    yield from unless_amid_text(page, _copyright(page))


def _copyright(page: Page) -> Iterator[Claim]:
    verdicts = page.derived(find_phrases).prompts
    speaks = (verdicts.family == FAMILIES.index("legal")) & (verdicts.pattern >= 0)
    digits = page.sizes["digits"]
    for line in places(speaks & (page.ends - page.starts <= _LONGEST)).tolist():
        sign = _SIGN.match(page.text, int(page.starts[line]))
        if sign and not _is_sentence(page, line, must_have_year=not digits[line]):
            yield Claim(line, "legal", 0.85, "opens with a copyright sign")
    for start, end in _rows_with_signs(page.text):
        for found in _COPYRIGHT.finditer(page.text, start, end):
            line = page.line_at(found.start())
            if line < 0 or page.ends[line] - page.starts[line] > _LONGEST:
                continue
            if not _is_sentence(page, line, must_have_year=False):
                yield Claim(line, "legal", 0.85, "a copyright sign and a year")


def _is_sentence(page: Page, line: int, *, must_have_year: bool) -> bool:
    """Whether a line is a sentence about copyright, and no notice of whose it is: "Copyright
    protects …", "Copyright ran out in 1994." """
    if not page.derived(ends_sentence)[line]:
        return False
    word = _WORD.match(page.text, int(page.starts[line]), int(page.ends[line]))
    if word is None:
        return False
    return must_have_year or (word["next"].islower() and word["next"] not in _OWNED)


def _rows_with_signs(text: str) -> Iterator[tuple[int, int]]:
    """Where the rows of a text stand, parted by line feeds, in which a copyright may be told."""
    small = text.lower()
    if len(small) != len(text):  # of few capitals the small form is longer
        yield 0, len(text)
        return
    end = -1
    for at in sorted(at for sign in _SIGNS for at in _places(small, sign)):
        if at > end:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield start, end


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)
