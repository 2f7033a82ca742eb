"""Lines that are a date and nothing else, in any language: they name nobody."""

from __future__ import annotations

import unicodedata
from typing import Final

import regex

from standfirst.filters.lexicon.lookup import says
from standfirst.given_names import is_given_name

_LONGEST: Final = 60
_YEAR: Final = r"(?:19|20)\d\d"
# With what is written together with a number: "1st", "21.", "6a", "2024ko"; and the years' word.
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:\.|º|-?\p{Ll}{1,3}(?!\p{L}))?+"
_YEARS: Final = rf"{_YEAR}(?:-?\p{{Ll}}{{1,3}}(?!\p{{L}})|\.(?=\s|$))?+"
# No capital stands within: "AnnOct 28, 2022" has somebody's name glued to it.
_MONTH: Final = r"(?P<month>\p{L}[\p{Ll}\p{Lo}\p{Lm}\p{M}’'׳-]{2,15}|\p{Lu}{3,16})\.?,?"
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
_SPACE: Final = regex.compile(r"\s++")
# What weekdays of two words open with: "Dé Máirt", "Dydd Mawrth". Any two words will not do:
# "Ian May" and "Sam Leo" are people.
_OPENERS: Final = frozenset(("dé", "dydd", "hari", "يوم", "יום", "یک", "دو", "سه", "چهار", "پنج"))
# And other words that stand before a weekday: "Le mardi".
_ARTICLES: Final = frozenset(("le", "el", "il", "am", "on", "op", "den"))
# Months that are other words as well, and are read as months between a day and a year alone: "sie"
# is August in Polish ("3 sie 2024") and "they" in German, "ara" December in Turkish, "elo" August
# in Finnish.
ONLY_BETWEEN_NUMBERS: Final = frozenset(
    (
        *("sie", "ara", "touko", "kesä", "elo", "loka", "svi", "maris", "noi", "yan", "sen"),
        *("бер", "тра", "сер", "лис", "лист", "אפר", "באפר"),
    )
)


def is_bare_date(text: str) -> bool:
    """Whether a text is a day, a month's word, and a year from 1900 to 2099, in either order, and
    but for a weekday before and a time behind nothing else: "12 sentyabr 2024 11:48".

    The words may be of any language that a phrase file knows. What has a person's given name in
    front is none: it may be a byline.
    """
    text = text.strip()
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    found = _BARE.fullmatch(_SPACE.sub(" ", _western(text)))
    if found is None:
        return False
    month = found["month"]
    if not says(month, "datewords") and not (
        month.strip("'’׳").casefold() in ONLY_BETWEEN_NUMBERS
        and any(map(str.isdigit, found.string[: found.start("month")]))
    ):
        return False
    return not found["weekday"] or is_weekday(found["weekday"])


def is_weekday(words: str) -> bool:
    """Whether words that may be somebody's name are those of a weekday, in whatever language."""
    first, *others = words.split()
    key = unicodedata.normalize("NFC", first).casefold()
    if others and key in _OPENERS:
        return all(says(word, "datewords") for word in others)
    if is_given_name(first):
        return False
    if others and key in _ARTICLES:
        return all(says(word, "datewords") for word in others)
    return says(words, "datewords")


def _western(text: str) -> str:
    """A text with the digits of any script as those of ours."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() and char.isdecimal() else char
        for char in text
    )
