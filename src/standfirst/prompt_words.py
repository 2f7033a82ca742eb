"""Whether a few words are what interfaces say, and nothing else."""

from __future__ import annotations

from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.page import SURE
from standfirst.reading.text import read_text


def is_prompt(text: str) -> bool:
    """Whether a text is what interfaces say ("Follow", "Back to video"), by the phrase files.

    It takes about a millisecond, which is for what few lines are asked.
    """
    verdicts = read_text(text).derived(find_phrases).prompts
    return bool((verdicts.confidence >= SURE).all())
