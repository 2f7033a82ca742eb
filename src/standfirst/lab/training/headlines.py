"""Fitting the choice of the headline, once the networks of all folds are trained."""

import dataclasses
import multiprocessing
import time
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.broken_lines import blocks_of
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.metrics.tokens import token_f1
from standfirst.lab.training.choices import (
    FOLDS,
    KINDS,
    as_one,
    fit_each_fold,
    seen_by_tagger,
    start,
    tagger_of,
)
from standfirst.lab.training.logit import Pages, Settings, fitted, scaled, shares, starts_of
from standfirst.lab.training.written import WRITTEN
from standfirst.page import Page
from standfirst.roles import CODES
from standfirst.tagger.article import find_article
from standfirst.tagger.choose_headline import (
    HeadlineChooser,
    headline_candidates,
)
from standfirst.tagger.headline_columns import headline_columns

Floats = NDArray[np.float64]

_SETTINGS: Final = Settings(hidden=8, steps=240, penalty=1e-3)
# Several fits from other beginnings are surer than one.
_FITS: Final = 4
# A candidate this close to what the annotators wrote is the headline; of a page that has none, the
# choice can learn nothing.
_IS_HEADLINE: Final = 0.6
_AS_GOOD: Final = 0.02
# These have fewer pages than the others, but in all languages, and the headline as it is printed.
_WEIGHTS: Final = {"fundus": 3.0, WRITTEN: 2.0}


@dataclasses.dataclass(frozen=True)
class Choice:
    """One page's candidates.

    Attributes:
        dataset, fold, kind: of the page.
        columns: what tells of each candidate; shape (candidates, columns).
        right: token F1 of each with what the annotators wrote; shape (candidates,).
    """

    dataset: str
    fold: int
    kind: str
    columns: Floats
    right: Floats


def choices(records: Iterable[Record], cache: FlatCache, workers: int) -> list[Choice]:
    """The choices on pages of articles with a headline, by networks that have not seen them."""
    chosen = [
        record
        for record in records
        if record.fold in FOLDS
        and record.gold.headline
        and (record.dataset != "wcxb" or record.page_type == "article")
    ]
    with multiprocessing.Pool(workers, start, (cache,)) as pool:
        return [choice for some in pool.imap(_choices_of, chosen, chunksize=8) for choice in some]


def _choices_of(record: Record) -> list[Choice]:
    made = (
        seen_by_tagger(record, kind, partial(_choice, record=record, kind=kind)) for kind in KINDS
    )
    return [choice for choice in made if choice is not None]


def _choice(page: Page, record: Record, kind: str) -> Choice | None:
    """The choice on a page with the claims of the rules; None where they have made it."""
    if not len(page.derived(blocks_of)) or (page.claims.codes == CODES["headline"]).any():
        return None
    tagger = tagger_of(record.fold)
    found = tagger.of_blocks(page)
    _, story = find_article(page, found, tagger.threshold)
    candidates = headline_candidates(page, story, found)
    if not candidates:
        return None
    blocks = page.derived(blocks_of)
    headline = record.gold.headline or ""
    right = [token_f1(headline, blocks.text(page, block)) for block in candidates]
    columns = headline_columns(page, story, found, candidates)
    return Choice(record.dataset, record.fold, kind, columns, np.array(right))


def fit(some: Sequence[Choice]) -> HeadlineChooser:
    """The weights that make the right candidates likeliest; the same choices give the same."""
    columns = np.concatenate([each.columns for each in some])
    mean, scale = columns.mean(axis=0), columns.std(axis=0) + 1e-6
    useful = [each for each in some if each.right.max() >= _IS_HEADLINE]
    pages = Pages(
        columns=scaled(np.concatenate([each.columns for each in useful]), mean, scale),
        target=np.concatenate([shares(each.right, _AS_GOOD) for each in useful]),
        worth=np.concatenate([each.right for each in useful]),
        starts=starts_of([len(each.right) for each in useful]),
        weight=np.array([_WEIGHTS.get(each.dataset, 1.0) for each in useful]),
    )
    fits = [fitted(pages, _SETTINGS, seed) for seed in range(_FITS)]
    return HeadlineChooser({"mean": mean, "scale": scale, **as_one(fits)})


def score(chooser: HeadlineChooser, some: Iterable[Choice]) -> dict[str, list[float]]:
    """Token F1 of what is chosen, for each dataset and kind."""
    out: dict[str, list[float]] = {}
    for each in some:
        best = int(np.argmax(chooser.utilities(each.columns)))
        out.setdefault(f"{each.dataset} {each.kind}", []).append(float(each.right[best]))
    return out


def run(records: Iterable[Record], cache: FlatCache, workers: int) -> None:
    """Fit the choice for each fold and put it into the weights; see `fit_each_fold`."""
    begin = time.monotonic()
    all_choices = choices(records, cache, workers)
    print(f"{len(all_choices)} choices, {time.monotonic() - begin:.0f} s", flush=True)
    fit_each_fold(all_choices, fit, score, lambda to, own: dataclasses.replace(to, headline=own))
    print(f"{time.monotonic() - begin:.0f} s in all")
