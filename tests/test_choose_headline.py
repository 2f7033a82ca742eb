"""The learned choice of the headline among the lines above a story."""

import numpy as np

from standfirst import Page, extract, read
from standfirst.broken_lines import blocks_of
from standfirst.tagger.article import find_article
from standfirst.tagger.choose_headline import (
    Floats,
    HeadlineChooser,
    as_likely,
    headline_candidates,
    headline_columns,
)
from standfirst.tagger.default import default_weights
from standfirst.tagger.network import HEADLINE
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.tag import Tagger

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


def seen_by_the_tagger(text: str) -> tuple[Page, Floats]:
    """The page as the tagger gets it, with the probabilities of its blocks."""
    page = before_tagger().run(read(text))
    page.claims.open[:] = page.claims.codes < 0  # once it has run, a pipeline leaves nothing open
    return page, Tagger(default_weights()).of_blocks(page)


def test_the_weights_have_a_choice_for_the_columns_that_there_are() -> None:
    chooser = default_weights().headline
    assert chooser is not None
    page, found = seen_by_the_tagger(PAGE)
    _, story = find_article(page, found, 0.5)
    candidates = headline_candidates(page, story)
    columns = headline_columns(page, story, found, candidates)
    assert columns.shape == (len(candidates), len(chooser.arrays["mean"]))
    assert np.isfinite(columns).all()
    assert chooser.utilities(columns).shape == (len(candidates),)


def test_candidates_are_open_and_in_order() -> None:
    page, found = seen_by_the_tagger(PAGE)
    _, story = find_article(page, found, 0.5)
    candidates = headline_candidates(page, story)
    texts = [page.derived(blocks_of).text(page, block) for block in candidates]
    assert TITLE in texts
    assert "By Odile Marsh" not in texts
    assert candidates == sorted(candidates)


def test_without_a_story_there_is_nothing_to_choose_from() -> None:
    page, found = seen_by_the_tagger("Log in\n\nSearch\n\nMenu")
    _, story = find_article(page, found, 0.5)
    chooser = default_weights().headline
    assert chooser is not None
    assert as_likely(page, story, found, chooser) is None


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
    candidates = headline_candidates(page, story)
    columns = headline_columns(page, story, found, candidates)
    # The first column is the logarithm of what the network gives for a headline.
    choice = as_likely(page, story, found, chooser_by(0, columns.shape[1]))
    assert choice is not None
    _, likely = choice
    best = max(candidates, key=lambda block: found[block, HEADLINE])
    assert int(np.argmax(likely)) == best


def test_the_headline_is_chosen() -> None:
    assert extract(PAGE).headline == TITLE
