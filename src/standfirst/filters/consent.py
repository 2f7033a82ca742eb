"""Cookie notices and privacy choices."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def consent(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[consent]` in the phrase files)."""
    yield from said(page, "consent")
