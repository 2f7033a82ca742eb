"""Captions that stand in a picture's box, which no rule is sure of."""

from __future__ import annotations

import numpy as np
import pytest

from standfirst import Pipeline, extract, read
from standfirst.broken_lines import blocks_of
from standfirst.filters.story import find_story
from standfirst.page import Page
from standfirst.tagger.captions import captions_in_boxes
from standfirst.tagger.network import BODY, CAPTION, CLASSES
from standfirst.tagger.pictures import lines_in_boxes
from standfirst.tagger.rules import before_tagger

STORY = [
    f"The slipway at Calder pier is to be rebuilt by spring, and that is the {n}th time that "
    "somebody from the council has said so in this room, with the same map on the wall."
    for n in range(4, 12)
]
CAPTION_TEXT = "The broken slipway in February"


def html(box: str, *, above: str = "") -> str:
    first, rest = STORY[:3], STORY[3:]
    told = "".join(f"<p>{each}</p>" for each in first) + box
    told += "".join(f"<p>{each}</p>" for each in rest)
    return f"<html><body>{above}<div><h1>The slipway will come back</h1>{told}</div></body></html>"


def boxes(box: str) -> dict[str, tuple[int, bool, bool]]:
    page = read(html(box), format="html")
    found = page.derived(lines_in_boxes)
    return {page.line_text(n): (b.lines, b.called, b.pictured) for n, b in found.items()}


def seen_by_the_tagger(source: str, format: str = "html") -> Page:
    """The page as the tagger gets it."""
    page = before_tagger().run(read(source, format="html" if format == "html" else "text"))
    rest = np.array([held is None or held[1] == "rest" for held in page.claims.standing], np.bool_)
    page.claims.open[:] = rest
    page.claims.codes[rest] = -1
    for line in np.flatnonzero(rest).tolist():
        page.claims.standing[line] = None
    return page


def chosen(source: str, *, body: float = 0.1, caption: float = 0.0) -> list[str]:
    """The texts that are captions by their boxes where the network says this of every block."""
    page = seen_by_the_tagger(source)
    blocks = page.derived(blocks_of)
    found = np.zeros((len(blocks), len(CLASSES)))
    found[:, BODY], found[:, CAPTION] = body, caption
    none = np.zeros(0, dtype=np.int64)
    story = find_story(page)
    return [blocks.text(page, b) for b, _ in captions_in_boxes(page, story, found, none)]


def test_a_line_behind_a_picture_in_its_box() -> None:
    assert boxes(f"<div><img src=a.jpg><p>{CAPTION_TEXT}</p></div>") == {
        CAPTION_TEXT: (1, False, False)
    }


@pytest.mark.parametrize(
    ("box", "called", "pictured"),
    [
        (f"<div><img src=a><p class=imageCaption>{CAPTION_TEXT}</p></div>", True, True),
        (f"<div class=legende><picture></picture><i>{CAPTION_TEXT}</i></div>", True, False),
        (f"<div class=article-photo><img src=a><p>{CAPTION_TEXT}</p></div>", False, True),
        (f"<div><img src=a><p class=caption-credit>{CAPTION_TEXT}</p></div>", False, False),
    ],
)
def test_what_the_elements_are_called(box: str, called: bool, pictured: bool) -> None:
    assert boxes(box) == {CAPTION_TEXT: (1, called, pictured)}


@pytest.mark.parametrize(
    "box",
    [
        f"<a href=/b><img src=a.jpg><span class=caption>{CAPTION_TEXT}</span></a>",
        f"<div><p class=caption>{CAPTION_TEXT}</p><img src=a.jpg></div>",
        f"<div><img src=a.jpg><p>{STORY[0]}</p><p>{STORY[1]}</p><p>{CAPTION_TEXT}</p></div>",
        f"<div><p class=caption>{CAPTION_TEXT}</p></div>",
    ],
)
def test_a_teaser_a_line_above_and_a_story_are_in_no_box(box: str) -> None:
    assert boxes(box) == {}


@pytest.mark.parametrize(
    ("box", "body"),
    [
        (f"<div><img src=a><p class=imageCaption>{CAPTION_TEXT}</p></div>", 0.99),
        (f"<div class=article-photo><img src=a><p>{CAPTION_TEXT}</p></div>", 0.5),
        (f"<div><img src=a><p>{CAPTION_TEXT}</p><p>Getty Images</p></div>", 0.5),
        (f"<div><p>Photo: Odile Marsh</p><img src=a><p>{CAPTION_TEXT}</p></div>", 0.5),
    ],
)
def test_captions_by_the_box(box: str, body: float) -> None:
    assert chosen(html(box), body=body) == [CAPTION_TEXT]


@pytest.mark.parametrize(
    ("box", "body"),
    [
        (f"<div class=article-photo><img src=a><p>{CAPTION_TEXT}</p></div>", 0.95),
        (f"<div><img src=a><p>{CAPTION_TEXT}</p></div>", 0.1),
        (f"<div class=photo><img src=a><p>{CAPTION_TEXT}</p><p>$19 at Marsh's</p></div>", 0.1),
        (f"<div><img src=a><p>{CAPTION_TEXT}</p><p>By Odile Marsh</p></div>", 0.1),
        ("<div class=photo><img src=a><p>View the gallery</p></div>" * 3, 0.1),
        (f"<div class=photo><img src=a><h3>{CAPTION_TEXT}</h3></div>", 0.1),
        (f"<div class=photo><img src=a><p><a href=/b>{CAPTION_TEXT}</a></p></div>", 0.1),
    ],
)
def test_no_captions_by_the_box(box: str, body: float) -> None:
    assert chosen(html(box), body=body) == []


def test_the_network_tells_where_nothing_else_does() -> None:
    box = f"<div><img src=a><p>{CAPTION_TEXT}</p></div>"
    assert chosen(html(box), caption=0.3) == [CAPTION_TEXT]


def test_pictures_far_above_the_story_are_not_its_own() -> None:
    teaser = f"<div><img src=a><p class=caption>{CAPTION_TEXT}</p></div>"
    menu = "".join(f"<p>Pier {n}</p>" for n in range(30))
    assert chosen(html("", above=teaser + menu)) == []
    assert chosen(html("", above=teaser)) == [CAPTION_TEXT]


def test_a_portrait_above_the_story_is_its_authors() -> None:
    box = "<div><img src=a><p class=caption>Odile Marsh</p></div>"
    assert chosen(html("", above=box)) == []
    assert chosen(html(box)) == ["Odile Marsh"]


def test_a_caption_in_a_box_is_no_part_of_the_body() -> None:
    box = f"<div><img src=a><p class=imageCaption>{CAPTION_TEXT}, as the council saw it.</p></div>"
    article = extract(html(box))
    assert [c.text for c in article.captions] == [f"{CAPTION_TEXT}, as the council saw it."]
    assert CAPTION_TEXT not in article.text
    assert all(each in article.text for each in STORY)


def test_rules_alone_know_no_boxes() -> None:
    box = f"<div><img src=a><p class=imageCaption>{CAPTION_TEXT}</p></div>"
    assert extract(html(box), pipeline=Pipeline.rules()).captions == ()
