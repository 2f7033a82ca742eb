"""What is left out for speed changes nothing: each shortcut says what the long way says."""

from __future__ import annotations

import gc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import PARAGRAPHS, TITLES
from standfirst import read
from standfirst.columns import quantile
from standfirst.credits import bylines, captions, lists, photo_credits
from standfirst.filters.lexicon.lookup import may_say
from standfirst.filters.lexicon.phrases import find_phrases, page_words, word_kinds
from standfirst.known_authors import printed_names
from standfirst.outline import covering
from standfirst.page import Page
from standfirst.reading import html as reading
from standfirst.reading.builder import Built
from standfirst.tagger import class_words, markup
from standfirst.tagger.choose_lede import Top

SIGNS = "aBcD éÉж写真۔ \u00a0.,:;/|&+-–—=＝@©()（）[]0"
CREDITS = st.lists(st.sampled_from([*SIGNS, "AFP", " and ", " UND ", " و"]), max_size=40).map(
    "".join
)


@given(st.lists(st.integers(0, 200), min_size=1, max_size=60), st.sampled_from([0.0, 0.5, 0.98]))
def test_quantiles_are_numpys_to_the_last_bit(values: list[int], share: float) -> None:
    assert quantile(np.array(values), share) == np.quantile(values, share)


@given(CREDITS)
def test_texts_part_where_all_ways_to_part_them_say(text: str) -> None:
    every = captions._part(captions._PART_SIGNS, True)
    assert every is not None
    ends = [found.end() for found in captions._parts(text, 0)]
    assert ends == [found.end() for found in every.finditer(text)]


@pytest.mark.parametrize(("needed", "way"), captions._PARTS)
def test_no_way_to_part_a_text_does_without_the_signs_that_it_needs(needed: str, way: str) -> None:
    assert set(needed) <= set(captions._PART_SIGNS)
    texts = [
        *("The crane. Lund", "the crane© Lund", "the crane (c) Lund", "the crane.Lund", "by day"),
        *("the craneFoto: A", "the crane AP Photo/A", "the crane @lund", "the craneAnna Lund/AFP"),
        *("the crane Foto: A", "the crane (Foto: A", "the crane Fot. Lund", "מנוף צילום: א"),
    ]
    found = [text for text in texts if captions.regex.search(way, text)]
    assert found
    assert all(not needed or not set(needed).isdisjoint(text) for text in found)


@given(CREDITS)
def test_lists_are_parted_as_by_all_expressions(text: str) -> None:
    words = lists._CAPITALS if text.isupper() else lists._SMALL
    if lists._COMMA_SIGNS.isdisjoint(text):
        assert lists._COMMAS.split(text) == [text]
    if lists._AND_WORDS.isdisjoint(text.casefold().split()):
        assert words.between.split(text) == [text]
    if lists._MAYBE_WORDS.isdisjoint(text.casefold().split()):
        assert not words.maybe.search(text)
    if text.isascii():
        assert not lists._CLITIC.search(text)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ANNA LUND UND BEN MARSH", ["ANNA LUND", "BEN MARSH"]),
        ("Dan Lund", ["Dan Lund"]),
        ("Anna Lund e Ben Marsh", ["Anna Lund", "Ben Marsh"]),
        (" and ", []),
        ("AFP", ["AFP"]),
    ],
)
def test_lists_of_names(text: str, pieces: list[str]) -> None:
    assert lists.parted(text) == pieces


@given(CREDITS)
def test_brackets_and_addresses_are_found_where_they_are(text: str) -> None:
    assert bylines._asides(text) == bylines._ASIDE.findall(text)
    assert bylines._without_asides(text) == bylines._ASIDE.sub("", text)
    assert bylines._without_mail(text) == bylines._MAIL.sub(" ", text)


def test_brackets_of_all_widths_are_found() -> None:
    assert bylines._asides("A (EFE) B [dpa] C（AFP）") == ["EFE", "dpa", "AFP"]
    assert bylines._without_mail("Anna Lund @lund lund@tide.example") == "Anna Lund    "


@pytest.mark.parametrize(
    "text",
    [
        *("Anna Lund nuotr.", "A. Lund NUOTRAUKA", "A. Lund nuotraukos", "Lund Anna felvétele"),
        *(
            "LUND ANNA FELVÉTELE",
            "林安娜 摄",
            "林安娜撮影",
            "新月社提供",
            "新月社供图",
            "김하늘 제공",
        ),
    ],
)
def test_the_word_for_photo_behind_a_name_is_found(text: str) -> None:
    assert photo_credits._behind(text) is not None


@given(CREDITS)
def test_the_word_for_photo_is_missed_nowhere(text: str) -> None:
    for end in ("", " nuotr", "nuotrauka", " felvétele", "摄", "提供"):
        found, expected = (
            photo_credits._behind(text + end),
            photo_credits._BEHIND.search(text + end),
        )
        assert (found and found.span()) == (expected and expected.span())


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Crane, Anna Lund", False),
        ("the crane (mit AFP)", True),
        ("Größe: für dpa", True),
        ("ورويترز", True),  # of other scripts it is not told
        ("", False),
    ],
)
def test_whether_an_agency_may_be_named(text: str, may: bool) -> None:
    assert may_say(text, "agency") is may


def test_printed_names_are_those_of_the_page() -> None:
    names = ("Ånna Lund", "Ben Marsh", "|")
    assert printed_names(names, "by BEN MARSH, anna lund") == [
        ("BEN MARSH", 3, 12),
        ("anna lund", 14, 23),
    ]
    assert printed_names((), "by Ben Marsh") == []


@pytest.mark.parametrize("size", [0, 1, reading._PIECE, 2 * reading._PIECE + 3])
def test_a_text_is_encoded_whole(size: int) -> None:
    text = ("ab\ud800éж写\U0001f30d" * (size // 7 + 1))[:size]
    assert reading._encoded(text) == text.encode("utf-8", "replace")


def test_nothing_of_a_page_in_the_making_waits_for_garbage_collection() -> None:
    gc.collect()
    gc.disable()
    try:
        page = read(
            "".join(f"<p>{each} <a href=/>{each}</a></p>" for each in TITLES), format="html"
        )
        built = sum(isinstance(each, Built) for each in gc.get_objects())
    finally:
        gc.enable()
    assert built <= 1 < len(page)


def own_page() -> Page:
    body = "".join(f"<p class=b{n % 3}>{text}</p>" for n, text in enumerate(PARAGRAPHS[:4]))
    return read(
        f"<html><body><nav role=navigation><p>{TITLES[0]}</nav><main><div role=form>{body}"
        f"</div><ul><li>{TITLES[1]}<li>{TITLES[2]}</ul></main><aside>{TITLES[3]}</aside>",
        format="html",
    )


def test_what_lines_stand_in_is_told_of_all_groups_as_of_each() -> None:
    page = own_page()
    outline = page.outline
    assert outline is not None
    tag = np.array([markup._TAG.get(tag, 0) for tag in outline.tags])
    by_tag = markup._GROUPS[2, tag]
    by_role = markup._roles(outline.told)
    inside = markup._within(outline, len(page), by_tag, by_role)
    for group, names in enumerate(markup._WITHIN):
        there = [
            at
            for at, (tag, told) in enumerate(zip(outline.tags, outline.told, strict=True))
            if tag in names or markup._role(told) in names
        ]
        expected = covering(len(page), outline.first[there], outline.after[there]) > 0
        assert inside[group].tolist() == expected.tolist()
    assert inside.any(axis=1).sum() >= 5


@pytest.mark.parametrize("groups", [markup._OWN, markup._INNERMOST, markup._WITHIN])
def test_no_name_is_in_two_groups(groups: tuple[tuple[str, ...], ...]) -> None:
    names = [name for group in groups for name in group]
    assert len(names) == len(set(names))


def test_each_entry_is_marked_in_the_row_of_its_group() -> None:
    assert markup._one_hot(np.array([1, -1, 0]), 2).tolist() == [[0, 0, 1], [1, 0, 0]]


def test_the_most_and_the_least_above_each_element() -> None:
    outline = own_page().outline
    assert outline is not None
    values = np.cos(np.arange(len(outline)) * 7.0)
    most, least = class_words._along(values, outline)
    for element in range(len(outline)):
        around, at = [], element
        while at >= 0:
            around.append(values[at])
            at = int(outline.parent[at])
        assert (most[element], least[element]) == (max(around), min(around))


def test_the_different_words_of_a_page() -> None:
    page = read("\n".join([TITLES[0], TITLES[1], TITLES[0]]), format="text")
    kinds, words = page.derived(word_kinds), page.derived(page_words)
    assert kinds.hashes.tolist() == sorted(set(words.hashes.tolist()))
    assert kinds.hashes[kinds.of_word].tolist() == words.hashes.tolist()


def test_words_are_marked_once_and_by_gapless_patterns_alone() -> None:
    matches = find_phrases(read("By Anna Lund, AFP\n\nSubscribe to our newsletter", format="text"))
    marked = matches.marked("agency")
    assert marked.tolist() == [False, False, False, True, *[False] * 4]
    assert matches.marked("agency") is marked
    with pytest.raises(ValueError, match="read-only"):
        marked[0] = True
    gapped = matches.lexicon.gapped[matches.pattern]
    assert (matches.gapless == -1).tolist() == gapped.tolist()
    assert gapped.any()


def test_what_is_derived_is_worked_out_once_whatever_it_is() -> None:
    asked = []

    def nothing(page: Page) -> None:
        asked.append(page)

    page = read("Harbour", format="text")
    assert page.derived(nothing) is page.derived(nothing) is None
    assert asked == [page]


def test_the_runs_of_a_lede_are_those_between_their_bounds() -> None:
    story = np.zeros(0)
    top = Top(story, story, -1, (3, 5, 6, 9))  # type: ignore[arg-type]
    assert top.runs == [top.places[start:end] for start, end in top.bounds]
    assert {(3,), (5, 6)} < set(top.runs)
    assert len(set(top.runs)) == len(top.runs)
