"""Choosing the headline, and the kicker above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import Final
from urllib.parse import unquote, urlsplit

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.columns import is_any_of, places
from standfirst.filters.code_samples import code_samples
from standfirst.filters.story import IDEOGRAPH_WEIGHT, Floats, Story, find_story
from standfirst.page import Bools, Claim, Page
from standfirst.page_title import titled_words
from standfirst.roles import CODES
from standfirst.similarity import words

_SHORTEST: Final = 12
_LONGEST: Final = 220
_BLOCKS_ABOVE: Final = 40
_SURE: Final = 0.8
_KICKER: Final = 40
_SHARED: Final = 0.6
_TITLED: Final = 2.0
_NEXT_TO: Final = 0.6
_TITLE: Final = 25
_TITLES: Final = 3
_NEAR: Final = 5
_STORY_READ: Final = 20_000
_WHO_AND_WHEN: Final = (CODES["credit"], CODES["dateline"])
_NAVIGATION: Final = CODES["navigation"]
# So many blocks may stand between a kicker and the headline: a date, a byline, a reading time.
_BETWEEN: Final = 3
_READING_TIME: Final = 25
# What a blank line counts among the line breaks before a line.
_PARTED: Final = 2
# From so many on short lines that are parted alike are a list.
_LISTED: Final = 3


def headline(page: Page) -> Iterator[Claim]:
    """Claims one block above the story as its headline, and a short one right above as its kicker.

    Candidates are the open blocks up to forty above the story. What speaks for one: the length
    that headlines have, words that the story uses, words in the page's address, a heading's mark,
    standing near the story, being printed more than once (as title and as headline); against it:
    a full stop, digits, links.
    """
    return headline_above(page, find_story(page))


def headline_above(page: Page, story: Story, likely: Floats | None = None) -> Iterator[Claim]:
    """What `headline` claims, given where the story is.

    Args:
        page: its open blocks are candidates.
        story: the candidates are up to forty blocks above it.
        likely: what speaks for each block besides, in the same measure, in which a heading of the
            first level is worth 3; (blocks,).
    """
    if story.first >= story.after:
        return
    blocks = page.derived(blocks_of)
    is_open, code = blocks.open(page), page.derived(code_samples)
    end = story.text_begins
    candidates = {
        block: blocks.text(page, block)
        for block in range(max(0, end - _BLOCKS_ABOVE), end)
        if is_open[block] and not code[blocks.first[block]]
    }
    held = places(page.claims.codes == CODES["headline"])
    if len(held):
        best = int(blocks.of_line[held[0]])
    else:
        best = _best(page, story, candidates, likely)
        if best < 0:
            return
        reason = f"the best of {len(candidates)} lines above the story"
        yield from blocks.claims(best, "headline", _SURE, reason)
    yield from beside_headline(page, best, candidates)


def _best(page: Page, story: Story, candidates: Mapping[int, str], likely: Floats | None) -> int:
    """The block for which most speaks, -1 if too little speaks for any.

    Args:
        page, story, likely: as in `headline_above`.
        candidates: the text of each block that may be the headline.
    """
    blocks = page.derived(blocks_of)
    is_open, sizes = blocks.open(page), blocks.sizes(page)
    said = {block: blocks.words(page, block) for block in candidates}
    printed = Counter(" ".join(each) for each in said.values())
    body = story_words(page, story)
    address = address_words(page.url)
    titles = page.derived(titled_words)[:-1]
    told_below, told_above = furniture(page)
    end = story.text_begins
    best, most = -1, 0.0
    for block, text in candidates.items():
        value = _worth(page, block, text, said[block], body, address)
        if value <= 0:
            continue
        # The page's title, which stands on its first line, says it beside the site's name.
        value += _TITLED if block > 0 and said[block] in titles else 0.0
        times = printed[" ".join(said[block])]
        value += 0.5 * (times - 1) if times <= _TITLES else -1.0
        value -= 0.05 * min(end - block, 30)
        if likely is not None:
            value += float(likely[block])
        # Bylines and dates stand below the headline, not above it.
        value += _NEXT_TO if told_below[block] else 0.0
        value -= _NEXT_TO if told_above[block] else 0.0
        # Of two title-like blocks in a row the upper is the headline, the lower its lede.
        lower = block + 1
        titled = story.weight[block] >= _TITLE
        if titled and lower < len(blocks) and is_open[lower] and sizes[lower] > 0.8 * len(text):
            value += _NEXT_TO
        # Of equals the later one: a title stands above the headline, and says the same.
        if value >= most - 0.06:
            best, most = block, max(value, most)
    return best


def beside_headline(page: Page, best: int, around: Collection[int]) -> Iterator[Claim]:
    """Claims the headline said again, and the kicker above it.

    Args:
        page: its claims are not asked for.
        best: the headline's block.
        around: the open blocks that may be either.
    """
    blocks = page.derived(blocks_of)
    words_of_best = blocks.words(page, best)
    for block in around:
        if block != best and blocks.words(page, block) == words_of_best:
            yield from blocks.claims(block, "duplicate", _SURE, "the headline again")
    above = _above(page, best)
    if above in around and _is_kicker(blocks.text(page, above)) and _is_near(page, above, best):
        yield from blocks.claims(above, "kicker", 0.75, "a short line right above the headline")


def _above(page: Page, best: int) -> int:
    """The block right above the headline, or above the date, the byline and the reading time that
    stand between; -1 if there is none. Above a date the page's first line has the site's name."""
    above = best - 1
    while above >= max(0, best - _BETWEEN) and _is_between(page, above):
        above -= 1
    return above if above == best - 1 or above > 0 else -1


def _is_between(page: Page, block: int) -> bool:
    """Whether a block says who, or when, or is a short prompt with a number ("3 min read")."""
    blocks = page.derived(blocks_of)
    lines = blocks.lines(block)
    code = int(page.claims.codes[lines.start])
    if code in _WHO_AND_WHEN:
        return True
    counts = code == _NAVIGATION and page.sizes["digits"][lines.start] > 0
    return bool(counts) and len(blocks.text(page, block)) <= _READING_TIME


def _is_near(page: Page, above: int, best: int) -> bool:
    """Whether no more parts a short block from the headline below it than parts a kicker. In a text
    that may be a blank line, if another stands above it, and it is none of a list's items."""
    blocks = page.derived(blocks_of)
    gaps = page.gaps[blocks.first[above : best + 1]].tolist()
    if max(gaps[1:]) <= (_PARTED if page.has_markup else 1):
        return True
    parted = above > 0 and max(gaps[1:]) == _PARTED and gaps[0] >= _PARTED
    return parted and not ends_list(page, above)


def ends_list(page: Page, block: int) -> bool:
    """Whether a block is the last of three or more short ones that are parted alike, as a menu's
    items are."""
    if block < _LISTED - 1:
        return False
    blocks = page.derived(blocks_of)
    listed = range(block - _LISTED + 1, block + 1)
    gaps = page.gaps[blocks.first[listed.start + 1 : block + 1]]
    if len(set(gaps.tolist())) > 1 or any(_is_between(page, each) for each in listed):
        return False
    texts = [blocks.text(page, each) for each in listed]
    return all(len(text) <= _KICKER and text[-1] not in ".!?" for text in texts)


def furniture(page: Page) -> tuple[Bools, Bools]:
    """For each block whether a byline or a date stands right below it, and right above it."""
    blocks = page.derived(blocks_of)
    mine = blocks.marked(is_any_of(page.claims.codes, _WHO_AND_WHEN))
    near = np.zeros(len(blocks) + 1, dtype=np.int64)
    np.cumsum(mine, out=near[1:])
    at = np.arange(len(blocks))
    below = near[np.minimum(at + 1 + _NEAR, len(blocks))] - near[at + 1] > 0
    above = near[at] - near[np.maximum(at - _NEAR, 0)] > 0
    return below, above


def story_words(page: Page, story: Story) -> set[str]:
    blocks = page.derived(blocks_of)
    start = int(page.starts[blocks.first[story.first]])
    end = min(int(page.ends[blocks.after[story.after - 1] - 1]), start + _STORY_READ)
    # Asked for twice in a row, mostly of the same story: the last answer is kept.
    kept = page.derived(_kept_words)
    if (start, end) not in kept:
        said = words(page.text[start:end])
        kept.clear()
        kept[start, end] = {*said, *_pairs(said)}
    return kept[start, end]


def _pairs(said: list[str]) -> Iterator[str]:
    """Words of one character that stand side by side, two by two."""
    sizes = [*map(len, said)]
    at = -1
    for _ in range(sizes.count(1)):
        at = sizes.index(1, at + 1)
        if sizes[at + 1 : at + 2] == [1]:
            yield said[at] + said[at + 1]


def _kept_words(_: Page) -> dict[tuple[int, int], set[str]]:
    return {}


def address_words(url: str | None) -> set[str]:
    if not url:
        return set()
    try:
        path = urlsplit(url).path
    except ValueError:  # not an address, but its words may tell all the same
        path = url
    return {word for word in words(unquote(path)) if len(word) > 2}


def _worth(
    page: Page, block: int, text: str, said: list[str], body: set[str], address: set[str]
) -> float:
    """What speaks for a block's being the headline; 0 if it cannot be."""
    blocks = page.derived(blocks_of)
    lines = slice(int(blocks.first[block]), int(blocks.after[block]))
    ideographs = int(page.sizes["ideographs"][lines].sum())
    length = len(text) + (IDEOGRAPH_WEIGHT - 1) * ideographs
    if not _SHORTEST <= length <= _LONGEST or (len(said) < 2 and not ideographs):
        return 0.0
    telling = [word for word in said if len(word) > 3] or said
    if ideographs > 2:  # single characters are shared by chance, pairs are words
        telling = [a + b for a, b in pairwise(said)]
    shared = sum(word in body for word in telling) / max(len(telling), 1)
    # A headline has words of its own too: what the story repeats to the word is a lede.
    value = 1.0 + 2.0 * min(shared, _SHARED) / _SHARED
    value += 1.0 if 30 <= length <= 120 else 0.0
    value -= 0.5 if length > 160 else 0.0
    heading = int(page.markup.heading[lines].max())
    value += {0: 0.0, 1: 3.0, 2: 1.0}.get(heading, 0.3)
    if page.markup.links[lines].sum() > 0.6 * len(text):
        value -= 1.5
    if text[-1] in ".:;,。":
        value -= 1.5
    if text[-1] == "…" or any(mark in text for mark in ("|", " › ", " > ", " » ")):
        value -= 1.0
    if address:
        telling = [word for word in said if len(word) > 2] or said
        value += 2.0 * sum(word in address for word in telling) / max(len(telling), 1)
    value -= 0.5 * float(page.sizes["digits"][lines].sum() > 0.2 * length)
    return max(value, 0.0)


def _is_kicker(text: str) -> bool:
    if len(text) > _KICKER or text[-1] in ".!?:" or any(map(str.isdigit, text)):
        return False
    # Breadcrumbs ("News > Council") stand there too.
    return any(map(str.isalpha, text)) and not any(f" {mark} " in text for mark in "/>›»|·")
