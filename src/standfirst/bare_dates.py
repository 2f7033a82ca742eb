"""Lines that are a date and nothing else, told without a word of their language."""

from __future__ import annotations

import unicodedata
from typing import Final

import regex

from standfirst.given_names import is_given_name

_LONGEST: Final = 60
_YEAR: Final = r"(?:19|20)\d\d"
# With what is written together with a number: "1st", "21.", "6a", "2024ko"; and the years' word.
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:\.|º|-?\p{Ll}{1,3}(?!\p{L}))?+"
_YEARS: Final = rf"{_YEAR}(?:-?\p{{Ll}}{{1,3}}(?!\p{{L}})|\.(?=\s|$))?+"
# No capital stands within: "AnnOct 28, 2022" has somebody's name glued to it.
_MONTH: Final = r"(?:\p{L}[\p{Ll}\p{Lo}\p{Lm}\p{M}’'-]{2,15}|\p{Lu}{3,16})\.?,?"
_OF: Final = r"(?:d(?:e|el|i|a|o)\s)?"
_TIME: Final = r"[,|·•-]?\s?(?:\p{L}{1,4}\.?\s)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[\p{L}.]{1,5}){0,2}"
_WEEKDAY: Final = r"(?P<weekday>[\p{L}\p{M}’'-]{2,20}(?:\s[\p{L}\p{M}’'-]{2,12})?),?\s"
_DATES: Final = (
    rf"{_DAY},?\s{_OF}{_MONTH}\s{_OF}{_YEARS}",
    rf"{_YEARS},?\s{_OF}{_MONTH}\s{_DAY}",
    # With a comma: "Formula 1 2024" is no date.
    rf"{_MONTH}\s{_DAY},\s{_YEARS}",
)
_BARE: Final = regex.compile(rf"(?:{_WEEKDAY})?(?:{'|'.join(_DATES)})(?:\s?{_TIME})?[.,|]?")
_SHORT: Final = 2
_SPACE: Final = regex.compile(r"\s++")


def is_bare_date(text: str) -> bool:
    """Whether a text is a day, one word, and a year from 1900 to 2099, in either order, and but for
    a weekday before and a time behind nothing else: "12 sentyabr 2024 11:48".

    The word and the weekday may be of any language. What has a person's given name in front is
    none: it may be a byline.
    """
    text = text.strip()
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    found = _BARE.fullmatch(_SPACE.sub(" ", _western(text)))
    return found is not None and _may_be_weekday(found["weekday"])


def _may_be_weekday(words: str | None) -> bool:
    if words is None:
        return True
    first, *others = words.split()
    # Two words in front are a name, but for those that languages call weekdays by: "Dé Máirt".
    return not is_given_name(first) and (not others or len(first) <= _SHORT)


def _western(text: str) -> str:
    """A text with the digits of any script as those of ours."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() and char.isdecimal() else char
        for char in text
    )
