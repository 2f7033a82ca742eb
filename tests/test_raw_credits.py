"""Credits of a page's raw text: places, buttons, editors and titles beside names."""

from __future__ import annotations

import pytest

from standfirst import extract
from standfirst.button_tails import without_author_button, without_picture_button
from standfirst.credits import is_editors, parse_byline, split_caption
from standfirst.reporting_from import reporter_and_place, reports_from
from standfirst.signing_papers import is_of_thing, signing_paper

_STORY = (
    "The council voted on Tuesday to close the old harbour bridge for repairs until autumn.\n\n"
    "Residents said they feared long detours, while shop owners asked for help with the losses.\n\n"
    "The works will cost about four million and begin next month, according to the plan."
)
_STORY_DE = (
    "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke nur bis zum Herbst zu sperren.\n\n"
    "Die Anwohner fürchten lange Umwege, während die Händler um Hilfe für den Ausfall baten.\n\n"
    "Die Arbeiten kosten rund vier Millionen Euro und beginnen im nächsten Monat."
)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Par Les Echos", "Les Echos"),
        ("Von FAZ.NET", "FAZ.NET"),
        ("Por Los Andes", "Los Andes"),
        ("Von Die Welt", "Die Welt"),
        ("By The Herald", "The Herald"),
    ],
)
def test_papers_that_sign(text: str, paper: str) -> None:
    credit = signing_paper(text)
    assert credit is not None
    assert credit.organisations == (paper,)


@pytest.mark.parametrize(
    "text",
    [
        "By the end of the year",
        "Par les temps qui courent",
        "Von der Brücke",
        "The Herald",
        "By Ann Lee",
        "Por la mañana",
    ],
)
def test_others_that_open_so(text: str) -> None:
    assert signing_paper(text) is None


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Von der Brücke", True),
        ("Von Anna von der Heide", False),
        ("Par Marie de la Tour", False),
        ("By Ann Lee", False),
    ],
)
def test_nouns_behind_an_article(text: str, thing: bool) -> None:
    assert is_of_thing(parse_byline(text)) is thing


@pytest.mark.parametrize(
    "text",
    [
        "reporting from Kyiv",
        "Reporting from New York",
        "berichtet aus Berlin",
        "skrifar frá Akurey",
        "rapporterer fra Kyiv",
        "rapporterar från Malmö",
        "informa desde Bogotá",
        "пишет из Киева",
    ],
)
def test_where_somebody_reports_from(text: str) -> None:
    assert reports_from(text, told=False)


@pytest.mark.parametrize("text", ["aus Berlin", "depuis Beyrouth", "desde San José", "from Kyiv"])
def test_the_place_alone(text: str) -> None:
    assert reports_from(text, told=True)
    assert not reports_from(text, told=False)


@pytest.mark.parametrize(
    "text",
    [
        "aus dem Archiv",
        "from the harbour to the bridge",
        "depuis dix ans",
        "berichtet aus Berlin über die alte Brücke am Hafen",
        "reporting from the council said on Tuesday",
        "From Russia with love",
    ],
)
def test_other_words_below_a_name(text: str) -> None:
    assert not reports_from(text, told=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Schmidt berichtet aus Berlin", "Anna Schmidt"),
        ("Jane Carter, reporting from Kyiv", "Jane Carter"),
        ("Kari Nordmann skriver fra Oslo", "Kari Nordmann"),
    ],
)
def test_a_name_and_its_place(text: str, name: str) -> None:
    credit = reporter_and_place(text)
    assert credit is not None
    assert credit.names == (name,)


@pytest.mark.parametrize(
    "text", ["The council reports from Kyiv", "Der Sender berichtet aus Berlin"]
)
def test_nobody_reports(text: str) -> None:
    assert reporter_and_place(text) is None


@pytest.mark.parametrize(
    ("name", "place", "story"),
    [
        ("Jane Carter", "reporting from Kyiv", _STORY),
        ("Anna Schmidt", "berichtet aus Kiew", _STORY_DE),
        ("Marie Dupont", "depuis Beyrouth", _STORY),
    ],
)
def test_a_place_below_the_byline(name: str, place: str, story: str) -> None:
    article = extract(
        f"Council votes to close the old harbour bridge\n\n{name}\n{place}\n\n{story}"
    )
    assert article.authors == (name,)
    assert place not in article.text
    assert [each.role for each in article.ledger[1:3]] == ["credit", "credit"]


@pytest.mark.parametrize(
    ("text", "caption", "names"),
    [
        (
            "The bridge is seen at dusk on Monday. (AP Photo/Mark Hill) more >",
            "The bridge is seen at dusk on Monday.",
            ("Mark Hill",),
        ),
        (
            "Broen er stengt i dag. Foto: Ola Hansen Vis mer",
            "Broen er stengt i dag.",
            ("Ola Hansen",),
        ),
        ("The bridge at dusk. Photo: Mark Hill Enlarge", "The bridge at dusk.", ("Mark Hill",)),
        ("Le pont le soir. Photo : Paul Durand Agrandir", "Le pont le soir.", ("Paul Durand",)),
        (
            "Die Brücke am Abend. Foto: Uwe Becker Bild vergrößern",
            "Die Brücke am Abend.",
            ("Uwe Becker",),
        ),
        ("El puente cerrado. Foto: Luis Romero Ampliar", "El puente cerrado.", ("Luis Romero",)),
    ],
)
def test_buttons_behind_captions(text: str, caption: str, names: tuple[str, ...]) -> None:
    parts = split_caption(text, known=False)
    assert parts.text == caption
    assert parts.credit is not None
    assert parts.credit.names == names


@pytest.mark.parametrize(
    "text", ["The bridge is closed and there is more", "Sir Thomas More", "Sie wollen die Brücke"]
)
def test_captions_without_buttons(text: str) -> None:
    assert without_picture_button(text) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Jane Carter Follow", "Jane Carter"),
        ("Von Anna Schmidt Folgen", "Anna Schmidt"),
        ("Par Marie Dupont Suivre", "Marie Dupont"),
        ("Por María García Seguir", "María García"),
        ("By Jane Carter Email the author", "Jane Carter"),
        ("Av Kari Nordmann Tips meg", "Kari Nordmann"),
    ],
)
def test_buttons_behind_bylines(text: str, name: str) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert credit.names == (name,)


@pytest.mark.parametrize("text", ["By Ken Follett", "Von Anna Folger", "Jane Follow"])
def test_bylines_without_buttons(text: str) -> None:
    assert without_author_button(text) == text


@pytest.mark.parametrize(
    ("line", "author", "editor"),
    [
        ("Penulis: Budi Santoso | Editor: Dewi Lestari", "Budi Santoso", "Dewi Lestari"),
        ("Reporter: Budi Santoso\nRedaktur: Dewi Lestari", "Budi Santoso", "Dewi Lestari"),
        ("Haber: Ayşe Yılmaz | Editör: Mehmet Demir", "Ayşe Yılmaz", "Mehmet Demir"),
        ("Phóng viên: Nguyễn Văn Nam | Biên tập: Trần Thị Hoa", "Nguyễn Văn Nam", "Trần Thị Hoa"),
    ],
)
def test_authors_and_editors(line: str, author: str, editor: str) -> None:
    article = extract(
        f"Council votes to close the old bridge\n\n{line}\n03/05/2024 10:15\n\n{_STORY}"
    )
    assert article.authors == (author,)
    assert [each.names for each in article.credits if each.role == "editor"] == [(editor,)]


@pytest.mark.parametrize(("text", "editors"), [("Nhóm PV", True), ("Nguyễn Văn Nam", False)])
def test_groups_of_reporters(text: str, editors: bool) -> None:
    assert is_editors(text) is editors


@pytest.mark.parametrize(
    ("headline", "date", "title", "story"),
    [
        (
            "Großer Hafentag wird im Hafen gefeiert",
            "3. Mai 2024",
            "Nur Großer Hafentag",
            _STORY_DE,
        ),
        (
            "Hafen: Alte Brücke wird bis zum Herbst gesperrt",
            "3. Mai 2024",
            "Alte Brücke",
            _STORY_DE,
        ),
        (
            "El concejo vota cerrar el Viejo Puente del puerto",
            "3 de mayo de 2024",
            "Viejo Puente",
            _STORY,
        ),
    ],
)
def test_titles_of_the_headlines_words(headline: str, date: str, title: str, story: str) -> None:
    assert extract(f"{headline}\n\n{date}\n{title}\n\n{story}").authors == ()


@pytest.mark.parametrize(
    ("headline", "date", "name", "story"),
    [
        (
            "Stadtrat beschließt Sperrung der alten Hafenbrücke",
            "3. Mai 2024",
            "Anna Schmidt",
            _STORY_DE,
        ),
        ("Council votes to close the old harbour bridge", "3 May 2024", "Jane Carter", _STORY),
        ("Jane Carter: Why the old bridge has to be closed", "3 May 2024", "Jane Carter", _STORY),
    ],
)
def test_names_stay(headline: str, date: str, name: str, story: str) -> None:
    assert extract(f"{headline}\n\n{date}\n{name}\n\n{story}").authors == (name,)
