"""Telling raw text, Markdown and HTML apart."""

from __future__ import annotations

import pytest

from own_pages import PARAGRAPHS, STORY, TITLES
from standfirst import extract, read
from standfirst.reading.detect import detect_format

ABOUT_HTML = f"""\
{TITLES[0]}

A page of a newspaper opens with <html> and <body>, and each paragraph stands between <p> and </p>.

{PARAGRAPHS[0]}

Whoever leaves out a </div> will find the footer beside the headline, as the <table> years taught.

The tag <h1> is for the headline, the tag <title> for the window, and nobody remembers <blink>.
"""


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        STORY,
        ABOUT_HTML,
        "Two stars * and a hash # do not make it Markdown.",
        "#Harbour #Tamsin\n\n" + PARAGRAPHS[0],
        "# A single line with a hash\n\n" + PARAGRAPHS[0],
        "a < b and c > d, said the teacher.",
        "Prices rose <b>sharply</b> in March.\n" + PARAGRAPHS[0],
        "The slipway<br>\n" + "\n".join(PARAGRAPHS),
        "See [1] and [2] (both out of print).",
        "5 * 3 * 2 = 30, and 2 ** 3 ** 2 is another matter.",
    ],
)
def test_text(text: str) -> None:
    assert detect_format(text) == "text"


@pytest.mark.parametrize(
    "text",
    [
        f"# {TITLES[0]}\n\n{PARAGRAPHS[0]}\n\n## The crane\n\n{PARAGRAPHS[1]}",
        f"# {TITLES[0]}\n\nBy [Odile Marsh](https://tide.example/marsh)\n\n{PARAGRAPHS[0]}",
        f"[Home](/) [News](/news) [Boats](/boats)\n\n{PARAGRAPHS[0]}",
        f"{TITLES[0]}\n=====\n\n{PARAGRAPHS[0]}\n\nThe crane\n-----\n\n{PARAGRAPHS[1]}",
        f"![A boat](a.jpg)\n\n![A crane](b.jpg)\n\n{PARAGRAPHS[0]}",
        f"# {TITLES[0]}\n\n**Odile Marsh** went to see.\n\n{PARAGRAPHS[0]}",
    ],
)
def test_markdown(text: str) -> None:
    assert detect_format(text) == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body><p>Hello.</p></body></html>",
        "\ufeff<!doctype html>\n<title>a</title><p>Hello.",
        "<!-- built by hand -->\n<HTML><BODY>Hello.",
        f"<p>{PARAGRAPHS[0]}</p>",
        f"<div class='story'><h1>{TITLES[0]}</h1><p>{PARAGRAPHS[0]}</p></div>",
        "\n\n  <article>\n<p>Hello.</p></article>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html><body>Hi.</body></html>',
        f"Loaded.\n<p>{PARAGRAPHS[0]}</p>" + f"<p>{TITLES[0]}</p>" * 12,
    ],
)
def test_html(text: str) -> None:
    assert detect_format(text) == "html"


def test_a_page_about_html_keeps_its_tags() -> None:
    article = extract(ABOUT_HTML)
    assert article.ledger.page_text == ABOUT_HTML
    assert "between <p> and </p>" in article.body
    assert "The tag <h1> is for the headline" in article.body
    assert article.warnings == ()


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_what_is_said_goes_before_what_is_seen(format: str) -> None:
    page = read("<p>One <b>two</b></p>\n\n# Three", format=format)  # type: ignore[arg-type]
    assert page.format == format
    assert "Three" in page.text
