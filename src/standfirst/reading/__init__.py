"""Reading: whatever was scraped becomes a page of lines. Nothing here knows of filters."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import regex
from lxml import etree

from standfirst.page import Page
from standfirst.reading.detect import detect_format
from standfirst.reading.encoding import decode
from standfirst.reading.escaped_html import unescaped_html
from standfirst.reading.html import read_html, read_tree
from standfirst.reading.markdown import read_markdown
from standfirst.reading.other_files import JSON, binary_kind, document_kind
from standfirst.reading.overlong import FindsBreaks
from standfirst.reading.text import read_text

if TYPE_CHECKING:
    from bs4.element import PageElement
    from lxml.etree import _Element, _ElementTree

    PageInput: TypeAlias = (
        "str | bytes | bytearray | memoryview | _Element | _ElementTree | PageElement"
    )

Format = Literal["text", "markdown", "html"]
FORMATS: tuple[Format, ...] = ("text", "markdown", "html")

# What is no page and says where one is.
_ADDRESS: Final = regex.compile(
    r"\s*+(?:https?://\S{1,2000}+|\S{1,400}+(?<=\.(?:html?|xhtml|txt|md)))\s*+", regex.I
)
_LONGEST_ADDRESS: Final = 2000

__all__ = ["FORMATS", "Format", "PageInput", "read"]


def read(
    page: PageInput,
    *,
    format: Format | None = None,
    url: str | None = None,
    breaks: FindsBreaks | None = None,
) -> Page:
    """Read a scraped page.

    Args:
        page: raw text, Markdown or HTML as `str`, `bytes`, `bytearray` or `memoryview`, an lxml
            element or tree, or a BeautifulSoup (or any element of one).
        format: what a `str` is, or bytes of any kind are; told from the content where None.
        url: where the page is from; kept on the page.
        breaks: what finds where the lines of a text began that has lost its line breaks, as the
            tagger's weights do; where None, rules cut it.

    A file of another kind, as a PDF, a picture or what gzip has compressed, and a document that is
    no page, as a feed or JSON, give a page without lines, and a warning that says what it is.

    Raises:
        TypeError: `page` is of another type, or `url` no `str`.
        ValueError: `format` is not one of "text", "markdown", "html".
    """
    if format is not None and format not in FORMATS:
        raise ValueError(f"unknown format {format!r}; known: {', '.join(FORMATS)}")
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be str or None, not {type(url).__name__}")
    warnings: tuple[str, ...] = ()
    if isinstance(page, (bytes, bytearray, memoryview)):
        raw = bytes(page)
        kind = binary_kind(raw)
        # What its bytes would be as text is of no use, nor what is wrong with that.
        page, warnings = decode(raw) if kind is None else ("", (_no_page(kind),))
    if _is_soup(page):
        out = read_text(str(page), breaks=breaks) if isinstance(page, str) else read_html(str(page))
    elif isinstance(page, etree._Element):
        out = read_tree(page)
    elif isinstance(page, etree._ElementTree):
        root = page.getroot()
        out = read_text("") if root is None else read_tree(root)
    elif isinstance(page, str):
        page = page.removeprefix("\ufeff")  # a byte order mark, read as if it were text
        if len(page) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(page):
            warnings = (*warnings, "page: an address or a file's name, and not what stands there")
        kind = binary_kind(page)
        if kind is not None:
            page, warnings = "", (*warnings, _no_page(kind))
        unescaped = unescaped_html(page) if format in (None, "html") else None
        kind = document_kind(page) if format is None else None
        if kind is not None:
            warnings = (*warnings, _no_page(kind))
            # HTML that stands escaped in JSON is read all the same.
            if unescaped is None or kind != JSON:
                page, unescaped = "", None
        if unescaped is not None:
            page, warnings = unescaped[0], (*warnings, unescaped[1])
        told = format or detect_format(page)
        if told == "text":
            out = read_text(page, breaks=breaks)
        else:
            out = (read_markdown if told == "markdown" else read_html)(page)
    else:
        raise TypeError(
            "page must be str, bytes, bytearray, memoryview, an lxml element or tree, or a "
            "BeautifulSoup, "
            f"not {type(page).__name__}{_hint(page)}"
        )
    out.url = url
    out.warnings = warnings + out.warnings
    return out


def _no_page(kind: str) -> str:
    return f"page: {kind}, and no page"


def _hint(page: object) -> str:
    """What to hand over instead of something that is no page, as the end of a message."""
    if isinstance(page, os.PathLike):
        return ": read the file first, as bytes"
    if hasattr(page, "read"):
        return ": hand over what its read() gives"
    if isinstance(page, (list, tuple, set, frozenset)) or hasattr(page, "__next__"):
        return ": extract_many takes many pages"
    return ""


def _is_soup(page: object) -> bool:
    """Whether a page is of BeautifulSoup. Where nothing has loaded that nothing is, and it takes
    5 MB."""
    soup = sys.modules.get("bs4.element")
    return soup is not None and isinstance(page, soup.PageElement)
