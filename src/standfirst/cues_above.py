"""A byline's words on the line above whom they announce: "By", "kestrel7"; "Edited by", "Ann Lee".

Text whose lines were broken at links has most of its bylines so. What stands below may have no
name's form, as long as the words above it are nothing but a cue.
"""

from __future__ import annotations

from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.credits import is_byline, is_credit_label, is_names_only
from standfirst.editors import is_editors_cue
from standfirst.filters.lexicon.lookup import says
from standfirst.given_names import is_given_name
from standfirst.page import Page
from standfirst.thread_starters import is_starter_label

_LONGEST: Final = 40
_COLONS: Final = (":", "：")
_SECOND: Final = 2


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
    return text if announces and not _is_job_of_above(page, block - 1, text) else ""


def _is_job_of_above(page: Page, block: int, text: str) -> bool:
    """Whether a job is what somebody is who is named on the line above it, and announces nobody
    below: "Ann Lee", "Reporter". In a list of jobs each with its name below, the first has no name
    above."""
    if not block or text.endswith(_COLONS) or not says(text, "jobs"):
        return False
    blocks = page.derived(blocks_of)
    above = blocks.text(page, block - 1)
    if len(above) > _LONGEST or not _names_people(above):
        return False
    return block < _SECOND or not is_credit_label(blocks.text(page, block - _SECOND))


def _names_people(text: str) -> bool:
    """Whether a line is nothing but names, the first word of which is a given name, or a byline."""
    return is_byline(text) or (is_names_only(text) and is_given_name(text.split()[0]))
