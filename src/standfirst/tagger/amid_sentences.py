"""Pieces of sentences that rules have taken for lines of the site.

A scraper that prints each piece of text on a line of its own leaves what a link says alone: a title
that the page prints again elsewhere, "website", a price. Where the sentence goes on above and below
such a line, the line is a piece of it.
"""

from __future__ import annotations

from typing import Final

from standfirst import characters as ch
from standfirst.broken_lines import continues, first_class, last_class
from standfirst.columns import is_any_of, places
from standfirst.page import Page
from standfirst.roles import CODES

# By the words or the place of a line these may be mistaken; of what is set amid a text, such as
# advertising and captions, and of what code and signs tell, others know better. "Please / log in /
# to read on" is a prompt from end to end, so that no prompt of that kind is doubted.
_MISTAKEN: Final = frozenset(
    (
        *("repeated-lines", "datelines", "agency-tags", "bylines", "named-authors", "navigation"),
        *("comments", "sharing", "related", "topics", "breadcrumbs"),
    )
)
_LONGEST: Final = 80
_OPEN_ENDS: Final = (ch.LOWER, ch.COMMA, ch.DIGIT, ch.UPPER, ch.CASELESS)
_GOES_ON: Final = (ch.LOWER, ch.COMMA, ch.STOP)
_BRACKETS: Final = frozenset("([（［【")


def amid_sentences(page: Page) -> list[int]:
    """The lines that rules have claimed amid a sentence, which ends on none of the lines above and
    goes on with a small letter or a sign below; in rising order.

    Args:
        page: with the claims of the rules.
    """
    if len(page) < 3:
        return []
    goes_on = page.derived(continues)
    first, last = page.derived(first_class), page.derived(last_class)
    maybe = goes_on.copy()
    maybe[:-1] &= goes_on[1:] & is_any_of(first[1:], _GOES_ON)
    maybe[1:] &= is_any_of(last[:-1], _OPEN_ENDS)
    maybe[[0, -1]] = False
    maybe &= ~page.claims.open & (page.claims.codes != CODES["body"])
    maybe &= page.ends - page.starts <= _LONGEST
    return [line for line in places(maybe).tolist() if _may_be_mistaken(page, line)]


def _may_be_mistaken(page: Page, line: int) -> bool:
    held = page.claims.standing[line]
    return (
        held is not None
        and held[1] in _MISTAKEN
        and page.claims.standing[line - 1] is None
        and page.claims.standing[line + 1] is None
        # "(opens in a new window)" is the site's.
        and page.text[page.starts[line]] not in _BRACKETS
    )
