"""Learning which lines belong together, from text whose paragraphs are known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")

from standfirst.lab.cache import FlatCache  # noqa: E402
from standfirst.lab.corpus import Gold, Record  # noqa: E402
from standfirst.lab.training import choices, joints  # noqa: E402
from standfirst.lab.training.joints import Joints  # noqa: E402
from standfirst.similarity import words  # noqa: E402
from standfirst.tagger.edge_words import hashes_of, odds_of  # noqa: E402

CRANE = words("the harbour board has asked Odile Marsh of Marsh and Sons to mend the crane")
HURT = words("nobody was hurt when it fell into the water on Monday")


def test_lines_of_one_paragraph_join_and_others_do_not() -> None:
    lines = [CRANE[:5], CRANE[5:7], CRANE[7:], HURT]
    assert joints.joints(lines, [CRANE, HURT]).tolist() == [-1, 1, 1, 0]


def test_of_lines_that_are_not_in_the_answer_nothing_is_known() -> None:
    menu = ["log", "in", "here"]
    assert joints.joints([menu, CRANE, menu, HURT], [CRANE, HURT]).tolist() == [-1] * 4


def test_a_line_without_words_joins_what_both_its_neighbours_are_part_of() -> None:
    lines: list[list[str]] = [CRANE[:6], [], CRANE[6:], [], HURT]
    assert joints.joints(lines, [CRANE, HURT]).tolist() == [-1, 1, 1, -1, 0]


def test_what_was_left_out_between_two_lines_keeps_their_joint_unknown() -> None:
    assert joints.joints([CRANE[:5], CRANE[11:]], [CRANE]).tolist() == [-1, -1]


def test_only_the_articles_own_joints_count() -> None:
    menu = ["log", "in", "here"]
    lines = [menu, ["the"], CRANE, ["of"], HURT, menu]
    assert joints._within(lines, [CRANE, HURT]).tolist() == [False, False, False, True, True, False]


def record(text: str, html: str) -> Record:
    empty = {"headline": None, "lede": (), "authors": (), "sections": (), "images": ()}
    answer = Gold(**empty, text=text, with_=(), without=())  # type: ignore[arg-type]
    # Of the validation fold nothing is learned; this site is in another.
    return Record("own/1", "own", "https://tide.example/", "tide.example", "article", html, answer)


def test_pages_give_the_joints_that_their_markup_tells(tmp_path: Path) -> None:
    text = "The board has asked Odile Marsh to mend the crane.\nNobody was hurt on Monday, it said."
    html = (
        "<p>The board has asked <a href=x>Odile Marsh</a> to mend the crane.</p>"
        "<p>Nobody was hurt on Monday, it said.</p>"
    )
    choices.start(FlatCache(tmp_path))
    found = {each.kind: each for each in joints._joints_of(record(text, html))}
    assert found["soup"].right.tolist() == [True, True, False]
    assert found["innertext"].right.tolist() == [False]
    assert found["soup"].columns.shape[0] == 3
    assert found["soup"].by_rules.shape == (3,)


def page(seed: int) -> Joints:
    """Joints of which the third column tells whether they join."""
    random = np.random.default_rng(seed)
    columns = random.normal(size=(30, 6))
    none = np.zeros((30, 2), dtype=np.uint32)
    right = columns[:, 2] > 0
    return Joints("own", 1, "soup", "own.example", columns, none, columns[:, 0] > 0, right)


def page_of_words(seed: int, fold: int, site: str) -> Joints:
    """Joints of which the word above tells whether they join: behind 7 and 9 they do, behind 5 they
    do not."""
    random = np.random.default_rng(seed)
    edges = random.choice(np.array([5, 7, 9], dtype=np.uint32), size=(30, 2))
    right = edges[:, 0] != 5
    columns = random.normal(size=(30, 3))
    return Joints("own", fold, "soup", site, columns, edges, right & False, right)


def test_words_of_several_sites_tell() -> None:
    seen = [
        page_of_words(seed, 1 + seed % 3, f"site{seed % 2 + 2 * (seed % 3)}") for seed in range(900)
    ]
    odds = joints.word_odds(seen)
    known = odds[hashes_of("behind")].tolist()
    told = dict(zip(known, odds[odds_of("behind")].tolist(), strict=True))
    assert told[5] < -1
    assert min(told[7], told[9]) > 1
    few = [each for each in seen if each.site in ("site0", "site1")]
    assert not len(joints.word_odds(few)[hashes_of("behind")])  # two sites are not several
    joiner = joints.fit(seen)
    scores = joints.score(joiner, [page_of_words(1000 + seed, 4, "other") for seed in range(20)])
    assert np.mean(scores["joints, own, soup"]) > 0.9


def test_fitting_learns_which_column_tells_and_is_reproducible() -> None:
    seen = [page(seed) for seed in range(800)]
    joiner = joints.fit(seen)
    scores = joints.score(joiner, [page(1000 + seed) for seed in range(20)])
    assert np.mean(scores["joints, own, soup"]) > 0.9
    assert np.mean(scores["joints, own, soup, rules"]) < 0.7
    again = joints.fit(seen)
    for name, array in joiner.arrays.items():
        np.testing.assert_array_equal(array, again.arrays[name])
