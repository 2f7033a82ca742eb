"""What lines would say if they were bylines."""

import pytest

from standfirst import read
from standfirst.given_names import is_given_name
from standfirst.possible_bylines import possible_byline

PAGE = read("A page\nwith two lines", format="text")

PEOPLE = [
    ("Birgit Lohmann Anna Forst Jan M. Wendel", "Birgit Lohmann", "Anna Forst", "Jan M. Wendel"),
    ("Marco Pizzuti 4 Febbraio 2025 - 14:41", "Marco Pizzuti"),
    ("Nadia Van Der Berg|Published 4 months ago", "Nadia Van Der Berg"),
    ("Odile Marsh5 hours ago", "Odile Marsh"),
    ("Odile MarshMay 3, 2024 GMT", "Odile Marsh"),
    ("Tobias Wendel24.04.2024, 19:35 Uhr", "Tobias Wendel"),
    ("Dec 22, 2023 by Ann Lee", "Ann Lee"),
    ("Ann Lee May 3, 2024 at 5:00 pm", "Ann Lee"),
    ("By May Lee 3 June 2024", "May Lee"),
    ("Senin, 12 Mei 2025 | 10:00 WIB Budi Wibowo", "Budi Wibowo"),
    ("27. Januar 2026 • Gregor Kunze • 3 Minuten", "Gregor Kunze"),
    ("Kristian Dahl July 13, 2025 — 7 minutes read", "Kristian Dahl"),
    ("by Jacob Thornbury—10 min read", "Jacob Thornbury"),
    ("by Jason Rostrup | SEO | 8 min read", "Jason Rostrup"),
    ("Susan December 9, 2024 0 Comments", "Susan"),
    ("Ingrid Olsen Tips oss", "Ingrid Olsen"),
    ("Ingrid Olsen Følg meg", "Ingrid Olsen"),
    ("Manu Jasper and Ravi Chatter  |  Guest columnists", "Manu Jasper", "Ravi Chatter"),
    ("Danielle Sato, Donna Enz, and Natalie Nuñez", "Danielle Sato", "Donna Enz", "Natalie Nuñez"),
    ("von Till Eckhart , Max Bernau , Martin Murr", "Till Eckhart", "Max Bernau", "Martin Murr"),
    ("Андрей Ковальчук", "Андрей Ковальчук"),
    ("Taya Iva", "Taya Iva"),
]

SIGNATURES = [
    ("Von dpa 30.04.2024, 18:58", "dpa"),
    ("Par Les Vagues", "Les Vagues"),
    ("von Landbote 30. Juni 2025", "Landbote"),
    ("Written by Kestrel", "Kestrel"),
    ("By ferrywatch | Apr 21, 2025", "ferrywatch"),
    ("Posted by HarbourSelect on Tuesday, August 29, 2023", "HarbourSelect"),
    ("By MixmasterFerry in Workshop", "MixmasterFerry"),
    ("By MixmasterFerry, 11 January in Workshop and Tools", "MixmasterFerry"),
]

# Who has a known given name goes before what a word for "by" seems to announce.
BOTH = [
    ("De Telegraaf | Ann Lee | 3 mei 2024", "Ann Lee"),
    ("Por Madrid | Ann Lee | 3 mayo 2024", "Ann Lee"),
    ("Di Mare / Ann Lee / 3 maggio 2024", "Ann Lee"),
    ("Von Rosa / 6. November 2023 / Keine Kommentare", "Rosa"),
]

NOBODY = [
    "Editor's Picks",
    "Redaktion | Impressum | 2024",
    "Politics",
    "Di.",
    "Foto: Odile Marsh",
    "© Odile Marsh",
    "Translated by Odile Marsh",
    "Police have closed the pier until the storm that nobody had asked for is over",
    "3 June 2024, 10:15",
    "4 min read",
    "",
]


@pytest.mark.parametrize("row", PEOPLE, ids=lambda row: row[0])
def test_people_are_read(row: tuple[str, ...]) -> None:
    line, *names = row
    said = possible_byline(PAGE, line)
    assert said is not None
    assert said.credit.role == "author"
    assert list(said.credit.names) == names
    assert said.told == ()


@pytest.mark.parametrize(("line", "name"), BOTH)
def test_of_two_that_may_sign_the_likelier_does(line: str, name: str) -> None:
    said = possible_byline(PAGE, line)
    assert said is not None
    assert (*said.credit.names, *said.credit.organisations) == (name,)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Redaktion", "Redaktion"),
        ("por Redacción 3 mayo, 2024", "Redacción"),
        ("Reuters", "Reuters"),
    ],
)
def test_the_newsroom_or_an_agency_may_sign_alone(line: str, name: str) -> None:
    said = possible_byline(PAGE, line)
    assert said is not None
    assert said.credit.organisations == (name,)


@pytest.mark.parametrize(("line", "name"), SIGNATURES)
def test_who_has_no_name_of_a_person_is_read_behind_a_bylines_words(line: str, name: str) -> None:
    said = possible_byline(PAGE, line)
    assert said is not None
    assert said.credit.organisations == (name,)
    assert said.credit.names == ()


@pytest.mark.parametrize("line", NOBODY)
def test_other_lines_name_nobody(line: str) -> None:
    assert possible_byline(PAGE, line) is None


def test_only_what_the_plain_parser_reads_is_plain() -> None:
    alone = possible_byline(PAGE, "By Odile Marsh")
    beside = possible_byline(PAGE, "Odile Marsh 3 June 2024")
    assert alone is not None
    assert beside is not None
    assert (alone.plain, beside.plain) == (True, False)


def test_names_that_the_metadata_gives_are_told() -> None:
    page = read(
        '<html><head><meta name="author" content="Odile Marsh"></head><body><p>ODILE MARSH</p>'
        "<p>Per Lund</p></body></html>"
    )
    known, other = possible_byline(page, "ODILE MARSH"), possible_byline(page, "Per Lund")
    assert known is not None
    assert other is not None
    assert (known.told, other.told) == (("ODILE MARSH",), ())


@pytest.mark.parametrize(
    "word",
    [
        "Odile",
        "BJÖRN",
        "Łukasz",
        "Ольга",
        "Jean-Pierre",
        "नेहा",
        "María,",
        "松岡大地",
        "王小明",
        "김하늘",
    ],
)
def test_given_names_of_many_languages(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize(
    "word",
    [
        "Weather",
        "Politik",
        "Fußball",
        "Новости",
        "",
        "Harbour",
        "国際",
        "中東",
        "一覧",
        "뉴스",
        "社会部",
    ],
)
def test_other_words_are_no_given_names(word: str) -> None:
    assert not is_given_name(word)


@pytest.mark.parametrize(
    "text", ["— Ann Lee (@annlee) December 21, 2023", "– Ann Lee (@lee_at_sea) 3 May 2024"]
)
def test_who_signs_a_post_that_a_story_shows_wrote_no_story(text: str) -> None:
    assert possible_byline(PAGE, text) is None


@pytest.mark.parametrize("text", ["Ann Lee, MD, FACP", "By Ann Lee, Ph.D.", "Ann Lee, E-RYT"])
def test_degrees_are_nobody(text: str) -> None:
    said = possible_byline(PAGE, text)
    assert said is not None
    assert said.credit.names == ("Ann Lee",)


def test_names_in_capitals_are_no_degrees() -> None:
    said = possible_byline(PAGE, "ANN LEE, BOB RAY")
    assert said is not None
    assert said.credit.names == ("ANN LEE", "BOB RAY")


def test_our_reporter_is_no_name() -> None:
    said = possible_byline(PAGE, "本报记者 贺文岚 丁大为")
    assert said is not None
    assert said.credit.names == ("贺文岚", "丁大为")


@pytest.mark.parametrize("text", ["Roma", "Peru, 3 de mayo de 2024", "Santa | 3 May 2024"])
def test_a_place_alone_is_nobody(text: str) -> None:
    assert possible_byline(PAGE, text) is None


def test_a_byline_that_opens_a_post_signs() -> None:
    for text in ("— By Ann Lee (@annlee), 3 May 2024", "– Ann Lee (@ann1)"):
        said = possible_byline(PAGE, text)
        assert said is not None
        assert said.credit.names == ("Ann Lee",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee - Bob Ray", ("Ann Lee",)),
        ("Von Anna Keller – Max Ott (Text)", ("Anna Keller",)),
        ("Wojtek Bzdyk - Ann Lee", ("Wojtek Bzdyk",)),
        ("Ann Lee - Bob Ray", ("Ann Lee", "Bob Ray")),
    ],
)
def test_who_stands_beside_a_dash(text: str, names: tuple[str, ...]) -> None:
    said = possible_byline(PAGE, text)
    assert said is not None
    assert said.credit.names == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Rachel Tarn0", ("Rachel Tarn",)),
        ("Rachel Tarn1,2, Bob Ray3", ("Rachel Tarn", "Bob Ray")),
        ("By Rachel Tarn1 and Bob Ray2*", ("Rachel Tarn", "Bob Ray")),
        ("Rachel Tarn12 May 2024", ("Rachel Tarn",)),
        ("Rachel TarnWriter", ("Rachel Tarn",)),
        ("Rachel Tarn as told to Bob Ray", ("Bob Ray",)),
        ("\uf09a Rachel Tarn", ("Rachel Tarn",)),
    ],
)
def test_what_is_glued_to_a_name_is_none_of_it(text: str, names: tuple[str, ...]) -> None:
    said = possible_byline(read("Harbour"), text)
    assert said is not None
    assert said.credit.names == names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("by kestrel7", "kestrel7"),
        ("by kestrel2010", "kestrel2010"),
        ("By Kestrel7 on Tuesday", "Kestrel7"),
        ("byCalder Tide", "Calder Tide"),
        ("Dec 19, 2023 by News Staff", "News Staff"),
        ("By 7NEWS", "7NEWS"),
    ],
)
def test_whoever_is_called_otherwise_keeps_it_all(text: str, who: str) -> None:
    said = possible_byline(read("Harbour"), text)
    assert said is not None
    assert said.credit.names + said.credit.organisations == (who,)


@pytest.mark.parametrize(
    "text",
    ["\uf09a \uf232", "Download (Duration: 5:12)", "Islands2024.03.31", "Nuomonės2024.03.31 19:59"],
)
def test_glyphs_and_dates_name_nobody(text: str) -> None:
    assert possible_byline(read("Harbour"), text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lucía Fernández Seguir", "Lucía Fernández"),
        ("Camille Le Goff Suivre", "Camille Le Goff"),
        ("Giulia Rinaldi Segui", "Giulia Rinaldi"),
        ("Jana Petersen Folgen", "Jana Petersen"),
        ("Ann Lee Contact", "Ann Lee"),
        ("Ann Lee View profile", "Ann Lee"),
        ("By Ann Lee Contact", "Ann Lee"),
        ("Por Lucía Fernández Seguir", "Lucía Fernández"),
        # Nobody knows that these are no family names.
        ("Ann Marie Page", "Ann Marie Page"),
        ("Mary Ann Close", "Mary Ann Close"),
        ("By Ann Lee Mercier", "Ann Lee Mercier"),
    ],
)
def test_what_an_interface_prints_behind_a_name_is_none_of_it(text: str, name: str) -> None:
    said = possible_byline(read("Harbour"), text)
    assert said is not None
    assert said.credit.names == (name,)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "Odile Marsh, professor of public law at the northern university of applied sciences "
            "and arts, The Tide 2024.03.31 19:59",
            "Odile Marsh",
        ),
        (
            "Jonas Petraitis, Vakarų universiteto jūros ir krantų studijų fakulteto vyresnysis "
            "dėstytojas, Tide.example 2024.03.31 19:59",
            "Jonas Petraitis",
        ),
        # A sentence tells of somebody.
        (
            "Odile Marsh, professor of public law at the northern university of applied sciences "
            "and arts, spoke to sailors in the harbour hall on 3 May 2024.",
            None,
        ),
        (
            "Jonas Petraitis, vakarų universiteto jūros ir krantų studijų fakulteto vyresnysis "
            "dėstytojas kalbėjo su jūreiviais apie uostą",
            None,
        ),
    ],
)
def test_guests_are_introduced_in_many_words(line: str, name: str | None) -> None:
    found = possible_byline(read(f"The title\n{line}", format="text"), line)
    assert (found.credit.names if found else None) == ((name,) if name else None)
