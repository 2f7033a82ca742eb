"""Reading whatever was scraped: kinds of input, and what they have in common."""

from __future__ import annotations

import bz2
import gzip
from array import array
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from own_pages import NEWLINES, PARAGRAPHS, STORY, TITLES, squeezed
from standfirst import Claim, Line, Page, Pipeline, extract, read

HTML = (
    f"<html><head><title>The Tide</title></head><body><nav><a href='/'>Home</a></nav>"
    f"<h1>{TITLES[0]}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></body></html>"
)


@pytest.mark.parametrize("blank", ["", " ", "\n", "\r\n\t\u00a0\u2028", b"", b" \r\n", "\u3000"])
@pytest.mark.parametrize("format", [None, "text", "markdown", "html"])
def test_a_blank_page_is_an_article_without_anything(blank: Any, format: Any) -> None:
    article = extract(blank, format=format)
    assert article.headline is None
    assert article.lede is None
    assert article.body == article.text == article.to_text() == article.to_markdown() == ""
    assert len(article.ledger) == 0
    assert article.confidence == 0
    assert article.explain()


@pytest.mark.parametrize("wrong", [None, 3, 3.5, [], {}, object(), ("a",), True])
def test_another_type_is_a_type_error_that_names_those_accepted(wrong: Any) -> None:
    with pytest.raises(TypeError) as raised:
        extract(wrong)
    message = str(raised.value)
    for accepted in ("str", "bytes", "lxml", "BeautifulSoup", type(wrong).__name__):
        assert accepted in message


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        (Path("page.html"), "read the file first"),
        (StringIO("A line."), "its read() gives"),
        (BytesIO(b"A line."), "its read() gives"),
        (["A line."], "extract_many"),
        (iter("ab"), "extract_many"),
    ],
)
def test_the_message_says_what_to_hand_over_instead(wrong: Any, hint: str) -> None:
    with pytest.raises(TypeError) as raised:
        extract(wrong)
    assert hint in str(raised.value)


@pytest.mark.parametrize("url", [3, b"https://tide.example/", Path("a")])
def test_an_address_of_another_type_is_a_type_error(url: Any) -> None:
    for call in (read, extract):
        with pytest.raises(TypeError, match="url must be str or None"):
            call("A line.", url=url)


@pytest.mark.parametrize(
    ("page", "warned"),
    [
        ("https://tide.example/bridge-closes", True),
        (" http://example.org/мост?a=1\n", True),
        ("pages/brücke.html", True),
        ("C:\\pages\\page.txt", True),
        ("https://tide.example/bridge says more", False),
        ("The bridge closes.", False),
        ("Ende.", False),
        ("桥关闭至秋天。", False),
        ("<p>https://tide.example/bridge</p>", False),
        ("https://tide.example/a\nhttps://tide.example/b", False),
    ],
)
def test_an_address_in_a_pages_place_is_warned_of(page: str, warned: bool) -> None:
    assert any("address" in warning for warning in read(page).warnings) is warned


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (gzip.compress(HTML.encode(), mtime=0), "gzip"),
        (bz2.compress(HTML.encode()), "bzip2"),
        (b"%PDF-1.7\n1 0 obj\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"PDF files are read nowhere.", None),
        (b"Die PDF-Datei fehlt.", None),
    ],
)
def test_bytes_of_another_kind_of_file_are_warned_of(raw: bytes, kind: str | None) -> None:
    told = [warning for warning in read(raw).warnings if warning.startswith("page: ")]
    assert len(told) == (kind is not None)
    assert kind is None or kind in told[0]


@pytest.mark.parametrize("kind", [bytearray, memoryview])
@pytest.mark.parametrize("page", [HTML, STORY, "Мост закрыт до осени, сказал мэр в понедельник."])
def test_bytes_of_any_kind_give_the_same_article(kind: Any, page: str) -> None:
    raw = page.encode()
    right = extract(raw)
    assert extract(kind(raw)) == right
    address = "https://tide.example/a"
    assert extract(kind(raw), url=address) == extract(raw, url=address)
    # Of a view every other byte may be its own.
    doubled = bytes(byte for each in raw for byte in (each, 0))
    assert extract(memoryview(doubled)[::2]) == right


def test_a_page_of_bytes_that_may_change_is_not_changed() -> None:
    raw = bytearray(HTML.encode())
    article = extract(raw)
    raw[:] = b"x" * len(raw)
    assert article == extract(HTML)


@pytest.mark.parametrize("wrong", [array("i", [1, 2]), [98, 121], range(3)])
def test_other_things_with_bytes_in_them_are_no_page(wrong: Any) -> None:
    with pytest.raises(TypeError, match="bytearray, memoryview"):
        extract(wrong)


@pytest.mark.parametrize("format", ["HTML", "md", "", "plain"])
def test_an_unknown_format_is_a_value_error_that_names_those_known(format: Any) -> None:
    for call in (read, extract):
        with pytest.raises(ValueError, match=r"text.*markdown.*html"):
            call("A line.", format=format)


def test_a_tree_reads_as_its_source_and_stays_as_it_is() -> None:
    root = html.fromstring(HTML)
    before = etree.tostring(root)
    right = read(HTML)
    for given_page in (root, root.getroottree()):
        page = read(given_page)
        assert page.text == right.text
        assert page.format == "html"
        assert extract(given_page) == extract(HTML)
    assert etree.tostring(root) == before


def test_a_soup_reads_as_its_source_and_stays_as_it_is() -> None:
    for parser in ("lxml", "html.parser"):
        soup = BeautifulSoup(HTML, parser)
        before = str(soup)
        assert extract(soup) == extract(HTML)
        assert str(soup) == before


def test_an_element_of_a_tree_or_a_soup_is_read_alone() -> None:
    source = f"<body><p>{PARAGRAPHS[0]}</p>tail words<p>{PARAGRAPHS[1]}</p></body>"
    paragraph = html.fromstring(source).find(".//p")
    assert read(paragraph).text == PARAGRAPHS[0]
    assert read(BeautifulSoup(source, "lxml").p).text == PARAGRAPHS[0]


def test_xhtml_with_a_name_space_is_read() -> None:
    source = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{PARAGRAPHS[0]}</p></body></html>'
    )
    assert read(etree.fromstring(source)).text == PARAGRAPHS[0]


def test_a_string_of_a_soup_is_text() -> None:
    soup = BeautifulSoup("<p>Fish &amp; chips &lt;b&gt; at the harbour</p>", "lxml")
    assert soup.p is not None
    assert read(soup.p.string).text == "Fish & chips <b> at the harbour"


def test_an_empty_tree_is_a_blank_page() -> None:
    assert len(read(etree.ElementTree())) == 0


def test_a_comment_of_a_tree_is_a_blank_page() -> None:
    assert len(read(etree.Comment("nothing to see"))) == 0


def test_the_address_is_kept() -> None:
    page = read(STORY, url="https://tide.example/slipway")
    assert page.url == "https://tide.example/slipway"
    assert read(STORY).url is None


@pytest.mark.parametrize("newline", NEWLINES)
def test_every_kind_of_line_break_parts_lines(newline: str) -> None:
    text = newline.join(TITLES[:3])
    page = read(text, format="text")
    assert [line.text for line in page.lines] == list(TITLES[:3])
    assert page.text == text


def test_the_second_half_of_a_crlf_is_no_blank_line() -> None:
    page = read("one\r\ntwo\r\n\r\nthree\n\nfour\rfive", format="text")
    assert page.gaps.tolist() == [1, 1, 2, 2, 1]


def test_spans_count_code_points_and_leave_white_space_out() -> None:
    page = read("  \U0001f6a2 one \n\u00a0\n\ttwo\u3000", format="text")
    assert [(line.start, line.end, line.text) for line in page.lines] == [
        (2, 7, "\U0001f6a2 one"),
        (12, 15, "two"),
    ]


def test_lines_are_a_sequence() -> None:
    lines = read("one\ntwo\nthree", format="text").lines
    assert len(lines) == 3
    assert lines[-1] == Line(2, "three", 8, 13)
    assert [line.text for line in lines[:2]] == ["one", "two"]
    assert [line.number for line in lines] == [0, 1, 2]
    assert Line(1, "two", 4, 7) in lines
    with pytest.raises(IndexError):
        lines[3]
    assert lines[1].claim("login", 0.5, "so") == Claim(1, "login", 0.5, "so")


def test_line_at_finds_the_line_of_a_place() -> None:
    page = read("\n\none\n\ntwo", format="text")
    assert [page.line_at(offset) for offset in (0, 2, 4, 6, 7, 9, 100)] == [-1, 0, 0, 0, 1, 1, 1]


def test_summed_counts_within_lines_only() -> None:
    page = read("a1 b2\n\n33", format="text")
    assert page.sizes["digits"].tolist() == [2, 2]
    assert page.sizes["letters"].tolist() == [2, 0]
    assert page.sizes["chars"].tolist() == [4, 2]


def test_derived_is_worked_out_once_and_shared_with_fresh_pages() -> None:
    calls = []

    def compute(page: Page) -> int:
        calls.append(page)
        return len(page)

    page = read(STORY)
    assert page.derived(compute) == page.derived(compute) == page.fresh().derived(compute)
    assert len(calls) == 1


def test_a_fresh_page_has_no_claims() -> None:
    page = Pipeline.rules().run(read(STORY))
    assert None not in page.roles
    assert set(page.fresh().roles) == {None}
    assert None not in page.roles


def test_a_megabyte_in_one_line_is_read_and_nothing_is_lost() -> None:
    text = " ".join(PARAGRAPHS[:6]) + " "
    text = text * (1_000_000 // len(text) + 1)
    article = extract(text)
    assert len(text) >= 1_000_000
    assert article.ledger.page_text == text
    assert squeezed("".join(line.text for line in article.ledger)) == squeezed(text)


def test_a_megabyte_without_a_space_is_read_and_nothing_is_lost() -> None:
    text = "x" * 1_000_000
    article = extract(text)
    assert [line.text for line in article.ledger] == [text]


@given(st.lists(st.sampled_from(PARAGRAPHS[:6]), min_size=12, max_size=30))
def test_a_page_on_one_line_is_cut_at_its_sentences(paragraphs: list[str]) -> None:
    text = " ".join(paragraphs)
    page = read(text, format="text")
    assert len(page) > 1
    assert set(page.gaps[1:].tolist()) == {0}
    assert " ".join(line.text for line in page.lines) == text
    assert all(line.text.rstrip("”").endswith((".", "!", "?")) for line in page.lines)
