"""Counting the tagger's word table."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.lab.training.examples import Example
from standfirst.lab.training.labels import HEADLINE, LEDE, UNKNOWN
from standfirst.tagger.words import FEW_WORDS, WordTable

_KIND: Final = "innertext"
# A word that fewer sites use is not known.
SITES: Final = 4
# The odds of a word that this many sites use lie half way between those of all words and its own.
_PRIOR: Final = 6.0


def word_table(examples: Sequence[Example]) -> WordTable:
    """The log odds of each word's standing in the article, counted over sites, not over pages."""
    sites = {site: number for number, site in enumerate(sorted({e.domain for e in examples}))}
    seen = [_uses(e, sites[e.domain]) for e in examples if e.kind == _KIND]
    uses = np.unique(np.concatenate(seen), axis=0)
    words, which = np.unique(uses[:, 0], return_inverse=True)
    count = np.zeros((len(words), 4))
    np.add.at(count, (which, uses[:, 1]), 1)
    pairs = np.unique(uses[:, [0, 2]], axis=0)
    frequent = np.bincount(np.searchsorted(words, pairs[:, 0])) >= SITES
    words, count = words[frequent], count[frequent]
    total = count.sum(axis=0)
    odds = np.stack(
        [
            _odds(count[:, 2 * kind + 1], count[:, 2 * kind], total[2 * kind + 1], total[2 * kind])
            for kind in range(2)
        ],
        axis=1,
    )
    return WordTable(words.astype(np.uint32), odds.astype(np.float16).astype(np.float32))


def _uses(example: Example, site: int) -> NDArray[np.int64]:
    """(word, kind, site) rows: kind has bit 0 for the article, bit 1 for long lines."""
    words = example.words
    classes = example.labels.classes[words.line]
    size = np.bincount(words.line, minlength=len(example.columns))[words.line]
    kept = (classes != UNKNOWN) & (classes != HEADLINE)
    article = (classes > 0) & (classes <= LEDE)
    kind = article.astype(np.int64) + 2 * (size > FEW_WORDS)
    rows = np.stack([words.hashes.astype(np.int64), kind, np.full(len(kind), site)], axis=1)
    return np.unique(rows[kept], axis=0)


def _odds(
    inside: NDArray[np.float64], outside: NDArray[np.float64], all_in: float, all_out: float
) -> NDArray[np.float64]:
    share = (all_in + 1) / (all_in + all_out + 2)
    likely = (inside + _PRIOR * share) / (inside + outside + _PRIOR)
    out: NDArray[np.float64] = np.log(likely / (1 - likely)) - np.log(share / (1 - share))
    return out
