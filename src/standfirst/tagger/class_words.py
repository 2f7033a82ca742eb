"""What the words in which a site names its elements say for a line's being article.

Sites name their parts much alike ("article-body", "teaser", "related", "comment"): each word of a
class, an id, a role or the like has log odds, counted over sites and smoothed, one for the element
that a line stands in itself, one for those around it.
"""

from __future__ import annotations

import re
import zlib
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.columns import changes, numbered, places
from standfirst.outline import Outline
from standfirst.page import Ints, Page
from standfirst.tagger.network import as_columns

Floats = NDArray[np.float32]
ShortHashes = NDArray[np.uint32]

# Columns that a table makes for each line.
CLASS_COLUMNS: Final = 10 + 4
# What the odds of a word speak for: being article, of the line's own element and of those around
# it; and being one of these, of any of the nearest elements.
FIELDS: Final = ("caption", "credit", "lede", "headline")
KINDS: Final = 2 + len(FIELDS)
_AROUND: Final = 3
_KEPT: Final = 1 << 12
_NAMES_KEPT: Final = 1 << 10
_PARTS_KEPT: Final = 1 << 12
_UINT32: Final = "I"
_LONGEST: Final = 40
_MOST_WORDS: Final = 24
_MOST: Final = 6.0
# Of three letters or more. `re` finds them in two thirds of the time that `regex` takes.
_PART: Final = re.compile(r"[A-Z][a-z]{2,}|[a-z]{3,}|[A-Z]{3,}(?![a-z])")
# Names that a tool made up ("css-1x2y3z") are different on each page.
_MADE_UP: Final = re.compile(r"\d.*\d|[0-9a-f]{8}")


def class_words(tag: str, told: str) -> tuple[int, ...]:
    """Hashes of the words in which an element is named, each once: CRC-32 of the word.

    Args:
        tag, told: as `Outline` has them.
    """
    out = {_hashed(f"<{tag}>")}
    for name in told.split()[:_MOST_WORDS]:
        out.update(_words_of(name))
    return tuple(out)


@lru_cache(maxsize=_NAMES_KEPT)
def _words_of(name: str) -> tuple[int, ...]:
    """Hashes of the words of one of an element's names; most others of its page have it too."""
    out = set()
    if "=" in name:
        out.add(_hashed(name.lower()))
        name = name.partition("=")[2]
    if len(name) <= _LONGEST:
        if not _MADE_UP.search(name):
            out.add(_hashed(name.lower()))
        out.update(map(_part_hashed, _PART.findall(name)))
    return tuple(out)


@lru_cache(maxsize=_PARTS_KEPT)
def _part_hashed(part: str) -> int:
    """The hash of a part of a name, which is the same few thousand on most sites."""
    return _hashed(part.lower())


def _hashed(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


@lru_cache(maxsize=_KEPT)
def _packed(tag: str, told: str) -> bytes:
    """`class_words` as the bytes of an array: kept as a tuple they take six times as much."""
    return array(_UINT32, class_words(tag, told)).tobytes()


@dataclass(frozen=True)
class ElementWords:
    """The words in which a page's elements are named.

    Attributes:
        hashes: the words of all different names, one name after another; (words,).
        name: the name that each word is from, rising; (words,).
        names: how many different names there are.
        of_element: the name of each element; (elements,).
        outline: the elements.
        element, innermost: see `standfirst.page.Markup`; (lines,).
    """

    hashes: ShortHashes
    name: Ints
    names: int
    of_element: Ints
    outline: Outline
    element: Ints
    innermost: Ints

    @classmethod
    def of(cls, page: Page, outline: Outline) -> ElementWords:
        """The words of a page's elements, of those without a line none: nobody asks for them."""
        pairs, of_element = outline.names
        asked = np.zeros(len(pairs), dtype=np.bool_)
        asked[of_element[outline.after > outline.first]] = True
        some = zip(pairs, asked.tolist(), strict=True)
        words = [_packed(*pair) if is_asked else b"" for pair, is_asked in some]
        return cls(
            np.frombuffer(b"".join(words), dtype=np.uint32),
            np.arange(len(words)).repeat(np.fromiter(map(len, words), np.int64, len(words)) // 4),
            len(words),
            of_element,
            outline,
            np.maximum(page.markup.element, 0),
            np.maximum(page.markup.innermost, 0),
        )


@dataclass(frozen=True)
class ClassTable:
    """Log odds of the words in which elements are named.

    Attributes:
        hashes: of the words that are known, sorted; shape (words,).
        odds: log odds of each word, of `KINDS` kinds; (words, kinds).
    """

    hashes: ShortHashes
    odds: Floats

    def columns(self, words: ElementWords, lines: int) -> Floats:
        """What the elements of each line say, shape (lines, `CLASS_COLUMNS`).

        Of the line's block and innermost element the own odds, mean and extreme; of the three
        elements around it the odds of each; and the greatest, the least and the bounded sum of
        the odds of all that it stands in. And for each of `FIELDS` the greatest odds of the line's
        block, its innermost element and the two around the block.
        """
        outline = words.outline
        if not len(self.hashes) or not lines:
            return np.zeros((lines, CLASS_COLUMNS), dtype=np.float32)
        # In order, each word once, they are found several times as fast.
        different, which, _ = numbered(words.hashes)
        at = np.minimum(self.hashes.searchsorted(different), len(self.hashes) - 1)
        known = self.hashes[at] == different
        odds = self.odds.take(at, axis=0)
        odds *= known[:, None]
        known, odds = known[which], odds.take(which, axis=0)
        size = np.maximum(np.bincount(words.name, weights=known, minlength=words.names), 1)
        mean = [
            np.bincount(words.name, weights=odds[:, kind], minlength=words.names) / size
            for kind in range(2)
        ]
        extreme = _extremes(odds, words.name, words.names)
        own_mean, own_extreme = mean[0][words.of_element], extreme[:, 0][words.of_element]
        around = ((mean[1] + extreme[:, 1]) / 2)[words.of_element]
        most, least = _along(around, outline)
        steps = np.bincount(outline.first, weights=around, minlength=lines + 1)
        steps -= np.bincount(outline.after, weights=around, minlength=lines + 1)
        total = steps[:-1].cumsum()
        own, inner = words.element, words.innermost
        columns = [own_mean[own], own_extreme[own], own_extreme[inner], around[own]]
        near = own
        for _ in range(_AROUND):
            near = np.maximum(outline.parent[near], 0)
            columns.append(around[near])
        columns += [most[own], least[own], np.clip(total, -_MOST, _MOST) / 2]
        above = np.maximum(outline.parent[own], 0)
        nearest = (own, inner, above, np.maximum(outline.parent[above], 0))
        worth = np.maximum.reduce([extreme[words.of_element[each], 2:] for each in nearest]) / 2
        columns += list(worth.T)
        return as_columns(columns, lines)


def _extremes(odds: Floats, name: Ints, names: int) -> NDArray[np.float64]:
    """Of the odds of each name's words those that lie farthest from 0, shape (names, kinds)."""
    out = np.zeros((names, odds.shape[1]))
    first = places(changes(name))
    if len(first):
        both = np.concatenate([odds, -odds], axis=1)  # which one step compares
        most, least = np.split(np.maximum(np.maximum.reduceat(both, first), 0), 2, axis=1)
        out[name[first]] = np.where(most >= least, most, -least)
    return out


def _along(
    values: NDArray[np.float64], outline: Outline
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For each element the greatest and the least value of it and all that it stands in."""
    most, least = values, values
    # Each step looks twice as far up as the one before it; the first element is its own parent.
    above = np.maximum(outline.parent, 0)
    for _ in range(int(outline.depth.max()).bit_length()):
        most, least = np.maximum(most, most[above]), np.minimum(least, least[above])
        above = above[above]
    return most, least
