"""Short titles that have a name's form, told by the headline: "Nur Großer Hafentag"."""

from __future__ import annotations

from typing import Final

from standfirst.filters.small_words import is_small_too
from standfirst.given_names import is_given_name
from standfirst.page import Page
from standfirst.similarity import words

_FEWEST: Final = 2
_LONGEST: Final = 60
# What parts the name of who wrote it from the headline: "Ann Lee: Why I left".
_SIGNS: Final = ":：|–—"


def is_of_headline(page: Page, text: str, headline: str) -> bool:
    """Whether all words of a line with a name's form are the headline's, or stand on the page in
    small letters too, and none is a given name alone.

    Args:
        page: any.
        text: the line.
        headline: the headline, or what may be it; in front of a colon it may name who wrote it.
    """
    said = [word for word in words(text) if len(word) > 1]
    if len(said) < _FEWEST or len(text) > _LONGEST or not headline:
        return False
    if any(f"{text}{space}{sign}" in headline for sign in _SIGNS for space in ("", " ")):
        return False
    told = set(words(headline))
    if len(told) <= len(said) or told.isdisjoint(said):
        return False
    given = {word for each in text.split() if is_given_name(each) for word in words(each)}
    return all(is_small_too(page, word) or (word in told and word not in given) for word in said)
