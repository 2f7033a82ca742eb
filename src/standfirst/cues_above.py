"""A byline's words on the line above whom they announce: "By", "kestrel7"; "Edited by", "Ann Lee".

Text whose lines were broken at links has most of its bylines so. What stands below may have no
name's form, as long as the words above it are nothing but a cue.
"""

from __future__ import annotations

from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.credits import is_credit_label
from standfirst.editors import is_editors_cue
from standfirst.page import Page
from standfirst.thread_starters import is_starter_label

_LONGEST: Final = 40


def cue_above(page: Page, block: int) -> str:
    """The words that announce who is named in a block, where these are all of the block above it;
    else "".

    Args:
        page: any.
        block: one that may name somebody.
    """
    if not block:
        return ""
    blocks = page.derived(blocks_of)
    text = blocks.text(page, block - 1).strip()
    if not 0 < len(text) <= _LONGEST:
        return ""
    announces = is_credit_label(text) or is_editors_cue(text) or is_starter_label(text)
    return text if announces else ""
