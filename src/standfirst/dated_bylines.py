"""Bylines that share their line with a date: "By Ann Lee, published 3 May, 4 min read"."""

from __future__ import annotations

from typing import Final

from standfirst.article import Credit
from standfirst.credits import parse_byline
from standfirst.filters.lexicon.lookup import says, says_at_start

_LONGEST: Final = 200
_MOST_WORDS: Final = 12
_SMALL: Final = 3


def dated_byline(text: str) -> Credit | None:
    """The author credit that opens a line with a date, or None if no byline's words open it."""
    if len(text) > _LONGEST or says_at_start(text, "byline") <= 0:
        return None
    kept: list[str] = []
    for word in text.split()[:_MOST_WORDS]:
        # "u", "und" and "on" open dates as well, but stand between names.
        small = len(word) <= _SMALL and word.islower()
        if any(map(str.isdigit, word)) or word in "|•·–—-":
            break
        if says(word, "datewords") and not small:
            break
        kept.append(word)
    while kept and len(kept[-1]) <= _SMALL and kept[-1].islower():
        kept.pop()
    credit = parse_byline(" ".join(kept)) if len(kept) > 1 else None
    return credit if credit is not None and credit.names else None
