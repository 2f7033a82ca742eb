"""Bodies of more than prose: lists, quotations, tables, code; links and emphasis."""

from __future__ import annotations

import json

import numpy as np
import pytest

from own_pages import PARAGRAPHS
from standfirst import Article, Claim, Page, Pipeline, extract, read
from standfirst.compose import compose

CODE = "def sail(boat):\n    if boat.leaks:\n\n        return None\n    return boat"


def everything(page: Page):  # type: ignore[no-untyped-def]
    """A filter that takes all lines for body."""
    return [Claim(line.number, "body", 1.0, "all of it") for line in page.lines]


ALL = Pipeline([("everything", everything)])


def markdown(source: str, **options: object) -> str:
    article = extract(source, format="html", pipeline=ALL, **options)  # type: ignore[arg-type]
    assert Article.from_dict(json.loads(article.to_json())) == article
    return article.to_markdown()


def test_lists_quotations_and_code_survive() -> None:
    source = (
        "<ul><li><p>a crane</p></li><li>a slipway</li></ul><blockquote><p>We sail.</p><p>Or not."
        f"</p></blockquote><pre>{CODE}\n</pre><p>After</p>"
    )
    assert markdown(source) == (
        f"- a crane\n- a slipway\n\n> We sail.\n>\n> Or not.\n\n```\n{CODE}\n```\n\nAfter"
    )


def test_code_that_has_ticks_gets_a_longer_fence() -> None:
    assert markdown("<pre>a\n```\nb</pre>") == "````\na\n```\nb\n````"


def test_code_keeps_its_indentation_and_spans() -> None:
    page = ALL.run(read(f"<pre>{CODE}</pre>", format="html"))
    article = compose(page)
    (code,) = article.paragraphs
    assert code.kind == "code"
    assert "\n    if boat.leaks:\n\n        return None" in code.text
    for start, end in code.spans:
        assert page.text[start:end].strip() == page.text[start:end]


def test_tables_of_data_survive() -> None:
    source = (
        "<table><thead><tr><th>Boat</th><th>Crew</th></tr></thead>"
        "<tbody><tr><td>Ida | II</td><td>3</td></tr><tr><td>Tern</td><td>4</td></tr></tbody>"
        "</table>"
    )
    article = extract(source, format="html", pipeline=ALL)
    assert [p.kind for p in article.paragraphs] == ["row"] * 3
    assert article.paragraphs[1].cells == ("Ida | II", "3")
    assert article.body.splitlines()[0] == "Boat Crew"
    assert markdown(source) == "| Boat | Crew |\n| --- | --- |\n| Ida \\| II | 3 |\n| Tern | 4 |"


def test_tables_that_a_page_is_laid_out_by_are_none() -> None:
    source = (
        f"<table><tr><td>Menu</td><td><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></td></tr>"
        "<tr><td>Foot</td><td>Imprint</td></tr></table>"
    )
    kinds = {p.kind for p in extract(source, format="html", pipeline=ALL).paragraphs}
    assert kinds == {"paragraph"}


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("<p>See <a href='/b'>the  boat</a>.</p>", "See [the boat](<https://t.example/b>)."),
        ("<p>It <b>is <i>not</i></b> so</p>", "It **is *not*** so"),
        ("<p>run <code>sail</code></p>", "run `sail`"),
        ("<p><a href='javascript:x()'>Go</a> on</p>", "Go on"),
        ("<p>a*b <em>c</em></p>", "a\\*b *c*"),
        ("<h2><b>Crane</b></h2>", "Crane"),
        ("<p>One <a href='x'> <br> </a>two</p>", "One\n\ntwo"),
        ("<ul><li>An <a href='i'>item</a></li></ul>", "- An [item](<https://t.example/i>)"),
    ],
)
def test_links_and_emphasis_on_request(source: str, right: str) -> None:
    out = markdown(source, links=True, url="https://t.example/a")
    assert out.replace("## ", "").replace("**Crane**", "Crane") == right
    assert "](" not in markdown(source)


def test_lines_know_their_element() -> None:
    body = "<div><p>One</p><p>Two <b>bold</b></p></div><ul><li>Three</li></ul>"
    source = f"<html><body>{body}</body></html>"
    article = extract(source, format="html", pipeline=ALL)
    paths = [article.ledger.xpath(n) for n in range(len(article.ledger))]
    from lxml import html

    tree = html.document_fromstring(source)
    found = [tree.getroottree().xpath(path)[0].text_content() for path in paths if path]
    assert found == ["One", "Two bold", "Three"]
    assert extract("Just words.").ledger.xpath(0) is None
    with pytest.raises(IndexError):
        article.ledger.xpath(3)


def test_an_outline_holds_for_a_page_of_all_sorts() -> None:
    source = (
        "<body>text<div>a<span>b</span><p>c<br>d</p><script>e</script>f</div><p hidden>g</p>h"
        "<table><tr><td>i<td>j</table></body>"
    )
    page = read(source, format="html")
    outline = page.outline
    assert outline is not None
    assert (outline.first <= outline.after).all()
    inner = np.arange(1, len(outline))
    assert (outline.parent[inner] < inner).all()
    for line in page.lines:
        element = int(page.markup.element[line.number])
        while element >= 0:  # every element that a line stands in has the line
            assert outline.first[element] <= line.number < outline.after[element]
            element = int(outline.parent[element])
