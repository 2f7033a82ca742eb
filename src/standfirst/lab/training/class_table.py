"""Counting the tagger's table of the words in which sites name their elements."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.lab.training.examples import Example
from standfirst.lab.training.labels import HEADLINE, LEDE, UNKNOWN, Labels
from standfirst.lab.training.written import WRITTEN
from standfirst.tagger.class_words import FIELDS, KINDS, ClassTable, ElementWords
from standfirst.tagger.network import CLASSES

# Pages made up, and those of our own writing, have names of no site, or names without what they
# stand for.
_KIND: Final = "html"
# A word that fewer sites use is not known.
SITES: Final = 3
# The odds of a word that this many sites use lie half way between those of all words and its own.
_PRIOR: Final = 3.0
_LEAST: Final = 0.003
_MOST_TOKENS: Final = 60


def class_table(examples: Sequence[Example]) -> ClassTable:
    """The log odds of each word: how much of the text under elements so named is article.

    The mean over sites, each of which counts once.
    """
    sites = {site: number for number, site in enumerate(sorted({e.domain for e in examples}))}
    rows = [
        _rows(e.elements, e.labels, sites[e.domain])
        for e in examples
        if e.elements is not None and e.kind == _KIND and e.dataset != WRITTEN
    ]
    if not rows:
        return ClassTable(np.zeros(0, np.uint32), np.zeros((0, KINDS), np.float32))
    word = np.concatenate([r[0] for r in rows])
    site = np.concatenate([r[1] for r in rows])
    mass = np.concatenate([r[2] for r in rows])
    # Sum over the pages of a site.
    key, which = np.unique(word * len(sites) + site, return_inverse=True)
    summed = np.zeros((len(key), 2 * KINDS))
    np.add.at(summed, which, mass)
    words, at = np.unique(key // len(sites), return_inverse=True)
    odds = []
    enough = np.zeros(len(words), dtype=np.bool_)
    for kind in range(KINDS):
        inside, outside = summed[:, 2 * kind + 1], summed[:, 2 * kind]
        total = inside + outside
        there = total > 0
        share = np.where(there, inside / np.maximum(total, 1e-9), 0.0)
        overall = float(share[there].mean()) if there.any() else 0.5
        count = np.bincount(at, weights=there, minlength=len(words))
        likely = (np.bincount(at, weights=share, minlength=len(words)) + _PRIOR * overall) / (
            count + _PRIOR
        )
        likely = np.clip(likely, _LEAST, 1 - _LEAST)
        overall = min(max(overall, _LEAST), 1 - _LEAST)
        odds.append(np.log(likely / (1 - likely)) - np.log(overall / (1 - overall)))
        enough |= count >= SITES
    table = np.stack(odds, axis=1)[enough]
    return ClassTable(words[enough].astype(np.uint32), table.astype(np.float16).astype(np.float32))


def _rows(
    words: ElementWords, labels: Labels, site: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """(word, site, mass): for each of `KINDS` what speaks against it and what for it, under the
    elements that have the word; shape (rows, 2 * kinds).

    Of the article it is words of text, of the fields lines.
    """
    outline = words.outline
    classes = labels.classes
    tokens = np.minimum(labels.tokens, _MOST_TOKENS).astype(np.float64)
    kept = (classes != UNKNOWN) & (classes != HEADLINE)
    article = (classes > 0) & (classes <= LEDE)
    elements = len(outline)
    mass = np.zeros((elements, 2 * KINDS))

    def under(size: NDArray[np.float64]) -> NDArray[np.float64]:
        total = np.concatenate([[0.0], np.cumsum(size)])
        out: NDArray[np.float64] = total[outline.after] - total[outline.first]
        return out

    for bit, chosen in enumerate((kept & ~article, kept & article)):
        size = tokens * chosen
        for of in (words.element, words.innermost):
            mass[:, bit] += np.bincount(of, weights=size, minlength=elements)
        mass[:, 2 + bit] = under(size)
    for number, field in enumerate(FIELDS):
        # Only some answers tell captions, credits and ledes; all tell headlines.
        at = CLASSES.index(field)
        if not labels.among[(classes != UNKNOWN) & (classes != at), at].any():
            is_field = (classes == at).astype(np.float64)
            mass[:, 4 + 2 * number] = under((classes != UNKNOWN) - is_field)
            mass[:, 5 + 2 * number] = under(is_field)
    of_name = np.zeros((words.names, 2 * KINDS))
    np.add.at(of_name, words.of_element, mass)
    rows = of_name[words.name]
    there = rows.sum(axis=1) > 0
    hashes = words.hashes[there].astype(np.int64)
    return hashes, np.full(len(hashes), site), rows[there]
