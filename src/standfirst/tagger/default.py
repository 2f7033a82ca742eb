"""The tagger that comes with the package."""

from __future__ import annotations

import os
import threading
import warnings
from functools import cache
from importlib.resources import as_file, files

from standfirst.errors import WeightsError
from standfirst.tagger.fingerprint import rules_fingerprint
from standfirst.tagger.tag import Tagger
from standfirst.tagger.weights import Weights, read_weights


class StaleWeightsWarning(UserWarning):
    """The tagger's weights were trained with other rules than those that are installed."""


_at_work = threading.RLock()


def _renew() -> None:
    """A process that is forked while a thread reads has no such thread, which would never end."""
    global _at_work
    _at_work = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew)


def default_weights() -> Weights:
    """The weights that come with the package, read once, and by one thread.

    Raises:
        WeightsError: they are missing or damaged.
    """
    # Threads that all begin here would each read the file; and numpy reads headers by `ast`, which
    # in CPython 3.11 may fail in one thread while another is at it ("AST constructor recursion
    # depth mismatch").
    with _at_work:
        return _weights()


@cache
def _weights() -> Weights:
    try:
        with as_file(files("standfirst.tagger") / "weights.npz") as path:
            return read_weights(path)
    except (OSError, WeightsError) as error:
        raise WeightsError(
            f"{error}; install standfirst again, or do without them: "
            "Pipeline.rules(), extract(page, pipeline='rules')"
        ) from error


@cache
def default_tagger() -> Tagger:
    """The tagger with the weights that come with the package.

    Warns:
        StaleWeightsWarning: the rules are not those that the weights were trained with.

    Raises:
        WeightsError: the weights are missing or damaged.
    """
    weights = default_weights()
    warn_if_stale(weights)
    return Tagger(weights)


def warn_if_stale(weights: Weights) -> None:
    """Warn if the rules are not those that the weights were trained with."""
    mine = rules_fingerprint()
    if mine is not None and weights.rules != mine:
        warnings.warn(
            "the tagger was trained with other rules than those installed: its judgement may be "
            "off; train it again with `python -m standfirst.lab train`",
            StaleWeightsWarning,
            stacklevel=3,
        )
