"""Where somebody reports from, on a line below the name: "Lucía Prado", "San Sebastián"."""

from __future__ import annotations

from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.credits import is_names_only
from standfirst.given_names import is_given_name
from standfirst.page import Page

_LONGEST: Final = 90
# What opens the names of places, in two words or more, and hardly ever those of people.
_OPENERS: Final = frozenset(
    (
        *("san", "santa", "santo", "são", "sankt", "st", "saint", "sainte", "sant", "bad"),
        *("ciudad", "puerto", "port", "porto", "punta", "villa", "nueva", "nuevo", "nova"),
        *("novo", "new", "north", "south", "east", "west", "fort", "mount", "las", "los", "la"),
        *("a", "o", "reggio", "castel", "castello", "monte", "novi", "novy", "nový", "nové"),
        *("stara", "stary", "velika", "нижний", "новый", "великий", "старый", "верхний"),
    )
)


def is_reporters_place(page: Page, block: int) -> bool:
    """Whether a block opens as the name of a place does, right below somebody's whose given name is
    known."""
    blocks = page.derived(blocks_of)
    first, *others = blocks.text(page, block).split() or ("",)
    if not block or not others or first.strip(".").lower() not in _OPENERS:
        return False
    above = blocks.text(page, block - 1)
    return len(above) <= _LONGEST and is_names_only(above) and is_given_name(above.split()[0])
