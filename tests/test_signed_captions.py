"""Captions with a picture's label before them, and names that sign them at their end."""

from __future__ import annotations

from functools import partial

import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import extract as extract_by_default
from standfirst.credits import is_labelled_caption, split_caption

extract = partial(extract_by_default, pipeline="rules")

LEDE = "Eleven days without a boat have made the islanders walk"
LABELLED = [
    ("FILE PHOTO: ", "The ferry pier at Calder in a storm.", "REUTERS/Luis Ortega"),
    ("FILE PHOTO: ", "The ferry pier at Calder, April 2, 2019.", "REUTERS/Luis Ortega/File Photo"),
    ("FILE - ", "The ferry pier is seen at Calder on May 3, 2019.", "(AP Photo/Tom Hale, File)"),
    ("Foto: ", "Mercusuar Tanjung Kering, Sabtu (9/3/2024).", "(Budi Santoso/Pesisirnews)"),
    ("Foto: ", "Die Pinguine am Becken des Zoos.", "(Jens Ott/dpa)"),
    ("ARCHIVBILD: ", "Die Pinguine am Becken des Zoos.", "REUTERS/Jens Ott"),
    ("FOTO DE ARCHIVO: ", "La campana, en el patio del ayuntamiento.", "REUTERS/Raúl Otero"),
    ("PHOTO D'ARCHIVE : ", "Un tramway de la ligne 24, à Lisbonne.", "REUTERS/Pedro Lima"),
    ("Foto: ", "O farol da Ponta Seca, desativado em 1998", "(Carla Nunes/Prefeitura)"),
    ("ФОТО ИЗ АРХИВА: ", "Вокзал в Заречье весной.", "REUTERS/Игорь Панов"),
]


def page(*lines: str) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize(("label", "caption", "credit"), LABELLED)
def test_a_caption_behind_a_label(label: str, caption: str, credit: str) -> None:
    text = f"{label}{caption} {credit}"
    assert is_labelled_caption(text)
    for known in (True, False):
        parts = split_caption(text, known=known)
        assert parts.text == caption
        assert parts.credit is not None
        assert parts.credit.names or parts.credit.organisations
    article = extract(
        page(*FERRY_MENU, FERRY_TITLE, LEDE, "12 May 2025", text, *FERRY_STORY),
    )
    assert [c.text for c in article.captions] == [caption]


@pytest.mark.parametrize(
    "text",
    [
        "Foto: Marijan Murat/dpa (Archivbild)",
        "Photo: Jean-Pierre Durand / Le Courrier du Sud",
        "Foto: Budi Santoso (Pesisirnews)",
        "Photo: Ann Lee for The Tide. Styling: Bob Roe",
        "Foto: Freiwillige Feuerwehr Bad Homburg (dpa)",
        "Photo: courtesy of the University of Calder Press (AP)",
        "Foto: Anna Lund, Calder Tide. (dpa)",
        "Archivfoto: Anna Lund / Calder Tide",
        "FILE PHOTO: Tom Hale/AP/Shutterstock, via Getty Images",
        "Photo: Ann Lee. The bridge at night. (AP)",
        "Photos: Ann Lee, Tom Hale and Bob Roy / The Tide (2)",
        "FILE PHOTO: The ferry pier at Calder in a storm.",
    ],
)
def test_no_caption_behind_a_label(text: str) -> None:
    assert not is_labelled_caption(text)


@pytest.mark.parametrize(
    ("caption", "credit", "names", "organisations"),
    [
        ("The mouth of it, shut in 1962.", "(Tom Hale/Calder Echo)", "Tom Hale", "Calder Echo"),
        ("The mouth of it, shut in 1962.", "(Tom Hale / The Echo)", "Tom Hale", "The Echo"),
        ("The mouth of it, shut in 1962.", "(Tom Hale, The Echo)", "Tom Hale", "The Echo"),
        ("The mouth of it, shut in 1962.", "(Tom Hale | Calder Echo)", "Tom Hale", "Calder Echo"),
        (
            "The mouth of it, shut in 1962.",
            "Tom Hale/Calder Register",
            "Tom Hale",
            "Calder Register",
        ),
        ("The mouth of it, shut in 1962", "(Tom Hale/The Echo)", "Tom Hale", "The Echo"),
        ("Die Pinguine am Becken des Zoos.", "(Jens Ott/Weserblatt)", "Jens Ott", "Weserblatt"),
        ("La campana, en el patio.", "(Raúl Otero/La Orilla)", "Raúl Otero", "La Orilla"),
        ("La campana, en el patio.", "/ Raúl Otero", "Raúl Otero", ""),
        ("La campana, en el patio", "| Raúl Otero", "Raúl Otero", ""),
        ("El far de la Punta Seca", "/ Pere Roca", "Pere Roca", ""),
        ("The mill in spring", "Ann Lund/The Tide", "Ann Lund", "The Tide"),
        ("The mill in spring", "Ann Lund / Frank Calder", "Ann Lund", "Frank Calder"),
    ],
)
def test_a_name_at_a_captions_end(
    caption: str, credit: str, names: str, organisations: str
) -> None:
    parts = split_caption(f"{caption} {credit}")
    assert parts.text == caption
    assert parts.credit is not None
    assert ", ".join(parts.credit.names) == names
    assert ", ".join(parts.credit.organisations) == organisations


@pytest.mark.parametrize(
    "text",
    [
        "The race was won by the crew (Tom Hale/Bob Roy)",
        "They met in the last game in Oslo. (Carlsen/Nepo)",
        "The man was found in his house. (Tom Hale, 61)",
        "The fair in spring with the mayor of Calder / Harbour Trust",
        "Die alte Mühle am Hafen von Calder / Ellerstedt",
        "Tom Hale / Bob Roy",
    ],
)
def test_what_else_a_caption_ends_in(text: str) -> None:
    assert split_caption(text).credit is None


def test_a_name_and_a_paper_in_brackets_tell_a_caption_and_sign_a_text() -> None:
    caption = "Fischerboote liegen am Hafen von Ellerstedt."
    for credit in ("(Jens Ott/Weserblatt)", "(Tom Hale / Calder Echo)"):
        line = f"{caption} {credit}"
        article = extract(page(*FERRY_MENU, FERRY_TITLE, LEDE, line, *FERRY_STORY))
        assert [c.text for c in article.captions] == [caption]
        article = extract(page(*FERRY_MENU, FERRY_TITLE, *FERRY_STORY, line))
        assert article.captions == ()
    # In a text a member of a party stands behind a comma.
    line = "The harbour has waited long enough. (Tom Hale, Labour)"
    article = extract(page(*FERRY_MENU, FERRY_TITLE, FERRY_STORY[0], line, *FERRY_STORY[1:]))
    assert article.captions == ()
