"""The words of the headlines and authors that a page's metadata tells, by their hashes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from standfirst.filters.lexicon.words import Hashes, hashes_of_phrases
from standfirst.known_authors import known_authors
from standfirst.page import Page

_HEADLINES: Final = 4


class ToldWords(NamedTuple):
    """The hashes of the words of each headline that the metadata gives, and of each author."""

    headlines: Sequence[Hashes]
    authors: Sequence[Hashes]


def told_words(page: Page) -> ToldWords:
    """What the metadata tells, worked out at once; `page.derived(told_words)` keeps it."""
    headlines = page.metadata.headlines[:_HEADLINES]
    hashes = hashes_of_phrases([*headlines, *page.derived(known_authors)])
    return ToldWords(hashes[: len(headlines)], hashes[len(headlines) :])
