"""Bylines of blogs and forums: a word that has no name's form, and who stands beside a date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.handles import handle_byline

SIGNED = [
    ("by kestrelwatcher", "kestrelwatcher"),
    ("By ferrynerd,", "ferrynerd"),
    ("von moewenblick", "moewenblick"),
    ("By: PierWalker | March 16, 2025 | Categories: Boats", "PierWalker"),
    ("Posted on 2015-04-05 by marc | Leave a comment", "marc"),
    ("Gespeichert von rilke am 24. Juli 2017 - 18:55", "rilke"),
    ("submitted 17 hours ago by HarbourCat45", "HarbourCat45"),
    ("Veröffentlicht am Fr, 24. Januar 2020, 18:18 von Molly", "Molly"),
    ("Posted on Friday 15 April 2016 by LD", "LD"),
    ("26/12/2019 von werft-it Webteam", "werft-it Webteam"),
    ("Thread starter gullfan", "gullfan"),
    ("Discussion in 'Knots' started by pellworm, May 26, 2025.", "pellworm"),
    ("kestrel7 17.10.2019, 13:56", "kestrel7"),
    ("Post by galley » 11. Sep 2024, 18:36", "galley"),
    ("TideTable- 2025/4/29", "TideTable"),
    ("Author: Kev", "Kev"),
]
NAMED = [
    ("Dec. 19, 2025 · Ann Lee on behalf of the Harbour group", "Ann Lee"),
    ("Dec 26, 2025 • Anna Dunn in Project Management", "Anna Dunn"),
]
NOBODY = [
    "Par amour",
    "Por fin",
    "By the numbers",
    "By bus and train",
    "by May 3, 2024",
    "3 May 2024 · Islands · 4 min read",
    "Politics · 3 May 2024",
    "Comments 14",
    "2 men shot by police",
    "3 dead in blast claimed by ISIS",
    "3 personnes tuées par balle",
    "2 gewonden door ongeval",
    "3 døde av covid",
    "Oil prices fall 5% by Friday",
    "54 results sorted by relevance",
    "Pay £5 by card",
    "€ 12,99 von Amazon",
    "Top 10 songs by ABBA",
    "By Friday",
    "Quinta-feira, 7 de Março",
    "7 de Outubro",
    "Register by Friday, May 3",
    "Apply by 31 December",
    "By: odile@calder.example | 3 May",
    "Text size: A A A",
    "AliExpress - 20% off",
    "GitHub · 12 stars",
    "Florence in 24 hours - guide",
    "SpaceX | 3 May 2024",
    "Covid-19 | 3 May 2024",
    "BürgerInnen | 3 May 2024",
    "White House on Fire · 3 May 2024",
    "Hope for peace | 3 May 2024",
    "Will in court | 3 May 2024",
    "",
    "by " + "x" * 200,
]


@pytest.mark.parametrize(("line", "who"), SIGNED)
def test_a_word_that_is_no_name_may_sign(line: str, who: str) -> None:
    credit = handle_byline(line)
    assert credit is not None
    assert credit.role == "author"
    assert (*credit.names, *credit.organisations) == (who,)
    assert credit.text == line


@pytest.mark.parametrize(("line", "who"), NAMED)
def test_names_beside_a_date_are_names(line: str, who: str) -> None:
    credit = handle_byline(line)
    assert credit is not None
    assert credit.names == (who,)
    assert credit.organisations == ()


@pytest.mark.parametrize("line", NOBODY)
def test_other_lines_name_nobody(line: str) -> None:
    assert handle_byline(line) is None


@given(st.text(alphabet="by von|·•-,:0123456789MayAnnLee\u00a0", max_size=130))
def test_who_signs_stands_in_the_line(line: str) -> None:
    credit = handle_byline(line)
    if credit is not None:
        (who,) = (*credit.names, *credit.organisations)
        assert who in line
        assert len(who.split()) <= 5
