"""Text that was taken out of JSON with its escapes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import PARAGRAPHS, TITLES
from standfirst import extract, read
from standfirst.reading.escapes import without_escapes

STORY = "\n".join([TITLES[0], *PARAGRAPHS])


@pytest.mark.parametrize("ascii_only", [True, False])
def test_a_text_out_of_json_is_read_as_what_it_was(ascii_only: bool) -> None:
    page = read(json.dumps(STORY, ensure_ascii=ascii_only)[1:-1])
    assert [line.text for line in page.lines] == [TITLES[0], *PARAGRAPHS]
    assert page.warnings == ("escapes: those of JSON were resolved",)


def test_signs_of_two_escapes_are_one() -> None:
    text = "The gull 🐦 said\nnothing\nat\nall"
    assert without_escapes(json.dumps(text)[1:-1]) == text
    assert without_escapes(r"half \ud83d of it\nis\nno\nsign") == "half \ufffd of it\nis\nno\nsign"


def test_the_article_is_the_same() -> None:
    article = extract(json.dumps(STORY)[1:-1], pipeline="rules")
    assert article.body == extract(STORY, pipeline="rules").body


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Write \\n for a line break.",
        "Write \\n for a line break.\n" * 5,
        "C:\\new\\notes\\names\n\n\n\n",
    ],
    ids=["none", "one", "as many", "paths"],
)
def test_a_text_about_escapes_keeps_them(text: str) -> None:
    assert without_escapes(text) is None


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_json_escapes_comes_back(text: str) -> None:
    story = f"{text}\none\ntwo\nthree"
    escaped = json.dumps(story)[1:-1]
    resolved = without_escapes(escaped)
    assert resolved is not None
    assert resolved.replace("\b", " ").replace("\f", " ") == story.replace("\b", " ").replace(
        "\f", " "
    )
