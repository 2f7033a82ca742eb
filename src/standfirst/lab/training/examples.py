"""From the corpus to examples: each page in each kind of text, its features and its labels."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.training.labels import UNKNOWN, Labels, label
from standfirst.page import Page
from standfirst.reading import read
from standfirst.tagger.features import Columns, features
from standfirst.tagger.rules import before_tagger

KINDS: Final = ("innertext", "soup", "markdown", "oneline", "html")
# A page of more lines is cut: a few pages must not take a batch each.
LONGEST: Final = 3000


@dataclass(frozen=True)
class Example:
    """One page in one kind of text.

    Attributes:
        id, dataset, fold, kind: which.
        columns: the tagger's input, shape (lines, columns).
        labels: what its lines are.
    """

    id: str
    dataset: str
    fold: int
    kind: str
    columns: Columns
    labels: Labels


def page_of(record: Record, kind: str, cache: FlatCache) -> Page:
    """A record's page, read from one kind of text and claimed by the rules before the tagger."""
    if kind == "html":
        page = read(record.html, format="html")
    else:
        text = cache.flatten(record.html, kind)
        page = read(text, format="markdown" if kind == "markdown" else "text")
    return before_tagger().run(page)


def examples_of(record: Record, cache: FlatCache, kinds: Iterable[str]) -> Iterator[Example]:
    """The examples that a record gives; none of the kinds in which its answer is not found."""
    for kind in kinds:
        page = page_of(record, kind, cache)
        if not 0 < len(page) <= LONGEST:
            continue
        labels = label(page, record)
        if labels is None or not (labels.classes != UNKNOWN).any():
            continue
        yield Example(record.id, record.dataset, record.fold, kind, features(page), labels)


_worker: Callable[[Record], list[Example]] | None = None


def build(
    records: Iterable[Record], folder: Path, kinds: Iterable[str], workers: int
) -> Iterator[Example]:
    """The examples of all records, in their order."""
    chosen = tuple(kinds)
    with multiprocessing.Pool(workers, _start, (folder, chosen)) as pool:
        for some in pool.imap(_work, records, chunksize=8):
            yield from some


def _start(folder: Path, kinds: tuple[str, ...]) -> None:
    global _worker
    cache = FlatCache(folder)
    _worker = lambda record: list(examples_of(record, cache, kinds))  # noqa: E731


def _work(record: Record) -> list[Example]:
    assert _worker is not None
    return _worker(record)
