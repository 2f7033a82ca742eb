"""Languages that have phrase files and no full table of prompts: a few prompts and sentences each.

The tables in `prompts_few/` are of our own writing, in the form of those in `prompts/`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from standfirst import extract
from standfirst.authors import names_beside_date
from standfirst.filters.lexicon.store import languages
from standfirst.lab.prompt_tables import NEWS, PromptTable, outcomes, prompt_rules, read_tables

TABLES = read_tables(Path(__file__).parent / "prompts_few")
FULL = {path.stem for path in (Path(__file__).parent / "prompts").glob("*.txt")}


def test_they_have_phrase_files_and_no_full_tables() -> None:
    assert {table.code for table in TABLES} <= set(languages()) - FULL


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.code)
def test_prompts_have_their_family_and_news_has_none(table: PromptTable) -> None:
    assert len(table.prompts) >= 8
    assert len(table.news) >= 4
    found = list(outcomes(table, prompt_rules()))
    assert [x for x in found if x.section == NEWS and not x.right] == []
    assert [x for x in found if not x.right] == []


def page_with(*top: str) -> str:
    """A page with some lines between its headline and its text."""
    return "\n\n".join(
        (
            "The crane on the quay of Port Tamsin fell",
            *top,
            "The crane on the quay of Port Tamsin fell into the water on Monday, said the harbour.",
            "Nobody was hurt when it fell, but two boats and a shed are no more, said the harbour.",
            "A new crane will cost the town two million, which it has not got, said the mayor.",
        )
    )


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Le Caitríona Ní Dhubhda", "Caitríona Ní Dhubhda"),
        ("Од Весна Стојановска", "Весна Стојановска"),
        ("ni Liwayway Dimagiba", "Liwayway Dimagiba"),
        ("W/Q: Cabdi Warsame Nuur", "Cabdi Warsame Nuur"),
        ("Հեղինակ՝ Անահիտ Սիմոնյան", "Անահիտ Սիմոնյան"),
        ("ავტორი: ნანა ლომიძე", "ნანა ლომიძე"),
        ("Müəllif: Leyla Rzayeva", "Leyla Rzayeva"),
        ("Höfundur: Sigrún Helga Bjarnadóttir", "Sigrún Helga Bjarnadóttir"),
        ("Deur Hettie van Niekerk", "Hettie van Niekerk"),
        ("تحریر: عائشہ صدیقی", "عائشہ صدیقی"),
    ],
)
def test_bylines(byline: str, name: str) -> None:
    assert extract(page_with(byline, "12/03/2024"), pipeline="rules").authors == (name,)


PIPELINES: tuple[Literal["rules"] | None, ...] = ("rules", None)
OTHERS = {
    "Nga Drita Lleshi": "Vinçi ra në ujë dhe nuk u lëndua askush, por një varkë u mbyt në port.",
    "NGA DRITA LLESHI": "Vinçi ra në ujë dhe nuk u lëndua askush, por një varkë u mbyt në port.",
    "Ni Liwayway Dimagiba": "Nahulog ang kreyn noong Lunes, pero hindi nasaktan ang mga tao.",
    "Gan Sioned Tudur": "Mae craen wedi syrthio ond roedd pawb yn ddiogel, meddai yr harbwr.",
}


@pytest.mark.parametrize("byline", OTHERS)
def test_words_for_by_with_a_capital_on_pages_of_their_language(byline: str) -> None:
    text = page_with(byline, "12/03/2024")
    name = byline.partition(" ")[2]
    for pipeline in PIPELINES:
        whole = extract(text, pipeline=pipeline).authors
        assert [each.casefold() for each in whole] == [byline.casefold()]
        own = extract(f"{text}\n\n{OTHERS[byline]}", pipeline=pipeline).authors
        assert [each.casefold() for each in own] == [name.casefold()]


@pytest.mark.parametrize(
    "name", ["Gan Siow Moi", "Nga Nguyen Thi", "Ni Yulan Fang", "Ni Una Marea"]
)
def test_people_whose_names_open_with_a_word_for_by(name: str) -> None:
    assert extract(page_with(name, "12/03/2024"), pipeline="rules").authors == (name,)


@pytest.mark.parametrize(
    "line",
    [
        "Le Journal du Port",
        "Le Premier Ministre à Port Tamsin",
        "Од Новог Сада до Земуна",
        "Od Novog Sada",
        "Nga và Ukraina",
        "Ni Messi ni Ronaldo",
        "Ni Simba na Yanga",
    ],
)
def test_words_for_by_are_other_words_elsewhere(line: str) -> None:
    assert extract(page_with(line), pipeline="rules").authors == ()


@pytest.mark.parametrize("name", ["Lê Thanh Hương", "Nga Trần", "Gan Kim", "Ni Xin"])
def test_words_for_by_are_names_elsewhere(name: str) -> None:
    assert extract(page_with(f"By {name}"), pipeline="rules").authors == (name,)


@pytest.mark.parametrize("date", ["Dé Máirt, 16 Eanáir 2024 ag 10:30", "Dydd Mawrth, 16/01/2024"])
def test_a_day_of_two_words_is_nobody(date: str) -> None:
    assert names_beside_date(date) is None
