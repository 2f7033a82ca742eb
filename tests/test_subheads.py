"""Which short lines of an article are subheads."""

from __future__ import annotations

import numpy as np

from own_pages import PARAGRAPHS
from standfirst.broken_lines import blocks_of
from standfirst.filters.story import find_story
from standfirst.page import Page
from standfirst.reading import read
from standfirst.tagger.article import Likelihoods
from standfirst.tagger.network import BODY, CLASSES, SUBHEAD
from standfirst.tagger.subheads import subheads

SHORT = "Who pays for the crane"
# More blocks than a short page has.
LONG = [*PARAGRAPHS, SHORT, *PARAGRAPHS * 8]
PLACE = len(PARAGRAPHS)


def page_of(lines: list[str]) -> Page:
    return read("\n\n".join(lines), format="text").fresh()


def likely(page: Page, shares: dict[int, float]) -> Likelihoods:
    """All blocks are surely article, and some of them subheads with some probability."""
    found = np.zeros((len(page.derived(blocks_of)), len(CLASSES)))
    for block, share in shares.items():
        found[block, SUBHEAD] = share
    found[:, BODY] = 1 - found[:, SUBHEAD]
    return found


def found_in(lines: list[str], shares: dict[int, float]) -> dict[int, float]:
    page = page_of(lines)
    inside = np.ones(len(page.derived(blocks_of)), dtype=np.bool_)
    return subheads(page, find_story(page), inside, likely(page, shares))


def test_a_short_line_between_paragraphs_is_one_if_the_network_thinks_so_too() -> None:
    assert found_in(LONG, {PLACE: 0.5}) == {PLACE: 0.5}
    assert found_in(LONG, {PLACE: 0.2}) == {}


def test_on_a_short_page_the_rules_are_believed() -> None:
    few = [*PARAGRAPHS, SHORT, *PARAGRAPHS]
    assert set(found_in(few, {PLACE: 0.02})) == {PLACE}


def test_what_the_network_is_sure_of_is_one_wherever_it_stands() -> None:
    title = "Why was the crane not mended when the harbour board was told?"
    lines = [*PARAGRAPHS, title, SHORT, "The pier", *PARAGRAPHS * 8]
    assert set(found_in(lines, {PLACE: 0.9})) == {PLACE}


def test_a_long_paragraph_is_none() -> None:
    assert max(map(len, PARAGRAPHS)) > 160
    longest = int(np.argmax([len(each) for each in LONG]))
    assert longest not in found_in(LONG, {longest: 0.95})


def test_what_is_no_article_is_none() -> None:
    page = page_of(LONG)
    inside = np.ones(len(page.derived(blocks_of)), dtype=np.bool_)
    inside[PLACE] = False
    assert subheads(page, find_story(page), inside, likely(page, {PLACE: 0.95})) == {}


def joined(lines: list[str], shares: dict[int, float], *places: int) -> set[int]:
    """The subheads of a page some of whose lines go on with the line before."""
    page = read("\n".join(lines), format="text").fresh()
    page.claims.joins = np.zeros(len(page), dtype=np.bool_)
    page.claims.joins[list(places)] = True
    inside = np.ones(len(page.derived(blocks_of)), dtype=np.bool_)
    return set(subheads(page, find_story(page), inside, likely(page, shares)))


def test_what_goes_on_below_is_the_beginning_of_a_paragraph() -> None:
    broken = "The crane was paid for by"
    lines = [*PARAGRAPHS, broken, "Calder Harbour", PARAGRAPHS[0], *PARAGRAPHS * 8]
    shares = {PLACE: 0.7, PLACE + 1: 0.7, PLACE + 2: 0.7}
    assert joined(lines, shares) >= {PLACE, PLACE + 1}
    assert joined(lines, shares, PLACE + 1, PLACE + 2) == set()


def test_a_subhead_in_pieces_is_one() -> None:
    lines = [*PARAGRAPHS, "Who pays for the", "Calder Harbour", *PARAGRAPHS * 8]
    assert joined(lines, {PLACE: 0.7, PLACE + 1: 0.7}, PLACE + 1) == {PLACE, PLACE + 1}


def found_in_html(source: str, shares: dict[str, float]) -> set[str]:
    """The texts of the subheads of HTML, all of which is article."""
    page = read(source, format="html").fresh()
    blocks = page.derived(blocks_of)
    texts = [blocks.text(page, block) for block in range(len(blocks))]
    likely_ones = likely(page, {texts.index(text): share for text, share in shares.items()})
    inside = np.ones(len(blocks), dtype=np.bool_)
    return {texts[block] for block in subheads(page, find_story(page), inside, likely_ones)}


STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 3)
SPEAKER = "— Odile Marsh, Werftleiterin"


def test_who_says_a_quotation_is_none() -> None:
    quotation = f"<blockquote><p>Wir fahren.</p><p>{SPEAKER}</p></blockquote>"
    assert found_in_html(STORY + quotation + STORY, {SPEAKER: 0.9}) == set()
    plain = f"<p>Wir fahren.</p><p>{SPEAKER}</p>"
    assert found_in_html(STORY + plain + STORY, {SPEAKER: 0.9}) == {SPEAKER}


def test_a_heading_in_a_quotation_is_one() -> None:
    quotation = f"<blockquote><h3>{SHORT}</h3><p>We sail.</p></blockquote>"
    assert found_in_html(STORY + quotation + STORY, {SHORT: 0.9}) == {SHORT}


def test_in_a_story_that_is_indented_as_a_quotation_there_are_some() -> None:
    story = f"<blockquote>{STORY}<p><b>{SHORT}</b></p>{STORY}</blockquote>"
    assert found_in_html(story, {SHORT: 0.9}) == {SHORT}


def test_signs_alone_are_none() -> None:
    for signs in ("* * *", "—", "• • •", "***"):
        assert found_in_html(f"{STORY}<p>{signs}</p>{STORY}", {signs: 0.9}) == set()
    for words in ("II", "3", "三"):
        assert found_in_html(f"{STORY}<p>{words}</p>{STORY}", {words: 0.9}) == {words}


def test_a_cell_beside_another_is_none() -> None:
    row = f"<table><tr><td>Der Kran</td><td>{SHORT}</td></tr></table>"
    assert found_in_html(STORY + row + STORY, {SHORT: 0.9}) == set()
    # Pages that are laid out by tables have them too.
    alone = f"<table><tr><td></td><td>{SHORT}</td></tr><tr><td>{STORY}</td></tr></table>"
    assert found_in_html(STORY + alone, {SHORT: 0.9}) == {SHORT}
    column = f"<table><tr><td>Menu</td><td>{STORY}<b>{SHORT}</b>{STORY}</td></tr></table>"
    assert found_in_html(column, {SHORT: 0.9}) == {SHORT}
    heading = f"<table><tr><td>Menu</td><td><h2>{SHORT}</h2></td></tr></table>"
    assert found_in_html(STORY + heading + STORY, {SHORT: 0.9}) == {SHORT}
