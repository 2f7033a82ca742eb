"""UTF-8 that was once read as Windows-1252."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import PARAGRAPHS
from standfirst import read
from standfirst.reading.mojibake import without_mojibake


def garbled(text: str) -> str:
    """What becomes of a text whose UTF-8 is read as a browser reads Windows-1252."""
    out = []
    for byte in text.encode():
        try:
            out.append(bytes([byte]).decode("cp1252"))
        except UnicodeDecodeError:
            out.append(chr(byte))
    return "".join(out)


@pytest.mark.parametrize("text", [PARAGRAPHS[2], PARAGRAPHS[3], PARAGRAPHS[4] * 2])
def test_garbled_text_is_put_right_with_a_warning(text: str) -> None:
    page = read(garbled(text), format="text")
    assert page.text == text
    assert len(page.warnings) == 1
    assert "mojibake" in page.warnings[0]


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_right_text_stays(text: str) -> None:
    assert without_mojibake(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SÃO PAULO E A MANHÃ",
        "A single Ã© may be meant.",
        "Â§ 5 and Â§ 6",
        "ÃÂâ",
        "â€",
        "Ã\u0081 Ã",
    ],
)
def test_a_few_odd_characters_stay(text: str) -> None:
    assert without_mojibake(text) is None
    assert read(text, format="text").text == text


def test_a_page_that_is_garbled_in_part_is_put_right_in_that_part() -> None:
    page = read(garbled(PARAGRAPHS[2]) + "\n\n" + PARAGRAPHS[4], format="text")
    assert page.text == PARAGRAPHS[2] + "\n\n" + PARAGRAPHS[4]


@given(st.text("éèàçùÉÀ’“”–«»œ€ abc", min_size=30))
def test_what_was_garbled_comes_back(text: str) -> None:
    assert without_mojibake(garbled(text)) in (text, None)
