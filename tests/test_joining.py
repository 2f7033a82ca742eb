"""Spans in, words out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import squeezed
from standfirst import read
from standfirst.joining import collapsed, joined_text, line_spans


def joined(*lines: str) -> str:
    """Some lines of a page, put together."""
    page = read("\n".join(lines), format="text")
    return joined_text(page, line_spans(page, range(len(page))))


@pytest.mark.parametrize(
    ("lines", "right"),
    [
        (["One", "two"], "One two"),
        (["One", ", two"], "One, two"),
        (["One", ".", "Two"], "One. Two"),
        (["One (", "two", ")"], "One (two)"),
        (["He said “", "yes", "” twice"], "He said “yes” twice"),
        (["港の図書", "室が開いた"], "港の図書室が開いた"),
        (["港は。", "室が開いた"], "港は。室が開いた"),
        (["Das „", "Wort", "” galt"], "Das „Wort” galt"),
        (["한국", "어"], "한국 어"),
        (["One  \t two", "three"], "One two three"),
        (["3\u00a0km", "away"], "3\u00a0km away"),
        # Within a word that a link has parted.
        (["Tak sanoo", "EU", "-komissio jo"], "Tak sanoo EU-komissio jo"),
        (["Das alte", "VW", "-Werk steht leer"], "Das alte VW-Werk steht leer"),
        (["Ha risposto l’", "Università"], "Ha risposto l’Università"),
        (["Nei giardini dell'", "8 marzo"], "Nei giardini dell'8 marzo"),
        (["Il a lu qu'", "Odile", "l’", "«aimait»"], "Il a lu qu'Odile l’«aimait»"),
        (["El pla d'", "Olot"], "El pla d'Olot"),
        (["Mektup", "Ankara", "'dan geldi"], "Mektup Ankara'dan geldi"),
        (["The works of", "Volvo", "'s first", "town"], "The works of Volvo's first town"),
        (["Det står på", "NRK", "s kontor"], "Det står på NRKs kontor"),
        # But not where it is no part of the word.
        (["Un po'", "di sale"], "Un po' di sale"),
        (["The crews'", "boats"], "The crews' boats"),
        (["Odile Marsh", "'never again' twice"], "Odile Marsh 'never again' twice"),
        (["Přišel", "Petr Novák", "s matkou"], "Přišel Petr Novák s matkou"),
        (["Det står på", "s 12"], "Det står på s 12"),
        (["Calder", "- and Port Tamsin"], "Calder - and Port Tamsin"),
        (["Calder –", "-3 degrees"], "Calder – -3 degrees"),
    ],
)
def test_joins(lines: list[str], right: str) -> None:
    assert joined(*lines) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("", ""),
        ("  one  ", "one"),
        ("one\n\ttwo", "one two"),
        ("1\u00a0000\u202f€", "1\u00a0000\u202f€"),
        ("one \u00a0two", "one two"),
        ("one\u00a0\u00a0two", "one two"),
        ("\u00a0one\u00a0", "one"),
        ("one\u2009two\u00a0three", "one\u2009two\u00a0three"),
        ("one\u2009two", "one\u2009two"),
        ("one\u3000two", "one two"),
    ],
)
def test_white_space_is_collapsed(text: str, right: str) -> None:
    assert collapsed(text) == right


@given(st.text(st.sampled_from("ab \t\n\u00a0\u202f\u2009\u3000")))
def test_collapsing_keeps_all_but_white_space_and_can_be_repeated(text: str) -> None:
    once = collapsed(text)
    assert squeezed(once) == squeezed(text)
    assert collapsed(once) == once
    assert once == once.strip()
