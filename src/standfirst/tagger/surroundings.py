"""What a page's other lines tell of each: the running text around it, and the words it shares."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of, continues
from standfirst.columns import changes, numbered, places, share, steps, sums_before
from standfirst.filters.lexicon.phrases import page_words, word_kinds, word_lines
from standfirst.filters.lexicon.words import runs
from standfirst.filters.story import find_story
from standfirst.page import Ints, Page

Floats = NDArray[np.float64]

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
    total = sums_before(running)
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
    columns += _shared_words(page, (inside & story.prose)[at])
    columns += _said_again(page, first_word)
    columns += _of_page(page)
    return columns


def _shared_words(page: Page, telling: NDArray[np.bool_]) -> list[NDArray[np.generic]]:
    """How far each line's words stand in the story's other lines, and on the page elsewhere."""
    words = page.derived(page_words)
    n, count = len(page), len(words.hashes)
    if not count:
        return [np.zeros(n)] * 9
    line = page.derived(word_lines).of_word
    distinct_words = page.derived(word_kinds)
    which, kinds = distinct_words.of_word, len(distinct_words.hashes)
    # Each word once a line.
    pair = np.sort(which * n + line)
    pair = pair[changes(pair)]
    word_of = pair // n
    line_of = pair - word_of * n
    on_page = np.bincount(word_of, minlength=kinds)
    in_story = np.bincount(word_of, weights=telling[line_of], minlength=kinds)
    long = np.zeros(kinds, dtype=np.bool_)
    wide = page.classes[words.starts] == ch.IDEOGRAPH
    long[which] = (words.ends - words.starts >= _LONG_WORD) | wide
    lines_told = max(float(telling.sum()), 1.0)
    others = in_story[word_of] - telling[line_of]
    elsewhere = on_page[word_of] - 1
    is_long = long[word_of]
    opening = places(telling)[:_OPENING]
    opens = np.zeros(n)
    opens[opening] = 1
    in_opening = np.bincount(word_of, weights=opens[line_of], minlength=kinds)
    opened = in_opening[word_of] - opens[line_of] > 0
    # Where a second story begins, few words have been used before: lexical cohesion, as in
    # TextTiling (Hearst, "TextTiling: segmenting text into multi-paragraph subtopic passages",
    # Computational Linguistics 1997). The pairs stand in the order of words, then of lines.
    near = (word_of[1:] == word_of[:-1]) & (steps(line_of) <= _NEAR)
    before, after = np.zeros(len(pair), dtype=np.bool_), np.zeros(len(pair), dtype=np.bool_)
    before[1:], after[:-1] = near, near
    # Most is asked of the long words alone.
    long_line, long_others, long_elsewhere = line_of[is_long], others[is_long], elsewhere[is_long]
    long_words = np.maximum(np.bincount(long_line, minlength=n), 1)

    marks = np.array(
        [
            *(mark[is_long] for mark in (before, after, opened)),
            long_others > 0,
            long_elsewhere > 0,
        ]
    )
    mark, at = marks.nonzero()
    shares = np.bincount(mark * n + long_line[at], minlength=len(marks) * n).reshape(-1, n)
    near_before, near_after, is_opened, told_too, said_too = shares / long_words

    def mean(values: Floats, line: Ints, words: Ints) -> Floats:
        out: Floats = np.bincount(line, weights=values, minlength=n) / words
        return out

    often = np.minimum(4 * (others / lines_told), 1.0)
    short_line = line_of[~is_long]
    return [
        near_before,
        near_after,
        is_opened,
        told_too,
        mean(np.log1p(long_others) / 2, long_line, long_words),
        mean(often, line_of, np.maximum(np.bincount(line_of, minlength=n), 1)),
        mean(often[~is_long], short_line, np.maximum(np.bincount(short_line, minlength=n), 1)),
        said_too,
        mean(np.log1p(long_elsewhere) / 2, long_line, long_words),
    ]


def _said_again(page: Page, first_word: Ints) -> list[NDArray[np.generic]]:
    """How far each line repeats, or is repeated by, other lines: pull quotes, teasers, summaries.

    By runs of four words (shingles: Broder, "On the resemblance and containment of documents",
    1997).
    """
    words = page.derived(page_words)
    n = len(page)
    count = steps(first_word)
    if len(words.hashes) < _GRAM:
        return [np.zeros(n)] * 4
    line = page.derived(word_lines).of_word
    grams = runs(words.hashes, _GRAM)[-1]
    whole = line[: len(grams)] == line[_GRAM - 1 :]
    grams, line = grams[whole], line[: len(whole)][whole]
    if not len(grams):
        return [np.zeros(n)] * 4
    different, which, _ = numbered(grams)
    kinds = len(different)
    # The lines are in rising order, and of what is written to one place the last stands.
    first, last = np.empty(kinds, dtype=np.int64), np.empty(kinds, dtype=np.int64)
    first[which[::-1]] = line[::-1]
    last[which] = line
    size = np.maximum(np.bincount(line, minlength=n), 1)
    # Few are said again.
    again = places((first != last)[which])
    which, line = which[again], line[again]
    longest = np.zeros(kinds, dtype=np.int64)
    np.maximum.at(longest, which, count[line])
    longest, own = longest[which], 1.3 * count[line]
    told = (
        line,
        line[first[which] < line],
        line[longest > own],
        line[(last[which] > line) & (longest < own)],
    )
    return [np.bincount(each, minlength=n) / size for each in told]


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
        np.full(n, share(page.derived(continues))),
        np.full(n, share(page.gaps == 0)),
        np.full(n, share(page.gaps >= 2)),
        np.full(n, float(page.format == "markdown")),
    ]
