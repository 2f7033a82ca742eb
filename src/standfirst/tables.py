"""Tables of data: which lines are cells, and of which row."""

from __future__ import annotations

from typing import Final

import numpy as np

from standfirst.columns import places
from standfirst.outline import Outline
from standfirst.page import Ints, Page

# From a row to its table: past the row group.
_STEPS: Final = 3
_FEWEST_ROWS: Final = 2


def table_rows(page: Page) -> Ints:
    """The row that each line is a cell of, as the index of its `<tr>` in the outline, or -1.

    Tables by which old pages are laid out are none: in a table of data each cell is one line at
    most, and there are two rows or more. Use it as `page.derived(table_rows)`; shape (lines,).
    """
    out = np.full(len(page), -1, dtype=np.int64)
    outline = page.outline
    if outline is None or "table" not in outline.tags:
        return out
    tags = np.array(outline.tags)
    filled = outline.after > outline.first
    rows = places((tags == "tr") & filled)
    table = rows
    for _ in range(_STEPS):
        table = np.where(tags[table] == "table", table, np.maximum(outline.parent[table], 0))
    is_cell = (tags == "td") | (tags == "th")
    crowded = is_cell & (outline.after - outline.first > 1)
    # How many crowded cells open before each line.
    opened = np.zeros(len(page) + 1, dtype=np.int64)
    np.add.at(opened, outline.first[crowded] + 1, 1)
    opened = opened.cumsum()
    count = np.bincount(table, minlength=len(outline))
    of_data = (tags == "table") & (count >= _FEWEST_ROWS)
    of_data &= opened[outline.after] == opened[outline.first]
    for row in rows[of_data[table]].tolist():
        out[outline.first[row] : outline.after[row]] = row
    return out


def cells_of(outline: Outline, row: int) -> list[tuple[int, int]]:
    """The lines of each cell of a row, as half-open ranges; empty ones for empty cells.

    Args:
        outline: the page's.
        row: index of the row's `<tr>`.
    """
    out = []
    for element in range(row + 1, len(outline)):
        if outline.depth[element] <= outline.depth[row]:
            break
        if outline.parent[element] == row and outline.tags[element] in ("td", "th"):
            out.append((int(outline.first[element]), int(outline.after[element])))
    return out
