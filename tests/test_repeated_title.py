"""Text on one line that opens with its title and prints it again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import extract, read
from standfirst.reading.repeated_title import printed_titles

TITLE = FERRY_TITLE
MENU = " ".join(FERRY_MENU)
STORY = list(FERRY_STORY)
FOOT = "Most read Herring is dear The pier at night Privacy Terms of use Imprint About us Jobs"


def titles(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in printed_titles(text).tolist()]


def page_with(title: str, headline: str) -> str:
    return " ".join([title, MENU, headline, *STORY, FOOT])


@pytest.mark.parametrize(
    "title",
    [
        f"{TITLE} - The Harbour Gazette",
        f"{TITLE} | Islands | The Harbour Gazette",
        f"{TITLE} – The Harbour Gazette",
        f"The Harbour Gazette | {TITLE}",
        f"Islands: {TITLE} · The Harbour Gazette",
        TITLE,
    ],
)
def test_the_title_and_the_headline_that_says_it_again(title: str) -> None:
    assert titles(page_with(title, TITLE)) == [TITLE, TITLE]


def test_words_that_are_not_parted_by_spaces() -> None:
    title = "港の船着き場、春に再開へ"
    text = f"{title} - 港新聞 ホーム 島 天気 {title} 町議会は火曜日、船着き場を直すと決めた。"
    assert titles(text) == [title, title]


@pytest.mark.parametrize(
    "text",
    [
        "",
        TITLE,
        page_with("Another title of the page altogether", TITLE),
        "Home Islands Weather Home Islands Weather and more",  # three words
        "A to be or to be or not",  # too short
        " ".join(f"{TITLE} {number}" for number in range(20)),  # what a site says everywhere
        " ".join([*STORY, *STORY]),  # the page itself
        f"{STORY[0]} {STORY[1]} {STORY[0]} {STORY[2]}",  # a sentence
        f"{TITLE} on the islands. Nobody knew. {TITLE} by noon.",  # a sentence's beginning
        f"{TITLE} and {TITLE}men",  # only a part of a word, of what is another
    ],
)
def test_what_is_no_title_printed_again(text: str) -> None:
    assert printed_titles(text).shape == (0, 2)


def lines_of(text: str) -> list[str]:
    page = read(text)
    return [page.line_text(line) for line in range(len(page))]


def test_a_title_is_a_line_of_its_own() -> None:
    lines = lines_of(page_with(f"{TITLE} - The Harbour Gazette", TITLE))
    assert lines.count(TITLE) == 2
    assert lines[lines.index(TITLE, 1) + 1] == STORY[0]


def test_sentences_of_a_title_stay_together() -> None:
    title = "It rained all January at the pier. Now it does not: what the crews make of it"
    lines = lines_of(page_with(f"{title} | The Harbour Gazette", title))
    assert lines.count(title) == 2


def test_text_in_lines_is_left_as_it_is() -> None:
    text = "\n".join([TITLE, MENU, TITLE, *STORY])
    assert lines_of(text) == [TITLE, MENU, TITLE, *STORY]


def test_the_headline_of_a_page_on_one_line() -> None:
    article = extract(page_with(f"{TITLE} - The Harbour Gazette", f"{TITLE} By Odile Marsh."))
    assert article.headline == TITLE
    assert all(each in article.text for each in STORY)


@given(st.lists(st.sampled_from([TITLE, "| ", "pier", " ", "港の船着き場", ". ", "\n", "a"])))
def test_titles_stand_in_order_and_say_the_same(parts: list[str]) -> None:
    text = "".join(parts)
    found = printed_titles(text)
    edges = found.ravel()
    assert (np.diff(edges) >= 0).all()
    assert ((edges >= 0) & (edges <= len(text))).all()
    assert len(set(titles(text))) <= 1
    assert not any(text[start].isspace() for start, _ in found.tolist())
