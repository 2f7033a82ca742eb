"""Bylines at the end of a lede."""

import pytest

from standfirst import read
from standfirst.lede_ends import before_byline


@pytest.mark.parametrize(
    ("lede", "byline"),
    [
        ("The ferry sails again.", "By Ann Lee"),
        ("Who is to pay for it?", "By Ann Lee and Peter Dahl"),
        ("„Die Fähre fährt wieder.“", "Von Anna Petersen"),
        ("Il traghetto riparte…", "Di Mario Rossi"),
    ],
)
def test_a_byline_behind_the_last_full_stop_is_none_of_it(lede: str, byline: str) -> None:
    page = read(f"{lede} {byline}", format="text")
    assert before_byline(page, 0, len(page.text)) == len(lede)


@pytest.mark.parametrize(
    "lede",
    [
        "The ferry sails again. By Monday all is well.",
        "The ferry was painted by Ann Lee",
        "Die Fähre fährt. Von Calder nach Husum",
        "By Ann Lee",
    ],
)
def test_a_sentence_is_none(lede: str) -> None:
    page = read(lede, format="text")
    assert before_byline(page, 0, len(page.text)) == len(page.text)
