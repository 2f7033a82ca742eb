"""Tags and topics that a page prints, and the label above them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import regex

from standfirst.broken_lines import ends_sentence
from standfirst.columns import places
from standfirst.filters.amid_text import HELD
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.prompts import held_said, said, surely_said, unless_amid_text
from standfirst.filters.sections import below, labelled
from standfirst.page import Bools, Claim, Page

_LONGEST_TAG: Final = 40
_WHOLE_BUT_WEAK: Final = 0.5
_HASHTAGS: Final = regex.compile(r"#\p{L}[\p{L}\p{N}_]+(?:[\s,]+#\p{L}[\p{L}\p{N}_]+)*")


def topics(page: Page) -> Iterator[Claim]:
    """Claims the label (`[topics]` in the phrase files) and the short lines listed below it."""
    yield from said(page, "topics")
    yield from unless_amid_text(page, labelled(page, "topics"))
    hashed = page.codes[page.starts] == ord("#")
    for line in places(page.claims.open & hashed).tolist():
        if _HASHTAGS.fullmatch(page.line_text(line)):
            yield Claim(line, "topics", 0.85, "has only hashtags")
    labels = surely_said(page, "topics") | _labels_by_place(page)
    for line in places(labels).tolist():
        yield Claim(line, "topics", 0.8, "a label for topics, with topics below")
    for some, sure in ((labels, 0.8), (held_said(page, "topics"), HELD)):
        # Sections of a paper are topics of its stories too.
        for line in below(page, some, longest=_LONGEST_TAG, through=("navigation",)):
            yield Claim(line, "topics", sure, "listed below a label for topics")


def _labels_by_place(page: Page) -> Bools:
    """Lines that may be a label for topics, and have two tags or a last one below them."""
    verdicts = page.derived(find_phrases).prompts
    weak = (verdicts.family == FAMILIES.index("topics")) & (verdicts.confidence >= _WHOLE_BUT_WEAK)
    tag = (
        (page.ends - page.starts <= _LONGEST_TAG) & ~page.derived(ends_sentence) & (page.gaps <= 1)
    )
    out = np.zeros(len(page), dtype=np.bool_)
    for line in places(weak).tolist():
        below = tag[line + 1 : line + 3]
        out[line] = len(below) > 0 and bool(below.all())
    return out
