"""A page's scripts, styles and data, which a scraper took for text."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.columns import places
from standfirst.page import Claim, Page
from standfirst.reading.scripts import script_lines


def scripts(page: Page) -> Iterator[Claim]:
    """Claims lines of text that are code as pages carry it; of HTML such lines are never read."""
    if page.outline is not None:
        return
    # A piece of a line is never one: a line of code is not cut.
    whole = page.gaps > 0
    whole[:-1] &= page.gaps[1:] > 0
    found = script_lines(page.text, page.codes, page.starts, page.ends)
    for line in places(found & whole).tolist():
        yield Claim(line, "other", 0.9, "a script, a style sheet or data")
