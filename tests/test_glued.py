"""Text that was glued together where its markup stood."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from own_pages import NEAR_MISSES, PARAGRAPHS, TAIL
from standfirst import extract, read

STORY = (*PARAGRAPHS[:2], *NEAR_MISSES, TAIL, PARAGRAPHS[2], PARAGRAPHS[3], PARAGRAPHS[4])


def lines_of(text: str) -> list[str]:
    """The lines of a text as it is read."""
    return [line.text for line in read(text, format="text").lines]


def test_sentences_glued_together_are_lines() -> None:
    assert lines_of("".join(STORY)) == list(STORY)


def test_words_glued_together_are_lines_where_sentences_are() -> None:
    menu = ["Home", "Council", "Sport", "Letters to the editor", "Weather"]
    assert lines_of("".join(menu) + "\n" + "".join(STORY)) == [*menu, *STORY]


def test_a_page_made_small_is_read_as_it_was_printed() -> None:
    body = "".join(f"<p>{each}</p>" for each in STORY)
    html = f"<html><body><nav><a>Home</a><a>Sport</a></nav><h1>A slipway</h1>{body}</body></html>"
    text = BeautifulSoup(html, "lxml").get_text()
    assert "\n" not in text
    assert lines_of(text) == ["Home", "Sport", "A slipway", *STORY]


@pytest.mark.parametrize(
    "name", ["YouTube", "WhatsApp", "LinkedIn", "McAllister", "MacKenzie", "iPhone"]
)
def test_a_name_is_not_cut(name: str) -> None:
    sentence = f"Nobody at {name} would say on Thursday who had paid for it."
    assert sentence in lines_of("".join([*STORY, sentence, TAIL]))


def test_a_name_that_the_page_often_has_is_not_cut() -> None:
    sentences = [f"The firm HarbourTech said {word} the crane would go." for word in "abcd"]
    assert lines_of("".join([*STORY, *sentences]))[-4:] == sentences


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(STORY),
        "Nobody at YouTube, LinkedIn or MyFirm would say.\n" + "\n".join(STORY),
        "client.BaseAddress = new Uri(root);\nreturn fmt.Errorf(cause)\n" * 9 + "\n".join(STORY),
        "See django.Models.Field and os.PathLike, or the class HttpClientFactory.\n" * 9,
        "",
        "A",
        "a.B",
    ],
    ids=["plain", "names", "code", "identifiers", "empty", "one sign", "three signs"],
)
def test_what_is_not_glued_stays_as_it_is(text: str) -> None:
    assert lines_of(text) == [line for line in text.splitlines() if line]


def test_code_on_a_glued_page_is_not_cut() -> None:
    call = "return client.getElementById(firstName, lastName);"
    assert call in lines_of("".join(STORY) + "\n" + call)


def test_the_story_comes_out_in_its_paragraphs() -> None:
    article = extract("".join(STORY), pipeline="rules")
    assert [each.text for each in article.paragraphs] == list(STORY)


@given(st.lists(st.sampled_from([*STORY, "Home", "Sport", "2 minutes", "(AFP)"]), max_size=30))
def test_nothing_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    assert "".join("".join(lines_of(text)).split()) == "".join(text.split())
