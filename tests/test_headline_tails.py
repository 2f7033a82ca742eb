"""Bylines that broken text has joined to the headline."""

from __future__ import annotations

import pytest

from own_pages import FERRY_MENU, FERRY_STORY
from standfirst import extract, read
from standfirst.headline_tails import headline_end

TITLE = "The ferry to Calder sails again after a winter in the dock"


def end_of(*lines: str) -> int:
    return headline_end(read("\n".join(lines)), 0)


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
