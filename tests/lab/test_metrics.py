"""Metrics on examples worked out by hand."""

import numpy as np
import pytest

from standfirst.lab.metrics.bootstrap import interval, mean, micro, paired_interval
from standfirst.lab.metrics.fields import caption_f1, credit_names, on_page, optional_f1, set_f1
from standfirst.lab.metrics.paragraphs import paragraph_counts
from standfirst.lab.metrics.shingles import shingle_counts, shingles
from standfirst.lab.metrics.snippets import missing_and_unwanted, snippet_counts
from standfirst.lab.metrics.tokens import overlap, phrase, ratios, token_f1, tokens


def test_tokens_are_words_and_in_unspaced_scripts_characters() -> None:
    assert tokens("Don't stop: 3.5 Straßen!") == ["don", "t", "stop", "3", "5", "straßen"]
    assert tokens("東京2024年") == ["東", "京", "2024", "年"]
    assert tokens("ไทย ok") == ["ไ", "ท", "ย", "ok"]
    assert tokens("서울 시장") == ["서울", "시장"]


def test_overlap_counts_repeats() -> None:
    assert overlap("aab", "abbc") == (2, 2, 1)


def test_ratios_of_nothing_wanted_and_nothing_found_are_one() -> None:
    assert ratios(0, 0, 0) == (1.0, 1.0, 1.0)
    assert ratios(0, 2, 0) == (0.0, 0.0, 0.0)
    assert ratios(2, 2, 1) == pytest.approx((0.5, 2 / 3, 4 / 7))


def test_token_f1() -> None:
    assert token_f1("the quick fox", "The quick dog!") == pytest.approx(2 / 3)


def test_shingles_of_a_short_text_are_one() -> None:
    assert shingles(["a", "b"]) == [("a", "b")]
    assert shingles(list("abcde")) == [tuple("abcd"), tuple("bcde")]


def test_shingle_counts_are_shares_of_the_page() -> None:
    # Gold: abcd bcde cdef; found: abcd bcde cdex. Two shared, one each way: of four.
    assert shingle_counts("a b c d e f", "a b c d e x") == pytest.approx((0.5, 0.25, 0.25))


def test_shingle_counts_know_how_often() -> None:
    # Gold has aaaa twice, found four times.
    assert shingle_counts("a a a a a", "a a a a a a a") == pytest.approx((0.5, 0.5, 0.0))


def test_shingle_counts_of_nothing() -> None:
    assert shingle_counts("a b c d", "") == (0.0, 0.0, 1.0)
    assert shingle_counts("", "") == (0.0, 0.0, 0.0)


def test_snippets_found_missing_and_unwanted() -> None:
    with_, without = ["the sea\nwas calm", "ferries"], ["Subscribe", "Menu"]
    found = "On Monday the sea  was calm. Subscribe"
    assert snippet_counts(with_, without, found) == (1, 1, 1, 1)
    assert missing_and_unwanted(with_, without, found) == (["ferries"], ["Subscribe"])


def test_paragraphs_are_the_same_but_for_quotes_and_white_space() -> None:
    gold = ["He said “no”.", "Twice.", "Twice.", "Torn in two."]
    found = ['He  said "no". ', "Twice.", "", "Torn", "in two."]
    assert paragraph_counts(gold, found) == (2, 2, 2)


@pytest.mark.parametrize(
    ("gold", "found", "score"),
    [
        (None, None, 1.0),
        ("", None, 1.0),
        ("a b", None, 0.0),
        (None, "a b", 0.0),
        ("a b", "a", 2 / 3),
    ],
)
def test_optional_field(gold: str | None, found: str | None, score: float) -> None:
    assert optional_f1(gold, found) == pytest.approx(score)


def test_on_page_asks_for_whole_words_in_order() -> None:
    page = phrase("By Jane Roe-Doe, Oslo. Photo: Joanna Smith")
    names = ["Jane Roe", "Anna Smith", "Roe Jane", "-"]
    assert on_page(names, page) == (["Jane Roe"], ["Anna Smith", "Roe Jane"])


def test_set_f1_ignores_what_is_right_and_not_on_the_page() -> None:
    assert set_f1(["Jane Roe"], ["JANE ROE", "Max Muster"]) == pytest.approx(2 / 3)
    assert set_f1(["Jane Roe"], ["Jane Roe", "Max Muster"], ["Max Muster"]) == 1.0


def test_captions_match_nearly() -> None:
    long = "the old harbour of the town on a quiet morning in the spring"
    assert caption_f1([long, "A dog."], [f"{long} AP", "A cat."]) == pytest.approx(0.5)
    assert caption_f1([long, long], [long]) == 1.0
    assert caption_f1([long], [long, "A dog."], ["A dog."]) == 1.0


def test_credits_are_parted_into_names() -> None:
    chains = ["AFP/Jane Roe", "Acme via Getty Images", "Max Muster | dpa", "-", "Olivia Viani"]
    names = ["AFP", "Jane Roe", "Acme", "Getty Images", "Max Muster", "dpa", "Olivia Viani"]
    assert credit_names(chains) == names


def test_micro_sums_before_it_divides() -> None:
    pages = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 1.0]])
    assert micro(pages.sum(axis=0)) == pytest.approx([0.5, 0.5, 0.5])


def test_mean_divides_by_the_pages_that_count() -> None:
    pages = np.array([[1.0, 0.5], [1.0, 1.0]])
    assert mean(pages.sum(axis=0)) == pytest.approx([0.75])


def test_interval_is_seeded_and_holds_the_score() -> None:
    pages = np.column_stack([np.ones(50), np.arange(50) % 2]).astype(np.float64)
    low, high = interval(pages, mean, resamples=20_000)
    # Of 50 fair coins 18 is the 2.5th percentile and 32 the 97.5th.
    assert (low[0], high[0]) == pytest.approx((18 / 50, 32 / 50))
    assert interval(pages, mean) == interval(pages, mean)


def test_interval_of_pages_that_are_alike_is_a_point() -> None:
    low, high = interval(np.array([[0.5, 0.25, 0.25]] * 3), micro)
    assert low == pytest.approx(high)
    assert low[2] == pytest.approx(2 / 3)


def test_interval_needs_a_page() -> None:
    with pytest.raises(ValueError, match="at least one page"):
        interval(np.empty((0, 2)), mean)


def test_paired_interval_needs_pairs() -> None:
    with pytest.raises(ValueError, match="not paired"):
        paired_interval(np.ones((2, 2)), np.ones((3, 2)), mean)
