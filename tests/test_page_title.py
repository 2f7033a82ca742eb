"""What the page's title says of its lines."""

import pytest

from standfirst import read
from standfirst.page import Page
from standfirst.page_title import is_rubric, reads_on, title_pieces, title_words

UPPER, LOWER = "Council buys back", "400 flats it sold"


def page_of(title: str) -> Page:
    return read(f"{title}\nHome\nHousing", format="text")


@pytest.mark.parametrize(
    "title",
    [
        f"{UPPER} {LOWER} | Courier",
        f"Courier - {UPPER} {LOWER}",
        f"{UPPER}, {LOWER}",
        f"{UPPER.upper()} {LOWER}",
    ],
)
def test_a_title_that_says_both_as_one_joins_them(title: str) -> None:
    assert reads_on(page_of(title), UPPER, LOWER)
    assert not reads_on(page_of(title), LOWER, UPPER)


@pytest.mark.parametrize(
    "sign", [" | ", " - ", " – ", " · ", ": ", ". ", " › ", "：", " (", " < ", " ~ "]
)
def test_a_sign_that_the_page_does_not_print_parts_them(sign: str) -> None:
    assert not reads_on(page_of(f"{UPPER}{sign}{LOWER}"), UPPER, LOWER)


def test_a_colon_that_the_page_prints_too_does_not() -> None:
    assert reads_on(page_of(f"{UPPER}: {LOWER}"), f"{UPPER}:", LOWER)
    assert not reads_on(page_of(f"{UPPER}. {LOWER}"), f"{UPPER}.", LOWER)


def test_a_colon_tells_a_rubric() -> None:
    assert is_rubric(page_of(f"Housing: {UPPER} | Courier"), "Housing", UPPER)
    assert not is_rubric(page_of(f"Housing: {UPPER} | Courier"), "Housing:", UPPER)
    assert not is_rubric(page_of(f"Housing - {UPPER} | Courier"), "Housing", UPPER)
    assert not is_rubric(page_of(f"{UPPER} | Courier"), "Housing", UPPER)


def test_what_is_too_long_is_no_title() -> None:
    page = page_of(f"{UPPER} {LOWER} " * 40)
    assert not reads_on(page, UPPER, LOWER)
    assert title_pieces(page) == []
    assert title_words(page) == []


def test_a_title_that_says_neither_or_the_same_twice_joins_nothing() -> None:
    assert not reads_on(page_of("Courier"), UPPER, LOWER)
    assert not reads_on(page_of(f"{UPPER} {UPPER}"), UPPER, UPPER)
    assert not reads_on(read("", format="text"), UPPER, LOWER)


@pytest.mark.parametrize(
    ("title", "pieces"),
    [
        (f"{UPPER} | Courier - Housing", [UPPER, "Courier", "Housing"]),
        (f"{UPPER} » Courier", [UPPER, "Courier"]),
        ("« Rentrons » » disent-ils | La Marée", ["« Rentrons » » disent-ils", "La Marée"]),
        (f"{UPPER} | * | Courier", [UPPER, "Courier"]),
        ("A well-kept ferry", ["A well-kept ferry"]),
        ("Home/work balance | Courier", ["Home/work balance", "Courier"]),
        ("Home / work / Courier", ["Home", "work", "Courier"]),
    ],
)
def test_signs_part_a_title(title: str, pieces: list[str]) -> None:
    assert title_pieces(page_of(title)) == pieces


def test_an_empty_page_has_no_title() -> None:
    page = read("", format="text")
    assert title_pieces(page) == []
    assert title_words(page) == []
