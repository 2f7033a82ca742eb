"""Whether a few words are what interfaces say, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.sections import FAMILIES
from standfirst.page import SURE
from standfirst.reading.text import read_text

# A site's pages have the same kickers and buttons: some last answers are kept.
_KEPT: Final = 256


@lru_cache(maxsize=_KEPT)
def is_prompt(text: str) -> bool:
    """Whether a text is what interfaces say ("Follow", "Back to video"), by the phrase files.

    It takes about a millisecond, which is for what few lines are asked.
    """
    verdicts = read_text(text).derived(find_phrases).prompts
    return bool((verdicts.confidence >= SURE).all())


@lru_cache(maxsize=_KEPT)
def prompt_family(text: str) -> str | None:
    """The family of what interfaces say that a line is ("paywall"), or None of any other line."""
    verdicts = read_text(text).derived(find_phrases).prompts
    if len(verdicts.family) != 1 or verdicts.confidence[0] < SURE:
        return None
    return FAMILIES[int(verdicts.family[0])]
