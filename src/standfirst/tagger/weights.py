"""The tagger's weights as a file: arrays without pickle, and what is known of them."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import numpy as np
from numpy.typing import NDArray

from standfirst.errors import WeightsError
from standfirst.filters.lexicon.phrases import word_kinds
from standfirst.page import Page
from standfirst.tagger.choose_authors import AuthorChooser
from standfirst.tagger.choose_headline import HeadlineChooser
from standfirst.tagger.choose_lede import LedeChooser
from standfirst.tagger.class_words import ClassTable, ElementWords
from standfirst.tagger.features import feature_columns
from standfirst.tagger.joints import Joiner
from standfirst.tagger.kin import kin_of
from standfirst.tagger.lost_breaks import LostBreaks
from standfirst.tagger.network import Columns, Floats, Network
from standfirst.tagger.seal import check_seal, sealed
from standfirst.tagger.words import LineWords, WordTable

_ABOUT: Final = "about"
_TEXT: Final = "text/"
_HTML: Final = "html/"
_HASHES: Final = "words.hashes"
_ODDS: Final = "words.odds"
_CLASS_HASHES: Final = "classes.hashes"
_CLASS_ODDS: Final = "classes.odds"
_HEADLINE: Final = "headline/"
_LEDE: Final = "lede/"
_HTML_LEDE: Final = "html lede/"
_AUTHORS: Final = "authors/"
_JOINTS: Final = "joints/"
_BREAKS: Final = "breaks/"


@dataclass(frozen=True)
class Weights:
    """A trained tagger, and what its file says of it.

    Attributes:
        text: the network for pages without an outline: raw text and Markdown.
        html: the network for pages with one, which reads the markup's columns as well.
        words: the word table, whose columns both networks read beside the features.
        classes: the table of the words in which elements are named; its columns are for `html`.
        about: what it was trained on and how it scored, plain values: see the lab's `train`.
        headline: how the headline is chosen, or None where that was not fitted.
        lede, html_lede: how the lede is chosen of text, and of pages with an outline; or None where
            that was not fitted.
        authors: how the authors' bylines are chosen, or None where that was not fitted.
        joiner: which lines of text belong together, or None where that was not fitted.
        breaks: where the lines of a text began that has lost its line breaks, or None likewise.
    """

    text: Network
    html: Network
    words: WordTable
    classes: ClassTable
    about: Mapping[str, Any]
    headline: HeadlineChooser | None = None
    lede: LedeChooser | None = None
    html_lede: LedeChooser | None = None
    authors: AuthorChooser | None = None
    joiner: Joiner | None = None
    breaks: LostBreaks | None = None

    @property
    def rules(self) -> str | None:
        """The fingerprint of the rules that the networks were trained with."""
        return self.about.get("rules")

    def probabilities(self, page: Page) -> Floats:
        """Probability of each class for each line of a page, shape (lines, classes)."""
        elements = None if page.outline is None else ElementWords.of(page, page.outline)
        network = self.text if elements is None else self.html
        lines = len(page)
        columns = feature_columns(page)
        if elements is not None:
            columns += list(self.classes.columns(elements, lines).T)
        kinds = page.derived(word_kinds)
        columns += list(self.words.columns(LineWords.of(page), lines, kinds).T)
        return network.probabilities(Columns(columns, lines), kin_of(page))


def with_tables(
    own: Floats,
    words: LineWords,
    elements: ElementWords | None,
    word_table: WordTable,
    class_table: ClassTable,
) -> Floats:
    """A network's input, as training holds it: a page's features beside the columns that two tables
    make of its words and of its elements, if it has an outline."""
    lines = len(own)
    told = [own]
    if elements is not None:
        told.append(class_table.columns(elements, lines))
    return np.concatenate([*told, word_table.columns(words, lines)], axis=1)


def read_weights(file: Path | IO[bytes]) -> Weights:
    """The weights in an `.npz` file, which is read without pickle.

    Raises:
        OSError: the file cannot be read.
        WeightsError: it is damaged (truncated, or altered since it was sealed), or no such file.
    """
    content = file.read_bytes() if isinstance(file, Path) else file.read()
    check_seal(content)
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    # An archive can be wrong in many ways, of which zipfile and numpy tell by as many errors.
    except Exception as error:
        raise WeightsError(f"the tagger's weights cannot be read: {error}") from error
    needed = {_ABOUT, _HASHES, _ODDS, _CLASS_HASHES, _CLASS_ODDS}
    if not needed <= set(arrays):
        raise WeightsError(f"no tagger's weights: {file}")
    about = json.loads(str(arrays.pop(_ABOUT)))
    words = WordTable(arrays.pop(_HASHES), arrays.pop(_ODDS).astype(np.float32))
    classes = ClassTable(arrays.pop(_CLASS_HASHES), arrays.pop(_CLASS_ODDS).astype(np.float32))
    lede, html_lede = _choice(arrays, _LEDE), _choice(arrays, _HTML_LEDE)
    headline = _choice(arrays, _HEADLINE)
    authors, joints = _choice(arrays, _AUTHORS), _choice(arrays, _JOINTS)
    networks = _network(arrays, _TEXT), _network(arrays, _HTML)
    breaks = _halves(arrays, _BREAKS)
    return Weights(
        *networks,
        words,
        classes,
        about,
        headline=HeadlineChooser(headline) if headline else None,
        lede=LedeChooser(lede) if lede else None,
        html_lede=LedeChooser(html_lede) if html_lede else None,
        authors=AuthorChooser(authors) if authors else None,
        joiner=Joiner(joints) if joints else None,
        breaks=LostBreaks(breaks) if breaks else None,
    )


def _choice(arrays: Mapping[str, NDArray[Any]], prefix: str) -> dict[str, NDArray[Any]]:
    """The arrays of a choice, hashes as they are and the others in double precision; none in files
    from before it was learned."""
    own = {name: array for name, array in arrays.items() if name.startswith(prefix)}
    return {
        name.removeprefix(prefix): array if array.dtype == np.uint32 else array.astype(np.float64)
        for name, array in own.items()
    }


def _network(arrays: Mapping[str, NDArray[Any]], prefix: str) -> Network:
    return Network.of(_halves(arrays, prefix))


def _halves(arrays: Mapping[str, NDArray[Any]], prefix: str) -> dict[str, Floats]:
    """The arrays that are stored in half precision under a prefix."""
    own = {name: array for name, array in arrays.items() if name.startswith(prefix)}
    return {name.removeprefix(prefix): array.astype(np.float32) for name, array in own.items()}


def write_weights(path: Path, weights: Weights) -> None:
    """Write weights as `read_weights` reads them, the floats in half precision, and sealed."""
    arrays: dict[str, Any] = {
        kind + name: array.astype(np.float16)
        for kind, network in ((_TEXT, weights.text), (_HTML, weights.html))
        for name, array in network.arrays.items()
    }
    if weights.breaks is not None:
        for name, array in weights.breaks.arrays.items():
            arrays[_BREAKS + name] = array.astype(np.float16)
    arrays[_HASHES] = weights.words.hashes
    arrays[_ODDS] = weights.words.odds.astype(np.float16)
    arrays[_CLASS_HASHES] = weights.classes.hashes
    arrays[_CLASS_ODDS] = weights.classes.odds.astype(np.float16)
    chosen = (
        (_HEADLINE, weights.headline),
        (_LEDE, weights.lede),
        (_HTML_LEDE, weights.html_lede),
        (_AUTHORS, weights.authors),
        (_JOINTS, weights.joiner),
    )
    for prefix, choice in chosen:
        for name, values in (choice.arrays if choice is not None else {}).items():
            is_hash = values.dtype == np.uint32
            arrays[prefix + name] = values if is_hash else values.astype(np.float32)
    arrays[_ABOUT] = np.array(json.dumps(weights.about, sort_keys=True))
    out = io.BytesIO()
    np.savez_compressed(out, **arrays)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(sealed(out.getvalue()))
