"""Which pages the command line names, and how each is read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

SUFFIXES: Final = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
STDIN: Final = "-"


class NoPagesError(Exception):
    """A folder without a single page below it."""


class UnreadError(Exception):
    """A page cannot be read; the message is one line for the user.

    Attributes:
        kind: the name of the error that it comes from.
    """

    def __init__(self, name: str, error: Exception) -> None:
        """The page's name, and why it cannot be read."""
        super().__init__(_why_unread(name, error))
        self.kind = type(error).__name__


def _why_unread(name: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        fetched = " (nothing is fetched: pipe the page in)" if "://" in name else ""
        return f"no such file: {name}{fetched}"
    if isinstance(error, OSError):
        return f"cannot read {name}: {error.strerror or error}"
    return str(error)


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
            UnreadError: it cannot be read, or is a folder without pages.
        """
        try:
            if self.problem is not None:
                raise self.problem
            return Path(self.name).read_bytes() if self.content is None else self.content
        except (OSError, NoPagesError) as error:
            raise UnreadError(self.name, error) from error


def jobs_of(names: Sequence[str]) -> list[Job]:
    """A job for each page that the command line names, those below a folder in sorted order."""
    return [job for name in names for job in _jobs_of(name)]


def _jobs_of(name: str) -> Iterator[Job]:
    if name == STDIN:
        yield _job_of_stdin()
    elif is_folder(name):
        pages = pages_below(Path(name))
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


def is_folder(name: str) -> bool:
    """Whether a page's name is that of a folder."""
    # Where the answer is an error (a name too long, a folder closed to us), reading will tell it.
    with suppress(OSError):
        return Path(name).is_dir()
    return False


def pages_below(folder: Path) -> list[Path]:
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
