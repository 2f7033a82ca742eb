"""Building a page line by line, for readers that take markup apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.inline import Inline, Mark
from standfirst.metadata import Metadata
from standfirst.outline import Outline, ints
from standfirst.page import Markup, Page

BULLET: Final = -1


@dataclass(slots=True)
class Built:
    """One line in the making: its text, and what the markup says of it.

    `item` is the number of the list item that the line opens, `BULLET` for one without a number,
    and 0 where it opens none.
    """

    text: str
    gap: int = 1
    item: int = 0
    heading: int = 0
    quote: bool = False
    image: bool = False
    caption: bool = False
    links: int = 0
    hidden: bool = False
    code: bool = False
    indent: str = ""
    element: int = -1
    innermost: int = -1
    pieces: Sequence[str] = ()  # that its text was put together from, where it has marks
    marks: list[Mark] = field(default_factory=list)

    def of_link(self, text: str) -> Built:
        """A line of one of this line's links alone, without marks."""
        return Built(
            text,
            self.gap,
            self.item,
            self.heading,
            self.quote,
            self.image,
            self.caption,
            len(text),
            self.hidden,
            self.code,
            self.indent,
            self.element,
            self.innermost,
        )


@dataclass
class PageBuilder:
    """Collects lines in order and makes a page of them.

    White space in a line is collapsed, but in a line of code; lines without anything to see are
    left out.
    """

    format: str
    warnings: list[str] = field(default_factory=list)
    lines: list[Built] = field(default_factory=list)

    def add(self, line: Built) -> None:
        """Add a line, if there is anything in it."""
        if line.code:
            code = line.text.expandtabs().rstrip()
            line.text = code.lstrip()
            line.indent = code[: len(code) - len(line.text)]
        else:
            line.text = " ".join(line.text.split())
        if line.text:
            self.lines.append(line)

    def page(self, outline: Outline | None = None, metadata: Metadata | None = None) -> Page:
        """The page of all lines: a line break for a gap of 1, a blank line for more."""
        lines = self.lines
        breaks = [2 if line.gap > 2 else line.gap for line in lines]
        breaks[:1] = [0] * len(breaks[:1])
        # A line's span begins behind its indentation.
        befores = ["\n" * gap + line.indent for gap, line in zip(breaks, lines, strict=True)]
        texts = [line.text for line in lines]
        sizes = ints([*map(len, texts)])
        ends = (sizes + ints([*map(len, befores)])).cumsum()
        gaps = ints(breaks)
        items = ints([line.item for line in lines])
        gaps[:1] = 1
        markup = Markup(
            heading=ints([line.heading for line in lines]),
            item=items != 0,
            number=np.maximum(items, 0),
            quote=_bools([line.quote for line in lines]),
            image=_bools([line.image for line in lines]),
            caption=_bools([line.caption for line in lines]),
            links=ints([line.links for line in lines]),
            code=_bools([line.code for line in lines]),
            hidden=_bools([line.hidden for line in lines]),
            element=ints([line.element for line in lines]),
            innermost=ints([line.innermost for line in lines]),
        )
        return Page(
            "".join(chain.from_iterable(zip(befores, texts, strict=True))),
            ends - sizes,
            ends,
            gaps,
            markup=markup,
            format=self.format,
            warnings=self.warnings,
            outline=outline,
            metadata=metadata,
            inline={
                number: Inline(tuple(line.pieces), tuple(line.marks))
                for number, line in enumerate(lines)
                if line.marks
            },
        )


def _bools(values: list[bool]) -> NDArray[np.bool_]:
    """A column of a list, in half the time that `np.array` takes."""
    return np.frombuffer(bytearray(values), dtype=np.bool_)
