"""Fitting the choice of the headline, once the networks of all folds are trained."""

import dataclasses
import multiprocessing
import time
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

import numpy as np
import torch
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
from standfirst.page import Page
from standfirst.roles import CODES
from standfirst.tagger.article import find_article
from standfirst.tagger.choose_headline import (
    HeadlineChooser,
    headline_candidates,
    headline_columns,
)

Floats = NDArray[np.float64]

_HIDDEN: Final = 8
_EPOCHS: Final = 150
_RATE: Final = 0.01
_PENALTY: Final = 3e-3
# Several fits from other beginnings are surer than one.
_FITS: Final = 4
_MASKED: Final = -1e9
# A candidate this close to what the annotators wrote is the headline; of a page that has none, the
# choice can learn nothing.
_IS_HEADLINE: Final = 0.6
_AS_GOOD: Final = 0.02
# Fundus has fewer pages than the others, but in all languages, and the headline as it is printed.
_WEIGHTS: Final = {"fundus": 3.0}


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
        and record.gold.text
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
    mean = np.concatenate([each.columns for each in some]).mean(axis=0)
    scale = np.concatenate([each.columns for each in some]).std(axis=0) + 1e-6
    useful = [each for each in some if each.right.max() >= _IS_HEADLINE]
    widest = max(len(each.right) for each in useful)
    shape = (len(useful), widest)
    columns = np.zeros((*shape, len(mean)), dtype=np.float32)
    there, target = np.zeros(shape, dtype=np.bool_), np.zeros(shape, dtype=np.float32)
    for row, each in enumerate(useful):
        size = len(each.right)
        columns[row, :size] = np.clip((each.columns - mean) / scale, -8.0, 8.0)
        there[row, :size] = True
        best = each.right >= each.right.max() - _AS_GOOD
        target[row, :size] = best / best.sum()
    weight = torch.tensor([_WEIGHTS.get(each.dataset, 1.0) for each in useful])
    x, mask, wanted = torch.tensor(columns), torch.tensor(there), torch.tensor(target)
    fits = [_fitted(x, mask, wanted, weight, seed) for seed in range(_FITS)]
    return HeadlineChooser({"mean": mean, "scale": scale, **as_one(fits)})


def _fitted(
    x: torch.Tensor, mask: torch.Tensor, wanted: torch.Tensor, weight: torch.Tensor, seed: int
) -> dict[str, Floats]:
    torch.manual_seed(seed)
    count = x.shape[2]
    own = {
        "linear": torch.zeros(count),
        "hidden": 0.1 * torch.randn(count, _HIDDEN),
        "bias": torch.zeros(_HIDDEN),
        "out": torch.zeros(_HIDDEN),
    }
    for tensor in own.values():
        tensor.requires_grad_()
    optimiser = torch.optim.Adam(own.values(), lr=_RATE)
    for _ in range(_EPOCHS):
        utility = x @ own["linear"] + torch.tanh(x @ own["hidden"] + own["bias"]) @ own["out"]
        likely = torch.log_softmax(utility.masked_fill(~mask, _MASKED), dim=1)
        cost = -(weight * (wanted * likely).sum(dim=1)).sum() / weight.sum()
        cost = cost + _PENALTY * sum((tensor**2).sum() for tensor in own.values())
        optimiser.zero_grad()
        cost.backward()
        optimiser.step()
    return {name: tensor.detach().numpy().astype(np.float64) for name, tensor in own.items()}


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
