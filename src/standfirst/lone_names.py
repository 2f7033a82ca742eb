"""Given names that stand alone where a byline may stand."""

from __future__ import annotations

from typing import Final

from standfirst.characters import folded
from standfirst.given_names import is_given_name

# Given names, folded, that alone are rather a place, a month or a season.
_PLACES: Final = frozenset(
    (
        *("austin", "sydney", "florence", "charlotte", "jordan", "georgia", "virginia", "carolina"),
        *("dakota", "chelsea", "israel", "chad", "milan", "sofia", "victoria", "santiago"),
        *("savannah", "orlando", "lorraine", "salvador", "trinidad", "april", "june", "summer"),
        *("ישראל",),
    )
)


def is_lone_name(word: str) -> bool:
    """Whether a word that stands alone is somebody's given name: "Susan", but not "Sydney"."""
    return is_given_name(word) and folded(word).casefold() not in _PLACES
