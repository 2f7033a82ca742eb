"""The tagger: what it gives, what it was trained with, and how it is turned."""

from __future__ import annotations

import ast
import io
import json
import pickle
import subprocess
import sys
import warnings
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import standfirst
from own_pages import FURNITURE, PARAGRAPHS, PROMPTS, TITLES
from standfirst import Pipeline, extract, read
from standfirst.pipeline import TAGGER
from standfirst.roles import BOILERPLATE_ROLES
from standfirst.tagger import fingerprint
from standfirst.tagger.article import _between_sure, article_share
from standfirst.tagger.class_words import CLASS_COLUMNS, KINDS, ClassTable, class_words
from standfirst.tagger.default import StaleWeightsWarning, default_weights, warn_if_stale
from standfirst.tagger.features import COUNT, MARKUP_COUNT, features
from standfirst.tagger.fingerprint import rules_fingerprint
from standfirst.tagger.network import CLASSES, DILATIONS, Network
from standfirst.tagger.surroundings import _shared_words
from standfirst.tagger.tag import Tagger
from standfirst.tagger.weights import Weights, read_weights, write_weights
from standfirst.tagger.words import WORD_COLUMNS, LineWords, WordTable

PAGE = "\n\n".join([*FURNITURE[:4], TITLES[0], *PARAGRAPHS[:5], *PROMPTS[:2], *FURNITURE[4:8]])
HTML = (
    f"<html><body><nav><a href=/>Home</a></nav><h1>{TITLES[0]}</h1>"
    + "".join(f"<p class=story-text>{paragraph}</p>" for paragraph in PARAGRAPHS[:4])
    + "</body></html>"
)
CHANNELS = 4


def arrays(seed: int, inputs: int = COUNT + WORD_COLUMNS) -> dict[str, np.ndarray]:
    """A small member's arrays, of random numbers."""
    random = np.random.default_rng(seed)

    def some(*shape: int) -> np.ndarray:
        return random.normal(size=shape).astype(np.float32)

    out = {
        "mean": np.zeros(inputs, np.float32),
        "scale": np.ones(inputs, np.float32),
        "in.weight": some(inputs, CHANNELS),
        "in.bias": some(CHANNELS),
        "look.weight": some(CHANNELS),
        "seen.weight": some(CHANNELS, CHANNELS),
        "seen.bias": some(CHANNELS),
        "out.weight": some(CHANNELS, len(CLASSES)),
        "out.bias": some(len(CLASSES)),
    }
    for number in range(len(DILATIONS)):
        out[f"conv{number}.weight"] = some(3, CHANNELS, CHANNELS) / 4
        out[f"conv{number}.bias"] = some(CHANNELS)
    return out


TABLE = WordTable(np.array([3, 9], np.uint32), np.array([[1.0, -1.0], [2.0, 0.5]], np.float32))


CLASSES_TOLD = ClassTable(
    np.sort(np.array(class_words("p", "story-text"), np.uint32)),
    np.ones((len(class_words("p", "story-text")), KINDS), np.float32),
)


def small_weights(**about: object) -> Weights:
    html = COUNT + MARKUP_COUNT + CLASS_COLUMNS + WORD_COLUMNS
    return Weights(
        Network.together([arrays(1), arrays(2)]),
        Network.together([arrays(3, html)]),
        TABLE,
        CLASSES_TOLD,
        about,
    )


def article_lines(text: str, favor: str) -> set[int]:
    found = extract(text, favor=favor)  # type: ignore[arg-type]
    return {
        line.number
        for line in found.ledger
        if line.filter == TAGGER and line.role not in BOILERPLATE_ROLES
    }


def test_the_tagger_comes_last_and_leaves_no_line_to_the_rest() -> None:
    assert Pipeline.default().names[-1] == TAGGER
    assert TAGGER not in Pipeline.rules()
    ledger = extract(PAGE).ledger
    assert "rest" not in {line.filter for line in ledger}
    mine = [line for line in ledger if line.filter == TAGGER]
    assert {line.role for line in mine} >= {"body", "headline"}
    assert all(0 <= line.confidence <= 1 for line in mine)


def test_the_rules_can_do_without_the_tagger() -> None:
    assert extract(PAGE, pipeline="rules").body
    assert TAGGER not in {line.filter for line in extract(PAGE, pipeline="rules").ledger}


@given(st.lists(st.sampled_from([*FURNITURE, *PARAGRAPHS, *PROMPTS, *TITLES]), max_size=25))
def test_what_favours_precision_is_part_of_what_favours_recall(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    pages = {}
    for favor in ("precision", "balanced", "recall"):
        page = Pipeline.default().favoring(favor).run(read(text, format="text"))  # type: ignore[arg-type]
        # What is a lede to one may be the headline to another, which is no less of the article.
        told = ("body", "subhead", "lede", "headline")
        pages[favor] = sum(role in told for role in page.roles)
    assert pages["precision"] <= pages["balanced"] <= pages["recall"]


def test_favoring_leaves_rules_as_they_are() -> None:
    rules = Pipeline.rules()
    assert list(rules.favoring("recall")) == list(rules)
    turned = Pipeline.default().favoring("recall")[TAGGER]
    plain = Pipeline.default()[TAGGER]
    assert isinstance(turned, Tagger)
    assert isinstance(plain, Tagger)
    assert turned.threshold < plain.threshold
    assert turned.weights is plain.weights


def test_an_empty_page_and_one_line_are_tagged_too() -> None:
    assert extract("").body == ""
    assert extract("").confidence == 0
    assert len(extract("Menu").ledger) == 1


def test_the_weights_were_trained_with_the_rules_that_are_here() -> None:
    found = default_weights().rules
    assert found == rules_fingerprint(), "train again: python -m standfirst.lab train"


def test_the_weights_say_what_they_were_trained_on_and_how_they_score() -> None:
    about = default_weights().about
    assert about["left out"] == [0]
    assert about["pages"] > 1000
    assert "CC-BY-4.0" in about["data"]
    scores = about["validation"]
    assert 0.8 < scores["fundus, standfirst@innertext"]["shingle.f1"] < 1


def test_the_weights_are_small_and_need_no_pickle() -> None:
    with (files("standfirst.tagger") / "weights.npz").open("rb") as file:
        content = file.read()
    assert len(content) <= 2 * 1024 * 1024
    with np.load(io.BytesIO(content), allow_pickle=False) as stored:
        assert all(stored[name].dtype != object for name in stored.files)


def test_a_network_that_has_worked_is_sent_no_larger() -> None:
    network = Network.together([arrays(1), arrays(2)])
    columns = np.ones((5, COUNT + WORD_COLUMNS), np.float32)
    unused = len(pickle.dumps(network))
    found = network.probabilities(columns)
    assert len(pickle.dumps(network)) == unused
    twin = pickle.loads(pickle.dumps(network))
    np.testing.assert_array_equal(twin.probabilities(columns), found)


def test_other_rules_than_those_trained_with_warn() -> None:
    with pytest.warns(StaleWeightsWarning, match="train it again"):
        warn_if_stale(small_weights(rules="others"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warn_if_stale(small_weights(rules=rules_fingerprint()))


def test_weights_are_read_when_first_needed() -> None:
    code = (
        "import sys, standfirst; from standfirst import extract;"
        "assert 'standfirst.tagger.weights' not in sys.modules;"
        "extract('Menu'); assert 'standfirst.tagger.weights' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_comments_and_docstrings_leave_the_fingerprint_alone(tmp_path: Path) -> None:
    def content(source: str) -> list[bytes]:
        (tmp_path / "rule.py").write_text(source)
        return [found for _, found in fingerprint._contents(tmp_path, "rules")]

    plain = content("def rule(page):\n    return 3\n")
    assert content('def rule(page):\n    """Three."""\n    # why\n\n    return 3\n') == plain
    assert content("def rule(page):\n    return 4\n") != plain


def test_the_fingerprint_covers_what_rules_are_made_of() -> None:
    root = Path(standfirst.__file__).parent
    sources = [root / source for source in fingerprint._SOURCES]
    covered = {p for s in sources for p in ([s] if s.is_file() else s.rglob("*.py"))}
    # Operations on arrays, and what holds an article: none of them tells a line's role.
    no_rules = {root / name for name in ("article.py", "columns.py", "inline.py")}
    no_rules.add(root / "tagger/products.py")
    # What is imported when it is called is what a pipeline's last filter does, not its rules.
    called = {root / "pipeline.py"}
    used = {
        path
        for source in covered - called
        if source.suffix == ".py"
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("standfirst.")
        for path in [root.joinpath(*str(node.module).split(".")[1:]).with_suffix(".py")]
        if path.is_file()
    }
    assert used - covered <= no_rules


def test_weights_are_written_as_they_are_read(tmp_path: Path) -> None:
    weights = small_weights(rules="mine", pages=3)
    write_weights(tmp_path / "w.npz", weights)
    again = read_weights(tmp_path / "w.npz")
    assert json.dumps(again.about) == json.dumps(dict(weights.about), sort_keys=True)
    assert again.rules == "mine"
    for page in (read(PAGE), read(HTML, format="html")):
        told = weights.probabilities(page)
        assert told.shape == (len(page), len(CLASSES))
        np.testing.assert_allclose(again.probabilities(page), told, atol=0.02)
    np.savez(tmp_path / "other.npz", a=np.zeros(3))
    with pytest.raises(ValueError, match="no tagger's weights"):
        read_weights(tmp_path / "other.npz")


def test_members_are_averaged() -> None:
    columns = np.random.default_rng(5).normal(size=(70, COUNT + WORD_COLUMNS)).astype(np.float32)
    alone = [Network.together([arrays(seed)]).probabilities(columns) for seed in (1, 2)]
    both = Network.together([arrays(1), arrays(2)]).probabilities(columns)
    np.testing.assert_allclose(both, (alone[0] + alone[1]) / 2, atol=1e-6)
    np.testing.assert_allclose(both.sum(axis=1), 1, atol=1e-5)
    assert not np.allclose(alone[0], alone[1])


def test_a_line_does_not_reach_further_than_the_convolutions_but_for_the_glance() -> None:
    given_arrays = arrays(3)  # random numbers of which the classes are not all but sure
    given_arrays["seen.weight"][:] = 0
    network = Network.together([given_arrays])
    columns = np.zeros((300, COUNT + WORD_COLUMNS), np.float32)
    before = network.probabilities(columns)
    columns[150] = 1
    changed = np.flatnonzero(np.abs(network.probabilities(columns) - before).max(axis=1) > 1e-6)
    assert changed.min() >= 150 - sum(DILATIONS)
    assert changed.max() <= 150 + sum(DILATIONS)
    assert 150 in changed


def test_the_word_table_adds_up_what_the_words_of_each_line_say() -> None:
    words = LineWords(np.array([3, 9, 4, 9], np.uint32), np.array([0, 0, 2, 2]))
    found = TABLE.columns(words, 3)
    assert found.shape == (3, WORD_COLUMNS)
    np.testing.assert_allclose(found[0], [1.5, 0.75, -0.25, -0.125, 1.0])
    np.testing.assert_allclose(found[1], 0)
    np.testing.assert_allclose(found[2], [1.0, 0.5, 0.25, 0.125, 0.5])
    nothing = LineWords(np.zeros(0, np.uint32), np.zeros(0, np.int64))
    assert not TABLE.columns(nothing, 2).any()


@given(st.text(max_size=400))
def test_features_are_finite_numbers_of_about_unit_size(text: str) -> None:
    page = Pipeline.rules().run(read(text, format="text"))
    found = features(page)
    assert found.shape == (len(page), COUNT)
    assert np.isfinite(found).all()
    assert np.abs(found).max(initial=0) < 20


def test_a_second_story_shares_fewer_words_with_the_opening() -> None:
    one = [f"The harbour council met on Monday to hear of ferry number {i}." for i in range(15)]
    two = [f"A goalkeeper saved penalty {i} late in Saturday's cup match." for i in range(15)]
    page = read("\n\n".join([*one, *two]))
    near_before, _, in_opening, *_ = _shared_words(page, np.arange(len(page)) < 15)
    assert near_before[1:15].min() > 0.9
    assert near_before[15] < 0.3  # nothing of it has been said before
    assert in_opening[:15].min() > 0.9
    assert in_opening[15:].max() < 0.3


@pytest.mark.parametrize("monster", ["aB" * 1500, "a" * 100_000, "x9" * 50_000])
def test_one_monstrous_line_does_not_drown_the_page(monster: str) -> None:
    paragraphs = PARAGRAPHS[:5]
    body = extract("\n\n".join([TITLES[0], *paragraphs, monster])).body
    assert all(paragraph in body for paragraph in paragraphs)


def test_probabilities_that_round_above_one_are_one() -> None:
    found = np.zeros((1, len(CLASSES)))
    found[0, 1:4] = (0.5, 0.25, 0.2500001)
    assert article_share(found).tolist() == [1.0]


def test_an_unknown_favour_is_refused() -> None:
    with pytest.raises(ValueError, match="precision"):
        Pipeline.default().favoring("both")  # type: ignore[arg-type]


def test_a_block_between_two_that_are_article_is_so_from_less_on() -> None:
    likely = np.array([0.9, 0.4, 0.9, 0.1, 0.4, 0.9])
    every = np.ones(6, dtype=np.bool_)
    assert np.flatnonzero(_between_sure(likely, every, 0.5)).tolist() == [1]
    claimed_less = every.copy()
    claimed_less[3] = False
    assert np.flatnonzero(_between_sure(likely, claimed_less, 0.5)).tolist() == [1, 4]
    assert not _between_sure(likely, every, 0.95).any()
    assert not _between_sure(likely[:2], every[:2], 0.5).any()
