"""Bylines of papers that do not say who wrote: "Our Correspondent", "De notre correspondant"."""

from __future__ import annotations

from typing import Final

import regex

_LONGEST: Final = 60
_UNNAMED: Final = regex.compile(
    r"(?P<by>(?:by|from|von|par|de|del|do|da|dal|dalla|van|från|fra|av|af)\s)?"
    r"(?:our|notre|nos|unser(?:em|er|en)|nuestr[oa]s?|nostr[oa]|noss[oa]|onze|vår|vores)\s"
    r"(?:(?:own|special|staff|city|local|sports?|foreign|political|district)\s)?"
    r"(?:correspondents?|reporters?|representatives?|bureau|correspondante?s?"
    r"|envoyée?s?\sspécia(?:le?s?|ux)|korrespondent(?:in|en)?|mitarbeiter(?:in|n)?"
    r"|corresponsal(?:es)?|enviad[oa]s?\sespecia(?:l|les|is)|corrispondente|inviat[oa]"
    r"|correspondente|correspondenten|verslaggevers?|utsända?|medarbetare|medarbeider)",
    regex.IGNORECASE,
)


def is_unnamed_reporter(text: str) -> bool:
    """Whether a line says that a paper's own reporter wrote, and not who that is."""
    found = _UNNAMED.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    # "Our reporters" is what a menu says.
    return found is not None and (found["by"] is not None or not text.rstrip().endswith("s"))
