"""Paywall notes: subscribers only, articles left this month."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def paywall(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[paywall]` in the phrase files)."""
    yield from said(page, "paywall")
