"""From where somebody reports, on the line below the name: "reporting from Kyiv", "aus Berlin"."""

from __future__ import annotations

from typing import Final

import regex

_LONGEST: Final = 60
# What somebody does, with the word for "from" or "in" behind it; in small letters or with a capital.
_VERBS: Final = (
    r"(?:reporting|reports|reported|writing|writes|live)\s(?:from|in)"
    r"|(?:berichtet|schreibt|meldet|kommentiert)\s(?:aus|von|in)"
    r"|(?:rapporterer|skriver|melder)\s(?:fra|i)|(?:rapporterar|skriver)\s(?:från|i)"
    r"|(?:skrifar|skrifa|greinir)\sfrá|(?:schrijft|meldt|bericht)\s(?:vanuit|uit)"
    r"|(?:informa|escribe|reporta|reportando|informando)\sdesde"
    r"|(?:escreve|reporta|informa)\s(?:de|desde|a\spartir\sde)|(?:scrive|riferisce)\sda"
    r"|(?:écrit|rapporte|raconte)\s(?:de|depuis)|(?:pisze|relacjonuje|donosi)\sz"
    r"|(?:пишет|сообщает|передает|передаёт)\sиз|(?:пише|повідомляє)\sз|raportoi|jelenti|melaporkan\sdari"
)
# And the word for "from" alone, which is enough where a given name stands above.
_FROM: Final = r"from|aus|depuis|desde|vanuit|från|fra|frå|frá|da|dal|из|з|dari|din"
# A place, perhaps with the land or the paper's name for it behind a comma.
_PLACE: Final = (
    r"\p{Lu}[\p{L}\p{M}.'’-]++(?:[\s-](?:(?:de|del|la|le|los|sur|am|an|der|of|upon)\s)?"
    r"\p{Lu}[\p{L}\p{M}.'’-]++){0,2}"
)
_REPORTS: Final = regex.compile(
    rf"(?i:{_VERBS})\s(?:(?:the|la|le|el|den|der)\s)?{_PLACE}(?:,\s{_PLACE})?[.:]?"
)
_ONLY_FROM: Final = regex.compile(rf"(?:{_FROM})\s{_PLACE}(?:,\s{_PLACE})?")


def reports_from(text: str, *, told: bool) -> bool:
    """Whether a line says from where somebody reports, and nothing else.

    Args:
        text: the line.
        told: whether the line above is somebody's name for sure: then the word for "from" and the
            place are enough.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return False
    return _REPORTS.fullmatch(text) is not None or (
        told and _ONLY_FROM.fullmatch(text) is not None
    )
