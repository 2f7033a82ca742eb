"""Lines that are a byline with its date or section behind it."""

from __future__ import annotations

import pytest

from standfirst import read
from standfirst.broken_lines import blocks_of
from standfirst.byline_lines import is_byline_with_date

_ABOVE = "The harbour wants its slipway back before the first storm of the winter comes"
_BELOW = "The crane fell across the old slipway on Monday, and nobody was hurt."


@pytest.mark.parametrize(
    "line",
    [
        "by Odile Marsh | Mar 12, 2024 | Harbour",
        "by Odile Marsh · 4 min read",
        "by Odile Marsh March 12, 2024",
        "by Odile Marsh and Per Lund on 12 March 2024",
        "von Hanne Vogt, 12.03.2024, 10:14 Uhr",
        "von Hanne Vogt am 12. März 2024",
        "par Anne Leclerc - 12/03/2024 à 10h14",
        "por Ana Quintela 12 marzo, 2024",
        "di Anna Rossi - 12 marzo 2024",
        "av Kari Nordmo 12. mars 2024",
    ],
)
def test_a_byline_with_its_date_goes_on_with_nothing(line: str) -> None:
    assert is_byline_with_date(line)
    page = read(f"{_ABOVE}\n{line}\n{_BELOW}", format="text")
    found = page.derived(blocks_of)
    assert [found.text(page, block) for block in range(len(found))] == [_ABOVE, line, _BELOW]


@pytest.mark.parametrize(
    "line",
    [
        "by Odile Marsh, 45, who left the board in 2024",
        "by Odile Marsh in 2019 and by others since",
        "by March 12, 2024",
        "by Odile Marsh",
        "von Hanne Vogt, die seit 12.03.2024 den Hafen leitet",
        "the harbour | Mar 12, 2024",
    ],
)
def test_pieces_of_sentences_are_no_bylines_with_dates(line: str) -> None:
    assert not is_byline_with_date(line)
