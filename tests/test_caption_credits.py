"""Captions of HTML whose credit is an element of its own."""

import pytest

from standfirst import extract

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
