"""Copyrights are looked for in the rows that have a sign of one."""

from __future__ import annotations

import pytest

from standfirst import read
from standfirst.filters.legal import legal

ROWS = {
    "© 2024 The Heron": True,
    "All of it COPYRIGHT 2023": False,  # the word counts where it opens the row
    "COPYRIGHT 2023 Tern Ltd": True,
    "Made by Skua (C) 2022": True,
    "2021 © Gull": True,
    "Ⓒ 2020 Skua": True,
    "The Gull, 2019": False,
    "© The Gull": False,
}


# The small form of the Turkish capital is two characters long.
@pytest.mark.parametrize("above", ["The boats lay still.", "İskele"])
def test_rows_with_a_copyright(above: str) -> None:
    page = read("\n\n".join([above, *ROWS]), format="text")
    found = {claim.line - 1 for claim in legal(page) if claim.reason.endswith("and a year")}
    assert found == {number for number, told in enumerate(ROWS.values()) if told}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Copyright expires 70 years after the author’s death.", False),
        ("Copyright ran out in 1994.", False),
        ("Copyright gilt bis 70 Jahre nach dem Tod.", False),
        ("Copyright protects them.", False),
        ("Copyright by Calder Tide 2024.", True),
        ("Copyright Calder Tide 2024. All rights reserved.", True),
        ("Copyright: 2024 Gezeiten Verlag.", True),
    ],
)
def test_a_sentence_about_copyright_is_no_notice(line: str, told: bool) -> None:
    page = read("The boats lay still.\n\n" + line, format="text")
    reasons = [claim.reason for claim in legal(page) if "sign" in claim.reason]
    assert bool(reasons) is told
