"""The tables of words that the tagger looks up, and training's columns made by them."""

import hashlib
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.lab.training.class_table import class_table
from standfirst.lab.training.examples import Example
from standfirst.lab.training.word_table import word_table
from standfirst.tagger.class_words import ClassTable
from standfirst.tagger.weights import with_tables
from standfirst.tagger.words import WordTable

GROUPS: Final = 5


def group_of(site: str) -> int:
    """The group of a site: a page's words are looked up in a table of the other groups' sites."""
    return int(hashlib.sha256(site.encode()).hexdigest(), 16) % GROUPS


def with_own_tables(
    examples: Sequence[Example],
) -> tuple[list[NDArray[np.float32]], WordTable, ClassTable]:
    """Each example's columns with the tables', and the tables for all.

    An example's own columns come from tables that have not seen its site or those of its group,
    as will be the case with every page that the tagger meets.
    """
    others = [[e for e in examples if group_of(e.domain) != group] for group in range(GROUPS)]
    tables = [(word_table(some), class_table(some)) for some in others]
    columns = [
        with_tables(e.columns, e.words, e.elements, *tables[group_of(e.domain)]) for e in examples
    ]
    return columns, word_table(examples), class_table(examples)
