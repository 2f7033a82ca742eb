"""Cutting a text into lines and lines into sentences."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst import characters as ch
from standfirst.reading.lines import cut_lines, cut_long_lines, sentence_starts, wrap_width
from standfirst.reading.overlong import cut_overlong


def cut(text: str) -> list[str]:
    """The lines of a text."""
    codes = ch.codes_of(text)
    starts, ends, _ = cut_lines(codes, ch.classes_of(codes))
    return [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    cuts = [0, *sentence_starts(ch.classes_of(ch.codes_of(text))).tolist(), len(text)]
    return [text[a:b].strip() for a, b in pairwise(cuts)]


@given(st.text(st.sampled_from("ab \t\u00a0\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029é中")))
def test_lines_are_those_of_python(text: str) -> None:
    assert cut(text) == [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("stops", [1, 8, 9, 100, 5_000])
def test_a_long_row_of_stops_is_no_row_of_lines(stops: int) -> None:
    text = "The ferry left. " + "! " * stops + "The pier was empty."
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    starts, ends, _ = cut_long_lines(classes, *cut_lines(codes, classes), longest=10)
    pieces = [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    assert len(pieces) == 2 + min(stops, 8)
    assert (pieces[0], pieces[-1]) == ("The ferry left.", "The pier was empty.")
    assert " ".join(pieces) == text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It left on Monday. Edgar H. Su saw it.", ["It left on Monday.", "Edgar H. Su saw it."]),
        ("Sie fährt am 5. Mai. Oder am 17. Juni.", ["Sie fährt am 5. Mai.", "Oder am 17. Juni."]),
        ("It was so in 2017. Nobody knew.", ["It was so in 2017.", "Nobody knew."]),
        ("Line B1. Nobody knew of it.", ["Line B1.", "Nobody knew of it."]),
        ("He was 17. he left a note.", ["He was 17. he left a note."]),
        ("一九年五。次の日", ["一九年五。", "次の日"]),
    ],
)
def test_a_long_line_is_not_cut_behind_initials_and_ordinals(text: str, right: list[str]) -> None:
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    starts, ends, _ = cut_long_lines(classes, *cut_lines(codes, classes), longest=5)
    assert [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)] == right


def overlong(text: str, begun: list[int]) -> tuple[list[str], list[int], bool]:
    """The lines of a text, their gaps, and whether it had lost its line breaks, given where lines
    are said to have begun."""
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    found = np.array(begun, dtype=np.int64)
    starts, ends, gaps, lost = cut_overlong(
        text, codes, classes, cut_lines(codes, classes), lambda _codes, _classes: found
    )
    pieces = [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    return pieces, gaps.tolist(), lost


SENTENCE = "The ferry left the pier in the morning, and nobody at the harbour saw it go."
PARAGRAPH = " ".join([SENTENCE] * 7)


def test_where_lines_began_is_asked_only_where_most_of_the_text_is_long_lines() -> None:
    pieces, gaps, lost = overlong(PARAGRAPH, [10, 15])
    assert pieces[:4] == ["The ferry", "left", PARAGRAPH[15:76], SENTENCE]
    assert gaps == [1, 1, 1, *[0] * 6]
    assert lost
    many = "\n".join([PARAGRAPH * 4, *[SENTENCE + " So it was." for _ in range(40)]])
    pieces, _, lost = overlong(many, [10, 15])
    assert SENTENCE in pieces
    assert not lost


def test_scripts_are_not_shown_to_what_tells_where_lines_began() -> None:
    script = 'window._a={b:"c"};function d(){e("f");return{g:1}};' * 40
    text = f"{SENTENCE}\n{script}\n{PARAGRAPH}"
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    shown: list[str] = []

    def found(some: ch.Codes, _classes: ch.Classes) -> np.ndarray:
        shown.append("".join(map(chr, some)))
        return np.array([shown[-1].index(PARAGRAPH) + 10, shown[-1].index(PARAGRAPH) + 15])

    starts, ends, _, lost = cut_overlong(text, codes, classes, cut_lines(codes, classes), found)
    pieces = [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    assert [each.split() for each in shown] == [f"{SENTENCE} {PARAGRAPH}".split()]
    assert pieces[:5] == [SENTENCE, script, "The ferry", "left", PARAGRAPH[15:76]]
    assert lost


def test_few_long_paragraphs_are_whole_unless_there_are_prompts_among_them() -> None:
    text = f"{PARAGRAPH}\n{PARAGRAPH}"
    assert overlong(text, []) == ([PARAGRAPH, PARAGRAPH], [1, 1], False)
    prompt = "Sign up for our free newsletter."
    pieces, gaps, lost = overlong(f"{PARAGRAPH} {prompt}", [])
    assert pieces == [*[SENTENCE] * 7, prompt]
    assert set(gaps[1:]) == {0}
    assert not lost


def test_a_line_longer_than_any_paragraph_is_cut_at_its_sentences() -> None:
    pieces, _, lost = overlong(" ".join([PARAGRAPH] * 3), [])
    assert pieces == [SENTENCE] * 21
    assert not lost


@given(st.text(st.sampled_from("a \n\r\u2028")))
def test_gaps_count_line_breaks(text: str) -> None:
    codes = ch.codes_of(text)
    starts, ends, gaps = cut_lines(codes, ch.classes_of(codes))
    spans = [0, *(x for pair in zip(starts.tolist(), ends.tolist(), strict=True) for x in pair)]
    for number, gap in enumerate(gaps.tolist()):
        between = text[spans[2 * number] : spans[2 * number + 1]]
        breaks = len((between + ".").splitlines()) - 1
        assert gap == breaks + (number == 0)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("“One.” “Two.”", ["“One.”", "“Two.”"]),
        ("He paid 3.50 for v. 2 of it.", ["He paid 3.50 for v.", "2 of it."]),
        ("It fell (at last.) Then", ["It fell (at last.)", "Then"]),
        ("Wait… what", ["Wait… what"]),
        ("一。二！三", ["一。", "二！", "三"]),
        ("彼は「はい。」と言った。次", ["彼は「はい。」", "と言った。", "次"]),
        ("Да. Нет.", ["Да.", "Нет."]),
        ("هل هذا؟ نعم. لا", ["هل هذا؟", "نعم.", "لا"]),
        ("यह है। वह है।", ["यह है।", "वह है।"]),
        ("", [""]),
        ("...", ["..."]),
        ("a.b.c", ["a.b.c"]),
    ],
)
def test_sentences(text: str, right: list[str]) -> None:
    assert sentences(text) == right


@given(st.text(st.sampled_from("ab. A\n中。”"), max_size=120))
def test_cutting_long_lines_loses_nothing(text: str) -> None:
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    starts, ends, gaps = cut_lines(codes, classes)
    starts2, ends2, gaps2 = cut_long_lines(classes, starts, ends, gaps, longest=10)
    assert set(starts.tolist()) <= set(starts2.tolist())
    assert set(ends.tolist()) <= set(ends2.tolist())
    assert (starts2 < ends2).all()
    assert (ends2[:-1] <= starts2[1:]).all()
    kept = "".join(text[a:b] for a, b in zip(starts2.tolist(), ends2.tolist(), strict=True))
    assert "".join(kept.split()) == "".join(text.split())
    pieces = ~(starts2[:, None] == starts[None, :]).any(axis=1)
    assert (gaps2[pieces] == 0).all()
    assert gaps2[~pieces].tolist() == gaps.tolist()


def test_the_width_of_wrapped_text() -> None:
    full = np.array([70, 68, 72, 71, 69, 72, 70, 31])
    followed = np.array([True] * 7 + [False])
    assert wrap_width(full, followed) in range(70, 73)
    assert wrap_width(full[:4], followed[:4]) is None
    uneven = np.array([45, 200, 72, 310, 69, 90, 50, 31])
    assert wrap_width(uneven, followed) is None
    short = np.array([12, 9, 20, 15, 11, 18, 14, 13])
    assert wrap_width(short, followed) is None
