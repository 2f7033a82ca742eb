"""The tagger's network, run with numpy alone.

Each line's columns go through a linear layer, then through dilated convolutions over the lines (Yu
and Koltun, "Multi-scale context aggregation by dilated convolutions", ICLR 2016), with one glance
at the whole page half way (attention pooling).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

CLASSES: Final = ("other", "body", "subhead", "lede", "headline", "caption", "credit")
DILATIONS: Final = (1, 2, 4, 8, 16, 32)
GLANCE_AFTER: Final = 3


@dataclass(frozen=True)
class Network:
    """The arrays of a trained network, by the names that training gives them."""

    arrays: Mapping[str, Floats]

    def probabilities(self, columns: Floats) -> Floats:
        """Probability of each class for each line of one page, shape (lines, classes).

        Args:
            columns: what `standfirst.tagger.features.features` gives, shape (lines, columns).
        """
        a = self.arrays
        if not len(columns):
            return np.zeros((0, len(CLASSES)), dtype=np.float32)
        scaled: Floats = (columns - a["mean"]) * a["scale"]
        h = _rectified(scaled @ a["in.weight"] + a["in.bias"])
        for number, dilation in enumerate(DILATIONS):
            if number == GLANCE_AFTER:
                h = h + _glance(h, a)
            h = h + _rectified(
                _convolved(h, a[f"conv{number}.weight"], dilation) + a[f"conv{number}.bias"]
            )
        logits = h @ a["out.weight"] + a["out.bias"]
        logits -= logits.max(axis=1, keepdims=True)
        out: Floats = np.exp(logits)
        out /= out.sum(axis=1, keepdims=True)
        return out


def _rectified(x: Floats) -> Floats:
    out: Floats = np.maximum(x, 0, out=x)
    return out


def _convolved(h: Floats, weight: Floats, dilation: int) -> Floats:
    """A convolution over three lines `dilation` apart; `weight`: (3, channels, channels)."""
    out: Floats = h @ weight[1]
    if len(h) > dilation:
        out[dilation:] += h[:-dilation] @ weight[0]
        out[:-dilation] += h[dilation:] @ weight[2]
    return out


def _glance(h: Floats, a: Mapping[str, Floats]) -> Floats:
    score = h @ a["look.weight"]
    score -= score.max()
    attention = np.exp(score)
    attention /= attention.sum()
    out: Floats = (attention @ h) @ a["seen.weight"] + a["seen.bias"]
    return out
