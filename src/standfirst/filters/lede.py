"""Choosing the lede: the standfirst between headline and story, where the page has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks, ends_sentence
from standfirst.filters.story import find_story
from standfirst.page import Claim, Page
from standfirst.similarity import nearly_same

_SHORTEST: Final = 35
_LONGEST: Final = 500
_SURE: Final = 0.8


def lede(page: Page) -> Iterator[Claim]:
    """Claims the text right below the headline as the lede, if something sets it apart.

    That is: no full stop at its end where the story's paragraphs have one; a byline, a date, a
    caption or a prompt between it and the story; a heading's mark; or the story saying it again.
    """
    roles = page.roles
    if "headline" not in roles:
        return
    top = max(i for i, role in enumerate(roles) if role == "headline")
    story = find_story(page)
    block = page.derived(blocks)
    ends = page.derived(ends_sentence)
    line = top + 1
    while line < min(story.last, top + 12) and not (
        page.claims.open[line] and story.size[line] >= _SHORTEST
    ):
        line += 1
    if line >= min(story.last, top + 12) or story.size[line] > _LONGEST:
        return
    own = np.flatnonzero(block == block[line])
    if not page.claims.open[own].all():
        return
    after = int(own[-1]) + 1
    rest = [i for i in range(after, story.last) if page.claims.open[i] and story.prose[i]]
    if not rest:
        return
    stops = np.array([bool(ends[np.flatnonzero(block == block[i])[-1]]) for i in rest[:8]])
    why = ""
    if not ends[own[-1]] and stops.mean() >= 0.6:
        why = "below the headline, without the full stop that the paragraphs have"
    elif any(roles[i] in ("credit", "dateline", "caption") for i in range(after, rest[0])):
        why = "below the headline, set apart from the story by a byline, a date or a caption"
    elif page.markup.heading[line] > 0:
        why = "below the headline, with a heading's mark"
    else:
        text = page.text[page.starts[own[0]] : page.ends[own[-1]]]
        again = [i for i in rest[:30] if nearly_same(text, page.line_text(i))]
        if again:
            why = "below the headline, and said again in the story"
    if why:
        for i in own.tolist():
            yield Claim(i, "lede", _SURE, why)
