"""Every fixture, field by field."""

from __future__ import annotations

import re
from functools import cache

import pytest

from fixture_pages import FOLDER, Fixture, fixtures, given, plain
from own_pages import strings_of
from standfirst import ROLES, Article, extract, read

FIXTURES = fixtures()
FIELDS = (
    "headline",
    "kicker",
    "lede",
    "body",
    "subheads",
    "items",
    "captions",
    "credits",
    "authors",
)

OPTIONAL = {"confidence_below", "body_is_items"}

each_fixture = pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)


@cache
def _extracted(page: bytes) -> Article:
    return extract(page)


def article_of(fixture: Fixture) -> Article:
    """The article of a fixture, worked out once for all tests."""
    return _extracted(fixture.page)


def as_read(line: str, format: str) -> list[str]:
    """The lines that a printed line becomes when a page of that format is read."""
    if format == "html":
        return [str(plain(line))]
    return [str(plain(each.text)) for each in read(line, format=format).lines]  # type: ignore[arg-type]


def test_there_are_pages_enough() -> None:
    assert len(FIXTURES) >= 24
    assert len({fixture.answer["language"] for fixture in FIXTURES}) >= 12
    assert {fixture.answer["format"] for fixture in FIXTURES} == {"text", "markdown", "html"}


def test_each_page_has_its_answer_and_each_answer_its_page() -> None:
    pages = {p.stem for p in FOLDER.iterdir() if p.suffix in (".txt", ".md", ".html")} - {"README"}
    answers = {p.stem for p in FOLDER.glob("*.json")}
    assert pages == answers


def test_the_readme_names_no_file_that_is_missing() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    stems = {p.stem for p in FOLDER.glob("*.json")}
    named = set(re.findall(r"`([a-z]{2,3}(?:-[a-z0-9]+)+)(?:\.(?:txt|md|html|json))?`", readme))
    assert named, "the README names at least one page"
    assert named <= stems


@each_fixture
def test_the_answer_has_all_keys(fixture: Fixture) -> None:
    keys = {"language", "shape", "format", "not_in_any_field", "roles", *FIELDS}
    assert set(fixture.answer) - OPTIONAL == keys
    for roles in fixture.answer["roles"].values():
        assert set([roles] if isinstance(roles, str) else roles) <= set(ROLES)


@each_fixture
@pytest.mark.parametrize("field", FIELDS)
def test_field(fixture: Fixture, field: str) -> None:
    assert given(article_of(fixture))[field] == fixture.answer[field]


@each_fixture
def test_nothing_that_should_not_be_is_in_any_field(fixture: Fixture) -> None:
    held = [str(plain(text)) for text in strings_of(article_of(fixture))]
    wrong = {
        (unwanted, text)
        for unwanted in fixture.answer["not_in_any_field"]
        for text in held
        if str(plain(unwanted)) in text
    }
    assert not wrong


@each_fixture
def test_roles(fixture: Fixture) -> None:
    roles: dict[str, set[str]] = {}
    for line in article_of(fixture).ledger:
        roles.setdefault(str(plain(line.text)), set()).add(line.role)
    wrong = []
    for printed, right in fixture.answer["roles"].items():
        lines = as_read(printed, fixture.answer["format"])
        assert lines, f"{printed!r} reads as nothing"
        for text in lines:
            assert text in roles, f"{text!r} is no line of the ledger"
            if not roles[text] <= set([right] if isinstance(right, str) else right):
                wrong.append((text, right, roles[text]))
    assert not wrong


@each_fixture
def test_the_format_is_told_from_the_content(fixture: Fixture) -> None:
    assert read(fixture.page).format == fixture.answer["format"]
    again = extract(fixture.page, format=fixture.answer["format"])
    assert given(again) == given(article_of(fixture))
