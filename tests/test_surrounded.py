"""Short lines between prompts."""

from __future__ import annotations

import pytest

from standfirst import read
from standfirst.filters.surrounded import surrounded
from standfirst.page import Page
from standfirst.roles import Role


def between(above: Role, lines: list[str], below: Role) -> list[str]:
    """Which of some lines are claimed between lines of two roles."""
    page: Page = read("\n".join(["Above", *lines, "Below"]), format="text")
    for line, role in ((0, above), (len(lines) + 1, below)):
        page.claims.standing[line] = (page.lines[line].claim(role), "prompts")
        page.claims.open[line] = False
    return [page.line_text(claim.line) for claim in surrounded(page)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Krana falt i havna", "Ingen ble skadet på kaia", "5. mai 2025"],
        ["Crane falls into the harbour", "5 May 2025"],
        ["港のクレーンが倒れる", "けが人はなく、組合は月曜日に会合を開く。"],
        ["Der Kran ist umgestürzt", "5. Mai 2025"],
    ],
)
def test_a_headline_with_its_date_or_lede_is_no_prompts(lines: list[str]) -> None:
    assert between("login", lines, "paywall") == []


@pytest.mark.parametrize(
    "lines", [["OR"], ["または"], ["Bilde", "eller"], ["Over 5 million readers"]]
)
def test_what_stands_between_prompts_is_theirs(lines: list[str]) -> None:
    assert between("login", lines, "signup") == lines


STORY = [
    "The old harbour has been closed since the storm took the last of its piers in 1987.",
    "Nobody has asked the fishers what they want, and they have stopped asking the council.",
    "The chain apologised.",
    "It is growing.",
    "It has twelve shops.",
    "The council says that there is no money, and that it will look at the matter in the spring.",
    "It was the third time that the harbour had been promised a pier, and none was ever built.",
]


def test_sentences_amid_a_story_are_its_own() -> None:
    page = read("\n\n".join(STORY), format="text")
    for line in (2, 4):
        page.claims.standing[line] = (page.lines[line].claim("login"), "prompts")
        page.claims.open[line] = False
    assert list(surrounded(page)) == []
