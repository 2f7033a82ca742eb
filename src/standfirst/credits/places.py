"""Words that the names of places open with, in two words or more, and hardly ever those of people:
"San Sebastián", "Reggio Calabria", "Нижний Тагил"."""

from __future__ import annotations

from typing import Final

_OPENERS: Final = frozenset(
    (
        *("san", "santa", "santo", "são", "sankt", "st", "saint", "sainte", "sant", "bad", "den"),
        *("ciudad", "puerto", "port", "porto", "punta", "villa", "nueva", "nuevo", "nova", "novo"),
        *("buenos", "new", "north", "south", "east", "west", "fort", "mount", "cape", "las", "los"),
        *("la", "le", "les", "el", "a", "o", "reggio", "castel", "castello", "monte", "tel"),
        *("hong", "novi", "novy", "nový", "nové", "stara", "stary", "velika"),
        *("нижний", "новый", "великий", "старый", "верхний"),
    )
)


def opens_place(word: str) -> bool:
    """Whether a word is such as names of places open with; case and a full stop do not count."""
    return word.strip(".").lower() in _OPENERS
