"""What finds lost line breaks: for each fold what has not seen it, before the tagger is trained."""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from standfirst.lab.cache import default_cache
from standfirst.tagger.lost_breaks import LostBreaks


def path_of(fold: int) -> Path:
    """Where training leaves what has not seen a fold."""
    return default_cache() / "weights" / f"breaks-without-{fold}.npz"


@cache
def breaks_of(fold: int) -> LostBreaks | None:
    """What has not seen a fold, or None where it was not trained."""
    if not path_of(fold).is_file():
        return None
    with np.load(path_of(fold), allow_pickle=False) as stored:
        return LostBreaks({name: stored[name].astype(np.float32) for name in stored.files})


def leave(fold: int, found: LostBreaks) -> None:
    """Leave what has not seen a fold, in half precision."""
    halves: dict[str, Any] = {name: a.astype(np.float16) for name, a in found.arrays.items()}
    path_of(fold).parent.mkdir(parents=True, exist_ok=True)
    np.savez(path_of(fold), **halves)
    breaks_of.cache_clear()
