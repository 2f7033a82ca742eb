"""How far the tagger's probabilities can be believed: a reliability curve.

As in DeGroot and Fienberg, "The comparison and evaluation of forecasters" (1983); the expected
calibration error is that of Naeini, Cooper and Hauskrecht (AAAI 2015).
"""

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.broken_lines import blocks_of
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.training.choices import tagger_of
from standfirst.lab.training.examples import KINDS, page_of
from standfirst.lab.training.labels import LEDE, OTHER, UNKNOWN, label
from standfirst.tagger.article import article_share

Floats = NDArray[np.float64]

BINS: Final = 10


@dataclass(frozen=True)
class Curve:
    """A reliability curve over the lines that no rule claimed, each counting by its words.

    Attributes:
        words: the words in each of `BINS` bins of equal width, shape (bins,).
        told: the mean probability of being article that the tagger gave them.
        found: the share of them that is article.
    """

    words: Floats
    told: Floats
    found: Floats

    @property
    def error(self) -> float:
        """The expected calibration error: the mean gap between told and found, by words."""
        gaps = np.abs(self.told - self.found)
        return float(np.average(gaps, weights=self.words)) if self.words.sum() else 0.0

    def lines(self) -> Iterator[str]:
        """The curve as a Markdown table."""
        yield "| probability | words | told | found |"
        yield "|---|---|---|---|"
        for number in range(BINS):
            low, high = number / BINS, (number + 1) / BINS
            yield (
                f"| {low:.1f} to {high:.1f} | {self.words[number]:,.0f} "
                f"| {self.told[number]:.3f} | {self.found[number]:.3f} |"
            )


def curve(told: Floats, article: NDArray[np.bool_], words: Floats) -> Curve:
    """The curve of some lines: what they were told, what they are, and their words; (lines,)."""
    which = np.minimum((told * BINS).astype(np.int64), BINS - 1)
    total: Floats = np.bincount(which, weights=words, minlength=BINS).astype(np.float64)
    size = np.maximum(total, 1e-9)
    return Curve(
        total,
        np.bincount(which, weights=words * told, minlength=BINS) / size,
        np.bincount(which, weights=words * article, minlength=BINS) / size,
    )


def of_records(records: Iterable[Record], folder: Path, kind: str, workers: int) -> Curve:
    """The curve over pages in one kind of text, each tagged by weights that have not seen its fold.

    Args:
        records: the pages; those whose answer is only snippets tell nothing.
        folder: of the flattened pages.
        kind: out of `standfirst.lab.training.examples.KINDS`.
        workers: processes.
    """
    if kind not in KINDS:
        raise ValueError(f"unknown kind of text {kind!r}; known: {', '.join(KINDS)}")
    jobs = ((record, folder, kind) for record in records if record.gold.text)
    with multiprocessing.Pool(workers) as pool:
        parts = list(pool.imap(_lines, jobs, chunksize=8))
    if not parts:
        raise ValueError("no page has an answer in full")
    return curve(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _lines(job: tuple[Record, Path, str]) -> Sequence[NDArray[np.generic]]:
    record, folder, kind = job
    page = page_of(record, kind, FlatCache(folder))
    labels = label(page, record)
    if labels is None or not len(page):
        return np.zeros(0), np.zeros(0, dtype=np.bool_), np.zeros(0)
    likely = article_share(tagger_of(record.fold).of_blocks(page))
    told = likely[page.derived(blocks_of).of_line]
    # Those that no rule has claimed: the pipeline's "rest" leaves no code.
    judged = (page.claims.codes < 0) & (labels.classes != UNKNOWN)
    article = (labels.classes > OTHER) & (labels.classes <= LEDE)
    return told[judged], article[judged], labels.tokens[judged].astype(np.float64)
