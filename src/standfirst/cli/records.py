"""What becomes of a page among many: its record, a line of JSON."""

from __future__ import annotations

import json
from typing import NamedTuple

from standfirst.cli.jobs import Job, UnreadError
from standfirst.cli.settings import Settings
from standfirst.errors import WorkerDied


class Outcome(NamedTuple):
    """What became of a job: its record as a line of JSON and, where it failed, a complaint."""

    record: str
    complaint: str | None = None


def outcome_of(job: Job, settings: Settings) -> Outcome:
    """What becomes of one page. It runs in a worker, and raises nothing that a page can cause."""
    try:
        article = settings.extract(job.read())
        record = {"file": job.name, **article.to_dict(ledger=settings.ledger)}
        return Outcome(json.dumps(record, ensure_ascii=False))
    except Exception as error:
        kind = error.kind if isinstance(error, UnreadError) else type(error).__name__
        return failure(job.name, kind, str(error), complaint_of(job.name, error))


def failure(name: str, kind: str, message: str, complaint: str) -> Outcome:
    """The outcome of a job that failed."""
    record = {"file": name, "error": {"type": kind, "message": message}}
    return Outcome(json.dumps(record, ensure_ascii=False), complaint)


def died(job: Job, error: WorkerDied) -> Outcome:
    """The outcome of a job that killed its worker."""
    return failure(job.name, type(error).__name__, str(error), f"{job.name}: {error}")


def complaint_of(name: str, error: Exception) -> str:
    """What to tell the user of a page that failed."""
    return (
        str(error) if isinstance(error, UnreadError) else f"{name}: {type(error).__name__}: {error}"
    )
