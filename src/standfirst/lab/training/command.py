"""The command `python -m standfirst.lab train`: from the corpus to weights."""

import argparse
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from standfirst.lab.corpus import Record
from standfirst.lab.training.examples import KINDS, Example, build
from standfirst.lab.training.folds import weights_of
from standfirst.lab.training.train import EPOCHS, train


def run(records: Iterable[Record], cache: Path, options: argparse.Namespace) -> None:
    """Train a tagger for each fold asked for, on all others but the validation fold, and leave its
    weights where `bench --by-fold standfirst.lab.training.folds:extract_for` finds them."""
    start = time.monotonic()
    seen = (record for record in records if not record.is_validation)
    examples = list(build(seen, cache, KINDS, options.workers))
    print(f"{len(examples)} examples, {time.monotonic() - start:.0f} s", flush=True)
    for fold in options.folds:
        _train(fold, [e for e in examples if e.fold != fold], options.epochs or EPOCHS)


def _train(fold: int, examples: list[Example], epochs: int) -> None:
    def tell(line: str) -> None:
        print(f"fold {fold}: {line}", flush=True)

    model = train(examples, epochs=epochs, tell=tell)
    path = weights_of(fold)
    path.parent.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, Any] = dict(model.arrays())
    np.savez(path, **arrays)
    tell(f"{path}, {path.stat().st_size / 1024:.0f} kB")
