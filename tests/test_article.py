"""The article and its ledger, as people and programs read them."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from own_pages import NEAR_MISSES, PARAGRAPHS, STORY, TITLES
from standfirst import Article, Caption, Credit, Ledger, LedgerLine, Paragraph, Pipeline, extract
from standfirst.compose import compose
from standfirst.reading import read

PHOTO = Credit("photo", ("Odile Marsh",), ("Reuters",), "archive", "(Photo: Odile Marsh/Reuters)")


def article(**fields: Any) -> Article:
    """An article with some fields, and nothing in the others."""
    given: dict[str, Any] = {
        "headline": None,
        "lede": None,
        "paragraphs": (),
        "captions": (),
        "credits": (),
        "confidence": 0.0,
        "warnings": (),
        "ledger": Ledger("", []),
    }
    return Article(**{**given, **fields})


FULL = article(
    headline="Slipway to reopen",
    kicker="Harbour",
    lede="First part\nSecond part",
    paragraphs=(
        Paragraph("It rained.", "paragraph", ((0, 10),)),
        Paragraph("The crane", "subhead", ((12, 21),)),
        Paragraph("one", "item"),
        Paragraph("two", "item"),
        Paragraph("It stopped."),
    ),
    captions=(Caption("A boat.", PHOTO, ((30, 37),)), Caption("A crane.")),
    credits=(
        Credit("author", ("Odile Marsh", "Per Lund"), (), None, "By Odile Marsh and Per Lund"),
        PHOTO,
        Credit("author", ("Per Lund", "Ida Moe")),
        Credit("agency", (), ("AFP",)),
    ),
    confidence=0.5,
    warnings=("encoding: something",),
)


def test_body_text_and_authors() -> None:
    assert FULL.body == "It rained.\n\nThe crane\n\none\n\ntwo\n\nIt stopped."
    assert FULL.text == "First part\nSecond part\n\n" + FULL.body
    assert FULL.authors == ("Odile Marsh", "Per Lund", "Ida Moe")


def test_text_without_one_of_its_parts() -> None:
    assert article(lede="Lede").text == "Lede"
    assert article(paragraphs=(Paragraph("Body."),)).text == "Body."
    assert article().text == article().body == ""
    assert article().authors == ()


def test_kinds_of_paragraphs() -> None:
    assert [p.is_subhead for p in FULL.paragraphs] == [False, True, False, False, False]
    assert [p.is_item for p in FULL.paragraphs] == [False, False, True, True, False]


def test_to_text_has_all_that_is_read() -> None:
    text = FULL.to_text()
    assert text.startswith("Slipway to reopen\n\nFirst part\nSecond part\n\nIt rained.")
    assert FULL.body in text
    order = [text.index(words) for words in ("It stopped.", "A boat.", "A crane.", "Ida Moe")]
    assert order == sorted(order)
    assert "\n\n\n" not in text
    assert article(headline="Only this").to_text() == "Only this"


def test_to_markdown() -> None:
    blocks = FULL.to_markdown().split("\n\n")
    assert blocks[:3] == ["# Slipway to reopen", "**First part**", "**Second part**"]
    assert "Odile Marsh, Per Lund, Ida Moe" in blocks[3]
    assert blocks[4:8] == ["It rained.", "## The crane", "- one\n- two", "It stopped."]
    assert blocks[8:] == ["*A boat. (photo: Odile Marsh / Reuters (archive))*", "*A crane.*"]


def test_a_credit_of_nobody_has_its_note_alone() -> None:
    credit = Credit("photo", note="Submitted")
    assert str(credit) == "photo: Submitted"
    assert article(captions=(Caption("A boat.", credit),)).to_markdown() == (
        "*A boat. (photo: Submitted)*"
    )


def test_numbers_of_items_are_written_and_another_list_gets_another_sign() -> None:
    numbers = (3, 4, None, 1, 2, 1)
    items = tuple(Paragraph("a rope", "item", number=number) for number in numbers)
    assert article(paragraphs=items).to_markdown() == (
        "3. a rope\n4. a rope\n- a rope\n1) a rope\n2) a rope\n1. a rope"
    )


@pytest.mark.parametrize(
    "words",
    [
        "# no heading",
        "#no heading",
        "- no item",
        "+ no item",
        "* no item",
        "> no quotation",
        "1. January was cold",
        "24) no item",
        "5 * 3 * 2",
        "**not bold**",
        "snake_case_word and _this_",
        "[no link](x) and ![no image](y)",
        "<b>no tag</b> but a<b",
        "`no code`",
        "back\\slash",
        "=== no rule",
        "--- no rule",
        "~~~ no fence",
        "~~not struck~~",
        "Fish &amp; chips, &copy; us",
        "a | b | c",
        "https://tide.example/a_b_c",
        "+49 30 1234",
    ],
)
def test_markdown_that_is_written_reads_as_the_same_words(words: str) -> None:
    for kind in ("paragraph", "subhead", "item"):
        written = article(paragraphs=(Paragraph(words, kind),)).to_markdown()  # type: ignore[arg-type]
        page = read(written, format="markdown")
        assert page.text == words
        assert bool(page.markup.heading[0]) == (kind == "subhead")
        assert bool(page.markup.item[0]) == (kind == "item")
    assert read(article(headline=words).to_markdown(), format="markdown").text == words
    assert read(article(lede=words).to_markdown(), format="markdown").text == words


def test_an_article_written_as_markdown_is_extracted_again() -> None:
    first = extract(STORY)
    again = extract(first.to_markdown(), format="markdown")
    assert again.headline == first.headline
    assert [p.text for p in again.paragraphs] == [p.text for p in first.paragraphs]


def test_to_dict_has_everything() -> None:
    data = FULL.to_dict()
    assert list(data) == [
        "headline",
        "kicker",
        "lede",
        "body",
        "text",
        "authors",
        "language",
        "language_confidence",
        "topics",
        "published",
        "modified",
        "dates",
        "dateline",
        "paragraphs",
        "captions",
        "credits",
        "from_metadata",
        "confidence",
        "warnings",
        "incomplete",
        "ledger",
    ]
    assert data["paragraphs"][1] == {
        "text": "The crane",
        "kind": "subhead",
        "spans": [[12, 21]],
        "cells": [],
        "marks": [],
        "number": None,
        "level": 0,
        "opens": False,
    }
    assert data["captions"][0]["credit"]["names"] == ["Odile Marsh"]
    assert data == json.loads(json.dumps(data))
    assert "ledger" not in FULL.to_dict(ledger=False)


def test_from_dict_gives_the_article_back() -> None:
    for each in (FULL, article(), extract(STORY)):
        assert Article.from_dict(each.to_dict()) == each
        assert Article.from_dict(json.loads(each.to_json())) == each
        assert (
            Article.from_json(each.to_json()) == Article.from_json(each.to_json().encode()) == each
        )
        bare = Article.from_dict(each.to_dict(ledger=False))
        assert bare == dataclasses.replace(each, ledger=Ledger("", []))


@pytest.mark.parametrize("key", ["headline", "lede", "paragraphs", "credits", "confidence"])
def test_from_dict_misses_what_is_missing(key: str) -> None:
    data = FULL.to_dict()
    del data[key]
    with pytest.raises(KeyError, match=key):
        Article.from_dict(data)


def test_from_json_of_what_is_no_json() -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        Article.from_json("the bridge")


def test_to_json_leaves_scripts_readable() -> None:
    text = article(headline="港の図書室").to_json()
    assert "港の図書室" in text
    assert "\n" not in text
    assert "\n" in article(headline="x").to_json(indent=1)
    assert "ledger" not in json.loads(article().to_json(ledger=False))


def test_to_json_of_half_a_pair_can_be_written() -> None:
    broken = extract("Half \ud83d a pair stands on this page of ours.")
    assert broken.to_json().encode("utf-8")
    assert Article.from_dict(json.loads(broken.to_json())) == broken


def test_everything_is_frozen() -> None:
    for thing, field in (
        (FULL, "headline"),
        (FULL.paragraphs[0], "text"),
        (FULL.captions[0], "text"),
        (PHOTO, "names"),
    ):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(thing, field, "other")
    assert hash(FULL) == hash(dataclasses.replace(FULL))


def test_a_credit_is_told_in_one_line() -> None:
    line = str(PHOTO)
    assert "\n" not in line
    for words in ("photo", "Odile Marsh", "Reuters", "archive"):
        assert words in line


def test_explain_has_every_line() -> None:
    found = extract(STORY)
    rows = found.explain(200).splitlines()
    assert len(rows) == len(found.ledger) + 2
    for line, row in zip(found.ledger, rows[2:], strict=True):
        assert row.split()[0] == str(line.number)
        assert line.role in row
        assert line.filter in row
        assert line.reason in row
        assert line.text[:20] in row


def test_explain_cuts_long_lines_only() -> None:
    ledger = Ledger("short\n" + "long " * 60, [(0, 5, "body", "a", 1.0, "so")])
    assert "…" not in ledger.to_table(100)
    ledger = Ledger("long " * 60, [(0, 299, "body", "a", 1.0, "so")])
    assert "…" in ledger.to_table(80)
    assert max(map(len, ledger.to_table(80).splitlines())) <= 80


def test_the_ledger_is_a_sequence() -> None:
    ledger = extract(STORY).ledger
    assert len(list(ledger)) == len(ledger)
    assert ledger[0] == next(iter(ledger))
    assert ledger[-1].number == len(ledger) - 1
    assert [line.number for line in ledger[1:3]] == [1, 2]
    assert isinstance(ledger[0], LedgerLine)
    assert [line.text for line in ledger.of_role("login", "headline")] == ["Log in", TITLES[0]]
    with pytest.raises(ValueError, match=r"unknown role 'log-in'; known: headline.*login"):
        ledger.of_role("login", "log-in")  # type: ignore[arg-type]
    assert ledger == extract(STORY).ledger
    assert ledger != extract(STORY + " ").ledger
    assert ledger != "ledger"
    assert str(len(ledger)) in repr(ledger)
    with pytest.raises(IndexError):
        ledger[len(ledger)]


def test_a_page_that_no_pipeline_has_run_over_has_no_ledger() -> None:
    with pytest.raises(ValueError, match="run a pipeline"):
        Ledger.of(read(STORY))
    with pytest.raises(ValueError, match="run a pipeline"):
        compose(read(STORY))


def test_confidence() -> None:
    full, short = extract(STORY), extract(f"{TITLES[0]}\n\nIt rained all night.")
    assert 0 < full.confidence <= 1
    assert short.confidence < full.confidence
    assert extract("Log in\nSign up").confidence == 0


def test_a_story_is_told_in_full() -> None:
    found = extract(STORY)
    assert found.headline == TITLES[0]
    assert found.kicker is None
    assert found.lede is None
    assert found.authors == ("Odile Marsh",)
    assert found.body == "\n\n".join((PARAGRAPHS[0], PARAGRAPHS[1], NEAR_MISSES[0]))
    assert found.warnings == ()
    assert compose(Pipeline.default().run(read(STORY))) == found
