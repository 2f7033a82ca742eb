"""Agency tags that stand on a line of their own: “(AFP)”, “mit dpa”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.filters.lexicon import find_phrases
from standfirst.page import Claim, Page

_LONGEST: Final = 60


def agency_tags(page: Page) -> Iterator[Claim]:
    """Claims lines that consist of agencies' names (`[agency]` in the phrase files)."""
    says = page.derived(find_phrases).cues["agency"]
    length = page.ends - page.starts
    for line in np.flatnonzero((says >= 0.85) & (length <= _LONGEST)).tolist():
        yield Claim(line, "credit", 0.9, "names an agency and nothing else")
