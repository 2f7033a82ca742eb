"""One table of a bench: a row a system and input, a column a dataset."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

# Part of the bench, the score shown, and the head of its column.
COLUMNS = (
    ("fundus", "shingle.f1", "fundus"),
    ("aed", "shingle.f1", "aed"),
    ("wcxb articles", "word.f1", "wcxb articles"),
    ("wcxb all", "word.f1", "wcxb all types"),
    ("traf", "snippet.f1", "traf snippets"),
    ("fundus", "paragraph.f1", "exact ¶"),
)
_COST = ("fundus", "cpu_ms.mean", "ms/page")


def summary(results: Path, fold: str | None = None) -> Iterator[str]:
    """The lines of the table, as Markdown.

    Args:
        results: what `bench --json` wrote.
        fold: of a bench over all folds (`--fold crossval`), the one to show; None for all.

    Raises:
        OSError, ValueError, KeyError: it cannot be read, is not that, or has no such fold.
    """
    tables = {table["part"]: table for table in json.loads(results.read_text("utf-8"))["tables"]}
    if fold is not None:
        tables = {part: {"rows": table["folds"][fold]} for part, table in tables.items()}
    heads = [head for part, _, head in COLUMNS if part in tables]
    yield "| system | reads | " + " | ".join([*heads, _COST[2]]) + " |"
    yield "| --- | --- |" + " ---: |" * (len(heads) + 1)
    rows = dict.fromkeys(row for table in tables.values() for row in table["rows"])
    for row in rows:
        system, _, reads = row.partition("@")
        cells = [_score(tables[part], row, key) for part, key, _ in COLUMNS if part in tables]
        cost = _cell(tables, row).get("score")
        cells.append("–" if cost is None else f"{cost:.1f}")
        yield f"| {system} | {reads} | " + " | ".join(cells) + " |"


def _score(table: Mapping[str, Any], row: str, key: str) -> str:
    cell = table["rows"].get(row, {}).get(key)
    if cell is None:
        return "–"
    interval = f" [{cell['low']:.3f}, {cell['high']:.3f}]".replace("0.", ".")
    return f"{cell['score']:.3f}{interval}"


def _cell(tables: Mapping[str, Any], row: str) -> Mapping[str, Any]:
    part, key, _ = _COST
    found: Mapping[str, Any] = tables.get(part, {}).get("rows", {}).get(row, {}).get(key, {})
    return found
