"""What reading knows of HTML's elements, by the HTML Standard (https://html.spec.whatwg.org)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from standfirst.inline import MarkKind

# Elements that a browser does not render as text (HTML Standard, 15.3.1 and 4.12), and controls.
SKIPPED: Final = frozenset(
    [
        *("head", "script", "style", "iframe", "object", "embed", "svg", "math", "canvas"),
        *("audio", "video", "select", "option", "datalist", "textarea", "input", "meta", "link"),
        *("title", "base", "area", "map", "param", "source", "track", "noframes", "frameset"),
        "frame",
    ]
)
# Those that are rendered only where there are no scripts, or not before one has run.
UNTIL_SCRIPTS: Final = frozenset({"noscript", "template"})
# Elements that stand on lines of their own (HTML Standard, 15.3).
BLOCKS: Final = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "button", "caption", "center"),
        *("dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup"),
        *("hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "p"),
        *("plaintext", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot"),
        *("th", "thead", "tr", "ul", "xmp"),
    ]
)
# Blocks that a blank line is left before and after.
SPACED: Final = frozenset(
    [
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "figure"),
        *("table", "pre"),
    ]
)
# Blocks whose line breaks and indentation are printed as they stand.
PREFORMATTED: Final = frozenset({"pre", "listing", "xmp", "plaintext"})
# Blocks that a line of code may stand in, within those.
OF_CODE: Final = frozenset({"div", "li", "ol", "ul"})
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
MARKED: Final[dict[str, MarkKind]] = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "code": "code",
    "kbd": "code",
}
LINKS: Final = frozenset({"a", "button"})
# What may hold an element of a site's own (HTML Standard, 4.13) within its text.
OF_TEXT: Final = frozenset(
    [*("p", "li", "td", "th", "dt", "dd", "caption", "figcaption", "summary", "button"), *HEADINGS]
)
# How such elements end their names that stand within text.
_WITHIN_TEXT: Final = ("-time", "-ago", "-icon", "-emoji", "-link", "-tooltip")


# What a reader has to know of an element, as bits.
(
    BLOCK,
    SPACE,
    LINK,
    MARK,
    QUOTE,
    CAPTION,
    PRE,
    SKIP,
    ITEM,
    LIST,
    HEADING,
    SCRIPTED,
    BREAK,
    TELLING,
    OFTEN,
) = (1 << bit for bit in range(15))
# What few elements are, to be asked about at once.
RARE: Final = QUOTE | CAPTION | PRE
SELDOM: Final = RARE | HEADING | ITEM | LIST
INLINE: Final = LINK | MARK
# What has to be asked of few elements alone, where one begins.
PECULIAR: Final = TELLING | SKIP | SCRIPTED
_TRAITS: Final = (
    (BLOCK, BLOCKS),
    (SPACE, SPACED),
    (LINK, LINKS),
    (MARK, MARKED),
    (QUOTE, {"blockquote"}),
    (CAPTION, {"figcaption"}),
    (PRE, PREFORMATTED),
    (SKIP, {*SKIPPED, ""}),
    (ITEM, {"li"}),
    (LIST, {"ol", "ul"}),
    (HEADING, HEADINGS),
    (SCRIPTED, UNTIL_SCRIPTS),
    (BREAK, {"br"}),
    # Those that say something of the page without printing it.
    # Blocks, but not amid text.
    (OFTEN, {"button"}),
    (TELLING, {"title", "meta", "base", "script", "img", "time", "relative-time"}),
)
_KEPT: Final = 1 << 12


@lru_cache(maxsize=_KEPT)
def traits(tag: object) -> tuple[str, int, int, int, int]:
    """An element's name, as `local_name` gives it, and what is to be known of it.

    Returns:
        The name; all traits, as bits; and of these what readers ask of each element, so that they
        need not tell it from the bits: line breaks that it asks for where it begins, whether it is
        a block, and whether it is a link or marks its text.
    """
    name = local_name(tag)
    bits = sum(bit for bit, names in _TRAITS if name in names)
    if "-" in name and ":" not in name and not name.endswith(_WITHIN_TEXT):
        bits |= BLOCK | OFTEN
    gap = 2 if bits & SPACE else 1 if bits & (BLOCK | BREAK) else 0
    return name, bits, gap, bits & BLOCK, bits & INLINE


def local_name(tag: object) -> str:
    """An element's name without namespace, in small letters; "" for what is no element."""
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2].lower()
