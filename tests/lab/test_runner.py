"""What the bench hands to `extract`."""

from __future__ import annotations

from typing import Any

import pytest

import standfirst
from own_pages import PARAGRAPHS, TITLES
from standfirst.lab import runner
from standfirst.lab.corpus import parse_record

RECORD = parse_record(
    {
        "id": "own/1",
        "url": "https://tide.example/",
        "domain": "tide.example",
        "page_type": "article",
        "html": f"<html><body><h1>{TITLES[0]}</h1><p>{PARAGRAPHS[0]}</p></body></html>",
        "gold": {"text": PARAGRAPHS[0]},
    },
    "own",
)


def test_favor_reaches_extract(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def extract(page: str, **options: Any) -> standfirst.Article:
        seen.append(options["favor"])
        return standfirst.extract(page, **options)

    monkeypatch.setattr(runner, "load_extract", lambda *_: extract)
    plan = runner.Plan(only=("standfirst@html",), favor="recall")
    scores = runner.Runner(plan).page(RECORD).scores
    assert seen == ["recall"]
    assert scores["standfirst@html"]["shingle"][0] > 0


def test_a_fold_without_weights_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(_: str | None, fold: int) -> Any:
        if fold != 2:
            raise FileNotFoundError(f"without-{fold}.npz")
        return standfirst.extract

    monkeypatch.setattr(runner, "load_extract", load)
    plan = runner.Plan(only=("standfirst@html",), by_fold="any:where")
    (page,) = runner.run_all([_of_fold(2)], plan)
    assert page.scores["standfirst@html"]["error"] == (1, False)


def _of_fold(fold: int) -> Any:
    names = (f"{number}.example" for number in range(1000))
    raw = {"id": "own/2", "url": "", "page_type": "article", "html": RECORD.html}
    records = (parse_record({**raw, "domain": n, "gold": {}}, "own") for n in names)
    return next(record for record in records if record.fold == fold)
