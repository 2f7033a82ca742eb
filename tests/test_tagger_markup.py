"""What the tagger makes of markup: elements, class words, the page's word on itself."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from own_pages import PARAGRAPHS, TITLES
from standfirst import read
from standfirst.filters.lexicon.phrases import page_words
from standfirst.page import Page
from standfirst.tagger.class_words import (
    CLASS_COLUMNS,
    FIELDS,
    KINDS,
    ClassTable,
    ElementWords,
    class_words,
)
from standfirst.tagger.evidence import EVIDENCE, evidence
from standfirst.tagger.features import COUNT, MARKUP_COUNT, features
from standfirst.tagger.markup import MARKUP_SHAPES, shapes

STORY = "".join(f"<p class='story__text'>{paragraph}</p>" for paragraph in PARAGRAPHS[:5])
PAGE = (
    "<html><body><nav class=main-menu><a href=/>Home</a> <a href=/b>Boats</a></nav>"
    f"<main><h1>{TITLES[0]}</h1><div class='story'>{STORY}</div></main>"
    f"<aside class='teaser-list'><div>{TITLES[1]}</div></aside></body></html>"
)


def html(source: str) -> Page:
    return read(source, format="html")


def told(page: Page) -> np.ndarray:
    words = page.derived(page_words)
    line = np.searchsorted(page.starts, words.starts, side="right") - 1
    return np.stack(evidence(page, np.searchsorted(line, np.arange(len(page) + 1))), axis=1)


def test_lines_know_their_landmarks_and_the_container_of_the_text() -> None:
    page = html(PAGE)
    assert page.outline is not None
    found = np.stack(shapes(page, page.outline), axis=1).astype(float)
    assert found.shape == (len(page), MARKUP_SHAPES)
    text = [line.text for line in page.lines]
    menu, title, first, teaser = map(text.index, ("Home", TITLES[0], PARAGRAPHS[0], TITLES[1]))
    # Lines of one kind have the same shape, others another.
    second = text.index(PARAGRAPHS[1])
    near = np.abs(found[first] - found[second]).sum()
    assert near < np.abs(found[first] - found[menu]).sum() / 3
    assert near < np.abs(found[first] - found[teaser]).sum() / 3
    assert not np.array_equal(found[title], found[first])


@pytest.mark.parametrize(
    ("told_by", "word"),
    [("articleBody", "article"), ("article-body main", "body"), ("role=navigation", "navigation")],
)
def test_class_names_are_parted_into_words(told_by: str, word: str) -> None:
    assert set(class_words("div", word)) & set(class_words("div", told_by)) - {
        *class_words("div", "")
    }


def test_names_that_a_tool_made_up_are_no_words() -> None:
    assert (
        class_words("p", "css-1x2y3z9") == class_words("p", "css-8q7w6e5") != class_words("p", "")
    )


def test_a_class_table_gives_lines_the_odds_of_their_elements() -> None:
    page = html(PAGE)
    assert page.outline is not None
    known = dict.fromkeys(class_words("p", "story__text"), 2.0)
    known |= dict.fromkeys(class_words("nav", "main-menu"), -2.0)
    hashes = np.array(sorted(known), np.uint32)
    odds = np.array([[known[int(h)]] * KINDS for h in hashes], np.float32)
    words = ElementWords.of(page, page.outline)
    found = ClassTable(hashes, odds).columns(words, len(page))
    assert found.shape == (len(page), CLASS_COLUMNS)
    text = [line.text for line in page.lines]
    assert found[text.index(PARAGRAPHS[0]), 0] == pytest.approx(2.0)
    assert found[text.index("Home"), -len(FIELDS) - 2] < 0  # the least odds of all around it
    nothing = ClassTable(np.zeros(0, np.uint32), np.zeros((0, KINDS), np.float32))
    assert not nothing.columns(words, len(page)).any()


def test_evidence_tells_headline_text_and_authors() -> None:
    data = {
        "@type": "NewsArticle",
        "headline": TITLES[0],
        "author": [{"@type": "Person", "name": "Tamsin Okafor"}],
        "articleBody": " ".join(PARAGRAPHS[:5]),
    }
    page = html(
        f"<html><head><script type='application/ld+json'>{json.dumps(data)}</script></head>"
        f"<body><p>{TITLES[1]}</p><h1>{TITLES[0]}</h1><p>By Tamsin Okafor</p>{STORY}</body></html>"
    )
    found = told(page)
    assert found.shape == (len(page), EVIDENCE)
    text = [line.text for line in page.lines]
    other, title, byline, first = map(
        text.index, (TITLES[1], TITLES[0], "By Tamsin Okafor", PARAGRAPHS[0])
    )
    best = found.max(axis=0) > 0
    for line, others in ((title, (other, byline, first)), (byline, (other, title, first))):
        # Some column is full on this line and on none of the others.
        assert ((found[line] == 1) & (found[list(others)] < 0.5).all(axis=0) & best).any()
    in_text = (found[first] == 1) & (found[[other, byline]] < 0.5).all(axis=0)
    assert in_text.any()
    assert not told(html(PAGE)).any()


def test_a_page_of_html_has_more_columns_than_text() -> None:
    assert features(html(PAGE)).shape[1] == COUNT + MARKUP_COUNT
    assert features(read("\n\n".join(PARAGRAPHS[:3]))).shape[1] == COUNT


TAGS = st.sampled_from(
    ["<p>", "</p>", "<div class='a b'>", "</div>", "<li>", "<table><tr><td>", "</table>", "<h1>",
     "<br>", "<a href=x>", "</a>", "<aside role=complementary>", "</aside>", "<p hidden>", "<pre>",
     "<script type='application/ld+json'>{", "</script>", "<title>t</title>", "words of it. "]
)  # fmt: skip


@given(st.lists(TAGS, max_size=40))
@settings(max_examples=150)
def test_columns_of_any_markup_are_finite(pieces: list[str]) -> None:
    page = html("<body>" + "".join(pieces))
    found = features(page)
    assert len(found) == len(page)
    assert np.isfinite(found).all()
    assert np.abs(found).max(initial=0) < 30
