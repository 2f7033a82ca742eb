"""Breadcrumbs: the way from a site's front page down to the story, on one line above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from standfirst.broken_lines import blocks_of
from standfirst.columns import is_any_of, places
from standfirst.credits.names import is_agencies, looks_like_name
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.lexicon.tables import distinct
from standfirst.filters.story import find_story
from standfirst.page import Claim, Page

_LONGEST: Final = 200
# What parts the steps: signs that point on, or slashes.
_POINTING: Final = regex.compile(r"(?<!\s)\s++[»›▸❯]\s++|(?<![\s>=-])\s*+>\s++|(?<!\s)\s++>(?!>)")
_SLASH: Final = regex.compile(r"(?<!\s)\s++/\s++")
_SIGNS: Final = [ord(sign) for sign in ">›»▸❯/"]
_NAVIGATION: Final = FAMILIES.index("navigation")
# So many steps will do where a word of navigation ("Home") is among them, and so many where none
# is: titles have such signs as well ("Quality > Quantity").
_FEWEST: Final = 2
_FEWEST_POINTING: Final = 3
# A step is a section's name; the last of several may be the story's headline.
_LONGEST_STEP: Final = 40
_MOST_WORDS: Final = 5
_FEW_WORDS: Final = 3
_NO_STEP: Final = regex.compile(r"[.!?;…]$|[:：\d()\"=«“„]|^\p{Ll}")


def breadcrumbs(page: Page) -> Iterator[Claim]:
    """Claims lines above the story's text that are names parted by signs that point on ("Home ›
    News › Coast"), or by slashes with a word of navigation among them."""
    signs = places(is_any_of(page.codes, _SIGNS))
    if not len(signs):
        return
    lines = distinct(page.starts.searchsorted(signs, side="right") - 1)
    story = find_story(page)
    blocks = page.derived(blocks_of)
    whole = story.after if story.after > story.first else len(blocks)
    top = next((b for b in range(story.first, story.after) if story.prose[b]), whole)
    says = page.derived(find_phrases).prompts
    worth = page.claims.open[lines] & (blocks.of_line[lines] < top)
    for line in lines[worth].tolist():
        text = page.line_text(line)
        # A page's title may come first, with the site's name behind such a sign.
        home = line > 0 and bool(says.family[line] == _NAVIGATION)
        if len(text) <= _LONGEST and are_steps(text, home=home):
            yield Claim(line, "navigation", 0.8, "names with signs that point on between them")


def are_steps(text: str, *, home: bool) -> bool:
    """Whether a line is a way down through a site.

    Args:
        text: the line.
        home: whether a word of navigation is in it: then two short steps will do, and slashes.
    """
    pieces = [piece for piece in _POINTING.split(text) if piece]
    if len(pieces) < _FEWEST and home:
        pieces = _SLASH.split(text)
        if any(map(is_agencies, pieces)):
            return False
    several = len(pieces) >= _FEWEST_POINTING
    if len(pieces) < _FEWEST or not (several or home):
        return False
    steps = pieces[:-1] if several else pieces
    most = _MOST_WORDS if several else _FEW_WORDS
    # "Ann Lee / Tom Ray / Jo Fox" is a byline.
    return not all(map(looks_like_name, steps)) and all(
        len(step) <= _LONGEST_STEP and len(step.split()) <= most and not _NO_STEP.search(step)
        for step in steps
    )
