"""The authors that a page's metadata names, where the page prints them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from standfirst.characters import folded
from standfirst.credits import parse_byline
from standfirst.metadata import Metadata
from standfirst.page import Page
from standfirst.similarity import word_spans

_MOST: Final = 12
_LONGEST: Final = 6
# A page's names are looked for in line after line.
_KEPT: Final = 64


def known_authors(page: Page) -> tuple[str, ...]:
    """People and organisations that the metadata gives for authors, each once, without "By" and
    jobs; use it as `page.derived(known_authors)`."""
    return tuple(dict.fromkeys(_names(page.metadata)))[:_MOST]


def _names(metadata: Metadata) -> Iterator[str]:
    for told in metadata.authors[:_MOST]:
        if "@" in told or len(told) > 200:
            continue
        credit = parse_byline(told)
        if credit is not None:
            yield from credit.names
            yield from credit.organisations
        elif 1 < len(told.split()) <= _LONGEST:
            yield told


def printed_names(names: tuple[str, ...], text: str) -> list[tuple[str, int, int]]:
    """Which of some names stand in a text, by their words, whatever their case and accents.

    Returns:
        For each that does, in the order of the text: the name as the text prints it, and where:
        (printed, start, end), in characters.
    """
    if not names:
        return []
    # Most texts have no such name, which its first word tells without telling words apart.
    whole = folded(text)
    told = [wanted for wanted in map(_folded_words, names) if wanted and wanted[0] in whole]
    if not told:
        return []
    spans = word_spans(text)
    said = [folded(text[start:end]) for start, end in spans]
    out = []
    for wanted in told:
        if wanted[0] not in said:
            continue
        size = len(wanted)
        for at in range(len(said) - size + 1):
            if said[at : at + size] == wanted:
                start, end = spans[at][0], spans[at + size - 1][1]
                out.append((text[start:end], start, end))
                break
    out.sort(key=lambda found: found[1])
    return out


@lru_cache(maxsize=_KEPT)
def _folded_words(name: str) -> list[str]:
    """The words of a name without case and accents; not to be changed."""
    return [folded(name[start:end]) for start, end in word_spans(name)]
