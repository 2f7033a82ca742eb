"""Reading the tagger's weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from standfirst.tagger.network import Network


def read_weights(path: Path) -> Network:
    """The network whose arrays are in an `.npz` file, which is read without pickle."""
    with np.load(path, allow_pickle=False) as stored:
        return Network({name: stored[name].astype(np.float32) for name in stored.files})
