"""Bylines at the end of a lede."""

import pytest

from standfirst import read
from standfirst.lede_ends import byline_behind


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
    found = byline_behind(page, 0, len(page.text))
    assert found is not None
    assert found.start == len(lede)
    assert byline.endswith(found.credit.names[-1])


@pytest.mark.parametrize(
    "lede",
    [
        "The ferry sails again. By Monday all is well.",
        "The ferry was painted by Ann Lee",
        "Die Fähre fährt. Von Calder nach Husum",
        "By Ann Lee",
        "The ferry sails again. By Ann Lee and others it was missed.",
    ],
)
def test_a_sentence_is_none(lede: str) -> None:
    page = read(lede, format="text")
    assert byline_behind(page, 0, len(page.text)) is None
