"""Jobs done side by side in processes: results in order, and a bounded number on the way."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from standfirst.errors import WorkerDied

J = TypeVar("J")
R = TypeVar("R")

# Jobs handed to each worker ahead of the one whose turn it is to be given back. More would even
# out long pages better, and hold more results in memory.
AHEAD: Final = 8
# Characters or bytes of the jobs on the way from which on no more are taken than there are workers.
AHEAD_SIZE: Final = 64 << 20
# Windows cannot wait for more processes than this.
_MOST_WORKERS: Final = 61


def usable_cores() -> int:
    """How many cores this process may use, which in a container can be fewer than there are.

    One for a daemonic process of `multiprocessing`, which may not start others.
    """
    if multiprocessing.current_process().daemon:
        return 1
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return min(os.cpu_count() or 1, _MOST_WORKERS)


@dataclass(frozen=True)
class Crew(Generic[J, R]):
    """Workers that do jobs.

    Attributes:
        work: does a job; it gives a value for whatever the job can cause, and raises nothing. It
            is sent to the workers once: where they are forked as it is, else pickled.
        died: the result of a job that killed its worker, for the error given.
        workers: how many processes; with one, all is done in this process and none is started.
        warm_up: loads in this process what forked workers then share.
        travels: whether a job can be sent to a worker; if not, it is done in this process.
        size: the size of a job, in characters or bytes.
        start_method: of `multiprocessing`; its default if None.
    """

    work: Callable[[J], R]
    died: Callable[[J, WorkerDied], R]
    workers: int
    warm_up: Callable[[], object]
    travels: Callable[[J], bool]
    size: Callable[[J], int]
    start_method: str | None = None

    def results(self, jobs: Iterable[J]) -> Generator[R, None, None]:
        """The results of jobs, in order.

        `jobs` is read at most `AHEAD` jobs a worker ahead of the result given back, and less where
        they are large. Closing the generator ends the workers.

        Not `multiprocessing.Pool`, which waits for ever when a worker is killed, as a system short
        of memory does. Here the pool breaks, and the jobs that were on the way are done again one
        by one: so only the job that kills its worker fails, and the rest goes on.
        """
        if self.workers == 1:
            for job in jobs:
                yield self.work(job)
            return
        if self.context.get_start_method() == "fork":
            # What fails here will fail again in the workers, and be reported there.
            with suppress(Exception):
                self.warm_up()
        pools = _Pools(self)
        waiting: deque[_Waiting[J, R]] = deque()
        under_way = 0
        failed: list[Exception] = []
        try:
            for job in _until_it_fails(jobs, failed):
                waiting.append(_Waiting(job, self.size(job), pools.hand_out(job)))
                under_way += waiting[-1].size
                # When jobs come slowly, a result that is there should not wait for the next ones.
                if len(waiting) >= self.workers * AHEAD or waiting[0].is_done:
                    under_way -= waiting[0].size
                    yield pools.result(waiting.popleft())
                while under_way >= AHEAD_SIZE and len(waiting) >= self.workers:
                    under_way -= waiting[0].size
                    yield pools.result(waiting.popleft())
            while waiting:
                yield pools.result(waiting.popleft())
            if failed:
                raise failed[0]
        finally:
            pools.close()

    def check_work(self) -> None:
        """Refuse work that cannot be sent to the workers.

        Raises:
            ValueError: it cannot be pickled, and the workers are not forked.
        """
        if self.context.get_start_method() != "fork":
            try:
                pickle.dumps(self.work)
            except Exception as error:
                raise ValueError(
                    "a filter cannot be sent to other processes; take workers=1, or filters that "
                    f"can be pickled, such as functions of a module: {error}"
                ) from error

    @property
    def context(self) -> Any:
        """The context of `multiprocessing` that starts the workers."""
        return multiprocessing.get_context(self.start_method)


def _until_it_fails(jobs: Iterable[J], failed: list[Exception]) -> Iterator[J]:
    """The jobs; what reading them raises is put into `failed`, to be told when they are done."""
    try:
        yield from jobs
    except Exception as error:
        failed.append(error)


@dataclass(frozen=True)
class _Waiting(Generic[J, R]):
    """A job on its way; without a future it is done in this process when its turn comes."""

    job: J
    size: int
    future: Future[R] | None

    @property
    def is_done(self) -> bool:
        return self.future is None or self.future.done()


class _Pools(Generic[J, R]):
    """The crew's processes: a pool for all, and one of a single worker for jobs that may kill."""

    def __init__(self, crew: Crew[J, R]) -> None:
        self._crew = crew
        self._pool: ProcessPoolExecutor | None = None
        self._alone: ProcessPoolExecutor | None = None

    def hand_out(self, job: J) -> Future[R] | None:
        """Give a job to the workers, unless it cannot travel."""
        if not self._crew.travels(job):
            return None
        try:
            self._pool = self._pool or self._started(self._crew.workers)
            return self._pool.submit(_do, job)
        except BrokenProcessPool as error:
            broken: Future[R] = Future()
            broken.set_exception(error)
            return broken

    def result(self, waiting: _Waiting[J, R]) -> R:
        """The result of a job, once it is there."""
        if waiting.future is None:
            return self._crew.work(waiting.job)
        try:
            return waiting.future.result()
        except BrokenProcessPool:
            # The next job that is handed out starts the workers again.
            if _is_broken(self._pool):
                self._pool = None
            return self._done_alone(waiting.job)

    def _done_alone(self, job: J) -> R:
        """The result of a job that may kill its worker."""
        self._alone = self._alone or self._started(1)
        try:
            result: R = self._alone.submit(_do, job).result()
            return result
        except BrokenProcessPool:
            self._alone = None
            return self._crew.died(job, WorkerDied())

    def close(self) -> None:
        """End the workers; jobs not begun are dropped, and those that are waited for."""
        for pool in (self._pool, self._alone):
            if pool is not None:
                pool.shutdown(cancel_futures=True)

    def _started(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            workers, self._crew.context, initializer=_begin_work, initargs=(self._crew.work,)
        )


def _is_broken(pool: ProcessPoolExecutor | None) -> bool:
    """Whether a pool takes no jobs any more."""
    return pool is not None and bool(getattr(pool, "_broken", True))


# What this process, if it is a worker, does with a job.
_work: Callable[[Any], Any] | None = None


def _do(job: Any) -> Any:
    assert _work is not None
    return _work(job)


def _begin_work(work: Callable[[Any], Any]) -> None:
    """Make a worker that ends when the process that started it does, and in no other way.

    Ctrl-C reaches the workers too. They finish the page they are at: one that died while handing
    over a result would leave half of it, and the other side waiting for the rest.
    """
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was loaded before the fork stays shared: the collector writes to all that it looks at.
    gc.freeze()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # The pool ends its workers in order; this is for when there was no time to, as after a kill.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
