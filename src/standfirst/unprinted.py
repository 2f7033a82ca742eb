"""What a page does not print and its metadata gives, for those who ask for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from standfirst.article import Article, Credit, Paragraph
from standfirst.known_authors import known_authors
from standfirst.page import Page
from standfirst.similarity import words

_OPENING: Final = 12


def with_metadata(article: Article, page: Page) -> Article:
    """The article with the fields that it lacks, taken from the page's metadata; each is named in
    `from_metadata`, and nothing that is printed is replaced."""
    data = page.metadata
    taken: dict[str, object] = {}
    if article.headline is None and data.headline:
        taken["headline"] = data.headline
    if not article.paragraphs and data.body:
        rows = (" ".join(row.split()) for row in data.body.splitlines())
        taken["paragraphs"] = tuple(Paragraph(row) for row in rows if row)
    paragraphs = taken.get("paragraphs", article.paragraphs)
    if article.lede is None and data.descriptions and isinstance(paragraphs, tuple):
        opening = words(" ".join(each.text for each in paragraphs[:2]))
        told = words(data.descriptions[0])
        # A description that is the first paragraph, cut short, is no lede.
        if told and told[:_OPENING] != opening[: len(told[:_OPENING])]:
            taken["lede"] = data.descriptions[0]
    if not article.authors:
        people = page.derived(known_authors)
        if people:
            credit = Credit("author", people, text=", ".join(people), source="metadata")
            taken["credits"] = (*article.credits, credit)
    return replace(article, **taken, from_metadata=tuple(taken))  # type: ignore[arg-type]
