"""Breadcrumbs: the way from a site's front page down to the story, on one line above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import regex

from standfirst.broken_lines import blocks_of
from standfirst.columns import is_any_of
from standfirst.credits.names import looks_like_name
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.story import find_story
from standfirst.page import Claim, Page

_LONGEST: Final = 200
# What parts the steps: signs that point on, of which one may do; and slashes, of which it takes
# two.
_POINTING: Final = regex.compile(r"(?<![\s>=-])\s*+[>›»→▸❯]\s++|(?<!\s)\s++[>›»→▸❯](?!>)")
_SLASH: Final = regex.compile(r"(?<!\s)\s++/\s++")
_SIGNS: Final = [ord(sign) for sign in ">›»→▸❯/"]
_NAVIGATION: Final = FAMILIES.index("navigation")
_FEWEST: Final = 2
_FEWEST_SLASHED: Final = 3
# A step is a section's name; the last may be the story's headline.
_LONGEST_STEP: Final = 40
_MOST_WORDS: Final = 5
_FEW_WORDS: Final = 3
_NO_NAME: Final = regex.compile(r"[.!?;…]$|[:：\d()\"=]|^\p{Ll}")


def breadcrumbs(page: Page) -> Iterator[Claim]:
    """Claims lines above the story's text that are names parted by signs that point on ("Home ›
    News › Coast") or by slashes."""
    signs = np.flatnonzero(is_any_of(page.codes, _SIGNS))
    if not len(signs):
        return
    lines = np.unique(np.searchsorted(page.starts, signs, side="right") - 1)
    story = find_story(page)
    of_line = page.derived(blocks_of).of_line
    whole = story.after if story.after > story.first else len(page)
    top = next((b for b in range(story.first, story.after) if story.prose[b]), whole)
    says = page.derived(find_phrases).prompts
    worth = page.claims.open[lines] & (of_line[lines] <= top)
    for line in lines[worth].tolist():
        text = page.line_text(line)
        # A page's title may come first, with the site's name behind such a sign.
        few = line > 0 and (says.family[line] == _NAVIGATION or not _SLASH.search(text))
        if len(text) <= _LONGEST and are_steps(text, few=few):
            yield Claim(
                line, "navigation", 0.8, "names parted by signs that point on, above a story"
            )


def _are_wordy(steps: list[str]) -> bool:
    return any(len(step.split()) > _FEW_WORDS for step in steps)


def are_steps(text: str, *, few: bool) -> bool:
    """Whether a line is a way down through a site.

    Args:
        text: the line.
        few: whether two steps will do, if they are short; without it, of slashes it takes two.
    """
    pieces = [] if "«" in text else [piece for piece in _POINTING.split(text) if piece]
    if len(pieces) < _FEWEST:
        pieces = _SLASH.split(text)
        if len(pieces) < (_FEWEST if few else _FEWEST_SLASHED) or _are_wordy(pieces):
            return False
        steps = pieces
    elif len(pieces) == _FEWEST:
        if not few or _are_wordy(pieces):
            return False
        steps = pieces
    else:
        steps = pieces[:-1]
    # "Ann Lee / Tom Ray / Jo Fox" is a byline.
    return not all(map(looks_like_name, steps)) and all(
        len(step) <= _LONGEST_STEP
        and len(step.split()) <= _MOST_WORDS
        and not _NO_NAME.search(step)
        for step in steps
    )
