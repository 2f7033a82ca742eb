"""What a page's other lines tell of each: the running text around it, and the words it shares."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of, continues
from standfirst.columns import places
from standfirst.filters.lexicon.phrases import page_words, word_kinds
from standfirst.filters.lexicon.tables import distinct
from standfirst.filters.lexicon.words import runs
from standfirst.filters.story import find_story
from standfirst.page import Ints, Page

Floats = NDArray[np.float64]
# Some of the words, and for each line how many of its words these are, or 1.
_Chosen: TypeAlias = "tuple[NDArray[np.bool_], Floats]"

# Blocks on either side within which running text is added up.
_WINDOWS: Final = (2, 6, 20)
# Letters in a window, each way, that make it full.
_FULL: Final = 600
_LONG_WORD: Final = 4
# Lines within which a word that is used again holds the text together.
_NEAR: Final = 25
# Lines of running text that open the story.
_OPENING: Final = 8
_GRAM: Final = 4
SURROUNDINGS: Final = 6 + 2 + 2 * len(_WINDOWS) + 9 + 4 + 6


def surroundings(page: Page, first_word: Ints) -> list[NDArray[np.generic]]:
    """`SURROUNDINGS` columns of shape (lines,), each of about unit size.

    Args:
        page: with the claims made so far: the story (see `standfirst.filters.story`) heeds them.
        first_word: index of each line's first word, and of the end; shape (lines + 1,).
    """
    blocks = page.derived(blocks_of)
    story = find_story(page)
    at = blocks.of_line
    block = np.arange(len(blocks))
    inside = (block >= story.first) & (block < story.after)
    before = np.log1p(np.maximum(story.first - block, 0)) / 3
    after = np.log1p(np.maximum(block - story.after + 1, 0)) / 3
    running = np.where(story.prose, np.minimum(story.weight, _FULL), 0.0)
    total = np.concatenate([[0.0], running.cumsum()])
    columns: list[NDArray[np.generic]] = [
        inside[at],
        story.prose[at],
        (inside & story.prose)[at],
        before[at],
        after[at],
        np.full(len(page), np.log1p(story.after - story.first) / 3),
        (total[:-1] / max(total[-1], 1.0))[at],
        np.full(len(page), np.log1p(total[-1]) / 8),
    ]
    for window in _WINDOWS:
        low, high = np.maximum(block - window, 0), np.minimum(block + 1 + window, len(block))
        columns.append(((total[block] - total[low]) / (_FULL * window**0.5))[at])
        columns.append(((total[high] - total[block + 1]) / (_FULL * window**0.5))[at])
    columns += _shared_words(page, first_word, (inside & story.prose)[at])
    columns += _said_again(page, first_word)
    columns += _of_page(page)
    return columns


def _shared_words(
    page: Page, first_word: Ints, telling: NDArray[np.bool_]
) -> list[NDArray[np.generic]]:
    """How far each line's words stand in the story's other lines, and on the page elsewhere."""
    words = page.derived(page_words)
    n, count = len(page), len(words.hashes)
    if not count:
        return [np.zeros(n)] * 9
    line = np.repeat(np.arange(n), np.diff(first_word))
    distinct_words = page.derived(word_kinds)
    which, kinds = distinct_words.of_word, len(distinct_words.hashes)
    # Each word once a line.
    pair = distinct(which.astype(np.int64) * n + line)
    word_of, line_of = pair // n, pair % n
    on_page = np.bincount(word_of, minlength=kinds)
    in_story = np.bincount(word_of, weights=telling[line_of], minlength=kinds)
    long = np.zeros(kinds, dtype=np.bool_)
    wide = page.classes[words.starts] == ch.IDEOGRAPH
    long[which] = (words.ends - words.starts >= _LONG_WORD) | wide
    lines_told = max(float(telling.sum()), 1.0)
    others = in_story[word_of] - telling[line_of]
    elsewhere = on_page[word_of] - 1
    is_long = long[word_of]

    def mean(values: Floats | NDArray[np.bool_], chosen: _Chosen) -> Floats:
        which, size = chosen
        total = np.bincount(line_of, weights=values * which, minlength=n)
        out: Floats = total / size
        return out

    def choice(which: NDArray[np.bool_]) -> _Chosen:
        return which, np.maximum(np.bincount(line_of, weights=which, minlength=n), 1)

    every, in_long = choice(np.ones(len(pair), dtype=np.bool_)), choice(is_long)
    often = np.minimum(4 * (others / lines_told), 1.0)
    # Where a second story begins, few words have been used before: lexical cohesion, as in
    # TextTiling (Hearst, "TextTiling: segmenting text into multi-paragraph subtopic passages",
    # Computational Linguistics 1997). The pairs stand in the order of words, then of lines.
    same = word_of[1:] == word_of[:-1]
    step = np.where(same, np.diff(line_of), _NEAR + 1)
    near = step <= _NEAR
    opening = places(telling)[:_OPENING]
    opens = np.zeros(n)
    opens[opening] = 1
    in_opening = np.bincount(word_of, weights=opens[line_of], minlength=kinds)
    return [
        mean(np.append(False, near), in_long),
        mean(np.append(near, False), in_long),
        mean(in_opening[word_of] - opens[line_of] > 0, in_long),
        mean(others > 0, in_long),
        mean(np.log1p(others) / 2, in_long),
        mean(often, every),
        mean(often, choice(~is_long)),
        mean(elsewhere > 0, in_long),
        mean(np.log1p(elsewhere) / 2, in_long),
    ]


def _said_again(page: Page, first_word: Ints) -> list[NDArray[np.generic]]:
    """How far each line repeats, or is repeated by, other lines: pull quotes, teasers, summaries.

    By runs of four words (shingles: Broder, "On the resemblance and containment of documents",
    1997).
    """
    words = page.derived(page_words)
    n = len(page)
    count = np.diff(first_word)
    if len(words.hashes) < _GRAM:
        return [np.zeros(n)] * 4
    line = np.repeat(np.arange(n), count)
    grams = runs(words.hashes, _GRAM)[-1]
    whole = line[: len(grams)] == line[_GRAM - 1 :]
    grams, line = grams[whole], line[: len(whole)][whole]
    if not len(grams):
        return [np.zeros(n)] * 4
    _, which = np.unique(grams, return_inverse=True)
    kinds = int(which.max()) + 1
    # The lines are in rising order, and of what is written to one place the last stands.
    first, last = np.empty(kinds, dtype=np.int64), np.empty(kinds, dtype=np.int64)
    first[which[::-1]] = line[::-1]
    last[which] = line
    longest = np.zeros(kinds, dtype=np.int64)
    np.maximum.at(longest, which, count[line])
    size = np.maximum(np.bincount(line, minlength=n), 1)
    again = (first != last)[which]
    told = (
        again,
        again & (first[which] < line),
        again & (longest[which] > 1.3 * count[line]),
        again & (last[which] > line) & (longest[which] < 1.3 * count[line]),
    )
    return [np.bincount(line, weights=each, minlength=n) / size for each in told]


def _of_page(page: Page) -> list[NDArray[np.generic]]:
    """How the page was printed, and how far each line's script is the page's."""
    n = len(page)
    sizes = page.sizes
    letters = np.maximum(sizes["letters"], 1)
    caseless = (sizes["letters"] - sizes["lower"] - sizes["upper"]) / letters
    of_page = (sizes["letters"] - sizes["lower"] - sizes["upper"]).sum() / max(
        float(sizes["letters"].sum()), 1.0
    )
    return [
        np.abs(caseless - of_page),
        np.full(n, of_page),
        np.full(n, float(page.derived(continues).mean())),
        np.full(n, float((page.gaps == 0).mean())),
        np.full(n, float((page.gaps >= 2).mean())),
        np.full(n, float(page.format == "markdown")),
    ]
