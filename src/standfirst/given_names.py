"""Given names, by which a person's name is told from other words that are capitalised alike."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from standfirst.characters import folded
from standfirst.surnames import is_whole_name
from standfirst.word_hashes import WordHashes

# Letters that Unicode does not take apart into a plain one and a mark; and the apostrophes that
# names are written with.
_PLAIN: Final = str.maketrans("łøđı’ʼʻ‘׳ʹ`", "lodi'''''''")


def _rows(name: str) -> list[str]:
    text = files("standfirst").joinpath(name).read_text("utf-8")
    return [row for row in text.splitlines() if not row.startswith("#")]


def given_names() -> list[str]:
    """All given names of the list, in small letters."""
    return [word for row in _rows("given_names.txt") for word in row.split()]


@cache
def _given_names() -> WordHashes:
    return WordHashes(map(name_key, given_names()))


def name_key(word: str) -> str:
    """The form of a name by which lists of names are searched: small letters without accents,
    and one apostrophe for all."""
    if word.isascii() and word.isprintable():  # as most are: there all that folds is case
        return word.lower()
    return folded(word).casefold().translate(_PLAIN)


def is_given_name(word: str) -> bool:
    """Whether a word is a given name in some language, whatever its case and accents; or a whole
    name of Chinese, Japanese or Korean by its form: it opens with a surname, and is as long as
    names are."""
    core = name_key(word.strip(".,'’\"“”()"))
    names = _given_names()
    if core in names:
        return True
    first, dash, _ = core.partition("-")
    if dash and first in names:
        return True
    return bool(core) and not core.isascii() and is_whole_name(word)
