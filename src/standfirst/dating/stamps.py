"""Dates as machines write them: ISO 8601, and RFC 5322 as in letters."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple

import regex

_ISO: Final = regex.compile(
    r"\s*(?P<y>\d{4})-?(?P<m>\d{2})-?(?P<d>\d{2})"
    r"(?:[T\s]\s?(?P<h>\d{2}):?(?P<mi>\d{2})(?::?(?P<s>\d{2})(?:[.,]\d+)?)?)?"
    r"\s?(?P<zone>Z|UTC|GMT|(?P<sign>[+-])(?P<zh>\d{2}):?(?P<zm>\d{2})?)?(?:\[[\w/]+\])?\s*",
    regex.IGNORECASE,
)


# Some systems write "0001-01-01" for a date that they do not have.
YEARS: Final = range(1800, 2200)


class Stamp(NamedTuple):
    """A point in time: `value` is aware where the zone is known; `zone` is as written."""

    value: datetime
    has_time: bool
    zone: str | None


def read_stamp(text: str) -> Stamp | None:
    """What a text in ISO 8601 or RFC 5322 says, to the second; None for any other, and for years
    that no page is of."""
    try:
        stamp = _read(text)
    except (ValueError, TypeError, IndexError, OverflowError):  # numbers that are no date
        return None
    return stamp if stamp.value.year in YEARS else None


def _read(text: str) -> Stamp:
    found = _ISO.fullmatch(text)
    if found is None:
        value = parsedate_to_datetime(text)
        return Stamp(value, True, text.split()[-1] if value.tzinfo else None)
    day = int(found["y"]), int(found["m"]), int(found["d"])
    if found["h"] is None:
        return Stamp(datetime(*day), False, None)
    zone: timezone | None = timezone.utc if found["zone"] else None
    if found["sign"]:
        minutes = int(found["zh"]) * 60 + int(found["zm"] or 0)
        zone = timezone(timedelta(minutes=minutes if found["sign"] == "+" else -minutes))
    clock = int(found["h"]), int(found["mi"]), int(found["s"] or 0)
    return Stamp(datetime(*day, *clock, tzinfo=zone), True, found["zone"])
