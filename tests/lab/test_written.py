"""Pages of our own writing, which are trained on."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import CorpusError
from standfirst.lab.languages import language_of
from standfirst.lab.records import read_records
from standfirst.lab.training.class_table import SITES, class_table
from standfirst.lab.training.examples import examples_of
from standfirst.lab.training.labels import BODY, CAPTION, CREDIT, HEADLINE, LEDE, OTHER, SUBHEAD
from standfirst.lab.training.marked_blocks import Block
from standfirst.lab.training.written import WALL, written

PAGE = """\
=== de-01 | de | Hafenbote | article
O: Anmelden
O: Startseite
K: Küste
H: Die alte Helling kommt nach neun Wintern zurück
L: Der Rat hat am Montag einstimmig für den Neubau gestimmt.
Y: Von {Odile Marsch} und {Peer Lund}, Redakteure
C: Die Helling im Frühjahr. ## Foto: {Anna Bell}/{Hafenfoto}
P: Der Rat von |Karau| hat am Montag beschlossen, die Helling neu zu bauen, und zwar aus Eichenholz.
O: Jetzt den Newsletter bestellen
S: Neun Winter ohne Helling
P: Die Fischer müssen ihre Boote seit Jahren im Nachbarort aus dem Wasser ziehen, klagt der Wirt.
I: Baubeginn soll im April des nächsten Jahres sein.
O: Impressum

=== de-02 | de | Hafenbote | wall
O: Bitte melden Sie sich an
O: Passwort vergessen?
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "de.txt").write_text(PAGE, "utf-8")
    return tmp_path


def test_a_page_and_its_right_answer(folder: Path) -> None:
    story, wall = written(folder)
    gold = story.gold
    assert gold.headline == "Die alte Helling kommt nach neun Wintern zurück"
    assert gold.lede == ("Der Rat hat am Montag einstimmig für den Neubau gestimmt.",)
    assert gold.authors == ("Odile Marsch", "Peer Lund")
    assert [section.subhead for section in gold.sections] == [None, "Neun Winter ohne Helling"]
    assert gold.sections[0].paragraphs[0].startswith("Der Rat von Karau hat am Montag beschlossen,")
    assert gold.sections[1].paragraphs[1] == "Baubeginn soll im April des nächsten Jahres sein."
    (image,) = gold.images
    assert image.caption == "Die Helling im Frühjahr."
    assert image.credits == ("Anna Bell", "Hafenfoto")
    assert language_of(story.html) == "de"
    assert not story.is_validation
    assert wall.page_type == WALL
    assert wall.gold.text is None


def test_text_breaks_at_inline_elements_in_soup_alone(folder: Path) -> None:
    story = next(written(folder))
    texts = FlatCache(None)
    shown = texts.flatten(story.html, "innertext").splitlines()
    assert any(line.startswith("Der Rat von Karau hat") for line in shown)
    broken = texts.flatten(story.html, "soup").splitlines()
    assert {"Der Rat von", "Karau"} <= {line.strip() for line in broken}
    for mark in ("{", "}", "|", "##"):
        assert mark not in texts.flatten(story.html, "innertext")


def test_the_labels_are_what_the_marks_say(folder: Path) -> None:
    story, wall = written(folder)
    texts = FlatCache(None)
    example = next(iter(examples_of(story, texts, ["innertext"])))
    assert example.labels.whole
    wanted = [
        *(OTHER, OTHER, OTHER, HEADLINE, LEDE, CREDIT, CAPTION),
        *(BODY, OTHER, SUBHEAD, BODY, BODY, OTHER),
    ]
    assert example.labels.classes.tolist() == wanted
    example = next(iter(examples_of(wall, texts, ["innertext"])))
    assert set(example.labels.classes.tolist()) == {OTHER}


def test_their_markup_is_learned_but_not_the_names_in_it(folder: Path) -> None:
    story = next(written(folder))
    example = next(iter(examples_of(story, FlatCache(None), ["html"])))
    wanted = [
        *(OTHER, OTHER, OTHER, HEADLINE, LEDE, CREDIT, CAPTION),
        *(BODY, OTHER, SUBHEAD, BODY, BODY, OTHER),
    ]
    assert example.labels.classes.tolist() == wanted
    assert example.elements is not None
    sites = [dataclasses.replace(example, domain=f"{n}.example") for n in range(SITES)]
    assert not len(class_table(sites).hashes)
    assert len(class_table([dataclasses.replace(e, dataset="fundus") for e in sites]).hashes)


@pytest.mark.parametrize("line", ["X: what is this", "no mark at all"])
def test_a_line_without_a_mark_is_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "en.txt").write_text(f"=== en-01 | en | Tide | article\nO: Home\n{line}\n", "utf-8")
    with pytest.raises(ValueError, match=r"en\.txt, line 3"):
        list(written(tmp_path))


def test_a_block_above_all_headers_is_told(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text("O: Home\n", "utf-8")
    with pytest.raises(ValueError, match="line 1"):
        list(written(tmp_path))


def test_no_space_is_printed_where_none_parts_words() -> None:
    assert Block("C", "旧港のクレーン＝2024年、港町、 ## {雨宮透}撮影").printed.endswith(
        "港町、雨宮透撮影"
    )
    assert Block("C", "The crane. ## Photo: {Ann Lee}").printed == "The crane. Photo: Ann Lee"


def test_the_pages_that_are_trained_on() -> None:
    pages = list(written())
    assert len({page.id for page in pages}) == len(pages)
    assert len({page.id.split("/")[1].rpartition("-")[0] for page in pages}) >= 50
    assert not any(page.is_validation for page in pages)
    for page in pages:
        if page.page_type == "article":
            assert page.gold.headline, page.id
            assert page.gold.text, page.id
        if page.page_type == WALL:
            assert page.gold.text is None
    # All of one language stand in one fold, so that no language is seen that is scored.
    folds: dict[str, set[int]] = {}
    for page in pages:
        folds.setdefault(page.domain, set()).add(page.fold)
    assert all(len(each) == 1 for each in folds.values())


def test_written_pages_need_no_corpus(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert len(list(read_records(nowhere, ["written"], limit=3))) == 3
    with pytest.raises(CorpusError, match="no corpus"):
        list(read_records(nowhere, ["fundus", "written"]))
    with pytest.raises(CorpusError, match="no such dataset: tide"):
        list(read_records(nowhere, ["written", "tide"]))


def test_pages_held_out_are_scored_and_never_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    pages = list(read_records(tmp_path, ["held-out"]))
    assert len(pages) >= 30
    assert all(page.is_validation for page in pages)
    assert not {page.gold.headline for page in pages} & {page.gold.headline for page in written()}
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CorpusError, match="held_out"):
        list(read_records(tmp_path, ["held-out"]))
