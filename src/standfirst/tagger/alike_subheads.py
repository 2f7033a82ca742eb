"""Lines of one article that are alike in form, of which all are subheads or none is: the questions
of an interview, the times of a live blog's entries."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import regex

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.page import Bools, Ints, Page

# So many of a form tell what it is for.
_FEWEST: Final = 4
# The share of them that has to be subheads for all to be, and below which none is.
_MOST: Final = 0.6
_HARDLY: Final = 0.34
_LONGEST: Final = 160
_QUESTION: Final = ch.signs("?？؟")
# "11h42 - ", "9:05 Uhr: ", "14.30 | ": what opens an entry, and a title behind it.
_TIME: Final = regex.compile(r"\d{1,2}\s?[:.hH]\s?\d{2}(?:\s?(?:Uhr|h|[ap]\.?m\.?))?\s?[-–—|:·]\s")


def alike_subheads(page: Page, inside: Bools, chosen: Collection[int]) -> set[int]:
    """The subheads, with those of one form told alike.

    Args:
        page: with the claims of the rules.
        inside: which blocks are article, shape (blocks,).
        chosen: the blocks that were taken for subheads one by one.
    """
    out = set(chosen)
    blocks = page.derived(blocks_of)
    maybe = inside & (blocks.sizes(page) <= _LONGEST)
    # A single sentence: a paragraph may end in a question as well.
    asks = ch.is_one_of(page.codes[page.ends[blocks.after - 1] - 1], _QUESTION) & maybe
    asks &= blocks.summed(page.sizes["stops"]) == 1
    opens = page.classes[page.starts[blocks.first]] == ch.DIGIT
    timed = [
        block
        for block in places(opens & maybe).tolist()
        if _TIME.match(blocks.text(page, block)) is not None
    ]
    for form in (places(asks), timed):
        _tell_alike(form, out)
    return out


def _tell_alike(form: Ints | list[int], chosen: set[int]) -> None:
    alike = {int(block) for block in form}
    if len(alike) < _FEWEST:
        return
    share = len(alike & chosen) / len(alike)
    if share >= _MOST:
        chosen |= alike
    elif share <= _HARDLY:
        chosen -= alike
