"""The tagger's network, run with numpy alone.

Each line's columns go through a linear layer, then through dilated convolutions over the lines (Yu
and Koltun, "Multi-scale context aggregation by dilated convolutions", ICLR 2016), with one glance
at the whole page half way (attention pooling). Several such members, trained alike but for their
seeds, run side by side as one more dimension of the arrays, and their probabilities are averaged
(Hansen and Salamon, "Neural network ensembles", 1990).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

CLASSES: Final = ("other", "body", "subhead", "lede", "headline", "caption", "credit")
OTHER, BODY, SUBHEAD, LEDE, HEADLINE, CAPTION, CREDIT = range(len(CLASSES))
DILATIONS: Final = (1, 2, 4, 8, 16, 32)
GLANCE_AFTER: Final = 3
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

    def probabilities(self, columns: Floats) -> Floats:
        """Probability of each class for each line of one page, shape (lines, classes).

        Args:
            columns: what `standfirst.tagger.features.features` gives, shape (lines, columns).
        """
        a = self.arrays
        if not len(columns):
            return np.zeros((0, len(CLASSES)), dtype=np.float32)
        # One monstrous line (a token of a million letters) must not drown the page.
        scaled: Floats = columns - a["mean"]
        scaled *= a["scale"]
        np.clip(scaled, -LARGEST, LARGEST, out=scaled)
        h = _rectified(scaled @ a["in.weight"], a["in.bias"])
        for number, dilation in enumerate(DILATIONS):
            if number == GLANCE_AFTER:
                h += _glance(h, a)
            seen = _convolved(h, a[f"conv{number}.weight"], dilation)
            h += _rectified(seen, a[f"conv{number}.bias"])
        logits = h @ a["out.weight"] + a["out.bias"][:, None]
        logits -= logits.max(axis=2, keepdims=True)
        likely: Floats = np.exp(logits)
        likely /= likely.sum(axis=2, keepdims=True)
        out: Floats = likely.mean(axis=0)
        return out


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


def _rectified(x: Floats, bias: Floats) -> Floats:
    """`x` with a bias for each member and channel, or 0 where that is less; `x` is changed."""
    x += bias[:, None]
    out: Floats = np.maximum(x, 0, out=x)
    return out


def _convolved(h: Floats, weight: Floats, dilation: int) -> Floats:
    """A convolution over three lines `dilation` apart.

    Args:
        h: (members, lines, channels).
        weight: (members, 3, channels, channels): for the line above, the line, the line below.
    """
    out = np.empty_like(h)
    lines = h.shape[1]
    # Some lines at a time, so that what is added up is still at hand.
    for first in range(0, lines, _AT_ONCE):
        after = min(first + _AT_ONCE, lines)
        part = np.matmul(h[:, first:after], weight[:, 1], out=out[:, first:after])
        # The lines of this part that have one above, or below, at that distance.
        low, high = max(first, dilation), min(after, lines - dilation)
        if low < after:
            part[:, low - first :] += h[:, low - dilation : after - dilation] @ weight[:, 0]
        if high > first:
            part[:, : high - first] += h[:, first + dilation : high + dilation] @ weight[:, 2]
    return out


def _glance(h: Floats, a: Mapping[str, Floats]) -> Floats:
    score = h @ a["look.weight"][:, :, None]
    score -= score.max(axis=1, keepdims=True)
    attention = np.exp(score)
    attention /= attention.sum(axis=1, keepdims=True)
    seen = (attention * h).sum(axis=1, keepdims=True)
    out: Floats = seen @ a["seen.weight"] + a["seen.bias"][:, None]
    return out
