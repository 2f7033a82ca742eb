"""Operations on columns for which numpy's own functions take longer than the work itself.

A page's columns have a few hundred entries: there what `np.flatnonzero`, `np.diff` with `prepend`,
`np.roll` and `np.isin` do to tell what they were given costs up to ten times what they then do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Entry = TypeVar("Entry", bound=np.generic)


def places(mask: NDArray[np.bool_]) -> Ints:
    """Where a mask is set: indices in rising order, as `np.flatnonzero` gives them."""
    return mask.nonzero()[0]


def changes(values: NDArray[Any]) -> Bools:
    """Which entries differ from the one before; the first does."""
    out = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=out[1:])
    return out


def moved_down(values: NDArray[Entry]) -> NDArray[Entry]:
    """Each entry one place further on, and the last one first: `np.roll` by 1."""
    return np.concatenate((values[-1:], values[:-1]))


def moved_up(values: NDArray[Entry]) -> NDArray[Entry]:
    """Each entry one place further up, and the first one last: `np.roll` by -1."""
    return np.concatenate((values[1:], values[:1]))


def quantile(values: Ints, share: float) -> float:
    """The value that a share (0 to 1) of some values lies below: `np.quantile`, interpolating
    linearly; of one value at least."""
    ordered = np.sort(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    part = place - low
    here, above = float(ordered[low]), float(ordered[min(low + 1, len(ordered) - 1)])
    # From the nearer end, as numpy does, so that the result is the same to the last bit.
    return above - (above - here) * (1 - part) if part >= 0.5 else here + (above - here) * part


def is_any_of(values: NDArray[Any], few: Sequence[int]) -> Bools:
    """Which entries are among a few numbers: `np.isin` for less than some ten of them."""
    out = np.zeros(len(values), dtype=np.bool_)
    for each in few:
        out |= values == each
    return out


def is_among(values: Ints, told: Ints) -> Bools:
    """Which entries are among some numbers that are in rising order."""
    if not len(told):
        return np.zeros(len(values), dtype=np.bool_)
    at = np.minimum(told.searchsorted(values), len(told) - 1)
    out: Bools = told[at] == values
    return out
