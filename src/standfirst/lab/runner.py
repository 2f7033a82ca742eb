"""Runs systems over pages, in this process or in several, and hands out scores."""

import contextlib
import gc
import importlib
import io
import logging
import multiprocessing
import time
import warnings
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import FOLDS, Record
from standfirst.lab.extras import MissingExtraError
from standfirst.lab.output import Output
from standfirst.lab.scoring import Scores, page_phrase, score
from standfirst.lab.systems import (
    HTML,
    STANDFIRST,
    WITH_METADATA,
    Extract,
    System,
    UsageError,
    choose,
    metadata_system,
    peer_systems,
    standfirst_systems,
)
from standfirst.pipeline import Favor


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run; plain values, so that it can be sent to another process.

    `by_fold` is ``module:function``, a function that takes a fold and returns an `extract` whose
    weights have not seen that fold; None runs `standfirst.extract` on all folds. `favor` is handed
    to `extract`.
    """

    only: tuple[str, ...] = ()
    cache: Path | None = None
    by_fold: str | None = None
    favor: Favor = "balanced"


@dataclass(frozen=True, slots=True)
class PageScores:
    """The scores of one page: system key → metric → vector."""

    id: str
    dataset: str
    page_type: str
    fold: int
    scores: dict[str, Scores] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


class StandfirstUnavailableError(ImportError):
    """`standfirst.extract` cannot be imported."""


def load_extract(by_fold: str | None, fold: int) -> Extract:
    """The `extract` to measure.

    Args:
        by_fold: see `Plan`.
        fold: the fold whose pages it will get.

    Raises:
        StandfirstUnavailableError: the package has no `extract` that can be imported.
        UsageError: `by_fold` is not ``module:function``.
    """
    if by_fold is not None:
        module, colon, name = by_fold.partition(":")
        if not colon:
            raise UsageError(f"expected module:function, got {by_fold!r}")
        make: Callable[[int], Extract] = getattr(importlib.import_module(module), name)
        return make(fold)
    try:
        extract: Extract = importlib.import_module("standfirst").extract
    except (ImportError, AttributeError) as error:
        raise StandfirstUnavailableError(f"standfirst.extract cannot be imported: {error}") from (
            error
        )
    return extract


def wants_standfirst(only: Iterable[str]) -> bool:
    """Whether a choice of systems has a row of Standfirst."""
    return any(_is_ours(system) for system in _all_systems(lambda: None, tuple(only)))


def _is_ours(system: System) -> bool:
    return system.name in {STANDFIRST, WITH_METADATA}


def _all_systems(extract: Extract, only: tuple[str, ...]) -> list[System]:
    asked = [metadata_system(extract)] if any(_is_metadata(word) for word in only) else []
    return choose([*standfirst_systems(extract), *asked, *peer_systems()], only)


def _is_metadata(word: str) -> bool:
    return word.partition("@")[0] == WITH_METADATA


class Runner:
    """Runs the systems of a plan on one page after another."""

    def __init__(self, plan: Plan) -> None:
        """Args: plan: what to run."""
        self._plan = plan
        self._cache = FlatCache(plan.cache)
        self._by_fold: dict[int, list[System]] = {}
        _quieten()

    def systems(self, fold: int) -> list[System]:
        """The systems for pages of a fold: the same but for the weights of Standfirst."""
        key = fold if self._plan.by_fold is not None else -1
        if key not in self._by_fold:
            extract: Extract = _absent
            with contextlib.suppress(StandfirstUnavailableError):
                extract = partial(load_extract(self._plan.by_fold, fold), favor=self._plan.favor)
            systems = _all_systems(extract, self._plan.only)
            if extract is _absent:
                systems = [system for system in systems if not _is_ours(system)]
            self._by_fold[key] = systems
        return self._by_fold[key]

    def page(self, record: Record) -> PageScores:
        """Run every system on a page and score it.

        A system that raises has extracted nothing, and its error is counted. Its time counts for
        the first of its inputs alone, which is another one on every page: on the next input it may
        have remembered the page's words, and no scraper gives a page twice.

        Args:
            record: the page.

        Raises:
            MissingExtraError: a peer or a flattener is not installed.
        """
        systems = self.systems(record.fold)
        visible = page_phrase(self._cache.flatten(record.html, "innertext"))
        scores: dict[str, Scores] = {}
        errors: dict[str, str] = {}
        timed: set[str] = set()
        for system in _in_turn(systems, record.id):
            ran = run(system, record, self.input(record, system.input))
            scores[system.key] = score(record, ran.output, visible)
            scores[system.key]["error"] = (1, ran.error is not None)
            if system.name not in timed:
                scores[system.key]["cpu_ms"] = (1, ran.milliseconds)
                timed.add(system.name)
            if ran.error is not None:
                errors[system.key] = ran.error
        return PageScores(
            record.id,
            record.dataset,
            record.page_type,
            record.fold,
            {system.key: scores[system.key] for system in systems},
            errors,
        )

    def input(self, record: Record, kind: str) -> str:
        """What a system is given: the HTML, or the page flattened."""
        return record.html if kind == HTML else self._cache.flatten(record.html, kind)


@dataclass(frozen=True, slots=True)
class Ran:
    """One call of a system.

    `raw` is what it gave, or None; `milliseconds` is the CPU time of the call; `error` is None
    where there was none.
    """

    output: Output
    raw: Any
    milliseconds: float
    error: str | None


def run(system: System, record: Record, page: str) -> Ran:
    """Run a system on a page. What it raises becomes an error of the answer.

    Args:
        system: what to run.
        record: the page's record.
        page: its input.

    Raises:
        MissingExtraError: the system's package is not installed.
    """
    start = time.process_time()
    try:
        with _silent():
            raw = system.run(record, page)
            milliseconds = (time.process_time() - start) * 1000
            return Ran(system.read(record, page, raw), raw, milliseconds, None)
    except MissingExtraError:
        raise
    except Exception as error:
        milliseconds = (time.process_time() - start) * 1000
        message = f"{type(error).__name__}: {error}"[:200]
        return Ran(system.nothing, None, milliseconds, message)


def _in_turn(systems: Sequence[System], page: str) -> Iterator[System]:
    """The systems, and of those with one name a different one first on every page."""
    groups: dict[str, list[System]] = {}
    for system in systems:
        groups.setdefault(system.name, []).append(system)
    for group in groups.values():
        first = zlib.crc32(page.encode()) % len(group)
        yield from group[first:] + group[:first]


def run_all(records: Iterable[Record], plan: Plan, workers: int = 1) -> Iterator[PageScores]:
    """Scores of pages, in the order of the pages.

    Args:
        records: the pages.
        plan: what to run on them.
        workers: processes; 1 runs in this one. CPU times are per call either way.
    """
    if workers == 1:
        runner = Runner(plan)
        _warm_up(runner)
        for record in records:
            yield runner.page(record)
        return
    # Spawned, because forking a process that has loaded a BLAS is not safe everywhere.
    context = multiprocessing.get_context("spawn")
    with context.Pool(workers, initializer=_start_worker, initargs=(plan,)) as pool:
        yield from pool.imap(_work, records, chunksize=4)


_worker: Runner | None = None


def _start_worker(plan: Plan) -> None:
    global _worker
    _worker = Runner(plan)
    _warm_up(_worker)


def _work(record: Record) -> PageScores:
    if _worker is None:
        raise RuntimeError("the worker was not started by run_all")
    return _worker.page(record)


def _warm_up(runner: Runner) -> None:
    """Import packages and fill their lazy tables, which are no page's cost."""
    record = _warm_up_record()
    for fold in range(FOLDS) if runner._plan.by_fold else (0,):
        # Not all folds need have weights; a page of one that has none will say so.
        with contextlib.suppress(OSError, ValueError):
            for system in runner.systems(fold):
                run(system, record, runner.input(record, system.input))
    gc.collect()


def _warm_up_record() -> Record:
    from standfirst.lab.corpus import parse_record

    sentence = "The harbour of the old town was closed on Monday, and the ferries stayed at home. "
    html = (
        "<!DOCTYPE html><html lang='en'><head><title>Harbour closed</title></head><body>"
        f"<h1>Harbour closed</h1><p>{sentence * 5}</p><p>{sentence * 7}</p></body></html>"
    )
    raw: dict[str, Any] = {"id": "warm-up", "url": "https://example.org/", "domain": "example.org"}
    return parse_record({**raw, "page_type": "article", "html": html, "gold": {}}, "none")


def _absent(*_args: Any, **_options: Any) -> Any:
    raise StandfirstUnavailableError("standfirst.extract cannot be imported")


def _quieten() -> None:
    """Peers log and warn about pages; a table is no place for it."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    # boilerpy3 prints what it could not parse.
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        yield
