"""The learned choice of the lede among the lines below a headline."""

import dataclasses
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import Article, Page, extract, read
from standfirst.broken_lines import blocks_of
from standfirst.tagger.choose_lede import LedeChooser, Top, bylines_above, choose_lede, lede_columns
from standfirst.tagger.default import default_weights
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.tag import Tagger
from standfirst.tagger.weights import read_weights, write_weights

TITLE = FERRY_TITLE
LEDE = "The strike lasted eleven days and closed the only road four islands have."
MENU = list(FERRY_MENU)
STORY = list(FERRY_STORY)
BELOW = ["Most read", "Herring is dear", "The pier at night", "Privacy", "Terms of use", "Imprint"]
FOOT = ["About us", "Jobs", "Tides", "Timetable", "Tickets", "Help"]
PAGE = "\n\n".join([*MENU, TITLE, LEDE, "By Odile Marsh", *STORY, *BELOW, *FOOT])


def top_of(text: str) -> tuple[Page, Top]:
    """The page as the tagger gets it, and where its lede may be."""
    page = before_tagger().run(read(text))
    page.claims.open[:] = page.claims.codes < 0  # once it has run, a pipeline leaves nothing open
    top = Tagger(default_weights()).lede_top(page)
    assert top is not None
    return page, top


def always(number: int, columns: int, none: float = -9.0) -> LedeChooser:
    """A choice by one column alone, and what no lede is worth: of two members, alike."""
    linear = np.zeros((2, columns))
    linear[:, number] = 1.0
    flat = np.zeros(columns)
    arrays = {
        "mean": flat,
        "scale": flat + 1,
        "none": np.full(2, none),
        "linear": linear,
        "hidden": np.zeros((2, columns, 3)),
        "bias": np.zeros((2, 3)),
        "out": np.zeros((2, 3)),
    }
    return LedeChooser(arrays)


def with_choice(lede: LedeChooser | None, text: str = PAGE) -> Article:
    weights = dataclasses.replace(default_weights(), lede=lede)
    return extract(text, pipeline=before_tagger().append("tagger", Tagger(weights)))


def test_the_weights_have_a_choice_for_the_columns_that_there_are() -> None:
    chooser = default_weights().lede
    assert chooser is not None
    page, top = top_of(PAGE)
    columns = lede_columns(page, top)
    assert columns.shape == (len(top.runs), len(chooser.arrays["mean"]))
    assert np.isfinite(columns).all()
    likely = chooser.likely(columns)
    assert likely.shape == (1 + len(top.runs),)
    assert likely.sum() == pytest.approx(1.0)


def test_places_are_open_and_below_the_headline() -> None:
    page, top = top_of(PAGE)
    blocks = page.derived(blocks_of)
    texts = [blocks.text(page, block) for block in top.places]
    assert blocks.text(page, top.headline) == TITLE
    assert texts[:3] == [LEDE, *STORY[:2]]
    assert list(top.places) == sorted(top.places)


def test_candidates_are_runs_of_places() -> None:
    _, top = top_of(PAGE)
    assert all(top.runs)
    assert {(place,) for place in top.places} < set(top.runs)
    rank = {place: number for number, place in enumerate(top.places)}
    assert all(rank[b] == rank[a] + 1 for run in top.runs for a, b in pairwise(run))
    assert len(set(top.runs)) == len(top.runs)


@pytest.mark.parametrize("between", ["By Odile Marsh", "12. März 2024", "Par Claire Morel"])
def test_no_run_goes_on_below_the_byline_or_the_date(between: str) -> None:
    _, top = top_of("\n\n".join([*MENU, TITLE, LEDE, between, *STORY, *BELOW, *FOOT]))
    lede, first, second = top.places[:3]
    assert {(lede,), (first,), (first, second)} < set(top.runs)
    assert (lede, first) not in top.runs


@pytest.mark.parametrize("between", ["By Odile Marsh", "12. März 2024"])
def test_runs_below_the_byline_go_on(between: str) -> None:
    # A byline further down ends what opens right below the headline, and nothing above it.
    _, top = top_of("\n\n".join([*MENU, TITLE, between, LEDE, *STORY, *BELOW, *FOOT]))
    assert top.places[:2] in top.runs
    _, top = top_of("\n\n".join([*MENU, TITLE, LEDE, STORY[0], between, *STORY[1:], *BELOW]))
    assert top.places[:2] in top.runs
    assert top.places[:3] not in top.runs


def test_the_mean_of_the_members_decides() -> None:
    page, top = top_of(PAGE)
    columns = lede_columns(page, top)
    # The first column is what the network gives for the lede.
    best = int(columns[:, 0].argmax())
    run, sure = choose_lede(page, top, always(0, columns.shape[1]))
    assert run[0] == top.runs[best][0]
    assert 0 < sure < 1


def test_without_places_there_is_no_lede() -> None:
    page, top = top_of(PAGE)
    chooser = default_weights().lede
    assert chooser is not None
    assert choose_lede(page, dataclasses.replace(top, places=()), chooser) == ((), 1.0)


def test_the_lede_is_chosen() -> None:
    article = extract(PAGE)
    assert article.lede == LEDE
    assert [each.text for each in article.paragraphs] == STORY


def test_of_what_is_not_chosen_the_story_is_body() -> None:
    page, top = top_of(PAGE)
    columns = lede_columns(page, top)
    article = with_choice(always(0, columns.shape[1], none=99.0))
    assert article.lede is None
    assert [each.text for each in article.paragraphs][-len(STORY) :] == STORY


def test_weights_keep_the_choice_and_older_ones_leave_it_to_rules(tmp_path: Path) -> None:
    weights, path = default_weights(), tmp_path / "weights.npz"
    write_weights(path, weights)
    kept = read_weights(path).lede
    assert kept is not None
    assert weights.lede is not None
    np.testing.assert_allclose(kept.arrays["hidden"], weights.lede.arrays["hidden"], rtol=1e-6)
    of_html = read_weights(path).html_lede
    assert of_html is not None
    assert weights.html_lede is not None
    np.testing.assert_allclose(
        of_html.arrays["hidden"], weights.html_lede.arrays["hidden"], rtol=1e-6
    )
    write_weights(path, dataclasses.replace(weights, lede=None, html_lede=None))
    assert read_weights(path).lede is None
    assert read_weights(path).html_lede is None
    assert with_choice(None).lede == LEDE


def test_html_has_a_choice_of_its_own() -> None:
    story = "".join(f"<p>{text}</p>" for text in STORY)
    menu = "".join(f"<li>{text}</li>" for text in MENU)
    foot = "".join(f"<li>{text}</li>" for text in (*BELOW, *FOOT))
    html = f"<ul>{menu}</ul><h1>{TITLE}</h1><h2>{LEDE}</h2><div>{story}</div><ul>{foot}</ul>"
    weights = default_weights()
    assert weights.html_lede is not None
    never = always(0, len(weights.html_lede.arrays["mean"]), none=99.0)

    def lede_of(source: str, format: Literal["html", "text"]) -> str | None:
        tagger = Tagger(dataclasses.replace(weights, html_lede=never))
        pipeline = before_tagger().append("tagger", tagger)
        return extract(source, format=format, pipeline=pipeline).lede

    assert extract(html, format="html").lede == LEDE
    assert lede_of(html, "html") is None
    assert lede_of(PAGE, "text") == LEDE


def test_how_a_place_is_set_apart_and_what_says_it_again_are_columns() -> None:
    text = PAGE.replace(f"{LEDE}\n\n", f"{LEDE}\n").replace("Herring is dear", LEDE)
    page, top = top_of(text)
    blocks = page.derived(blocks_of)
    runs = {run: number for number, run in enumerate(top.runs)}
    lede = next(b for b in top.places if blocks.text(page, b) == LEDE)
    first = next(b for b in top.places if blocks.text(page, b) == STORY[0])
    told = [35, 36, 37, 38, 39, 40, 41, 43]
    own, other = (lede_columns(page, top)[runs[(block,)]][told] for block in (lede, first))
    # A blank line below; more above and below than between paragraphs, or below than above.
    assert own[:4].tolist() == [0.0, 0.0, 0.0, 0.0]
    assert other[:4].tolist() == [1.0, 0.0, 0.0, 0.0]
    # The share of its words in the story and in its opening, and whether the page says it again.
    assert own[5] < other[5] == 1.0
    assert own[6] < other[6] == 1.0
    assert (own[7], other[7]) == (1.0, 0.0)


def test_html_has_columns_of_its_markup() -> None:
    story = "".join(f'<p class="text">{text}</p>' for text in STORY)
    html = f"<body><h1>{TITLE}</h1><p class='intro'>{LEDE}</p><div>{story}</div></body>"
    page = before_tagger().run(read(html, format="html"))
    page.claims.open[:] = page.claims.codes < 0
    tagger = Tagger(default_weights())
    top = tagger.lede_top(page)
    assert top is not None
    columns = lede_columns(page, top)
    runs = {run: number for number, run in enumerate(top.runs)}
    blocks = page.derived(blocks_of)
    texts = {blocks.text(page, block): block for block in top.places}
    intro, first = (texts[LEDE],), (texts[STORY[0]],)
    # The ninth column: how much of the running text is in elements named alike.
    assert columns[runs[intro], 8] == 0.0
    assert columns[runs[first], 8] == 1.0


def test_what_the_next_place_is_like_are_columns() -> None:
    page, top = top_of(PAGE.replace(STORY[0], f"PORT TAMSIN (AP) – {STORY[0]}"))
    plain_page, plain_top = top_of(PAGE)
    own, plain = lede_columns(page, top)[0], lede_columns(plain_page, plain_top)[0]
    width = len(own)
    # Of the place itself, and of the one below: whether a dateline opens it.
    behind = width - 6 - 12
    assert (own[9], own[behind + 9]) == (0.0, 1.0)
    assert (plain[9], plain[behind + 9]) == (0.0, 0.0)
    # The share of its words that the block right below has, too.
    page, top = top_of(PAGE.replace(STORY[0], STORY[1][:70]))
    run = next(n for n, run in enumerate(top.runs) if run == (top.places[1],))
    assert page.derived(blocks_of).text(page, top.places[1]) == STORY[1][:70]
    assert lede_columns(page, top)[run][42] > 0.8


def test_how_many_sentences_a_place_has_and_how_it_begins_and_ends_are_columns() -> None:
    quoted = "“We are going back. The boats are ready. Are the passengers?”"
    asked = "Who pays for the eleven days that the islands stood without a ferry?"
    page, top = top_of(PAGE)
    before = lede_columns(page, top)[0]
    page, top = top_of(PAGE.replace(LEDE, quoted))
    told = [11, 32, 33, 34]
    stops, opens, asks, html = lede_columns(page, top)[0][told]
    assert (stops, opens, asks, html) == (2.0, 1.0, 0.0, 0.0)
    assert before[told].tolist() == [0.0, 0.0, 0.0, 0.0]
    page, top = top_of(PAGE.replace(LEDE, asked))
    assert lede_columns(page, top)[0][told].tolist() == [0.0, 0.0, 1.0, 0.0]


@pytest.mark.parametrize("byline", ["<p>By Odile Marsh</p>", "<div>Von Odile Marsch</div>"])
@pytest.mark.parametrize("name", ["has-drop-cap", "erster"])
@pytest.mark.parametrize("many", [1, 4])
def test_the_first_paragraph_below_a_byline_is_no_part_of_the_lede(
    byline: str, name: str, many: int
) -> None:
    first, *more = STORY
    paragraphs = "".join(f"<p>{text}</p>" for text in more * many)
    menu = "".join(f"<li><a href='/{text}'>{text}</a></li>" for text in MENU * many)

    def lede_of(top: str, opening: str) -> str | None:
        story = f"<h1>{TITLE}</h1>{top}<div>{opening}{paragraphs}</div>"
        return extract(f"<ul>{menu}</ul><article>{story}</article>", format="html").lede

    lede = f"<p class='lead'>{LEDE}</p>"
    opening = f"<p class='{name}'>{first}</p>"
    assert lede_of(lede + byline, opening) == LEDE
    assert first not in (lede_of(lede, byline + opening) or "")


def test_bylines_above() -> None:
    story = "".join(f"<p>{text}</p>" for text in STORY)
    byline = "<p>By Odile Marsh</p>"
    intro, two = f"<p>{LEDE}</p>", "<p>Von den Inseln fuhr elf Tage lang kein einziges Boot.</p>"

    def told(html: str) -> dict[str, bool]:
        page = before_tagger().run(read(f"<h1>{TITLE}</h1>{html}", format="html"))
        page.claims.open[:] = page.claims.codes < 0
        top = Tagger(default_weights()).lede_top(page)
        assert top is not None
        blocks = page.derived(blocks_of)
        above = bylines_above(page, top.story, top.places)
        said = zip(top.places, above, strict=True)
        return {blocks.text(page, place)[:9]: byline >= 0 for place, byline in said}

    # Only what stands with the running text, and below the byline.
    below = told(f"{intro}{byline}{two}<div>{story}</div>")
    assert (below[LEDE[:9]], below["Von den I"], below[STORY[0][:9]]) == (False, False, True)
    above = told(f"<div>{intro}{byline}{two}{story}</div>")
    assert (above[LEDE[:9]], above["Von den I"]) == (False, True)
    page, top = top_of(PAGE)
    assert set(bylines_above(page, top.story, top.places)) == {-1}


@pytest.mark.parametrize(
    "notice",
    [
        "Diese Audioversion wurde künstlich generiert. Mehr dazu, wie das geht, steht hier.",
        "All rights reserved. This story was edited by hand.",
        "Tous droits réservés. Le reste est dans notre charte.",
    ],
)
def test_a_notice_of_which_interfaces_say_a_part_is_no_candidate(notice: str) -> None:
    for below, may_be in ((LEDE, True), (notice, False)):
        page, top = top_of(PAGE.replace(LEDE, below))
        said = [page.derived(blocks_of).text(page, block) for block in top.places]
        assert (below in said) is may_be
        assert STORY[0] in said
