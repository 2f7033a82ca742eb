"""``compare``: whether one run is better than another, page by page.

Two intervals that overlap may hide a difference that is sure, because a page that is hard for one
system is hard for the other. Here both are drawn with the same pages.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from standfirst.lab.bench import PARTS, Part, in_fold
from standfirst.lab.metrics.bootstrap import paired_interval
from standfirst.lab.report import COLUMNS
from standfirst.lab.runner import PageScores
from standfirst.lab.scoring import METRICS


@dataclass(frozen=True, slots=True)
class Difference:
    """The second score less the first, with its 95% interval, on the pages that both have."""

    part: str
    first: str
    second: str
    metric: str
    pages: int
    before: float
    after: float
    low: float
    high: float

    def line(self) -> str:
        """One row for a terminal; a star marks an interval without zero."""
        sure = "*" if self.low > 0 or self.high < 0 else " "
        return (
            f"{self.part:14} {self.metric:17} {self.before:.4f} → {self.after:.4f}  "
            f"{self.after - self.before:+.4f} [{self.low:+.4f}, {self.high:+.4f}]{sure} "
            f"{self.pages:5} pages  {self.first} → {self.second}"
        )


def read_pages(content: Mapping[str, Any]) -> list[PageScores]:
    """The pages of a run.

    Args:
        content: what ``bench --json`` wrote, decoded.

    Raises:
        KeyError: it is something else.
    """
    return [
        PageScores(
            page["id"],
            page["dataset"],
            page["page_type"],
            page["fold"],
            {
                key: {metric: tuple(vector) for metric, vector in scores.items()}
                for key, scores in page["scores"].items()
            },
        )
        for page in content["pages"]
    ]


def compare(
    first: Sequence[PageScores],
    second: Sequence[PageScores],
    pairs: Sequence[tuple[str, str]] | None = None,
    fold: str = "all",
) -> list[Difference]:
    """Differences of the scores that the tables show.

    Args:
        first: pages of a run.
        second: pages of another, or the same again.
        pairs: which system of the first to hold against which of the second, as ``name@input``;
            None takes every system that both have.
        fold: as for the tables.
    """
    others = {page.id: page for page in second}
    both = [
        (page, others[page.id]) for page in first if page.id in others and in_fold(page.fold, fold)
    ]
    if pairs is None:
        ours = dict.fromkeys(key for page, _ in both for key in page.scores)
        theirs = {key for _, page in both for key in page.scores}
        pairs = [(key, key) for key in ours if key in theirs]
    return [
        difference
        for part in PARTS
        for one, two in pairs
        for difference in _of_part(part, both, one, two)
    ]


def _of_part(
    part: Part, both: Sequence[tuple[PageScores, PageScores]], one: str, two: str
) -> list[Difference]:
    differences = []
    for column in COLUMNS[part.name]:
        metric, _, name = column.score.partition(".")
        definition = METRICS[metric]
        if name not in definition.names or metric == "cpu_ms":
            continue
        vectors = [
            (before.scores[one][metric], after.scores[two][metric])
            for before, after in both
            if part.holds(before)
            and metric in before.scores.get(one, {})
            and metric in after.scores.get(two, {})
        ]
        if not vectors:
            continue
        pages = np.asarray(vectors, dtype=np.float64)
        at = definition.names.index(name)
        scores = definition.aggregate(pages.sum(axis=0))
        low, high = paired_interval(pages[:, 0], pages[:, 1], definition.aggregate)
        differences.append(
            Difference(
                part.name,
                one,
                two,
                column.score,
                len(vectors),
                float(scores[0, at]),
                float(scores[1, at]),
                float(low[at]),
                float(high[at]),
            )
        )
    return differences
