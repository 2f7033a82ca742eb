"""Links and emphasis within lines: where they stand, for those who want them in Markdown."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple
from urllib.parse import urljoin

# The URL Standard (https://url.spec.whatwg.org) drops these.
_BREAKS: Final = dict.fromkeys(map(ord, "\t\r\n"))
# Links are read from no other addresses.
_OF_PAGES: Final = re.compile(r"(?!\s*(?:data|javascript):)", re.I)
MarkKind = Literal["link", "strong", "emphasis", "code", "part"]


class Mark(NamedTuple):
    """A run of text that is a link or set off, or a part of a caption.

    `start` and `end` count characters of the text that the mark belongs to; `target` is where a
    link leads; of a part, its element's name and what that says of itself; "" for other marks.
    """

    start: int
    end: int
    kind: MarkKind
    target: str = ""


@dataclass(frozen=True)
class Inline:
    """What a line was put together from, and its marks.

    Attributes:
        pieces: the texts that were joined to the line, white space as it stood.
        marks: `start` and `end` count pieces.
    """

    pieces: tuple[str, ...]
    marks: tuple[Mark, ...]

    def placed(self) -> tuple[Mark, ...]:
        """The marks with `start` and `end` in characters of the line's text, outer ones first."""
        # Where each piece begins and ends once white space is collapsed: the place of its first
        # and behind its last character that shows.
        starts, ends, shown = [], [], []
        size, spaced = 0, False
        for number, piece in enumerate(self.pieces):
            words = piece.split()
            begins = size + (size > 0 and (spaced or piece[:1].isspace())) if words else size
            size = begins + len(" ".join(words))
            spaced = piece[-1:].isspace() or (spaced and not words)
            starts.append(begins)
            ends.append(size)
            if words:
                shown.append(number)
        out = []
        # Marks are noted as they end, so of two on the same words the later is the outer one.
        for mark in reversed(self.marks):
            first = bisect_left(shown, mark.start)
            last = bisect_left(shown, mark.end) - 1
            if first <= last:
                out.append(mark._replace(start=starts[shown[first]], end=ends[shown[last]]))
        return tuple(sorted(out, key=lambda mark: (mark.start, -mark.end)))


def resolved(target: str, url: str | None) -> str:
    """Where a link leads, as a browser takes it: blanks around it dropped, breaks within it, and
    read from the page's address; as it stands where that makes no address."""
    target = target.strip().translate(_BREAKS)
    try:
        return urljoin(url or "", target) if target else ""
    except ValueError:
        return target


def read_from(base: str, url: str | None) -> str | None:
    """The address that a page's links are read from: what its `<base>` says, itself read from the
    page's address, or that where it says nothing that is an address."""
    try:
        return urljoin(url or "", base) if base and _OF_PAGES.match(base) else url
    except ValueError:
        return url


def shifted(marks: Sequence[Mark], by: int) -> tuple[Mark, ...]:
    """Marks in a text that stands so many characters further on."""
    return tuple(mark._replace(start=mark.start + by, end=mark.end + by) for mark in marks)
