"""The other names of a list that a scraper has broken into a line for each: "By", "Ann Lee", ",",
"Per Lund", "and", "Bob Ray"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import regex

from standfirst.broken_lines import blocks_of
from standfirst.credits import is_names_only
from standfirst.credits.lists import parted
from standfirst.open_lists import names_between, open_end
from standfirst.page import Page

# A list that goes on in a menu: "&…".
_AROUND_LINK: Final = " \t…"
_ASIDE: Final = regex.compile(r"(?<=\S)\s?[(（][^()（）\d]{2,40}[)）]$")
# Characters of what may part two names, a word or a sign.
_LONGEST_LINK: Final = 6
# The longest list.
_MOST: Final = 12


def listed_with(page: Page, names: Mapping[int, str], chosen: Sequence[int]) -> list[int]:
    """The blocks of names that stand in one list with some others, in the page's order.

    Two are of one list where what parts them, at the end of the upper one or on a line between, is
    what lists of names have in any language: a comma, a word for "and", a sign like that.

    Args:
        page: the page.
        names: the lines that may name authors, by their blocks.
        chosen: those of them that do.

    Returns:
        The blocks of such lists, those chosen that they hold among them.
    """
    found: list[int] = []
    for start in chosen:
        for step in (1, -1):
            at = start
            while len(found) < _MOST:
                at = _next(page, names, at, step)
                if at < 0 or at in found:
                    break
                found += [each for each in (start, at) if each not in found]
    return sorted(found)


def _next(page: Page, names: Mapping[int, str], block: int, step: int) -> int:
    """The next block of a list in one direction, or -1 where the list ends."""
    blocks = page.derived(blocks_of)
    for other in (block + step, block + 2 * step):
        if other not in names or not is_names_only(names_between(_bare(names[other]))[1]):
            continue
        first, last = sorted((block, other))
        between = blocks.text(page, first + 1) if last - first > 1 else ""
        upper, lower = _bare(names[first]), _bare(names[last])
        if len(between) <= _LONGEST_LINK and _is_list(upper, between, lower):
            return other
    return -1


def _bare(name: str) -> str:
    """A name without what stands in brackets behind it: "Ann Lee (special envoy)"."""
    return _ASIDE.sub("", name)


def _is_list(upper: str, between: str, lower: str) -> bool:
    """Whether two lines, with a link between or at the end of the upper one, list names."""
    opening, lower = names_between(lower)
    link = between.strip(_AROUND_LINK) or opening
    if not link:
        upper, link = open_end(upper)
    # A slash stands before places and papers as well.
    if not link or "/" in link or any(map(str.isdigit, link)):
        return False
    # A list parts at the link, and nowhere within the names beside it.
    return parted(f"{upper} {link} {lower}")[-2:] == [parted(upper)[-1], lower]
