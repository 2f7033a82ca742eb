"""The pipeline: named filters in order, of which the first sure claim stands."""

from __future__ import annotations

import importlib
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from own_pages import PARAGRAPHS, STORY, TITLES
from standfirst import (
    BOILERPLATE_ROLES,
    ROLES,
    Article,
    Claim,
    FilterError,
    Page,
    Pipeline,
    UnknownFilterError,
    declared_filters,
    extract,
    read,
)
from standfirst.roles import CODES

# The package has a function of this name too, so the module is asked for by its own.
pipeline_module = importlib.import_module("standfirst.pipeline")


def claims(*made: tuple[int, str, float]) -> Any:
    """A filter that makes always the same claims."""

    def same(page: Page) -> Iterator[Claim]:
        for line, role, confidence in made:
            yield Claim(line, role, confidence, "as told")  # type: ignore[arg-type]

    return same


def nothing(page: Page) -> list[Claim]:
    """A filter that makes no claim."""
    return []


PAGE = read("one\ntwo\nthree", format="text")
ABC = Pipeline([("a", nothing), ("b", nothing), ("c", nothing)])


def test_a_pipeline_is_a_list_of_named_filters() -> None:
    rules = Pipeline.rules()
    assert rules.names == tuple(name for name, _ in rules)
    assert len(rules) == len(rules.names) == len(set(rules.names))
    assert "login" in rules
    assert "rest" not in rules
    assert callable(rules["login"])
    assert Pipeline(list(rules)).names == rules.names
    assert "login" in repr(rules)
    assert Pipeline.default().names


def test_without() -> None:
    assert ABC.without("b").names == ("a", "c")
    assert ABC.without("c", "a").names == ("b",)
    assert ABC.without().names == ABC.names


def test_putting_filters_in() -> None:
    assert ABC.before("b", "x", nothing).names == ("a", "x", "b", "c")
    assert ABC.after("b", "x", nothing).names == ("a", "b", "x", "c")
    assert ABC.prepend("x", nothing).names == ("x", "a", "b", "c")
    assert ABC.append("x", nothing).names == ("a", "b", "c", "x")
    other = claims()
    assert ABC.replace("b", other).names == ("a", "b", "c")
    assert ABC.replace("b", other)["b"] is other


def test_no_method_changes_the_pipeline() -> None:
    before = list(ABC)
    ABC.without("a")
    ABC.before("a", "x", nothing)
    ABC.after("a", "x", nothing)
    ABC.prepend("x", nothing)
    ABC.append("x", nothing)
    ABC.replace("a", claims())
    ABC.run(PAGE)
    assert list(ABC) == before


def test_the_threshold_is_kept() -> None:
    strict = Pipeline([("a", nothing)], threshold=0.9)
    for other in (strict.append("b", nothing), strict.without("a"), strict.replace("a", nothing)):
        assert other.threshold == 0.9


@pytest.mark.parametrize(
    "call",
    [
        lambda: ABC.without("x"),
        lambda: ABC.without("a", "x"),
        lambda: ABC.before("x", "y", nothing),
        lambda: ABC.after("x", "y", nothing),
        lambda: ABC.replace("x", nothing),
        lambda: ABC["x"],
    ],
)
def test_an_unknown_name_is_an_error_that_lists_those_known(call: Any) -> None:
    with pytest.raises(UnknownFilterError) as raised:
        call()
    assert isinstance(raised.value, LookupError)
    assert raised.value.name == "x"
    assert "'x'" in str(raised.value)
    assert "a, b, c" in str(raised.value)
    twin = pickle.loads(pickle.dumps(raised.value))
    assert (twin.name, twin.known, str(twin)) == ("x", ("a", "b", "c"), str(raised.value))


def test_a_name_that_no_package_declares_is_an_error_that_lists_those_known() -> None:
    with pytest.raises(UnknownFilterError, match=r"'no-such-filter'.*login.*prose"):
        ABC.append("no-such-filter")


def test_built_in_filters_are_found_by_name() -> None:
    pipeline = Pipeline([]).append("headline").prepend("login").after("login", "prose")
    assert pipeline.names == ("login", "prose", "headline")
    assert pipeline["login"] is Pipeline.rules()["login"]
    assert ABC.append("login").replace("login")["login"] is Pipeline.rules()["login"]


@pytest.mark.parametrize(
    "call",
    [
        lambda: Pipeline([("a", nothing), ("a", nothing)]),
        lambda: ABC.append("a", nothing),
        lambda: ABC.prepend("c", nothing),
        lambda: ABC.before("a", "b", nothing),
        lambda: ABC.after("a", "b", nothing),
    ],
)
def test_a_name_given_twice_is_an_error_that_names_it(call: Any) -> None:
    with pytest.raises(ValueError, match=r"differ.*\b[abc]\b"):
        call()


@pytest.mark.parametrize("threshold", [-0.1, 1.1, float("nan")])
def test_a_threshold_lies_between_0_and_1(threshold: float) -> None:
    with pytest.raises(ValueError, match="threshold"):
        Pipeline([], threshold=threshold)


def test_the_first_sure_claim_stands() -> None:
    pipeline = Pipeline(
        [
            ("unsure", claims((0, "legal", 0.74))),
            ("first", claims((0, "login", 0.75), (1, "body", 1.0))),
            ("second", claims((0, "body", 1.0), (1, "login", 1.0), (2, "lede", 0.8))),
        ]
    )
    page = pipeline.run(PAGE)
    assert page.roles == ["login", "body", "lede"]
    assert [held and held[1] for held in page.claims.standing] == ["first", "first", "second"]


def test_of_one_filter_the_first_sure_claim_stands() -> None:
    page = Pipeline([("a", claims((0, "login", 0.8), (0, "body", 0.9)))]).run(PAGE)
    assert page.roles[0] == "login"


def test_an_unsure_claim_is_evidence_and_decides_nothing() -> None:
    page = Pipeline([("a", claims((1, "login", 0.6)))]).run(PAGE)
    assert page.roles == ["other", "other", "other"]
    assert page.claims.evidence == [(Claim(1, "login", 0.6, "as told"), "a")]
    assert {held and held[1] for held in page.claims.standing} == {"rest"}


def test_the_threshold_tells_sure_from_unsure() -> None:
    filters = [("a", claims((0, "login", 0.6)))]
    assert Pipeline(filters, threshold=0.6).run(PAGE).roles[0] == "login"
    assert Pipeline(filters, threshold=0.61).run(PAGE).roles[0] == "other"


def test_later_filters_see_what_stands_and_none_sees_its_own() -> None:
    seen = []

    def looks(page: Page) -> Iterator[Claim]:
        seen.append((page.roles, page.claims.open.tolist()))
        yield page.lines[1].claim("body")
        seen.append((page.roles, page.claims.open.tolist()))

    Pipeline([("a", claims((0, "login", 1.0))), ("b", looks), ("c", looks)]).run(PAGE)
    first = (["login", None, None], [False, True, True])
    assert seen[:2] == [first, first]
    assert seen[2] == (["login", "body", None], [False, False, True])


def test_the_page_given_is_left_as_it_is() -> None:
    Pipeline([("a", claims((0, "login", 1.0)))]).run(PAGE)
    assert PAGE.roles == [None, None, None]
    assert PAGE.claims.open.all()
    assert PAGE.claims.evidence == []


def test_every_line_has_a_role_without_any_filter() -> None:
    article = extract(STORY, pipeline=Pipeline([]))
    assert {line.role for line in article.ledger} == {"other"}
    assert {line.filter for line in article.ledger} == {"rest"}
    assert article.body == ""


@pytest.mark.parametrize(
    "claim",
    [
        (3, "body", 1.0, "no such line"),
        (-1, "body", 1.0, "no such line"),
        (0, "bodi", 1.0, "no such role"),
        (0, None, 1.0, "no such role"),
        (0, ["body"], 1.0, "no such role"),
        (0, "body", 1.1, "too sure"),
        (0, "body", -0.1, "less than unsure"),
        (0, "body", float("nan"), "no number"),
        (0, "body", "high", "no number"),
        (0.5, "body", 1.0, "half a line"),
        ("0", "body", 1.0, "no number"),
        (0, "body", 1.0),
        "body",
        None,
    ],
    ids=str,
)
def test_a_claim_that_is_none_is_an_error_that_names_the_filter(claim: Any) -> None:
    with pytest.raises(FilterError, match="careless"):
        Pipeline([("careless", lambda page: [claim])]).run(PAGE)


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ((3, "body", 1.0, ""), "the page has 3 lines"),
        (Claim(7, "body", 1.0, ""), "the page has 3 lines"),
        ((0, "bodi", 1.0, ""), "known: headline, .*, other"),
        (Claim(0, ["body"], 1.0, ""), "known: headline"),  # type: ignore[arg-type]
        ((0, "body", 1.1, ""), "confidence"),
        ((0, "body", 1.0, None), "reason"),
        ((0, "body", 1.0), "a line, a role, a confidence and a reason"),
    ],
    ids=str,
)
def test_the_error_says_what_is_wrong_with_a_claim(claim: Any, told: str) -> None:
    with pytest.raises(FilterError, match=told):
        Pipeline([("careless", lambda page: [claim])]).run(PAGE)


def test_a_claim_may_be_a_plain_tuple() -> None:
    def plain(page: Page) -> Any:
        return [(0, "headline", 1.0, "said so"), (np.int64(1), "body", 1, "sure")]

    article = extract("one\n\ntwo\n\nthree", pipeline=Pipeline([("plain", plain)]))
    assert article.headline == "one"
    assert article.body == "two"
    assert article.ledger[0].reason == "said so"


@pytest.mark.parametrize("made", [None, 3])
def test_a_filter_that_gives_no_claims_is_an_error_that_names_it(made: Any) -> None:
    with pytest.raises(FilterError, match=f"'careless' must yield claims.*{type(made).__name__}"):
        Pipeline([("careless", lambda page: made)]).run(PAGE)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: ABC.append("d", 3), "'d' cannot be called"),
        (lambda: ABC.prepend("d", iter(())), "'d' cannot be called"),
        (lambda: ABC.prepend(nothing), "name of a filter must be str, not function"),
        (lambda: ABC.append(3, nothing), "name of a filter must be str, not int"),
        (lambda: ABC.without(["a", "b"]), "name of a filter must be str, not list"),
        (lambda: ABC[0], "name of a filter must be str, not int"),
        (lambda: Pipeline(["login"]), r"pairs, not 'login'"),
        (lambda: Pipeline({"a": nothing}), r"pairs, not 'a'"),
    ],
)
def test_what_is_no_filter_and_no_name_is_a_type_error(call: Any, told: str) -> None:
    with pytest.raises(TypeError, match=told):
        call()


def test_a_filter_may_be_any_callable_and_give_any_iterable() -> None:
    class Login:
        def __call__(self, page: Page) -> set[Claim]:
            return {line.claim("login", 0.9) for line in page.lines if line.text == "two"}

    assert Pipeline([("login", Login())]).run(PAGE).roles == ["other", "login", "other"]


def test_an_error_of_a_filter_comes_through() -> None:
    def fails(page: Page) -> Iterator[Claim]:
        raise ZeroDivisionError("on purpose")
        yield

    with pytest.raises(ZeroDivisionError, match="on purpose"):
        Pipeline([("fails", fails)]).run(PAGE)


# A user's own filter, as the documentation promises: ten lines, put first.
def herons(page: Page) -> Iterator[Claim]:
    """Whoever speaks of herons pays for it."""
    for line in page.lines:
        if "herons" in line.text:
            yield line.claim("advertising", 1.0, "speaks of herons")


def test_a_users_own_filter_put_first_has_the_last_word() -> None:
    before = extract(STORY)
    assert PARAGRAPHS[1] in before.body
    after = extract(STORY, pipeline=Pipeline.default().prepend("herons", herons))
    assert PARAGRAPHS[1] not in after.body
    assert PARAGRAPHS[0] in after.body
    line = next(line for line in after.ledger if "herons" in line.text)
    assert (line.role, line.filter, line.confidence, line.reason) == (
        "advertising",
        "herons",
        1.0,
        "speaks of herons",
    )


def test_a_rule_taken_out_claims_nothing() -> None:
    article = extract(STORY, pipeline=Pipeline.rules().without("headline"))
    assert article.headline is None
    assert "headline" not in {line.filter for line in article.ledger}
    assert extract(STORY).headline == TITLES[0]


@pytest.fixture
def declaring_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installed package that declares a filter, and one under a built-in rule's name."""
    (tmp_path / "heron_filters.py").write_text(
        "def herons(page):\n"
        "    for line in page.lines:\n"
        "        if 'herons' in line.text:\n"
        "            yield line.claim('advertising', 1.0, 'declared')\n"
        "def login(page):\n"
        "    return ()\n"
    )
    info = tmp_path / "heron_filters-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: heron-filters\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[standfirst.filters]\nherons = heron_filters:herons\nlogin = heron_filters:login\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    pipeline_module._declared.cache_clear()
    yield
    monkeypatch.undo()
    pipeline_module._declared.cache_clear()


@pytest.mark.usefixtures("declaring_package")
def test_declared_filters_are_found_by_name() -> None:
    assert {"herons", "login"} <= set(declared_filters())
    article = extract(STORY, pipeline=Pipeline.default().prepend("herons"))
    assert PARAGRAPHS[1] not in article.body
    assert [line.reason for line in article.ledger if line.filter == "herons"] == ["declared"]


@pytest.mark.usefixtures("declaring_package")
def test_a_declared_filter_may_replace_a_built_in_one() -> None:
    pipeline = Pipeline.default().replace("login")
    assert pipeline["login"] is not Pipeline.default()["login"]
    assert "login" not in {line.filter for line in extract(STORY, pipeline=pipeline).ledger}


@pytest.mark.usefixtures("declaring_package")
def test_what_is_installed_changes_no_default() -> None:
    assert "herons" not in Pipeline.default()
    assert extract(STORY).ledger.of_role("login")


def test_nothing_is_declared_that_is_not_installed() -> None:
    assert "herons" not in declared_filters()
    assert list(declared_filters()) == sorted(declared_filters())


def test_keep_brings_lines_back_while_their_role_stays() -> None:
    plain, kept = extract(STORY), extract(STORY, keep=["newsletter"])
    words = "Sign up for our newsletter"
    assert words not in plain.body
    assert [p.text for p in kept.paragraphs] == [
        PARAGRAPHS[0],
        words,
        *[p.text for p in plain.paragraphs[1:]],
    ]
    assert kept.ledger == plain.ledger
    assert [line.text for line in kept.ledger.of_role("newsletter")] == [words]


@pytest.mark.parametrize("keep", [("login", "legal"), {"login", "legal"}, iter(["legal", "login"])])
def test_keep_takes_any_iterable(keep: Any) -> None:
    body = extract(STORY, keep=keep).body
    assert body.startswith("Log in")
    assert body.endswith("All rights reserved.")


def test_keep_takes_one_role_as_a_string() -> None:
    assert extract(STORY, keep="login") == extract(STORY, keep=["login"])  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", ["headline", "body", "banner", ""])
def test_an_unknown_role_in_keep_is_an_error_that_lists_those_known(wrong: Any) -> None:
    with pytest.raises(ValueError, match="unknown role") as raised:
        extract(STORY, keep=[wrong])
    assert repr(wrong) in str(raised.value)
    assert all(role in str(raised.value) for role in BOILERPLATE_ROLES)


@pytest.mark.parametrize("favor", ["precision", "balanced", "recall"])
def test_favor(favor: Any) -> None:
    assert extract(STORY, favor=favor).headline == TITLES[0]


@pytest.mark.parametrize("wrong", ["speed", "", None])
def test_an_unknown_favor_is_an_error_that_lists_those_known(wrong: Any) -> None:
    with pytest.raises(ValueError, match=r"precision, balanced, recall"):
        extract(STORY, favor=wrong)


@pytest.mark.parametrize("wrong", ["rule", "default", 3, [("a", nothing)], nothing])
def test_another_pipeline_is_an_error_that_says_what_is_accepted(wrong: Any) -> None:
    with pytest.raises(ValueError, match=r"Pipeline.*None.*'rules'"):
        extract(STORY, pipeline=wrong)


def test_the_names_of_pipelines() -> None:
    rules = extract(STORY, pipeline=Pipeline.rules())
    assert extract(STORY, pipeline="rules") == rules
    assert extract(STORY, pipeline=None) == extract(STORY, pipeline=Pipeline.default())


def test_the_address_is_handed_to_the_filters() -> None:
    seen = []

    def looks(page: Page) -> tuple[()]:
        seen.append(page.url)
        return ()

    extract(STORY, url="https://tide.example/x", pipeline=Pipeline([("a", looks)]))
    assert seen == ["https://tide.example/x"]


def test_every_rule_claims_only_roles_that_exist() -> None:
    page = Pipeline.rules().run(read(STORY))
    assert {claim.role for claim, _ in page.claims.evidence} <= set(ROLES)
    assert set(page.roles) <= set(ROLES)


def test_a_claim_that_is_withdrawn_is_evidence_and_leaves_its_line_open() -> None:
    page = read("One\n\nTwo")
    held = Claim(1, "topics", 0.9, "of two")
    page.claims.standing[1] = (held, "topics")
    page.claims.open[1] = False
    page.claims.codes[1] = CODES["topics"]
    for line in range(2):
        page.claims.withdraw(line)
    assert page.claims.standing == [None, None]
    assert page.claims.evidence == [(held, "topics")]
    assert page.claims.open.all()
    assert (page.claims.codes < 0).all()


@pytest.mark.parametrize("raw", [STORY, f"<article><h1>{TITLES[0]}</h1><p>{PARAGRAPHS[0]}</p>"])
def test_step_by_step_an_article_is_the_same(raw: str) -> None:
    page = Pipeline.default().run(read(raw, breaks=Pipeline.default().breaks))
    assert Article.of(page) == extract(raw)


def test_an_article_of_a_page_keeps_what_is_asked_for() -> None:
    page = Pipeline.rules().run(read("\n".join([*PARAGRAPHS, "Log in"])))
    assert "Log in" not in Article.of(page).body
    assert "Log in" in Article.of(page, keep=["login"]).body
    with pytest.raises(ValueError, match="run a pipeline over it first"):
        Article.of(read(STORY))
