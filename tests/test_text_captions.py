"""Captions of text that stand beside a picture's credit."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pytest

from standfirst import extract, read
from standfirst.broken_lines import blocks_of
from standfirst.filters.story import find_story
from standfirst.tagger.network import BODY, CAPTION, CLASSES, LEDE
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.text_captions import captions_beside_credits, labels_above_names

STORY = [
    f"The slipway at Calder pier is to be rebuilt by spring, and that is the {n}th time that "
    "somebody from the council has said so in this room, with the same map on the wall."
    for n in range(4, 12)
]
SHOWN = "The broken slipway in February"


def chosen(
    text: str,
    *,
    outside: Collection[str] = (),
    caption: float = 0.0,
    lede: float = 0.0,
) -> list[str]:
    """The blocks that are captions by their credits, where all but those `outside` are article, and
    the network says so much for a caption and for a lede of every block."""
    page = before_tagger().run(read(text, format="text"))
    rest = np.array([held is None or held[1] == "rest" for held in page.claims.standing], np.bool_)
    page.claims.open[:] = rest
    page.claims.codes[rest] = -1
    for line in np.flatnonzero(rest).tolist():
        page.claims.standing[line] = None
    blocks = page.derived(blocks_of)
    texts = [blocks.text(page, block) for block in range(len(blocks))]
    found = np.zeros((len(blocks), len(CLASSES)))
    found[:, BODY], found[:, CAPTION], found[:, LEDE] = 0.8, caption, lede
    inside = np.array([each not in outside for each in texts])
    story, none = find_story(page), np.zeros(0, dtype=np.int64)
    labels = frozenset(labels_above_names(page, story))
    some = captions_beside_credits(page, story, found, inside, none, labels)
    return [texts[block] for block, _ in some]


def amid(*lines: str, gap: str = "\n") -> str:
    """The story with some lines amid it."""
    return gap.join([*STORY[:4], *lines, *STORY[4:]])


def test_a_line_that_is_no_article_above_a_far_photo_credit() -> None:
    text = "\n\n".join([*STORY[:3], f"{SHOWN}\n\n\n\nPhoto: Odile Marsh", *STORY[3:]])
    assert chosen(text, outside=[SHOWN]) == [SHOWN]
    assert chosen(text) == []


def test_a_credit_nearer_to_its_caption_than_that_is_to_the_text_above() -> None:
    near = f"{SHOWN}\n\n\nPhoto: Odile Marsh"
    assert chosen("\n".join([*STORY[:4], "\n" * 9, near, "\n" * 4, *STORY[4:]])) == [SHOWN]


def test_an_agency_amid_the_story_where_the_network_thinks_of_a_caption() -> None:
    text = amid(SHOWN, "AFP")
    assert chosen(text, caption=0.1) == [SHOWN]
    assert chosen(text) == []


def test_an_agency_that_signs_the_story_has_no_caption() -> None:
    assert chosen("\n".join([*STORY, "AFP", "More of the harbour"]), caption=0.1) == []


def test_of_what_opens_the_story_the_likelier_lede_is_no_caption() -> None:
    text = "\n".join([STORY[0], "AFP", *STORY[1:]])
    assert chosen(text, caption=0.1, lede=0.2) == []
    assert chosen(text, caption=0.2, lede=0.1) == [STORY[0]]
    assert chosen(amid(SHOWN, "AFP"), caption=0.1, lede=0.2) == [SHOWN]


@pytest.mark.parametrize("label", ["Image:", "Foto:", "写真："])
def test_a_label_on_a_line_of_its_own(label: str) -> None:
    assert chosen(amid(SHOWN, label, "Odile Marsh")) == [SHOWN]


@pytest.mark.parametrize("line", ["Image", "Tomorrow:", "The map of the slipway, as drawn:"])
def test_other_lines_are_no_labels(line: str) -> None:
    assert chosen(amid(SHOWN, line, "Odile Marsh")) == []


def test_names_below_a_label_are_no_caption() -> None:
    assert chosen(amid("Share", "Image:", "Odile Marsh"), caption=0.2) == []


def test_a_caption_below_its_credit() -> None:
    text = amid("Share", "Photo: Odile Marsh", SHOWN)
    assert chosen(text, caption=0.2) == [SHOWN]
    assert chosen(text) == []


def test_a_label_on_a_line_of_its_own_gives_the_credit() -> None:
    title = "The slipway at Calder pier will come back by spring"
    menu = ["The Harbour Gazette", "Home", "Islands", "Weather", "Fares", "Letters", "Contact"]
    below = ["Most read", "Herring is dear", "Privacy", "Terms of use", "Imprint", "Jobs", "Help"]
    text = "\n".join([*menu, title, *STORY[:4], SHOWN, "Image:", "Odile Marsh", *STORY[4:], *below])
    article = extract(text)
    photos = [credit for credit in article.credits if credit.role == "photo"]
    assert [credit.names for credit in photos] == [("Odile Marsh",)]
    assert [caption.text for caption in article.captions] == [SHOWN]
    assert article.captions[0].credit is not None
    assert article.captions[0].credit.names == ("Odile Marsh",)
    assert "Image:" not in article.text
    assert all(each in article.text for each in STORY)


def test_a_paragraph_above_a_credit_that_has_its_caption_below_is_none() -> None:
    text = amid("Image source, Odile Marsh", "Image caption,", SHOWN)
    assert chosen(text) == []
    assert chosen(amid("Image source, Odile Marsh"), caption=0.06) == []


def test_a_long_paragraph_above_a_credit_is_a_caption_only_where_the_network_thinks_so() -> None:
    told = f"{STORY[3]} Nobody laughed, and the map was rolled up again."
    text = amid(told, "Photo: Odile Marsh")
    assert chosen(text) == []
    assert chosen(text, caption=0.06) == [told]


@pytest.mark.parametrize("job", ["Journalist", "Reporter", "Redakteur"])
def test_a_job_above_an_agency_is_no_caption(job: str) -> None:
    assert chosen(amid(job, "AFP"), caption=0.9) == []
    assert chosen(amid("Seal", "AFP"), caption=0.9) == []  # too short
    assert chosen(amid("The seal", "AFP"), caption=0.9) == ["The seal"]


@pytest.mark.parametrize("label", ["fot. Odile Marsh", "foto: Odile Marsh", "photo Odile Lee/AP"])
def test_a_credit_in_small_letters_does_not_go_on_from_its_caption(label: str) -> None:
    page = read(amid(f"{SHOWN}, and a crane", label), format="text")
    blocks = page.derived(blocks_of)
    texts = [blocks.text(page, block) for block in range(len(blocks))]
    assert label in texts
    assert f"{SHOWN}, and a crane" in texts


@pytest.mark.parametrize(
    ("shown", "text", "names"),
    [
        ("The slipway in February, seen from the pier.", "O. Lund", ("O. Lund",)),
        ("The slipway in February, seen from the pier.", "Laura Lund", ("Laura Lund",)),
        ("The slipway in February, seen from the pier.", "LES FILMS DU HÉRON", ()),
    ],
)
def test_above_the_story_a_name_behind_a_sentence_tells_a_caption(
    shown: str, text: str, names: tuple[str, ...]
) -> None:
    line = f"{shown} {text}"
    top = ["The slipway will come back", "3 May 2024", line]
    article = extract("\n\n".join([*top, *STORY]), pipeline="rules")
    assert [caption.text for caption in article.captions] == [shown]
    credit = article.captions[0].credit
    assert credit is not None
    assert credit.names == names
    # Amid the story a paragraph may end so.
    below = extract("\n\n".join([*top[:2], *STORY[:4], line, *STORY[4:]]), pipeline="rules")
    assert below.captions == ()


@pytest.mark.parametrize("tag", ["Quelle: dpa", "Source : AFP", "AFP"])
def test_a_likely_paragraph_above_an_agencys_name_is_none(tag: str) -> None:
    told = (
        "Das alte Sieltor am Hafen wird bis zum Frühjahr erneuert, sagte der Rat am Montag, und "
        "das ist das vierte Mal, dass jemand das in diesem Raum sagt."
    )
    assert chosen(amid(told, tag), caption=0.2) == []
    assert chosen(amid(told, tag), caption=0.9) == ([] if ":" in tag else [told])
    assert chosen(amid(SHOWN, tag), caption=0.2) == ([] if ":" in tag else [SHOWN])
