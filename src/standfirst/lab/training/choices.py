"""Pages as the tagger sees them, for fitting the choices that it makes of what a network says."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

import standfirst.tagger
from standfirst import read
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import VALIDATION_FOLD, Record
from standfirst.lab.systems import FORMATS, HTML
from standfirst.lab.training.folds import weights_of
from standfirst.page import Claim, Page
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.tag import Tagger
from standfirst.tagger.weights import Weights, read_weights, write_weights


class OfFold(Protocol):
    """A choice on a page of some fold."""

    @property
    def fold(self) -> int:
        """The page's."""


T = TypeVar("T")
C = TypeVar("C", bound=OfFold)
K = TypeVar("K")
Floats = NDArray[np.float64]

TEXTS: Final = ("innertext", "soup", "markdown", "strings", "gettext", "wrapped", "scripted")
KINDS: Final = (*TEXTS, HTML)
FOLDS: Final = (1, 2, 3, 4)

_cache: FlatCache | None = None


def start(cache: FlatCache) -> None:
    """Starts a worker, which is to find flattened pages in a cache."""
    global _cache
    _cache = cache


@cache
def tagger_of(fold: int) -> Tagger:
    """The tagger whose network has not seen a fold."""
    return Tagger(read_weights(weights_of(fold)))


def flattened(record: Record, kind: str) -> str:
    """A page as text of some kind.

    Raises:
        RuntimeError: the worker was not started.
    """
    if _cache is None:
        raise RuntimeError("a worker that was not started")
    return _cache.flatten(record.html, kind)


def read_as(text: str, kind: str, record: Record) -> Page:
    """A record's page read as text of some kind, its lost line breaks found by what has not seen
    its fold."""
    breaks = tagger_of(record.fold).breaks
    return read(text, format=FORMATS.get(kind, "text"), url=record.url, breaks=breaks)


def as_one(fits: Sequence[Mapping[str, Floats]]) -> dict[str, Floats]:
    """Several fits of a linear layer beside a hidden one as one, which gives the mean of theirs.

    Args:
        fits: of each "linear" (F,), "hidden" (F, H), "bias" (H,), "out" (H,), and maybe "offset".

    Returns:
        The same arrays, with the hidden units of all side by side.
    """
    share = 1 / len(fits)
    out = {
        name: share * np.sum([each[name] for each in fits], axis=0)
        for name in ("linear", "offset")
        if name in fits[0]
    }
    out["hidden"] = np.concatenate([each["hidden"] for each in fits], axis=1)
    out["bias"] = np.concatenate([each["bias"] for each in fits])
    out["out"] = share * np.concatenate([each["out"] for each in fits])
    return out


def seen_by_tagger(record: Record, kind: str, look: Callable[[Page], T | None]) -> T | None:
    """What a look at a page gives, taken where the tagger stands: behind the rules' claims.

    Args:
        record: the page.
        kind: of text, a flattener's name, or "html".
        look: is given the page.

    Raises:
        RuntimeError: the worker was not started.
    """
    text = record.html if kind == HTML else flattened(record, kind)
    page = read_as(text, kind, record)
    seen: list[T | None] = []

    def note(claimed: Page) -> Iterator[Claim]:
        seen.append(look(claimed))
        return iter(())

    before_tagger().append("choice", note).run(page)
    return seen[0]


def fit_each_fold(
    choices: Sequence[C],
    fit: Callable[[Sequence[C]], K],
    score: Callable[[K, Iterable[C]], Mapping[str, Sequence[float]]],
    into: Callable[[Weights, K], Weights],
) -> None:
    """Fit a choice for each fold on the pages of the others, and put it into the weights that
    `train` left; the package's own get the one fitted on all but the validation fold.

    Args:
        choices: of all pages.
        fit: makes a chooser of some.
        score: how good each of a chooser's choices is, by dataset and kind; the means are printed.
        into: the weights with a chooser.
    """
    found: dict[str, list[float]] = {}
    shipped = Path(standfirst.tagger.__path__[0]) / "weights.npz"
    for fold in (VALIDATION_FOLD, *FOLDS):
        chooser = fit([each for each in choices if each.fold != fold])
        for key, values in score(chooser, [e for e in choices if e.fold == fold]).items():
            found.setdefault(key, []).extend(values)
        for path in (weights_of(fold), *([shipped] if fold == VALIDATION_FOLD else [])):
            write_weights(path, into(read_weights(path), chooser))
    for key, values in sorted(found.items()):
        print(f"{key}: {np.mean(values):.4f} of {len(values)} pages that have candidates")
