"""How a page calls somebody elsewhere."""

from __future__ import annotations

import pytest

from standfirst import Credit, read
from standfirst.names_on_page import as_page_calls, parted_name


@pytest.mark.parametrize(
    ("name", "elsewhere", "right"),
    [
        ("Greta Olsen Harbour Desk", "Harbour news. Write to Greta Olsen.", "Greta Olsen"),
        ("Greta Olsen Harbour Desk", "Write to Greta Olsen.", "Greta Olsen Harbour Desk"),
        ("Greta Olsen Harbour Desk", "The pier is closed.", "Greta Olsen Harbour Desk"),
        ("Greta Olsen Silva", "Greta Olsen was there.", "Greta Olsen Silva"),
        ("J. Olsen Harbour", "Harbour news. Write to J. Olsen.", "J. Olsen"),
        ("Greta A. Olsen", "Greta A. wrote.", "Greta A. Olsen"),
        ("Greta Olsen", "Greta was there.", "Greta Olsen"),
        ("Juan Carlos Otxoa", "Otxoa escribe. Juan Carlos Arrieta dijo.", "Juan Carlos Otxoa"),
        ("Anna van Zuylekom", "Zuylekom is a writer. Anna van Dijk is not.", "Anna van Zuylekom"),
        ("Анна Сергеевна Жмых", "Жмых. Анна Сергеевна пишет.", "Анна Сергеевна Жмых"),
        ("Paul St. Zork", "Zork. He met Paul St. Cloud.", "Paul St. Zork"),
        ("Mary Tarn Zubiri", "Zubiri. Mary Tarnlund knows.", "Mary Tarn Zubiri"),
        ("Harbour Board Desk", "Harbour Board said so.", "Harbour Board Desk"),
    ],
)
def test_a_name_is_as_short_as_the_page_has_it(name: str, elsewhere: str, right: str) -> None:
    page = read(f"By {name}\n\n{elsewhere}")
    credit = Credit("author", (name,), text=f"By {name}")
    assert as_page_calls(page, credit).names == (right,)


@pytest.mark.parametrize(
    ("first", "second", "elsewhere", "right"),
    [
        ("Greta", "Tarnlund", "Greta Tarnlund knows the winches.", "Greta Tarnlund"),
        ("Greta", "Tarnlund", "The winches are wet.", None),
        ("Иван", "Петров", "Лебёдки мокрые.", "Иван Петров"),
        ("Harbour", "Board", "Harbour Board said so.", None),
        ("Greta", "12 May", "Greta 12 May", None),
        ("Greta", "reads", "Greta reads a book.", None),
        ("Greta", "Sport", "The Greta Sports club", None),
    ],
)
def test_two_lines_make_one_name(
    first: str, second: str, elsewhere: str, right: str | None
) -> None:
    page = read(f"{first}\n\n{second}\n\n{elsewhere}")
    assert parted_name(page, first, second) == right
