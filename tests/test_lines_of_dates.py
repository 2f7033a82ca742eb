"""Lines that are a date in the years of an era, and sentences that only tell of a year."""

from __future__ import annotations

import pytest

from standfirst import extract, read
from standfirst.filters.datelines import datelines


def is_dateline(line: str) -> bool:
    page = read(f"The boats lay still.\n\n{line}", format="text")
    return any(claim.line == len(page) - 1 for claim in datelines(page))


@pytest.mark.parametrize(
    "line",
    [
        *("令和6年4月1日", "令和元年5月1日 公開", "平成30年5月2日", "昭和63年 4月 1日 掲載"),
        *("民國113年4月1日", "May 1994.", "Hamburg, im Mai 1994.", "Updated in May 2024."),
    ],
)
def test_lines_of_dates(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Copyright ran out in 1994.", "The mill closed in 1994."),
        *("Die Mühle brannte im Mai 1994.", "Le moulin a fermé en mai 1994."),
        *("El molino cerró en mayo de 1994.", "Мельница сгорела в мае 1994."),
        *("平成30年", "令和6年の水揚げは前の年より多かった。", "R6.4.1"),
    ],
)
def test_sentences_and_years_alone_are_none(line: str) -> None:
    assert not is_dateline(line)


@pytest.mark.parametrize(
    ("line", "day"), [("令和6年4月1日 公開", "2024-04-01"), ("平成30年5月2日", "2018-05-02")]
)
def test_a_date_of_an_era_is_that_of_the_article(line: str, day: str) -> None:
    story = "港では朝から渡し船が動かず、乗組員は雨の中で修理が終わるのを待っていた。"
    html = (
        f"<html lang=ja><body><h1>港の渡し船が止まる</h1><p>{line}</p>"
        + f"<p>{story}{story}</p>" * 3
        + "</body></html>"
    )
    published = extract(html).published
    assert published is not None
    assert str(published)[:10] == day
