"""Scores by language, of what `bench --json` wrote."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import numpy as np
import regex

from standfirst.lab.bench import values
from standfirst.lab.corpus import Record

# What the page says its language is, in the markup or in its metadata.
_SAID: Final = (
    regex.compile(r"""<html\b[^>]*?(?<![\w-])lang\s*=\s*["']?([a-z]{2,3})""", regex.I),
    regex.compile(r"""content-language["']?\s+content\s*=\s*["']?([a-z]{2,3})""", regex.I),
    regex.compile(r"""["']?inLanguage["']?\s*:\s*["']([a-z]{2,3})""", regex.I),
    regex.compile(r"""og:locale["']?\s+content\s*=\s*["']?([a-z]{2,3})""", regex.I),
)
_HEAD: Final = 200_000
UNKNOWN: Final = "?"
# Norwegian is written in two ways, which sites name as they like.
_SAME: Final = {"nb": "no", "nn": "no"}


def language_of(html: str) -> str:
    """The language that a page says it is in, as its primary subtag (BCP 47), or "?"."""
    head = html[:_HEAD]
    found = next((match[1].lower() for each in _SAID if (match := each.search(head))), UNKNOWN)
    return _SAME.get(found, found)


def by_language(
    results: Path, records: Iterable[Record], row: str, metric: str = "shingle"
) -> Iterator[str]:
    """A Markdown table of a row's F1, its interval and its pages in each language.

    Args:
        results: what `bench --json` wrote.
        records: the pages that count.
        row: such as "standfirst@innertext".
        metric: one of the bench's.

    Raises:
        OSError, ValueError, KeyError: the file cannot be read, or is not that.
    """
    pages = {page["id"]: page["scores"] for page in json.loads(results.read_text("utf-8"))["pages"]}
    of: dict[str, list[list[float]]] = {}
    for record in records:
        vector = pages.get(record.id, {}).get(row, {}).get(metric)
        if vector is not None:
            of.setdefault(language_of(record.html), []).append(vector)
    yield f"| language | pages | {row}, {metric} F1 |"
    yield "|---|---:|---:|"
    for language, vectors in sorted(of.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        value = values(metric, np.array(vectors, dtype=np.float64))[f"{metric}.f1"]
        interval = f" [{value.low:.3f}, {value.high:.3f}]" if len(vectors) > 2 else ""
        yield f"| {language} | {len(vectors)} | {value.score:.3f}{interval} |"
