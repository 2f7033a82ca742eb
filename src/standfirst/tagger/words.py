"""What the words of a line say for its being article, one number a word.

The numbers are log odds, counted over sites and smoothed, as in naive Bayes text classification
(Maron, "Automatic indexing: an experimental inquiry", JACM 1961): one for lines of few words, one
for longer ones. Rare words have none, so that hardly a site can be known by its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.columns import numbered
from standfirst.filters.lexicon.phrases import page_words, word_lines
from standfirst.filters.lexicon.words import Hashes, WordKinds
from standfirst.page import Ints, Page
from standfirst.tagger.network import as_columns

Floats = NDArray[np.float32]
ShortHashes = NDArray[np.uint32]

# Columns that a table makes for each line.
WORD_COLUMNS: Final = 5
# A line of more words than this is a long one.
FEW_WORDS: Final = 10
_MOST: Final = 8.0


def _short(hashes: Hashes) -> ShortHashes:
    return (hashes >> np.uint64(32)).astype(np.uint32)


@dataclass(frozen=True)
class LineWords:
    """The words of a page, in order: a short hash of each, and its line; both (words,)."""

    hashes: ShortHashes
    line: Ints

    @classmethod
    def of(cls, page: Page) -> LineWords:
        """The words of a page."""
        words = page.derived(page_words)
        line = page.derived(word_lines).of_word
        return cls(_short(words.hashes), line)


@dataclass(frozen=True)
class WordTable:
    """Log odds of words.

    Attributes:
        hashes: of the words that are known, sorted; shape (words,).
        odds: log odds of each word in short and in long lines; shape (words, 2).
    """

    hashes: ShortHashes
    odds: Floats

    def columns(self, words: LineWords, lines: int, kinds: WordKinds | None = None) -> Floats:
        """What the words of each line say, shape (lines, `WORD_COLUMNS`).

        For each of the two kinds of odds the mean and the bounded sum, and the share of the words
        that are known.

        Args:
            words: the page's.
            lines: how many lines it has.
            kinds: its different words, if they are known already.
        """
        if not len(words.hashes) or not len(self.hashes):
            return np.zeros((lines, WORD_COLUMNS), dtype=np.float32)
        # In order, each word once, they are found several times as fast.
        if kinds is None:
            different, which, _ = numbered(words.hashes)
        else:  # as they are in order, so are their short hashes
            different, which = _short(kinds.hashes), kinds.of_word
        at = np.minimum(self.hashes.searchsorted(different), len(self.hashes) - 1)
        known = self.hashes[at] == different
        size = np.maximum(np.bincount(words.line, minlength=lines), 1)
        columns = []
        for kind in range(2):
            odds = np.where(known, self.odds[at, kind], 0.0)[which]
            total = np.bincount(words.line, weights=odds, minlength=lines)
            columns += [total / size, np.clip(total, -_MOST, _MOST) / 4]
        columns.append(np.bincount(words.line[known[which]], minlength=lines) / size)
        return as_columns(columns, lines)
