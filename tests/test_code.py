"""Samples of code in articles: they stay one piece, and are no prompt, no name and no subhead."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pytest

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import Pipeline, extract
from standfirst.article import Article
from standfirst.page import Page
from standfirst.reading import read
from standfirst.tagger.article import find_article
from standfirst.tagger.network import BODY, CLASSES

TITLE = "A barometer in forty lines"
TEXT = [
    "Most people who keep a barometer in the hall have never seen what it wrote down in a year.",
    "The small logger that I built last winter keeps a reading for every ten minutes, as text.",
    "After a month the file is long enough to show the three storms that came in from the west.",
    "What surprised me was how little it takes to read the file again and to draw the curve of it.",
]
# Each line says what a prompt, an agency or a button says.
CODE = "search = 1\nmenu = Menu()\n\n    print(menu)\nbeta = 2"


def page_with(code: str) -> str:
    paragraphs = [f"<p>{each}</p>" for each in TEXT]
    return (
        f"<html><head><title>{TITLE}</title></head><body><nav><a href=/>Home</a></nav><article>"
        f"<h1>{TITLE}</h1>{''.join(paragraphs[:2])}{code}{''.join(paragraphs[2:])}</article>"
        "<footer><a href=/imprint>Imprint</a></footer></body></html>"
    )


def code_of(article: Article) -> list[str]:
    return [each.text for each in article.paragraphs if each.kind == "code"]


def read_html(source: str) -> Page:
    return read(source, format="html")


@pytest.mark.parametrize("pipeline", [None, "rules"])
def test_no_rule_claims_a_line_of_code(pipeline: Literal["rules"] | None) -> None:
    article = extract(page_with(f"<pre><code>{CODE}</code></pre>"), pipeline=pipeline)
    assert code_of(article) == [CODE]
    assert [p.text for p in article.paragraphs if p.kind == "paragraph"] == TEXT
    assert article.credits == ()


def test_code_between_fences_is_code_too() -> None:
    above, below = "\n\n".join(TEXT[:2]), "\n\n".join(TEXT[2:])
    page = f"# {TITLE}\n\n{above}\n\n```python\n{CODE}\n```\n\n{below}\n"
    article = extract(page, format="markdown")
    assert code_of(article) == [CODE]
    assert f"```\n{CODE}\n```" in article.to_markdown()


def test_a_fence_that_nothing_closes_makes_no_code() -> None:
    page = read("\n\n".join([*TEXT[:2], "```", *TEXT[2:]]), format="markdown")
    assert not page.markup.code.any()


def test_a_page_that_stands_between_fences_as_a_whole_is_no_code() -> None:
    fenced = "\n\n".join(["```markdown", *TEXT, "```"])
    assert not read(fenced, format="markdown").markup.code.any()


@pytest.mark.parametrize(
    "code",
    [
        "<span></span><span class=n>a</span> = <span>1</span>\n<span>b</span> = <b>2</b>\n\nc",
        "<span class=line>a = 1</span>\n<span class=line>b = 2</span>\n<span></span>\n<i>c</i>",
        "a = 1<br>b = 2\n\nc",
    ],
    ids=["tokens", "lines", "breaks"],
)
def test_highlighted_code_has_the_blank_lines_that_are_there(code: str) -> None:
    page = read_html(f"<div class=highlight><pre>{code}\n</pre></div>")
    assert page.text == "a = 1\nb = 2\n\nc"


@pytest.mark.parametrize(
    "code",
    [
        "<div>a = 1</div><div>  print(a)</div>\n<div>b = 2</div>",
        "<ol><li>a = 1<li>  print(a)<li>b = 2</ol>",
    ],
    ids=["divisions", "items"],
)
def test_code_of_an_element_a_line_is_one_piece(code: str) -> None:
    article = extract(page_with(f"<pre><code>{code}</code></pre>"))
    assert code_of(article) == ["a = 1\n  print(a)\nb = 2"]


@pytest.mark.parametrize("pipeline", [None, "rules"])
def test_short_code_is_no_subhead(pipeline: Literal["rules"] | None) -> None:
    code = "<pre><code>alpha = compute(1)\nbeta = compute(2)\n</code></pre>"
    article = extract(page_with(f"<p>This is what I have:</p>{code}"), pipeline=pipeline)
    assert "```\nalpha = compute(1)\nbeta = compute(2)\n```" in article.to_markdown()
    assert not any(each.is_subhead for each in article.paragraphs)


def test_code_in_a_picture_s_box_is_no_caption() -> None:
    code = "<figure class=picture><img src=x><div class=caption><pre>alpha = 1</pre></div></figure>"
    article = extract(page_with(code))
    assert article.captions == ()
    assert code_of(article) == ["alpha = 1"]


def test_code_below_the_article_s_text_is_article_though_the_network_doubts_it() -> None:
    page = read("\n\n".join([*TEXT, "```\n$ logger\n```", "$ logger"]), format="markdown")
    found = np.zeros((6, len(CLASSES)))
    found[:, BODY] = [0.9, 0.9, 0.9, 0.9, 0.2, 0.2]
    inside, _ = find_article(page, found, 0.5)
    assert inside.tolist() == [True, True, True, True, True, False]


def test_a_page_that_is_preformatted_as_a_whole_has_its_prompts_claimed() -> None:
    prompt = "Subscribe to our newsletter"
    letter = "\n\n".join([*TEXT, prompt, *TEXT[:2]])
    page = Pipeline.rules().run(read_html(f"<h1>{TITLE}</h1><pre>{letter}</pre>"))
    (line,) = (each.number for each in page.lines if each.text == prompt)
    assert page.roles[line] == "newsletter"


def test_a_page_of_markdown_within_fences_is_no_code() -> None:
    story = "\n\n".join(FERRY_STORY)
    page = f"Here is the page:\n\n```markdown\n# {FERRY_TITLE}\n\n{story}\n```\n"
    article = extract(page, format="markdown")
    assert article.headline == FERRY_TITLE
    assert {each.kind for each in article.paragraphs} == {"paragraph"}


@pytest.mark.parametrize("head", ["<a name=top></a><a href=/>Home</a>", "<b>From:</b> Odile Marsh"])
def test_a_letter_that_is_all_preformatted_is_no_code(head: str) -> None:
    letter = "\n\n".join([*FERRY_STORY, "Subscribe to our newsletter"])
    page = f"<html><body><pre>{head}\n\n{FERRY_TITLE}\n\n{letter}</pre></body></html>"
    assert {each.role for each in extract(page).ledger if "newsletter" in each.text} == {
        "newsletter"
    }
