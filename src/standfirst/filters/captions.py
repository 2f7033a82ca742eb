"""Captions: lines that the markup calls so, that end in a photo credit, or that a label opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.credits import split_caption
from standfirst.filters.lexicon import find_phrases
from standfirst.filters.lexicon.lookup import says_at_start
from standfirst.page import Claim, Page

_LONGEST: Final = 700


def captions(page: Page) -> Iterator[Claim]:
    """Claims lines that end in a credit ("(Photo: …)", "© …"), and those above a credit line."""
    matches = page.derived(find_phrases)
    length = page.ends - page.starts
    for line in np.flatnonzero(page.markup.caption | page.markup.image).tolist():
        what = "in a caption element" if page.markup.caption[line] else "an image's text"
        yield Claim(line, "caption", 0.9, what)
    hint = np.zeros(len(page), dtype=np.bool_)
    for cue in ("photo", "agency", "archive"):
        words = matches.marked(cue) if len(matches.word_line) else np.zeros(0, dtype=np.bool_)
        hint[matches.word_line[words]] = True
    for line in np.flatnonzero(page.claims.open & (length <= _LONGEST)).tolist():
        text = page.line_text(line)
        if hint[line] or "©" in text:
            parts = split_caption(text)
            if parts.credit is not None and len(parts.text) >= 10:
                who = ", ".join(parts.credit.names + parts.credit.organisations)
                yield Claim(line, "caption", 0.9, f"ends with the photo credit of {who}")
                continue
        if says_at_start(text[:60], "caption") > 0:
            yield Claim(line, "caption", 0.8, "a caption's label opens it")
