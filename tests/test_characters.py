"""Classes and folded forms of characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst import characters as ch


def classes(text: str) -> list[int]:
    """The class of each character of a text."""
    return ch.classes_of(ch.codes_of(text)).tolist()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (" \t\u00a0\u3000\u202f\x1f", ch.SPACE),
        ("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", ch.NEWLINE),
        ("aéßдλıˀ"[:6], ch.LOWER),
        ("AÉДΛİǅ", ch.UPPER),
        ("עשسمनक", ch.CASELESS),
        ("中文あカー々ก", ch.IDEOGRAPH),
        ("한글", ch.CASELESS),
        # Unicode pairs these with capitals, which no sentence opens with.
        ("აბგჰ", ch.CASELESS),
        ("\u1c90\u1c91\u1c92", ch.CASELESS),
        ("ᏣᎳᎩ\uab70", ch.CASELESS),
        ("09٣३Ⅳ", ch.DIGIT),
        (".!?…。！？؟।", ch.STOP),
        (",;:，、：،؛", ch.COMMA),
        ("([{„«¿", ch.OPENING),
        (")]}”’»\"'", ch.CLOSING),
        ("\u00ad\u200b\u200d\u200e\ufeff\u0301\ufe0f\x00\x07", ch.IGNORABLE),
        ("+=<>$€|©•\U0001f6a2\ud800", ch.OTHER),
    ],
)
def test_classes(text: str, right: int) -> None:
    assert dict(zip(text, classes(text), strict=True)) == dict.fromkeys(text, right)


@pytest.mark.parametrize(
    ("char", "small", "cased"),
    [
        ("a", True, True),
        ("A", False, True),
        ("и", True, True),
        ("И", False, True),
        ("ა", False, False),
        ("\u1c90", False, False),
        ("ע", False, False),
        ("7", False, False),
        ("", False, False),
    ],
)
def test_small_letters_are_of_scripts_with_capitals(char: str, small: bool, cased: bool) -> None:
    assert ch.is_small(char) == small
    assert ch.has_case(char) == cased


@given(st.text(st.characters(exclude_categories=())))
def test_every_character_has_a_class_and_a_fold(text: str) -> None:
    codes = ch.codes_of(text)
    assert "".join(map(chr, codes.tolist())) == text
    assert ch.UNKNOWN not in classes(text)
    assert len(ch.folded_of(codes)) == len(text)


@given(st.text())
def test_white_space_is_that_of_python(text: str) -> None:
    white = [kind in (ch.SPACE, ch.NEWLINE) for kind in classes(text)]
    assert white == [char.isspace() for char in text]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CAFÉ", "cafe"),
        ("cafe\u0301", "café"),
        ("Ŝtrüḿ", "strum"),
        ("ПЁС", "пес"),
        ("ΆΛΦΑ", "αλφα"),
        ("ｌｏｇｉｎ", "login"),
        ("lo\u00adg\u200bin", "login"),
        ("GİRİŞ", "giris"),
        ("KIRIK", "kırık"),
        ("ﬁn", "fn"),
        ("\u0634\u064e\u0631\u0652\u0643", "شرك"),
        # Indic letters with a dot, as one character and as two.
        ("\u09b0\u09be\u09df", "\u09b0\u09be\u09af\u09bc"),
        ("\u0938\u095c\u0915", "\u0938\u0921\u093c\u0915"),
        ("\u0b17\u0b5c", "\u0b17\u0b21\u0b3c"),
        # Persian and Urdu as typed on an Arabic keyboard.
        ("\u0639\u0644\u064a", "\u0639\u0644\u06cc"),
        ("\u0643\u062a\u0627\u0628", "\u06a9\u062a\u0627\u0628"),
        ("\u0633\u06c1", "\u0633\u0647"),
    ],
)
def test_folds(one: str, other: str) -> None:
    assert ch.folded(one) == ch.folded(other)


def test_what_is_another_word_folds_to_another() -> None:
    assert ch.folded("가") != ch.folded("나")
    assert ch.folded("が") != ch.folded("か")
    assert ch.folded("中") == "中"


@given(st.text(st.characters(categories=["Lu", "Ll"])))
def test_case_does_not_count(text: str) -> None:
    plain = [c for c in text if len(c.upper()) == 1 == len(c.lower()) and c.upper().lower() == c]
    kept = "".join(plain)
    assert ch.folded(kept.upper()) == ch.folded(kept)


def test_folding_is_cut_to_one_letter() -> None:
    assert [unicodedata.name(chr(c)) for c in ch.folded_of(ch.codes_of("ßŒ")).tolist()] == [
        "LATIN SMALL LETTER S",
        "LATIN SMALL LIGATURE OE",
    ]


def test_signs_are_told_from_all_other_characters() -> None:
    told = ch.is_one_of(ch.codes_of("a.。b\U0001f600।"), ch.signs(".。।"))
    assert told.tolist() == [False, True, True, False, False, True]
