"""A kind of text, a colon and a name, beside a date: "Kommentar: X"."""

from __future__ import annotations

import pytest

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import extract
from standfirst.credits import opens_with_kind, parse_byline

_LEDE = "The old ferry sails again in May, after the harbour has found two new crews."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kommentar: Ingrid Myhre", "Ingrid Myhre"),
        ("Kolumni: Aino Rantala", "Aino Rantala"),
        ("Felieton: Anna Zielińska", "Anna Zielińska"),
        ("Interjú: Szabó Eszter", "Szabó Eszter"),
        ("Yorum: Zeynep Kaya", "Zeynep Kaya"),
        ("Колонка: Ольга Морозова", "Ольга Морозова"),
        ("Συνέντευξη: Μαρία Δήμου", "Μαρία Δήμου"),
        ("تحليل: سلمى الحداد", "سلمى الحداد"),
        ("טור: דנה לוי", "דנה לוי"),
        ("สัมภาษณ์: สมชาย ใจดี", "สมชาย ใจดี"),
        ("インタビュー・佐藤花子", "佐藤花子"),
        ("Wawancara: Siti Aminah", "Siti Aminah"),
    ],
)
def test_a_kind_and_a_name(text: str, name: str) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert credit.names == (name,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kommentar: Ingrid Myhre", "Ingrid Myhre"),
        ("Felieton: Anna Zielińska", "Anna Zielińska"),
        ("Yorum: Zeynep Kaya", "Zeynep Kaya"),
        ("Колонка: Ольга Морозова", "Ольга Морозова"),
    ],
)
def test_beside_a_date_they_sign(text: str, name: str) -> None:
    page = "\n".join(["Home", FERRY_TITLE, _LEDE, text, "2024-03-12 14:05", *FERRY_STORY])
    assert extract(page, pipeline="rules").authors == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "Kommentar: Die Fähre fährt wieder",
        "Opinion: Harbour Dues",
        "Analyse: Alte Fähre",
        "Wywiad: Stary Prom",
        "Ferry: Odile Marsh",
        "Kommentar: 3",
    ],
)
def test_what_else_opens_so_is_nobody(text: str) -> None:
    assert not opens_with_kind(text)


@pytest.mark.parametrize("text", ["Interview: Odile Marsh", "Rozmowa: Anna Zielińska"])
def test_amid_a_story_they_are_subheads(text: str) -> None:
    page = "\n".join(["Home", FERRY_TITLE, *FERRY_STORY, text, *FERRY_STORY[:2]])
    ledger = extract(page, pipeline="rules").ledger
    assert [each.role for each in ledger if each.text == text] != ["credit"]


def test_the_headline_of_an_interview_above_a_date_is_no_byline() -> None:
    title = "Rozmowa: Anna Zielińska"
    page = "\n".join([f"{title} | The Tide", "Home", title, "2024-03-12", *FERRY_STORY])
    ledger = extract(page, pipeline="rules").ledger
    assert [each.role for each in ledger if each.text == title] != ["credit"]
