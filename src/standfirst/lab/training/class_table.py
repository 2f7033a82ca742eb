"""Counting the tagger's table of the words in which sites name their elements."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.lab.training.examples import Example
from standfirst.lab.training.labels import HEADLINE, LEDE, UNKNOWN
from standfirst.tagger.class_words import ClassTable

# A word that fewer sites use is not known.
SITES: Final = 3
# The odds of a word that this many sites use lie half way between those of all words and its own.
_PRIOR: Final = 3.0
_MOST_TOKENS: Final = 60


def class_table(examples: Sequence[Example]) -> ClassTable:
    """The log odds of each word: how much of the text under elements so named is article.

    The mean over sites, each of which counts once.
    """
    sites = {site: number for number, site in enumerate(sorted({e.domain for e in examples}))}
    rows = [_rows(e, sites[e.domain]) for e in examples if e.class_words.outline is not None]
    if not rows:
        return ClassTable(np.zeros(0, np.uint32), np.zeros((0, 2), np.float32))
    word = np.concatenate([r[0] for r in rows])
    site = np.concatenate([r[1] for r in rows])
    mass = np.concatenate([r[2] for r in rows])
    # Sum over the pages of a site.
    key, which = np.unique(word * len(sites) + site, return_inverse=True)
    summed = np.zeros((len(key), 4))
    np.add.at(summed, which, mass)
    words, at = np.unique(key // len(sites), return_inverse=True)
    odds = []
    enough = np.zeros(len(words), dtype=np.bool_)
    for kind in range(2):
        inside, outside = summed[:, 2 * kind + 1], summed[:, 2 * kind]
        total = inside + outside
        there = total > 0
        share = np.where(there, inside / np.maximum(total, 1e-9), 0.0)
        overall = float(share[there].mean())
        count = np.bincount(at, weights=there, minlength=len(words))
        likely = (np.bincount(at, weights=share, minlength=len(words)) + _PRIOR * overall) / (
            count + _PRIOR
        )
        likely = np.clip(likely, 0.01, 0.99)
        odds.append(np.log(likely / (1 - likely)) - np.log(overall / (1 - overall)))
        enough |= count >= SITES
    table = np.stack(odds, axis=1)[enough]
    return ClassTable(words[enough].astype(np.uint32), table.astype(np.float16).astype(np.float32))


def _rows(
    example: Example, site: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """(word, site, mass): mass has the words of text that is not article and that is, under the
    lines' own elements and under all; shape (rows, 4)."""
    words = example.class_words
    outline = words.outline
    assert outline is not None
    classes = example.labels.classes
    tokens = np.minimum(example.labels.tokens, _MOST_TOKENS).astype(np.float64)
    kept = (classes != UNKNOWN) & (classes != HEADLINE)
    article = (classes > 0) & (classes <= LEDE)
    elements = len(outline)
    mass = np.zeros((elements, 4))
    for bit, chosen in enumerate((kept & ~article, kept & article)):
        size = tokens * chosen
        for of in (words.element, words.innermost):
            mass[:, bit] += np.bincount(of, weights=size, minlength=elements)
        total = np.concatenate([[0.0], np.cumsum(size)])
        mass[:, 2 + bit] = total[outline.after] - total[outline.first]
    of_name = np.zeros((words.names, 4))
    np.add.at(of_name, words.of, mass)
    rows = of_name[words.name]
    there = rows.sum(axis=1) > 0
    hashes = words.hashes[there].astype(np.int64)
    return hashes, np.full(len(hashes), site), rows[there]
