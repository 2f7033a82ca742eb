"""Fitting the choice of the lede, once the choice of the headline is fitted."""

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
from standfirst.lab.metrics.fields import optional_f1
from standfirst.lab.training.choices import (
    FOLDS,
    KINDS,
    fit_each_fold,
    seen_by_tagger,
    start,
    tagger_of,
)
from standfirst.page import Page
from standfirst.tagger.choose_lede import LedeChooser, lede_columns

Floats = NDArray[np.float64]

# The one dataset that tells ledes.
_DATASET: Final = "fundus"
# Few pages: a small layer, a penalty, and the mean of several that begin elsewhere, which is worth
# more than any of them.
_HIDDEN: Final = 4
_MEMBERS: Final = 8
_EPOCHS: Final = 120
_RATE: Final = 0.01
_PENALTY: Final = 3e-3
_MASKED: Final = -1e9
# A candidate at least so close to what the annotators wrote may be the one; those as good are.
_IS_LEDE: Final = 0.3
_AS_GOOD: Final = 0.02


@dataclasses.dataclass(frozen=True)
class Choice:
    """One page's candidates.

    Attributes:
        fold, kind: of the page.
        columns: what tells of each run; shape (runs, columns).
        right: token F1 with what the annotators wrote: of no lede, and then of each run; shape
            (1 + runs,).
    """

    fold: int
    kind: str
    columns: Floats
    right: Floats


def choices(records: Iterable[Record], cache: FlatCache, workers: int) -> list[Choice]:
    """The choices on pages that tell their lede, by networks that have not seen them."""
    chosen = [r for r in records if r.fold in FOLDS and r.dataset == _DATASET]
    with multiprocessing.Pool(workers, start, (cache,)) as pool:
        return [choice for some in pool.imap(_choices_of, chosen, chunksize=4) for choice in some]


def _choices_of(record: Record) -> list[Choice]:
    made = (
        seen_by_tagger(record, kind, partial(_choice, record=record, kind=kind)) for kind in KINDS
    )
    return [choice for choice in made if choice is not None]


def _choice(page: Page, record: Record, kind: str) -> Choice | None:
    """The choice on a page with the claims of the rules; None where there is none to make."""
    top = tagger_of(record.fold).lede_top(page)
    if top is None or not top.places:
        return None
    blocks, lede = page.derived(blocks_of), "\n".join(record.gold.lede)
    told = ("\n".join(blocks.text(page, block) for block in run) for run in ((), *top.runs))
    right = [optional_f1(lede, text) for text in told]
    return Choice(record.fold, kind, lede_columns(page, top), np.array(right))


def fit(some: Sequence[Choice]) -> LedeChooser:
    """The weights that make the right candidates likeliest, and what is chosen most like what is
    right; the same choices give the same."""
    mean = np.concatenate([each.columns for each in some]).mean(axis=0)
    scale = np.concatenate([each.columns for each in some]).std(axis=0) + 1e-6
    shape = (len(some), max(len(each.right) for each in some))
    # No lede, the first candidate, has a column of its own, the last, and no other.
    columns = np.zeros((*shape, len(mean) + 1), dtype=np.float32)
    columns[:, 0, -1] = 1.0
    there = np.zeros(shape, dtype=np.bool_)
    right, target = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    for row, each in enumerate(some):
        size = len(each.right)
        columns[row, 1:size, :-1] = np.clip((each.columns - mean) / scale, -8.0, 8.0)
        there[row, :size] = True
        right[row, :size] = each.right
        if each.right.max() >= _IS_LEDE:
            best = each.right >= each.right.max() - _AS_GOOD
            target[row, :size] = best / best.sum()
    told = torch.tensor(columns), torch.tensor(there), torch.tensor(right), torch.tensor(target)
    members = [_member(number, *told) for number in range(_MEMBERS)]
    arrays = {name: np.stack([member[name] for member in members]) for name in members[0]}
    return LedeChooser({"mean": mean, "scale": scale, **arrays})


def _member(
    seed: int,
    columns: torch.Tensor,
    there: torch.Tensor,
    right: torch.Tensor,
    target: torch.Tensor,
) -> dict[str, Floats]:
    torch.manual_seed(seed)
    count = columns.shape[2]
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
        layer = torch.tanh(columns @ own["hidden"] + own["bias"])
        utility = columns @ own["linear"] + layer @ own["out"]
        likely = torch.log_softmax(utility.masked_fill(~there, _MASKED), dim=1)
        surprise = -(target * likely).sum(dim=1).mean()
        expected = (likely.exp() * right).sum(dim=1).mean()
        penalty = _PENALTY * sum((tensor**2).sum() for tensor in own.values())
        cost = surprise / 2 - expected + penalty
        optimiser.zero_grad()
        cost.backward()
        optimiser.step()
    arrays = {name: tensor.detach().numpy().astype(np.float64) for name, tensor in own.items()}
    linear, hidden = arrays["linear"], arrays["hidden"]
    none = linear[-1] + np.tanh(hidden[-1] + arrays["bias"]) @ arrays["out"]
    return {**arrays, "linear": linear[:-1], "hidden": hidden[:-1], "none": np.float64(none)}


def score(chooser: LedeChooser, some: Iterable[Choice]) -> dict[str, list[float]]:
    """Token F1 of what is chosen, for each kind."""
    out: dict[str, list[float]] = {}
    for each in some:
        best = int(np.argmax(chooser.likely(each.columns)))
        out.setdefault(f"lede, {each.kind}", []).append(float(each.right[best]))
    return out


def run(records: Iterable[Record], cache: FlatCache, workers: int) -> None:
    """Fit the choice for each fold and put it into the weights; see `fit_each_fold`."""
    begin = time.monotonic()
    all_choices = choices(records, cache, workers)
    print(f"{len(all_choices)} choices, {time.monotonic() - begin:.0f} s", flush=True)
    fit_each_fold(all_choices, fit, score, lambda to, own: dataclasses.replace(to, lede=own))
    print(f"{time.monotonic() - begin:.0f} s in all")
