"""What sites print around and amid their stories, in sentences of our own: `furniture.txt`."""

from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

# What stands in a story's place or cuts it short.
WALLS: Final = ("paywall", "login", "consent")
BOX: Final = "box"
# What stands below stories.
ABOUT: Final = "about"
# Labels of links to other stories, of which each line is one.
ALSO: Final = "also"
_ELSE: Final = "en"


def block(family: str, language: str, chance: np.random.Generator) -> list[str]:
    """The lines of a block of furniture, as chance has it.

    Args:
        family: one of `WALLS`, or `BOX`, `ABOUT`, `ALSO`.
        language: as BCP 47 has it; where nothing is written in it, English.
        chance: draws the block.
    """
    known = _blocks().get((language, family)) or _blocks()[_ELSE, family]
    return list(known[int(chance.integers(len(known)))])


@cache
def _blocks() -> dict[tuple[str, str], list[list[str]]]:
    out: dict[tuple[str, str], list[list[str]]] = {}
    text = (Path(__file__).parent / "furniture.txt").read_text("utf-8")
    for piece in text.split("\n\n"):
        head, *lines = [line for line in piece.splitlines() if line.strip()] or [""]
        if head.startswith("[") and lines:
            language, family = head.strip("[]").split()
            out.setdefault((language, family), []).append(lines)
    return out
