"""Bylines that do not say who wrote."""

import pytest

from standfirst import read
from standfirst.possible_bylines import possible_byline
from standfirst.unnamed_reporters import is_unnamed_reporter

UNNAMED = [
    *("Our Correspondent", "Our Special Correspondent", "Our Bureau", "De notre correspondant"),
    *("De notre envoyée spéciale", "Von unserem Korrespondenten", "De nuestro corresponsal"),
    *("Dal nostro inviato", "Do nosso correspondente", "Van onze verslaggever"),
]


@pytest.mark.parametrize("text", UNNAMED)
def test_a_reporter_without_a_name_signs(text: str) -> None:
    assert is_unnamed_reporter(text)
    said = possible_byline(read("Harbour"), text)
    assert said is not None
    assert (said.credit.role, said.credit.organisations) == ("author", (text,))


def test_the_word_for_by_is_none_of_it() -> None:
    said = possible_byline(read("Harbour"), "By Our Correspondent")
    assert said is not None
    assert said.credit.organisations == ("Our Correspondent",)


@pytest.mark.parametrize(
    "text",
    [
        *("Correspondent", "Our harbour", "Our reporter Odile Marsh", "Special correspondent"),
        *("Our reporters", "Our Correspondents", "Nos correspondants"),
    ],
)
def test_other_lines(text: str) -> None:
    assert not is_unnamed_reporter(text)
