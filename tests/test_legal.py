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
