"""Related stories, lists of the most read, and calls to read on elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said, surely_said
from standfirst.filters.sections import below, labelled
from standfirst.page import Claim, Page

_LONGEST_TEASER = 160


def related(page: Page) -> Iterator[Claim]:
    """Claims such lines (`[related]` in the phrase files), and the headlines listed below them."""
    yield from said(page, "related")
    yield from labelled(page, "related")
    for line in below(page, surely_said(page, "related"), longest=_LONGEST_TEASER):
        yield Claim(line, "related", 0.8, "listed below a heading for related stories")
