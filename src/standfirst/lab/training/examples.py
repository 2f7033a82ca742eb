"""From the corpus to examples: each page in each kind of text, its features and its labels."""

import multiprocessing
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.training.labels import OTHER, UNKNOWN, Labels, label
from standfirst.page import Page
from standfirst.reading import read
from standfirst.tagger.features import Columns, features
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.words import LineWords

KINDS: Final = ("innertext", "soup", "markdown", "oneline", "html")
# The kind of an example whose page has lost its article; one page in so many gives one, too.
NO_ARTICLE: Final = "no article"
_ONE_IN: Final = 8
_PLAIN: Final = "innertext"
# Longer pages are left out: a few of them would take as long as all others.
LONGEST: Final = 3000


@dataclass(frozen=True)
class Example:
    """One page in one kind of text.

    Attributes:
        id, domain, dataset, fold, kind: which.
        columns: what the tagger knows of the lines, shape (lines, columns).
        words: the words of the lines.
        labels: what the lines are.
    """

    id: str
    domain: str
    dataset: str
    fold: int
    kind: str
    columns: Columns
    words: LineWords
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
        yield _example(record, kind, page, labels)
        if kind == _PLAIN and record.gold.text and zlib.crc32(record.id.encode()) % _ONE_IN == 0:
            left = _without_article(page, labels)
            if len(left):
                yield _example(record, NO_ARTICLE, left, _all_other(left))


def _example(record: Record, kind: str, page: Page, labels: Labels) -> Example:
    return Example(
        record.id,
        record.domain,
        record.dataset,
        record.fold,
        kind,
        features(page),
        LineWords.of(page),
        labels,
    )


def _without_article(page: Page, labels: Labels) -> Page:
    """What is left of a page whose article is taken away: what walls and error pages are like."""
    text = "".join(
        "\n" * max(int(page.gaps[line.number]), 1) + line.text
        for line in page.lines
        if labels.classes[line.number] == OTHER
    )
    return before_tagger().run(read(text, format="text"))


def _all_other(page: Page) -> Labels:
    lines = len(page)
    return Labels(np.full(lines, OTHER, np.int8), False, np.ones(lines, np.int32))


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
