"""Words by how they begin: `authentic*` stands for all that begin so."""

from __future__ import annotations

from typing import Final

import numpy as np

from standfirst.filters.lexicon.tables import Table
from standfirst.filters.lexicon.words import Hashes, Words
from standfirst.page import Ints

# In characters. A page's words are looked up by all their beginnings of up to so many.
LONGEST_STEM: Final = 16


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
        count = np.clip(words.sizes - (self._shortest - 1), 0, LONGEST_STEM - self._shortest + 1)
        word = np.repeat(np.arange(len(count)), count)
        ends = count.cumsum()
        length = np.arange(len(word)) - np.repeat(ends - count, count) + self._shortest
        at, row = self._table.look_up(words.sums(word, length))
        return word[at], row
