"""Which words of each line are people's names, as columns worked out for all lines at once."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.columns import is_among, steps
from standfirst.family_names import family_names
from standfirst.filters.lexicon.phrases import page_words, word_lines
from standfirst.filters.lexicon.words import Hashes, hashes_of_single_words
from standfirst.given_names import given_names
from standfirst.page import Bools, Ints, Page

NAME_COLUMNS: Final = 3


@cache
def _hashes() -> tuple[Hashes, Hashes]:
    """Those of given names, and those of given and family names; each in order. Of names that are
    one word to `words_of`: "so-yeon" is two, and "so" alone no name."""
    given, family = map(hashes_of_single_words, (given_names(), family_names()))
    return np.unique(given), np.unique(np.concatenate([given, family]))


def name_columns(page: Page) -> list[NDArray[np.generic]]:
    """For each line the share of its words that are given names, the share of those that are given
    or family names, and whether a given name opens it; each of shape (lines,).

    A word counts where it opens with a capital, or is of a script without case; of scripts that set
    no spaces between words none does, as there each character is a word.

    Use it as `page.derived(name_columns)`.
    """
    words = page.derived(page_words)
    lines = page.derived(word_lines)
    opens = page.classes[words.starts]
    shown = (opens == ch.UPPER) | (opens == ch.CASELESS)
    kinds = words.kinds
    given, people = (is_among(kinds.hashes, told)[kinds.of_word] & shown for told in _hashes())
    size = np.maximum(steps(lines.first), 1)
    return [
        np.bincount(lines.of_word[given], minlength=len(page)) / size,
        np.bincount(lines.of_word[people], minlength=len(page)) / size,
        _opening(given, lines.first),
    ]


def _opening(given: Bools, first: Ints) -> Bools:
    """Whether the first word of each line is marked; (lines,).

    Args:
        given: marks, one a word.
        first: index of each line's first word, and of the end; (lines + 1,).
    """
    marks = np.append(given, False)
    return marks[first[:-1]] & (first[1:] > first[:-1])
