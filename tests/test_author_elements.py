"""Authors whom the markup of HTML tells by how it names their elements."""

import pytest

from standfirst import read
from standfirst.tagger.author_elements import author_by_markup, told_author

LINE = "kestrel7"


def said(element: str, text: str = LINE) -> tuple[tuple[bool, bool], tuple[str, ...] | None]:
    """What is told of the line in an element, and whom it names."""
    page = read(f"<html><body><div>{element.format(text)}</div></body></html>", format="html")
    (line,) = [line.number for line in page.lines if line.text.startswith(text[:5])]
    credit = author_by_markup(page, line, page.line_text(line))
    who = None if credit is None else (*credit.names, *credit.organisations)
    return told_author(page, line), who


@pytest.mark.parametrize(
    "element",
    [
        '<span class="author-name">{}</span>',
        '<a rel="author" href="/u/1">{}</a>',
        '<span itemprop="author"><b>{}</b></span>',
        '<h4 class="message-name"><a class="username">{}</a></h4>',
        '<div class="vcard"><span class="fn">{}</span></div>',
        '<p class="byline">{}</p>',
    ],
)
def test_an_element_of_an_author_names_one(element: str) -> None:
    assert said(element) == ((True, False), (LINE,))


@pytest.mark.parametrize(
    "element",
    [
        '<span class="title">{}</span>',
        "<p>{}</p>",
        '<div class="autoresize">{}</div>',
        '<div class="typewriter">{}</div>',
        '<div class="authority-list">{}</div>',
        '<div class="unauthorized">{}</div>',
        '<article class="author-ann-lee post"><p>{}</p></article>',
    ],
)
def test_other_elements_name_none(element: str) -> None:
    assert said(element) == ((False, False), None)


@pytest.mark.parametrize(
    "around", ["elementor-widget", "layout with-sidebar", "post comments-open"]
)
def test_boxes_that_hold_the_whole_story_are_nobody_elses(around: str) -> None:
    element = f'<div class="{around}"><span class="author">{{}}</span></div>'
    assert said(element) == ((True, False), (LINE,))


@pytest.mark.parametrize(
    "text",
    ["12th June 2024", "4h ago", "5min read", "3 Comments", "Location: Berlin", "2024-05-03"],
)
def test_what_else_stands_in_an_authors_element_names_nobody(text: str) -> None:
    assert said('<div class="byline">{}</div>', text)[1] is None


def test_who_comments_is_no_author() -> None:
    element = '<section class="comments"><div class="comment-author">{}</div></section>'
    assert said(element) == ((True, True), None)


def test_a_date_behind_the_name_is_none_of_it() -> None:
    element = '<div class="author">{}</div>'
    assert said(element, "kestrel7 February 20, 2026, 4:55pm")[1] == (LINE,)
    assert said(element, "Ann Lee 3 May 2024")[1] == ("Ann Lee",)


def test_a_sentence_and_text_without_markup_name_none() -> None:
    element = '<div class="author">{}</div>'
    assert said(element, "kestrel7 has written about boats and the people on them")[1] is None
    page = read("kestrel7\n\nA second line.", format="text")
    assert author_by_markup(page, 0, LINE) is None
    assert told_author(page, 0) == (False, False)
