"""Newsletter boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from standfirst.columns import is_any_of
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.prompts import said, unless_amid_text
from standfirst.filters.sections import labelled
from standfirst.page import SURE, Claim, Page

_BUTTON: Final = 30
_BELOW: Final = 2
_BUTTON_FAMILIES: Final = tuple(FAMILIES.index(name) for name in ("signup", "paywall"))


def newsletter(page: Page) -> Iterator[Claim]:
    """Claims lines by their phrases (`[newsletter]` in the phrase files), and the buttons right
    below them: what signs up there signs up for the newsletter."""
    boxes = []
    for claim in (
        *said(page, "newsletter"),
        *unless_amid_text(page, labelled(page, "newsletter")),
    ):
        yield claim
        if claim.confidence >= SURE:
            boxes.append(claim.line)
    verdicts = page.derived(find_phrases).prompts
    button = is_any_of(verdicts.family, _BUTTON_FAMILIES) & (verdicts.confidence >= SURE)
    button &= page.sizes["digits"] == 0  # what has a price is an offer
    button &= (page.ends - page.starts <= _BUTTON) & (page.gaps <= 2)
    for line in boxes:
        for below in range(line + 1, min(line + 1 + _BELOW, len(page))):
            if not button[below]:
                break
            yield Claim(below, "newsletter", 0.8, "a button below a newsletter's line")
