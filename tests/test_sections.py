"""Lists below a label for related stories, amid the story and below it."""

from __future__ import annotations

import pytest

from own_pages import PARAGRAPHS
from standfirst import read
from standfirst.broken_lines import torn
from standfirst.filters.aftermath import aftermath_below
from standfirst.filters.related import related
from standfirst.page import Claim


def listed(label: str, *lines: str) -> list[str]:
    """Which of some lines below a label amid a story are taken for its list."""
    text = "\n".join([*PARAGRAPHS, label, *lines, *PARAGRAPHS])
    page = read(text, format="text")
    claimed = [claim.line for claim in related(page)]
    return [page.line_text(line) for line in claimed if page.line_text(line) in lines]


TITLE = "Ferry crews go on strike"
TITEL = "Die Fähre fährt wieder"


@pytest.mark.parametrize(
    ("label", "titles", "story"),
    [
        (
            "Read also",
            [TITLE],
            ["The board of the harbour met the", "Board of", "Calder", "at last."],
        ),
        (
            "Read also",
            [TITLE, "Gulls are back"],
            ["It was built in the yards of", "Marsh & Roe", ", of Calder."],
        ),
        ("Read also", [TITLE], ["The", "National Library", "kept it until May."]),
        (
            "Lesen Sie auch",
            [TITEL],
            ["Gebaut hat ihn der Schmied", "Odo Marsch", ", aus Ellerbruch."],
        ),
        (
            "Lesen Sie auch",
            [TITEL],
            ["Ihn kennt hier jeder: Die Firma", "Marsch", "hat ihn gebaut."],
        ),
        # A line of two sentences is no title, however short.
        ("Read also", [TITLE], ["The crane fell. Nobody was hurt."]),
        ("Les også", ["Ferga går igjen"], ["Krana falt. Ingen ble skadet."]),
        # Without case or spaces.
        (
            "関連記事",
            ["灯台の島に新しい船"],
            ["港の組合は月曜日に会合を開き、古い灯台を残すことを決めた。"],
        ),
        (
            "相关阅读",
            ["海岛迎来新渡船"],
            ["港口委员会星期一开会，决定把旧灯塔改建成图书馆，明年春天开放。"],
        ),
        (
            "관련기사",
            ["섬에 새 배가 온다"],
            ["항구 위원회는 월요일에 모여 낡은 등대를 도서관으로 고치기로 했다."],
        ),
    ],
)
def test_the_story_goes_on_below_a_list(label: str, titles: list[str], story: list[str]) -> None:
    assert listed(label, *titles, *story) == titles


@pytest.mark.parametrize(
    ("label", "titles"),
    [
        ("Read also", ["Ferry crews go on strike", "Who pays for the crane?", "It fell at last."]),
        ("Read also", ["Who is to pay for the crane that was", "broken by the ferry in spring?"]),
        ("Les også", ["Ferga går igjen", "Hvem betaler for krana?"]),
        ("関連記事", ["灯台の島に新しい船が来る。", "港の図書館が開く"]),
    ],
)
def test_titles_stay_a_list(label: str, titles: list[str]) -> None:
    assert listed(label, *titles) == titles


def test_below_the_story_a_torn_paragraph_is_none_of_the_related() -> None:
    lines = [
        "Read also",
        TITLE,
        "It was built by the firm of",
        "Marsh & Roe",
        ", who live on the island.",
    ]
    page = read("\n".join([*PARAGRAPHS, *lines]), format="text")
    label = len(PARAGRAPHS)
    page.claims.standing[label] = (Claim(label, "related", 0.9, "said"), "related")
    assert [claim.line for claim in aftermath_below(page, label - 1)] == [label + 1]


def test_torn() -> None:
    lines = [
        "Le",
        "journal de la ville de Calder",
        "disait tout.",
        "Le",
        "Ferry crews",
        "1",
        "Boats",
    ]
    page = read("\n".join(lines), format="text")
    assert page.derived(torn).tolist() == [True, True, True, False, False, False, False]
