"""Tags and entities that a scraper left in raw text."""

from __future__ import annotations

import pytest

from own_pages import PARAGRAPHS
from standfirst import read
from standfirst.reading.leftovers import without_leftovers


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("<p>One boat.</p>", "\nOne boat.\n"),
        ("A <b>big</b> boat.", "A big boat."),
        ("One boat.<br/>Two boats.", "One boat.\nTwo boats."),
        ('<a href="/boats" class="x">Boats</a> sail.', "Boats sail."),
        ("Fish &amp; chips", "Fish & chips"),
        ("3&nbsp;&euro; &#8211; &#x201c;hot&#x201d;", "3\u00a0€ – “hot”"),
        ("<SPAN STYLE='x'>Loud</SPAN> words", "Loud words"),
    ],
)
def test_what_is_left_over_goes(text: str, right: str) -> None:
    assert without_leftovers(text) == right
    page = read(text, format="text")
    assert page.text == right
    assert len(page.warnings) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No marks at all.",
        "R&D at AT&T; what else?",
        "a < b and b > a",
        "The tag <p> opens a paragraph, and </p> closes it.",
        "Write “<b>” for bold, or `<em>` where you mean it.",
        "The entity “&amp;” stands for an ampersand.",
        "Contact <anna@example.org> or <bert@example.org>.",
        "if (a<b) and (c>d) then",
        "He scored <3 points.",
        "&nosuchentityatall",
    ],
)
def test_what_is_written_about_stays(text: str) -> None:
    assert without_leftovers(text) is None
    page = read(text, format="text")
    assert page.text == text
    assert page.warnings == ()


def test_an_unknown_entity_stays_as_it_is() -> None:
    assert "&nosuch;" in read(f"A &nosuch; word. {PARAGRAPHS[0]}", format="text").text


def test_a_resolved_entity_is_not_resolved_again() -> None:
    assert read("Write &amp;lt; for a sign.", format="text").text == "Write &lt; for a sign."
