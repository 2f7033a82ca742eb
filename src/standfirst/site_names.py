"""What a page is called by: the site's name, which has a person's form and signs nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from standfirst.article import Credit
from standfirst.broken_lines import blocks_of
from standfirst.given_names import is_given_name
from standfirst.page import Page

# Blocks at the top of a page among which its masthead is.
_TOP: Final = 3
_LONGEST: Final = 60
_SEVERAL: Final = 2


def is_site_name(page: Page, block: int) -> bool:
    """Whether a block is the name of the page's site: that which its metadata gives, or what one of
    its first lines says too, which is the masthead.

    What opens with a given name is none: whoever writes alone calls the site by their name.
    """
    blocks = page.derived(blocks_of)
    text = blocks.text(page, block)
    if not text or len(text) > _LONGEST:
        return False
    return text.casefold() in _names(page, block) and not is_given_name(text.split()[0])


def without_site(page: Page, credit: Credit) -> Credit:
    """A credit of several names in which the site's own is an organisation, as it is no person's:
    "By Ann Lee, Islands and Tides"."""
    if len(credit.names) < _SEVERAL:
        return credit
    site = page.derived(_all_names)
    own = [name for name in credit.names if name.casefold() in site]
    if not own or len(own) == len(credit.names):
        return credit
    people = tuple(name for name in credit.names if name not in own)
    return replace(credit, names=people, organisations=(*own, *credit.organisations))


def _names(page: Page, block: int) -> frozenset[str]:
    """What the page calls its site above a block, caseless."""
    return page.derived(_all_names) if block >= _TOP else _called(page, block)


def _all_names(page: Page) -> frozenset[str]:
    return _called(page, _TOP)


def _called(page: Page, before: int) -> frozenset[str]:
    """What the page calls its site, caseless: in its metadata, and its first lines.

    Args:
        before: of those lines the first that does not count.
    """
    blocks = page.derived(blocks_of)
    lines = [blocks.text(page, n) for n in range(min(before, len(blocks)))]
    return frozenset(map(str.casefold, (*page.metadata.site_names, *lines)))
