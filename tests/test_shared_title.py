"""The title that a page gives for sharing, against the headline that it prints."""

import pytest

from standfirst import extract
from standfirst.metadata import Metadata
from standfirst.shared_title import better_title

PRINTED = "Ferry crews vote to go back to sea"
OTHER = "Eleven days ashore: why the island line sails again"


def shared_as(title: str, site: str = "The Harbour Gazette") -> Metadata:
    return Metadata(meta={"og:title": (title,), "og:site_name": (site,)})


@pytest.mark.parametrize(
    ("title", "near", "better"),
    [
        (OTHER, [OTHER, "By Odile Marsh"], OTHER),
        (f"{OTHER} | The Harbour Gazette", [OTHER], OTHER),
        (OTHER, ["By Odile Marsh"], None),
        (f"Strike: {PRINTED}", ["Strike"], f"Strike: {PRINTED}"),
        (f"Strike: {PRINTED}", ["Islands"], None),
        (f"Strike | {PRINTED}", ["Strike"], None),
        (f"Islands | {PRINTED}: eleven days", ["Islands"], None),
        (f"{PRINTED} - The Harbour Gazette", ["The Harbour Gazette"], None),
        (PRINTED, [PRINTED], None),
        (PRINTED[:20], [], None),
        ("", [OTHER], None),
        ("Gazette", ["Gazette"], None),
    ],
)
def test_what_is_printed_beside_the_headline_may_be_better(
    title: str, near: list[str], better: str | None
) -> None:
    assert better_title(PRINTED, near, shared_as(title)) == better


def test_words_run_together_in_print_are_parted() -> None:
    title = "Strike over Ferry crews go back to sea"
    assert better_title("Strike overFerry crews go back to sea", [], shared_as(title)) == title


def test_a_soft_hyphen_parts_no_words() -> None:
    title = "Island ferries are back, har\u00adbour reopens"
    printed = "Island ferries are back, harbour reopens"
    assert better_title(printed, [], shared_as(title)) is None


def page(title: str, top: str) -> str:
    """A page that gives `PRINTED` for its headline, and a title for sharing."""
    story = "".join(
        f"<p>{text}</p>"
        for text in (
            "Crews on the island line voted on Tuesday to end an eleven-day strike, a union said.",
            "The first boat is to leave the ferry pier at six on Thursday, if its engine starts.",
            "Four islands had no road to the hospital for as long as the crews were out on strike.",
            "The company offered two crews more a ship, and the sea in winter, its owner said.",
        )
    )
    told = f'{{"@type": "NewsArticle", "headline": "{PRINTED}"}}'
    return (
        f'<html><head><meta property="og:title" content="{title}">'
        f'<script type="application/ld+json">{told}</script></head>'
        f"<body><main><article>{top}{story}</article></main></body></html>"
    )


def test_of_two_titles_in_print_the_one_shared_is_the_headline_if_asked_for() -> None:
    two = page(OTHER, f"<h1>{PRINTED}</h1><h2>{OTHER}</h2>")
    assert extract(two).headline == PRINTED
    article = extract(two, metadata=True)
    assert article.headline == OTHER
    assert "headline" in article.from_metadata


def test_the_kicker_before_a_colon_is_part_of_the_headline_and_no_kicker_then() -> None:
    html = page(f"Strike: {PRINTED}", f"<p>Strike</p><h1>{PRINTED}</h1>")
    without = extract(html)
    assert (without.headline, without.kicker) == (PRINTED, "Strike")
    article = extract(html, metadata=True)
    assert (article.headline, article.kicker) == (f"Strike: {PRINTED}", None)
    assert "headline" in article.from_metadata


def test_a_title_that_is_not_printed_does_not_replace_the_headline() -> None:
    article = extract(page(OTHER, f"<h1>{PRINTED}</h1>"), metadata=True)
    assert article.headline == PRINTED
    assert "headline" not in article.from_metadata
