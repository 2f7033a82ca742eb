"""Family names of scripts without case, and of others: beside a given name, or without one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from standfirst.word_hashes import WordHashes


def family_names() -> list[str]:
    """All family names of the list, in small letters."""
    text = files("standfirst").joinpath("family_names.txt").read_text("utf-8")
    rows = [row for row in text.splitlines() if not row.startswith("#")]
    return [word for row in rows for word in row.split()]


@cache
def _family_names() -> WordHashes:
    return WordHashes(map(str.casefold, family_names()))


def is_family_name(word: str) -> bool:
    """Whether a word is a family name in some language whose names are on the list, whatever its
    case. Accents count: without its tones many a Vietnamese name is another language's word."""
    return word.strip(".,'’\"“”()").casefold() in _family_names()
