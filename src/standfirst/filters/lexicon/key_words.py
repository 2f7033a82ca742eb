"""The word lists of the phrase files: of what parts interfaces build what they say.

A section `[words login]` has the words that speak for a family; `[words reader]`, `[words house]`,
`[words opening]` and `[words story]` tell whom a line addresses (see `VOICES`). Words are parted by
commas or line breaks. `passwor*` stands for all words that begin so; each `!` at the end makes a
word tell more; a word may be several ("log in"). `Ihr^` counts only where it has a capital that
is not its sentence's first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from standfirst.columns import changes, places
from standfirst.filters.lexicon.sections import CLITICS, FAMILIES, KINDS, PATTERN_SECTIONS
from standfirst.filters.lexicon.source import Source
from standfirst.filters.lexicon.stems import LONGEST_STEM, Stems
from standfirst.filters.lexicon.tables import Runs, RunTables, Table
from standfirst.filters.lexicon.words import (
    Hashes,
    Words,
    hashes_of_sums,
    joined,
    of_runs,
)
from standfirst.page import Bools, Ints

_LONGEST_KEY: Final = 10
_PER_LANGUAGE: Final = np.uint64(0x2545F4914F6CDD1D)


@dataclass(frozen=True)
class KeysFound:
    """Where listed words stand in a text; arrays of shape (found,).

    Attributes:
        word, length: first word of each, and how many.
        entry: its row in `KeyWords`.
    """

    word: Ints
    length: Ints
    entry: Ints


class KeyWords:
    """The word lists of some phrase files.

    Attributes:
        names: the files' languages.
        kind: index into `KINDS` of each entry; shape (entries,).
        language: index into `names`.
        points: how much each tells, from 1.
        length: in words.
        first_word: the first of its words in the source, to which a clitic may be prefixed.
        capital: whether each counts only with a capital inside a sentence.
    """

    def __init__(self, read: Source) -> None:
        items = read.items
        rows = places(items.section >= len(PATTERN_SECTIONS))
        self.names = read.names
        kind = items.section[rows] - len(PATTERN_SECTIONS)
        language = items.language[rows]
        points = 1 + items.signs["!"][rows]
        length = np.minimum(items.count[rows], _LONGEST_KEY)
        first = read.first_word[rows]
        hashes = of_runs(items.hashes, first, length)
        begins = (items.signs["*"][rows] > 0) & (length == 1)
        size = items.sizes[first]
        made = self._with_clitics(read, kind, language, first, length)
        self.first_word: Ints = first[made.of]
        self._texts = read.texts
        spans = np.stack([items.starts[rows], items.ends[rows]], axis=1)
        self._spans = spans.astype(np.int32)[made.of]
        self.kind: Ints = kind[made.of]
        self.language: Ints = language[made.of]
        self.points: Ints = points[made.of]
        self.length: Ints = length[made.of]
        self.capital: Bools = items.signs["^"][rows][made.of] > 0
        sums = made.sums
        hashes = np.where(made.front_size > 0, hashes_of_sums(sums), hashes[made.of])
        size = size[made.of] + made.front_size
        begins = begins[made.of]
        whole = places(~begins)
        self.tables = RunTables.of(hashes[whole], self.length[whole], whole)
        stems = places(begins & (size <= LONGEST_STEM))
        self._stems = Stems(sums[stems], size[stems], stems)
        self._vocabulary = self._make_vocabulary(read)

    def _make_vocabulary(self, read: Source) -> Table:
        """All words of the prompts of each language: a table of the languages of words."""
        items = read.items
        used = items.section < len(FAMILIES)
        lists = items.section >= len(PATTERN_SECTIONS)
        used |= lists & (items.section != len(PATTERN_SECTIONS) + KINDS.index("story"))
        item = np.repeat(np.arange(len(used)), items.count)
        chosen = places(used[item])
        hashes, language = items.hashes[chosen], items.language[item[chosen]]
        _, first = np.unique(hashes + language.astype(np.uint64) * _PER_LANGUAGE, return_index=True)
        return Table.of(hashes[first], language[first])

    def spoken(self, words: Words) -> tuple[Ints, Ints]:
        """Which words the prompts of which languages use: (word, language) pairs, two arrays."""
        return self._vocabulary.look_up_kinds(words.kinds)

    @dataclass(frozen=True)
    class _Made:
        """Entries, and those made of them with a clitic in front: `of` is whose each is, `sums`
        has the terms of its first word (see `Words.sums`)."""

        of: Ints
        front_size: Ints
        sums: Hashes

    @classmethod
    def _with_clitics(
        cls, read: Source, kind: Ints, language: Ints, first: Ints, length: Ints
    ) -> _Made:
        entries = np.arange(len(kind))
        items = read.items
        term = items.sums
        of, sizes, sums = [entries], [np.zeros_like(entries)], [term[first]]
        for clitic in places(kind == KINDS.index(CLITICS)).tolist():
            front = int(first[clitic])
            mine = places((language == language[clitic]) & (kind != kind[clitic]) & (length == 1))
            size = np.full(len(mine), int(items.sizes[front]), dtype=np.int64)
            of.append(mine)
            sizes.append(size)
            sums.append(joined(term[np.full(len(mine), front)], size, term[first[mine]]))
        return cls._Made(np.concatenate(of), np.concatenate(sizes), np.concatenate(sums))

    def __len__(self) -> int:
        return len(self.kind)

    def text(self, entry: int) -> str:
        """An entry as it is written, for people."""
        return self._texts.between(*self._spans[entry].tolist()).rstrip("!^ ")

    def find(self, words: Words, runs: Sequence[Runs]) -> KeysFound:
        """Where the words stand in a text; `runs` are the text's, by `Lexicon.runs_in`."""
        word, entry = self.tables.find(runs, words.kinds)
        begun, stem = self._stems.find(words)
        word, entry = np.concatenate([word, begun]), np.concatenate([entry, stem])
        return KeysFound(word, self.length[entry], entry)


def within_another(group: Ints, start: Ints, end: Ints) -> Bools:
    """Which spans lie within an earlier or longer one of the same group; shape as `group`.

    Of equal spans the first one lies in none.
    """
    size = int(end.max(initial=0)) + 1
    # By group, then start, the longest first: one number for all three sorts twice as fast.
    order = ((group * size + start) * size - end).argsort(kind="stable")
    anew = changes(group[order])
    step = anew.cumsum() * size
    reach = np.maximum.accumulate(end[order] + step)
    out = np.zeros(len(group), dtype=np.bool_)
    inside = np.zeros(len(group), dtype=np.bool_)
    inside[1:] = (end[order] + step)[1:] <= reach[:-1]
    out[order] = inside & ~anew
    return out
