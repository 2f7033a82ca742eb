"""Training what tells where the lines of a text began that has lost its line breaks.

Nobody has to annotate that: any page's lines, put side by side, show it.
"""

import multiprocessing
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from standfirst import characters as ch
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import VALIDATION_FOLD, Record
from standfirst.lab.training.breaks_of_fold import leave
from standfirst.lab.training.lines_of_html import lines_of_html
from standfirst.lab.training.other_scripts import SCRIPTS, in_script
from standfirst.lab.training.train import rate
from standfirst.page import Page
from standfirst.tagger.lost_breaks import BUCKETS_BITS, DILATIONS, LostBreaks, Tokens

Floats = NDArray[np.float32]

CHANNELS: Final = 32
VECTOR: Final = 12
SEED: Final = 20
EPOCHS: Final = 7
TOKENS_A_BATCH: Final = 12000
RATE: Final = 4e-3
_DROPOUT: Final = 0.1
# Words are hidden, one by one and all of a page's, so that other languages' pages are read as well.
_HIDDEN: Final = 0.2
_HIDDEN_PAGES: Final = 0.15
# Tokens of nothing between two pages.
_BETWEEN: Final = 2 * max(DILATIONS)
# Of the pages, one in so many is also put into another script.
_SCRIPTED_ONE_IN: Final = 5
_FEWEST_LINES: Final = 5
_LONGEST: Final = 60_000


@dataclass(frozen=True)
class Example:
    """A page's lines side by side.

    Attributes:
        id, fold: of the page.
        buckets, columns: the tokens', as `Tokens` has them, in half precision.
        begins: whether a line began with each, shape (tokens,).
    """

    id: str
    fold: int
    buckets: NDArray[np.int16]
    columns: NDArray[np.float16]
    begins: NDArray[np.bool_]


def example_of(name: str, fold: int, lines: Sequence[str], script: int | None) -> Example | None:
    """The example that a page's lines make, or None where they are too few or too long.

    Args:
        name, fold: of the page.
        lines: in the order in which they are printed.
        script: the number of another script to put them into.
    """
    kept = [" ".join(line.split()) for line in lines]
    kept = [line for line in kept if line]
    text = " ".join(kept)
    if len(kept) < _FEWEST_LINES or len(text) > _LONGEST:
        return None
    sizes = np.array([len(line) for line in kept])
    starts = np.cumsum(sizes + 1) - sizes - 1
    if script is not None:
        page = Page(text, starts, starts + sizes, np.ones(len(kept), dtype=np.int64))
        text = in_script(
            page, SCRIPTS[script], np.random.default_rng(zlib.crc32(name.encode()))
        ).text
    codes = ch.codes_of(text).copy()
    # Scripts without spaces between words have them between lines all the same.
    codes[starts[1:] - 1] = ord(" ")
    tokens = Tokens.of(codes, ch.classes_of(codes))
    return Example(
        name,
        fold,
        tokens.buckets.astype(np.int16),
        tokens.columns.astype(np.float16),
        np.isin(tokens.starts, starts),
    )


def examples_of(record: Record, texts: FlatCache) -> Iterator[Example]:
    """The lines that a browser shows, all that the markup has, and some in another script."""
    shown = texts.flatten(record.html, "innertext").splitlines()
    everything = lines_of_html(record.html)
    chance = np.random.default_rng(zlib.crc32(record.id.encode()))
    made: list[tuple[Sequence[str], int | None]] = [(shown, None), (everything, None)]
    if chance.integers(_SCRIPTED_ONE_IN) == 0:
        made.append((everything, int(chance.integers(len(SCRIPTS)))))
    for lines, script in made:
        example = example_of(record.id, record.fold, lines, script)
        if example is not None:
            yield example


class Model(nn.Module):
    """What `LostBreaks` runs; `forward` takes the tokens of several pages, one after another."""

    def __init__(self, columns: int) -> None:
        super().__init__()
        self.words = nn.Embedding(1 << BUCKETS_BITS, VECTOR)
        nn.init.normal_(self.words.weight, std=0.1)
        self.word = nn.Linear(VECTOR, CHANNELS, bias=False)
        self.inward = nn.Linear(columns, CHANNELS)
        self.convolutions = nn.ModuleList(
            nn.Conv1d(CHANNELS, CHANNELS, 3, dilation=each, padding=each) for each in DILATIONS
        )
        self.out = nn.Linear(CHANNELS, 1)
        self.dropout = nn.Dropout(_DROPOUT)

    def forward(self, buckets: Tensor, columns: Tensor, seen: Tensor) -> Tensor:
        """Logits, shape (tokens,); `seen` is 0 for each token whose word is hidden."""
        word = self.word(self.words(buckets) * seen[:, None])
        h = torch.relu(self.inward(columns) + word).T[None]
        for convolution in self.convolutions:
            h = h + torch.relu(convolution(self.dropout(h)))
        out: Tensor = self.out(h[0].T)[:, 0]
        return out

    def arrays(self) -> dict[str, Floats]:
        """The trained arrays, by the names that `LostBreaks` reads."""
        found = {
            "words": self.words.weight,
            "word.weight": self.word.weight.T,
            "in.weight": self.inward.weight.T,
            "in.bias": self.inward.bias,
            "out.weight": self.out.weight[0],
            "out.bias": self.out.bias,
        }
        for number, each in enumerate(self.convolutions):
            assert isinstance(each, nn.Conv1d)
            assert each.bias is not None
            found[f"conv{number}.weight"] = each.weight.permute(2, 1, 0)
            found[f"conv{number}.bias"] = each.bias
        return {name: array.detach().numpy().copy() for name, array in found.items()}


def train(
    examples: Sequence[Example], *, epochs: int = EPOCHS, tell: Callable[[str], None] = print
) -> LostBreaks:
    """A network trained on examples; the same examples give the same."""
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    model = Model(examples[0].columns.shape[1])
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    steps = epochs * sum(1 for _ in _batches(examples, np.random.default_rng(SEED)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, steps))
    start = time.monotonic()
    for epoch in range(epochs):
        total, seen = 0.0, 0
        for batch in _batches(examples, random):
            lost = _loss(model, batch, random)
            optimiser.zero_grad()
            lost.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total, seen = total + float(lost.detach()), seen + 1
        tell(f"epoch {epoch + 1}: loss {total / seen:.4f}, {time.monotonic() - start:.0f} s")
    return LostBreaks(model.eval().arrays())


def _batches(examples: Sequence[Example], random: np.random.Generator) -> Iterator[list[Example]]:
    """An epoch: one example of each page, in random order, in batches."""
    of_page: dict[str, list[Example]] = {}
    for example in examples:
        of_page.setdefault(example.id, []).append(example)
    pages = list(of_page.values())
    batch: list[Example] = []
    size = 0
    for number in random.permutation(len(pages)).tolist():
        chosen = pages[number][int(random.integers(len(pages[number])))]
        batch.append(chosen)
        size += len(chosen.begins) + _BETWEEN
        if size >= TOKENS_A_BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _loss(model: Model, batch: Sequence[Example], random: np.random.Generator) -> Tensor:
    """Cross-entropy, mean of the batch's tokens."""
    buckets, columns, begins, known, seen = [], [], [], [], []
    for each in batch:
        count = len(each.begins)
        buckets += [each.buckets, np.zeros(_BETWEEN, dtype=np.int16)]
        columns += [each.columns, np.zeros((_BETWEEN, each.columns.shape[1]), dtype=np.float16)]
        begins += [each.begins, np.zeros(_BETWEEN, dtype=np.bool_)]
        known += [np.ones(count), np.zeros(_BETWEEN)]
        hidden = random.random(count) < _HIDDEN
        if random.random() < _HIDDEN_PAGES:
            hidden[:] = True
        seen += [~hidden, np.zeros(_BETWEEN, dtype=np.bool_)]
    logits = model(
        torch.from_numpy(np.concatenate(buckets).astype(np.int64)),
        torch.from_numpy(np.concatenate(columns).astype(np.float32)),
        torch.from_numpy(np.concatenate(seen).astype(np.float32)),
    )
    weight = torch.from_numpy(np.concatenate(known).astype(np.float32))
    right = torch.from_numpy(np.concatenate(begins).astype(np.float32))
    lost = functional.binary_cross_entropy_with_logits(
        logits, right, weight=weight, reduction="sum"
    )
    return lost / weight.sum()


_texts: FlatCache | None = None
# The examples, for the processes that train: they find them, being forked.
_examples: list[Example] = []


def run(records: Iterable[Record], texts: FlatCache, folds: Iterable[int], workers: int) -> None:
    """Train for each fold on all but that fold and the validation fold.

    What comes of it is left where `breaks_of` finds it: the tagger's networks are trained on pages
    that were read with it, each with what has not seen its fold.
    """
    begun = time.monotonic()
    kept = [record for record in records if record.fold != VALIDATION_FOLD]
    with multiprocessing.Pool(workers, _start, (texts,)) as pool:
        _examples[:] = [e for some in pool.imap(_work, kept, chunksize=8) for e in some]
    print(f"{len(_examples)} texts, {time.monotonic() - begun:.0f} s", flush=True)
    with multiprocessing.get_context("fork").Pool(workers, maxtasksperchild=1) as pool:
        for fold, arrays in pool.imap_unordered(_fold, list(folds), chunksize=1):
            leave(fold, LostBreaks(arrays))
    _examples.clear()
    print(f"line breaks: {time.monotonic() - begun:.0f} s", flush=True)


def _fold(fold: int) -> tuple[int, Mapping[str, Floats]]:
    torch.set_num_threads(1)

    def tell(line: str) -> None:
        print(f"line breaks, fold {fold}: {line}", flush=True)

    return fold, train([e for e in _examples if e.fold != fold], tell=tell).arrays


def _start(texts: FlatCache) -> None:
    global _texts
    _texts = texts


def _work(record: Record) -> list[Example]:
    assert _texts is not None
    return list(examples_of(record, _texts))
