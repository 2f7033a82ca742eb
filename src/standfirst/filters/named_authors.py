"""Bylines that hold a name which the page's metadata gives for an author."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.filters.lexicon.phrases import page_words
from standfirst.filters.lexicon.words import hashes_of_phrases
from standfirst.filters.story import find_story
from standfirst.known_authors import known_authors
from standfirst.page import Bools, Claim, Page

_SURE: Final = 0.85
# A byline has little beside its names: jobs, a place, a date.
_WORDS: Final = 12
_SHARE: Final = 0.4
_ABOVE: Final = 30
_BELOW: Final = 8
_TIMES: Final = 2


def named_authors(page: Page) -> Iterator[Claim]:
    """Claims short lines near the story that print an author's name from the metadata, the first
    two for each name."""
    names = page.derived(known_authors)
    if not names:
        return
    words = page.derived(page_words)
    line = np.searchsorted(page.starts, words.starts, side="right") - 1
    count = np.bincount(line, minlength=len(page))
    blocks = page.derived(blocks_of)
    story = find_story(page)
    block = blocks.of_line
    near: Bools = (block >= story.first - _ABOVE) & (block < story.after + _BELOW)
    for name, told in zip(names, hashes_of_phrases(list(names)), strict=True):
        size = len(told)
        if not 0 < size <= len(words.hashes):
            continue
        here = np.ones(len(words.hashes) - size + 1, dtype=np.bool_)
        for step, word in enumerate(told.tolist()):
            here &= words.hashes[step : len(here) + step] == np.uint64(word)
        here &= line[: len(here)] == line[size - 1 :]
        found = np.unique(line[: len(here)][here])
        found = found[(count[found] <= _WORDS) | (size >= _SHARE * count[found])]
        found = found[near[found] & page.claims.open[found]]
        for each in found[:_TIMES].tolist():
            yield Claim(each, "credit", _SURE, f"the page's metadata gives {name} for an author")
