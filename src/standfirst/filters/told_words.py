"""The words of the headlines and authors that a page's metadata tells, by their hashes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from standfirst.columns import places
from standfirst.filters.lexicon.words import Hashes, hashes_of_phrases
from standfirst.known_authors import known_authors
from standfirst.page import Page
from standfirst.similarity import words
from standfirst.title_cuts import title_cuts

_HEADLINES: Final = 4


# The fewest words of a headline that is told without the site's name: sections have fewer.
_FEWEST_WORDS: Final = 3


class ToldWords(NamedTuple):
    """The hashes of the words of each headline that the metadata gives, and of each author."""

    headlines: Sequence[Hashes]
    authors: Sequence[Hashes]


def told_words(page: Page) -> ToldWords:
    """What the metadata tells, worked out at once; `page.derived(told_words)` keeps it."""
    headlines = [*page.metadata.headlines[:_HEADLINES], *_without_site(page)]
    hashes = hashes_of_phrases([*headlines, *page.derived(known_authors)])
    return ToldWords(hashes[: len(headlines)], hashes[len(headlines) :])


def _without_site(page: Page) -> list[str]:
    """What the titles say but for the site's name at their end, where a heading says that: a short
    headline is the less part of both, and the heading would be taken for it."""
    titles = page.metadata.headlines[:_HEADLINES]
    parted = [(title, cuts[-1]) for title in titles if (cuts := title_cuts(title))]
    if not parted:
        return []
    heading = places(page.markup.heading > 0).tolist()
    sites = {page.line_text(line).strip().casefold() for line in heading}
    out = [title[:start] for title, (start, end) in parted if title[end:].casefold() in sites]
    return [title for title in dict.fromkeys(out) if len(words(title)) >= _FEWEST_WORDS]
