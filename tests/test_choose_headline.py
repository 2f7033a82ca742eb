"""The learned choice of the headline among the lines above a story."""

import dataclasses
from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from standfirst import Article, Page, Pipeline, extract, read
from standfirst.broken_lines import blocks_of
from standfirst.page import Claim
from standfirst.tagger.article import find_article
from standfirst.tagger.choose_headline import (
    Floats,
    HeadlineChooser,
    choose_headline,
    headline_blocks,
    headline_candidates,
)
from standfirst.tagger.default import default_weights
from standfirst.tagger.headline_columns import headline_columns
from standfirst.tagger.network import HEADLINE
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.tag import Tagger
from standfirst.tagger.weights import Weights

TITLE = "Ferry crews vote to go back to sea"
MENU = ["The Harbour Gazette", "Home", "Islands", "Weather", "Fares", "Letters", "Contact"]
TOP = [*MENU, TITLE, "The strike lasted eleven days and closed the only road.", "By Odile Marsh"]
STORY = [
    "Crews on the island line voted on Tuesday to end an eleven-day strike, their union said.",
    "The first boat is to leave the ferry pier at six on Thursday, if the engine remembers how.",
    "Four islands had been without a road to the hospital for as long as the crews were out.",
    "The company offered two crews more a ship, and the sea in winter, as its owner put it.",
]
STORY_ENDS = [
    "Nobody at the pier wanted to say who had given way, and nobody was asked to say it twice.",
    "The union will put the offer to its members again in spring, when the ferry has its survey.",
]
BELOW = ["Most read", "Herring is dear", "The pier at night", "Privacy", "Terms of use", "Imprint"]
PAGE = "\n\n".join([*TOP, *STORY, *STORY_ENDS, *BELOW])
# Of a short page nothing is chosen.
FOOT = ["About us", "Jobs", "Tides", "Timetable", "Tickets", "Help"]
LONG = "\n\n".join([PAGE, *FOOT])


def seen_by_the_tagger(text: str) -> tuple[Page, Floats]:
    """The page as the tagger gets it, with the probabilities of its blocks."""
    page = before_tagger().run(read(text))
    page.claims.open[:] = page.claims.codes < 0  # once it has run, a pipeline leaves nothing open
    for line in np.flatnonzero(page.claims.open).tolist():
        page.claims.standing[line] = None
    return page, Tagger(default_weights()).of_blocks(page)


def test_the_weights_have_a_choice_for_the_columns_that_there_are() -> None:
    chooser = default_weights().headline
    assert chooser is not None
    page, found = seen_by_the_tagger(PAGE)
    _, story = find_article(page, found, 0.5)
    candidates = headline_candidates(page, story, found)
    columns = headline_columns(page, story, found, candidates)
    assert columns.shape == (len(candidates), len(chooser.arrays["mean"]))
    assert np.isfinite(columns).all()
    assert chooser.utilities(columns).shape == (len(candidates),)


def test_candidates_are_open_and_in_order() -> None:
    page, found = seen_by_the_tagger(PAGE)
    _, story = find_article(page, found, 0.5)
    candidates = headline_candidates(page, story, found)
    texts = [page.derived(blocks_of).text(page, block) for block in candidates]
    assert TITLE in texts
    assert "By Odile Marsh" not in texts
    assert candidates == sorted(candidates)


def test_without_a_story_there_is_nothing_to_choose_from() -> None:
    page, found = seen_by_the_tagger("Log in\n\nSearch\n\nMenu")
    _, story = find_article(page, found, 0.5)
    chooser = default_weights().headline
    assert chooser is not None
    assert choose_headline(page, story, found, chooser) is None


def chooser_by(column: int, columns: int) -> HeadlineChooser:
    """A choice by one column alone."""
    weights = np.zeros(columns)
    weights[column] = 1.0
    flat = np.zeros(columns)
    return HeadlineChooser(
        {
            "mean": flat,
            "scale": flat + 1,
            "linear": weights,
            "hidden": np.zeros((columns, 2)),
            "bias": np.zeros(2),
            "out": np.zeros(2),
        }
    )


def test_the_largest_utility_is_the_likeliest() -> None:
    page, found = seen_by_the_tagger(PAGE)
    _, story = find_article(page, found, 0.5)
    candidates = headline_candidates(page, story, found)
    columns = headline_columns(page, story, found, candidates)
    # The first column is the logarithm of what the network gives for a headline.
    choice = choose_headline(page, story, found, chooser_by(0, columns.shape[1]))
    assert choice is not None
    block, sure = choice
    assert block == max(candidates, key=lambda candidate: found[candidate, HEADLINE])
    assert 0 < sure < 1


def test_the_headline_is_chosen() -> None:
    assert extract(PAGE).headline == TITLE


@dataclasses.dataclass(frozen=True)
class SureOfHeadline(Weights):
    """Weights by which one line alone is a headline."""

    said: str = ""

    def probabilities(self, page: Page) -> NDArray[np.float32]:
        found = super().probabilities(page).copy()
        found[:, HEADLINE] = 0.0
        for line in page.lines:
            if line.text == self.said:
                found[line.number] = 0.0
                found[line.number, HEADLINE] = 0.9
        return found


def with_headline(said: str, text: str, rules: Pipeline | None = None) -> Article:
    """The article of a page whose headline the network is sure of."""
    page, found = seen_by_the_tagger(PAGE)
    _, story = find_article(page, found, 0.5)
    columns = headline_columns(page, story, found, headline_candidates(page, story, found))
    weights = dataclasses.replace(default_weights(), headline=chooser_by(0, columns.shape[1]))
    own = {field.name: getattr(weights, field.name) for field in dataclasses.fields(weights)}
    tagger = Tagger(SureOfHeadline(**own, said=said))
    return extract(text, pipeline=(rules or before_tagger()).append("tagger", tagger))


def block_of(page: Page, text: str) -> int:
    """The first block that says something."""
    blocks = page.derived(blocks_of)
    return next(b for b in range(len(blocks)) if blocks.text(page, b) == text)


def topics(page: Page) -> Iterator[Claim]:
    """A filter that says of the headline that it is a topic."""
    yield from (line.claim("topics") for line in page.lines if line.text == TITLE)


def test_what_a_rule_has_claimed_is_a_candidate_if_the_network_wants_it() -> None:
    page = before_tagger().replace("topics", topics).run(read(PAGE))
    page.claims.open[:] = page.claims.codes < 0
    found = Tagger(default_weights()).of_blocks(page).copy()
    _, story = find_article(page, found, 0.5)
    block = block_of(page, TITLE)
    found[block, HEADLINE] = 0.5
    assert block in headline_candidates(page, story, found)
    found[block, HEADLINE] = 0.0
    assert block not in headline_candidates(page, story, found)


def test_a_headline_that_a_rule_has_taken_for_something_else_is_claimed_all_the_same() -> None:
    article = with_headline(TITLE, LONG, before_tagger().replace("topics", topics))
    assert article.headline == TITLE
    line = next(line for line in article.ledger if line.text == TITLE)
    assert (line.role, line.filter) == ("headline", "tagger")


def test_what_a_filter_of_ones_own_has_claimed_is_not_doubted() -> None:
    article = with_headline(TITLE, LONG, before_tagger().prepend("mine", topics))
    assert article.headline != TITLE
    assert next(line for line in article.ledger if line.text == TITLE).role == "topics"


def test_a_likely_headline_far_above_the_story_is_a_candidate() -> None:
    far = "\n\n".join([*TOP, *(f"Pier {number}" for number in range(90)), *STORY, *STORY_ENDS])
    page, found = seen_by_the_tagger(far)
    found = found.copy()
    _, story = find_article(page, found, 0.5)
    block = block_of(page, TITLE)
    found[block, HEADLINE] = 0.01
    assert block not in headline_candidates(page, story, found)
    found[block, HEADLINE] = 0.2
    assert block in headline_candidates(page, story, found)


def test_a_short_headline_is_one() -> None:
    assert with_headline("Stranded", LONG.replace(TITLE, "Stranded")).headline == "Stranded"


@pytest.mark.parametrize(
    ("title", "blocks"),
    [
        ("Islands cut off: Ferry crews vote to go back to sea | Harbour Gazette", 2),
        ("Ferry crews vote to go back to sea | Harbour Gazette", 1),
        ("The Harbour Gazette", 1),
        # So a title parts the headline from a section.
        ("Islands cut off - Ferry crews vote to go back to sea | Harbour Gazette", 1),
        ("Islands cut off | Ferry crews vote to go back to sea", 1),
        # An address has its sections there.
        ("https://gazette.example/islands-cut-off/ferry-crews-vote-to-go-back-to-sea-12.html", 1),
    ],
)
def test_a_headline_headline_blocks_is_told_by_the_pages_title(title: str, blocks: int) -> None:
    kicker = "Islands cut off:"
    text = "\n\n".join([title, *MENU, kicker, *TOP[len(MENU) :], *STORY, *STORY_ENDS])
    page = read(text)
    best = block_of(page, TITLE)
    assert headline_blocks(page, best) == tuple(range(best + 1 - blocks, best + 1))
    if blocks == 2:
        upper = block_of(page, kicker)
        assert headline_blocks(page, upper) == (upper, upper + 1)


def test_angles_that_close_a_quotation_do_not_part_a_headline() -> None:
    said, rest = "« Nous rentrons »", "disent les marins de Calder"
    page = read("\n\n".join([f"{said} {rest} | La Marée", *MENU, said, rest, *STORY]))
    best = block_of(page, rest)
    assert headline_blocks(page, best) == (best - 1, best)


def test_a_rubric_that_the_title_parts_is_not_the_headline() -> None:
    title = f"Strike log: {TITLE} | Harbour Gazette"
    lines = [title, *MENU, f"Strike log\n{TITLE}", *TOP[len(MENU) + 1 :], *STORY, *BELOW, *FOOT]
    article = with_headline("Strike log", "\n\n".join(lines))
    assert (article.headline, article.kicker) == (TITLE, "Strike log")


def test_what_the_title_says_is_the_headline_where_the_page_has_it() -> None:
    title = f"{TITLE} | Harbour Gazette"
    lines = [title, "Harbour Gazette", *MENU, *TOP[len(MENU) :], *STORY, *BELOW, *FOOT]
    assert with_headline(title, "\n\n".join([*lines[:-1], TITLE])).headline == TITLE
    # So it is on two lines of the page.
    upper, lower = TITLE.rsplit(" ", 5)[0], " ".join(TITLE.split()[-5:])
    broken = [part for line in lines for part in ([upper, lower] if line == TITLE else [line])]
    article = with_headline(title, "\n\n".join(broken))
    assert article.headline == TITLE
    assert next(line for line in article.ledger if line.role == "headline").text == upper
    # And of a title without the site's name.
    bare = [TITLE, *lines[1:]]
    chosen = with_headline(TITLE, "\n\n".join(bare)).ledger.of_role("headline")
    assert [line.number for line in chosen] == [len(MENU) + 2]
    # The site's name is a piece of the title as well.
    rest = [line for line in lines if line != TITLE]
    assert with_headline(title, "\n\n".join(rest)).headline != "Harbour Gazette"


def test_the_lines_of_a_headline_are_joined() -> None:
    title = "Ferry crews vote to go back to sea once more | Harbour Gazette"
    lines = [title, *MENU, TITLE, "once more", *TOP[len(MENU) + 1 :], *STORY, *BELOW, *FOOT]
    assert with_headline(TITLE, "\n\n".join(lines)).headline == f"{TITLE} once more"


def test_letters_of_the_storys_script_and_names_are_columns() -> None:
    asked = ["Паром снова ходит", "Ann Marsh", "Паром Calder"]
    page, found = seen_by_the_tagger("\n\n".join([*asked, *MENU, *TOP, *STORY, *STORY_ENDS]))
    _, story = find_article(page, found, 0.5)
    script, given, people, opens = headline_columns(page, story, found, [0, 1, 2])[:, -4:].T
    assert script.round(2).tolist() == [0.0, 1.0, 0.55]
    assert (given[1], opens[1]) == (0.5, 1.0)
    assert people[1] >= given[1]
    assert not opens[[0, 2]].any()


def test_how_long_the_lines_beside_a_candidate_are_is_told_by_columns() -> None:
    lede = "The strike lasted eleven days and closed the only road to the hospital and the school"
    page, found = seen_by_the_tagger("\n\n".join(["Back to sea", lede, *STORY]))
    _, story = find_article(page, found, 0.5)
    told = headline_columns(page, story, found, [0, 1])[:, -22:-9]
    upper, lower = told
    own, above, below = slice(3), slice(3, 8), slice(8, 13)
    assert (upper[own] < lower[own])[:2].all()
    assert (upper[above] == 0).all()  # nothing stands there
    assert upper[below][0] == lower[own][1]
    assert lower[above][0] == upper[own][1]
    assert upper[below][2] == -lower[above][2] > 0
    assert lower[below][3] == 1  # the story's first sentence
    assert upper[below][3] == 0


def test_a_listing_has_the_headline_that_stands_above_its_items() -> None:
    more = [f"Boat {n} of the long pier was painted in the spring, and is back." for n in (6, 7)]
    texts = enumerate([*STORY, *STORY_ENDS, *more])
    items = [
        part
        for n, text in texts
        for part in (f"## [The boats of the long pier {n}](/pier-{n})", text)
    ]
    lines = [*MENU, "All about the pier", *items, *BELOW, *FOOT]
    page = "\n\n".join(lines)
    assert with_headline("All about the pier", page).headline == "All about the pier"
    assert (
        with_headline("The boats of the long pier 3", page).headline
        != "The boats of the long pier 3"
    )
    chosen = next(
        each for each in with_headline("All about the pier", page).ledger if each.role == "headline"
    )
    assert "the tagger gives it" in chosen.reason


def test_the_pages_title_and_what_captions_are_beside_are_columns() -> None:
    page, found = seen_by_the_tagger(PAGE)
    _, story = find_article(page, found, 0.5)
    candidates = headline_candidates(page, story, found)
    blocks = page.derived(blocks_of)
    texts = [blocks.text(page, block) for block in candidates]
    at = texts.index(TITLE)
    plain = headline_columns(page, story, found, candidates)[:, -9:-4]
    assert not plain[:, :3].any()
    # Above it all, the title of the page says the headline, and the site's name behind it.
    page, found = seen_by_the_tagger(f"{TITLE} | The Tide\n\n{PAGE}")
    _, story = find_article(page, found, 0.5)
    candidates = headline_candidates(page, story, found)
    blocks = page.derived(blocks_of)
    texts = [blocks.text(page, block) for block in candidates]
    titled, others_are, again, *_ = headline_columns(page, story, found, candidates)[:, -9:-4].T
    at = texts.index(TITLE)
    assert (titled[at], others_are[at], again[at]) == (1.0, 0.0, 1.0)
    rest = [n for n, text in enumerate(texts) if TITLE not in text]
    assert rest
    assert not titled[rest].any()
    assert others_are[rest].all()


def test_on_a_short_page_what_a_rule_has_claimed_is_no_headline() -> None:
    byline = "By Odile Marsh and Per Lund"
    parts = ["12 March 2021, 14:05", byline, TITLE, byline, byline, byline, STORY[0]]
    assert extract("\n\n".join(parts)).headline == TITLE
