"""Bylines that share their line with a date, in whatever order."""

import pytest

from standfirst import extract
from standfirst.dated_bylines import byline_beside_date, dated_byline


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
