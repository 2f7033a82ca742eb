"""Share buttons and calls to follow."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def sharing(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[sharing]` in the phrase files)."""
    yield from said(page, "sharing")
