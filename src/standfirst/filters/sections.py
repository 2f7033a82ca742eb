"""What stands below a label: the lines of a list that a heading such as “Most read” opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import ends_sentence
from standfirst.filters.lexicon import find_phrases
from standfirst.page import Bools, Page

_MOST: Final = 12


def below(page: Page, labels: Bools, *, longest: int) -> Iterator[int]:
    """Open lines of the lists that labels open: at most `longest` characters each, and no sentence.

    A label is a line that some gapless pattern covers; one that brings its item on the same line
    opens no list. A list ends at the first longer line, the first sentence, or after twelve.
    """
    if not labels.any():
        return
    matches = page.derived(find_phrases)
    opens_list = ~matches.lexicon.gapped[matches.prompts.pattern]
    length = page.ends - page.starts
    listed = (length <= longest) & ~(page.derived(ends_sentence) & (length >= 60))
    open_lines = page.claims.open
    done = -1
    for label in np.flatnonzero(labels & opens_list).tolist():
        taken = 0
        line = max(label, done) + 1
        while line < len(page) and taken < _MOST and listed[line] and not labels[line]:
            if open_lines[line]:
                yield line
                taken += 1
            line += 1
        done = line - 1
