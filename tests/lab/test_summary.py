"""The one table of a bench."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from standfirst.lab.cli import main


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
