"""Words that say what a date is of, and the year of a date that has none."""

from __future__ import annotations

from datetime import date

import pytest

from own_pages import PARAGRAPHS, TITLES
from standfirst import extract
from standfirst.dating.printed import find_dates


@pytest.mark.parametrize(
    "label",
    [
        "Amended",
        "Act.",
        "Agg.",
        "Aangepast op",
        "Zaktualizowano:",
        "Ostatnia modyfikacja:",
        "Zadnja izmjena:",
        "Posljednja izmjena",
        "Poslednja izmena:",
        "Последна промяна:",
        "Редактирана",
        "Последна измена",
        "Zadnja sprememba",
        "Actualitzat el",
        "Son düzenleme",
        "Dimutakhirkan",
        "Dikemaskini",
        "Ilisasishwa",
        "ተሻሽሏል",
        "የተሻሻለው",
        "आखिरी बार संपादित",
        "অনলাইন সংস্করণ সংশোধিত",
        "પ્રથમ અપડેટ",
        "Chỉnh sửa lúc",
    ],
)
def test_words_of_a_change(label: str) -> None:
    (found,) = find_dates(f"{label} 2024-03-04 09:10")
    assert found.kind == "modified"


@pytest.mark.parametrize(
    "label",
    [
        "Clean Air Act.",
        "Actualités",
        "Actas",
        "Düzenlenen tarih",
        "Izmjene zakona",
        "Wiadomości",
        "Новости",
    ],
)
def test_words_of_none(label: str) -> None:
    (found,) = find_dates(f"{label} 2024-03-04 09:10")
    assert found.kind is None


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        (
            "Publicado el 3 de marzo de 2024 a las 10:00. Actualizado el 4 de marzo a las 9:10",
            *(date(2024, 3, 3), date(2024, 3, 4)),
        ),
        ("2024年3月3日 更新：3月4日 午前9時10分", date(2024, 3, 3), date(2024, 3, 4)),
        (
            "Published 30 December 2024, updated 2 January",
            *(date(2024, 12, 30), date(2025, 1, 2)),
        ),
        (
            "Opublikowano 30 grudnia, aktualizacja 2 stycznia 2025",
            date(2024, 12, 30),
            date(2025, 1, 2),
        ),
        (
            "Опубликовано 28 февраля 2024, обновлено 29 февраля",
            date(2024, 2, 28),
            date(2024, 2, 29),
        ),
    ],
)
def test_a_date_without_a_year_has_that_of_the_other(line: str, first: date, second: date) -> None:
    assert [date(*each.readings[0]) for each in find_dates(line)] == [first, second]


@pytest.mark.parametrize(
    "line",
    [
        "3 March 2024, tickets until 5 April",
        "3 de marzo de 2024 · Concierto del 5 de abril",
        # Which day the first is cannot be told.
        "03/04/2024, updated 5 March",
    ],
)
def test_a_date_of_something_else_has_no_year(line: str) -> None:
    assert find_dates(line)[1].readings[0].year is None


def test_an_article_has_both() -> None:
    line = "Publicado el 3 de marzo de 2024 | Actualizado el 4 de marzo a las 9:10"
    article = extract("\n\n".join((TITLES[0], line, *PARAGRAPHS[:3])))
    assert article.published is not None
    assert article.published.date() == date(2024, 3, 3)
    assert article.modified is not None
    assert article.modified.isoformat() == "2024-03-04T09:10:00"
