"""Tables to find runs of words in a text by: all runs of all lengths at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from standfirst.filters.lexicon.words import Hashes
from standfirst.page import Bools, Ints

_BITMAP: Final = 1 << 17


@dataclass(frozen=True)
class Table:
    """Hashes to look up, sorted, each with the row that it stands for.

    All arrays have shape (rows,); `seen` is a bitmap over the hashes' low bits, by which nearly
    all that a page asks for is ruled out with one look.
    """

    hashes: Hashes
    rows: Ints
    seen: Bools

    @classmethod
    def of(cls, hashes: Hashes, rows: Ints) -> Table:
        """The table of some hashes; rows of the same hash keep their order."""
        order = np.argsort(hashes, kind="stable")
        seen = np.zeros(_BITMAP, dtype=np.bool_)
        seen[(hashes & np.uint64(_BITMAP - 1)).astype(np.int64)] = True
        return cls(hashes[order], rows[order], seen)

    def look_up(self, asked: Hashes) -> tuple[Ints, Ints]:
        """Which of the hashes asked for stand in the table: (index, row) pairs, two arrays."""
        likely = np.flatnonzero(self.seen[(asked & np.uint64(_BITMAP - 1)).astype(np.int64)])
        keys = asked[likely]
        low = np.searchsorted(self.hashes, keys, side="left")
        count = np.searchsorted(self.hashes, keys, side="right") - low
        where = np.repeat(likely, count)
        offset = np.arange(len(where)) - np.repeat(np.cumsum(count) - count, count)
        return where, self.rows[np.repeat(low, count) + offset]


def tables_by_length(hashes: Hashes, length: Ints, longest: int) -> list[Table]:
    """A table for the runs of 1, 2, … `longest` words; row numbers are those of `hashes`.

    Args:
        hashes: of each run, as `words.runs` makes them; shape (rows,).
        length: of each run, in words; shape (rows,).
    """
    chosen = [np.flatnonzero(length == size) for size in range(1, longest + 1)]
    return [Table.of(hashes[rows], rows) for rows in chosen]


def find_runs(tables: Sequence[Table], run_hashes: Sequence[Hashes]) -> tuple[Ints, Ints]:
    """Where runs of the tables stand in a text: (word, row) pairs, two arrays.

    `run_hashes` are those of the text, as `words.runs` makes them.
    """
    found = [table.look_up(h) for table, h in zip(tables, run_hashes, strict=False)]
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])
