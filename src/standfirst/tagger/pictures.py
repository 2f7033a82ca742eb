"""Which lines of a page of HTML stand in a picture's box, as the picture's caption does."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
import regex

from standfirst.columns import places
from standfirst.outline import Outline
from standfirst.page import Page

_PICTURES: Final = frozenset({"img", "picture", "video", "amp-img"})
# What sites call the element of a caption, and what they call a picture's.
_CAPTION: Final = regex.compile(
    r"caption|legend|bild-?(?:text|unterschrift)|pie-?(?:de)?-?foto|didascalia|epigraf"
    r"|(?:onder|under)(?:schrift|text)",
    regex.I,
)
_CREDIT: Final = regex.compile(r"credit|copyright|photographer|source", regex.I)
_PICTURE: Final = regex.compile(r"image|img|photo|foto|picture|media|bild|figure", regex.I)
# Sites call their elements the same from page to page.
_KEPT: Final = 1 << 12
# The lines of a picture's box: its caption, and a credit.
_MOST: Final = 2


class InBox(NamedTuple):
    """A line in a picture's box: the smallest element that has both it and a picture before it.

    Attributes:
        lines: how many lines the box has, one or two.
        called: whether an element around the line, within the box, is called a caption, and none
            within that a credit.
        pictured: whether one, or the box, is called a picture's.
        first: the box's first line.
    """

    lines: int
    called: bool
    pictured: bool
    first: int


def lines_in_boxes(page: Page) -> dict[int, InBox]:
    """The lines in pictures' boxes: of those with more than two lines, and of links, none.

    Use it as `page.derived(lines_in_boxes)`.
    """
    outline = page.outline
    if outline is None:
        return {}
    pictures = _pictures(outline)
    if not pictures:
        return {}
    parent, first, after = outline.parent.tolist(), outline.first.tolist(), outline.after.tolist()
    first_picture = _first_pictures(pictures, parent, first)
    out: dict[int, InBox] = {}
    few = [element for element in first_picture if after[element] - first[element] <= _MOST]
    for line in {line for element in few for line in range(first[element], after[element])}:
        element = int(page.markup.innermost[line])
        called = pictured = credited = False
        while element >= 0 and outline.tags[element] != "a":
            lines = after[element] - first[element]
            if lines > _MOST:
                break
            credit, caption, picture = _called(outline.told[element])
            credited = credited or (lines == 1 and credit)
            called = called or (caption and not credited)
            pictured = pictured or picture
            if first_picture.get(element, line + 1) <= line:
                if not _linked(outline, parent, element):
                    out[line] = InBox(lines, called, pictured, first[element])
                break
            element = parent[element]
    return out


@lru_cache(maxsize=_KEPT)
def _called(told: str) -> tuple[bool, bool, bool]:
    """Whether an element is called a credit, a caption, a picture's, by what is told of it."""
    credit, caption, picture = (each.search(told) for each in (_CREDIT, _CAPTION, _PICTURE))
    return credit is not None, caption is not None, picture is not None


def _pictures(outline: Outline) -> list[int]:
    """The elements that are pictures, in their order."""
    pairs, of_element = outline.names
    # There are far fewer names than elements.
    named = np.array([tag in _PICTURES for tag, _ in pairs], dtype=np.bool_)
    numbers: list[int] = places(named[of_element]).tolist()
    return numbers


def _first_pictures(pictures: list[int], parent: list[int], first: list[int]) -> dict[int, int]:
    """For each element with pictures in it the line that the first of them stands above."""
    out: dict[int, int] = {}
    for number in pictures:
        line, element = first[number], number
        while element >= 0 and element not in out:
            out[element] = line
            element = parent[element]
    return out


def _linked(outline: Outline, parent: list[int], element: int) -> bool:
    """Whether an element stands in a link: a teaser's box."""
    while element >= 0:
        if outline.tags[element] == "a":
            return True
        element = parent[element]
    return False
