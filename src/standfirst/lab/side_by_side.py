"""How much more workers do than one: `extract_many` in this process and in several."""

import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standfirst import Failure, extract_many


@dataclass(frozen=True)
class Run:
    """What a number of workers took for some pages.

    Attributes:
        workers: how many; with one, all was done in one process.
        pages: how many.
        wall: seconds from the first page to the last article.
        here: CPU seconds of the process that asks.
        there: CPU seconds of the workers.
    """

    workers: int
    pages: int
    wall: float
    here: float
    there: float

    @property
    def cpu(self) -> float:
        """CPU seconds of all processes."""
        return self.here + self.there


def run(pages: Sequence[str], workers: int) -> Run:
    """Extract some pages.

    Raises:
        RuntimeError: a page failed.
    """
    list(extract_many(pages[:4], workers=1))
    wall, here, there = time.monotonic(), time.process_time(), _of_children()
    for _, article in extract_many(iter(pages), workers=workers):
        if isinstance(article, Failure):
            raise RuntimeError(str(article))
    return Run(
        workers,
        len(pages),
        time.monotonic() - wall,
        time.process_time() - here,
        _of_children() - there,
    )


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def table(pages: Sequence[str], workers: Sequence[int]) -> Iterator[str]:
    """The lines of a table as Markdown, each as soon as it is known.

    "times, cores idle" is what the throughput grows to where as many cores as workers have nothing
    else to do, by the CPU time spent: `workers` times that of one, over that of all processes. The
    process that asks has to share the cores with its workers. What the clock says depends on what
    else the machine does.
    """
    yield "| workers | pages a second | times | CPU ms a page | here | times, cores idle |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: |"
    first: Run | None = None
    for count in workers:
        found = run(pages, count)
        first = first or found
        each = 1000 / found.pages
        yield (
            f"| {count} | {found.pages / found.wall:.1f} | {first.wall / found.wall:.2f} "
            f"| {found.cpu * each:.2f} | {found.here * each:.2f} "
            f"| {count * first.cpu / found.cpu:.2f} |"
        )
