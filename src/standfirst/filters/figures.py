"""Figures of HTML, which hold a picture, its caption and its credit, and nothing else's."""

from __future__ import annotations

from standfirst.page import Page


def figure_of(page: Page, line: int) -> range:
    """The lines of the innermost figure that a line stands in; none where it stands in none."""
    outline, element = page.outline, int(page.markup.innermost[line])
    if outline is None:
        return range(0)
    while element >= 0 and outline.tags[element] != "figure":
        element = int(outline.parent[element])
    if element < 0:
        return range(0)
    return range(int(outline.first[element]), int(outline.after[element]))


def is_of_other_figure(page: Page, line: int, outside: int) -> bool:
    """Whether a line stands in a figure that another line is outside of."""
    figure = figure_of(page, line)
    return bool(figure) and outside not in figure
