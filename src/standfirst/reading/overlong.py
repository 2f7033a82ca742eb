"""Lines that are too long to be a paragraph: several that were run together, or a whole page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np

from standfirst import characters as ch
from standfirst.columns import places
from standfirst.filters.lexicon.cuts import line_edges, prompt_edges
from standfirst.filters.lexicon.tables import distinct
from standfirst.page import Ints
from standfirst.reading.lines import (
    LONGEST_ALONE,
    LONGEST_PARAGRAPH,
    cut_long_lines,
    spaces_between_wide,
)
from standfirst.reading.repeated_title import printed_titles
from standfirst.reading.scripts import script_lines

_FEW_LINES: Final = 4
# Where long lines hold so much of a text it may have lost its line breaks.
_MOST_OF_TEXT: Final = 0.5

# Where the lines of a text began that has lost its line breaks, given its code points and classes;
# none if it has lost none.
FindsBreaks: TypeAlias = Callable[[ch.Codes, ch.Classes], Ints]


def cut_overlong(
    text: str,
    codes: ch.Codes,
    classes: ch.Classes,
    lines: tuple[Ints, Ints, Ints],
    breaks: FindsBreaks | None,
) -> tuple[Ints, Ints, Ints, bool]:
    """A text's lines, the over-long ones cut: starts, ends and gaps as `cut_long_lines` gives them,
    and whether the text was found to have lost its line breaks.

    Args:
        text, codes, classes: the text, its code points and their classes.
        lines: starts, ends and gaps as `cut_lines` gives them.
        breaks: asked where most of the text stands in such lines. Where it finds none, few long
            lines are a story's paragraphs, and are cut only if there are prompts among them; where
            it is None, rules cut. Scripts, which may be most of a text, are not shown to it.
    """
    starts, ends, gaps = lines
    few = len(starts) <= _FEW_LINES
    longest = LONGEST_ALONE if few else LONGEST_PARAGRAPH
    length = ends - starts
    long = length > longest
    if not long.any():
        return starts, ends, gaps, False
    scripts = script_lines(text, codes, starts, ends)
    long &= ~scripts
    wide = spaces_between_wide(codes, classes)
    lost = wide[:0]
    edges = line_edges
    if breaks is not None and length[long].sum() > _MOST_OF_TEXT * length[~scripts].sum():
        outside = _outside(len(codes), starts[scripts], ends[scripts])
        lost = outside[breaks(codes[outside], classes[outside])]
        edges = prompt_edges
    if len(lost):
        also_at = lost = distinct(np.concatenate([lost, wide]))
    else:
        found = edges(codes, classes)
        if few and edges is prompt_edges and not len(found):
            longest = LONGEST_PARAGRAPH
        also_at = distinct(np.concatenate([found, wide]))
    starts, ends, gaps = cut_long_lines(
        classes,
        starts,
        ends,
        gaps,
        longest=longest,
        whole=lambda: scripts,
        apart=lambda: printed_titles(text),
        also_at=also_at,
        begun=lost,
    )
    return starts, ends, gaps, len(lost) > 0


def _outside(length: int, starts: Ints, ends: Ints) -> Ints:
    """The offsets in a text of some length that lie in none of some spans."""
    if not len(starts):
        return np.arange(length)
    edge = np.zeros(length + 1, dtype=np.int8)
    edge[starts] = 1
    edge[ends] -= 1
    return places(edge[:-1].cumsum(dtype=np.int8) == 0)
