"""From the corpus to examples: each page in each kind of text, its features and its labels."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.systems import FORMATS
from standfirst.lab.training.breaks_of_fold import breaks_of
from standfirst.lab.training.labels import UNKNOWN, Labels, label
from standfirst.lab.training.made_up import all_other, made_up
from standfirst.lab.training.made_up_html import made_up_html
from standfirst.lab.training.written import WALL
from standfirst.page import Ints, Page
from standfirst.reading import read
from standfirst.tagger.class_words import ElementWords
from standfirst.tagger.features import Columns, features
from standfirst.tagger.kin import kin_of
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.words import LineWords

KINDS: Final = (
    "innertext",
    "soup",
    "markdown",
    "oneline",
    "gettext",
    "strings",
    "wrapped",
    "scripted",
    "spaced",
    "html",
)
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
        elements: the words in which the elements are named; None for other kinds than HTML.
        kin: the number of each line's group in each of the ways in which lines belong together,
            shape (ways, lines).
        labels: what the lines are.
    """

    id: str
    domain: str
    dataset: str
    fold: int
    kind: str
    columns: Columns
    words: LineWords
    elements: ElementWords | None
    kin: Ints
    labels: Labels


def page_of(record: Record, kind: str, cache: FlatCache) -> Page:
    """A record's page, read from one kind of text and claimed by the rules before the tagger."""
    if kind == "html":
        page = read(record.html, format="html")
    else:
        text = cache.flatten(record.html, kind)
        page = read(text, format=FORMATS.get(kind, "text"), breaks=breaks_of(record.fold))
    return before_tagger().run(page)


def examples_of(
    record: Record, cache: FlatCache, kinds: Iterable[str], other: Record | None = None
) -> Iterator[Example]:
    """The examples that a record gives; none of the kinds in which its answer is not found.

    Args:
        record: the page.
        cache: its flattened forms.
        kinds: out of `KINDS`.
        other: a page whose story may be put below this one's.
    """
    for kind in kinds:
        page = page_of(record, kind, cache)
        if not 0 < len(page) <= LONGEST:
            continue
        labels = all_other(page) if record.page_type == WALL else label(page, record)
        if labels is None or not (labels.classes != UNKNOWN).any():
            continue
        yield _example(record, kind, page, labels)
        if kind == "html" and record.gold.text:
            for made in made_up_html(record, page, labels):
                yield _example(record, made.kind, made.page, made.labels)
        if kind == _PLAIN and record.gold.text:
            lower = page_of(other, _PLAIN, cache) if other is not None else None
            for made in made_up(record, page, labels, other, lower):
                if 0 < len(made.page) <= LONGEST:
                    yield _example(record, made.kind, made.page, made.labels)


def _example(record: Record, kind: str, page: Page, labels: Labels) -> Example:
    return Example(
        record.id,
        record.domain,
        record.dataset,
        record.fold,
        kind,
        features(page),
        LineWords.of(page),
        None if page.outline is None else ElementWords.of(page, page.outline),
        np.array([each.of_line for each in kin_of(page)], dtype=np.int64).reshape(-1, len(page)),
        labels,
    )


_Pair = tuple[Record, Record | None]
_worker: Callable[[_Pair], list[Example]] | None = None


def build(
    records: Iterable[Record], folder: Path, kinds: Iterable[str], workers: int
) -> Iterator[Example]:
    """The examples of all records, in their order."""
    chosen = tuple(kinds)
    with multiprocessing.Pool(workers, _start, (folder, chosen)) as pool:
        for some in pool.imap(_work, _pairs(records), chunksize=8):
            yield from some


def _pairs(records: Iterable[Record]) -> Iterator[_Pair]:
    """Each record with an earlier one: of its site if there is one, else of its dataset, country
    (which stands in fundus's ids) and fold."""
    seen: dict[tuple[object, ...], Record] = {}
    for record in records:
        place = record.id.split("/")[1] if record.dataset == "fundus" else ""
        keys = ((record.domain,), (record.dataset, place, record.fold))
        yield record, next((seen[key] for key in keys if key in seen), None)
        if record.gold.text and record.page_type == "article":
            seen.update(dict.fromkeys(keys, record))


def _start(folder: Path, kinds: tuple[str, ...]) -> None:
    global _worker
    cache = FlatCache(folder)
    _worker = lambda pair: list(examples_of(pair[0], cache, kinds, pair[1]))  # noqa: E731


def _work(pair: _Pair) -> list[Example]:
    assert _worker is not None
    return _worker(pair)
