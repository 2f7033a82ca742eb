"""The pages that a command asks for: of the corpus, and those of our own writing."""

from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from standfirst.lab.corpus import DATASETS, CorpusError, Record, read_corpus
from standfirst.lab.training.written import WRITTEN, written

# The pages of our own writing need no corpus, and no command takes them unless asked to.
ALL_DATASETS: Final = (*DATASETS, WRITTEN)


def read_records(
    folder: Path, datasets: Collection[str], limit: int | None = None
) -> Iterator[Record]:
    """Read pages one after another: those of the corpus, then those of our own writing.

    Args:
        folder: the corpus'.
        datasets: short names out of `ALL_DATASETS`.
        limit: at most so many pages of each dataset; None for all.

    Raises:
        CorpusError: as `read_corpus`; a name is no dataset.
    """
    unknown = sorted(set(datasets) - set(ALL_DATASETS))
    if unknown:
        known = ", ".join(ALL_DATASETS)
        raise CorpusError(f"no such dataset: {', '.join(unknown)}; known: {known}")
    corpus = [name for name in datasets if name != WRITTEN]
    if corpus:
        yield from read_corpus(folder, corpus, limit)
    if WRITTEN in datasets:
        yield from islice(written(), limit)
