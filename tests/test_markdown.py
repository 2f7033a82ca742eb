"""Reading Markdown."""

from __future__ import annotations

import pytest

from own_pages import NEAR_MISSES, PARAGRAPHS, TAIL, TITLES
from standfirst import extract, read


def lines(source: str) -> list[str]:
    """The lines that a piece of Markdown reads as."""
    return [line.text for line in read(source, format="markdown").lines]


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("# One", ["One"]),
        ("## One ##", ["One"]),
        ("#Harbour", ["#Harbour"]),
        ("One\n===\n\nTwo\n---", ["One", "Two"]),
        ("One\n\n---\n\n***\n\n_ _ _\n\nTwo", ["One", "Two"]),
        ("- One\n* Two\n+ Three\n1. Four\n2) Five", ["One", "Two", "Three", "Four", "Five"]),
        ("> One\n>> Two", ["One", "Two"]),
        ("**One** and *two* and __three__ and _four_", ["One and two and three and four"]),
        ("小说*珍珠母*的作者", ["小说珍珠母的作者"]),
        ("소설 *자개*를 썼다", ["소설 자개를 썼다"]),
        ("*Perlemor*s handling og l'*Unità*", ["Perlemors handling og l'Unità"]),
        ("2*3*4 og 5*a*6", ["2*3*4 og 5*a*6"]),
        (
            "Leser*innen und Autor*innen, *Bäcker*innen",
            ["Leser*innen und Autor*innen, *Bäcker*innen"],
        ),
        ("a_b_c og _Tide_s", ["a_b_c og _Tide_s"]),
        ("snake_case_words and 5 * 3 * 2", ["snake_case_words and 5 * 3 * 2"]),
        ("A [link](https://a.example/b_(c)) and <https://b.example>.", ["A link and ."]),
        ("A [link][1] too.\n\n[1]: https://a.example", ["A link too."]),
        ('[One](https://a.example "A title")', ["One"]),
        ("~~Old~~ new", ["Old new"]),
        ("Run `a *b* c` now", ["Run a *b* c now"]),
        (r"\*not bold\* and \# no heading", ["*not bold* and # no heading"]),
        ("Fish &amp; chips", ["Fish & chips"]),
        ("One<br>Two", ["One Two"]),
        ("```\n# code\n```\n\nOne", ["# code", "One"]),
        ("```ls``` lists the boats.\n\nOne", ["ls lists the boats.", "One"]),
        ("| One | Two |\n|---|---|\n| 1 | 2 |", ["One Two", "1 2"]),
        ("An [unclosed link and **bold", ["An [unclosed link and **bold"]),
        ("a < b > c", ["a < b > c"]),
        ("2 < 3 <nobody@example.org>", ["2 < 3 <nobody@example.org>"]),
    ],
)
def test_lines(source: str, right: list[str]) -> None:
    assert lines(source) == right


def test_headings_items_quotes_images_and_links() -> None:
    page = read(
        "# One\n\n### Two\n\n**Three**\n\n- four\n\n> five\n\n![six](a.jpg)\n\n[seven](b) or so",
        format="markdown",
    )
    mark = page.markup
    assert [line.text for line in page.lines] == [
        "One",
        "Two",
        "Three",
        "four",
        "five",
        "six",
        "seven or so",
    ]
    assert mark.heading.tolist() == [1, 3, 6, 0, 0, 0, 0]
    assert mark.item.tolist() == [False, False, False, True, False, False, False]
    assert mark.quote.tolist() == [False, False, False, False, True, False, False]
    assert mark.image.tolist() == [False, False, False, False, False, True, False]
    assert mark.links.tolist() == [0, 0, 0, 0, 0, 0, 5]


def test_a_paragraph_that_is_wrapped_is_one_line() -> None:
    words = (PARAGRAPHS[0] + " " + PARAGRAPHS[1] + " ") * 3
    rows, row = [], ""
    for word in words.split():
        if len(row) + 1 + len(word) > 78:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}".strip()
    rows.append(row)
    source = "# The slipway\n\n" + "\n".join(rows) + "\n\n## The crane\n\nIt fell.\n"
    assert lines(source) == ["The slipway", " ".join(words.split()), "The crane", "It fell."]


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("# The slipway  \nof granite\n\nIt fell.", ["The slipway of granite", "It fell."]),
        ("# The slipway  \nof  \ngranite", ["The slipway of granite"]),
        ("# The slipway\nIt fell.\n\nSo did the crane.", None),
        ("# The slipway  \nIt fell.\nAll of it.\n\nSo did the crane.", None),
        ("# The slipway  \n\nIt fell.", None),
        ("The slipway  \nIt fell.\n\nAll.", None),
    ],
)
def test_a_heading_that_html2text_breaks_is_one_line(source: str, right: list[str] | None) -> None:
    each = [line.strip("# ") for line in source.splitlines() if line]
    assert lines(source) == (each if right is None else right)


def test_emphasis_that_goes_over_a_line_break_is_taken_off() -> None:
    assert lines("It was **the oldest\ncrane** of all.") == ["It was the oldest crane of all."]
    assert lines("See [the\nharbour](https://a.example) first.") == ["See the harbour first."]


def test_a_page_of_markdown_is_extracted() -> None:
    article = extract(
        f"[Home](/)\n[Log in](/in)\n\n# {TITLES[0]}\n\nBy [Odile Marsh](/marsh)\n\n{PARAGRAPHS[0]}"
        f"\n\n## The crane\n\n{PARAGRAPHS[1]}\n\n- a crane of iron\n- a slipway of granite\n\n"
        f"{TAIL}\n\n{NEAR_MISSES[0]}\n"
    )
    assert article.headline == TITLES[0]
    assert article.authors == ("Odile Marsh",)
    assert [(p.kind, p.text) for p in article.paragraphs] == [
        ("paragraph", PARAGRAPHS[0]),
        ("subhead", "The crane"),
        ("paragraph", PARAGRAPHS[1]),
        ("item", "a crane of iron"),
        ("item", "a slipway of granite"),
        ("paragraph", TAIL),
        ("paragraph", NEAR_MISSES[0]),
    ]


def test_syntax_stays_out_of_the_text() -> None:
    page = read("See [the **old** crane](https://a.example/x?y=z) *here*.", format="markdown")
    assert page.text == "See the old crane here."


@pytest.mark.parametrize(
    "mark", ["[", "![", "(", "*", "_", "`` ", "<", "\\", "**", "[](", "|", "&"]
)
def test_many_marks_in_a_row_are_read(mark: str) -> None:
    source = mark * 3000 + " A whole sentence stands here."
    assert "A whole sentence stands here." in read(source, format="markdown").text
