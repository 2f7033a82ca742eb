"""What stands in a story's place where a site lets nobody in, in words of our own: `walls.txt`."""

from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

_FAMILIES: Final = ("paywall", "login", "consent")
_ELSE: Final = "en"


def wall(language: str, chance: np.random.Generator) -> list[str]:
    """The lines of a wall, as chance has it, of a family and of those that are written.

    Args:
        language: as BCP 47 has it; where nothing is written in it, English.
        chance: draws the wall.
    """
    family = _FAMILIES[int(chance.integers(len(_FAMILIES)))]
    known = _walls().get((language, family)) or _walls()[_ELSE, family]
    return list(known[int(chance.integers(len(known)))])


@cache
def _walls() -> dict[tuple[str, str], list[list[str]]]:
    out: dict[tuple[str, str], list[list[str]]] = {}
    text = (Path(__file__).parent / "walls.txt").read_text("utf-8")
    for piece in text.strip().split("\n\n"):
        head, *lines = piece.splitlines()
        language, family = head.strip("[]").split()
        out.setdefault((language, family), []).append(lines)
    return out
