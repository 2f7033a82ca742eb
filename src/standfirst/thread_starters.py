"""Who began a thread of a forum, by the signs that forums' software prints beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from standfirst import characters as ch
from standfirst.bare_dates import is_bare_date
from standfirst.broken_lines import Blocks, blocks_of
from standfirst.columns import places
from standfirst.filters.lexicon.lookup import says
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.page import Page

# The words that stand before them, as forums print them in some languages.
_WORDS: Final = (
    *("thread starter", "topic starter", "original poster", "started by"),
    *("themenstarter", "themenstarterin", "themenersteller", "erstellt von", "topicstarter"),
    *("auteur de la discussion", "iniciador del tema", "autor del tema", "creador del tema"),
    *("autore discussione", "creatore discussione", "autor do tópico", "criador do tópico"),
    *("autor wątku", "autor tematu", "trådstartare", "trådstarter", "viestiketjun aloittaja"),
    *("автор темы", "автор теми", "konuyu başlatan", "konbuyu başlatan", "zakladatel vlákna"),
    *("témaindító", "autorul discuției", "người bắt đầu", "penulis topik"),
)
# Alone on a line this one marks whoever began it at each post, and stands above the title.
_LABELS: Final = frozenset(_WORDS) - {"original poster"}
_STARTED_BY: Final = "started by"
_STARTED: Final = regex.compile(
    rf"(?:(?:{'|'.join(map(regex.escape, _WORDS))})\s?[:：]?|[^.?!]{{1,60}}\s{_STARTED_BY}:?)\s+",
    regex.IGNORECASE,
)
# The number of a thread's first post, and what tells that others follow it.
_FIRST: Final = {"1": "2", "#1": "#2", "Post #1": "Post #2"}
_SECOND: Final = frozenset(_FIRST.values())
# What some print below their name instead.
_BELOW: Final = "discussion starter"
# Above the date and who asked a question, and above who posted to a group: "r/winches", "•".
_ASKED: Final = "asked"
_GROUP: Final = regex.compile(r"r/\w{2,30}")
_DOTS: Final = frozenset("•·")
_QUOTES: Final = " '\"’”:："
# All of these signs but a group's as they are looked up, by which nearly all lines are ruled out.
_SIGNS: Final = frozenset(
    sign.strip(_QUOTES).casefold() for sign in (*_LABELS, *_FIRST, *_SECOND, _BELOW, _ASKED)
)
_OF_GROUP: Final = "r/"
# With these the signs begin.
_OPENING: Final = ch.signs(
    "".join(sorted({c for word in (*_WORDS, _BELOW) for c in word[0] + word[0].upper()}))
    + "'’\"12#Par"
)
_LONGEST: Final = 40
_MOST_WORDS: Final = 3
# A date with its time, in the many forms of which `is_bare_date` knows most: it has as many digits.
_DIGITS: Final = 5
# Blocks below who began it, one of which says when.
_SAYS_WHEN: Final = 5


def is_starter_label(text: str) -> bool:
    """Whether a line is nothing but the words before who began a thread: "Thread starter"."""
    return text.strip(_QUOTES).casefold() in _LABELS


def behind_starter(text: str) -> int:
    """Where the words before who began a thread end, if a line opens with them; else -1."""
    said = text.casefold()
    if not said.startswith(_WORDS) and _STARTED_BY not in said:  # as of nearly all lines
        return -1
    found = _STARTED.match(text)
    return -1 if found is None else found.end()


def thread_starter(page: Page) -> int:
    """The first block that is who began a thread, or -1 where no forum's sign tells.

    Args:
        page: any.
    """
    return min(page.derived(_starters), default=-1)


def begins_thread(page: Page, block: int) -> bool:
    """Whether a block is who began a thread, by what stands beside it: a label above and a date
    below ("Thread starter", "kestrel7", "Start date", "3 May 2024"); the date and the number of
    the first of several posts ("kestrel7", "3 May 2024, 8:45am", "1"; "#1", the date, "kestrel7");
    or who asked a question or posted to a group, by the words above.

    Args:
        page: any.
        block: one of its blocks.
    """
    return block in page.derived(_starters)


def _starters(page: Page) -> frozenset[int]:
    blocks = page.derived(blocks_of)
    if not len(blocks):
        return frozenset()
    first = page.codes[page.starts[blocks.first]]
    maybe = ch.is_one_of(first, _OPENING) & (blocks.sizes(page) <= _LONGEST)
    short = ((block, blocks.text(page, block).strip()) for block in places(maybe).tolist())
    signs = [(block, text) for block, text in short if _may_be_sign(text)]
    numbers = {text for block, text in signs if text in _SECOND and _is_dated(page, blocks, block)}
    told = (name for block, text in signs for name in _beside(page, blocks, block, text, numbers))
    return frozenset(told)


def _may_be_sign(text: str) -> bool:
    return text.startswith(_OF_GROUP) or text.strip(_QUOTES).casefold() in _SIGNS


def _beside(page: Page, blocks: Blocks, block: int, text: str, numbers: set[str]) -> Iterator[int]:
    """The block that a sign tells to be who began the thread, if it tells one.

    Args:
        text: the block's, which may be a sign.
        numbers: of second posts that the page has.
    """

    def said(at: int) -> str:
        return blocks.text(page, at).strip() if 0 <= at < len(blocks) else ""

    def is_date(at: int) -> bool:
        return _is_date(said(at))

    found = -1
    single = False
    if is_starter_label(text):
        found = block + 1
        if not any(map(is_date, range(found + 1, found + _SAYS_WHEN))):
            return
    elif text.casefold() == _BELOW:
        found, single = block - 1, True
    elif text in _FIRST:
        if _FIRST[text] not in numbers:
            return
        if text == "1" and is_date(block - 1):
            # Some print the name once more between, in brackets.
            twice = said(block - 2).strip("()") == said(block - 3)
            found = block - 3 if twice else block - 2
        elif text != "1" and is_date(block - 1):
            found = block + 1
        elif text != "1" and is_date(block + 1):
            found = block + 2
    elif text == _ASKED and is_date(block + 1):
        found = block + 2
    elif said(block + 1) in _DOTS and _GROUP.fullmatch(text) is not None:
        found, single = block + 2, True
    name = said(found)
    if _may_be_called(name) and not (single and " " in name):
        yield found


def _may_be_called(text: str) -> bool:
    """Whether somebody in a forum may be called so: a few words, none of them an interface's."""
    if not 1 < len(text) <= _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    if not any(map(str.isalpha, text)) or ":" in text or "/" in text:
        return False
    if _is_date(text) or is_starter_label(text) or (text[0].isdigit() and " " in text):
        return False
    return not any(says(text, family) for family in (*FAMILIES, "dateline", "datewords"))


def _is_dated(page: Page, blocks: Blocks, block: int) -> bool:
    """Whether a date stands right above a block or right below it."""
    return any(
        0 <= at < len(blocks) and _is_date(blocks.text(page, at).strip())
        for at in (block - 1, block + 1)
    )


def _is_date(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    return sum(map(str.isdigit, text)) >= _DIGITS or is_bare_date(text)
