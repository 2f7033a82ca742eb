"""Lines that are a date and nothing else, whatever their language."""

from __future__ import annotations

import pytest

from own_pages import PARAGRAPHS, TITLES, roles_of
from standfirst import extract, read
from standfirst.authors import names_beside_date
from standfirst.bare_dates import is_bare_date
from standfirst.possible_bylines import possible_byline

DATES = [
    "4 Qershor 2023",
    "4 Qershor 2023, 10:14",
    "18 sentyabr 2022 21:08",
    "6 Մայիսի, 2023",
    "6 Մայիսի, 2023 | 13:45",
    "2022ko otsailaren 9a",
    "7 Oktoobar 2021",
    "12 فروری 2023",
    "۱۲ فروری ۲۰۲۳",
    "Dé hAoine, 4 Eanáir 2019",
    "Dé hAoine, 4 Eanáir 2019 ag 09:15",
    "Agosto 21, 2022 | 6:00am",
    "5 დეკემბერი, 2021, 12:30",
    "5 de xaneiro de 2021",
    "৫ জানুয়ারি ২০২১",
]


@pytest.mark.parametrize("text", DATES)
def test_dates_of_many_languages(text: str) -> None:
    assert is_bare_date(text)
    page = "\n\n".join([TITLES[0], text, *PARAGRAPHS[:3]])
    assert roles_of(page)[text] == "dateline"
    assert possible_byline(read(page), text) is None
    assert names_beside_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023",
        "4 Qershor",
        "40 Qershor 2023",
        "4 Qershor 1723",
        "Formula 1 2023",
        "10 Best of 2023",
        "The 21 boats of 2023",
        "Ardita Marku, 4 Qershor 2023",
        "Odile Marsh 4 Qershor 2023",
        "Odile, 4 Qershor 2023",
        "odileOct 28, 2022",
        "The crane fell on 4 Qershor 2023",
        "4 Qershor 2023 the crane fell",
        "1" * 59,
        "1 " * 30,
    ],
)
def test_what_is_more_or_less_than_a_date(text: str) -> None:
    assert not is_bare_date(text)


def test_a_weekday_names_nobody() -> None:
    lines = [TITLES[0], "Dé hAoine, 4 Eanáir 2019 ag 09:15", *PARAGRAPHS[:3]]
    assert extract("\n\n".join(lines), pipeline="rules").authors == ()
    signed = [TITLES[0], "Ann Marsh, 4 Eanáir 2019 ag 09:15", *PARAGRAPHS[:3]]
    credit = names_beside_date(signed[1])
    assert credit is not None
    assert credit.names == ("Ann Marsh",)


def test_the_editors_beside_a_date_keep_their_name() -> None:
    credit = names_beside_date("Staff Bugle | May 10, 2022 01:52 PM")
    assert credit is not None
    assert credit.names == ("Staff Bugle",)
    assert names_beside_date("By MixmasterFerry, 11 January in Workshop") is None


@pytest.mark.parametrize(
    "line",
    [
        "A view of the harbour wall, taken on March 2, 2026",
        "The boats of the bay, moored on May 3, 2024",
    ],
)
def test_a_caption_with_a_date_is_no_dateline(line: str) -> None:
    assert roles_of("\n\n".join([TITLES[0], line, *PARAGRAPHS[:3]]))[line] != "dateline"


@pytest.mark.parametrize(
    "line",
    [
        "Frankfurt am Main, 3 May 2024",
        "edited Nov 3, 2023 at 9:41",
        "odile marsh 5/27/2021 at 9:25am",
        "odile marsh Le 11 septembre 2018 à 12:57",
    ],
)
def test_a_place_or_a_word_beside_a_date_is_one(line: str) -> None:
    assert roles_of("\n\n".join([TITLES[0], line, *PARAGRAPHS[:3]]))[line] == "dateline"


TITLED = [
    "Top 12 Ferries 2023",
    "2023 Division 2",
    "Seafarer 14 Pro 2022",
    "Harbour 11 Update 2023",
    "Kestrel 9 Voyage 1971",
    "20 Rock 2008",
    "Flood, 17 January 2021",
]


@pytest.mark.parametrize("title", TITLED)
def test_a_title_with_a_number_and_a_year_is_no_date(title: str) -> None:
    assert not is_bare_date(title)
    body = "".join(f"<p>{each}</p>" for each in PARAGRAPHS[:4])
    page = f"<html><body><h1>{title}</h1>{body}</body></html>"
    assert extract(page, pipeline="rules").headline == title


def test_a_subhead_with_a_number_and_a_year_is_no_date() -> None:
    body = [f"<p>{each}</p>" for each in PARAGRAPHS[:4]]
    body.insert(2, "<h2>2023 Division 2</h2>")
    page = f"<html><body><h1>{TITLES[0]}</h1>{''.join(body)}</body></html>"
    assert "2023 Division 2" in extract(page, pipeline="rules").text


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Wu Ren, 4 May 2023", "Wu Ren"),
        ("Al Marsh, 4 May 2023, 10:14", "Al Marsh"),
        ("Ta Calder, 4 May 2023", "Ta Calder"),
        ("Ian May, 4 May 2023", "Ian May"),
        ("Sam Leo, 4 May 2023", "Sam Leo"),
        ("Marc Marti, 4 May 2023", "Marc Marti"),
    ],
)
def test_people_whose_names_are_words_of_dates(line: str, name: str) -> None:
    assert not is_bare_date(line)
    page = "\n\n".join([TITLES[0], line, *PARAGRAPHS[:4]])
    assert extract(page, pipeline="rules").authors == (name,)
    assert extract(page).authors == (name,)


@pytest.mark.parametrize("line", ["Dydd Mawrth, 16 Ionawr 2024", "Le mardi, 16 janvier 2024"])
def test_weekdays_of_two_words_name_nobody(line: str) -> None:
    assert names_beside_date(line) is None


@pytest.mark.parametrize(
    "text",
    [
        "3 פבר׳ 2024",
        "14 בספט׳ 2024",
        "3 במרס 2024, 14:05",
        "3 يونيه 2024",
        "9 يوليه 2024",
        "3 آگوست 2024",
        "3 magg. 2024",
        "21 genn. 2024, 10:30",
        "3 Nop 2024 14:05",
        "3 ፌብሩወሪ 2024",
        "3 سپټمبر 2024",
        "3 ఆగస్ట్ 2024",
        "3 ජුනි 2024",
        "3 ஜுலை 2024",
        "3 ነሃሴ 2024",
    ],
)
def test_short_and_other_names_of_months(text: str) -> None:
    assert is_bare_date(text)
    page = "\n\n".join([TITLES[0], text, *PARAGRAPHS[:3]])
    assert roles_of(page)[text] == "dateline"


@pytest.mark.parametrize(
    "text",
    [
        "3 sie 2024",
        "3 sie 2024, 14:05",
        "17 Ara 2024",
        "3. elo 2024",
        "9. loka 2024",
        "11 noi. 2024",
        "11 sen 2024",
        "3 бер. 2024",
        "28 лист. 2024",
        "3 אפר׳ 2024",
    ],
)
def test_months_that_are_other_words_count_between_a_day_and_a_year(text: str) -> None:
    assert is_bare_date(text)
    page = "\n\n".join([TITLES[0], text, *PARAGRAPHS[:3]])
    assert roles_of(page)[text] == "dateline"


@pytest.mark.parametrize(
    "text",
    [
        "Sie 3, 2024",
        "Warum Sie 2024 mehr zahlen",
        "Elo 2024",
        "Лист 2024",
        "Noi 2024",
        "Ara Nakamura 2024",
        "9 Pro 2024",
    ],
)
def test_words_that_are_months_elsewhere_are_none_here(text: str) -> None:
    assert not is_bare_date(text)
    page = "\n\n".join([TITLES[0], text, *PARAGRAPHS[:3]])
    assert roles_of(page)[text] != "dateline"
