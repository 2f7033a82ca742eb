"""Asking the lexicon of a short text, such as a piece of a byline, rather than of a page."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from standfirst import characters as ch
from standfirst.filters.lexicon.store import CUES, FAMILIES, LONGEST_RUN, default_lexicon
from standfirst.filters.lexicon.words import runs, words_of

_ASKED: Final = 1 << 14


@lru_cache(maxsize=_ASKED)
def _starts(text: str) -> tuple[int, dict[str, int], dict[str, int]]:
    """Number of words; and for each family the longest pattern that starts the text: its length in
    words, and where it ends in characters. Patterns with a gap count by their first part."""
    codes = ch.codes_of(text)
    words = words_of(codes, ch.classes_of(codes))
    lexicon = default_lexicon()
    sections = FAMILIES + CUES
    lengths: dict[str, int] = {}
    for length, hashes in enumerate(runs(words.hashes[:LONGEST_RUN], LONGEST_RUN), 1):
        if not len(hashes):
            break
        _, patterns = lexicon.look_up(hashes[:1], length)
        for pattern in patterns.tolist():
            if lexicon.opens[pattern] and not lexicon.several[pattern]:
                lengths[sections[int(lexicon.family[pattern])]] = length
    ends = {family: int(words.ends[length - 1]) for family, length in lengths.items()}
    return len(words.hashes), lengths, ends


def says(text: str, family: str) -> bool:
    """Whether a text consists of one pattern of a family: `says("AFP", "agency")`."""
    count, lengths, _ = _starts(text)
    return count > 0 and lengths.get(family) == count


def says_at_start(text: str, family: str) -> int:
    """Where the longest pattern of a family that starts the text ends, in characters; else -1."""
    _, _, ends = _starts(text)
    return ends.get(family, -1)


