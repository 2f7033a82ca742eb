"""Captions that no rule was sure of: what stands in a picture's box, or beside its credit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.caption_credits import is_photo_label
from standfirst.credits import is_names_only, parse_credit
from standfirst.filters.story import Story
from standfirst.page import Bools, Claim, Ints, Page
from standfirst.similarity import words
from standfirst.tagger.article import Likelihoods, article_share
from standfirst.tagger.network import CAPTION, LEDE
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
# The network's word for a caption above an agency's name, and for one below a photo credit.
_MAYBE: Final = 0.05
# Paragraphs among which a lede is, which may have an agency's name below it.
_OPENING: Final = 3
# Lines from a caption down to its credit where nothing parts lines.
_NEXT: Final = 1
# The longest label of a photo credit, and the longest names below one.
_LABEL: Final = 20
_NAMES: Final = 90
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
    sizes = blocks.sizes(page)
    credits = blocks.marked(_photo_credits(page))
    top = next((b for b in range(story.first, story.after) if story.prose[b]), story.first)
    printed = Counter(tuple(words(page.line_text(line))) for line in boxes)
    for block in np.flatnonzero(worth).tolist():
        box = boxes.get(int(blocks.first[block]))
        if box is None or printed[tuple(words(blocks.text(page, block)))] >= _REPEATED:
            continue
        if block < top and is_names_only(blocks.text(page, block)):
            continue  # who wrote the story has a portrait above it
        first = box.first == int(blocks.first[block])
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


def labels_above_names(page: Page, story: Story) -> Iterator[int]:
    """The blocks of a text that are a photo credit's label alone ("Image:"), with names below.

    Such is text that has every element's words on a line of their own.
    """
    if story.first >= story.after or page.outline is not None:
        return
    blocks = page.derived(blocks_of)
    is_open, sizes = blocks.open(page), blocks.sizes(page)
    final = page.codes[page.ends[blocks.after - 1] - 1]
    maybe = is_open & (sizes <= _LABEL) & ((final == ord(":")) | (final == ord("：")))
    maybe[:-1] &= is_open[1:] & (sizes[1:] <= _NAMES)
    maybe[-1:] = False
    maybe[: max(0, story.first - _ABOVE)] = False
    maybe[story.after + 1 :] = False
    for block in np.flatnonzero(maybe).tolist():
        label = blocks.text(page, block)
        if is_photo_label(label):
            credit = parse_credit(f"{label} {blocks.text(page, block + 1)}")
            if credit is not None and credit.role == "photo":
                yield block


def captions_beside_credits(
    page: Page,
    story: Story,
    found: Likelihoods,
    inside: Bools,
    taken: Ints,
    labels: Collection[int] = (),
) -> Iterator[tuple[int, str]]:
    """The open blocks of a text that a photo's credit beside them tells for captions, and why.

    A credit is what a rule took for one, and an agency's name amid the story. Its caption stands
    above it: where that is no article, where the credit is nearer to it than what it follows, which
    takes no blank line as the rule for such lines does, or where the network thinks of a caption at
    all. Where it does not stand there, a likely one stands below.

    Args:
        page: with the claims of the rules.
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
        inside: which blocks are article, shape (blocks,).
        taken: blocks that are something else, such as the headline.
        labels: blocks that are a photo credit's label, with the names below.
    """
    # Of HTML, a picture's box tells more.
    if story.first >= story.after or page.outline is not None:
        return
    blocks = page.derived(blocks_of)
    held = page.claims.standing
    worth = blocks.open(page) & (blocks.sizes(page) <= _BESIDE)
    worth &= blocks.summed(page.sizes["letters"]) >= _FEWEST_LETTERS
    worth[taken] = False
    gaps = page.gaps[blocks.first]
    prose = np.flatnonzero(story.prose[story.first : story.after]) + story.first
    last = int(prose[-1]) if len(prose) else story.first
    maybe = found[:, CAPTION] >= _MAYBE
    # Of what opens the text the likelier lede is none.
    top = int(prose[0]) if len(prose) else story.first
    maybe[: top + _OPENING] &= (found[:, CAPTION] > found[:, LEDE])[: top + _OPENING]
    above = range(max(1, story.first - _ABOVE), min(story.after + 1, len(blocks)))
    for credit in above:
        claim = held[int(blocks.first[credit])]
        block = credit - 1
        if credit in labels:
            if worth[block] and block < last:
                yield block, "right above a photo credit's label"
            continue
        if claim is None or claim[1] not in _CREDITS:
            continue
        within = story.first <= block < last  # what ends the story may be signed by an agency
        if claim[1] == "photo-credits":
            if worth[block] and within and not inside[block]:
                yield block, "right above a photo credit, and no article"
            elif worth[block] and block < last and gaps[credit] < gaps[block]:
                yield block, "above a photo credit, and nearer to it than to what is above"
            elif worth[block] and within and gaps[credit] <= _NEXT:
                yield block, "right above a photo credit"
            elif (
                _is_no_caption(held[int(blocks.first[block])])
                and credit + 1 < last
                and worth[credit + 1]
                and found[credit + 1, CAPTION] >= _LIKELY_BELOW
            ):
                yield credit + 1, "right below a photo credit, and maybe a caption"
        elif worth[block] and block < last and maybe[block]:
            yield block, "right above an agency's name amid the story, and maybe a caption"


def _is_no_caption(claim: tuple[Claim, str] | None) -> bool:
    """Whether what has a claim, or none, is not claimed as a caption."""
    return claim is None or claim[0].role != "caption"
