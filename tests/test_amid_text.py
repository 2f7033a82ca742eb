"""Prompts in the middle of a story: evidence there, claims elsewhere."""

from collections.abc import Iterator

import numpy as np
import pytest

from standfirst import Claim, Page, Pipeline, extract, read
from standfirst.filters.amid_text import HELD, amid_text, held_back

PARAGRAPHS = [
    "The council voted on Monday to rebuild the slipway at Calder pier, which the gale had broken.",
    "Work is to begin in April, the harbour master said, and should take no longer than two years.",
    "Nobody who keeps a boat there was asked, and several of them said so loudly in the corridor.",
    "The money comes from the county, which had put it aside for a bridge that was never built.",
    "Whether the ferry will wait that long is another matter, as its owner was quick to point out.",
    "He has written to the ministry twice, he said, and keeps both answers framed on a wall.",
]
MENU = ["Skip to content", "Log in", "Subscribe", "Contact us", "Cookie settings", "Back to top"]


def page_of(*inside: str, menu: bool = True) -> str:
    """A story with some lines in its middle, in a page with a menu around it or on its own."""
    top, end = (MENU[:3], MENU[3:]) if menu else ([], [])
    return "\n\n".join([*top, *PARAGRAPHS[:3], *inside, *PARAGRAPHS[3:], *end])


def line_of(page: str, text: str) -> int:
    return [line.text for line in read(page).lines].index(text)


@pytest.mark.parametrize(
    "line",
    [
        "Read more: What became of the old slipway",
        "Related: The bridge that was never built",
        "Support",
        "Videos",
        "Membership: US$14 per month, cancel any time",
    ],
)
def test_what_may_be_the_storys_own_is_evidence_inside_it(line: str) -> None:
    text = page_of(line)
    page = Pipeline.rules().without("amid-text").run(read(text))
    at = line_of(text, line)
    assert page.derived(amid_text)[at]
    held = page.claims.standing[at]
    assert held is None or held[0].role not in ("related", "navigation", "legal", "paywall")
    assert any(claim.line == at and claim.confidence == HELD for claim, _ in page.claims.evidence)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Sign up to our newsletter", "newsletter"),
        ("Advertisement", "advertising"),
        ("Already have an account? Log in to continue", "login"),
        ("We use cookies to improve your experience", "consent"),
    ],
)
def test_what_no_story_says_goes_from_its_middle_too(line: str, role: str) -> None:
    text = page_of(line)
    page = Pipeline.rules().without("amid-text").run(read(text))
    held = page.claims.standing[line_of(text, line)]
    assert held is not None
    assert held[0].role == role


def test_rules_alone_take_it_for_the_prompt_that_it_looks_like() -> None:
    text = page_of("Read more: What became of the old slipway")
    page = Pipeline.rules().run(read(text))
    held = page.claims.standing[line_of(text, "Read more: What became of the old slipway")]
    assert held is not None
    assert (held[0].role, held[1]) == ("related", "amid-text")


def test_above_and_below_the_story_nothing_is_held_back() -> None:
    text = page_of("Support")
    page = read(text)
    held = page.derived(held_back)
    for line in MENU:
        assert not held[line_of(text, line)]


def test_a_page_that_is_nothing_but_its_story_keeps_its_last_lines() -> None:
    last = ["Further reading:", "The harbour, 1890 to 1950", "A short history of piers"]
    page = read("\n\n".join([*PARAGRAPHS, *last]))
    assert page.derived(amid_text).all()
    done = Pipeline.rules().without("amid-text").run(page)
    roles = [claim.role for claim, _ in filter(None, done.claims.standing)]
    assert "related" not in roles


def test_too_few_paragraphs_are_no_running_text() -> None:
    page = read("\n\n".join([PARAGRAPHS[0], "Read more: What became of it", PARAGRAPHS[1]]))
    assert not page.derived(amid_text).any()


def test_a_line_that_the_tagger_leaves_out_keeps_its_family() -> None:
    page = page_of("Read more: What became of the old slipway")
    article = extract(page)
    told = [line for line in article.ledger if line.text.startswith("Read more")]
    assert [line.role for line in told] in (["related"], ["body"], ["subhead"])
    if told[0].role == "related":
        assert told[0].filter == "tagger"
        assert "Read more" not in article.text


def test_several_lines_that_look_like_prices_are_what_the_story_is_about() -> None:
    offers = [f"{n}-month subscription: US${n}.99 per month" for n in (3, 6, 12)]
    page = read(page_of(*offers))
    held = page.derived(held_back)
    assert np.flatnonzero(held).size >= 3


def test_what_other_filters_are_unsure_of_is_not_held_back() -> None:
    def perhaps(page: Page) -> Iterator[Claim]:
        for line in page.lines:
            yield line.claim("newsletter", HELD, "perhaps")

    article = extract(page_of(), pipeline=Pipeline.rules().prepend("perhaps", perhaps))
    assert [paragraph.text for paragraph in article.paragraphs] == PARAGRAPHS
