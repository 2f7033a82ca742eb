"""Fitting which lines of text belong together, from pages whose markup or whose answer tells."""

import dataclasses
import multiprocessing
import textwrap
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray

from standfirst.broken_lines import continues
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.training.choices import FOLDS, as_one, fit_each_fold, flattened, read_as, start
from standfirst.lab.training.written import WRITTEN
from standfirst.page import Page
from standfirst.reading import read
from standfirst.similarity import words
from standfirst.tagger.edge_words import (
    ENDS,
    ShortHashes,
    edge_odds,
    edge_words,
    hashes_of,
    odds_of,
)
from standfirst.tagger.joints import CLIP, Joiner, joint_columns

Floats = NDArray[np.float64]
Words = Sequence[Sequence[str]]

_UNKNOWN: Final = -1
_GRAM: Final = 3
_COVERED: Final = 0.7
# Words that the one side may lack where two pieces meet.
_SLACK: Final = 3
_LONGEST_PAGE: Final = 3000
# The kinds of text that break paragraphs at links and emphasis.
_BROKEN: Final = ("soup", "strings", "gettext")
# Those that keep them.
_WHOLE: Final = ("innertext", "markdown")
# Text that was wrapped at a width, as mails and old pages are: of this share of the pages.
_WIDTHS: Final = (50, 60, 66, 72, 80, 90)
_WRAPPED_ONE_IN: Final = 3

_HIDDEN: Final = 32
_FITS: Final = 2
_EPOCHS: Final = 6
_BATCH: Final = 1024
_RATE: Final = 3e-3
_DECAY: Final = 0.01
_DROPOUT: Final = 0.1
# Words at the ends of lines: sites that have one, and what smooths its odds.
_SITES: Final = 3
_SMOOTH: Final = 4.0
# These are smallest and have most languages; of the others one has far more pages than the rest.
_WEIGHTS: Final = {"fundus": 2.0, WRITTEN: 4.0, "wcxb": 0.5}


@dataclasses.dataclass(frozen=True)
class Joints:
    """One page's joints of which it is known whether they join.

    Attributes:
        dataset, fold, kind, site: of the page.
        columns: what tells of each joint; shape (joints, columns).
        words: of the lines' ends, as `edge_words` gives them; shape (joints, 2).
        by_rules: what the rules of broken lines say; shape (joints,).
        right: whether the line goes on with the one before; shape (joints,).
    """

    dataset: str
    fold: int
    kind: str
    site: str
    columns: Floats
    words: ShortHashes
    by_rules: NDArray[np.bool_]
    right: NDArray[np.bool_]


def examples(records: Iterable[Record], cache: FlatCache, workers: int) -> list[Joints]:
    """The joints of the articles' lines on all pages but the validation fold's."""
    chosen = [record for record in records if record.fold in FOLDS and record.gold.text]
    with multiprocessing.Pool(workers, start, (cache,)) as pool:
        return [each for some in pool.imap(_joints_of, chosen, chunksize=8) for each in some]


def _joints_of(record: Record) -> list[Joints]:
    return [
        Joints(
            record.dataset,
            record.fold,
            kind,
            record.domain,
            joint_columns(page)[known],
            edge_words(page)[known],
            page.derived(continues)[known],
            joins[known] > 0,
        )
        for kind, page, joins in _pages(record)
        if (known := (joins != _UNKNOWN) & (page.gaps > 0)).any()
    ]


def _pages(record: Record) -> Iterator[tuple[str, Page, NDArray[np.int8]]]:
    """The page broken into the pieces of its text, with the paragraphs that its markup makes; as
    text that keeps its paragraphs, with those of the answer; and the answer wrapped at a width."""
    answer = [words(each) for each in record.gold.paragraphs]
    printed = [words(each) for each in flattened(record, "innertext").split("\n")]
    for kind in _BROKEN:
        broken = read_as(flattened(record, kind), kind, record)
        if len(broken) <= _LONGEST_PAGE:
            joins = joints(_words_of(broken), printed)
            joins[~_within(_words_of(broken), answer)] = _UNKNOWN
            yield kind, broken, joins
    # The answers of the web crawl run lists and lines of one paragraph together.
    for kind in () if record.dataset == "wcxb" else _WHOLE:
        page = read_as(flattened(record, kind), kind, record)
        if len(page) <= _LONGEST_PAGE:
            yield kind, page, joints(_words_of(page), answer)
    chance = np.random.default_rng(zlib.crc32(record.id.encode()))
    if chance.integers(_WRAPPED_ONE_IN) == 0:
        width = int(chance.choice(_WIDTHS))
        gap = "\n" * int(chance.integers(1, 3))
        text = gap.join("\n".join(textwrap.wrap(each, width)) for each in record.gold.paragraphs)
        page = read(text, format="text")
        yield "wrapped", page, joints(_words_of(page), answer)


def _words_of(page: Page) -> list[list[str]]:
    return [words(page.line_text(line)) for line in range(len(page))]


def joints(lines: Words, paragraphs: Words) -> NDArray[np.int8]:
    """Whether each line goes on with the paragraph of the line before it: 1, 0 or -1, unknown.

    Lines and paragraphs are given as their words, and aligned by runs of three.
    """
    text = [word for line in lines for word in line]
    answer = [word for paragraph in paragraphs for word in paragraph]
    of_word = np.repeat(np.arange(len(paragraphs)), [len(each) for each in paragraphs])
    place = np.full(len(text), _UNKNOWN)
    matcher = SequenceMatcher(None, _grams(text), _grams(answer), autojunk=False)
    for match in matcher.get_matching_blocks():
        if match.size:
            size = match.size + _GRAM - 1
            place[match.a : match.a + size] = np.arange(match.b, match.b + size)
    # First and last word of the answer that each line has.
    spans: list[tuple[int, int] | None] = []
    begin = 0
    for line in lines:
        mine = place[begin : begin + len(line)]
        begin += len(line)
        mine = mine[mine >= 0]
        if len(line) and len(mine) >= max(1.0, _COVERED * len(line)):
            spans.append((int(mine[0]), int(mine[-1])))
        elif line and spans and (before := spans[-1]) is not None:
            # What is too short to be found goes on where the line before ended, or is not known.
            at = before[1] + 1
            spans.append(
                (at, at + len(line) - 1) if answer[at : at + len(line)] == [*line] else None
            )
        else:
            spans.append(None)
    out = np.full(len(lines), _UNKNOWN, dtype=np.int8)
    for number in range(1, len(lines)):
        upper, lower = spans[number - 1], spans[number]
        # A line without words, such as a full stop, belongs where both its neighbours do.
        if not lines[number]:
            lower = spans[number + 1] if number + 1 < len(lines) else None
        elif not lines[number - 1] and number > 1:
            upper = spans[number - 2]
        if upper is None or lower is None:
            continue
        same = of_word[upper[1]] == of_word[lower[0]]
        if not same and not lines[number]:
            continue
        if not same or 0 < lower[0] - upper[1] <= _SLACK:
            out[number] = same
    return out


def _grams(some: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(some[i : i + _GRAM]) for i in range(len(some) - _GRAM + 1)]


def _within(lines: Words, answer: Words) -> NDArray[np.bool_]:
    """Which lines are the article's, and follow one that is: those that have three words in a row
    of it, and between these the short ones."""
    known = {gram for part in answer for gram in _grams(part)}
    told = np.array([not known.isdisjoint(_grams(line)) for line in lines], dtype=np.bool_)
    short = np.array([len(line) < _GRAM for line in lines], dtype=np.bool_)
    at = np.flatnonzero(told)
    out = np.zeros(len(lines), dtype=np.bool_)
    if len(at):
        out[at[0] : at[-1] + 1] = (told | short)[at[0] : at[-1] + 1]
    out[1:] &= out[:-1].copy()
    out[:1] = False
    return out


def fit(some: Sequence[Joints]) -> Joiner:
    """The weights that tell joints; the same examples give the same."""
    columns = np.concatenate([each.columns for each in _with_words(some)])
    right = np.concatenate([each.right for each in some])
    # A page with many lines tells less by each of them.
    weight = np.concatenate(
        [
            np.full(len(each.right), _WEIGHTS.get(each.dataset, 1.0) / len(each.right) ** 0.5)
            for each in some
        ]
    )
    mean, scale = columns.mean(axis=0), 1 / np.maximum(columns.std(axis=0), 0.05)
    inputs = torch.tensor(np.clip((columns - mean) * scale, -CLIP, CLIP), dtype=torch.float32)
    wanted = torch.tensor(right, dtype=torch.float32)
    weights = torch.tensor(weight / weight.mean(), dtype=torch.float32)
    fits = [_fitted(inputs, wanted, weights, seed) for seed in range(_FITS)]
    return Joiner({"mean": mean, "scale": scale, **as_one(fits), **word_odds(some)})


def _with_words(some: Sequence[Joints]) -> list[Joints]:
    """The pages with what words say as columns: of each page by the pages of other folds, as of a
    page that is read later."""
    folds = sorted({each.fold for each in some})
    odds = {
        fold: word_odds([each for each in some if each.fold != fold or len(folds) == 1])
        for fold in folds
    }
    return [
        dataclasses.replace(each, columns=_both(odds[each.fold], each.columns, each.words))
        for each in some
    ]


def _both(arrays: Mapping[str, NDArray[Any]], columns: Floats, words: ShortHashes) -> Floats:
    return np.concatenate([columns, edge_odds(arrays, words)], axis=1)


def word_odds(some: Sequence[Joints]) -> dict[str, NDArray[Any]]:
    """The words at the ends of lines and their log odds, as a joiner has them (`edge_odds`): of
    those that several sites have. A page with many lines tells less by each of them."""
    right = np.concatenate([each.right for each in some])
    weight = np.concatenate([np.full(len(e.right), len(e.right) ** -0.5) for e in some])
    names = sorted({each.site for each in some})
    number = {name: place for place, name in enumerate(names)}
    site = np.concatenate([np.full(len(each.right), number[each.site]) for each in some])
    usual = float(np.clip(right.mean(), 0.01, 0.99))
    out: dict[str, NDArray[Any]] = {}
    for column, end in enumerate(ENDS):
        words = np.concatenate([each.words[:, column] for each in some])
        known, which = np.unique(words, return_inverse=True)
        joined = np.bincount(which, weights=weight * right) + _SMOOTH * usual
        parted = np.bincount(which, weights=weight * ~right) + _SMOOTH * (1 - usual)
        pairs = np.unique(which * len(names) + site)
        sites = np.bincount(pairs // len(names), minlength=len(known))
        kept = (sites >= _SITES) & (known > 0)
        odds = np.log(joined / parted) - np.log(usual / (1 - usual))
        out[hashes_of(end)], out[odds_of(end)] = known[kept], odds[kept]
    return out


def _fitted(
    inputs: torch.Tensor, wanted: torch.Tensor, weights: torch.Tensor, seed: int
) -> dict[str, Floats]:
    torch.manual_seed(seed)
    first, second = torch.nn.Linear(inputs.shape[1], _HIDDEN), torch.nn.Linear(_HIDDEN, 1)
    drop = torch.nn.Dropout(_DROPOUT)
    both = [*first.parameters(), *second.parameters()]
    optimiser = torch.optim.AdamW(both, lr=_RATE, weight_decay=_DECAY)
    steps = _EPOCHS * -(-len(inputs) // _BATCH)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    for _ in range(_EPOCHS):
        for batch in torch.randperm(len(inputs)).split(_BATCH):
            told = second(drop(torch.relu(first(inputs[batch]))))[:, 0]
            lost = torch.nn.functional.binary_cross_entropy_with_logits(
                told, wanted[batch], weights[batch]
            )
            optimiser.zero_grad()
            lost.backward()
            optimiser.step()
            schedule.step()
    return {
        "hidden": first.weight.detach().T.double().numpy(),
        "bias": first.bias.detach().double().numpy(),
        "out": second.weight.detach()[0].double().numpy(),
        "offset": second.bias.detach()[0].double().numpy(),
    }


def score(joiner: Joiner, some: Iterable[Joints]) -> dict[str, list[float]]:
    """The share of each page's joints that is told right, by a joiner and by the rules alone."""
    out: dict[str, list[float]] = {}
    for each in some:
        told = joiner.likely(_both(joiner.arrays, each.columns, each.words)) >= 0.5
        key = f"joints, {each.dataset}, {each.kind}"
        out.setdefault(key, []).append(float((told == each.right).mean()))
        out.setdefault(f"{key}, rules", []).append(float((each.by_rules == each.right).mean()))
    return out


def run(records: Iterable[Record], cache: FlatCache, workers: int) -> None:
    """Fit the choice for each fold on the pages of the others, and put it into the weights."""
    begin = time.monotonic()
    found = examples(records, cache, workers)
    print(f"{len(found)} pages with joints, {time.monotonic() - begin:.0f} s", flush=True)
    fit_each_fold(found, fit, score, lambda w, joiner: dataclasses.replace(w, joiner=joiner))
    print(f"joints: {time.monotonic() - begin:.0f} s", flush=True)
