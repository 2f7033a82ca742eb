"""Patterns whose gap is that of a number: "___# comments"."""

from __future__ import annotations

import pytest

from standfirst import read
from standfirst.filters.lexicon.phrases import find_phrases, match
from standfirst.filters.lexicon.source import read as read_files
from standfirst.filters.lexicon.store import Lexicon, parse

LEXICON = Lexicon(read_files({"en": "[comments]\n___# remarks\n[sharing]\nlooked at ___# times\n"}))


def confidence(line: str) -> float:
    return float(match(read(line, format="text"), LEXICON).prompts.confidence[0])


@pytest.mark.parametrize(
    "line",
    ["1,234 remarks", "12 thousand remarks", "All 3 remarks", "looked at 12 times", "٣ remarks"],
)
def test_a_gap_with_a_number(line: str) -> None:
    assert confidence(line) >= 0.5


@pytest.mark.parametrize(
    "line",
    ["Scenic remarks", "3 May, with a few remarks", "remarks", "looked at several times"],
)
def test_a_gap_without_one(line: str) -> None:
    assert confidence(line) < 0.5


def test_the_sign_is_no_part_of_the_pattern() -> None:
    (pattern,) = parse("[comments]\n___# remarks ?\n", "en")
    assert pattern.parts == ("remarks",)
    assert not pattern.opens
    assert pattern.weak


@pytest.mark.parametrize(
    ("line", "more"),
    [
        *(("Various comments", "All 12 comments"), ("Alte Bilder", "Alle 12 Bilder")),
        *(("Belles photos", "Les 12 photos"), ("Vecchie foto", "Tutte 12 foto")),
    ],
)
def test_words_of_counts_without_a_count(line: str, more: str) -> None:
    page = read(f"{line}\n\n{more}", format="text")
    first, second = find_phrases(page).prompts.confidence.tolist()
    assert first < 0.5 <= second


@pytest.mark.parametrize(
    ("line", "more"),
    [
        *(("Scenic views", "1,234 views"), ("Belles vues", "1 234 vues")),
        *(("Buenas lecturas", "12 lecturas"), ("Gute Minuten Lesezeit", "5 Minuten Lesezeit")),
    ],
)
def test_views_and_reading_times_without_a_count(line: str, more: str) -> None:
    page = read(f"{line}\n\n{more}", format="text")
    first, second = find_phrases(page).cues["dateline"].tolist()
    assert first < 0.5 <= second
