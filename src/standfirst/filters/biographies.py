"""Who an author is: the lines in which a page presents whoever signs its story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.characters import has_case, is_small
from standfirst.columns import places
from standfirst.credits import parse_byline
from standfirst.credits.names import is_unspaced
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.story import find_story, near_story
from standfirst.page import Claim, Page
from standfirst.roles import CODES

_SURE: Final = 0.8
_SHORTEST: Final = 40
_LONGEST: Final = 1200
# Running text that may follow in the story: notes of its authors stand at its end.
_BEHIND: Final = 2
_BYLINES: Final = frozenset({"bylines", "named-authors"})


def biographies(page: Page) -> Iterator[Claim]:
    """Claims blocks above and below the story's text that open with the full name of somebody who
    signs it, and go on in small letters with a job or an address: "Ann Lee is a reporter"."""
    names = _signing(page)
    if not names:
        return
    blocks = page.derived(blocks_of)
    sizes = blocks.sizes(page)
    story = find_story(page)
    left = np.cumsum(story.prose[::-1])[::-1]  # running text from each block on
    begun = np.cumsum(story.prose) > story.prose
    around = ~begun | (left <= _BEHIND)
    # The last paragraph of a story may open with the name of somebody in it, too.
    works = blocks.marked(page.derived(find_phrases).lines_with("jobs"))
    worth = blocks.open(page) & (sizes >= _SHORTEST) & (sizes <= _LONGEST)
    for block in places(worth).tolist():
        text = blocks.text(page, block)
        # Comments below are running text, too; no story gives an address amid it.
        if "@" not in text and not (around[block] and works[block]):
            continue
        name = next((name for name in names if text.startswith(name)), None)
        if name is not None and _goes_on(text[len(name) :]):
            yield from blocks.claims(block, "other", _SURE, f"says who {name} is, who signs this")


def _signing(page: Page) -> list[str]:
    """The full names in the bylines near the story."""
    near = near_story(page)
    of_line = page.derived(blocks_of).of_line
    out: dict[str, None] = {}
    for line in places(page.claims.codes == CODES["credit"]).tolist():
        held = page.claims.standing[line]
        if held is not None and held[1] in _BYLINES and near[of_line[line]]:
            credit = parse_byline(page.line_text(line))
            if credit is not None and credit.role == "author":
                out.update(dict.fromkeys(filter(_is_full, credit.names)))
    return list(out)


def _is_full(name: str) -> bool:
    return " " in name or is_unspaced(name)


def _goes_on(rest: str) -> bool:
    """Whether what follows a name is a sentence about it, and no other names or titles."""
    word = rest.lstrip(" ,(（、，")
    if len(word) == len(rest) and not is_unspaced(rest[:1]):
        return False
    return word[:1].isalpha() and (is_small(word[0]) or not has_case(word[0]))
