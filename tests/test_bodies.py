"""Bodies of more than prose: lists, quotations, tables, code; links and emphasis."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace

import numpy as np
import pytest

from own_pages import PARAGRAPHS
from standfirst import Article, Claim, Page, Paragraph, Pipeline, extract, read
from standfirst.compose import compose
from standfirst.reading import Format
from standfirst.roles import Role

CODE = "def sail(boat):\n    if boat.leaks:\n\n        return None\n    return boat"


def everything(page: Page) -> list[Claim]:
    """A filter that takes all lines for body."""
    return [Claim(line.number, "body", 1.0, "all of it") for line in page.lines]


ALL = Pipeline([("everything", everything)])


def markdown(source: str, **options: object) -> str:
    article = extract(source, format="html", pipeline=ALL, **options)  # type: ignore[arg-type]
    assert Article.from_dict(json.loads(article.to_json())) == article
    return article.to_markdown()


def test_lists_quotations_and_code_survive() -> None:
    source = (
        "<ul><li><p>a crane</p></li><li>a slipway</li></ul><blockquote><p>We sail.</p><p>Or not."
        f"</p></blockquote><pre>{CODE}\n</pre><p>After</p>"
    )
    assert markdown(source) == (
        f"- a crane\n- a slipway\n\n> We sail.\n>\n> Or not.\n\n```\n{CODE}\n```\n\nAfter"
    )


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("<ol><li>a crane</li><li><p>a slipway</p></ol>", "1. a crane\n2. a slipway"),
        ("<ol start=7><li>a crane</li><li>a slipway</ol>", "7. a crane\n8. a slipway"),
        ("<ol start=x><li>a crane</ol>", "1. a crane"),
        ("<ol><li value=5>a crane<li>a slipway</ol>", "5. a crane\n6. a slipway"),
        # What is not counted up from 1 or more is given no number, rather than a wrong one.
        ("<ol reversed><li>a crane<li>a slipway</ol>", "- a crane\n- a slipway"),
        ("<ol start=-3><li>a crane</ol>", "- a crane"),
        (
            "<ol><li>a crane<ul><li>its hook</ul></li><li>a slipway<ol><li>its rails</ol></ol>",
            "1. a crane\n   - its hook\n2. a slipway\n   1. its rails",
        ),
        ("<ol></ol><ul><li>a crane</ul>", "- a crane"),
    ],
    ids=["numbered", "start", "no start", "value", "down", "below 1", "nested", "empty"],
)
def test_the_numbers_of_lists_survive(source: str, right: str) -> None:
    assert markdown(source) == right


def test_the_numbers_of_lists_in_markdown_survive() -> None:
    source = "1. a crane\n2. a slipway\n\nAfter\n\n- a rope"
    assert extract(source, format="markdown", pipeline=ALL).to_markdown() == source


def test_code_that_has_ticks_gets_a_longer_fence() -> None:
    assert markdown("<pre>a\n```\nb</pre>") == "````\na\n```\nb\n````"


def test_code_keeps_its_indentation_and_spans() -> None:
    page = ALL.run(read(f"<pre>{CODE}</pre>", format="html"))
    article = compose(page)
    (code,) = article.paragraphs
    assert code.kind == "code"
    assert "\n    if boat.leaks:\n\n        return None" in code.text
    for start, end in code.spans:
        assert page.text[start:end].strip() == page.text[start:end]


def test_tables_of_data_survive() -> None:
    source = (
        "<table><thead><tr><th>Boat</th><th>Crew</th></tr></thead>"
        "<tbody><tr><td>Ida | II</td><td>3</td></tr><tr><td>Tern</td><td>4</td></tr></tbody>"
        "</table>"
    )
    article = extract(source, format="html", pipeline=ALL)
    assert [p.kind for p in article.paragraphs] == ["row"] * 3
    assert article.paragraphs[1].cells == ("Ida | II", "3")
    assert article.body.splitlines()[0] == "Boat Crew"
    assert markdown(source) == "| Boat | Crew |\n| --- | --- |\n| Ida \\| II | 3 |\n| Tern | 4 |"


def test_tables_that_a_page_is_laid_out_by_are_none() -> None:
    source = (
        f"<table><tr><td>Menu</td><td><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></td></tr>"
        "<tr><td>Foot</td><td>Imprint</td></tr></table>"
    )
    kinds = {p.kind for p in extract(source, format="html", pipeline=ALL).paragraphs}
    assert kinds == {"paragraph"}


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("<p>See <a href='/b'>the  boat</a>.</p>", "See [the boat](<https://t.example/b>)."),
        ("<p>It <b>is <i>not</i></b> so</p>", "It **is *not*** so"),
        ("<p>run <code>sail</code></p>", "run `sail`"),
        ("<p><a href='javascript:x()'>Go</a> on</p>", "Go on"),
        ("<p>a*b <em>c</em></p>", "a\\*b *c*"),
        ("<p>do <code>my_var*2</code></p>", "do `my_var*2`"),
        ("<p>do <code>a`b</code> now</p>", "do ``a`b`` now"),
        ("<p>do <a href=/x><code>a_b</code></a></p>", "do [`a_b`](<https://t.example/x>)"),
        ("<p>1. <a href='javascript:x'>y</a></p>", "1\\. y"),
        ("<p>to <a href='http://[bad'>x</a></p>", "to [x](<http://[bad>)"),
        ("<p>to <a href='javascript&amp;colon;alert(1)'>x</a></p>", None),
        ("<p>to <a href='javascript\\:alert(1)'>x</a></p>", None),
        ("<p>to <a href=' /x y\n'>x</a></p>", "to [x](<https://t.example/x%20y>)"),
        ("<p>to <a href='/x?a=1&amp;copy;=2'>x</a></p>",
         "to [x](<https://t.example/x?a=1&amp;copy;=2>)"),
        ("<p><b>one</b><b>two</b> <i><em>x</em></i></p>", "**one**two *x*"),
        ("<p>Seen by all<a href=x>1</a><a href=y>2</a> of us</p>",
         "Seen by all[1](<https://t.example/x>)[2](<https://t.example/y>) of us"),
        ("<p>Look!<a href=x>Here</a></p>", "Look\\![Here](<https://t.example/x>)"),
        ("<p>Look! <a href=x>Here</a></p>", "Look! [Here](<https://t.example/x>)"),
        ("<h2><b>Crane</b></h2>", "Crane"),
        ("<p>One <a href='x'> <br> </a>two</p>", "One\n\ntwo"),
        ("<ul><li>An <a href='i'>item</a></li></ul>", "- An [item](<https://t.example/i>)"),
    ],
)  # fmt: skip
def test_links_and_emphasis_on_request(source: str, right: str | None) -> None:
    out = markdown(source, links=True, url="https://t.example/a")
    if right is None:  # resolved or not, it leads to the page's own site or nowhere
        assert "javascript" not in out or "https://t.example/javascript" in out
        assert "](" not in markdown(source, links=True)
        return
    assert out.replace("## ", "").replace("**Crane**", "Crane") == right
    assert "](" not in markdown(source)


def test_lines_know_their_element() -> None:
    body = "<div><p>One</p><p>Two <b>bold</b></p></div><ul><li>Three</li></ul>"
    source = f"<html><body>{body}</body></html>"
    article = extract(source, format="html", pipeline=ALL)
    paths = [article.ledger.xpath(n) for n in range(len(article.ledger))]
    from lxml import html

    tree = html.document_fromstring(source)
    found = [tree.getroottree().xpath(path)[0].text_content() for path in paths if path]
    assert found == ["One", "Two bold", "Three"]
    assert extract("Just words.").ledger.xpath(0) is None
    with pytest.raises(IndexError):
        article.ledger.xpath(3)


def test_an_outline_holds_for_a_page_of_all_sorts() -> None:
    source = (
        "<body>text<div>a<span>b</span><p>c<br>d</p><script>e</script>f</div><p hidden>g</p>h"
        "<table><tr><td>i<td>j</table></body>"
    )
    page = read(source, format="html")
    outline = page.outline
    assert outline is not None
    assert (outline.first <= outline.after).all()
    inner = np.arange(1, len(outline))
    assert (outline.parent[inner] < inner).all()
    for line in page.lines:
        element = int(page.markup.element[line.number])
        while element >= 0:  # every element that a line stands in has the line
            assert outline.first[element] <= line.number < outline.after[element]
            element = int(outline.parent[element])


def test_cells_that_are_empty_keep_their_column() -> None:
    rows = ("<td>Ann</td><td></td><td>3</td>", "<td>name of it,</td><td>and</td><td>or</td>")
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    article = extract(f"<table>{table}</table>", format="html", pipeline=ALL)
    assert [p.cells for p in article.paragraphs] == [("Ann", "", "3"), ("name of it,", "and", "or")]


@pytest.mark.parametrize(
    ("source", "levels"),
    [
        ("<h1><div>Title</div></h1>", [1]),
        ("<h2><a href=x><div>Title</div></a></h2><p>Text</p>", [2, 0]),
        ("<h1>A line<br>B line</h1>text", [1, 1, 0]),
    ],
)
def test_headings_are_so_whatever_is_in_them(source: str, levels: list[int]) -> None:
    assert read(source, format="html").markup.heading.tolist() == levels


def test_a_heading_that_is_broken_is_one() -> None:
    source = "<h1>A line of the title<br>B line of it</h1>"
    article = extract(source, format="html", pipeline=ALL)
    assert article.body == "A line of the title B line of it"


def test_many_links_in_a_paragraph_cost_no_more_than_their_number() -> None:
    links = "".join(f"<a href='/{n}'>boat {n}</a> and " for n in range(20_000))
    article = extract(f"<p>{links}</p>", format="html", pipeline=ALL, links=True)
    assert len(article.paragraphs[0].marks) == 20_000
    assert "[boat 19999](</19999>)" in article.to_markdown()


def test_elements_in_a_namespace_have_an_xpath_that_holds() -> None:
    from lxml import etree

    source = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>One</p><p>Two</p></body></html>"
    tree = etree.fromstring(source)
    page = read(tree)
    path = page.xpath(1)
    assert path is not None
    assert [each.text for each in tree.getroottree().xpath(path)] == ["Two"]


@pytest.mark.parametrize("sign", ["¶", "#", " §"])
def test_a_sign_that_links_to_its_own_line_is_no_part_of_it(sign: str) -> None:
    anchor = f"<a class='headerlink' href='#here'>{sign}</a>"
    source = f"<h2>Settings{anchor}</h2><dl><dt><code>sail(boat)</code>{anchor}</dt></dl>"
    page = ALL.run(read(source, format="html"))
    article = compose(page)
    assert [each.text for each in article.paragraphs] == ["Settings", "sail(boat)"]
    told = [page.text[start:end] for each in article.paragraphs for start, end in each.spans]
    assert told == ["Settings", "sail(boat)"]


def test_a_sign_that_is_no_link_or_links_elsewhere_stays() -> None:
    for end in ("C#", "<a href='/c'>C</a>#", "see <a href='/c'>#</a>"):
        text = extract(f"<p>It is in {end}</p>", format="html", pipeline=ALL).body
        assert text.endswith("#")


def test_a_heading_with_a_sign_to_link_to_it_is_no_prompt() -> None:
    rules = Pipeline.rules()
    plain = rules.run(read("<h2>Settings</h2>", format="html")).roles
    linked = rules.run(read("<h2>Settings<a href='#s'>¶</a></h2>", format="html")).roles
    assert (plain, linked) == (["navigation"], ["other"])


def test_the_sign_of_an_anchor_leaves_no_link_behind() -> None:
    source = "<h2>Retry <i>now</i> <a href='#retry'>¶</a></h2><p>Text</p>"
    page = read(source, format="html")
    claims = Pipeline(
        [("all", lambda page: [Claim(0, "subhead", 1.0, ""), Claim(1, "body", 1.0, "")])]
    )
    assert compose(claims.run(page), links=True).to_markdown() == "## Retry *now*\n\nText"


def test_an_article_carries_no_more_of_the_elements_than_their_paths() -> None:
    classes = " ".join(f"name-{number}" for number in range(400))
    plain = "<html><body>" + "<p>The bridge opens on Monday, the mayor said.</p>" * 20
    named = plain.replace("<p>", f'<p class="{classes}">')
    with_names, without = (len(pickle.dumps(extract(page).ledger)) for page in (named, plain))
    assert with_names < 1.5 * without
    assert extract(named).ledger.xpath(3) == "/html[1]/body[1]/p[4]"


@pytest.mark.parametrize(
    ("source", "right"),
    [
        # Beside a word its signs would be printed where they stand.
        ("<b>Note:</b>The crane", "**Note**:The crane"),
        ("Der Kran<i>(alt)</i>rostet", "Der Kran(*alt*)rostet"),
        ("市長は<b>「船は残る。」</b>と述べた", "市長は「**船は残る。**」と述べた"),
        ("It is<b>!</b>so", "It is!so"),
        ("the<b><a href='/x'>crane</a></b>is", "the[**crane**](</x>)is"),
        ("the<b>big <a href='/x'>crane</a></b>is", "thebig [crane](</x>)is"),
        ("the<b><code>crane</code></b>is", "the`crane`is"),
        ("the <b>big <code>crane</code></b> is", "the **big `crane`** is"),
        # These hold as they stand.
        ("<b>Note:</b> the crane", "**Note:** the crane"),
        ("<b>“Note”</b>, he said", "**“Note”**, he said"),
        ("Der <i>(alte)</i> Kran", "Der *(alte)* Kran"),
        ("inter<i>nation</i>al", "inter*nation*al"),
        ("市長は<b>船</b>と述べた", "市長は**船**と述べた"),
        ("<a href='/x'><b>A</b>: the</a>crane", "[**A**: the](</x>)crane"),
    ],
)
def test_emphasis_is_written_so_that_it_is_taken_for_such(source: str, right: str) -> None:
    assert markdown(f"<p>{source}</p>", links=True) == right


def test_lists_within_lists_keep_their_places() -> None:
    source = (
        "<ul><li>the boats<ul><li>the Heron<ol start=3><li>her mast</li></ol></li>"
        "<li>the Tern</li></ul></li><li>the pier</li></ul><p>After</p><ol><li>a rope</li></ol>"
    )
    article = extract(source, format="html", pipeline=ALL)
    items = [(each.level, each.number) for each in article.paragraphs if each.is_item]
    assert items == [(1, None), (2, None), (3, 3), (2, None), (1, None), (1, 1)]
    # A list that does not begin with 1 begins behind a blank line.
    assert article.to_markdown() == (
        "- the boats\n  - the Heron\n\n    3. her mast\n  - the Tern\n- the pier\n\nAfter\n\n"
        "1. a rope"
    )
    again = extract(article.to_markdown(), format="markdown", pipeline=ALL).paragraphs
    told = [(each.kind, each.text, each.number) for each in again]
    assert told == [(each.kind, each.text, each.number) for each in article.paragraphs]


def test_items_that_stand_further_out_than_the_first_begin_at_the_margin() -> None:
    items = [Paragraph("a rope", "item", level=level) for level in (3, 4, 2, 2, 1, 3)]
    article = replace(extract(""), paragraphs=tuple(items))
    written = [len(line) - len(line.lstrip()) for line in article.to_markdown().split("\n")]
    assert written == [0, 2, 0, 0, 0, 2]


def subheads(source: str, format: Format = "html") -> Article:
    """The article of a page whose headings are all subheads."""

    def by_rank(page: Page) -> list[Claim]:
        ranks = page.markup.heading.tolist()
        roles: list[Role] = ["subhead" if rank else "body" for rank in ranks]
        return [Claim(line, role, 1.0, "") for line, role in enumerate(roles)]

    return extract(source, format=format, pipeline=Pipeline([("ranks", by_rank)]))


@pytest.mark.parametrize(
    ("ranks", "levels"),
    [((2, 3, 4, 2), (2, 3, 4, 2)), ((3, 3), (2, 2)), ((5, 4, 6), (3, 2, 4)), ((1, 6), (2, 6))],
)
def test_subheads_keep_their_ranks(ranks: tuple[int, ...], levels: tuple[int, ...]) -> None:
    parts = [f"<h{rank}>The crane</h{rank}><p>It rained.</p>" for rank in ranks]
    article = subheads("".join(parts))
    assert tuple(each.level for each in article.paragraphs if each.is_subhead) == ranks
    written = article.to_markdown().split("\n\n")[::2]
    assert written == [f"{'#' * level} The crane" for level in levels]


def test_subheads_of_markdown_have_ranks_too() -> None:
    article = subheads("## Der Kran\n\nEs regnete.\n", "markdown")
    assert [each.level for each in article.paragraphs] == [2, 0]
    assert Article.from_dict(subheads("<h2>Kran</h2>").to_dict()).paragraphs[0].level == 2


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("Sailing in C #", "Sailing in C \\#"),
        ("Segeln ##", "Segeln #\\#"),
        ("Sailing in C#", "Sailing in C#"),
        ("Quai # 4", "Quai # 4"),
    ],
)
def test_a_sign_at_the_end_does_not_close_a_heading(words: str, right: str) -> None:
    assert subheads(f"<h2>{words}</h2><p>x</p>").to_markdown() == f"## {right}\n\nx"


ROWS = "<tr><td>Heron</td><td>{}</td></tr><tr><td>Tern</td><td>4</td></tr>"


def test_tables_that_follow_one_another_stay_apart() -> None:
    wide = "<tr><td>Ida</td><td>3</td><td>Kai</td></tr>" * 2
    source = f"<table>{ROWS.format(3)}</table><table><tbody>{wide}</tbody></table>"
    article = extract(source, format="html", pipeline=ALL)
    assert [each.opens for each in article.paragraphs] == [True, False, True, False]
    assert markdown(source) == (
        "| Heron | 3 |\n| --- | --- |\n| Tern | 4 |\n\n"
        "| Ida | 3 | Kai |\n| --- | --- | --- |\n| Ida | 3 | Kai |"
    )


def test_a_table_in_groups_of_rows_is_one() -> None:
    source = (
        "<table><thead><tr><th>Boot</th><th>Leute</th></tr></thead>"
        f"<tbody>{ROWS.format(3)}</tbody></table>"
    )
    article = extract(source, format="html", pipeline=ALL)
    assert [each.opens for each in article.paragraphs] == [True, False, False]


def test_quotations_that_follow_one_another_stay_apart() -> None:
    source = (
        "<blockquote><p>We sail.</p><p>Or not.</p></blockquote><blockquote>Wir fahren."
        "<ul><li>heute</li></ul><p>Oder nicht.</p></blockquote>"
    )
    article = extract(source, format="html", pipeline=ALL)
    told = [(each.kind, each.opens) for each in article.paragraphs]
    assert told == [
        ("quote", True),
        ("quote", False),
        ("quote", True),
        ("item", False),
        ("quote", False),
    ]
    assert markdown(source) == (
        "> We sail.\n>\n> Or not.\n\n> Wir fahren.\n\n- heute\n\n> Oder nicht."
    )


def test_cells_keep_their_links_and_emphasis() -> None:
    rows = (
        "<tr><td>Pier <a href='/4'>4</a></td><td></td><td><b>old</b> | <a href='/5'>4</a></td></tr>"
        "<tr><td></td><td>4</td><td><i>neu</i></td></tr>"
    )
    assert markdown(f"<table>{rows}</table>", links=True) == (
        "| Pier [4](</4>) |  | **old** \\| [4](</5>) |\n| --- | --- | --- |\n|  | 4 | *neu* |"
    )
