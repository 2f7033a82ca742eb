"""Two names that a dash parts."""

import pytest

from standfirst.paired_names import paired_names


@pytest.mark.parametrize(
    ("text", "names", "organisations"),
    [
        ("Odile Marsh – Robert Lund", ("Odile Marsh", "Robert Lund"), ()),
        ("هناء عبد الباسط - كريم الدسوقي", ("هناء عبد الباسط", "كريم الدسوقي"), ()),
        ("وادي الصخر - كريم الدسوقي", ("كريم الدسوقي",), ()),
        ("Trần Quang Hạ - Minh Đăng", ("Trần Quang Hạ", "Minh Đăng"), ()),
        ("AFP - Tuncay Peksert", ("Tuncay Peksert",), ("AFP",)),
    ],
)
def test_both_sides(text: str, names: tuple[str, ...], organisations: tuple[str, ...]) -> None:
    credit = paired_names(text)
    assert credit is not None
    assert (credit.role, credit.names, credit.organisations) == ("author", names, organisations)


@pytest.mark.parametrize(
    "text",
    [
        "Odile Marsh",
        "By Odile Marsh - Robert Lund",
        "Von Anna Keller – Max Ott (Text)",
        "Photo: Odile Marsh - Robert Lund",
        "Odile Marsh - Photo: Robert Lund",
        "Wojtek Bzdyk - Robert Lund",
        "Harbour Town - Robert Lund",
        " - Robert Lund",
        "Harbour news - the tide is late again",
        "Odile Marsh - Robert Lund - Ann Lee",
        "Anna-Maria Lund",
        "Odile Marsh says - that nothing is as it was, and nothing ever will be again",
    ],
)
def test_what_is_no_pair(text: str) -> None:
    assert paired_names(text) is None
