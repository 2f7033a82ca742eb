"""Words that the page itself writes with a small letter: those are not names."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.page import Page
from standfirst.similarity import words

_SMALL: Final = regex.compile(r"\b\p{Ll}[\p{Ll}\p{M}]+")
_FEWEST: Final = 2


def small_words(page: Page) -> frozenset[str]:
    """The words that stand on the page in small letters; use it as `page.derived(small_words)`."""
    return frozenset(_SMALL.findall(page.text))


def is_no_name(page: Page, text: str) -> bool:
    """Whether all words of a text that looks like a name are words that the page has in small
    letters too: "Healthy Eating Tips", "Doorbell Guide"."""
    said = [word for word in words(text) if len(word) > 1]
    known = page.derived(small_words)
    return len(said) >= _FEWEST and all(word in known for word in said)
