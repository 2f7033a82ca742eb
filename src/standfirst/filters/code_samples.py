"""Samples of code, which are none of what rules tell by its words: “print(3)” calls nobody to print
the page, and “beta” is no agency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.page import Bools, Claim, Page
from standfirst.pipeline import Filter

# Where preformatted blocks have more than this share of the page's text they are the page's text,
# as of a letter in an archive of mail, but for those that an element within them marks as code.
_WHOLE: Final = 0.5
_OF_CODE: Final = frozenset({"code", "samp", "kbd", "span"})


def code_samples(page: Page) -> Bools:
    """Which lines are preformatted, as samples of code and verse are, and not the whole page's
    text; shape (lines,). Use it as `page.derived(code_samples)`."""
    code = page.markup.code
    if not code.any():
        return code
    blocks = page.derived(blocks_of)
    sizes = blocks.summed(page.sizes["chars"])
    preformatted = blocks.marked(code)
    if page.outline is None or sizes[preformatted].sum() <= _WHOLE * sizes.sum():
        return code
    out = code.copy()
    for block in places(preformatted).tolist():
        first = int(blocks.first[block])
        if page.outline.tags[int(page.markup.innermost[first])] not in _OF_CODE:
            out[first : int(blocks.after[block])] = False
    return out


def code_blocks(page: Page) -> Bools:
    """Which blocks are samples of code, shape (blocks,)."""
    return page.derived(code_samples)[page.derived(blocks_of).first]


@dataclass(frozen=True)
class OutsideCode:
    """A filter that claims no sample of code.

    Attributes:
        filter: what claims the other lines.
    """

    filter: Filter

    def __call__(self, page: Page) -> Iterable[Claim]:
        """What `filter` claims, but for lines of code."""
        claims = self.filter(page)
        code = page.derived(code_samples)
        return [claim for claim in claims if not code[claim.line]] if code.any() else claims
