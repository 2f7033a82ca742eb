"""Headlines as pages print them, and bylines that share their line with a date."""

from __future__ import annotations

import pytest

from own_pages import PARAGRAPHS
from standfirst import extract
from standfirst.dated_bylines import dated_byline
from standfirst.printed_headline import parted

TOLD = ("Ferry crews vote to go back to sea",)


@pytest.mark.parametrize(
    ("printed", "headline", "kicker"),
    [
        ("Ferry crews vote to go back to sea", "Ferry crews vote to go back to sea", None),
        ("Strike Ferry crews vote to go back to sea", TOLD[0], "Strike"),
        ("Strike at Calder: Ferry crews vote to go back to sea", TOLD[0], "Strike at Calder"),
        (f"Strike | {TOLD[0].upper()}", TOLD[0].upper(), "Strike"),
        ("Ferry crews vote to go back to sea Back to video", TOLD[0], None),
        ("Ferry crews vote to go back to sea in the storm", None, None),
        ("How the ferry crews vote to go back to sea is told here at length", None, None),
        ("Herring is dear", None, None),
    ],
)  # fmt: skip
def test_kicker_and_label_are_parted_from_the_headline(
    printed: str, headline: str | None, kicker: str | None
) -> None:
    assert parted(printed, TOLD) == (headline or printed, kicker)
    assert parted(printed, ()) == (printed, None)


def test_a_kicker_in_the_heading_is_the_articles_kicker() -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:5])
    page = (
        f"<html><head><meta property='og:title' content='{TOLD[0]}'></head><body>"
        f"<h1><span>Reportage</span> {TOLD[0]}</h1>{story}<h2>What next ¶</h2>{story}</body></html>"
    )
    article = extract(page, pipeline="rules")
    assert article.headline == TOLD[0]
    assert article.kicker == "Reportage"
    assert "¶" not in article.body


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ida Brandt Published 3 May 2024, 4 min read", ("Ida Brandt",)),
        ("Par Solène Harispe Publié le 12 octobre 2024 à 18h30", ("Solène Harispe",)),
        ("Von Ida Brandt und Tom Aske | 3. Mai 2024", ("Ida Brandt", "Tom Aske")),
        ("By Ida Brandt on 3 May 2024", ("Ida Brandt",)),
        ("By 3 May 2024", None),
        ("Published 3 May 2024", None),
    ],
)
def test_a_byline_that_shares_its_line_with_a_date(
    text: str, names: tuple[str, ...] | None
) -> None:
    credit = dated_byline(text)
    assert (credit.names if credit else None) == names
