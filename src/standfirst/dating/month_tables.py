"""The months in dateparser's tables: to look words up there takes no loading of its languages,
which takes tens of milliseconds each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Final

# Languages whose months the phrase files have, and that no other table is preferred to.
_RARER: Final = (
    *("af", "az", "ckb", "cy", "eu", "ga", "gl", "gu", "ha", "is", "kn", "lo", "mk", "ml", "pa"),
    *("ps", "so", "sq", "tl", "uz", "yo", "zu"),
)
# Shorter words are others without their accents: Portuguese "há" is no Turkish "ha".
_TELLING: Final = 3
_TABLES: Final = "dateparser.data.date_translation_data"
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)


def month_in(language: str, word: str) -> int | None:
    """Which month a word is in a language, as dateparser names it, or None.

    Args:
        language: one that dateparser has a table of.
        word: in small letters; without its accents and points it may name the same.
    """
    found = _months_of(language).get(word)
    if found is None and len(word) >= _TELLING:
        found = _bare_months_of(language).get(bare(word))
    return found


def rarer_month(word: str) -> int | None:
    """Which month a word in small letters is in the rarer languages, or None; what is another month
    in another of these is none."""
    found = _rarer_months().get(word)
    if found is None and len(word) >= _TELLING:
        found = _bare_rarer_months().get(bare(word))
    return found


def bare(word: str) -> str:
    """A word without the marks that its letters are composed with."""
    parted = unicodedata.normalize("NFKD", word)
    return "".join(char for char in parted if unicodedata.category(char) != "Mn")


@cache
def _bare_months_of(language: str) -> Mapping[str, int]:
    return _sure((bare(word), month) for word, month in _months_of(language).items())


@cache
def _months_of(language: str) -> Mapping[str, int]:
    """The months of a language by their words; none of a language that has no table."""
    try:
        names = import_module(f"{_TABLES}.{language}").info
    except (ImportError, AttributeError):  # the tables are its own, and may move
        return {}
    return _sure(
        (unicodedata.normalize("NFC", word).strip(" .").lower(), number)
        for number, month in enumerate(_MONTHS, 1)
        for word in names.get(month, ())
    )


@cache
def _rarer_months() -> Mapping[str, int]:
    return _sure((word, month) for each in _RARER for word, month in _months_of(each).items())


@cache
def _bare_rarer_months() -> Mapping[str, int]:
    return _sure((bare(word), month) for word, month in _rarer_months().items())


def _sure(told: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The words that name one month and no other."""
    out: dict[str, set[int]] = {}
    for word, month in told:
        out.setdefault(word, set()).add(month)
    return {word: months.pop() for word, months in out.items() if len(months) == 1}
