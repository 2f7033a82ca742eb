"""Agency tags that stand on a line of their own: “(AFP)”, “mit dpa”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.credits import agency_with_place, opens_source, signs_text
from standfirst.credits.bylines import agencies_of
from standfirst.filters.dates_below import has_date_below
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.page import Claim, Page

_LONGEST: Final = 60
_SURE: Final = 0.85


def agency_tags(page: Page) -> Iterator[Claim]:
    """Claims lines that consist of agencies' names (`[agency]` in the phrase files), or of one and
    the place that a story is from: behind a slash, where a date stands below; or of one and the
    initials of whoever edited its text; or of "source" and the names of some, in any language."""
    phrases = page.derived(find_phrases)
    says, named = phrases.cues["agency"], phrases.lines_with("agency")
    blocks = page.derived(blocks_of)
    sure = says >= _SURE
    worth = (sure | named)[blocks.first] & (blocks.after - blocks.first == 1)
    for block in places(worth & (blocks.sizes(page) <= _LONGEST)).tolist():
        if sure[blocks.first[block]]:
            yield from blocks.claims(block, "credit", 0.9, "names an agency and nothing else")
        else:
            text = blocks.text(page, block)
            if agency_with_place(text) or (
                agency_with_place(text, slashed=True) and has_date_below(page, block)
            ):
                yield from blocks.claims(block, "credit", 0.85, "names an agency and a place")
            elif opens_source(text) and agencies_of(text.strip()):
                yield from blocks.claims(block, "credit", 0.9, "names an agency as its source")
            elif signs_text(text) is not None:
                yield from blocks.claims(block, "credit", 0.85, "initials beside an agency")
