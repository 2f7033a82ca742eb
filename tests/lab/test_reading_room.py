"""Pages to read, and those that nobody may."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from standfirst.lab.cli import main
from standfirst.lab.corpus import Record, fold_of
from standfirst.lab.differences import Line, wrongly_dropped, wrongly_kept
from standfirst.lab.output import Output
from standfirst.lab.reading_room import ClosedError, ReadingRoom, open_pages

MakeRecord = Callable[..., Record]

CLOSED = next(f"{n}.example" for n in range(100) if fold_of(f"{n}.example") == 0)
OPEN = next(f"{n}.example" for n in range(100) if fold_of(f"{n}.example") != 0)
GOLD = "The sea was calm on Monday.\nThe ferries stayed at home."


@pytest.fixture
def small_corpus(tmp_path: Path) -> Path:
    """Two pages, one of them of the validation fold, with nothing right about them."""
    with gzip.open(tmp_path / "aed-0.jsonl.gz", "wt", encoding="utf-8") as stream:
        for domain in (CLOSED, OPEN):
            row = {
                "id": f"aed/{domain}",
                "url": f"https://{domain}/",
                "domain": domain,
                "page_type": "article",
                "html": f"<p>Sign up for the newsletter of {domain} today, it is free.</p>",
                "gold": {"text": GOLD},
            }
            stream.write(json.dumps(row) + "\n")
    return tmp_path


def _arguments(command: str, folder: Path, *more: str) -> list[str]:
    place = ["--corpus", str(folder), "--cache", str(folder / "cache"), "--datasets", "aed"]
    return [command, *place, "--system", "c4", *more]


def test_worst_shows_no_page_of_validation(
    small_corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("tqdm")
    assert main(_arguments("worst", small_corpus)) == 0
    shown = capsys.readouterr().out
    assert f"aed/{OPEN}" in shown
    assert "newsletter of" in shown
    assert CLOSED not in shown


def test_page_refuses_a_page_of_validation(
    small_corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_arguments("page", small_corpus, f"aed/{CLOSED}", "--raw")) == 2
    streams = capsys.readouterr()
    assert "never read" in streams.err
    assert "newsletter" not in streams.out + streams.err


def test_page_shows_an_open_one(small_corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(_arguments("page", small_corpus, f"aed/{OPEN}", "--raw")) == 0
    assert "gold: The ferries stayed at home." in capsys.readouterr().out


def test_page_that_is_not_there(small_corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(_arguments("page", small_corpus, "aed/none")) == 2
    assert "no page aed/none" in capsys.readouterr().err


def test_room_refuses_by_itself(make_record: MakeRecord) -> None:
    room = ReadingRoom("c4", "innertext", None, None)
    record = make_record({"text": GOLD}, domain=CLOSED)
    with pytest.raises(ClosedError):
        room.describe(record, 80)
    with pytest.raises(ClosedError):
        room.rank([record])
    assert list(open_pages([record])) == []


def test_differences_name_who_took_a_line() -> None:
    lines = [
        Line("The sea was calm on Monday.", "related", "stub", 0.9, "list of links"),
        Line("The ferries stayed at home.", "body", "stub", 0.9, "sentence"),
        Line("Sign up for more.", "body", "stub", 0.6, "sentence"),
        Line("Menu", "navigation", "stub", 1.0, "phrase"),
    ]
    output = Output(text="The ferries stayed at home.\n\nSign up for more.")
    assert list(wrongly_kept(GOLD, output, lines)) == [lines[2]]
    assert list(wrongly_dropped(GOLD.splitlines(), output, lines)) == [
        ("The sea was calm on Monday.", [lines[0]])
    ]
    assert "related    stub 0.90 (list of links) | The sea" in lines[0].show(80)


def test_differences_without_a_ledger() -> None:
    output = Output(text="The ferries stayed at home.\nSign up for more.")
    assert [line.text for line in wrongly_kept(GOLD, output, [])] == ["Sign up for more."]
    ((paragraph, takers),) = wrongly_dropped(GOLD.splitlines(), output, [])
    assert paragraph == "The sea was calm on Monday."
    assert takers == []


def test_bench_runs_from_end_to_end(
    small_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("tqdm")
    out = tmp_path / "scores.json"
    arguments = _arguments("bench", small_corpus)[:-2]
    only = ["--only", "c4,whole,innertext", "--fold", "crossval", "--json", str(out)]
    assert main([*arguments, *only]) == 0
    assert "### aed (2 pages)" in capsys.readouterr().out
    content = out.read_text(encoding="utf-8")
    assert "newsletter" not in content
    assert len(json.loads(content)["pages"]) == 2
