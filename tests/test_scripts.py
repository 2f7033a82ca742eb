"""Scripts, styles and data that a scraper took for text."""

from __future__ import annotations

import json

import pytest

from own_pages import PARAGRAPHS
from standfirst import extract, read
from standfirst.filters.scripts import scripts

STORY = PARAGRAPHS[:4]
SCRIPTS = {
    "a counter of readers": (
        "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}"
        "gtag('js',new Date());gtag('config','X-1');"
    ),
    "a small script": (
        "!function(e,t){var n=e.harbour={};n.open=function(r){if(!r){return t}for(var i=0;i<r;i++)"
        "{t+=i}return t};n.close=function(){t=0}}(this,1);"
    ),
    "a style sheet": (
        ".slip{margin:0;padding:0}.slip a{color:#123;display:none}@media print{.slip{display:block}"
        ".quay{float:left}}.pier,.quay{border:0}"
    ),
    "data with the story in it": json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "The slipway reopens",
            "articleBody": " ".join(STORY) * 3,
        }
    ),
    "a list of data": json.dumps([{"name": f"item {n}", "price": n} for n in range(12)]),
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_a_script_is_one_line_and_no_article(script: str) -> None:
    page = read("\n".join([STORY[0], script, *STORY[1:]]), format="text")
    assert [line.text for line in page.lines] == [STORY[0], script, *STORY[1:]]
    claims = list(scripts(page))
    assert [(claim.line, claim.role) for claim in claims] == [(1, "other")]


def test_the_article_is_what_it_is_without_them() -> None:
    text = "\n\n".join(STORY)
    among = "\n\n".join([*SCRIPTS.values(), *STORY, *SCRIPTS.values()])
    assert extract(among, pipeline="rules").body == extract(text, pipeline="rules").body


@pytest.mark.parametrize(
    "sample",
    [
        "function openSlip(harbour) { const width = harbour.width; return { width, open: true }; }"
        " // what the harbour's own computer runs every morning",
        "if (tide > 3) { gate.close(); } else { gate.open(); } // and so on, for every other gate",
        r"\[ \text{tide} = \frac{\text{height of the water}}{\text{height of the wall}} \cdot 9 \]",
        "He wrote {so it is said}; then {as some hold}; then = nothing; and then, at last, a line"
        " about the weather; it rained.",
        '"We measured the tide every hour; it never did what the computer said; we trusted the'
        ' herons," she said; "and the gulls."',
    ],
    ids=["a function", "a condition", "a formula", "braces", "semicolons"],
)
def test_a_sample_of_code_and_running_text_are_none(sample: str) -> None:
    page = read("\n".join([STORY[0], sample, *STORY[1:]]), format="text")
    assert list(scripts(page)) == []


def test_a_piece_of_a_page_in_one_line_is_none() -> None:
    text = " ".join([*STORY, *STORY, SCRIPTS["a small script"], *STORY])
    page = read(text, format="text")
    assert len(page.lines) > 4
    assert list(scripts(page)) == []


def test_html_has_none() -> None:
    html = (
        "<html><body><p>" + SCRIPTS["a small script"] + "</p><p>" + STORY[0] + "</p></body></html>"
    )
    assert list(scripts(read(html))) == []
