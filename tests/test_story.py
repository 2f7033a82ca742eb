"""Where on the page the story stands."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import FURNITURE, NEAR_MISSES, PARAGRAPHS, PROMPTS, TITLES
from standfirst import read
from standfirst.broken_lines import blocks_of
from standfirst.filters.story import best_run, find_story, letters_of, runs_of, story_top

# Sums of these have no rounding, so that runs that are equal are found equal.
scores = st.lists(st.integers(-12, 12).map(lambda n: n / 4), max_size=12)


@given(scores)
def test_the_best_run_is_that_of_brute_force(score: list[float]) -> None:
    array = np.array(score, dtype=np.float64)
    sums = {
        (first, after): sum(score[first:after])
        for first in range(len(score))
        for after in range(first + 1, len(score) + 1)
    }
    most = max(sums.values(), default=0.0)
    first, after = best_run(array)
    if most <= 0:
        assert (first, after) == (0, 0)
        return
    assert sums[first, after] == most
    # Of equals the first to end, and of these the shortest: nothing at its edges adds nothing.
    assert after == min(end for (_, end), total in sums.items() if total == most)
    assert score[first] > 0
    assert score[after - 1] > 0


@given(st.lists(st.booleans(), max_size=20))
def test_runs_of_a_mask(mask: list[bool]) -> None:
    runs = runs_of(np.array(mask, dtype=np.bool_))
    assert [i for first, after in runs for i in range(first, after)] == [
        i for i, held in enumerate(mask) if held
    ]
    assert all(one[1] < other[0] for one, other in pairwise(runs))
    assert all(first < after for first, after in runs)


def test_the_story_is_found_between_menus() -> None:
    lines = [
        "Home",
        "News",
        "Boats",
        TITLES[0],
        *PARAGRAPHS[:2],
        NEAR_MISSES[0],
        "About us",
        "Jobs",
    ]
    page = read("\n\n".join(lines), format="text")
    story = find_story(page)
    assert (story.first, story.after) == (4, 7)
    assert story.prose[4:7].all()
    assert not story.prose[:4].any()
    assert story_top(page) == 4


@pytest.mark.parametrize("text", ["", "Home\n\nNews\n\nBoats", "...", "\n"])
def test_a_page_without_a_story(text: str) -> None:
    page = read(text, format="text")
    story = find_story(page)
    assert story.first == story.after
    assert story_top(page) == len(page)


@given(st.lists(st.sampled_from((*PARAGRAPHS, *TITLES, *PROMPTS, *FURNITURE)), max_size=20))
def test_a_story_lies_on_the_page_and_has_running_text(lines: list[str]) -> None:
    page = read("\n\n".join(lines), format="text")
    blocks = page.derived(blocks_of)
    story = find_story(page)
    assert 0 <= story.first <= story.after <= len(blocks)
    assert len(story.prose) == len(story.sentence) == len(story.weight) == len(blocks)
    if story.first < story.after:
        assert story.weight[story.first : story.after].sum() > 0


def test_an_ideograph_weighs_more_than_a_letter() -> None:
    latin, han, hangul = letters_of(read("abcd\n\n中文图书\n\n한국사람", format="text")).tolist()
    assert latin == 4
    assert han > hangul > latin


def test_a_text_cut_short_announces_a_story_elsewhere() -> None:
    page = read(f"{PARAGRAPHS[0][:-1]}…\n\n{PARAGRAPHS[1][:-1]}...", format="text")
    assert not find_story(page).prose.any()
