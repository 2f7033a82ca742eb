"""What stands above a text and speaks of it is its metadata, and no line of it."""

from __future__ import annotations

import pytest

from own_pages import PARAGRAPHS, TITLES
from standfirst import extract, read

STORY = "\n\n".join([f"# {TITLES[0]}", *PARAGRAPHS[:3]])
YAML = f"""---
title: "{TITLES[0]}"
author: Odile Marsh
date: 2024-02-14
language: en
tags:
  - harbour
---

"""
SERVICE = f"""Title: {TITLES[0]} | The Gull

URL Source: https://gull.example/slipway

Published Time: 2024-02-14T08:00:00Z

Markdown Content:
"""


@pytest.mark.parametrize("above", [YAML, SERVICE, YAML.replace("\n", "\r\n"), "\ufeff" + YAML])
def test_it_is_no_line_but_metadata(above: str) -> None:
    page = read(above + STORY)
    assert page.format == "markdown"
    assert [line.text for line in page.lines] == [TITLES[0], *PARAGRAPHS[:3]]
    assert page.metadata.headlines[0].startswith(TITLES[0])


def test_what_yaml_says() -> None:
    data = read(YAML + STORY).metadata
    assert data.headline == TITLES[0]
    assert data.meta["author"] == ("Odile Marsh",)
    assert data.language == "en"


def test_the_article_is_that_of_the_text_below() -> None:
    for above in (YAML, SERVICE):
        article = extract(above + STORY, pipeline="rules")
        assert article.headline == TITLES[0]
        assert article.body == extract(STORY, pipeline="rules").body


def test_metadata_comes_out_where_it_is_asked_for() -> None:
    text = YAML + "\n\n".join(PARAGRAPHS[:3])
    assert extract(text, pipeline="rules").headline is None
    article = extract(text, pipeline="rules", metadata=True)
    assert (article.headline, article.authors) == (TITLES[0], ("Odile Marsh",))
    assert "headline" in article.from_metadata


@pytest.mark.parametrize(
    "text",
    [
        f"---\n\n{PARAGRAPHS[0]}\n\n---\n\n{PARAGRAPHS[1]}",
        f"---\nThe tide: it was late.\n{PARAGRAPHS[0]}\n---\n\n{PARAGRAPHS[1]}",
        f"Title: {TITLES[0]}\n\n{PARAGRAPHS[0]}",
        f"{PARAGRAPHS[1]}\n\n{SERVICE}",
        "---\n---\n",
        "---",
        "Title:",
    ],
    ids=["a story", "a story with a colon", "a title", "below", "nothing", "a rule", "a word"],
)
def test_other_text_has_none(text: str) -> None:
    page = read(text, format="markdown")
    assert page.metadata.meta == {}
    printed = [line for line in text.splitlines() if line.strip("- ")]
    assert [line.text for line in page.lines] == printed
