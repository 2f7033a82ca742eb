"""Captions printed twice, and what only begins with a caption's words."""

from __future__ import annotations

from functools import partial

import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import extract as extract_by_default

extract = partial(extract_by_default, pipeline="rules")

# A caption, its credit, and a paragraph that opens with the caption's words.
PARAGRAPHS = [
    (
        "The ferry pier at Calder.",
        "Photo: Tamsin Roe / Calder Tide",
        "The ferry pier at Calder, shut since the storm of 1998, was opened again on Saturday by "
        "the harbour master, who had asked for it in nine letters.",
    ),
    (
        "Das alte Fährhaus am Hafen.",
        "Foto: Imke Hansen / Küstenkurier",
        "Das alte Fährhaus am Hafen, das seit dem Sturm von 1998 leer stand, ist am Samstag von "
        "der Bürgermeisterin und zwei Fischern wieder geöffnet worden.",
    ),
]


def page(*lines: str) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize(("caption", "credit", "paragraph"), PARAGRAPHS, ids=["en", "de"])
def test_a_paragraph_that_opens_with_a_captions_words_is_the_texts(
    caption: str, credit: str, paragraph: str
) -> None:
    article = extract(page(FERRY_TITLE, f"{caption}\n{credit}", paragraph, *FERRY_STORY))
    assert [c.text for c in article.captions] == [caption]
    assert paragraph in article.body


@pytest.mark.parametrize(("caption", "credit", "paragraph"), PARAGRAPHS, ids=["en", "de"])
def test_the_caption_said_again_with_a_few_words_more_is_one(
    caption: str, credit: str, paragraph: str
) -> None:
    again = f"{caption[:-1]} on Saturday. {credit}"
    article = extract(page(FERRY_TITLE, f"{caption}\n{credit}", again, *FERRY_STORY))
    assert caption[:-1] not in article.body


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Вокзал в Заречье.", "Фото: Игорь Панов"),
        ("Calder pier.", "Photo: Tamsin Roe"),
        ("Am Fährhaus.", "Foto: Imke Hansen"),
    ],
)
def test_a_short_caption_printed_twice_in_a_row_is_no_text(caption: str, credit: str) -> None:
    again = caption.removesuffix(".")
    for picture in (f"{caption} {credit}\n{again}", f"{again}\n{caption} {credit}"):
        article = extract(page(FERRY_TITLE, picture, *FERRY_STORY))
        assert article.body == page(*FERRY_STORY)
    # Elsewhere it may be a subhead.
    article = extract(
        page(FERRY_TITLE, f"{caption} {credit}", FERRY_STORY[0], again, *FERRY_STORY[1:])
    )
    assert again in article.body


@pytest.mark.parametrize("parting", [" | ", " - "])
@pytest.mark.parametrize("credit", ["Photo: Tamsin Roe / Calder Tide", "Foto: Imke Hansen"])
def test_a_title_printed_above_a_pictures_credit_is_no_caption(parting: str, credit: str) -> None:
    title = f"{FERRY_TITLE}{parting}Calder Tide"
    for times in (1, 2, 3):
        lines = (title, *FERRY_MENU, *[FERRY_TITLE] * times, credit)
        article = extract(page(*lines, *FERRY_STORY))
        assert article.captions == ()
        assert article.headline == FERRY_TITLE
    # A caption is one where the title says other words.
    caption = "The ferry pier at Calder on Saturday"
    article = extract(page(title, *FERRY_MENU, FERRY_TITLE, caption, credit, *FERRY_STORY))
    assert [c.text for c in article.captions] == [caption]


@pytest.mark.parametrize(("caption", "credit", "paragraph"), PARAGRAPHS, ids=["en", "de"])
def test_a_paragraph_amid_html_is_the_texts(caption: str, credit: str, paragraph: str) -> None:
    said = " ".join(paragraph.split()[:14]).rstrip(",") + "."
    figure = f"<figure><img><figcaption>{caption}</figcaption></figure>"
    story = [f"<p>{sentence}</p>" for sentence in FERRY_STORY]
    html = (
        f"<article><h1>{FERRY_TITLE}</h1>{figure}{''.join(story[:3])}{{}}{''.join(story[3:])}"
        "</article>"
    )
    assert said in extract(html.format(f"<p>{said}</p>"), format="html").body
    # A second picture says it again.
    for again in (f"<div>{said}</div>", f"<img><p>{said}</p>", f"<p>{said}</p><img>"):
        assert said not in extract(html.format(again), format="html").body
