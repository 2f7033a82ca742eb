"""What the words at the ends of lines say for a line's going on with the line before.

Behind "the" or "laut" a sentence goes on, whatever the next line opens with. The numbers are log
odds, counted over sites and smoothed, as those of `standfirst.tagger.words`: of the last word of
the line before, and of the first of the line itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.filters.lexicon.phrases import page_words, word_lines
from standfirst.page import Page

Floats = NDArray[np.float64]
ShortHashes = NDArray[np.uint32]

# The words that are asked about for each line, and the names of their arrays in a joiner.
ENDS: Final = ("behind", "front")


def hashes_of(end: str) -> str:
    """The name of the array with the words, by their short hashes, sorted; (words,), uint32."""
    return f"{end}_hashes"


def odds_of(end: str) -> str:
    """The name of the array with the log odds of these words; (words,)."""
    return f"{end}_odds"


def edge_words(page: Page) -> ShortHashes:
    """Short hashes of the last word of the line before each line, and of the first of the line; 0
    where there is none, or a script without spaces, of which each character is a word. Shape
    (lines, 2)."""
    words, lines = page.derived(page_words), page.derived(word_lines)
    out = np.zeros((len(page), len(ENDS)), dtype=np.uint32)
    if not len(words.starts):
        return out
    kinds = words.kinds
    short = (kinds.hashes >> np.uint64(32)).astype(np.uint32)[kinds.of_word]
    short[page.classes[words.starts] == ch.IDEOGRAPH] = 0
    first, after = lines.first[:-1], lines.first[1:]
    some = after > first
    out[some, 1] = short[first[some]]
    out[1:, 0][some[:-1]] = short[after[:-1][some[:-1]] - 1]
    return out


def edge_odds(arrays: Mapping[str, NDArray[Any]], words: ShortHashes) -> Floats:
    """The log odds of words, 0 of those that are not known; shape as `words`, (lines, 2).

    Args:
        arrays: a joiner's. Without any for words, the result is (lines, 0).
        words: as `edge_words` gives them.
    """
    if hashes_of(ENDS[0]) not in arrays:
        return np.zeros((len(words), 0))
    out = np.zeros(words.shape)
    for column, end in enumerate(ENDS):
        known, odds = arrays[hashes_of(end)], arrays[odds_of(end)]
        if len(known):
            at = np.minimum(known.searchsorted(words[:, column]), len(known) - 1)
            out[:, column] = np.where(known[at] == words[:, column], odds[at], 0.0)
    return out
