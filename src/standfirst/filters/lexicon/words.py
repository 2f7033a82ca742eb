"""The words of a text as numbers: each word one 64-bit hash, all words at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.columns import is_among, numbered, places, spans
from standfirst.page import Bools, Ints

Hashes = NDArray[np.uint64]

# Polynomial hashing (Karp and Rabin, 1987) with odd bases, modulo 2**64. Positions in a word
# wrap at 256: longer words still have a hash, only one that is blind to some swaps.
_BASE: Final = 0x9E3779B97F4A7C15
_POSITIONS: Final = 256
_POWERS: Final = np.array([pow(_BASE, i + 1, 1 << 64) for i in range(_POSITIONS)], dtype=np.uint64)
_WORD_BASE: Final = np.uint64(0xD6E8FEB86659FD93)
# Places of a bitmap over the low bits of hashes.
_SEEN: Final = 1 << 14
# Characters that are worked on at once: what is made of them on the way stays at hand.
_AT_ONCE: Final = 1 << 16


def _mixed(values: NDArray[np.uint32] | Hashes) -> Hashes:
    """The finaliser of SplitMix64 (Steele, Lea and Flood, 2014), so that near codes lie far."""
    x = values.astype(np.uint64)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


# The mixed values of the code points that nearly all text is written in.
_BASIC: Final = 1 << 16
_MIXED_BASIC: Final = _mixed(np.arange(_BASIC, dtype=np.uint64))


def _mixed_codes(codes: ch.Codes) -> Hashes:
    if int(codes.max(initial=0)) < _BASIC:
        basic: Hashes = _MIXED_BASIC[codes]
        return basic
    mixed: Hashes = _MIXED_BASIC[np.minimum(codes, _BASIC - 1)]
    rare = places(codes >= _BASIC)
    if len(rare):
        mixed[rare] = _mixed(codes[rare])
    return mixed


@dataclass(frozen=True)
class Words:
    """The words of a text: hashes, and spans in code points, each of shape (words,).

    `first` is the index of each word's first character among those that make up words, `sizes`
    has how many of them a word has, and `totals`, shape (characters + 1,), the sums of these
    characters' terms: the hash of a word's beginning follows from two of them.
    """

    hashes: Hashes
    starts: Ints
    ends: Ints
    first: Ints
    totals: Hashes
    sizes: Ints

    def sums(self, which: Ints, length: Ints) -> Hashes:
        """The sums of the terms of the first characters of some words: so many, which each has.

        Where words begin alike, these are the same.
        """
        first = self.first[which]
        out: Hashes = self.totals[first + length] - self.totals[first]
        return out

    @cached_property
    def kinds(self) -> WordKinds:
        """The different words among these."""
        return WordKinds(*numbered(self.hashes))


class WordKinds(NamedTuple):
    """The different words of a text.

    Attributes:
        hashes: of each, in rising order; shape (kinds,).
        of_word: the kind of each of the text's words; shape (words,).
        example: a word of each kind; shape (kinds,).
    """

    hashes: Hashes
    of_word: Ints
    example: Ints


def words_of(codes: ch.Codes, classes: ch.Classes) -> Words:
    """The words of a text: runs of letters and digits, or single characters of unspaced scripts.

    Hashes are of folded forms (no case, no accents), and characters that do not show, such as
    zero-width spaces and soft hyphens, neither count nor part a word.
    """
    if len(codes) <= _AT_ONCE:
        return _words_of(codes, classes)
    pieces, offset, held = [], 0, 0
    total = np.zeros(1, dtype=np.uint64)
    totals = [total]
    for end in _cuts(classes):
        piece = _words_of(codes[offset:end], classes[offset:end])
        spans = piece.starts + offset, piece.ends + offset
        pieces.append((piece.hashes, *spans, piece.first + held, piece.sizes))
        totals.append(piece.totals[1:] + total)
        total = total + piece.totals[-1:]
        offset, held = end, held + len(piece.totals) - 1
    hashes, starts, ends, first, sizes = (
        np.concatenate(column) for column in zip(*pieces, strict=True)
    )
    return Words(hashes, starts, ends, first, np.concatenate(totals), sizes)


def _cuts(classes: ch.Classes) -> Iterator[int]:
    """Where to cut a text so that no word is cut: offsets about `_AT_ONCE` apart, and the end."""
    at = _AT_ONCE
    while at < len(classes):
        kinds = classes[at : at + _AT_ONCE]
        parting = np.flatnonzero((kinds <= ch.NEWLINE) | (kinds > ch.DIGIT))
        if len(parting):
            yield at + int(parting[0])
            at += int(parting[0])
        at += _AT_ONCE
    yield len(classes)


def _words_of(codes: ch.Codes, classes: ch.Classes) -> Words:
    is_hidden = classes == ch.IGNORABLE
    if is_hidden.any():
        shown = places(~is_hidden)
        kinds = classes[shown]
        contiguous = places((kinds >= ch.LOWER) & (kinds <= ch.DIGIT))
        kept, kinds = shown[contiguous], kinds[contiguous]
    else:  # as in most texts
        kept = contiguous = places((classes >= ch.LOWER) & (classes <= ch.DIGIT))
        kinds = classes[kept]
    if not len(kept):
        nothing = np.zeros(0, dtype=np.int64)
        none = np.zeros(0, dtype=np.uint64)
        return Words(none, nothing, nothing, nothing, np.zeros(1, dtype=np.uint64), nothing)
    single = kinds == ch.IDEOGRAPH
    opens = np.empty(len(kept), dtype=np.bool_)
    opens[0] = True
    opens[1:] = single[1:] | single[:-1] | (contiguous[1:] - contiguous[:-1] > 1)
    first = places(opens)
    sizes = spans(first, len(kept))
    after = first + sizes
    position = np.arange(len(kept)) - first.repeat(sizes)
    terms = _mixed_codes(ch.folded_of(codes[kept])) * _POWERS[position & (_POSITIONS - 1)]
    totals = np.zeros(len(kept) + 1, dtype=np.uint64)
    terms.cumsum(out=totals[1:])
    hashes = _mixed(totals[after] - totals[first])
    return Words(hashes, kept[first], kept[after - 1] + 1, first, totals, sizes)


def runs(hashes: Hashes, longest: int) -> list[Hashes]:
    """Hashes of all runs of 1, 2, … `longest` words; entry n-1 has shape (words - n + 1,)."""
    out = [hashes]
    for length in range(2, longest + 1):
        shorter = out[-1][: max(0, len(hashes) - length + 1)]
        out.append(longer_run(shorter, hashes[length - 1 :]))
    return out


def longer_run(runs: Hashes, words: Hashes) -> Hashes:
    """The hashes of runs with one more word behind each, given that word's."""
    return runs * _WORD_BASE + words


def of_runs(hashes: Hashes, first: Ints, length: Ints) -> Hashes:
    """The hash of each of some runs of words, as `runs` makes them; shape (runs,).

    Args:
        hashes: of the words.
        first, length: where each run begins, and its number of words, at least one; (runs,).
    """
    out = hashes[first]
    for step in range(1, int(length.max(initial=0))):
        longer = places(length > step)
        out[longer] = longer_run(out[longer], hashes[first[longer] + step])
    return out


def hashes_of_sums(sums: Hashes) -> Hashes:
    """The hashes of words, given the sums of their characters' terms."""
    return _mixed(sums)


def joined(front: Hashes, length: Ints, back: Hashes) -> Hashes:
    """The sums of the terms of words put together of two pieces, given the pieces' sums.

    Args:
        front, back: by `Words.sums`.
        length: characters of the front piece, at least one.
    """
    return front + back * _POWERS[(length - 1) % _POSITIONS]


def phrase_keys(words: Hashes, first: Ints, position: Ints) -> Hashes:
    """One hash of each phrase of any length; shape (phrases,).

    Args:
        words: hashes of all phrases' words, one phrase after another.
        first: where each phrase begins, in rising order.
        position: of each word in its phrase.
    """
    if not len(first):
        return words[:0]
    return _mixed(np.add.reduceat(words * _POWERS[position % _POSITIONS], first))


def among(hashes: Hashes, told: Hashes) -> Bools:
    """Which hashes are among those told, of which there is one at least; shape as `hashes`."""
    out = np.zeros(len(hashes), dtype=np.bool_)
    out[where_among(hashes, told)] = True
    return out


def where_among(hashes: Hashes, told: Hashes) -> Ints:
    """Where hashes stand that are among those told, of which there is one at least; in order."""
    low = np.uint64(_SEEN - 1)
    # Nearly all are ruled out by one look at their low bits.
    seen = np.zeros(_SEEN, dtype=np.bool_)
    seen[(told & low).view(np.int64)] = True
    may = places(seen[(hashes & low).view(np.int64)])
    ordered = told.copy()
    ordered.sort()
    out: Ints = may[is_among(hashes[may], ordered)]
    return out


def hashes_of_single_words(phrases: Sequence[str]) -> Hashes:
    """The hashes of those phrases that are a single word, one behind the other."""
    codes = ch.codes_of("\n".join(phrases))
    words = words_of(codes, ch.classes_of(codes))
    phrase = places(codes == ord("\n")).searchsorted(words.starts)
    alone = np.bincount(phrase)[phrase] == 1
    out: Hashes = words.hashes[alone]
    return out


def hashes_of_phrases(phrases: Sequence[str]) -> list[Hashes]:
    """The hashes of the words of each phrase, all phrases worked out at once."""
    codes = ch.codes_of("\n".join(phrases))
    words = words_of(codes, ch.classes_of(codes))
    ends = np.cumsum([len(phrase) + 1 for phrase in phrases])
    cuts = words.starts.searchsorted(ends).tolist()
    return [words.hashes[first:after] for first, after in pairwise([0, *cuts])]
