"""Whether two texts say the same."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import PARAGRAPHS
from standfirst.similarity import has_word, nearly_same, overlap, word_spans, words


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The old Crane, the “new” one!", ["the", "old", "crane", "the", "new", "one"]),
        ("l’été", ["l", "été"]),
        ("港の図書室", ["港", "の", "図", "書", "室"]),
        ("Straße", ["strasse"]),
        ("한국 어", ["한국", "어"]),
        ("— … !", []),
        ("", []),
    ],
)
def test_words(text: str, right: list[str]) -> None:
    assert words(text) == right


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", ""),
        ("The crane fell.", "the crane fell"),
        ("“The crane” fell on Monday", "The crane fell on Monday."),
        ("The crane fell on Monday night", "The crane fell on Monday night, said the board."),
        (
            "The crane fell across the old slipway of Port Tamsin on a Monday in March",
            "The crane fell across the old slipway at Port Tamsin on a Monday in March",
        ),
        ("港の図書室が開いた", "港の図書室が開いた。"),
    ],
)
def test_nearly_the_same(one: str, other: str) -> None:
    assert nearly_same(one, other)
    assert nearly_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crane fell", "The crane fell across the slipway"),
        ("The crane fell on Monday night", "The slipway will reopen in the spring of next year"),
        ("", "The crane"),
        ("港の図書室が開いた", "山の診療所が閉じた"),
        *pairwise(PARAGRAPHS),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert not nearly_same(one, other)
    assert not nearly_same(other, one)


def test_overlap() -> None:
    assert overlap("one two three", "three two") == 1.0
    assert overlap("one two", "two three") == 0.5
    assert overlap("one", "") == 0.0


@given(st.sampled_from(PARAGRAPHS), st.sampled_from(PARAGRAPHS))
def test_overlap_and_nearly_same_know_no_order(one: str, other: str) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert nearly_same(one, other) == nearly_same(other, one)
    assert 0 <= overlap(one, other) <= 1
    assert nearly_same(one, one.upper())


@pytest.mark.parametrize("beyond", ["", " 渡", " \U0001f600", " สวัสดี"])
def test_words_are_the_same_beside_characters_of_other_scripts(beyond: str) -> None:
    text = "L’été d’Straße: ЙОД, cafe\u0301 №5 x\u00adz _a_"
    expected = ["l", "été", "d", "strasse", "йод", "cafe\u0301", "5", "x", "z", "a"]
    assert words(text + beyond)[: len(expected)] == expected
    spans = word_spans(text + beyond)[: len(expected)]
    assert [text[start:end].casefold() for start, end in spans] == expected


@given(st.text("aéß港の\u0301 -1", max_size=12), st.text("aéß\u03011", min_size=2, max_size=4))
def test_a_word_is_found_as_all_words_would_have_it(text: str, word: str) -> None:
    for each in {word.casefold(), *words(text)}:
        if len(each) > 1:
            assert has_word(text.casefold(), each) == (each in words(text))


def test_a_part_of_a_word_is_none() -> None:
    assert has_word("slipways, slipway", "slipway")
    assert not has_word("slipways, unslipway", "slipway")
    assert not has_word("", "slipway")
