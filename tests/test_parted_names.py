"""Bylines whose names a line, a dash or a dot parts, and what else stands behind these."""

from __future__ import annotations

import pytest

from standfirst.credits import parse_byline


def names(text: str) -> tuple[str, ...]:
    """The names that a byline gives."""
    credit = parse_byline(text)
    return credit.names if credit is not None else ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Odile Marsh | Ida Moe", ("Odile Marsh", "Ida Moe")),
        ("Odile Marsh - Per Lund", ("Odile Marsh", "Per Lund")),
        ("By Odile Marsh • Ida Moe", ("Odile Marsh", "Ida Moe")),
        ("Von Katrin Moll | Jens Adler", ("Katrin Moll", "Jens Adler")),
        ("Par Claire Dupin – Julien Roche", ("Claire Dupin", "Julien Roche")),
        ("Ольга Морозова | Иван Лесной", ("Ольга Морозова", "Иван Лесной")),
    ],
)
def test_another_name_behind_a_line_or_a_dash(text: str, found: tuple[str, ...]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "behind",
    [
        "Buenos Aires",
        "Victoria Falls",
        "Florence, Italy",
        "Harbour Correspondent",
        "The Harbour Gazette",
        "Anna Lund Media",
        "Photos by Per Lund",
        "Updated 3 May",
        "Austin Texas",
    ],
)
def test_what_else_stands_there_is_nobody(behind: str) -> None:
    for sign in "|-•":
        assert names(f"By Odile Marsh {sign} {behind}") == ("Odile Marsh",)
    assert names(f"Von Katrin Moll | {behind}") == ("Katrin Moll",)


def test_a_paper_in_korean_behind_a_name_is_nobody() -> None:
    assert names("김하늘 기자 | 서울 경제") == ("김하늘",)
