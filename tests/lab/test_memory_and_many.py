"""The commands `memory` and `many`: what they count, on a few pages."""

from __future__ import annotations

from itertools import pairwise

from own_pages import STORY
from standfirst.lab import memory, side_by_side


def test_memory_is_read_before_between_and_after() -> None:
    found = list(memory.readings([STORY, STORY.encode(), STORY], every=2))
    assert [reading.pages for reading in found] == [0, 2, 3]
    # Phrases and weights are loaded with the first page.
    assert found[1].resident > found[0].resident + 20
    assert all(reading.peak >= reading.resident > 0 for reading in found)
    assert all(one.peak <= other.peak for one, other in pairwise(found))


def test_a_run_counts_the_workers_time() -> None:
    alone = side_by_side.run([STORY] * 6, 1)
    assert (alone.pages, alone.workers, alone.there) == (6, 1, 0)
    assert alone.cpu == alone.here > 0
    both = side_by_side.run([STORY] * 6, 2)
    assert both.there > 0
    lines = list(side_by_side.table([STORY] * 6, (1, 2)))
    assert [line.split("|")[1].strip() for line in lines[2:]] == ["1", "2"]
