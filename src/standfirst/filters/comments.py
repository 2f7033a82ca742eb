"""Readers' comments, and calls to write one."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def comments(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[comments]` in the phrase files).

    What readers wrote below such a line is claimed by the filter "aftermath", which knows where
    the story ends.
    """
    yield from said(page, "comments")
