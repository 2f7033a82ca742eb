"""Which lines near a story's top the filter of bylines takes for who wrote it."""

from __future__ import annotations

import pytest

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import extract

_TITLE = f"{FERRY_TITLE} | The Harbour Gazette"


def credits(*lines: str, title: str = FERRY_TITLE) -> dict[str, str]:
    """The role that the rules alone give to each of some lines between a headline and its story."""
    page = "\n".join([_TITLE, "Home", "Islands", title, *lines, *FERRY_STORY, "Contact"])
    given = {line.text: line.role for line in extract(page, pipeline="rules").ledger}
    return {line: str(given.get(line)) for line in lines}


@pytest.mark.parametrize(
    "announces", ["Publié le", "Publicado el", "Publicat la", "Giriş Tarihi", "Published On"]
)
def test_what_announces_a_date_is_nobody(announces: str) -> None:
    found = credits("Odile Marsh", announces, "12 mars 2024")
    assert found[announces] != "credit"


@pytest.mark.parametrize(
    "place",
    [
        *("San Sebastián", "Bad Homburg", "Villa María", "La Spezia", "Le Havre", "Den Haag"),
        *("Buenos Aires", "Cape Coral"),
    ],
)
def test_the_place_between_name_and_date_is_nobody(place: str) -> None:
    found = credits("Lucía Prado", place, "12 March 2024")
    assert found["Lucía Prado"] == "credit"
    assert found[place] != "credit"


@pytest.mark.parametrize("other", ["Santiago Peña", "Léa Havre", "Denis Haag"])
def test_a_second_name_between_name_and_date_is_somebody(other: str) -> None:
    assert credits("Lucía Prado", other, "12 March 2024")[other] == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "فانوس دریایی دماغه خشک (عکس: رضا کریمی)",
        "सूखा अंतरीप का लाइटहाउस।",
    ],
)
def test_captions_in_scripts_without_case_are_nobody(line: str) -> None:
    assert credits(line, "12 March 2024")[line] != "credit"


def test_a_headline_without_case_beside_a_byline_is_nobody() -> None:
    title, byline = "מגדלור נטוש הפך לספרייה", "מאת: דנה לוי"
    page = "\n".join([f"{title} - גלי חוף", "ראשי", title, byline, "12.03.2024", *FERRY_STORY])
    ledger = extract(page, pipeline="rules").ledger
    assert [line.role for line in ledger if line.text == byline] == ["credit"]
    assert [line.role for line in ledger if line.text == title] == ["headline"]


@pytest.mark.parametrize("label", ["Words: Odile Marsh", "Testi: Anna Rossi", "Yazı: Zeynep Kaya"])
def test_labels_that_are_cues_with_a_colon_alone(label: str) -> None:
    found = credits("The boats are going back to the islands.", label, "Photographs: Per Lund")
    assert found[label] == "credit"


@pytest.mark.parametrize("label", ["Words: 350", "Words to live by", "Story: the ferry sails"])
def test_what_else_opens_with_such_a_label(label: str) -> None:
    assert credits(label, "12 March 2024")[label] != "credit"


@pytest.mark.parametrize(
    "line",
    [
        "ஆசிரியர் ஹேமா குமாரி, இப்போது ஒளி வேறு என்று கூறினார்.",
        "লেখক হেনা কবির, বলেন আলো এখন অন্য রকম।",
    ],
)
def test_a_sentence_that_opens_with_a_word_for_author_is_no_byline(line: str) -> None:
    page = "\n".join([_TITLE, "Home", FERRY_TITLE, *FERRY_STORY[:3], line, *FERRY_STORY[3:]])
    (role,) = {each.role for each in extract(page, pipeline="rules").ledger if each.text == line}
    assert role != "credit"


@pytest.mark.parametrize(
    ("cue", "names", "behind"),
    [
        ("von", "Siegfried Lund", ", der zwischen ihren Mauern spielt, blieb liegen."),
        ("του", "Νίκου Βλάχου", ", που έγραψε εκεί το βιβλίο του, έμεινε ανοιχτό."),
    ],
)
def test_a_sentence_that_goes_on_behind_a_name_is_no_byline(
    cue: str, names: str, behind: str
) -> None:
    torn = [f"{FERRY_STORY[1][:40]}", cue, names, behind]
    page = "\n".join([_TITLE, "Home", FERRY_TITLE, *FERRY_STORY[:3], *torn, *FERRY_STORY[3:]])
    roles = {each.text: each.role for each in extract(page, pipeline="rules").ledger}
    assert roles[behind] != "credit"


@pytest.mark.parametrize(
    "lines",
    [
        ("By Maria Cruz,", "Jon Houten and", "Sheila Bryce"),
        ("By Maria Cruz,", "Jon Houten", "and Sheila Bryce"),
        ("By MARIA CRUZ,", "JON HOUTEN and", "SHEILA BRYCE"),
        ("Par Maria Cruz,", "Jon Houten et", "Sheila Bryce"),
        ("Von Maria Cruz,", "Jon Houten und", "Sheila Bryce"),
    ],
)
@pytest.mark.parametrize("below", [(), ("Fares", "Letters", "About us", "Terms", "Jobs") * 3])
def test_a_list_of_names_over_several_lines(lines: tuple[str, ...], below: tuple[str, ...]) -> None:
    page = "\n".join([FERRY_TITLE, *lines, "12 March 2024", *FERRY_STORY, *below])
    names = [name.casefold() for name in extract(page, pipeline="rules").authors]
    assert names == ["maria cruz", "jon houten", "sheila bryce"]


def test_a_line_below_a_byline_that_ends_is_no_more_of_it() -> None:
    page = "\n".join([FERRY_TITLE, "By Maria Cruz", "Harbour and", *FERRY_STORY])
    assert extract(page, pipeline="rules").authors == ("Maria Cruz",)


# Titles of a live blog's entries that have a name's form, and who wrote one.
ENTRIES = [
    (["Storm Babet", "Harbour Council Meets", "Marlowe Speaks"], "Tamsin Roe"),
    (["Sturm Ylva", "Hafenrat Tagt"], "Imke Hansen"),
    (["العاصفة تقترب", "ماذا بعد القرار"], "سلمى حداد"),
    (["הסערה מתקרבת", "החשבון שהולך וגדל"], "דנה לוי"),
]


@pytest.mark.parametrize(("titles", "author"), ENTRIES, ids=["en", "de", "ar", "he"])
@pytest.mark.parametrize("time", ["10:05", "12 March 2024, 10:05"])
def test_titles_of_a_live_blogs_entries_are_nobody(
    titles: list[str], author: str, time: str
) -> None:
    entries = [
        f"<time>{time}</time><h3>{title}</h3><p>{said}</p>"
        for title, said in zip(titles, FERRY_STORY, strict=False)
    ]
    signed = f"<h4 class='author'>{author}</h4><time>12 March 2024</time>"
    page = f"<h1>{FERRY_TITLE}</h1>{signed}{''.join(entries)}<p>{FERRY_STORY[-1]}</p>"
    ledger = extract(page, format="html", pipeline="rules").ledger
    given = {line.text: str(line.role) for line in ledger}
    assert "credit" not in [given[title] for title in titles]
    assert given[author] == "credit"


def test_names_beside_the_hour_are_somebodys_where_the_given_name_is_known() -> None:
    assert credits("Tamsin Roe", "10:05")["Tamsin Roe"] != "dateline"
    assert credits("Maria Roe", "10:05")["Maria Roe"] == "credit"
    assert credits("Maria Roe", "12 March 2024")["Maria Roe"] == "credit"
    for title in ("Storm Babet", "Sturm Ylva"):
        assert credits("10.05 Uhr", title)[title] != "credit"
