"""The pages that a command asks for: of the corpus, and those of our own writing."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from standfirst.lab.corpus import DATASETS, HELD_OUT, CorpusError, Record, read_corpus
from standfirst.lab.training.written import WRITTEN, written

_HELD_OUT_AT: Final = Path("fixtures/held_out")
# The pages of our own writing need no corpus, and no command takes them unless asked to.
ALL_DATASETS: Final = (*DATASETS, WRITTEN, HELD_OUT)


def read_records(
    folder: Path, datasets: Collection[str], limit: int | None = None
) -> Iterator[Record]:
    """Read pages one after another: those of the corpus, then those of our own writing.

    Args:
        folder: the corpus'.
        datasets: short names out of `ALL_DATASETS`.
        limit: at most so many pages of each dataset; None for all.

    Raises:
        CorpusError: as `read_corpus`; a name is no dataset; the pages held out are not here.
    """
    unknown = sorted(set(datasets) - set(ALL_DATASETS))
    if unknown:
        known = ", ".join(ALL_DATASETS)
        raise CorpusError(f"no such dataset: {', '.join(unknown)}; known: {known}")
    corpus = [name for name in datasets if name in DATASETS]
    if corpus:
        yield from read_corpus(folder, corpus, limit)
    if WRITTEN in datasets:
        yield from islice(written(), limit)
    if HELD_OUT in datasets:
        if not _HELD_OUT_AT.is_dir():
            raise CorpusError(f"no {_HELD_OUT_AT} here: run this from the top of the repository")
        pages = islice(written(_HELD_OUT_AT), limit)
        yield from (replace(page, dataset=HELD_OUT) for page in pages)
