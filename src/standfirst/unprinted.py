"""What a page does not print and its metadata gives, for those who ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from standfirst.article import Article, Credit, Paragraph
from standfirst.dating.evidence import DateEvidence
from standfirst.dating.when import Dates
from standfirst.known_authors import known_authors
from standfirst.page import Page
from standfirst.reading.detect import detect_format
from standfirst.reading.html import read_html
from standfirst.shared_title import better_title
from standfirst.similarity import words

_OPENING: Final = 12
# How many lines above the headline and below it may be another title, or its kicker.
_NEAR: Final = 8


def with_metadata(article: Article, page: Page) -> Article:
    """The article with the fields that it lacks, taken from the page's metadata; each is named in
    `from_metadata`. Nothing that is printed is replaced, but the headline where the title for
    sharing tells that it is another line, or more."""
    data = page.metadata
    headline = _headline(article, page) or data.headline or None
    paragraphs = article.paragraphs or tuple(map(Paragraph, _rows(data.body)))
    lede = article.lede or _lede(data.descriptions, paragraphs)
    people = () if article.authors else page.derived(known_authors)
    credits = article.credits
    if people:
        told = Credit("author", people, text=", ".join(people), source="metadata")
        credits = (*credits, told)
    out = replace(article, headline=headline, lede=lede, paragraphs=paragraphs, credits=credits)
    if headline != article.headline and _opens_with(headline, article.kicker):
        out = replace(out, kicker=None)
    names = ("headline", "paragraphs", "lede", "credits")
    taken = tuple(name for name in names if getattr(out, name) != getattr(article, name))
    return replace(out, from_metadata=taken, dates=_dates(article.dates))


def _headline(article: Article, page: Page) -> str | None:
    """The printed headline, or the title for sharing where that is the better."""
    lines = article.ledger.of_role("headline")
    if not article.headline or not lines:
        return article.headline
    at, ledger = lines[0].number, article.ledger
    around = ledger[max(0, at - _NEAR) : at + 1 + _NEAR]
    near = [line.text for line in around if line.role != "headline"]
    better = better_title(article.headline, near, page.metadata)
    return better or article.headline


def _opens_with(headline: str | None, kicker: str | None) -> bool:
    said = words(kicker or "")
    return bool(said) and words(headline or "")[: len(said)] == said


def _dates(dates: Dates) -> Dates:
    """The same dates, where the metadata alone may give them too. What it gives says so itself
    (`source`), as it is read later."""
    told = dates.resolver
    if not isinstance(told, DateEvidence):
        return dates
    return Dates.later(replace(told, unprinted=True))


def _rows(body: str) -> list[str]:
    """The paragraphs of an article's text, which some pages give as HTML."""
    if detect_format(body) == "html":
        return [line.text for line in read_html(body).lines]
    return [words for row in body.splitlines() if (words := " ".join(row.split()))]


def _lede(descriptions: Sequence[str], paragraphs: Sequence[Paragraph]) -> str | None:
    """The first description, unless it is the first paragraph, cut short."""
    told = words(descriptions[0])[:_OPENING] if descriptions else []
    opening = words(" ".join(each.text for each in paragraphs[:2]))
    return descriptions[0] if told and told != opening[: len(told)] else None
