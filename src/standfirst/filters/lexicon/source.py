"""Reading phrase files: all of them at once, as arrays."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import Final, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.filters.lexicon.sections import PATTERN_SECTIONS, SECTIONS
from standfirst.filters.lexicon.words import Hashes, words_of
from standfirst.page import Bools, Ints

# Pages of every language carry English prompts; the same pattern in two files is one.
_FIRST: Final = ("en", "und")
_GAP: Final = ord("_")
# What a word of a word list may have behind or in it.
_SIGNS: Final = ("!", "*", "^")
# Texts of files that are kept when they have been read.
_KEPT: Final = 2

_Kind = TypeVar("_Kind", np.int64, np.uint64, np.bool_)


class LexiconError(ValueError):
    """A phrase file is malformed; the message names the file and the line."""


@dataclass(frozen=True)
class Texts:
    """The text of some files, each by itself: one sign beyond plane 0 doubles what a text takes.

    Attributes:
        files: the text of each, with a line break at its end.
        opens: where each opens when they stand one after another, in rising order.
    """

    files: Sequence[str]
    opens: Sequence[int]

    def between(self, start: int, end: int) -> str:
        """What stands in a span that lies in one file."""
        file = bisect_right(self.opens, start) - 1
        opens = self.opens[file]
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
        return _kept_text(self._names[number])


@dataclass(frozen=True)
class Items:
    """The items of phrase files: a pattern, or a word of a word list, each.

    All arrays have shape (items,), but `hashes`, `word_starts`, `sizes` and `sums`, which have
    (words,), and the places of gaps.

    Attributes:
        section: index into `SECTIONS`.
        language: index of the file.
        starts, ends: span in the files.
        count: how many words each has.
        signs: how many of each of `_SIGNS` stand in it.
        asks: whether it ends in a question mark with a space before it.
        hashes: of the words of all items, one after another.
        word_starts: where each word starts in the files.
        sizes: how many characters of a word show.
        sums: of a word's characters' terms, by which `Words.sums` tells how words begin.
        gaps: where gaps stand in the files, in rising order.
        number_gaps: where gaps of numbers ("___#") have their sign, in rising order.
    """

    section: Ints
    language: Ints
    starts: Ints
    ends: Ints
    count: Ints
    signs: Mapping[str, Ints]
    asks: Bools
    hashes: Hashes
    word_starts: Ints
    sizes: Ints
    sums: Hashes
    gaps: Ints
    number_gaps: Ints

    @classmethod
    def of(cls, files: Sequence[Items]) -> Items:
        """Those of some files, at least one, one file after another."""

        def joined(column: Callable[[Items], NDArray[_Kind]]) -> NDArray[_Kind]:
            return np.concatenate([column(each) for each in files])

        return cls(
            section=joined(lambda items: items.section),
            language=joined(lambda items: items.language),
            starts=joined(lambda items: items.starts),
            ends=joined(lambda items: items.ends),
            count=joined(lambda items: items.count),
            signs={sign: np.concatenate([each.signs[sign] for each in files]) for sign in _SIGNS},
            asks=joined(lambda items: items.asks),
            hashes=joined(lambda items: items.hashes),
            word_starts=joined(lambda items: items.word_starts),
            sizes=joined(lambda items: items.sizes),
            sums=joined(lambda items: items.sums),
            gaps=joined(lambda items: items.gaps),
            number_gaps=joined(lambda items: items.number_gaps),
        )


@dataclass(frozen=True)
class Source:
    """What stands in phrase files.

    Attributes:
        texts: of the files. Spans are of them all, one after another.
        names: the files' languages.
        items: of all files.
        first_word: where each item's words begin, shape (items,).
    """

    texts: Texts
    names: tuple[str, ...]
    items: Items
    first_word: Ints

    def with_texts_left(self) -> Source:
        """The same, of installed files, whose texts are read again when they are asked for."""
        return replace(self, texts=Texts(InstalledTexts(self.names), self.texts.opens))


def languages() -> list[str]:
    """The languages that have a phrase file, sorted."""
    folder = files("standfirst.filters.lexicon")
    names = [entry.name for entry in folder.iterdir()]
    return sorted(name[:-4] for name in names if name.endswith(".txt"))


def installed(chosen: tuple[str, ...] | None = None) -> dict[str, str]:
    """The text of each phrase file, or of those of some languages."""
    order = sorted(languages(), key=lambda name: (name not in _FIRST, name))
    return {name: _installed_text(name) for name in order if chosen is None or name in chosen}


def _installed_text(name: str) -> str:
    folder = files("standfirst.filters.lexicon")
    return folder.joinpath(f"{name}.txt").read_text(encoding="utf-8")


@lru_cache(maxsize=_KEPT)
def _kept_text(name: str) -> str:
    return _closed(_installed_text(name))


def _closed(text: str) -> str:
    """A file's text with a line break at its end, so that no line spans two files."""
    return f"{text}\n"


def read(texts: Mapping[str, str]) -> Source:
    """The items of phrase files, given by language.

    Raises:
        LexiconError: at an unknown section, or a pattern without words or outside a section.
    """
    whole = list(map(_closed, texts.values()))
    opens = [0, *accumulate(map(len, whole))]
    # One file after another: what is made of one on the way takes many times the room of what is
    # kept.
    files = [
        _items(text, name, number, offset)
        for number, (name, text, offset) in enumerate(zip(texts, whole, opens, strict=False))
    ]
    items = Items.of(files or [_items("", "", 0, 0)])
    first_word = np.cumsum(items.count) - items.count
    return Source(Texts(tuple(whole), opens[:-1]), tuple(texts), items, first_word)


def _items(text: str, name: str, number: int, offset: int) -> Items:
    """The items of one file.

    Args:
        text: its text, with a line break at the end.
        name: its language.
        number: its index.
        offset: where it opens among the files.
    """
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    breaks = np.flatnonzero(codes == ord("\n"))
    starts, ends = _spans(classes, breaks)
    section = _sections(text, name, codes, starts, ends)

    # A word list has several words in a line, parted by commas.
    commas = np.flatnonzero(codes == ord(","))
    line = np.searchsorted(starts, commas, side="right") - 1
    commas = commas[(line >= 0) & (section[line] >= len(PATTERN_SECTIONS))]
    if len(commas):
        item_starts, ends = _spans(classes, np.sort(np.concatenate([breaks, commas])))
        line = np.searchsorted(starts, item_starts, side="right") - 1
        starts, section = item_starts, section[line]
    content = (codes[starts] != ord("#")) & ~_is_heading(codes, starts, ends)
    starts, ends, section = starts[content], ends[content], section[content]

    words = words_of(codes, classes)
    item = np.searchsorted(starts, words.starts, side="right") - 1
    inside = (item >= 0) & (words.starts < ends[item]) if len(starts) else item > 0
    which = np.flatnonzero(inside)
    count = np.bincount(item[inside], minlength=len(starts))
    if not count.all() or (section < 0).any():
        bad = int(np.flatnonzero((count == 0) | (section < 0))[0])
        where = _place(text, name, int(starts[bad]))
        if section[bad] < 0:
            raise LexiconError(f"{where}: a pattern before the first section")
        raise LexiconError(f"{where}: {text[starts[bad] : ends[bad]]!r} has no words")
    gap = codes == _GAP
    number_gaps = np.flatnonzero(gap[:-1] & (codes[1:] == ord("#"))) + 1
    gap[:-2] &= gap[1:-1] & gap[2:]
    asks = codes[ends - 1] == ord("?")
    asks &= codes[np.maximum(ends - 2, 0)] == ord(" ")
    sizes = words.sizes[which]
    return Items(
        section=section,
        language=np.full(len(section), number, dtype=np.int64),
        starts=starts + offset,
        ends=ends + offset,
        count=count,
        signs={sign: _counted(codes == ord(sign), starts, ends) for sign in _SIGNS},
        asks=asks,
        hashes=words.hashes[which],
        word_starts=words.starts[which] + offset,
        sizes=sizes,
        sums=words.sums(which, sizes),
        gaps=np.flatnonzero(gap) + offset,
        number_gaps=number_gaps + offset,
    )


def _counted(there: Bools, starts: Ints, ends: Ints) -> Ints:
    """How many of the characters that are marked stand in each span."""
    at = np.flatnonzero(there)
    return np.searchsorted(at, ends) - np.searchsorted(at, starts)


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


def _sections(text: str, name: str, codes: ch.Codes, starts: Ints, ends: Ints) -> Ints:
    """The section of each line, -1 where there is none; shape (lines,)."""
    headings = np.flatnonzero(_is_heading(codes, starts, ends))
    known = {section: number for number, section in enumerate(SECTIONS)}
    out = np.full(len(starts), -1, dtype=np.int64)
    for heading in headings.tolist():
        section = text[starts[heading] + 1 : ends[heading] - 1].strip()
        if section not in known:
            where = _place(text, name, int(starts[heading]))
            raise LexiconError(f"{where}: unknown section {section!r}; known: {SECTIONS}")
        out[heading] = known[section]
    at = np.full(len(starts), -1, dtype=np.int64)
    at[headings] = headings
    at = np.maximum.accumulate(at)
    held: Ints = np.where(at >= 0, out[at], -1)
    return held


def _place(text: str, name: str, offset: int) -> str:
    return f"{name}.txt, line {text.count(chr(10), 0, offset) + 1}"
