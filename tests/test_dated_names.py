"""Lines that are names and their date, side by side or glued together."""

from __future__ import annotations

import pytest

from standfirst import extract
from standfirst.dated_names import is_names_and_date, names_beside, signed_with_date

_STORY = (
    "The council voted on Tuesday to close the old harbour bridge for repairs until autumn.\n\n"
    "Residents said they feared long detours, while shop owners asked for help with the losses.\n\n"
    "The works will cost about four million and begin next month, according to the plan."
)
_STORY_DE = (
    "Der Stadtrat hat am Dienstag beschlossen, die alte Hafenbrücke bis zum Herbst zu sperren.\n\n"
    "Die Anwohner fürchten lange Umwege, während die Händler um Hilfe für den Ausfall baten.\n\n"
    "Die Arbeiten kosten rund vier Millionen Euro und beginnen im nächsten Monat."
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jaroslaw Berg Anton Dale Karina Moss 8 January, 17:46", 3),
        ("Anna Schmidt Peter Müller Klaus Weber 8. Januar 2024, 17:46", 3),
        ("Marie Dupont Jean Martin 8 janvier 2024, 17:46", 2),
        ("Анна Петрова Иван Смирнов 8 января, 17:46", 2),
        ("María García José Fernández 8 de enero de 2024", 2),
        ("Jane Carter Peter Wood May 3, 2024 at 4:15 PM", 2),
        ("Kari Nordmann12. mars 2024", 1),
        ("Jane Carter2024-05-03", 1),
        ("Jane CarterMay 3, 2024", 1),
        ("Marie DupontPublié le 3 mai 2024 à 12:30", 1),
        ("María GarcíaActualizado 3 mayo 2024", 1),
        ("Von Anna SchmidtVeröffentlicht am 3. Mai 2024", 1),
    ],
)
def test_names_and_their_date(text: str, names: int) -> None:
    credit = signed_with_date(text)
    assert credit is not None
    assert credit.role == "author"
    assert len(credit.names) == names
    assert credit.text == text


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Associated PressMay 3, 2024 GMT", "Associated Press"),
        ("ReutersMay 3, 2024 9:15 AM UTC", "Reuters"),
        ("dpa3. Mai 2024", "dpa"),
        ("AFP3 mai 2024", "AFP"),
    ],
)
def test_agencies_glued_to_their_date(text: str, agency: str) -> None:
    credit = signed_with_date(text)
    assert credit is not None
    assert (credit.role, credit.organisations) == ("agency", (agency,))


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Jane Carter opens the Harbour Bridge 8 January 2014, 17:46",
        "Jane Carter at the old harbour bridge, 8 January 2024",
        "Harbour Bridge River Walk Old Mill 8 January 2024",
        "Die alte Hafenbrücke am 8. Januar 2024",
        "Le vieux pont du port, le 3 mai 2024",
        "Formula One 2024",
        "8 January 2024, 17:46",
        "Publié le 3 mai 2024 à 12:30",
        "Jane Carter",
    ],
)
def test_other_lines_with_dates(text: str) -> None:
    assert not is_names_and_date(text)
    assert signed_with_date(text) is None


@pytest.mark.parametrize(
    "text", ["Jane Mary Carter", "Great Harbour Sale Opens", "José María Pérez"]
)
def test_one_name_or_none(text: str) -> None:
    assert names_beside(text) == ()


@pytest.mark.parametrize(
    ("headline", "line", "below", "story", "authors"),
    [
        (
            "Council votes to close the old harbour bridge for repairs",
            "Jane Carter Peter Wood Karina Moss 8 January, 17:46",
            "Collage: Mark Hill",
            _STORY,
            ("Jane Carter", "Peter Wood", "Karina Moss"),
        ),
        (
            "Stadtrat beschließt Sperrung der alten Hafenbrücke",
            "Anna Schmidt Peter Müller 8. Januar 2024, 17:46",
            "Foto: Uwe Becker",
            _STORY_DE,
            ("Anna Schmidt", "Peter Müller"),
        ),
        (
            "Stadtrat beschließt Sperrung der alten Hafenbrücke",
            "Anna Schmidt12. März 2024",
            "Foto: Uwe Becker",
            _STORY_DE,
            ("Anna Schmidt",),
        ),
    ],
)
def test_above_a_photo_credit(
    headline: str, line: str, below: str, story: str, authors: tuple[str, ...]
) -> None:
    article = extract(f"{headline}\n\n{line}\n{below}\n\n{story}")
    assert article.authors == authors
    assert not article.captions
    assert [each.role for each in article.credits] == ["author", "photo"]


@pytest.mark.parametrize(
    ("line", "below", "story"),
    [
        ("Mayor Jane Carter opens the bridge on 8 January 2014", "Photo: Mark Hill", _STORY),
        ("Anna Schmidt auf der alten Brücke, 8. Januar 2014", "Foto: Uwe Becker", _STORY_DE),
    ],
)
def test_captions_above_a_photo_credit_stay(line: str, below: str, story: str) -> None:
    article = extract(f"The old harbour bridge is closed for repairs\n\n{line}\n{below}\n\n{story}")
    assert [each.text for each in article.captions] == [line]


@pytest.mark.parametrize(
    ("byline", "date", "story", "author"),
    [
        ("Par Les Echos", "Publié le 3 mai 2024", _STORY, "Les Echos"),
        ("Von FAZ.NET", "Veröffentlicht am 3. Mai 2024", _STORY_DE, "FAZ.NET"),
    ],
)
def test_papers_that_sign(byline: str, date: str, story: str, author: str) -> None:
    article = extract(
        f"Council votes to close the old harbour bridge\n\n{byline}\n{date}\n\n{story}"
    )
    assert article.authors == (author,)


@pytest.mark.parametrize(
    ("line", "date", "story"),
    [
        ("By the end of the year", "Published 3 May 2024", _STORY),
        ("Von der Brücke", "Veröffentlicht am 3. Mai 2024", _STORY_DE),
        ("Par la fenêtre", "Publié le 3 mai 2024", _STORY),
    ],
)
def test_other_lines_that_open_as_bylines_do(line: str, date: str, story: str) -> None:
    article = extract(f"Council votes to close the old harbour bridge\n\n{line}\n{date}\n\n{story}")
    assert article.authors == ()
