"""Lines that are names and their date, and nothing else: "Ann Lee Bob Ray 8 January, 17:46".

A page's text has no sign where what CSS sets apart stands beside each other, and often no space:
"Ann LeeMay 3, 2024", "Ann LeePublished 3 May 2024".
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

import regex

from standfirst.article import Credit
from standfirst.bare_dates import is_bare_date
from standfirst.credits import is_names_only, parse_credit
from standfirst.credits.names import KEPT, is_agencies
from standfirst.filters.lexicon.lookup import says, says_at_start
from standfirst.given_names import is_given_name

_LONGEST: Final = 140
_EDGES: Final = " \t\u00a0,;|·•–—-"
# Words of a name, and names that stand side by side, at most.
_WORDS: Final = range(2, 5)
_MOST: Final = 6
_SHORTEST: Final = 2
_ROLES: Final = ("author", "agency")
_TITLED: Final = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}.'’-]*+(?:\s++|$))++")
# A time of day, and the zone behind it: "17:46", "at 4:15 PM", "10.15 WIB".
_CLOCK: Final = r"(?:[,|·•–-]?\s?(?:\p{L}{1,3}\s)?\d{1,2}\s?[:.h]\s?\d\d(?:\s?[\p{L}.]{1,5}){0,2})?"
# A day and a month without a year, which only a time of day behind them tells for a date, and a
# full date with what zones are called.
_DAY_AND_TIME: Final = regex.compile(
    r"(?:\d{1,2}\.?\s(?:de\s)?(?P<month>\p{L}[\p{L}\p{M}]{2,15})"
    r"|(?P<first>\p{L}[\p{L}\p{M}]{2,15})\s\d{1,2})\.?,?\s(?:\p{L}{1,3}\s)?\d{1,2}[:.h]\d\d.{0,6}"
)
_ZONED: Final = regex.compile(rf"(?P<date>.+?(?:19|20)\d\d){_CLOCK}(?:\s\p{{Lu}}{{2,5}})?")
_IN_FIGURES: Final = regex.compile(
    rf"(?:\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}){_CLOCK}"
)
# Where a date may begin: at a word or a number; glued to the name at a number, or at the capital of
# a month or of what announces a date.
_BEGINS: Final = regex.compile(
    r"(?<=\s)(?=\d|\p{Lu}|\p{Lo})|(?<=\p{L})(?=\d)|(?<=\p{Ll})(?=\p{Lu})", regex.V1
)


@lru_cache(maxsize=KEPT)
def without_date(text: str) -> str | None:
    """What stands before the date that ends a line; None where no date does, or nothing stands
    before it."""
    text = text.strip()
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return None
    for begin in _BEGINS.finditer(text):
        at = begin.start()
        before = text[:at].strip(_EDGES)
        if len(before) >= _SHORTEST and _is_date(text[at:]):
            return before
    return None


def _is_date(text: str) -> bool:
    """Whether a text is a date with its time, and perhaps the words that announce it."""
    announced = says_at_start(text, "dateline") if text[:1].isalpha() else 0
    if announced > 0:
        text = text[announced:].lstrip(_EDGES + ":.")
    if not text:
        return False
    if is_bare_date(text) or _IN_FIGURES.fullmatch(text):
        return True
    found = _DAY_AND_TIME.fullmatch(text)
    if found is not None:
        return says(found["month"] or found["first"], "datewords")
    zoned = _ZONED.fullmatch(text)
    return zoned is not None and is_bare_date(zoned["date"])


@lru_cache(maxsize=KEPT)
def names_beside(text: str) -> tuple[str, ...]:
    """The names in a line that is nothing but several, which nothing parts: each goes from one
    given name to the next. Of names of two words each, one may be on no list."""
    words = text.split()
    if not 2 * _WORDS.start <= len(words) <= _MOST * 2 or not _TITLED.fullmatch(text.strip()):
        return ()
    starts = [0]
    for at in range(2, len(words) - 1):
        size = at - starts[-1]
        if size < _WORDS.start or not is_given_name(words[at]):
            continue
        if size % _WORDS.start == 0 or not is_given_name(words[at - 1]):
            starts.append(at)
    pieces = [words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    known = all(len(piece) in _WORDS and is_given_name(piece[0]) for piece in pieces)
    if not known or len(pieces) < 2:
        if len(words) % 2 or len(words) < 2 * _WORDS.start:
            return ()
        pieces = [words[at : at + 2] for at in range(0, len(words), 2)]
        unknown = sum(not is_given_name(piece[0]) for piece in pieces)
        if unknown > 1 or len(pieces) - unknown < 2 or any(is_given_name(p[1]) for p in pieces):
            return ()
    return tuple(map(" ".join, pieces))


def is_names_and_date(text: str) -> bool:
    """Whether a line is people's names or an agency's, and behind them a date: "Ann Lee Bob Ray 8
    January, 17:46", "Associated PressMay 3, 2024". Of names a given name is known."""
    before = without_date(text)
    if before is None:
        return False
    if is_agencies(before) or names_beside(before):
        return True
    return is_names_only(before) and is_given_name(before.split()[0])


@lru_cache(maxsize=KEPT)
def signed_with_date(text: str) -> Credit | None:
    """The author's or agency's credit of a line that ends in a date and else has names alone, or
    what a byline's words announce; None of any other line."""
    before = without_date(text)
    if before is None:
        return None
    several = names_beside(before)
    if several:
        return Credit("author", several, text=text.strip())
    if not is_names_and_date(text) and says_at_start(before, "byline") <= 0:
        return None
    credit = parse_credit(before)
    if credit is None or credit.role not in _ROLES:
        return None
    return replace(credit, text=text.strip())
