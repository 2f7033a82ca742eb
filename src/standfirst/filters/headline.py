"""Choosing the headline, and the kicker above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote, urlsplit

import numpy as np

from standfirst.broken_lines import continues
from standfirst.filters.story import Story, find_story
from standfirst.page import Claim, Page
from standfirst.similarity import words

_SHORTEST: Final = 12
_LONGEST: Final = 220
_LINES_ABOVE: Final = 40
_SURE: Final = 0.8
_KICKER: Final = 40


def headline(page: Page) -> Iterator[Claim]:
    """Claims one line (with those that continue it) above the story as its headline, and a short
    line right above that as its kicker.

    Candidates are the open lines up to forty lines above the story. What speaks for one: the
    length that headlines have, words that the story uses, words in the page's address, a
    heading's mark, standing near the story, being printed more than once (as title and as
    headline); against it: a full stop, digits, links.
    """
    story = find_story(page)
    if story.first >= story.last:
        return
    best, score = -1, 0.0
    body = _story_words(page, story)
    address = _address_words(page.url)
    end = _first_prose(page, story)
    joins = page.derived(continues)
    candidates = [
        i
        for i in range(max(0, end - _LINES_ABOVE), end)
        if page.claims.open[i] and not joins[i]
    ]
    seen: dict[str, int] = {}
    for line in candidates:
        folded = " ".join(words(page.line_text(line)))
        seen[folded] = seen.get(folded, 0) + 1
    for line in candidates:
        value = _worth(page, line, end, body, address, seen)
        if value > score:
            best, score = line, value
    if best < 0:
        return
    last = best
    while last + 1 < end and joins[last + 1] and page.claims.open[last + 1]:
        last += 1
    for line in range(best, last + 1):
        yield Claim(line, "headline", _SURE, f"the best of {len(candidates)} lines above the story")
    folded = words(page.line_text(best))
    for line in candidates:
        if line != best and words(page.line_text(line)) == folded:
            yield Claim(line, "duplicate", _SURE, "the headline again")
    above = best - 1
    if above >= 0 and page.claims.open[above] and _is_kicker(page, above):
        yield Claim(above, "kicker", 0.75, "a short line right above the headline")


def _first_prose(page: Page, story: Story) -> int:
    """The line before which the headline must stand."""
    for line in range(story.first, story.last):
        if story.prose[line]:
            return line
    return story.first


def _story_words(page: Page, story: Story) -> set[str]:
    text = page.text[page.starts[story.first] : page.ends[story.last - 1]]
    return set(words(text[:20_000]))


def _address_words(url: str | None) -> set[str]:
    if not url:
        return set()
    return {word for word in words(unquote(urlsplit(url).path)) if len(word) > 2}


def _worth(
    page: Page,
    line: int,
    end: int,
    body: set[str],
    address: set[str],
    seen: dict[str, int],
) -> float:
    text = page.line_text(line)
    length = len(text) + 1.5 * float(page.sizes["ideographs"][line])
    if not _SHORTEST <= length <= _LONGEST:
        return 0.0
    said = words(text)
    if len(said) < 2 and not page.sizes["ideographs"][line]:
        return 0.0
    telling = [word for word in said if len(word) > 3] or said
    shared = sum(word in body for word in telling) / max(len(telling), 1)
    value = 1.0 + 2.0 * shared
    value += 1.0 if 30 <= length <= 120 else 0.0
    value -= 0.5 if length > 160 else 0.0
    heading = int(page.markup.heading[line])
    value += {0: 0.0, 1: 3.0, 2: 1.0}.get(heading, 0.3)
    if page.has_markup and page.markup.links[line] > 0.6 * len(text):
        value -= 1.5
    if text[-1] in ".:;,":
        value -= 1.5
    if text[-1] == "…" or "|" in text or " › " in text or " > " in text:
        value -= 1.0
    if address:
        value += 2.0 * sum(word in address for word in telling) / max(len(telling), 1)
    value += 0.5 * min(seen[" ".join(said)] - 1, 2)
    value -= 0.05 * min(end - line, 30)
    value -= 0.5 * float(page.sizes["digits"][line] > 0.2 * length)
    return value


def _is_kicker(page: Page, line: int) -> bool:
    text = page.line_text(line)
    return len(text) <= _KICKER and text[-1] not in ".!?:" and page.gaps[line + 1] <= 2
