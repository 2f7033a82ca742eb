"""Tags and entities that a scraper left in its text, told from those that a text writes about."""

from __future__ import annotations

import html
from typing import Final

import regex

_NAMES: Final = (
    "a|abbr|article|aside|b|blockquote|br|button|center|cite|code|dd|del|div|dl|dt|em|figcaption"
    "|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|label|li|main|mark|nav|nobr"
    "|ol|p|picture|pre|q|s|section|small|source|span|strike|strong|sub|sup|table|tbody|td|tfoot"
    "|th|thead|time|tr|u|ul|video|wbr"
)
_TAG: Final = regex.compile(rf"<(/?)({_NAMES})((?:\s[^<>]{{0,2000}})?)/?>", regex.I)
_ENTITY: Final = regex.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BREAKING: Final = regex.compile(
    r"br|hr|p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|table|blockquote|section|article|figure|figcaption"
    r"|header|footer|aside|main|nav|pre",
    regex.I,
)
_QUOTES: Final = frozenset("`'\"“”‘’«»„()[]")


def without_leftovers(text: str) -> str | None:
    """The text with its left-over tags taken out and entities resolved, or None if it has none.

    A tag that hugs a word, opens or ends a line, or carries attributes is left over; one that
    stands free in a sentence, or in quotation marks, is written about. Where more are written
    about than left over, all stay: nothing in such a text is touched.
    """
    if "<" not in text and "&" not in text:
        return None
    tags = list(_TAG.finditer(text))
    entities = list(_ENTITY.finditer(text))
    if not tags and not entities:
        return None
    mentioned = sum(_is_mention(text, tag) for tag in tags)
    quoted = sum(_is_quoted(text, found) for found in entities)
    left = len(tags) - mentioned + len(entities) - quoted
    if mentioned + quoted > len(tags) - mentioned or left == 0:
        return None
    out = _TAG.sub(lambda tag: "\n" if _BREAKING.fullmatch(tag[2]) else "", text)
    return _ENTITY.sub(lambda found: html.unescape(found[0]), out)


def _is_quoted(text: str, found: regex.Match[str]) -> bool:
    before = text[found.start() - 1 : found.start()]
    after = text[found.end() : found.end() + 1]
    return before in _QUOTES and after in _QUOTES and bool(before) and bool(after)


def _is_mention(text: str, tag: regex.Match[str]) -> bool:
    if _is_quoted(text, tag):
        return True
    before = text[tag.start() - 1 : tag.start()] if tag.start() else "\n"
    after = text[tag.end() : tag.end() + 1] or "\n"
    if before == "\n" or after == "\n" or "=" in tag[3]:
        return False
    hugs = not before.isspace() or (not after.isspace() and after not in ".,;:!?)")
    return not hugs
