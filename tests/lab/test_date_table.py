"""The table of printed dates against the metadata's."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from own_pages import PARAGRAPHS
from standfirst.dating.when import When
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Gold, Record, fold_of
from standfirst.lab.dates import outcome, table

OPEN = next(name for name in map("{}.example".format, range(99)) if fold_of(name))
CLOSED = next(name for name in map("{}.example".format, range(99)) if not fold_of(name))


def record(name: str, line: str, stamp: str, domain: str = OPEN) -> Record:
    data = json.dumps({"@type": "NewsArticle", "datePublished": stamp})
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:6])
    html = (
        f"<html lang=en><head><script type='application/ld+json'>{data}</script></head>"
        f"<body><h1>The slipway reopens after ten years</h1><p>{line}</p>{story}</body></html>"
    )
    gold = Gold(None, (), (), (), (), None, (), ())
    return Record(name, "fundus", f"https://{domain}/a", domain, "article", html, gold)


def test_pages_are_counted_by_outcome() -> None:
    records = [
        record("a", "Published 16 January 2025", "2025-01-16T10:00:00Z"),
        record("b", "Published 17 January 2025", "2025-01-16T23:00:00Z"),
        record("c", "Published 3 May 2024", "2025-01-16"),
        record("d", "3 hours ago", "2025-01-16"),
        record("e", "Published 16 January 2025", "2025-01-16", CLOSED),
    ]
    *lines, _, _, text, html = table(records, FlatCache(None), misses=True)
    assert text == "| fundus | published, text | 1 | 1 | 1 | 1 |"
    assert html == "| fundus | published, HTML | 1 | 1 | 1 | 1 |"
    assert [line.split()[0] for line in lines] == ["b", "c", "d"]


@pytest.mark.parametrize(
    ("day", "expected"), [(16, "same day"), (15, "beside"), (17, "beside"), (18, "differs")]
)
def test_outcomes(day: int, expected: str) -> None:
    told = When(datetime(2025, 1, 16, 23), has_time=True)
    assert outcome(When(datetime(2025, 1, day), has_time=False), told) == expected
    assert outcome(None, told) == "none"
