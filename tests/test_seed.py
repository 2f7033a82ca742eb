"""The page that the project starts from: not part of the repository, read where it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fixture_pages import given, plain
from own_pages import shared, squeezed, strings_of
from standfirst import Article, extract


@pytest.fixture(scope="module")
def seed() -> Path:
    return shared("seed")


@pytest.fixture(scope="module")
def expected(seed: Path) -> dict[str, Any]:
    return json.loads((seed / "expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def article(seed: Path) -> Article:
    return extract((seed / "page.txt").read_bytes())


@pytest.mark.parametrize("field", ["headline", "lede", "body", "captions", "credits"])
def test_field(article: Article, expected: dict[str, Any], field: str) -> None:
    right = expected[field]
    if isinstance(right, str):
        right = plain(right)
    elif all(isinstance(part, str) for part in right):
        right = [plain(part) for part in right]
    assert given(article)[field] == right


def test_nothing_that_should_not_be_is_in_any_field(
    article: Article, expected: dict[str, Any]
) -> None:
    held = [str(plain(text)) for text in strings_of(article)]
    held += [str(plain(credit.text)) for credit in article.credits]
    assert expected["not_in_any_field"]
    for unwanted in expected["not_in_any_field"]:
        assert not [text for text in held if str(plain(unwanted)) in text]


def test_the_ledger_has_all_of_it(article: Article, seed: Path, expected: dict[str, Any]) -> None:
    raw = (seed / "page.txt").read_bytes().decode("utf-8")
    assert squeezed("".join(line.text for line in article.ledger)) == squeezed(raw)
    for unwanted in expected["not_in_any_field"]:
        assert squeezed(unwanted) in squeezed(article.ledger.page_text)


def test_the_caption_has_its_credit(article: Article, expected: dict[str, Any]) -> None:
    assert len(article.captions) == 1
    assert article.captions[0].credit == article.credits[0]
    assert len(expected["credits"]) == len(article.credits)
