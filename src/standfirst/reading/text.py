"""Reading raw text."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.filters.lexicon.cuts import line_edges
from standfirst.filters.lexicon.tables import distinct
from standfirst.page import Markup, Page
from standfirst.reading.leftovers import without_leftovers
from standfirst.reading.lines import (
    LONGEST_ALONE,
    LONGEST_PARAGRAPH,
    cut_lines,
    cut_long_lines,
    spaces_between_wide,
)
from standfirst.reading.mojibake import without_mojibake

BULLET: Final = regex.compile(r"(?:[•◦▪▸►‣●○■*·+-]|\(?\d{1,2}[.)])[ \t\u00a0]+(?=\S)")
_FEW_LINES: Final = 4


def read_text(text: str) -> Page:
    """Read raw text: its lines as printed, over-long ones cut into sentences.

    Mojibake, and tags and entities that a scraper left behind, are resolved first, with a warning;
    spans count in the text that results. A text that writes about tags keeps them.
    """
    warnings = []
    cleaned = without_leftovers(text)
    if cleaned is not None:
        text = cleaned
        warnings.append("markup: tags or entities left in the text were resolved")
    repaired = without_mojibake(text)
    if repaired is not None:
        text = repaired
        warnings.append("encoding: UTF-8 read as Windows-1252 (mojibake) was put right")
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    starts, ends, gaps = cut_lines(codes, classes)
    longest = LONGEST_PARAGRAPH if len(starts) > _FEW_LINES else LONGEST_ALONE
    starts, ends, gaps = cut_long_lines(
        classes,
        starts,
        ends,
        gaps,
        longest=longest,
        also_at=lambda: distinct(
            np.concatenate([line_edges(codes, classes), spaces_between_wide(codes, classes)])
        ),
    )
    page = Page(text, starts, ends, gaps, warnings=warnings, codes=codes)
    page.__dict__["classes"] = classes
    spans = zip(starts.tolist(), ends.tolist(), strict=True)
    bullets = [BULLET.match(text, start, end) is not None for start, end in spans]
    if any(bullets):
        item = np.array(bullets, dtype=np.bool_)
        page.markup = replace(Markup.absent(len(starts)), item=item)
    return page
