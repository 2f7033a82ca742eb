"""Reading phrase files: all of them at once, as arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Final, overload

import numpy as np

from standfirst import characters as ch
from standfirst.filters.lexicon.sections import PATTERN_SECTIONS, SECTIONS
from standfirst.filters.lexicon.words import Words, words_of
from standfirst.page import Ints

# Pages of every language carry English prompts; the same pattern in two files is one.
_FIRST: Final = ("en", "und")
_GAP: Final = ord("_")
# Texts of files that are kept when they have been read.
_KEPT: Final = 2


class LexiconError(ValueError):
    """A phrase file is malformed; the message names the file and the line."""


@dataclass(frozen=True)
class Texts:
    """The text of some files, each by itself: one sign beyond plane 0 doubles what a text takes.

    Attributes:
        files: the text of each, with a line break at its end.
        opens: where each opens when they stand one after another; shape (files,).
    """

    files: Sequence[str]
    opens: Ints

    def between(self, start: int, end: int) -> str:
        """What stands in a span that lies in one file."""
        file = int(np.searchsorted(self.opens, start, side="right")) - 1
        opens = int(self.opens[file])
        return self.files[file][start - opens : end - opens]


class InstalledTexts(Sequence[str]):
    """The texts of installed phrase files, each read again when it is asked for: people read few
    of them, and together they are some megabytes."""

    def __init__(self, names: Sequence[str]) -> None:
        """Args: names: the files' languages."""
        self._names = tuple(names)

    def __len__(self) -> int:
        return len(self._names)

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> InstalledTexts: ...
    def __getitem__(self, number: int | slice) -> str | InstalledTexts:
        if isinstance(number, slice):
            return InstalledTexts(self._names[number])
        return f"{_installed_text(self._names[number])}\n"


@dataclass(frozen=True)
class Source:
    """The items of phrase files: a pattern, or a word of a word list, each.

    All arrays but `codes` and `gaps` have shape (items,).

    Attributes:
        texts: of the files. Spans are of them all, one after another.
        names: the files' languages.
        section: index into `SECTIONS`.
        language: index into `names`.
        starts, ends: span in the files.
        words: the words of all items.
        first_word, count: where an item's words are, and how many.
        gaps: where gaps stand in the files, in rising order.
    """

    texts: Texts
    names: tuple[str, ...]
    codes: ch.Codes
    section: Ints
    language: Ints
    starts: Ints
    ends: Ints
    words: Words
    first_word: Ints
    count: Ints
    gaps: Ints

    def gaps_before(self, offsets: Ints) -> Ints:
        """How many gaps stand before each of some places in the files."""
        return np.searchsorted(self.gaps, offsets)

    @property
    def number_gaps(self) -> Ints:
        """Where gaps of numbers ("___#") have their sign in the files, in rising order."""
        at = np.flatnonzero(self.codes == ord("#"))
        at = at[at > 0]
        out: Ints = at[self.codes[at - 1] == _GAP]
        return out

    def without_beginnings(self) -> Source:
        """The same without the sums by which `Words.sums` tells how words begin: by far the largest
        of the arrays, and asked by nobody but the word lists."""
        return replace(self, words=replace(self.words, totals=self.words.totals[:0].copy()))

    def with_texts_left(self) -> Source:
        """The same, of installed files, whose texts are read again when they are asked for."""
        return replace(self, texts=Texts(InstalledTexts(self.names), self.texts.opens))

    def signs(self, sign: str) -> Ints:
        """How often a sign stands in each item."""
        at = np.flatnonzero(self.codes == ord(sign))
        return np.searchsorted(at, self.ends) - np.searchsorted(at, self.starts)


def languages() -> list[str]:
    """The languages that have a phrase file, sorted."""
    folder = files("standfirst.filters.lexicon")
    names = [entry.name for entry in folder.iterdir()]
    return sorted(name[:-4] for name in names if name.endswith(".txt"))


def installed(chosen: tuple[str, ...] | None = None) -> dict[str, str]:
    """The text of each phrase file, or of those of some languages."""
    order = sorted(languages(), key=lambda name: (name not in _FIRST, name))
    return {name: _installed_text(name) for name in order if chosen is None or name in chosen}


@lru_cache(maxsize=_KEPT)
def _installed_text(name: str) -> str:
    folder = files("standfirst.filters.lexicon")
    return folder.joinpath(f"{name}.txt").read_text(encoding="utf-8")


def read(texts: Mapping[str, str]) -> Source:
    """The items of phrase files, given by language.

    Raises:
        LexiconError: at an unknown section, or a pattern without words or outside a section.
    """
    # A file's text ends with a line break, so that no line spans two files.
    whole = [f"{text}\n" for text in texts.values()]
    text, names = "".join(whole), tuple(texts)
    opens_file = np.cumsum([0, *map(len, whole[:-1])], dtype=np.int64)
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    breaks = np.flatnonzero(codes == ord("\n"))
    starts, ends = _spans(classes, breaks)
    file = np.searchsorted(opens_file, starts, side="right") - 1
    section = _sections(text, names, opens_file, codes, starts, ends, file)

    # A word list has several words in a line, parted by commas.
    commas = np.flatnonzero(codes == ord(","))
    line = np.searchsorted(starts, commas, side="right") - 1
    commas = commas[(line >= 0) & (section[line] >= len(PATTERN_SECTIONS))]
    if len(commas):
        item_starts, ends = _spans(classes, np.sort(np.concatenate([breaks, commas])))
        line = np.searchsorted(starts, item_starts, side="right") - 1
        starts, file, section = item_starts, file[line], section[line]
    content = (codes[starts] != ord("#")) & ~_is_heading(codes, starts, ends)
    starts, ends, file, section = (x[content] for x in (starts, ends, file, section))

    words = _words_by_file(codes, classes, [*opens_file.tolist(), len(codes)])
    item = np.searchsorted(starts, words.starts, side="right") - 1
    inside = (item >= 0) & (words.starts < ends[item]) if len(starts) else item > 0
    words = Words(
        words.hashes[inside],
        words.starts[inside],
        words.ends[inside],
        words.first[inside],
        words.totals,
        words.sizes[inside],
    )
    count = np.bincount(item[inside], minlength=len(starts))
    if not count.all() or (section < 0).any():
        bad = int(np.flatnonzero((count == 0) | (section < 0))[0])
        where = _place(text, names, opens_file, int(starts[bad]))
        if section[bad] < 0:
            raise LexiconError(f"{where}: a pattern before the first section")
        raise LexiconError(f"{where}: {text[starts[bad] : ends[bad]]!r} has no words")
    gap = codes == _GAP
    if len(gap) > 2:
        gap[:-2] &= gap[1:-1] & gap[2:]
    gaps = np.flatnonzero(gap)
    first_word = np.cumsum(count) - count
    texts_read = Texts(tuple(whole), opens_file)
    return Source(
        texts_read, names, codes, section, file, starts, ends, words, first_word, count, gaps
    )


def _words_by_file(codes: ch.Codes, classes: ch.Classes, bounds: list[int]) -> Words:
    """The words of all files, one file after another: all at once took 80 MB for a while."""
    if len(bounds) < 2:
        return words_of(codes, classes)
    hashes, totals = [], []
    places: list[list[Ints]] = [[], [], [], []]
    total = 0
    for a, b in pairwise(bounds):
        found = words_of(codes[a:b], classes[a:b])
        hashes.append(found.hashes)
        totals.append(found.totals)
        moved = (found.starts + a, found.ends + a, found.first + total, found.sizes)
        for some, of_file in zip(places, moved, strict=True):
            some.append(of_file)
        total += len(found.totals)
    whole = np.concatenate(totals)
    totals.clear()  # by far the largest, and no longer needed: no two of it while the rest is made
    starts, ends, first, sizes = map(np.concatenate, places)
    return Words(np.concatenate(hashes), starts, ends, first, whole, sizes)


def _spans(classes: ch.Classes, breaks: Ints) -> tuple[Ints, Ints]:
    """First and after last character of what stands between breaks, white space left out."""
    starts = np.concatenate([np.zeros(1, dtype=np.int64), breaks[:-1] + 1])
    ends = breaks.copy()
    while True:
        blank = (starts < ends) & (classes[starts] <= ch.NEWLINE)
        if not blank.any():
            break
        starts += blank
    while True:
        blank = (starts < ends) & (classes[ends - 1] <= ch.NEWLINE)
        if not blank.any():
            break
        ends -= blank
    some = starts < ends
    return starts[some], ends[some]


def _is_heading(
    codes: ch.Codes, starts: Ints, ends: Ints
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    out: np.ndarray[tuple[int], np.dtype[np.bool_]] = (codes[starts] == ord("[")) & (
        codes[ends - 1] == ord("]")
    )
    return out


def _sections(
    text: str,
    names: tuple[str, ...],
    opens_file: Ints,
    codes: ch.Codes,
    starts: Ints,
    ends: Ints,
    file: Ints,
) -> Ints:
    """The section of each line, -1 where there is none; shape (lines,)."""
    headings = np.flatnonzero(_is_heading(codes, starts, ends))
    known = {name: number for number, name in enumerate(SECTIONS)}
    out = np.full(len(starts), -1, dtype=np.int64)
    for heading in headings.tolist():
        name = text[starts[heading] + 1 : ends[heading] - 1].strip()
        if name not in known:
            where = _place(text, names, opens_file, int(starts[heading]))
            raise LexiconError(f"{where}: unknown section {name!r}; known: {SECTIONS}")
        out[heading] = known[name]
    at = np.full(len(starts), -1, dtype=np.int64)
    at[headings] = headings
    at = np.maximum.accumulate(at)
    held: Ints = np.where((at >= 0) & (file[at] == file), out[at], -1)
    return held


def _place(text: str, names: tuple[str, ...], opens_file: Ints, offset: int) -> str:
    number = int(np.searchsorted(opens_file, offset, side="right")) - 1
    line = text.count("\n", int(opens_file[number]), offset) + 1
    return f"{names[number]}.txt, line {line}"
