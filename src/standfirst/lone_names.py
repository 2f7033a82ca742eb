"""Given names that stand alone where a byline may stand."""

from __future__ import annotations

from typing import Final

from standfirst.characters import folded
from standfirst.given_names import is_given_name

# Given names, folded, that alone are rather a place, a section or a saint.
_PLACES: Final = frozenset(
    (
        *("agra", "cali", "florida", "gabon", "mali", "monta", "peru", "roma", "santa", "silva"),
        *("taiga", "verona", "αυγουστου", "самара", "رياض", "شیراز", "कार्तिक", "ቤተልሄም"),
    )
)


def is_lone_name(word: str) -> bool:
    """Whether a word that stands alone is somebody's given name: "Susan", but not "Roma"."""
    return is_given_name(word) and folded(word).casefold() not in _PLACES
