"""Two names that a dash parts in a byline: "Ann Lee – Bob Ray", "Wire - Ann Lee".

In scripts without case either side may be a place as well as a person: given names tell.
"""

from __future__ import annotations

from typing import Final

from standfirst.article import Credit
from standfirst.characters import has_case
from standfirst.credits import is_names_only, looks_like_organisation, parse_byline
from standfirst.credits.names import is_agencies
from standfirst.family_names import is_family_name
from standfirst.filters.lexicon.lookup import says_at_start
from standfirst.given_names import is_given_name

_DASHES: Final = (" - ", " – ", " — ")
_LONGEST: Final = 60
_COLONS: Final = frozenset(":：")


def paired_names(text: str) -> Credit | None:
    """The author's credit of a line of two sides with a dash between, if both are people, one is a
    person and the other an organisation, or if in a script without case one is a person by a given
    name and the other is none.

    Args:
        text: a line.

    Returns:
        None for any other line; a label or a byline's words have other readings.
    """
    if len(text) > _LONGEST or not _COLONS.isdisjoint(text):
        return None
    sides = [text.strip()]
    for dash in _DASHES:
        sides = [piece.strip() for side in sides for piece in side.split(dash)]
    if len(sides) != 2 or not all(sides) or says_at_start(sides[0], "byline") > 0:
        return None
    firms = [side for side in sides if is_agencies(side) or looks_like_organisation(side)]
    people = [side for side in sides if side not in firms and _is_person(side)]
    others = [side for side in sides if side not in firms and side not in people]
    # With case, a side whose names are on no list may be as much a person as the other.
    if not people or any(map(has_case, "".join(others))) or not all(map(is_names_only, others)):
        return None
    names: list[str] = []
    for side in people:
        credit = parse_byline(side)
        names += credit.names if credit is not None else ()
    return Credit("author", tuple(names), tuple(firms), text=text.strip()) if names else None


def _is_person(side: str) -> bool:
    first = side.split()[0]
    return is_names_only(side) and (is_given_name(first) or is_family_name(first))
