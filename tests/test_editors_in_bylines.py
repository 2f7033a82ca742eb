"""Bylines of the editors as a body, of places beside names, and of who wrote with either."""

from __future__ import annotations

import pytest

from standfirst.credits import parse_byline


@pytest.mark.parametrize(
    ("text", "editors"),
    [
        ("Von unserer Redaktion", "Redaktion"),
        ("Von der Redaktion", "Redaktion"),
        ("Door onze redactie", "redactie"),
        ("Dalla redazione", "redazione"),
        ("Por nuestra redacción", "redacción"),
        ("Da nossa redação", "redação"),
        ("Av vår redaktion", "redaktion"),
        ("By a staff writer", "staff writer"),
        ("By Our Foreign Staff", "Our Foreign Staff"),
        ("Redaktion Hafenbote", "Redaktion Hafenbote"),
    ],
)
def test_by_and_an_article_are_no_part_of_the_editors(text: str, editors: str) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert (credit.names, credit.organisations) == ((), (editors,))


@pytest.mark.parametrize("text", ["Beatriz Prado, Da Redação", "Beatriz Prado / Da Redação"])
def test_beside_somebody_the_editors_are_nobody_else(text: str) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert (credit.names, credit.organisations) == (("Beatriz Prado",), ("Redação",))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Beatriz Prado, de Lisboa", ("Beatriz Prado",)),
        ("Katrin Moll, aus Hamburg", ("Katrin Moll",)),
        ("القاهرة - سلمى الحداد", ("سلمى الحداد",)),
        ("Beatriz Prado, Rui de Lima", ("Beatriz Prado", "Rui de Lima")),
        ("Odile Marsh, Joris van Dyck", ("Odile Marsh", "Joris van Dyck")),
    ],
)
def test_where_somebody_reports_from_is_nobody(text: str, names: tuple[str, ...]) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert credit.names == names


@pytest.mark.parametrize("text", ["القاهرة - ميناء جديد للعبارات", "Sport - Anna Lund"])
def test_a_rubric_before_a_dash_signs_nothing(text: str) -> None:
    assert parse_byline(text) is None
