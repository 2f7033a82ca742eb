"""What a site prints behind its links, amid a sentence: "(opens in a new window)"."""

from __future__ import annotations

from typing import Final

from standfirst.broken_lines import last_class
from standfirst.characters import STOP, is_small
from standfirst.page import Page

_BRACKETS: Final = (("(", ")"), ("[", "]"))
_LONGEST: Final = 40


def is_parted_by_aside(page: Page, upper: int, lower: int) -> bool:
    """Whether all that stands between two lines of a broken text is one line in brackets, and the
    sentence of the upper goes on in small letters in the lower.

    Args:
        page: any; of HTML none is parted.
        upper, lower: lines that are claimed alike; the upper may be negative, for none.
    """
    if upper < 0 or lower - upper != 2 or page.outline is not None:
        return False
    if max(int(page.gaps[upper + 1]), int(page.gaps[lower])) > 1:
        return False
    aside, below = page.line_text(upper + 1), page.line_text(lower)
    if (aside[0], aside[-1]) not in _BRACKETS or len(aside) > _LONGEST:
        return False
    return is_small(below[0]) and int(page.derived(last_class)[upper]) != STOP
