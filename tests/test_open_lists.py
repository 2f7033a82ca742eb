"""Lines of names that go on below."""

import pytest

from standfirst import read
from standfirst.open_lists import open_end
from standfirst.possible_bylines import possible_byline


@pytest.mark.parametrize(
    ("text", "names", "link"),
    [
        ("Odile Marsh and", "Odile Marsh", "and"),
        ("Odile Marsh, Per Lund, and", "Odile Marsh, Per Lund", "and"),
        ("Odile Marsh &", "Odile Marsh", "&"),
        ("Odile Marsh,", "Odile Marsh", ","),
        ("Anna Keller und", "Anna Keller", "und"),
        ("Lucie Ferrand et", "Lucie Ferrand", "et"),
        ("Nuria Vidal y", "Nuria Vidal", "y"),
        ("Odile Marsh", "Odile Marsh", ""),
        ("Odile Marsh in", "Odile Marsh in", ""),
        ("The ferry sails at noon and", "The ferry sails at noon and", ""),
        ("and", "and", ""),
        ("", "", ""),
    ],
)
def test_what_a_list_of_names_ends_with(text: str, names: str, link: str) -> None:
    assert open_end(text) == (names, link)


@pytest.mark.parametrize("text", ["Odile Marsh and", "By Odile Marsh and", "Odile Marsh &"])
def test_the_name_before_the_link_is_read(text: str) -> None:
    said = possible_byline(read("Harbour"), text)
    assert said is not None
    assert said.credit.names == ("Odile Marsh",)
    assert said.credit.text == text
