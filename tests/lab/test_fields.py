"""The tables of fields, and the pages on which a field is wrong."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from standfirst import extract
from standfirst.lab.cli import main
from standfirst.lab.corpus import Record, fold_of
from standfirst.lab.fields import NOTES, as_markdown, field_tables
from standfirst.lab.metrics.fields import credit_names, on_page, set_f1
from standfirst.lab.metrics.tokens import phrase
from standfirst.lab.output import Output
from standfirst.lab.reading_room import ClosedError, ReadingRoom
from standfirst.lab.runner import PageScores
from standfirst.lab.scoring import score
from standfirst.lab.training import folds
from standfirst.lab.wrong_fields import wrong_pages

MakeRecord = Callable[..., Record]

CLOSED = next(f"{n}.example" for n in range(100) if fold_of(f"{n}.example") == 0)
OPEN = next(f"{n}.example" for n in range(100) if fold_of(f"{n}.example") != 0)
BODY = (
    "The ferry left the harbour at noon with forty guests on board, and came back an hour later. "
    "Nobody was hurt, said the harbour master, who had watched it all from his window."
)
HTML = f"""<html><head><title>Example news</title>
<meta name="author" content="Ida Sund"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<h1>Ferry turns back in the storm</h1><p>{BODY}</p><p>{BODY[::-1]}</p></body></html>"""


def extract_of_fold(fold: int) -> Callable[..., Any]:
    """An extract for `--by-fold`: rules alone, which have seen no page."""
    assert fold in range(5)
    return lambda page, **options: extract(page, pipeline="rules", **options)


@pytest.fixture
def small_corpus(tmp_path: Path) -> Path:
    """Three pages: one of the validation fold, one article, and one of wcxb that is none."""
    pages = {
        "fundus-0": [(CLOSED, "article", "Harbour ball"), (OPEN, "article", "Harbour calm again")],
        "wcxb-dev-0": [(OPEN, "forum", "A thread")],
    }
    for name, rows in pages.items():
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as stream:
            for domain, page_type, headline in rows:
                row = {
                    "id": f"{name}/{domain}",
                    "url": f"https://{domain}/",
                    "domain": domain,
                    "page_type": page_type,
                    "html": HTML,
                    "gold": {"headline": headline, "authors": ["Ida Sund"], "text": BODY},
                }
                stream.write(json.dumps(row) + "\n")
    return tmp_path


def _arguments(folder: Path, datasets: str, *more: str) -> list[str]:
    place = ["--corpus", str(folder), "--cache", str(folder / "cache"), "--datasets", datasets]
    return ["fields", *place, *more]


def _page(dataset: str, page_type: str, fold: int, worth: float) -> PageScores:
    scores = {
        "headline": (1, worth),
        "lede": (1, worth),
        "authors_unasked": (1, 0.0),
        "word": (1, worth, worth, worth),
    }
    keys = ("standfirst@html", "standfirst-metadata@html", "standfirst@innertext")
    name = f"{dataset}/{page_type}-{fold}"
    return PageScores(name, dataset, page_type, fold, dict.fromkeys(keys, scores))


def test_a_row_for_each_field_and_kind_of_input() -> None:
    pages = [_page("fundus", "article", fold, fold / 4) for fold in range(5)]
    pages += [_page("wcxb", "article", 1, 1.0), _page("traf", "article", 1, 1.0)]
    fundus, articles = field_tables(pages)
    assert (fundus.part, fundus.pages) == ("fundus", 5)
    assert [(row.metric, row.system, row.input) for row in fundus.rows] == [
        ("headline", "standfirst", "html"),
        ("headline", "standfirst-metadata", "html"),
        ("headline", "standfirst", "innertext"),
        ("lede", "standfirst", "html"),
        ("lede", "standfirst", "innertext"),
        ("authors_unasked", "standfirst", "html"),
        ("authors_unasked", "standfirst-metadata", "html"),
        ("authors_unasked", "standfirst", "innertext"),
    ]
    value = fundus.rows[0].value
    assert value.score == pytest.approx(0.5)
    assert 0 < value.low < 0.5 < value.high < 1
    assert value.pages == 5
    assert {row.metric for row in articles.rows} == {"headline", "authors_unasked"}
    text = as_markdown([fundus, articles])
    assert "### wcxb articles (1 pages)" in text
    assert "| authors unasked " in text
    assert text.endswith(f"{NOTES}\n")


def test_rows_of_one_fold() -> None:
    pages = [_page("fundus", "article", fold, fold / 4) for fold in range(5)]
    (table,) = field_tables(pages, "3")
    assert table.pages == 1
    assert table.rows[0].value.score == pytest.approx(0.75)


def test_what_a_reader_takes_for_the_same_is_on_the_page() -> None:
    page = phrase("“A boat” — seen\nfrom the pier.\nJose\u0301 MU\u00adN\u0303OZ. By A. Roe")
    values = ['"A boat" - seen from the pier', "José Muñoz", "Ann Roe", "pie", "–"]
    assert on_page(values, page) == (['"A boat" - seen from the pier', "José Muñoz"], values[2:4])


@pytest.mark.parametrize(
    ("chain", "names"),
    [
        ("AFP/Jane Roe", ["AFP", "Jane Roe"]),
        ("Jane Roe (Acme)", ["Jane Roe", "Acme"]),
        ("Jane Roe og Max Muster (Acme)", ["Jane Roe", "Max Muster", "Acme"]),
        ("Jane Roe - Acme Press", ["Jane Roe", "Acme Press"]),
        ("Jane Roe-Smith via Acme, file", ["Jane Roe-Smith", "Acme", "file"]),
        ("–", []),
    ],
)
def test_names_in_a_credit(chain: str, names: list[str]) -> None:
    assert credit_names([chain]) == names
    # Parted into names or left whole, an extraction is as right.
    assert set_f1(credit_names([chain]), credit_names(names)) == 1.0


def test_a_note_counts_where_gold_has_it(make_record: MakeRecord) -> None:
    page = phrase("A boat. Handout/Acme. A pier. Acme, file")

    def worth(credit: str) -> tuple[float, ...]:
        images = [{"caption": None, "description": None, "credits": [credit]}]
        output = Output("", photo_credits=("Acme",), photo_notes=("Handout",))
        return score(make_record({"images": images}), output, page)["photo_credits"]

    assert worth("Handout/Acme") == (1, 1.0)
    assert worth("Acme") == (1, 1.0)
    assert worth("Acme, file") == (1, pytest.approx(2 / 3))


def test_captions_and_credits_given_unasked(make_record: MakeRecord) -> None:
    given = Output("", captions=("A boat.",), photo_credits=("Acme",))
    none = Output("", captions=(), photo_credits=())
    names = ("captions_unasked", "photo_credits_unasked")
    record = make_record({"images": []})
    assert [score(record, given, "")[name] for name in names] == [(1, True)] * 2
    assert [score(record, none, "")[name] for name in names] == [(1, False)] * 2
    # One that is annotated, though not on the page, is no page without.
    image = {"caption": "A pier.", "description": None, "credits": ["Acme"]}
    assert not score(make_record({"images": [image]}), given, "").keys() & set(names)
    # Other datasets do not say what captions a page has.
    assert not score(make_record({}, dataset="aed"), given, "").keys() & set(names)


def test_tables_from_end_to_end(small_corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm")
    out = small_corpus / "tables.md"
    by_fold = ["--by-fold", f"{__name__}:extract_of_fold", "--out", str(out)]
    assert main(_arguments(small_corpus, "fundus,wcxb", *by_fold)) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("### fundus (2 pages)")
    assert "wcxb articles" not in shown
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in shown.splitlines()]
    headlines = {tuple(row[1:3]): row[3] for row in rows if row[:1] == ["headline"]}
    # "Ferry turns back in the storm" has no word of either gold headline.
    assert headlines == {
        ("html", "standfirst"): "0.000",
        ("html", "standfirst-metadata"): "0.000",
        ("innertext", "standfirst"): "0.000",
    }
    assert out.read_text(encoding="utf-8") + "\n" == shown


def test_wrong_pages_are_shown_with_their_lines(
    small_corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("tqdm")
    by_fold = ["--by-fold", f"{__name__}:extract_of_fold"]
    more = ["--wrong", "headline", "--kind", "html", *by_fold]
    assert main(_arguments(small_corpus, "fundus", *more)) == 0
    shown = capsys.readouterr().out
    assert f"== fundus-0/{OPEN}  headline 0.000" in shown
    assert "gold  Harbour calm again" in shown
    assert "ours  Ferry turns back in the storm" in shown
    (line,) = (line for line in shown.splitlines() if "| Ferry turns back in the storm" in line)
    assert " >  headline " in line
    # The line right below, for a reader to see where it stands.
    assert f"| {BODY[:40]}" in shown
    assert CLOSED not in shown
    assert "Harbour ball" not in shown


def test_wrong_pages_passes_over_those_that_are_right(make_record: MakeRecord) -> None:
    room = ReadingRoom("standfirst", "html", None, f"{__name__}:extract_of_fold")
    right = make_record({"headline": "Ferry turns back in the storm"}, HTML, domain=OPEN)
    assert list(wrong_pages(room, [right], "headline")) == []
    # Nobody is named on the page, and nobody is given.
    assert list(wrong_pages(room, [right], "authors_unasked")) == []
    closed = make_record({"headline": "Harbour ball"}, HTML, domain=CLOSED)
    with pytest.raises(ClosedError):
        list(wrong_pages(room, [closed], "headline"))


def test_an_author_given_unasked_is_shown(make_record: MakeRecord) -> None:
    room = ReadingRoom("standfirst", "html", None, f"{__name__}:extract_of_fold")
    html = HTML.replace("</h1>", "</h1><p>By Ida Sund</p>")
    (page,) = wrong_pages(room, [make_record({}, html, domain=OPEN)], "authors_unasked")
    assert "authors_unasked 1.000" in page
    assert "gold  –" in page
    assert "ours  Ida Sund" in page


def test_weights_that_are_not_there(
    small_corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("tqdm")
    monkeypatch.setattr(folds, "default_cache", lambda: small_corpus / "nothing")
    folds.pipeline_of.cache_clear()
    try:
        assert main(_arguments(small_corpus, "fundus")) == 2
    finally:
        folds.pipeline_of.cache_clear()
    assert "--shipped" in capsys.readouterr().err
