"""Writing to standard output and standard error, terminals or not."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from typing import Final, TextIO

# C0 except tab and newline, DEL, and C1: what a terminal obeys instead of showing it.
_CONTROLS: Final = dict.fromkeys({*range(0x20), *range(0x7F, 0xA0)} - {0x09, 0x0A}, "\ufffd")


class OutputError(Exception):
    """Standard output does not take what is written; the message is one line for the user."""


def say(text: str) -> None:
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


def say_page(text: str) -> None:
    """`say` words of a page; a terminal gets U+FFFD for control characters, so that none obeys.

    Raises:
        BrokenPipeError: nobody reads it any more.
        OutputError: it is closed or full.
    """
    say(text.translate(_CONTROLS) if is_terminal(sys.stdout) else text)


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


def complain(message: str) -> None:
    """Write a line to standard error, if there is still one to write to."""
    with suppress(OSError, AttributeError):
        line = " ".join(message.split())
        sys.stderr.write(f"standfirst: {line}\n".encode("utf-8", "backslashreplace").decode())
        sys.stderr.flush()


def abandon_output() -> None:
    """Send to nowhere what standard output still holds.

    The interpreter flushes it when it ends, and would complain of the error that ended us.
    """
    with suppress(OSError, AttributeError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def is_terminal(stream: TextIO) -> bool:
    """Whether a person may be looking at a stream."""
    # The stream can be None, closed, or a stand-in that knows nothing of terminals.
    with suppress(AttributeError, ValueError):
        return stream.isatty()
    return False


def terminal_width(fallback: int) -> int:
    """How many columns the terminal has."""
    return shutil.get_terminal_size((fallback, 24)).columns
