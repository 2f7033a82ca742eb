"""Reading HTML."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from own_pages import NEAR_MISSES, PARAGRAPHS, TAIL, TITLES
from standfirst import extract, read
from standfirst.reading.html import read_html


def lines(source: str) -> list[str]:
    """The lines that a piece of HTML reads as, hidden ones left out."""
    page = read(source, format="html")
    return [line.text for line in page.lines if not page.markup.hidden[line.number]]


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("One<br>Two<br/>Three", ["One", "Two", "Three"]),
        ("<p>One <b>big</b> <i>boat</i>.</p>", ["One big boat."]),
        ("<p>One\n   line\t of it</p>", ["One line of it"]),
        ("<div>Over<p>One</p>under</div>", ["Over", "One", "under"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("<table><tr><td>One<td>Two</table>", ["One", "Two"]),
        ("<p>Sea<wbr>side</p>", ["Seaside"]),
        ("<p>O<sub>2</sub></p>", ["O2"]),
        ("<h1>One<span>Two</span></h1>", ["OneTwo"]),
        ("<p></p><p> </p><p>&nbsp;</p><p>One</p>", ["One"]),
        ("<p>One<p>Two", ["One", "Two"]),
        ("just words", ["just words"]),
        ("<p>Fish &amp; chips &lt;fresh&gt; for 3&nbsp;&euro; &#8211; &#x201c;hot&#x201d;</p>",
         ["Fish & chips <fresh> for 3 € – “hot”"]),
        ("<button>Log in</button><button>Search</button>", ["Log in", "Search"]),
        ("<figure><img src=a alt='x'><figcaption>A boat</figcaption></figure>", ["A boat"]),
    ],
)  # fmt: skip
def test_lines(source: str, right: list[str]) -> None:
    assert lines(source) == right


def test_a_row_of_links_is_a_line_each() -> None:
    row = "<div><a href=a>Home</a> | <a href=b>News</a> <a href=c>Boats</a></div>"
    assert lines(row) == ["Home", "News", "Boats"]
    assert lines("<p>See <a href=a>one</a> and <a href=b>two</a>.</p>") == ["See one and two."]
    assert lines("<p><a href=a>A single link</a></p>") == ["A single link"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var secret = '<p>secret</p>';</script>",
        "<style>p { content: 'secret' }</style>",
        "<noscript>secret</noscript>",
        "<template><p>secret</p></template>",
        "<iframe>secret</iframe>",
        "<svg><text>secret</text></svg>",
        "<select><option>secret</option></select>",
        "<textarea>secret</textarea>",
        "<!-- secret -->",
        "<p hidden>secret</p>",
        "<p style='color:red; display : none'>secret</p>",
        "<div hidden><p>deep <b>secret</b></p></div>",
        "<video>secret<p>secret</p></video>",
    ],
)
def test_what_a_browser_does_not_show_is_left_out(hidden: str) -> None:
    source = f"<body><p>{PARAGRAPHS[0]}</p>{hidden}<p>{PARAGRAPHS[1]}</p></body>"
    assert lines(source) == [PARAGRAPHS[0], PARAGRAPHS[1]]
    inside = f"<body><p>Before {hidden if not hidden.startswith(('<p', '<div')) else ''}after</p>"
    assert "secret" not in " ".join(lines(inside))
    assert " ".join(lines(inside)).split() == ["Before", "after"]


def test_the_head_is_left_out() -> None:
    assert lines("<html><head><title>Secret</title><meta name=a content=b></head><p>One") == ["One"]


def test_the_markup_says_what_each_line_is() -> None:
    page = read(
        "<h1>Title</h1><h3>Sub</h3><p>Words and <a href=a>a link</a></p><ul><li>Item</li></ul>"
        "<blockquote><p>Said</p></blockquote><figure><figcaption>Boat</figcaption></figure>",
        format="html",
    )
    mark = page.markup
    assert [line.text for line in page.lines] == [
        "Title",
        "Sub",
        "Words and a link",
        "Item",
        "Said",
        "Boat",
    ]
    assert mark.heading.tolist() == [1, 3, 0, 0, 0, 0]
    assert mark.item.tolist() == [False, False, False, True, False, False]
    assert mark.quote.tolist() == [False, False, False, False, True, False]
    assert mark.caption.tolist() == [False, False, False, False, False, True]
    assert mark.links.tolist() == [0, 0, 6, 0, 0, 0]
    assert page.has_markup
    assert not read("Just words.").has_markup


def test_a_page_of_html_is_extracted() -> None:
    article = extract(
        f"<html><body><nav><a href=/>Home</a><a href=/in>Log in</a></nav><h1>{TITLES[0]}</h1>"
        f"<p>{PARAGRAPHS[0]}</p><h2>The crane</h2><p>{PARAGRAPHS[1]}</p><ul><li>a crane of iron"
        f"</li><li>a slipway of granite</li></ul><p>{TAIL}</p><p>{NEAR_MISSES[0]}</p></body></html>"
    )
    assert article.headline == TITLES[0]
    assert [(p.kind, p.text) for p in article.paragraphs] == [
        ("paragraph", PARAGRAPHS[0]),
        ("subhead", "The crane"),
        ("paragraph", PARAGRAPHS[1]),
        ("item", "a crane of iron"),
        ("item", "a slipway of granite"),
        ("paragraph", TAIL),
        ("paragraph", NEAR_MISSES[0]),
    ]


def test_a_figure_has_its_caption_and_the_caption_its_credit() -> None:
    caption = "Fishing boats at the slipway of Port Tamsin on Monday."
    article = extract(
        f"<h1>{TITLES[0]}</h1><p>{PARAGRAPHS[0]}</p><figure><img src=a><figcaption>{caption} "
        f"(Photo: Odile Marsh/AP)</figcaption></figure><p>{PARAGRAPHS[1]}</p>"
    )
    assert [c.text for c in article.captions] == [caption]
    assert article.captions[0].credit is not None
    assert article.captions[0].credit.names == ("Odile Marsh",)
    assert caption not in article.body


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul", "table", "span"])
def test_a_deep_page_is_read(tag: str) -> None:
    depth = 5000
    source = f"<{tag}>" * depth + PARAGRAPHS[0] + f"</{tag}>" * depth
    article = extract(source, format="html")
    assert PARAGRAPHS[0] in article.ledger.page_text


def test_a_deep_tree_is_read() -> None:
    root = etree.Element("div")
    element = root
    for _ in range(5000):
        element = etree.SubElement(element, "div")
    element.text = PARAGRAPHS[0]
    assert read(root).text == PARAGRAPHS[0]


def test_no_entity_is_expanded_and_no_file_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the combination is 4711")
    bomb = "".join(f'<!ENTITY b{i} "{f"&b{i - 1};" * 10}">' for i in range(1, 12))
    source = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY file SYSTEM "{secret.as_uri()}">'
        f'<!ENTITY b0 "boom">{bomb}]>'
        f"<html><body><p>{PARAGRAPHS[0]} &file; &b11;</p></body></html>"
    )
    page = read(source, format="html")
    assert PARAGRAPHS[0] in page.text
    assert "4711" not in page.text
    assert "boomboom" not in page.text


def test_a_tree_with_entities_is_read_without_them() -> None:
    parser = etree.XMLParser(resolve_entities=False)
    root = etree.fromstring('<!DOCTYPE p [<!ENTITY e "boom">]><p>Before &e; after.</p>', parser)
    page = read(root)
    assert page.text.split() == ["Before", "after."]


@pytest.mark.parametrize("mark", ["<!-- an advertisement -->", "<?php echo 1 ?>"])
def test_what_follows_a_comment_in_a_tree_is_read(mark: str) -> None:
    tree = etree.fromstring(f"<div><p>{TITLES[0]} {mark}{TAIL}</p>{mark}<p>Last</p></div>")
    assert read(tree).text.split("\n\n") == [f"{TITLES[0]} {TAIL}", "Last"]
    skipped = etree.fromstring(f"<div><p>One</p><script>a{mark}b</script></div>")
    assert read(skipped).text == "One"


def test_a_nul_does_not_end_the_page() -> None:
    assert lines("<p>One</p>\x00<p>Two</p>")[-1] == "Two"


@pytest.mark.parametrize(
    "broken",
    [
        "<p",
        "<",
        "</",
        "<!--",
        "<![CDATA[",
        "<a href='",
        "<p>One</b></i></p",
        "&",
        "&#;",
        "&#x110000;",
    ],
)
def test_broken_markup_is_read(broken: str) -> None:
    assert "Whole words" in read(f"<p>Whole words</p>{broken}", format="html").text


@pytest.mark.parametrize(
    ("attributes", "level"),
    [
        ("role=heading aria-level=3", 3),
        ("role=heading", 2),
        ("aria-level=x role=heading", 2),
        ("role=heading aria-level=12", 6),
        ("role=note aria-level=3", 0),
    ],
)
def test_an_element_may_be_a_heading_by_its_role(attributes: str, level: int) -> None:
    page = read_html(f"<div>Above</div><div {attributes}><div>Tides</div></div><div>Below</div>")
    assert page.markup.heading.tolist() == [0, level, 0]
    # It stands apart, as a heading's own element does.
    assert page.gaps.tolist() == ([1, 2, 2] if level else [1, 1, 1])


def test_a_heading_by_its_role_may_be_hidden_or_have_an_element_of_its_own() -> None:
    page = read_html("<p>Above</p><div role=heading hidden>Tides</div><h3 role=heading>Ebb</h3>")
    assert page.markup.heading.tolist() == [0, 2, 3]
    assert page.markup.hidden.tolist() == [False, True, False]
