"""Reading the phrase files and turning them into arrays to look up in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Final, NamedTuple

import numpy as np

from standfirst import characters as ch
from standfirst.filters.lexicon.words import Hashes, hashes_of_phrases, of_runs, runs
from standfirst.page import Bools, Ints
from standfirst.roles import BOILERPLATE_ROLES, BoilerplateRole

# Families of boilerplate that phrases can tell; each is a role. What "other" has phrases for are
# error pages and technical notices.
FAMILIES: Final[tuple[BoilerplateRole, ...]] = tuple(
    role for role in BOILERPLATE_ROLES if role != "duplicate"
)
# Sections that help to read the article's own lines.
CUES: Final = (
    "byline",
    "translation",
    "photo",
    "caption",
    "archive",
    "jobs",
    "dateline",
    "datewords",
    "agency",
)
_SECTIONS: Final = FAMILIES + CUES
# Runs of more words are not looked up; a longer part is cut into parts of this many.
LONGEST_RUN: Final = 10


class Pattern(NamedTuple):
    """One pattern of a phrase file."""

    family: str
    language: str
    text: str
    parts: tuple[str, ...]
    opens: bool  # nothing may stand before the first part
    closes: bool  # nothing may stand after the last part
    weak: bool


class LexiconError(ValueError):
    """A phrase file is malformed; the message names the file and the line."""


def parse(text: str, language: str) -> Iterator[Pattern]:
    """The patterns of a phrase file's text.

    Raises:
        LexiconError: at an unknown section, or a pattern without words or outside a section.
    """
    family = ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        where = f"{language}.txt, line {number}"
        if line.startswith("[") and line.endswith("]"):
            family = line[1:-1].strip()
            if family not in _SECTIONS:
                raise LexiconError(f"{where}: unknown section {family!r}; known: {_SECTIONS}")
            continue
        if not family:
            raise LexiconError(f"{where}: a pattern before the first section")
        weak = line.endswith(" ?")
        pattern = line[:-2].rstrip() if weak else line
        # A part that is only a sign ("©") has no words to find: any run of words may stand there.
        pieces = [p.strip() if any(map(str.isalnum, p)) else "" for p in pattern.split("___")]
        parts = tuple(piece for piece in pieces if piece)
        if not parts:
            raise LexiconError(f"{where}: {line!r} has no words")
        yield Pattern(family, language, pattern, parts, bool(pieces[0]), bool(pieces[-1]), weak)


@dataclass(frozen=True)
class Table:
    """The first parts of the patterns that have `length` words in it, sorted by hash.

    All arrays have shape (patterns,); `seen` is a bitmap over the hashes' low bits, by which
    nearly all runs of a page are ruled out with one look.
    """

    hashes: Hashes
    patterns: Ints
    seen: Bools


_BITMAP: Final = 1 << 17
_FIRST: Final = ("en", "und")
_PARTING: Final = dict.fromkeys(map(ord, "-'’"), " ")


class Lexicon:
    """Patterns, and the tables to find them by.

    Attributes:
        patterns: all patterns, in the order of files and lines.
        family: index into `FAMILIES + CUES` of each pattern, shape (patterns,).
        words: number of words in the first part of each pattern.
        opens, closes, weak, gapped: flags of each pattern.
        rest: for each pattern the hashes of its parts but the first.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns: tuple[Pattern, ...] = tuple(patterns)
        self.family = np.array([_SECTIONS.index(p.family) for p in self.patterns], dtype=np.int64)
        self.opens = np.array([p.opens for p in self.patterns], dtype=np.bool_)
        self.closes = np.array([p.closes for p in self.patterns], dtype=np.bool_)
        self.weak = np.array([p.weak for p in self.patterns], dtype=np.bool_)
        every = hashes_of_phrases([part for p in self.patterns for part in p.parts])
        ends = np.cumsum([len(p.parts) for p in self.patterns]).tolist()
        parts = [
            every[end - len(p.parts) : end] for p, end in zip(self.patterns, ends, strict=True)
        ]
        self.fixed = np.array([sum(map(len, each)) for each in parts], dtype=np.int64)
        self.rest = [tuple(tuple(h.tolist()) for h in each[1:]) for each in parts]
        self.several = np.array([len(each) > 1 for each in parts], dtype=np.bool_)
        self.tail = [tuple(each[0][LONGEST_RUN:].tolist()) for each in parts]
        self.words = np.array([min(len(e[0]), LONGEST_RUN) for e in parts], dtype=np.int64)
        self.gapped = ~(self.opens & self.closes) | self.several
        self.tables = self._tables([each[0][:LONGEST_RUN] for each in parts])

    def _tables(self, firsts: list[Hashes]) -> list[Table]:
        tables = []
        for length in range(1, LONGEST_RUN + 1):
            rows = [i for i, first in enumerate(firsts) if len(first) == length]
            words = [firsts[i] for i in rows]
            hashes = of_runs(np.array(words, dtype=np.uint64).reshape(len(rows), length))
            patterns = np.array(rows, dtype=np.int64)
            order = np.argsort(hashes, kind="stable")
            seen = np.zeros(_BITMAP, dtype=np.bool_)
            seen[(hashes % np.uint64(_BITMAP)).astype(np.int64)] = True
            tables.append(Table(hashes[order], patterns[order], seen))
        return tables

    @cached_property
    def fingerprint(self) -> str:
        """A hash of all patterns, by which weights know the rules they were trained with."""
        digest = hashlib.sha256()
        for pattern in self.patterns:
            digest.update(repr(tuple(pattern)).encode())
        return digest.hexdigest()

    def find(self, words: Hashes) -> tuple[Ints, Ints]:
        """Where the first parts of patterns stand in a text: (word, pattern) pairs, two arrays."""
        found = [self.look_up(h, n) for n, h in enumerate(runs(words, LONGEST_RUN), 1)]
        return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])

    def look_up(self, run_hashes: Hashes, length: int) -> tuple[Ints, Ints]:
        """Where runs of `length` words begin a pattern: (run, pattern) pairs, two arrays."""
        table = self.tables[length - 1]
        likely = np.flatnonzero(table.seen[(run_hashes & np.uint64(_BITMAP - 1)).astype(np.int64)])
        keys = run_hashes[likely]
        low = np.searchsorted(table.hashes, keys, side="left")
        high = np.searchsorted(table.hashes, keys, side="right")
        count = high - low
        where = np.repeat(likely, count)
        offset = np.arange(len(where)) - np.repeat(np.cumsum(count) - count, count)
        return where, table.patterns[np.repeat(low, count) + offset]


def languages() -> list[str]:
    """The languages that have a phrase file, sorted."""
    folder = files("standfirst.filters.lexicon")
    names = [entry.name for entry in folder.iterdir()]
    return sorted(name[:-4] for name in names if name.endswith(".txt"))


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of all phrase files, read once."""
    folder = files("standfirst.filters.lexicon")
    # Pages of every language carry English prompts; the same pattern in two files is one.
    order = sorted(languages(), key=lambda name: (name not in _FIRST, name))
    patterns: dict[tuple[object, ...], Pattern] = {}
    for language in order:
        text = (folder / f"{language}.txt").read_text(encoding="utf-8")
        for pattern in parse(text, language):
            key = (pattern.family, ch.folded(pattern.text.translate(_PARTING)), pattern.weak)
            patterns.setdefault(key, pattern)
    return Lexicon(patterns.values())
