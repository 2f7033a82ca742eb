"""What a site offers under its own name signs no story."""

from __future__ import annotations

import pytest

from standfirst import Credit
from standfirst.tagger.offers import is_offer


@pytest.mark.parametrize(
    ("name", "line", "offer"),
    [
        ("Tide", "Tide Sport", True),
        ("Tide", "Tide uygulamasını indirin", True),
        ("TIDE.EXAMPLE", "TIDE.EXAMPLE’ye geri dön", True),
        ("tide.example", "tide.example im Überblick", True),
        ("Tide", "Tide.EXAMPLE’ye geri dön", True),
        # So a paper or an agency signs.
        ("Tide", "Tide", False),
        ("Tide", "By Tide Sport", False),
        ("Tide", "red, Tide/agencies", False),
        ("Tide", "Tide Staff", False),
        ("Tide", "Tide 3 May 2024, 10:14", False),
        ("Tide", "Tide May 3, 2024", False),
        ("Tide", "Tide | 3. Mai 2024", False),
        ("Tide Sport", "Tide Sport", False),
    ],
)
def test_what_goes_on_from_the_sites_name_is_an_offer(name: str, line: str, offer: bool) -> None:
    assert is_offer(Credit("author", (), (name,), text=line), line) is offer


def test_somebody_beside_the_site_signs() -> None:
    line = "Odile Marsh Tide Sport"
    assert not is_offer(Credit("author", ("Odile Marsh",), ("Tide",), text=line), line)
