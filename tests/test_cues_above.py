"""A byline's words on the line above whom they announce."""

from __future__ import annotations

import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import extract, read
from standfirst.cues_above import cue_above
from standfirst.editors import is_editors_cue


@pytest.mark.parametrize(
    "cue", ["By", "by:", "Written by", "Von", "Reviewed by", "Article edited by:", "Topic starter"]
)
def test_what_announces_somebody_stands_above(cue: str) -> None:
    assert cue_above(read(f"{cue}\n\nkestrel7"), 1) == cue


@pytest.mark.parametrize(
    "text", ["The harbour", "By Greta Olsen", "Edited by Greta Olsen", "Nearby"]
)
def test_other_lines_announce_nobody(text: str) -> None:
    assert cue_above(read(f"{text}\n\nkestrel7"), 1) == ""


@pytest.mark.parametrize("above", ["Greta Olsen", "By Greta Olsen"])
def test_a_job_below_a_name_announces_nobody(above: str) -> None:
    assert cue_above(read(f"{above}\n\nReporter\n\nHanne Vogt"), 2) == ""
    assert cue_above(read(f"{above}\n\nReporter:\n\nHanne Vogt"), 2) == "Reporter:"


def test_of_jobs_with_a_name_below_each_all_announce() -> None:
    page = read("Author\n\nGreta Olsen\n\nReporter\n\nHanne Vogt")
    assert [cue_above(page, block) for block in (1, 3)] == ["Author", "Reporter"]


def test_nothing_stands_above_the_first_line() -> None:
    assert cue_above(read("kestrel7"), 0) == ""


@pytest.mark.parametrize("text", ["Edited by", "Fact checked by:", "Geprüft von", "Redaktion"])
def test_words_for_editors_are_a_cue(text: str) -> None:
    assert is_editors_cue(text)


def test_an_editor_s_name_is_no_cue() -> None:
    assert not is_editors_cue("Edited by Greta Olsen")


BELOW = ["Most read", "Herring is dear", "The pier at night", "Privacy", "Terms of use", "Imprint"]
FOOT = ["About us", "Jobs", "Tides", "Timetable", "Tickets", "Help"]


def page_with(*byline: str) -> str:
    return "\n\n".join([*FERRY_MENU, FERRY_TITLE, *byline, *FERRY_STORY, *BELOW, *FOOT])


@pytest.mark.parametrize(
    ("byline", "right"),
    [
        (("by", "kestrel7", "12 May 2024"), ("kestrel7",)),
        (("By", "Tide Media", "12 May 2024"), ("Tide Media",)),
        (("Written by", "Greta Olsen", "Edited by", "Hanne Vogt", "12 May 2024"), ("Greta Olsen",)),
        (("By", "Greta", "Tarnlund", "Greta Tarnlund mends winches."), ("Greta Tarnlund",)),
    ],
)
def test_authors_below_the_words(byline: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert extract(page_with(*byline)).authors == right


def test_whoever_edited_is_named_as_an_editor() -> None:
    article = extract(page_with("Written by", "Greta Olsen", "Edited by", "Hanne Vogt"))
    assert [c.names for c in article.credits if c.role == "editor"] == [("Hanne Vogt",)]
