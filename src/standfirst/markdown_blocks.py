"""Paragraphs as blocks of Markdown (CommonMark, and the tables of GitHub Flavored Markdown)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from string import punctuation
from typing import TYPE_CHECKING, Final
from unicodedata import category

from standfirst.inline import Mark, MarkKind, shifted

if TYPE_CHECKING:
    from standfirst.article import Paragraph

_SIGNS: Final = {"strong": "**", "emphasis": "*"}
_QUOTED: Final = {ord(" "): "%20", ord("\\"): "%5C", ord("&"): "&amp;"}
# A link that does something else than lead to a page is left out, and one that ends its brackets.
_SAFE: Final = re.compile(r"(?:https?:|mailto:|[/?#]|[\w.][\w.-]*(?:[/?#]|\Z))[^<>\n]*\Z", re.I)
_TICKS: Final = re.compile("`+")
_SPECIAL: Final = {ord(char): f"\\{char}" for char in "\\`*_[]<>&~"}
# The headline has the first; and there are no more than six.
_FIRST_LEVEL: Final = 2
_LAST_LEVEL: Final = 6


def markdown_blocks(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The paragraphs as blocks of Markdown; items in a row make one block, and so do the paragraphs
    of a quotation and the rows of a table.

    The highest of the subheads stands right below the headline, whatever its rank in the page: many
    a site has only `<h3>`.
    """
    ranks = [each.level for each in paragraphs if each.kind == "subhead" and each.level]
    highest = min(ranks, default=0)
    for kind, some in _in_runs(paragraphs):
        if kind == "item":
            yield "\n".join(_items(some))
        elif kind == "quote":
            yield "\n>\n".join(f"> {marked(each)}" for each in some)
        elif kind == "row":
            yield _table([_cells(each) for each in some])
        elif kind == "code":
            for each in some:
                fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(each.text)), default=0))
                yield f"{fence}\n{each.text}\n{fence}"
        elif kind == "subhead":
            for each in some:
                level = _FIRST_LEVEL + (each.level - highest if each.level else 0)
                yield heading(marked(each), min(level, _LAST_LEVEL))
        else:
            yield from map(marked, some)


def _in_runs(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, list[Paragraph]]]:
    """The kinds of the paragraphs, each with those that make a block of it; tables and quotations
    that follow one another are apart."""
    run = 0
    numbers = []
    for number, each in enumerate(paragraphs):
        run += number > 0 and (each.kind != paragraphs[number - 1].kind or each.opens)
        numbers.append(run)
    for _, pairs in groupby(zip(numbers, paragraphs, strict=True), key=lambda pair: pair[0]):
        some = [each for _, each in pairs]
        yield some[0].kind, some


class _List:
    """A list that is being written.

    Attributes:
        level: that of its items.
        indent: the columns that its items stand to the right.
        inner: those for a list in the last of its items.
    """

    def __init__(self, level: int, indent: int) -> None:
        self.level, self.indent, self.inner = level, indent, indent
        self._signs, self._last = ".)", 0

    def sign(self, number: int | None) -> str:
        """What its next item opens with. Where numbers do not go on, another sign behind them says
        that another list begins (CommonMark, 5.3)."""
        sign = "-"
        if number is not None:
            self._signs = self._signs if self._last in (0, number - 1) else self._signs[::-1]
            sign, self._last = f"{number}{self._signs[0]}", number
        self.inner = self.indent + len(sign) + 1
        return sign


def _items(items: Iterable[Paragraph]) -> Iterator[str]:
    """Items of lists, a line for each; lists within lists stand below the words of their item."""
    around: list[_List] = []
    for each in items:
        while len(around) > 1 and around[-1].level > each.level:
            around.pop()
        if around and around[-1].level > each.level:  # what stands further out than the first
            around[-1].level = each.level
        is_inner = bool(around) and around[-1].level < each.level
        if not around or is_inner:
            around.append(_List(each.level, around[-1].inner if around else 0))
            # Amid text a list begins with 1, so says CommonMark (5.3).
            if is_inner and each.number not in (None, 1):
                yield ""
        yield f"{' ' * around[-1].indent}{around[-1].sign(each.number)} {marked(each)}"


def _cells(row: Paragraph) -> list[str]:
    """The cells of a row, each with the links and the emphasis in it."""
    out = []
    at = 0
    for cell in row.cells or (row.text,):
        end = at + len(cell)
        own = [mark for mark in row.marks if at <= mark.start and mark.end <= end]
        out.append(_with_marks(cell, shifted(own, -at)).replace("|", "\\|"))
        at = end + 1 if cell else at  # a row's text has no blank for an empty cell
    return out


def _table(rows: Sequence[Sequence[str]]) -> str:
    """A table as GitHub Flavored Markdown has it (https://github.github.com/gfm/#tables-extension-)."""
    width = max(map(len, rows))
    lines = [f"| {' | '.join(row)}{' |' * (1 + width - len(row))}" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def heading(words: str, level: int) -> str:
    """A heading of words that are Markdown. A "#" at its end would close it (CommonMark, 4.2)."""
    bare = words.rstrip("#")
    if len(bare) < len(words) and (not bare or bare[-1].isspace()):
        words = f"{words[:-1]}\\#"
    return f"{'#' * level} {words}"


def marked(paragraph: Paragraph) -> str:
    """A paragraph's text as Markdown, with its links and emphasis if it has any."""
    marks = paragraph.marks
    if paragraph.kind == "subhead":  # bold as it is
        marks = tuple(mark for mark in marks if mark.kind != "strong")
    return _with_marks(paragraph.text, marks)


def _with_marks(text: str, marks: Sequence[Mark]) -> str:
    signs: list[tuple[int, int, str]] = []
    for number, mark in enumerate(_taken_for_marks(text, _shown(text, marks))):
        opens, closes = _signs_of(mark, text)
        signs += [(mark.start, number, opens), (mark.end, -1 - number, closes)]
    if not signs:
        return escaped(text)
    out = []
    at, code = 0, False
    for place, _, sign in sorted(signs, key=lambda s: (s[0], s[1] >= 0, s[1])):
        piece = text[at:place]
        plain = piece if code else piece.translate(_SPECIAL) if at else escaped(piece)
        # Right behind a "!" a link would be a picture.
        out += [f"{plain[:-1]}\\!" if sign == "[" and plain.endswith("!") else plain, sign]
        at, code = place, code != (not sign.strip(" `"))
    return "".join([*out, text[at:].translate(_SPECIAL)])


def _shown(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks that Markdown can show, outer ones first; of a link and emphasis on the same words
    the link is outside, where its brackets part the emphasis from the words around."""
    out = []
    ends: dict[MarkKind, int] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind != "link")):
        # In one of its kind a mark does nothing, nor in code; right behind one of its kind the
        # signs of both would run together.
        before = ends.get(mark.kind, -1)
        within = mark.start < before or (mark.start == before and mark.kind != "link")
        if not within and mark.start >= ends.get("code", 0) and _signs_of(mark, text)[0]:
            ends[mark.kind] = mark.end
            out.append(mark)
    return out


def _taken_for_marks(text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks so that CommonMark (6.2) takes their signs for such.

    Between a word and punctuation the signs of emphasis belong to the word: the second pair of
    `**Note:**The` closes nothing, and is printed. So emphasis that ends, or begins, at a word
    leaves the punctuation at its edge out; and where that is a link's, or code's, there is none.
    """
    hard = [mark for mark in marks if mark.kind not in _SIGNS]
    firsts, lasts = {mark.start for mark in hard}, {mark.end for mark in hard}
    # Of the links that begin, or end, at a place the widest: what stands in it is apart from words.
    far: dict[int, int] = {}
    near: dict[int, int] = {}
    for mark in hard:
        if mark.kind == "link":
            far[mark.start] = max(mark.end, far.get(mark.start, 0))
            near[mark.end] = min(mark.start, near.get(mark.end, mark.start))
    for mark in marks:
        start, end = mark.start, mark.end
        if mark.kind in _SIGNS:
            if start not in lasts and far.get(start, 0) < mark.end:
                before = text[start - 1 : start]
                while start < end and not _is_apart(before, text[start], start in firsts):
                    before, start = text[start], end if start in firsts else start + 1
            if end not in firsts and near.get(end, len(text)) > mark.start:
                behind = text[end : end + 1]
                while start < end and not _is_apart(behind, text[end - 1], end in lasts):
                    behind, end = text[end - 1], start if end in lasts else end - 1
        if start < end:
            yield mark._replace(start=start, end=end)


def _is_apart(outer: str, inner: str, is_hard: bool) -> bool:
    """Whether CommonMark takes signs between two characters for the edge of emphasis.

    Args:
        outer: the character that is not in it; "" where the text begins or ends.
        inner: the one that is.
        is_hard: whether the sign of a link or code stands before that.
    """
    if inner.isspace():
        return False
    if not outer or outer.isspace() or outer in punctuation or category(outer)[0] == "P":
        return True
    # Of versions before 0.31 symbols are no punctuation, but those of ASCII.
    return not (is_hard or inner in punctuation or category(inner)[0] in "PS")


def _signs_of(mark: Mark, text: str) -> tuple[str, str]:
    """What opens and closes a mark in Markdown; nothing for a link that is not to be followed."""
    if mark.kind == "link":
        # Readers of Markdown resolve entities in a target: what it is then must be safe as well.
        if not all(_SAFE.match(each) for each in (mark.target, html.unescape(mark.target))):
            return "", ""
        return "[", f"](<{mark.target.translate(_QUOTED)}>)"
    if mark.kind == "code":
        words = text[mark.start : mark.end]
        fence = "`" * (1 + max(map(len, _TICKS.findall(words)), default=0))
        space = " " if "`" in (words[:1], words[-1:]) else ""
        return fence + space, space + fence
    return _SIGNS[mark.kind], _SIGNS[mark.kind]


def escaped(text: str) -> str:
    """Text so that Markdown shows it as it is."""
    text = text.translate(_SPECIAL)
    # What would open a heading, a list or a quotation at the start of a line.
    first = text[:1]
    digits = len(text) - len(text.lstrip("0123456789"))
    if first and first in "#+-=~":
        return "\\" + text
    if digits and text[digits : digits + 1] in (".", ")"):
        return text[:digits] + "\\" + text[digits:]
    return text
