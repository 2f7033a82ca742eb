"""HTML that came escaped: as entities out of a feed ("&lt;p&gt;"), or in a string of JSON."""

from __future__ import annotations

import html
from typing import Final

import regex

from standfirst.reading.escapes import resolved

_NAMES: Final = "html|body|head|article|section|main|div|p|h[1-6]|ul|ol|li|span|a|br|table|td|tr"
_AS_ENTITIES: Final = regex.compile(rf"&(?:amp;)?(?:lt|#60|#x3c);/?(?:{_NAMES})\b", regex.I)
_TAG: Final = regex.compile(rf"</?(?:{_NAMES})\b", regex.I)
_DOCUMENT: Final = regex.compile(r"<(?:html|head|body)\b", regex.I)
# "<" itself, the slash of an end tag, the quotation mark of an attribute.
_AS_JSON: Final = regex.compile(
    rf'\\u003c/?(?:{_NAMES})\b|<\\/(?:{_NAMES})\b|<\w+\s[^<>"]{{0,200}}=\\"', regex.I
)
_NOT_AS_JSON: Final = regex.compile(r'<\w+\s[^<>"\\]{0,200}="')
_FEWEST: Final = 3
_TIMES: Final = 4


def unescaped_html(text: str) -> tuple[str, str] | None:
    """HTML with its escapes resolved, and what to warn of; None if it was not escaped.

    Pages hold escaped HTML in their scripts and samples, too: those have tags of their own, as they
    should be.
    """
    # The patterns that most pages have end the search at once, so they are asked first.
    if not _DOCUMENT.search(text) and "&" in text:
        escaped = len(_AS_ENTITIES.findall(text))
        if escaped >= max(_FEWEST, _TIMES * len(_TAG.findall(text))):
            plain = html.unescape(text)
            twice = not _TAG.search(plain)
            warning = "escapes: tags written as entities were resolved"
            return html.unescape(plain) if twice else plain, warning
    if not _NOT_AS_JSON.search(text) and "\\" in text and len(_AS_JSON.findall(text)) >= _FEWEST:
        # With the quotation marks of the string.
        return resolved(text).strip().strip("\"'"), "escapes: those of JSON were resolved"
    return None
