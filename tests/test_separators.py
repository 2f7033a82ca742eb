"""Raw text whose lines stand side by side with a sign between, as `get_text(" | ")` puts them."""

from __future__ import annotations

import pytest

from own_pages import PARAGRAPHS, TITLES
from standfirst import extract, read

MENU = ["Home", "News", "Council", "Sport", "Culture", "Weather", "Sign in", "Subscribe"]
FOOT = ["About us", "Contact", "Privacy policy", "Terms of use", "Advertise", "Jobs", "Imprint"]
LINES = [*MENU, TITLES[0], "By Ann Lee", "3 November 2026", *PARAGRAPHS, *FOOT]
WARNING = "layout: lines put side by side with a sign between were parted"
SEPARATORS = ["|", " | ", "||", "\t", "\n\t", " ¦ ", "¶", "   ", "\u00a0\u00a0", "|\n", "\n|\n"]


@pytest.mark.parametrize("separator", SEPARATORS, ids=repr)
def test_lines_are_parted_at_the_sign(separator: str) -> None:
    page = read(separator.join(LINES), format="text")
    assert [line.text for line in page.lines] == LINES
    assert page.warnings == (WARNING,)


@pytest.mark.parametrize("separator", SEPARATORS, ids=repr)
def test_the_article_is_that_of_its_lines(separator: str) -> None:
    article = extract(separator.join(LINES), format="text", pipeline="rules")
    wanted = extract("\n".join(LINES), format="text", pipeline="rules")
    assert (article.headline, article.body) == (wanted.headline, wanted.body)
    assert article.headline == TITLES[0]


def _rows(count: int) -> str:
    return "\n".join(f"Pier {n} | {n} ferries | {3 * n} cars" for n in range(count))


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(LINES),
        " ".join(LINES),
        "\n".join([" | ".join(MENU * 4), TITLES[0], *PARAGRAPHS]),
        " | ".join(MENU * 4) + " | " + " ".join(PARAGRAPHS * 4),
        "\n".join([TITLES[0], *PARAGRAPHS * 3, _rows(40)]),
        _rows(40),
        _rows(40).replace(" | ", "\t"),
        "The ferry left.  It came back.  Nobody said why.  " * 12,
    ],
    ids=[
        "lines",
        "one line",
        "a menu",
        "a menu in one line",
        "a table",
        "rows",
        "rows of tabs",
        "typed stops",
    ],
)
def test_other_signs_stay(text: str) -> None:
    page = read(text, format="text")
    assert page.text == text
    assert WARNING not in page.warnings


@pytest.mark.parametrize("above", ["\t\r\n", "\t\u2003", "|\r\n", "  \r\n", "\r\n\t\f"], ids=repr)
@pytest.mark.parametrize("separator", ["\t", " | ", "   "], ids=repr)
def test_a_separator_above_the_first_line_does_no_harm(above: str, separator: str) -> None:
    page = read(above + separator.join(LINES), format="text")
    assert {line.text for line in page.lines} >= set(LINES)
