"""The body: running text in the story, with the short lines that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks, ends_sentence
from standfirst.filters.story import find_story, runs_of
from standfirst.page import Claim, Page

_SUBHEAD: Final = 120
_ITEM: Final = 25
_LIST: Final = 0.6


def prose(page: Page) -> Iterator[Claim]:
    """Claims the story's paragraphs as body, and the short lines between them as body, list items
    or subheads."""
    story = find_story(page)
    if story.first >= story.last:
        return
    ends = page.derived(ends_sentence)
    block = page.derived(blocks)
    inside = np.zeros(len(page), dtype=np.bool_)
    inside[story.first : story.last] = True
    open_lines = page.claims.open
    last_of_block = np.searchsorted(block, block, side="right") - 1
    sentence = ends[last_of_block]
    body = inside & open_lines & story.prose
    small = inside & open_lines & ~story.prose
    for line in np.flatnonzero(body).tolist():
        yield Claim(line, "body", 0.9, "running text in the story")
    for first, after in runs_of(small):
        yield from _between(page, first, after, sentence, block)


def _between(
    page: Page, first: int, after: int, sentence: np.ndarray, block: np.ndarray
) -> Iterator[Claim]:
    """Claims on a run of short open lines in the story."""
    count = int(block[after - 1] - block[first]) + 1
    mark = page.markup
    for line in range(first, after):
        length = int(page.ends[line] - page.starts[line])
        if sentence[line]:
            yield Claim(line, "body", 0.8, "a short sentence in the story")
        elif mark.heading[line]:
            yield Claim(line, "subhead", 0.85, "a heading in the story")
        elif mark.item[line] and mark.links[line] < 0.6 * length:
            yield Claim(line, "body", 0.8, "a list item in the story")
        elif count <= 2 and line == after - 1 and length <= _SUBHEAD and after < len(page):
            yield Claim(line, "subhead", 0.8, "a short line between paragraphs")
        elif count >= 3 and length >= _ITEM:
            yield Claim(line, "body", 0.75, "one of several short lines in the story")
