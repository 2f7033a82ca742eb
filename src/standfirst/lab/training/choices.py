"""Pages as the tagger sees them, for fitting the choices that it makes of what a network says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from standfirst import read
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.training.folds import weights_of
from standfirst.page import Claim, Page
from standfirst.reading import Format
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.tag import Tagger
from standfirst.tagger.weights import read_weights

T = TypeVar("T")
Floats = NDArray[np.float64]

KINDS: Final = ("innertext", "soup", "markdown", "html")
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
        kind: of text, out of `KINDS`.
        look: is given the page.

    Raises:
        RuntimeError: the worker was not started.
    """
    if kind == "html":
        page = read(record.html, format="html", url=record.url)
    else:
        shape: Format = "markdown" if kind == "markdown" else "text"
        page = read(flattened(record, kind), format=shape, url=record.url)
    seen: list[T | None] = []

    def note(claimed: Page) -> Iterator[Claim]:
        seen.append(look(claimed))
        return iter(())

    before_tagger().append("choice", note).run(page)
    return seen[0]
