"""Names of one list that stand on a line each."""

from __future__ import annotations

import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import extract
from standfirst.broken_lines import blocks_of
from standfirst.possible_bylines import possible_byline
from standfirst.reading import read
from standfirst.tagger.listed_authors import listed_with

FOOT = ["Most read", "Herring is dear", "Privacy", "About us", "Tides", "Timetable", "Help"]


def listed(lines: list[str], *chosen: int) -> list[int]:
    """The lists of a page of lines, all of which may name somebody."""
    page = read("\n\n".join(lines), format="text").fresh()
    assert len(page.derived(blocks_of)) == len(lines)
    return listed_with(page, dict(enumerate(lines)), list(chosen))


@pytest.mark.parametrize("link", ["and", "und", "et", "y", "и", "og", "ja", "&"])
def test_a_word_for_and_between_two_names(link: str) -> None:
    assert listed(["Odile Marsh", link, "Per Lund"], 0) == [0, 2]
    assert listed(["Odile Marsh", link, "Per Lund"], 2) == [0, 2]


@pytest.mark.parametrize("link", ["and", "und", "et", "y", "и", "og", "ja"])
def test_a_word_for_and_behind_the_upper_name(link: str) -> None:
    assert listed([f"Odile Marsh {link}", "Per Lund"], 0) == [0, 1]
    assert listed([f"Odile Marsh {link}", "Per Lund"], 1) == [0, 1]


def test_a_list_goes_on_from_name_to_name() -> None:
    lines = ["Odile Marsh,", "Per Lund,", "Anna Bell &", "Idris Whitlock"]
    assert listed(lines, 1) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "lines",
    [
        ["Odile Marsh,", "Per Lund (special envoy)"],
        ["Odile Marsh (Calder) and", "Per Lund"],
        ["Odile Marsh", "&…", "Per Lund"],
    ],
)
def test_brackets_behind_a_name_and_what_is_cut_short_part_no_list(lines: list[str]) -> None:
    assert listed(lines, 0) == [0, len(lines) - 1]


@pytest.mark.parametrize(
    "lines",
    [
        ["Odile Marsh", "Per Lund"],  # two lines of names may be a byline and a tag
        ["Odile Marsh", "3", "Per Lund"],
        ["Odile Marsh", "on", "Per Lund"],
        ["Odile Marsh", "/", "Port Tamsin"],
        ["Odile Marsh,", "Harbour voted to reopen it"],
        ["Odile Marsh", "and much more of what there is", "Per Lund"],
    ],
)
def test_what_is_no_list(lines: list[str]) -> None:
    assert listed(lines, 0) == []


def test_a_list_that_a_scraper_broke_names_all_of_its_authors() -> None:
    # Of a short page the rules alone tell authors.
    menu = [*FERRY_MENU, *(f"Pier {number}" for number in range(30))]
    byline = ["By", "Odile Marsh", ",", "Anna Bell", "and", "Idris Whitlock"]
    text = "\n\n".join([*menu, FERRY_TITLE, "\n".join(byline), *FERRY_STORY, *FOOT])
    assert extract(text).authors == ("Odile Marsh", "Anna Bell", "Idris Whitlock")
    text = text.replace("\nand\n", " &\n")
    assert extract(text).authors == ("Odile Marsh", "Anna Bell", "Idris Whitlock")


def test_a_name_that_another_follows_on_the_next_line() -> None:
    said = possible_byline(read("Odile Marsh &", format="text"), "Odile Marsh &")
    assert said is not None
    assert said.credit.names == ("Odile Marsh",)
