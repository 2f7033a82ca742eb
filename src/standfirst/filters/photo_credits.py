"""Photo credits that stand on a line of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from standfirst.broken_lines import blocks_of
from standfirst.columns import is_any_of, places
from standfirst.credits import is_captioned_chain, is_credit_text, parse_photo_credit
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.story import find_story
from standfirst.page import Claim, Page

_LONGEST: Final = 120
_OPENING: Final = [ord(sign) for sign in "©("]
_COPYRIGHT: Final = regex.compile(r"[©Ⓒ]|\(c\)", regex.I)


def photo_credits(page: Page) -> Iterator[Claim]:
    """Claims short blocks that open with a photo's label or a copyright sign and name somebody, or
    that are a chain with an agency in it."""
    blocks = page.derived(blocks_of)
    hinted = blocks.marked(page.derived(find_phrases).lines_with("photo", "agency"))
    end = find_story(page).after
    worth = blocks.open(page) & (blocks.sizes(page) <= _LONGEST)
    worth &= hinted | is_any_of(page.codes[page.starts[blocks.first]], _OPENING)
    for block in places(worth).tolist():
        text = blocks.text(page, block)
        if is_credit_text(text):
            if is_captioned_chain(text):
                continue  # the filter "captions" parts it
            credit = parse_photo_credit(text)
            if credit is not None and block >= end and _COPYRIGHT.match(text):
                yield from blocks.claims(block, "legal", 0.8, "a copyright sign below the story")
            elif credit is not None:
                who = ", ".join(credit.names + credit.organisations)
                yield from blocks.claims(block, "credit", 0.85, f"photo credit of {who}")
