"""What a page costs, stage by stage, and how that compares with others on the same pages."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from lxml import etree

from standfirst import Pipeline, extract, read
from standfirst.compose import compose
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.extras import require
from standfirst.tagger.rules import before_tagger

_PEERS: Final = ("resiliparse", "trafilatura", "lxml's parser alone", "one pass over the bytes")
ROUNDS: Final = 3


@dataclass(frozen=True)
class Cost:
    """Milliseconds of CPU a page.

    Attributes:
        name: what was timed.
        mean: over all pages.
        median: of the pages.
        ratio: median of the pages' own ratios to the yardstick, which is resiliparse.
    """

    name: str
    mean: float
    median: float
    ratio: float


def costs(records: Sequence[Record], cache: FlatCache, *, slow: bool = True) -> Iterator[Cost]:
    """The cost of Standfirst on HTML and on the text of the same pages, of its stages, of peers.

    Each page is handed to all in turn, so that whatever else the machine does hits all alike; of
    some rounds the fastest counts.

    Args:
        records: the pages.
        cache: their flattened forms.
        slow: whether trafilatura, by far the slowest, is timed too.
    """
    resiliparse = require("resiliparse.extract.html2text").extract_plain_text
    trafilatura = require("trafilatura").extract if slow else None
    rules, whole = before_tagger(), Pipeline.default()
    jobs: dict[str, Callable[[str, str], Any]] = {
        _PEERS[0]: lambda html, _: resiliparse(html, main_content=True),
        "standfirst, HTML": lambda html, _: extract(html, format="html"),
        "standfirst, HTML, rules alone": lambda html, _: extract(
            html, format="html", pipeline="rules"
        ),
        "standfirst, text": lambda _, text: extract(text, format="text"),
        "standfirst, text, rules alone": lambda _, text: extract(
            text, format="text", pipeline="rules"
        ),
        "stages of HTML: reading": lambda html, _: read(html, format="html"),
        "… and the rules before the tagger": lambda html, _: rules.run(read(html, format="html")),
        "… and the tagger": lambda html, _: whole.run(read(html, format="html")),
        "… and composing": lambda html, _: compose(whole.run(read(html, format="html"))),
        _PEERS[2]: lambda html, _: _parsed(html),
        _PEERS[3]: lambda html, _: np.frombuffer(html.encode(), dtype=np.uint8).sum(),
    }
    if trafilatura is not None:
        jobs[_PEERS[1]] = lambda html, _: trafilatura(html)
    spent: dict[str, list[float]] = {name: [] for name in jobs}
    for record in records:
        text = cache.flatten(record.html, "innertext")
        for name, job in jobs.items():
            spent[name].append(min(_seconds(job, record.html, text) for _ in range(ROUNDS)))
    yardstick = np.array(spent[_PEERS[0]])
    for name, seconds in spent.items():
        own = np.array(seconds)
        yield Cost(
            name,
            1000 * float(own.mean()),
            1000 * float(np.median(own)),
            float(np.median(own / np.maximum(yardstick, 1e-9))),
        )


def _seconds(job: Callable[[str, str], Any], html: str, text: str) -> float:
    start = time.process_time()
    job(html, text)
    return time.process_time() - start


def _parsed(html: str) -> Any:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    return etree.fromstring(html.encode("utf-8", "replace"), parser)


def table(found: Iterator[Cost]) -> Iterator[str]:
    """The costs as Markdown."""
    yield "| | ms a page, mean | median | ratio to resiliparse, median of the pages |"
    yield "| --- | ---: | ---: | ---: |"
    for cost in found:
        yield f"| {cost.name} | {cost.mean:.2f} | {cost.median:.2f} | {cost.ratio:.2f} |"
