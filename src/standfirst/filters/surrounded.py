"""Lines that say nothing by themselves, but stand between prompts: “image”, “OR”, an address."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from standfirst.bare_dates import is_bare_date
from standfirst.broken_lines import ends_sentence
from standfirst.columns import places
from standfirst.filters.amid_text import amid_text
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.story import letters_said, story_top
from standfirst.page import SURE, Claim, Page
from standfirst.roles import Role

_WALLS: Final[tuple[Role, ...]] = ("login", "signup", "newsletter", "paywall", "consent")
_SHORT: Final = 60
_BUTTON: Final = 30
_TOLD: Final = 140
_MOST: Final = 3
_MAYBE: Final = 0.5


def surrounded(page: Page) -> Iterator[Claim]:
    """Claims up to three short lines in a row that have a prompt right before and right after; and
    one whose words may be a prompt's, right below a line that surely is one."""
    roles = page.roles
    walls = np.array([role in _WALLS for role in roles], dtype=np.bool_)
    if walls.sum() < 2:
        return
    length = page.ends - page.starts
    stopped = page.derived(ends_sentence)
    sentence = stopped & (letters_said(page) > 30)
    amid = stopped & page.derived(amid_text)
    found = places(walls).tolist()
    digits = page.sizes["digits"]
    for before, after in pairwise(found):
        between = range(before + 1, after)
        if not 0 < len(between) <= _MOST:
            continue
        # The headline, its lede and its date, between a menu and a word of who may read.
        if any(digits[i] and is_bare_date(page.line_text(i)) for i in between):
            continue
        # Sentences between sentences amid the story are its own, if all they have is their words.
        if amid[before : after + 1].all():
            continue
        # What a newsletter is about stands between its title and its field.
        told = roles[before] == roles[after] == "newsletter" and len(between) == 1
        told = told and bool(length[before + 1] <= _TOLD)
        if told or all(
            roles[i] is not None or (length[i] <= _SHORT and not sentence[i]) for i in between
        ):
            role = roles[before]
            for i in between:
                if roles[i] is None and role is not None:
                    yield Claim(i, role, 0.8, f"short, between lines of {role} and {roles[after]}")
    verdicts = page.derived(find_phrases).prompts
    maybe = (verdicts.confidence >= _MAYBE) & (verdicts.confidence < SURE)
    maybe &= (length <= _SHORT) & (page.gaps <= 1)
    top = -1
    for before in found:
        line = before + 1
        role = roles[before]
        if line < len(page) and maybe[line] and roles[line] is None and role is not None:
            # A longer line above the story may be the headline that follows the menu.
            if length[line] > _BUTTON and not walls[line + 1 : line + 4].any():
                top = story_top(page) if top < 0 else top
                if line < top:
                    continue
            yield Claim(line, role, 0.8, f"may be a prompt, and stands right below one of {role}")
