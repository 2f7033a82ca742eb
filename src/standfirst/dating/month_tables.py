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
_TABLES: Final = "dateparser.data.date_translation_data"
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)


@cache
def months_of(language: str) -> Mapping[str, int]:
    """The months of a language, as dateparser names it, by their words in small letters; none of a
    language that it has no table of."""
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
def rarer_months() -> Mapping[str, int]:
    """The months of the rarer languages by their words; what is another month in another of these
    is left out."""
    return _sure((word, month) for each in _RARER for word, month in months_of(each).items())


def _sure(told: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The words that name one month and no other."""
    out: dict[str, set[int]] = {}
    for word, month in told:
        out.setdefault(word, set()).add(month)
    return {word: months.pop() for word, months in out.items() if len(months) == 1}
