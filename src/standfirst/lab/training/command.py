"""The command `python -m standfirst.lab train`: from the corpus to weights."""

import argparse
import dataclasses
import multiprocessing
import time
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any, Final

import torch

import standfirst.tagger
from standfirst.lab.bench import tables
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import HELD_OUT, VALIDATION_FOLD, Record
from standfirst.lab.fields import BY_FOLD
from standfirst.lab.runner import Plan, run_all
from standfirst.lab.training import authors, headlines, joints, ledes, lost_breaks
from standfirst.lab.training.breaks_of_fold import breaks_of
from standfirst.lab.training.choices import FOLDS
from standfirst.lab.training.examples import KINDS, Example, build
from standfirst.lab.training.folds import weights_of
from standfirst.lab.training.tables import with_own_tables
from standfirst.lab.training.train import EPOCHS, SEED, Columns, Settings, train
from standfirst.lab.training.written import WRITTEN, written
from standfirst.tagger.fingerprint import rules_fingerprint
from standfirst.tagger.network import Network
from standfirst.tagger.weights import Weights, read_weights, write_weights

# Of text four gain .002 over two, and take twice the time to train; of HTML more gain nothing.
MEMBERS: Final = 2
_DATA: Final = (
    "flairNLP/fundus test data (MIT), AndyTheFactory/article-extraction-dataset (Apache-2.0), "
    "WCXB development split by Murrough Foley (CC-BY-4.0), adbar/trafilatura tests (Apache-2.0), "
    "pages of our own writing"
)
# The lede and the authors stand below the headline, which comes before.
CHOICES: Final = ("joints", "headlines", "ledes", "authors")
_METRICS: Final = ("shingle.f1", "word.f1", "snippet.f1", "paragraph.f1")

# One network for pages without an outline, one for those with: two specialists beat one that
# reads both, by 0.003 on text and 0.004 on HTML.
_NETWORKS: Final = ("text", "html")
# Dropout and weight decay: of HTML there are fewer examples, and more columns. And in how many of
# its kinds an epoch sees a page.
_SETTINGS: Final = {"text": (0.1, 0.01, 3), "html": (0.2, 0.1, 2)}
# The examples of each network, for the processes that train: they find them, being forked.
_groups: dict[str, tuple[list[Example], list[Columns]]] = {}


def run(records: Iterable[Record], cache: Path, options: argparse.Namespace) -> None:
    """Train a tagger for each fold asked for, on all but that fold and the validation fold.

    The weights are left where `bench --by-fold standfirst.lab.training.folds:extract_for` finds
    them. Those of fold 0, which have seen all pages but the validation fold's, become the
    package's own, with their scores on that fold. What finds lost line breaks is trained first, for
    all folds, since the networks read pages with it. The choices of headline, lede and authors are
    fitted last, on what all networks say of the pages that they have not seen.
    """
    start = time.monotonic()
    own = (WRITTEN, HELD_OUT)
    kept = [*(record for record in records if record.dataset not in own), *written()]
    if options.rescore:
        _ship(kept, cache, options.workers)
        return
    if options.choices is not None:
        _choose(kept, FlatCache(cache), options.workers, options.choices or CHOICES)
        return
    lost_breaks.run(kept, FlatCache(cache), {VALIDATION_FOLD, *FOLDS}, options.workers)
    seen = (record for record in kept if not record.is_validation)
    examples = list(build(seen, cache, KINDS, options.workers))
    print(f"{len(examples)} examples, {time.monotonic() - start:.0f} s", flush=True)
    for fold in options.folds:
        _train(fold, [e for e in examples if e.fold != fold], options)
        if fold == VALIDATION_FOLD:
            _ship(kept, cache, options.workers)
        print(f"fold {fold}: {time.monotonic() - start:.0f} s in all", flush=True)
    if set(options.folds) >= {VALIDATION_FOLD, *FOLDS}:
        _choose(kept, FlatCache(cache), options.workers, CHOICES)
        _ship(kept, cache, options.workers)


def _choose(records: list[Record], cache: FlatCache, workers: int, chosen: Collection[str]) -> None:
    """Fit some of `CHOICES`, in their order."""
    for name, fitted in zip(CHOICES, (joints, headlines, ledes, authors), strict=True):
        if name in chosen:
            fitted.run(records, cache, workers)


def _ship(records: list[Record], cache: Path, workers: int) -> None:
    """Make the weights that have not seen the validation fold the package's own."""
    weights = read_weights(weights_of(VALIDATION_FOLD))
    scores = _scores([record for record in records if record.is_validation], cache, workers)
    shipped = Path(standfirst.tagger.__path__[0]) / "weights.npz"
    write_weights(shipped, dataclasses.replace(weights, about={**weights.about, **scores}))
    print(f"{shipped.name}: {shipped.stat().st_size / 1024:.0f} kB", flush=True)


def _train(fold: int, examples: list[Example], options: argparse.Namespace) -> None:
    _groups.clear()  # or the last fold's columns would be held beside this one's
    columns, words, classes = with_own_tables(examples)
    epochs = options.epochs or EPOCHS
    jobs = []
    for name in _NETWORKS:
        mine = [n for n, e in enumerate(examples) if (e.elements is not None) == (name == "html")]
        _groups[name] = [examples[n] for n in mine], [columns[n] for n in mine]
        for number in range(options.members or MEMBERS):
            jobs.append((fold, name, Settings(SEED + number, epochs, *_SETTINGS[name])))
    # Forked, so that the examples are not copied; PyTorch has not been used in this process.
    with multiprocessing.get_context("fork").Pool(options.workers, maxtasksperchild=1) as pool:
        trained = pool.map(_member, jobs, chunksize=1)
    text, html = (
        Network.together([m for (_, of, _), m in zip(jobs, trained, strict=True) if of == name])
        for name in _NETWORKS
    )
    about = {
        "rules": rules_fingerprint(),
        "data": _DATA,
        "left out": sorted({VALIDATION_FOLD, fold}),
        "pages": len({e.id for e in examples}),
        "sites": len({e.domain for e in examples}),
        "examples": {name: len(_groups[name][0]) for name in _NETWORKS},
        "epochs": epochs,
        "members": options.members or MEMBERS,
        "torch": torch.__version__,
    }
    write_weights(
        weights_of(fold), Weights(text, html, words, classes, about, breaks=breaks_of(fold))
    )


def _member(job: tuple[int, str, Settings]) -> dict[str, Columns]:
    fold, name, settings = job
    torch.set_num_threads(1)

    def tell(line: str) -> None:
        print(f"fold {fold}, {name} {settings.seed}: {line}", flush=True)

    return train(*_groups[name], settings, tell).arrays()


def _scores(records: list[Record], cache: Path, workers: int) -> dict[str, Any]:
    """The scores on validation pages of the weights that have not seen them, for the record."""
    plan = Plan(only=("standfirst",), cache=cache, by_fold=BY_FOLD)
    pages = list(run_all(records, plan, workers))
    return {
        "validation": {
            f"{table.part}, {key}": {
                name: round(row[name].score, 4) for name in _METRICS if name in row
            }
            for table in tables(pages, str(VALIDATION_FOLD))
            for key, row in table.rows.items()
        }
    }
