"""Newsletter boxes."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.filters.sections import labelled
from standfirst.page import Claim, Page


def newsletter(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[newsletter]` in the phrase files)."""
    yield from said(page, "newsletter")
    yield from labelled(page, "newsletter")
