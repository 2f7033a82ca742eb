"""Captions: what the markup calls so, what ends in a photo credit, what a label opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.credits import split_caption
from standfirst.filters.lexicon import find_phrases
from standfirst.filters.lexicon.lookup import says_at_start
from standfirst.page import Claim, Page

_LONGEST: Final = 700
_SHORTEST: Final = 10
_LABEL: Final = 60


def captions(page: Page) -> Iterator[Claim]:
    """Claims blocks that end in a credit ("(Photo: …)", "© …"), that the markup calls captions, or
    that open with a caption's label."""
    for line in np.flatnonzero(page.markup.caption | page.markup.image).tolist():
        what = "in a caption element" if page.markup.caption[line] else "an image's text"
        yield Claim(line, "caption", 0.9, what)
    blocks = page.derived(blocks_of)
    hinted = blocks.marked(page.derived(find_phrases).lines_with("photo", "agency", "archive"))
    worth = blocks.open(page) & (blocks.sizes(page) <= _LONGEST)
    for block in np.flatnonzero(worth).tolist():
        text = blocks.text(page, block)
        if hinted[block] or "©" in text:
            parts = split_caption(text)
            if parts.credit is not None and len(parts.text) >= _SHORTEST:
                who = ", ".join(parts.credit.names + parts.credit.organisations)
                reason = f"ends with the photo credit of {who}"
                yield from blocks.claims(block, "caption", 0.9, reason)
                continue
        if says_at_start(text[:_LABEL], "caption") > 0:
            yield from blocks.claims(block, "caption", 0.8, "a caption's label opens it")
