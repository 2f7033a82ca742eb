"""Notices: error pages, scripts and browsers that are missing, robots that are not wanted."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def notices(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[other]` in the phrase files)."""
    yield from said(page, "other")
