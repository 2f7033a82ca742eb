"""Soft hyphens and spaces of no width in raw text: taken out, what scripts need kept."""

from __future__ import annotations

import pytest

from standfirst import extract, read
from standfirst.reading.text import UNSEEN_SIGNS
from standfirst.reading.unseen import without_unseen

GERMAN = (
    "Brü\u00adcken\u00adbau ruht bis Herbst",
    "Arbei\u00adten an der Brü\u00adcke ruhen, sagte die Bür\u00adger\u00admeisterin am Montag.",
    "Bis zum Herbst fah\u00adren die Busse einen Um\u00adweg von zehn Kilo\u00admetern, hieß es.",
)
ENGLISH = (
    "Bridge\u200b repairs stop until autumn",
    "Work on the bridge has stop\u00adped, the may\u00ador said after a meet\u00ading.",
    "Until then the\u2060 buses take a de\u00adtour of ten kilo\u00admetres, she said.",
)


@pytest.mark.parametrize("lines", [GERMAN, ENGLISH])
@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_the_articles_words_come_without_them(lines: tuple[str, ...], format: str) -> None:
    plain = [each.translate({0xAD: None, 0x200B: None, 0x2060: None}) for each in lines]
    form = {"text": ("{}", "{}"), "markdown": ("# {}", "{}"), "html": ("<h1>{}</h1>", "<p>{}</p>")}
    head, body = form[format]

    def page(of: list[str] | tuple[str, ...]) -> str:
        return "\n\n".join([head.format(of[0]), *map(body.format, of[1:])])

    article = extract(page(lines), format=format)  # type: ignore[arg-type]
    right = extract(page(plain), format=format)  # type: ignore[arg-type]
    assert article.to_text() == right.to_text()
    assert article.ledger.page_text == right.ledger.page_text
    assert "\u00ad" not in article.to_json()
    assert "\u200b" not in article.to_json()
    assert article.warnings == ((UNSEEN_SIGNS,) if format == "text" else ())
    assert right.warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        "او می\u200cخواهد کتاب\u200cها را بخواند، شهردار گفت.",
        "क्\u200dष और र्\u200dय अलग लिखे जाते हैं, उन्होंने कहा।",
        "ශ්\u200dරී ලංකාව",
        "The family \U0001f468\u200d\U0001f469\u200d\U0001f467 waited at the pier.",
        "Ein Binde-strich und ein Ge\u2011danke – mehr nicht.",
        "a plain line",
    ],
)
def test_what_scripts_and_emoji_need_stays(text: str) -> None:
    assert without_unseen(text) is None
    page = read(text, format="text")
    assert page.text == text
    assert page.warnings == ()
    assert without_unseen(text + "\u00ad") == text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("an der Brü\u00ad\ncke ruhen sie\nbis Herbst", "an der Brücke\nruhen sie\nbis Herbst"),
        ("on the de\u00ad \r\n  tour of ten", "on the detour\r\nof ten"),
        ("an der Brü\u00ad\n\ncke", "an der Brü\n\ncke"),
        ("Die Stadt\u00ad\nMontag", "Die Stadt\nMontag"),
        ("1\u00ad\nb", "1\nb"),
    ],
)
def test_a_word_broken_over_a_lines_end_is_whole(text: str, right: str) -> None:
    assert without_unseen(text) == right


def test_a_line_of_nothing_else_is_none() -> None:
    page = read("Die Brücke.\n\u200b\n\u00ad\nThe bridge.", format="text")
    assert [line.text for line in page.lines] == ["Die Brücke.", "The bridge."]


def test_entities_of_them_go_too() -> None:
    page = read("Die Brü&shy;cke ruht, sagte sie &amp; ging.\nThe de&#173;tour.", format="text")
    assert page.text == "Die Brücke ruht, sagte sie & ging.\nThe detour."
