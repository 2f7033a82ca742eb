"""What the site is called by signs nothing beside people."""

import pytest

from own_pages import PARAGRAPHS
from standfirst import extract
from standfirst.authors import names_beside_date
from standfirst.possible_bylines import possible_byline
from standfirst.reading import read


def told(*lines: str) -> tuple[str, ...]:
    return extract("\n\n".join([*lines, *PARAGRAPHS]), pipeline="rules").authors


@pytest.mark.parametrize("site", ["Serra e Vale", "Harbour Gazette"])
def test_the_site_is_no_author_beside_somebody(site: str) -> None:
    top = ("Menu", site, "News", "The old slipway will come back")
    assert told(*top, f"By Odile Marsh, {site}") == ("Odile Marsh",)
    assert told(*top, "By Odile Marsh, Per Lund") == ("Odile Marsh", "Per Lund")


def test_who_calls_the_site_by_their_name_is_its_author() -> None:
    top = ("Menu", "Odile Marsh", "News", "The old slipway will come back")
    assert told(*top, "By Odile Marsh") == ("Odile Marsh",)


@pytest.mark.parametrize(
    "text",
    [
        "آخر تحديث: 14/2/2024 07:35 م (بتوقيت مكة المكرمة)",
        "Updated 14 Feb 2024, 18:20 (Greenwich Mean Time)",
        "Mis à jour le 14 février 2024 à 18h20 (Heure Normale)",
    ],
)
def test_a_time_zone_is_nobody(text: str) -> None:
    assert names_beside_date(text) is None
    found = possible_byline(read("a\nb"), text)
    assert found is None or not found.credit.names


def test_a_name_in_brackets_behind_a_date_stays_one() -> None:
    credit = names_beside_date("3 May 2024 | Odile Marsh")
    assert credit is not None
    assert credit.names == ("Odile Marsh",)


@pytest.mark.parametrize("text", ["Redacteur Wetenschap", "Reporter Islands"])
def test_the_section_behind_a_job_is_nobody(text: str) -> None:
    assert possible_byline(read("a\nb"), text) is None
