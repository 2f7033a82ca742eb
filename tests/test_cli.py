"""The command, called as a function and as a process."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import entry_points
from multiprocessing import get_start_method
from pathlib import Path
from typing import Any

import pytest

import standfirst
from standfirst import Pipeline, cli, extract
from standfirst.cli.jobs import SUFFIXES, pages_below
from standfirst.cli.listing import summary as summary_of
from standfirst.cli.output import say_page
from standfirst.cli.progress import Progress
from standfirst.extraction import FAVORS
from standfirst.filters.code_samples import OutsideCode
from standfirst.reading import FORMATS

posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")
COMMAND = (sys.executable, "-m", "standfirst")

BRIDGE = """\
Skip to content
Log in
Subscribe to our newsletter

Old swing bridge at Wexcombe opens for the first time in nine years

By Maud Pellinore

The swing bridge at Wexcombe turned on its pivot on Monday morning, for the first time since the
flood of nine years ago bent its rails.

“We had forgotten the sound it makes,” said Odile Farrant, who runs the chandlery on the east bank.

The county paid for most of the repair, and the boat owners' association for the rest.
"""
ORCHARD = """\
Log in

Pear growers in the Linde valley lose half their blossom to a late frost

The thermometer at the Linde weather station fell to minus five on Thursday night, three weeks after
the trees had come into blossom.

“You can hear it,” said the grower Anselm Roth, who had lit four hundred candles between his rows.

Insurers expect claims from some sixty farms before the end of the month.
"""
LIBRARY_HTML = """\
<!DOCTYPE html>
<html><head><title>Library</title></head><body>
<nav><a href="/">Home</a> <a href="/login">Log in</a></nav>
<article><h1>Mobile library of Tarn Hollow gets a second van</h1>
<p>The mobile library of Tarn Hollow will send out a second van from the first of May, the district
said on Tuesday.</p>
<p>It will call at eleven villages that have had no library of any kind since the school closed.</p>
</article></body></html>
"""


class Result:
    """What one run of the command left behind."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status = status
        self.out = out
        self.err = err

    @property
    def records(self) -> list[dict[str, Any]]:
        """The JSON Lines that it printed."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """The command, run in this process."""

    def call(*arguments: object) -> Result:
        status = cli.main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Result(status, out, err)

    return call


def spawn(*arguments: object, stdin: bytes | None = None, **environment: str) -> Result:
    """The command, run as a process."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=120,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """A page of raw text."""
    return written(tmp_path / "bridge.txt", BRIDGE)


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    """Three pages, in an order that no sorting gives."""
    return [
        written(tmp_path / "orchard.txt", ORCHARD),
        written(tmp_path / "bridge.txt", BRIDGE),
        written(tmp_path / "library.html", LIBRARY_HTML),
    ]


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def copies(folder: Path, count: int) -> Path:
    """A folder of many pages, which are one file with many names."""
    folder.mkdir()
    first = written(folder / "00000.txt", BRIDGE * 20)
    for number in range(1, count):
        os.link(first, folder / f"{number:05}.txt")
    return folder


def names(records: Iterable[dict[str, Any]]) -> list[str]:
    return [record["file"] for record in records]


# One page


def test_a_page_is_printed_as_text(run: Run, bridge: Path) -> None:
    result = run(bridge)
    assert result.out == extract(bridge.read_bytes()).to_text() + "\n"
    assert "The swing bridge at Wexcombe turned" in result.out
    assert "Log in" not in result.out
    assert (result.status, result.err) == (0, "")


def test_json_is_the_article_without_the_ledger(run: Run, bridge: Path) -> None:
    result = run("--json", bridge)
    assert json.loads(result.out) == extract(bridge.read_bytes()).to_dict(ledger=False)
    assert result.status == 0


def test_json_with_explain_has_the_ledger(run: Run, bridge: Path) -> None:
    result = run("--json", bridge, "--explain")
    assert json.loads(result.out) == extract(bridge.read_bytes()).to_dict(ledger=True)


def test_markdown(run: Run, bridge: Path) -> None:
    result = run("--markdown", bridge)
    assert result.out == extract(bridge.read_bytes()).to_markdown() + "\n"
    assert result.out.startswith("# Old swing bridge at Wexcombe")


def test_explain_is_the_ledger_as_a_table(run: Run, bridge: Path) -> None:
    result = run("--explain", bridge)
    article = extract(bridge.read_bytes())
    assert result.out == article.explain(100) + "\n"
    head, _, *rows = result.out.splitlines()
    assert head.split() == ["line", "role", "filter", "sure", "text", "reason"]
    assert len(rows) == len(article.ledger)
    assert any("Log in" in row and row.split()[1:3] == ["login", "login"] for row in rows)


def test_html_is_told_by_its_content_whatever_the_suffix(run: Run, tmp_path: Path) -> None:
    for suffix in (".html", ".txt", ".md", ""):
        result = run(written(tmp_path / f"page{suffix}", LIBRARY_HTML), "--json")
        assert json.loads(result.out) == extract(LIBRARY_HTML).to_dict(ledger=False)
        assert "<p>" not in result.out


def test_markdown_is_told_by_its_content(run: Run, tmp_path: Path) -> None:
    page = "# Ferry to Holm runs again\n\nThe ferry to Holm runs **again** since [Sunday](/x).\n"
    page += "\nIt takes [forty](/y) minutes, the operator said, and carries six cars at a time.\n"
    result = run(written(tmp_path / "ferry.txt", page), "--json")
    assert json.loads(result.out) == extract(page, format="markdown").to_dict(ledger=False)


@pytest.mark.parametrize("form", FORMATS)
def test_format_overrules_the_content(run: Run, tmp_path: Path, form: Any) -> None:
    page = written(tmp_path / "library.html", LIBRARY_HTML)
    result = run("--json", "--format", form, page)
    assert json.loads(result.out) == extract(LIBRARY_HTML, format=form).to_dict(ledger=False)


def test_bytes_are_decoded_as_a_browser_would(run: Run, tmp_path: Path) -> None:
    html = LIBRARY_HTML.replace("<head>", "<head><meta charset=iso-8859-1>")
    page = tmp_path / "library.html"
    page.write_bytes(html.replace("Tarn Hollow", "Tärn “Høllow”").encode("cp1252"))
    assert "Tärn “Høllow”" in run(page).out


def test_warnings_go_to_standard_error_and_into_json(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "bridge.txt"
    page.write_bytes(BRIDGE.replace("said", "s\x81id").encode("latin-1", "replace"))
    warned = extract(page.read_bytes()).warnings
    assert warned
    result = run(page)
    assert result.err.splitlines() == [f"standfirst: {page}: {warning}" for warning in warned]
    assert result.status == 0
    result = run(page, "--json")
    assert json.loads(result.out)["warnings"] == list(warned)
    assert result.err == ""


def test_a_page_without_an_article_prints_nothing(run: Run, tmp_path: Path) -> None:
    result = run(written(tmp_path / "empty.txt", ""))
    assert (result.status, result.out, result.err) == (0, "", "")


def test_every_option_reaches_extract(
    run: Run, bridge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, Any] = {}

    def spy(page: bytes, **options: Any) -> standfirst.Article:
        seen.update(options, page=page)
        return extract(page)

    monkeypatch.setattr("standfirst.cli.settings.extract", spy)
    options = ["--url", "https://example.org/bridge", "--favor", "recall", "--metadata"]
    options += ["--links"]
    options += ["--keep", "login", "--keep", "legal,topics", "--format", "markdown"]
    assert (
        run(bridge, *options, "--without", "comments, related", "--without", "bylines").status == 0
    )
    pipeline = seen.pop("pipeline")
    assert seen == {
        "page": bridge.read_bytes(),
        "url": "https://example.org/bridge",
        "favor": "recall",
        "metadata": True,
        "links": True,
        "keep": ("login", "legal", "topics"),
        "format": "markdown",
    }
    assert pipeline.names == Pipeline.default().without("comments", "related", "bylines").names


def test_without_and_keep_change_what_comes_out(run: Run, bridge: Path) -> None:
    login_rows = [r for r in run(bridge, "--explain").out.splitlines() if " login " in r]
    assert login_rows
    assert not [r for r in run(bridge, "--explain", "--without=login").out.splitlines()
                if r.split()[2] == "login"]  # fmt: skip
    raw = bridge.read_bytes()
    kept = run(bridge, "--keep", "login").out
    assert kept == extract(raw, keep=["login"]).to_text() + "\n"


def test_options_may_stand_between_and_after_pages(run: Run, pages: list[Path]) -> None:
    result = run(pages[0], "--json", pages[1], "--workers", 1, pages[2])
    assert names(result.records) == [str(page) for page in pages]


def test_a_name_that_looks_like_an_option(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "--json", BRIDGE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO(ORCHARD))
    assert run("--", "--json").out == extract(BRIDGE).to_text() + "\n"
    assert names(run("--explain", "--json", "--", "--json", "-").records) == ["--json", "-"]


# Standard input


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = BRIDGE.replace("sound", "élan").encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="ascii"))
    assert run("-").out == extract(raw).to_text() + "\n"


def test_standard_input_among_others(
    run: Run, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LIBRARY_HTML.encode())))
    result = run(pages[0], "-", pages[1], "--workers", 2)
    assert names(result.records) == [str(pages[0]), "-", str(pages[1])]
    assert result.records[1]["text"] == extract(LIBRARY_HTML).text


def test_standard_input_that_is_text_or_none(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(BRIDGE))
    assert run("-").out == extract(BRIDGE).to_text() + "\n"
    monkeypatch.setattr("sys.stdin", None)
    result = run("-")
    assert (result.status, result.out) == (1, "")
    assert result.err == "standfirst: cannot read -: standard input is closed\n"


# Many pages


@pytest.mark.parametrize("workers", [1, 2, 7])
def test_many_pages_become_json_lines_in_order(run: Run, pages: list[Path], workers: int) -> None:
    many = pages * 9
    result = run(*many, "--workers", workers)
    assert (result.status, result.err) == (0, "")
    assert names(result.records) == [str(page) for page in many]
    for record, page in zip(result.records, many, strict=True):
        expected = extract(page.read_bytes()).to_dict(ledger=False)
        assert record == {"file": str(page), **expected}


def test_records_have_the_ledger_when_asked(run: Run, pages: list[Path]) -> None:
    result = run(*pages, "--explain", "--workers", 2)
    for record, page in zip(result.records, pages, strict=True):
        article = extract(page.read_bytes())
        assert record["ledger"] == article.ledger.to_dict()
        assert standfirst.Article.from_dict(record) == article


def test_options_reach_the_workers(run: Run, pages: list[Path]) -> None:
    result = run(*pages, "--without", "datelines", "--explain", "--keep", "login", "--workers", 2)
    for record, page in zip(result.records, pages, strict=True):
        pipeline = Pipeline.default().without("datelines")
        article = extract(page.read_bytes(), pipeline=pipeline, keep=["login"])
        assert record == {"file": str(page), **article.to_dict()}


def test_a_page_that_cannot_be_read_becomes_an_error_record(run: Run, pages: list[Path]) -> None:
    missing, below = pages[0].parent / "nowhere.txt", pages[1] / "below.txt"
    for workers in (1, 2):
        result = run(pages[0], missing, below, pages[1], "--workers", workers)
        assert result.status == 1
        first, second, third, fourth = result.records
        assert first["headline"].startswith("Pear growers")
        error = {"type": "FileNotFoundError", "message": f"no such file: {missing}"}
        assert second == {"file": str(missing), "error": error}
        assert third["error"]["type"] == "NotADirectoryError"
        assert fourth["headline"].startswith("Old swing bridge")
        assert result.err.splitlines() == [
            f"standfirst: no such file: {missing}",
            f"standfirst: cannot read {below}: Not a directory",
        ]


def test_a_page_that_a_filter_fails_on_becomes_an_error_record(
    run: Run, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def picky(page: bytes, **options: Any) -> standfirst.Article:
        if b"Odile" in page:
            raise standfirst.FilterError("filter 'picky' does not\nlike Odile")
        return extract(page, **options)

    monkeypatch.setattr("standfirst.cli.settings.extract", picky)
    result = run(*pages, "--workers", 1)
    assert result.status == 1
    message = "filter 'picky' does not\nlike Odile"
    error = {"type": "FilterError", "message": message}
    assert result.records[1] == {"file": str(pages[1]), "error": error}
    assert [("headline" in record) for record in result.records] == [True, False, True]
    one_line = f"standfirst: {pages[1]}: FilterError: filter 'picky' does not like Odile\n"
    assert result.err == one_line
    alone = run(pages[1])
    assert (alone.status, alone.out, alone.err) == (1, "", one_line)


@pytest.mark.skipif(get_start_method() != "fork", reason="a worker must inherit what is patched")
def test_a_page_that_kills_its_worker_fails_alone(
    run: Run, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def deadly(page: bytes, **options: Any) -> standfirst.Article:
        if b"Odile" in page:
            os.kill(os.getpid(), signal.SIGKILL)
        return extract(page, **options)

    monkeypatch.setattr("standfirst.cli.settings.extract", deadly)
    many = [pages[0]] * 30 + [pages[1]] + [pages[2]] * 30
    result = run(*many, "--workers", 2)
    assert result.status == 1
    assert names(result.records) == [str(page) for page in many]
    failed = [record for record in result.records if "error" in record]
    assert names(failed) == [str(pages[1])]
    assert failed[0]["error"]["type"] == "WorkerDied"
    assert result.err == f"standfirst: {pages[1]}: its worker died (killed, or out of memory)\n"


def test_no_worker_is_started_for_one_page(
    run: Run, tmp_path: Path, bridge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("standfirst.processes.ProcessPoolExecutor")
    assert run(bridge).status == 0
    assert names(run(tmp_path).records) == [str(bridge)]
    assert len(run(bridge, bridge, "--workers", 1).records) == 2


# Folders


def test_a_folder_means_all_pages_below_it_sorted(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    found = ["B.HTML", "a/deep/er/one.md", "a/two.htm", "a.txt", "b.xhtml", "c.text", "d.markdown"]
    passed_over = [".hidden.txt", ".git/one.txt", "a/.cache/two.md", "notes.json", "txt", "e.txt~"]
    for name in found + passed_over:
        written(folder / name, BRIDGE)
    (folder / "empty").mkdir()
    result = run(folder)
    assert result.status == 0
    expected = ["B.HTML", "a/deep/er/one.md", "a/two.htm", "a.txt", "b.xhtml", "c.text"]
    assert names(result.records) == [str(folder / name) for name in [*expected, "d.markdown"]]


def test_files_and_folders_keep_the_order_given(run: Run, tmp_path: Path) -> None:
    last = written(tmp_path / "z.txt", BRIDGE)
    one, two = written(tmp_path / "f/1.txt", BRIDGE), written(tmp_path / "f/2.txt", ORCHARD)
    odd = written(tmp_path / "page.unknown", ORCHARD)
    result = run(last, tmp_path / "f", odd, one)
    assert names(result.records) == [str(path) for path in (last, one, two, odd, one)]


def test_a_hidden_folder_that_is_named_is_read(run: Run, tmp_path: Path) -> None:
    page = written(tmp_path / ".pages/one.txt", BRIDGE)
    assert names(run(page.parent).records) == [str(page)]


def test_a_folder_of_one_page_is_json_lines_too(run: Run, tmp_path: Path, bridge: Path) -> None:
    result = run(tmp_path)
    assert result.out.count("\n") == 1
    assert names(result.records) == [str(bridge)]


def test_a_folder_without_pages(run: Run, tmp_path: Path, bridge: Path) -> None:
    empty = tmp_path / "empty"
    written(empty / "notes.json", "{}")
    result = run(empty)
    assert result.status == 1
    assert result.err.startswith(f"standfirst: no pages below {empty}: none ends in .txt ")
    assert result.err.count("\n") == 1
    result = run(bridge, empty, bridge)
    assert result.status == 1
    assert [record.get("error", {}).get("type") for record in result.records] == [
        None,
        "NoPagesError",
        None,
    ]


@posix
def test_links_and_pipes_in_a_folder(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    page = written(tmp_path / "elsewhere/page", BRIDGE)
    folder.mkdir()
    (folder / "broken.txt").symlink_to(tmp_path / "gone")
    (folder / "linked.txt").symlink_to(page)
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    result = run(folder)
    assert names(result.records) == [str(folder / "broken.txt"), str(folder / "linked.txt")]
    assert result.records[0]["error"]["type"] == "FileNotFoundError"
    assert result.status == 1


@posix
@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_reported(run: Run, tmp_path: Path, bridge: Path) -> None:
    closed = written(tmp_path / "closed/page.txt", BRIDGE).parent
    page = written(tmp_path / "secret.txt", BRIDGE)
    closed.chmod(0)
    page.chmod(0)
    try:
        result = run(tmp_path)
        assert names(result.records) == [str(bridge), str(closed), str(page)]
        assert [r["error"]["type"] for r in result.records[1:]] == ["PermissionError"] * 2
        alone = run(page)
        assert alone.err == f"standfirst: cannot read {page}: Permission denied\n"
        assert alone.status == 1
    finally:
        closed.chmod(0o700)


def test_a_folder_that_cannot_be_looked_into_is_not_lost(
    tmp_path: Path, bridge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def walk(folder: Path, onerror: Callable[[OSError], None]) -> Iterator[Any]:
        yield str(folder), ["closed"], [bridge.name]
        onerror(PermissionError(13, "Permission denied", str(folder / "closed")))

    monkeypatch.setattr("os.walk", walk)
    assert pages_below(tmp_path) == [bridge, tmp_path / "closed"]


# Errors of the user


def test_a_missing_file(run: Run) -> None:
    result = run("nowhere.txt")
    assert (result.status, result.out) == (1, "")
    assert result.err == "standfirst: no such file: nowhere.txt\n"
    result = run("https://tide.example/bridge")
    assert result.status == 1
    assert "nothing is fetched" in result.err


def test_a_file_that_cannot_be_read(run: Run, bridge: Path) -> None:
    for name, why in ((bridge / "x", "Not a directory"), ("x" * 5000, "File name too long")):
        result = run(name)
        assert (result.status, result.out) == (1, "")
        assert result.err == f"standfirst: cannot read {name}: {why}\n"


def test_an_unknown_filter_names_the_known_ones(run: Run, bridge: Path) -> None:
    result = run(bridge, "--without", "comments,nonesuch")
    assert (result.status, result.out) == (2, "")
    known = ", ".join(Pipeline.default().names)
    assert result.err == f"standfirst: no filter is named 'nonesuch'; known: {known}\n"


def test_an_unknown_role_names_the_known_ones(run: Run, bridge: Path) -> None:
    result = run(bridge, "--keep", "body")
    assert (result.status, result.out) == (2, "")
    known = ", ".join(standfirst.BOILERPLATE_ROLES)
    assert result.err == f"standfirst: no boilerplate role is named 'body'; known: {known}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "nothing to read"),
        (["--nonesuch", "PAGE"], "unrecognized arguments: --nonesuch"),
        (["--expl", "PAGE"], "unrecognized arguments: --expl"),
        (["PAGE", "--format", "pdf"], "invalid choice: 'pdf'"),
        (["PAGE", "--favor", "speed"], "invalid choice: 'speed'"),
        (["PAGE", "--workers", "0"], "expected a number from 1 on, not '0'"),
        (["PAGE", "--workers", "many"], "expected a number from 1 on, not 'many'"),
        (["PAGE", "--workers=-2"], "expected a number from 1 on, not '-2'"),
        (["PAGE", "--json", "--markdown"], "not allowed with argument"),
        (["PAGE", "--explain", "--markdown"], "--markdown and --explain cannot go together"),
        (["PAGE", "PAGE", "--markdown"], "--markdown is for one page"),
        (["PAGE", "PAGE", "--url", "https://example.org/"], "--url is the address of one page"),
    ],
)
def test_misuse_is_one_line_and_status_2(
    run: Run, bridge: Path, arguments: list[str], said: str
) -> None:
    result = run(*[bridge if argument == "PAGE" else argument for argument in arguments])
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("standfirst: ")
    assert said in result.err
    assert result.err.count("\n") == 1


# What the command tells of itself


def test_list_filters(run: Run) -> None:
    result = run("--list-filters")
    rows = [line.split(maxsplit=1) for line in result.out.splitlines()]
    assert [row[0] for row in rows] == list(Pipeline.default().names)
    for (_, filter), (_, summary) in zip(Pipeline.default(), rows, strict=True):
        own = filter.filter if isinstance(filter, OutsideCode) else filter
        assert summary.startswith((own.__doc__ or "").strip().splitlines()[0])
        assert summary.endswith(".")
    assert "no sample of code" not in result.out  # what a filter around others says of itself
    less = run("--list-filters", "--without", "bylines")
    assert [line for line in result.out.splitlines() if line.split()[0] != "bylines"] == (
        less.out.splitlines()
    )


def test_summaries_of_docstrings_of_all_shapes() -> None:
    def one() -> None:
        """Claims nothing."""

    def broken() -> None:
        """Claims lines that are
        grey. And other ones.

        More.
        """

    def endless() -> None:
        """Claims lines

        Not this."""

    def bare() -> None: ...

    said = [summary_of(filter) for filter in (one, broken, endless, bare)]
    assert said == ["Claims nothing.", "Claims lines that are grey.", "Claims lines", ""]


def test_version(run: Run) -> None:
    assert run("--version").out == f"standfirst {standfirst.__version__}\n"


def test_help_names_every_option_and_suffix(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    for word in ("--json", "--keep ROLE", "--without FILTER", "--workers N", *SUFFIXES):
        assert word in text
    assert max(map(len, text.splitlines())) <= 100


def test_the_choices_are_those_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    text = capsys.readouterr().out
    for option, choices in (("--format", FORMATS), ("--favor", FAVORS)):
        assert f"{option} {{{','.join(choices)}}}" in text


def test_the_entry_point() -> None:
    points = entry_points(group="console_scripts", name="standfirst")
    assert [point.load() for point in points] == [cli.main]


# As a process


def test_as_a_process_with_an_ascii_locale() -> None:
    page = BRIDGE.replace("Wexcombe", "Wëxcömbe 橋").encode()
    result = spawn("-", stdin=page, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert result.out == extract(page).to_text() + "\n"
    assert "Wëxcömbe 橋" in result.out
    assert (result.status, result.err) == (0, "")


def test_as_a_process_errors_have_no_traceback() -> None:
    result = spawn("nowhere.txt")
    assert (result.status, result.out) == (1, "")
    assert result.err == "standfirst: no such file: nowhere.txt\n"
    result = spawn("--without", "nonesuch", "nowhere.txt")
    assert result.status == 2
    assert result.err.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="needs names that are bytes")
def test_a_name_that_is_no_unicode(run: Run, tmp_path: Path) -> None:
    page = written(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xe9.txt")), BRIDGE)
    for workers in (1, 2):
        result = run(page, page, "--workers", workers)
        assert names(result.records) == [str(page)] * 2
    assert "\\udcff\\udce9.txt" in result.out
    missing = run(str(page) + "x")
    assert missing.err.endswith("\\udcff\\udce9.txtx\n")


def test_a_lone_surrogate_in_a_page(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    page = BRIDGE.replace("chandlery", "chand\ud83dlery").replace("Log", "L\ud83dog")
    article = extract(page)
    assert "\ud83d" in article.text
    for arguments in (["-"], ["-", "--markdown"], ["-", "--explain"]):
        monkeypatch.setattr("sys.stdin", io.StringIO(page))
        result = run(*arguments)
        assert result.status == 0
        assert "\\ud83d" in result.out
    monkeypatch.setattr("sys.stdin", io.StringIO(page))
    assert json.loads(run("-", "--json").out) == article.to_dict(ledger=False)


def test_output_that_takes_text_only(bridge: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr("sys.stdout", out)
    assert cli.main([str(bridge)]) == 0
    assert out.getvalue() == extract(BRIDGE).to_text() + "\n"


@posix
@pytest.mark.parametrize("workers", [1, 2])
def test_a_reader_that_goes_away_ends_the_command_quietly(tmp_path: Path, workers: int) -> None:
    folder = copies(tmp_path / "pages", 2000)
    command = [*COMMAND, str(folder), f"--workers={workers}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["file"] == str(folder / "00000.txt")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line(bridge: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, str(bridge)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"standfirst: cannot write: No space left on device\n"


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Whoever runs the tests in a shell's background has them ignore the interrupt, and the
    processes that they start would do so, too."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@posix
@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("everyone", [False, True], ids=["only the command", "workers too"])
def test_control_c_ends_with_130_quietly(tmp_path: Path, workers: int, everyone: bool) -> None:
    folder = copies(tmp_path / "pages", 2000)
    command = [*COMMAND, str(folder), f"--workers={workers}"]
    with (
        (tmp_path / "out").open("wb") as out,
        subprocess.Popen(
            command, stdout=out, stderr=subprocess.PIPE, start_new_session=True
        ) as process,
    ):
        assert process.stderr is not None
        assert wait_until(lambda: (tmp_path / "out").stat().st_size > 0)
        if everyone:
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
        assert process.wait(60) == 130
    printed = (tmp_path / "out").read_text().splitlines()
    assert 0 < len(printed) < 2000
    json.loads(printed[-1])


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc")
def test_workers_end_when_the_command_is_killed(tmp_path: Path) -> None:
    folder = copies(tmp_path / "pages", 2000)
    command = [*COMMAND, str(folder), "--workers=2"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert len(members(process.pid)) >= 3
        process.kill()
        process.wait(60)
        assert wait_until(lambda: not members(process.pid))


def members(group: int) -> list[str]:
    """The living processes of a process group."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = status.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state != "Z":
            found.append(status.parent.name)
    return found


def wait_until(true: Callable[[], bool], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


# The terminal


def on_terminal(*arguments: object, both: bool = False, columns: int = 72) -> tuple[int, str, str]:
    """Status, standard output and what a terminal showed, which standard error goes to."""
    import fcntl
    import pty
    import struct
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=slave if both else subprocess.PIPE,
        stderr=slave,
        env={**environment, **({} if both else {"COLUMNS": str(columns)})},
    )
    os.close(slave)
    shown = b""
    # At the end of a terminal, Linux reports an error where others report the end.
    try:
        while piece := os.read(master, 65536):
            shown += piece
    except OSError:
        pass
    os.close(master)
    out = process.communicate(timeout=60)[0] or b""
    return process.returncode, out.decode(), shown.decode().replace("\r\n", "\n")


@posix
def test_a_progress_bar_is_shown_on_a_terminal(pages: list[Path]) -> None:
    missing = pages[0].parent / "nowhere.txt"
    status, out, shown = on_terminal(*pages, missing, "--workers", 2)
    assert status == 1
    assert len(out.splitlines()) == 4
    assert "0/4 pages" in shown
    last = shown.rstrip("\n").rpartition("\r")[2]
    assert "4/4 pages" in last
    assert "[###" in last
    assert "]" in last
    assert shown.endswith("\n")
    # The complaint has a line of its own.
    assert f"\rstandfirst: no such file: {missing}\n" in shown
    bars = [line for line in shown.replace("\n", "\r").split("\r") if "pages" in line]
    assert bars
    assert all(len(bar) <= 72 for bar in bars)


@posix
def test_no_progress_bar_for_one_page(bridge: Path) -> None:
    status, out, shown = on_terminal(bridge)
    assert (status, shown) == (0, "")
    assert out == extract(BRIDGE).to_text() + "\n"


@posix
def test_records_and_bar_on_one_terminal_do_not_mix(pages: list[Path]) -> None:
    _, _, shown = on_terminal(*pages, both=True)
    lines = [line.rpartition("\r")[2] for line in shown.splitlines()]
    records = [json.loads(line) for line in lines if line.startswith("{")]
    assert names(records) == [str(page) for page in pages]
    assert "3/3 pages" in lines[-1]


@posix
@pytest.mark.parametrize("columns", [90, 150])
def test_explain_uses_the_width_of_the_terminal(bridge: Path, columns: int) -> None:
    _, _, shown = on_terminal("--explain", bridge, both=True, columns=columns)
    assert shown == extract(BRIDGE).explain(columns) + "\n"


CONTROLS = [chr(c) for c in (*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0))]


@posix
@pytest.mark.parametrize("shape", [None, "--markdown", "--explain"])
def test_a_page_cannot_drive_the_terminal(tmp_path: Path, shape: str | None) -> None:
    driving = "The \x1bcounty\x07 \x9bpaid\x7f for"
    page = written(tmp_path / "bridge.txt", BRIDGE.replace("The county paid for", driving))
    arguments = [shape] if shape else []
    _, _, shown = on_terminal(page, *arguments, both=True, columns=100)
    assert "The \ufffdcounty\ufffd \ufffdpaid\ufffd for" in shown
    assert not set(shown) & set(CONTROLS)
    # Whatever else reads the output gets the page as it is.
    _, out, _ = on_terminal(page, *arguments)
    assert driving in out


@posix
def test_lines_and_tabs_are_no_control_characters(tmp_path: Path) -> None:
    page = written(tmp_path / "bridge.txt", BRIDGE.replace("\n", "\r\n"))
    _, _, shown = on_terminal(page, both=True)
    assert shown == extract(page.read_bytes()).to_text() + "\n"


def test_only_a_terminal_is_spared_control_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    text = "".join(CONTROLS)
    for out, said in ((Terminal(), "\ufffd" * len(text)), (io.StringIO(), text)):
        monkeypatch.setattr("sys.stdout", out)
        say_page(f"é\t{text}\n\xa0橋")
        assert out.getvalue() == f"é\t{said}\n\xa0橋\n"


def test_no_progress_bar_elsewhere(pages: list[Path]) -> None:
    result = spawn(*pages, "--workers", 2)
    assert (result.status, result.err) == (0, "")
    assert names(result.records) == [str(page) for page in pages]


def test_the_bar_counts_time(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    clock = iter(range(0, 10_000, 10))
    monkeypatch.setattr("sys.stderr", Terminal())
    monkeypatch.setattr("time.monotonic", lambda: float(next(clock)))
    monkeypatch.setenv("COLUMNS", "100")
    bar = Progress(20)
    bar.advance()
    bar.close()
    assert isinstance(sys.stderr, Terminal)
    drawn = sys.stderr.getvalue().split("\r")
    assert drawn[1] == f"[{'.' * 40}] 0/20 pages"
    assert drawn[2].startswith(f"[##{'.' * 38}] 1/20 pages, 0/s, ")
    assert drawn[-1].endswith("left\n")
