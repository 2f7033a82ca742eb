"""Who took a story's pictures, by the words on a line of their own above the name ("Photo by") or
below it ("Photographer")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from standfirst.credits import is_names_only
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
    r"|(?:valo)?kuvaaja|фотограф|фотокорреспондент|фотожурналист|фоторепортер|fotoğrafçı"
    r"|foto\smuhabiri|fotoreportér|fotóriporter|fotograaf|persfotograaf|pressefotograf"
    r"|pressfotograf|fotografer|pewarta\sfoto|φωτογράφος|фотографка|摄影师|摄影记者|カメラマン"
    r"|写真家|사진기자|nhiếp\sảnh\sgia|illustrators?|illustrator(?:in)|illustratrice|illustrateur"
    r"|ilustrador[ae]?|ilustrator(?:ka)?|illustratør|illustratör|tecknare|tegner|kuvittaja)",
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
    """Whether a line says that somebody takes or draws pictures, and nothing else: "Staff
    photographer"."""
    return _JOB.fullmatch(text.strip()) is not None


def took_pictures(above: str, below: Sequence[str]) -> bool:
    """Whether whoever is named on a line took the pictures, by the job below the name, unless this
    is the first of a list of jobs with a name below each; or by the job above it.

    Args:
        above: the line above the name.
        below: the lines below it, three of them or as many as there are.
    """
    if below and is_photographers_job(below[0]):
        named = len(below) > 1 and is_names_only(below[1])
        return not named or (len(below) > 2 and says(below[2].strip(), "jobs"))
    return is_photographers_job(above) and not (below and says(below[0].strip(), "jobs"))
