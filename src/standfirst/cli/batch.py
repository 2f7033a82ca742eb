"""Many pages: a record each as JSON Lines, in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Sequence
from contextlib import closing

from standfirst.cli.jobs import Job
from standfirst.cli.output import complain, say
from standfirst.cli.progress import Progress
from standfirst.cli.records import Outcome, outcome_of
from standfirst.cli.settings import Settings
from standfirst.cli.workers import pooled


def many_pages(jobs: Sequence[Job], settings: Settings, workers: int | None) -> bool:
    """Print a record for each page; whether all went well.

    Args:
        jobs: the pages.
        settings: how to read them.
        workers: how many processes read them; as many as there are cores if None.
    """
    outcomes = _outcomes(jobs, settings, min(workers or _cores(), len(jobs)))
    well = True
    # Closing them ends the workers, whatever ends the printing.
    with closing(outcomes), closing(Progress(len(jobs))) as progress:
        for outcome in outcomes:
            progress.clear(complaining=outcome.complaint is not None)
            say(outcome.record)
            if outcome.complaint is not None:
                well = False
                complain(outcome.complaint)
            progress.advance()
    return well


def _outcomes(
    jobs: Sequence[Job], settings: Settings, workers: int
) -> Generator[Outcome, None, None]:
    if workers > 1:
        return pooled(jobs, settings, workers)
    return (outcome_of(job, settings) for job in jobs)


def _cores() -> int:
    """How many cores this process may use, which in a container can be fewer than there are."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    # Windows cannot wait for more processes than this.
    return min(os.cpu_count() or 1, 61)
