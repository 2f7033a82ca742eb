"""A time budget for a page: a pipeline that stops when it is met, and makes do with rules."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from standfirst.page import Claim, Page
from standfirst.pipeline import TAGGER, Filter, Pipeline
from standfirst.tagger.rules import before_tagger


class Clock:
    """When the time for a page is up.

    Attributes:
        seconds: how much there is, of wall-clock time.
        stopped: the filter that was to run, or ran, when the time was up; None until then.
    """

    def __init__(self, seconds: float) -> None:
        """A clock that starts now."""
        self.seconds = seconds
        self.stopped: str | None = None
        self._end = time.monotonic() + seconds

    def is_up(self, name: str) -> bool:
        """Whether the time is up; if so, the first filter to hear of it is noted."""
        if time.monotonic() < self._end:
            return False
        if self.stopped is None:
            self.stopped = name
        return True

    @property
    def warning(self) -> str | None:
        """What to tell people of an article that was not finished; None of one that was."""
        if self.stopped is None:
            return None
        return f"the time budget of {self.seconds:g} s was met at filter {self.stopped!r}"


class _Wrapped:
    """A filter in another's clothes: what a pipeline asks of it beside claims is the other's."""

    def __init__(self, name: str, filter: Filter, clock: Clock) -> None:
        self._name = name
        self._filter = filter
        self._clock = clock

    def __getattr__(self, name: str) -> Any:
        return getattr(self._filter, name)


class _Timed(_Wrapped):
    """A filter that claims nothing more when the time is up."""

    def __call__(self, page: Page) -> Iterator[Claim]:
        if self._clock.is_up(self._name):
            return
        for claim in self._filter(page):
            yield claim
            if self._clock.is_up(self._name):
                return


class _StandIn(_Wrapped):
    """A rule that does what the tagger would have done, if the time was up before it had."""

    def __call__(self, page: Page) -> Iterator[Claim]:
        if self._clock.stopped is not None:
            yield from self._filter(page)


def timed(pipeline: Pipeline, clock: Clock) -> Pipeline:
    """The same filters under a clock, and behind the tagger the rules that stand in for it.

    The time is looked at before each filter and behind each of its claims. When it is up, the
    filters left claim nothing, but for the rules that make a story of what is left: those run
    whatever it takes, so that the article is not empty. They take a small part of the time that a
    page needs, and grow with its length; a filter that is at work is not interrupted.
    """
    early = set(before_tagger().names)
    story = {name: filter for name, filter in Pipeline.rules() if name not in early}
    filters: list[tuple[str, Filter]] = [
        (name, filter if story.get(name) is filter else _Timed(name, filter, clock))
        for name, filter in pipeline
    ]
    if TAGGER in pipeline:
        filters += [
            (name, _StandIn(name, filter, clock))
            for name, filter in story.items()
            if name not in pipeline
        ]
    return Pipeline(filters, threshold=pipeline.threshold)
