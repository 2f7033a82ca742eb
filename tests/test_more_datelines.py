"""Datelines with colons, pipes and glued dashes, and what only looks like them."""

from __future__ import annotations

import pytest

from standfirst.dateline import read_dateline

DATELINES = [
    ("NEW DELHI: The port reopened on Monday.", "NEW DELHI", None, None),
    ("KARACHI: The port reopened on Monday.", "KARACHI", None, None),
    ("BERLIN: Der Hafen ist wieder offen.", "BERLIN", None, None),
    ("AARHUS: Havnen er åben igen.", "AARHUS", None, None),
    ("STOCKHOLM. Hamnen är öppen igen.", "STOCKHOLM", None, None),
    ("नई दिल्ली: बंदरगाह फिर खुला।", "नई दिल्ली", None, None),
    ("पटना। बंदरगाह फिर खुला।", "पटना", None, None),
    ("بيروت: أعيد فتح الميناء.", "بيروت", None, None),
    ("ঢাকা: বন্দর আবার খুলেছে।", "ঢাকা", None, None),
    ("ISLAMABAD, March 3: The port reopened.", "ISLAMABAD", None, "March 3"),
    ("STOCKHOLM (TT) Hamnen är öppen igen.", "STOCKHOLM", "TT", None),
    ("København /ritzau/ Havnen er åben igen.", "København", "ritzau", None),
    ("BANGKOK, Thailand (AP) The port reopened.", "BANGKOK, Thailand", "AP", None),
    ("OSLO (NTB-Reuters): Havnen er åpen igjen.", "OSLO", "NTB-Reuters", None),
    ("القاهرة - (أ ف ب): أعيد فتح الميناء.", "القاهرة", "أ ف ب", None),
    ("लखनऊ, एजेंसी। बंदरगाह फिर खुला।", "लखनऊ", "एजेंसी", None),
    (
        "Lyon, France | AFP | Sunday 03/03/2024 - The port reopened.",
        *("Lyon, France", "AFP", "Sunday 03/03/2024"),
    ),
    ("Nairobi, Kenya | AFP | The port reopened.", "Nairobi, Kenya", "AFP", None),
    ("AUSTIN, Texas--(BUSINESS WIRE)--The port reopened.", "AUSTIN, Texas", "BUSINESS WIRE", None),
    (
        "AUSTIN, Texas, March 3, 2024--(BUSINESS WIRE)--The port reopened.",
        *("AUSTIN, Texas", "BUSINESS WIRE", "March 3, 2024"),
    ),
    ("Москва. 3 марта. INTERFAX.RU - Порт открыт.", "Москва", "INTERFAX.RU", "3 марта"),
    ("（中央社記者李娜台北3日電）港口重新開放。", "台北", "中央社", "3日"),
    ("（中央社記者王小明、李娜台北3日電）港口重新開放。", "台北", "中央社", "3日"),
    ("（中央社記者李娜新北市3日電）港口重新開放。", "新北市", "中央社", "3日"),
    ("（中央社記者歐陽小明阿里山3日電）港口重新開放。", None, "中央社", "3日"),
]

SENTENCES = [
    "MAYOR: The port must reopen.",
    "SMITH: I think that the port must reopen.",
    "DEAR ABBY: My neighbor has a boat.",
    "PRICE: From $20.",
    "CORRECTION, March 3: An earlier version named the wrong pier.",
    "UPDATE, March 3: The pier is open.",
    "London: The city reopened its port.",
    "Paris. The city that never sleeps.",
    "Berlin, 3. März: Konzert am Hafen.",
    "American Airlines (AA) Chief Robert Marsh resigned.",
    "National Agency (NAN) Chairman Marsh resigned.",
    "The Press Association (PA) Chairman resigned.",
    "प्रधानमंत्री: बंदरगाह फिर खुलेगा।",
    "मंत्री ने कहा: बंदरगाह फिर खुलेगा।",
    "الوزير: سيعاد فتح الميناء.",
    "وقال المتحدث: سيعاد فتح الميناء.",
    "Sport | Handball | Sunday 03/03/2024 - The port won.",
    "[신보=김민수 기자] 항구가 다시 열렸다.",
    "[항구일보=김민수 기자] 항구가 다시 열렸다.",
]


@pytest.mark.parametrize(("text", "place", "agency", "date"), DATELINES)
def test_datelines(text: str, place: str | None, agency: str | None, date: str | None) -> None:
    found = read_dateline(text)
    assert found is not None
    assert (found.agency, found.date_text) == (agency, date)
    if place is not None:
        assert found.place == place
    start, end = found.span
    assert text[start:end] == found.text


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None
