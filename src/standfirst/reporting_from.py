"""From where somebody reports, on the line below the name: "reporting from Kyiv", "aus Berlin"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from standfirst.article import Credit
from standfirst.credits import is_names_only, parse_byline
from standfirst.given_names import is_given_name

_LONGEST: Final = 60
# What somebody does, with the word for "from" or "in" behind it.
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
# Where what somebody does may begin behind a name.
_VERB_BEHIND: Final = regex.compile(rf",?\s(?=(?i:{_VERBS})\s)")
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
    return _REPORTS.fullmatch(text) is not None or (told and _ONLY_FROM.fullmatch(text) is not None)


def reporter_and_place(text: str) -> Credit | None:
    """The author's credit of a line that is a name and, behind it, from where its reporter sends:
    "Ann Lee reporting from Kyiv". None of any other line."""
    text = text.strip()
    if len(text) > 2 * _LONGEST:
        return None
    found = _VERB_BEHIND.search(text)
    if found is None or not reports_from(text[found.end() :], told=False):
        return None
    name = text[: found.start()]
    if not is_names_only(name) or not is_given_name(name.split()[0]):
        return None
    credit = parse_byline(name)
    return replace(credit, text=text) if credit is not None and credit.names else None
