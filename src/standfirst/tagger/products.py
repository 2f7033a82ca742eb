"""Products of matrices in pieces so small that BLAS leaves them to one thread.

OpenBLAS, which numpy brings along, parts a product over all cores from some size on, and its
threads then wait for one another by turning in circles: of matrices as small as a page's, that
takes several times the processor time of the work itself, and time by the clock as well where
other processes run. What users gain by `OPENBLAS_NUM_THREADS=1` they have so without asking.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

# OpenBLAS (interface/gemm.c and gemv.c) takes more threads than one from 262,144 multiplications on
# of two matrices, and from 9,216 of a matrix and a vector.
_OF_MATRICES: Final = (1 << 18) - 1
_OF_VECTORS: Final = 1 << 13
# Rows that its kernels work on together: of other numbers some are left over.
_TOGETHER: Final = 4


def product(
    rows: NDArray[Any], weight: NDArray[Any], *, out: NDArray[Any] | None = None
) -> NDArray[Any]:
    """`rows @ weight`, some rows at a time.

    Args:
        rows: shape (..., rows, n).
        weight: shape (..., n, columns); dimensions before are broadcast.
        out: written into where given, shape (..., rows, columns).
    """
    count, inner = rows.shape[-2:]
    columns = weight.shape[-1]
    if out is None:
        outer = np.broadcast_shapes(rows.shape[:-2], weight.shape[:-2])
        out = np.empty((*outer, count, columns), dtype=np.result_type(rows, weight))
    most = _OF_MATRICES if columns > 1 else _OF_VECTORS
    at_once = max(1, most // max(inner * columns, 1))
    if at_once > _TOGETHER:
        at_once -= at_once % _TOGETHER
    if count <= at_once:
        return np.matmul(rows, weight, out=out)
    whole = count - count % at_once
    if whole:
        np.matmul(
            _in_pieces(rows, whole, at_once),
            weight[..., None, :, :],
            out=_in_pieces(out, whole, at_once),
        )
    if whole < count:
        np.matmul(rows[..., whole:, :], weight, out=out[..., whole:, :])
    return out


def _in_pieces(rows: NDArray[Any], whole: int, at_once: int) -> NDArray[Any]:
    """The first rows in pieces of so many, as a view: shape (..., pieces, at_once, n)."""
    shape = (*rows.shape[:-2], whole // at_once, at_once, rows.shape[-1])
    return rows[..., :whole, :].reshape(shape)
