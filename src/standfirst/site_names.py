"""What a page is called by: the site's name, which has a person's form and signs nothing."""

from __future__ import annotations

from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.given_names import is_given_name
from standfirst.page import Page

# Blocks at the top of a page among which its masthead is.
_TOP: Final = 3
_LONGEST: Final = 60


def is_site_name(page: Page, block: int) -> bool:
    """Whether a block is the name of the page's site: that which its metadata gives, or what one of
    its first lines says too, which is the masthead.

    What opens with a given name is none: whoever writes alone calls the site by their name.
    """
    blocks = page.derived(blocks_of)
    text = blocks.text(page, block)
    if not text or len(text) > _LONGEST or is_given_name(text.split()[0]):
        return False
    said = text.casefold()
    if any(said == name.casefold() for name in page.metadata.site_names):
        return True
    return any(said == blocks.text(page, n).casefold() for n in range(min(_TOP, block)))
