"""Where a lede ends: before the byline that some sites print in its last line."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.credits import opens_with_cue
from standfirst.given_names import is_given_name
from standfirst.page import Page
from standfirst.possible_bylines import possible_byline

# A byline is no longer than this.
_BYLINE: Final = 80
_FULL_STOPS: Final = regex.compile(r"(?<=[.!?…。।؟][\"'”’»“]?)[ \t\u00a0]+(?=\S)")


def before_byline(page: Page, start: int, end: int) -> int:
    """Where a piece of a lede ends, without a byline behind its last full stop: "The ferry sails
    again. By Ann Lee".

    Args:
        page: any.
        start, end: the piece's span, in code points of the page's text.
    """
    stops = [*_FULL_STOPS.finditer(page.text, max(start, end - _BYLINE), end)]
    return next((int(s.start()) for s in stops if _is_byline(page, page.text[s.end() : end])), end)


def _is_byline(page: Page, text: str) -> bool:
    """Whether a text names people behind a byline's word: "From Calder to the islands" does not."""
    said = possible_byline(page, text) if opens_with_cue(text, "byline") else None
    names = () if said is None else said.credit.names
    return bool(names) and all(" " in name and is_given_name(name.split()[0]) for name in names)
