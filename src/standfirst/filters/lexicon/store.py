"""The patterns of the phrase files as arrays to look up in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from standfirst.filters.lexicon import source
from standfirst.filters.lexicon.key_words import KeyWords
from standfirst.filters.lexicon.sections import CUES, FAMILIES, PATTERN_SECTIONS
from standfirst.filters.lexicon.source import LexiconError, Source, languages
from standfirst.filters.lexicon.tables import Openings, Runs, RunTables
from standfirst.filters.lexicon.words import Hashes, WordKinds, of_runs, phrase_keys
from standfirst.page import Bools, Ints

__all__ = [
    "CUES",
    "FAMILIES",
    "LONGEST_RUN",
    "Lexicon",
    "LexiconError",
    "Pattern",
    "default_lexicon",
    "languages",
    "parse",
]

# Runs of more words are not looked up; a longer part is cut into parts of this many.
LONGEST_RUN: Final = 10
# Odd numbers, by which patterns of the same words differ that differ in their gaps.
_PART: Final = np.uint64(0x2545F4914F6CDD1D)
_SHAPE: Final = np.uint64(0x9E6C63D0676A9A99)


class Pattern(NamedTuple):
    """One pattern of a phrase file."""

    family: str
    language: str
    text: str
    parts: tuple[str, ...]
    opens: bool  # nothing may stand before the first part
    closes: bool  # nothing may stand after the last part
    weak: bool


def parse(text: str, language: str) -> Iterator[Pattern]:
    """The patterns of a phrase file's text, each once.

    Raises:
        LexiconError: at an unknown section, or a pattern without words or outside a section.
    """
    return iter(Lexicon(source.read({language: text})).patterns)


class Lexicon:
    """Patterns, and the tables to find them by.

    Attributes:
        family: index into `FAMILIES + CUES` of each pattern, shape (patterns,).
        words: number of words in the first part of each pattern.
        fixed: number of words in all its parts.
        opens, closes, weak, gapped: flags of each pattern.
        several: whether it has several parts.
        counted: whether a gap of it is that of a number ("___# comments").
        keys: the word lists of the same files.
    """

    def __init__(self, read: Source) -> None:
        """Args:
        read: the items of the files.
        """
        self.keys = KeyWords(read)
        items = read.items
        rows = np.flatnonzero(items.section < len(PATTERN_SECTIONS))
        first, count = read.first_word[rows], items.count[rows]
        starts = items.word_starts
        gaps_at = np.searchsorted(items.gaps, starts)
        anew = np.zeros(len(starts) + 1, dtype=np.bool_)
        anew[1:-1] = np.diff(gaps_at) > 0
        anew[read.first_word] = False
        changes = np.zeros(len(starts) + 1, dtype=np.int64)
        np.cumsum(anew[:-1], out=changes[1:])
        opens = np.searchsorted(items.gaps, items.starts[rows]) == gaps_at[first]
        closes = np.searchsorted(items.gaps, items.ends[rows]) == gaps_at[first + count - 1]
        weak = items.asks[rows]

        # Of the same pattern in several files the first one stays.
        position = np.arange(len(starts)) - np.repeat(read.first_word, items.count)
        part = changes[1:] - np.repeat(changes[read.first_word], items.count)
        spelt = items.hashes + part.astype(np.uint64) * _PART
        told = phrase_keys(spelt, read.first_word, position)[rows] if len(rows) else spelt[:0]
        shape = (items.section[rows] << 3) | (opens << 2) | (closes << 1) | weak
        _, kept = np.unique(told + shape.astype(np.uint64) * _SHAPE, return_index=True)
        kept.sort()
        rows, first, count = rows[kept], first[kept], count[kept]

        # What only single patterns are asked for is kept in half the space; nothing reads more
        # than 2 GB of phrase files.
        self._names, self._texts = read.names, read.texts
        self._spans = np.stack([items.starts[rows], items.ends[rows]], axis=1).astype(np.int32)
        self._language = items.language[rows].astype(np.int32)
        self._first = first.astype(np.int32)
        self._hashes = items.hashes
        anew_at = np.flatnonzero(anew)
        self._anew = anew_at.astype(np.int32)
        self._rests: dict[int, tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]] = {}
        self._quoted: dict[int, str] = {}
        self.family: Ints = items.section[rows]
        self.opens: Bools = opens[kept]
        self.closes: Bools = closes[kept]
        self.weak: Bools = weak[kept]
        self.fixed: Ints = count
        following = np.append(anew_at, len(starts))
        following = following[np.searchsorted(anew_at, first)]
        self.several: Bools = following < first + count
        first_part = np.where(self.several, following - first, count)
        self.words: Ints = np.minimum(first_part, LONGEST_RUN)
        self.gapped: Bools = ~(self.opens & self.closes) | self.several
        numbers = items.number_gaps
        of_number = np.searchsorted(numbers, items.ends[rows])
        self.counted: Bools = of_number > np.searchsorted(numbers, items.starts[rows])
        hashes = of_runs(items.hashes, first, self.words)
        self.tables = RunTables.of(hashes, self.words, np.arange(len(hashes)))
        self._openings = Openings(
            items.hashes,
            np.concatenate([first, self.keys.first_word]),
            np.concatenate([self.words, self.keys.length]),
            LONGEST_RUN,
        )

    def __len__(self) -> int:
        return len(self.family)

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        """All patterns, in the order of files and lines."""
        return tuple(map(self.pattern, range(len(self))))

    def pattern(self, number: int) -> Pattern:
        """One pattern, for people."""
        text = self._texts.between(*self._spans[number].tolist())
        weak = bool(self.weak[number])
        text = text[:-2].rstrip() if weak else text
        pieces = [
            p.removeprefix("#").strip() if any(map(str.isalnum, p)) else ""
            for p in text.split("___")
        ]
        return Pattern(
            PATTERN_SECTIONS[int(self.family[number])],
            self._names[int(self._language[number])],
            text,
            tuple(piece for piece in pieces if piece),
            bool(self.opens[number]),
            bool(self.closes[number]),
            weak,
        )

    def openings(self, numbers: Ints) -> list[str]:
        """What some patterns have before their first gap, as it is written in the files."""
        spans = self._spans[numbers].tolist()
        return [self._texts.between(start, end).partition("___")[0] for start, end in spans]

    def quoted(self, number: int) -> str:
        """That a line says one pattern, as the reason of a claim."""
        if number not in self._quoted:
            pattern = self.pattern(number)
            self._quoted[number] = f"says “{pattern.text}” ({pattern.language})"
        return self._quoted[number]

    def beyond(self, number: int) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]:
        """The hashes of what a pattern has behind the run by which it is looked up: of the rest of
        its first part, and of its further parts."""
        if number not in self._rests:
            first, hashes = int(self._first[number]), self._hashes
            end = first + int(self.fixed[number])
            low, high = self._anew.searchsorted(np.array([first, end], dtype=np.int32))
            cuts = [*self._anew[low:high].tolist(), end]
            tail = tuple(hashes[first + int(self.words[number]) : cuts[0]].tolist())
            rest = tuple(tuple(hashes[a:b].tolist()) for a, b in pairwise(cuts))
            self._rests[number] = (tail, rest)
        return self._rests[number]

    def next_words(self, numbers: Ints) -> Hashes:
        """The hash of the word behind the run by which each of some patterns is looked up; each has
        one: the first of what `beyond` gives."""
        out: Hashes = self._hashes[self._first[numbers] + self.words[numbers]]
        return out

    def runs_in(self, words: Hashes) -> list[Runs]:
        """The runs of a text's words that may be a pattern's, or an entry's of the word lists."""
        return self._openings.runs_in(words)

    def find(self, runs: Sequence[Runs], kinds: WordKinds | None = None) -> tuple[Ints, Ints]:
        """Where the first parts of patterns stand in a text: (word, pattern) pairs, two arrays.

        Args:
            runs: the text's, by `runs_in`.
            kinds: the text's different words, where they are known: then it takes less time.
        """
        return self.tables.find(runs, kinds)


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of all phrase files, read once."""
    return Lexicon(source.read(source.installed()).with_texts_left())
