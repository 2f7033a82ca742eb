"""Words by how they begin: `authentic*` stands for all that begin so."""

from __future__ import annotations

from typing import Final

import numpy as np

from standfirst.filters.lexicon.tables import Table
from standfirst.filters.lexicon.words import Hashes, Words
from standfirst.page import Ints

# In characters. A page's words are looked up by all their beginnings of up to so many.
LONGEST_STEM: Final = 16
# Words whose beginnings are looked up at once.
_AT_ONCE: Final = 1 << 13


class Stems:
    """Beginnings of words, to find in a text whatever follows them."""

    def __init__(self, sums: Hashes, size: Ints, rows: Ints) -> None:
        """Args:
        sums: of the stems' terms, as `Words.sums` gives them; shape (stems,).
        size: of each in characters, up to `LONGEST_STEM`.
        rows: what each stands for.
        """
        self._table = Table.of(sums, rows)
        self._shortest = int(size.min(initial=LONGEST_STEM))

    def find(self, words: Words) -> tuple[Ints, Ints]:
        """Which words begin so: (word, row) pairs, two arrays.

        Of a word the shortest stem comes first."""
        some = [self._find(words, first) for first in range(0, len(words.sizes), _AT_ONCE)]
        if not some:
            nothing = np.zeros(0, dtype=np.int64)
            return nothing, nothing
        word, row = zip(*some, strict=True)
        return np.concatenate(word), np.concatenate(row)

    def _find(self, words: Words, first: int) -> tuple[Ints, Ints]:
        sizes = words.sizes[first : first + _AT_ONCE]
        count = np.clip(sizes - (self._shortest - 1), 0, LONGEST_STEM - self._shortest + 1)
        word = np.repeat(np.arange(first, first + len(count)), count)
        ends = count.cumsum()
        length = np.arange(len(word)) - np.repeat(ends - count, count) + self._shortest
        at, row = self._table.look_up(words.sums(word, length))
        return word[at], row
