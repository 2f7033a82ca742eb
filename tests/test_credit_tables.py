"""The tables of printed bylines and photo credits, line by line; of the unseen ones the share."""

from __future__ import annotations

import pytest

from credit_tables import (
    TABLES,
    UNSEEN,
    Byline,
    PhotoCredit,
    byline_found,
    bylines,
    photo_credit_found,
    photo_credits,
    scores,
)


@pytest.mark.parametrize("line", bylines(TABLES), ids=lambda line: f"{line[0]}: {line[1]}")
def test_bylines(line: Byline) -> None:
    assert byline_found(line) == line


@pytest.mark.parametrize("line", photo_credits(TABLES), ids=lambda line: f"{line[0]}: {line[1]}")
def test_photo_credits(line: PhotoCredit) -> None:
    assert photo_credit_found(line) == line


@pytest.mark.parametrize(("table", "least"), [("bylines", 0.92), ("photo credits", 0.95)])
def test_most_of_what_the_parser_was_not_made_on_is_right(table: str, least: float) -> None:
    right, of = scores(UNSEEN)[table]
    assert right >= least * of


def test_the_tables_are_large_and_of_many_languages() -> None:
    for seen in (bylines(TABLES) + bylines(UNSEEN), photo_credits(TABLES) + photo_credits(UNSEEN)):
        assert len(seen) >= 150
        assert len({line.language for line in seen}) >= 25
