"""``fields``: what each field of the article is worth, from HTML and from text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from standfirst.lab.bench import PARTS, Part, Value, in_fold, values
from standfirst.lab.report import rows
from standfirst.lab.runner import PageScores
from standfirst.lab.scoring import METRICS
from standfirst.lab.systems import STANDFIRST, WITH_METADATA

DATASETS: Final = ("fundus", "aed", "wcxb", "written", "held-out")
# An extract for each fold whose weights have not seen it.
BY_FOLD: Final = "standfirst.lab.training.folds:extract_for"
OURS: Final = (f"{STANDFIRST}@html", f"{WITH_METADATA}@html", f"{STANDFIRST}@innertext")
PEERS: Final = ("trafilatura@html", "newspaper4k@html")

_FUNDUS: Final = (
    "headline",
    "lede",
    "lede_where_any",
    "authors",
    "captions",
    "photo_credits",
    "authors_unasked",
    "captions_unasked",
    "photo_credits_unasked",
)
_OTHERS: Final = ("headline", "authors", "authors_unasked")
_FIELDS: Final = {
    "fundus": _FUNDUS,
    "aed": _OTHERS,
    "wcxb articles": _OTHERS,
    "written": _FUNDUS,
    "held-out": _FUNDUS,
}
# With metadata a headline and authors may be others than without it; the rest is the same or, for
# the lede, not what annotators call one.
_OF_METADATA: Final = ("headline", "authors", "authors_unasked")

NOTES: Final = (
    "Scores are means of pages with 95% bootstrap intervals (1000 draws, percentile method). Of "
    "authors, captions and photo credits those count whose words stand on the page: in its visible "
    "text, one after another as whole words, whatever the case, white space, quotes, dashes and "
    "other punctuation; those that do not count neither way. A lede is compared on all pages: 1 "
    "where there is none and none is given. Photo credits are parted into names at /, |, via, "
    "brackets, commas, spaced dashes and words for “and”, gold and found alike; a note such as "
    "“Handout” counts as found where gold has it. “unasked” is a share of the pages annotated "
    "without: lower is better."
)


@dataclass(frozen=True, slots=True)
class FieldRow:
    """The score of one field that one system gives; `metric` is one of `METRICS`."""

    metric: str
    system: str
    input: str
    value: Value

    def cells(self) -> list[str]:
        """The row of the table."""
        value = self.value
        interval = f"[{value.low:.3f}, {value.high:.3f}]"
        name = self.metric.replace("_", " ")
        return [name, self.input, self.system, f"{value.score:.3f}", interval, str(value.pages)]


@dataclass(frozen=True, slots=True)
class FieldTable:
    """The rows of one part of the corpus, which has so many pages."""

    part: str
    pages: int
    rows: tuple[FieldRow, ...]


def field_tables(pages: Sequence[PageScores], fold: str = "all") -> list[FieldTable]:
    """Add up the scores of fields.

    Args:
        pages: all pages that were run.
        fold: ``"all"`` or a fold's number.

    Returns:
        A table for each part of the corpus that has pages.
    """
    made = []
    for part in PARTS:
        if part.name in _FIELDS:
            chosen = [page for page in pages if part.holds(page) and in_fold(page.fold, fold)]
            if chosen:
                made.append(FieldTable(part.name, len(chosen), tuple(_rows(part, chosen))))
    return made


def _rows(part: Part, pages: Sequence[PageScores]) -> Iterator[FieldRow]:
    keys = dict.fromkeys(key for page in pages for key in page.scores)
    for metric in _FIELDS[part.name]:
        name = METRICS[metric].names[-1]
        for key in keys:
            system, _, kind = key.partition("@")
            if system == WITH_METADATA and metric not in _OF_METADATA:
                continue
            vectors = [
                page.scores[key][metric]
                for page in pages
                if key in page.scores and metric in page.scores[key]
            ]
            if vectors:
                row = values(metric, np.asarray(vectors, dtype=np.float64))
                yield FieldRow(metric, system, kind, row[f"{metric}.{name}"])


def as_markdown(made: Sequence[FieldTable]) -> str:
    """All tables, and below them how the scores are defined.

    Args:
        made: as `field_tables` gives them.
    """
    titles = ["field", "input", "system", "score", "95% interval", "pages"]
    parts = []
    for table in made:
        lines = rows(titles, [row.cells() for row in table.rows])
        parts.append("\n".join([f"### {table.part} ({table.pages} pages)", "", *lines]))
    return "\n\n".join([*parts, NOTES]) + "\n"
