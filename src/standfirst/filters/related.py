"""Related stories, lists of the most read, and calls to read on elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from standfirst.columns import places
from standfirst.filters.amid_text import HELD
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.prompts import held_said, said, surely_said, unless_amid_text
from standfirst.filters.sections import MOST_LABELS, below, labelled, opens_line
from standfirst.filters.story import story_top
from standfirst.page import Bools, Claim, Page

_LONGEST_TEASER: Final = 160
_FAMILY: Final = FAMILIES.index("related")
_COLONS: Final = (":", "：", "|", "｜")
# Between a label and its link.
_BETWEEN: Final = " \u00a0:：|｜–—-»›>→►▶*"
# So many words of a label need no colon.
_PLAIN: Final = 2


def related(page: Page) -> Iterator[Claim]:
    """Claims such lines (`[related]` in the phrase files), and the headlines listed below them."""
    yield from said(page, "related")
    yield from unless_amid_text(page, labelled(page, "related"))
    held = held_said(page, "related")
    labels = surely_said(page, "related")
    if page.outline:
        for line in _with_link(page):
            yield Claim(line, "related", 0.85, "a label for related stories, and a link")
        above = held & _above_link(page)
        for line in places(above).tolist():
            yield Claim(line, "related", 0.8, "a label for related stories, with a link below")
        labels, held = labels | above, held & ~above
    # Above the story such a label is part of a menu, and what stands below it may be the headline.
    labels[: story_top(page)] = False
    for some, sure in ((labels, 0.8), (held, HELD)):
        for line in below(page, some, longest=_LONGEST_TEASER, cards=True):
            yield Claim(line, "related", sure, "listed below a heading for related stories")


def _with_link(page: Page) -> Iterator[int]:
    """Lines of HTML that are a label and one link to elsewhere, which running text is not."""
    matches = page.derived(find_phrases)
    lexicon, words = matches.lexicon, matches.words
    mine = places(matches.gapless == _FAMILY)
    if not len(mine):
        return
    mine = mine[page.derived(opens_line)[matches.word[mine]]]
    patterns = matches.pattern[mine]
    lines = matches.word_line[matches.word[mine]].tolist()
    ends = words.ends[matches.word[mine] + lexicon.words[patterns] - 1].tolist()
    plain = ((lexicon.words[patterns] >= _PLAIN) & ~lexicon.weak[patterns]).tolist()
    found: dict[int, int] = {}
    for line, end, pattern, needs_none in zip(lines, ends, patterns.tolist(), plain, strict=True):
        begins = _link_to_elsewhere(page, line) if line not in found else -1
        whole = begins == page.starts[line]
        if begins < 0 or (begins < end and not whole):
            continue
        behind = page.text[end : end + 2 if whole else begins]
        if not whole and behind.strip(_BETWEEN):
            continue
        # Without a colon a title of its own may open so.
        if behind.lstrip().startswith(_COLONS) or (needs_none and not whole):
            found[line] = pattern
    # What opens many lines is a label of the story's own lists.
    times = Counter(found.values())
    yield from (line for line, pattern in found.items() if times[pattern] <= MOST_LABELS)


def _link_to_elsewhere(page: Page, line: int) -> int:
    """Where in the page's text the only link of a line begins that goes on to its end, -1 where
    there is none, or it leads to this page."""
    inline = page.inline.get(line)
    links = [mark for mark in inline.placed() if mark.kind == "link"] if inline else []
    if len(links) != 1 or not links[0].target or links[0].target.startswith("#"):
        return -1
    start = int(page.starts[line])
    rest = page.text[start + links[0].end : page.ends[line]]
    return -1 if any(map(str.isalnum, rest)) else start + links[0].start


def _above_link(page: Page) -> Bools:
    """Which lines are no links, and have a line below that is nothing else."""
    links, size = page.markup.links, page.ends - page.starts
    out: Bools = links == 0
    out[:-1] &= links[1:] >= size[1:]
    out[-1:] = False
    return out
