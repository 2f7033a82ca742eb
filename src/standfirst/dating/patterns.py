"""The shapes of dates in print. Groups: y, m, d for year, month, day; w for a month's name."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.dating.calendars import ERAS

_ORDINAL: Final = (
    r"(?:(?:st|nd|rd|th|er|ère|re|ste|de|eme|ème)\b|\s?[º°ª]|\.|-[\p{L}]{1,3}\b|:[ae]\b)?"
)
_WORD: Final = (
    # Also where a page glues it to what stands before: "ESPNDec 22".
    r"(?:(?<![\p{L}\p{M}])|(?<=\p{L})(?=\p{Lu}\p{Ll}))"
    r"(?P<w>(?:كانون|تشرين|کانوونی|تشرینی|Meán|Deireadh)\s\p{L}{1,40}"
    # No month's name is longer (`month_words`); and without an end, each start would run to it.
    r"|[\p{L}\p{M}][\p{L}\p{M}'’׳\u200c\u200d]{1,40}(?:\.\p{L}{1,2}){0,9}\.?"
    r"|\p{Thai}{1,3}(?:\.\p{Thai}{1,3}){1,9}\.?)"
)
# A short word that stands between the parts: "de", "of", "gada", "оны", "พ.ศ.".
_SMALL: Final = r"(?:(?:\p{L}{1,3}['’]|[\p{L}\p{M}.]{1,6}\s)\s?)"
_DAY: Final = r"(?<![\d.,:/]|\d-)(?P<d>\d{1,2})"
# A time may be glued to a year.
_YEAR: Final = r"(?P<y>\d{4})(?!\d(?!\d?:\d\d)|:(?!\s))"
_SHORT_YEAR: Final = rf"(?:{_YEAR}|['’](?P<y>\d\d)(?!\d))"
_FIRST: Final = r"(?<![\d.,:/]|\d-)"


def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


# With a short word between and without one: a month may be as short, and only it can be told.
_D_W_Y, _D_SMALL_W_Y = (
    _compiled(
        rf"{_DAY}{_ORDINAL}[\s,،؍/\-–]{{0,3}}{small}{_WORD}(?:\s?/\s?\p{{L}}[\p{{L}}\s]{{2,16}}?)?"
        rf"[\s,،./\-–]{{0,3}}{_SMALL}{{0,2}}?{_SHORT_YEAR}"
    )
    for small in ("", _SMALL)
)
_D_W_YY: Final = _compiled(rf"{_DAY}-{_WORD}-(?P<y>\d\d)(?!\d)")
_W_D_Y: Final = _compiled(
    rf"{_WORD}[\s.\-]{{1,2}}(?P<d>\d{{1,2}})(?!\d){_ORDINAL}[\s,،፣\-]{{1,3}}{_SMALL}?{_SHORT_YEAR}"
)
# "5 มี.ค. 67", but no hour: "5 มี.ค. 14:05", "5 มี.ค. 14 น.".
_D_THAI_YY: Final = _compiled(
    rf"{_DAY}\s?(?P<w>\p{{Thai}}{{1,3}}(?:\.\p{{Thai}}{{1,3}}){{1,2}}\.?|\p{{Thai}}{{4,12}})"
    r"\s?(?P<y>\d\d)(?!\d|[:.]\d|\s?น\.)"
)
_Y_W_D, _Y_SMALL_W_D = (
    _compiled(
        rf"(?<![\d./-])(?P<y>\d{{4}})(?:-?\p{{L}}{{1,4}}\b)?[\s.,\-]{{1,2}}{small}{_WORD}"
        r"[\s\-]{1,2}(?P<d>\d{1,2})(?![\d:])"
    )
    for small in ("", _SMALL)
)
_Y_D_W: Final = _compiled(
    rf"(?<![\d./-])(?P<y>\d{{4}})[\s.,]{{1,2}}{_SMALL}?(?P<d>\d{{1,2}}){_ORDINAL}\s?{_WORD}"
)
_D_W, _D_SMALL_W = (
    _compiled(rf"{_DAY}{_ORDINAL}[\s\-]{{0,2}}{small}{_WORD}")
    for small in ("", r"(?:(?:de|del|di|of)\s|d['’])")
)
_W_D: Final = _compiled(rf"{_WORD}\s(?P<d>\d{{1,2}})(?!\d|[:.]\d){_ORDINAL}")
YEAR_FIRST: Final = _compiled(
    rf"{_FIRST}(?P<y>\d{{4}})\s?(?P<s>[./\-–])\s?(?P<m>\d{{1,2}})\s?(?P=s)\s?(?P<d>\d{{1,2}})(?!\d)"
)
YEAR_LAST: Final = _compiled(
    rf"{_FIRST}(?P<a>\d{{1,2}})\s?(?P<s>[./\-])\s?(?P<b>\d{{1,2}})\s?(?P=s)\s?"
    rf"(?:{_YEAR}|(?P<y>\d\d)(?![\d:]))(?![./-]\d)"
)
# Without a year, beside a time or, in Japanese, the day of the week: "16.1. klo 14.05",
# "01-16 14:05", "1/16(木) 14:05". It counts only where what else is known of the page has that day.
NO_YEAR: Final = _compiled(
    rf"{_FIRST}(?P<a>\d{{1,2}})(?P<s>[./\-])\s?(?P<b>\d{{1,2}})(?:\s?[（(][日月火水木金土]|(?P<end>\.?)"
    r"(?=,?\s(?:\p{L}{1,3}\.?\s)?[0-2]?\d[:.][0-5]\d(?![\d/-]|[.]\d)))"
)
_HAN: Final = "一二三四五六七八九十廿卅"
# In signs alone, as in print that runs from top to bottom: 二〇二四年三月三日.
HAN: Final = _compiled(
    rf"(?P<y>[〇○零一二三四五六七八九]{{4}})年(?P<m>[{_HAN}]{{1,2}})月(?P<d>[{_HAN}]{{1,3}})[日號号]"
)
_ERA: Final = "|".join(ERAS)
CJK: Final = _compiled(
    rf"(?:(?P<era>{_ERA})?\s?(?<!\d)(?P<y>\d{{1,4}}|元)\s?[年년]\s?)?"
    r"(?<!\d)(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?(?:[日일号號]|(?!\d))"
)
VIETNAMESE: Final = _compiled(
    rf"{_DAY}\s(?:tháng|thg)\s(?P<m>\d{{1,2}})(?!\d)(?:(?:,?\snăm)?[\s,]{{1,2}}{_YEAR})?"
)
MONGOLIAN: Final = _compiled(
    rf"{_FIRST}(?P<y>\d{{4}})\sоны?\s(?P<m>\d{{1,2}})\D{{1,4}}сарын\s(?P<d>\d{{1,2}})(?!\d)"
)
WITH_WORDS: Final = (
    *(_D_W_Y, _D_SMALL_W_Y, _D_W_YY, _D_THAI_YY, _W_D_Y, _Y_W_D, _Y_SMALL_W_D, _Y_D_W),
    *(_D_W, _D_SMALL_W, _W_D),
)
