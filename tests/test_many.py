"""`extract_many`: in order, a bounded number ahead, errors as values, whatever the processes."""

from __future__ import annotations

import doctest
import os
import pickle
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import get_start_method
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from lxml import html as lxml_html

import standfirst.many
from fixture_pages import fixtures
from own_pages import STORY
from standfirst import (
    Article,
    Claim,
    Failure,
    Page,
    PageTooLarge,
    Pipeline,
    WorkerDied,
    extract,
    extract_many,
)
from standfirst.processes import AHEAD, AHEAD_SIZE

PAGES = [fixture.page for fixture in fixtures()]
WORKERS = (1, 2)
forked = pytest.mark.skipif(get_start_method() != "fork", reason="a worker must inherit a filter")


def articles(found: Any) -> list[Article | Failure]:
    return [article for _, article in found]


@pytest.mark.parametrize("workers", WORKERS)
def test_each_page_comes_back_with_its_article_in_order(workers: int) -> None:
    found = list(extract_many(iter(PAGES), workers=workers))
    assert all(one is other for (one, _), other in zip(found, PAGES, strict=True))
    assert articles(found) == [extract(page) for page in PAGES]


@pytest.mark.parametrize("workers", WORKERS)
def test_options_are_those_of_extract(workers: int) -> None:
    options: Any = {"favor": "recall", "keep": ["login"], "metadata": True, "links": True}
    for pipeline in (None, "rules", Pipeline.default().without("bylines")):
        found = extract_many(PAGES[:12], workers=workers, pipeline=pipeline, **options)
        alone = [extract(page, pipeline=pipeline, **options) for page in PAGES[:12]]
        assert articles(found) == alone
    plain = [extract(page) for page in PAGES[:12]]
    assert alone != plain


def test_options_have_the_same_names_and_defaults() -> None:
    import inspect

    of_one = inspect.signature(extract).parameters
    of_many = inspect.signature(extract_many).parameters
    for name, parameter in of_one.items():
        if name not in ("page", "url"):
            assert of_many[name].default == parameter.default
    assert set(of_many) - set(of_one) == {"pages", "workers", "start_method"}


@pytest.mark.parametrize("workers", WORKERS)
def test_pages_and_addresses_may_be_parts_of_records(workers: int) -> None:
    records = [{"raw": page, "at": f"https://news.example/{n}"} for n, page in enumerate(PAGES[:6])]
    found = list(
        extract_many(records, workers=workers, page=lambda r: r["raw"], url=lambda r: r["at"])
    )
    assert [record for record, _ in found] == records
    alone = [extract(record["raw"], url=record["at"]) for record in records]
    assert articles(found) == alone
    bad = dict(records[0])
    del bad["at"]
    (_, missing), (_, whole) = extract_many(
        [bad, records[1]], workers=workers, page=lambda r: r["raw"], url=lambda r: r["at"]
    )
    assert isinstance(missing, Failure)
    assert missing.kind == "KeyError"
    assert whole == alone[1]


@pytest.mark.parametrize("workers", WORKERS)
def test_errors_are_values_beside_their_pages(workers: int) -> None:
    pages = [STORY, None, "x" * 5000, STORY.encode(), 7]
    found = list(extract_many(pages, workers=workers, max_size=4000))
    assert [page for page, _ in found] == pages
    first, none, large, third, seven = articles(found)
    assert first == third == extract(STORY)
    assert isinstance(none, Failure)
    assert isinstance(seven, Failure)
    assert isinstance(large, Failure)
    assert none.kind == seven.kind == "TypeError"
    assert isinstance(large.error, PageTooLarge)
    assert (large.error.size, large.error.max_size) == (5000, 4000)
    assert str(large) == "PageTooLarge: the page has 5,000 characters; max_size allows 4,000"
    assert "PageTooLarge" in large.details
    assert large.error.__traceback__ is None


class _OddError(Exception):
    """One that pickle cannot make again."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def _failing(page: Page) -> Iterator[Claim]:
    if "Zebedee" in page.text:
        raise _OddError("no", "Zebedee")
    return iter(())


@pytest.mark.parametrize("workers", WORKERS)
def test_what_a_filter_raises_is_a_value(workers: int) -> None:
    pipeline = Pipeline.rules().prepend("failing", _failing)
    first, failure, last = articles(
        extract_many([STORY, "Zebedee", STORY], workers=workers, pipeline=pipeline)
    )
    assert first == last == extract(STORY, pipeline="rules")
    assert isinstance(failure, Failure)
    assert (failure.kind, str(failure.error)) == ("_OddError", "no Zebedee")
    assert "_failing" in failure.details
    assert pickle.loads(pickle.dumps(failure)).kind == failure.kind


@forked
def test_filters_that_cannot_be_pickled_work_where_workers_are_forked() -> None:
    def stars(page: Page) -> Iterator[Claim]:
        return (line.claim("other", 1.0, "stars") for line in page.lines if "Aries" in line.text)

    pipeline = Pipeline.rules().prepend("stars", stars)
    page = f"{STORY}\nAries: stay in bed."
    (article,) = articles(extract_many([page] * 1, workers=2, pipeline=pipeline))
    assert isinstance(article, Article)
    assert [line.filter for line in article.ledger].count("stars") == 1
    with pytest.raises(ValueError, match="cannot be sent to other processes"):
        extract_many([page], workers=2, pipeline=pipeline, start_method="spawn")


@pytest.mark.parametrize("workers", WORKERS)
def test_trees_and_soups_are_pages_too(workers: int) -> None:
    html = "<html><body><h1>Bridge opens</h1><p>The bridge was opened on Monday.</p></body></html>"
    soup = BeautifulSoup(html, "lxml")
    trees = [lxml_html.fromstring(html), soup, soup.h1.string if soup.h1 else None]
    pages: list[Any] = [html, *trees, bytearray(html.encode()), memoryview(html.encode())]
    found = list(extract_many(pages, workers=workers))
    assert all(one is page for (one, _), page in zip(found, pages, strict=True))
    assert articles(found) == [extract(page) for page in pages]


@forked
def test_a_page_that_kills_its_worker_fails_alone() -> None:
    def deadly(page: Page) -> Iterator[Claim]:
        if "Zebedee" in page.text:
            os.kill(os.getpid(), signal.SIGKILL)
        return iter(())

    pipeline = Pipeline.rules().prepend("deadly", deadly)
    pages = [STORY, "Zebedee", *[STORY] * 30, "Zebedee", "Zebedee", *[STORY] * 30]
    found = articles(extract_many(pages, workers=2, pipeline=pipeline))
    assert [isinstance(each, Failure) for each in found] == [page == "Zebedee" for page in pages]
    failure = found[1]
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, WorkerDied)
    assert failure.kind == "WorkerDied"


@forked
def test_processes_are_started_once() -> None:
    def marking(page: Page) -> Iterator[Claim]:
        return (line.claim("other", 1.0, str(os.getpid())) for line in page.lines)

    pipeline = Pipeline([("marking", marking)])
    pages = [f"Page {n}." for n in range(120)]
    seen = set()
    for article in articles(extract_many(iter(pages), workers=2, pipeline=pipeline)):
        assert isinstance(article, Article)
        seen.add(article.ledger[0].reason)
    assert 1 <= len(seen) <= 2
    assert str(os.getpid()) not in seen
    (here,) = articles(extract_many(pages[:1], workers=1, pipeline=pipeline))
    assert isinstance(here, Article)
    assert here.ledger[0].reason == str(os.getpid())


@pytest.mark.parametrize(("workers", "ahead"), [(1, 1), (2, 2 * AHEAD)])
def test_pages_are_read_a_bounded_number_ahead(workers: int, ahead: int) -> None:
    read = 0

    def pages() -> Iterator[str]:
        nonlocal read
        for _ in range(100):
            read += 1
            yield "The bridge was opened on Monday."

    found = extract_many(pages(), workers=workers, pipeline="rules")
    assert read == 0
    for done, _ in enumerate(found, start=1):
        assert read < done + ahead
    assert read == done == 100


def test_large_pages_are_read_fewer_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standfirst.processes.AHEAD_SIZE", 100)
    read = 0

    def pages() -> Iterator[str]:
        nonlocal read
        for _ in range(20):
            read += 1
            yield "The bridge was opened on Monday. " * 3

    for done, _ in enumerate(extract_many(pages(), workers=2, pipeline="rules"), start=1):
        assert read <= done + 1
    assert AHEAD_SIZE == 64 << 20


@pytest.mark.parametrize("workers", WORKERS)
def test_what_the_iterator_raises_comes_through(workers: int) -> None:
    def pages() -> Iterator[str]:
        yield STORY
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(extract_many(pages(), workers=workers))


@pytest.mark.parametrize("workers", WORKERS)
def test_it_may_be_closed_early_and_run_twice_at_once(workers: int) -> None:
    with closing(extract_many([STORY] * 50, workers=workers, pipeline="rules")) as found:
        _, first = next(found)
        with closing(extract_many([STORY] * 3, workers=workers, pipeline="rules")) as others:
            assert articles(others) == [first] * 3
    assert list(found) == []


def test_nothing_in_nothing_out() -> None:
    assert list(extract_many([])) == []
    assert list(extract_many(iter([]), workers=2)) == []


def test_what_cannot_be_is_refused_at_once() -> None:
    bad: list[dict[str, Any]] = [{"workers": 0}, {"favor": "x"}, {"keep": ["y"]}, {"format": "z"}]
    bad += [{"pipeline": 3}, {"max_size": -1}, {"time_budget": -1.0}, {"start_method": "x"}]
    for options in bad:
        with pytest.raises(ValueError, match=str(next(iter(options.values()))).strip("[]'")):
            extract_many([STORY], **({"workers": 2} | options))
    with pytest.raises(TypeError, match="one page"):
        extract_many(STORY)


def test_the_example_holds() -> None:
    assert doctest.testmod(standfirst.many).attempted
    assert not doctest.testmod(standfirst.many).failed


_SCRIPT = """
    import multiprocessing, sys
    from standfirst import Pipeline, extract, extract_many

    def main():
        multiprocessing.set_start_method(sys.argv[1])
        page = sys.stdin.read()
        alone = extract(page)
        for pipeline in (None, Pipeline.default()):
            found = [a for _, a in extract_many([page] * 5, workers=2, pipeline=pipeline)]
            assert found == [alone] * 5, found
        print("the same")

    if __name__ == "__main__":
        main()
"""


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_start_methods(method: str, tmp_path: Path) -> None:
    import multiprocessing

    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no start method {method} on this system")
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(_SCRIPT))
    done = subprocess.run(
        [sys.executable, str(script), method],
        input=STORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stdout) == (0, "the same\n"), done.stderr


@pytest.mark.parametrize("workers", [1, 2])
def test_what_was_read_before_the_input_failed_comes_out_first(workers: int) -> None:
    def pages() -> Iterator[str]:
        for number in range(5):
            yield f"The bridge opens, number {number}"
        raise OSError("the disk has gone")

    results = extract_many(pages(), workers=workers)
    assert len([next(results) for _ in range(5)]) == 5
    with pytest.raises(OSError, match="the disk has gone"):
        next(results)
