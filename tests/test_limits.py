"""The largest page and the time budget."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from lxml import html as lxml_html

from fixture_pages import fixtures
from own_pages import STORY
from standfirst import Article, Claim, Page, PageTooLarge, Pipeline, extract, extract_many
from standfirst.extraction import MAX_SIZE
from standfirst.time_budget import Clock, timed
from test_invariants import check_nothing_invented, check_nothing_lost, check_order


@pytest.mark.parametrize(
    ("page", "size", "unit"),
    [
        ("é" * 101, 101, "characters"),
        (("é" * 51).encode(), 102, "bytes"),
        (bytearray(101), 101, "bytes"),
        (memoryview(bytes(101)), 101, "bytes"),
        (lxml_html.fromstring(f"<p>{'a' * 101}</p>"), 101, "characters"),
        (BeautifulSoup(f"<p>{'a' * 101}</p>", "lxml"), 101, "characters"),
    ],
)
def test_a_page_too_large_is_refused(page: Any, size: int, unit: str) -> None:
    with pytest.raises(PageTooLarge, match=rf"{size} {unit}; max_size allows 100") as caught:
        extract(page, max_size=100)
    assert (caught.value.size, caught.value.max_size) == (size, 100)
    twin = pickle.loads(pickle.dumps(caught.value))
    assert (str(twin), twin.size) == (str(caught.value), size)
    assert isinstance(extract(page, max_size=size), Article)
    assert isinstance(extract(page, max_size=None), Article)


def test_64_megabytes_are_allowed() -> None:
    assert MAX_SIZE == 64 * 1024 * 1024
    with pytest.raises(PageTooLarge, match="67,108,865 bytes; max_size allows 67,108,864"):
        extract(bytes(MAX_SIZE + 1))


class Time:
    """A clock that stands still unless it is told to go on."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Time:
    time = Time()
    monkeypatch.setattr("standfirst.time_budget.time", time)
    return time


class Slow:
    """A filter that takes its time, and hands out a claim a line meanwhile."""

    def __init__(self, time: Time, seconds: float) -> None:
        self.time = time
        self.seconds = seconds
        self.calls = 0

    def __call__(self, page: Page) -> Iterator[Claim]:
        for line in page.lines:
            self.calls += 1
            self.time.now += self.seconds
            yield line.claim("other", 1.0, "slow")


def test_a_budget_that_is_not_met_changes_nothing() -> None:
    for page in [fixture.page for fixture in fixtures()]:
        article = extract(page, time_budget=3600)
        assert article == extract(page)
        assert not article.incomplete


@pytest.mark.parametrize("favor", ["precision", "balanced"])
def test_when_the_budget_is_met_rules_make_the_article(favor: Any) -> None:
    whole = extract(STORY, pipeline="rules")
    article = extract(STORY, time_budget=0, favor=favor)
    assert article.incomplete
    assert article.headline == whole.headline
    assert len(article.body) >= len(whole.body) > 0
    assert article.warnings[-1].startswith("the time budget of 0 s was met at filter")
    assert "tagger" not in {line.filter for line in article.ledger}


@pytest.mark.parametrize("pipeline", [None, "rules"])
def test_an_article_that_was_stopped_is_whole_all_the_same(pipeline: Any) -> None:
    for page in [fixture.page for fixture in fixtures()]:
        article = extract(page, time_budget=0, pipeline=pipeline)
        assert article.incomplete
        check_nothing_invented(article)
        check_nothing_lost(article)
        check_order(article)
        assert Article.from_dict(json.loads(article.to_json())) == article


def test_a_filter_is_stopped_between_its_claims(clock: Time) -> None:
    slow, late = Slow(clock, 0.25), Slow(clock, 0)
    pipeline = Pipeline([("slow", slow), ("late", late)])
    article = extract("\n".join(f"Line {n}." for n in range(20)), pipeline=pipeline, time_budget=1)
    assert article.incomplete
    assert slow.calls == 4
    assert late.calls == 0
    filters = [line.filter for line in article.ledger]
    assert filters == ["slow"] * 4 + ["rest"] * 16
    assert article.warnings == ("the time budget of 1 s was met at filter 'slow'",)


def test_what_was_claimed_before_the_end_stands(clock: Time) -> None:
    pipeline = Pipeline.default().prepend("slow", Slow(clock, 0.25))
    article = extract(STORY, pipeline=pipeline, time_budget=0.5)
    filters = [line.filter for line in article.ledger]
    assert filters[:2] == ["slow", "slow"]
    assert {"headline", "prose"} >= set(filters[2:]) - {"rest", "lede", "hidden", "aftermath"}
    assert article.body


def test_a_pipeline_without_the_tagger_gets_no_rules_that_it_did_not_have() -> None:
    pipeline = Pipeline.default().without("tagger")
    article = extract(STORY, pipeline=pipeline, time_budget=0)
    assert {line.filter for line in article.ledger} == {"rest"}
    assert article.body == ""


def test_a_timed_filter_is_asked_by_its_own_threshold() -> None:
    class Modest:
        sure = 0.2

        def __call__(self, page: Page) -> Iterator[Claim]:
            return (line.claim("body", 0.3, "maybe") for line in page.lines)

    pipeline = Pipeline([("modest", Modest())])
    assert extract("A line.", pipeline=pipeline, time_budget=60).body == "A line."
    assert timed(pipeline, Clock(60)).threshold == pipeline.threshold


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"max_size": "10"}, "max_size must be a number or None, not str"),
        ({"time_budget": "1"}, "time_budget must be a number or None, not str"),
        ({"keep": None}, "keep must be boilerplate roles, not NoneType"),
        ({"keep": 3}, "keep must be boilerplate roles, not int"),
    ],
)
def test_an_option_of_another_type_is_a_type_error_that_names_it(wrong: Any, told: str) -> None:
    with pytest.raises(TypeError, match=told):
        extract(STORY, **wrong)
    with pytest.raises(TypeError, match=told):
        list(extract_many([STORY], **wrong))


@pytest.mark.parametrize("wrong", [{"max_size": -1}, {"time_budget": -0.1}])
def test_limits_that_are_none_are_refused(wrong: Any) -> None:
    with pytest.raises(ValueError, match="must be 0 or more, or None"):
        extract(STORY, **wrong)


def test_no_number_is_no_budget() -> None:
    with pytest.raises(ValueError, match="nan"):
        extract(STORY, time_budget=float("nan"))
