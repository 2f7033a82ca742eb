"""Captions of HTML whose credit is an element of its own."""

import pytest

from standfirst import Article, extract
from standfirst.credits.captions import split_caption

STORY = "".join(
    f"<p>The slipway at Calder pier is to be rebuilt by spring, and that is the {n}th time that "
    "somebody from the council has said so in this room, with the same map on the wall.</p>"
    for n in range(4, 12)
)


def captions_of(figure: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Text, names and organisations of each caption of a page with one figure."""
    page = f"<html><body><article><h1>The slipway will come back</h1>{figure}{STORY}</article>"
    article = extract(page, pipeline="rules")
    return [
        (c.text, c.credit.names if c.credit else (), c.credit.organisations if c.credit else ())
        for c in article.captions
    ]


CAPTION = "The broken slipway in February."


@pytest.mark.parametrize(
    ("inside", "names", "organisations"),
    [
        (f"{CAPTION} <span class='image-credit'>Privat</span>", (), ("Privat",)),
        (f"{CAPTION} <span class='c-copyright'>© Odile Marsh</span>", ("Odile Marsh",), ()),
        (f"<span class='credit'>Odile Marsh</span> {CAPTION}", ("Odile Marsh",), ()),
        (f"{CAPTION} <small>Odile Marsh / Reuters</small>", ("Odile Marsh",), ("Reuters",)),
        (
            f"{CAPTION} <span class='credit'>Odile Marsh</span> / Reuters",
            ("Odile Marsh",),
            ("Reuters",),
        ),
        (f"<p>{CAPTION}</p><p class='figure__credit'>Supplied</p>", (), ("Supplied",)),
    ],
)
def test_the_element_parts_the_credit_from_the_caption(
    inside: str, names: tuple[str, ...], organisations: tuple[str, ...]
) -> None:
    found = captions_of(f"<figure><img src=a.jpg><figcaption>{inside}</figcaption></figure>")
    assert found == [(CAPTION, names, organisations)]


@pytest.mark.parametrize(
    "inside",
    [
        f"<span class='caption-text'>{CAPTION}</span>",
        f"<span class='caption-and-credit'>{CAPTION}</span>",
        "The broken slipway in <em>February</em>.",
        "The <a href='/pier'>broken slipway</a> in February.",
    ],
)
def test_other_elements_part_nothing(inside: str) -> None:
    found = captions_of(f"<figure><img src=a.jpg><figcaption>{inside}</figcaption></figure>")
    assert found == [(CAPTION, (), ())]


def test_parts_of_captions_are_no_marks_of_paragraphs() -> None:
    page = f"<article><h1>The slipway</h1>{STORY}<figure><figcaption>{CAPTION} <i>x</i></figure>"
    article = extract(page, links=True, pipeline="rules")
    assert all(mark.kind != "part" for each in article.paragraphs for mark in each.marks)


@pytest.mark.parametrize("junk", ["(", "–", "…", " "])
def test_an_element_for_credits_that_names_nobody_is_no_credit(junk: str) -> None:
    figure = f"<figure><figcaption><p>{CAPTION}</p><p class=credit>{junk}</p></figcaption></figure>"
    page = f"<article><h1>The slipway will come back</h1>{figure}{STORY}</article>"
    assert extract(page, pipeline="rules").credits == ()


def told(*lines: str) -> Article:
    """The article of a page of text, by the rules."""
    return extract("\n\n".join(["The slipway will come back", *lines]), pipeline="rules")


PARAGRAPHS = [
    f"The slipway at Calder pier is to be rebuilt by spring, and that is the {n}th time that "
    "somebody from the council has said so in this room, with the same map on the wall."
    for n in range(4, 12)
]


def photo_credits(article: Article) -> list[str]:
    chains = [(*c.names, *c.organisations) for c in article.credits if c.role == "photo"]
    return [name for chain in chains for name in chain]


def test_an_agency_alone_amid_the_text_has_taken_a_picture() -> None:
    article = told(*PARAGRAPHS[:4], "Getty Images", *PARAGRAPHS[4:])
    assert photo_credits(article) == ["Getty Images"]


@pytest.mark.parametrize("above", [0, 8])
def test_an_agency_alone_above_or_below_the_text_has_written_it(above: int) -> None:
    article = told(*PARAGRAPHS[:above], "Reuters", *PARAGRAPHS[above:])
    assert photo_credits(article) == []


def test_an_agency_below_a_caption_has_taken_the_picture() -> None:
    caption = "The broken slipway in February (Photo: Odile Marsh)"
    article = told(PARAGRAPHS[0], caption, "Reuters", *PARAGRAPHS[1:])
    assert photo_credits(article) == ["Odile Marsh"]  # the caption has its own
    lines = [*PARAGRAPHS[:1], "Photo caption: The broken slipway", "Reuters", *PARAGRAPHS[1:]]
    article = told(*lines)
    assert photo_credits(article) == ["Reuters"]
    assert article.captions[0].credit is not None


def test_a_chain_below_a_caption_is_no_byline() -> None:
    article = told(PARAGRAPHS[0], CAPTION, "(Odile B. Marsh / AP)", *PARAGRAPHS[1:])
    assert photo_credits(article) == ["Odile B. Marsh", "AP"]
    assert article.authors == ()


def test_a_byline_with_an_agency_has_no_caption_above_it() -> None:
    article = told(PARAGRAPHS[0], CAPTION, "Odile Marsh and AP", *PARAGRAPHS[1:])
    assert article.captions == ()


def test_credits_of_pictures_far_below_the_story_are_other_stories() -> None:
    below = ["Most read", "Herring is dear", "Weather", "Photo: Per Lund", "The pier at night"]
    article = told(*PARAGRAPHS[:2], "Photo: Odile Marsh", *PARAGRAPHS[2:], *below)
    assert photo_credits(article) == ["Odile Marsh"]


@pytest.mark.parametrize("text", ["Editor", "Source: Calder Council", "Quelle: hafen-online"])
def test_a_caption_element_with_one_word_or_a_source_is_no_caption(text: str) -> None:
    found = captions_of(f"<figure><img src=a.jpg><figcaption>{text}</figcaption></figure>")
    assert found == []


def test_whom_a_quotation_is_of_is_no_caption() -> None:
    quote = "<blockquote>I have seen the map before.</blockquote>"
    said = "<figcaption>Odile Marsh, harbour master</figcaption>"
    assert captions_of(f"<figure>{quote}{said}</figure>") == []
    assert captions_of(f"<figure><img src=a.jpg>{quote}{said}</figure>") != []


@pytest.mark.parametrize(
    ("story", "captions", "authors"),
    [
        ("Per Lund has drawn the map, and nobody else.", ["Per Lund"], ()),
        ("Nobody has drawn the map.", [], ("Per Lund",)),
    ],
)
def test_a_name_above_a_photo_credit_is_in_the_picture_if_the_story_tells_of_it(
    story: str, captions: list[str], authors: tuple[str, ...]
) -> None:
    top = ["June 3, 2024", "Per Lund", "Photo: Odile Marsh/AP"]
    text = "\n".join(["The slipway will come back", *top])
    article = extract("\n\n".join([text, *PARAGRAPHS, story]), pipeline="rules")
    assert [c.text for c in article.captions] == captions
    assert article.authors == authors
    assert photo_credits(article) == ["Odile Marsh", "AP"]


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("", []),
        ("\n\nPhoto: Odile Marsh", [("The broken slipway in February.", ("Odile Marsh",))]),
        ("\n\nThe broken slipway in February.", [("The broken slipway in February.", ())]),
    ],
)
def test_the_text_of_a_picture_of_markdown_is_a_caption_if_it_is_signed_or_printed(
    below: str, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    story = STORY.replace("<p>", "").replace("</p>", "\n\n")
    parts = story.split("\n\n")
    picture = f"![The broken slipway in February.](/slipway.jpg){below}"
    text = "\n\n".join(["# The slipway will come back", parts[0], picture, *parts[1:]])
    article = extract(text, format="markdown", pipeline="rules")
    told = [(c.text, c.credit.names if c.credit else ()) for c in article.captions]
    assert told == found


def test_a_papers_photo_is_by_who_took_it() -> None:
    parts = split_caption("The crane is six storeys high. (Tide Gazette photo by Odile Marsh)")
    assert parts.text == "The crane is six storeys high."
    assert parts.credit is not None
    assert parts.credit.names == ("Odile Marsh",)
    assert parts.credit.organisations == ("Tide Gazette",)


@pytest.mark.parametrize("link", ["pic.twitter.com/a1B2c3", "https://tide.example/p/7"])
def test_a_link_at_the_end_of_a_post_is_no_credit(link: str) -> None:
    text = f"We saw the crane fall. Nobody was hurt. {link}"
    assert split_caption(text) == (text, None)
