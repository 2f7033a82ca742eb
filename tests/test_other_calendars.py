"""Dates in signs, of the Ethiopian calendar, and of Thai years in two digits."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import PARAGRAPHS, TITLES
from standfirst import extract
from standfirst.dating.calendars import from_ethiopian
from standfirst.dating.printed import find_dates


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("二〇二四年三月三日", date(2024, 3, 3)),
        ("二零二四年十二月二十一日 星期六", date(2024, 12, 21)),
        ("一九九八年五月卅日", date(1998, 5, 30)),
        ("二〇二三年十月廿二日", date(2023, 10, 22)),
        ("5 มี.ค. 67", date(2024, 3, 5)),
        ("25 ธ.ค. 66 14:05 น.", date(2023, 12, 25)),
        ("5 มีนาคม 67", date(2024, 3, 5)),
        ("5 มี.ค. 24", date(2024, 3, 5)),
        ("የካቲት 24 ቀን 2016 ዓ.ም.", date(2024, 3, 3)),
        ("መስከረም 1፣ 2016", date(2023, 9, 12)),
        ("24 የካቲት 2016", date(2024, 3, 3)),
        ("ጳጉሜ 6 ቀን 2015 ዓ.ም", date(2023, 9, 11)),
        ("3 ማርች 2024", date(2024, 3, 3)),
    ],
)
def test_days(line: str, day: date) -> None:
    (found,) = find_dates(line)
    assert date(*found.readings[0]) == day
    assert line[found.start : found.end].strip() in line


@pytest.mark.parametrize(
    "line",
    [
        "二〇二四年十三月三日",
        "二〇二四年三月四十日",
        "二〇二四年的春天",
        "ጳጉሜ 6 ቀን 2016 ዓ.ም",
        "የካቲት 31 ቀን 2016 ዓ.ም",
        "የካቲት 24",
    ],
)
def test_what_is_no_day(line: str) -> None:
    assert find_dates(line) == []


@pytest.mark.parametrize("line", ["5 mar 67", "5 มี.ค. 14:05"])
def test_two_digits_that_are_no_year(line: str) -> None:
    (found,) = find_dates(line)
    assert found.readings[0].year is None


@pytest.mark.parametrize(
    ("line", "day"),
    [("二零二四年三月三日", date(2024, 3, 3)), ("የካቲት 24 ቀን 2016 ዓ.ም.", date(2024, 3, 3))],
)
def test_an_article_has_them(line: str, day: date) -> None:
    published = extract("\n\n".join((TITLES[0], line, *PARAGRAPHS[:3]))).published
    assert published is not None
    assert published.date() == day


# Its New Year is 11 September, or 12 behind its leap years, from 1900 to 2099 of our era.
@given(st.integers(min_value=1900, max_value=2090))
def test_the_ethiopian_year(year: int) -> None:
    first = from_ethiopian(year, 1, 1)
    assert first is not None
    if year > 1900:
        assert (first.month, first.day) in {(9, 11), (9, 12)}
        assert ((first.month, first.day) == (9, 12)) == (year % 4 == 0)
    last = from_ethiopian(year, 13, 6 if year % 4 == 3 else 5)
    assert last is not None
    assert last + timedelta(days=1) == from_ethiopian(year + 1, 1, 1)
