"""Who took a story's pictures, by the words on a line of their own above the name ("Photo by") or
below it ("Photographer")."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.filters.lexicon.lookup import says

_LONGEST: Final = 40
_EDGES: Final = " \t:：-–—|"
_COLONS: Final = (":", "：")
# In what such words end, where no colon does: alone, "Photos" is a part of a menu as well.
_LAST: Final = frozenset(
    (
        *("by", "von", "par", "por", "per", "da", "de", "del", "di", "do", "af", "av", "door"),
        *("credit", "credits"),
    )
)
_JOB: Final = regex.compile(
    r"(?:(?:staff|freelance|chief|senior)\s)?(?:photographers?|photojournalists?|videographers?"
    r"|photographes?|photojournaliste|fotoreporter|fotojournalist(?:in)?|fotograf(?:in|en|ka)?"
    r"|fotógraf[oa]s?|fotògraf[ae]?|fotograf[oai]|fotoperiodista|fotojornalista|fotogiornalista"
    r"|valokuvaaja|фотограф|фотокорреспондент|fotoğrafçı|fotoreportér|fotóriporter)",
    regex.IGNORECASE,
)


def announces_pictures(text: str) -> bool:
    """Whether a line is nothing but the words before the name of who took or drew a picture.

    Args:
        text: a line, such as "Photographs by" or "Image:".
    """
    bare = text.strip(_EDGES)
    if not 0 < len(text) <= _LONGEST or says(bare, "byline") or not says(bare, "photo"):
        return False
    if text.rstrip().endswith(_COLONS):
        return True
    said = bare.casefold().split()
    return len(said) > 1 and said[-1] in _LAST


def is_photographers_job(text: str) -> bool:
    """Whether a line says that somebody takes pictures, and nothing else: "Staff photographer"."""
    return _JOB.fullmatch(text.strip()) is not None
