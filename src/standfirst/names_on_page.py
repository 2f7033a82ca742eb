"""How a page calls somebody elsewhere, by which a byline's name is told from what runs on from it.

A scraper leaves no sign between a name and the section, the paper or the desk printed beside it:
"Ann Lee Globe Correspondent". And it may part a name: "Maria", "Mathiou".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
# What stands within words, and the longest gap between two.
_WITHIN: Final = "’'-"
_GAP: Final = 4
# What a family name goes on behind, and what a patronymic ends in: no name ends there.
_PARTICLES: Final = frozenset(
    (
        *("de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "les"),
        *("van", "von", "der", "den", "ter", "ten", "zu", "af", "av", "al", "el", "bin", "ben"),
        *("bint", "abu", "ibn", "st", "saint", "mac", "mc", "ó", "ní", "nic", "ap"),
    )
)
_PATRONYMICS: Final = ("вич", "ьич", "вна", "чна", "ovich", "evich", "ovna", "evna")


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
    # "Maria Vogt" may be somebody else than "Maria Vogt Silva".
    if is_of_people(said[-1]):
        return name
    for count in range(_FEWEST, len(said)):
        behind = said[count]
        if is_of_people(behind) or not behind[:1].isupper() or not _ends_name(said[count - 1]):
            continue
        short = " ".join(said[:count])
        if _stands_alone(text, short) and _is_said(text, behind, f"{short} {behind}"):
            return short
    return name


def goes_beyond_name(rest: str) -> bool:
    """Whether what stands behind a name is no part of it, as a family name or a piece of one would
    be: "archive page", " Wellness"."""
    said = rest.split()
    if not said or rest[0] in _WITHIN:
        return False
    if rest[0].isspace():
        return not is_of_people(said[-1])
    # Glued to it: words, or a capital; "Ann Lees" is somebody else than Ann Lee.
    return rest[0].isupper() or len(said) > 1


def _ends_name(word: str) -> bool:
    """Whether a name may end in a word: a family name, which no list has."""
    if is_given_name(word) or not word[:1].isupper() or word.endswith("."):
        return False
    return word.casefold() not in _PARTICLES and not word.endswith(_PATRONYMICS)


def _stands_alone(text: str, name: str) -> bool:
    """Whether a name is said anywhere without a capital behind it, as of a longer name."""
    return any(not text[end : end + _GAP].lstrip()[:1].isupper() for end in _ends(text, name))


def _ends(text: str, name: str) -> Iterator[int]:
    """Where a name ends in a text, each time that it is no piece of other words."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        around = text[max(0, at - 1) : at] + text[end : end + 1]
        if not any(char.isalnum() or char in _WITHIN for char in around):
            yield end
        at = text.find(name, end)


def _is_said(text: str, word: str, within: str) -> bool:
    """Whether a word is said more often than within some words."""
    return text.count(word) > text.count(within)


def is_of_people(word: str) -> bool:
    """Whether a word is a given name or a family name in some language."""
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
    if any(_ends(page.text, whole)) or (is_family_name(second) and not is_given_name(second)):
        return whole
    return None


def _is_word(text: str) -> bool:
    return len(text) > 1 and text[0].isupper() and all(map(str.isalpha, _parts(text)))


def _parts(text: str) -> Sequence[str]:
    return text.replace("’", "-").replace("'", "-").split("-")
