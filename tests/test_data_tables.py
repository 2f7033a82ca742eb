"""Tables of data amid a story are article as it is, whole or not at all."""

from __future__ import annotations

import pytest

from own_pages import PARAGRAPHS
from standfirst import Claim, Page, read
from standfirst.broken_lines import blocks_of
from standfirst.tagger.data_tables import data_tables, mistaken_cells

STORY = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def told(markup: str) -> tuple[Page, list[str]]:
    """A page with some markup in it, and the texts of what is taken for data; its paragraphs are
    article."""
    page = read(f"<body><article>{markup}</article></body>", format="html")
    blocks = page.derived(blocks_of)
    prose = blocks.sizes(page) > 80
    cells = data_tables(page, prose, prose)
    return page, [blocks.text(page, int(block)) for block in cells.nonzero()[0]]


@pytest.mark.parametrize(
    "rows",
    [
        (("Year", "Boats"), ("2021", "214,000"), ("2022", "231,500")),
        (("Jahr", "Boote"), ("2021", "214 000"), ("2022", "231 500")),
        (("年", "船"), ("2021", "214"), ("2022", "231")),
    ],
)
def test_a_table_below_the_storys_text(rows: tuple[tuple[str, ...], ...]) -> None:
    whole, data = [cell for row in rows for cell in row], table(*rows)
    assert told(STORY + data + STORY)[1] == whole
    assert told(STORY + data)[1] == whole
    assert told(f"{STORY}<figure><div>{data}</div></figure>{STORY}")[1] == whole
    # Above the text, beside it, a list in columns, links, text that is laid out, a single row.
    assert told(data + STORY)[1] == []
    assert told(f"{STORY}<aside>{data}</aside>{STORY}")[1] == []
    assert told(f"<section>{STORY}</section><div>{data}</div>")[1] == []
    assert told(STORY + table(*((cell,) for cell in whole)))[1] == []
    assert (
        told(STORY + data.replace("<td>", "<td><a href='/'>").replace("</td>", "</a></td>"))[1]
        == []
    )
    assert told(STORY + table(rows[0], (PARAGRAPHS[0], PARAGRAPHS[1])))[1] == []
    assert told(STORY + table(rows[0]))[1] == []


@pytest.mark.parametrize("cell", ["12 March 2024", "12. März 2024"])
def test_what_rules_take_for_more_than_data_is_given_back(cell: str) -> None:
    page, _ = told(STORY + table((cell, "1"), (cell, "2")) + f"<p>{cell}</p>")
    cells = data_tables(page, page.derived(blocks_of).sizes(page) > 80, page.ends > 0)
    lines = [line for line in range(len(page)) if page.line_text(line) == cell]
    for line, by in zip(lines, ("datelines", "mine", "datelines"), strict=True):
        page.claims.standing[line] = (Claim(line, "dateline", 0.9, ""), by)
        page.claims.open[line] = False
    assert mistaken_cells(page, cells) == lines[:1]
