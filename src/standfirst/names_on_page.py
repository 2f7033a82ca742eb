"""How a page calls somebody elsewhere, by which a byline's name is told from what runs on from it.

A scraper leaves no sign between a name and the section, the paper or the desk printed beside it:
"Ann Lee Globe Correspondent". And it may part a name: "Maria", "Mathiou".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from standfirst.article import Credit
from standfirst.family_names import is_family_name
from standfirst.given_names import is_given_name
from standfirst.page import Page

_FEWEST: Final = 2
_SHORTEST: Final = 3
_LONGEST: Final = 7
_MOST_NAMES: Final = 6


def as_page_calls(page: Page, credit: Credit) -> Credit:
    """A credit whose people are called as they are elsewhere on the page, where that is shorter:
    Ann Lee, and not Ann Lee Globe, if the page says "Ann Lee" without "Globe" as well, and "Globe"
    without her.

    Args:
        page: any.
        credit: a byline's.
    """
    if len(credit.names) > _MOST_NAMES:
        return credit
    names = tuple(_shortened(page.text, name) for name in credit.names)
    return credit if names == credit.names else replace(credit, names=names)


def _shortened(text: str, name: str) -> str:
    said = name.split()
    if not _SHORTEST <= len(said) <= _LONGEST or not (is_given_name(said[0]) or said[0][1:] == "."):
        return name
    for count in range(_FEWEST, len(said)):
        behind = said[count]
        # "Maria Vogt" may be somebody else than "Maria Vogt Silva".
        if _is_of_people(behind) or _is_of_people(said[-1]) or not behind[:1].isupper():
            continue
        if _is_initial(said[count - 1]):
            continue
        short = " ".join(said[:count])
        whole = text.count(f"{short} {behind}")
        if text.count(short) > whole and text.count(behind) > whole:
            return short
    return name


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _is_of_people(word: str) -> bool:
    return is_given_name(word) or is_family_name(word)


def parted_name(page: Page, first: str, second: str) -> str | None:
    """The name that two lines make of a given name and a family name; None if they make none.

    They do where the page has both beside each other elsewhere, or where the second is known for a
    family name and no given one.

    Args:
        page: any.
        first: a line, and `second` the one below it.
    """
    if not _is_word(first) or not _is_word(second) or not is_given_name(first):
        return None
    whole = f"{first} {second}"
    if whole in page.text or (is_family_name(second) and not is_given_name(second)):
        return whole
    return None


def _is_word(text: str) -> bool:
    return len(text) > 1 and text[0].isupper() and all(map(str.isalpha, _parts(text)))


def _parts(text: str) -> Sequence[str]:
    return text.replace("’", "-").replace("'", "-").split("-")
