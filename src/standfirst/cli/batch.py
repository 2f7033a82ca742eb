"""Many pages: a record each as JSON Lines, in order."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from functools import partial

from standfirst.cli.jobs import Job
from standfirst.cli.output import complain, say
from standfirst.cli.progress import Progress
from standfirst.cli.records import died, outcome_of
from standfirst.cli.settings import Settings
from standfirst.many import WARM_UP
from standfirst.processes import Crew, usable_cores


def many_pages(jobs: Sequence[Job], settings: Settings, workers: int | None) -> bool:
    """Print a record for each page; whether all went well.

    Args:
        jobs: the pages.
        settings: how to read them.
        workers: how many processes read them; as many as there are cores if None.
    """
    crew = Crew(
        work=partial(outcome_of, settings=settings),
        died=died,
        workers=max(1, min(workers or usable_cores(), len(jobs))),
        warm_up=lambda: settings.extract(WARM_UP),
        travels=lambda job: True,
        size=lambda job: len(job.content or ""),
    )
    outcomes = crew.results(jobs)
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
