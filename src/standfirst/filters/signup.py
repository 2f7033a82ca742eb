"""Signup banners, and the terms of signing up."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def signup(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[signup]` in the phrase files)."""
    yield from said(page, "signup")
