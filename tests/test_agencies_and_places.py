"""An agency and where its story is from, or who wrote it for one, below a story's first words."""

from __future__ import annotations

from functools import partial

import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import extract as extract_by_default
from standfirst.credits import agency_with_place, parse_credit

extract = partial(extract_by_default, pipeline="rules")

LEDE = "Eleven days without a boat have made the islanders walk"
CAPTION = "The ferry pier at Calder on Saturday."


def page(*lines: str) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Agencias | Torrelobos", "Agencias"),
        ("EFE | Valdehierro", "EFE"),
        ("EFE | San Sebastián", "EFE"),
        ("NTB | Oslo", "NTB"),
        ("dpa | Ellerstedt", "dpa"),
        ("AFP, Paris", "AFP"),
        ("AFP, New York", "AFP"),
        ("ТАСС, Калуга", "ТАСС"),
        ("ТАСС, Верхний Уфалей", "ТАСС"),
        ("AFP, Reggio Calabria", "AFP"),
        ("EFE | Monte Perdido", "EFE"),
        ("dpa, Nový Jičín", "dpa"),
    ],
)
def test_an_agency_and_a_place(text: str, agency: str) -> None:
    assert agency_with_place(text) == agency
    credit = parse_credit(text)
    assert credit is not None
    assert (credit.role, credit.names, credit.organisations) == ("agency", (), (agency,))


@pytest.mark.parametrize(
    "text",
    [
        "EFE | Juan Pérez",
        "AFP, Ochieng Otieno",
        "EFE | Montse Perdido",
        "ТАСС, Верин Уфалеев",
        "AFP | Getty",
        "Reuters, Archivo",
        "Reuters, Monday",
        "AFP, Stringer",
        "Getty Images | Oslo",
        "Foto: EFE | Madrid",
        "© AFP, Paris",
        "AP / Sorokin",
        "EFE / Madrid",
        "AFP, Paris, London",
        "The harbour office, Calder",
    ],
)
def test_what_is_no_agency_and_a_place(text: str) -> None:
    assert agency_with_place(text) is None
    credit = parse_credit(text)
    assert credit is None or credit.role != "agency" or len(credit.organisations) > 1


@pytest.mark.parametrize(
    "tag", ["Agencias | Torrelobos", "NTB | Oslo", "AFP, Paris", "EFE / Madrid", "dpa | Ellerstedt"]
)
@pytest.mark.parametrize("date", ["12/05/2025", "12 May 2025", "12.05.2025, 14:05"])
def test_what_stands_above_an_agency_and_a_place_is_no_caption(tag: str, date: str) -> None:
    article = extract(page(*FERRY_MENU, FERRY_TITLE, f"{LEDE}\n{tag}\n{date}", *FERRY_STORY))
    assert article.captions == ()


@pytest.mark.parametrize(
    "byline", ["Chiara De Santis, ANSA", "Anne Le Goff, AFP", "Helen Carver, Reuters"]
)
@pytest.mark.parametrize("date", ["12/05/2025", "12 May 2025", "Publié le 12 mai 2025"])
def test_a_name_and_an_agency_above_a_date_sign_no_picture(byline: str, date: str) -> None:
    article = extract_by_default(
        page(*FERRY_MENU, FERRY_TITLE, f"{LEDE}\n{byline}\n{date}", *FERRY_STORY)
    )
    assert article.captions == ()
    assert article.authors == (byline.partition(",")[0],)


@pytest.mark.parametrize(
    "credit",
    [
        *("Chiara De Santis / ANSA", "Foto: Anne Le Goff, AFP", "© Helen Carver, Reuters"),
        *("AP / Sorokin", "(Anne Le Goff, AFP)"),
    ],
)
def test_a_pictures_credit_still_tells_its_caption(credit: str) -> None:
    lines = (f"{CAPTION}\n{credit}", *FERRY_STORY)
    article = extract(page(*FERRY_MENU, FERRY_TITLE, "12 May 2025", *lines))
    assert [c.text for c in article.captions] == [CAPTION]
    assert article.captions[0].credit is not None


def test_below_a_caption_an_agency_and_a_place_is_a_pictures_credit() -> None:
    for tag in ("AFP, Paris", "EFE | Valdehierro"):
        figure = f"<figure><img src=x><figcaption>{CAPTION}</figcaption></figure><p>{tag}</p>"
        text = "".join(f"<p>{each}</p>" for each in FERRY_STORY)
        html = f"<article><h1>{FERRY_TITLE}</h1>{figure}{text}</article>"
        article = extract(html)
        assert [c.text for c in article.captions] == [CAPTION]
        assert article.captions[0].credit is not None
        assert article.captions[0].credit.role == "photo"
