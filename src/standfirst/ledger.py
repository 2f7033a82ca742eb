"""The ledger: the whole account of a page, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple, overload

import numpy as np

from standfirst.inline import shifted
from standfirst.outline import Outline
from standfirst.page import Page
from standfirst.roles import CODES, Role

_NARROWEST: Final = 16


class LedgerLine(NamedTuple):
    """One line of the page, who took it, and why.

    `start` and `end` count code points of the page's text.
    """

    number: int
    start: int
    end: int
    text: str
    role: Role
    filter: str
    confidence: float
    reason: str


class Ledger(Sequence[LedgerLine]):
    """All lines of a page with the claim that stands on each.

    Attributes:
        page_text: the text of the page that the spans count in.
    """

    def __init__(
        self,
        page_text: str,
        rows: Sequence[tuple[int, int, Role, str, float, str]],
        *,
        outline: Outline | None = None,
        elements: Sequence[int] = (),
        links: Mapping[int, Sequence[tuple[int, int]]] | None = None,
    ) -> None:
        """`rows` are (start, end, role, filter, confidence, reason), in the page's order.

        `elements` are, for a page of HTML, the elements of the outline that the lines stand in;
        `links` are where the links of its topics stand, by line, as spans of the page's text.
        """
        self.page_text = page_text
        self._rows = tuple(rows)
        self._outline = outline
        self._elements = tuple(elements)
        self._links = {line: tuple(spans) for line, spans in (links or {}).items()}

    @classmethod
    def of(cls, page: Page) -> Ledger:
        """The ledger of a page that a pipeline has run over."""
        rows: list[tuple[int, int, Role, str, float, str]] = []
        spans = zip(page.starts.tolist(), page.ends.tolist(), page.claims.standing, strict=True)
        for start, end, held in spans:
            if held is None:
                raise ValueError("the page has lines without a claim: run a pipeline over it first")
            (_, role, confidence, reason), name = held
            rows.append((start, end, role, name, float(confidence), reason))
        if page.outline is None:
            return cls(page.text, rows)
        elements = page.markup.element.tolist()
        links = {line: _links(page, line) for line in page.inline if rows[line][2] == "topics"}
        outline = _for_paths(page.outline)
        return cls(page.text, rows, outline=outline, elements=elements, links=links)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> LedgerLine: ...
    @overload
    def __getitem__(self, index: slice) -> list[LedgerLine]: ...
    def __getitem__(self, index: int | slice) -> LedgerLine | list[LedgerLine]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        start, end, role, filter, confidence, reason = self._rows[number]
        text = self.page_text[start:end]
        return LedgerLine(number, start, end, text, role, filter, confidence, reason)

    def __iter__(self) -> Iterator[LedgerLine]:
        return (self[i] for i in range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Ledger):
            return NotImplemented
        return self.page_text == other.page_text and self._rows == other._rows

    def __hash__(self) -> int:
        return hash((self.page_text, self._rows))

    def __repr__(self) -> str:
        return f"<Ledger of {len(self)} lines>"

    def xpath(self, number: int) -> str | None:
        """The XPath of the element that a line of HTML stands in; None for other pages.

        It holds from the root of the tree that was read, as libxml2 parses it: what `lxml.html`
        makes of the same page.

        Raises:
            IndexError: there is no such line.
        """
        number = range(len(self))[number]
        if self._outline is None or self._elements[number] < 0:
            return None
        return self._outline.xpath(self._elements[number])

    def links(self, number: int) -> tuple[tuple[int, int], ...]:
        """Where the links of a line of topics stand, in the page's text; of other lines, none."""
        return self._links.get(number, ())

    def of_role(self, *roles: Role) -> list[LedgerLine]:
        """The lines that have one of some roles, in the page's order.

        Raises:
            ValueError: there is no such role.
        """
        return [self[number] for number in self.numbers_of(*roles)]

    def numbers_of(self, *roles: Role) -> list[int]:
        """The numbers of the lines that have one of some roles, in the page's order.

        Raises:
            ValueError: there is no such role.
        """
        for role in roles:
            if role not in CODES:
                raise ValueError(f"unknown role {role!r}; known: {', '.join(CODES)}")
        return [number for number, row in enumerate(self._rows) if row[2] in roles]

    def to_dict(self) -> dict[str, Any]:
        """The ledger as plain data, from which `from_dict` makes it again."""
        keys = ("start", "end", "role", "filter", "confidence", "reason")
        rows: list[dict[str, Any]] = [dict(zip(keys, row, strict=True)) for row in self._rows]
        for line, spans in self._links.items():
            rows[line]["links"] = [list(span) for span in spans]
        return {"page_text": self.page_text, "lines": rows}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Ledger:
        """The ledger that `to_dict` gave.

        Raises:
            KeyError: something is missing in `data`.
        """
        return cls(
            data["page_text"],
            [
                (r["start"], r["end"], r["role"], r["filter"], r["confidence"], r["reason"])
                for r in data["lines"]
            ],
            links={
                line: [(start, end) for start, end in row["links"]]
                for line, row in enumerate(data["lines"])
                if "links" in row
            },
        )

    def to_table(self, width: int = 100) -> str:
        """The ledger as a table to read, a row a line; texts and reasons are cut to fit `width`
        columns, unless these are too few for any."""
        head = ("line", "role", "filter", "sure", "text", "reason")
        rows = [
            (str(x.number), x.role, x.filter, f"{x.confidence:.2f}", _one_line(x.text), x.reason)
            for x in self
        ]
        size = [max([len(h), *(len(r[i]) for r in rows)]) for i, h in enumerate(head)]
        # What is left of the width goes to the text and, as far as it needs it, to the reason.
        left = max(width - sum(size[:4]) - 2 * (len(head) - 1), 2 * _NARROWEST)
        size[5] = min(size[5], max(_NARROWEST, left - min(size[4], left // 2)))
        size[4] = min(size[4], left - size[5])
        lines = [
            "  ".join(
                [
                    row[0].rjust(size[0]),
                    row[1].ljust(size[1]),
                    row[2].ljust(size[2]),
                    row[3].rjust(size[3]),
                    _cut(row[4], size[4]).ljust(size[4]),
                    _cut(row[5], size[5]),
                ]
            ).rstrip()
            for row in (head, *rows)
        ]
        lines.insert(1, "  ".join("-" * n for n in size))
        return "\n".join(lines)


def _for_paths(outline: Outline) -> Outline:
    """An outline with what XPaths need alone: articles are kept, and travel between processes."""
    nothing = np.zeros(0, dtype=np.int64)
    return replace(outline, told=(), depth=nothing, first=nothing, after=nothing)


def _links(page: Page, line: int) -> tuple[tuple[int, int], ...]:
    """Where the links of a line stand in the page's text."""
    marks = shifted(page.inline[line].placed(), int(page.starts[line]))
    return tuple((mark.start, mark.end) for mark in marks if mark.kind == "link")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, size: int) -> str:
    return text if len(text) <= size else text[: size - 1] + "…"
