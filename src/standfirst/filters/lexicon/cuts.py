"""Where a text that lost its line breaks can be cut: around the prompts that it ran together."""

from __future__ import annotations

from typing import Final

import numpy as np

from standfirst import characters as ch
from standfirst.filters.lexicon.store import FAMILIES, default_lexicon
from standfirst.filters.lexicon.tables import distinct
from standfirst.filters.lexicon.words import words_of
from standfirst.page import Ints

# A word or two of a prompt's stand in any sentence; a whole prompt of so many words does not.
_FEWEST_WORDS: Final = 2


def prompt_edges(codes: ch.Codes, classes: ch.Classes) -> Ints:
    """Offsets at which prompts start, and at which the text goes on behind them; sorted.

    Only prompts that are sure, have no gap, and open with a capital, as on buttons.
    """
    lexicon = default_lexicon()
    words = words_of(codes, classes)
    word, pattern = lexicon.find(lexicon.runs_in(words.hashes))
    chosen = (lexicon.family[pattern] < len(FAMILIES)) & ~lexicon.gapped[pattern]
    chosen &= ~lexicon.weak[pattern] & (lexicon.fixed[pattern] >= _FEWEST_WORDS)
    chosen &= classes[words.starts[word]] == ch.UPPER if len(word) else chosen
    first, after = word[chosen], word[chosen] + lexicon.words[pattern[chosen]]
    after = after[after < len(words.starts)]
    # A small letter behind a prompt's words goes on with the same sentence.
    after = after[classes[words.starts[after]] != ch.LOWER]
    return distinct(words.starts[np.concatenate([first, after])])
