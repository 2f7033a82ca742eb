"""Login prompts: also forgotten passwords, “check your mail”, social sign-in."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.filters.prompts import said
from standfirst.page import Claim, Page


def login(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[login]` in the phrase files)."""
    yield from said(page, "login")
