"""Where lines began in text that lost its line breaks, as a trained network tells."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from one_line_pages import PAGES, OneLinePage
from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import Pipeline, extract, read
from standfirst import characters as ch
from standfirst.tagger import lost_breaks
from standfirst.tagger.default import default_weights
from standfirst.tagger.lost_breaks import LostBreaks, Tokens

BYLINE = "By Odile Marsh"
PROMPTS = ("Share", "Comments", "Print")
FOOT = ("Privacy", "Terms of use", "Imprint", "About us", "Jobs")
DATE = "17 March 2025"
# Papers print the two on one line as well: either way is right.
SIGNED = {BYLINE, f"{BYLINE} {DATE}"}
LINES = (*FERRY_MENU, FERRY_TITLE, BYLINE, DATE, *PROMPTS, *FERRY_STORY, *FOOT)


def tokens_of(text: str) -> Tokens:
    codes = ch.codes_of(text)
    return Tokens.of(codes, ch.classes_of(codes))


def shipped() -> LostBreaks:
    found = default_weights().breaks
    assert found is not None
    return found


def lines_of(text: str) -> list[str]:
    """The lines of a text as the default pipeline has it read."""
    return [line.text for line in read(text, breaks=Pipeline.default().breaks).lines]


@given(st.text(alphabet="aA1 \n\t.,:|-–(«»\u200b漢นéß", max_size=60))
def test_tokens_are_what_white_space_parts(text: str) -> None:
    tokens = tokens_of(text)
    assert [text[start:].split(None, 1)[0] for start in tokens.starts.tolist()] == text.split()
    assert len(tokens.buckets) == len(tokens.columns) == len(tokens.starts)
    assert np.isfinite(tokens.columns).all()


def test_a_words_case_and_the_signs_around_it_change_no_vector() -> None:
    plain, other = tokens_of("pier ferry"), tokens_of("“Pier,” FERRY.")
    assert plain.buckets.tolist() == other.buckets.tolist()
    assert plain.buckets[0] != plain.buckets[1]


def test_what_is_said_twice_is_told_apart_from_what_is_not() -> None:
    once = tokens_of("red ferry leaves old pier today")
    twice = tokens_of("red ferry leaves old pier today red ferry leaves")
    # The columns of the first three tokens differ by what is said again, those of the fourth do not
    # but for what ends before it.
    changed = (once.columns != twice.columns[:6]).sum(axis=1)
    assert changed[0] > changed[5]


def test_lines_are_found_again() -> None:
    found = lines_of(" ".join(LINES))
    for line in (FERRY_TITLE, *FERRY_STORY):
        assert line in found
    assert len(SIGNED & {*found}) == 1


def test_a_byline_has_a_line_of_its_own() -> None:
    assert BYLINE in lines_of(" ".join(LINES))


def test_a_line_that_began_stands_apart_and_a_sentence_within_it_does_not() -> None:
    page = read(" ".join(LINES), breaks=Pipeline.default().breaks)
    gap_of = {line.text: int(page.gaps[line.number]) for line in page.lines}
    (signed,) = SIGNED & gap_of.keys()
    assert gap_of[FERRY_TITLE] == gap_of[signed] == 1
    assert {0, 1} == set(gap_of.values())


def test_the_fields_of_a_page_on_one_line() -> None:
    article = extract(" ".join(LINES))
    assert article.headline == FERRY_TITLE
    assert article.authors == ("Odile Marsh",)
    told = " ".join(article.text.split())
    assert all(sentence in told for sentence in FERRY_STORY)
    assert "Comments" not in told
    assert "Imprint" not in told


# What comes out wrong, being no more than likely right: mended by training. What comes right must
# be taken out.
MISSES: dict[str, set[str]] = {"ru": {"authors"}}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.language)
def test_pages_of_several_languages_on_one_line(page: OneLinePage) -> None:
    article = extract(" ".join(page.lines))
    told = " ".join(article.text.split())
    right = {
        "headline": article.headline == page.headline,
        "authors": article.authors == (page.author,),
        "story": all(paragraph in told for paragraph in page.story),
        "prompts": not any(line in told for line in (page.menu[-1], *page.foot[1:])),
    }
    assert {name for name, is_right in right.items() if not is_right} == MISSES.get(
        page.language, set()
    )


def test_rules_alone_have_none() -> None:
    assert Pipeline.rules().breaks is None
    assert Pipeline.default().without("tagger").breaks is None


def test_lines_that_are_there_are_left_as_they_are() -> None:
    text = "\n".join(LINES)
    assert lines_of(text) == list(LINES)
    assert extract(text).warnings == ()


def test_a_warning_says_that_line_breaks_were_told() -> None:
    (warning,) = extract(" ".join(LINES)).warnings
    assert "line breaks" in warning
    assert extract(" ".join(LINES), pipeline="rules").warnings == ()


def test_a_long_text_is_told_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    text = " ".join(LINES * 4)
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    whole = shipped()(codes, classes)
    monkeypatch.setattr(lost_breaks, "_AT_ONCE", len(text) // 3)
    parts = shipped()(codes, classes)
    assert (np.diff(parts) > 0).all()
    assert set(parts.tolist()) <= {0, *(at + 1 for at, sign in enumerate(text) if sign == " ")}
    assert len(set(whole.tolist()) & set(parts.tolist())) > 0.9 * len(whole)


def test_of_a_long_story_only_the_first_parts_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    likely = LostBreaks.likely

    def noted(self: LostBreaks, tokens: Tokens) -> np.ndarray:
        told.append(len(tokens.starts))
        return likely(self, tokens)

    monkeypatch.setattr(LostBreaks, "likely", noted)
    story = " ".join(FERRY_STORY)
    monkeypatch.setattr(lost_breaks, "_AT_ONCE", len(story))
    codes = ch.codes_of(" ".join([story] * 9))
    assert shipped()(codes, ch.classes_of(codes)).tolist() == []
    assert len(told) == 4
    codes = ch.codes_of(" ".join(LINES * 9))
    assert len(shipped()(codes, ch.classes_of(codes))) > 0
    assert len(told) > 4 + 4


def test_no_line_begins_amid_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lost_breaks, "_AT_ONCE", 10)
    codes = ch.codes_of("a" * 95 + " " + "b" * 4)
    monkeypatch.setattr(lost_breaks, "_FEWEST_AMID", 0)
    assert set(shipped()(codes, ch.classes_of(codes)).tolist()) <= {0, 96}


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_storys_paragraphs_have_lost_no_line_breaks(count: int) -> None:
    paragraphs = [" ".join(FERRY_STORY), *(" ".join(page.story) for page in PAGES[:2])][:count]
    article = extract("\n".join(paragraphs))
    assert [paragraph.text for paragraph in article.paragraphs] == paragraphs
    assert article.warnings == ()


def test_no_text_no_lines() -> None:
    codes = ch.codes_of(" \n ")
    assert shipped()(codes, ch.classes_of(codes)).tolist() == []
