"""Times of day beside a printed date."""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

from standfirst.dating.day_halves import AFTERNOON, MORNING, NIGHT, NOON, behind, front
from standfirst.dating.labels import last_label
from standfirst.dating.zones import ZONE


class Clock(NamedTuple):
    """A time of day as printed, with its span; `zone` is the match of `ZONE` behind it, if any."""

    hour: int
    minute: int
    second: int
    start: int
    end: int
    zone: regex.Match[str] | None


_CLOCK: Final = regex.compile(
    rf"""(?:(?P<am>{front(MORNING)}|(?-i:AM)(?<!\p{{L}}..)(?=\s\d))
        |(?P<noon>{front(NOON)})
        |(?P<pm>{front(AFTERNOON)}|(?-i:PM)(?<!\p{{L}}..)(?=\s\d))
        |(?P<night>{front(NIGHT)}))?\s?
    (?<![.:/])(?P<h>[01]?\d|2[0-4])
    (?:
      \s?(?:[:.：hH時时시點点]|h\s|Uhr\s|год\s|ч\s)\s?(?P<m>[0-5]\d|\d(?=\s?[分분]))(?!\d)\s?(?:分|분|min\b|m\b)?
      (?:[:.'](?P<s>[0-5]\d)(?:[.,]\d+)?(?![\d.:/]))?
      (?![./:-]\d)
    | \s?(?:Uhr\b|[時时시](?!間|间|간)|h\b(?!\w))
    | (?=\s?[ap]\.?\s?m\b)
    )
    (?:\s?(?:Uhr|hrs|hs|h|น\.|ч\.?|год\.?|น|κλ)(?![\p{{L}}]))?
    (?:\s?(?:
        (?P<am>a\.?\s?m\b\.?|π\.\s?μ\.|ص(?!\p{{L}})|ÖÖ\b|SA\b|{behind(MORNING)})
        |(?P<noon>{behind(NOON)})
        |(?P<pm>p\.?\s?m\b\.?|μ\.\s?μ\.|م(?!\p{{L}})|ÖS\b|CH\b|{behind(AFTERNOON)})
        |(?P<night>{behind(NIGHT)})))?
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_NOON: Final = 12
# Midday begins at this hour before noon, and night at this hour behind it.
_MIDDAY: Final = 10
_NIGHT: Final = 6
_GAP: Final = 30


def clock_after(text: str, start: int, end: int) -> Clock | None:
    """The time that follows within a stretch of text, before any other number and any word that
    says of another date what it is."""
    found = _CLOCK.search(text, start, end)
    if found is None or found.start() - start > _GAP:
        return None
    between = text[start : found.start()]
    if any(map(str.isdigit, between)) or (start and last_label(between)):
        return None
    return _clock(text, found)


def clock_before(text: str, start: int, end: int) -> Clock | None:
    """The time that stands before a date in a stretch of text, with no other number between."""
    for found in reversed(list(_CLOCK.finditer(text, start, end))):
        clock = _clock(text, found)
        between = text[clock.end if clock else found.end() : end]
        if not any(map(str.isdigit, between)) and not last_label(between):
            return clock
    return None


def _clock(text: str, found: regex.Match[str]) -> Clock | None:
    hour = int(found["h"])
    if (found["am"] or found["night"]) and hour == _NOON:
        hour = 0
    elif hour < _NOON and (
        found["pm"] or (found["noon"] and hour < _MIDDAY) or (found["night"] and hour >= _NIGHT)
    ):
        hour += _NOON
    if hour > 23:
        return None
    zone = ZONE.match(text, found.end())
    end = found.end() if zone is None else zone.end()
    return Clock(hour, int(found["m"] or 0), int(found["s"] or 0), found.start(), end, zone)
