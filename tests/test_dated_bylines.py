"""Bylines that share their line with a date, in whatever order."""

import pytest

from standfirst import extract, read
from standfirst.dated_bylines import (
    byline_beside_date,
    dated_byline,
    groups_beside_dates,
    only_tells_date,
)
from standfirst.possible_bylines import possible_byline


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("posted on 2023-12-19 23:30 EST by Odile Marsh", ["Odile Marsh"]),
        ("24 October 2019 at 2:56 pm | By Odile Marsh", ["Odile Marsh"]),
        ("May 30, 2023 / by Odile Marsh and Idris Whitlock", ["Odile Marsh", "Idris Whitlock"]),
        ("3. Mai 2024, von Anna Keller", ["Anna Keller"]),
        ("Von Anna Keller 3. Mai 2024", ["Anna Keller"]),
        ("3. Mai 2024 · Redaktion: Anna Keller", ["Anna Keller"]),
        ("3 May 2024 | Author: Odile Marsh | 3 comments", ["Odile Marsh"]),
        ("12 mai 2024, par Anne Mercier et Paul Lambert", ["Anne Mercier", "Paul Lambert"]),
        ("4 febbraio 2025 - 14:41 - di Lucia Ferrante", ["Lucia Ferrante"]),
        ("Posted on 8 March 2024 by Odile Marsh 3 Comments 4 min read", ["Odile Marsh"]),
        ("3 May 2024 by Odile Marsh in Islands", ["Odile Marsh"]),
    ],
)
def test_a_byline_beside_a_date(text: str, names: list[str]) -> None:
    credit = byline_beside_date(text)
    assert credit is not None
    assert (credit.role, list(credit.names), credit.text) == ("author", names, text)


@pytest.mark.parametrize(
    "text",
    [
        "World Cup 2026",
        "Monday, 3 May 2024 | Calder Bay",
        "12 dead in Calder Bridge fire",
        "By noon on 3 May the streets of Calder were empty",
        "3 May 2024, by Odile Marsh, photographs of the pier by Idris Whitlock, 4 of them old",
        "By Odile Marsh",
        "3 May 2024 | Photo: Odile Marsh",
        "",
        "2024 " * 60,
    ],
)
def test_what_is_none(text: str) -> None:
    assert byline_beside_date(text) is None


def test_the_author_comes_out() -> None:
    story = "\n\n".join(
        f"The slipway at Calder pier is to be rebuilt, the harbour master said for the {n}th time "
        "this year, and nobody in the room believed that it would be done by spring."
        for n in range(4, 9)
    )
    page = f"The slipway will come back\n\nposted on 2023-12-19 23:30 by Odile Marsh\n\n{story}"
    assert extract(page).authors == ("Odile Marsh",)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By May Lee, 3 June 2024", "May Lee"),
        ("di Marco Rossini | 4 Febbraio 2025", "Marco Rossini"),
        ("Von Jan Wendel, 24. April 2024", "Jan Wendel"),
    ],
)
def test_a_name_that_is_also_a_months_word_is_a_name(line: str, name: str) -> None:
    credit = dated_byline(line)
    assert credit is not None
    assert credit.names == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "12 de Marzo de 2024",
        "Martes, 12 de Marzo de 2024 - 06:00",
        "Segunda, 4 de Dezembro de 2023 - 10:00",
        "7 de Outubro",
    ],
)
def test_small_words_within_a_date_part_nothing(text: str) -> None:
    assert groups_beside_dates(text.split()) == []
    assert byline_beside_date(text) is None
    assert possible_byline(read(text), text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Publicado el 12 de Marzo de 2024",
        "Publicado: 12 de Marzo de 2024 06:00 hs",
        "Publicado em 5 de Outubro de 2022, 7:00",
    ],
)
def test_a_month_with_a_capital_is_nobody(text: str) -> None:
    assert possible_byline(read(text), text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Lucía Fernández 12 de Marzo de 2024",
        "Publicado el 12 de Marzo de 2024 por Lucía Fernández",
        "Por Lucía Fernández, 12 de Marzo del 2024",
    ],
)
def test_who_stands_beside_such_a_date_signs(text: str) -> None:
    said = possible_byline(read(text), text)
    assert said is not None
    assert said.credit.names == ("Lucía Fernández",)


def test_the_small_words_of_a_name_are_none_of_a_date() -> None:
    assert groups_beside_dates(["Ana", "de", "Prado", "12", "de", "mayo"]) == [
        ["Ana", "de", "Prado"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "12 March 2024",
        "Published on 12 March 2024 at 06:00",
        "Veröffentlicht am 12. März 2024",
        "Publié le 12 mars 2024",
        "Publicado el 12 marzo 2024",
        "Last updated on 12 March 2024",
    ],
)
def test_lines_that_tell_a_date_alone(text: str) -> None:
    assert only_tells_date(text)


@pytest.mark.parametrize(
    "text",
    ["Odile Marsh", "kestrel7", "Published 12 March 2024 by Odile Marsh", "Odile Marsh 3 May 2024"],
)
def test_lines_that_tell_more(text: str) -> None:
    assert not only_tells_date(text)
