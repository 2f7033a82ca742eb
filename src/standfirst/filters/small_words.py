"""Words that the page itself writes with a small letter: those are not names."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.characters import is_small
from standfirst.page import Page
from standfirst.similarity import words

_SMALL: Final = regex.compile(r"\b\p{Ll}[\p{Ll}\p{M}]+")
_FEWEST: Final = 2


def is_no_name(page: Page, text: str) -> bool:
    """Whether all words of a text that looks like a name are words that the page has in small
    letters too: "Healthy Eating Tips", "Doorbell Guide"."""
    said = [word for word in words(text) if len(word) > 1]
    if len(said) < _FEWEST:
        return False
    return all(is_small_too(page, word) for word in said)


def is_small_too(page: Page, word: str) -> bool:
    """Whether a word, case folded, stands somewhere on the page in small letters, where its script
    has others."""
    if not is_small(word[:1]):
        return False
    known = page.derived(_asked)
    if word not in known:
        known[word] = _stands_small(page.text, word)
    return known[word]


def _asked(_: Page) -> dict[str, bool]:
    """The words that were asked about, and whether they stand on the page in small letters."""
    return {}


def _stands_small(text: str, word: str) -> bool:
    """Whether a word stands in a text in small letters, as a whole word."""
    at = text.find(word)
    while at >= 0:
        # A run of small letters that began earlier is another word.
        found = _SMALL.match(text, at)
        if found and found.end() == at + len(word):
            return True
        at = text.find(word, at + 1)
    return False
