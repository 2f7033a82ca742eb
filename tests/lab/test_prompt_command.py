"""The command `prompts`, on tables and records of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from standfirst.lab.cli import main
from standfirst.lab.corpus import Gold, Record
from standfirst.lab.prompt_gold import gold_share, removed_snippets
from standfirst.lab.prompt_speed import speed
from standfirst.lab.prompt_tables import prompt_rules

TABLE = """# English
[login]
Log in to continue
Heron fish quay
[news]
The crane on the quay fell into the water on Monday.
Nobody in the harbour was hurt, the harbour master said.
"""
PARAGRAPHS = "The crane fell into the water on Monday.\nLog in to continue\nNobody was hurt."


def record(text: str | None, without: tuple[str, ...] = ()) -> Record:
    """A page of fundus whose gold is `text`."""
    gold = Gold(None, (), (), (), (), text, (), without)
    return Record("fundus/x", "fundus", "https://x.example", "x.example", "article", "", gold)


def test_the_table_and_what_is_not_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en.txt").write_text(TABLE, encoding="utf-8")
    assert main(["prompts", "--tables", str(tmp_path), "--misses"]) == 0
    out = capsys.readouterr().out
    assert "| en | 1/2 | 1/2 50.0% | 0/2 0.0% |" in out
    assert "en login → None: Heron fish quay" in out


def test_a_malformed_table_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "en.txt").write_text("[logon]\n", encoding="utf-8")
    assert main(["prompts", "--tables", str(tmp_path)]) == 2
    assert "en.txt, line 1" in capsys.readouterr().err


def test_gold_text_that_is_claimed() -> None:
    share = gold_share([record(PARAGRAPHS), record(None)], prompt_rules())
    assert share.claimed == len("Log in to continue")
    assert share.total == len(PARAGRAPHS.replace("\n", ""))
    claimed = [text for *_, text in share.lines]
    assert claimed == ([] if share.total_validation else ["Log in to continue"])


def test_snippets_that_are_removed() -> None:
    page = record(None, ("Log in to continue", "fell into the water", "not there"))
    assert removed_snippets([(page, PARAGRAPHS)], prompt_rules()) == (1, 2)


def test_speed_says_what_languages_cost() -> None:
    lines = list(speed([PARAGRAPHS]))
    assert lines[0].startswith("1 pages, CPU milliseconds a page: ")
    assert any("% more" in line for line in lines)
