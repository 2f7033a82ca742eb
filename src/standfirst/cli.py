"""The command `standfirst`: one page as text, many as JSON Lines.

Exit status: 0 when all went well, 1 when a page failed, 2 when the command line cannot be
understood, 130 after Ctrl-C, 141 when whoever reads the output went away. What the user can put
right gets one line on standard error, never a traceback.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

# The library, and with it numpy, is imported only where it is used: `--version` should not wait.
if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from standfirst.article import Article
    from standfirst.extraction import Favor
    from standfirst.pipeline import Pipeline
    from standfirst.reading import Format
    from standfirst.roles import BoilerplateRole

SUFFIXES: Final = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
STDIN: Final = "-"
FAILED: Final = 1
MISUSED: Final = 2
# What a shell reports for a command ended by SIGINT or SIGPIPE.
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141

# The same as `reading.FORMATS` and `extraction.FAVORS`, said again so that `--help` needs neither.
_FORMATS: Final = ("text", "markdown", "html")
_FAVORS: Final = ("precision", "balanced", "recall")
# Pages handed to each worker ahead of the one whose turn it is to be printed. More would even out
# long pages better, and hold more results in memory.
_AHEAD: Final = 8
_TABLE_WIDTH: Final = 100
# A page that has every kind of phrase looked up, so that all that is loaded late is loaded.
_WARM_UP: Final = (
    b"Log in\n\nThe bridge opens\n\nBy Ann Lee\n\n"
    b"The bridge has been opened,\nthe mayor said on Monday.\n"
)
_DESCRIPTION: Final = "Take the article out of a scraped page: raw text, Markdown or HTML."
_EPILOG: Final = f"""\
One file is printed as text. Several files, or a folder, become JSON Lines: a record a page, in
order. A page that fails becomes a record with "error", and the rest goes on. A folder means all
files below it that end in {" ".join(SUFFIXES)}; hidden ones are passed over.

examples:
  standfirst page.txt
  curl -s https://example.org/story | standfirst - --markdown
  standfirst --explain page.html
  standfirst --without comments,related pages/ > articles.jsonl

exit status: 0 all well, 1 a page failed, 2 the command line cannot be understood"""


class UsageError(Exception):
    """The command line asks for something that cannot be; the message is one line for the user."""


class OutputError(Exception):
    """Standard output does not take what is written; the message is one line for the user."""


class NoPagesError(Exception):
    """A folder without a single page below it."""


@dataclass(frozen=True)
class Settings:
    """How pages are to be read. It travels to the workers, so it holds plain values only."""

    url: str | None = None
    format: Format | None = None
    favor: Favor = "balanced"
    without: tuple[str, ...] = ()
    keep: tuple[BoilerplateRole, ...] = ()
    metadata: bool = False
    ledger: bool = False

    def pipeline(self) -> Pipeline:
        """The default pipeline less the filters not wanted.

        Raises:
            UnknownFilterError: one of them is not in it.
        """
        from standfirst.pipeline import Pipeline

        return Pipeline.default().without(*self.without)

    def extract(self, page: str | bytes) -> Article:
        """The article of one page.

        Raises:
            Exception: whatever a filter raises.
        """
        from standfirst.extraction import extract

        return extract(
            page,
            url=self.url,
            format=self.format,
            pipeline=self.pipeline(),
            favor=self.favor,
            keep=self.keep,
            metadata=self.metadata,
        )


class Job(NamedTuple):
    """A page to be read: its name, and what is known of it beyond the name.

    `content` is there for standard input, which only this process can read; `problem` says why
    there is nothing to read. Otherwise whoever does the job reads the file, so that names are all
    that travels to a worker.
    """

    name: str
    content: str | bytes | None = None
    problem: Exception | None = None

    def read(self) -> str | bytes:
        """The page, as it lies there.

        Raises:
            OSError: it cannot be read.
            NoPagesError: it is a folder without pages.
        """
        if self.problem is not None:
            raise self.problem
        return Path(self.name).read_bytes() if self.content is None else self.content


class Outcome(NamedTuple):
    """What became of a job: its record as a line of JSON and, where it failed, a complaint."""

    record: str
    complaint: str | None = None


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments after the command's name; those of the process if None.

    Returns:
        The exit status.

    Raises:
        SystemExit: `--help` was asked for (status 0).
    """
    try:
        return _run(_parsed(sys.argv[1:] if argv is None else list(argv)))
    except UsageError as error:
        _complain(str(error))
        return MISUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return PIPE_CLOSED
    except OutputError as error:
        _abandon_output()
        _complain(str(error))
        return FAILED
    except OSError as error:
        # Pages are read one by one elsewhere, so this is what the system refuses to the workers.
        _complain(f"cannot go on: {error.strerror or error}; perhaps with --workers 1")
        return FAILED


def _parsed(arguments: list[str]) -> argparse.Namespace:
    """The options, which may stand before, between and after the pages.

    Raises:
        UsageError: they cannot be understood.
    """
    # Pages after "--" are set aside, because argparse forgets "--" when it reads intermixed.
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = _parser().parse_intermixed_args(arguments[:end])
    options.pages.extend(arguments[end + 1 :])
    return options


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say it in one line, as all errors of this command are said."""
        raise UsageError(f"{message} (standfirst --help says more)")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="standfirst",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("pages", nargs="*", metavar="PAGE", help="a file, a folder, or - for standard input")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print the article as JSON")
    shape.add_argument("--markdown", action="store_true", help="print the article as Markdown")
    more = "; again, or with commas, for more"
    lists: dict[str, Any] = {"type": _words, "action": "extend", "default": []}
    add("--explain", action="store_true", help="print who took each line and why (with JSON: too)")
    add("--without", **lists, metavar="FILTER", help=f"leave a filter out{more}")
    add("--list-filters", action="store_true", help="print the filters, in order")
    add("--keep", **lists, metavar="ROLE", help=f"keep lines of a boilerplate role{more}")
    add("--format", choices=_FORMATS, help="what the pages are (default: told by their content)")
    add("--url", help="where the page is from")
    add("--favor", choices=_FAVORS, default="balanced", help="what to favor (default: balanced)")
    add("--metadata", action="store_true", help="take from metadata what the page does not print")
    add("--workers", type=_count, metavar="N", help="processes for many pages (default: all cores)")
    add("--version", action="store_true", help="print the version")
    return parser


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _count(text: str) -> int:
    count = int(text) if text.isascii() and text.isdigit() else 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"expected a number from 1 on, not {text!r}")
    return count


def _run(options: argparse.Namespace) -> int:
    if options.version:
        from standfirst import __version__

        _say(f"standfirst {__version__}")
        return 0
    settings = _settings(options)
    if options.list_filters:
        _say(_list_of_filters(settings.pipeline()))
        return 0
    if not options.pages:
        raise UsageError("nothing to read: give a file, a folder, or - for standard input")
    many = len(options.pages) > 1 or _is_folder(options.pages[0])
    _check_shape(options, many)
    jobs = _jobs(options.pages)
    if many:
        return _many_pages(jobs, settings, options.workers or _cores())
    return _one_page(jobs[0], settings, options)


def _settings(options: argparse.Namespace) -> Settings:
    """The settings that the options ask for.

    Raises:
        UsageError: a filter or a role that they name does not exist.
    """
    from standfirst.pipeline import UnknownFilterError
    from standfirst.roles import BOILERPLATE_ROLES

    for role in options.keep:
        if role not in BOILERPLATE_ROLES:
            known = ", ".join(BOILERPLATE_ROLES)
            raise UsageError(f"no boilerplate role is named {role!r}; known: {known}")
    settings = Settings(
        url=options.url,
        format=options.format,
        favor=options.favor,
        without=tuple(options.without),
        keep=tuple(options.keep),
        metadata=options.metadata,
        ledger=options.explain,
    )
    try:
        settings.pipeline()
    except UnknownFilterError as error:
        raise UsageError(str(error)) from None
    return settings


def _check_shape(options: argparse.Namespace, many: bool) -> None:
    """Refuse what would silently not be done.

    Raises:
        UsageError: two shapes are asked for at once, or one page's options for many pages.
    """
    if options.markdown and options.explain:
        raise UsageError("--markdown and --explain cannot go together")
    if many and options.markdown:
        raise UsageError("--markdown is for one page; many come out as JSON Lines")
    if many and options.url is not None:
        raise UsageError("--url is the address of one page, and here are many")


def _list_of_filters(pipeline: Pipeline) -> str:
    size = max(map(len, pipeline.names), default=0)
    return "\n".join(f"{name.ljust(size)}  {_summary(f)}".rstrip() for name, f in pipeline)


def _summary(filter: object) -> str:
    """The first line of a filter's docstring, and of the next ones what ends its sentence."""
    import inspect

    lines = (inspect.getdoc(filter) or "").partition("\n\n")[0].splitlines()
    summary = ""
    for line in lines:
        if not summary:
            summary = line
            continue
        if summary.endswith((".", "!", "?")):
            break
        end = re.search(r"[.!?](?=\s|$)", line)
        summary += " " + (line[: end.end()] if end else line)
        if end:
            break
    return summary


# Which pages


def _jobs(names: Sequence[str]) -> list[Job]:
    """A job for each page that the command line names, those below a folder in sorted order."""
    return [job for name in names for job in _jobs_of(name)]


def _jobs_of(name: str) -> Iterator[Job]:
    if name == STDIN:
        yield _job_of_stdin()
    elif _is_folder(name):
        pages = _pages_below(Path(name))
        yield from (Job(str(page)) for page in pages)
        if not pages:
            found = f"no pages below {name}: none ends in {' '.join(SUFFIXES)}"
            yield Job(name, problem=NoPagesError(found))
    else:
        yield Job(name)


def _job_of_stdin() -> Job:
    # None when the process was started without one; text when a test or a notebook put one in.
    stdin = getattr(sys.stdin, "buffer", sys.stdin)
    try:
        if stdin is None:
            raise OSError("standard input is closed")
        return Job(STDIN, content=stdin.read())
    except OSError as error:
        return Job(STDIN, problem=error)


def _is_folder(name: str) -> bool:
    # Where the answer is an error (a name too long, a folder closed to us), reading will tell it.
    with suppress(OSError):
        return Path(name).is_dir()
    return False


def _pages_below(folder: Path) -> list[Path]:
    """All pages below a folder, sorted by the parts of their paths.

    A folder that cannot be looked into stands among them: reading it fails, and so it is reported
    like any other page instead of being lost.
    """
    pages: list[Path] = []

    def closed(error: OSError) -> None:
        pages.append(Path(error.filename))

    for place, folders, files in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(place, name) for name in files if not name.startswith("."))
        pages.extend(p for p in paths if p.suffix.lower() in SUFFIXES and _may_be_read(p))
    return sorted(pages)


def _may_be_read(path: Path) -> bool:
    """Whether a path is a file, or a broken link to report; from a pipe one could wait for ever."""
    try:
        return path.is_file() or not path.exists()
    except OSError:
        return True


# One page


def _one_page(job: Job, settings: Settings, options: argparse.Namespace) -> int:
    try:
        page = job.read()
    except (OSError, NoPagesError) as error:
        _complain(_why_unread(job.name, error))
        return FAILED
    try:
        article = settings.extract(page)
        text = _shaped(article, options)
    except Exception as error:
        _complain(_why_failed(job.name, error))
        return FAILED
    if not options.json:
        for warning in article.warnings:
            _complain(f"{job.name}: {warning}")
    # A page without an article gives no output, rather than an empty line.
    if text:
        _say(text)
    return 0


def _shaped(article: Article, options: argparse.Namespace) -> str:
    if options.json:
        return article.to_json(ledger=options.explain, indent=2)
    if options.explain:
        return article.explain(_table_width())
    return article.to_markdown() if options.markdown else article.to_text()


def _table_width() -> int:
    return _terminal_width(_TABLE_WIDTH) if _is_terminal(sys.stdout) else _TABLE_WIDTH


# Many pages


def _many_pages(jobs: Sequence[Job], settings: Settings, workers: int) -> int:
    """Print a record for each page, in order; the exit status."""
    outcomes = _outcomes(jobs, settings, workers)
    failed = False
    # Closing them ends the workers, whatever ends the printing.
    with closing(outcomes), closing(Progress(len(jobs))) as progress:
        for outcome in outcomes:
            progress.clear(complaining=outcome.complaint is not None)
            _say(outcome.record)
            if outcome.complaint is not None:
                failed = True
                _complain(outcome.complaint)
            progress.advance()
    return FAILED if failed else 0


def _outcomes(
    jobs: Sequence[Job], settings: Settings, workers: int
) -> Generator[Outcome, None, None]:
    workers = min(workers, len(jobs))
    if workers > 1:
        return _pooled(jobs, settings, workers)
    return (_outcome(job, settings) for job in jobs)


def _outcome(job: Job, settings: Settings) -> Outcome:
    """What becomes of one page. It runs in a worker, and raises nothing that a page can cause."""
    import json

    try:
        page = job.read()
    except (OSError, NoPagesError) as error:
        why = _why_unread(job.name, error)
        return _failure(job.name, type(error).__name__, why, why)
    try:
        article = settings.extract(page)
        record = {"file": job.name, **article.to_dict(ledger=settings.ledger)}
        return Outcome(json.dumps(record, ensure_ascii=False))
    except Exception as error:
        kind = type(error).__name__
        return _failure(job.name, kind, str(error), _why_failed(job.name, error))


def _failure(name: str, kind: str, message: str, complaint: str) -> Outcome:
    import json

    record = {"file": name, "error": {"type": kind, "message": message}}
    return Outcome(json.dumps(record, ensure_ascii=False), complaint)


def _why_unread(name: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"no such file: {name}"
    if isinstance(error, OSError):
        return f"cannot read {name}: {error.strerror or error}"
    return str(error)


def _why_failed(name: str, error: Exception) -> str:
    return f"{name}: {type(error).__name__}: {error}"


# Workers


def _cores() -> int:
    """How many cores this process may use, which in a container can be fewer than there are."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    # Windows cannot wait for more processes than this.
    return min(os.cpu_count() or 1, 61)


def _pooled(
    jobs: Sequence[Job], settings: Settings, workers: int
) -> Generator[Outcome, None, None]:
    """The outcomes of jobs in order, worked out in other processes.

    Not `multiprocessing.Pool`, which waits for ever when a worker is killed, as a system short of
    memory does. Here the pool breaks, and the pages that were in flight are read again, each by a
    worker of its own: so only the page that kills its worker fails, and the rest goes on.
    """
    from concurrent.futures.process import BrokenProcessPool

    _warm_up(settings)
    done = 0
    while done < len(jobs):
        try:
            for outcome in _one_pool(islice(jobs, done, None), settings, workers):
                yield outcome
                done += 1
        except BrokenProcessPool:
            in_flight = jobs[done : done + workers * _AHEAD]
            yield from (_alone(job, settings) for job in in_flight)
            done += len(in_flight)


def _warm_up(settings: Settings) -> None:
    """Load the phrases before processes fork, so that they share them instead of each loading."""
    import multiprocessing

    if multiprocessing.get_start_method() == "fork":
        # A page that fails will fail again in its worker, and be reported there.
        with suppress(Exception):
            settings.extract(_WARM_UP)


def _one_pool(jobs: Iterable[Job], settings: Settings, workers: int) -> Iterator[Outcome]:
    """The outcomes of jobs in order, with a bounded number of them handed out at a time.

    Raises:
        BrokenProcessPool: a worker died.
    """
    waiting: deque[Future[Outcome]] = deque()
    with closing(_Pool(workers)) as pool:
        for job in jobs:
            waiting.append(pool.submit(_outcome, job, settings))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _alone(job: Job, settings: Settings) -> Outcome:
    """The outcome of a job that may kill its worker."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        with closing(_Pool(1)) as pool:
            return pool.submit(_outcome, job, settings).result()
    except BrokenProcessPool:
        why = "its worker died (killed, or out of memory)"
        return _failure(job.name, "WorkerDied", why, f"{job.name}: {why}")


class _Pool:
    """Processes that end with this one, and that do not wait for jobs nobody wants any more."""

    def __init__(self, workers: int) -> None:
        from concurrent.futures import ProcessPoolExecutor

        self._pool: ProcessPoolExecutor = ProcessPoolExecutor(workers, initializer=_begin_work)

    def submit(
        self, work: Callable[[Job, Settings], Outcome], job: Job, settings: Settings
    ) -> Future[Outcome]:
        """Hand out a job.

        Raises:
            BrokenProcessPool: a worker died.
        """
        return self._pool.submit(work, job, settings)

    def close(self) -> None:
        """Drop the jobs not begun and wait for those that are."""
        self._pool.shutdown(cancel_futures=True)


def _begin_work() -> None:
    """Make a worker end when the process that started it does, and in no other way.

    Ctrl-C reaches the workers too. They finish the page they are at: one that died while handing
    over a result would leave half of it, and the other side waiting for the rest.
    """
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # The pool ends its workers in order; this is for when there was no time to, as after a kill.
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(FAILED)


# Output


def _say(text: str) -> None:
    """Write a line to standard output: UTF-8 whatever the locale, and at once.

    A lone surrogate becomes a backslash escape, which in JSON means that surrogate.

    Raises:
        BrokenPipeError: nobody reads it any more.
        OutputError: it is closed or full.
    """
    data = f"{text}\n".encode("utf-8", "backslashreplace")
    try:
        _write(data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write: {error.strerror or error}") from error


def _write(data: bytes) -> None:
    out = sys.stdout
    if out is None:
        raise OSError("standard output is closed")
    out.flush()
    buffer = getattr(out, "buffer", None)
    if buffer is None:
        # A stand-in for standard output that takes text only.
        out.write(data.decode("utf-8"))
    else:
        buffer.write(data)
        buffer.flush()


def _complain(message: str) -> None:
    """Write a line to standard error, if there is still one to write to."""
    with suppress(OSError, AttributeError):
        line = " ".join(message.split())
        sys.stderr.write(f"standfirst: {line}\n".encode("utf-8", "backslashreplace").decode())
        sys.stderr.flush()


def _abandon_output() -> None:
    # The interpreter flushes standard output when it ends, and would complain of the same error.
    with suppress(OSError, AttributeError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _is_terminal(stream: object) -> bool:
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return False


def _terminal_width(fallback: int) -> int:
    import shutil

    return shutil.get_terminal_size((fallback, 24)).columns


class Progress:
    """A progress bar on standard error; nothing at all where that is no terminal."""

    _PAUSE: Final = 0.1

    def __init__(self, total: int) -> None:
        """A bar for so many pages, drawn for the first time at once."""
        import time

        self._now: Callable[[], float] = time.monotonic
        self._total = total
        self._done = 0
        self._shown = _is_terminal(sys.stderr)
        # Records on the same terminal would be written into the bar.
        self._shared = self._shown and _is_terminal(sys.stdout)
        self._began = self._drawn = self._now()
        self._size = 0
        self._draw()

    def advance(self) -> None:
        """Count one page more, and show it unless the bar was drawn just now."""
        self._done += 1
        now = self._now()
        if self._size == 0 or now - self._drawn >= self._PAUSE:
            self._drawn = now
            self._draw()

    def clear(self, *, complaining: bool) -> None:
        """Take the bar away, if a record or a complaint is about to be written where it stands."""
        if self._shared or complaining:
            self._erase()

    def close(self) -> None:
        """Leave the bar as it stands at the end, on a line of its own."""
        self._draw()
        self._write("\n" if self._size else "")

    def _draw(self) -> None:
        words = f" {self._done}/{self._total} pages{self._timing()}"
        room = min(40, _terminal_width(80) - len(words) - 3) if self._shown else 0
        full = room * self._done // max(1, self._total)
        bar = f"[{'#' * full}{'.' * (room - full)}]" if room >= 5 else ""
        line = f"{bar}{words}"
        self._write("\r" + line.ljust(self._size))
        self._size = len(line)

    def _timing(self) -> str:
        taken = self._now() - self._began
        if not self._done or taken <= 0:
            return ""
        left = round(taken / self._done * (self._total - self._done))
        return f", {self._done / taken:.0f}/s, {left // 60}:{left % 60:02} left"

    def _erase(self) -> None:
        self._write("\r" + " " * self._size + "\r" if self._size else "")
        self._size = 0

    def _write(self, text: str) -> None:
        if self._shown and text:
            with suppress(OSError):
                sys.stderr.write(text)
                sys.stderr.flush()
