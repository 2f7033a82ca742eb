"""Initials beside an agency, by which whoever edited its text signs it below the lede."""

from __future__ import annotations

import pytest

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import extract
from standfirst.credits import parse_credit

_LEDE = "The old ferry sails again in May, after the harbour has found two new crews."


def roles(line: str) -> dict[str, str]:
    """The role that the rules give to a line below a lede, and to the lede."""
    page = "\n".join(["Home", "Islands", FERRY_TITLE, _LEDE, line, *FERRY_STORY, "Contact"])
    given = {each.text: each.role for each in extract(page, pipeline="rules").ledger}
    return {"lede": str(given[_LEDE]), "line": str(given[line])}


@pytest.mark.parametrize(
    ("line", "initials", "agency"),
    [
        ("kvo/dpa", "kvo", "dpa"),
        ("dpa/kvo", "kvo", "dpa"),
        ("aw, PAP", "aw", "PAP"),
        ("(jd, ČTK)", "jd", "ČTK"),
        ("I.H./Hina", "I.H.", "Hina"),
        ("C.M. avec AFP", "C.M.", "AFP"),
        ("Ј.М./Танјуг", "Ј.М.", "Танјуг"),
        ("AFP/JH", "JH", "AFP"),
        ("ANP/SV", "SV", "ANP"),
    ],
)
def test_initials_beside_an_agency_sign_a_text(line: str, initials: str, agency: str) -> None:
    credit = parse_credit(line)
    assert credit is not None
    assert (credit.role, credit.names, credit.organisations) == ("author", (initials,), (agency,))
    assert roles(line)["lede"] != "caption"
    assert roles(line)["line"] == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Foto: kvo/dpa",
        "Odile Marsh/dpa",
        "str/AFP",
        "HO/AP",
        "pool/Reuters",
        "Imago/kvo",
        "kvo/©AP",
    ],
)
def test_what_else_stands_beside_an_agency_is_a_pictures_credit(line: str) -> None:
    credit = parse_credit(line)
    assert credit is None or credit.role == "photo"


@pytest.mark.parametrize("line", ["Odile Marsh/AFP", "str/AFP", "(Foto: kvo/dpa)"])
def test_above_a_pictures_credit_stands_its_caption(line: str) -> None:
    assert roles(line) == {"lede": "caption", "line": "credit"}


def above(line: str, below: str) -> tuple[str, str]:
    """The roles of a lede and of a line that stands between it and another, by the rules alone."""
    page = "\n".join(["Home", "Islands", FERRY_TITLE, _LEDE, line, below, *FERRY_STORY, "Contact"])
    given = {each.text: each.role for each in extract(page, pipeline="rules").ledger}
    return str(given[_LEDE]), str(given[line])


@pytest.mark.parametrize(
    "line", ["Odile Marsh (AP)", "Odile Marsh / AFP", "Elena Moe/dpa", "Ольга Морозова (ТАСС)"]
)
def test_above_a_date_a_name_and_an_agency_wrote(line: str) -> None:
    lede, role = above(line, "2024-03-12 14:05")
    assert lede != "caption"
    assert role != "caption"
    assert (
        extract(
            "\n".join(["Home", FERRY_TITLE, _LEDE, line, "2024-03-12 14:05", *FERRY_STORY])
        ).lede
        == _LEDE
    )


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Odile Marsh/AFP", "Islands and harbours"),
        ("Foto: Odile Marsh/dpa", "2024-03-12 14:05"),
        ("Odile Marsh/Getty Images", "2024-03-12 14:05"),
    ],
)
def test_elsewhere_they_took_the_picture(line: str, below: str) -> None:
    assert above(line, below) == ("caption", "credit")


@pytest.mark.parametrize("line", ["The ferry at dusk (AFP)", "Die Fähre am Abend (dpa)"])
def test_a_caption_above_a_date_keeps_its_credit(line: str) -> None:
    assert above(line, "2024-03-12 14:05")[1] == "caption"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Odile Marsh/AP", "Odile Marsh"),
        ("Elena Moe/dpa", "Elena Moe"),
        ("Ольга Морозова/ТАСС", "Ольга Морозова"),
    ],
)
def test_who_is_glued_to_an_agency_above_a_date_is_the_author(line: str, name: str) -> None:
    page = ["Home", FERRY_TITLE, _LEDE, line, "2024-03-12 14:05", *FERRY_STORY]
    assert extract("\n".join(page)).authors == (name,)
    page.remove("2024-03-12 14:05")
    assert extract("\n".join(page)).authors == ()
