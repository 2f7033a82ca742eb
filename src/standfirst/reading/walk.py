"""From the elements of HTML, as they open and close, to a page: a line for each block of text, with
what its elements say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from unicodedata import category

import numpy as np
import regex

from standfirst.columns import places
from standfirst.inline import Mark
from standfirst.outline import OutlineBuilder
from standfirst.page import Page
from standfirst.reading.builder import BULLET, Built, PageBuilder
from standfirst.reading.elements import (
    BLOCK,
    CAPTION,
    HEADING,
    HEADINGS,
    ITEM,
    LINK,
    LIST,
    MARK,
    MARKED,
    OF_CODE,
    OF_TEXT,
    OFTEN,
    PECULIAR,
    PRE,
    QUOTE,
    RARE,
    SCRIPTED,
    SELDOM,
    SKIP,
    SPACE,
    TELLING,
    traits,
)
from standfirst.reading.hidden import lines_seen
from standfirst.reading.lines import FIRST_WIDE
from standfirst.reading.metadata import MetadataReader
from standfirst.reading.unseen import UNSEEN, has_unseen

_BETWEEN_LINKS: Final = frozenset("|/•·,>›»-–—&")
_ROW: Final = 2
# An initial that is set larger than its word.
_INITIAL: Final = 2
_ENDS: Final = frozenset(".!?…:)؟।۔։")
_YEAR: Final = 4
_HANGUL: Final = ("\uac00", "\ud7a3")
# Attributes by whose names and words sites tell what an element is, as they do by the words of its
# class and its id.
_NAMED: Final = frozenset(
    [
        *("role", "itemprop", "itemtype", "data-testid", "data-test-id", "data-test", "data-qa"),
        *("data-component", "data-component-name", "data-type", "data-module", "data-block"),
        *("data-gu-name", "data-name", "property", "rel", "aria-hidden", "aria-label"),
    ]
)
_HIDDEN: Final = 1
_USUAL_LEVEL: Final = 2
_LONGEST_NAME: Final = 400
_NUMBER: Final = regex.compile(r"[0-9]{1,9}")
# What style sheets show to nobody, and screen readers say.
_READ_ALOUD: Final = regex.compile(
    r"mw-editsection|(?<!not-)sr-only|visually-?hidden|screen-?reader(?:-(?:text|only))?\b", regex.I
)
_KEPT: Final = 1 << 10
# The link to edit a section that MediaWiki prints at its heading.
_WIKI_TOOL: Final = "mw-editsection"
_NOT_DISPLAYED: Final = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.I)


class TooDeepError(Exception):
    """The elements nest so deeply that the parser may have dropped something."""


@dataclass(frozen=True, slots=True)
class Walk:
    """What is told of the elements, in their order; also what lxml calls a parser's target.

    Attributes:
        start: an element begins: its name, as lxml gives it, and its attributes; may raise
            `TooDeepError`.
        end: the element ends that began last and has not ended.
        data: text, or a part of one.
        cut: what comes next is another text than what came before.
        close: nothing comes any more: gives the page.
    """

    start: Callable[[object, Mapping[str, str]], None]
    end: Callable[[object], None]
    data: Callable[[str], None]
    cut: Callable[[], None]
    close: Callable[[], Page]


def walk(deepest: int, around: str = "") -> Walk:
    """What makes a page of the elements that it is told of.

    Args:
        deepest: how many elements may stand in each other.
        around: name of the element that the first one stands in.
    """
    builder = PageBuilder("html")
    outline = OutlineBuilder()
    said = MetadataReader()
    tags, told, first, after = outline.tags, outline.told, outline.first, outline.after
    parent, depth = outline.parent, outline.depth
    pieces: list[str] = []
    linked: list[int] = []
    line = Built("")
    lines = builder.lines
    # The innermost open element that is read, -1 where none is; and what is to be known of each.
    here = -1
    known: list[tuple[str, int, int, int, int]] = []
    # The names of the open elements of a part that is not read, the outermost first.
    skipped: list[str] = []
    headings: list[int] = []
    # Of each open list the number of its last item; None where they have none.
    counts: list[int | None] = []
    open_blocks: list[int] = [0]
    # What was being read when a hidden element began, and the number of that element.
    veiled: list[tuple[int, Built, list[str], list[int]]] = []
    veils: list[int] = []
    marks: list[tuple[int, Built, int, str]] = []
    # The parts of the text that is being read, and of one that the page says of itself.
    parts: list[str] = []
    heard: list[str] | None = None
    language = ""
    in_link = in_quote = in_caption = in_pre = link = 0
    # The line that a line break in code began last: another break leaves it blank.
    broken: Built | None = None
    # Whether the line has begun with white space, which is none of its pieces yet.
    blank = False
    # Which of the line's pieces is the first of the buttons behind its text, -1 if there are none.
    pressed = -1
    # Whether since the last text an element has ended, and then another one begun.
    ended = parted = False

    def end_line(gap: int) -> None:
        nonlocal line, pieces, linked, blank
        blank = False
        if pressed >= 0:
            part_buttons()
        if not pieces:
            # A gap asked for before a line that turned out empty is owed to the next.
            if gap > line.gap:
                line.gap = gap
            return
        if line.element < 0:  # white space alone, such as stands between any two blocks
            if marks or line.marks:  # what began in it marks no other line
                pieces, linked = [], []
                line = Built("", max(gap, line.gap), line.item)
                return
            pieces.clear()
            linked.clear()
            if gap > line.gap:
                line.gap = gap
            return
        before = len(lines)
        if line.links and len(pieces) > 1 and not line.code:
            for text in _row_of_links(pieces, linked):
                builder.add(line.of_link(text))
                line.gap = 1 if len(lines) > before else line.gap
        if len(lines) == before:
            line.text = "".join(pieces)
            if line.marks:
                line.pieces = pieces
            builder.add(line)
        pieces, linked = [], []
        empty = len(lines) == before
        line = Built("", max(gap, line.gap), line.item) if empty else Built("", gap)

    def keep_blank() -> None:
        nonlocal blank
        if not pieces:
            pieces.append(" ")
            linked.append(0)
        blank = False

    def add_text(text: str) -> None:
        nonlocal ended, parted, pressed
        if not (text.isascii() or in_pre) and has_unseen(text):
            text = text.translate(UNSEEN)
            if not text:
                return
        if parted and pieces and not in_pre and _is_glued(pieces[-1], text):
            pieces[-1] += " "
        ended = parted = False
        pieces.append(text)
        linked.append(link if in_link else 0)
        if pressed >= 0 and not (in_link or text.isspace()):
            pressed = -1
        if line.element < 0:
            if text.isspace():
                return
            line.element = open_blocks[-1]
            line.innermost = here
            line.heading = headings[-1] if headings else 0
            line.quote = in_quote > 0
            line.caption = in_caption > 0
            line.code = in_pre > 0
        if in_link:
            line.links += len(text.strip())

    def add_code(text: str) -> None:
        nonlocal broken
        for number, row in enumerate(text.split("\n")):
            if number:
                end_line(2 if line is broken and line.element < 0 else 1)
                broken = line
            if row:
                add_text(row)

    def cut() -> None:
        nonlocal blank
        if not parts:
            return
        if heard is not None:
            heard.extend(parts)
        if skipped:
            parts.clear()
            return
        text = parts[0] if len(parts) == 1 else "".join(parts)
        parts.clear()
        if in_pre:
            add_code(text)
        elif text.isspace() and not (pieces or marks or in_link):
            blank = True  # as between any two blocks
        else:
            add_text(text)

    def stop_hearing() -> None:
        nonlocal heard
        if heard:
            said.hear("".join(heard))
        heard = None

    def is_amid_text(tag: str) -> bool:
        """Whether what may be a block stands in text here; asked before it begins."""
        nonlocal pressed
        if in_pre or here < 0:
            return here >= 0 and tag != "button"
        if tag != "button":
            # In text, or behind text that is none of another block's.
            return line.element >= 0 or not known[here][3] or tags[here] in OF_TEXT
        amid = line.element >= 0 and (tags[open_blocks[-1]] in OF_TEXT or tags[here] == "span")
        if amid and pressed < 0:
            pressed = len(pieces)
        return amid

    def part_buttons() -> None:
        """Give the buttons that a line of text ends with a line of their own."""
        nonlocal line, pieces, linked, pressed
        at, pressed = pressed, -1
        text = "".join(pieces[at:])
        if not text.strip():
            return
        button = line.of_link(text)
        button.gap, button.item = 1, 0
        line.links -= len(text.strip())
        line.marks = [mark for mark in line.marks if mark.end <= at]
        del pieces[at:], linked[at:]
        end_line(1)
        builder.add(button)

    def start(name: object, attributes: Mapping[str, str]) -> None:
        nonlocal line, pieces, linked, heard, language, blank
        nonlocal in_link, in_quote, in_caption, in_pre, link, parted, here, pressed
        if parts:
            cut()
        if heard is not None:
            stop_hearing()
        if ended:
            parted = True
        trait = traits(name)
        tag, is_a, gap, is_block, is_inline = trait
        if skipped:
            if here >= 0:
                if is_a & TELLING and said.meet(tag, attributes, skipped[-1], -1):
                    heard = []
                if depth[here] + len(skipped) + 2 >= deepest:
                    raise TooDeepError
            skipped.append(tag)
            return
        if gap and is_a & OFTEN and is_amid_text(tag):
            is_block = gap = 0
            is_a &= ~BLOCK
            trait = (tag, is_a, gap, is_block, is_inline)
        if gap:
            if pieces:
                end_line(gap)
            else:  # as `end_line` does, which most elements need not ask
                blank = False
                if gap > line.gap:
                    line.gap = gap
        number = len(tags)
        if number:
            deep = depth[here] + 1
            if deep >= deepest:
                raise TooDeepError
        else:
            deep = 0
            outline.plain = not str(name).startswith("{")
            language = (attributes.get("lang") or "").strip()
        says, odd = _said_by(attributes) if attributes else ("", 0)
        if not is_block and ((says and _is_read_aloud(says)) or (in_quote and tag == "cite")):
            # The source of a quotation, but not a title within it.
            if tag == "cite":
                apart = tags[here] == "blockquote"
            else:
                if _WIKI_TOOL in says:
                    is_a |= SKIP
                apart = line.element < 0 and not (headings or in_pre or in_caption)
                if line.element >= 0 and not in_caption:
                    odd |= _HIDDEN  # the line that it stands in goes on behind it
            if apart and not is_a & SKIP:
                end_line(1)
                is_block, gap = BLOCK, 1
                trait = (tag, is_a | BLOCK, gap, is_block, is_inline)
        tags.append(tag)
        told.append(says)
        known.append(trait)
        parent.append(here)
        depth.append(deep)
        at = len(lines)
        first.append(at)
        after.append(at)
        is_veil = False
        if odd or is_a & PECULIAR:
            if is_a & TELLING:
                within = tags[here] if number else around
                if said.meet(tag, attributes, within, number):
                    heard = []
            if is_a & SKIP and number:
                skipped.append(tag)
                return
            is_veil = bool((odd & _HIDDEN or is_a & SCRIPTED) and number)
            if odd > _HIDDEN and is_block and not is_a & HEADING:
                headings.append(odd >> 1)
                known[number] = (tag, is_a | HEADING | SPACE, 2, is_block, is_inline)
                line.gap = max(line.gap, 2)
        here = number
        is_part = in_caption and not is_a & (BLOCK | MARK)
        if blank and (is_part or is_veil or is_a & MARK):
            keep_blank()
        if is_part:
            marks.append((number, line, len(pieces), ""))
        if is_veil:
            veiled.append((number, line, pieces, linked))
            veils.append(number)
            line, pieces, linked = Built("", line.gap), [], []
            pressed = -1
        if is_block:
            # Code is one piece, whatever its lines stand in.
            open_blocks.append(open_blocks[-1] if in_pre and tag in OF_CODE else number)
        if is_inline:
            if is_a & LINK:
                in_link += 1
                link += 1
            if is_a & MARK:
                target = attributes.get("href") or "" if tag == "a" else ""
                marks.append((number, line, len(pieces), target))
        if is_a & SELDOM:
            if is_a & HEADING:
                headings.append(HEADINGS[tag])
            if is_a & ITEM:
                line.item = BULLET
                if counts and (before := counts[-1]) is not None:
                    if "value" in attributes:
                        before = _before(attributes["value"], before)
                    counts[-1] = before if before is None else before + 1
                    line.item = counts[-1] or BULLET
            if is_a & LIST:
                counts.append(_before_first(attributes) if tag == "ol" else None)
            if is_a & RARE:
                in_quote += bool(is_a & QUOTE)
                in_caption += bool(is_a & CAPTION)
                in_pre += bool(is_a & PRE)

    def end(_: object) -> None:
        nonlocal line, pieces, linked, blank, in_link, in_quote, in_caption, in_pre, ended, here
        if parts:
            cut()
        if heard is not None:
            stop_hearing()
        if skipped:
            skipped.pop()
            return
        ended = True
        number = here
        here = parent[number]
        _, is_a, gap, is_block, is_inline = known[number]
        if marks and marks[-1][0] == number:
            _, begun, at, target = marks.pop()
            # A mark that goes on over several lines marks none of them.
            if begun is line and len(pieces) > at:
                tag = tags[number]
                if is_a & MARK:
                    line.marks.append(Mark(at, len(pieces), MARKED[tag], target))
                if in_caption:
                    line.marks.append(Mark(at, len(pieces), "part", f"{tag} {told[number]}"))
        if is_inline and is_a & LINK:
            in_link -= 1
        if is_block:
            open_blocks.pop()
            if pieces:
                end_line(gap)
            else:
                blank = False
                if gap > line.gap:
                    line.gap = gap
        if is_a & SELDOM:
            if is_a & HEADING:
                headings.pop()
            if is_a & ITEM:
                line.item = 0
            if is_a & LIST:
                counts.pop()
            if is_a & RARE:
                in_quote -= bool(is_a & QUOTE)
                in_caption -= bool(is_a & CAPTION)
                in_pre -= bool(is_a & PRE)
        if veiled and veiled[-1][0] == number:
            end_line(1)
            after[number] = len(lines)
            _, line, pieces, linked = veiled.pop()
        else:
            after[number] = len(lines) + (line.element >= 0)
        if not number:  # what the parser finds behind the first element's end is no part of it
            skipped.append("")

    def close() -> Page:
        nonlocal broken
        broken = None
        if not tags:
            return PageBuilder("html").page()
        end_line(1)
        made = outline.outline(len(lines))
        if veils:
            size = np.array([len(line.text) for line in lines], dtype=np.int64)
            seen = lines_seen(size, made.first[veils], made.after[veils])
            for each in places(~seen).tolist():
                lines[each].hidden = True
        page = builder.page(made, said.metadata(language))
        # A parser of lxml and its context hold each other, and with them this walk, until garbage
        # is collected. So that nothing waits for that, what was gathered is let go of here.
        for gathered in (lines, tags, told, known, parent, depth, first, after):
            gathered.clear()
        return page

    # A list takes the parts of a text in less time than a function that would look at each.
    return Walk(start, end, parts.append, cut, close)


def _said_by(attributes: Mapping[str, str]) -> tuple[str, int]:
    """What an element says of itself, and what few elements are: `_HIDDEN`, and twice the level of
    the heading that it says it is."""
    told = ""
    odd = 0
    for key in attributes:
        # The two that most elements have are told by a comparison, sooner than by a look-up.
        if key == "class" or key == "id":
            value = attributes[key]
            if len(value) > _LONGEST_NAME:
                value = value[:_LONGEST_NAME]
            told = f"{told} {value}" if told else value
        elif key in _NAMED:
            told = f"{told} {key}={attributes[key][:60].replace(' ', '-')}"
            if key == "role" and attributes[key] == "heading":
                odd |= _level(attributes) << 1
        elif key == "hidden" or (key == "style" and _NOT_DISPLAYED.search(attributes[key])):
            odd |= _HIDDEN
    return told, odd


def _level(attributes: Mapping[str, str]) -> int:
    """The level of an element that is a heading by its role (WAI-ARIA 1.2, aria-level)."""
    told = attributes.get("aria-level", "").strip()
    level = int(told) if _NUMBER.fullmatch(told) else _USUAL_LEVEL
    return min(max(level, 1), len(HEADINGS))


def _before_first(attributes: Mapping[str, str]) -> int | None:
    """What comes before the number of a list's first item; None where items are not counted up
    from 1 or more."""
    return None if "reversed" in attributes else _before(attributes.get("start", ""), 0)


def _before(number: str, otherwise: int) -> int | None:
    """What comes before a number as an attribute gives it; None before what is less than 1."""
    number = number.strip()
    if not _NUMBER.fullmatch(number.removeprefix("-")):
        return otherwise
    return int(number) - 1 if int(number) > 0 else None


@lru_cache(maxsize=_KEPT)
def _is_read_aloud(told: str) -> bool:
    """Whether an element with these classes is there for screen readers alone."""
    return _READ_ALOUD.search(told) is not None


def _is_glued(left: str, right: str) -> bool:
    """Whether only a style sheet sets two texts apart, each out of an element of its own: one ends
    as a word or a sentence does, and the next begins with a capital, or with a number.

    Not where either is so short that an initial may be set larger than its word. Where there are
    no capitals, a sentence ends before any letter.
    """
    if len(right) <= _INITIAL or len(left) < _INITIAL or left[-2].isspace():
        return False
    end, begin = left[-1], right[0]
    if begin.isupper():
        # "By" is no initial, but "It" may be, of a word in capitals.
        long = len(left) > _INITIAL
        return end.islower() or (long and (end.isdigit() or end in _ENDS))
    if begin.isdigit():
        if not _is_caseless(end):
            return end.islower() and len(left) > _INITIAL
        # Chinese and Japanese set no space before a number, but a date is none of the sentence.
        return not _is_wide(end) or right[:_YEAR].isdigit()
    return end in _ENDS and _is_caseless(begin) and not _is_wide(begin)


def _is_caseless(char: str) -> bool:
    """Whether a character is a letter of a script without capitals, or a sign on one."""
    return char > "\u0530" and category(char) in ("Lo", "Mn", "Mc")


def _is_wide(char: str) -> bool:
    """Whether a letter is of a script that sets no spaces, and is as wide as it is high."""
    return ord(char) >= FIRST_WIDE and not _HANGUL[0] <= char <= _HANGUL[1]


def _row_of_links(pieces: list[str], linked: list[int]) -> list[str]:
    """The links of a line that is nothing but links, each for itself; none if it is more.

    `linked` has the number of the link that each piece is part of, 0 for text between links.
    """
    if len({*linked} - {0}) < _ROW:
        return []
    texts: dict[int, list[str]] = {}
    for piece, link in zip(pieces, linked, strict=True):
        if link:
            texts.setdefault(link, []).append(piece)
        elif piece.strip() and piece.strip() not in _BETWEEN_LINKS:
            return []
    found = [text for parts in texts.values() if (text := "".join(parts)).strip()]
    return found if len(found) >= _ROW else []
