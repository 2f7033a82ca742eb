"""The numbers that lynx prints before links, and the list of what they point at."""

from __future__ import annotations

import pytest

from standfirst import extract, read
from standfirst.reading.link_numbers import without_link_numbers

STORY = """\
   #[1]Harbour news

   [2]Skip to content
   [3]Home [4]Council [5]Sport
   (BUTTON) Menu

The slipway reopens

   The harbour board of [6]Port Tamsin voted on Monday to reopen the old slipway, which had been
   closed since a crane fell across it [7]eleven years ago and nobody would pay to move it.
"""
REFERENCES = "\nReferences\n\n   Visible links:\n" + "".join(
    f"   {number}. https://example.org/{number}\n" for number in range(1, 8)
)


def test_numbers_are_taken_out_where_their_list_stands_below() -> None:
    text = without_link_numbers(STORY + REFERENCES)
    assert text is not None
    assert "[" not in text
    assert "(BUTTON)" not in text
    assert "voted on Monday to reopen the old slipway" in text
    assert "board of Port Tamsin voted" in text


def test_the_article_has_no_numbers() -> None:
    article = extract(STORY + REFERENCES, pipeline="rules")
    assert "board of Port Tamsin voted" in article.body
    assert "[" not in article.body


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "As was shown in [1] and again in [2], tides are late.\n" * 9,
        "[1] first\n" + REFERENCES.replace("https:", "see "),
    ],
    ids=["no list", "footnotes", "a list of no addresses"],
)
def test_other_numbers_stay(text: str) -> None:
    assert without_link_numbers(text) is None
    assert "[1]" in read(text).text
