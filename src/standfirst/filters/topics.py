"""Tags and topics that a page prints, and the label above them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import numpy as np
import regex

from standfirst.broken_lines import blocks_of, ends_sentence
from standfirst.columns import changes, places
from standfirst.filters.amid_text import HELD
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.prompts import held_said, said, surely_said, unless_amid_text
from standfirst.filters.sections import below, labelled
from standfirst.filters.story import find_story, letters_said, story_top
from standfirst.outline import Outline
from standfirst.page import Bools, Claim, Page
from standfirst.roles import TOPIC_BY_MARKUP

_LONGEST_TAG: Final = 40
_WHOLE_BUT_WEAK: Final = 0.5
# What stands below "More on", which opens lists of stories too, is a topic where it is so short: in
# characters of which an ideograph is several, and in the blanks between its words.
_BRIEF: Final = 30
_BLANKS: Final = 2
# So many lines below such a label tell what is listed there.
_TELLING: Final = 4
# Topics stand so many line breaks apart.
_APART: Final = 2
_BETWEEN: Final = regex.compile(r"[,;|،؛、，；|•·]")
_HASHTAGS: Final = regex.compile(r"#\p{L}[\p{L}\p{N}_]+(?:[\s,]+#\p{L}[\p{L}\p{N}_]+)*")
_REL: Final = regex.compile(r"(?:^|\s)rel=(?!\S*category)(?:\S*-)?tag(?:-|\s|$)")
# "post-tags", "articleTags", "tags-links"; not "tag-ferries", which tells what a story is about.
_LISTS: Final = regex.compile(
    r"(?:^|[\s_-]|(?<=\p{Ll})(?=\p{Lu}))"
    r"(?:tag|(?:tags|topics|keywords|labels)"
    r"(?:[_-]+(?:list|links|items?|container|wrap|wrapper|box))?)(?=\s|$)",
    regex.I,
)
_KEPT: Final = 1 << 11
_NOT_LISTS: Final = frozenset({"html", "body", "article", "main"})
# A list of tags has a label at most that is no link; a page with more lists has one for each of
# many stories; and further from the story they are the site's.
_MOST_TAGS: Final = 30
_MOST_LISTS: Final = 2
_ABOVE: Final = 10
_BELOW: Final = 20


def topics(page: Page) -> Iterator[Claim]:
    """Claims the label (`[topics]` in the phrase files) and the short lines listed below it."""
    yield from said(page, "topics")
    also_others = page.derived(_also_others)
    yield from unless_amid_text(
        page,
        (
            claim
            for claim in labelled(page, "topics")
            if not also_others[claim.line] or _has_topics(page.line_text(claim.line))
        ),
    )
    hashed = page.codes[page.starts] == ord("#")
    for line in places(page.claims.open & hashed).tolist():
        if _HASHTAGS.fullmatch(page.line_text(line)):
            yield Claim(line, "topics", 0.85, "has only hashtags")
    if page.outline:
        tags = _linked_tags(page)
        for line in places(hashed & tags).tolist():
            yield Claim(line, "topics", 0.85, "a link that is a hashtag")
        for line in _by_markup(page, page.outline, tags):
            yield Claim(line, "topics", 0.8, TOPIC_BY_MARKUP)
    labels = surely_said(page, "topics") | _labels_by_place(page)
    for line in places(labels).tolist():
        yield Claim(line, "topics", 0.8, "a label for topics, with topics below")
    for some, sure in ((labels, 0.8), (held_said(page, "topics"), HELD)):
        # Sections of a paper are topics of its stories too.
        for line in below(page, some, longest=_LONGEST_TAG, through=("navigation",)):
            yield Claim(line, "topics", sure, "listed below a label for topics")


def _labels_by_place(page: Page) -> Bools:
    """Lines that may be a label for topics, and have two tags or a last one below them.

    What may as well be a menu's or a list of stories' stands below the story, and has what is
    brief below it, and hardly sections alone. There the lines may be parted by blank ones.
    """
    verdicts = page.derived(find_phrases).prompts
    of_topics = verdicts.family == FAMILIES.index("topics")
    weak = of_topics & (verdicts.confidence >= _WHOLE_BUT_WEAK)
    whole = page.derived(_whole_labels)
    out = np.zeros(len(page), dtype=np.bool_)
    if not (weak | whole).any():
        return out
    tag = (page.ends - page.starts <= _LONGEST_TAG) & ~page.derived(ends_sentence)
    close, apart = tag & (page.gaps <= 1), tag & (page.gaps <= _APART)
    # The page's last line has no line below it that would tell.
    for line in places(weak & ~page.derived(_also_others)).tolist():
        below = close[line + 1 : line + 3]
        out[line] = len(below) > 0 and bool(below.all())
    asked = places((weak | whole) & ~out)
    if not len(asked):
        return out
    blanks = page.counted(places(page.codes == ord(" ")))
    apart &= (letters_said(page) <= _BRIEF) & (blanks <= _BLANKS)
    sections = verdicts.family == FAMILIES.index("navigation")
    story = find_story(page)
    blocks = page.derived(blocks_of)
    end = int(blocks.after[story.after - 1]) if story.first < story.after else len(page)
    for line in asked[asked >= end].tolist():
        # One that stands on its own tells nothing, though two do.
        two = apart[line + 1 : line + 3]
        telling = slice(line + 1, line + 1 + _TELLING)
        some = len(two) > 1 and bool(two.all())
        out[line] = some and 2 * int(sections[telling].sum()) <= len(sections[telling])
    return out


def _linked_tags(page: Page) -> Bools:
    """Which open lines are short links, and nothing else."""
    size = page.ends - page.starts
    out: Bools = page.claims.open & (size <= _LONGEST_TAG) & (page.markup.links >= size)
    return out & ~page.derived(ends_sentence)


@lru_cache(maxsize=_KEPT)
def _calls_tags(tag: str, told: str) -> bool:
    """Whether an element says that it is a tag or a list of tags."""
    if tag == "a":
        return _REL.search(told) is not None
    return tag not in _NOT_LISTS and _LISTS.search(told) is not None


def _by_markup(page: Page, outline: Outline, tags: Bools) -> Iterator[int]:
    """The links by the story that the markup calls tags, each or all together.

    Args:
        tags: which lines may be some.
    """
    pairs, of_element = outline.names
    named = np.array([_calls_tags(tag, said) for tag, said in pairs], dtype=np.bool_)
    told = np.zeros(len(page), dtype=np.bool_)
    for element in places(named[of_element]).tolist():
        first, after = int(outline.first[element]), int(outline.after[element])
        linked = tags[first:after]
        label = first + 1 if after - first > 1 and not linked[0] else first
        if first < after <= first + _MOST_TAGS and linked[label - first :].all():
            told[label:after] = True
    lines = places(told)
    if not len(lines):
        return
    runs = np.split(lines, places(np.diff(lines) > 1) + 1)
    top, story = story_top(page), find_story(page)
    if len(runs) > 2 * _MOST_LISTS or top == len(page):
        return
    end = int(page.derived(blocks_of).after[story.after - 1])
    # A single one above the story says what it is filed under.
    near = [
        run.tolist()
        for run in runs
        if (top <= run[0] < end + _BELOW) or (top - _ABOVE <= run[0] < top and len(run) > 1)
    ]
    if len(near) <= _MOST_LISTS:
        for run in near:
            yield from run


def _whole_labels(page: Page) -> Bools:
    """Lines that consist of a label for topics, whatever else they may be; shape (lines,)."""
    matches = page.derived(find_phrases)
    out = np.zeros(len(page), dtype=np.bool_)
    mine = matches.gapless == FAMILIES.index("topics")
    first = matches.word[mine]
    last = first + matches.lexicon.words[matches.pattern[mine]] - 1
    opens = changes(matches.word_line)
    closes = np.append(opens[1:], True)
    out[matches.word_line[first[opens[first] & closes[last]]]] = True
    return out


def _also_others(page: Page) -> Bools:
    """Lines that open with what may be a label for topics, and is one of stories; (lines,)."""
    matches = page.derived(find_phrases)
    opens = changes(matches.word_line)[matches.word] & (matches.gapless >= 0)
    weak = matches.lexicon.weak[matches.pattern]
    of_topics = opens & (matches.gapless == FAMILIES.index("topics"))
    of_stories = opens & (matches.gapless == FAMILIES.index("related"))
    line = matches.word_line[matches.word]
    may, is_label, others = np.zeros((3, len(page)), dtype=np.bool_)
    may[line[of_topics & weak]] = True
    is_label[line[of_topics & ~weak]] = True
    others[line[of_stories]] = True
    out: Bools = may & others & ~is_label
    return out


def _has_topics(text: str) -> bool:
    """Whether there are several brief texts behind the colon of a line."""
    pieces = _BETWEEN.split(text.replace("：", ":").partition(":")[2])
    return len(pieces) > 1 and all(
        len(piece) <= _BRIEF and len(piece.split()) <= _BLANKS + 1 for piece in pieces
    )
