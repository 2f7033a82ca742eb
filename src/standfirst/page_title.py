"""What the page's title says of its lines: the first line, which of a text made of HTML is it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from standfirst.page import Page
from standfirst.similarity import word_spans, words

# What parts a headline from the names of sites and sections in a title, and in an address.
_PARTING: Final = regex.compile(r"[|｜]|\s[/•·]|[/•·]\s|\s[-–—]\s")
# So do these, where they close no quotation.
_ANGLES: Final = regex.compile(r"\s[»›]\s")
_OPEN_ANGLES: Final = ("«", "‹")
# These part a rubric from the headline, unless a line ends in them itself, and these a sentence or
# the site's name from it in any case.
_COLONS: Final = (":", "：")
_ENDS: Final = (".", "。", "(", "[", "<", ">", "~")
# The longest title that is asked, in characters.
_LONGEST: Final = 1000
# An address in the first line of a text, which then is no title: it has the words of sections
# right before the headline's.
_ADDRESS: Final = "://"


def title_words(page: Page) -> list[str]:
    """The words of the page's first line; none of a page without lines, or with a first one that is
    too long for a title or holds an address."""
    return words(_title(page))


def title_pieces(page: Page) -> list[str]:
    """The pieces of the page's first line that signs part from each other, those without a word
    left out."""
    title = _title(page)
    pieces = _PARTING.split(title) if _is_quoting(title) else _split(title)
    return [piece.strip() for piece in pieces if words(piece)]


def titled_words(page: Page) -> list[list[str]]:
    """The words of each piece of the page's title, which the headline is of; none where the first
    line has no more than one piece, since that may be any line of the page."""
    pieces = title_pieces(page)
    return [words(piece) for piece in pieces] if len(pieces) > 1 else []


def reads_on(page: Page, upper: str, lower: str) -> bool:
    """Whether the page's first line says two texts as one, one right after the other, and not as a
    title parts the headline from the site, the section or its rubric: "USA - The headline", "USA:
    The headline"."""
    above, below = words(upper), words(lower)
    if above == below:
        return False
    title = _title(page)
    between = _between(title, above, below)
    if between is None or _parts(title, between) or any(sign in between for sign in _ENDS):
        return False
    return not any(sign in between for sign in _COLONS) or upper.rstrip()[-1:] in _COLONS


def is_rubric(page: Page, upper: str, lower: str) -> bool:
    """Whether the page's first line says two texts one right after the other with a colon between
    that the first does not end in: "Housing: The headline"."""
    between = _between(_title(page), words(upper), words(lower))
    ends = upper.rstrip()[-1:] in _COLONS
    return between is not None and between.strip() in _COLONS and not ends


def _title(page: Page) -> str:
    """The page's first line, if it can be a title; else nothing."""
    title = page.line_text(0) if len(page) else ""
    return title if len(title) <= _LONGEST and _ADDRESS not in title else ""


def _split(title: str) -> list[str]:
    return [piece for some in _PARTING.split(title) for piece in _ANGLES.split(some)]


def _is_quoting(title: str) -> bool:
    return any(sign in title for sign in _OPEN_ANGLES)


def _parts(title: str, between: str) -> bool:
    """Whether what stands in a title between two of its pieces parts them."""
    return bool(_PARTING.search(between) or (not _is_quoting(title) and _ANGLES.search(between)))


def _between(title: str, upper: Sequence[str], lower: Sequence[str]) -> str | None:
    """What stands in a title between some words and others right behind them; None where it does
    not say both so."""
    if not upper or not lower:
        return None
    spans = word_spans(title)
    said = [title[start:end].casefold() for start, end in spans]
    both = [*upper, *lower]
    for first in range(len(said) - len(both) + 1):
        if said[first] == both[0] and said[first : first + len(both)] == both:
            last = first + len(upper)
            return title[spans[last - 1][1] : spans[last][0]]
    return None
