"""Pieces of sentences that rules have taken for lines of the site."""

import numpy as np
import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import Page, extract, read
from standfirst.tagger.amid_sentences import amid_sentences
from standfirst.tagger.rules import before_tagger

PIECE = "Nights at the Pier"
UPPER = "The keeper of the museum has written for years of what she calls"
LOWER = "and of the ferries that no longer sail to any of the outer islands, her readers say."


def page_with(piece: str, *, upper: str = UPPER, lower: str = LOWER) -> str:
    story = list(FERRY_STORY)
    return "\n".join(
        [
            *(*FERRY_MENU, piece, FERRY_TITLE, *story[:2], upper, piece, lower, *story[2:]),
            *[piece] * 4,
        ]
    )


def claimed(text: str) -> tuple[Page, list[str]]:
    page = before_tagger().run(read(text, format="text"))
    # Once it has run, a pipeline leaves nothing open; what nobody has claimed is so for the tagger.
    standing = page.claims.standing
    for line, held in enumerate(standing):
        if held is not None and held[1] == "rest":
            standing[line] = None
    page.claims.open[:] = np.array([held is None for held in standing])
    return page, [page.line_text(line) for line in amid_sentences(page)]


def test_a_title_that_is_linked_elsewhere_too_is_a_piece_of_its_sentence() -> None:
    page, found = claimed(page_with(PIECE))
    lines = [n for n in range(len(page)) if page.line_text(n) == PIECE]
    assert len(lines) > 4
    assert not page.claims.open[lines].any()
    assert found == [PIECE]


@pytest.mark.parametrize("piece", ["website", "$14.50", "May 2024", "Reuters"])
def test_no_line_of_the_sentence_is_left_to_the_site(piece: str) -> None:
    page, found = claimed(page_with(piece))
    amid = next(n for n in range(len(page)) if page.line_text(n - 1) == UPPER)
    assert page.line_text(amid) == piece
    assert page.claims.open[amid] != (found == [piece])


@pytest.mark.parametrize(
    ("piece", "upper", "lower"),
    [
        (PIECE, UPPER + " home.", LOWER),
        (PIECE, UPPER, LOWER.capitalize()),
        ("(opens in a new window)", UPPER, LOWER),
        ("Advertisement", UPPER, LOWER),
    ],
)
def test_where_no_sentence_goes_on_the_claim_stands(piece: str, upper: str, lower: str) -> None:
    assert claimed(page_with(piece, upper=upper, lower=lower))[1] == []


def test_the_article_keeps_the_sentence_whole() -> None:
    article = extract(page_with(PIECE), format="text")
    assert f"{UPPER} {PIECE} {LOWER}" in article.body


def test_short_pages_have_none() -> None:
    for text in ("", "One line", "One\ntwo"):
        assert claimed(text)[1] == []


def test_a_prompt_that_links_its_middle_stays_one() -> None:
    text = page_with("log in", upper="To read on you will have to", lower="or to subscribe today.")
    assert "log in" not in claimed(text)[1]
