"""Reading HTML: text or a tree, told element by element to what makes a page of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, cast

from lxml import etree

from standfirst.page import Page
from standfirst.reading.builder import PageBuilder
from standfirst.reading.depth import DEEPEST, without_deep_nesting
from standfirst.reading.elements import local_name
from standfirst.reading.walk import TooDeepError, walk

if TYPE_CHECKING:
    from lxml.etree import _Element

_PIECE: Final = 1 << 13


def read_html(text: str) -> Page:
    """Read a document or a fragment of HTML. Nothing is fetched and no entity expanded."""
    raw = _encoded(text)
    # libxml2 ends a document at a NUL; bytes are searched for one far sooner than text.
    if b"\x00" in raw:
        text = text.replace("\x00", "\ufffd")
        raw = _encoded(text)
    try:
        return _parsed(raw, DEEPEST)
    except TooDeepError:
        return _parsed(_encoded(without_deep_nesting(text)), sys.maxsize)


def _encoded(text: str) -> bytes:
    """A text in UTF-8, lone surrogates replaced.

    Piece by piece, which takes two thirds of the time: most pieces of a page are of ASCII, and
    copied as they stand, where the page as a whole is of wider characters.
    """
    pieces = range(0, len(text), _PIECE)
    return b"".join([text[at : at + _PIECE].encode("utf-8", "replace") for at in pieces])


def _parsed(raw: bytes, deepest: int) -> Page:
    """The page that the parser's events make: no tree is built.

    Raises:
        TooDeepError: elements nest as deeply as `deepest`: the parser may have dropped something.
    """
    if not raw.strip():
        return PageBuilder("html").page()
    parser = etree.HTMLParser(
        target=cast("Any", walk(deepest)),
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )
    return cast("Page", etree.fromstring(raw, parser))


def read_tree(root: _Element) -> Page:
    """Read an lxml element and all below it; the tree is left as it is."""
    if not isinstance(root.tag, str):  # a comment or an instruction has nothing to read
        return PageBuilder("html").page()
    above = root.getparent()
    told = walk(sys.maxsize, "" if above is None else local_name(above.tag))
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            told.start(element.tag, element.attrib)
            if text := element.text:
                told.data(text)
            continue
        if event == "end":
            told.end(element.tag)
        # What follows a comment is the page's all the same, and a text of its own.
        told.cut()
        if (tail := element.tail) and element is not root:
            told.data(tail)
    return told.close()
