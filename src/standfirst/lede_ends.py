"""Where a lede ends: before the byline that some sites print in its last line."""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

from standfirst.article import Credit
from standfirst.characters import is_small
from standfirst.credits import is_byline, opens_with_cue, parse_byline
from standfirst.given_names import is_given_name
from standfirst.page import Page

# A byline is no longer than this.
_BYLINE: Final = 80
_FULL_STOPS: Final = regex.compile(r"(?<=[.!?…。।؟][\"'”’»“]?)[ \t\u00a0]+(?=\S)")


class BylineBehind(NamedTuple):
    """A byline behind a lede's last full stop: where the lede ends, in code points of the page's
    text, and what the byline says."""

    start: int
    credit: Credit


def byline_behind(page: Page, start: int, end: int) -> BylineBehind | None:
    """The byline behind a piece of a lede, or None: "The ferry sails again. By Ann Lee".

    Args:
        page: any.
        start, end: the piece's span, in code points of the page's text.
    """
    for stop in _FULL_STOPS.finditer(page.text, max(start, end - _BYLINE), end):
        credit = _credit(page.text[stop.end() : end])
        if credit is not None:
            return BylineBehind(int(stop.start()), credit)
    return None


def _credit(text: str) -> Credit | None:
    """The credit of people whom a text names behind a byline's word, and which it says nothing
    beside: "From Calder to the islands" names nobody."""
    last = text.rstrip(" .").split()[-1]
    if is_small(last[0]) or not opens_with_cue(text, "byline") or not is_byline(text):
        return None
    credit = parse_byline(text)
    if credit is None or not credit.names:
        return None
    people = all(" " in name and is_given_name(name.split()[0]) for name in credit.names)
    return credit if people else None
