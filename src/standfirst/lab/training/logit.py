"""Fitting a conditional logit: one of each page's candidates is right, and columns tell which.

McFadden, "Conditional logit analysis of qualitative choice behavior", 1974; with a small hidden
layer beside the linear one.
"""

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_CLIP: Final = 8.0
_RATE: Final = 0.01
# Pages of which each step sees the candidates, side by side: pages differ in how many they have.
_BATCH: Final = 512


@dataclasses.dataclass(frozen=True)
class Pages:
    """The candidates of all pages, one page's after another's.

    Attributes:
        columns: what tells of each candidate, scaled; shape (candidates, columns).
        target: how likely each should be, of a page 1 together, or 0 of one where none is right;
            shape (candidates,).
        worth: how good it is to choose each; shape (candidates,).
        starts: the first candidate of each page, and the number of all; shape (1 + pages,).
        weight: how much each page counts; shape (pages,).
    """

    columns: Floats
    target: Floats
    worth: Floats
    starts: NDArray[np.int64]
    weight: Floats


@dataclasses.dataclass(frozen=True)
class Settings:
    """How to fit.

    Attributes:
        hidden: units of the hidden layer.
        steps: how many there are; each sees some of the pages.
        penalty: on the squares of all weights.
        surprise, worth: how much the surprise at the right candidate counts, and how much what the
            choice is worth.
    """

    hidden: int
    steps: int
    penalty: float
    surprise: float = 1.0
    worth: float = 0.0


def starts_of(sizes: Sequence[int]) -> NDArray[np.int64]:
    """Where each page's candidates start, and the number of all, of how many each page has."""
    return np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)


def scaled(columns: Floats, mean: Floats, scale: Floats) -> Floats:
    """Columns as the choosers scale them."""
    out: Floats = np.clip((columns - mean) / scale, -_CLIP, _CLIP)
    return out


def shares(right: Floats, as_good: float) -> Floats:
    """A page's target: the same for all candidates that are as good as the best, or nearly."""
    best = right >= right.max() - as_good
    out: Floats = best / best.sum()
    return out


def fitted(pages: Pages, settings: Settings, seed: int) -> dict[str, Floats]:
    """The weights that make the right candidates likeliest; the same pages and seed give the same.

    Returns:
        "linear" (F,), "hidden" (F, H), "bias" (H,) and "out" (H,), with F columns and H units.
    """
    torch.manual_seed(seed)
    count, units = pages.columns.shape[1], settings.hidden
    own = {
        "linear": torch.zeros(count),
        "hidden": 0.1 * torch.randn(count, units),
        "bias": torch.zeros(units),
        "out": torch.zeros(units),
    }
    for tensor in own.values():
        tensor.requires_grad_()
    optimiser = torch.optim.Adam(own.values(), lr=_RATE)
    # Up to twice the rate and down to nothing: what is left at the end does not hang on the last
    # pages that were seen.
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 2 * _RATE, total_steps=settings.steps)
    columns = torch.tensor(pages.columns, dtype=torch.float32)
    target = torch.tensor(pages.target, dtype=torch.float32)
    worth = torch.tensor(pages.worth, dtype=torch.float32)
    weight = torch.tensor(pages.weight, dtype=torch.float32)
    for seen in _batches(len(pages.weight), settings.steps, np.random.default_rng(seed)):
        rows, page_of = _candidates(pages.starts, seen)
        x, own_weight = columns[rows], weight[torch.from_numpy(seen)]
        utility = x @ own["linear"] + torch.tanh(x @ own["hidden"] + own["bias"]) @ own["out"]
        likely = _log_softmax(utility, page_of, len(seen))
        gain = settings.surprise * target[rows] * likely
        gain = gain + settings.worth * worth[rows] * likely.exp()
        penalty = settings.penalty * sum((tensor**2).sum() for tensor in own.values())
        cost = penalty - (own_weight[page_of] * gain).sum() / own_weight.sum()
        optimiser.zero_grad()
        cost.backward()
        optimiser.step()
        schedule.step()
    return {name: tensor.detach().numpy().astype(np.float64) for name, tensor in own.items()}


def _batches(pages: int, steps: int, random: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    """The pages that each step sees: all of them, before any is seen again."""
    order = np.zeros(0, dtype=np.int64)
    for _ in range(steps):
        if len(order) < min(_BATCH, pages):
            order = random.permutation(pages)
        yield order[:_BATCH]
        order = order[_BATCH:]


def _candidates(
    starts: NDArray[np.int64], seen: NDArray[np.int64]
) -> tuple[torch.Tensor, torch.Tensor]:
    """The candidates of some pages, and which of the pages each is of."""
    sizes = starts[seen + 1] - starts[seen]
    page_of = np.repeat(np.arange(len(seen)), sizes)
    within = np.arange(len(page_of)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return torch.from_numpy(starts[seen][page_of] + within), torch.from_numpy(page_of)


def _log_softmax(utility: torch.Tensor, page_of: torch.Tensor, pages: int) -> torch.Tensor:
    """The logarithm of each candidate's probability among those of its page."""
    highest = torch.full((pages,), -torch.inf)
    highest = highest.scatter_reduce(0, page_of, utility.detach(), "amax")
    above = utility - highest[page_of]
    total = torch.zeros(pages).index_add(0, page_of, above.exp())
    return above - total.log()[page_of]
