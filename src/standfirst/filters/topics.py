"""Tags and topics that a page prints, and the label above them."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said, surely_said
from standfirst.filters.sections import below, labelled
from standfirst.page import Claim, Page

_LONGEST_TAG = 40


def topics(page: Page) -> Iterator[Claim]:
    """Claims the label (`[topics]` in the phrase files) and the short lines listed below it."""
    yield from said(page, "topics")
    yield from labelled(page, "topics")
    for line in below(page, surely_said(page, "topics"), longest=_LONGEST_TAG):
        yield Claim(line, "topics", 0.8, "listed below a label for topics")
