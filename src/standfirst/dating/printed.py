"""Finding dates in a printed line, and reading them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, NamedTuple

import regex

from standfirst.bare_dates import ONLY_BETWEEN_NUMBERS
from standfirst.dating.calendars import (
    ERAS,
    JALALI_YEARS,
    ethiopian_month,
    from_ethiopian,
    from_jalali,
    gregorian_year,
    jalali_month,
    short_thai_year,
)
from standfirst.dating.clock import Clock, clock_after, clock_before
from standfirst.dating.labels import Kind, first_label, last_label
from standfirst.dating.month_names import plain
from standfirst.dating.month_words import month_of
from standfirst.dating.patterns import (
    CJK,
    HAN,
    MONGOLIAN,
    NO_YEAR,
    VIETNAMESE,
    WITH_WORDS,
    YEAR_FIRST,
    YEAR_LAST,
)
from standfirst.dating.stamps import YEARS

LONGEST_LINE: Final = 400
# Marks of direction, which take no place in print.
_UNSEEN: Final = dict.fromkeys((0x200B, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0xFEFF), " ")
_DIGIT: Final = regex.compile(r"\d")
_FOREIGN_DIGIT: Final = regex.compile(r"(?![0-9])\d")
_THAI: Final = regex.compile(r"\p{Thai}")
# What stands before a month's name in Khmer, and behind it in Persian: "month".
_SAYS_MONTH: Final = regex.compile(r"^ខែ|\u200cماه$")
_CENTURY: Final = 70
_MOST_BETWEEN: Final = 30


Order = Literal["day", "month"]


class Day(NamedTuple):
    """A day as printed; `year` is None where none is printed."""

    year: int | None
    month: int
    day: int

    def in_year(self, year: int) -> date | None:
        """The day in the year printed or, without one, in `year`."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True)
class Mention:
    """A date in a line.

    Attributes:
        readings: the days that it may stand for; two where day and month may change places, the
            one with the day first before the other.
        start, end: the span in the line, with the time.
        clock: the time of day, or None.
        kind: what the words around it say it is, or None.
        separator: between the numbers of a date whose order is not fixed, else "".
        order: which number comes first in such a date, where its numbers tell.
    """

    readings: tuple[Day, ...]
    start: int
    end: int
    clock: Clock | None = None
    kind: Kind | None = None
    separator: str = ""
    order: Order | None = None


class _Hit(NamedTuple):
    start: int
    end: int
    readings: tuple[Day, ...]
    separator: str = ""
    order: Order | None = None


def find_dates(text: str, language: str = "", before: str = "", sample: str = "") -> list[Mention]:
    """The dates in a line, in order.

    Args:
        text: a line; of a long one the first 400 characters are read.
        language: the page's, as BCP 47 has it, or "".
        before: the line before, where that is short and may say what the first date is.
        sample: some of the page's text; see `month_of`.
    """
    text = _plain(text)
    if not _DIGIT.search(text) and not HAN.search(text):
        return []

    def month(word: str) -> int | None:
        return month_of(word, language, sample)

    hits = _without_overlaps(_hits(text, month))
    out: list[Mention] = []
    done = 0
    for number, hit in enumerate(hits):
        after = hits[number + 1].start if number + 1 < len(hits) else len(text)
        end = hit.end
        clock = clock_after(text, end, min(after, end + _MOST_BETWEEN + 20))
        if clock is None:
            clock = clock_before(text, max(done, hit.start - _MOST_BETWEEN), hit.start)
        start = hit.start if clock is None else min(hit.start, clock.start)
        label = last_label(text[done : hit.start]) or (last_label(before) if number == 0 else None)
        end = end if clock is None else max(end, clock.end)
        out.append(Mention(hit.readings, start, end, clock, label, hit.separator, hit.order))
        done = end
    told = _with_years(_labelled_behind(out, text))
    return [each for each in told if each.kind != "other"]


def bare_clock(text: str) -> tuple[Clock, Kind | None] | None:
    """The time of day in a line without a date, and what the words before it say it is."""
    text = _plain(text)
    clock = clock_after(text, 0, len(text))
    return None if clock is None else (clock, last_label(text[: clock.start]))


def _plain(text: str) -> str:
    """A line as long as it was, its digits those of ASCII and no marks in it that are not seen."""
    text = text[:LONGEST_LINE].translate(_UNSEEN)
    return _FOREIGN_DIGIT.sub(lambda found: str(int(found[0])), text)


def _labelled_behind(found: list[Mention], text: str) -> list[Mention]:
    """Where no word stands before the first date, the words behind each say what it is, as in
    Chinese and Japanese they do."""
    if not found or found[0].kind is not None:
        return found
    last = first_label(text[found[-1].end :])
    if last is None or (len(found) == 1 and not _behind(text, found[0].end)):
        return found
    ends = [each.start for each in found[1:]] + [len(text)]
    return [
        replace(m, kind=first_label(text[m.end : end])) for m, end in zip(found, ends, strict=True)
    ]


def _with_years(found: list[Mention]) -> list[Mention]:
    """Where a line gives a date and then another without its year, as that of a change or of
    publication, the other is of the year that brings it nearest: "Published 30 December 2024,
    updated 2 January"."""
    years = [day for each in found if len(each.readings) == 1 and (day := _full(each.readings[0]))]
    if not years:
        return found
    return [
        replace(each, readings=tuple(_nearest(day, years[0]) for day in each.readings))
        if each.kind is not None and each.readings[0].year is None
        else each
        for each in found
    ]


def _full(day: Day) -> date | None:
    return None if day.year is None else day.in_year(day.year)


def _nearest(day: Day, other: date) -> Day:
    """A day without its year in the year that brings it nearest to another."""
    may = [told for year in (-1, 0, 1) if (told := day.in_year(other.year + year))]
    if not may:
        return day
    best = min(may, key=lambda told: abs(told - other))
    return day._replace(year=best.year)


def _behind(text: str, end: int) -> bool:
    """Whether what follows a date is about it: a few words, not another time."""
    return not any(map(str.isdigit, text[end:]))


def _without_overlaps(hits: list[_Hit]) -> list[_Hit]:
    """The hits that do not overlap, those with a year and the longer ones first."""
    ranked = sorted(hits, key=lambda h: (h.readings[0].year is None, h.start - h.end, h.start))
    kept: list[_Hit] = []
    for hit in ranked:
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _hits(text: str, month: Callable[[str], int | None]) -> list[_Hit]:
    out = list(_numeric(text))
    for pattern in WITH_WORDS:
        for found in pattern.finditer(text, overlapped=True):
            day, year = int(found["d"]), found.groupdict().get("y")
            word = _SAYS_MONTH.sub("", found["w"])
            if not 1 <= day <= 31 or (found.start("w") < found.start("d") and _is_short(word)):
                continue
            ethiopian = ethiopian_month(word)
            if year is not None and int(year) in JALALI_YEARS:
                readings = _persian(int(year), jalali_month(word), day)
            elif ethiopian is not None:
                readings = _of(from_ethiopian(int(year or 0), ethiopian, day))
            elif year is not None and len(year) == 2 and _THAI.match(word):
                readings = _days(short_thai_year(int(year)), month(word), day)
            else:
                readings = _days(_year(year), month(word), day)
            if readings:
                out.append(_Hit(found.start(), found.end(), readings))
    return out


def _is_short(word: str) -> bool:
    """Whether a month's name is another word as well, and counts behind a day alone."""
    return plain(word) in ONLY_BETWEEN_NUMBERS


def _numeric(text: str) -> Iterator[_Hit]:
    """Dates in numbers alone, or with the signs for year, month and day."""
    for pattern in (YEAR_FIRST, MONGOLIAN, VIETNAMESE, CJK):
        for found in pattern.finditer(text):
            month, day = int(found["m"]), int(found["d"])
            told = found["y"]
            if pattern is CJK and told is not None and (found["era"] or told == "元"):
                year = 1 if told == "元" else int(told)
                readings = _days(ERAS[found["era"]] + year if found["era"] else -1, month, day)
            elif pattern is YEAR_FIRST and int(told) in JALALI_YEARS:
                readings = _persian(int(told), month, day)
            else:
                readings = _days(_year(told), month, day)
            if readings:
                yield _Hit(found.start(), found.end(), readings)
    for found in HAN.finditer(text):
        year = int("".join(map(_han_digit, found["y"])))
        readings = _days(_year(str(year)), _han_number(found["m"]), _han_number(found["d"]))
        if readings:
            yield _Hit(found.start(), found.end(), readings)
    for found in YEAR_LAST.finditer(text, overlapped=True):
        told, first, second = found["y"], int(found["a"]), int(found["b"])
        both = _days(_year(told), second, first) + _days(_year(told), first, second)
        if len(told) == 2 and first > 12:
            # Of years in two digits the year may come first.
            both += _days(_year(found["a"]), second, int(told))
        if both:
            order: Order | None = "day" if first > 12 else "month" if second > 12 else None
            readings = tuple(dict.fromkeys(both))
            yield _Hit(found.start(), found.end(), readings, found["s"], order)
    for found in NO_YEAR.finditer(text, overlapped=True):
        first, second = int(found["a"]), int(found["b"])
        readings = tuple(dict.fromkeys(_days(None, second, first) + _days(None, first, second)))
        if readings:
            yield _Hit(found.start(), found.end(), readings)


def _han_digit(sign: str) -> str:
    """A sign for a digit as a digit of ours; 零 and 〇 are both nought."""
    return str(max(0, "〇一二三四五六七八九".find(sign)))


def _han_number(signs: str) -> int:
    """A number below forty in signs: 三, 十一, 二十三, 廿三."""
    signs = signs.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = signs.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return 0
    return int(_han_digit(ones or "〇")) + (10 * int(_han_digit(tens or "一")) if ten else 0)


def _persian(year: int, month: int | None, day: int) -> tuple[Day, ...]:
    return _of(None if month is None else from_jalali(year, month, day))


def _of(day: date | None) -> tuple[Day, ...]:
    return () if day is None else (Day(day.year, day.month, day.day),)


def _year(told: str | None) -> int | None:
    """A year as printed, of four digits or two; -1 for one that is none."""
    if told is None:
        return None
    year = int(told)
    if len(told) <= 2:
        return year + (2000 if year < _CENTURY else 1900)
    year = gregorian_year(year)
    return year if year in YEARS else -1


def _days(year: int | None, month: int | None, day: int) -> tuple[Day, ...]:
    """The day, if there is such a one."""
    if month is None or year == -1:
        return ()
    told = Day(year, month, day)
    return (told,) if told.in_year(2000) is not None else ()
