"""Who wrote, on a line that says who took the pictures as well."""

import pytest

from standfirst import Credit, read
from standfirst.pictured_by import but_photographers, without_pictures
from standfirst.possible_bylines import possible_byline

BOTH = [
    ("By Odile Marsh (text) and Per Lund (photos)", "Odile Marsh"),
    ("Odile Marsh (words) and Per Lund (photographs)", "Odile Marsh"),
    ("Von Anna Keller (Text) und Max Ott (Fotos)", "Anna Keller"),
    ("Erik Lindqvist (text), Anna Nyström (foto)", "Erik Lindqvist"),
    ("Text Erik Lindqvist Foto Anna Nyström", "Erik Lindqvist"),
    ("Texto Nuria Vidal Fotos Óscar Corral", "Nuria Vidal"),
    ("Texte Lucie Ferrand Photos Yann Morvan", "Lucie Ferrand"),
    ("Teksti Liisa Virtanen Kuvat Matti Laine", "Liisa Virtanen"),
    ("Words Ann Lee Photography Per Lund", "Ann Lee"),
    ("Words Ann Lee", "Ann Lee"),
    ("Words: Ann Lee | Photos: Per Lund", "Ann Lee"),
    ("By Ann Lee, Photos by Per Lund", "Ann Lee"),
    ("By Ann Lee; photos by Per Lund", "Ann Lee"),
    ("By Ann Lee | Photography by Per Lund", "Ann Lee"),
    ("Ann Lee / Photos by Per Lund", "Ann Lee"),
    ("di Giulia Rinaldi - foto di Paolo Conti", "Giulia Rinaldi"),
    ("Foto di Paolo Conti - testo di Giulia Rinaldi", "Giulia Rinaldi"),
    ("Fotos: Max Ott | Text: Anna Keller", "Anna Keller"),
]


@pytest.mark.parametrize(("text", "name"), BOTH)
def test_who_wrote_is_told_from_who_took_the_pictures(text: str, name: str) -> None:
    said = possible_byline(read("Harbour"), text)
    assert said is not None
    assert (said.credit.names, said.credit.organisations) == ((name,), ())
    assert said.credit.text == text


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Lee and Per Lund",
        "By Ann Lee, Bild am Sonntag",
        "Ann Lee, photo editor",
        "Text and photos: Ann Lee",
        "Words and pictures by Ann Lee",
        "Words matter to those at sea",
        "Photo: Ann Lee",
        "Photo: Ann Lee / Reuters",
        "Photo by Ann Lee, by the harbour",
        "The crew waited, photos of Per Lund show",
        "",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert without_pictures(text) == text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee (text and photos) and Per Lund (text)", ("Ann Lee", "Per Lund")),
        ("Ann Lee (photos)", ("Ann Lee",)),
        ("Ann Lee (photos), Per Lund (photos)", ("Ann Lee", "Per Lund")),
    ],
)
def test_who_wrote_as_well_or_stands_alone_stays(text: str, names: tuple[str, ...]) -> None:
    credit = Credit("author", names, text=text)
    assert but_photographers(credit) == credit
