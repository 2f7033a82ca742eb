"""Copyright, terms, imprint and the rest of the footer."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def legal(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[legal]` in the phrase files)."""
    yield from said(page, "legal")
