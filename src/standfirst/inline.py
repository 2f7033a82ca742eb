"""Links and emphasis within lines: where they stand, for those who want them in Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

MarkKind = Literal["link", "strong", "emphasis", "code"]


class Mark(NamedTuple):
    """A run of text that is a link or set off.

    `start` and `end` count characters of the text that the mark belongs to; `target` is where a
    link leads, "" for other marks.
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
        """The marks with `start` and `end` in characters of the line's text."""
        out = []
        for mark in self.marks:
            before = "".join(self.pieces[: mark.start])
            inner = "".join(self.pieces[mark.start : mark.end])
            if not inner.strip():
                continue
            opening = inner[: len(inner) - len(inner.lstrip())]
            start = len(" ".join(f"{before}{opening}x".split())) - 1
            end = len(" ".join((before + inner).split()))
            out.append(mark._replace(start=start, end=end))
        return tuple(out)


def shifted(marks: Sequence[Mark], by: int) -> tuple[Mark, ...]:
    """Marks in a text that stands so many characters further on."""
    return tuple(mark._replace(start=mark.start + by, end=mark.end + by) for mark in marks)
