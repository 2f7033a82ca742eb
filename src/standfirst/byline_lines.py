"""Lines that are a byline with its date, section or photographer behind it: "by Ann Lee | 12 Mar
2024 | News"."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.bare_dates import is_bare_date
from standfirst.credits import is_byline
from standfirst.pictured_by import without_pictures

_LONGEST: Final = 100
# Where the names end: at a sign that prose has none of, or where a date may begin.
_SIGN: Final = regex.compile(r"\s[|•·]\s")
_DATE: Final = regex.compile(r"(?:\s[-–—/]|,)\s(?=.*\d)|\s(?=\S*\d|\p{L}++\.?\s\d)")
_IN_FIGURES: Final = regex.compile(r"\d{1,4}(?:[./-]|\.\s)\d{1,2}(?:[./-]|\.\s)\d{2,4}")
# "10:14 Uhr", "à 10h14", "am": what stands beside a date in figures.
_SMALL: Final = 3


def is_byline_with_date(text: str) -> bool:
    """Whether a line is a byline's words with names, and behind them a date, who took the pictures,
    or signs that bylines are parted with and anything else: "von A, 12.03.2024, 10:14 Uhr", "di A -
    foto di B", "by A | 4 min read"."""
    if len(text) > _LONGEST:
        return False
    if (alone := without_pictures(text)) != text and is_byline(alone):
        return True
    sign = _SIGN.search(text)
    if sign is not None and is_byline(text[: sign.start()]):
        return True
    return any(
        _is_date(text[found.end() :]) and is_byline(text[: found.start()])
        for found in _DATE.finditer(text)
    )


def _is_date(text: str) -> bool:
    if is_bare_date(text):
        return True
    if _IN_FIGURES.search(text) is None:
        return False
    return all(len(word) <= _SMALL or any(map(str.isdigit, word)) for word in text.split())
