"""Where a text that lost its line breaks is cut, beside its sentences and its prompts."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst import characters as ch
from standfirst.filters.lexicon.cuts import line_edges, prompt_edges
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.page import SURE
from standfirst.reading import read
from standfirst.reading.lines import spaces_between_wide

# It writes "the", "a" and "in" small, so that a capital of theirs tells of a line's beginning.
STORY = (
    " the ferry left the pier in the morning, and a crane in the harbour stood still for a day"
    " in the rain while the crew waited."
)


def pieces(text: str, cuts: list[int]) -> list[str]:
    return [text[a:b].strip() for a, b in pairwise([0, *cuts, len(text)])]


def cut_at_edges(text: str) -> list[str]:
    codes = ch.codes_of(text)
    return pieces(text, line_edges(codes, ch.classes_of(codes)).tolist())


def cut_between_wide(text: str) -> list[str]:
    codes = ch.codes_of(text)
    return pieces(text, spaces_between_wide(codes, ch.classes_of(codes)).tolist())


def test_a_word_that_is_small_elsewhere_begins_a_line() -> None:
    text = "Harbour Weather Tides The slipway is to reopen in spring;" + STORY
    assert cut_at_edges(text)[:2] == [
        "Harbour Weather Tides",
        text[len("Harbour Weather Tides ") :],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Weather Tides Slipway to reopen;",  # never small
        "Harbour Weather Tides THE slipway is closed;",  # all its letters are large
        "Harbour Weather (The slipway is closed);",  # no space alone before it
        "Harbour Weather, The slipway is closed;",
        "Harbour Weather The Slipway Of Old Stones;",  # a title in capitals
        "The slipway is to reopen;",  # nothing before it
    ],
)
def test_no_line_begins_at_other_capitals(text: str) -> None:
    assert cut_at_edges(text + STORY) == [(text + STORY).strip()]


def test_lost_lines_of_other_scripts_with_capitals() -> None:
    text = (
        "Погода Порт На пристани снова стоит кран, который на прошлой неделе увезли на ремонт,"
        " и рабочие на берегу ждут его на работу."
    )
    assert cut_at_edges(text)[0] == "Погода Порт"


@pytest.mark.parametrize(
    "name", ["A. A. Milne", "A. Z. Heron", "A.A.A. Gull", "A+ A-", "Я. А. Чайкина", "অ. অ. অ. রায়"]
)
def test_initials_are_no_prompt(name: str) -> None:
    codes = ch.codes_of(f"The quay was drawn by {name} in June.")
    assert not len(prompt_edges(codes, ch.classes_of(codes)))
    page = read(f"{name} wrote this in a house above the quay.", format="text")
    assert find_phrases(page).prompts.confidence.max() < SURE


def test_a_page_in_one_line_parts_its_menu_from_the_story() -> None:
    text = "Harbour Weather Tides Quays Boats Winds The slipway is to reopen in spring, and" + STORY
    lines = [line.text for line in read(text * 4, format="text").lines]
    assert lines[0] == "Harbour Weather Tides Quays Boats Winds"
    assert lines[1].startswith("The slipway is to reopen")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("港の天気予報 船着き場が春に再開へ", ["港の天気予報", "船着き場が春に再開へ"]),
        ("天気 港 船 船着き場が春に再開へ", ["天気 港 船", "船着き場が春に再開へ"]),
        ("文・山田 太郎", ["文・山田 太郎"]),
        ("渡し船は朝に出た。\u3000港は静かだ", ["渡し船は朝に出た。", "港は静かだ"]),
        ("新しい Slipway を開く", ["新しい Slipway を開く"]),
        ("码头起重机停运 渡轮早晨出发", ["码头起重机停运", "渡轮早晨出发"]),
        ("เรือออกจากท่า ในตอนเช้าวันนี้", ["เรือออกจากท่า ในตอนเช้าวันนี้"]),
        ("배가 아침에 떠났다", ["배가 아침에 떠났다"]),
        ("선착장에서는 크레인이 멈췄습니다", ["선착장에서는 크레인이 멈췄습니다"]),
        ("「港は静かだ」 と彼は話した", ["「港は静かだ」", "と彼は話した"]),
        ("", [""]),
        (" 港は静かだった ", ["港は静かだった"]),
    ],
)
def test_spaces_where_none_is_needed(text: str, right: list[str]) -> None:
    assert cut_between_wide(text) == right


@given(st.text(st.sampled_from("aA the The.中港\u3000 \n"), max_size=80))
def test_cuts_are_offsets_in_order(text: str) -> None:
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    for cuts in (line_edges(codes, classes), spaces_between_wide(codes, classes)):
        assert (np.diff(cuts) > 0).all()
        assert all(0 < cut < len(text) and not text[cut].isspace() for cut in cuts.tolist())
