"""Dates that a sentence torn at its links ends in are no datelines."""

from __future__ import annotations

import pytest

from standfirst import read
from standfirst.filters.datelines import datelines


def dated(*lines: str) -> list[str]:
    """Which of some lines are taken for datelines."""
    page = read("\n".join(lines), format="text")
    return [page.line_text(line) for line in sorted({claim.line for claim in datelines(page)})]


@pytest.mark.parametrize(
    "lines",
    [
        ["Arkivet ligger nå i", "Nasjonalbiblioteket", ", siden 3. mai 1987."],
        ["El archivo está en la", "Biblioteca Nacional", ", desde el 3 de mayo de 1987."],
        ["It went to the", "National Library", "on 3 May 1987."],
        ["It went to Calder", "on", "3 May 1987", "."],
        ["Das Buch kam ins Archiv von", "Ellerbruch", ", am 3. Mai 1987."],
        ["Er war am", "12. Oktober 1951", "dabei."],
    ],
)
def test_the_rest_of_a_sentence_is_no_dateline(lines: list[str]) -> None:
    assert dated(*lines) == []


@pytest.mark.parametrize(
    ("lines", "right"),
    [
        (["updated on 3 May 1987.", "Crane falls into the harbour"], ["updated on 3 May 1987."]),
        (["Crane falls into the harbour", "3 May 1987"], ["3 May 1987"]),
        (["Crane falls into the harbour", "3 May 1987."], ["3 May 1987."]),
        (["Krana falt i havna.", "3. mai 1987"], ["3. mai 1987"]),
        (["Krana falt i havna", "3. mai 1987", ", 15:20"], ["3. mai 1987", ", 15:20"]),
        (["The crane fell.", "on 3 May 1987, 10 p.m."], ["on 3 May 1987, 10 p.m."]),
    ],
)
def test_dates_of_their_own_are(lines: list[str], right: list[str]) -> None:
    assert dated(*lines) == right


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("二〇二四年三月三日", True),
        ("二零二四年十二月二十一日 星期六", True),
        ("一九九八年五月卅日", True),
        ("二〇二四年的春天", False),
        ("二〇二四年三月三日，老桥在大雨之后被市政府关闭，居民只好绕行到下游的渡口去上班。", False),
        ("5 มี.ค. 67", True),
        ("25 ธ.ค. 67 14:05 น.", True),
        ("5 ม.ร. 67", False),
        ("2024年3月3日 更新：3月4日 午前9時10分", True),
    ],
)
def test_dates_in_signs_and_in_thai(line: str, is_date: bool) -> None:
    page = read("\n\n".join(("The ferry sails again", line, "A long wait is over at the pier.")))
    assert (1 in {each.line for each in datelines(page)}) == is_date
