"""Dates as machines write them: ISO 8601, RFC 5322 as in letters, and JavaScript's."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple

import regex

_ISO: Final = regex.compile(
    r"\s*(?P<y>\d{4})(?:-?(?P<m>\d{2})-?(?P<d>\d{2})|-(?P<m>\d{1,2})-(?P<d>\d{1,2}))"
    r"(?:(?:[T\s]\s?)?(?P<h>\d{2}):?(?P<mi>\d{2})(?::?(?P<s>\d{2})(?:[.,]\d+)?)?"
    r"|[T\s](?P<h>\d):(?P<mi>\d{2})(?::(?P<s>\d{2}))?)?"
    # A "+" in an address is a space, and some systems read it so: "14:05:00 01:00".
    r"(?:\s?(?P<zone>Z|UTC|GMT|(?P<sign>[+-])(?P<zh>\d{1,2}):?(?P<zm>\d{2})?)"
    r"|\s(?P<zone>(?P<zh>\d{2}):(?P<zm>\d{2})))?"
    r"(?:\[[\w/]+\])?\s*",
    regex.IGNORECASE,
)
# "Thu Jan 16 2025 14:05:00 GMT+0200 (…)" is as in letters, but for the zone's name.
_ZONES_NAME: Final = regex.compile(r"\b(?:GMT|UTC)(?=[+-]\d{4}\b)")
# Letters have 24 hours a day.
_TWELVE_HOURS: Final = regex.compile(r"\d\s?[ap]\.?m\b", regex.IGNORECASE)


# Some systems write "0001-01-01" for a date that they do not have.
YEARS: Final = range(1800, 2200)


class Stamp(NamedTuple):
    """A point in time: `value` is aware where the zone is known; `zone` is as written."""

    value: datetime
    has_time: bool
    zone: str | None


def read_stamp(text: str) -> Stamp | None:
    """What a text as machines write it says, to the second; None for any other, and for years that
    no page is of."""
    try:
        stamp = _read(text)
    except (ValueError, TypeError, IndexError, OverflowError):  # numbers that are no date
        return None
    return stamp if stamp.value.year in YEARS else None


def _read(text: str) -> Stamp:
    found = _ISO.fullmatch(text)
    if found is None:
        if _TWELVE_HOURS.search(text):
            raise ValueError(text)
        letters = _ZONES_NAME.sub("", text)
        value = parsedate_to_datetime(letters)
        zone = letters.partition("(")[0].split()[-1] if value.tzinfo else None
        return Stamp(value, True, zone)
    day = int(found["y"]), int(found["m"]), int(found["d"])
    if found["h"] is None:
        return Stamp(datetime(*day), False, None)
    ahead: timezone | None = timezone.utc if found["zone"] else None
    if found["zh"]:
        minutes = int(found["zh"]) * 60 + int(found["zm"] or 0)
        ahead = timezone(timedelta(minutes=-minutes if found["sign"] == "-" else minutes))
    clock = int(found["h"]), int(found["mi"]), int(found["s"] or 0)
    return Stamp(datetime(*day, *clock, tzinfo=ahead), True, found["zone"])
