"""The body: running text in the story, with the short lines that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.filters.code_samples import code_samples
from standfirst.filters.story import Story, cut_short, find_story, runs_of
from standfirst.page import Claim, Ints, Page

_ENTRIES: Final = 3
_SUBHEAD: Final = 100
_ITEM: Final = 12
# Chinese, Japanese and Korean quotations have no full stop inside.
_OPENS_QUOTE: Final = frozenset("「『“")
_CLOSES_QUOTE: Final = frozenset("」』”")


def prose(page: Page) -> Iterator[Claim]:
    """Claims the story's paragraphs as body, and the short lines between them as body, list items
    or subheads."""
    story = find_story(page)
    blocks = page.derived(blocks_of)
    inside = np.zeros(len(blocks), dtype=np.bool_)
    inside[story.first : story.after] = True
    announced = story.first - 1
    if announced >= 0:
        inside[announced] = page.text[page.ends[blocks.after[announced] - 1] - 1] in ":："
        inside[announced] |= _is_entry_title(page, announced)
    inside &= blocks.open(page)
    for block in places(inside & story.prose).tolist():
        yield from blocks.claims(block, "body", 0.9, "running text in the story")
    for first, after in runs_of(inside & ~story.prose):
        yield from between(page, story, first, after)


def _is_entry_title(page: Page, block: int) -> bool:
    """Whether a block is the title of a live blog's first entry: right below a time, on a page that
    has several such times."""
    blocks = page.derived(blocks_of)
    roles = page.roles
    line = int(blocks.first[block])
    times = sum(role == "dateline" for role in roles[line:])
    return line > 0 and roles[line - 1] == "dateline" and times >= _ENTRIES


def _sizes(page: Page) -> Ints:
    return page.derived(blocks_of).sizes(page)


def between(page: Page, story: Story, first: int, after: int) -> Iterator[Claim]:
    """Claims on a run of short open blocks in the story, from `first` to before `after`."""
    blocks = page.derived(blocks_of)
    sizes = page.derived(_sizes)
    mark = page.markup
    cut, code = page.derived(cut_short), page.derived(code_samples)
    left = np.zeros(after - first, dtype=np.bool_)
    for block in range(first, after):
        line, length = int(blocks.first[block]), int(sizes[block])
        start, end = int(page.starts[line]), int(page.ends[blocks.after[block] - 1])
        if code[line]:
            # A short line right above is the code's: a button to copy it, or its file's name.
            left[max(0, block - first - 1)] = False
            yield from blocks.claims(block, "body", 0.85, "code in the story")
        elif mark.heading[line]:
            yield from blocks.claims(block, "subhead", 0.85, "a heading in the story")
        elif cut[blocks.after[block] - 1]:
            continue  # a teaser: its story stands elsewhere
        elif story.sentence[block]:
            yield from blocks.claims(block, "body", 0.8, "a short sentence in the story")
        elif mark.item[line] and mark.links[line] < 0.6 * length:
            yield from blocks.claims(block, "body", 0.8, "a list item in the story")
        elif page.text[end - 1] in ":：":
            yield from blocks.claims(block, "body", 0.8, "announces what follows in the story")
        elif _is_quotation(page, line, start, end):
            yield from blocks.claims(block, "body", 0.8, "a quotation in the story")
        else:
            left[block - first] = True
    for begin, end in runs_of(left):
        yield from _untold(page, range(first + begin, first + end), sizes)


def _is_quotation(page: Page, line: int, start: int, end: int) -> bool:
    quoted = page.text[start] in _OPENS_QUOTE and page.text[end - 1] in _CLOSES_QUOTE
    return quoted and bool(page.sizes["ideographs"][line])


def _untold(page: Page, run: range, sizes: Ints) -> Iterator[Claim]:
    """Claims on a run of short blocks that nothing but their place tells of."""
    blocks = page.derived(blocks_of)
    last = run[-1]
    if len(run) <= 2 and sizes[last] <= _SUBHEAD:
        yield from blocks.claims(last, "subhead", 0.8, "a short line between paragraphs")
    elif len(run) > 2:
        for block in run:
            if sizes[block] >= _ITEM:
                yield from blocks.claims(block, "body", 0.75, "one of several short lines")
