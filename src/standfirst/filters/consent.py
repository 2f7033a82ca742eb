"""Cookie notices and privacy choices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import regex

from standfirst.filters.prompts import said, surely_said
from standfirst.page import Claim, Page

# A word of English in most languages' notices.
_WORD: Final = regex.compile("cookie", regex.I)
_NEAR: Final = 6
_NEIGHBOURS: Final = 2


def consent(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[consent]` in the phrase files), and the notices' longer
    texts: what speaks of cookies with two such lines near by."""
    yield from said(page, "consent")
    sure = surely_said(page, "consent")
    if not sure.any():
        return
    total = np.concatenate([[0], sure.cumsum()])
    for line in sorted({page.line_at(found.start()) for found in _WORD.finditer(page.text)}):
        low, high = max(line - _NEAR, 0), min(line + _NEAR + 1, len(page))
        near = total[high] - total[low] - sure[line]
        if near >= _NEIGHBOURS:
            yield Claim(line, "consent", 0.8, "speaks of cookies, near lines of a notice")
