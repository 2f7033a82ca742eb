"""The tagger's weights as a file: arrays without pickle, and what is known of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import numpy as np

from standfirst.page import Page
from standfirst.tagger.features import features
from standfirst.tagger.network import Floats, Network
from standfirst.tagger.words import LineWords, WordTable

_ABOUT: Final = "about"
_HASHES: Final = "words.hashes"
_ODDS: Final = "words.odds"


@dataclass(frozen=True)
class Weights:
    """A trained tagger, and what its file says of it.

    Attributes:
        network: the network.
        words: the word table, whose columns the network reads beside the features.
        about: what it was trained on and how it scored, plain values: see the lab's `train`.
    """

    network: Network
    words: WordTable
    about: Mapping[str, Any]

    @property
    def rules(self) -> str | None:
        """The fingerprint of the rules that the network was trained with."""
        return self.about.get("rules")

    def probabilities(self, page: Page) -> Floats:
        """Probability of each class for each line of a page, shape (lines, classes)."""
        own = self.words.columns(LineWords.of(page), len(page))
        return self.network.probabilities(np.concatenate([features(page), own], axis=1))


def read_weights(file: Path | IO[bytes]) -> Weights:
    """The weights in an `.npz` file, which is read without pickle.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no such file.
    """
    with np.load(file, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    if _ABOUT not in arrays:
        raise ValueError(f"no tagger's weights: {file}")
    about = json.loads(str(arrays.pop(_ABOUT)))
    words = WordTable(arrays.pop(_HASHES), arrays.pop(_ODDS).astype(np.float32))
    return Weights(Network.of(arrays), words, about)


def write_weights(path: Path, weights: Weights) -> None:
    """Write weights as `read_weights` reads them, the floats in half precision."""
    arrays: dict[str, Any] = {
        name: array.astype(np.float16) for name, array in weights.network.arrays.items()
    }
    arrays[_HASHES] = weights.words.hashes
    arrays[_ODDS] = weights.words.odds.astype(np.float16)
    arrays[_ABOUT] = np.array(json.dumps(weights.about, sort_keys=True))
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **arrays)
