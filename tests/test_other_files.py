"""Files of other kinds and documents that are no page: told, and not read as an article."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma

import pytest

from standfirst import extract, read
from standfirst.reading.other_files import binary_kind, document_kind

STORIES = (
    "The bridge closes on Monday for a year of repairs, the mayor said in the town hall.",
    "Die Brücke schließt am Montag für ein Jahr, sagte die Bürgermeisterin im Rathaus.",
    "Мост закроют в понедельник на год, сказал мэр на заседании городского совета.",
)
HTML = (
    "<!DOCTYPE html><html><body>" + "".join(f"<p>{each}</p>" for each in STORIES) + "</body></html>"
)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Title (The bridge closes on Monday) >>\nendobj\n"
FEED = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->\n<rss version="2.0"><channel>'
    "<title>Der Bote</title>"
    + "".join(
        f"<item><title>{n}</title><description>{s}</description></item>"
        for n, s in enumerate(STORIES)
    )
    + "</channel></rss>\n"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title>'
    + "".join(f"<entry><summary>{each}</summary></entry>" for each in STORIES)
    + "</feed>"
)
MHTML = (
    "From: <Saved by Blink>\r\nSubject: Die =?utf-8?Q?Br=C3=BCcke?=\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n\r\n'
    f'------x\r\nContent-Type: text/html\r\n\r\n<p class=3D"a">{STORIES[0]}</p>\r\n------x--\r\n'
)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (gzip.compress(HTML.encode(), mtime=0), "gzip (HTML"),
        (gzip.compress(STORIES[1].encode(), mtime=0), "gzip,"),
        (gzip.compress(HTML.encode(), mtime=0)[:12], "gzip,"),
        (bz2.compress(HTML.encode()), "bzip2"),
        (lzma.compress(HTML.encode()), "xz"),
        (b"\x28\xb5\x2f\xfd\x04\x00", "Zstandard"),
        (PDF, "PDF"),
        (b"PK\x03\x04\x14\x00\x00\x00 word/document.xml " + STORIES[0].encode(), "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture"),
        (b"GIF89a\x01\x00", "picture"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "picture"),
        (b"\x00\x00\x00\x20ftypavif\x00", "picture"),
        (b"\x00\x00\x00\x20ftypisom\x00", "film"),
        (b"wOF2\x00\x01\x00\x00", "font"),
        (b"{\\rtf1\\ansi " + STORIES[0].encode() + b"}", "RTF"),
    ],
)
def test_bytes_of_another_kind_of_file_have_no_article(raw: bytes, kind: str) -> None:
    article = extract(raw)
    assert article.body == article.text == ""
    assert article.headline is None
    assert article.confidence == 0
    assert len(article.ledger) == 0
    (warning,) = article.warnings
    assert warning.startswith("page: ")
    assert kind in warning
    assert "no page" in warning
    assert extract(bytearray(raw)) == article == extract(raw, format="text")


def test_such_bytes_taken_for_text_have_none_either() -> None:
    for raw in (
        PDF,
        gzip.compress(HTML.encode(), mtime=0),
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"PK\x03\x04\x14\x00",
    ):
        for text in (raw.decode("latin-1"), raw.decode("utf-8", "replace")):
            article = extract(text)
            assert article.body == ""
            assert article.warnings


@pytest.mark.parametrize(
    "opening",
    [
        "%PDF-1.7 is how such files begin, the manual says. ",
        "PK und BZh sind Abkürzungen. ",
        "GIF89 heißt das Format. ",
        "RIFF means a phrase in jazz, and OggS nothing. ",
        "Rar! riefen die Kinder. ",
        "ID3 is a kind of tag. ",
        "ÿØ are letters. ",
        "II* ist eine Note. ",
    ],
)
@pytest.mark.parametrize("story", STORIES)
def test_text_that_names_such_files_is_read(opening: str, story: str) -> None:
    page = opening + story
    assert binary_kind(page) is None
    assert binary_kind(page.encode()) is None
    assert read(page.encode()).text == page
    # Letters of Chinese have these bytes in UTF-16.
    assert binary_kind("謟桥关闭".encode("utf-16-le")) is None


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (FEED, "RSS"),
        (FEED.removeprefix('<?xml version="1.0" encoding="utf-8"?>\n'), "RSS"),
        (ATOM, "Atom"),
        (FEED.split("</channel>")[0], "RSS"),
        ('<urlset xmlns="x"><url><loc>https://a.example/</loc></url></urlset>', "sitemap"),
        (json.dumps({"headline": STORIES[1], "articleBody": STORIES[1] * 9}, indent=1), "JSON"),
        (
            json.dumps([{"@type": "NewsArticle", "headline": STORIES[2]}], ensure_ascii=False),
            "JSON",
        ),
        (MHTML, "MHTML"),
    ],
)
def test_documents_that_are_no_page_have_no_article(page: str, kind: str) -> None:
    for given in (page, "\ufeff" + page, page.encode(), b"\n" + page.encode()):
        article = extract(given)
        assert article.body == ""
        assert article.confidence == 0
        assert article.headline is None
        assert [kind in each for each in article.warnings] == [True]
    # Whoever says that it is text has it read as that.
    assert len(read(page, format="text"))


def test_html_in_json_is_read_and_warned_of() -> None:
    told = "".join(f'<p class="lead">{each}<\\/p>' for each in STORIES * 2).replace('"', '\\"')
    page = f'{{"id": 3, "content": "{told}"}}'
    assert json.loads(page)
    article = extract(page)
    assert any("JSON, and no page" in each for each in article.warnings)
    assert STORIES[0] in article.ledger.page_text


@pytest.mark.parametrize(
    "page",
    [
        f"[1] {STORIES[0]}",
        "[1]",
        "[3, 4]",
        "{}",
        f'{{"a": 1}} {STORIES[1]}',
        f'{{"so steht es da": {STORIES[1]}}}',
        f'["{STORIES[0]}"',
        f"<rss> opens a feed. {STORIES[0]}",
        f"<feed> heißt das Element. {STORIES[1]}",
        HTML,
        '<?xml version="1.0"?>\n' + HTML,
        f"<article><p>{STORIES[0]}</p></article>",
        f"From: the mayor\nSubject: the bridge\n\n{STORIES[0]}",
        f"Von: Bürgermeisterin\nBetreff: Brücke\nContent-Type: multipart/related\n\n{STORIES[1]}",
        "[" * 100_000 + '"a"' + "]" * 100_000,
        "",
    ],
)
def test_pages_that_open_alike_are_pages(page: str) -> None:
    assert document_kind(page) is None
    assert not any("no page" in each for each in read(page).warnings)
