"""Scores of a dataset and their bootstrap intervals."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Aggregate: TypeAlias = Callable[[Floats], Floats]

RESAMPLES = 1000
LEVEL = 0.95
SEED = 20240607


def micro(sums: Floats) -> Floats:
    """Precision, recall, F1 of summed true positives, false positives, false negatives.

    Args:
        sums: last axis holds tp, fp, fn (a fourth, true negatives, is not used).

    Returns:
        An array of the same shape whose last axis is precision, recall, F1, each 0..1.
    """
    tp, fp, fn = sums[..., 0], sums[..., 1], sums[..., 2]
    return np.stack(
        [_divide(tp, tp + fp), _divide(tp, tp + fn), _divide(2 * tp, 2 * tp + fp + fn)], axis=-1
    )


def mean(sums: Floats) -> Floats:
    """Means of summed values.

    Args:
        sums: last axis holds how many pages were summed, then the sum of each value.
    """
    return _divide(sums[..., 1:], sums[..., :1])


def interval(
    pages: Floats,
    aggregate: Aggregate,
    *,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
    seed: int = SEED,
) -> tuple[Floats, Floats]:
    """Percentile bootstrap interval: pages drawn again with replacement.

    Source: Efron, B., "Bootstrap methods: another look at the jackknife", 1979; percentile method.

    Args:
        pages: a row of summable numbers for each page; at least one row.
        aggregate: `micro` or `mean`.
        resamples: how often to draw.
        level: share of draws between the two ends.
        seed: of the generator; the same seed draws the same pages.

    Returns:
        The lower and the upper end of each score.

    Raises:
        ValueError: there is no page.
    """
    drawn = _draw(len(pages), resamples, seed)
    return _ends(aggregate(drawn @ pages), level)


def paired_interval(
    first: Floats,
    second: Floats,
    aggregate: Aggregate,
    *,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
    seed: int = SEED,
) -> tuple[Floats, Floats]:
    """Interval of the second score less the first, both drawn with the same pages.

    Args:
        first: as `pages` of `interval`.
        second: the same pages in the same order.
        aggregate: as for `interval`, and so are the others.

    Raises:
        ValueError: there is no page, or not as many in one as in the other.
    """
    if first.shape != second.shape:
        raise ValueError(f"pages are not paired: {first.shape} and {second.shape}")
    drawn = _draw(len(first), resamples, seed)
    return _ends(aggregate(drawn @ second) - aggregate(drawn @ first), level)


def _draw(count: int, resamples: int, seed: int) -> Floats:
    """How often each page is drawn, a row each time: sums are then one product of matrices."""
    if count == 0:
        raise ValueError("an interval needs at least one page")
    generator = np.random.default_rng(seed)
    drawn = generator.multinomial(count, np.full(count, 1 / count), size=resamples)
    return drawn.astype(np.float64)


def _ends(scores: Floats, level: float) -> tuple[Floats, Floats]:
    tail = (1 - level) / 2
    low, high = np.quantile(scores, [tail, 1 - tail], axis=0)
    return low, high


def _divide(top: Floats, bottom: Floats) -> Floats:
    top, bottom = np.broadcast_arrays(top, bottom)
    return np.divide(top, bottom, out=np.zeros_like(top, dtype=np.float64), where=bottom != 0)
