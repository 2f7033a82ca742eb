"""Given names, by which a person's name is told from other words that are capitalised alike."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from standfirst.characters import folded

# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN: Final = str.maketrans("łøđı", "lodi")


@cache
def _given_names() -> frozenset[str]:
    text = files("standfirst").joinpath("given_names.txt").read_text("utf-8")
    rows = (row for row in text.splitlines() if not row.startswith("#"))
    return frozenset(_key(word) for row in rows for word in row.split())


def _key(word: str) -> str:
    return folded(word).casefold().translate(_PLAIN)


def is_given_name(word: str) -> bool:
    """Whether a word is a given name in some language, whatever its case and accents."""
    core = _key(word.strip(".,'’\"“”()"))
    names = _given_names()
    return core in names or core.partition("-")[0] in names
