"""Choosing the lede: the standfirst between headline and story, where the page has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.filters.code_samples import code_samples
from standfirst.filters.story import Story, find_story
from standfirst.page import Claim, Page
from standfirst.similarity import nearly_same

_SHORTEST: Final = 15
_LONGEST: Final = 600
_PARTS: Final = 6
_SURE: Final = 0.8
_BLOCKS_BELOW: Final = 12
_BLOCKS_COMPARED: Final = 30
_STOPS: Final = 0.6


def lede(page: Page) -> Iterator[Claim]:
    """Claims the text right below the headline as the lede, if something sets it apart.

    That is: no full stop at its end where the story's paragraphs have one; a byline, a date, a
    caption or a prompt between it and the story; a heading's mark; or the story saying it again.
    Lines without full stops that stand together there are the parts of one lede.
    """
    roles = page.roles
    if "headline" not in roles:
        return
    blocks = page.derived(blocks_of)
    top = int(blocks.of_line[max(i for i, role in enumerate(roles) if role == "headline")])
    yield from lede_below(page, find_story(page), top)


def lede_below(page: Page, story: Story, top: int) -> Iterator[Claim]:
    """What `lede` claims, given where the story and the headline are.

    Args:
        page: its open blocks are candidates.
        story: where the story is.
        top: the headline's block.
    """
    roles = page.roles
    blocks = page.derived(blocks_of)
    is_open = blocks.open(page) & ~page.derived(code_samples)[blocks.first]
    limit = min(story.after, top + _BLOCKS_BELOW)
    first = next(
        (b for b in range(top + 1, limit) if is_open[b] and story.weight[b] >= _SHORTEST), -1
    )
    if first < 0 or story.weight[first] > _LONGEST:
        return
    parts = [first]
    while (
        len(parts) < _PARTS
        and not story.sentence[parts[-1]]
        and parts[-1] + 1 < limit
        and is_open[parts[-1] + 1]
        and not story.sentence[parts[-1] + 1]
        and story.weight[parts[-1] + 1] >= _SHORTEST
    ):
        parts.append(parts[-1] + 1)
    rest = [b for b in range(parts[-1] + 1, story.after) if is_open[b] and story.prose[b]]
    if not rest:
        return
    stops = sum(bool(story.sentence[b]) for b in rest[:8]) / len(rest[:8])
    between = {roles[int(blocks.first[b])] for b in range(parts[-1] + 1, rest[0])}
    above = {roles[int(blocks.first[b])] for b in range(top + 1, first)}
    furniture = between & {"credit", "dateline", "caption", "sharing"}
    why = ""
    if not story.sentence[first] and stops >= _STOPS and story.weight[first] >= 2 * _SHORTEST:
        why = "below the headline, without the full stop that the paragraphs have"
        parts = parts if furniture else parts[:1]
    elif furniture and not above & {"credit", "dateline", "caption"}:
        why = "below the headline, set apart from the story by a byline, a date or a caption"
    elif page.markup.heading[blocks.first[first]] > 0:
        why = "below the headline, with a heading's mark"
    else:
        text = blocks.text(page, first)
        if any(nearly_same(text, blocks.text(page, b)) for b in rest[:_BLOCKS_COMPARED]):
            why = "below the headline, and said again in the story"
    if why:
        for part in parts:
            yield from blocks.claims(part, "lede", _SURE, why)
