"""Which month a word names, in some 200 languages: what dateparser knows.

dateparser is loaded when the first word is asked about, and asked of a word once: it takes tens of
milliseconds for the first word of a language and half a millisecond for each after. So it is asked
of the page's own language and of English alone; in the others a word is looked up in its tables.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib import import_module
from threading import Lock
from typing import Final

from standfirst.filters.lexicon.lookup import says

_ONE: Final = Lock()
_ASKED: Final = 1 << 12
_LONGEST: Final = 24

# Where dateparser names a language otherwise than pages do.
_NAMES: Final = {"no": ("nb", "nn"), "iw": ("he",), "in": ("id",), "sh": ("sr-Latn",)}
_NAMES_TWICE: Final = {"sr": ("sr", "sr-Latn"), "bs": ("bs", "bs-Cyrl"), "nn": ("nn", "nb")}
# By script, the languages in which a word is looked for if the page's own does not know it.
_BY_SCRIPT: Final = {
    "LATIN": (
        *("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu"),
        *("ro", "hr", "sl", "et", "lv", "lt", "tr", "vi", "id", "ms", "ca", "sw", "sr-Latn"),
    ),
    "CYRILLIC": ("ru", "uk", "bg", "sr", "be", "kk"),
    "GREEK": ("el",),
    "ARABIC": ("ar", "fa", "ur"),
    "HEBREW": ("he",),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "BENGALI": ("bn",),
    "THAI": ("th",),
    "GEORGIAN": ("ka",),
    "ARMENIAN": ("hy",),
    "TAMIL": ("ta",),
    "TELUGU": ("te",),
    "SINHALA": ("si",),
    "KHMER": ("km",),
    "MYANMAR": ("my",),
    "ETHIOPIC": ("am",),
}
# Other languages whose months the phrase files have: the last to be asked.
_RARER: Final = (
    *("af", "az", "ckb", "cy", "eu", "ga", "gl", "gu", "ha", "is", "kn", "lo", "mk", "ml", "pa"),
    *("ps", "so", "sq", "tl", "uz", "yo", "zu"),
)
_TABLES: Final = "dateparser.data.date_translation_data"
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
# Words that are different months in Croatian and in its neighbours' languages.
_TORN: Final = frozenset({"srp", "lis", "lip", "listopad", "listopada", "listopadu"})
# Months that dateparser does not know: of the Levant and the Maghreb, and short or inflected ones.
_MORE: Final[dict[str, int]] = {
    "كانون الثاني": 1,
    "شباط": 2,
    "آذار": 3,
    "نيسان": 4,
    "أيار": 5,
    "ايار": 5,
    "حزيران": 6,
    "تموز": 7,
    "آب": 8,
    "أيلول": 9,
    "ايلول": 9,
    "تشرين الأول": 10,
    "تشرين الثاني": 11,
    "كانون الأول": 12,
    "جانفي": 1,
    "فيفري": 2,
    "أفريل": 4,
    "ماي": 5,
    "جوان": 6,
    "جويلية": 7,
    "أوت": 8,
    "يوليوز": 7,
    "غشت": 8,
    "شتنبر": 9,
    "نونبر": 11,
    "دجنبر": 12,
    "ابريل": 4,
    "اغسطس": 8,
    "اكتوبر": 10,
    "sept": 9,
}
_MORE.update(
    {
        word: month
        for forms in (
            "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī"
            " decembrī",
            "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren"
            " abuztuaren irailaren urriaren azaroaren abenduaren",
            "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra"
            " decembra",
        )
        for month, word in enumerate(forms.split(), 1)
    }
)


def month_of(word: str, language: str, sample: str = "") -> int | None:
    """Which month a word names, 1 to 12, or None.

    Args:
        word: the name of a month or its short form, with a stop or without.
        language: the page's, as BCP 47 has it, or "".
        sample: some of the page's text, by which the few words are told apart that name different
            months in neighbouring languages.
    """
    word = unicodedata.normalize("NFC", word).strip(" .").lower()
    if not word or len(word) > _LONGEST:
        return None
    if word in _MORE:
        return _MORE[word]
    if word in _TORN and not language:
        return _month(word, "hr" if _looks_croatian(sample) else "pl")
    own = _own(language)
    found = next((m for each in own if (m := _month(word, each))), None)
    # Words that mean nothing in dates are looked for in no other language.
    if found is not None or not says(word, "datewords") or word in _TORN:
        return found
    others = (each for each in _BY_SCRIPT.get(_script(word), ()) if each not in own)
    spelt = (word, word.replace(".", ""))  # the tables have "ม.ค." without its stops
    found = next((m for each in others for w in spelt if (m := _months_of(each).get(w))), None)
    return found or next((m for w in spelt if (m := _of_rarer().get(w))), None)


@cache
def _of_rarer() -> Mapping[str, int]:
    """The months of the rarer languages by their words; what is another month in another of these
    is left out."""
    return _sure((word, month) for each in _RARER for word, month in _months_of(each).items())


@cache
def _months_of(language: str) -> Mapping[str, int]:
    """The months of a language by their words, as dateparser's tables have them."""
    try:
        names = import_module(f"{_TABLES}.{language}").info
    except (ImportError, AttributeError):  # the tables are its own, and may move
        return {}
    return _sure(
        (unicodedata.normalize("NFC", word).strip(" .").lower(), number)
        for number, month in enumerate(_MONTHS, 1)
        for word in names.get(month, ())
    )


def _sure(told: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The words that name one month and no other."""
    out: dict[str, set[int]] = {}
    for word, month in told:
        out.setdefault(word, set()).add(month)
    return {word: months.pop() for word, months in out.items() if len(months) == 1}


def _own(language: str) -> tuple[str, ...]:
    """The page's own language, as dateparser calls it, and English."""
    own = language.lower().replace("_", "-").split("-")[0]
    names = _NAMES.get(own) or _NAMES_TWICE.get(own) or ((own,) if own else ())
    return names if own == "en" else (*names, "en")


def _script(word: str) -> str:
    return unicodedata.name(word[0], "").split(" ")[0]


def _looks_croatian(sample: str) -> bool:
    """Whether a text in Polish, Czech or Croatian is in Croatian, by its letters."""
    count = sample.lower().count
    return sum(map(count, "đćčšž")) > 2 * sum(map(count, "łąęśńżřůěý"))


@lru_cache(maxsize=_ASKED)
def _month(word: str, language: str) -> int | None:
    with _ONE:
        import dateparser  # slow to load, and most articles are never asked for their dates

        try:
            found = dateparser.parse(
                f"1 {word} 2000",
                languages=[language],
                settings={
                    "PARSERS": ["absolute-time"],
                    "REQUIRE_PARTS": ["day", "month", "year"],
                    "DATE_ORDER": "DMY",
                },
            )
        except Exception:  # a language that it does not know, or one of its own failings
            return None
    if found is None or (found.year, found.day) != (2000, 1) or found.hour or found.minute:
        return None
    month: int = found.month
    return month
