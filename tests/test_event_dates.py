"""Dates of events, behind their labels amid a story: they are the text's."""

from __future__ import annotations

from functools import partial

import pytest

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import extract as extract_by_default

extract = partial(extract_by_default, format="html", pipeline="rules")

DATES = [
    ("Date: Friday, 14 June 2024, 7.30 pm", "Venue: Old Mill, Quay Street 3", "Author: Tamsin Roe"),
    ("Termin: Freitag, 14. Juni 2024, 19.30 Uhr", "Ort: Alte Mühle, Kai 3", "Autor: Imke Hansen"),
    ("Fecha: viernes, 14 de junio de 2024", "Lugar: Molino Viejo", "Autor: Lucía Prado"),
]


def role(date: str, *lines: str) -> str:
    page = "".join(f"<p>{line}</p>" for line in lines)
    ledger = extract(f"<article><h1>{FERRY_TITLE}</h1>{page}</article>").ledger
    return str(next(line.role for line in ledger if line.text == date))


@pytest.mark.parametrize(("date", "venue", "author"), DATES, ids=["en", "de", "es"])
def test_a_date_above_a_venue_is_an_events(date: str, venue: str, author: str) -> None:
    assert role(date, *FERRY_STORY[:3], date, venue, *FERRY_STORY[3:]) != "dateline"
    assert role(date, *FERRY_STORY[:3], venue, date, *FERRY_STORY[3:]) != "dateline"
    # Above the story it may be when that was printed, as it may be beside its author.
    assert role(date, date, venue, *FERRY_STORY) == "dateline"
    assert role(date, date, author, *FERRY_STORY) == "dateline"
    assert role(date, *FERRY_STORY[:3], date, author, *FERRY_STORY[3:]) == "dateline"
    assert role(date, *FERRY_STORY[:3], date, *FERRY_STORY[3:]) == "dateline"
