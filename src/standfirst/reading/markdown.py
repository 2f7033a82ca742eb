"""Reading Markdown, as scrapers and language models write it.

Not a renderer: what is wanted is the words of each line and what kind of line it is. Syntax and
link targets stay out of the page's text. The constructs are CommonMark's (https://commonmark.org),
read leniently: a construct that is not closed on its line is text.
"""

from __future__ import annotations

import html
from typing import Final

import numpy as np
import regex

from standfirst.page import Page
from standfirst.reading.builder import BULLET, Built, PageBuilder
from standfirst.reading.front_matter import without_front_matter
from standfirst.reading.lines import wrap_width
from standfirst.reading.unseen import UNSEEN, has_unseen

_HEADING: Final = regex.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE: Final = regex.compile(r"(?:=+|-+)\s*$")
_RULE: Final = regex.compile(r"(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$")
_ITEM: Final = regex.compile(r"(?:[*+-]|(?P<number>\d{1,3})[.)])(?:\s+(?=\S)|$)")
_QUOTE: Final = regex.compile(r">\s?")
# What a fence says whose text is a page and no sample of code, and what share of such a page may
# stand outside of its fences.
_OF_PAGES: Final = frozenset({"markdown", "md", "text", "txt"})
_PREFACE: Final = 0.1
_FENCE: Final = regex.compile(r"```[^`]*$|~~~")
_STARTS_ANEW: Final = regex.compile(
    r"#{1,6}\s|[*+-]\s|\d{1,3}[.)]\s|>|\||```|~~~|(?:=+|-+|\*+)\s*$|!?\[[^\[\]]*\]\([^()]*\)\s*$"
)
_DEFINITION: Final = regex.compile(r"\[[^\[\]]{1,200}\]:\s*<?[^\s<>]+>?(?:\s+[\"'(].*[\"')])?\s*$")
_TABLE_RULE: Final = regex.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_TARGET: Final = (
    r"\((?:<[^<>\n]{0,4000}>|(?:[^()\s\\]|\\.|\([^()\s]{0,500}\)){0,4000})"
    r"(?:\s+(?:\"[^\"\n]{0,1000}\"|'[^'\n]{0,1000}'))?\s*\)"
)
_IMAGE: Final = regex.compile(
    rf"!\[((?:[^\[\]\n\\]|\\.){{0,1000}})\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])"
)
_LINK: Final = regex.compile(
    rf"\[((?:[^\[\]\n\\]|\\.|\[[^\[\]\n]{{0,200}}\]){{0,2000}})\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])"
)
_AUTOLINK: Final = regex.compile(r"<(?:https?|mailto|ftp):[^<>\s]{0,2000}>")
_TAG: Final = regex.compile(
    r"</?(?:a|b|br|i|em|strong|span|u|sup|sub|p|div|img|center|small|mark|figure|figcaption)(?:\s[^<>\n]{0,1000})?/?>",
    regex.I,
)
# Words longer than any text is wrapped around; a link's target that the line's end leaves open; a
# word broken at its hyphen, and what goes on behind one that was not ("Vor- und Nachteile").
_UNBREAKABLE: Final = regex.compile(r"\S{50}")
_OPEN_TARGET: Final = regex.compile(r"\]\(<?[^()\s<>]{1,4000}+$")
_HYPHENATED: Final = regex.compile(r"\w-$")
_AND: Final = regex.compile(
    r"(?:und|oder|bzw|bis|and|or|to|och|eller|og|en|of|ou|et|y|o|e|ja|tai|és)\b", regex.I
)
_STRONG: Final = regex.compile(r"(\*\*|__)(?=\S)([^\n]{1,2000}?)(?<=\S)\1")
# Asterisks emphasize amid words too, where there are no spaces or an ending follows ("*Tide*s"),
# but not amid numbers, nor in German words for people of any gender ("Leser*innen").
_EMPHASIS: Final = regex.compile(
    r"(?|(?<![\w*\\])_(?=[^\s*_])([^\n*]{1,2000}?)(?<=[^\s\\])_(?![\w*])"
    r"|(?<![\p{N}\p{Lu}\p{Ll}*_\\])\*(?=[^\s*_])([^\n*]{1,2000}?)(?<=[^\s\\])"
    r"\*(?![\p{N}*_]|in(?:nen)?\b))"
)
_STRUCK: Final = regex.compile(r"~~(?=\S)([^\n~]{1,1000})~~")
_CODE: Final = regex.compile(r"(`{1,32}+)([^`\n]{1,1000})\1")
_ESCAPE: Final = regex.compile(r"\\([\\`*_{}\[\]()#+.!|<>~\"'$%&,/:;=?@^-])")
_ALL_STRONG: Final = regex.compile(r"(\*\*|__)(?=\S)((?:(?!\1).){1,200})(?<=[^\s.])\1$")
# Blanks within the marks of a line wholly in bold, as programs leave them, which make them none.
_LOOSE_STRONG: Final = regex.compile(
    r"(\*\*|__)(?!\s*+[*_])[ \t\u00a0]*+((?:(?!\1)\S|[ \t\u00a0]++(?!\1|$))++)[ \t\u00a0]*+\1$"
)
# A mark that is not closed within so many lines was never meant to be.
_LEFT_OPEN: Final = 50
_LINES_OF_HEADING: Final = 4
_BOLD_LINE_LEVEL: Final = 6  # a line wholly in bold is a heading in all but name, of the least rank
# Private code points, taken out of what is read, mark what has been found.
_ESCAPED: Final = 0xE100
_NO_PRIVATE: Final = dict.fromkeys([*range(0xE000, 0xE004), *range(0xE100, 0xE180)])
_SHIELDED: Final = regex.compile("[\ue100-\ue17f]")
_LINK_OPENS: Final = "\ue000"
_LINK_CLOSES: Final = "\ue001"


def read_markdown(text: str) -> Page:
    """Read Markdown: a line of the page for each line, with its heading level, list and links.

    Front matter is no line: it is the page's metadata.
    """
    text, told = without_front_matter(text)
    builder = PageBuilder("markdown")
    gap = 1
    fenced = False
    lines = _unwrapped(_out_of_fences(text.splitlines()))
    # A fence that is never closed may be no fence: what stands below it is not told for code.
    last = max(_fences(lines), default=-1)
    for at, raw in enumerate(lines):
        line = raw.strip()
        if _FENCE.match(line):
            fenced = not fenced
            gap = 2
            continue
        if fenced:
            if line:
                builder.add(Built(raw, gap=gap, code=at < last))
            gap = 1 if line else 2
            continue
        if not line or _DEFINITION.match(line) or _TABLE_RULE.fullmatch(line):
            if line and builder.lines and gap == 1 and line.startswith("-") and "|" not in line:
                builder.lines[-1].heading = builder.lines[-1].heading or 2
            gap = 2
            continue
        if _UNDERLINE.match(line) and builder.lines and gap == 1:
            builder.lines[-1].heading = 1 if line[0] == "=" else 2
            gap = 2
            continue
        if _RULE.match(line):
            gap = 2
            continue
        gap = _add_line(builder, line, gap)
    return builder.page(metadata=told)


def _fences(lines: list[str]) -> list[int]:
    return [at for at, line in enumerate(lines) if _FENCE.match(line.strip())]


def _out_of_fences(lines: list[str]) -> list[str]:
    """The lines of a page that stands between two fences, as language models write it, a word or
    two before it, without these; of other pages all."""
    fences = _fences(lines)
    if len(fences) != 2:
        return lines
    first, last = fences
    before, inside, behind = lines[:first], lines[first + 1 : last], lines[last + 1 :]
    says = lines[first].strip().strip("`~ ").lower()
    outside = sum(map(len, (*before, *behind)))
    if says not in _OF_PAGES and (says or outside >= _PREFACE * sum(map(len, inside))):
        return lines
    return [*before, "", *inside, "", *behind]


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines with paragraphs put together that were wrapped at a width.

    Lines are put together also where emphasis or a link opens in one and closes in the next.
    """
    bare = [line.strip() for line in lines]
    length = np.array([len(line) for line in bare], dtype=np.int64)
    starts_anew = np.array(
        [not line or bool(_STARTS_ANEW.match(line)) for line in bare], dtype=np.bool_
    )
    followed = np.zeros(len(bare), dtype=np.bool_)
    followed[:-1] = ~starts_anew[1:]
    followed &= length > 0
    # What has no place to break at, as an address, may be longer than the width.
    breakable = np.array([_UNBREAKABLE.search(line) is None for line in bare], dtype=np.bool_)
    width = wrap_width(length[breakable], followed[breakable]) if breakable.any() else None
    out: list[list[str]] = []
    fenced = False
    bold = brackets = 0  # marks of emphasis, and brackets still open, in the line being made
    headed = _in_headings(lines)
    for at, (raw, line, anew) in enumerate(zip(lines, bare, starts_anew.tolist(), strict=True)):
        fenced ^= bool(_FENCE.match(line))
        last = out[-1][-1] if out else ""
        full = width is not None and len(last) + 1 + len(line.split(" ", 1)[0]) > width - 2
        few = bool(out) and len(out[-1]) <= _LEFT_OPEN
        left_open = (bold % 2 == 1 or brackets > 0) and few
        # An address that was broken at a hyphen may go on with anything.
        in_target = few and bool(line) and _OPEN_TARGET.search(last) is not None
        if in_target and not fenced:
            out[-1][-1] += line
        elif last and not anew and not fenced and (full or left_open or at in headed):
            if full and _HYPHENATED.search(last) and not _AND.match(line):
                out[-1][-1] += line
            else:
                out[-1].append(line)
        else:
            out.append([raw if fenced else line])
            bold = brackets = 0
        bold += line.count("**")
        brackets += line.count("[") - line.count("]")
    return [" ".join(parts) for parts in out]


def _in_headings(lines: list[str]) -> set[int]:
    """Which lines go on with a heading: html2text writes one that `<br>` breaks as "# A  ", "B",
    with an empty line below."""
    out: set[int] = set()
    at = 0
    while at < len(lines):
        first = at
        at += 1
        if not lines[first].startswith("#") or _HEADING.match(lines[first]) is None:
            continue
        while at < len(lines) and lines[at - 1].endswith("  ") and lines[at].strip():
            at += 1
        if at - first <= _LINES_OF_HEADING and (at == len(lines) or not lines[at].strip()):
            out.update(range(first + 1, at))
    return out


def _add_line(builder: PageBuilder, line: str, gap: int) -> int:
    """Add one line that is neither blank nor a rule; gives the gap of the next."""
    built = Built("", gap=gap)
    while (mark := _QUOTE.match(line)) is not None:
        built.quote = True
        line = line[mark.end() :]
    if (loose := _LOOSE_STRONG.match(line)) is not None:
        line = f"{loose[1]}{loose[2]}{loose[1]}"
    if (mark := _ITEM.match(line)) is not None and not _ALL_STRONG.match(line):
        built.item = int(mark["number"] or 0) or BULLET
        line = line[mark.end() :]
    if (heading := _HEADING.match(line)) is not None:
        built.heading = len(heading[1])
        line = heading[2]
    elif _ALL_STRONG.match(line) and not built.item:
        built.heading = _BOLD_LINE_LEVEL
    if line.startswith("|") and line.endswith("|") and len(line) > 1:
        line = "\t".join(cell.strip() for cell in line[1:-1].split("|"))
    images: list[str] = []

    def take_image(found: regex.Match[str]) -> str:
        images.append(found[1])
        return ""

    line = _IMAGE.sub(take_image, line)
    line, built.links = _inline(line)
    for alternative in images:
        words, _ = _inline(alternative)
        before = len(builder.lines)
        builder.add(Built(words, gap=gap, image=True))
        gap = 1 if len(builder.lines) > before else gap
    built.text = line
    built.gap = gap
    before = len(builder.lines)
    builder.add(built)
    if len(builder.lines) == before:
        return gap
    return 2 if built.heading and built.heading < _BOLD_LINE_LEVEL else 1


def _inline(line: str) -> tuple[str, int]:
    """The words of a line without inline syntax, and how many of its characters are link text."""
    line = line.translate(_NO_PRIVATE)
    # An escaped sign is a letter like any other until all syntax is gone.
    line = _ESCAPE.sub(lambda found: chr(_ESCAPED + ord(found[1])), line)
    codes: list[str] = []

    def keep_code(found: regex.Match[str]) -> str:
        codes.append(found[2])
        return f"\ue002{len(codes) - 1}\ue003"

    line = _CODE.sub(keep_code, line)
    line = _LINK.sub(rf"{_LINK_OPENS}\1{_LINK_CLOSES}", line)
    line = _AUTOLINK.sub("", line)
    line = _TAG.sub(" ", line) if "<" in line else line
    line = _STRONG.sub(r"\2", line)
    line = _EMPHASIS.sub(r"\1", line)
    line = _STRUCK.sub(r"\1", line)
    if "&" in line:
        line = html.unescape(line)
    if not line.isascii() and has_unseen(line):
        line = line.translate(UNSEEN)
    for number, code in enumerate(codes):
        line = line.replace(f"\ue002{number}\ue003", code)
    links = sum(len(piece.split(_LINK_CLOSES)[0]) for piece in line.split(_LINK_OPENS)[1:])
    line = line.replace(_LINK_OPENS, "").replace(_LINK_CLOSES, "")
    return _SHIELDED.sub(lambda found: chr(ord(found[0]) - _ESCAPED), line), links
