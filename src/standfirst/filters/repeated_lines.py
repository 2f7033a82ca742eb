"""Lines that the page prints again and again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.columns import changes, numbered, places
from standfirst.filters.lexicon.phrases import page_words, word_lines
from standfirst.page import Claim, Ints, Page
from standfirst.roles import CODES

_SHORT: Final = 60
_TIMES: Final = 3
_BUTTON: Final = 5
_LABELS: Final = frozenset(":：.?!")
_SENTENCE: Final = 80


def repeats(page: Page) -> Ints:
    """How often each line's words stand on the page as a line, shape (lines,)."""
    words = page.derived(page_words)
    if not len(words.hashes):
        return np.ones(len(page), dtype=np.int64)
    lines = page.derived(word_lines)
    line = lines.of_word
    first = places(changes(line))
    position = np.arange(len(line)) - lines.first[line]
    weighed = words.hashes * (2 * position.astype(np.uint64) + np.uint64(1))
    key = np.zeros(len(page), dtype=np.uint64)
    key[line[first]] = np.add.reduceat(weighed, first)
    _, number, _ = numbered(key)
    out: Ints = np.where(key == 0, 1, np.bincount(number)[number])
    return out


def repeated_lines(page: Page) -> Iterator[Claim]:
    """Claims long lines after their first time, and short ones that stand five times or more.

    Those that stand three or four times, or end in a colon, may be the labels of a story's own
    lists: that is evidence, and decides nothing.
    """
    printed = page.derived(repeats)
    long = page.ends - page.starts > _SHORT
    lines = places((printed >= _TIMES) | ((printed >= 2) & long))
    seen: set[str] = set()
    for line, times in zip(lines.tolist(), printed[lines].tolist(), strict=True):
        if not long[line]:
            sure = times >= _BUTTON and _is_button(page.line_text(line))
            yield Claim(line, "duplicate", 0.8 if sure else 0.5, f"printed {times} times")
            continue
        text = page.line_text(line)
        if text in seen and len(text) >= _SENTENCE:
            yield Claim(line, "duplicate", 0.85, "printed above already")
        if page.claims.codes[line] != CODES["duplicate"]:  # of a copy that is claimed one stays
            seen.add(text)


def _is_button(text: str) -> bool:
    """Whether a short line is no label of a story's own list, nor a single word."""
    return " " in text and text[-1] not in _LABELS and not any(map(str.isdigit, text))
