"""Training: examples in, weights out."""

import math
import time
from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from standfirst.lab.training.examples import Example
from standfirst.lab.training.labels import BODY, HEADLINE, LEDE, SUBHEAD, UNKNOWN
from standfirst.lab.training.model import Model
from standfirst.tagger.features import MARKUP_COLUMNS, PLACE_COLUMNS, RULE_COLUMNS
from standfirst.tagger.network import CLASSES

Counts = NDArray[np.int64]

SEED = 20
EPOCHS = 6
LINES_A_BATCH = 6000
RATE = 3e-3
_ARTICLE = (BODY, SUBHEAD, LEDE)
_WEIGHT = {"fundus": 2.0}


def train(
    examples: Sequence[Example], *, epochs: int = EPOCHS, tell: Callable[[str], None] = print
) -> Model:
    """A model trained on examples; the same examples give the same model."""
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    mean, scale = _standard(examples)
    model = Model(mean, scale)
    batches = _batches(examples, random)
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    steps = epochs * len(batches)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps))
    for epoch in range(epochs):
        model.train()
        start, total, seen = time.monotonic(), 0.0, 0
        order = random.permutation(len(batches))
        for number in order:
            some = [examples[i] for i in batches[number]]
            loss = _loss(model, some, random)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total, seen = total + float(loss.detach()), seen + 1
        tell(f"epoch {epoch + 1}: loss {total / seen:.4f}, {time.monotonic() - start:.0f} s")
    model.eval()
    return model


def _rate(step: int, steps: int) -> float:
    warm = min(1.0, (step + 1) / (0.05 * steps + 1))
    return warm * 0.5 * (1 + math.cos(math.pi * step / steps))


def _standard(examples: Sequence[Example]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    columns = np.concatenate([e.columns for e in examples[:: max(1, len(examples) // 2000)]])
    deviation = columns.std(axis=0)
    scale = np.where(deviation > 1e-3, 1 / np.maximum(deviation, 0.05), 1.0)
    return columns.mean(axis=0).astype(np.float32), scale.astype(np.float32)


def _batches(examples: Sequence[Example], random: np.random.Generator) -> list[list[int]]:
    """Examples of about the same length together, up to so many lines a batch."""
    lengths = np.array([len(e.columns) for e in examples])
    order = np.argsort(lengths + random.uniform(0, 20, len(lengths)), kind="stable")
    batches: list[list[int]] = [[]]
    longest = 0
    for number in order.tolist():
        longest = max(longest, int(lengths[number]))
        if batches[-1] and longest * (len(batches[-1]) + 1) > LINES_A_BATCH:
            batches.append([])
            longest = int(lengths[number])
        batches[-1].append(number)
    return batches


def tensors(examples: Sequence[Example]) -> tuple[list[Tensor], Counts]:
    """A batch's tensors as `Model.forward` takes them, and its line counts."""
    counts = np.array([len(e.columns) for e in examples], dtype=np.int64)
    lines = int(counts.max())
    place = np.concatenate([page * lines + np.arange(n) for page, n in enumerate(counts)])
    mask = np.zeros((len(counts), lines), dtype=np.float32)
    mask.reshape(-1)[place] = 1
    columns = np.concatenate([e.columns for e in examples])
    return [torch.from_numpy(columns), torch.from_numpy(place), torch.from_numpy(mask)], counts


def _hide(columns: Tensor, page: Counts, pages: int, random: np.random.Generator) -> Tensor:
    """Hide groups of columns from some pages, so that the model leans on none of them."""
    columns = columns.clone()
    for group, share in ((MARKUP_COLUMNS, 0.3), (RULE_COLUMNS, 0.1), (PLACE_COLUMNS, 0.1)):
        hidden = torch.from_numpy((random.random(pages) < share)[page])
        columns[:, group] = torch.where(hidden[:, None], torch.zeros(()), columns[:, group])
    return columns


def _loss(model: Model, some: Sequence[Example], random: np.random.Generator) -> Tensor:
    inputs, counts = tensors(some)
    page = np.repeat(np.arange(len(some)), counts)
    inputs[0] = _hide(inputs[0], page, len(some), random)
    logits = model(*inputs).reshape(-1, len(CLASSES))[inputs[1]]
    target = torch.from_numpy(np.concatenate([e.labels.classes for e in some]).astype(np.int64))
    tokens = torch.from_numpy(np.concatenate([e.labels.tokens for e in some]).astype(np.float32))
    whole = torch.from_numpy(np.array([e.labels.whole for e in some])[page])
    known = target != UNKNOWN
    logs = functional.log_softmax(logits, dim=1)
    article = torch.logsumexp(logs[:, list(_ARTICLE)], dim=1)
    rest = torch.logsumexp(logs[:, [0, 5, 6]], dim=1)
    is_article = (target == BODY) | (target == SUBHEAD) | (target == LEDE)
    exact = logs.gather(1, target.clamp(min=0)[:, None])[:, 0]
    grouped = torch.where(
        is_article, article, torch.where(target == HEADLINE, logs[:, HEADLINE], rest)
    )
    gain = torch.where(whole, 0.5 * exact + 0.5 * grouped, grouped)
    # A line weighs by its words, but a short one not by nothing; a page weighs as any other.
    weight = (2.0 + tokens.clamp(max=150)) ** 0.7 * known
    weight = torch.where((target > LEDE) & known, weight.clamp(min=6.0), weight)
    index = torch.from_numpy(page)
    pages = len(some)
    total = torch.zeros(pages).index_add(0, index, weight).clamp(min=1e-6)
    per_page = torch.zeros(pages).index_add(0, index, -gain * weight) / total
    # The page's score as it will be measured: words kept and dropped.
    p = article.exp()
    size = tokens * known
    hit = torch.zeros(pages).index_add(0, index, p * is_article * size)
    kept = torch.zeros(pages).index_add(0, index, p * size)
    gold = torch.zeros(pages).index_add(0, index, is_article * size)
    score = 1 - 2 * hit / (kept + gold).clamp(min=1e-6)
    scored = (gold > 0) & torch.tensor([e.dataset != "traf" for e in some])
    share = torch.tensor([_WEIGHT.get(e.dataset, 1.0) for e in some])
    return ((per_page + 0.5 * score * scored) * share).sum() / share.sum()
