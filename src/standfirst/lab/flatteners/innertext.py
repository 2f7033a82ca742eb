"""A browser's ``innerText`` without a browser.

What is hidden until scripts have run is shown where it is the page: see
`standfirst.reading.hidden`, which tells that.

Follows the rendered text collection steps of the HTML Standard
(https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute) with the style sheet
that the Standard suggests for browsers (section 15.3) and inline styles. Style sheets of the page
are not loaded, so what only they hide is seen here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from standfirst.lab.flatteners.hidden import revealed

# Not rendered (section 15.3.1), and replaced elements whose contents are a fallback (15.4).
_UNSEEN = frozenset([
    "area", "audio", "base", "basefont", "canvas", "datalist", "frame", "frameset", "head",
    "iframe", "link", "meta", "noembed", "noframes", "noscript", "object", "option", "param", "rp",
    "script", "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
])  # fmt: skip
_UNTIL_SCRIPTS = frozenset(["noscript", "template"])
_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing",
    "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "table",
    "ul", "xmp",
])  # fmt: skip
_PREFORMATTED = frozenset(["listing", "plaintext", "pre", "xmp"])
_CELLS = frozenset(["td", "th"])
_ROWS = frozenset(["tr"])

_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*([a-z-]+)", re.IGNORECASE)
_VISIBILITY = re.compile(r"(?:^|;)\s*visibility\s*:\s*([a-z]+)", re.IGNORECASE)
_WHITE_SPACE = re.compile(r"(?:^|;)\s*white-space\s*:\s*([a-z-]+)", re.IGNORECASE)
_COLLAPSIBLE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class _Style:
    """The few computed properties that innerText depends on; the last two are inherited."""

    display: str
    preformatted: bool
    visible: bool


def innertext(html: str) -> str:
    """The text that a browser would show, with scripting on.

    Blocks begin and end lines, paragraphs have a blank line around them, cells are parted by
    tabs, white space is collapsed outside ``<pre>``. The title is not part of it.

    Args:
        html: a page, or a piece of one.

    Returns:
        The text; empty where the page has no element.
    """
    root = _parse(html)
    if root is None:
        return ""
    writer = _Writer()
    for step in _walk(root):
        if isinstance(step, int):
            writer.require_breaks(step)
        else:
            text, preformatted = step
            writer.write(text, preformatted)
    return writer.text()


def _parse(html: str) -> etree._Element | None:
    # As bytes with the encoding given: a str with an XML declaration is an error to lxml.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    data = html.replace("\0", "").encode("utf-8", errors="replace")
    if not data.strip():
        return None
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None


def _walk(root: etree._Element) -> Iterator[int | tuple[str, bool]]:
    """Yield required line break counts, and text with whether its white space is kept.

    A stack instead of recursion, because pages nest deeper than Python's call stack.
    """
    stack: list[tuple[etree._Element, _Style, _Style, bool]] = []
    parent = _Style("inline", preformatted=False, visible=True)
    shown = revealed(root, _hides)
    stack.append((root, _style(root, parent, shown), parent, False))
    while stack:
        element, style, parent, leaving = stack.pop()
        seen = style.display != "none"
        breaks = _required_breaks(element, style)
        if not leaving:
            if seen:
                stack.append((element, style, parent, True))
                if breaks:
                    yield breaks
                if style.visible and element.text:
                    yield element.text, style.preformatted
                if style.visible and element.tag == "br":
                    yield "\n", True
                stack.extend(
                    (child, _style(child, style, shown), style, False)
                    for child in reversed(element)
                )
                continue
        elif breaks:
            yield breaks
        elif style.visible and style.display == "table-cell" and _has_next(element, _CELLS):
            yield "\t", True
        elif style.visible and style.display == "table-row" and _has_next_row(element):
            yield "\n", True
        if element is not root and element.tail and parent.visible:
            yield element.tail, parent.preformatted


def _hides(element: etree._Element) -> bool:
    """Whether an element is hidden itself, by its name, an attribute or its style."""
    if element.tag in _UNTIL_SCRIPTS or "hidden" in element.attrib:
        return True
    style = element.get("style")
    if not style:
        return False
    display, visibility = _DISPLAY.search(style), _VISIBILITY.search(style)
    return bool(
        (display and display.group(1).lower() == "none")
        or (visibility and visibility.group(1).lower() != "visible")
    )


def _style(element: etree._Element, parent: _Style, shown: frozenset[etree._Element]) -> _Style:
    tag = element.tag if isinstance(element.tag, str) else ""
    if element in shown:
        return _Style("block", parent.preformatted, visible=True)
    if tag in _UNSEEN or "hidden" in element.attrib:
        return _Style("none", preformatted=False, visible=False)
    if tag == "dialog" and "open" not in element.attrib:
        return _Style("none", preformatted=False, visible=False)
    display = "inline"
    if tag in _BLOCKS:
        display = "block"
    elif tag in _CELLS:
        display = "table-cell"
    elif tag in _ROWS:
        display = "table-row"
    preformatted = parent.preformatted or tag in _PREFORMATTED
    visible = parent.visible
    inline_style = element.get("style")
    if inline_style:
        if match := _DISPLAY.search(inline_style):
            display = _computed_display(match.group(1).lower(), display)
        if match := _WHITE_SPACE.search(inline_style):
            preformatted = match.group(1).lower() in {"pre", "pre-wrap", "pre-line", "break-spaces"}
        if match := _VISIBILITY.search(inline_style):
            visible = match.group(1).lower() == "visible"
    return _Style(display, preformatted, visible)


def _computed_display(declared: str, default: str) -> str:
    if declared in {"block", "flex", "grid", "list-item", "table", "flow-root"}:
        return "block"
    if declared.startswith("inline") or declared == "contents":
        return "inline"
    if declared in {"none", "table-cell", "table-row"}:
        return declared
    return default


def _required_breaks(element: etree._Element, style: _Style) -> int:
    if style.display != "block" or not style.visible:
        return 0
    return 2 if element.tag == "p" else 1


def _has_next(element: etree._Element, tags: frozenset[str]) -> bool:
    return any(sibling.tag in tags for sibling in element.itersiblings())


def _has_next_row(element: etree._Element) -> bool:
    if _has_next(element, _ROWS):
        return True
    group = element.getparent()
    return group is not None and any(
        sibling.tag in {"tbody", "tfoot", "tr"} for sibling in group.itersiblings()
    )


class _Writer:
    """Joins the pieces: collapses spaces across elements, and runs of breaks to the longest."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._breaks = 0
        self._space = False
        self._at_line_start = True

    def require_breaks(self, count: int) -> None:
        self._breaks = max(self._breaks, count)
        self._space = False
        self._at_line_start = True

    def write(self, text: str, preformatted: bool) -> None:
        if preformatted:
            # The space before a break or a tab hangs at the end of its line: it is not shown.
            self._space = self._space and not text.startswith(("\n", "\t"))
            self._put(text.replace("\r\n", "\n"))
            self._at_line_start = text.endswith(("\n", "\t"))
            return
        text = _COLLAPSIBLE.sub(" ", text)
        if text.startswith(" "):
            self._space = not self._at_line_start
            text = text[1:]
        if not text:
            return
        ends_with_space = text.endswith(" ")
        self._put(text.rstrip(" "))
        self._space = ends_with_space
        self._at_line_start = False

    def _put(self, text: str) -> None:
        if self._breaks:
            # None before the first text, as the Standard removes leading ones.
            if self._pieces:
                self._pieces.append("\n" * self._breaks)
            self._breaks = 0
        if self._space:
            self._pieces.append(" ")
            self._space = False
        self._pieces.append(text)

    def text(self) -> str:
        return "".join(self._pieces)
