"""The lines in which a page says who an author is."""

import pytest

from own_pages import PARAGRAPHS
from standfirst import extract
from standfirst.page import Page
from standfirst.reading import read
from standfirst.tagger.rules import before_tagger

TITLE = "The old slipway will come back"


def claimed(*lines: str) -> list[str]:
    page: Page = before_tagger().run(read("\n\n".join(lines), format="text"))
    held = page.claims.standing
    return [
        page.line_text(line)
        for line in range(len(page))
        if (claim := held[line]) is not None and claim[1] == "biographies"
    ]


@pytest.mark.parametrize(
    ("byline", "biography"),
    [
        ("By Odile Marsh", "Odile Marsh is a reporter for the Gazette. She writes of tides."),
        ("By Odile Marsh", "Odile Marsh, a columnist, keeps bees on the roof of the office."),
        ("Par Odile Marsh", "Odile Marsh est journaliste au Courrier et suit le port."),
        ("Von Odile Marsh", "Odile Marsh ist Redakteurin im Ressort Hafen und Wetter."),
        ("By Odile Marsh", "Odile Marsh likes to hear from readers: o.marsh@gazette.example"),
    ],
)
def test_who_an_author_is_stands_in_no_story(byline: str, biography: str) -> None:
    lines = (TITLE, byline, *PARAGRAPHS[:2], biography, "About us", "Imprint")
    assert claimed(*lines) == [biography]
    article = extract("\n\n".join(lines), pipeline="rules")
    assert biography not in article.body
    assert article.authors == ("Odile Marsh",)


@pytest.mark.parametrize(
    "paragraph",
    [
        # No job and no address: the story may be of whoever is named.
        "Odile Marsh has drawn the map, and nobody else has seen it since the spring.",
        # Other names and titles follow.
        "Odile Marsh / Harbour Gazette, Port Tamsin, and the reporters of the coast",
        # Somebody else's job.
        "Per Lund is a reporter for the Gazette, and nobody at the harbour has ever seen him.",
    ],
)
def test_a_paragraph_that_opens_with_a_name_is_no_biography_alone(paragraph: str) -> None:
    assert claimed(TITLE, "By Odile Marsh", *PARAGRAPHS[:2], paragraph) == []


def test_amid_the_story_only_an_address_tells_a_biography() -> None:
    tells = "Odile Marsh is a reporter, and was there when the crane fell across the slipway."
    writes = f"{tells} Write to her: @odile.marsh"
    assert claimed(TITLE, "By Odile Marsh", PARAGRAPHS[0], tells, *PARAGRAPHS[1:5]) == []
    assert claimed(TITLE, "By Odile Marsh", PARAGRAPHS[0], writes, *PARAGRAPHS[1:5]) == [writes]
