"""Sentences of the story that are printed twice in a row: one of them stays."""

from __future__ import annotations

from functools import partial

import pytest

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import extract as extract_by_default

extract = partial(extract_by_default, pipeline="rules")

SPOKEN = [
    "“We counted every plank of the pier and two of them were missing”, said Hanne Brook.",
    "„Wir haben jede Planke der Brücke gezählt, und zwei davon fehlten“, sagte Hanne Brook.",
    "«Мы пересчитали все доски причала, и двух из них не хватало», — сказала Анна Белова.",
]
TOLD = [
    "The pier lost two of its planks in one night, and nobody in the harbour heard it.",
    "Der Steg verlor in einer Nacht zwei Planken, und niemand im Hafen hat es gehört.",
]
PAIRS = {
    "quote below": "<p>{0}</p><blockquote>{0}</blockquote>",
    "quote above": "<blockquote><p>{0}</p></blockquote><p>{0}</p>",
    "figure": "<p>{0}</p><figure class='wp-block-pullquote'><blockquote><p>{0}</p></blockquote>"
    "</figure>",
    "aside": "<aside class='pullquote'>{0}</aside><p>{0}</p>",
    "list": "<ul><li>{0}</li></ul><p>{0}</p>",
    "figure between": "<p>{0}</p><figure><img src='a.jpg' alt='The old pier on a quiet evening'>"
    "<figcaption>The old pier. Photo: Tamsin Roe</figcaption></figure><p>{0}</p>",
    "excerpt": "<div class='excerpt'>{0}</div><p>{0}</p>",
}


def page(inside: str) -> str:
    story = [f"<p>{sentence}</p>" for sentence in FERRY_STORY]
    return (
        f"<html><body><article><h1>{FERRY_TITLE}</h1>{''.join(story[:2])}{inside}"
        f"{''.join(story[2:])}</article></body></html>"
    )


def roles(html: str, said: str) -> list[str]:
    return [str(line.role) for line in extract(html).ledger if line.text == said]


@pytest.mark.parametrize("said", [*SPOKEN, *TOLD])
@pytest.mark.parametrize("pair", PAIRS)
def test_of_a_sentence_printed_twice_one_stays(pair: str, said: str) -> None:
    html = page(PAIRS[pair].format(said))
    article = extract(html)
    assert f"{article.lede}\n{article.body}".count(said) == 1
    given = roles(html, said)
    assert given.count("duplicate") == 1
    if pair in ("quote above", "aside", "list"):
        assert given[0] == "duplicate"
    else:
        assert given[1] == "duplicate"


@pytest.mark.parametrize("said", TOLD)
def test_a_lede_for_wide_screens_and_narrow_ones(said: str) -> None:
    html = (
        f"<html><body><article><h1>{FERRY_TITLE}</h1><p class='lead d-none d-md-block'>{said}</p>"
        f"<p class='byline'>By Odile Marsh</p><p class='lead d-md-none'>{said}</p>"
        + "".join(f"<p>{sentence}</p>" for sentence in FERRY_STORY)
        + "</article></body></html>"
    )
    article = extract(html)
    assert article.captions == ()
    assert f"{article.lede}\n{article.body}".count(said) == 1


@pytest.mark.parametrize(
    "refrain", ["And the planks went out with the tide.", "Und die Planken trug die Flut hinaus."]
)
def test_a_refrain_stays(refrain: str) -> None:
    verse = f"<p>The pier was old,<br>{refrain}<br>the night was cold,<br>{refrain}</p>"
    assert roles(page(verse), refrain).count("duplicate") == 0


@pytest.mark.parametrize("said", TOLD)
def test_a_captions_copies_are_none_of_the_text(said: str) -> None:
    credit = "<p class='c'>Photo: Tamsin Roe / Calder Tide</p>"
    for pair in (f"<p>{said}</p><p>{said}</p>{credit}", f"<p>{said}</p>{credit}<p>{said}</p>"):
        assert said not in extract(page(pair)).body


@pytest.mark.parametrize("said", SPOKEN)
def test_in_plain_text_somebodys_words_stay_once(said: str) -> None:
    text = "\n\n".join([FERRY_TITLE, *FERRY_STORY[:3], said, said, *FERRY_STORY[3:]])
    assert extract(text).body.count(said) == 1


def test_in_plain_text_a_pictures_texts_go() -> None:
    for said in ("The crews of the island line at the ferry pier on Tuesday, the strike over.",):
        text = "\n\n".join([FERRY_TITLE, *FERRY_STORY[:3], said, said, *FERRY_STORY[3:]])
        assert said not in extract(text).body
