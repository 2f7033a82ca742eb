"""Telling raw text, Markdown and HTML apart by the content."""

from __future__ import annotations

from typing import Final, Literal

import regex

from standfirst.reading.front_matter import has_front_matter

# Enough to see what a page is made of; more would cost without telling more.
_LOOKED_AT: Final = 200_000
_OPENS_HTML: Final = regex.compile(
    r"\s*(?:<\?xml[^<>]{0,300}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    regex.I | regex.S,
)
_DOCUMENT: Final = regex.compile(r"<(?:html|body|head)(?:\s[^<>]{0,500})?>", regex.I)
_DOCUMENT_ENDS: Final = regex.compile(r"</(?:html|body|head)\s*>", regex.I)
_BLOCK_ENDS: Final = regex.compile(
    r"</(?:p|div|h[1-6]|li|ul|ol|article|section|header|footer|main|nav|table|tr|td|figure"
    r"|blockquote|aside|span|a|script|style)\s*>",
    regex.I,
)
_STARTS_WITH_TAG: Final = regex.compile(
    r"\s*<(?:p|div|h[1-6]|ul|ol|article|section|header|main|nav|table|figure|blockquote|aside"
    r"|span|a|img|meta|link|title|script|style|br|form|b|strong|em|i)(?:\s[^<>]{0,2000})?/?>",
    regex.I,
)
_HEADING: Final = regex.compile(r"^ {0,3}#{1,6} +\S", regex.M)
# The target is an address: `t[e](n)` is a call in a script.
_LINK: Final = regex.compile(
    r"\[[^\[\]\n]{0,300}\]\((?:<[^<>\n]{0,2000}>|(?=[/#.?]|[\w%-]{1,200}+[:./#?])[^()\s]{1,2000})"
)
_IMAGE: Final = regex.compile(r"!\[[^\[\]\n]{0,500}\]\(")
_BOLD: Final = regex.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?!\w)")
_UNDERLINE: Final = regex.compile(r"^[^\n]{2,200}\n(?:={3,}|-{3,})[ \t]*$", regex.M)
_FENCE: Final = regex.compile(r"^```", regex.M)


def detect_format(text: str) -> Literal["text", "markdown", "html"]:
    """What a text is, told from its content.

    HTML is what has a document's tags, or starts with a tag and closes blocks throughout; a text
    that only names tags, or has a few left over, stays text.
    """
    text = text[:_LOOKED_AT].lstrip("\ufeff")
    if "<" in text and _is_html(text):
        return "html"
    return "markdown" if has_front_matter(text) or _is_markdown(text) else "text"


def _is_html(text: str) -> bool:
    if _OPENS_HTML.match(text):
        return True
    closings = len(_BLOCK_ENDS.findall(text))
    if _DOCUMENT.search(text) and _DOCUMENT_ENDS.search(text) and closings >= 5:
        return closings * 400 > len(text)
    if _STARTS_WITH_TAG.match(text):
        return closings >= 1 and closings * 600 > len(text)
    return closings >= 10 and closings * 150 > len(text)


def _is_markdown(text: str) -> bool:
    links = len(_LINK.findall(text)) + len(_IMAGE.findall(text))
    headings = len(_HEADING.findall(text)) + len(_UNDERLINE.findall(text))
    bold = len(_BOLD.findall(text))
    if links >= 2 or (links and headings):
        return True
    return (
        headings >= 2 or (headings >= 1 and (bold >= 1 or bool(_FENCE.search(text)))) or bold >= 4
    )
