"""Given names, by which a person's name is told from other words that are capitalised alike."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from standfirst.characters import folded


@cache
def _given_names() -> frozenset[str]:
    text = files("standfirst").joinpath("given_names.txt").read_text("utf-8")
    rows = (row for row in text.splitlines() if not row.startswith("#"))
    return frozenset(folded(word) for row in rows for word in row.split())


def is_given_name(word: str) -> bool:
    """Whether a word is a given name in some language, whatever its case and accents."""
    core = folded(word.strip(".,'’\"“”()")).casefold()
    names = _given_names()
    return core in names or core.partition("-")[0] in names
