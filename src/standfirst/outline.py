"""The page's elements as columns: which there are, what each stands in, and the lines in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class Names(NamedTuple):
    """The different names of a page's elements.

    `pairs` has the tag of each name and what is told with it, in the order in which they come
    first; `of_element` is the number of each element's name, shape (elements,).
    """

    pairs: tuple[tuple[str, str], ...]
    of_element: Ints


@dataclass(frozen=True)
class Outline:
    """The elements of a page, in document order; each column has one entry an element.

    Of what is not read (scripts, hidden parts) there is only the outermost element.

    Attributes:
        tags: names, in small letters.
        told: classes, id, role and what else an element says of itself, as
            `standfirst.reading.walk` gathers it.
        parent: index of the element that each stands in, -1 for the first; (elements,).
        depth: how many elements each stands in; (elements,).
        first, after: the lines in each element, as a half-open range; (elements,).
        plain: whether the elements are in no namespace.
    """

    tags: tuple[str, ...]
    told: tuple[str, ...]
    parent: Ints
    depth: Ints
    first: Ints
    after: Ints
    plain: bool = True

    def __len__(self) -> int:
        return len(self.tags)

    @cached_property
    def names(self) -> Names:
        """What the elements are called: most pages call hundreds of elements by few names."""
        number: dict[tuple[str, str], int] = {}
        of_element = [
            number.setdefault(pair, len(number)) for pair in zip(self.tags, self.told, strict=True)
        ]
        return Names(tuple(number), ints(of_element))

    @cached_property
    def _places(self) -> list[int]:
        """For each element which of its siblings of the same name it is, counted from 1."""
        seen: Counter[tuple[int, str]] = Counter()
        places = []
        for parent, tag in zip(self.parent.tolist(), self.tags, strict=True):
            seen[parent, tag] += 1
            places.append(seen[parent, tag])
        return places

    def xpath(self, element: int) -> str:
        """The XPath of an element, from the root that was read: for what was read out of a larger
        tree it holds in the part alone."""
        steps = []
        while element >= 0:
            name = self.tags[element]
            # A name with a prefix or in a namespace is none that an XPath may give as it is.
            step = name if self.plain and ":" not in name else f"*[name()='{name}']"
            steps.append(f"{step}[{self._places[element]}]")
            element = int(self.parent[element])
        return "/" + "/".join(reversed(steps))


def covering(lines: int, first: Ints, after: Ints) -> Ints:
    """How many half-open ranges of lines each line stands in, shape (lines,)."""
    opened = np.bincount(first, minlength=lines + 1)
    closed = np.bincount(after, minlength=lines + 1)
    return np.cumsum(opened[:lines] - closed[:lines])


def ints(values: list[int]) -> Ints:
    """A column of a list, in two thirds of the time that `np.array` takes."""
    return np.fromiter(values, np.int64, len(values))


@dataclass
class OutlineBuilder:
    """Collects elements as a reader meets them; see `Outline` for the columns."""

    tags: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    parent: list[int] = field(default_factory=list)
    depth: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    plain: bool = True

    def outline(self, lines: int) -> Outline:
        """The outline of a page of so many lines."""
        first = np.minimum(ints(self.first), lines)
        after = np.minimum(np.maximum(ints(self.after), first), lines)
        return Outline(
            tuple(self.tags),
            tuple(self.told),
            ints(self.parent),
            ints(self.depth),
            first,
            after,
            self.plain,
        )
