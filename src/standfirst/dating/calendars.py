"""Years and days of other calendars, in the Gregorian one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

# Years of the Buddhist calendar, as Thailand counts them, are 543 ahead.
_BUDDHIST: Final = 543
_BUDDHIST_YEARS: Final = range(2443, 2643)
# The first year of Japanese eras and of the Republic of China (Taiwan), less one.
ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}

JALALI_YEARS: Final = range(1300, 1500)
JALALI_MONTHS: Final = (
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
)
_ARABIC_LETTERS: Final = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "\u200c": None})
# Nowruz of 1300 was 21 March 1921; day 0 of the count is the day before 1 Farvardin 1300.
_EPOCH: Final = date(1921, 3, 20)
# Years of the 33-year cycle that are leap years, by remainder: right for 1300 to 1472 and used to
# 1499. Source: https://en.wikipedia.org/wiki/Solar_Hijri_calendar#Arithmetic_calendar
_LEAP: Final = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_LONG_MONTHS: Final = 6

# Years in two digits behind a Thai month that are of the Buddhist calendar: from 2000 on.
_BUDDHIST_SHORT: Final = range(43, 100)

# Months of the Ethiopian calendar, in the spellings that papers use: twelve of 30 days and one of 5
# or 6.
_ETHIOPIAN_MONTHS: Final = {
    word: month
    for month, words in enumerate(
        (
            "መስከረም",
            "ጥቅምት",
            "ህዳር ኅዳር ሕዳር",
            "ታህሳስ ታኅሣሥ ታኅሳስ ታህሣሥ",
            "ጥር",
            "የካቲት",
            "መጋቢት",
            "ሚያዝያ ሚያዚያ",
            "ግንቦት",
            "ሰኔ",
            "ሐምሌ ሀምሌ",
            "ነሐሴ ነሀሴ ነሃሴ",
            "ጳጉሜ ጳጉሜን",
        ),
        1,
    )
    for word in words.split()
}
_ETHIOPIAN_YEARS: Final = range(1900, 2100)
# The day before 1 Meskerem of the year 1, which was 29 August of the year 8 in the Julian calendar,
# as `date.toordinal` counts; the last year of each four is a leap year. Source: Reingold and
# Dershowitz, "Calendrical Calculations", chapter 4 (the Coptic and Ethiopic calendars).
_ETHIOPIAN_EPOCH: Final = 2795


def short_thai_year(year: int) -> int:
    """The year of our era that two digits behind a Thai month stand for: 67 is 2567, or 2024."""
    return 2500 + year - _BUDDHIST if year in _BUDDHIST_SHORT else 2000 + year


def ethiopian_month(word: str) -> int | None:
    """Which month of the Ethiopian calendar a word names, 1 to 13."""
    return _ETHIOPIAN_MONTHS.get(word)


def from_ethiopian(year: int, month: int, day: int) -> date | None:
    """A day of the Ethiopian calendar (years 1900 to 2099), or None if there is none."""
    last = 30 if month < 13 else 6 if year % 4 == 3 else 5
    if year not in _ETHIOPIAN_YEARS or not 1 <= month <= 13 or not 1 <= day <= last:
        return None
    days = 365 * (year - 1) + year // 4 + 30 * (month - 1) + day
    return date.fromordinal(_ETHIOPIAN_EPOCH + days)


def gregorian_year(year: int) -> int:
    """A year that may be counted the Thai way, counted from Christ."""
    return year - _BUDDHIST if year in _BUDDHIST_YEARS else year


def jalali_month(word: str) -> int | None:
    """Which month of the Persian calendar a word names, 1 to 12."""
    folded = word.translate(_ARABIC_LETTERS)
    return JALALI_MONTHS.index(folded) + 1 if folded in JALALI_MONTHS else None


def is_jalali_leap(year: int) -> bool:
    """Whether the last month of a Persian year has 30 days."""
    return year % 33 in _LEAP


def from_jalali(year: int, month: int, day: int) -> date | None:
    """A day of the Persian calendar (Solar Hijri, years 1300 to 1499), or None if there is none."""
    last = 31 if month <= _LONG_MONTHS else 30 if month < 12 or is_jalali_leap(year) else 29
    if year not in JALALI_YEARS or not 1 <= month <= 12 or not 1 <= day <= last:
        return None
    days = sum(365 + is_jalali_leap(each) for each in range(JALALI_YEARS.start, year))
    days += 31 * (month - 1) - max(0, month - 1 - _LONG_MONTHS) + day
    return _EPOCH + timedelta(days=days)
