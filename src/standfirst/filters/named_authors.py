"""Bylines that hold a name which the page's metadata gives for an author."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.filters.lexicon.lookup import says
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.tables import distinct
from standfirst.filters.story import find_story
from standfirst.filters.told_words import told_words
from standfirst.known_authors import known_authors
from standfirst.page import Bools, Claim, Page

_SURE: Final = 0.85
# A byline has little beside its names: jobs, a place, a date, the minutes that it takes to read.
_WORDS: Final = 22
_SHARE: Final = 0.4
_BESIDE_AGENCY: Final = 2
_BELOW: Final = 8
_TIMES: Final = 2


def named_authors(page: Page) -> Iterator[Claim]:
    """Claims short lines that print an author's name from the metadata, for each name the two that
    stand nearest to the top of the story; none with a photo credit's words."""
    names = page.derived(known_authors)
    if not names:
        return
    matches = page.derived(find_phrases)
    words = matches.words
    line = matches.word_line
    count = np.bincount(line, minlength=len(page))
    blocks = page.derived(blocks_of)
    story = find_story(page)
    usable: Bools = page.claims.open & ~matches.lines_with("photo") & ~page.markup.hidden
    usable &= ~page.markup.caption
    usable &= blocks.of_line < story.after + _BELOW
    for name, told in zip(names, page.derived(told_words).authors, strict=True):
        size = len(told)
        if not 0 < size <= len(words.hashes):
            continue
        here = np.ones(len(words.hashes) - size + 1, dtype=np.bool_)
        for step, word in enumerate(told.tolist()):
            here &= words.hashes[step : len(here) + step] == np.uint64(word)
        here &= line[: len(here)] == line[size - 1 :]
        found = distinct(line[: len(here)][here])
        found = found[(count[found] <= _WORDS) | (size >= _SHARE * count[found])]
        if says(name, "agency"):  # beside other words it is a picture's credit, or a dateline
            found = found[count[found] <= size + _BESIDE_AGENCY]
        found = found[usable[found]]
        away = np.abs(blocks.of_line[found] - story.first)
        for each in np.sort(found[away.argsort(kind="stable")[:_TIMES]]).tolist():
            yield Claim(each, "credit", _SURE, f"the page's metadata gives {name} for an author")
