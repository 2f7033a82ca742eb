"""How much memory a process takes that extracts many pages, one after another."""

import gc
import multiprocessing
import resource
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from standfirst import extract

_STATUS = Path("/proc/self/status")


class Reading(NamedTuple):
    """Memory of the process that extracts, in MB of 2 to the power of 20 bytes.

    Attributes:
        pages: how many it has extracted.
        resident: what it holds now; the peak again where the system does not tell.
        peak: the most it has held so far.
    """

    pages: int
    resident: float
    peak: float


def readings(pages: Iterable[str | bytes], every: int) -> Iterator[Reading]:
    """Extract pages in a fresh process that does nothing else, and ask for its memory.

    Args:
        pages: they are sent to the process one by one.
        every: after how many pages it is asked; at the end it is asked again.
    """
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_extract_all, args=(there,))
    process.start()
    there.close()
    done = 0
    try:
        yield _asked(here, done)
        for page in pages:
            here.send(page)
            here.recv()
            done += 1
            if done % every == 0:
                yield _asked(here, done)
        yield _asked(here, done)
    finally:
        here.close()
        process.join()


def _asked(connection: Connection, done: int) -> Reading:
    connection.send(None)
    resident, peak = connection.recv()
    return Reading(done, resident, peak)


def _extract_all(connection: Connection) -> None:
    """Extract each page that comes, and tell of the memory for each None; until nobody asks."""
    while True:
        try:
            page = connection.recv()
        except EOFError:
            return
        if page is None:
            gc.collect()
            connection.send(_memory())
        else:
            extract(page)
            connection.send(None)


def _memory() -> tuple[float, float]:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if _STATUS.exists():
        fields = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
        return _megabytes(fields["VmRSS"]), _megabytes(fields["VmHWM"])
    return peak, peak


def _megabytes(field: str) -> float:
    return int(field.split()[0]) / 1024


def table(pages: Iterable[str | bytes], every: int) -> Iterator[str]:
    """The lines of a table as Markdown, each as soon as it is known."""
    yield "| pages | MB held | MB at most |"
    yield "| ---: | ---: | ---: |"
    for reading in readings(pages, every):
        yield f"| {reading.pages} | {reading.resident:.0f} | {reading.peak:.0f} |"
