"""Many pages: an iterator in, an iterator out, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sized
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, NamedTuple, TypeVar

from standfirst.errors import Failure, WorkerDied
from standfirst.extraction import MAX_SIZE, Options, size_of
from standfirst.processes import Crew, usable_cores

if TYPE_CHECKING:
    from standfirst.article import Article
    from standfirst.pipeline import Favor, Pipeline
    from standfirst.reading import Format, PageInput
    from standfirst.roles import BoilerplateRole

T = TypeVar("T")

# A page that has every kind of phrase looked up, so that all that is loaded late is loaded.
WARM_UP: Final = (
    b"Log in\n\nThe bridge opens\n\nBy Ann Lee\n\n"
    b"The bridge has been opened,\nthe mayor said on Monday.\n"
)


def extract_many(
    pages: Iterable[T],
    *,
    workers: int | None = None,
    page: Callable[[T], PageInput] | None = None,
    url: str | Callable[[T], str | None] | None = None,
    format: Format | None = None,
    pipeline: Pipeline | Literal["rules"] | None = None,
    favor: Favor = "balanced",
    keep: Iterable[BoilerplateRole] = (),
    metadata: bool = False,
    links: bool = False,
    max_size: int | None = MAX_SIZE,
    time_budget: float | None = None,
    start_method: Literal["fork", "spawn", "forkserver"] | None = None,
) -> Generator[tuple[T, Article | Failure], None, None]:
    """Take many pages and give back each with its article, in order, as they come.

    Args:
        pages: the pages, read as they are needed: at most eight a worker ahead of the one given
            back, and fewer where they are large. Whatever it raises comes through.
        workers: how many processes; None for as many as there are cores for this process to use
            (and never more than pages, where their number is known), as in `concurrent.futures`.
            With 1 all is done in this process. They are started once, with the first page, and
            end with the last, or when the generator is closed. Where processes are not forked
            (Windows, macOS), the script needs its `if __name__ == "__main__":`.
        page: what gives the page of an element of `pages` (a record, a row, a path), where that
            is not the page itself. It is called in this process.
        url: the address of all pages, or what gives that of an element.
        start_method: how processes are started, of `multiprocessing`; its default if None. Where
            they are not forked, filters of your own must be ones that can be pickled.

    The other arguments are those of `extract`.

    Yields:
        The element of `pages` and its article; or, in place of that, the `Failure` that holds
        what `extract` raised for the page. A page that kills its worker is a `Failure` as well,
        and costs no other page its article. lxml trees and soups are read in this process.

    Raises:
        TypeError: `pages` is one page.
        ValueError: one of the options is not one of those there are, or `workers` is below 1.
        WeightsError: the tagger's weights are missing or damaged (a `ValueError`).

    Example:
        >>> from standfirst import Failure, extract_many
        >>> pages = ["The bridge was opened, the mayor said, on Monday.", "Toot " * 120]
        >>> for page, article in extract_many(pages, pipeline="rules", max_size=500, workers=1):
        ...     print(article if isinstance(article, Failure) else article.body)
        The bridge was opened, the mayor said, on Monday.
        PageTooLarge: the page has 600 characters; max_size allows 500
    """
    if isinstance(pages, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"pages must be an iterable of pages, not one page ({type(pages)})")
    if workers is not None and workers < 1:
        raise ValueError(f"workers must be 1 or more, or None for all cores, not {workers!r}")
    options = Options.of(
        format=format,
        pipeline=pipeline,
        favor=favor,
        keep=keep,
        metadata=metadata,
        links=links,
        max_size=max_size,
        time_budget=time_budget,
    )
    options.filters()  # what is wrong with the weights is no page's fault
    crew = Crew(
        work=_Reader(options),
        died=_died,
        workers=_fitting(workers, pages),
        travels=_Reader(options).can_be_sent,
        size=_Job.size,
        warm_up=_Reader(options).warm_up,
        start_method=start_method,
    )
    if crew.workers > 1:
        crew.check_work()
    return _in_pairs(pages, crew, _Asked(page, url))


def _in_pairs(
    pages: Iterable[T], crew: Crew[_Job, Article | Failure], asked: _Asked[T]
) -> Generator[tuple[T, Article | Failure], None, None]:
    under_way: deque[T] = deque()

    def jobs() -> Iterator[_Job]:
        for element in pages:
            under_way.append(element)
            yield asked.job(element)

    with closing(crew.results(jobs())) as results:
        for result in results:
            yield under_way.popleft(), result


def _fitting(workers: int | None, pages: Iterable[object]) -> int:
    """How many workers there is a use for, where that is not said."""
    if workers is not None:
        return workers
    return max(1, min(usable_cores(), len(pages) if isinstance(pages, Sized) else usable_cores()))


class _Job(NamedTuple):
    """A page to be read, or what went wrong with it before."""

    page: Any
    url: str | None
    failure: Failure | None = None

    def size(self) -> int:
        """In characters or bytes; 0 for a tree."""
        return size_of(self.page)


@dataclass(frozen=True)
class _Asked(Generic[T]):
    """What gives the page and the address of an element."""

    page: Callable[[T], PageInput] | None
    url: str | Callable[[T], str | None] | None

    def job(self, element: T) -> _Job:
        """The job that an element makes; what goes wrong here is of this element alone."""
        try:
            page = element if self.page is None else self.page(element)
            return _Job(page, self.url(element) if callable(self.url) else self.url)
        except Exception as error:
            return _Job(None, None, Failure.of(error))


@dataclass(frozen=True)
class _Reader:
    """Reads pages; it travels to the workers."""

    options: Options

    def __call__(self, job: _Job) -> Article | Failure:
        """The article of a page, or what is wrong with it."""
        if job.failure is not None:
            return job.failure
        try:
            return self.options.extract(job.page, job.url)
        except Exception as error:
            return Failure.of(error)

    def can_be_sent(self, job: _Job) -> bool:
        """Whether a page goes to a worker: trees cannot be pickled, others need not be."""
        plain = type(job.page) in (str, bytes, bytearray) and type(job.url) in (str, type(None))
        return plain and not self.options.is_too_large(job.page)

    def warm_up(self) -> None:
        """Load what is loaded late, without a call of anybody's own filters."""
        pipeline: Literal["rules"] | None = None if self.options.uses_tagger else "rules"
        Options(pipeline=pipeline).extract(WARM_UP)


def _died(job: _Job, error: WorkerDied) -> Failure:
    return Failure(error, type(error).__name__)
