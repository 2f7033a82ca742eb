"""Products in pieces."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.tagger import products
from standfirst.tagger.products import product


@given(
    st.integers(1, 3),
    st.integers(0, 40),
    st.integers(1, 6),
    st.integers(1, 5),
    st.integers(1, 200),
    st.booleans(),
)
def test_products_in_pieces_are_products(
    members: int, rows: int, inner: int, columns: int, most: int, shared: bool
) -> None:
    chance = np.random.default_rng(7)
    whole = chance.random((members, rows + 3, inner)).astype(np.float32)
    left = whole[:, 2 : 2 + rows]  # not contiguous, as lines some way off are not
    weight = chance.random((inner, columns) if shared else (members, inner, columns))
    weight = weight.astype(np.float32)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(products, "_OF_MATRICES", most)
        patch.setattr(products, "_OF_VECTORS", most)
        found = product(left, weight)
        into = np.zeros((members, rows + 5, columns), dtype=np.float32)
        product(left, weight, out=into[:, 4 : 4 + rows])
    assert found.dtype == np.float32
    assert np.allclose(found, left @ weight, atol=1e-5)
    assert np.array_equal(into[:, 4 : 4 + rows], found)
    assert not into[:, :4].any()
    assert not into[:, 4 + rows :].any()


def test_of_two_matrices() -> None:
    left, weight = np.eye(5), np.arange(15.0).reshape(5, 3)
    assert np.array_equal(product(left, weight), weight)
    one, each = np.ones((2, 4)), np.arange(24.0).reshape(3, 4, 2)
    assert np.array_equal(product(one, each), one @ each)


def test_no_piece_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    multiply = np.matmul

    def noted(a: np.ndarray, b: np.ndarray, out: np.ndarray) -> np.ndarray:
        sizes.append(a.shape[-2] * a.shape[-1] * b.shape[-1])
        return multiply(a, b, out=out)

    monkeypatch.setattr(products.np, "matmul", noted)
    product(np.ones((2, 700, 64), dtype=np.float32), np.ones((2, 64, 64), dtype=np.float32))
    product(np.ones((2, 700, 64), dtype=np.float32), np.ones((64, 1), dtype=np.float32))
    assert sizes
    assert max(sizes[:2]) < 262_144
    assert max(sizes[2:]) < 9_216
