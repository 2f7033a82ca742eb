"""The tagger's weights as a file: arrays without pickle, and what is known of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import numpy as np

from standfirst.page import Page
from standfirst.tagger.class_words import ClassTable, ElementWords
from standfirst.tagger.features import features
from standfirst.tagger.network import Floats, Network
from standfirst.tagger.words import LineWords, WordTable

_ABOUT: Final = "about"
_HASHES: Final = "words.hashes"
_ODDS: Final = "words.odds"
_CLASS_HASHES: Final = "classes.hashes"
_CLASS_ODDS: Final = "classes.odds"


@dataclass(frozen=True)
class Weights:
    """A trained tagger, and what its file says of it.

    Attributes:
        network: the network.
        words: the word table, whose columns the network reads beside the features.
        classes: the table of the words in which elements are named; its columns as well.
        about: what it was trained on and how it scored, plain values: see the lab's `train`.
    """

    network: Network
    words: WordTable
    classes: ClassTable
    about: Mapping[str, Any]

    @property
    def rules(self) -> str | None:
        """The fingerprint of the rules that the network was trained with."""
        return self.about.get("rules")

    def probabilities(self, page: Page) -> Floats:
        """Probability of each class for each line of a page, shape (lines, classes)."""
        return self.network.probabilities(
            self.columns(features(page), LineWords.of(page), ElementWords.of_page(page))
        )

    def columns(self, own: Floats, words: LineWords, elements: ElementWords) -> Floats:
        """The network's input: a page's features and what the tables make of its words."""
        return with_tables(own, words, elements, self.words, self.classes)


def with_tables(
    own: Floats,
    words: LineWords,
    elements: ElementWords,
    word_table: WordTable,
    class_table: ClassTable,
) -> Floats:
    """A page's features beside the columns that two tables make of its words and elements."""
    lines = len(own)
    told = class_table.columns(elements, lines), word_table.columns(words, lines)
    return np.concatenate([own, *told], axis=1)


def read_weights(file: Path | IO[bytes]) -> Weights:
    """The weights in an `.npz` file, which is read without pickle.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no such file.
    """
    with np.load(file, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    needed = {_ABOUT, _HASHES, _ODDS, _CLASS_HASHES, _CLASS_ODDS}
    if not needed <= set(arrays):
        raise ValueError(f"no tagger's weights: {file}")
    about = json.loads(str(arrays.pop(_ABOUT)))
    words = WordTable(arrays.pop(_HASHES), arrays.pop(_ODDS).astype(np.float32))
    classes = ClassTable(arrays.pop(_CLASS_HASHES), arrays.pop(_CLASS_ODDS).astype(np.float32))
    return Weights(Network.of(arrays), words, classes, about)


def write_weights(path: Path, weights: Weights) -> None:
    """Write weights as `read_weights` reads them, the floats in half precision."""
    arrays: dict[str, Any] = {
        name: array.astype(np.float16) for name, array in weights.network.arrays.items()
    }
    arrays[_HASHES] = weights.words.hashes
    arrays[_ODDS] = weights.words.odds.astype(np.float16)
    arrays[_CLASS_HASHES] = weights.classes.hashes
    arrays[_CLASS_ODDS] = weights.classes.odds.astype(np.float16)
    arrays[_ABOUT] = np.array(json.dumps(weights.about, sort_keys=True))
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **arrays)
