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
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from standfirst.tagger.kin import Kin
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
        if not len(columns):
            return np.zeros((0, len(CLASSES)), dtype=np.float32)
        # One monstrous line (a token of a million letters) must not drown the page.
        members, _, channels = a["in.weight"].shape
        h = np.empty((members, len(columns), channels), dtype=np.float32)
        for first in range(0, len(columns), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            scaled: Floats = np.clip((columns[some] - a["mean"]) * a["scale"], -LARGEST, LARGEST)
            _rectify(product(scaled, a["in.weight"], out=h[:, some]), a["in.bias"])
        convolved = np.empty_like(h)
        for number, dilation in enumerate(DILATIONS):
            _add_kin(h, kin, number, a, convolved)
            if number == GLANCE_AFTER:
                h += _glance(h, a)
            weight, bias = a[f"conv{number}.weight"], a[f"conv{number}.bias"]
            h += _convolved(h, weight, bias, dilation, out=convolved)
        _add_kin(h, kin, len(DILATIONS), a, convolved)
        logits = product(h, a["out.weight"]) + a["out.bias"][:, None]
        logits -= logits.max(axis=2, keepdims=True)
        likely: Floats = np.exp(logits)
        likely /= likely.sum(axis=2, keepdims=True)
        out: Floats = likely.mean(axis=0)
        return out


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
        return as_columns([row[some] for row in self._rows], lines)


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


def _rectify(x: Floats, bias: Floats) -> None:
    """Add a bias, and leave what is above zero."""
    x += bias[:, None]
    np.maximum(x, 0, out=x)


def _convolved(h: Floats, weight: Floats, bias: Floats, dilation: int, *, out: Floats) -> Floats:
    """A convolution over three lines `dilation` apart, rectified, and written into `out`.

    Args:
        h: (members, lines, channels); so is `out`.
        weight: (members, 3, channels, channels): for the line above, the line, the line below.
    """
    lines = h.shape[1]
    # Some lines at a time, so that what is added up is still at hand.
    for first in range(0, lines, _AT_ONCE):
        after = min(first + _AT_ONCE, lines)
        part = product(h[:, first:after], weight[:, 1], out=out[:, first:after])
        # The lines of this part that have one above, or below, at that distance.
        low, high = max(first, dilation), min(after, lines - dilation)
        if low < after:
            above = h[:, low - dilation : after - dilation]
            part[:, low - first :] += product(above, weight[:, 0])
        if high > first:
            below = h[:, first + dilation : high + dilation]
            part[:, : high - first] += product(below, weight[:, 2])
        _rectify(part, bias)
    return out


def _add_kin(
    h: Floats, kin: Sequence[Kin], number: int, a: Mapping[str, Floats], told: Floats
) -> None:
    """Add to each line what the lines are like on average with which it belongs together.

    Args:
        number: how many convolutions there were.
        told: as large as `h`, and overwritten.
    """
    weight = a.get(f"kin{number}.weight")
    if weight is None or not kin:
        return
    told[:] = a[f"kin{number}.bias"][:, None]
    for way, each in enumerate(kin):
        each.add(product(each.means(h), weight[:, way]), told)
    h += told


def _glance(h: Floats, a: Mapping[str, Floats]) -> Floats:
    score = product(h, a["look.weight"][:, :, None])
    score -= score.max(axis=1, keepdims=True)
    attention = np.exp(score)
    attention /= attention.sum(axis=1, keepdims=True)
    # Some lines at a time, as above: the sum so far is the first to be added.
    seen = h[:, :0]
    for first in range(0, h.shape[1], _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        part = np.concatenate([seen, attention[:, some] * h[:, some]], axis=1)
        seen = part.sum(axis=1, keepdims=True)
    out: Floats = seen @ a["seen.weight"] + a["seen.bias"][:, None]
    return out
