"""What more languages cost: the CPU time of a page, and the time to read the phrase files."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from standfirst import extract, read
from standfirst.filters.lexicon import source
from standfirst.filters.lexicon.phrases import match
from standfirst.filters.lexicon.store import Lexicon

SEVEN = ("en", "und", "de", "fr", "es", "it", "pt", "nl")
_TIMES = 3


def _seconds(work: Callable[[], object], times: int = _TIMES) -> float:
    """The least CPU time of some runs."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def speed(pages: Sequence[str]) -> Iterator[str]:
    """Lines of a report on some pages of plain text.

    A page's other work does not know of languages: what the rest costs is what all costs, less
    what finding the phrases and forms does.
    """
    seven = Lexicon(source.read(source.installed(SEVEN)))
    every = Lexicon(source.read(source.installed()))
    few, all_, whole = [], [], []
    for text in pages:
        page = read(text, format="text")
        match(page, every)  # characters are met, and what does not depend on phrases worked out
        few.append(_seconds(partial(match, page, seven)))
        all_.append(_seconds(partial(match, page, every)))
        whole.append(_seconds(partial(extract, text, format="text")))
    more = sum(all_) - sum(few)
    yield f"{len(pages)} pages, CPU milliseconds a page: {1000 * sum(whole) / len(pages):.1f}"
    yield f"  phrases and forms of seven languages: {1000 * sum(few) / len(pages):.2f}"
    yield f"  of {len(source.languages()) - 1}: {1000 * sum(all_) / len(pages):.2f}"
    yield f"  a page costs {100 * more / (sum(whole) - more):.1f}% more"
    loads = []
    for _ in range(5):
        start = time.perf_counter()
        Lexicon(source.read(source.installed()))
        loads.append(time.perf_counter() - start)
    yield f"reading the phrase files: {1000 * statistics.median(loads):.0f} ms"
