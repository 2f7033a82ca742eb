"""Which blocks are article, by probabilities that are given."""

from __future__ import annotations

import numpy as np
import pytest

from own_pages import PARAGRAPHS
from standfirst.broken_lines import blocks_of
from standfirst.page import Page
from standfirst.reading import read
from standfirst.roles import CODES
from standfirst.tagger.article import (
    Likelihoods,
    below_headline,
    find_article,
    is_listing,
    opening_title,
)
from standfirst.tagger.network import BODY, CLASSES, HEADLINE, OTHER, SUBHEAD
from standfirst.tagger.rules import before_tagger

# Items that are no running text, more of them than a short page has.
ITEMS = [f"Rope number {number}, tarred, by the coil and by the yard" for number in range(40)]


def likely(page: Page, shares: list[float]) -> Likelihoods:
    """Probabilities of the classes, if each block is body with some probability, or else other."""
    assert len(shares) == len(page.derived(blocks_of))
    found = np.zeros((len(shares), len(CLASSES)))
    found[:, BODY] = shares
    found[:, OTHER] = 1 - found[:, BODY]
    return found


def inside(lines: list[str], shares: list[float], threshold: float = 0.5) -> list[bool]:
    page = read("\n\n".join(lines), format="text").fresh()
    found: list[bool] = find_article(page, likely(page, shares), threshold)[0].tolist()
    return found


def test_where_all_is_doubtful_less_is_enough() -> None:
    shares = [0.4] * 30 + [0.02] * 10
    assert inside(ITEMS, shares) == [True] * 30 + [False] * 10


def test_where_an_article_is_plain_the_threshold_stays() -> None:
    shares = [0.99] * 39 + [0.4]
    assert inside(ITEMS, shares) == [True] * 39 + [False]


def test_what_favours_precision_asks_more_of_a_doubtful_page_too() -> None:
    shares = [0.4] * 30 + [0.02] * 10
    assert not any(inside(ITEMS, shares, threshold=0.85))
    assert all(inside(ITEMS, shares, threshold=0.15)[:30])


def test_little_that_is_no_running_text_is_no_article() -> None:
    short = [item[:8] for item in ITEMS]
    assert not any(inside(short, [0.9] * 20 + [0.02] * 20))
    assert all(inside(ITEMS, [0.9] * 20 + [0.02] * 20)[:20])


def test_little_that_the_network_is_sure_of_below_a_headline_is_an_article() -> None:
    lines = ["Rope is short again", "Who has any?", "Nobody.", "Since when?", "Since May.", "Menu"]

    def among(headline: float, shares: list[float]) -> list[bool]:
        page = read("\n\n".join(lines), format="text").fresh()
        found = likely(page, shares)
        found[0, [OTHER, HEADLINE]] = 1 - headline, headline
        told: list[bool] = find_article(page, found, 0.5)[0].tolist()
        return told

    assert among(0.8, [0.0, 0.9, 0.8, 0.9, 0.7, 0.1]) == [False, True, True, True, True, False]
    assert not any(among(0.1, [0.0, 0.9, 0.8, 0.9, 0.7, 0.1]))
    assert not any(among(0.8, [0.0, 0.9, 0.8, 0.1, 0.1, 0.1]))


@pytest.mark.parametrize("notice", ["Video unavailable", "Your cart is empty"])
@pytest.mark.parametrize(
    ("title", "share", "told"), [("Rope", 0.9, True), ("Rope", 0.5, False), ("rope.fi", 0.9, False)]
)
def test_likely_paragraphs_beside_a_notice_are_no_wall(
    notice: str, title: str, share: float, told: bool
) -> None:
    lines = [title, notice, *(each[:115] for each in PARAGRAPHS)]
    page = read("\n\n".join(lines), format="text").fresh()
    page.claims.codes[1], page.claims.open[1] = CODES["other"], False
    found = find_article(page, likely(page, [0.0, 0.0, *[share] * len(PARAGRAPHS)]), 0.5)[0]
    assert found.any() == told


@pytest.mark.parametrize("asked", ["Who pays?", "誰が払うのか？"])
def test_a_question_amid_an_interview_is_of_it(asked: str) -> None:
    lines = [each for n in range(8) for each in (f"And what about {n}?", PARAGRAPHS[n % 4])]
    shares = [0.9] * 16
    lines[10], shares[10] = asked, 0.2
    assert inside(lines * 2, shares * 2)[10]
    assert not inside([*lines[8:], *ITEMS], [*shares[8:], *[0.02] * len(ITEMS)])[-1]
    few = [asked if n == 10 else PARAGRAPHS[n % 4] for n in range(16)]
    assert not inside(few * 2, shares * 2)[10]


def test_running_text_that_is_doubted_counts_only_where_the_sure_text_is() -> None:
    many = PARAGRAPHS * 12
    doubted = [0.99] * (len(many) - 3) + [0.35]
    assert inside(many, [*doubted, 0.02, 0.02])[-3:] == [True, False, False]
    apart = [0.99] * (len(many) - 3) + [0.02, 0.35, 0.02]
    assert inside(many, apart)[-3:] == [False, False, False]


def test_what_stands_far_off_and_is_far_less_likely_is_another_story() -> None:
    lines = [*PARAGRAPHS * 8, *ITEMS[:8], *PARAGRAPHS[:4]]
    sure, apart = len(PARAGRAPHS) * 8, [0.02] * 8
    assert inside(lines, [0.97] * sure + apart + [0.58] * 4)[-4:] == [False] * 4
    assert inside(lines, [0.97] * sure + apart + [0.8] * 4)[-4:] == [True] * 4
    near = [*PARAGRAPHS * 8, *ITEMS[:3], *PARAGRAPHS[:4]]
    assert inside(near, [0.97] * sure + apart[:3] + [0.58] * 4)[-4:] == [True] * 4


def test_what_has_no_letters_is_no_other_story() -> None:
    lines = [*PARAGRAPHS * 8, *ITEMS[:8], "3 : 2", "1 : 1"]
    sure = len(PARAGRAPHS) * 8
    assert inside(lines, [0.97] * sure + [0.02] * 8 + [0.99] * 2)[-2:] == [True] * 2


def test_what_rules_have_claimed_parts_no_story() -> None:
    story = [f"{each} {number}" for number in range(9) for each in PARAGRAPHS]
    sure = len(PARAGRAPHS) * 8
    lines = [*story[:sure], *["Subscribe now"] * 8, *story[sure : sure + 4]]
    page = before_tagger().run(read("\n\n".join(lines), format="text"))
    shares = [0.97] * sure + [0.02] * 8 + [0.58] * 4
    page.claims.open[:] = page.claims.codes < 0
    assert find_article(page, likely(page, shares), 0.5)[0][-4:].tolist() == [True] * 4


def dated_items(*, headed: bool, days: int = 8) -> tuple[Page, list[float]]:
    """A list of titles and teasers with a date behind each; the first title looks like a headline,
    or another line above it does."""
    lines = ["News of the harbour"] if headed else []
    for day in range(days):
        lines += [
            f"The crane is mended for time {day}",
            f"{PARAGRAPHS[day % 4]} {day}",
            f"{day + 1} May 2024",
        ]
    page = before_tagger().run(read("\n\n".join(lines), format="text"))
    page.claims.open[:] = page.claims.codes < 0
    return page, [0.0 if not n and headed else 0.9 for n in range(len(lines))]


def test_a_date_behind_each_item_tells_a_listing() -> None:
    for days, told in ((8, True), (4, False)):
        page, shares = dated_items(headed=True, days=days)
        found = likely(page, shares)
        found[0, [OTHER, HEADLINE]] = 0, 1
        among = find_article(page, found, 0.5)[0]
        assert is_listing(page, among, found) == told


def test_the_title_of_the_first_item_is_no_headline() -> None:
    page, shares = dated_items(headed=False)
    found = likely(page, shares)
    found[0, [BODY, HEADLINE]] = 0, 0.9
    among = find_article(page, found, 0.5)[0]
    assert opening_title(page, among, found) == 0
    page, shares = dated_items(headed=True)
    found = likely(page, shares)
    found[0, [OTHER, HEADLINE]] = 0, 1
    assert opening_title(page, find_article(page, found, 0.5)[0], found) == -1


def test_paragraphs_are_an_article() -> None:
    lines = [*PARAGRAPHS, *ITEMS]
    shares = [0.97] * len(PARAGRAPHS) + [0.03] * len(ITEMS)
    assert inside(lines, shares) == [True] * len(PARAGRAPHS) + [False] * len(ITEMS)


@pytest.mark.parametrize(
    ("above", "sure", "left_out"), [(1, 0.6, True), (1, 0.05, False), (3, 0.6, False)]
)
def test_teasers_above_the_headline(above: int, sure: float, left_out: bool) -> None:
    lines = [*PARAGRAPHS[:above], "The slipway is to reopen in spring", *PARAGRAPHS[:4]]
    page = read("\n\n".join(lines), format="text").fresh()
    found = likely(page, [0.97] * above + [1 - sure] + [0.97] * 4)
    found[above, [OTHER, HEADLINE]] = 0, sure
    article, story = find_article(page, found, 0.5)
    article[above] = False
    below = below_headline(story, found, article, above)
    assert below.tolist() == [not left_out] * above + [False] + [True] * 4


@pytest.mark.parametrize(
    ("item", "below", "kept"), [(0.15, 0.97, True), (0.05, 0.97, False), (0.15, 0.03, False)]
)
def test_a_list_belongs_to_an_article_that_goes_on_below_it(
    item: float, below: float, kept: bool
) -> None:
    texts = (PARAGRAPHS * 8)[:24]
    items = ["tar by the yard", "rope by the coil", "a crane of iron"]
    page = read("\n\n".join([*texts, *(f"- {each}" for each in items), *texts]), format="markdown")
    page = page.fresh()
    assert page.markup.item.sum() == len(items)
    found = likely(page, [0.97] * len(texts) + [item] * len(items) + [below] * len(texts))
    article = find_article(page, found, 0.5)[0]
    assert article[len(texts) : len(texts) + len(items)].tolist() == [kept] * len(items)


@pytest.mark.parametrize(
    ("date", "texts", "listing"),
    [
        ("3 hours ago", 1, True),
        ("14 May 2024", 1, True),
        ("10:45", 1, False),
        ("3 hours ago", 3, False),
    ],
)
def test_a_front_page_is_a_list_though_its_first_item_looks_like_a_story(
    date: str, texts: int, listing: bool
) -> None:
    kinds: list[int] = [HEADLINE]
    lines = ["The crane of Port Tamsin falls into the harbour"]
    for number in range(8):
        lines += [f"The ferry to the island stays in port for day {number}", *PARAGRAPHS[:texts]]
        lines.append(date)
        kinds += [SUBHEAD, *[BODY] * texts, OTHER]
    page = before_tagger().run(read("\n\n".join(lines), format="text"))
    blocks = page.derived(blocks_of)
    assert len(blocks) == len(kinds)
    found = 0.9 * np.eye(len(CLASSES))[kinds] + 0.1 / len(CLASSES)
    inside = np.isin(kinds, [SUBHEAD, BODY])
    assert is_listing(page, inside, found) == listing


@pytest.mark.parametrize(
    ("label", "listing"),
    [
        ("Harbour news", True),
        ("Odile Marsh", True),
        ("Por Tomás Berrueco", True),
        # What is as long as a title is an entry's text.
        ("The crane of the port is mended", False),
    ],
)
def test_short_lines_beside_titles_and_teasers_are_no_text_of_an_item(
    label: str, listing: bool
) -> None:
    lines, kinds = ["The crane of Port Tamsin falls into the harbour"], [HEADLINE]
    for number in range(8):
        lines += [label, f"The ferry stays in port for day {number}", PARAGRAPHS[0], "14 May 2024"]
        kinds += [BODY, BODY, BODY, OTHER]
    page = read("\n\n".join(lines), format="text").fresh()
    for line in range(4, len(lines), 4):
        page.claims.codes[line] = CODES["dateline"]
    found = 0.9 * np.eye(len(CLASSES))[kinds] + 0.1 / len(CLASSES)
    assert is_listing(page, np.isin(kinds, [BODY]), found) == listing
