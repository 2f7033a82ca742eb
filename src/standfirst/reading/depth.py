"""Making pages that nest too deeply for the parser shallow enough for it."""

from __future__ import annotations

from typing import Final

import regex

# libxml2 stops at 2,048 levels and drops what follows, silently.
DEEPEST: Final = 1500
_TAG: Final = regex.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>")
# Elements that have no end tag, or whose end tag is mostly left out: they close by themselves.
_CLOSING_THEMSELVES: Final = frozenset(
    [
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead"),
        *("tfoot", "option", "html", "head", "body", "script", "style"),
    ]
)
_BREAK: Final = "<br>"


def without_deep_nesting(text: str) -> str:
    """HTML without the tags that stand deeper than the parser goes; what is in them stays.

    A page that does not nest so deeply is returned as is.
    """
    depth = deepest = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() not in _CLOSING_THEMSELVES and not tag[0].endswith("/>"):
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return text if deepest <= DEEPEST else _cut(text)


def _cut(text: str) -> str:
    depth = 0

    def keep(tag: regex.Match[str]) -> str:
        nonlocal depth
        name = tag[2].lower()
        if tag[0].endswith("/>") or name in _CLOSING_THEMSELVES:
            return tag[0] if depth <= DEEPEST or name in ("script", "style") else _BREAK
        if not tag[1]:
            depth += 1
            return tag[0] if depth <= DEEPEST else _BREAK
        depth = max(depth - 1, 0)
        return tag[0] if depth < DEEPEST else _BREAK

    return _TAG.sub(keep, text)
