"""Which month a word names, in some 200 languages: what dateparser knows.

dateparser is loaded when the first word is asked about, and asked of a word once: it takes tens of
milliseconds for the first word of a language and half a millisecond for each after. So it is asked
of the page's own language and of English alone; in the others a word is looked up in its tables.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from threading import Lock
from typing import Final

from standfirst.dating.month_names import listed_month, plain
from standfirst.dating.month_tables import month_in, rarer_month
from standfirst.filters.lexicon.lookup import says
from standfirst.language import told_language

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
# Words that are different months in Croatian and in its neighbours' languages, and these.
_TORN: Final = frozenset({"srp", "lis", "lip", "listopad", "listopada", "listopadu"})
_NEIGHBOURS: Final = {"hr": "hr", "bs": "hr", "sr": "hr", "cs": "cs", "sk": "cs", "pl": "pl"}
_TOLD: Final = 1 << 6


def month_of(word: str, language: str, sample: str = "") -> int | None:
    """Which month a word names, 1 to 12, or None.

    Args:
        word: the name of a month or its short form, with a stop or without.
        language: the page's, as BCP 47 has it, or "".
        sample: some of the page's text, by which the few words are told apart that name different
            months in neighbouring languages.
    """
    word = plain(word)
    if not word or len(word) > _LONGEST:
        return None
    listed = listed_month(word)
    if listed is not None:
        return listed
    if word in _TORN and _primary(language) not in _NEIGHBOURS:
        return _month(word, _neighbour(sample)) or _month(word, "cs")
    own = _own(language)
    found = next((m for each in own if (m := _month(word, each))), None)
    # Words that mean nothing in dates are looked for in no other language.
    if found is not None or word in _TORN or not says(word, "datewords"):
        return found
    others = (each for each in _BY_SCRIPT.get(_script(word), ()) if each not in own)
    spelt = (word, word.replace(".", ""))  # the tables have "ม.ค." without its stops
    found = next((m for each in others for w in spelt if (m := month_in(each, w))), None)
    return found or next((m for w in spelt if (m := rarer_month(w))), None)


def _own(language: str) -> tuple[str, ...]:
    """The page's own language, as dateparser calls it, and English."""
    own = _primary(language)
    names = _NAMES.get(own) or _NAMES_TWICE.get(own) or ((own,) if own else ())
    return names if own == "en" else (*names, "en")


def _script(word: str) -> str:
    return unicodedata.name(word[0], "").split(" ")[0]


@lru_cache(maxsize=_TOLD)
def _neighbour(sample: str) -> str:
    """Which of the languages that share words for different months a text is in, as dateparser
    names them: by its words or, where these tell of none of them, by its letters."""
    told = _primary(told_language(sample).tag or "")
    if told in _NEIGHBOURS:
        return _NEIGHBOURS[told]
    count = sample.lower().count
    return "hr" if sum(map(count, "đćčšž")) > 2 * sum(map(count, "łąęśńżřůěý")) else "pl"


def _primary(language: str) -> str:
    return language.lower().replace("_", "-").split("-")[0]


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
