"""``bench``: runs the systems over the corpus and adds up their scores."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from standfirst.lab.corpus import FOLDS, HELD_OUT, VALIDATION_FOLD
from standfirst.lab.metrics.bootstrap import Floats, interval
from standfirst.lab.runner import PageScores
from standfirst.lab.scoring import METRICS


@dataclass(frozen=True, slots=True)
class Value:
    """A score of a dataset with its 95% bootstrap interval and the pages it stands on."""

    score: float
    low: float
    high: float
    pages: int

    def as_json(self) -> dict[str, float]:
        return {
            "score": round(self.score, 5),
            "low": round(self.low, 5),
            "high": round(self.high, 5),
            "pages": self.pages,
        }


# A row: "metric.score" → value.
Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Part:
    """The pages that a table is about."""

    name: str
    holds: Callable[[PageScores], bool]


PARTS = (
    Part("fundus", lambda page: page.dataset == "fundus"),
    Part("aed", lambda page: page.dataset == "aed"),
    Part("wcxb articles", lambda page: page.dataset == "wcxb" and page.page_type == "article"),
    Part("wcxb all", lambda page: page.dataset == "wcxb"),
    Part("traf", lambda page: page.dataset == "traf"),
    Part("written", lambda page: page.dataset == "written" and page.page_type == "article"),
    Part("held-out", lambda page: page.dataset == "held-out"),
)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one part of the corpus; `folds` has each fold's rows where they were asked for."""

    part: str
    pages: int
    rows: dict[str, Row]
    folds: dict[int, dict[str, Row]]


def tables(pages: Sequence[PageScores], fold: str) -> list[Table]:
    """Add up scores.

    Args:
        pages: all pages that were run.
        fold: ``"all"``, ``"crossval"`` (all, and each fold by itself), or a fold's number.

    Returns:
        One table for each part of the corpus that has pages.
    """
    made = []
    for part in PARTS:
        chosen = [page for page in pages if part.holds(page) and in_fold(page.fold, fold)]
        if not chosen:
            continue
        folds: dict[int, dict[str, Row]] = {}
        if fold == "crossval":
            for number in range(FOLDS):
                folds[number] = _rows([page for page in chosen if page.fold == number])
        made.append(Table(part.name, len(chosen), _rows(chosen), folds))
    return made


def errors(pages: Iterable[PageScores]) -> dict[str, list[str]]:
    """What was raised, by system key; systems that never failed are not in it."""
    of_systems: dict[str, list[str]] = {}
    for page in pages:
        for key, error in page.errors.items():
            of_systems.setdefault(key, []).append(error)
    return of_systems


def in_fold(fold: int, asked: str) -> bool:
    """Whether a fold is one of those asked for.

    Args:
        fold: of a page.
        asked: ``"all"``, ``"crossval"`` or a number.
    """
    return asked in {"all", "crossval"} or fold == int(asked)


def _rows(pages: Sequence[PageScores]) -> dict[str, Row]:
    keys = dict.fromkeys(key for page in pages for key in page.scores)
    return {key: _row([page.scores[key] for page in pages if key in page.scores]) for key in keys}


def _row(scores: Iterable[dict[str, tuple[float, ...]]]) -> Row:
    vectors: dict[str, list[tuple[float, ...]]] = {}
    for page in scores:
        for metric, vector in page.items():
            vectors.setdefault(metric, []).append(vector)
    row: Row = {}
    for metric, of_pages in vectors.items():
        row.update(values(metric, np.asarray(of_pages, dtype=np.float64)))
    if "cpu_ms" in vectors:
        times = np.asarray(vectors["cpu_ms"], dtype=np.float64)[:, 1]
        for name, share in (("median", 0.5), ("p95", 0.95)):
            at = float(np.quantile(times, share))
            row[f"cpu_ms.{name}"] = Value(at, at, at, len(times))
    return row


def values(metric: str, pages: Floats) -> Row:
    """The scores of one metric.

    Args:
        metric: one of `METRICS`.
        pages: a vector for each page.

    Returns:
        ``"metric.score"`` → value.
    """
    definition = METRICS[metric]
    scores = definition.aggregate(pages.sum(axis=0))
    low, high = interval(pages, definition.aggregate)
    return {
        f"{metric}.{name}": Value(float(scores[at]), float(low[at]), float(high[at]), len(pages))
        for at, name in enumerate(definition.names)
    }


def as_json(made: Sequence[Table], pages: Sequence[PageScores], about: dict[str, Any]) -> Any:
    """Everything as JSON values: no text of any page, only ids and numbers.

    Args:
        made: the tables.
        pages: the scores they were made of.
        about: what was run, to be kept with it.
    """

    def rows(of: dict[str, Row]) -> Any:
        return {
            key: {name: value.as_json() for name, value in row.items()} for key, row in of.items()
        }

    return {
        "about": about,
        "metrics": {name: metric.meaning for name, metric in METRICS.items()},
        "tables": [
            {
                "part": table.part,
                "pages": table.pages,
                "rows": rows(table.rows),
                "folds": {str(number): rows(of) for number, of in table.folds.items()},
            }
            for table in made
        ],
        "pages": [
            {
                "id": page.id,
                "dataset": page.dataset,
                "page_type": page.page_type,
                "fold": page.fold,
                "validation": page.fold == VALIDATION_FOLD or page.dataset == HELD_OUT,
                "scores": {
                    key: {
                        metric: [round(float(number), 5) for number in vector]
                        for metric, vector in scores.items()
                    }
                    for key, scores in page.scores.items()
                },
                "errors": {key: error.partition(":")[0] for key, error in page.errors.items()},
            }
            for page in pages
        ],
    }
