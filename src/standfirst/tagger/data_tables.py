"""Tables of data amid a story: a number alone tells little, so they are judged as a whole."""

from __future__ import annotations

from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.columns import changes, places
from standfirst.outline import Outline
from standfirst.page import Bools, Ints, Page
from standfirst.tables import table_rows

_ROWS: Final = 2
_LONGEST_CELL: Final = 80
# The share of its characters that may be links: a table of links is the site's.
_LINKED: Final = 0.3
# From a row to its table, and from that to the element that the story's paragraphs stand in.
_TO_TABLE: Final = 3
_AROUND: Final = 4
# Rules that go by what a line says, or how often.
_MISTAKEN: Final = frozenset(
    (
        *("repeated-lines", "datelines", "agency-tags", "bylines", "named-authors", "navigation"),
        *("comments", "sharing", "related", "topics", "breadcrumbs", "legal", "photo-credits"),
        *("repeated-captions", "login"),
    )
)
_ASIDE: Final = frozenset({"aside", "nav", "footer", "form"})


def data_tables(page: Page, inside: Bools, prose: Bools) -> Bools:
    """Which blocks are cells of a table of data that stands below running text of the story, in
    the same element, and so are article as that is, claimed ones as well; shape (blocks,).

    Args:
        page: any page.
        inside: which blocks are article so far, shape (blocks,).
        prose: which are running text, shape (blocks,).
    """
    out = np.zeros(len(inside), dtype=np.bool_)
    blocks, outline = page.derived(blocks_of), page.outline
    rows = page.derived(table_rows)
    if outline is None or not (rows >= 0).any():
        return out
    text = places(inside & prose & (rows[blocks.first] < 0))
    # Where the first paragraph of each element is.
    opens: dict[int, int] = {}
    around = outline.parent[page.markup.element[blocks.first[text]]].tolist()
    for block, box in zip(text.tolist(), around, strict=True):
        opens.setdefault(box, block)
    for table in _tables(outline, rows):
        first, after = int(outline.first[table]), int(outline.after[table])
        begins, ends = int(blocks.of_line[first]), int(blocks.of_line[after - 1]) + 1
        box = int(outline.parent[table])
        for _ in range(_AROUND):
            if box < 0 or box in opens or outline.tags[box] in _ASIDE:
                break
            box = int(outline.parent[box])
        # What opens behind the table, or nowhere, is not the text that it belongs to.
        amid = opens.get(box, ends) < begins and outline.tags[box] not in _ASIDE
        if amid and _is_of_data(page, rows, slice(first, after)):
            out[begins:ends] = True
    return out


def mistaken_cells(page: Page, cells: Bools) -> list[int]:
    """The lines of some blocks, cells of data, that rules have claimed by what they say: a day, a
    name, "Comments" are data there."""
    held = page.claims.standing
    claimed = cells[page.derived(blocks_of).of_line] & ~page.claims.open
    return [
        line
        for line in places(claimed).tolist()
        if (claim := held[line]) is not None and claim[1] in _MISTAKEN
    ]


def _tables(outline: Outline, rows: Ints) -> list[int]:
    """The tables of some rows, each once, in their order."""
    found = dict[int, None]()
    for row in rows[changes(rows) & (rows >= 0)].tolist():
        table = row
        for _ in range(_TO_TABLE):
            if outline.tags[table] != "table":
                table = int(outline.parent[table])
        found.setdefault(table)
    return list(found)


def _is_of_data(page: Page, rows: Ints, lines: slice) -> bool:
    """Whether a table has several rows of several cells, all short and hardly any linked."""
    size = (page.ends - page.starts)[lines]
    of_row = rows[lines]
    cells = np.unique(of_row[of_row >= 0], return_counts=True)[1]
    return (
        int((cells > 1).sum()) >= _ROWS
        and int(size[of_row >= 0].max()) <= _LONGEST_CELL
        and int(page.markup.links[lines].sum()) <= _LINKED * int(size.sum())
    )
