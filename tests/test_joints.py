"""Which lines of broken text belong to one paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst import Pipeline, extract
from standfirst.broken_lines import blocks_of, continues
from standfirst.page import Bools, Claim, Page
from standfirst.reading import read
from standfirst.tagger.default import default_weights
from standfirst.tagger.edge_words import ENDS, hashes_of, odds_of
from standfirst.tagger.joints import Joiner, joined_lines, joint_columns
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.tag import Tagger
from standfirst.tagger.weights import read_weights, write_weights

COLUMNS = joint_columns(read("One line.\nAnother line.")).shape[1]
# A paragraph that a scraper broke at its links, as names, a firm and a quotation.
BROKEN = """\
The harbour board of Port Tamsin has asked
Odile Marsh
of
Marsh & Daughters
to mend the crane that fell into the water on Monday, as the
Harbour Gazette
reported on its website, and the work is to begin in May.
"""

BROKEN_TOO = """\
The council said on Tuesday that
Inspector Roe
had written to
the Ministry of Ferries
about the cost of the work, and that
Idris Whitlock
would answer for it.
"""


def joiner(offset: float) -> Joiner:
    """A joiner that says the same of all joints."""
    one = np.zeros(COLUMNS), np.ones(COLUMNS), np.zeros((COLUMNS, 1)), np.zeros(1), np.zeros(1)
    names = ("mean", "scale", "hidden", "bias", "out")
    return Joiner({**dict(zip(names, one, strict=True)), "offset": np.array(offset)})


ALWAYS, NEVER = joiner(9.0), joiner(-9.0)


def story(paragraph: str) -> str:
    sentence = "The ferry left the island at dawn with {} sheep, two priests and a piano on board."
    others = [" ".join(sentence.format(n + i) for i in range(4)) for n in range(10, 50, 4)]
    return "\n\n".join(["Crane falls into the harbour", *others[:5], paragraph, *others[5:]])


def test_a_joiner_tells_what_the_columns_say() -> None:
    page = read("The crane fell\nOdile Marsh\nNobody was hurt.", format="text")
    assert joined_lines(page, ALWAYS).tolist() == [False, True, True]
    assert joined_lines(page, NEVER).tolist() == [False, False, False]
    assert NEVER.likely(joint_columns(page)).max() < 0.001


def test_columns_are_moved_by_lines_alone() -> None:
    arrays = dict(ALWAYS.arrays)
    # Only the length of the line before counts: what follows a long one joins.
    before = np.zeros((COLUMNS, 1))
    lengths = joint_columns(read("x\n" + "y" * 200 + "\nz\nw", format="text"))
    column = next(n for n in range(COLUMNS) if lengths[:, n].argmax() == 2 and lengths[2, n] > 5)
    before[column] = 1.0
    arrays |= {"hidden": before, "out": np.ones(1), "offset": np.array(-5.0)}
    page = read("a\n" + "b" * 200 + "\nc\nd", format="text")
    assert joined_lines(page, Joiner(arrays)).tolist() == [False, False, True, False]


def test_a_stop_on_a_line_of_its_own_stays_with_what_it_ends() -> None:
    page = read("The crane fell into the water on Monday\n.\nNobody was hurt.", format="text")
    assert joined_lines(page, NEVER).tolist() == [False, True, False]


def test_what_markdown_tells_is_not_asked_again() -> None:
    source = "# The crane\n\nIt fell.\n\n- one rope\n- two ropes\n"
    page = read(source, format="markdown")
    assert (joined_lines(page, ALWAYS) == page.derived(continues)).all()


def test_behind_a_blank_line_a_paragraph_begins() -> None:
    page = read("The crane fell\n\nOdile Marsh\nNobody was hurt.", format="text")
    assert joined_lines(page, ALWAYS).tolist() == [False, False, True]


def test_pieces_of_one_line_stay_together() -> None:
    page = read("The ferry left at dawn. " * 400, format="text")
    assert len(page) > 1
    assert joined_lines(page, NEVER)[1:].all()


@given(st.text(alphabet="aB 1.,(\n“”中ا", max_size=80))
def test_columns_are_finite_for_any_text(text: str) -> None:
    page = read(text, format="text")
    if len(page):
        found = joint_columns(page)
        assert found.shape == (len(page), COLUMNS)
        assert np.isfinite(found).all()
        joined = joined_lines(page, ALWAYS)
        assert joined.shape == (len(page),)
        assert not joined[0]


def test_a_broken_paragraph_comes_out_whole() -> None:
    article = extract(story(f"{BROKEN}\n{BROKEN_TOO}"))
    whole = (
        "The harbour board of Port Tamsin has asked Odile Marsh of Marsh & Daughters to mend the "
        "crane that fell into the water on Monday, as the Harbour Gazette reported on its website, "
        "and the work is to begin in May."
    )
    assert whole in [each.text for each in article.paragraphs]


def test_paragraphs_that_are_whole_stay_apart() -> None:
    article = extract(story("Nobody was hurt, said Inspector Roe."))
    assert len(article.paragraphs) == 11


def joins_of(page: Page, pipeline_joiner: Joiner | None) -> tuple[Bools | None, Tagger]:
    weights = replace(default_weights(), joiner=pipeline_joiner)
    tagger = Tagger(weights)
    tagger.of_blocks(page)
    return page.claims.joins, tagger


def test_only_text_is_asked_and_only_where_a_joiner_was_fitted() -> None:
    assert joins_of(read(BROKEN, format="text"), None)[0] is None
    html = read("<p>The crane fell</p><p>Nobody was hurt</p>", format="html")
    assert joins_of(html, ALWAYS)[0] is None
    joins = joins_of(read("The crane fell\nNobody", format="text"), ALWAYS)[0]
    assert joins is not None
    assert joins.tolist() == [False, True]


def test_a_joiner_is_written_as_it_is_read(tmp_path: Path) -> None:
    found = default_weights().joiner
    assert found is not None
    write_weights(tmp_path / "w.npz", default_weights())
    again = read_weights(tmp_path / "w.npz").joiner
    assert again is not None
    words = {name(end) for end in ENDS for name in (hashes_of, odds_of)}
    assert set(again.arrays) == set(found.arrays) == set(ALWAYS.arrays) | words
    for name, array in found.arrays.items():
        np.testing.assert_array_equal(again.arrays[name], array)
        assert again.arrays[name].dtype == array.dtype


@pytest.mark.parametrize(
    ("text", "too_few", "enough"),
    [
        ("白いページ\n学校は町で呼びかけを始めた。\nThe crane", 1.2, 1.6),
        ("صفحة بيضاء\nبدأت المدرسة نداءها في البلدة.\nThe crane", 0.7, 1.0),
        ("White page\nThe school began its appeal in town.\nThe crane", -0.1, 0.1),
    ],
)
def test_in_scripts_without_case_the_joiner_has_to_be_surer_than_elsewhere(
    text: str, too_few: float, enough: float
) -> None:
    page = read(text, format="text")
    assert joined_lines(page, joiner(too_few)).tolist() == page.derived(continues).tolist()
    assert joined_lines(page, joiner(enough)).tolist() == [False, True, True]
    assert not joined_lines(page, joiner(-0.1)).any()


def test_the_pieces_of_a_paragraph_are_judged_as_one() -> None:
    seen: list[np.ndarray] = []
    tagger = Tagger(replace(default_weights(), joiner=ALWAYS))
    apart = Tagger(replace(default_weights(), joiner=NEVER))
    text = "Odile Marsh saw the crane fall. She ran.\nLog in\nSign up\n"

    def note(page: Page) -> Iterator[Claim]:
        sizes = page.derived(blocks_of).sizes(page)[:, None]
        alone = apart.of_blocks(page)
        seen.append((alone * sizes).sum(axis=0) / sizes.sum())
        seen.extend(tagger.of_blocks(page))
        return iter(())

    before_tagger().append("note", note).run(read(text, format="text"))
    expected, *found = seen
    assert len(found) > 1
    for each in found:
        np.testing.assert_allclose(each, expected, rtol=1e-9)


def test_the_rules_alone_ask_nobody() -> None:
    page = Pipeline.rules().run(read(story(BROKEN), format="text"))
    assert page.claims.joins is None
    assert Pipeline.default().run(read(story(BROKEN), format="text")).claims.joins is not None
