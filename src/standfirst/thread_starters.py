"""Who began a thread of a forum, by the signs that forums' software prints beside them."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.bare_dates import is_bare_date
from standfirst.broken_lines import blocks_of
from standfirst.columns import places
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
_STARTED: Final = regex.compile(
    rf"(?:(?:{'|'.join(map(regex.escape, _WORDS))})\s?[:：]?|[^.?!]{{1,60}}\sstarted by:?)\s+",
    regex.IGNORECASE,
)
# The number of a thread's first post.
_FIRST_POST: Final = frozenset({"#1", "Post #1"})
# What some print below their name instead.
_BELOW: Final = "discussion starter"
_QUOTES: Final = " '\"’”:："
# Above the date and who asked a question, and above who posted to a group: "r/winches", "•".
_ASKED: Final = "asked"
_GROUP: Final = regex.compile(r"r/\w{2,30}")
_DOTS: Final = frozenset("•·")
_SIGNS: Final = ("\n1\n", "\n1 ", "\n#1", "\nPost #1", "\nasked", "\nr/")
_LONGEST: Final = 40
_MOST_WORDS: Final = 3
# A date with its time, in the many forms of which `is_bare_date` knows most: it has as many digits.
_DIGITS: Final = 5


def is_starter_label(text: str) -> bool:
    """Whether a line is nothing but the words before who began a thread: "Thread starter"."""
    return text.strip(_QUOTES).casefold() in _LABELS


def behind_starter(text: str) -> int:
    """Where the words before who began a thread end, if a line opens with them; else -1."""
    found = _STARTED.match(text)
    return -1 if found is None else found.end()


def thread_starter(page: Page) -> int:
    """The first block that is who began a thread: below the words that say so, or beside the number
    of its first post; -1 where no forum's sign tells.

    Args:
        page: any.
    """
    blocks = page.derived(blocks_of)
    short = blocks.sizes(page) <= _LONGEST
    label = -1
    for block in places(short).tolist():
        if is_starter_label(blocks.text(page, block)):
            label = block
        elif block == label + 1 > 0 or begins_thread(page, block):
            return int(block)
    return -1


def _has_posts(page: Page) -> bool:
    """Whether any line of a page opens as the signs of its posts do: most have none."""
    return any(sign in page.text for sign in _SIGNS) or _BELOW in page.text.casefold()


def begins_thread(page: Page, block: int) -> bool:
    """Whether a block is who wrote a thread's first post, by the date and the post's number right
    below: "kestrel7", "3 May 2024, 8:45am", "1"; or right above: "#1", the date, "kestrel7". Or who
    asked a question, or posted to a group, by what stands above.

    Args:
        page: any.
        block: one of its blocks.
    """
    if not page.derived(_has_posts):
        return False
    blocks = page.derived(blocks_of)
    text = blocks.text(page, block).strip()
    if not 1 < len(text) <= _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    if not any(map(str.isalpha, text)) or _is_date(text) or is_bare_date(text):
        return False

    def said(at: int) -> str:
        return blocks.text(page, at).strip() if 0 <= at < len(blocks) else ""

    # Some print the name once more between, in brackets.
    below = block + 1 + (said(block + 1).strip("()") == text)
    # A title stands above a date and "#1" as well.
    if said(below).casefold() == _BELOW or (said(below + 1) == "1" and _is_date(said(below))):
        return True
    above = said(block - 1), said(block - 2)
    if above[1] == _ASKED and _is_date(above[0]):
        return True
    if above[0] in _DOTS and _GROUP.fullmatch(above[1]) is not None:
        return True
    return any(map(_FIRST_POST.__contains__, above)) and any(map(_is_date, above))


def _is_date(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= _DIGITS and len(text) <= _LONGEST
