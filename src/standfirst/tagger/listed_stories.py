"""Bylines of other stories, in the lists below a story: "Related stories", a title, "By Ann"."""

from __future__ import annotations

from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.filters.prompts import surely_said
from standfirst.page import Bools, Page
from standfirst.roles import CODES

# Blocks from a list's label down to the last byline in it.
_MOST: Final = 24
_TITLE_WORDS: Final = 3
_LISTED: Final = frozenset(CODES[role] for role in ("related", "credit", "dateline"))


def signs_listed(page: Page, block: int) -> bool:
    """Whether a byline stands right below a title in a list that a label for related stories opens.

    Args:
        page: with the claims of the rules.
        block: the byline's, below the story.
    """
    blocks = page.derived(blocks_of)
    codes = page.claims.codes[blocks.first]
    labels = page.derived(_labels)[blocks.first]
    title = block - 1
    if title < 1 or labels[title] or len(blocks.words(page, title)) < _TITLE_WORDS:
        return False
    # Where the list's items are claimed, the label may stand above others; else right above this.
    if codes[title] < 0:
        return bool(labels[title - 1])
    if codes[title] != CODES["related"]:
        return False
    for above in range(title - 1, max(-1, title - _MOST), -1):
        if labels[above]:
            return True
        if codes[above] not in _LISTED:
            return False
    return False


def _labels(page: Page) -> Bools:
    return surely_said(page, "related")
