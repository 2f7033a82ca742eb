"""The headline that the page's metadata gives, where the page prints it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.columns import changes, places
from standfirst.filters.lexicon.phrases import page_words, word_lines
from standfirst.filters.lexicon.words import Hashes, Words, among
from standfirst.filters.story import find_story
from standfirst.filters.told_words import told_words
from standfirst.page import Bools, Claim, Page

_SURE: Final = 0.85
_FEWEST_WORDS: Final = 2
# F1 of the words from which two headlines are one: titles leave out a word, or have a kicker more.
_SAME: Final = 0.75
_HEADING: Final = 0.2
_LINKED: Final = 0.3
# How far, in blocks, a headline may stand below the story's first block.
_BELOW: Final = 4


def told_headline(page: Page) -> Iterator[Claim]:
    """Claims the lines of the element that says most nearly what the metadata gives for the
    headline, a heading before others; none far below the top of the story.

    Lines of one element count as one: headlines are broken by `<br>`.
    """
    told = page.derived(told_words).headlines
    told = [each for each in told if len(each) >= _FEWEST_WORDS]
    n = len(page)
    if not told or page.outline is None or not n:
        return
    element = page.markup.element
    anew = changes(element)
    group = anew.cumsum() - 1
    groups = int(group[-1]) + 1
    words = page.derived(page_words)
    of = group[page.derived(word_lines).of_word]
    count = np.maximum(np.bincount(of, minlength=groups), 1)
    same = np.zeros(groups)
    for headline in told:
        hits = np.bincount(of[_which(words, headline)], minlength=groups)
        recall = np.minimum(hits / len(headline), 1.0)
        precision = hits / count
        same = np.maximum(same, 2 * recall * precision / np.maximum(recall + precision, 1e-9))
    first = places(anew)
    blocks = page.derived(blocks_of)
    story = find_story(page)
    limit = story.first + _BELOW if story.after > story.first else len(blocks)
    usable = (same >= _SAME) & page.claims.open[first] & (blocks.of_line[first] <= limit)
    usable &= ~page.markup.hidden[first]
    if not usable.any():
        return
    heading = page.markup.heading[first]
    length = page.ends[first] - page.starts[first]
    worth = same + _HEADING * ((heading == 1) + 0.5 * (heading == 2))
    worth -= _LINKED * (page.markup.links[first] > length / 2)
    # Of equals the last one: breadcrumbs and bars that stick to the top say it before.
    best = groups - 1 - int(np.where(usable, worth, -1.0)[::-1].argmax())
    for line in places(group == best).tolist():
        yield Claim(line, "headline", _SURE, "what the page's metadata gives for its headline")


def _which(words: Words, told: Hashes) -> Bools:
    """Which words are among those told; each different word is looked at once."""
    return among(words.kinds.hashes, told)[words.kinds.of_word]
