"""Tables to find runs of words in a text by: all runs of all lengths at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from standfirst.columns import changes, places
from standfirst.filters.lexicon.words import Hashes, WordKinds, longer_run
from standfirst.page import Bools, Ints

# A bitmap has so many places for each hash, and so many in all: more would not stay at hand.
_PLACES: Final = 32
_BITMAP: Final = 1 << 17
# Hashes that are looked at at once: what is made of them on the way stays at hand.
_AT_ONCE: Final = 1 << 16


def _marked(hashes: Hashes) -> Bools:
    """A bitmap over the hashes' low bits; its size is a power of 2."""
    size = min(1 << (len(hashes) * _PLACES).bit_length(), _BITMAP)
    seen = np.zeros(size, dtype=np.bool_)
    seen[(hashes & np.uint64(size - 1)).view(np.int64)] = True
    return seen


def may_have(seen: Bools, hashes: Hashes) -> Ints:
    """Which of the hashes may be among those that a bitmap was made of; the others are not."""
    if len(hashes) > _AT_ONCE:
        parts = range(0, len(hashes), _AT_ONCE)
        return np.concatenate(
            [first + may_have(seen, hashes[first : first + _AT_ONCE]) for first in parts]
        )
    # The low bits fit either type: as they stand they index, without being converted.
    return places(seen[(hashes & np.uint64(len(seen) - 1)).view(np.int64)])


def distinct(values: Ints) -> Ints:
    """Each of some values once, in rising order.

    `np.unique` hashes them, which on long arrays costs a cache miss each; what is asked here is
    mostly in order, and sorting that is one pass. It loads `numpy.ma` as well.
    """
    ordered = values.copy()
    ordered.sort(kind="stable")
    return ordered[changes(ordered)]


@dataclass(frozen=True)
class Table:
    """Hashes to look up, each with the rows that it stands for.

    Attributes:
        hashes: each once, sorted; shape (hashes,).
        bounds: where each hash's rows begin in `rows`, and the end; shape (hashes + 1,).
        rows: shape (rows,).
        seen: a bitmap over the hashes' low bits, by which nearly all that a page asks for is
            ruled out with one look.
    """

    hashes: Hashes
    bounds: Ints
    rows: Ints
    seen: Bools

    @classmethod
    def of(cls, hashes: Hashes, rows: Ints) -> Table:
        """The table of some hashes; rows of the same hash keep their order."""
        order = hashes.argsort(kind="stable")
        ordered = hashes[order]
        anew = np.ones(len(ordered), dtype=np.bool_)
        anew[1:] = ordered[1:] != ordered[:-1]
        first = places(anew)
        return cls(ordered[first], np.append(first, len(ordered)), rows[order], _marked(hashes))

    def look_up(self, asked: Hashes) -> tuple[Ints, Ints]:
        """Which of the hashes asked for stand in the table: (index, row) pairs, two arrays."""
        if not len(asked):
            none = np.zeros(0, dtype=np.int64)
            return none, none
        if len(asked) > _AT_ONCE:
            parts = range(0, len(asked), _AT_ONCE)
            found = [self.look_up(asked[first : first + _AT_ONCE]) for first in parts]
            where = np.concatenate(
                [first + some for first, (some, _) in zip(parts, found, strict=True)]
            )
            return where, np.concatenate([rows for _, rows in found])
        where = may_have(self.seen, asked)
        if not len(where):
            return where, where
        keys = asked[where]
        # In order they are found several times as fast: near ones share what is read of the table.
        order = keys.argsort()
        at = np.empty(len(keys), dtype=np.int64)
        at[order] = self.hashes.searchsorted(keys[order])
        there = self._are_at(at, keys)
        return rows_at(where[there], at[there], self.bounds, self.rows)

    def look_up_kinds(self, kinds: WordKinds) -> tuple[Ints, Ints]:
        """Which words of a text stand in the table, as `look_up` tells of their hashes: each
        different word is looked up once."""
        kind = may_have(self.seen, kinds.hashes)
        keys = kinds.hashes[kind]
        at = self.hashes.searchsorted(keys)
        there = self._are_at(at, keys)
        found = np.full(len(kinds.hashes), -1, dtype=np.int64)
        found[kind[there]] = at[there]
        at = found[kinds.of_word]
        where = places(at >= 0)
        return rows_at(where, at[where], self.bounds, self.rows)

    def _are_at(self, at: Ints, keys: Hashes) -> Bools:
        """Which hashes stand at some places of the table, of which the last may be its end."""
        if not len(self.hashes):
            return np.zeros(len(keys), dtype=np.bool_)
        out: Bools = self.hashes[np.minimum(at, len(self.hashes) - 1)] == keys
        return out


def rows_at(where: Ints, at: Ints, bounds: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """The rows that stand for what was found: (index, row) pairs, two arrays.

    Args:
        where: index of each that was found; shape (found,).
        at: its place among those that have rows; shape (found,).
        bounds, rows: as in `Table`.
    """
    if not len(where):
        return where, where
    low = bounds[at]
    count = bounds[at + 1] - low
    ends = count.cumsum()
    offset = np.arange(int(ends[-1]))
    return where.repeat(count), rows[(low - ends + count).repeat(count) + offset]


class Runs(NamedTuple):
    """Runs of words in a text, all of one length.

    `first` is the index of each run's first word, in rising order, `hashes` are as `words.runs`
    makes them; shape (runs,).
    """

    first: Ints
    hashes: Hashes


class Openings:
    """How the runs that are looked for open: what most of a text's runs are ruled out by, so that
    a long run is only hashed where all shorter ones lead to something."""

    def __init__(self, words: Hashes, first: Ints, length: Ints, longest: int) -> None:
        """Args:
        words: hashes of the words that the runs are of.
        first, length: of each run, in `words`; shape (runs,).
        longest: of the runs, in words.
        """
        self._goes_on: list[Bools] = []
        hashes = words[first]
        for size in range(1, longest):
            on = places(length > size)
            first, length, hashes = first[on], length[on], hashes[on]
            self._goes_on.append(_marked(hashes))
            hashes = longer_run(hashes, words[first + size])

    def runs_in(self, words: Hashes) -> list[Runs]:
        """The runs of a text's words that may be looked for: of one word, of two, and so on."""
        run = Runs(np.arange(len(words)), words)
        out = [run]
        for size, goes_on in enumerate(self._goes_on, 1):
            on = may_have(goes_on, run.hashes)
            on = on[: run.first[on].searchsorted(len(words) - size)]
            first = run.first[on]
            if not len(first):  # then there are no longer ones
                return out + [Runs(first, words[:0])] * (len(self._goes_on) + 1 - size)
            run = Runs(first, longer_run(run.hashes[on], words[first + size]))
            out.append(run)
        return out


class RunTables(NamedTuple):
    """The tables to find runs by: of single words, which a text may know by their kinds, and of
    all longer runs, which need no table for each length, as hardly two hashes are the same."""

    single: Table
    longer: Table

    @classmethod
    def of(cls, hashes: Hashes, length: Ints, rows: Ints) -> RunTables:
        """The tables of some runs.

        Args:
            hashes: of each run, as `words.runs` makes them; shape (runs,).
            length: of each run, in words.
            rows: what each stands for.
        """
        one, more = length == 1, length > 1
        return cls(Table.of(hashes[one], rows[one]), Table.of(hashes[more], rows[more]))

    def find(self, runs: Sequence[Runs], kinds: WordKinds | None = None) -> tuple[Ints, Ints]:
        """Where the runs stand in a text: (word, row) pairs, two arrays.

        `runs` are those of the text, of one word, of two, and so on; `kinds` are its different
        words.
        """
        single, *longer = runs
        if kinds is None:
            word, row = self.single.look_up(single.hashes)
            word = single.first[word]
        else:
            word, row = self.single.look_up_kinds(kinds)
        some = [each for each in longer if len(each.hashes)]
        if not some:
            return word, row
        first = np.concatenate([each.first for each in some])
        where, rows = self.longer.look_up(np.concatenate([each.hashes for each in some]))
        return np.concatenate([word, first[where]]), np.concatenate([row, rows])
