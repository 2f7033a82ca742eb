"""The short forms of numpy's functions say what these say."""

from __future__ import annotations

import numpy as np
import pytest

from standfirst.columns import (
    changes,
    is_any_of,
    median,
    moved_down,
    moved_up,
    places,
    share,
    steps,
    sums_before,
)

COLUMNS = [[], [4], [4, 4], [1, 1, 2, 2, 2, 1], [-1, 0, 0, 7, -1, -1]]


@pytest.mark.parametrize("column", COLUMNS)
def test_they_say_what_numpys_own_say(column: list[int]) -> None:
    values = np.array(column, dtype=np.int64)
    assert places(values > 0).tolist() == np.flatnonzero(values > 0).tolist()
    assert moved_down(values).tolist() == np.roll(values, 1).tolist()
    assert moved_up(values).tolist() == np.roll(values, -1).tolist()
    assert is_any_of(values, (4, -1)).tolist() == np.isin(values, (4, -1)).tolist()
    assert is_any_of(values, ()).tolist() == [False] * len(column)
    assert steps(values).tolist() == np.diff(values).tolist()
    assert sums_before(values).tolist() == [0.0, *np.cumsum(values)]
    if column:
        assert share(values > 0) == (values > 0).mean()
        assert median(values) == np.median(values)
        assert median(values / 7) == np.median(values / 7)


def test_the_first_entry_is_a_change() -> None:
    assert changes(np.array([3, 3, 5, 3])).tolist() == [True, False, True, True]
    assert changes(np.array([], dtype=np.int64)).tolist() == []
