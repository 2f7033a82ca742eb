"""Of a text the parser's events are read, of a tree its elements: both make the same page."""

from __future__ import annotations

from dataclasses import fields

import pytest
from lxml import etree

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import extract
from standfirst.page import Page
from standfirst.reading.html import read_html, read_tree

PAGES = [
    "<p>One<br>two &amp; three <b>four</b> five",
    "<html lang=' fy '><head><title>Skies &amp; seas</title><meta name=author content='A. Lund'>"
    "<script type='application/ld+json'>{\"a\": \"<b>\"}</script></head><body class='x y'>"
    "<svg><title>Menu</title><g><path/></g></svg><h1>Skies <i>and</i> seas</h1></body></html>",
    "<div hidden><p>later</p></div><noscript><img alt='A boat that lies on the grey shore'>"
    "</noscript><p>now",
    "<pre>a &lt;\n\n  b &amp;\nc</pre><ul> <li> <a href='/1'>one</a> | <a href=/2>two</a></ul>",
    "<figure><figcaption>A heron. <span class=credit>A. Lund</span></figcaption></figure>"
    "<blockquote>Said</blockquote><table><tr><td>1<td>2</table>",
    "text <!-- a note --> and more <?php x ?> <textarea><p>no</textarea> end",
    "<b> <br>x</b> <a href=/1> <div>y</div></a><i>z</i>",
    "</p>", "<", "&", "<!-- nothing -->", "<!doctype html>", " \n",
]  # fmt: skip


def told(page: Page) -> dict[str, object]:
    names = (field.name for field in fields(page.markup))
    columns = {name: getattr(page.markup, name).tolist() for name in names}
    outline = page.outline
    return {
        "text": page.text,
        "gaps": page.gaps.tolist(),
        "outline": outline and (outline.tags, outline.told, outline.parent.tolist()),
        "ranges": outline and (outline.first.tolist(), outline.after.tolist()),
        "metadata": page.metadata,
        "marks": {line: inline.placed() for line, inline in page.inline.items()},
        **columns,
    }


@pytest.mark.parametrize("html", PAGES)
def test_a_text_and_its_tree_make_the_same_page(html: str) -> None:
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True)
    root = etree.fromstring(html.encode(), parser) if html.strip() else None
    page = read_html(html)
    if root is None:
        assert page.text == ""
        assert page.outline is None
    else:
        assert told(page) == told(read_tree(root))


def test_what_a_page_says_of_itself_is_heard_on_the_way() -> None:
    data = read_html(PAGES[1]).metadata
    assert data.title == "Skies & seas"
    assert data.meta == {"author": ("A. Lund",)}
    assert data.scripts == ('{"a": "<b>"}',)
    assert data.language == "fy"
    assert read_html(PAGES[2]).metadata.images == ("A boat that lies on the grey shore",)


def test_what_stands_behind_the_first_elements_end_is_left_out() -> None:
    page = read_html("<html><body><p>in</p></body></html><html><meta name=a content=b><p>out")
    assert page.text == "in"
    assert page.metadata.meta == {}


def test_the_title_of_a_picture_is_not_the_pages_though_it_is_read_alone() -> None:
    root = etree.fromstring("<svg><title>Menu</title></svg>", etree.HTMLParser())
    title = root.find(".//title")
    assert title is not None
    assert read_tree(title).metadata.title == ""


def test_a_comment_parts_texts_of_a_tree_that_has_it() -> None:
    root = etree.fromstring("<p><a href=/>one <!-- x --> two</a></p>", etree.HTMLParser())
    assert any(node.tag is etree.Comment for node in root.iter())
    page = read_tree(root)
    assert page.text == "one two"
    assert page.markup.links.tolist() == [6]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("<span>By Ida Marsh</span><span>Harbour editor</span>", "By Ida Marsh Harbour editor"),
        ("<a>Pier</a><a>Ferries</a> and herons", "Pier Ferries and herons"),
        ("<b>Tides</b><time>07:10 today</time>", "Tides 07:10 today"),
        ("<a>Pier</a><span><b>Ferries</b></span>", "Pier Ferries"),
        ("<em>It left.</em><b>Nobody waved</b>", "It left. Nobody waved"),
        ("<span>By</span><span>Ida Marsh</span>", "By Ida Marsh"),
        ("<span>Av</span><span>Ida Marsch</span>", "Av Ida Marsch"),
        # Without capitals.
        ("<span>בקלם: עידה</span><span>12 במרץ 2024</span>", "בקלם: עידה 12 במרץ 2024"),
        ("<span>الميناء.</span><span>تصوير: ليلى</span>", "الميناء. تصوير: ليلى"),
        ("<span>김민지 기자</span><span>2024.03.12</span>", "김민지 기자 2024.03.12"),
        ("<span>ภาพ สมชาย ใจดี</span><span>12 มีนาคม</span>", "ภาพ สมชาย ใจดี 12 มีนาคม"),
        ("<span>王明</span><span>2024年3月12日</span>", "王明 2024年3月12日"),
        ("<b>增长了</b><span>12%</span>以上", "增长了12%以上"),
        ("<b>船到了。</b><span>没有人</span>", "船到了。没有人"),
        # What no style sheet sets apart: initials, notes, the middle of a word, a row of capitals.
        ("<span>T</span>he ferry left", "The ferry left"),
        ("The ferry<sup>12</sup> left", "The ferry12 left"),
        ("The ferry<b>man</b> left", "The ferryman left"),
        ("The <b>ST</b>EAMER left", "The STEAMER left"),
        ("The Wave<mark>Rider</mark> left", "The WaveRider left"),
        ("Set <b>Wave</b>Rider free", "Set WaveRider free"),
        ("#Save<wbr>The<wbr>Ferry", "#SaveTheFerry"),
        ("Ferry<sup><a>104</a></sup> left", "Ferry104 left"),
        ("<b>a i</b><b>Boat</b> left", "a iBoat left"),
        ("<b>A</b><i>Boat</i> left", "ABoat left"),
        ("<b>H2</b><i>Oil</i> left", "H2Oil left"),
    ],
)
def test_elements_that_only_a_style_sheet_sets_apart_are_parted(line: str, text: str) -> None:
    page = read_html(f"<html><body><p>{line}</p></body></html>")
    assert " ".join(page.line_text(each) for each in range(len(page))) == text


def seen(html: str) -> list[tuple[str, bool]]:
    """The lines of a page and which of them nobody sees."""
    page = read_html(f"<html><body>{html}</body></html>")
    return [(page.line_text(each), bool(page.markup.hidden[each])) for each in range(len(page))]


@pytest.mark.parametrize("name", ["sr-only", "visually-hidden", "screen-reader-text big"])
@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Opens in a new window", "The harbour stays shut."),
        ("Öffnet in neuem Fenster", "Der Hafen bleibt zu."),
    ],
)
def test_what_is_only_read_aloud_stands_apart(name: str, said: str, text: str) -> None:
    aloud = f"<span class='{name}'>{said}</span>"
    assert seen(f"<p>{aloud}{text}</p>") == [(said, False), (text, False)]
    amid = f"<p><a href='/1'>{text}{aloud}</a> <b>{text}</b></p>"
    assert seen(amid) == [(said, True), (f"{text} {text}", False)]
    # What a picture's caption is called is part of its line; a heading may be for no one else.
    caption = f"<figure><img><figcaption>{aloud} {text}</figcaption></figure>"
    assert seen(caption) == [(f"{said} {text}", False)]
    assert seen(f"<h1>{aloud}</h1><p>{text}</p>") == [(said, False), (text, False)]
    assert seen(f"<p><span class='not-sr-only'>{said}</span>, {text}</p>")[0][0].endswith(text)


@pytest.mark.parametrize(
    ("said", "who", "title"),
    [
        ("The sea took it back", "Ida Marsh", "The Long Tide"),
        ("Havet tok det igjen", "Ida Myhr", "Sjø"),
    ],
)
def test_the_source_of_a_quotation_stands_apart(said: str, who: str, title: str) -> None:
    quoted = f"<blockquote>{said}<cite>{who}</cite></blockquote>"
    assert seen(quoted) == [(said, False), (who, False)]
    within = f"<blockquote><p>{said} <cite>{title}</cite> {who}</p></blockquote>"
    assert seen(within) == [(f"{said} {title} {who}", False)]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Von Katrin Aschen&shy;bach am Hafen&shy;becken", "Von Katrin Aschenbach am Hafenbecken"),
        ("The harbour&#8203;master said&#8288; no", "The harbourmaster said no"),
        ("ក្រុង&#8203;នេះ", "ក្រុងនេះ"),
        # What a word is written with.
        ("می‌رود", "می‌رود"),
        ("a–b – well-known", "a–b – well-known"),
    ],
)
def test_where_a_word_may_break_is_not_read(printed: str, read: str) -> None:
    assert seen(f"<p>{printed}</p><p>&shy;</p><p><b>&#8203;</b>{printed}</p>") == [
        (read, False),
        (read, False),
    ]


@pytest.mark.parametrize(
    ("before", "word", "behind"),
    [("The county wants a", "groyne", "that keeps"), ("Die Stadt will eine", "Buhne", "bauen")],
)
@pytest.mark.parametrize("name", ["p", "li", "span"])
def test_a_button_amid_text_parts_nothing(before: str, word: str, behind: str, name: str) -> None:
    button = f"<button class='glossary'>{word}</button>"
    whole = f"{before} {word} {behind}"
    page = read_html(f"<html><body><{name}>{before} {button} {behind}</{name}></body></html>")
    assert [page.line_text(each) for each in range(len(page))] == [whole]
    assert page.markup.links.tolist() == [len(word)]
    # Behind the text it stands for itself, as it does where there is none.
    last = f"<{name}>{before} {button} {button}</{name}><p>{behind}</p>"
    assert seen(last) == [(before, False), (f"{word} {word}", False), (behind, False)]
    only = f"<{name}>{button}</{name}><div>{before}{button}</div><p>{behind}</p>"
    assert [text for text, _ in seen(only)] == [word, before, word, behind]


@pytest.mark.parametrize(
    ("who", "when", "text"),
    [
        ("Ida Marsh", "12 March 2024", "The ferry left at six."),
        ("Ida Marsch", "12. März 2024", "Die Fähre fuhr."),
    ],
)
def test_elements_of_a_site_are_blocks_but_in_text(who: str, when: str, text: str) -> None:
    lines = [(who, False), (when, False), (text, False), (text, False)]
    author = f"<x-author>{who}</x-author>"
    pars = f"<x-par>{text}</x-par><x-par>{text}</x-par>"
    assert seen(f"<x-body>{author}<x-date>{when}</x-date>{pars}</x-body>") == lines
    for name in ("p", "li", "h2", "a", "span"):
        one = f"<{name}>{author} {text}</{name}>"
        assert seen(one) == [(f"{who} {text}", False)]
    assert seen(f"<div>{text} {author}</div>") == [(f"{text} {who}", False)]
    ago = f"<div><time-ago>{when}</time-ago> {text}</div>"
    assert seen(ago) == [(f"{when} {text}", False)]


@pytest.mark.parametrize(("title", "edit"), [("Economy", "edit"), ("Wirtschaft", "bearbeiten")])
def test_the_link_to_edit_a_section_is_no_part_of_its_heading(title: str, edit: str) -> None:
    tool = f"<span class='mw-editsection'>[<a href='/e'>{edit}</a>]</span>"
    now = f"<div class='mw-heading'><h2>{title}</h2>{tool}</div><p>{title} {edit}</p>"
    whole = (f"{title} {edit}", False)
    assert seen(now) == [(title, False), whole]
    once = f"<h2><span class='mw-headline'>{title}</span>{tool}</h2><p>{title} {edit}</p>"
    assert seen(once) == [(title, False), whole]


def test_code_is_not_parted() -> None:
    page = read_html("<html><body><pre><b>new</b><i>Ferry</i>()</pre></body></html>")
    assert page.line_text(0) == "newFerry()"


def test_emphasis_stays_at_its_words_where_a_space_is_put() -> None:
    story = "".join(f"<p>{each}</p>" for each in FERRY_STORY)
    left = "<p><i>It left at six.</i><b>Nobody came</b> to wave at it, and nobody was asked to.</p>"
    html = f"<html><body><h1>{FERRY_TITLE}</h1>{story}{left}</body></html>"
    article = extract(html, links=True)
    assert "*It left at six.* **Nobody came** to wave" in article.to_markdown()
