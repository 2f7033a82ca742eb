"""Reading HTML: a line for each block of text, with what its elements say of it."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

import numpy as np
import regex
from lxml import etree

from standfirst.inline import Mark
from standfirst.outline import OutlineBuilder
from standfirst.page import Page
from standfirst.reading.builder import Built, PageBuilder
from standfirst.reading.depth import DEEPEST, without_deep_nesting
from standfirst.reading.elements import (
    BLOCK,
    BREAK,
    CAPTION,
    HEADING,
    HEADINGS,
    ITEM,
    LINK,
    MARK,
    MARKED,
    PRE,
    QUOTE,
    RARE,
    SCRIPTED,
    SKIP,
    SPACE,
    traits,
)
from standfirst.reading.hidden import lines_seen
from standfirst.reading.metadata import read_metadata

if TYPE_CHECKING:
    from lxml.etree import _Element

_BETWEEN_LINKS: Final = frozenset("|/•·,>›»-–—&")
_ROW: Final = 2
# Attributes by whose words sites tell what an element is; of the named ones the name counts too.
_WORDED: Final = frozenset(["class", "id"])
_NAMED: Final = frozenset(
    [
        *("role", "itemprop", "itemtype", "data-testid", "data-test-id", "data-test", "data-qa"),
        *("data-component", "data-component-name", "data-type", "data-module", "data-block"),
        *("data-gu-name", "data-name", "property", "rel", "aria-hidden", "aria-label"),
    ]
)
_LONGEST_NAME: Final = 400
_NOT_DISPLAYED: Final = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.I)


def read_html(text: str) -> Page:
    """Read a document or a fragment of HTML. Nothing is fetched and no entity expanded."""
    raw = text.encode("utf-8", "replace")
    # libxml2 ends a document at a NUL; bytes are searched for one far sooner than text.
    if b"\x00" in raw:
        text = text.replace("\x00", "\ufffd")
        raw = text.encode("utf-8", "replace")
    root = _parsed(raw)
    if root is None:
        return PageBuilder("html").page()
    page = _walked(root, DEEPEST)
    if page is None:
        root = _parsed(without_deep_nesting(text).encode("utf-8", "replace"))
        return PageBuilder("html").page() if root is None else read_tree(root)
    return page


def _parsed(raw: bytes) -> _Element | None:
    if not raw.strip():
        return None
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    root: _Element | None = etree.fromstring(raw, parser)
    return root


def read_tree(root: _Element) -> Page:
    """Read an lxml element and all below it; the tree is left as it is."""
    if not isinstance(root.tag, str):  # a comment or an instruction has nothing to read
        return PageBuilder("html").page()
    return _walked(root, sys.maxsize) or PageBuilder("html").page()


def _walked(root: _Element, deepest: int) -> Page | None:
    """The page that a tree makes, or None if it is as deep as `deepest`: then the parser may have
    dropped something."""
    builder = PageBuilder("html")
    outline = OutlineBuilder(plain=not str(root.tag).startswith("{"))
    tags, told, first, after = outline.tags, outline.told, outline.first, outline.after
    parent, depth = outline.parent, outline.depth
    pieces: list[str] = []
    linked: list[int] = []
    line = Built("")
    lines = builder.lines
    open_elements: list[int] = []
    open_traits: list[int] = []
    headings: list[int] = []
    open_blocks: list[int] = [0]
    # What was being read when a hidden element began, and the number of that element.
    veiled: list[tuple[int, Built, list[str], list[int]]] = []
    veils: list[int] = []
    marks: list[tuple[int, Built, int]] = []
    in_link = in_quote = in_caption = in_pre = skipping = link = 0

    def end_line(gap: int) -> None:
        nonlocal line, pieces, linked
        if not pieces:
            # A gap asked for before a line that turned out empty is owed to the next.
            if gap > line.gap:
                line.gap = gap
            return
        if line.element < 0:  # white space alone, such as stands between any two blocks
            pieces, linked = [], []
            line = Built("", gap=max(gap, line.gap), item=line.item)
            return
        before = len(lines)
        for text in _row_of_links(pieces, linked) if line.links and not line.code else ():
            builder.add(replace(line, text=text, links=len(text), marks=[]))
            line.gap = 1 if len(lines) > before else line.gap
        if len(lines) == before:
            line.text = "".join(pieces)
            line.pieces = pieces
            builder.add(line)
        pieces, linked = [], []
        empty = len(lines) == before
        line = Built("", gap=max(gap, line.gap) if empty else gap, item=empty and line.item)

    def add_text(text: str) -> None:
        if in_pre and "\n" in text:
            first_row, *rows = text.split("\n")
            add_text(first_row)
            for row in rows:
                end_line(1 if row.strip() else 2)
                add_text(row)
            return
        pieces.append(text)
        linked.append(link if in_link else 0)
        if line.element < 0:
            if text.isspace():
                return
            line.element = open_blocks[-1]
            line.innermost = open_elements[-1]
            line.heading = headings[-1] if headings else 0
            line.quote = in_quote > 0
            line.caption = in_caption > 0
            line.code = in_pre > 0
        if in_link:
            line.links += len(text.strip())

    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            if skipping:
                skipping += 1
                if len(open_elements) + skipping >= deepest:
                    return None
                continue
            tag, is_a = traits(element.tag)
            if is_a & (BLOCK | BREAK):
                end_line(2 if is_a & SPACE else 1)
            number = len(tags)
            if len(open_elements) >= deepest:
                return None
            says, hides = _said_by(element)
            tags.append(tag)
            told.append(says)
            parent.append(open_elements[-1] if open_elements else -1)
            depth.append(len(open_elements))
            first.append(len(lines))
            after.append(len(lines))
            if is_a & SKIP and number:
                skipping = 1
                continue
            open_elements.append(number)
            open_traits.append(is_a)
            if in_caption and not is_a & (BLOCK | MARK):
                marks.append((number, line, len(pieces)))
            if (hides or is_a & SCRIPTED) and number:
                veiled.append((number, line, pieces, linked))
                veils.append(number)
                line, pieces, linked = Built("", gap=line.gap), [], []
            if is_a:
                if is_a & BLOCK:
                    open_blocks.append(number)
                if is_a & HEADING:
                    headings.append(HEADINGS[tag])
                if is_a & ITEM:
                    line.item = True
                if is_a & LINK:
                    in_link += 1
                    link += 1
                if is_a & MARK:
                    marks.append((number, line, len(pieces)))
                if is_a & RARE:
                    in_quote += bool(is_a & QUOTE)
                    in_caption += bool(is_a & CAPTION)
                    in_pre += bool(is_a & PRE)
            if text := element.text:
                add_text(text)
        elif event == "end":
            if skipping:
                skipping -= 1
                if not skipping and element.tail:
                    add_text(element.tail)
                continue
            number = open_elements.pop()
            is_a = open_traits.pop()
            if marks and marks[-1][0] == number:
                _, begun, at = marks.pop()
                # A mark that goes on over several lines marks none of them.
                if begun is line and len(pieces) > at:
                    tag = tags[number]
                    if is_a & MARK:
                        target = element.get("href", "") if tag == "a" else ""
                        line.marks.append(Mark(at, len(pieces), MARKED[tag], target))
                    if in_caption:
                        line.marks.append(Mark(at, len(pieces), "part", f"{tag} {told[number]}"))
            if is_a:
                if is_a & HEADING:
                    headings.pop()
                if is_a & LINK:
                    in_link -= 1
                if is_a & RARE:
                    in_quote -= bool(is_a & QUOTE)
                    in_caption -= bool(is_a & CAPTION)
                    in_pre -= bool(is_a & PRE)
                if is_a & BLOCK:
                    open_blocks.pop()
                    end_line(2 if is_a & SPACE else 1)
                if is_a & ITEM:
                    line.item = False
            if veiled and veiled[-1][0] == number:
                end_line(1)
                after[number] = len(lines)
                _, line, pieces, linked = veiled.pop()
            else:
                after[number] = len(lines) + (line.element >= 0)
            if number and (tail := element.tail):
                add_text(tail)
        elif not skipping and element.tail:  # what follows a comment is the page's all the same
            add_text(element.tail)
    end_line(1)
    made = outline.outline(len(lines))
    if veils:
        size = np.array([len(line.text) for line in lines], dtype=np.int64)
        seen = lines_seen(size, made.first[veils], made.after[veils])
        for each in np.flatnonzero(~seen).tolist():
            lines[each].hidden = True
    return builder.page(made, read_metadata(root))


def _said_by(element: _Element) -> tuple[str, bool]:
    """What an element says of itself, and whether it is hidden."""
    told = ""
    hidden = False
    for key, value in cast("list[tuple[str, str]]", element.items()):
        if key in _WORDED:
            told = f"{told} {value[:_LONGEST_NAME]}" if told else value[:_LONGEST_NAME]
        elif key in _NAMED:
            told = f"{told} {key}={value[:60].replace(' ', '-')}"
        elif key == "hidden" or (key == "style" and _NOT_DISPLAYED.search(value) is not None):
            hidden = True
    return told, hidden


def _row_of_links(pieces: list[str], linked: list[int]) -> list[str]:
    """The links of a line that is nothing but links, each for itself; none if it is more.

    `linked` has the number of the link that each piece is part of, 0 for text between links.
    """
    texts: dict[int, list[str]] = {}
    for piece, link in zip(pieces, linked, strict=True):
        if link:
            texts.setdefault(link, []).append(piece)
        elif piece.strip() and piece.strip() not in _BETWEEN_LINKS:
            return []
    found = [text for parts in texts.values() if (text := "".join(parts)).strip()]
    return found if len(found) >= _ROW else []
