"""Text that a reader with a browser does not see."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.columns import places
from standfirst.page import SURE, Claim, Page


def hidden(page: Page) -> Iterator[Claim]:
    """Claims the lines that the markup hides; see `standfirst.reading.hidden`.

    The tagger does without this filter: it sees that a line is hidden, and decides.
    """
    for line in places(page.markup.hidden).tolist():
        yield Claim(line, "other", SURE, "hidden from a reader with a browser")
