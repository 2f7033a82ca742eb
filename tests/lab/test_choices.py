"""Fitting the choices of headline, lede and authors, on pages of our own making."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")

from standfirst.article import Credit  # noqa: E402
from standfirst.lab.training import authors, headlines, ledes  # noqa: E402
from standfirst.lab.training.choices import as_one  # noqa: E402
from standfirst.tagger.author_candidates import Candidate  # noqa: E402
from standfirst.tagger.choose_authors import chosen  # noqa: E402

COLUMNS = 5
PAGES = 60


def columns_and_best(seed: int, candidates: int) -> tuple[np.ndarray, int]:
    """Random columns, of which the second tells which candidate is the right one."""
    random = np.random.default_rng(seed)
    columns = random.normal(size=(candidates, COLUMNS))
    best = int(random.integers(candidates))
    columns[best, 1] += 6.0
    return columns, best


def one_of(candidates: int, best: int) -> np.ndarray:
    right = np.zeros(candidates)
    right[best] = 1.0
    return right


def byline(block: int, name: str) -> Candidate:
    return Candidate(block, Credit("author", (name,), text=name), True, ())


def author_choice(seed: int, *, gold: bool = True) -> authors.Choice:
    columns, best = columns_and_best(seed, 6)
    names = [f"Person Nr{number}" for number in range(6)]
    if not gold:
        columns[best, 1] -= 6.0
    return authors.Choice(
        dataset="fundus",
        fold=1,
        kind="innertext",
        candidates=[byline(10 + number, name) for number, name in enumerate(names)],
        columns=columns,
        right=one_of(6, best) * gold,
        counts=np.ones(6),
        gold=[names[best]] if gold else [],
        ignored=[],
    )


def test_the_choice_of_authors_learns_which_column_tells() -> None:
    seen = [author_choice(seed, gold=seed % 4 > 0) for seed in range(PAGES)]
    chooser = authors.fit(seen)
    unseen = [author_choice(1000 + seed) for seed in range(20)]
    scores = authors.score(chooser, unseen)
    assert np.mean(scores["fundus innertext"]) > 0.9
    nobody = [author_choice(2000 + seed, gold=False) for seed in range(20)]
    assert np.mean(authors.score(chooser, nobody)["fundus innertext, unasked"]) < 0.2


def test_the_choice_of_authors_is_reproducible() -> None:
    seen = [author_choice(seed) for seed in range(20)]
    one, other = authors.fit(seen), authors.fit(seen)
    for name, array in one.arrays.items():
        np.testing.assert_array_equal(array, other.arrays[name])


def test_candidates_that_do_not_count_teach_nothing() -> None:
    def of(seed: int) -> authors.Choice:
        choice = author_choice(seed)
        wrong = 1.0 - choice.right
        return authors.Choice(**{**vars(choice), "right": wrong, "counts": np.zeros(6)})

    seen = [author_choice(seed) for seed in range(PAGES)]
    chooser = authors.fit([*seen, *(of(500 + seed) for seed in range(PAGES))])
    unseen = [author_choice(1000 + seed) for seed in range(20)]
    assert np.mean(authors.score(chooser, unseen)["fundus innertext"]) > 0.9


def test_what_is_chosen_is_what_is_scored() -> None:
    choice = author_choice(3)
    chooser = authors.fit([author_choice(seed) for seed in range(PAGES)])
    taken = chosen(choice.candidates, chooser.likely(choice.columns))
    right = [choice.candidates[n].names[0] for n in taken] == list(choice.gold)
    assert authors.score(chooser, [choice])["fundus innertext"] == [float(right)]


def test_the_choice_of_a_headline_learns_which_column_tells() -> None:
    def of(seed: int) -> headlines.Choice:
        columns, best = columns_and_best(seed, 8)
        return headlines.Choice("fundus", 1, "html", columns, one_of(8, best))

    chooser = headlines.fit([of(seed) for seed in range(PAGES)])
    unseen = [of(1000 + seed) for seed in range(20)]
    assert np.mean(headlines.score(chooser, unseen)["fundus html"]) > 0.9


def test_the_choice_of_a_lede_learns_which_column_tells() -> None:
    def of(seed: int) -> ledes.Choice:
        columns, best = columns_and_best(seed, 7)
        return ledes.Choice(
            "fundus", 1, "html", columns, one_of(8, 1 + best)
        )  # the first is: no lede

    chooser = ledes.fit([of(seed) for seed in range(PAGES)])
    right = [
        float(each.right[int(np.argmax(chooser.likely(each.columns)))])
        for each in (of(1000 + seed) for seed in range(20))
    ]
    assert np.mean(right) > 0.8


def test_several_fits_as_one_give_the_mean_of_theirs() -> None:
    random = np.random.default_rng(0)
    shapes = {"linear": (COLUMNS,), "hidden": (COLUMNS, 3), "bias": (3,), "out": (3,)}
    fits = [{name: random.normal(size=shape) for name, shape in shapes.items()} for _ in range(4)]
    x = random.normal(size=(7, COLUMNS))

    def logits(own: dict[str, np.ndarray]) -> np.ndarray:
        return x @ own["linear"] + np.tanh(x @ own["hidden"] + own["bias"]) @ own["out"]

    np.testing.assert_allclose(logits(as_one(fits)), np.mean([logits(f) for f in fits], axis=0))


def test_pages_with_unlike_numbers_of_candidates_are_fitted_side_by_side() -> None:
    def of(seed: int, size: int) -> headlines.Choice:
        columns, best = columns_and_best(seed, size)
        return headlines.Choice("fundus", 1, "html", columns, one_of(size, best))

    chooser = headlines.fit([of(seed, 2 + seed % 30) for seed in range(PAGES)])
    unseen = [of(1000 + seed, 2 + seed % 30) for seed in range(40)]
    assert np.mean(headlines.score(chooser, unseen)["fundus html"]) > 0.9


def test_a_taught_lede_counts_less_than_one_that_annotators_wrote() -> None:
    def of(dataset: str, seed: int, wrong: bool) -> ledes.Choice:
        columns, best = columns_and_best(seed, 7)
        place = 1 + (columns[:, 0].argmin() if wrong else best)
        return ledes.Choice(dataset, 1, "soup", columns, one_of(8, int(place)))

    told = [of("fundus", seed, wrong=False) for seed in range(PAGES)]
    taught = [of("aed", seed, wrong=True) for seed in range(PAGES)]
    unseen = [of("fundus", 1000 + seed, wrong=False) for seed in range(20)]
    chooser = ledes.fit([*told, *taught])
    assert np.mean(ledes.score(chooser, unseen)["lede, fundus soup"]) > 0.8


def test_the_choice_of_a_lede_is_reproducible() -> None:
    def of(seed: int) -> ledes.Choice:
        columns, best = columns_and_best(seed, 7)
        return ledes.Choice("fundus", 1, "html", columns, one_of(8, 1 + best))

    some = [of(seed) for seed in range(20)]
    one, other = ledes.fit(some), ledes.fit(some)
    for name, array in one.arrays.items():
        np.testing.assert_array_equal(array, other.arrays[name])
