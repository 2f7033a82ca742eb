"""The learned choice of the bylines that name a story's authors."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import Article, Credit, Page, Pipeline, extract, read
from standfirst.broken_lines import blocks_of
from standfirst.byline_lines import is_byline_with_date
from standfirst.page import Claim
from standfirst.tagger.author_candidates import AuthorsView, Candidate, author_candidates
from standfirst.tagger.author_columns import author_columns
from standfirst.tagger.choose_authors import AuthorChooser, authors_of, chosen
from standfirst.tagger.default import default_weights
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.tag import Tagger
from standfirst.tagger.weights import read_weights, write_weights

TITLE = FERRY_TITLE
MENU = list(FERRY_MENU)
STORY = list(FERRY_STORY)
BELOW = ["Most read", "Herring is dear", "The pier at night", "Privacy", "Terms of use", "Imprint"]
FOOT = ["About us", "Jobs", "Tides", "Timetable", "Tickets", "Help"]


def page_with(*byline: str, below: tuple[str, ...] = ()) -> str:
    return "\n\n".join([*MENU, TITLE, *byline, *STORY, *below, *BELOW, *FOOT])


def view_of(text: str) -> tuple[Page, AuthorsView]:
    """The page as the tagger gets it, and where its authors may be named."""
    page = before_tagger().run(read(text))
    page.claims.open[:] = page.claims.codes < 0  # once it has run, a pipeline leaves nothing open
    view = Tagger(default_weights()).authors_view(page)
    assert view is not None
    return page, view


def by_column(number: int, columns: int, above: float) -> AuthorChooser:
    """A choice by one column alone: sure where it is larger than `above`."""
    linear = np.zeros(columns)
    linear[number] = 100.0
    flat = np.zeros(columns)
    arrays = {
        "mean": flat,
        "scale": flat + 1,
        "linear": linear,
        "offset": np.array([-100.0 * above]),
        "hidden": np.zeros((columns, 1)),
        "bias": np.zeros(1),
        "out": np.zeros(1),
    }
    return AuthorChooser(arrays)


def test_the_weights_have_a_choice_for_the_columns_that_there_are() -> None:
    chooser = default_weights().authors
    assert chooser is not None
    page, view = view_of(page_with("By Odile Marsh"))
    candidates = author_candidates(page, view)
    columns = author_columns(page, view, candidates)
    assert columns.shape == (len(candidates), len(chooser.arrays["mean"]))
    assert np.isfinite(columns).all()
    likely = chooser.likely(columns)
    assert likely.shape == (len(candidates),)
    assert ((likely >= 0) & (likely <= 1)).all()


def test_candidates_are_in_order_and_no_headline_is_among_them() -> None:
    page, view = view_of(page_with("Odile Marsh", "3 June 2024", below=("Per Lund",)))
    found = author_candidates(page, view)
    blocks = [each.block for each in found]
    assert blocks == sorted(blocks)
    assert view.headline not in blocks
    names = [each.names for each in found]
    assert ("Odile Marsh",) in names
    assert ("Per Lund",) in names
    assert all(page.derived(blocks_of).text(page, block) not in STORY for block in blocks)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        (("By Odile Marsh",), ["Odile Marsh"]),
        (("By Odile Marsh and Per Lund",), ["Odile Marsh", "Per Lund"]),
        (("Odile Marsh", "3 June 2024, 10:15"), ["Odile Marsh"]),
        (("Odile Marsh June 3, 2024",), ["Odile Marsh"]),
        (("Written by Odile Marsh | June 3, 2024 | 5 min read",), ["Odile Marsh"]),
        (("3 June 2024", "Martin Lund", "Anna Peters"), ["Martin Lund", "Anna Peters"]),
    ],
)
def test_authors_are_those_of_the_byline(byline: tuple[str, ...], authors: list[str]) -> None:
    assert list(extract(page_with(*byline)).authors) == authors


def test_a_page_that_names_nobody_gets_no_author() -> None:
    assert extract(page_with("3 June 2024")).authors == ()
    assert extract(page_with()).authors == ()


def test_who_a_picture_shows_is_no_author() -> None:
    page = page_with("Martin Lund", "Photo: Anna Peters/Harbour Press", "By Odile Marsh")
    assert extract(page).authors == ("Odile Marsh",)


def test_bylines_of_other_stories_below_are_not_this_ones() -> None:
    others = ("More stories", "Herring is dear", "By Per Lund", "The pier at night", "By Ann Lee")
    assert extract(page_with("By Odile Marsh", below=others)).authors == ("Odile Marsh",)


def test_the_ledger_says_how_likely_the_byline_is() -> None:
    article = extract(page_with("Odile Marsh 3 June 2024"))
    assert article.authors == ("Odile Marsh",)
    (line,) = article.evidence("authors")
    assert line.text == "Odile Marsh 3 June 2024"
    assert line.role in ("credit", "dateline")


def test_the_choice_decides_and_not_the_rules() -> None:
    text = page_with("By Odile Marsh", "Per Lund", "3 June 2024")
    page, view = view_of(text)
    columns = author_columns(page, view, author_candidates(page, view)).shape[1]
    weights = default_weights()

    def authors(above: float) -> Article:
        chooser = by_column(number, columns, above)
        tagger = Tagger(dataclasses.replace(weights, authors=chooser))
        return extract(text, pipeline=before_tagger().append("tagger", tagger))

    number = 0  # how likely the network thinks it a credit: at most log 1
    assert authors(-99.0).authors == ("Odile Marsh", "Per Lund")
    assert authors(1.0).authors == ()


def test_without_a_choice_the_rules_decide() -> None:
    text = page_with("By Odile Marsh")
    without = Tagger(dataclasses.replace(default_weights(), authors=None))
    by_rules = before_tagger().append("tagger", without)
    assert extract(text, pipeline=by_rules).authors == ("Odile Marsh",)
    assert extract(text, pipeline=Pipeline.rules()).authors == ("Odile Marsh",)


def test_agencies_are_chosen_where_that_is_likely_and_bylines_stand_together() -> None:
    page, view = view_of(page_with("By Odile Marsh", "(AFP)"))
    own = next(c for c in author_candidates(page, view) if c.names == ("Odile Marsh",))
    agency = own._replace(
        block=own.block + 1, credit=dataclasses.replace(own.credit, role="agency")
    )
    far = own._replace(block=own.block + 50)
    assert chosen([own, agency, far], np.array([0.9, 0.45, 0.8])) == [0]
    assert chosen([own, agency, far], np.array([0.9, 0.95, 0.8])) == [0, 1]
    assert chosen([agency], np.array([0.99])) == [0]
    # From less on only people are, where nobody else is; and no agency drops them.
    assert chosen([agency], np.array([0.45])) == []
    assert chosen([own, agency], np.array([0.35, 0.45])) == [0]
    assert chosen([own, agency], np.array([0.45, 0.6])) == [0, 1]
    assert chosen([own, agency], np.array([0.1, 0.6])) == [1]
    away = agency._replace(block=own.block + 55)
    assert chosen([own, away], np.array([0.8, 0.9])) == [0]
    assert chosen([own, far], np.array([0.2, 0.4])) == [1]
    assert chosen([own, far], np.array([0.2, 0.15])) == [0]
    assert chosen([own, far], np.array([0.05, 0.09])) == []
    alone = own._replace(credit=dataclasses.replace(own.credit, text="Odile Marsh"))
    # Whom nothing announces is, if the first word is a given name and nobody is near as likely.
    assert chosen([alone], np.array([0.14])) == []
    assert chosen([alone], np.array([0.2])) == [0]
    other = alone._replace(block=own.block + 3)
    assert chosen([alone, other], np.array([0.2, 0.1])) == []
    firm = dataclasses.replace(alone.credit, role="agency", names=(), organisations=("AP",))
    assert chosen([alone, alone._replace(credit=firm)], np.array([0.2, 0.19])) == [0]
    strange = dataclasses.replace(alone.credit, names=("Nearby Herring",))
    assert chosen([alone._replace(credit=strange)], np.array([0.2])) == []


def test_of_a_page_of_bylines_only_those_near_its_beginning_are_candidates() -> None:
    def page_of(count: int) -> str:
        names = (
            "".join(chr(97 + int(digit)) for digit in str(n)).capitalize() for n in range(count)
        )
        stories = (f"{STORY[n % len(STORY)]}\n\nBy Ann L{name}" for n, name in enumerate(names))
        return "\n\n".join([TITLE, *stories])

    def candidates_of(count: int) -> int:
        page, view = view_of(page_of(count))
        # Where the network sees the headline, and the story end, the pages are not alike.
        view = view._replace(inside=np.arange(len(view.inside)) < 12, headline=0)
        return len(author_candidates(page, view))

    assert 0 < candidates_of(150) == candidates_of(600)


def test_nothing_is_chosen_where_there_is_no_candidate() -> None:
    page, view = view_of(page_with())
    chooser = default_weights().authors
    assert chooser is not None
    empty = view._replace(headline=-1, inside=np.zeros_like(view.inside))
    assert all(isinstance(each, Candidate) for each, _ in authors_of(page, empty, chooser))
    assert chosen([], np.zeros(0)) == []


def test_the_weights_file_keeps_the_choice(tmp_path: Path) -> None:
    weights = default_weights()
    assert weights.authors is not None
    write_weights(tmp_path / "weights.npz", weights)
    again = read_weights(tmp_path / "weights.npz").authors
    assert again is not None
    for name, array in weights.authors.arrays.items():
        np.testing.assert_allclose(again.arrays[name], array, rtol=1e-6)
    write_weights(tmp_path / "old.npz", dataclasses.replace(weights, authors=None))
    assert read_weights(tmp_path / "old.npz").authors is None


def named_by(text: str) -> set[str]:
    """Everybody whom a candidate of the page names."""
    page, view = view_of(text)
    return {name for each in author_candidates(page, view) for name in each.names}


@pytest.mark.parametrize(
    "lines",
    [
        ("Media Contacts:", "Tamsin Roe"),
        ("Press contact", "Tamsin Roe, Head of Press"),
        ("Contact:", "Calder Ferries plc", "+44 131 555 0100", "Tamsin Roe"),
        ("Pressekontakt:", "Tamsin Roe", "presse@faehre.example"),
        ("Contact: Tamsin Roe",),
        ("For more information: Tamsin Roe, Head of Press",),
    ],
)
def test_whom_to_ask_is_no_author(lines: tuple[str, ...]) -> None:
    assert named_by(page_with("By Odile Marsh", below=lines)) == {"Odile Marsh"}
    assert "Tamsin Roe" in named_by(page_with("By Odile Marsh", below=("Tamsin Roe",)))


def test_others_beside_a_byline_far_below_the_headline_are_candidates() -> None:
    gallery = [f"{n} of 60: a boat of the long pier, painted in the spring." for n in range(60)]
    lines = [*MENU, TITLE, *gallery, "By", "ODILE MARSH,", "MARTA LUND", "and", "ANNA BELL"]
    assert {"ODILE MARSH", "MARTA LUND", "ANNA BELL"} <= named_by("\n\n".join([*lines, *STORY]))


def test_who_dressed_a_picture_is_no_author() -> None:
    chain = "Fotos: Odile Marshall. Styling: Per Lindgren. Haare: Anna Bell."
    assert not any(". " in name for name in named_by(page_with(f"Von {chain}", chain)))


def test_a_headline_ends_what_a_label_above_it_announces() -> None:
    text = "\n\n".join(["Contact:", "Tamsin Roe", TITLE, "Odile Marsh", *STORY])
    assert "Tamsin Roe" not in named_by(text)
    assert "Odile Marsh" in named_by(text)


@pytest.mark.parametrize(
    "link", ["Contact", "Контакты", "Press office", "Media Relations", "Media contacts"]
)
def test_a_link_of_the_menu_announces_nobody(link: str) -> None:
    assert "Odile Marsh" in named_by(page_with(link, "Odile Marsh"))
    for above in (("Jobs", link), (link, "Jobs"), (link,)):
        text = "\n\n".join([*above, TITLE, "Odile Marsh", "3 May 2024", *STORY])
        assert extract(text, pipeline="rules").authors == ("Odile Marsh",)


def test_a_headline_by_markup_ends_what_a_label_above_it_announces() -> None:
    text = "\n\n".join(["Contact:", f"# {TITLE}", "Odile Marsh", "3 May 2024", *STORY])
    assert extract(text, format="markdown", pipeline="rules").authors == ("Odile Marsh",)


def test_a_label_between_the_texts_of_a_release_needs_no_colon() -> None:
    lines = [TITLE, *STORY, "Press contact", "Tamsin Roe, Head of Press", *STORY[:1]]
    assert "Tamsin Roe" not in named_by("\n\n".join(lines))


def test_the_masthead_signs_nothing() -> None:
    text = "\n\n".join(["Calder Bugle", *MENU, TITLE, "Calder Bugle", "3 May 2024", *STORY])
    assert "Calder Bugle" not in named_by(text)
    assert "Calder Bugle" not in extract(text, pipeline="rules").authors
    own = text.replace("Calder Bugle", "Odile Marsh")
    assert "Odile Marsh" in named_by(own)


@pytest.mark.parametrize("other", ["Producer: Per Lund", "Sound design: Per Lund", "Host: Ida Moe"])
def test_who_made_a_programme_is_no_author(other: str) -> None:
    lines = (other, "Editor: Tamsin Roe")
    assert named_by(page_with(below=lines)) == set()
    assert "Tamsin Roe" not in named_by(page_with(below=lines[::-1]))
    assert "Tamsin Roe" in named_by(page_with("Editor: Tamsin Roe"))


def test_of_sure_bylines_the_one_that_names_more_people_is_the_storys() -> None:
    page, view = view_of(page_with("Odile Marsh and Per Lund"))
    both = next(c for c in author_candidates(page, view) if len(c.names) > 1)
    one = dataclasses.replace(both.credit, names=("Per Lund",), text="Per Lund")
    entry = both._replace(block=both.block + 50, credit=one)
    assert chosen([both, entry], np.array([0.7, 0.9])) == [0]
    assert chosen([both, entry], np.array([0.3, 0.9])) == [1]
    other = dataclasses.replace(one, names=("Tamsin Roe",))
    assert chosen([both, entry._replace(credit=other)], np.array([0.7, 0.9])) == [1]
    # Others near the entry change nothing of that.
    guest = entry._replace(block=entry.block + 4, credit=other)
    assert chosen([both, entry, guest], np.array([0.7, 0.9, 0.8])) == [0]


def test_a_byline_elsewhere_that_names_some_of_the_authors_is_not_the_storys() -> None:
    page, view = view_of(page_with("Odile Marsh", "Per Lund", "Tamsin Roe", "3 June 2024"))
    found = author_candidates(page, view)
    three = [next(c for c in found if c.names == (n,)) for n in ("Odile Marsh", "Per Lund")]
    three.append(
        three[1]._replace(
            block=three[1].block + 1,
            credit=dataclasses.replace(three[1].credit, names=("Tamsin Roe",), text="Tamsin Roe"),
        )
    )
    two = dataclasses.replace(three[0].credit, names=("Odile Marsh", "Per Lund"))
    below = three[0]._replace(block=three[0].block + 50, credit=two)
    assert chosen([*three, below], np.array([0.9, 0.8, 0.85, 0.6])) == [0, 1, 2]


def test_an_agency_alone_above_the_story_signs_it() -> None:
    page, view = view_of(page_with("Author:", "Reuters", "3 June 2024"))
    found = author_candidates(page, view)
    (agency,) = [each for each in found if each.credit.role == "agency"]
    weights = default_weights()
    sure = by_column(0, author_columns(page, view, found).shape[1], -99.0)
    tagger = Tagger(dataclasses.replace(weights, authors=sure))
    text = page_with("Author:", "Reuters", "3 June 2024")
    article = extract(text, pipeline=before_tagger().append("tagger", tagger))
    assert agency.names == ("Reuters",)
    assert article.authors == ("Reuters",)


def test_where_an_author_works_is_none() -> None:
    text = page_with("Odile Marsh", "Head of Press, Calder Ferry Works")
    assert named_by(text) == {"Odile Marsh"}


def test_a_label_that_opens_line_after_line_names_nobody() -> None:
    others = [f"Harbour Notes | {title}" for title in ("Herring is dear", "The pier", "A ship")]
    text = page_with("By Odile Marsh").replace(STORY[1], "\n\n".join([*others, STORY[1]]))
    assert named_by(text) == {"Odile Marsh"}
    twice = text.replace("Harbour Notes | A ship", "Somebody else | A ship")
    assert "Harbour Notes" in named_by(twice)


def test_an_agency_beside_a_name_is_a_candidate_of_its_own() -> None:
    page, view = view_of(page_with("Odile Marsh and AP"))
    people, firms = [each for each in author_candidates(page, view) if "AP" in each.credit.text]
    assert (people.credit.role, people.names) == ("author", ("Odile Marsh",))
    assert (firms.credit.role, firms.names) == ("agency", ("AP",))
    assert people.block == firms.block
    text = page_with("Odile Marsh and AP")
    sure = by_column(0, author_columns(page, view, [people]).shape[1], -99.0)
    tagger = Tagger(dataclasses.replace(default_weights(), authors=sure))
    article = extract(text, pipeline=before_tagger().append("tagger", tagger))
    assert article.authors == ("Odile Marsh", "AP")


def test_beside_an_announced_author_others_must_be_surer() -> None:
    page, view = view_of(page_with("By Odile Marsh"))
    own = next(c for c in author_candidates(page, view) if c.names == ("Odile Marsh",))
    credit = dataclasses.replace(own.credit, names=("Ida Moe",), text="Ida Moe / Harbour Photo")
    other = own._replace(block=own.block + 1, credit=credit)
    assert chosen([own, other], np.array([0.95, 0.7])) == [0]
    assert chosen([own, other], np.array([0.95, 0.85])) == [0, 1]
    announced = other._replace(credit=dataclasses.replace(credit, text="By Ida Moe"))
    assert chosen([own, announced], np.array([0.95, 0.7])) == [0, 1]
    linked = other._replace(credit=dataclasses.replace(credit, text="and Ida Moe"))
    assert chosen([own, linked], np.array([0.95, 0.7])) == [0, 1]
    unannounced = own._replace(credit=dataclasses.replace(own.credit, text="Odile Marsh"))
    assert chosen([unannounced, other], np.array([0.95, 0.7])) == [0, 1]


def test_where_nobody_is_sure_whom_a_bylines_words_announce_signs() -> None:
    page, view = view_of(page_with("By Odile Marsh"))
    own = next(c for c in author_candidates(page, view) if c.names == ("Odile Marsh",))
    credit = dataclasses.replace(own.credit, names=("Ida Moe",), text="Ida Moe")
    columnist = own._replace(block=own.block - 9, credit=credit)
    assert chosen([columnist, own], np.array([0.45, 0.35])) == [1]
    assert chosen([columnist, own], np.array([0.45, 0.2])) == [0]
    assert chosen([columnist, own], np.array([0.55, 0.35])) == [0]


def test_initials_sign_below_the_story_alone() -> None:
    assert "jhm" in named_by(page_with("3 June 2024", below=("(jhm)",)))
    assert "jhm" not in named_by(page_with("(jhm)", "3 June 2024"))


def test_what_opens_in_small_letters_behind_for_is_no_firm() -> None:
    page, view = view_of(page_with("By Odile Marsh for children"))
    assert [each.names for each in author_candidates(page, view)] == [("Odile Marsh",)]


def test_an_agency_alone_is_no_label_for_standing_beside_names_elsewhere() -> None:
    page, view = view_of(page_with("AP", "3 June 2024", "Ann Lee, AP", "Bob Ray, AP"))
    assert ("AP",) in [each.names for each in author_candidates(page, view)]


def test_for_whom_an_author_wrote_is_none() -> None:
    page, view = view_of(page_with("By Odile Marsh For Bugle Media"))
    assert [each.names for each in author_candidates(page, view)] == [("Odile Marsh",)]
    page, view = view_of(page_with("By Odile Marsh, Bugle Media"))
    assert ("Odile Marsh",) in [each.names for each in author_candidates(page, view)]


def test_a_byline_that_tells_at_length_who_somebody_is() -> None:
    about = (
        "By Odile Marsh, the harbour editor of the Gazette, who joined it in the spring of 2017 "
        "and has been writing about the winches, the ferries and those who mend them ever since"
    )
    page, view = view_of(page_with(about))
    (byline,) = author_candidates(page, view)
    assert byline.names == ("Odile Marsh",)
    said = about.replace("By Odile Marsh", "Odile Marsh")
    page, view = view_of(page_with(said))
    assert author_candidates(page, view) == []


def test_whoever_checked_a_text_gives_way_to_who_wrote_it() -> None:
    lines = ("Odile Marsh", "12 May 2024", "Fact checked by Hanne Vogt")
    page, view = view_of(page_with(*lines))
    found = author_candidates(page, view)
    assert {each.names[0] for each in found} >= {"Odile Marsh", "Hanne Vogt"}
    article = extract(page_with(*lines))
    assert "Hanne Vogt" not in article.authors


@pytest.mark.parametrize(
    "line",
    [
        "With contributions from Hanne Vogt",
        "Hanne Vogt contributed to this report.",
        "With reporting by Hanne Vogt",
        "By Hanne Vogt/Getty Images.",
        "Mitarbeit: Hanne Vogt",
    ],
)
def test_who_helped_or_took_a_picture_is_no_candidate(line: str) -> None:
    assert named_by(page_with("By Odile Marsh", line)) == {"Odile Marsh"}


@pytest.mark.parametrize("above", ["Contributions from", "With contributions from:"])
def test_who_helped_may_stand_below_the_words(above: str) -> None:
    assert named_by(page_with("By Odile Marsh", "12 May 2024", above, "Hanne Vogt")) == {
        "Odile Marsh"
    }


@pytest.mark.parametrize(
    "above", ["The pier. Bob Ray/Getty Images", "Bob Ray contributed to this."]
)
def test_a_byline_below_another_s_credit_is_a_candidate(above: str) -> None:
    assert "Odile Marsh" in named_by(page_with(above, "By Odile Marsh"))


def test_what_is_glued_to_a_name_goes_where_the_name_stands_alone_too() -> None:
    page, view = view_of(page_with("By Odile Marsharchive page", "by Odile Marsh", "12 May 2024"))
    names = {each.names for each in author_candidates(page, view)}
    assert names == {("Odile Marsh",)}


def named(*lines: str) -> list[tuple[str, ...]]:
    """Whom the candidates of a page with some lines below its title name."""
    return [each.names for each in author_candidates(*view_of(page_with(*lines)))]


def test_who_stands_above_a_picture_s_credit_signs_if_the_story_says_nothing_of_him() -> None:
    # A rule takes the name for the picture's caption.
    page, _ = view_of(page_with("Greta Olsen", "Foto: Calder Tide"))
    line = next(n for n in range(len(page)) if page.line_text(n) == "Greta Olsen")
    assert page.claims.standing[line] is not None
    assert ("Greta Olsen",) in named("Greta Olsen", "Foto: Calder Tide")
    shown = (*STORY, "Greta Olsen rowed over. Olsen had never been to the pier before that day.")
    text = "\n\n".join([*MENU, TITLE, "Greta Olsen", "Foto: Calder Tide", *shown, *BELOW, *FOOT])
    assert ("Greta Olsen",) not in [each.names for each in author_candidates(*view_of(text))]


@pytest.mark.parametrize("line", ["Words and pictures by Greta Olsen", "By Greta Olsen via AP"])
def test_who_is_announced_signs_pictures_or_not(line: str) -> None:
    assert any("Greta Olsen" in name for names in named(line) for name in names)


@pytest.mark.parametrize(
    ("name", "credit"),
    [
        ("王小明", "图片来源：新华社"),
        ("田中太郎", "写真：共同通信"),
        ("Bo Li", "Foto: Calder Tide"),
    ],
)
def test_a_short_name_above_a_picture_s_credit_may_sign(name: str, credit: str) -> None:
    assert (name,) in named(name, credit)


def test_a_caption_by_a_filter_of_one_s_own_is_none_of_the_authors() -> None:
    def mine(page: Page) -> Iterator[Claim]:
        for line in range(len(page)):
            if page.line_text(line) == "Greta Olsen":
                yield Claim(line, "caption", 1.0, "mine")

    pipeline = Pipeline.default().replace("captions", mine)
    article = extract(page_with("Greta Olsen", "Foto: Calder Tide"), pipeline=pipeline)
    assert "Greta Olsen" not in article.authors


@pytest.mark.parametrize(
    "line",
    [
        "Image via Calder County, Tide News/YouTube",
        "Greta Olsen via Getty Images",
        "Nachrichtenagentur",
    ],
)
def test_where_a_picture_is_from_and_what_a_firm_is_name_nobody(line: str) -> None:
    assert not any(set(names) & set(line.split(", ")) for names in named(line))
    assert ("Greta Olsen",) not in named(line)


def signed(name: str, block: int, *, by: bool = False) -> Candidate:
    return Candidate(
        block, Credit("author", (name,), text=f"By {name}" if by else name), plain=True, told=()
    )


def test_who_is_named_again_and_again_beside_an_announced_author_took_the_pictures() -> None:
    author, photos = signed("Ann Lee", 3, by=True), [signed("Bob Ray", n) for n in (4, 9, 12)]
    likely = np.array([0.9, 0.95, 0.7, 0.9])
    assert chosen([author, *photos], likely) == [0]
    # Twice may be a byline above and below; and where nobody is announced, it is whom we have.
    assert 1 in chosen([author, *photos[:2]], likely[:3])
    assert chosen(photos, likely[1:]) != []


def test_an_agency_signs_alone_where_nobody_else_does() -> None:
    agency = Candidate(7, Credit("agency", (), ("AFP",), text="AFP"), plain=True, told=())
    firm = Candidate(8, Credit("agency", (), ("Calder",), text="Calder"), plain=True, told=())
    assert chosen([agency, firm], np.array([0.12, 0.4])) == [0]
    assert chosen([agency], np.array([0.05])) == []
    assert chosen([signed("Ann Lee", 3, by=True), agency], np.array([0.9, 0.12])) == [0]


def named_below_subtitle(line: str) -> set[str]:
    """Whom the candidates name of a page whose headline's block ends in a subtitle, which comes to
    no full stop, and in a line that seems to go on with it."""
    subtitle = "Islanders say that they have waited long enough for the boat"
    text = "\n\n".join([*MENU, f"{TITLE}\n{subtitle}\n{line}", *STORY, *BELOW, *FOOT])
    page, view = view_of(text)
    page.claims.joins = np.zeros(len(page), dtype=np.bool_)  # what was learned of it parts them
    title = next(n for n in range(len(page)) if page.line_text(n) == TITLE)
    headline = int(page.derived(blocks_of).of_line[title])
    # The rules part a byline with its date from what stands above, and do not join that for it.
    joined = 1 if is_byline_with_date(line) else 3
    assert len(page.derived(blocks_of).lines(headline)) == joined
    found = author_candidates(page, view._replace(headline=headline))
    return {name for each in found for name in each.names}


@pytest.mark.parametrize(
    "byline",
    [
        "by Odile Marsh | May 3, 2024 | Islands",
        "by Odile Marsh • 4 min read",
        "by Odile Marsh, The Harbour Gazette",
        "by Odile Marsh on 3 May 2024",
        "by Odile Marsh for The Harbour Gazette",
        "von Odile Marsh | 03.05.2024",
        "von Odile Marsh (dpa)",
    ],
)
def test_a_byline_below_a_subtitle_that_is_joined_to_the_headline(byline: str) -> None:
    assert "Odile Marsh" in named_below_subtitle(byline)


@pytest.mark.parametrize("line", ["by the end of the spring", "by 2030 at the latest"])
def test_what_else_is_joined_to_the_headline_names_nobody(line: str) -> None:
    assert named_below_subtitle(line) == set()


@pytest.mark.parametrize("cue", ["By", "Autor", "Par", "Escrito por"])
@pytest.mark.parametrize(
    "date",
    [
        "Published on 12 March 2024 at 06:00",
        "Veröffentlicht am 12. März 2024",
        "Publié le 12 mars 2024 à 06h00",
        "Publicado el 12 marzo 2024",
    ],
)
def test_the_word_for_published_is_nobody_below_a_byline_s_words(cue: str, date: str) -> None:
    assert named_by(page_with(cue, date)) == set()
    assert named_by(page_with(cue, "Odile Marsh", date)) == {"Odile Marsh"}


def test_who_published_it_may_be_named_on_the_line_of_the_date() -> None:
    assert named_by(page_with("By", "Published 12 March 2024 by Odile Marsh")) == {"Odile Marsh"}


@pytest.mark.parametrize("label", ["Related stories", "You might also like", "More stories"])
@pytest.mark.parametrize("byline", [("By Per Lund",), ("By", "Per Lund")])
def test_who_signs_a_related_story_is_no_candidate(label: str, byline: tuple[str, ...]) -> None:
    listed = (label, "Herring is dear at the pier", *byline, "The pier is closed", "By Ida Moe")
    assert named_by(page_with("3 June 2024", below=listed)) == set()
    assert named_by(page_with("Odile Marsh", "3 June 2024", below=listed)) == {"Odile Marsh"}
    assert extract(page_with("AFP", "3 June 2024", below=listed)).authors == ("AFP",)


@pytest.mark.parametrize(
    "below", [("Read more", "By Per Lund"), ("By Per Lund", "Related stories", "Herring is dear")]
)
def test_a_byline_beside_a_list_of_related_stories_is_a_candidate(below: tuple[str, ...]) -> None:
    assert "Per Lund" in named_by(page_with("3 June 2024", below=below))


@pytest.mark.parametrize("did", ["Updated by", "Published by", "Produced by", "Mis à jour par"])
def test_whoever_put_a_story_on_the_site_gives_way_to_who_wrote_it(did: str) -> None:
    lines = ("By Odile Marsh", f"{did} Hanne Vogt", "3 June 2024")
    assert extract(page_with(*lines)).authors == ("Odile Marsh",)
    assert extract(page_with(lines[1], lines[0], lines[2])).authors == ("Odile Marsh",)
    assert extract(page_with(*lines[1:])).authors == ("Hanne Vogt",)


@pytest.mark.parametrize("cue", ["Na", "NA", "Reporter"])
def test_a_byline_s_words_above_a_name_are_no_name(cue: str) -> None:
    assert named_by(page_with(cue, "Odile Marsh", "3 June 2024")) == {"Odile Marsh"}


@pytest.mark.parametrize(
    "byline",
    [
        ("Ann Lee and", "Per Lund"),
        ("By Ann Lee and", "Per Lund"),
        ("By", "Ann Lee and", "Per Lund"),
        ("Ann Lee", "and Per Lund"),
    ],
)
def test_a_word_for_and_may_stand_behind_the_upper_name(byline: tuple[str, ...]) -> None:
    assert extract(page_with(*byline, "3 June 2024")).authors == ("Ann Lee", "Per Lund")


@pytest.mark.parametrize("line", ["Our Correspondent", "De notre correspondant"])
def test_a_reporter_who_is_not_named_signs(line: str) -> None:
    assert named_by(page_with(line, "3 June 2024")) == {line}
