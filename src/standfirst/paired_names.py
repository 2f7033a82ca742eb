"""Two names that a dash parts: "Ann Lee – Bob Ray", "Haven – Ann Lee", "Wire - Ann Lee".

In scripts without case either side may be a place as well as a person: given names tell.
"""

from __future__ import annotations

from typing import Final

import regex

from standfirst.article import Credit
from standfirst.credits import is_names_only, looks_like_organisation, parse_byline
from standfirst.credits.names import is_agencies
from standfirst.family_names import is_family_name
from standfirst.given_names import is_given_name

_DASH: Final = regex.compile(r"\s[-–—]\s")
_LONGEST: Final = 60


def paired_names(text: str) -> Credit | None:
    """The author's credit of a line of two sides with a dash between, of which at least one is
    somebody's name; None of any other line.

    Args:
        text: a line.
    """
    if len(text) > _LONGEST:
        return None
    sides = _DASH.split(text.strip())
    if len(sides) != 2:
        return None
    firms = [side for side in sides if is_agencies(side) or looks_like_organisation(side)]
    people = [side for side in sides if side not in firms and _is_person(side)]
    others = [side for side in sides if side not in firms and side not in people]
    if not people or not all(map(is_names_only, others)):
        return None
    names: list[str] = []
    for side in people:
        credit = parse_byline(side)
        names += credit.names if credit is not None else ()
    return Credit("author", tuple(names), tuple(firms), text=text.strip()) if names else None


def _is_person(side: str) -> bool:
    first = side.split()[0]
    return is_names_only(side) and (is_given_name(first) or is_family_name(first))
