"""Fitting the choice of the lede, once the choice of the headline is fitted.

Two small datasets tell ledes. Of the others' pages the HTML shows them far better than their text
does, so what the pipeline takes for the lede of a page's HTML is what the choice on its text is
taught.
"""

import dataclasses
import multiprocessing
import time
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.broken_lines import blocks_of
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.metrics.fields import optional_f1
from standfirst.lab.systems import HTML
from standfirst.lab.training.choices import (
    FOLDS,
    TEXTS,
    fit_each_fold,
    seen_by_tagger,
    start,
    tagger_of,
)
from standfirst.lab.training.folds import extract_for
from standfirst.lab.training.logit import Pages, Settings, fitted, scaled, shares, starts_of
from standfirst.lab.training.written import WRITTEN
from standfirst.page import Page
from standfirst.tagger.choose_lede import LedeChooser, lede_columns

Floats = NDArray[np.float64]

# The datasets that tell ledes, and those whose pages' HTML does.
_TOLD: Final = ("fundus", WRITTEN)
_TAUGHT: Final = ("aed", "wcxb", "traf")
# The kinds that the choice of text is fitted on, and of a page's those that the choice of HTML is.
_TEXTS: Final = (*TEXTS, "oneline", "spaced")
_LIKE_HTML: Final = (HTML, "markdown", "innertext", "soup")
# What few pages tell is learned in few steps.
_ON_TOLD: Final = Settings(hidden=8, steps=100, penalty=3e-3, surprise=0.5, worth=1.0)
_ON_ALL: Final = Settings(hidden=8, steps=500, penalty=3e-3, surprise=0.5, worth=1.0)
# The mean of several that begin elsewhere is worth more than any of them.
_MEMBERS: Final = 6
# How much a page counts that was taught.
_TAUGHT_WEIGHT: Final = 0.3
# A candidate at least so close to what the annotators wrote may be the one; those as good are.
_IS_LEDE: Final = 0.3
_AS_GOOD: Final = 0.02


@dataclasses.dataclass(frozen=True)
class Choice:
    """One page's candidates.

    Attributes:
        dataset, fold, kind: of the page.
        columns: what tells of each run; shape (runs, columns).
        right: token F1 with what the annotators wrote, or with what the HTML shows: of no lede, and
            then of each run; shape (1 + runs,).
    """

    dataset: str
    fold: int
    kind: str
    columns: Floats
    right: Floats


def told(records: Iterable[Record]) -> list[tuple[Record, str]]:
    """The pages whose lede the annotators wrote, with it; empty where a page has none."""
    return [
        (record, "\n".join(record.gold.lede))
        for record in records
        if record.fold in FOLDS and record.dataset in _TOLD and record.page_type == "article"
    ]


def taught(records: Iterable[Record], workers: int) -> list[tuple[Record, str]]:
    """The other pages of articles, with the lede that the pipeline finds in their HTML."""
    chosen = [
        record
        for record in records
        if record.fold in FOLDS
        and record.dataset in _TAUGHT
        and (record.dataset != "wcxb" or record.page_type == "article")
    ]
    with multiprocessing.Pool(workers) as pool:
        ledes = pool.map(_lede_of_html, chosen, chunksize=8)
    return list(zip(chosen, ledes, strict=True))


def _lede_of_html(record: Record) -> str:
    article = extract_for(record.fold)(record.html, format="html", url=record.url)
    return article.lede or ""


def choices(
    pages: Sequence[tuple[Record, str]], kinds: Sequence[str], cache: FlatCache, workers: int
) -> list[Choice]:
    """The choices on pages with their ledes, by networks that have not seen them."""
    with multiprocessing.Pool(workers, start, (cache,)) as pool:
        some = pool.imap(partial(_choices_of, kinds=kinds), pages, chunksize=4)
        return [choice for of_page in some for choice in of_page]


def _choices_of(page: tuple[Record, str], kinds: Sequence[str]) -> list[Choice]:
    record, lede = page
    made = (
        seen_by_tagger(record, kind, partial(_choice, record=record, kind=kind, lede=lede))
        for kind in kinds
    )
    return [choice for choice in made if choice is not None]


def _choice(page: Page, record: Record, kind: str, lede: str) -> Choice | None:
    """The choice on a page with the claims of the rules; None where there is none to make."""
    top = tagger_of(record.fold).lede_top(page)
    if top is None or not top.places:
        return None
    blocks = page.derived(blocks_of)
    said = ("\n".join(blocks.text(page, block) for block in run) for run in ((), *top.runs))
    right = [optional_f1(lede, text) for text in said]
    return Choice(record.dataset, record.fold, kind, lede_columns(page, top), np.array(right))


def fit(some: Sequence[Choice], settings: Settings = _ON_ALL) -> LedeChooser:
    """The weights that make the right candidates likeliest, and what is chosen most like what is
    right; the same choices give the same."""
    columns = np.concatenate([each.columns for each in some])
    mean, scale = columns.mean(axis=0), columns.std(axis=0) + 1e-6
    pages = Pages(
        columns=np.concatenate([_with_none(scaled(each.columns, mean, scale)) for each in some]),
        target=np.concatenate([_target(each.right) for each in some]),
        worth=np.concatenate([each.right for each in some]),
        starts=starts_of([len(each.right) for each in some]),
        weight=np.array([1.0 if each.dataset in _TOLD else _TAUGHT_WEIGHT for each in some]),
    )
    members = [_parted(fitted(pages, settings, seed)) for seed in range(_MEMBERS)]
    arrays = {name: np.stack([member[name] for member in members]) for name in members[0]}
    return LedeChooser({"mean": mean, "scale": scale, **arrays})


def _with_none(columns: Floats) -> Floats:
    """The columns with a first candidate, no lede, which has a column of its own, the last, and no
    other."""
    runs, count = columns.shape
    out = np.zeros((1 + runs, count + 1))
    out[1:, :-1] = columns
    out[0, -1] = 1.0
    return out


def _parted(member: Mapping[str, Floats]) -> dict[str, Floats]:
    """A member's weights with the utility of no lede worked out."""
    linear, hidden = member["linear"], member["hidden"]
    none = linear[-1] + np.tanh(hidden[-1] + member["bias"]) @ member["out"]
    return {**member, "linear": linear[:-1], "hidden": hidden[:-1], "none": np.asarray(none)}


def _target(right: Floats) -> Floats:
    return shares(right, _AS_GOOD) if right.max() >= _IS_LEDE else np.zeros(len(right))


def score(chooser: LedeChooser, some: Iterable[Choice]) -> dict[str, list[float]]:
    """Token F1 of what is chosen, for each dataset and kind."""
    out: dict[str, list[float]] = {}
    for each in some:
        best = int(np.argmax(chooser.likely(each.columns)))
        key = f"lede, {each.dataset} {each.kind}"
        out.setdefault(key, []).append(float(each.right[best]))
    return out


def run(records: Sequence[Record], cache: FlatCache, workers: int) -> None:
    """Fit the choices for each fold and put them into the weights; see `fit_each_fold`.

    The first is fitted on what annotators wrote of pages in some of their kinds, and teaches the
    second what the HTML of other pages shows; that one, fitted on both, is kept for text and HTML.
    """
    begin = time.monotonic()
    some = choices(told(records), (*_TEXTS, HTML), cache, workers)
    fit_each_fold(
        [each for each in some if each.kind in _LIKE_HTML],
        partial(fit, settings=_ON_TOLD),
        score,
        lambda to, own: dataclasses.replace(to, html_lede=own),
    )
    print(f"{len(some)} choices, {time.monotonic() - begin:.0f} s", flush=True)
    some += choices(taught(records, workers), _TEXTS, cache, workers)
    print(f"{len(some)} choices, {time.monotonic() - begin:.0f} s", flush=True)
    # On HTML, too, what all pages teach is better than what few do: .889 of fundus against .862.
    fit_each_fold(
        some, fit, score, lambda to, own: dataclasses.replace(to, lede=own, html_lede=own)
    )
    print(f"{time.monotonic() - begin:.0f} s in all")
