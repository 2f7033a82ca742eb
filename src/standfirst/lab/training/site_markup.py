"""A page of our own writing as a site would mark it up: menus of links, boxes, figures, metadata.

No two sites are alike: how elements are named and nested, what is a list and what a heading, what
the page says of itself are drawn anew for each page. Each block stands on a line of its own where
a browser shows it; at inline elements scrapers break it.
"""

import html
import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import numpy as np

from standfirst.credits import looks_like_organisation
from standfirst.lab.training.element_names import ElementNames
from standfirst.lab.training.marked_blocks import NAMED, Block

_INLINE: Final = ("a", "a", "b", "em", "strong", "span")
_TYPES: Final = ("NewsArticle", "NewsArticle", "Article", "BlogPosting")
_BARS: Final = ("–", "|", "-", "·")
# Other blocks as long as this are no link of a menu; the longest heading of a box.
_MENU: Final = 48
_HEADING: Final = 60
# How many other blocks one box or list has, as chance has it.
_FEWEST: Final = 2
_MOST: Final = 9
_DESCRIPTION: Final = 160
# The shares of pages, or of what may be so marked up.
_PLAIN: Final = 0.15
_SEMANTIC: Final = 0.6
_TABLES: Final = 0.04
_SELF_TOLD: Final = 0.6
_DESCRIBED: Final = 0.7
_LINKED: Final = 0.85
_HEADED: Final = 0.6
_CARDS: Final = 0.3
_SIDE: Final = 0.4
_ALT: Final = 0.3


class SiteMarkup:
    """The markup of one page's site."""

    def __init__(self, kind: str, chance: np.random.Generator) -> None:
        """Args: kind: of the page, "article", "forum" and so on; chance: makes sites differ."""
        self._chance = chance
        self._kind = kind
        self._names = ElementNames(kind, chance)
        self._plain = self._is(_PLAIN)
        self._semantic = self._is(_SEMANTIC)
        self._tables = self._is(_TABLES)
        self._links_names = self._is(0.5)
        self._credit_apart = self._is(0.5)
        self._list_of_links = self._is(0.8)
        self._paragraph = self._one(("p", "p", "p", "p", "div"))
        self._subhead = self._one(("h2", "h2", "h3", "strong"))
        self._title = self._one(("h1", "h1", "h1", "h2", "div"))
        self._lede = self._one(("p", "div", "h2", "strong"))

    def page(self, language: str, site: str, blocks: Sequence[Block]) -> str:
        """The whole page.

        Args:
            language: BCP 47.
            site: its name.
            blocks: the page's, in their order.
        """
        told = [n for n, block in enumerate(blocks) if block.code != "O"]
        first, after = (told[0], told[-1] + 1) if told else (len(blocks), len(blocks))
        body = [
            *self._top(blocks[:first]),
            self._around(
                "main", "main", [self._around("article", "story", self._story(blocks[first:after]))]
            ),
            *self._below(blocks[after:]),
        ]
        page = "\n".join([self._around("div", "page", body)])
        head = "\n".join(self._head(site, blocks))
        html_ = f'<html lang="{language}"><head>{head}</head>\n<body>\n{page}\n</body></html>'
        return f"<!DOCTYPE html>\n{html_}"

    def _head(self, site: str, blocks: Sequence[Block]) -> Iterator[str]:
        headline = next((block.printed for block in blocks if block.code == "H"), None)
        title = site if headline is None else f"{headline} {self._one(_BARS)} {site}"
        yield f'<meta charset="utf-8"><title>{html.escape(title)}</title>'
        said = next((b.printed for b in blocks if b.code in "LP"), "")
        if headline is None or self._plain:
            return
        if self._is(_SELF_TOLD):
            yield f'<meta property="og:title" content="{html.escape(headline)}">'
            yield f'<meta property="og:site_name" content="{html.escape(site)}">'
        if said and self._is(_DESCRIBED):
            yield f'<meta name="description" content="{html.escape(said[:_DESCRIPTION])}">'
        if self._kind in ("article", "blog") and self._is(_SELF_TOLD):
            authors = [name for block in blocks if block.code == "Y" for name in block.named]
            data = {
                "@context": "https://schema.org",
                "@type": self._one(_TYPES),
                "headline": headline,
                "author": [{"@type": _type_of(name), "name": name} for name in authors],
                "publisher": {"@type": "Organization", "name": site},
            }
            yield (
                '<script type="application/ld+json">'
                + json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
                + "</script>"
            )

    def _top(self, blocks: Sequence[Block]) -> Iterator[str]:
        """What stands above the story: its menus, and what else there is."""
        groups = list(self._groups(blocks))
        parts = [
            self._around("nav", "nav", [self._list(group, "")])
            if all(len(block.printed) < _MENU for block in group)
            else self._box(group, "banner")
            for group in groups
        ]
        if parts:
            yield self._around("header", "top", parts)

    def _below(self, blocks: Sequence[Block]) -> Iterator[str]:
        """What stands below the story, the last of it the site's end."""
        groups = list(self._groups(blocks))
        if not groups:
            return
        *others, last = groups
        boxes = [self._box(group, "below") for group in others]
        if boxes:
            name = ("aside", "side") if self._is(_SIDE) else ("section", "below")
            yield self._around(*name, boxes)
        yield self._around("footer", "bottom", [self._list(last, "")])

    def _groups(self, blocks: Sequence[Block]) -> Iterator[list[Block]]:
        at = 0
        while at < len(blocks):
            size = int(self._chance.integers(_FEWEST, _MOST))
            yield list(blocks[at : at + size])
            at += size

    def _story(self, blocks: Sequence[Block]) -> list[str]:
        """The story's blocks: what stands above its text in a head of its own, as chance has it."""
        start = next((n for n, block in enumerate(blocks) if block.code in "PIS"), len(blocks))
        head = list(self._blocks(blocks[:start]))
        body = list(self._blocks(blocks[start:]))
        if head and self._is(0.6):
            head = [self._around("header", "head", head)]
        return [*head, self._around("div", "body", body)] if body else head

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        for code, group in groupby(blocks, lambda block: "Y" if block.code in "YD" else block.code):
            some = list(group)
            if code == "O":
                yield from (self._box(each, "box") for each in self._groups(some))
            elif code == "I":
                items = [f"<li>{self._inner(block)}</li>" for block in some]
                yield self._around(self._one(("ul", "ul", "ol")), "", items)
            elif code == "Y" and len(some) > 1 and self._is(0.5):
                yield self._around("div", "meta", [self._block(block) for block in some])
            elif self._kind == "listing" and code == "P" and self._is(_CARDS):
                yield from (self._around("div", "item", [self._block(block)]) for block in some)
            else:
                yield from map(self._block, some)

    def _block(self, block: Block) -> str:
        inner = self._inner(block)
        if block.code == "H":
            return self._around(self._title, "headline", [inner])
        if block.code == "K":
            link = f'<a href="/s/{len(inner)}">{inner}</a>' if self._is(0.5) else inner
            return self._around(self._one(("div", "p")), "kicker", [link])
        if block.code == "L":
            if self._lede == "strong":
                return f"<p><strong>{inner}</strong></p>"
            return self._around(self._lede, "lede", [inner])
        if block.code == "Y":
            return self._around(
                "div", "byline", [f"<span>{inner}</span>" if self._is(0.3) else inner]
            )
        if block.code == "D":
            inner = f"<time>{inner}</time>" if self._semantic else inner
            return self._around("div", "date", [inner])
        if block.code == "C":
            alt = html.escape(block.caption) if self._is(_ALT) else ""
            image = f'<img src="/i/{len(inner)}.jpg" alt="{alt}">'
            caption = self._around("figcaption", "caption", [inner])
            return self._around("figure", "figure", [image, caption])
        if block.code == "S":
            if self._subhead == "strong":
                return f"<p><strong>{inner}</strong></p>"
            return f"<{self._subhead}>{inner}</{self._subhead}>"
        return f"<{self._paragraph}>{inner}</{self._paragraph}>"

    def _box(self, blocks: Sequence[Block], part: str) -> str:
        """Other blocks that stand together: a list, below its heading if it has one."""
        first = blocks[0]
        if len(blocks) > 1 and len(first.printed) < _HEADING and self._is(_HEADED):
            tag = self._one(("h2", "h3", "h4", "div", "p"))
            heading = f"<{tag}>{self._inner(first)}</{tag}>"
            return self._around("aside", part, [heading, self._list(blocks[1:], "item")])
        return self._around("div", part, [self._list(blocks, "item")])

    def _list(self, blocks: Sequence[Block], part: str) -> str:
        listed = self._list_of_links and self._is(0.8)
        linked = self._is(_LINKED) and not self._plain
        lines = []
        for number, block in enumerate(blocks):
            inner = self._inner(block)
            if linked and self._is(_LINKED) and "<a " not in inner:
                inner = f'<a href="/{part or "m"}/{number}">{inner}</a>'
            tag = "li" if listed else "p" if len(inner) > _MENU and self._is(0.5) else "div"
            named = self._names.of(part) if part and not listed and not self._plain else ""
            lines.append(f"<{tag}{named}>{inner}</{tag}>")
        return self._around("ul", "", lines) if listed else "\n".join(lines)

    def _around(self, tag: str, part: str, inner: Sequence[str]) -> str:
        """An element around others, if need be an older one or a table."""
        text = "\n".join(inner)
        named = self._names.of(part) if part and not self._plain else ""
        if self._plain and part in ("page", "main", "story", "head", "body", "meta", "figure"):
            return text
        if not self._semantic and tag in _NEWER:
            tag = "div"
        if self._tables and part in ("top", "main", "bottom"):
            return f"<table{named}><tr><td>{text}</td></tr></table>"
        return f"<{tag}{named}>{text}</{tag}>"

    def _inner(self, block: Block) -> str:
        """A block's text as HTML: inline elements, links of who is named, a credit apart."""
        said, credit = map(self._marked, block.pieces)
        if not credit:
            return said
        if not self._credit_apart:
            return f"{said}{credit}"
        return f"{said}<span{'' if self._plain else self._names.of('credit')}>{credit}</span>"

    def _marked(self, text: str) -> str:
        name = r'<a rel="author" href="/a">\1</a>' if self._links_names else r"\1"
        pieces = NAMED.sub(name, html.escape(text, quote=False)).split("|")
        for at in range(1, len(pieces), 2):
            inline = self._one(_INLINE)
            opened = 'a href="/t"' if inline == "a" else inline
            pieces[at] = f"<{opened}>{pieces[at]}</{inline}>"
        return "".join(pieces)

    def _is(self, share: float) -> bool:
        return bool(self._chance.random() < share)

    def _one(self, some: Sequence[str]) -> str:
        return some[int(self._chance.integers(len(some)))]


def _type_of(name: str) -> str:
    return "Organization" if looks_like_organisation(name) else "Person"


_NEWER: Final = frozenset(
    ["header", "nav", "main", "article", "aside", "section", "footer", "figure", "figcaption"]
)
