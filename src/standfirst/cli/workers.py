"""Processes that read pages side by side."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, suppress
from itertools import islice
from typing import Final

from standfirst.cli.jobs import Job
from standfirst.cli.records import Outcome, failure, outcome_of
from standfirst.cli.settings import Settings

# Pages handed to each worker ahead of the one whose turn it is to be printed. More would even out
# long pages better, and hold more results in memory.
AHEAD: Final = 8
# A page that has every kind of phrase looked up, so that all that is loaded late is loaded.
_WARM_UP: Final = (
    b"Log in\n\nThe bridge opens\n\nBy Ann Lee\n\n"
    b"The bridge has been opened,\nthe mayor said on Monday.\n"
)


def pooled(jobs: Sequence[Job], settings: Settings, workers: int) -> Generator[Outcome, None, None]:
    """The outcomes of jobs in order, worked out in other processes.

    Not `multiprocessing.Pool`, which waits for ever when a worker is killed, as a system short of
    memory does. Here the pool breaks, and the pages that were in flight are read again, each by a
    worker of its own: so only the page that kills its worker fails, and the rest goes on.
    """
    _warm_up(settings)
    done = 0
    while done < len(jobs):
        try:
            with closing(one_pool(islice(jobs, done, None), settings, workers)) as outcomes:
                for outcome in outcomes:
                    yield outcome
                    done += 1
        except BrokenProcessPool:
            in_flight = jobs[done : done + workers * AHEAD]
            yield from (_alone(job, settings) for job in in_flight)
            done += len(in_flight)


def _warm_up(settings: Settings) -> None:
    """Load the phrases before processes fork, so that they share them instead of each loading."""
    if multiprocessing.get_start_method() == "fork":
        # A page that fails will fail again in its worker, and be reported there.
        with suppress(Exception):
            settings.extract(_WARM_UP)


def one_pool(
    jobs: Iterable[Job], settings: Settings, workers: int
) -> Generator[Outcome, None, None]:
    """The outcomes of jobs in order, with a bounded number of them handed out at a time.

    Raises:
        BrokenProcessPool: a worker died.
    """
    waiting: deque[Future[Outcome]] = deque()
    pool = ProcessPoolExecutor(workers, initializer=_begin_work)
    try:
        for job in jobs:
            waiting.append(pool.submit(outcome_of, job, settings))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        # Jobs not begun are dropped, and those that are waited for.
        pool.shutdown(cancel_futures=True)


def _alone(job: Job, settings: Settings) -> Outcome:
    """The outcome of a job that may kill its worker."""
    try:
        (outcome,) = one_pool([job], settings, workers=1)
        return outcome
    except BrokenProcessPool:
        why = "its worker died (killed, or out of memory)"
        return failure(job.name, "WorkerDied", why, f"{job.name}: {why}")


def _begin_work() -> None:
    """Make a worker end when the process that started it does, and in no other way.

    Ctrl-C reaches the workers too. They finish the page they are at: one that died while handing
    over a result would leave half of it, and the other side waiting for the rest.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # The pool ends its workers in order; this is for when there was no time to, as after a kill.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
