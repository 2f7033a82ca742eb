"""Reading, decoding and splitting the corpus."""

import base64
import gzip
import json
from collections import Counter
from pathlib import Path

import pytest

from standfirst.lab.corpus import CorpusError, fold_of, parse_record, read_corpus
from standfirst.reading.encoding import decode


def test_folds_are_what_the_readme_says() -> None:
    # printf 'validation:example.org' | sha256sum, as an integer modulo 5.
    assert fold_of("example.org") == 0
    assert fold_of("example.net") == 2
    assert {fold_of(f"{number}.example") for number in range(100)} == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (b"\xef\xbb\xbf<p>\xc3\xbc</p>", "<p>ü</p>"),
        ("<p>ü</p>".encode("utf-16-le"), None),
        (b"<meta charset=iso-8859-1><p>\x80\xfc</p>", "<meta charset=iso-8859-1><p>€ü</p>"),
        (b'<meta charset="windows-1250">\xb3', '<meta charset="windows-1250">ł'),
        (b"<meta charset=utf-8>\xfc!", "<meta charset=utf-8>\ufffd!"),
        (b"<meta charset=utf-16>\xc3\xbc", "<meta charset=utf-16>ü"),
        (b"<p>\xc3\xbc</p>", "<p>ü</p>"),
    ],
)
def test_decodes_as_a_browser(page: bytes, text: str | None) -> None:
    if text is None:
        page, text = b"\xff\xfe" + page, "<p>ü</p>"
    assert decode(page)[0] == text


def test_decodes_by_detection_where_nothing_is_declared() -> None:
    assert decode("<p>Grüße aus München, schöne Übung.</p>".encode("cp1252"))[0].startswith("<p>Gr")
    assert decode(b"<meta charset=no-such-thing><p>ok</p>")[0].endswith("<p>ok</p>")


def test_record_of_bytes_is_decoded() -> None:
    html = base64.b64encode(b"<meta charset=latin1>\xfc").decode()
    raw = {
        "id": "own/1",
        "url": "",
        "domain": "",
        "page_type": "article",
        "html_base64": html,
        "gold": {
            "with": ["a"],
            "authors": ["A B", ["C D", "E F"]],
            "images": [{"caption": "c", "description": None, "credits": []}],
        },
    }
    record = parse_record(raw, "traf")
    assert record.html.endswith("ü")
    assert record.gold.authors == ("A B", "C D", "E F")
    assert record.gold.with_ == ("a",)
    assert record.gold.images[0].caption == "c"
    assert record.gold.text is None


def test_record_without_a_key_says_which() -> None:
    with pytest.raises(CorpusError, match=r"own/2.*'url'"):
        parse_record({"id": "own/2", "html": "", "gold": {}}, "traf")


def test_absent_corpus_says_so(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="--corpus"):
        next(read_corpus(tmp_path / "none"))
    with pytest.raises(CorpusError, match=r"fundus-\*"):
        next(read_corpus(tmp_path))
    with pytest.raises(CorpusError, match="no such dataset: zyte"):
        next(read_corpus(tmp_path, ["zyte"]))


def test_reads_datasets_up_to_a_limit(tmp_path: Path) -> None:
    for name in ("fundus-0", "aed-0", "aed-1"):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as stream:
            for number in range(3):
                row = {"id": f"{name}/{number}", "url": "", "domain": "", "page_type": "article"}
                stream.write(json.dumps({**row, "html": "", "gold": {}}) + "\n")
    ids = [record.id for record in read_corpus(tmp_path, ["aed", "fundus"], limit=4)]
    assert ids == [f"fundus-0/{n}" for n in range(3)] + [f"aed-0/{n}" for n in range(3)] + [
        "aed-1/0"
    ]


def test_corpus_has_the_pages_of_its_readme(corpus: Path) -> None:
    records = list(read_corpus(corpus, ["fundus", "aed"]))
    pages = Counter(record.dataset for record in records)
    assert pages == {"fundus": 149, "aed": 247}
    validation = Counter(record.dataset for record in records if record.is_validation)
    assert validation["fundus"] == 24
    assert validation["aed"] == 36
