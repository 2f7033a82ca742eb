"""Operations on columns for which numpy's own functions take longer than the work itself.

A page's columns have a few hundred entries: there what `np.flatnonzero`, `np.diff`, `np.unique`,
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
    out = np.empty(len(values), dtype=np.bool_)
    out[:1] = True
    np.not_equal(values[1:], values[:-1], out=out[1:])
    return out


def spans(first: Ints, end: int) -> Ints:
    """How far each place is from the next one, and the last from the end: `np.diff` with
    `append`."""
    out = np.empty(len(first), dtype=np.int64)
    np.subtract(first[1:], first[:-1], out=out[:-1])
    out[-1:] = end - first[-1:]
    return out


def numbered(values: NDArray[Entry]) -> tuple[NDArray[Entry], Ints, Ints]:
    """The different values in rising order, the number of each entry's among them, and an entry
    that has each: as `np.unique` tells them."""
    order = values.argsort()
    ordered = values[order]
    anew = changes(ordered)
    number = np.empty(len(values), dtype=np.int64)
    number[order] = anew.cumsum() - 1
    return ordered[anew], number, order[anew]


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


def is_among(values: NDArray[Entry], told: NDArray[Entry]) -> Bools:
    """Which entries are among some numbers that are in rising order."""
    if not len(told):
        return np.zeros(len(values), dtype=np.bool_)
    at = np.minimum(told.searchsorted(values), len(told) - 1)
    out: Bools = told[at] == values
    return out


def steps(values: Ints) -> Ints:
    """How far each entry is from the next one, one fewer than there are: `np.diff`."""
    return values[1:] - values[:-1]


def sums_before(values: NDArray[Any]) -> NDArray[np.float64]:
    """The sum of all entries before each, and of all; shape (entries + 1,)."""
    out = np.zeros(len(values) + 1)
    values.cumsum(out=out[1:])
    return out


def share(mask: NDArray[np.bool_]) -> float:
    """The share of a mask that is set: `np.mean`; of one entry at least."""
    return int(np.count_nonzero(mask)) / len(mask)


def median(values: NDArray[Any]) -> float:
    """`np.median`; of one entry at least."""
    ordered = np.sort(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return float(ordered[middle])
    return (float(ordered[middle - 1]) + float(ordered[middle])) / 2
