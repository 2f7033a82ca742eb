"""The one table of a bench."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from standfirst.lab.cli import main
from standfirst.lab.corpus import Record, parse_record
from standfirst.lab.languages import by_language, language_of


def test_a_row_a_system_and_a_column_a_dataset(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cell = {"score": 0.91234, "low": 0.9, "high": 0.95, "pages": 3}
    rows = {"ours@text": {"shingle.f1": cell, "cpu_ms.mean": {"score": 1.25}}, "theirs@html": {}}
    file = tmp_path / "run.json"
    file.write_text(json.dumps({"tables": [{"part": "fundus", "rows": rows}]}), "utf-8")
    assert main(["summary", str(file)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "| system | reads | fundus | exact ¶ | ms/page |",
        "| --- | --- | ---: | ---: | ---: |",
        "| ours | text | 0.912 [.900, .950] | – | 1.2 |",
        "| theirs | html | – | – | – |",
    ]


def test_what_is_no_bench_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "other.json"
    file.write_text("[1, 2", "utf-8")
    assert main(["summary", str(file)]) == 2
    assert "bench --json" in capsys.readouterr().err
    assert main(["summary", str(tmp_path / "absent.json")]) == 2


def test_a_fold_is_shown_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cell = {"score": 0.5, "low": 0.4, "high": 0.6, "pages": 3}
    rows = {"ours@text": {"shingle.f1": cell}}
    table = {"part": "fundus", "rows": {"ours@text": {}}, "folds": {"0": rows}}
    file = tmp_path / "run.json"
    file.write_text(json.dumps({"tables": [table]}), "utf-8")
    assert main(["summary", str(file), "--fold", "0"]) == 0
    assert "| ours | text | 0.500 [.400, .600] |" in capsys.readouterr().out
    assert main(["summary", str(file), "--fold", "3"]) == 2


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ('<!DOCTYPE html><html class="x" lang="de-AT"><body>', "de"),
        ("<html lang=nb-NO>", "no"),
        ('<html><meta property="og:locale" content="fr_FR">', "fr"),
        ('<html><script>{"inLanguage": "TR"}</script>', "tr"),
        ("<p lang=en>", "?"),
    ],
)
def test_a_page_says_its_language(html: str, language: str) -> None:
    assert language_of(html) == language


def test_scores_are_told_by_language(tmp_path: Path) -> None:
    def page(name: str, lang: str) -> Record:
        raw = {"id": name, "url": "", "domain": "a", "page_type": "article"}
        empty = parse_record({**raw, "gold": {}, "html": ""}, "own")
        return replace(empty, html=f"<html lang={lang}>")

    perfect, useless = [1, 0, 0], [0, 1, 1]
    pages = [
        {"id": name, "scores": {"ours@text": {"shingle": vector}}}
        for name, vector in (("a", perfect), ("b", perfect), ("c", useless))
    ]
    file = tmp_path / "run.json"
    file.write_text(json.dumps({"pages": pages}), "utf-8")
    records = [page("a", "de"), page("b", "de"), page("c", "sv"), page("not run", "sv")]
    assert list(by_language(file, records, "ours@text"))[2:] == [
        "| de | 2 | 1.000 |",
        "| sv | 1 | 0.000 |",
    ]
