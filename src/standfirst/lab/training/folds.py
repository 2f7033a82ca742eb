"""An `extract` for each fold, whose tagger has not seen that fold: for cross-validation."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from standfirst import Pipeline, extract
from standfirst.article import Article
from standfirst.lab.cache import default_cache
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.tag import Tagger
from standfirst.tagger.weights import read_weights


def weights_of(fold: int) -> Path:
    """Where training leaves the weights that have not seen a fold."""
    return default_cache() / "weights" / f"without-{fold}.npz"


@cache
def pipeline_of(fold: int) -> Pipeline:
    """The default pipeline, but with the tagger that has not seen a fold."""
    return before_tagger().append("tagger", Tagger(read_weights(weights_of(fold))))


def extract_for(fold: int) -> Callable[..., Article]:
    """For `bench --by-fold standfirst.lab.training.folds:extract_for`."""
    return partial(extract, pipeline=pipeline_of(fold))
