"""The headline that the metadata gives, in an element that holds more than it."""

from __future__ import annotations

from functools import partial

import pytest

from own_pages import FERRY_STORY
from standfirst import Article
from standfirst import extract as extract_by_default

extract = partial(extract_by_default, format="html", pipeline="rules")

TITLES = [
    ("Harbour council shelves plan for a second pier", "By Odile Marsh"),
    ("Hafenrat stoppt Pläne für einen zweiten Steg", "Von Imke Hansen"),
    ("Портовый совет отложил строительство второго причала", "Автор: Анна Белова"),
]


def article(title: str, top: str) -> Article:
    story = "".join(f"<p>{sentence}</p>" for sentence in FERRY_STORY)
    return extract(f"<html><head><title>{title}</title></head><body>{top}{story}</body></html>")


@pytest.mark.parametrize(("title", "byline"), TITLES)
@pytest.mark.parametrize("tag", ["h1", "h2", "div"])
def test_a_byline_or_a_date_in_the_headlines_element_is_no_part_of_it(
    title: str, byline: str, tag: str
) -> None:
    for more in (byline, "12.03.2024"):
        found = article(title, f"<{tag}><b>{title}</b><br><small>{more}</small></{tag}>")
        assert found.headline == title
        given = {line.text: str(line.role) for line in found.ledger}
        assert given[more] == ("credit" if more == byline else "dateline")
        names = [name for credit in found.credits for name in credit.names]
        assert names == ([" ".join(byline.split()[-2:])] if more == byline else [])


@pytest.mark.parametrize(("title", "byline"), TITLES)
def test_a_headline_broken_in_two_is_one(title: str, byline: str) -> None:
    half = title.rindex(" ", 0, len(title) // 2 + 4)
    broken = f"{title[:half]}<br>{title[half + 1 :]}"
    assert article(title, f"<h1>{broken}</h1>").headline == title
    assert article(title, f"<div>{broken}<br>{byline}</div>").headline == title


@pytest.mark.parametrize(
    ("title", "more"),
    [(TITLES[0][0], "and buys two boats"), (TITLES[1][0], "und kauft zwei Boote")],
)
def test_titles_leave_out_a_headings_second_line(title: str, more: str) -> None:
    assert article(title, f"<h1>{title}<br>{more}</h1>").headline == f"{title} {more}"


SHORT = [
    ("Engine will not start", "Calder Bay Boat Owners Forum"),
    ("Motor springt nicht an", "Forum der Bootsbesitzer an der Calderbucht"),
    ("Мотор не заводится", "Форум владельцев лодок Заречья"),
]


@pytest.mark.parametrize(("title", "site"), SHORT)
@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_a_short_headline_beside_a_long_name_of_the_site(title: str, site: str, tag: str) -> None:
    top = f"<{tag}>{site}</{tag}><h2><a href='/t'>{title}</a></h2>"
    for sign in (" - ", " | "):
        found = article(f"{title}{sign}{site}", top)
        assert found.headline == title
        reasons = {line.text: line.filter for line in found.ledger}
        assert reasons[title] == "told-headline"


@pytest.mark.parametrize(
    ("title", "site"), [("Local news", "Calder Tide"), ("Lokales", "Küstenkurier")]
)
def test_a_section_in_the_title_is_no_headline(title: str, site: str) -> None:
    headline = "Crews of the island line go back"
    top = f"<div>{site}</div><a href='/l'>{title}</a><h1>{headline}</h1>"
    assert article(f"{title} - {site}", top).headline == headline
