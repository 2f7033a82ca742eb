"""Advertisements announced as such."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def advertising(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[advertising]` in the phrase files)."""
    yield from said(page, "advertising")
