"""What of a long page is worked out some at a time, is what it would be at once."""

from __future__ import annotations

import numpy as np
import pytest

from standfirst import characters as ch
from standfirst import read
from standfirst.filters.lexicon import forms, stems, tables, words
from standfirst.filters.lexicon.phrases import PhraseMatches, find_phrases
from standfirst.filters.lexicon.words import Words, words_of
from standfirst.tagger import network
from standfirst.tagger.default import default_tagger

TEXTS = {
    "prompts": "Log in to read on\nSign up to our newsletter today\nWe use cookies\n" * 40,
    "paragraphs": "\n\n".join(
        f"On Monday {i} ferries left the café's pier, “at last”." for i in range(60)
    ),
    "no spaces": "渡船在黎明时分离开了小岛。船上有一架钢琴\n" * 60,
    "one word": "ferry" * 500,
    "marks that do not show": "fer\u00adry \u200bpier\u200d\n" * 100,
}


def _words(text: str) -> Words:
    codes = ch.codes_of(text)
    return words_of(codes, ch.classes_of(codes))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("at_once", [1, 7, 100])
def test_words_in_parts(text: str, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _words(text)
    monkeypatch.setattr(words, "_AT_ONCE", at_once)
    parts = _words(text)
    for name in ("hashes", "starts", "ends", "first", "totals", "sizes"):
        np.testing.assert_array_equal(getattr(parts, name), getattr(whole, name))


def _phrases(text: str) -> PhraseMatches:
    return find_phrases(read(text, format="text"))


@pytest.mark.parametrize("at_once", [1, 10])
def test_phrases_in_parts(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(TEXTS.values())
    whole = _phrases(text)
    for module in (forms, stems, tables):
        monkeypatch.setattr(module, "_AT_ONCE", at_once)
    parts = _phrases(text)
    np.testing.assert_array_equal(parts.word, whole.word)
    np.testing.assert_array_equal(parts.pattern, whole.pattern)
    for name in ("family", "confidence", "pattern", "language"):
        np.testing.assert_array_equal(getattr(parts.prompts, name), getattr(whole.prompts, name))
    assert (whole.prompts.pattern < 0)[whole.prompts.family >= 0].any()  # forms told some
    assert (whole.prompts.pattern >= 0).any()


@pytest.mark.parametrize("lines", [1, 63, 64, 65, 300])
def test_the_network_in_parts(lines: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = default_tagger().weights.text
    columns = np.random.default_rng(1).normal(size=(lines, len(asked.arrays["mean"])))
    columns = columns.astype(np.float32)
    whole = asked.probabilities(columns)
    monkeypatch.setattr(network, "_AT_ONCE", 64)
    monkeypatch.setattr(network, "_BESIDE", 40)
    np.testing.assert_allclose(asked.probabilities(columns), whole, atol=1e-5)
