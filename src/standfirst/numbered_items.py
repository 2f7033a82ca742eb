"""Which lines open an item of a list, and with what number.

Of text a number alone does not tell: "1. FC Calder" and "24. April" open with an ordinal, as
Danish, Finnish, German, Norwegian and most Slavic languages write it, wherever a scraper has broken
the sentence. Items are counted.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.bare_dates import is_bare_date
from standfirst.broken_lines import first_class, last_class
from standfirst.columns import places
from standfirst.page import Bools, Ints, Page
from standfirst.spoken_lines import spoken

_NUMBERED: Final = regex.compile(r"\(?(?P<number>\d{1,2})[.)][ \t\u00a0]+(?P<word>\w*)")
# Any year, behind which a day and a month's name are a date; some other words are, too ("The").
_SOME_YEAR: Final = 2020
_PAIR: Final = 2
_SHORT: Final = 30


def opens_item(page: Page) -> Bools:
    """Which lines open an item of a list, shape (lines,): those that reading takes for one, but of
    plain text not those with a number that neither the numbered line above nor the one below counts
    on from, nor a few days ("23. April", "24. April"), nor two ordinals amid sentences, nor those
    in which somebody speaks ("- Vi venter ennå, sier hun.").

    Use it as `page.derived(opens_item)`.
    """
    item = page.markup.item
    if not _is_plain(page):
        return item
    out: Bools = item & ~page.derived(spoken)
    numbers = _numbers(page)
    if not numbers.any():
        return out
    at = places(numbers > 0)
    step = np.abs(np.diff(numbers[at]))
    out[at] = False
    # Lists count up, some down; and in lists within lists one number may come twice.
    for run in np.split(at, places(step > 1) + 1):
        own = numbers[run]
        if own.min() < own.max() and not (_are_days(page, run, own) or _are_amid(page, run)):
            out[run] = True
    return out


def item_numbers(page: Page) -> Ints:
    """The number of the item that each line opens, 0 of those without one; shape (lines,).

    Use it as `page.derived(item_numbers)`.
    """
    if not _is_plain(page):
        return page.markup.number
    return np.where(page.derived(opens_item), _numbers(page), 0)


def _is_plain(page: Page) -> bool:
    return page.format == "text" and bool(page.markup.item.any())


def _numbers(page: Page) -> Ints:
    """The number that each line which reading takes for an item opens with, 0 of all others."""
    out = np.zeros(len(page), dtype=np.int64)
    for line in places(page.markup.item).tolist():
        found = _NUMBERED.match(page.text, int(page.starts[line]), int(page.ends[line]))
        if found is not None:
            out[line] = int(found["number"])
    return out


def _are_days(page: Page, lines: Ints, numbers: Ints) -> bool:
    """Whether numbered lines open with days of a month each; what counts from one is a list, as a
    word that opens an item may be a month's in another language."""
    return int(numbers.min()) > 1 and all(_is_day(page, line) for line in lines.tolist())


def _are_amid(page: Page, lines: Ints) -> bool:
    """Whether two numbered lines are short, and stand amid sentences: "won by", "1. FC Calder", "in
    the", "2. Bundesliga". Of more lines it is a list that was wrapped."""
    if len(lines) != _PAIR or int((page.ends[lines] - page.starts[lines]).max()) > _SHORT:
        return False
    return all(_is_amid(page, line) for line in lines.tolist())


def _is_amid(page: Page, line: int) -> bool:
    """Whether a sentence breaks off right above a line and goes on right below it."""
    if not 0 < line < len(page) - 1 or page.gaps[line] > 1 or page.gaps[line + 1] > 1:
        return False
    above, below = page.derived(last_class)[line - 1], page.derived(first_class)[line + 1]
    return bool(above == ch.LOWER) and bool(below in (ch.LOWER, ch.COMMA, ch.STOP))


def _is_day(page: Page, line: int) -> bool:
    """Whether a line opens with a day of a month."""
    found = _NUMBERED.match(page.text, int(page.starts[line]), int(page.ends[line]))
    return found is not None and is_bare_date(f"{found['number']}. {found['word']} {_SOME_YEAR}")
