"""Lines alike in form are all subheads, or none is."""

from __future__ import annotations

import numpy as np

from own_pages import FERRY_STORY
from standfirst import read
from standfirst.broken_lines import blocks_of
from standfirst.tagger.alike_subheads import alike_subheads

_QUESTIONS = (
    "Why did the crews go back to sea?",
    "Who gave way in the end?",
    "What does a winter on the pier cost?",
    "Is the engine going to remember how?",
    "And in spring?",
)
_ENTRIES = (
    "11h42 - The mayor speaks on the pier",
    "10:55 | The company answers",
    "10.20 – A second boat is ready",
    "9:48 Uhr: Der Hafen wartet",
    "8h30 - Schools shut until Friday",
)


def told(heads: tuple[str, ...], chosen: int) -> list[str]:
    """Which of some lines between paragraphs are subheads, of which some were chosen."""
    lines = [line for pair in zip(heads, FERRY_STORY, strict=False) for line in pair]
    page = read("\n\n".join(lines), format="text")
    blocks = page.derived(blocks_of)
    assert len(blocks) == len(lines)
    inside = np.ones(len(blocks), dtype=np.bool_)
    found = alike_subheads(page, inside, range(0, 2 * chosen, 2))
    return [blocks.text(page, block) for block in sorted(found)]


def test_most_make_all_subheads() -> None:
    for heads in (_QUESTIONS, _ENTRIES):
        assert told(heads, 4) == list(heads)


def test_one_of_many_is_none() -> None:
    for heads in (_QUESTIONS, _ENTRIES):
        assert told(heads, 1) == []


def test_half_of_them_stay_as_they_are() -> None:
    for heads in (_QUESTIONS, _ENTRIES):
        assert told(heads, 2) == list(heads[:2])


def test_few_tell_nothing() -> None:
    assert told(_QUESTIONS[:3], 1) == list(_QUESTIONS[:1])


def test_other_lines_are_not_asked() -> None:
    heads = ("Back to sea", "Four islands", "The offer", "A survey in spring", "10 boats")
    assert told(heads, 1) == ["Back to sea"]
    paragraphs = tuple(f"{line} They asked: {_QUESTIONS[1]}" for line in FERRY_STORY[:5])
    assert told(paragraphs, 1) == [paragraphs[0]]
