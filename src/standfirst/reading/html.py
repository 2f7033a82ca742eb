"""Reading HTML: a line for each block of text, with what its element says of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lxml import etree

from standfirst.page import Page
from standfirst.reading.builder import Built, PageBuilder
from standfirst.reading.depth import without_deep_nesting
from standfirst.reading.hidden import revealed

if TYPE_CHECKING:
    from lxml.etree import _Element

# Elements that a browser does not render as text (HTML Standard, 15.3.1 and 4.12), and controls.
_SKIPPED: Final = frozenset(
    [
        "head",
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "select",
        "option",
        "datalist",
        "textarea",
        "input",
        "meta",
        "link",
        "title",
        "base",
        "area",
        "map",
        "param",
        "source",
        "track",
        "noframes",
        "frameset",
        "frame",
    ]
)
# Those that are rendered only where there are no scripts, or not before one has run.
_UNTIL_SCRIPTS: Final = frozenset({"noscript", "template"})
# Elements that stand on lines of their own (HTML Standard, 15.3).
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
    ]
)
_SPACED: Final = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "ul",
        "ol",
        "dl",
        "figure",
        "table",
        "pre",
    ]
)
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}


_LINKS: Final = frozenset({"a", "button"})
_BETWEEN_LINKS: Final = frozenset("|/•·,>›»-–—&")
_ROW: Final = 2


def read_html(text: str) -> Page:
    """Read a document or a fragment of HTML. Nothing is fetched and no entity expanded."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    # libxml2 ends a document at a NUL.
    text = without_deep_nesting(text.replace("\x00", "\ufffd"))
    raw = text.encode("utf-8", "replace")
    if not raw.strip():
        return PageBuilder("html").page()
    root = etree.fromstring(raw, parser)
    return PageBuilder("html").page() if root is None else read_tree(root)


def read_tree(root: _Element) -> Page:
    """Read an lxml element and all below it; the tree is left as it is."""
    builder = PageBuilder("html")
    if not isinstance(root.tag, str):  # a comment or an instruction has nothing to read
        return builder.page()
    pieces: list[str] = []
    line = Built("")
    linked: list[int] = []
    in_link = in_quote = in_caption = skipping = link = 0

    def end_line(gap: int) -> None:
        nonlocal line, pieces, linked
        before = len(builder.lines)
        for text in _row_of_links(pieces, linked):
            builder.add(replace(line, text=text, links=len(text)))
            line.gap = 1 if len(builder.lines) > before else line.gap
        if len(builder.lines) == before:
            line.text = "".join(pieces)
            builder.add(line)
        pieces, linked = [], []
        # A gap asked for before a line that turned out empty is owed to the next.
        line = Built("", gap=gap if len(builder.lines) > before else max(gap, line.gap))

    def add_text(text: str | None) -> None:
        if not text:
            return
        pieces.append(text)
        linked.append(link if in_link else 0)
        if in_link:
            line.links += len(text.strip())
        line.quote = line.quote or in_quote > 0
        line.caption = line.caption or in_caption > 0

    shown = _revealed(root)
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):  # what follows one is the page's all the same
            if not skipping:
                add_text(element.tail)
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        tag = tag.rpartition("}")[2].lower()
        hidden = tag in _SKIPPED or not tag or (_is_hidden(element) and element not in shown)
        if event == "start":
            if skipping or (hidden and element is not root):
                skipping += 1
                continue
            if tag in _BLOCKS:
                end_line(2 if tag in _SPACED else 1)
            elif tag == "br":
                end_line(1)
            line.heading = line.heading or _HEADINGS.get(tag, 0)
            line.item = line.item or tag == "li"
            in_link += tag in _LINKS
            link += tag in _LINKS
            in_quote += tag == "blockquote"
            in_caption += tag == "figcaption"
            add_text(element.text)
        else:
            if skipping:
                skipping -= 1
            else:
                in_link -= tag in _LINKS
                in_quote -= tag == "blockquote"
                in_caption -= tag == "figcaption"
                if tag in _BLOCKS:
                    end_line(2 if tag in _SPACED else 1)
            if not skipping and element is not root:
                add_text(element.tail)
    end_line(1)
    return builder.page()


def _is_hidden(element: _Element) -> bool:
    return element.get("hidden") is not None or element.tag in _UNTIL_SCRIPTS


def _revealed(root: _Element) -> frozenset[_Element]:
    # Most pages hide nothing: looking for it is cheaper than adding up.
    hides = root.xpath("boolean(.//*[@hidden]) or boolean(.//noscript) or boolean(.//template)")
    return revealed(root, _is_hidden) if hides else frozenset()


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
