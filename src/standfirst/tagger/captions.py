"""Captions that no rule was sure of: what stands in a picture's box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.credits import is_names_only
from standfirst.filters.story import Story
from standfirst.page import Bools, Ints, Page
from standfirst.similarity import words
from standfirst.tagger.article import Likelihoods, article_share
from standfirst.tagger.network import CAPTION
from standfirst.tagger.pictures import lines_in_boxes

_LONGEST: Final = 700
_FEWEST_LETTERS: Final = 6
# Blocks above the story where a picture of it may stand.
_ABOVE: Final = 12
# The network's word for a caption that is enough in a box that nothing else marks.
_LIKELY: Final = 0.2
# A label of the page's own, such as "View all images", is printed below picture after picture.
_REPEATED: Final = 3
_LINKED: Final = 0.5
# What is article so likely is no caption because a picture stands above it.
_SURELY: Final = 0.9
_CREDITS: Final = frozenset({"photo-credits", "agency-tags"})
# The longest caption that a photo credit tells.
_BESIDE: Final = 300
_LIKELY_BELOW: Final = 0.1


def captions_in_boxes(
    page: Page, story: Story, found: Likelihoods, taken: Ints
) -> Iterator[tuple[int, str]]:
    """The open blocks that are captions by the box that they stand in, and why.

    Args:
        page: with the claims of the rules.
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
        taken: blocks that are something else, such as the headline.
    """
    boxes = page.derived(lines_in_boxes)
    if not boxes or story.first >= story.after:
        return
    blocks = page.derived(blocks_of)
    article = article_share(found)
    worth = blocks.open(page) & (blocks.sizes(page) <= _LONGEST)
    worth &= blocks.summed(page.sizes["letters"]) >= _FEWEST_LETTERS
    worth &= blocks.summed(page.markup.links) <= _LINKED * blocks.sizes(page)
    worth &= ~blocks.marked(page.markup.heading > 0)
    worth[taken] = False
    worth[: max(0, story.first - _ABOVE)] = False
    worth[story.after :] = False
    first_line = blocks.first.tolist()
    inside = [block for block in places(worth).tolist() if first_line[block] in boxes]
    if not inside:
        return
    sizes = blocks.sizes(page)
    credits = blocks.marked(_photo_credits(page))
    top = story.text_begins
    printed = Counter(tuple(words(page.line_text(line))) for line in boxes)
    for block in inside:
        box = boxes[first_line[block]]
        if printed[tuple(blocks.words(page, block))] >= _REPEATED:
            continue
        if block < top and is_names_only(blocks.text(page, block)):
            continue  # who wrote the story has a portrait above it
        first = box.first == first_line[block]
        other = int(blocks.of_line[box.first + (1 if first else 0)]) if box.lines == 2 else block
        if box.called:
            yield block, "in a picture's box, in what is called a caption"
        elif other != block and credits[other] and sizes[block] <= _BESIDE:
            yield block, "in a picture's box, beside its credit"
        elif box.lines == 1 and box.pictured and article[block] < _SURELY:
            yield block, "in a picture's box"
        elif first and found[block, CAPTION] >= _LIKELY:
            yield block, "in a picture's box, and likely a caption"


def _photo_credits(page: Page) -> Bools:
    """Which lines rules have claimed as photo credits or as agencies' names."""
    held = page.claims.standing
    mine = [claim is not None and claim[1] in _CREDITS for claim in held]
    return np.array(mine, dtype=np.bool_)
