"""Labels of lines, and the network that training and the library share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from standfirst import read
from standfirst.lab.cache import FlatCache
from standfirst.lab.calibration import curve
from standfirst.lab.corpus import Gold, Image, Record, Section
from standfirst.lab.training import made_up_html
from standfirst.lab.training.class_table import class_table
from standfirst.lab.training.examples import (
    Example,
    _pairs,
    examples_of,
)
from standfirst.lab.training.headings import headings_of
from standfirst.lab.training.labels import (
    BODY,
    CAPTION,
    CREDIT,
    HEADLINE,
    LEDE,
    OTHER,
    SUBHEAD,
    UNKNOWN,
    Labels,
    label,
)
from standfirst.lab.training.made_up import (
    BARE,
    NO_ARTICLE,
    OTHER_SCRIPT,
    PROMPTED,
    PROMPTED_SCRIPT,
    TWO_STORIES,
    WALLED,
)
from standfirst.lab.training.tables import group_of, with_own_tables
from standfirst.lab.training.walls import wall
from standfirst.lab.training.word_table import SITES, word_table
from standfirst.tagger.class_words import FIELDS, ElementWords
from standfirst.tagger.features import COUNT, features
from standfirst.tagger.kin import Kin
from standfirst.tagger.network import CLASSES, Network
from standfirst.tagger.rules import before_tagger
from standfirst.tagger.words import WORD_COLUMNS, LineWords

PAGE = """\
Herring prices fall for the third week | The Tide
Log in
Herring prices fall for the third week
Boats stay in port while buyers wait for the frost to end.
By Odile Marsh
Crates on the quay at Port Tamsin.
The price of herring fell again on Monday, said the
harbour board
, which sets it every week.
Who pays
Nobody at the auction would say who had bought the last crate of the day.
Read also
Herring prices fall for the second week
"""


NO_KIN = np.zeros((0, 0), np.int64)


def record(gold: Gold) -> Record:
    return Record("own/1", "own", "https://tide.example/", "tide.example", "article", "", gold)


def gold(**fields: object) -> Gold:
    empty = {
        "headline": None,
        "lede": (),
        "authors": (),
        "sections": (),
        "images": (),
        "text": None,
        "with_": (),
        "without": (),
    }
    return Gold(**{**empty, **fields})  # type: ignore[arg-type]


WHOLE = gold(
    headline="Herring prices fall for the third week",
    lede=("Boats stay in port while buyers wait for the frost to end.",),
    authors=("Odile Marsh",),
    sections=(
        Section(
            None,
            (
                "The price of herring fell again on Monday, said the harbour board, "
                "which sets it every week.",
            ),
        ),
        Section(
            "Who pays",
            ("Nobody at the auction would say who had bought the last crate of the day.",),
        ),
    ),
    images=(Image("Crates on the quay at Port Tamsin", None, ()),),
    text="Boats stay in port while buyers wait for the frost to end.\n"
    "The price of herring fell again on Monday, said the harbour board, which sets it every week.\n"
    "Who pays\nNobody at the auction would say who had bought the last crate of the day.",
)


def test_each_line_gets_the_class_that_its_answer_gives_it() -> None:
    found = label(read(PAGE), record(WHOLE))
    assert found is not None
    assert found.whole
    assert found.classes.tolist() == [
        OTHER,
        OTHER,
        HEADLINE,
        LEDE,
        CREDIT,
        CAPTION,
        BODY,
        BODY,
        BODY,
        SUBHEAD,
        BODY,
        OTHER,
        OTHER,
    ]


def test_an_answer_in_one_piece_leaves_open_what_it_cannot_tell() -> None:
    answer = gold(text=WHOLE.text, headline=WHOLE.headline)
    found = label(read(PAGE), record(answer))
    assert found is not None
    assert not found.whole
    may_be = [{CLASSES[each] for each in np.flatnonzero(row)} for row in found.among]
    assert may_be[2] == {"headline"}
    assert may_be[3] == may_be[8] == may_be[9] == {"body", "subhead", "lede"}
    assert may_be[6] == may_be[7] == {"body", "subhead", "lede"}
    assert may_be[10] == {"body", "lede"}  # so long a line is no subhead
    assert may_be[4] == may_be[11] == {"other", "caption", "credit"}


def test_headings_of_the_markup_are_subheads_of_the_text() -> None:
    html = "<h1>Herring prices</h1><h2>Who pays</h2><h3>Read also</h3><h2> </h2><p>Log in</p>"
    answer = gold(text=WHOLE.text, authors=WHOLE.authors)
    found = label(read(PAGE), replace(record(answer), html=html))
    assert found is not None
    may_be = [{CLASSES[each] for each in np.flatnonzero(row)} for row in found.among]
    assert found.classes[9] == SUBHEAD
    assert may_be[9] == {"subhead"}
    assert may_be[3] == may_be[6] == may_be[10] == {"body", "lede"}
    # What is no article stays none, though a heading says it; and its author is told.
    assert found.classes[11] == OTHER
    assert found.classes[4] == CREDIT
    assert may_be[4] == {"credit"}
    assert may_be[1] == may_be[11] == {"other", "caption"}


def test_what_is_printed_in_a_heading_and_below_it_is_no_heading() -> None:
    assert headings_of("<h2>Who pays</h2><h2>Nobody</h2><p>Who pays</p><h1>Top</h1>") == {
        ("nobody",)
    }


@pytest.mark.parametrize(
    ("credit", "told"),
    [
        ("Photo: Odile Marsh / Gazette Pictures for the Harbour Board", CAPTION),
        ("and then, when the frost came back, nobody wanted to buy any of them at all", OTHER),
    ],
)
def test_a_caption_with_a_long_credit_is_a_caption(credit: str, told: int) -> None:
    crates = "Crates on the quay at Port Tamsin."
    assert crates in PAGE
    page = read(PAGE.replace(crates, f"{crates} {credit}"))
    found = label(page, record(WHOLE))
    assert found is not None
    assert found.classes[5] == told


def test_snippets_label_only_the_lines_that_they_stand_in() -> None:
    answer = gold(with_=("fell again on Monday",), without=("Log in",))
    found = label(read(PAGE), record(answer))
    assert found is not None
    assert not found.whole
    assert found.classes[6] == BODY
    assert found.classes[1] == OTHER
    assert (found.classes == UNKNOWN).sum() == len(found.classes) - 2


def test_of_a_page_of_snippets_the_headline_and_the_byline_near_it_are_told() -> None:
    answer = gold(with_=("fell again on Monday",), headline=WHOLE.headline, authors=WHOLE.authors)
    found = label(read(PAGE), record(answer))
    assert found is not None
    assert found.classes[2] == HEADLINE
    assert found.classes[4] == CREDIT
    assert np.flatnonzero(found.among[4]).tolist() == [CREDIT]
    assert found.classes[6] == BODY
    assert (found.classes == UNKNOWN).sum() == len(found.classes) - 3
    # Without a headline on the page, nothing tells which line is the byline.
    unknown = label(read(PAGE), record(replace(answer, headline="What no line of the page says")))
    assert unknown is not None
    assert not np.isin(unknown.classes, (HEADLINE, CREDIT)).any()


SNIPPETS = gold(with_=("fell again on Monday",), headline=WHOLE.headline, authors=WHOLE.authors)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Text: Odile Marsh", CREDIT),
        ("Odile Marsh, harbour", CREDIT),
        ("Das Gespräch führte Odile Marsh.", CREDIT),
        ("Posted in Boats and quays by Odile Marsh on 3 May", CREDIT),
        ("Who pays for it, Odile Marsh asked the harbour board", UNKNOWN),
        ("A letter to the harbour board by Odile Marsh", UNKNOWN),
        ("Below the quay of 1903 Odile Marsh found some of them", UNKNOWN),
        ("By the harbour, Odile Marsh was told, nobody had seen them", UNKNOWN),
    ],
)
def test_a_line_of_the_text_that_names_its_author_is_no_byline(line: str, told: int) -> None:
    page = read(PAGE.replace("Who pays", line))
    found = label(page, record(SNIPPETS))
    assert found is not None
    assert found.classes[9] == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("3 May 2024 Odile Marsh Boats, quays and harbours 2 comments", CREDIT),
        ("Buy the harbour reporter Odile Marsh a coffee", UNKNOWN),
    ],
)
def test_above_the_text_a_date_beside_the_author_tells_a_byline(line: str, told: int) -> None:
    found = label(read(PAGE.replace("By Odile Marsh", line)), record(SNIPPETS))
    assert found is not None
    assert found.classes[4] == told


def test_what_stands_below_all_snippets_alone_is_no_headline() -> None:
    body = "The price of herring fell again on Monday, said the harbour board.\n"
    below = label(read(f"{body}\n{WHOLE.headline}\nBy Odile Marsh"), record(SNIPPETS))
    assert below is not None
    assert not np.isin(below.classes, (HEADLINE, CREDIT)).any()
    # A snippet of few words may stand in a kicker, and the headline between it and the text.
    kicker = f"It fell again on Monday\n{WHOLE.headline}\nBy Odile Marsh\n\n{body}"
    between = label(read(kicker), record(SNIPPETS))
    assert between is not None
    assert between.classes.tolist() == [BODY, HEADLINE, CREDIT, BODY]


def test_what_the_markup_calls_a_caption_is_one_of_the_text() -> None:
    html = "<figure><figcaption>Crates on the quay at Port Tamsin.</figcaption></figure>"
    answer = gold(text=WHOLE.text, headline=WHOLE.headline)
    found = label(read(PAGE), replace(record(answer), html=html))
    assert found is not None
    assert found.classes[5] == CAPTION
    assert np.flatnonzero(found.among[5]).tolist() == [CAPTION]
    # Where the markup tells some, other lines are none; and far from the story nothing is.
    assert not found.among[[0, 1, 11, 12], CAPTION].any()
    below = label(
        read(
            PAGE.replace("Crates on the quay at Port Tamsin.\n", "")
            + "\n\nCrates on the quay at Port Tamsin."
        ),
        replace(record(answer), html=html),
    )
    assert below is not None
    assert not (below.classes == CAPTION).any()


@pytest.mark.parametrize("line", ["Odile Marsh", "Odile Marsh, harbour reporter of the Tide"])
def test_a_caption_of_a_word_or_two_is_no_beginning_of_other_lines(line: str) -> None:
    html = "<figure><figcaption>Odile Marsh</figcaption></figure>"
    answer = gold(text=WHOLE.text, headline=WHOLE.headline)
    page = read(PAGE.replace("By Odile Marsh", line))
    found = label(page, replace(record(answer), html=html))
    assert found is not None
    assert found.classes[4] == OTHER
    assert found.among[4, CREDIT]


def test_an_answer_that_is_not_on_the_page_labels_nothing() -> None:
    answer = gold(text="Nothing that this page says stands anywhere in this answer of ours.")
    assert label(read(PAGE), record(answer)) is None


def test_features_have_a_row_a_line_and_no_page_is_too_small() -> None:
    for text in ("", "One", PAGE):
        page = read(text)
        found = features(page)
        assert found.shape == (len(page), COUNT)
        assert np.isfinite(found).all()


def example(text: str, classes: object = None, site: str = "a.example") -> Example:
    page = read(text)
    lines = len(page)
    given = np.zeros(lines, np.int8) if classes is None else np.asarray(classes, np.int8)
    labels = Labels.of(given, False, np.full(lines, 9, np.int32))
    return Example(
        site, site, "own", 1, "innertext", features(page), LineWords.of(page), None, NO_KIN, labels
    )


def test_the_library_computes_what_training_computes() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is in the extra `train` alone")
    from standfirst.lab.training.loss import kin_together
    from standfirst.lab.training.model import Model

    torch.manual_seed(3)
    random = np.random.default_rng(3)
    inputs = COUNT + WORD_COLUMNS
    mean, scale = random.normal(size=inputs), np.full(inputs, 0.7)
    model = Model(mean.astype(np.float32), scale.astype(np.float32), ways=2)
    for each in model.kin.values():
        torch.nn.init.normal_(each, std=0.1)
    model.eval()
    given_examples = (example(PAGE), example(PAGE * 12), example("One line."))
    columns = [
        np.concatenate([e.columns, random.normal(size=(len(e.columns), WORD_COLUMNS))], axis=1)
        for e in given_examples
    ]
    packed = np.concatenate(columns).astype(np.float32)
    page = np.repeat(np.arange(3), [len(each) for each in columns])
    kin = [[Kin(random.integers(5, size=len(each))) for _ in range(2)] for each in columns]
    numbered = [
        replace(given, kin=np.array([way.of_line for way in ways]))
        for given, ways in zip(given_examples, kin, strict=True)
    ]
    with torch.no_grad():
        logits = model(torch.from_numpy(packed), torch.from_numpy(page), 3, kin_together(numbered))
        batched = torch.softmax(logits, dim=1).numpy()
    network = Network.together([model.arrays()])
    for number, each in enumerate(columns):
        alone = network.probabilities(each.astype(np.float32), kin[number])
        assert alone.shape == (len(each), len(CLASSES))
        np.testing.assert_allclose(alone, batched[page == number], atol=1e-4)


def test_training_learns_and_is_reproducible() -> None:
    pytest.importorskip("torch", reason="PyTorch is in the extra `train` alone")
    from standfirst.lab.training.train import Settings, train

    classes = label(read(PAGE), record(WHOLE))
    assert classes is not None
    examples = [example(PAGE, classes.classes, f"{n}.example") for n in range(3)]
    columns, _, _ = with_own_tables(examples)
    said: list[str] = []
    first = train(examples, columns, Settings(epochs=12), said.append)
    again = train(examples, columns, Settings(epochs=12), said.append)
    other = train(examples, columns, Settings(seed=5, epochs=12), said.append)
    for name, array in first.arrays().items():
        np.testing.assert_array_equal(array, again.arrays()[name])
    assert any(
        not np.array_equal(array, other.arrays()[name]) for name, array in first.arrays().items()
    )
    lost = [float(line.split("loss ")[1].split(",")[0]) for line in said[:12]]
    assert lost[-1] < 0.7 * lost[0]


def test_a_word_table_counts_sites_and_knows_no_rare_word() -> None:
    news, menu = "harbour ferries harbour", "subscribe"
    sites = [f"{n}.example" for n in range(SITES)]
    examples = [example(f"{news}\n{menu}", [BODY, OTHER], site) for site in sites]
    examples += [example("rareword", [BODY], sites[0]), example("rareword", [BODY], sites[1])]
    table = word_table(examples)
    page = read("harbour\nsubscribe\nrareword")
    found = table.columns(LineWords.of(page), 3)
    assert found[0, 0] > 0.3
    assert found[1, 0] < -0.3
    assert not found[2].any()


def test_an_example_is_told_by_words_of_other_sites_only() -> None:
    sites = [f"{n}.example" for n in range(40)]
    mine = [site for site in sites if group_of(site) == 0]
    others = [site for site in sites if group_of(site) != 0]
    assert len(mine) >= 1
    assert len(others) >= SITES
    examples = [example("onlymine", [BODY], site) for site in mine * 3]
    examples += [example("theirs", [OTHER], site) for site in others]
    columns, table, _ = with_own_tables(examples)
    assert not columns[0][:, -WORD_COLUMNS:].any()
    assert columns[-1].shape == (1, COUNT + WORD_COLUMNS)
    assert len(table.hashes) >= 1


STORY = "The {} council met on Monday to hear why the ferry had not sailed since the spring."


def own_record(name: str, site: str) -> Record:
    lines = [f"{name} stays in port", *(f"{STORY.format(name)} It was said {n}." for n in range(6))]
    html = (
        "<html><body>"
        + "".join(f"<p>{line}</p>" for line in ("Log in", *lines, "Imprint"))
        + "</body></html>"
    )
    answer = gold(text="\n".join(lines[1:]), headline=lines[0])
    return Record(name, "own", "https://x.example/", site, "article", html, answer)


def test_pages_are_made_up_of_others(tmp_path: Path) -> None:
    cache = FlatCache(tmp_path)
    kinds: dict[str, list[Example]] = {}
    lower = own_record("Valbrune", "v.example")
    for number in range(60):
        upper = own_record(f"Tamsin {number}", "t.example")
        for each in examples_of(upper, cache, ("innertext",), lower):
            kinds.setdefault(each.kind, []).append(each)
    names = {"innertext", NO_ARTICLE, OTHER_SCRIPT, TWO_STORIES, PROMPTED, BARE}
    assert names | {WALLED, PROMPTED_SCRIPT} == set(kinds)
    assert len(kinds["innertext"]) == 60
    assert all(not each.labels.classes.any() for each in kinds[NO_ARTICLE])
    two = kinds[TWO_STORIES][0]
    alone = next(each for each in kinds["innertext"] if each.id == two.id)
    assert len(two.columns) > len(alone.columns) + 4
    assert (two.labels.classes == BODY).sum() == (alone.labels.classes == BODY).sum()
    for each in kinds[PROMPTED]:
        first, *_, last = np.flatnonzero(each.labels.classes == BODY)
        assert (each.labels.classes[first:last] == OTHER).any()
        assert (each.labels.classes == BODY).sum() == (alone.labels.classes == BODY).sum()

    for each in kinds[OTHER_SCRIPT]:
        assert (each.labels.classes == alone.labels.classes).all()
    for each in kinds[BARE]:
        assert each.labels.classes[0] == HEADLINE
        assert (each.labels.classes[1:] == BODY).all()
    for each in kinds[WALLED]:
        assert not each.labels.classes.any()
        assert len(each.columns) > 6
    for each in kinds[PROMPTED_SCRIPT]:
        assert (each.labels.classes == BODY).sum() == (alone.labels.classes == BODY).sum()


@pytest.mark.parametrize("language", ["en", "de", "fi", "ja", "ar", "uk"])
def test_walls_are_written_in_many_languages(language: str) -> None:
    chance = np.random.default_rng(0)
    said = [tuple(wall(language, chance)) for _ in range(40)]
    assert len(set(said)) >= 4
    assert min(map(len, said)) >= 6
    english = {tuple(wall("en", chance)) for _ in range(40)}
    assert (english & {*said} != set()) == (language == "en")
    assert tuple(wall("gv", chance)) in english | {tuple(wall("en", chance)) for _ in range(40)}


def test_pages_of_html_are_made_up_too(tmp_path: Path) -> None:
    cache = FlatCache(tmp_path)
    kinds: dict[str, list[Example]] = {}
    for number in range(60):
        for each in examples_of(own_record(f"Tamsin {number}", "t.example"), cache, ("html",)):
            kinds.setdefault(each.kind, []).append(each)
    names = {"html", made_up_html.NO_ARTICLE, made_up_html.BARE, made_up_html.THINNED}
    assert names == set(kinds)
    for each in kinds[made_up_html.THINNED]:
        whole = next(other for other in kinds["html"] if other.id == each.id)
        for kind in (HEADLINE, BODY):
            assert (each.labels.classes == kind).sum() == (whole.labels.classes == kind).sum()
        assert len(each.columns) < len(whole.columns)
    assert all(each.elements is not None for some in kinds.values() for each in some)
    assert all(not each.labels.classes.any() for each in kinds[made_up_html.NO_ARTICLE])
    for each in kinds[made_up_html.BARE]:
        assert (each.labels.classes > 0).all()


def test_a_class_table_tells_the_article_from_the_menu() -> None:
    source = (
        "<body><ul class=menu-list><li class=menu-entry>Boats</li></ul>"
        "<div class=story-body><p>The harbour council met on Monday.</p></div></body>"
    )
    examples = []
    for number in range(3):
        page = before_tagger().run(read(source, format="html"))
        assert page.outline is not None
        labels = Labels.of(np.array([OTHER, BODY], np.int8), False, np.array([1, 6], np.int32))
        elements = ElementWords.of(page, page.outline)
        words = LineWords.of(page)
        columns = features(page)
        site = f"{number}.example"
        kin = np.zeros((0, len(page)), np.int64)
        examples.append(
            Example(site, site, "own", 1, "html", columns, words, elements, kin, labels)
        )
    table = class_table(examples)
    page = read(source, format="html")
    assert page.outline is not None
    found = table.columns(ElementWords.of(page, page.outline), 2)
    assert found[1, 0] > 0.3 > -0.3 > found[0, 0]
    assert not class_table(examples[:2]).columns(ElementWords.of(page, page.outline), 2).any()


@pytest.mark.parametrize("signed", [True, False])
def test_a_class_table_knows_bylines_where_an_answer_tells_them(signed: bool) -> None:
    source = (
        "<body><ul class=menu-list><li class=menu-entry>Boats</li></ul>"
        "<div class=signed>Odile Marsh</div><div class=story-body>"
        "<p>The price of herring fell again on Monday, said the harbour board.</p></div></body>"
    )
    text = "The price of herring fell again on Monday, said the harbour board."
    answer = gold(text=text, authors=("Odile Marsh",) if signed else ())
    examples = []
    for number in range(3):
        page = before_tagger().run(read(source, format="html"))
        assert page.outline is not None
        labels = label(page, record(answer))
        assert labels is not None
        site = f"{number}.example"
        words = ElementWords.of(page, page.outline)
        examples.append(
            Example(
                *(site, site, "own", 1, "html", features(page), LineWords.of(page), words),
                *(np.zeros((0, len(page)), np.int64), labels),
            )
        )
    page = read(source, format="html")
    assert page.outline is not None
    found = class_table(examples).columns(ElementWords.of(page, page.outline), 3)
    credit = found[:, FIELDS.index("credit") - len(FIELDS)]
    if signed:
        assert credit[1] > max(credit[0], credit[2]) + 0.5
    else:
        assert not credit.any()


def test_partners_are_of_the_same_site_before_others() -> None:
    records = [own_record(str(n), site) for n, site in enumerate("aba")]
    partners = [other and other.id for _, other in _pairs(records)]
    assert partners == [None, "0", "0"]


def test_a_curve_is_straight_where_the_told_is_found() -> None:
    told = np.repeat([0.05, 0.95], 100)
    article = np.arange(200) % 20 == 0
    article[100:] = ~article[100:]
    found = curve(told, article, np.ones(200))
    assert found.error == pytest.approx(0.0, abs=1e-9)
    assert curve(told, ~article, np.ones(200)).error == pytest.approx(0.9)
    assert len(list(found.lines())) == 12
