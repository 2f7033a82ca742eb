"""Pictures without a text, and their credits: what stands around them is the story's."""

from __future__ import annotations

from functools import partial

import pytest

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import Article
from standfirst import extract as extract_by_default

extract = partial(extract_by_default, format="html", pipeline="rules")

CREDITS = ["Photo: Tamsin Roe", "Foto: Imke Hansen", "© Tamsin Roe"]


def article(inside: str, below: str = "") -> Article:
    story = [f"<p>{sentence}</p>" for sentence in FERRY_STORY]
    return extract(
        f"<html><body><article><h1>{FERRY_TITLE}</h1>{''.join(story[:3])}{inside}"
        f"{''.join(story[3:])}{below}</article></body></html>"
    )


def roles(found: Article) -> dict[str, str]:
    return {line.text: str(line.role) for line in found.ledger}


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize("title", ["Calder Cove below the mill", "Die Bucht unter der Mühle"])
def test_a_heading_above_a_pictures_credit_is_no_caption(title: str, credit: str) -> None:
    for picture in (
        f"<figure><img><figcaption>{credit}</figcaption></figure>",
        f"<img><div>{credit}</div>",
    ):
        given = roles(article(f"<h2>{title}</h2>{picture}"))
        assert given[title] != "caption"
        assert given[credit] in ("credit", "caption")


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize("title", ["Calder Cove below the mill", "Die Bucht unter der Mühle"])
def test_what_stands_above_a_figure_is_not_of_it(title: str, credit: str) -> None:
    figure = f"<p>{title}</p><figure><img><p class='c'>{credit}</p></figure>"
    assert roles(article(figure))[title] != "caption"
    inside = f"<figure><img><p>{title}</p><p class='c'>{credit}</p></figure>"
    assert roles(article(inside))[title] == "caption"
    assert roles(article(f"<p>{title}</p><p class='c'>{credit}</p>"))[title] == "caption"


@pytest.mark.parametrize("name", ["Tamsin Roe", "Imke Hansen"])
def test_a_copyright_sign_below_the_story_is_a_photo_credits_in_a_figure(name: str) -> None:
    credit = f"© {name}"
    for picture in (
        f"<figure><img><figcaption><p>The old pier.</p><p>{credit}</p></figcaption></figure>",
        f"<figure><img><p>{credit}</p></figure>",
    ):
        assert roles(article("", picture))[credit] in ("credit", "caption")
    assert roles(article("", f"<footer><p>{credit}</p></footer>"))[credit] == "legal"
