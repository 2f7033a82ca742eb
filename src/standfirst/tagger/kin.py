"""Lines that belong together: by what their elements are called, and by where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
_DENSE: Final = 1 << 16


class Kin:
    """One way in which the lines of a page fall into groups.

    Where the groups of a finer way fall whole into these, their means are those of the finer ones'
    means, of which there are fewer than lines: what falls into groups, lines or finer groups, are
    the parts.

    Attributes:
        of_line: the number of each line's group, counted from 0, none left out; shape (lines,).
        finer: the finer way, or None.
    """

    def __init__(self, key: Ints, finer: Kin | None = None) -> None:
        """Args:
        key: equal for lines of the same group; shape (lines,).
        finer: a way in which none of the groups has lines of two keys.
        """
        _, of_part, example = numbered(key if finer is None else key[finer._example])
        self.finer = finer
        self.of_line: Ints = of_part if finer is None else of_part[finer.of_line]
        self._of_part: Ints = of_part
        self._example: Ints = example if finer is None else finer._example[example]
        self._sizes: Ints = np.bincount(self.of_line, minlength=len(example))
        sizes = np.float64(1.0) if finer is None else finer._sizes
        # Of each part, the share of its group that it makes up.
        self._share: Floats = (sizes / self._sizes[of_part]).astype(np.float32)
        self._matrix: Floats | None = None
        self._parts: list[tuple[Ints, Ints, Ints]] = []
        if len(example) * len(of_part) <= _DENSE:
            self._matrix = np.zeros((len(example), len(of_part)), dtype=np.float32)
            self._matrix[of_part, np.arange(len(of_part))] = self._share
        else:
            self._parts = list(self._sorted())

    def _sorted(self) -> Iterator[tuple[Ints, Ints, Ints]]:
        """For some parts at a time: the parts by group, where groups begin, and which these are."""
        for first in range(0, len(self._of_part), _AT_ONCE):
            some = self._of_part[first : first + _AT_ONCE]
            order = some.argsort(kind="stable")
            group = some[order]
            begins = places(changes(group))
            yield order + first, begins, group[begins]

    def means(self, h: Floats) -> Floats:
        """The mean of each group's lines, shape (members, groups, channels).

        Args:
            h: what the lines are, or the finer groups' means; shape (members, parts, channels).
        """
        if self._matrix is not None:
            return product(self._matrix, h)
        members, _, channels = h.shape
        sums = np.zeros((members, len(self._sizes), channels), dtype=np.float32)
        for parts, begins, groups in self._parts:
            share = h.take(parts, axis=1)
            share *= self._share[parts, None]
            sums[:, groups] += np.add.reduceat(share, begins, axis=1)
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


def means_of(kin: Sequence[Kin], h: Floats) -> list[Floats]:
    """The means of each way's groups, each of shape (members, groups, channels).

    Args:
        h: shape (members, lines, channels).
    """
    found: dict[Kin, Floats] = {}

    def means(way: Kin) -> Floats:
        if way not in found:
            found[way] = way.means(h if way.finer is None else means(way.finer))
        return found[way]

    return [means(way) for way in kin]


def kin_of(page: Page) -> list[Kin]:
    """The `WAYS` in which the lines of a page with an outline belong together; none of others."""
    if page.outline is None or not len(page):
        return []
    outline = page.outline
    own = np.maximum(page.markup.element, 0)
    name = outline.names.of_element
    key, at = name[own], own
    names, around = [], []
    for step in range(1, max(*_NAMES, *_STEPS) + 1):
        at = np.maximum(outline.parent[at], 0)
        if step in _NAMES:
            key = key * 1_000_003 + name[at]
            names.append(key)
        if step in _STEPS:
            around.append(at)
    # The more names are the same the fewer lines are alike, and the further up, the more lines
    # stand together.
    alike = _nested(names[::-1])[::-1]
    return alike + _nested(around)


def _nested(keys: Sequence[Ints]) -> list[Kin]:
    """Ways of which each has the groups of the one before it, put together."""
    out: list[Kin] = []
    for key in keys:
        out.append(Kin(key, out[-1] if out else None))
    return out
