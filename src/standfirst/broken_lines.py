"""Which lines go on in the middle of what the line before began.

Scrapers break a paragraph at its links and emphasis, or wrap it at a width. What follows here
depends on the text alone, so that filters judge whole paragraphs and composing joins the same.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from standfirst import characters as ch
from standfirst.page import Bools, Ints, Page

# A fragment between two others ("the" | "Ministry of Finance" | "said") may start with a capital:
# it is taken in when the line before it broke off and is at least this long.
_BROKE_OFF: Final = 25
# Text wrapped at a width: most lines but those that end paragraphs come close to the longest.
_NARROWEST_WRAP: Final = 40
_WIDEST_WRAP: Final = 120
_WRAPPED_LINES: Final = 6


def continues(page: Page) -> Bools:
    """Whether each line continues the line before it, shape (lines,).

    Use it as `page.derived(continues)`.
    """
    n = len(page)
    out = np.zeros(n, dtype=np.bool_)
    if n < 2:
        return out
    classes = page.classes
    first, last = _first_class(page), _last_class(page)
    length = page.ends - page.starts
    near = page.gaps <= 1
    near[0] = False
    # Markup and bullets start anew.
    mark = page.markup
    own = (mark.heading > 0) | mark.item | mark.image
    near &= ~own
    near[1:] &= ~((mark.heading > 0) | mark.image)[:-1]
    before = np.roll(last, 1)
    length_before = np.roll(length, 1)
    open_end = (before != ch.STOP) & (before != ch.OTHER)
    after_comma = before == ch.COMMA
    lower = first == ch.LOWER
    comma_first = (first == ch.COMMA) | (first == ch.STOP)
    closing_first = (first == ch.CLOSING) & (classes[page.starts] != ch.OTHER)
    # A colon ends what it announces; only the comma itself leaves a sentence open.
    comma_char = page.codes[np.maximum(np.roll(page.ends, 1) - 1, 0)]
    after_comma &= np.isin(comma_char, [ord(c) for c in ",،，、"])
    longish = np.maximum(length, length_before) >= _BROKE_OFF
    strong = near & open_end & longish & (lower | (closing_first & (length < 4)))
    strong |= near & comma_first & (length_before >= 2) & (length_before + length >= _BROKE_OFF)
    strong |= near & after_comma & (length_before >= _BROKE_OFF)
    strong |= near & (before == ch.OPENING) & longish
    wrapped = _wrapped(page, near, open_end)
    out |= strong | wrapped
    # The fragment between: its follower continues it, and what came before it broke off.
    follower = np.roll(out, -1)
    follower[-1] = False
    prose_before = (length_before >= _BROKE_OFF) | np.roll(out, 1)
    out |= near & open_end & follower & prose_before & ~own
    out |= page.gaps == 0
    out[0] = False
    return out


def _wrapped(page: Page, near: Bools, open_end: Bools) -> Bools:
    """Lines that stand where they do only because the line before was full."""
    length = page.ends - page.starts
    none = np.zeros(len(page), dtype=np.bool_)
    joined_to_next = np.roll(near, -1)
    joined_to_next[-1] = False
    full = length[joined_to_next]
    if len(full) < _WRAPPED_LINES:
        return none
    width = int(np.percentile(full, 95))
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return none
    # Text that is not wrapped has lines far longer than that.
    if (length > width * 1.25).mean() > 0.02:
        return none
    close = (full > width * 0.75).mean()
    if close < 0.6:
        return none
    before_full = np.roll(length, 1) > width * 0.7
    return near & before_full


def blocks(page: Page) -> Ints:
    """For each line the number of the block that it is part of, shape (lines,), from 0 up.

    A block is a line and those that continue it. Use it as `page.derived(blocks)`.
    """
    return np.cumsum(~page.derived(continues)) - 1


def _first_class(page: Page) -> ch.Classes:
    """Class of each line's first character, quotation marks and brackets aside."""
    classes = page.classes
    at = page.starts.copy()
    skip = (classes[at] == ch.IGNORABLE) & (at + 1 < page.ends)
    at[skip] += 1
    quote = ((classes[at] == ch.CLOSING) | (classes[at] == ch.OPENING)) & (at + 1 < page.ends)
    lower_behind = quote & (classes[np.minimum(at + 1, len(classes) - 1)] == ch.LOWER)
    out: ch.Classes = np.where(lower_behind, ch.LOWER, classes[at]).astype(np.uint8)
    return out


def _last_class(page: Page) -> ch.Classes:
    """Class of each line's last character, closing marks aside where a stop stands before them."""
    classes = page.classes
    at = page.ends - 1
    for _ in range(2):
        inner = np.maximum(at - 1, page.starts)
        closing = (classes[at] == ch.CLOSING) | (classes[at] == ch.IGNORABLE)
        at = np.where(closing, inner, at)
    # Where no stop stands inside, the line ends as printed.
    stop = classes[at] == ch.STOP
    out: ch.Classes = np.where(stop, ch.STOP, classes[page.ends - 1]).astype(np.uint8)
    return out


def ends_sentence(page: Page) -> Bools:
    """Whether each line ends with a full stop, question or exclamation mark, shape (lines,)."""
    out: Bools = page.derived(_last_class) == ch.STOP
    return out
