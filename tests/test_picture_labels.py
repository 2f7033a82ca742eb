"""Words on a line of their own that tell who took a story's pictures."""

from __future__ import annotations

import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import extract
from standfirst.picture_labels import announces_pictures, is_photographers_job, took_pictures

BELOW = ["Most read", "Herring is dear", "The pier at night", "Privacy", "Terms of use", "Imprint"]
FOOT = ["About us", "Jobs", "Tides", "Timetable", "Tickets", "Help"]
LABELS = [
    *("Photo by", "PHOTOS BY", "Photograph:", "Photo credit", "Photo credit:", "Image:", "Foto:"),
    *("Illustration by", "Fotografia de", "Foto von", "Kamera:", "写真："),
]


def authors_of(*byline: str) -> tuple[str, ...]:
    return extract(
        "\n\n".join([*FERRY_MENU, FERRY_TITLE, *byline, "3 June 2024", *FERRY_STORY, *BELOW, *FOOT])
    ).authors


@pytest.mark.parametrize("text", LABELS)
def test_labels_of_pictures(text: str) -> None:
    assert announces_pictures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Photos",
        "Image",
        "Kamera",
        "Photo by Tamsin Roe",
        "By",
        "Text:",
        "Words and pictures by",
        "",
    ],
)
def test_other_lines_announce_no_picture(text: str) -> None:
    assert not announces_pictures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Photographer",
        "Staff photographer",
        "Fotografin",
        "Fotógrafo",
        "Photographe",
        "Kuvaaja",
        "Tegner",
    ],
)
def test_jobs_of_those_who_take_pictures(text: str) -> None:
    assert is_photographers_job(text)


@pytest.mark.parametrize("text", ["Reporter", "Reporter and photographer", "Photo editor", "Photo"])
def test_other_jobs(text: str) -> None:
    assert not is_photographers_job(text)


@pytest.mark.parametrize("label", LABELS)
def test_who_is_named_below_a_label_of_pictures_is_no_author(label: str) -> None:
    assert authors_of(label, "Tamsin Roe") == ()
    assert authors_of("By Odile Marsh", label, "Tamsin Roe") == ("Odile Marsh",)
    # A byline of its own is none of what the label announces.
    assert authors_of(label, "By Odile Marsh") == ("Odile Marsh",)


@pytest.mark.parametrize(
    "byline",
    [
        ("Odile Marsh", "Reporter", "Tamsin Roe", "Photographer"),
        ("By Odile Marsh", "Reporter", "Tamsin Roe", "Photographer"),
        ("Tamsin Roe", "Staff photographer", "Odile Marsh", "Staff writer"),
        ("Author", "Odile Marsh", "Photographer", "Tamsin Roe"),
    ],
)
def test_a_photographer_by_the_job_stands_beside_the_author(byline: tuple[str, ...]) -> None:
    assert authors_of(*byline) == ("Odile Marsh",)


@pytest.mark.parametrize(
    "byline",
    [
        ("Odile Marsh", "Tamsin Roe", "Illustrator"),
        ("Reporter", "Odile Marsh", "Fotograf", "Tamsin Roe"),
        ("Odile Marsh", "Reporter", "Tamsin Roe", "Fotograaf"),
        ("Tamsin Roe", "Kuvaaja", "Odile Marsh", "Reporter"),
    ],
)
@pytest.mark.parametrize("below", [(), BELOW + FOOT])
def test_so_on_short_and_long_pages(byline: tuple[str, ...], below: list[str]) -> None:
    lines = [*FERRY_MENU, FERRY_TITLE, *byline, "3 June 2024", *FERRY_STORY, *below]
    assert extract("\n".join(lines)).authors == ("Odile Marsh",)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Islands", ["Photographer", "Odile Marsh", "3 June 2024"]),
        ("Fotograf", ["Redakteur", "3. Juni 2024"]),
        ("Photos", ["Reporter"]),
        ("Islands", []),
    ],
)
def test_whose_job_it_is_is_told_by_the_order(above: str, below: list[str]) -> None:
    assert not took_pictures(above, below)


def test_a_photographer_alone_answers_for_the_story() -> None:
    assert authors_of("Tamsin Roe", "Photographer") == ("Tamsin Roe",)
