"""How far many pages have come: a bar on standard error."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from typing import Final

from standfirst.cli.output import is_terminal, terminal_width


class Progress:
    """A progress bar on standard error; nothing at all where that is no terminal."""

    _PAUSE: Final = 0.1

    def __init__(self, total: int) -> None:
        """A bar for so many pages, drawn for the first time at once."""
        self._total = total
        self._done = 0
        self._shown = is_terminal(sys.stderr)
        # Records on the same terminal would be written into the bar.
        self._shared = is_terminal(sys.stdout)
        self._began = self._drawn = time.monotonic()
        self._size = 0
        self._draw()

    def advance(self) -> None:
        """Count one page more, and show it unless the bar was drawn just now."""
        self._done += 1
        now = time.monotonic()
        if self._size == 0 or now - self._drawn >= self._PAUSE:
            self._drawn = now
            self._draw()

    def clear(self, *, complaining: bool) -> None:
        """Take the bar away, if a record or a complaint is about to be written where it stands."""
        if self._size and (self._shared or complaining):
            _write("\r" + " " * self._size + "\r")
            self._size = 0

    def close(self) -> None:
        """Leave the bar as it stands at the end, on a line of its own."""
        self._draw()
        if self._size:
            _write("\n")

    def _draw(self) -> None:
        if not self._shown:
            return
        words = f" {self._done}/{self._total} pages{self._timing()}"
        room = min(40, terminal_width(80) - len(words) - 3)
        full = room * self._done // max(1, self._total)
        bar = f"[{'#' * full}{'.' * (room - full)}]" if room >= 5 else ""
        line = f"{bar}{words}"
        _write("\r" + line.ljust(self._size))
        self._size = len(line)

    def _timing(self) -> str:
        taken = time.monotonic() - self._began
        if not self._done or taken <= 0:
            return ""
        left = round(taken / self._done * (self._total - self._done))
        return f", {self._done / taken:.0f}/s, {left // 60}:{left % 60:02} left"


def _write(text: str) -> None:
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
