"""The tagger's network, run with numpy alone.

Each line's columns go through a linear layer, then through dilated convolutions over the lines (Yu
and Koltun, "Multi-scale context aggregation by dilated convolutions", ICLR 2016), with one glance
at the whole page half way (attention pooling). Lines that belong together (`standfirst.tagger.kin`)
also see what they are like on average, as in a graph network (Hamilton, Ying and Leskovec,
"Inductive representation learning on large graphs", NIPS 2017). Several such members, trained alike
but for their seeds, run side by side as one more dimension of the arrays, and their probabilities
are averaged (Hansen and Salamon, "Neural network ensembles", 1990).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from standfirst.tagger.kin import Kin, means_of
from standfirst.tagger.products import product

Floats = NDArray[np.float32]

CLASSES: Final = ("other", "body", "subhead", "lede", "headline", "caption", "credit")
OTHER, BODY, SUBHEAD, LEDE, HEADLINE, CAPTION, CREDIT = range(len(CLASSES))
DILATIONS: Final = (1, 2, 4, 8, 16, 32)
GLANCE_AFTER: Final = 3
# After so many convolutions, and before the glance, lines see their kin.
KIN_AFTER: Final = (3, 6)
# A scaled column that is on or off reaches 20.
LARGEST: Final = 25.0
_AT_ONCE: Final = 1 << 12
# Lines that are put beside those above and below at once.
_BESIDE: Final = 1 << 9
_SHARED: Final = ("mean", "scale")


@dataclass(frozen=True)
class Network:
    """The arrays of a trained network, by the names that training gives them.

    Attributes:
        arrays: "mean" and "scale" of shape (columns,); of the rest, the first dimension is that of
            the members.
    """

    arrays: Mapping[str, Floats]

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> Network:
        """The network that stored arrays make, whatever precision they were stored in."""
        return cls({name: array.astype(np.float32) for name, array in arrays.items()})

    @classmethod
    def together(cls, members: Sequence[Mapping[str, Floats]]) -> Network:
        """The network of several members, each given by its arrays without their dimension.

        All must have been trained with the same "mean" and "scale", of which the first one's are
        taken.
        """
        first = members[0]
        shared = {name: first[name] for name in _SHARED}
        own = {
            name: np.stack([member[name] for member in members])
            for name in first
            if name not in _SHARED
        }
        return cls({**shared, **own})

    def probabilities(self, columns: Floats | Columns, kin: Sequence[Kin] = ()) -> Floats:
        """Probability of each class for each line of one page, shape (lines, classes).

        Args:
            columns: what `standfirst.tagger.weights` puts together, shape (lines, columns).
            kin: the ways in which the lines belong together, as many as in training.
        """
        a = self.arrays
        lines = len(columns)
        if not lines:
            return np.zeros((0, len(CLASSES)), dtype=np.float32)
        members, _, channels = a["in.weight"].shape
        h = np.empty((members, lines, channels), dtype=np.float32)
        for first in range(0, lines, _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            scaled = _scaled(columns[some], a["mean"], a["scale"])
            part = product(scaled, a["in.weight"], out=h[:, some])
            part += a["in.bias"][:, None]
            np.maximum(part, 0, out=part)
        beside = _Beside(members, min(lines, _BESIDE), channels)
        convolved = np.empty_like(h)
        for number, dilation in enumerate(DILATIONS):
            _add_kin(h, kin, number, a)
            if number == GLANCE_AFTER:
                h += _glance(h, a)
            h += beside.convolved(h, self._convolutions[number], dilation, out=convolved)
        _add_kin(h, kin, len(DILATIONS), a)
        return _likely(product(h, a["out.weight"]) + a["out.bias"][:, None])

    def __getstate__(self) -> dict[str, Any]:
        """The arrays alone: what is made of them can be made again."""
        return {"arrays": self.arrays}

    @cached_property
    def _convolutions(self) -> list[Floats]:
        """The weights of each convolution as `_Beside` puts the lines: those for the line above,
        the line, the line below and the bias one below the other; (members, rows, channels)."""
        a = self.arrays
        members, channels, _ = a["seen.weight"].shape
        return [
            np.concatenate(
                [
                    a[f"conv{number}.weight"].reshape(members, -1, channels),
                    a[f"conv{number}.bias"][:, None],
                ],
                axis=1,
            )
            for number in range(len(DILATIONS))
        ]


class Columns:
    """Columns side by side, whatever their types, put together for some lines at a time: all of a
    long page's would be most of what the page takes of memory."""

    def __init__(self, rows: Sequence[NDArray[Any]], lines: int) -> None:
        """Args: rows: the columns, each of shape (lines,)."""
        self._rows = rows
        self._lines = lines

    def __len__(self) -> int:
        return self._lines

    def __getitem__(self, some: slice) -> Floats:
        """All columns of some lines, shape (lines, columns)."""
        lines = len(range(*some.indices(self._lines)))
        rows = self._rows if lines == self._lines else [row[some] for row in self._rows]
        # As it stands in memory column by column, which products take as well as line by line.
        return np.array(rows, dtype=np.float32).reshape(len(rows), lines).T


def as_columns(rows: Sequence[NDArray[Any]], lines: int) -> Floats:
    """Columns side by side, whatever their types: shape (lines, columns)."""
    if lines <= _AT_ONCE:
        return np.array(rows, dtype=np.float32).reshape(len(rows), lines).T.copy()
    out = np.empty((lines, len(rows)), dtype=np.float32)
    # Some lines at a time: column by column, a long page would be written cell by far-off cell.
    for first in range(0, lines, _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        for number, row in enumerate(rows):
            out[some, number] = row[some]
    return out


def _scaled(columns: Floats, mean: Floats, scale: Floats) -> Floats:
    """What the network reads: columns of mean 0 and size 1, shape as `columns`."""
    scaled = columns - mean
    scaled *= scale
    # One monstrous line (a token of a million letters) must not drown the page.
    out: Floats = np.clip(scaled, -LARGEST, LARGEST, out=scaled)
    return out


class _Beside:
    """Room for some lines, each with the line above it and the one below it beside it and a 1
    behind: of these one product makes a convolution, its bias included."""

    def __init__(self, members: int, lines: int, channels: int) -> None:
        """Args: lines: how many are put there at a time."""
        self._lines = lines
        self._room = np.empty((members, lines, 3 * channels + 1), dtype=np.float32)
        self._room[:, :, -1] = 1.0
        # Array against array is compared several times as fast as with one number.
        self._nothing = np.zeros((members, lines, channels), dtype=np.float32)

    def convolved(self, h: Floats, weight: Floats, dilation: int, *, out: Floats) -> Floats:
        """A convolution over three lines `dilation` apart, rectified, and written into `out`.

        Args:
            h: (members, lines, channels); so is `out`.
            weight: as `Network` puts it together.
        """
        lines = h.shape[1]
        # Some lines at a time, so that what is put together is still at hand.
        for first in range(0, lines, self._lines):
            after = min(first + self._lines, lines)
            part = product(self._put(h, first, after, dilation), weight, out=out[:, first:after])
            np.maximum(part, self._nothing[:, : after - first], out=part)
        return out

    def _put(self, h: Floats, first: int, after: int, dilation: int) -> Floats:
        """Some lines with those so far above and below them, 0 where the page has none."""
        lines, channels = h.shape[1:]
        room = self._room[:, : after - first]
        for place, by in enumerate((-dilation, 0, dilation)):
            own = room[:, :, place * channels : (place + 1) * channels]
            # The lines of this part that have one at that distance.
            low = min(max(first, -by), after)
            high = max(min(after, lines - by), low)
            own[:, : low - first] = 0
            own[:, low - first : high - first] = h[:, low + by : high + by]
            own[:, high - first :] = 0
        return room


def _add_kin(h: Floats, kin: Sequence[Kin], number: int, a: Mapping[str, Floats]) -> None:
    """Add to each line what the lines are like on average with which it belongs together.

    Args:
        number: how many convolutions there were.
    """
    weight = a.get(f"kin{number}.weight")
    if weight is None or not kin:
        return
    told = [product(means, weight[:, way]) for way, means in enumerate(means_of(kin, h))]
    # Each line is of one group of each way, so that any one of them may bring the bias.
    told[0] += a[f"kin{number}.bias"][:, None]
    for each, of_groups in zip(kin, told, strict=True):
        each.add(of_groups, h)


def _glance(h: Floats, a: Mapping[str, Floats]) -> Floats:
    score = product(h, a["look.weight"][:, :, None])
    score -= score.max(axis=1, keepdims=True)
    attention = np.exp(score)
    attention /= attention.sum(axis=1, keepdims=True)
    seen = np.zeros((len(h), 1, h.shape[2]), dtype=np.float32)
    # Some lines at a time, whose sums are not as far apart as each line's part and the whole sum.
    for first in range(0, h.shape[1], _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        seen += np.einsum("mlo,mlc->moc", attention[:, some], h[:, some])
    out: Floats = seen @ a["seen.weight"] + a["seen.bias"][:, None]
    return out


def _likely(logits: Floats) -> Floats:
    """The mean of the members' probabilities, shape (lines, classes).

    Args:
        logits: shape (members, lines, classes).
    """
    # Class by class, as there are far more lines: so each step runs along them.
    by_class = logits.transpose(0, 2, 1).copy()
    by_class -= by_class.max(axis=1, keepdims=True)
    np.exp(by_class, out=by_class)
    by_class /= by_class.sum(axis=1, keepdims=True)
    return np.ascontiguousarray(by_class.mean(axis=0).T)
