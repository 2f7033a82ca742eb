"""Names of time zones, as pages print them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import regex

# Short names with one meaning on news pages, in minutes ahead of UTC. Left out are those with
# several: AST, CST of China, IST.
_OFFSETS: Final = {
    "Z": 0,
    "UTC": 0,
    "GMT": 0,
    "WET": 0,
    "بتوقيت غرينتش": 0,
    "بتوقيت جرينتش": 0,
    "توقيت غرينتش": 0,
    "WAT": 60,
    "WEST": 60,
    "BST": 60,
    "CET": 60,
    "MEZ": 60,
    "CEST": 120,
    "MESZ": 120,
    "SAST": 120,
    "CAT": 120,
    "EET": 120,
    "EEST": 180,
    "IDT": 180,
    "MSK": 180,
    "МСК": 180,
    "мск": 180,
    "по московскому времени": 180,
    "по Москве": 180,
    "EAT": 180,
    "TRT": 180,
    "بتوقيت مكة المكرمة": 180,
    "بتوقيت مكة": 180,
    "توقيت مكة": 180,
    "بتوقيت السعودية": 180,
    "GST": 240,
    "بتوقيت الإمارات": 240,
    "PKT": 300,
    "NPT": 345,
    "WIB": 420,
    "ICT": 420,
    "HKT": 480,
    "MYT": 480,
    "PHT": 480,
    "SGT": 480,
    "WITA": 480,
    "AWST": 480,
    "JST": 540,
    "KST": 540,
    "WIT": 540,
    "ACST": 570,
    "AEST": 600,
    "ACDT": 630,
    "AEDT": 660,
    "NZST": 720,
    "NZDT": 780,
    "ADT": -180,
    "BRT": -180,
    "EDT": -240,
    "EST": -300,
    "CDT": -300,
    "MDT": -360,
    "MST": -420,
    "PDT": -420,
    "PST": -480,
    "AKDT": -480,
    "AKST": -540,
    "HST": -600,
}
# Names for both halves of the year: which it is, the day tells.
_SEASONAL: Final = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
# What the names with several meanings stand for in some countries.
_BY_COUNTRY: Final = {
    ("IST", "in"): 330,
    ("IST", "ie"): 60,
    ("IST", "il"): 120,
    ("CST", "us"): -360,
    ("CST", "cn"): 480,
    ("CST", "mx"): -360,
}
_AMBIGUOUS: Final = ("IST", "CST", "AST")
_NAMES: Final = "|".join(sorted({*_OFFSETS, *_SEASONAL, *_AMBIGUOUS} - {"Z"}, key=len)[::-1])
ZONE: Final = regex.compile(
    r"[\s,(\[]{0,3}(?P<zone>"
    r"(?:(?:GMT|UTC)\s?)?(?P<sign>[+\-−])(?P<zh>\d{1,2})(?::?(?P<zm>[0-5]\d))?(?![\d.:/-])"
    rf"|(?:{_NAMES}|Z)(?!\p{{L}}))"
)


def zone_of(found: regex.Match[str], local: datetime, country: str) -> timezone | None:
    """The zone that a match of `ZONE` names, on a day and in a country; None where that has
    several meanings.

    Args:
        local: the naive time that the zone is for.
        country: of the page, two small letters (ISO 3166), or "".
    """
    if found["sign"]:
        minutes = int(found["zh"]) * 60 + int(found["zm"] or 0)
        return _zone(minutes if found["sign"] == "+" else -minutes)
    name = found["zone"]
    if name in _OFFSETS:
        return _zone(_OFFSETS[name])
    if name in _SEASONAL:
        try:
            offset = local.replace(tzinfo=ZoneInfo(_SEASONAL[name])).utcoffset()
        except ZoneInfoNotFoundError:  # a system without the data
            return None
        return None if offset is None else timezone(offset)
    minutes_there = _BY_COUNTRY.get((name, country))
    return None if minutes_there is None else _zone(minutes_there)


def _zone(minutes: int) -> timezone | None:
    # The farthest zones there are: UTC-12 and UTC+14.
    return timezone(timedelta(minutes=minutes)) if -720 <= minutes <= 840 else None
