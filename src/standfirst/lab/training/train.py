"""Training: examples in, one member of the network out."""

import copy
import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from standfirst.lab.training.examples import Example
from standfirst.lab.training.loss import loss
from standfirst.lab.training.model import Model

Columns = NDArray[np.float32]

SEED: Final = 20
EPOCHS: Final = 10
LINES_A_BATCH: Final = 6000
RATE: Final = 3e-3
_SAMPLE: Final = 2000
# The member is a running average of its weights (Polyak and Juditsky, 1992), and that average
# teaches (Tarvainen and Valpola, "Mean teachers are better role models", NIPS 2017) from this
# share of all steps on.
_AVERAGE: Final = 0.998
_TAUGHT_FROM: Final = 0.25


@dataclass(frozen=True)
class Settings:
    """How a member is trained; the defaults are what the shipped weights were trained with.

    Attributes:
        kinds: each epoch sees each page in so many of its kinds of text, which are much alike.
    """

    seed: int = SEED
    epochs: int = EPOCHS
    dropout: float = 0.1
    weight_decay: float = 0.01
    kinds: int = 3


def train(
    examples: Sequence[Example],
    columns: Sequence[Columns],
    settings: Settings,
    tell: Callable[[str], None] = print,
) -> Model:
    """A member trained on examples; the same examples and settings give the same member.

    Args:
        examples: the labels are theirs.
        columns: the network's input for each of them, shape (lines, columns).
        settings: the seed makes members differ.
        tell: gets a line for people at the end of each epoch.
    """
    torch.manual_seed(settings.seed)
    model = Model(*standard(columns), settings.dropout, len(examples[0].kin))
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=settings.weight_decay)
    random = np.random.default_rng(settings.seed)
    steps = settings.epochs * sum(
        1 for _ in _batches(examples, settings.kinds, np.random.default_rng(0))
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, steps))
    start = time.monotonic()
    average = copy.deepcopy(model).eval()
    step = 0
    model.train()
    for epoch in range(settings.epochs):
        total, seen = 0.0, 0
        for batch in _batches(examples, settings.kinds, random):
            some = [examples[number] for number in batch]
            teacher = average if step > _TAUGHT_FROM * steps else None
            lost = loss(model, teacher, some, [columns[number] for number in batch], random)
            optimiser.zero_grad()
            lost.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            _follow(average, model, min(_AVERAGE, (1 + step) / (10 + step)))
            total, seen = total + float(lost.detach()), seen + 1
        tell(f"epoch {epoch + 1}: loss {total / seen:.4f}, {time.monotonic() - start:.0f} s")
    return average


def _follow(average: Model, model: Model, share: float) -> None:
    with torch.no_grad():
        for mine, new in zip(average.parameters(), model.parameters(), strict=True):
            mine.mul_(share).add_(new, alpha=1 - share)


def standard(columns: Sequence[Columns]) -> tuple[Columns, Columns]:
    """Mean and inverse deviation of each column, by which the network scales its input."""
    some = np.concatenate(columns[:: max(1, len(columns) // _SAMPLE)])
    deviation = some.std(axis=0)
    scale = np.where(deviation > 1e-3, 1 / np.maximum(deviation, 0.05), 1.0)
    return some.mean(axis=0).astype(np.float32), scale.astype(np.float32)


def rate(step: int, steps: int) -> float:
    """The share of the learning rate at a step out of so many: a short rise, then half a cosine."""
    warm = min(1.0, (step + 1) / (0.05 * steps + 1))
    return warm * 0.5 * (1 + math.cos(math.pi * min(1.0, step / steps)))


def _batches(
    examples: Sequence[Example], kinds: int, random: np.random.Generator
) -> Iterator[list[int]]:
    """An epoch: so many examples of each page, in random order, in batches."""
    of_page: dict[str, list[int]] = {}
    for number, example in enumerate(examples):
        of_page.setdefault(example.id, []).append(number)
    chosen = [number for each in of_page.values() for number in random.permutation(each)[:kinds]]
    batch: list[int] = []
    lines = 0
    for number in random.permutation(chosen).tolist():
        size = len(examples[number].columns)
        if batch and lines + size > LINES_A_BATCH:
            yield batch
            batch, lines = [], 0
        batch.append(number)
        lines += size
    if batch:
        yield batch
