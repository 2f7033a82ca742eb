"""HTML that came with its tags escaped, and HTML that only holds escaped HTML."""

from __future__ import annotations

import html
import json

import pytest

from own_pages import PARAGRAPHS, TITLES
from standfirst import extract, read
from standfirst.reading import Format

PAGE = (
    f'<!DOCTYPE html>\n<html lang="en"><head><title>{TITLES[0]} | The Harbour Post</title></head>\n'
    '<body><nav class="top"><a href="/news">News</a> <a href="/sport">Sport</a></nav>\n'
    f"<article><h1>{TITLES[0]}</h1>\n"
    + "\n".join(f'<p class="text">{html.escape(each)}</p>' for each in PARAGRAPHS)
    + "</article></body></html>\n"
)
AS_ENTITIES = "escapes: tags written as entities were resolved"
AS_JSON = "escapes: those of JSON were resolved"
SAMPLE = html.escape("<div><p>One</p><p>Two</p><p>Three</p></div>")


@pytest.mark.parametrize("format", [None, "html"])
@pytest.mark.parametrize(
    ("escaped", "warning"),
    [
        (html.escape(PAGE), AS_ENTITIES),
        (html.escape(html.escape(PAGE)), AS_ENTITIES),
        (f"<item><description>{html.escape(PAGE)}</description></item>", AS_ENTITIES),
        (json.dumps(PAGE), AS_JSON),
        (json.dumps(PAGE)[1:-1], AS_JSON),
        (json.dumps(PAGE).replace("/", "\\/"), AS_JSON),
        (json.dumps(PAGE).replace("<", "\\u003c").replace(">", "\\u003E"), AS_JSON),
    ],
    ids=["entities", "twice", "feed", "JSON", "without quotes", "slashes", "unicode"],
)
def test_escaped_html_is_read_as_html(escaped: str, warning: str, format: Format | None) -> None:
    article = extract(escaped, format=format)
    wanted = extract(PAGE, format="html")
    assert article.headline == wanted.headline == TITLES[0]
    assert article.body == wanted.body
    assert article.warnings == (warning,)


def test_bytes_are_unescaped_too() -> None:
    assert extract(html.escape(PAGE).encode()).headline == TITLES[0]


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        PAGE.replace("</article>", f"<pre>{SAMPLE}</pre></article>"),
        PAGE.replace("</article>", f"</article><script>var a = {json.dumps(PAGE)};</script>"),
        f'<html><body><div id="app"></div><script>{json.dumps(PAGE)}</script></body></html>',
        f"<html><body><div></div><script>a = '{html.escape(PAGE)}'</script></body></html>",
        "Write &lt;p&gt; for a paragraph, and &lt;/p&gt; behind it.",
        "<p>Write &lt;p&gt; for a paragraph.</p>",
    ],
    ids=["none", "sample", "script", "shell", "shell of entities", "text", "few"],
)
def test_html_that_holds_escapes_stays_as_it_is(page: str) -> None:
    assert not [each for each in read(page).warnings if each.startswith("escapes")]


def test_text_is_not_html_where_the_caller_says_so() -> None:
    assert AS_ENTITIES not in read(html.escape(PAGE), format="text").warnings
