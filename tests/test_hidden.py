"""Hidden text that is the page."""

from __future__ import annotations

import pytest

from own_pages import PARAGRAPHS, TITLES
from standfirst import extract, read

STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:5])


def seen(source: str) -> str:
    """The lines of a page that are not hidden."""
    page = read(source, format="html")
    return "\n".join(line.text for line in page.lines if not page.markup.hidden[line.number])


MENU = "<ul><li>News</li><li>Sport</li></ul>"


@pytest.mark.parametrize(
    "page",
    [
        f"<body>{MENU}<div hidden id='S:0'><h1>{TITLES[0]}</h1>{STORY}</div></body>",
        f"<body>{MENU}<noscript>{STORY}</noscript></body>",
        f"<body>{MENU}<template shadowrootmode='open'>{STORY}</template></body>",
        f"<body>{MENU}<div hidden><section>{STORY}</section></div><p>Loading</p></body>",
    ],
)
def test_what_scripts_would_show_is_read(page: str) -> None:
    text = seen(page)
    assert all(paragraph in text for paragraph in PARAGRAPHS[:5])
    assert "News" in text


@pytest.mark.parametrize(
    "hidden",
    [
        f"<div hidden>{PARAGRAPHS[5]}</div>",
        f"<noscript>{PARAGRAPHS[5]}</noscript>",
        f"<template>{PARAGRAPHS[5]}</template>",
        f"<div hidden><script>{PARAGRAPHS[5] * 90}</script></div>",
    ],
)
def test_what_stays_hidden_is_read_but_marked(hidden: str) -> None:
    source = f"<body>{STORY}{hidden}</body>"
    assert PARAGRAPHS[5] not in seen(source)
    assert PARAGRAPHS[0] in seen(source)
    if "script" not in hidden:
        assert PARAGRAPHS[5] in read(source, format="html").text
    article = extract(source, format="html", pipeline="rules")
    assert PARAGRAPHS[5] not in article.text
    assert {line.filter for line in article.ledger if line.text == PARAGRAPHS[5]} <= {"hidden"}


def test_a_little_hidden_text_is_no_page() -> None:
    page = f"<body><p>{TITLES[0]}</p><div hidden>{PARAGRAPHS[1][:120]}</div></body>"
    assert seen(page) == TITLES[0]


def test_a_hidden_box_in_a_streamed_part_stays_hidden() -> None:
    box = "<div hidden>Sign in to your account</div>"
    page = f"<body>{MENU}<div hidden>{STORY}{box}</div></body>"
    text = seen(page)
    assert PARAGRAPHS[0] in text
    assert "Sign in" not in text
