"""Bylines that broken text has joined to the headline."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from own_pages import FERRY_MENU, FERRY_STORY, PARAGRAPHS
from standfirst import extract, read
from standfirst.broken_lines import blocks_of
from standfirst.headline_lines import headline_lines

TITLE = "The ferry to Calder sails again after a winter in the dock"


def end_of(*lines: str) -> int:
    return headline_lines(read("\n".join(lines)), 0).stop


def headline_of(lines: Sequence[str], *, learned: bool, broken: bool = True) -> list[str]:
    """What is left of a headline whose lines broken text has put together.

    Args:
        lines: each opens so that it goes on with the one before, but for the first.
        learned: whether what was learned of broken text says so too.
        broken: whether other lines of the page go on with those before them.
    """
    rest = [f"{n} of the lines of the story." for n in range(40)]
    page = read("\n".join([*lines, "", *rest]))
    assert len(page.derived(blocks_of).lines(0)) == len(lines)
    joins = np.zeros(len(page), dtype=np.bool_)
    joins[1 : len(lines)] = learned
    joins[len(page) - 10 :] = broken
    page.claims.joins = joins
    return [page.line_text(line) for line in headline_lines(page, 0)]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ([TITLE, "making waves"], 0),
        ([TITLE, "Updated 3 May 2024 at 11:48", "share"], 0),
        ([f"Home » {TITLE}", "pennywise.js: the ferry sails again"], 0),
        (["Leaders | Harbour life and trade", TITLE, "three islands have waited for it"], 1),
        (["Feb 182024", "rust_ferries: a report on the year"], 1),
        (["Tide", "rust_ferries: a report on the year", "edit"], 1),
        ([f"Home » {TITLE.lower()}", TITLE.lower()], 1),
    ],
)
def test_of_lines_that_nobody_learned_to_join_one_is_the_headline(
    lines: list[str], place: int
) -> None:
    assert headline_of(lines, learned=False) == [lines[place]]
    assert headline_of(lines, learned=True) == lines


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ([TITLE, "making waves"], 0),
        (["Tide", "rust_ferries: a report on the year"], 1),
        ([f"Home » {TITLE.lower()}", TITLE.lower()], 1),
    ],
)
def test_where_other_lines_are_whole_what_is_no_title_is_parted_from_one(
    lines: list[str], place: int
) -> None:
    assert headline_of(lines, learned=True, broken=False) == [lines[place]]


@pytest.mark.parametrize(
    "lines",
    [
        ["Ferry to Calder sails again after", "eleven-month strike of its crews over wages"],
        ["Fähre nach Calder fährt wieder", "und kostet künftig die Hälfte"],
        ["After eleven months in the dock,", "the ferry to Calder sails again"],
        ["Ferry strike in its third week:", "no end"],
        ["The ferry sails again after a winter in", "the dock"],
    ],
)
def test_a_headline_of_two_lines_is_whole_on_a_page_of_whole_lines(lines: list[str]) -> None:
    assert headline_of(lines, learned=True, broken=False) == lines


def test_words_of_a_byline_open_a_headline_too() -> None:
    lines = ["By 2030 all ferries to Calder will be electric", "and half of them will be free"]
    assert headline_of(lines, learned=False) == [lines[0]]


def test_a_block_of_many_lines_is_left_as_it_is() -> None:
    lines = [TITLE, *(f"and the ferry number {n}" for n in range(20))]
    assert headline_of(lines, learned=False) == lines


def test_a_headline_of_letters_without_case_is_not_parted_for_want_of_broken_lines() -> None:
    lines = ["カルダーへの連絡船は", "冬のあと再び出航する"]
    assert headline_of(lines, learned=True, broken=False) == lines


@pytest.mark.parametrize(
    "tail",
    ["von Calder Tide 30. Juni 2025", "byGreta Olsen", "posted on 2024-05-03 23:30 by Greta Olsen"],
)
def test_who_signs_below_the_headline_is_no_part_of_it(tail: str) -> None:
    assert end_of(TITLE, tail) == 1


@pytest.mark.parametrize("rest", ["and what it costs", "by night and day", "von Hamburg nach Kiel"])
def test_a_headline_goes_on(rest: str) -> None:
    assert end_of(TITLE, rest) == 2


def test_a_headline_alone_ends_with_its_block() -> None:
    assert end_of(TITLE) == 1


def test_the_headline_comes_out_without_its_byline() -> None:
    menu, story = "\n\n".join(FERRY_MENU), "\n\n".join(FERRY_STORY)
    article = extract(f"{menu}\n\n{TITLE}\nvon Calder Tide 30. Juni 2025\n\n{story}")
    assert article.headline == TITLE
    assert "Calder Tide" not in article.body


def test_what_is_joined_to_the_headline_is_no_body() -> None:
    piers = [f"Pier {n} of the harbour" for n in range(12)]
    menu, story = "\n\n".join([*FERRY_MENU, *piers]), "\n\n".join(FERRY_STORY)
    top = f"{TITLE}\nUpdated Dec. 22, 2023 11:48 a.m. ET\nshare"
    article = extract(f"{menu}\n\n{top}\n\n{story}")
    assert article.headline == TITLE
    roles = {line.text: line.role for line in article.ledger}
    assert roles["share"] == "other"
    assert roles["Updated Dec. 22, 2023 11:48 a.m. ET"] in ("dateline", "other")


def test_a_long_byline_that_is_joined_to_the_headline_is_no_sentence() -> None:
    byline = "by Anna Miller, political correspondent of the Harbour Times, 3 May 2024."
    story = "\n\n".join([*FERRY_STORY, *PARAGRAPHS])
    article = extract(f"{TITLE}\n{byline}\n\n{story}")
    assert article.headline == TITLE
    assert article.authors == ("Anna Miller",)
    assert "Anna Miller" not in article.body


def test_a_long_line_elsewhere_leaves_the_headline_parted() -> None:
    piers = [f"Pier {n} of the harbour" for n in range(12)]
    terms = " ".join(
        f"Rule {n} is that nobody may board a ferry that has left." for n in range(300)
    )
    menu, story = "\n\n".join([*FERRY_MENU, *piers]), "\n\n".join(FERRY_STORY)
    top = f"{TITLE}\nUpdated Dec. 22, 2023 11:48 a.m. ET\nshare"
    assert extract(f"{menu}\n\n{top}\n\n{story}\n\n{terms}").headline == TITLE


def test_a_sentence_that_is_joined_to_the_headline_is_the_storys() -> None:
    piers = [f"Pier {n} of the harbour" for n in range(12)]
    sentence = "iPhone users on the islands can buy their tickets with an app from Monday on."
    menu, story = "\n\n".join([*FERRY_MENU, *piers]), "\n\n".join(FERRY_STORY)
    article = extract(f"{menu}\n\n{TITLE}\n{sentence}\n\n{story}")
    said = f"{article.headline}\n{article.lede}\n{article.body}"
    assert sentence in said


def test_what_is_joined_to_the_headline_and_has_no_stop_is_the_lede() -> None:
    lede = "Dopo undici anni di abbandono in autunno il primo film"
    story = (
        "Il vecchio cantiere del porto di Torrevecchia diventa un cinema: lo ha deciso lunedì il "
        "consiglio comunale a larga maggioranza.",
        "Dal fallimento della compagnia, undici anni fa, il capannone era vuoto, e solo i piccioni "
        "ne traevano vantaggio.",
        "I lavori costano quattro milioni di euro, metà li paga la regione, il resto una "
        "fondazione della città vicina.",
        "In autunno il primo film, muto, sulla costruzione del cantiere, con pianoforte e banda.",
    )
    # The byline in small letters makes it look like a piece of the headline.
    top = ["Cronaca", "Sport", "Il cantiere diventa un cinema", lede, "di Anna Rossi"]
    article = extract("\n".join([*top, *story, "Contatti", "Privacy"]))
    assert article.headline == "Il cantiere diventa un cinema"
    assert article.lede == lede
    assert article.authors == ("Anna Rossi",)
