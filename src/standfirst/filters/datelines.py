"""Lines that say only when: the date of publication, the time of an entry, minutes to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.filters.lexicon import find_phrases
from standfirst.page import Claim, Page

_LONGEST: Final = 100
_CLOCK: Final = regex.compile(r"\d{1,2}\s?[:.hH]\s?\d{2}(?:\s?(?:Uhr|h|[ap]\.?m\.?))?", regex.I)
_CJK_DATE: Final = regex.compile(r"(?:\d{4}|[〇一二三四五六七八九]{4})\s?[年년/.-]\s?\d{1,2}\s?[月월/.-]\s?\d{1,2}\s?[日일]?")


def datelines(page: Page) -> Iterator[Claim]:
    """Claims lines by phrases (`[dateline]`), or that are made of numbers and `[datewords]`."""
    matches = page.derived(find_phrases)
    words = matches.words
    length = page.ends - page.starts
    said = matches.cues["dateline"]
    has_digit = page.sizes["digits"] > 0
    for line in np.flatnonzero((said >= 0.75) & (length <= _LONGEST)).tolist():
        if has_digit[line] or said[line] > 0.92:
            yield Claim(line, "dateline", float(said[line]), "announces a date")
    if not len(words.hashes):
        return
    dated = matches.marked("datewords") | (page.classes[words.starts] == ch.DIGIT)
    total = np.bincount(matches.word_line, minlength=len(page))
    held = np.bincount(matches.word_line, weights=dated, minlength=len(page))
    only = (held == total) & (total >= 1) & has_digit & (length <= _LONGEST)
    for line in np.flatnonzero(only).tolist():
        text = page.line_text(line)
        named = total[line] > page.sizes["digits"][line]
        if named or _CLOCK.search(text) or _has_month(page, line) or text.count(".") >= 2 or text.count("/") >= 2 or text.count("-") >= 2:
            yield Claim(line, "dateline", 0.9, "has only numbers and words of dates")
    for line in np.flatnonzero(page.sizes["ideographs"] > 0).tolist():
        if length[line] <= 40 and not said[line]:
            text = page.line_text(line)
            found = _CJK_DATE.search(text)
            if found and found.end() - found.start() >= 0.4 * len(text):
                yield Claim(line, "dateline", 0.9, "is a date")


def _has_month(page: Page, line: int) -> bool:
    matches = page.derived(find_phrases)
    first, last = np.searchsorted(matches.word_line, [line, line + 1])
    return bool(matches.marked("datewords")[first:last].any())
