"""Related stories, lists of the most read, and calls to read on elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.amid_text import HELD
from standfirst.filters.prompts import held_said, said, surely_said, unless_amid_text
from standfirst.filters.sections import below, labelled
from standfirst.filters.story import story_top
from standfirst.page import Claim, Page

_LONGEST_TEASER = 160


def related(page: Page) -> Iterator[Claim]:
    """Claims such lines (`[related]` in the phrase files), and the headlines listed below them."""
    yield from said(page, "related")
    yield from unless_amid_text(page, labelled(page, "related"))
    labels = surely_said(page, "related")
    # Above the story such a label is part of a menu, and what stands below it may be the headline.
    labels[: story_top(page)] = False
    for some, sure in ((labels, 0.8), (held_said(page, "related"), HELD)):
        for line in below(page, some, longest=_LONGEST_TEASER, cards=True):
            yield Claim(line, "related", sure, "listed below a heading for related stories")
