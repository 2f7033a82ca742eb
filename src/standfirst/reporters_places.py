"""Where somebody reports from, on a line below the name: "Lucía Prado", "San Sebastián"."""

from __future__ import annotations

from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.credits import is_names_only
from standfirst.credits.places import opens_place
from standfirst.given_names import is_given_name
from standfirst.page import Page

_LONGEST: Final = 90


def is_reporters_place(page: Page, block: int) -> bool:
    """Whether a block opens as the name of a place does, right below somebody's whose given name is
    known."""
    blocks = page.derived(blocks_of)
    first, *others = blocks.text(page, block).split() or ("",)
    if not block or not others or not opens_place(first):
        return False
    above = blocks.text(page, block - 1)
    return len(above) <= _LONGEST and is_names_only(above) and is_given_name(above.split()[0])
