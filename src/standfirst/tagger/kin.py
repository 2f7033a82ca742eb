"""Lines that belong together: by what their elements are called, and by where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.columns import changes, numbered, places
from standfirst.page import Ints, Page
from standfirst.tagger.products import product

Floats = NDArray[np.float32]

# Lines are alike if their blocks, and so many elements around each, are called the same.
_NAMES: Final = (1, 2)
# Lines stand together if the element so many steps above their blocks is the same.
_STEPS: Final = (2, 3, 4)
WAYS: Final = len(_NAMES) + len(_STEPS)
_AT_ONCE: Final = 1 << 12
# A matrix of groups and lines no larger than this is multiplied sooner than the groups are summed.
_DENSE: Final = 1 << 17


class Kin:
    """One way in which the lines of a page fall into groups.

    Attributes:
        of_line: the number of each line's group, counted from 0, none left out; shape (lines,).
    """

    def __init__(self, key: Ints) -> None:
        """Args: key: equal for lines of the same group; shape (lines,)."""
        found, of_line, _ = numbered(key)
        self.of_line: Ints = of_line
        self._share = (1.0 / np.bincount(of_line, minlength=len(found))).astype(np.float32)
        self._matrix: Floats | None = None
        self._parts: list[tuple[Ints, Ints, Ints]] = []
        if len(found) * len(of_line) <= _DENSE:
            self._matrix = np.zeros((len(found), len(of_line)), dtype=np.float32)
            self._matrix[of_line, np.arange(len(of_line))] = self._share[of_line]
        else:
            self._parts = list(self._sorted())

    def _sorted(self) -> Iterator[tuple[Ints, Ints, Ints]]:
        """For some lines at a time: the lines by group, where groups begin, and which these are."""
        for first in range(0, len(self.of_line), _AT_ONCE):
            some = self.of_line[first : first + _AT_ONCE]
            order = some.argsort(kind="stable")
            group = some[order]
            begins = places(changes(group))
            yield order + first, begins, group[begins]

    def means(self, h: Floats) -> Floats:
        """The mean of each group's lines, shape (members, groups, channels).

        Args:
            h: shape (members, lines, channels).
        """
        if self._matrix is not None:
            return product(self._matrix, h)
        members, _, channels = h.shape
        sums = np.zeros((members, len(self._share), channels), dtype=np.float32)
        for lines, begins, groups in self._parts:
            sums[:, groups] += np.add.reduceat(h.take(lines, axis=1), begins, axis=1)
        sums *= self._share[:, None]
        return sums

    def add(self, told: Floats, h: Floats) -> None:
        """Add to each line what is told of its group.

        Args:
            told: shape (members, groups, channels).
            h: shape (members, lines, channels).
        """
        for first in range(0, len(self.of_line), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            h[:, some] += told.take(self.of_line[some], axis=1)


def kin_of(page: Page) -> list[Kin]:
    """The `WAYS` in which the lines of a page with an outline belong together; none of others."""
    if page.outline is None or not len(page):
        return []
    outline = page.outline
    own = np.maximum(page.markup.element, 0)
    name = outline.names.of_element
    key, at = name[own], own
    alike, together = [], []
    for step in range(1, max(*_NAMES, *_STEPS) + 1):
        at = np.maximum(outline.parent[at], 0)
        if step in _NAMES:
            key = key * 1_000_003 + name[at]
            alike.append(Kin(key))
        if step in _STEPS:
            together.append(Kin(at))
    return alike + together
