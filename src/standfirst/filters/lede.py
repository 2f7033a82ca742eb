"""Choosing the lede: the standfirst between headline and story, where the page has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.filters.story import find_story
from standfirst.page import Claim, Page
from standfirst.similarity import nearly_same

_SHORTEST: Final = 35
_LONGEST: Final = 500
_SURE: Final = 0.8
_BLOCKS_BELOW: Final = 12
_BLOCKS_COMPARED: Final = 30


def lede(page: Page) -> Iterator[Claim]:
    """Claims the text right below the headline as the lede, if something sets it apart.

    That is: no full stop at its end where the story's paragraphs have one; a byline, a date, a
    caption or a prompt between it and the story; a heading's mark; or the story saying it again.
    """
    roles = page.roles
    if "headline" not in roles:
        return
    blocks = page.derived(blocks_of)
    of = blocks.of_line
    top = int(of[max(i for i, role in enumerate(roles) if role == "headline")])
    story = find_story(page)
    is_open = blocks.open(page)
    limit = min(story.after, top + _BLOCKS_BELOW)
    block = next(
        (b for b in range(top + 1, limit) if is_open[b] and story.weight[b] >= _SHORTEST), -1
    )
    if block < 0 or story.weight[block] > _LONGEST:
        return
    rest = [b for b in range(block + 1, story.after) if is_open[b] and story.prose[b]]
    if not rest:
        return
    stops = sum(bool(story.sentence[b]) for b in rest[:8]) / len(rest[:8])
    between = {roles[int(blocks.first[b])] for b in range(block + 1, rest[0])}
    why = ""
    if not story.sentence[block] and stops >= 0.6:
        why = "below the headline, without the full stop that the paragraphs have"
    elif between & {"credit", "dateline", "caption"}:
        why = "below the headline, set apart from the story by a byline, a date or a caption"
    elif page.markup.heading[blocks.first[block]] > 0:
        why = "below the headline, with a heading's mark"
    else:
        text = blocks.text(page, block)
        if any(nearly_same(text, blocks.text(page, b)) for b in rest[:_BLOCKS_COMPARED]):
            why = "below the headline, and said again in the story"
    if why:
        yield from blocks.claims(block, "lede", _SURE, why)
