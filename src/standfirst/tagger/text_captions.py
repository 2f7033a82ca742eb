"""Captions of text that no rule was sure of: what stands beside a picture's credit."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.caption_credits import is_photo_label
from standfirst.caption_labels import is_paragraph
from standfirst.credits import opens_source, parse_credit
from standfirst.credits.bylines import without_job
from standfirst.filters.captions import has_caption_below, is_running_text
from standfirst.filters.story import Story
from standfirst.page import Bools, Claim, Ints, Page
from standfirst.tagger.article import Likelihoods, article_share
from standfirst.tagger.network import CAPTION, LEDE

# The longest caption that a credit tells, and the fewest letters of one.
_LONGEST: Final = 300
_FEWEST_LETTERS: Final = 6
# Blocks above the story where a picture of it may stand.
_ABOVE: Final = 12
_CREDITS: Final = frozenset({"photo-credits", "agency-tags"})
# The network's word for a caption above an agency's name, and for one below a photo credit.
_MAYBE: Final = 0.05
_LIKELY_BELOW: Final = 0.1
# Paragraphs among which a lede is, which may have an agency's name below it.
_OPENING: Final = 3
# Lines from a caption down to its credit where nothing parts lines.
_NEXT: Final = 1
# The longest label of a photo credit, and the longest names below one.
_LABEL: Final = 20
_NAMES: Final = 90


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
    worth = blocks.open(page) & (blocks.sizes(page) <= _LONGEST)
    worth &= blocks.summed(page.sizes["letters"]) >= _FEWEST_LETTERS
    worth[taken] = False
    gaps = page.gaps[blocks.first]
    prose = np.flatnonzero(story.prose[story.first : story.after]) + story.first
    last = int(prose[-1]) if len(prose) else story.first
    article, captions = article_share(found), found[:, CAPTION]
    maybe = captions >= _MAYBE
    # Of what opens the text the likelier lede is none.
    top = int(prose[0]) if len(prose) else story.first
    maybe[: top + _OPENING] &= (captions > found[:, LEDE])[: top + _OPENING]
    for credit in range(max(1, story.first - _ABOVE), min(story.after + 1, len(blocks))):
        above, below = credit - 1, credit + 1
        claim = held[int(blocks.first[credit])]
        by = claim[1] if claim is not None else ""
        if credit not in labels and by not in _CREDITS:
            continue
        if worth[above] and not without_job(blocks.text(page, above)):
            continue  # a job stands above the agency with which somebody has it
        # What ends the story is no caption, though an agency may sign it.
        may_be = worth[above] and above < last and not has_caption_below(page, credit)
        if may_be and inside[above] and is_running_text(story, gaps, above):
            may_be = maybe[above] or not is_paragraph(blocks.text(page, above))
        within = above >= story.first
        if credit in labels:
            if may_be:
                yield above, "right above a photo credit's label"
        elif by == "agency-tags":
            # "Source: AP" tells where a text comes from; and below the story's opening, where its
            # picture mostly stands, a paragraph that is likelier to be one is no caption.
            told = story.prose[above] and article[above] >= captions[above] and above > top + 1
            if may_be and maybe[above] and not (told or opens_source(blocks.text(page, credit))):
                yield above, "right above an agency's name amid the story, and maybe a caption"
        elif may_be and within and not inside[above]:
            yield above, "right above a photo credit, and no article"
        elif may_be and gaps[credit] < gaps[above]:
            yield above, "above a photo credit, and nearer to it than to what is above"
        elif may_be and within and gaps[credit] <= _NEXT:
            yield above, "right above a photo credit"
        elif (
            below < last
            and worth[below]
            and captions[below] >= _LIKELY_BELOW
            and _is_no_caption(held[int(blocks.first[above])])
        ):
            yield below, "right below a photo credit, and maybe a caption"


def _is_no_caption(claim: tuple[Claim, str] | None) -> bool:
    """Whether what has a claim, or none, is not claimed as a caption."""
    return claim is None or claim[0].role != "caption"
