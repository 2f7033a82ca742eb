"""Photo credits that stand on a line of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.credits import is_credit_text, parse_photo_credit
from standfirst.filters.lexicon import find_phrases
from standfirst.page import Claim, Page

_LONGEST: Final = 120


def photo_credits(page: Page) -> Iterator[Claim]:
    """Claims short lines that open with a photo's label or a copyright sign and name somebody, or
    that are a chain with an agency in it."""
    matches = page.derived(find_phrases)
    length = page.ends - page.starts
    worth = page.claims.open & (length <= _LONGEST)
    hint = np.zeros(len(page), dtype=np.bool_)
    for cue in ("photo", "agency"):
        words = matches.marked(cue) if len(matches.word_line) else np.zeros(0, dtype=np.bool_)
        hint[matches.word_line[words]] = True
    for line in np.flatnonzero(worth).tolist():
        text = page.line_text(line)
        if not hint[line] and text[:1] not in "©(":
            continue
        if not is_credit_text(text):
            continue
        credit = parse_photo_credit(text)
        if credit is not None:
            who = ", ".join(credit.names + credit.organisations)
            yield Claim(line, "credit", 0.85, f"photo credit of {who}")
