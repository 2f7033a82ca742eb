"""Training what finds lost line breaks."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

pytest.importorskip("torch")

from standfirst import characters as ch
from standfirst.lab.training import lost_breaks
from standfirst.lab.training.lines_of_html import lines_of_html
from standfirst.lab.training.lost_breaks import Example, example_of, train
from standfirst.lab.training.other_scripts import SCRIPTS

NAMES = ("Marsh", "Tamsin", "Odile", "Corvin", "Petra", "Ansel", "Bruna")
WORDS = ("the", "ferry", "left", "a", "pier", "in", "rain", "and", "nobody", "waited", "there")


def lines(seed: int) -> list[str]:
    """A made-up page, whose lines begin with a capital or with "By"."""
    chance = np.random.default_rng(seed)
    out = []
    for _ in range(30):
        words = " ".join(chance.choice(WORDS, int(chance.integers(4, 12))))
        out += [words.capitalize(), "By " + " ".join(chance.choice(NAMES, 2))]
    return out


def made(seed: int, script: int | None = None) -> Example:
    example = example_of(f"own/{seed}", 1, lines(seed), script)
    assert example is not None
    return example


def test_the_lines_of_markup() -> None:
    html = (
        "<html><head><title>A pier</title><script>var x = 1;</script></head><body>"
        "<nav><a>Home</a> <a>Weather</a><button>Log in</button></nav>"
        "<p>The <b>old</b> <a>pier</a> is\n closed.<br>For good.</p>"
        "<noscript>Turn scripts on.</noscript><!-- no --></body></html>"
    )
    assert lines_of_html(html) == [
        "A pier",
        "Home",
        "Weather",
        "Log in",
        "The old pier is closed.",
        "For good.",
        "Turn scripts on.",
    ]
    assert lines_of_html("") == []


def test_an_example_knows_where_its_lines_began() -> None:
    told = ["The  pier", "", "By Odile Marsh", "Open", "At noon", "Again"]
    example = example_of("own/1", 1, told, None)
    assert example is not None
    assert example.begins.tolist() == [
        True, False, True, False, False, True, True, False, True,
    ]  # fmt: skip
    assert example_of("own/1", 1, told[:3], None) is None


def test_another_script_has_the_same_lines_and_other_words() -> None:
    number = next(n for n, s in enumerate(SCRIPTS) if s.spaced and s.small == s.large)
    plain, other = made(1), made(1, number)
    assert plain.begins.tolist() == other.begins.tolist()
    assert plain.buckets.tolist() != other.buckets.tolist()


def test_what_was_learned_holds_for_other_pages_and_is_the_same_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lost_breaks, "TOKENS_A_BATCH", 500)
    examples = [made(seed) for seed in range(20)]
    found = train(examples, epochs=10, tell=lambda _: None)
    again = train(examples, epochs=10, tell=lambda _: None)
    assert all(np.array_equal(a, again.arrays[name]) for name, a in found.arrays.items())
    unseen = lines(99)
    text = " ".join(unseen)
    codes = ch.codes_of(text)
    cuts = [*found(codes, ch.classes_of(codes)).tolist(), len(text)]
    pieces = [text[a:b].strip() for a, b in pairwise(cuts)]
    right = len(set(pieces) & set(unseen))
    assert right > 0.9 * len(set(unseen))


@pytest.mark.parametrize("script", range(len(SCRIPTS)))
def test_lines_begin_behind_a_space_in_every_script(script: int) -> None:
    assert made(3, script).begins.sum() == made(3).begins.sum() == len(lines(3))
