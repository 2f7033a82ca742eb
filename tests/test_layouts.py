"""The fixtures' pages as other scrapers would have made them: the same article comes out."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable

import pytest

from fixture_pages import Fixture, fixtures, words_shared
from standfirst import Article, extract

PAGES = [
    fixture
    for fixture in fixtures()
    if fixture.name.endswith(".txt")
    and not {"confidence_below", "body_is_items"} & set(fixture.answer)
    and fixture.answer["language"] not in ("ja", "zh", "th")
    and not any(
        layout in fixture.name for layout in ("wrapped", "broken", "dump", "glued", "one-line")
    )
]
COUNTER = (
    "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}"
    "gtag('js',new Date());gtag('config','X-1');"
)


def spread(text: str) -> str:
    """As `get_text("\\n")` spreads a page: white space stands between all elements."""
    return "\n".join(f"      \n   {line}\n \n\n" for line in text.splitlines() if line.strip())


def wrapped(text: str) -> str:
    """As `w3m -dump` wraps a page."""
    lines = []
    for line in text.splitlines():
        lines += textwrap.wrap(line, 80, break_long_words=False, break_on_hyphens=False) or [""]
        lines.append("")
    return "\n".join(lines)


def scripted(text: str) -> str:
    """As all text nodes are, those of scripts and of the page's data too."""
    lines = [line for line in text.splitlines() if line.strip()]
    data = json.dumps({"@context": "https://schema.org", "articleBody": " ".join(lines)})
    third = len(lines) // 3
    return "\n".join([COUNTER, data, *lines[:third], COUNTER, *lines[third:], COUNTER])


def escaped(text: str) -> str:
    """As a string in JSON is."""
    return json.dumps(text)[1:-1]


def barred(text: str) -> str:
    """As `get_text(" | ", strip=True)` puts a page into one line."""
    return " | ".join(line.strip() for line in text.splitlines() if line.strip())


# Of letters without case and lines without a blank one between, hardly anything tells a paragraph
# from the lines around it once they are wrapped, or stand beside scripts.
LEAST = {"ka-single-breaks.txt": 0.5, "ta-initials.txt": 0.5, "ur-photo-source.txt": 0.45}
LAYOUTS: dict[str, Callable[[str], str]] = {
    layout.__name__: layout for layout in (spread, wrapped, scripted, escaped, barred)
}


def share_of_words(article: Article, fixture: Fixture) -> float:
    """F1 of the words of an article's text and of the right answer's."""
    shared, more, less = words_shared(article, fixture)
    return 2 * shared / (2 * shared + more + less)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("rules", [True, False], ids=["rules", "tagger"])
def test_the_article_is_the_same_in_another_layout(layout: str, rules: bool) -> None:
    shares = {
        fixture.name: share_of_words(
            extract(
                LAYOUTS[layout](fixture.page.decode("utf-8")),
                format="text",
                pipeline="rules" if rules else None,
            ),
            fixture,
        )
        for fixture in PAGES
    }
    assert sum(shares.values()) / len(shares) > 0.93, sorted(shares.items(), key=lambda x: x[1])[:9]
    low = {name: share for name, share in shares.items() if share <= LEAST.get(name, 0.6)}
    assert not low
