"""Mutated pages, and what pages cost."""

from __future__ import annotations

from pathlib import Path

import pytest

from own_pages import PARAGRAPHS, TITLES
from standfirst.lab import fuzz as fuzzing
from standfirst.lab import speed
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Gold, Record

STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:5])
PAGES = [
    f"<html><body><h1>{title}</h1>{STORY}<a href=/>Home</a></body></html>".encode()
    for title in TITLES[:3]
]


def test_a_number_always_gives_the_same_mutation() -> None:
    assert fuzzing.mutated(PAGES, 7) == fuzzing.mutated(PAGES, 7)
    assert len({fuzzing.mutated(PAGES, number) for number in range(50)}) > 45
    assert not {fuzzing.mutated(PAGES, number) for number in range(50)} & set(PAGES)


def test_mutations_are_extracted_without_an_error() -> None:
    report = fuzzing.fuzz(PAGES, 60)
    assert report.inputs == 60
    assert report.failures == []
    assert report.slowest > 0


def test_what_raises_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(page: bytes, **_: object) -> None:
        if page not in PAGES:
            raise KeyError("crane")

    monkeypatch.setattr(fuzzing, "extract", failing)
    report = fuzzing.fuzz(PAGES, 3, first=5)
    assert [number for number, _ in report.failures] == [5, 6, 7]
    assert "crane" in report.failures[0][1]


def test_costs_are_told_of_all_stages(tmp_path: Path) -> None:
    pytest.importorskip("resiliparse", reason="the peers are in the extra `lab`")
    gold = Gold(None, (), (), (), (), None, (), ())
    record = Record(
        "1", "own", "https://x.example/", "x.example", "article", PAGES[0].decode(), gold
    )
    found = list(speed.costs([record], FlatCache(tmp_path), slow=False))
    assert found[0].ratio == pytest.approx(1.0)
    by_name = {cost.name: cost.mean for cost in found}
    assert by_name["stages of HTML: reading"] < by_name["standfirst, HTML"]
    assert list(speed.table(iter(found)))[2].startswith("| resiliparse |")
