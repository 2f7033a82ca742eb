"""Writes tables as Markdown, which a terminal shows as well as a web page does."""

from collections.abc import Sequence
from dataclasses import dataclass

from standfirst.lab.bench import Row, Table


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, the score it shows, and how."""

    title: str
    score: str
    interval: bool = False
    digits: int = 3


_SHINGLE = (
    Column("shingle F1", "shingle.f1", interval=True),
    Column("P", "shingle.precision"),
    Column("R", "shingle.recall"),
)
_WORD = (
    Column("word F1", "word.f1", interval=True),
    Column("P", "word.precision"),
    Column("R", "word.recall"),
    Column("shingle F1", "shingle.f1"),
    Column("snippets", "snippet.f1"),
)
_SNIPPET = (
    Column("snippet F1", "snippet.f1", interval=True),
    Column("P", "snippet.precision"),
    Column("R", "snippet.recall"),
)
_FIELDS = (
    Column("headline", "headline.f1"),
    Column("authors", "authors.f1"),
    Column("unasked", "authors_unasked.rate"),
)
_COST = (
    Column("empty", "empty.rate"),
    Column("errors", "error.rate"),
    Column("ms/page", "cpu_ms.mean", digits=1),
    Column("median", "cpu_ms.median", digits=1),
)
_ALL = (
    *_SHINGLE,
    Column("exact ¶", "paragraph.f1"),
    Column("headline", "headline.f1"),
    Column("lede", "lede.f1"),
    Column("authors", "authors.f1"),
    Column("captions", "captions.f1"),
    Column("photo cr.", "photo_credits.f1"),
    *_COST,
)
COLUMNS: dict[str, tuple[Column, ...]] = {
    "fundus": _ALL,
    "written": _ALL,
    "held-out": _ALL,
    "aed": (*_SHINGLE, Column("exact ¶", "paragraph.f1"), *_FIELDS, *_COST),
    "wcxb articles": (*_WORD, *_FIELDS, *_COST),
    "wcxb all": (*_WORD, *_FIELDS, *_COST),
    "traf": (*_SNIPPET, *_FIELDS, *_COST),
}


def as_markdown(made: Sequence[Table]) -> str:
    """All tables.

    Args:
        made: as `bench.tables` gives them.
    """
    return "\n\n".join(_table(table) for table in made) + "\n"


def _table(table: Table) -> str:
    columns = COLUMNS[table.part]
    main = columns[0]
    titles = ["system", "input", *(column.title for column in columns)]
    titles += [f"fold {fold}" for fold in table.folds]
    if table.folds:
        titles += ["mean of folds", "sd"]
    lines = []
    for key, row in table.rows.items():
        cells = [*key.split("@"), *(_cell(row, column) for column in columns)]
        of_folds = [table.folds[fold].get(key, {}).get(main.score) for fold in table.folds]
        cells += ["–" if value is None else f"{value.score:.3f}" for value in of_folds]
        if table.folds:
            cells += _spread([value.score for value in of_folds if value is not None])
        lines.append(cells)
    return "\n".join([f"### {table.part} ({table.pages} pages)", "", *rows(titles, lines)])


def rows(titles: Sequence[str], lines: Sequence[Sequence[str]]) -> list[str]:
    """A table of Markdown, a line each, its columns as wide as they need to be.

    Args:
        titles: of the columns.
        lines: the cells of each row, as many as there are titles.
    """
    widths = [max(len(row[at]) for row in [titles, *lines]) for at in range(len(titles))]
    return [
        _line(titles, widths),
        _line(["-" * width for width in widths], widths),
        *(_line(cells, widths) for cells in lines),
    ]


def _cell(row: Row, column: Column) -> str:
    value = row.get(column.score)
    if value is None:
        return "–"
    text = f"{value.score:.{column.digits}f}"
    if column.interval:
        text += f" [{value.low:.{column.digits}f}, {value.high:.{column.digits}f}]"
    return text


def _spread(scores: Sequence[float]) -> list[str]:
    if not scores:
        return ["–", "–"]
    middle = sum(scores) / len(scores)
    variance = sum((score - middle) ** 2 for score in scores) / max(1, len(scores) - 1)
    return [f"{middle:.3f}", f"{variance**0.5:.3f}"]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
