"""From the corpus to examples: each page in each kind of text, its features and its labels."""

import multiprocessing
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.training.labels import LEDE, OTHER, UNKNOWN, Labels, label
from standfirst.page import Page
from standfirst.reading import read
from standfirst.tagger.features import Columns, features
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.words import LineWords

KINDS: Final = ("innertext", "soup", "markdown", "oneline", "html")
# The kind of an example whose page has lost its article.
NO_ARTICLE: Final = "no article"
# The kind of an example below whose story there is another page's.
TWO_STORIES: Final = "two stories"
_NO_ARTICLE_ONE_IN: Final = 8
_TWO_STORIES_ONE_IN: Final = 4
_ABOVE: Final = 6
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
        labels = label(page, record)
        if labels is None or not (labels.classes != UNKNOWN).any():
            continue
        yield _example(record, kind, page, labels)
        if kind == _PLAIN and record.gold.text:
            yield from _made_up(record, cache, page, labels, other)


def _made_up(
    record: Record, cache: FlatCache, page: Page, labels: Labels, other: Record | None
) -> Iterator[Example]:
    chance = zlib.crc32(record.id.encode())
    if chance % _NO_ARTICLE_ONE_IN == 0:
        left = _without_article(page, labels)
        if len(left):
            yield _example(record, NO_ARTICLE, left, _all_other(left))
    if other is not None and record.page_type == "article" and chance % _TWO_STORIES_ONE_IN == 1:
        lower = page_of(other, _PLAIN, cache)
        told = label(lower, other)
        if told is not None and 0 < len(lower) + len(page) <= LONGEST:
            both = _with_story_below(page, labels, lower, told, 2 + chance // 7 % 12)
            told = label(both, record)
            if told is not None:
                yield _example(record, TWO_STORIES, both, told)


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


def _with_story_below(page: Page, labels: Labels, lower: Page, told: Labels, between: int) -> Page:
    """A page on which another page's story follows, as where scrolling on loads the next one."""
    end = int(np.flatnonzero(_is_article(labels))[-1]) + between
    found = np.flatnonzero(_is_article(told))
    first, last = max(0, int(found[0]) - _ABOVE), int(found[-1]) + 2
    text = "".join((_text(page, 0, end), "\n", _text(lower, first, last), _text(page, end)))
    return before_tagger().run(read(text, format="text"))


def _is_article(labels: Labels) -> NDArray[np.bool_]:
    out: NDArray[np.bool_] = (labels.classes > OTHER) & (labels.classes <= LEDE)
    return out


def _text(page: Page, first: int, after: int | None = None) -> str:
    lines = page.lines[first:after]
    return "".join("\n" * max(int(page.gaps[line.number]), 1) + line.text for line in lines)


def _all_other(page: Page) -> Labels:
    lines = len(page)
    return Labels(np.full(lines, OTHER, np.int8), False, np.ones(lines, np.int32))


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
