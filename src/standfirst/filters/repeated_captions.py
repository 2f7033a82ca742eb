"""Captions printed twice: once as a picture's text, once below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from standfirst.broken_lines import blocks_of, ends_sentence
from standfirst.columns import is_any_of, places
from standfirst.filters.story import letters_of
from standfirst.page import Claim, Page

_SHORTEST: Final = 25
_FEWEST_WORDS: Final = 4
_TITLE_ENDS: Final = [ord(char) for char in "?!？！؟"]
_APART: Final = 3
_STEM: Final = 4
# Captions that begin alike are compared one by one: so many, and no more.
_ALIKE: Final = 60


def repeated_captions(page: Page) -> Iterator[Claim]:
    """Claims a block that says again what a caption says, and a sentence printed twice in a row.

    Two blocks are the same when one begins as the other does and goes on for all of its words: one
    of them may have the credit and the other not.
    """
    blocks = page.derived(blocks_of)
    captions: dict[tuple[str, ...], list[list[str]]] = {}
    roles = page.roles
    for block in range(len(blocks)):
        if roles[int(blocks.first[block])] == "caption":
            said = blocks.words(page, block)
            alike = captions.setdefault(tuple(said[:_STEM]), [])
            if len(alike) < _ALIKE:
                alike.append(said)
    # A title printed twice in a row, such as a question, is more likely the headline.
    sentence = page.derived(ends_sentence)[blocks.after - 1] if len(blocks) else page.claims.open
    sentence = sentence & ~is_any_of(page.codes[page.ends[blocks.after - 1] - 1], _TITLE_ENDS)
    recent: dict[int, list[str]] = {}
    worth = blocks.open(page) & (blocks.summed(letters_of(page)) >= _SHORTEST)
    for block in places(worth).tolist():
        said = blocks.words(page, block)
        if any(_begins(said, known) for known in captions.get(tuple(said[:_STEM]), ())):
            yield from blocks.claims(block, "caption", 0.9, "says again what a caption says")
            continue
        for earlier in range(block - _APART, block):
            if sentence[block] and len(said) >= _FEWEST_WORDS and recent.get(earlier) == said:
                for each in (earlier, block):
                    yield from blocks.claims(each, "caption", 0.8, "printed twice in a row")
        recent[block] = said


def _begins(one: list[str], other: list[str]) -> bool:
    """Whether one of two texts is the beginning of the other."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _FEWEST_WORDS and longer[: len(shorter)] == shorter
