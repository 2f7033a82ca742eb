"""Times of day beside a printed date."""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

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


_BEFORE_NOON: Final = r"오전|上午|午前|凌晨|早上|清晨"
_AFTER_NOON: Final = r"오후|下午|午後|晚上|中午|傍晚"
_CLOCK: Final = regex.compile(
    rf"""(?:(?P<am>{_BEFORE_NOON})|(?P<pm>{_AFTER_NOON}))?\s?
    (?<![.:/])(?P<h>[01]?\d|2[0-4])
    (?:
      \s?(?:[:.：hH時时시點点]|h\s|Uhr\s|год\s|ч\s)\s?(?P<m>[0-5]\d)(?!\d)\s?(?:分|분|min\b|m\b)?
      (?:[:.'](?P<s>[0-5]\d)(?:[.,]\d+)?(?![\d.:/]))?
      (?![./:-]\d)
    | \s?(?:Uhr\b|[時时시](?!間|间|간)|h\b(?!\w))
    | (?=\s?[ap]\.?\s?m\b)
    )
    (?:\s?(?:Uhr|hrs|hs|h|น\.|ч\.?|год\.?|น|κλ)(?![\p{{L}}]))?
    (?:\s?(?:(?P<am>a\.?\s?m\b\.?|π\.\s?μ\.|ق\.ظ|ص(?!\p{{L}})|पूर्वाह्न|ÖÖ\b|SA\b)
        |(?P<pm>p\.?\s?m\b\.?|μ\.\s?μ\.|ب\.ظ|م(?!\p{{L}})|अपराह्न|ÖS\b|CH\b)))?
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_NOON: Final = 12
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
    if found["am"] and hour == _NOON:
        hour = 0
    elif found["pm"] and hour < _NOON:
        hour += _NOON
    if hour > 23:
        return None
    zone = ZONE.match(text, found.end())
    end = found.end() if zone is None else zone.end()
    return Clock(hour, int(found["m"] or 0), int(found["s"] or 0), found.start(), end, zone)
