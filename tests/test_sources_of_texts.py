"""Lines that say from which agency a text comes: "Source: AP", "Quelle: dpa"."""

from __future__ import annotations

import pytest

from standfirst import extract, read
from standfirst.filters.agency_tags import agency_tags

STORY = [
    "The ferry left the pier in the morning, and a crane in the harbour stood still for a day.",
    "The crew waited in the rain until the harbour master came down to the quay with a lamp.",
    "Nobody was hurt, the harbour master said, and the slipway is to reopen on Monday.",
    "The gulls sat on the crane all day, and the children counted them from the quay.",
]
SOURCES = [
    *("Source: AP", "Source: AFP", "Quelle: dpa", "Quelle: dpa/AFP", "Fuente: EFE", "Fonte: ANSA"),
    *("Fonte: Lusa", "Bron: ANP", "Kilde: NTB", "Kilde: Ritzau", "Källa: TT", "Lähde: STT"),
    *(
        "Źródło: PAP",
        "Zdroj: ČTK",
        "Zdroj: TASR",
        "Izvor: Hina",
        "Извор: Танјуг",
        "Sursa: Agerpres",
    ),
    *("Forrás: MTI", "Kaynak: AA", "Πηγή: ΑΠΕ-ΜΠΕ", "Источник: ТАСС", "Джерело: Укрінформ"),
    *("Šaltinis: BNS", "Avots: LETA", "Sumber: Antara", "Nguồn: TTXVN", "出典：共同通信"),
    *(
        "来源：新华社",
        "출처: 연합뉴스",
        "المصدر: رويترز",
        "מקור: רויטרס",
        "منبع: ایرنا",
        "स्रोत: पीटीआई",
    ),
]


def is_tag(line: str) -> bool:
    page = read("\n\n".join([*STORY, line]), format="text")
    return any(claim.line == len(page) - 1 for claim in agency_tags(page))


@pytest.mark.parametrize("line", SOURCES)
def test_an_agency_as_the_source(line: str) -> None:
    assert is_tag(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Source: Ministry of Finance", "Quelle: Finanzministerium", "Fonte: Ministero"),
        *("Source: AP said the crew was safe.", "Fuente: un vecino del puerto"),
    ],
)
def test_other_sources_are_no_tags(line: str) -> None:
    assert not is_tag(line)


@pytest.mark.parametrize("line", ["Source: AP", "Quelle: dpa", "Źródło: PAP", "Источник: ТАСС"])
@pytest.mark.parametrize("place", [2, 3, 4])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_paragraph_above_stays_the_storys(line: str, place: int, gap: str) -> None:
    text = gap.join(["The slipway reopens", *STORY[:place], line, *STORY[place:]])
    article = extract(text)
    assert not article.captions
    assert all(each in article.text for each in STORY[1:])
    assert line not in article.text
