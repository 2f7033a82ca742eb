"""A byline on the lines below a headline, which reading broken text has joined to it."""

from __future__ import annotations

from standfirst.broken_lines import blocks_of
from standfirst.characters import is_small
from standfirst.credits import is_names_only, opens_with_cue
from standfirst.given_names import is_given_name
from standfirst.page import Page
from standfirst.possible_bylines import possible_byline


def headline_end(page: Page, block: int) -> int:
    """The line behind the headline's last: the first line of its block, but for the block's own
    first, that names whoever signs ("by Ann Lee", "von Tide 3. Mai 2024"); or the block's end.

    Args:
        page: any.
        block: the headline's.
    """
    lines = page.derived(blocks_of).lines(block)
    return next((line for line in lines[1:] if _signs(page, page.line_text(line))), lines.stop)


def _signs(page: Page, text: str) -> bool:
    said = possible_byline(page, text)
    if said is None:
        return False
    cued, dated = opens_with_cue(text, "byline"), any(map(str.isdigit, text))
    if cued and dated:
        return True
    names = said.credit.names
    people = bool(names) and all(" " in n and is_given_name(n.split()[0]) for n in names)
    # "posted on 3 May 2024 by Ann Lee"
    return people and (cued or is_names_only(text) or (dated and is_small(text[:1])))
