"""The body: running text in the story, with the short lines that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.filters.story import Story, find_story, runs_of
from standfirst.page import Claim, Page

_SUBHEAD: Final = 120
_ITEM: Final = 25


def prose(page: Page) -> Iterator[Claim]:
    """Claims the story's paragraphs as body, and the short lines between them as body, list items
    or subheads."""
    story = find_story(page)
    blocks = page.derived(blocks_of)
    inside = np.zeros(len(blocks), dtype=np.bool_)
    inside[story.first : story.after] = True
    inside &= blocks.open(page)
    for block in np.flatnonzero(inside & story.prose).tolist():
        yield from blocks.claims(block, "body", 0.9, "running text in the story")
    for first, after in runs_of(inside & ~story.prose):
        yield from _between(page, story, first, after)


def _between(page: Page, story: Story, first: int, after: int) -> Iterator[Claim]:
    """Claims on a run of short open blocks in the story."""
    blocks = page.derived(blocks_of)
    mark = page.markup
    sizes = blocks.sizes(page)
    for block in range(first, after):
        line, length = int(blocks.first[block]), int(sizes[block])
        if story.sentence[block]:
            yield from blocks.claims(block, "body", 0.8, "a short sentence in the story")
        elif mark.heading[line]:
            yield from blocks.claims(block, "subhead", 0.85, "a heading in the story")
        elif mark.item[line] and mark.links[line] < 0.6 * length:
            yield from blocks.claims(block, "body", 0.8, "a list item in the story")
        elif after - first <= 2 and block == after - 1 and length <= _SUBHEAD:
            yield from blocks.claims(block, "subhead", 0.8, "a short line between paragraphs")
        elif after - first >= 3 and length >= _ITEM:
            yield from blocks.claims(block, "body", 0.75, "one of several short lines in the story")
