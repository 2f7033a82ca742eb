"""The words of a text as numbers: each word one 64-bit hash, all words at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.page import Ints

Hashes = NDArray[np.uint64]

# Polynomial hashing (Karp and Rabin, 1987) with odd bases, modulo 2**64. Positions in a word
# wrap at 256: longer words still have a hash, only one that is blind to some swaps.
_BASE: Final = 0x9E3779B97F4A7C15
_POSITIONS: Final = 256
_POWERS: Final = np.array([pow(_BASE, i + 1, 1 << 64) for i in range(_POSITIONS)], dtype=np.uint64)
_WORD_BASE: Final = np.uint64(0xD6E8FEB86659FD93)


@dataclass(frozen=True)
class Words:
    """The words of a text: hashes, and spans in code points, each of shape (words,)."""

    hashes: Hashes
    starts: Ints
    ends: Ints


def _mixed(values: NDArray[np.uint32] | Hashes) -> Hashes:
    """The finaliser of SplitMix64 (Steele, Lea and Flood, 2014), so that near codes lie far."""
    x = values.astype(np.uint64)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def words_of(codes: ch.Codes, classes: ch.Classes) -> Words:
    """The words of a text: runs of letters and digits, or single characters of unspaced scripts.

    Hashes are of folded forms (no case, no accents), and characters that do not show, such as
    zero-width spaces and soft hyphens, neither count nor part a word.
    """
    shown = np.flatnonzero(classes != ch.IGNORABLE)
    kinds = classes[shown]
    wordy = (kinds >= ch.LOWER) & (kinds <= ch.DIGIT)
    kept, kinds, contiguous = shown[wordy], kinds[wordy], np.flatnonzero(wordy)
    if not len(kept):
        nothing = np.zeros(0, dtype=np.int64)
        return Words(np.zeros(0, dtype=np.uint64), nothing, nothing)
    single = kinds == ch.IDEOGRAPH
    opens = np.ones(len(kept), dtype=np.bool_)
    opens[1:] = single[1:] | single[:-1] | (np.diff(contiguous) > 1)
    first = np.flatnonzero(opens)
    last = np.append(first[1:], len(kept)) - 1
    position = np.arange(len(kept)) - np.repeat(first, last - first + 1)
    terms = _mixed(ch.folded_of(codes[kept])) * _POWERS[position % _POSITIONS]
    hashes = _mixed(np.add.reduceat(terms, first))
    return Words(hashes, kept[first], kept[last] + 1)


def hashes_of_phrases(phrases: Sequence[str]) -> list[Hashes]:
    """The hashes of the words of each phrase, all phrases worked out at once."""
    text = "\n".join(phrases)
    codes = ch.codes_of(text)
    words = words_of(codes, ch.classes_of(codes))
    ends = np.cumsum([len(phrase) + 1 for phrase in phrases])
    cuts = np.searchsorted(words.starts, ends)
    return np.split(words.hashes, cuts)[: len(phrases)]


def runs(hashes: Hashes, longest: int) -> list[Hashes]:
    """Hashes of all runs of 1, 2, … `longest` words; entry n-1 has shape (words - n + 1,)."""
    out = [hashes]
    for length in range(2, longest + 1):
        shorter = out[-1][: max(0, len(hashes) - length + 1)]
        out.append(shorter * _WORD_BASE + hashes[length - 1 :])
    return out


def of_runs(words: Hashes) -> Hashes:
    """The hash of each row of words, shape (rows, words), as `runs` makes it; shape (rows,)."""
    out = words[:, 0].copy()
    for column in range(1, words.shape[1]):
        out = out * _WORD_BASE + words[:, column]
    return out
