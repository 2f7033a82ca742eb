"""What the words at the ends of lines say for a line's going on."""

import numpy as np
from numpy.typing import NDArray

from standfirst import read
from standfirst.tagger.edge_words import edge_odds, edge_words, hashes_of, odds_of

Hashes = NDArray[np.uint32]


def words_of(text: str) -> Hashes:
    return edge_words(read(text))


def test_the_last_word_above_and_the_first_of_each_line() -> None:
    found = words_of("According to the\nMinistry of Finance\n…\nit will be")
    the, ministry = words_of("a the\nMinistry")[1]
    finance, it = words_of("Finance\nit")[1]
    assert found.tolist() == [
        [0, found[0, 1]],  # "According", which no line is above
        [the, ministry],
        [finance, 0],  # a line without words
        [0, it],
    ]
    assert len({int(the), int(ministry), int(finance), int(it)}) == 4


def test_case_and_accents_do_not_count() -> None:
    assert words_of("À\nÇA")[1].tolist() == words_of("a\nca")[1].tolist()


def test_characters_of_scripts_without_spaces_are_no_words_here() -> None:
    assert not words_of("船は\nまた出る").any()


def test_odds_of_known_words_alone() -> None:
    words = words_of("the\nship\nof\nship")
    arrays = {
        hashes_of("behind"): np.sort(words[[1, 3], 0]),
        odds_of("behind"): np.array([1.5, 1.5]),
        hashes_of("front"): words[[1], 1],
        odds_of("front"): np.array([-2.0]),
    }
    assert edge_odds(arrays, words).tolist() == [[0, 0], [1.5, -2], [0, 0], [1.5, -2]]


def test_a_joiner_without_words_has_no_columns_for_them() -> None:
    assert edge_odds({}, words_of("a\nb")).shape == (2, 0)


def test_a_page_without_a_word_has_none() -> None:
    assert not words_of("…\n!!!").any()
