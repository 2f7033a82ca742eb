"""Which lines have a date right below: bylines have, and picture's credits seldom."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.broken_lines import blocks_of
from standfirst.dated_bylines import only_tells_date
from standfirst.page import Page

_LONGEST: Final = 60
# "12/05/2025", "12.05.2025, 14:05", "2025-05-12 14:05".
_NUMBERS: Final = regex.compile(
    r"(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d\d){1,2}|\d{4}[./-]\d{1,2}[./-]\d{1,2})\.?"
    r"(?:[\s,|·–—-]{1,3}\d{1,2}[:.h]\d\d(?:\s\p{L}{1,4})?)?"
)


def has_date_below(page: Page, block: int) -> bool:
    """Whether the block right below one is a date and nothing else."""
    blocks = page.derived(blocks_of)
    if block + 1 >= len(blocks):
        return False
    below = blocks.text(page, block + 1).strip()
    if len(below) > _LONGEST:
        return False
    return _NUMBERS.fullmatch(below) is not None or only_tells_date(below)
