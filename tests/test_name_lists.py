"""Lists of given names and family names, and what the network is told of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst import read
from standfirst.family_names import family_names, is_family_name
from standfirst.given_names import given_names, is_given_name
from standfirst.tagger.name_words import NAME_COLUMNS, name_columns
from standfirst.word_hashes import WordHashes

OF_SCRIPTS = ["كريم", "هناء", "عبدالله", "רחל", "გიორგი", "அருண்", "สมชาย", "प्रकाश", "Ольга", "አበበ"]
NO_NAMES = ["اقرأ", "اضغط", "שתפו", "อ่าน", "और", "читать", "the", "weiter", "Montag", "lundi"]


@pytest.mark.parametrize("word", OF_SCRIPTS)
def test_given_names_of_many_scripts(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize("word", NO_NAMES)
def test_words_of_interfaces_and_days_are_none(word: str) -> None:
    assert not is_given_name(word)
    assert not is_family_name(word)


@pytest.mark.parametrize("word", ["Nguyễn", "शर्मा", "(כהן)", "Іваненко", "Παπαδόπουλος", "ସାହୁ"])
def test_family_names(word: str) -> None:
    assert is_family_name(word)


def test_lists_have_words_alone() -> None:
    for word in (*given_names(), *family_names()):
        assert word[0].isalpha() or word[0] in "\u2018\u02bb'", word
        assert not any(map(str.isdigit, word)), word


def test_each_given_name_of_the_list_is_one() -> None:
    missed = [word for word in given_names() if not is_given_name(word)]
    # Apostrophes at an end are cut off as quotation marks are.
    assert all(word[-1] in "'\u2019" for word in missed), missed


@given(st.lists(st.text(max_size=6)), st.text(max_size=6))
def test_hashes_hold_what_a_set_holds(words: list[str], other: str) -> None:
    held = WordHashes(words)
    assert len(held) == len(set(words))
    assert all(word in held for word in words)
    assert (other in held) == (other in words)


def columns_of(text: str) -> np.ndarray:
    return np.array(name_columns(read(text, format="text")), dtype=float)


@pytest.mark.parametrize("sign", "'\u2019\u02bc\u02bb\u2018")
def test_any_apostrophe_will_do(sign: str) -> None:
    assert is_given_name(f"O{sign}ktam")


@pytest.mark.parametrize("place", ["Roma", "Peru", "Verona", "Florida", "Самара", "شیراز"])
def test_places_are_no_given_names(place: str) -> None:
    assert not is_given_name(place)


def test_pieces_of_a_name_are_no_names_to_the_columns() -> None:
    given_share, people_share, opens = columns_of("So In O Ktam\nSo\n")
    assert given_share.tolist() == [0, 0]
    assert people_share.tolist() == [0, 0]
    assert not opens.any()


def test_the_columns_count_names() -> None:
    found = columns_of("By Tom Коваленко\nكريم الدسوقي\ntom will sail at six\n—\n")
    assert found.shape == (NAME_COLUMNS, 4)
    given_share, people_share, opens = found
    assert given_share.tolist() == pytest.approx([1 / 3, 1 / 2, 0, 0])
    assert people_share.tolist() == pytest.approx([2 / 3, 1, 0, 0])
    assert opens.tolist() == [0, 1, 0, 0]
