"""Fitting the choice of the authors' bylines, once the networks and the headline's choice are."""

import dataclasses
import multiprocessing
import time
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.metrics.fields import on_page, set_f1
from standfirst.lab.metrics.tokens import phrase
from standfirst.lab.training.choices import (
    FOLDS,
    as_one,
    fit_each_fold,
    flattened,
    seen_by_tagger,
    start,
    tagger_of,
)
from standfirst.lab.training.written import WRITTEN
from standfirst.page import Page
from standfirst.tagger.author_candidates import Candidate, author_candidates
from standfirst.tagger.author_columns import author_columns
from standfirst.tagger.choose_authors import AuthorChooser, chosen

Floats = NDArray[np.float64]

KINDS: Final = ("innertext", "soup", "strings", "markdown", "spaced", "html")
# Of wcxb's, the types that somebody signs; of the others hardly one.
_TYPES: Final = ("article", "forum")
_HIDDEN: Final = 8
_EPOCHS: Final = 200
_RATE: Final = 0.01
_PENALTY: Final = 3e-3
# Several fits from other beginnings, side by side as one wider layer, are surer than one.
_FITS: Final = 8
# These have fewer pages than the others, but in all languages.
_WEIGHTS: Final = {"fundus": 5.0, WRITTEN: 3.0}
# A name that the annotators gave with a job, or together with others, is right in part.
_PARTLY: Final = 0.7


@dataclasses.dataclass(frozen=True)
class Choice:
    """One page's candidates.

    Attributes:
        dataset, fold, kind: of the page.
        candidates: those there are.
        columns: what tells of each; shape (candidates, columns).
        right: how right it is to take each, 0 to 1; shape (candidates,).
        counts: whether each counts: not where who is named was annotated, but is not printed.
        gold: the authors that the page prints; empty where it names none.
        ignored: those that it does not print.
    """

    dataset: str
    fold: int
    kind: str
    candidates: Sequence[Candidate]
    columns: Floats
    right: Floats
    counts: Floats
    gold: Sequence[str]
    ignored: Sequence[str]


def choices(records: Iterable[Record], cache: FlatCache, workers: int) -> list[Choice]:
    """The choices on pages of articles, by networks that have not seen them."""
    kept = [
        record
        for record in records
        if record.fold in FOLDS
        and (record.gold.text or record.gold.authors)
        and record.dataset in ("fundus", "aed", "wcxb", "traf", WRITTEN)
        and (record.dataset != "wcxb" or record.page_type in _TYPES)
    ]
    with multiprocessing.Pool(workers, start, (cache,)) as pool:
        return [choice for some in pool.imap(_choices_of, kept, chunksize=8) for choice in some]


def _choices_of(record: Record) -> list[Choice]:
    made = (
        seen_by_tagger(record, kind, partial(_choice, record=record, kind=kind)) for kind in KINDS
    )
    return [choice for choice in made if choice is not None]


def _choice(page: Page, record: Record, kind: str) -> Choice | None:
    """The choice on a page with the claims of the rules; None where there is none to make."""
    view = tagger_of(record.fold).authors_view(page)
    candidates = author_candidates(page, view) if view is not None else []
    if view is None or not candidates:
        return None
    printed = phrase(flattened(record, "innertext"))
    gold, ignored = on_page(record.gold.authors, printed)
    columns = author_columns(page, view, candidates)
    right, counts = zip(*(_worth(each, gold, ignored) for each in candidates), strict=True)
    return Choice(
        record.dataset,
        record.fold,
        kind,
        candidates,
        columns,
        np.array(right),
        np.array(counts),
        gold,
        ignored,
    )


def _worth(
    candidate: Candidate, gold: Sequence[str], ignored: Sequence[str]
) -> tuple[float, float]:
    """How right it is to take a candidate, and whether it counts."""
    wanted, free = {phrase(name) for name in gold}, {phrase(name) for name in ignored}
    named = [phrase(name) for name in candidate.names]
    hits = sum(name in wanted for name in named)
    if hits:
        return (1.0 if 2 * hits >= len(named) else _PARTLY), 1.0
    said = [set(name.split()) for name in named]
    partly = any(a <= set(b.split()) or set(b.split()) <= a for a in said for b in wanted)
    return _PARTLY * partly, float(not any(name in free for name in named))


def fit(some: Sequence[Choice]) -> AuthorChooser:
    """The weights that make the right candidates likely; the same choices give the same."""
    columns = np.concatenate([each.columns for each in some])
    mean, scale = columns.mean(axis=0), columns.std(axis=0) + 1e-6
    x = torch.tensor(np.clip((columns - mean) / scale, -8.0, 8.0), dtype=torch.float32)
    wanted = torch.tensor(np.concatenate([each.right for each in some]), dtype=torch.float32)
    # The more candidates a page has, the less each of them counts.
    each_weight = [
        each.counts * _WEIGHTS.get(each.dataset, 1.0) / np.sqrt(len(each.counts)) for each in some
    ]
    weight = torch.tensor(np.concatenate(each_weight), dtype=torch.float32)
    fits = [_fitted(x, wanted, weight, seed) for seed in range(_FITS)]
    return AuthorChooser({"mean": mean, "scale": scale, **as_one(fits)})


def _fitted(
    x: torch.Tensor, wanted: torch.Tensor, weight: torch.Tensor, seed: int
) -> dict[str, Floats]:
    torch.manual_seed(seed)
    count = x.shape[1]
    own = {
        "linear": torch.zeros(count),
        "hidden": 0.1 * torch.randn(count, _HIDDEN),
        "bias": torch.zeros(_HIDDEN),
        "out": torch.zeros(_HIDDEN),
        "offset": torch.zeros(1),
    }
    for tensor in own.values():
        tensor.requires_grad_()
    penalised = [tensor for name, tensor in own.items() if name != "offset"]
    optimiser = torch.optim.Adam(own.values(), lr=_RATE)
    for _ in range(_EPOCHS):
        hidden = torch.tanh(x @ own["hidden"] + own["bias"]) @ own["out"]
        logits = x @ own["linear"] + hidden + own["offset"]
        costs = torch.nn.functional.binary_cross_entropy_with_logits(
            logits, wanted, reduction="none"
        )
        cost = (weight * costs).sum() / weight.sum()
        cost = cost + _PENALTY * sum((tensor**2).sum() for tensor in penalised)
        optimiser.zero_grad()
        cost.backward()
        optimiser.step()
    return {name: tensor.detach().numpy().astype(np.float64) for name, tensor in own.items()}


def score(chooser: AuthorChooser, some: Iterable[Choice]) -> dict[str, list[float]]:
    """Set F1 of what is chosen, for each dataset and kind; of pages that name nobody, how often
    somebody is named."""
    out: dict[str, list[float]] = {}
    for each in some:
        taken = chosen(each.candidates, chooser.likely(each.columns))
        names = [name for n in taken for name in each.candidates[n].names]
        key = f"{each.dataset} {each.kind}"
        if each.gold:
            out.setdefault(key, []).append(set_f1(each.gold, names, each.ignored))
        elif not each.ignored:
            out.setdefault(f"{key}, unasked", []).append(float(bool(names)))
    return out


def run(records: Iterable[Record], cache: FlatCache, workers: int) -> None:
    """Fit the choice for each fold and put it into the weights; see `fit_each_fold`."""
    begin = time.monotonic()
    all_choices = choices(records, cache, workers)
    print(f"{len(all_choices)} choices, {time.monotonic() - begin:.0f} s", flush=True)
    fit_each_fold(all_choices, fit, score, lambda to, own: dataclasses.replace(to, authors=own))
    print(f"{time.monotonic() - begin:.0f} s in all")
