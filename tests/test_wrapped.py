"""Text that a program wrapped at a width is read as it was before."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import NEAR_MISSES, PARAGRAPHS, TITLES
from standfirst import extract, read

SPACED = tuple(each for each in (*PARAGRAPHS, *NEAR_MISSES) if each.count(" ") > 10)
STORY = (*SPACED, *SPACED[::-1])


def wrapped(paragraphs: tuple[str, ...], width: int, indent: str = "", gap: str = "\n\n") -> str:
    """Paragraphs as `lynx -dump`, `w3m -dump` or a mail program prints them."""
    return gap.join(
        textwrap.fill(each, width, initial_indent=indent, subsequent_indent=indent)
        for each in paragraphs
    )


def lines_of(text: str) -> list[str]:
    """The lines of a text as it is read."""
    return [line.text for line in read(text, format="text").lines]


@pytest.mark.parametrize("indent", ["", "   "])
@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_paragraphs_come_back_whole(width: int, indent: str) -> None:
    text = wrapped(STORY, width, indent)
    assert max(map(len, text.splitlines())) <= width
    assert lines_of(text) == list(STORY)


def test_the_reader_is_told() -> None:
    assert "layout: lines wrapped at a width were put together" in read(wrapped(STORY, 72)).warnings
    assert read("\n\n".join(STORY)).warnings == ()


def test_the_article_is_that_of_the_text_before() -> None:
    plain = "\n\n".join([TITLES[0], *STORY])
    again = extract(wrapped((TITLES[0], *STORY), 76), pipeline="rules")
    assert again.paragraphs != ()
    assert again.body == extract(plain, pipeline="rules").body


def test_a_list_stays_a_list() -> None:
    items = [f"{number}. {text}" for number, text in enumerate(SPACED, 1)]
    text = "\n".join(
        textwrap.fill(each, 72, initial_indent="     ", subsequent_indent="        ")
        for each in items
    )
    assert lines_of(wrapped(STORY, 72) + "\n\n" + text)[len(STORY) :] == items


def test_ideographs_are_put_together_without_a_space() -> None:
    sentence = (
        "港の組合は月曜日に使われなくなった灯台を子どもの図書室に改装する計画を発表したという。"
    )
    paragraphs = [sentence * 3, sentence * 4, sentence * 5]
    # Forty signs are eighty columns wide.
    text = "\n\n".join("\n".join(textwrap.wrap(each, 40)) for each in paragraphs)
    assert lines_of(text) == paragraphs


def test_an_address_may_be_longer_than_the_width() -> None:
    address = "https://example.org/" + "a" * 200
    text = wrapped(STORY, 72).replace("\n\n", f"\n\n{address}\n\n")
    assert lines_of(text)[::2] == list(STORY)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(STORY),
        "\n".join(TITLES * 10),
        "\n".join(
            f"Line {n} of a poem that was never wrapped" + " at all" * (n % 4) for n in range(40)
        ),
        wrapped(STORY, 72) + "\n\n" + "\n\n".join(STORY),
    ],
    ids=["paragraphs", "titles", "verse", "half of it"],
)
def test_what_was_not_wrapped_stays_as_it_is(text: str) -> None:
    assert lines_of(text) == [line for line in text.splitlines() if line]


@given(
    st.lists(
        st.lists(
            st.sampled_from(["a", "be", "sea", "over", "harbour", "ferries", "12", "“so”", "it."]),
            min_size=30,
        ),
        min_size=4,
        max_size=8,
    ),
    st.integers(60, 110),
)
def test_no_word_is_lost_or_joined_to_another(paragraphs: list[list[str]], width: int) -> None:
    text = wrapped(tuple(" ".join(each) for each in paragraphs), width)
    assert " ".join(lines_of(text)).split() == [word for each in paragraphs for word in each]
