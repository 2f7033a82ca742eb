"""Words by how they begin: `authentic*` stands for all that begin so."""

from __future__ import annotations

from typing import Final

import numpy as np

from standfirst.columns import places
from standfirst.filters.lexicon.tables import Table, rows_at
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
        kinds = words.kinds
        examples = kinds.example
        parts = range(0, len(examples), _AT_ONCE)
        some = [self._find(words, examples[first : first + _AT_ONCE]) for first in parts]
        if not some:
            nothing = np.zeros(0, dtype=np.int64)
            return nothing, nothing
        # What begins a kind begins each word of it.
        kind = np.concatenate([first + of for first, (of, _) in zip(parts, some, strict=True)])
        bounds = np.zeros(len(examples) + 1, dtype=np.int64)
        np.bincount(kind, minlength=len(examples)).cumsum(out=bounds[1:])
        word = places((bounds[1:] > bounds[:-1])[kinds.of_word])
        rows = np.concatenate([rows for _, rows in some])
        return rows_at(word, kinds.of_word[word], bounds, rows)

    def _find(self, words: Words, chosen: Ints) -> tuple[Ints, Ints]:
        """The stems of some words: (place in `chosen`, row) pairs, two arrays."""
        sizes = words.sizes[chosen]
        least, most = self._shortest - 1, LONGEST_STEM
        count = np.maximum(np.minimum(sizes, most) - least, 0)
        place = np.arange(len(count)).repeat(count)
        ends = count.cumsum()
        length = np.arange(len(place)) - (ends - count).repeat(count) + self._shortest
        at, row = self._table.look_up(words.sums(chosen[place], length))
        return place[at], row
