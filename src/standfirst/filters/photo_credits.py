"""Photo credits that stand on a line of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import regex

from standfirst.broken_lines import blocks_of
from standfirst.columns import is_any_of, places
from standfirst.credits import (
    agency_with_place,
    is_captioned_chain,
    is_credit_text,
    is_labelled_caption,
    is_names_only,
    parse_credit,
    parse_photo_credit,
    signs_text,
    writes_texts,
)
from standfirst.filters.dates_below import has_date_below
from standfirst.filters.figures import figure_of
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.story import find_story
from standfirst.given_names import is_given_name
from standfirst.page import Bools, Claim, Ints, Page

_LONGEST: Final = 120
_OPENING: Final = [ord(sign) for sign in "©("]
_COPYRIGHT: Final = regex.compile(r"[©Ⓒ]|\(c\)", regex.I)
# "TIDE/Ann Lee": a paper's letters and who took the picture. Where its slash may stand.
_PAPER_AND_NAME: Final = regex.compile(
    r"(?P<of>\p{Lu}{2,6})\s?/\s?(?P<who>\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*+)(?:\s\p{Lu}[\p{L}\p{M}.'’-]*+){1,2}"
)
_SLASH: Final = range(2, 8)
# Letters of countries and bodies of states, which headlines print so: "US/Jordan Peace Talks".
_COUNTRIES: Final = frozenset(
    (
        *("US", "USA", "UK", "EU", "UN", "UNO", "UAE", "NATO", "GB", "UE", "ONU", "OTAN", "USSR"),
        *("EUA", "EEUU", "DDR", "BRD", "DRC", "PRC", "NZ", "ASEAN", "BRICS", "OPEC"),
    )
)


def photo_credits(page: Page) -> Iterator[Claim]:
    """Claims short blocks that open with a photo's label or a copyright sign and name somebody, or
    that are a chain with an agency in it, or a paper's letters and a name."""
    blocks = page.derived(blocks_of)
    hinted = blocks.marked(page.derived(find_phrases).lines_with("photo", "agency"))
    worth = blocks.open(page) & (blocks.sizes(page) <= _LONGEST)
    starts = page.starts[blocks.first]
    worth &= hinted | is_any_of(page.codes[starts], _OPENING) | _has_early_slash(page, starts)
    for block in places(worth).tolist():
        text = blocks.text(page, block)
        if is_credit_text(text) or _is_paper_and_name(text):
            if signs_text(text) is not None:
                continue  # "kvo/dpa" is who edited an agency's text
            if is_captioned_chain(text) or is_labelled_caption(text):
                continue  # the filter "captions" parts it
            if agency_with_place(text) or is_signed_above_date(page, block, text):
                continue
            credit = parse_photo_credit(text)
            reserved = credit is not None and _COPYRIGHT.match(text) is not None
            if reserved and block >= find_story(page).after and not _is_pictures(page, block):
                yield from blocks.claims(block, "legal", 0.8, "a copyright sign below the story")
            elif credit is not None:
                who = ", ".join(credit.names + credit.organisations)
                yield from blocks.claims(block, "credit", 0.85, f"photo credit of {who}")


def _is_pictures(page: Page, block: int) -> bool:
    """Whether the markup says that a block is of a picture: it stands in a figure or a caption, or
    right below a caption or an image's text."""
    line = int(page.derived(blocks_of).first[block])
    of_picture = page.markup.caption | page.markup.image
    return bool(of_picture[max(0, line - 1) : line + 1].any() or figure_of(page, line))


def is_signed_above_date(page: Page, block: int, text: str) -> bool:
    """Whether a block, given with its text, is a name, the agency that it works for, and nothing
    else, and has a date below: "Ann Lee, AP", "Ann Lee (AP)", "Ann Lee/AP" are there who wrote."""
    return _is_signed(text) and has_date_below(page, block)


def _is_signed(text: str) -> bool:
    """Whether a text without a label is names and the agencies that they work for."""
    if "/" in text:
        pieces = [piece.strip() for piece in text.split("/")]
        firms = [piece for piece in pieces if writes_texts(piece)]
        people = [piece for piece in pieces if piece not in firms]
        return bool(firms and people) and all(is_names_only(p) and p[0] != "(" for p in people)
    credit = parse_credit(text)
    return credit is not None and credit.role == "author"


def _has_early_slash(page: Page, starts: Ints) -> Bools:
    """Which of some places have a slash as few letters behind them as a paper's name may have."""
    last = len(page.codes) - 1
    found: Bools = np.zeros(len(starts), dtype=np.bool_)
    for step in _SLASH:
        found |= page.codes[np.minimum(starts + step, last)] == ord("/")
    return found


def _is_paper_and_name(text: str) -> bool:
    found = _PAPER_AND_NAME.fullmatch(text.strip())
    if found is None or found["of"] in _COUNTRIES:
        return False
    return is_given_name(found["who"])
