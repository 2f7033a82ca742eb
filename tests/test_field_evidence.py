"""Which lines of the page a field comes from."""

from __future__ import annotations

import pytest

from fixture_pages import article_of, fixtures, plain
from own_pages import PARAGRAPHS, STORY, TITLES
from standfirst import Article, LedgerLine, extract

FIELDS = (
    "headline",
    "kicker",
    "lede",
    "paragraphs",
    "body",
    "text",
    "captions",
    "credits",
    "authors",
    "topics",
    "language",
)
HTML = f"""<html><head><meta property="og:title" content="{TITLES[0]}"></head><body>
<article><p class="kicker">Harbour</p><h1>{TITLES[0]}</h1>
<p class="byline">By Odile Marsh</p>
<figure><img src="a.jpg"><figcaption>The slipway in spring. Photo: Per Lund/Reuters</figcaption>
</figure>
<p>{PARAGRAPHS[0]}</p><h2>The crane</h2><p>{PARAGRAPHS[1]}</p></article></body></html>"""


def squeezed(text: str) -> str:
    return "".join(text.split())


def check_evidence(article: Article) -> None:
    """A field that has words has lines with these words, and one that has none has no lines."""
    printed = {
        "headline": [article.headline],
        "kicker": [article.kicker],
        "lede": (article.lede or "").split("\n"),
        "paragraphs": [p.text for p in article.paragraphs],
        "body": [p.text for p in article.paragraphs],
        "text": [*(article.lede or "").split("\n"), *(p.text for p in article.paragraphs)],
        "captions": [caption.text for caption in article.captions],
        "credits": [
            *(name for credit in article.credits for name in credit.names),
            *article.authors,
        ],
        "authors": list(article.authors),
        "topics": list(article.topics),
    }
    assert {*printed, "language"} == set(FIELDS)
    for field, words in printed.items():
        lines = article.evidence(field)
        assert [line.number for line in lines] == sorted({line.number for line in lines})
        assert all(line == article.ledger[line.number] for line in lines)
        whole = squeezed("".join(line.text for line in lines))
        if field not in ("paragraphs", "body", "text"):  # rows of tables leave cells out
            assert all(squeezed(each) in whole for each in words if each)
        assert bool(lines) == any(words)


@pytest.mark.parametrize("fixture", fixtures(), ids=lambda fixture: fixture.name)
def test_fixture_pages(fixture) -> None:  # type: ignore[no-untyped-def]
    check_evidence(article_of(fixture))


def test_evidence_says_who_took_a_line_and_how_surely() -> None:
    article = extract(HTML)
    (line,) = article.evidence("headline")
    assert isinstance(line, LedgerLine)
    assert plain(line.text) == article.headline == TITLES[0]
    assert line.role == "headline"
    assert line.filter
    assert line.confidence > 0
    assert line.reason
    check_evidence(article)


def test_credits_and_authors() -> None:
    article = extract(HTML)
    assert article.authors == ("Odile Marsh",)
    assert [line.text for line in article.evidence("authors")] == ["By Odile Marsh"]
    both = [line.text for line in article.evidence("credits")]
    assert both[0] == "By Odile Marsh"
    assert "Per Lund" in both[1]


def test_language_comes_from_the_articles_lines() -> None:
    article = extract(HTML)
    assert article.language == "en"
    roles = [line.role for line in article.evidence("language")]
    assert roles == ["headline", "body", "subhead", "body"]
    assert extract("").evidence("language") == ()


def test_what_metadata_gives_has_no_lines() -> None:
    page = HTML.replace(f"<h1>{TITLES[0]}</h1>", "").replace('<p class="kicker">Harbour</p>', "")
    article = extract(page, metadata=True)
    assert "headline" in article.from_metadata
    assert article.headline == TITLES[0]
    assert article.evidence("headline") == ()


def test_an_article_without_a_ledger_has_no_evidence() -> None:
    bare = Article.from_dict(extract(STORY).to_dict(ledger=False))
    assert all(bare.evidence(field) == () for field in FIELDS)


def test_unknown_fields() -> None:
    with pytest.raises(ValueError, match="no evidence for 'colour'; known: headline"):
        extract(STORY).evidence("colour")
