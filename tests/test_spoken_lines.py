"""Hyphens that open what somebody says, and those that open a list's items."""

import numpy as np
import pytest

from standfirst import extract, read
from standfirst.numbered_items import opens_item
from standfirst.spoken_lines import spoken

NORWEGIAN = [
    "Fiskerne i Kalvøy venter fortsatt på svar om havna som skulle stått ferdig i fjor.",
    "- Vi har ventet i to år, og ingen har tatt en telefon til oss, sier Odd Marsund.",
    "Kommunen mener saken er komplisert, og at grunnen under moloen må undersøkes.",
]
POLISH = [
    "Rybacy z Kaleny wciąż czekają na przystań, która miała być gotowa w zeszłym roku.",
    "- Czekamy dwa lata i nikt do nas nie zadzwonił - mówi Marek Brzeg.",
    "Gmina twierdzi, że sprawa jest trudna i trzeba zbadać grunt pod falochronem.",
]


def marked(lines: list[str], gap: str = "\n\n") -> list[int]:
    return np.flatnonzero(spoken(read(gap.join(lines), format="text"))).tolist()


@pytest.mark.parametrize("lines", [NORWEGIAN, POLISH])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_sentence_between_paragraphs_is_spoken(lines: list[str], gap: str) -> None:
    assert marked(lines, gap) == [1]


@pytest.mark.parametrize(
    ("lines", "right"),
    [
        # One asks, another answers.
        (["Odd var ikke i tvil.", "- Hvor lenge har dere ventet?", "- I to år."], [1, 2]),
        (["Marek nie zwlekał.", "- Kto za to zapłaci?", "- „My wszyscy”.", "Tak mówi."], [1, 2]),
        # The page has somebody speak elsewhere.
        (
            [*NORWEGIAN, "- Vi må få den til.", "- Det lover jeg.", "Dermed er saken i gang."],
            [1, 3, 4],
        ),
        # What is said breaks off where it goes on below.
        (
            [NORWEGIAN[0], "- Da det ble slutt, ga vi opp håpet, sier Odd Marsund, og fortsetter:"],
            [1],
        ),
    ],
)
def test_talk(lines: list[str], right: list[int]) -> None:
    assert marked(lines) == right


@pytest.mark.parametrize(
    "lines",
    [
        ["Ta med til havna:", "- Et tau som er langt nok.", "- En hjelm.", "Vi møtes klokka seks."],
        [
            "Na przystań zabierz:",
            "- Linę, która jest dość długa.",
            "- Kask.",
            "Spotykamy się o szóstej.",
        ],
        [*NORWEGIAN[:1], "- tau, hjelm og støvler", NORWEGIAN[2]],
        [*POLISH[:1], "- Lina, kask i kalosze", POLISH[2]],
        [*NORWEGIAN[:1], "• Vi har ventet i to år, sier Odd Marsund.", NORWEGIAN[2]],
        [*NORWEGIAN[:1], "+ Vi har ventet i to år, sier Odd Marsund.", NORWEGIAN[2]],
    ],
)
def test_items_of_lists_are_not_spoken(lines: list[str]) -> None:
    assert marked(lines) == []


def test_a_list_that_is_announced_stays_one_where_somebody_speaks_elsewhere() -> None:
    listed = ["Ta med til havna:", "- Et tau som er langt nok.", "- En hjelm."]
    assert marked([*NORWEGIAN, *listed]) == [1]


def test_a_page_of_html_or_markdown_tells_its_items_itself() -> None:
    assert not spoken(read("<p>One.</p><ul><li>- Two, she says.</li></ul>", format="html")).any()
    assert not spoken(read("# One\n\n- Two, she says.\n", format="markdown")).any()


MORE = [
    (
        NORWEGIAN,
        "Ifølge planen skal første spadetak tas til våren, men pengene er ikke på plass ennå.",
        "Ordføreren lover at kommunestyret skal behandle saken på det første møtet etter jul.",
    ),
    (
        POLISH,
        "Według planu pierwsza łopata ma zostać wbita wiosną, ale pieniędzy wciąż jeszcze nie ma.",
        "Burmistrz obiecuje, że rada gminy zajmie się sprawą na pierwszym posiedzeniu po świętach.",
    ),
]


@pytest.mark.parametrize(("lines", "more", "most"), MORE)
def test_what_is_said_keeps_its_hyphen(lines: list[str], more: str, most: str) -> None:
    assert not opens_item(read("\n\n".join(lines), format="text")).any()
    found = extract("\n\n".join([*lines, more, most])).paragraphs
    assert lines[1] in [each.text for each in found if each.kind == "paragraph"]
