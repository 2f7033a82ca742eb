"""Navigation: menus, search, skip links, sections, printing."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def navigation(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[navigation]` in the phrase files)."""
    yield from said(page, "navigation")
