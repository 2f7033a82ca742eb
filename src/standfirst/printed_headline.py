"""A headline as the page prints it: with its kicker before it, or a label behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from standfirst.characters import folded
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.page import SURE
from standfirst.reading.text import read_text
from standfirst.similarity import word_spans

_FEWEST_WORDS: Final = 3
_KICKER_WORDS: Final = 5
_LABEL_WORDS: Final = 4
_BETWEEN: Final = " \u00a0:|/–—-·•"


def parted(printed: str, told: Sequence[str]) -> tuple[str, str | None]:
    """The headline and the kicker that a printed headline is, by what the metadata gives.

    Args:
        printed: the headline's line, or lines, as the page has them.
        told: headlines that the metadata gives.

    Returns:
        Headline and kicker: parts of `printed`. As it stands and None, where no told headline is
        its end but for a few words (then these are the kicker) or its beginning, with a prompt
        behind it (which is no part of it: "Back to video").
    """
    spans = word_spans(printed)
    said = [folded(printed[start:end]) for start, end in spans]
    for headline in told:
        wanted = [folded(headline[start:end]) for start, end in word_spans(headline)]
        more = len(said) - len(wanted)
        if len(wanted) < _FEWEST_WORDS or more <= 0:
            continue
        if more <= _KICKER_WORDS and said[more:] == wanted:
            start = spans[more][0]
            # Quotation marks that open the headline are part of it.
            while start > spans[more - 1][1] and printed[start - 1] not in _BETWEEN:
                start -= 1
            return printed[start:].strip(), printed[:start].strip(_BETWEEN) or None
        if more <= _LABEL_WORDS and said[: len(wanted)] == wanted:
            end = spans[len(wanted)][0]
            # Titles are often shorter than headlines: only what a button says is a label.
            if _is_prompt(printed[end:]):
                return printed[:end].rstrip(), None
    return printed, None


def _is_prompt(text: str) -> bool:
    """Whether a text is what interfaces say, and nothing else."""
    verdicts = read_text(text).derived(find_phrases).prompts
    return bool((verdicts.confidence >= SURE).all())
