"""Where a text that lost its line breaks can be cut: around the prompts that it ran together, and
before words with a capital that they have only where a line begins."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from standfirst import characters as ch
from standfirst.columns import numbered
from standfirst.filters.lexicon.store import FAMILIES, default_lexicon
from standfirst.filters.lexicon.tables import distinct
from standfirst.filters.lexicon.words import Words, words_of
from standfirst.page import Ints

# A word or two of a prompt's stand in any sentence; a whole prompt of so many words does not.
_FEWEST_WORDS: Final = 2
# A word is one that the text writes small if it does so this often, and no less than half as often
# as it writes it large. Behind the capital of a sentence stands a small word, before so many more.
_FEWEST_SMALL: Final = 2
_OFTEN_SMALL: Final = 0.5
_SMALL_BEFORE: Final = 3


class Found(NamedTuple):
    """Where phrases and cues stand: the first word of each, and the pattern; shape (matches,)."""

    word: Ints
    pattern: Ints


def line_edges(codes: ch.Codes, classes: ch.Classes) -> Ints:
    """Offsets at which lines may have begun that a text has lost, in rising order."""
    words = words_of(codes, classes)
    return edges_of(words, classes, found_in(words))


def found_in(words: Words) -> Found:
    """The phrases and cues that a text's words have."""
    lexicon = default_lexicon()
    return Found(*lexicon.find(lexicon.runs_in(words.hashes)))


def prompt_edges(codes: ch.Codes, classes: ch.Classes) -> Ints:
    """Of what `line_edges` gives, where prompts start, and the text goes on behind them."""
    words = words_of(codes, classes)
    return distinct(_prompt_edges(words, classes, found_in(words)))


def edges_of(words: Words, classes: ch.Classes, found: Found) -> Ints:
    """What `line_edges` gives, of words and what was found in them."""
    edges = _prompt_edges(words, classes, found), _capitals_amid(words, classes)
    return distinct(np.concatenate(edges))


def _prompt_edges(words: Words, classes: ch.Classes, found: Found) -> Ints:
    """Offsets at which prompts start, and at which the text goes on behind them.

    Only prompts that are sure, have no gap, and open with a capital, as on buttons.
    """
    lexicon = default_lexicon()
    word, pattern = found
    chosen = (lexicon.family[pattern] < len(FAMILIES)) & ~lexicon.gapped[pattern]
    chosen &= ~lexicon.weak[pattern] & (lexicon.fixed[pattern] >= _FEWEST_WORDS)
    chosen &= classes[words.starts[word]] == ch.UPPER if len(word) else chosen
    first, after = word[chosen], word[chosen] + lexicon.words[pattern[chosen]]
    # Letters alone ("A-Z") are initials as well.
    long = np.zeros(len(words.starts) + 1, dtype=np.int64)
    more = (words.sizes > 1) | (classes[words.starts] == ch.IDEOGRAPH)
    more.cumsum(out=long[1:])
    some = long[after] > long[first]
    first, after = first[some], after[some]
    after = after[after < len(words.starts)]
    # A small letter behind a prompt's words goes on with the same sentence.
    after = after[classes[words.starts[after]] != ch.LOWER]
    edges: Ints = words.starts[np.concatenate([first, after])]
    return edges


def _capitals_amid(words: Words, classes: ch.Classes) -> Ints:
    """Offsets of words that the text writes small elsewhere, and here, right behind another word,
    with a capital: "… Sport Culture The council has …".

    Of no use where all words of a title have capitals, so a small word has to follow.
    """
    count = len(words.starts)
    first = classes[words.starts]
    large, small = first == ch.UPPER, first == ch.LOWER
    _, which, _ = numbered(words.hashes)
    times_small = np.bincount(which, weights=small)[which]
    times_large = np.bincount(which, weights=large)[which]
    chosen = large & (times_small >= np.maximum(_FEWEST_SMALL, _OFTEN_SMALL * times_large))
    second = classes[np.minimum(words.starts + 1, len(classes) - 1)]
    chosen &= second != ch.UPPER
    goes_on = np.zeros(count, dtype=np.bool_)
    for step in range(1, _SMALL_BEFORE + 1):
        goes_on[:-step] |= small[step:]
    chosen &= goes_on
    # Nothing but one space before it.
    between = words.starts[1:] - 1
    chosen[1:] &= (between == words.ends[:-1]) & (classes[between] == ch.SPACE)
    chosen[:1] = False
    begins: Ints = words.starts[chosen]
    return begins
