"""The fixtures: pages of our own with their right answers."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from standfirst import Article, extract

FOLDER = Path(__file__).resolve().parent.parent / "fixtures"


@dataclass(frozen=True)
class Fixture:
    """One page as bytes, and its right answer."""

    name: str
    page: bytes
    answer: dict[str, Any]


def fixtures() -> list[Fixture]:
    """All fixtures, sorted by name."""
    out = []
    for answer in sorted(FOLDER.glob("*.json")):
        page = next(p for p in FOLDER.glob(f"{answer.stem}.*") if p.suffix != ".json")
        out.append(Fixture(page.name, page.read_bytes(), json.loads(answer.read_text("utf-8"))))
    return out


@cache
def _extracted(page: bytes, rules: bool) -> Article:
    return extract(page, pipeline="rules" if rules else None)


def article_of(fixture: Fixture, *, rules: bool = False) -> Article:
    """The article of a fixture, worked out once for the tests of all files that ask for it."""
    return _extracted(fixture.page, rules)


def plain(text: str | None) -> str | None:
    """Text with each run of white space made one space, which is how the answers are written."""
    return None if text is None else " ".join(text.split())


def words_shared(article: Article, fixture: Fixture) -> tuple[int, int, int]:
    """Words of an article's text, beside the right answer: those right, too many, missing."""
    found = Counter(str(plain(f"{article.lede or ''} {article.body}")).split())
    right = Counter(" ".join([fixture.answer["lede"] or "", *fixture.answer["body"]]).split())
    shared = (found & right).total()
    return shared, found.total() - shared, right.total() - shared


def given(article: Article) -> dict[str, Any]:
    """An article's fields in the answers' form."""
    return {
        "headline": plain(article.headline),
        "kicker": plain(article.kicker),
        "lede": None
        if article.lede is None
        else "\n".join(map(str, map(plain, article.lede.split("\n")))),
        "body": [plain(p.text) for p in article.paragraphs],
        "subheads": [plain(p.text) for p in article.paragraphs if p.is_subhead],
        "items": [plain(p.text) for p in article.paragraphs if p.is_item],
        "captions": [plain(c.text) for c in article.captions],
        "credits": [
            {
                "role": c.role,
                "names": list(c.names),
                "organisations": list(c.organisations),
                "note": c.note,
            }
            for c in article.credits
        ],
        "authors": list(article.authors),
    }
