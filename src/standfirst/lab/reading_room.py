"""Pages to read: what was wrongly kept, what was wrongly dropped, and who did it.

Pages of the validation fold are never shown: a score that somebody has tuned by eye is worth
nothing. `ClosedError` is raised instead.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from standfirst.lab.bench import values
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import VALIDATION_FOLD, Record
from standfirst.lab.differences import Lines, ledger_lines, wrongly_dropped, wrongly_kept
from standfirst.lab.metrics.snippets import missing_and_unwanted
from standfirst.lab.output import Output
from standfirst.lab.runner import Ran, load_extract, run
from standfirst.lab.scoring import Scores, page_phrase, score
from standfirst.lab.systems import (
    HTML,
    STANDFIRST,
    System,
    choose,
    peer_systems,
    standfirst_systems,
)

# The main score of each dataset, as in the tables.
MAIN = {
    "fundus": "shingle",
    "aed": "shingle",
    "wcxb": "word",
    "traf": "snippet",
    "written": "shingle",
    "held-out": "shingle",
}
WORST_BY = (
    "shingle",
    "word",
    "snippet",
    "paragraph",
    "headline",
    "lede",
    "authors",
    "captions",
    "photo_credits",
)


class ClosedError(Exception):
    """A page of the validation fold was asked for, and those are not to be read."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page in the ranking; `worth` is the score it is ranked by, 0..1."""

    record: Record
    metric: str
    worth: float

    def summary(self) -> str:
        """The page in one line."""
        record = self.record
        return f"{self.worth:.3f} {self.metric:9} {record.page_type:13} {record.id}  {record.url}"


def open_pages(records: Iterable[Record]) -> Iterator[Record]:
    """The pages that may be read: all but those of the validation fold."""
    return (record for record in records if not record.is_validation)


def check_open(record: Record) -> None:
    """Refuse a page of the validation fold.

    Raises:
        ClosedError: the page is one.
    """
    if record.is_validation:
        raise ClosedError(
            f"{record.id} is in fold {VALIDATION_FOLD} or held out: scored, never read"
        )


class ReadingRoom:
    """Runs one system on one kind of input and shows its mistakes."""

    def __init__(self, system: str, kind: str, cache: Path | None, by_fold: str | None) -> None:
        """Args: system: its name; kind: its input; cache: of flattened pages; by_fold: see `Plan`.

        Raises:
            StandfirstUnavailableError: Standfirst was asked for and cannot be imported.
            UsageError: there is no such system on that input.
        """
        self._kind = kind
        self._cache = FlatCache(cache)
        self._by_fold = by_fold
        self._key = f"{system}@{kind}"
        self._is_standfirst = system == STANDFIRST
        self._systems: dict[int, System] = {}
        # Mistakes in the name show now and not after the corpus was read.
        self._system(VALIDATION_FOLD)

    def _system(self, fold: int) -> System:
        fold = fold if self._by_fold is not None else VALIDATION_FOLD
        if fold not in self._systems:
            systems = peer_systems()
            if self._is_standfirst:
                systems = standfirst_systems(load_extract(self._by_fold, fold))
            (self._systems[fold],) = choose(systems, [self._key])
        return self._systems[fold]

    def _input(self, record: Record) -> str:
        if self._kind == HTML:
            return record.html
        return self._cache.flatten(record.html, self._kind)

    def _run(self, record: Record) -> Ran:
        return run(self._system(record.fold), record, self._input(record))

    def _scores(self, record: Record, output: Output) -> Scores:
        visible = page_phrase(self._cache.flatten(record.html, "innertext"))
        return score(record, output, visible)

    def extraction(self, record: Record) -> tuple[Ran, Scores, Lines]:
        """What the system made of a page, its scores, and its ledger where it has one.

        Args:
            record: the page.

        Raises:
            ClosedError: it is a page of the validation fold.
        """
        check_open(record)
        ran = self._run(record)
        lines = [] if ran.raw is None or not self._is_standfirst else ledger_lines(ran.raw)
        return ran, self._scores(record, ran.output), lines

    def rank(self, records: Iterable[Record], metric: str | None = None) -> list[Place]:
        """Pages by a score, the lowest first; pages that do not have it are left out.

        Args:
            records: the pages.
            metric: one of `WORST_BY`; None takes the main one of each page's dataset.

        Raises:
            ClosedError: one of them is a page of the validation fold.
        """
        places = []
        for record in records:
            name = metric or MAIN[record.dataset]
            vector = self.extraction(record)[1].get(name)
            if vector is not None:
                row = values_of_page(name, vector)
                places.append(Place(record, name, row["f1"]))
        return sorted(places, key=lambda place: place.worth)

    def describe(
        self, record: Record, width: int, *, ledger: bool = False, raw: bool = False
    ) -> str:
        """A page's scores and mistakes.

        Args:
            record: the page.
            width: characters of a line to show.
            ledger: whether to add the whole ledger.
            raw: whether to add the input.

        Raises:
            ClosedError: it is a page of the validation fold.
        """
        ran, scores, lines = self.extraction(record)
        output, error = ran.output, ran.error
        parts = [
            f"{'=' * 100}",
            f"{record.id}  ({record.page_type}, fold {record.fold}) {self._key}",
            record.url,
            _scores_line(scores),
        ]
        if error is not None:
            parts.append(f"ERROR {error}")
        parts += _fields(record, output, width)
        parts += _mistakes(record, output, lines, width)
        if ledger:
            parts += ["-- ledger", *(line.show(width) for line in lines)]
        if raw:
            parts += ["-- input", self._input(record)]
        return "\n".join(parts)


def values_of_page(metric: str, vector: tuple[float, ...]) -> dict[str, float]:
    """The scores of a metric on one page, such as ``{"precision": …, "recall": …, "f1": …}``."""
    row = values(metric, np.asarray([vector], dtype=np.float64))
    return {key.partition(".")[2]: value.score for key, value in row.items()}


def _scores_line(scores: Scores) -> str:
    parts = []
    for metric, vector in scores.items():
        if metric in WORST_BY:
            row = values_of_page(metric, vector)
            text = f"{metric} {row['f1']:.3f}"
            if "precision" in row:
                text += f" (P {row['precision']:.2f} R {row['recall']:.2f})"
            parts.append(text)
    return "  ".join(parts)


def _fields(record: Record, output: Output, width: int) -> list[str]:
    gold = record.gold
    pairs = [
        ("headline", gold.headline, output.headline),
        ("lede", "\n".join(gold.lede) or None, output.lede),
        ("authors", "; ".join(gold.authors), "; ".join(output.authors or ())),
        ("captions", _captions(gold.images), " ¦ ".join(output.captions or ())),
        ("credits", _credits(gold.images), " ¦ ".join(output.photo_credits or ())),
    ]
    lines = []
    for name, right, found in pairs:
        if (right or found) and right != found:
            lines.append(f"   {name}: gold  {_cut(right, 2 * width)}")
            lines.append(f"   {' ' * len(name)}  found {_cut(found, 2 * width)}")
    return lines


def _captions(images: Iterable[Any]) -> str:
    return " ¦ ".join(image.caption for image in images if image.caption)


def _credits(images: Iterable[Any]) -> str:
    return " ¦ ".join(name for image in images for name in image.credits)


def _mistakes(record: Record, output: Output, lines: Lines, width: int) -> list[str]:
    gold = record.gold
    parts = []
    if gold.text:
        parts.append("-- wrongly kept")
        parts += [line.show(width) for line in wrongly_kept(gold.text, output, lines)]
        parts.append("-- wrongly dropped")
        for paragraph, takers in wrongly_dropped(gold.paragraphs, output, lines):
            parts.append(f"  gold: {_cut(paragraph, width)}")
            parts += [f"      {taker.show(width)}" for taker in takers]
            if lines and not takers:
                parts.append("       (no line of the ledger has it)")
    if gold.with_ or gold.without:
        missing, unwanted = missing_and_unwanted(gold.with_, gold.without, output.text)
        for title, snippets in (("missing", missing), ("unwanted", unwanted)):
            parts.append(f"-- snippets {title}")
            for snippet in snippets:
                parts.append(f"  {_cut(snippet, width)}")
                parts += [f"      {line.show(width)}" for line in lines if line.has(snippet)]
    return parts


def _cut(text: str | None, width: int) -> str:
    if text is None:
        return "–"
    text = " ".join(text.split())
    return text if len(text) <= width else f"{text[: width - 1]}…"
