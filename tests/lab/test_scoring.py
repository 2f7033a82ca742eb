"""From an output to rows of a table."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from standfirst.lab.bench import as_json, in_fold, tables
from standfirst.lab.compare import compare, read_pages
from standfirst.lab.corpus import Record
from standfirst.lab.output import NOTHING, Output, read_article
from standfirst.lab.report import as_markdown
from standfirst.lab.runner import PageScores, Plan, Runner, run, run_all
from standfirst.lab.scoring import page_phrase, score
from standfirst.lab.systems import (
    INPUTS,
    System,
    UsageError,
    choose,
    peer_systems,
    standfirst_systems,
)

MakeRecord = Callable[..., Record]

PAGE = page_phrase(
    "Head one. By Jane Roe. A boat. Photo: AFP / Max Muster. One two three four five."
)
GOLD = {
    "headline": "Head one",
    "lede": ["One two"],
    "authors": ["Jane Roe", "Not Here"],
    "text": "One two\nthree four five",
    "images": [
        {"caption": "A boat.", "description": None, "credits": ["AFP/Max Muster", "-"]},
        {"caption": "Nowhere to be seen.", "description": None, "credits": []},
    ],
}


@dataclass
class Names:
    role: str
    names: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    note: str | None = None


@dataclass
class Words:
    text: str


@dataclass
class StandIn:
    """As much of an `Article` as the laboratory reads."""

    headline: str | None = "Head one"
    lede: str | None = "One two"
    text: str = "One two\n\nthree four five"
    paragraphs: tuple[Words, ...] = (Words("three four five"),)
    authors: tuple[str, ...] = ("Jane Roe",)
    captions: tuple[Words, ...] = (Words("A boat."),)
    credits: tuple[Names, ...] = (
        Names("author", ("Jane Roe",)),
        Names("photo", ("Max Muster",), ("AFP",)),
    )
    ledger: tuple[object, ...] = field(default_factory=tuple)


def test_a_perfect_article_scores_one(make_record: MakeRecord) -> None:
    scores = score(make_record(GOLD), read_article(StandIn()), PAGE)
    assert scores["shingle"] == (1.0, 0.0, 0.0)
    for metric in ("headline", "lede", "authors", "captions", "photo_credits"):
        assert scores[metric] == (1, 1.0), metric
    assert scores["word"] == scores["paragraph"] == (1, 1.0, 1.0, 1.0)
    assert scores["empty"] == (1, False)
    assert "snippet" not in scores
    assert "authors_unasked" not in scores


def test_fields_that_a_system_does_not_have_are_not_scored(make_record: MakeRecord) -> None:
    scores = score(make_record(GOLD), Output(text="three four five"), PAGE)
    assert not scores.keys() & {"headline", "lede", "authors", "captions", "photo_credits"}


def test_lede_where_there_is_none_counts_against(make_record: MakeRecord) -> None:
    record = make_record({"text": "a"})
    assert score(record, read_article(StandIn()), PAGE)["lede"] == (1, 0.0)
    assert score(record, read_article(StandIn(lede=None)), PAGE)["lede"] == (1, 1.0)


def test_authors_given_unasked(make_record: MakeRecord) -> None:
    record = make_record({"text": "a"})
    assert score(record, Output("a", authors=("X Y",)), PAGE)["authors_unasked"] == (1, True)
    assert score(record, Output("a", authors=()), PAGE)["authors_unasked"] == (1, False)


def test_choose() -> None:
    systems = [*standfirst_systems(StandIn), *peer_systems()]

    def keys(*only: str) -> set[str]:
        return {system.key for system in choose(systems, only)}

    assert keys("standfirst") == {f"standfirst@{kind}" for kind in INPUTS}
    assert keys("c4", "innertext") == {"c4@innertext"}
    assert keys("c4@soup", "trafilatura") == {"c4@soup", "trafilatura@html"}
    assert "standfirst@html" not in keys("peers", "html")
    assert "trafilatura@html" in keys("peers", "html")
    assert keys() == {system.key for system in systems}
    with pytest.raises(UsageError, match="tralafitura"):
        keys("tralafitura")


def test_a_system_that_fails_has_extracted_nothing(make_record: MakeRecord) -> None:
    def fail(_record: Record, _page: str) -> str:
        raise RecursionError("too deep")

    system = System("broken", "html", fail, lambda _record, _page, text: Output(text), NOTHING)
    ran = run(system, make_record(GOLD), "")
    assert ran.error == "RecursionError: too deep"
    assert ran.milliseconds >= 0
    scores = score(make_record(GOLD), ran.output, PAGE)
    for metric in ("headline", "lede", "authors", "captions", "photo_credits"):
        assert scores[metric] == (1, 0.0), metric
    assert scores["shingle"] == (0.0, 0.0, 1.0)


def test_runner_scores_peers_and_c4_keeps_sentences(make_record: MakeRecord) -> None:
    html = "<div>Menu</div><p>The sea was calm on Monday.</p>"
    record = make_record({"text": "The sea was calm on Monday."}, html)
    page = Runner(Plan(("c4@innertext", "whole@innertext"))).page(record)
    assert page.scores["c4@innertext"]["word"] == (1, 1.0, 1.0, 1.0)
    assert page.scores["whole@innertext"]["word"][2] == 1.0
    assert page.scores["whole@innertext"]["word"][1] == pytest.approx(6 / 7)
    assert page.scores["c4@innertext"]["error"] == (1, False)


def test_runner_times_the_first_input_alone(make_record: MakeRecord) -> None:
    runner = Runner(Plan(("c4@innertext", "c4@soup", "c4@oneline")))
    first = set()
    for number in range(20):
        scores = runner.page(make_record({"text": "a"}, id=f"own/{number}")).scores
        assert list(scores) == ["c4@innertext", "c4@soup", "c4@oneline"]
        (timed,) = (key for key, of_page in scores.items() if "cpu_ms" in of_page)
        first.add(timed)
    assert len(first) > 1


def test_runner_takes_an_extract_of_each_fold(make_record: MakeRecord) -> None:
    plan = Plan(("standfirst@html",), by_fold=f"{__name__}:extract_of_fold")
    (page,) = run_all([make_record(GOLD)], plan)
    assert page.scores["standfirst@html"]["headline"] == (1, 1.0)


def test_workers_give_what_one_process_gives(make_record: MakeRecord) -> None:
    records = [make_record(GOLD, f"<p>Three four {n}.</p>", id=f"own/{n}") for n in range(3)]
    plan = Plan(("whole@innertext",))
    alone = list(run_all(records, plan))
    together = list(run_all(records, plan, workers=2))
    assert [page.id for page in together] == ["own/0", "own/1", "own/2"]
    for one, other in zip(alone, together, strict=True):
        assert one.scores["whole@innertext"]["word"] == other.scores["whole@innertext"]["word"]


def extract_of_fold(fold: int) -> Callable[..., StandIn]:
    """An extract for `Plan.by_fold`."""
    assert fold in range(5)
    return lambda page, **options: StandIn()


def _page(fold: int, f1: float) -> PageScores:
    scores = {"a@html": {"word": (1, f1, f1, f1), "cpu_ms": (1, 2.0)}}
    return PageScores(f"own/{fold}", "wcxb", "article", fold, scores, {"a@html": "OSError: secret"})


def test_tables_by_part_and_fold() -> None:
    pages = [_page(0, 0.5), _page(1, 1.0)]
    articles, all_types = tables(pages, "crossval")
    assert (articles.part, all_types.part) == ("wcxb articles", "wcxb all")
    value = articles.rows["a@html"]["word.f1"]
    assert value.score == pytest.approx(0.75)
    assert 0.5 <= value.low <= value.high <= 1.0
    assert articles.folds[0]["a@html"]["word.f1"].score == 0.5
    assert articles.folds[2] == {}
    (validation, _) = tables(pages, "0")
    assert validation.pages == 1
    assert "| a " in as_markdown([articles])
    content = json.dumps(as_json([articles], pages, {}))
    assert "secret" not in content
    assert "OSError" in content


def test_in_fold() -> None:
    assert in_fold(3, "all")
    assert in_fold(3, "crossval")
    assert in_fold(3, "3")
    assert not in_fold(3, "0")


def test_compare_draws_both_with_the_same_pages() -> None:
    # Every page a tenth better: the difference is sure, however far apart the pages are.
    before = [_page(fold, fold / 10) for fold in range(5)]
    after = [_page(fold, fold / 10 + 0.1) for fold in range(5)]
    again = read_pages(json.loads(json.dumps(as_json([], after, {}))))
    differences = {(one.part, one.metric): one for one in compare(before, again)}
    word = differences["wcxb all", "word.f1"]
    assert (word.before, word.after) == pytest.approx((0.2, 0.3))
    assert (word.low, word.high) == pytest.approx((0.1, 0.1))
    assert word.pages == 5
    assert "+0.1000 [+0.1000, +0.1000]*" in word.line()
    assert compare(before, again, [("a@html", "b@html")]) == []
    assert {one.pages for one in compare(before, again, fold="0")} == {1}
