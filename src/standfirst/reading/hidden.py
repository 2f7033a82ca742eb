"""Hidden text that is the page: what scripts show once they run.

Frameworks that stream a page put its parts into `<div hidden>` and move them later; forums put
their posts into `<noscript>`; others hide the page until its fonts have come. Where what is hidden
says more than all that is shown, a reader with a browser sees it.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.outline import Ints, covering

# Fewer letters are no page.
_LEAST: Final = 250


def lines_seen(size: Ints, first: Ints, after: Ints) -> NDArray[np.bool_]:
    """Which lines a reader sees: those in no hidden element but in such as say more each than all
    that is shown.

    Args:
        size: characters of each line, shape (lines,).
        first, after: the lines in each hidden element, as half-open ranges; (elements,).
    """
    total = np.concatenate([[0], size.cumsum()])
    said = total[after] - total[first]
    shown = int(size[covering(len(size), first, after) == 0].sum())
    mute = said < max(shown, _LEAST)
    out: NDArray[np.bool_] = covering(len(size), first[mute], after[mute]) == 0
    return out
