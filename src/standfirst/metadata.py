"""The page's word on itself: title, meta elements, JSON-LD. Set aside, and read when asked for."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from standfirst.title_cuts import title_cuts

# Types of schema.org (https://schema.org/Article and its kin) whose nodes describe an article.
_KIN: Final = ("article", "posting", "report", "liveblog")
_MOST_NODES: Final = 2000
_LONGEST_JSON: Final = 4_000_000


@dataclass(frozen=True)
class Metadata:
    """What a page says of itself without printing it.

    Attributes:
        title: the words of `<title>`, or "".
        meta: contents of the meta elements by name or property, in small letters.
        scripts: the JSON-LD of the page, as it stands there.
        language: what `<html lang>` says, or "".
        images: the texts that stand for images: `alt`, and what galleries keep beside it.
        times: the points in time that elements of the page give for what they print, by their
            number in its outline.
        base: the address that `<base>` gives for links to be read from, or "".
    """

    title: str = ""
    meta: dict[str, tuple[str, ...]] = field(default_factory=dict)
    scripts: tuple[str, ...] = ()
    language: str = ""
    images: tuple[str, ...] = ()
    times: dict[int, str] = field(default_factory=dict)
    base: str = ""

    @cached_property
    def articles(self) -> tuple[dict[str, Any], ...]:
        """The JSON-LD nodes that describe an article, those that say most of it first."""
        found = [node for node in self._nodes if _is_article(node)]
        found.sort(key=lambda n: (-len(_text(n.get("articleBody"))), "headline" not in n))
        return tuple(found)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """What kinds of thing the page says it describes, in small letters: the types of its
        JSON-LD nodes, and "og:" with its OpenGraph type."""
        told = {kind.lower() for node in self._nodes for kind in _strings(node.get("@type"))}
        return frozenset(told | {f"og:{kind.lower()}" for kind in self._meta("og:type")})

    @cached_property
    def headlines(self) -> tuple[str, ...]:
        """What the page gives for its headline, the best source first."""
        told = [" ".join(_text(node.get("headline")).split()) for node in self.articles]
        told += self._meta("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
        told.append(self.title)
        return _once(told)

    @property
    def headline(self) -> str:
        """The best source's headline, without the name of the site, or ""."""
        told = next(iter(self.headlines), "")
        sites = {name.casefold() for name in self.site_names}
        cuts = title_cuts(told)
        start, end = 0, len(told)
        if cuts and told[: cuts[0][0]].casefold() in sites:
            start = cuts[0][1]
        if cuts and told[cuts[-1][1] :].casefold() in sites and cuts[-1][0] > start:
            end = cuts[-1][0]
        return told[start:end]

    @cached_property
    def descriptions(self) -> tuple[str, ...]:
        """What the page gives for its description, the best source first."""
        told = [" ".join(_text(node.get("description")).split()) for node in self.articles]
        told += self._meta("og:description", "description", "twitter:description")
        return _once(told)

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """Names that the page gives for its authors: people, or organisations."""
        told = [name for node in self.articles for name in _names(node.get("author"))]
        if not told:
            told = self._meta("author", "article:author", "dc.creator", "parsely-author")
        return _once([name for name in told if "://" not in name])

    @cached_property
    def body(self) -> str:
        """The text of the article as JSON-LD has it, or ""."""
        return max((_text(node.get("articleBody")) for node in self.articles), key=len, default="")

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Keywords and sections."""
        told: list[str] = []
        for node in self.articles:
            told += _strings(node.get("keywords")) + _strings(node.get("articleSection"))
        told += self._meta("keywords", "news_keywords", "article:tag", "article:section")
        return _once(told)

    @cached_property
    def site_names(self) -> tuple[str, ...]:
        """What the site is called."""
        told = [name for node in self.articles for name in _names(node.get("publisher"))]
        return _once(told + self._meta("og:site_name", "application-name"))

    def _meta(self, *names: str) -> list[str]:
        return [content for name in names for content in self.meta.get(name, ())]

    @cached_property
    def _nodes(self) -> tuple[dict[str, Any], ...]:
        """All nodes of the JSON-LD, those within others too."""
        return tuple(self._walked())

    def _walked(self) -> Iterator[dict[str, Any]]:
        for script in self.scripts:
            waiting: list[Any] = [_loaded(script)]
            left = _MOST_NODES
            while waiting and left:
                left -= 1
                node = waiting.pop()
                if isinstance(node, dict):
                    yield node
                    waiting += [v for v in node.values() if isinstance(v, (dict, list))]
                elif isinstance(node, list):
                    waiting += reversed(node)


def _loaded(script: str) -> Any:
    if len(script) > _LONGEST_JSON:
        return None
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    text = text.removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _is_article(node: dict[str, Any]) -> bool:
    kinds = _strings(node.get("@type"))
    return any(part in kind.lower() for kind in kinds for part in _KIN)


def _text(value: Any) -> str:
    return "\n".join(filter(None, _strings(value)))


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [html.unescape(value).strip()]
    if isinstance(value, list):
        return [html.unescape(each).strip() for each in value if isinstance(each, str)]
    return []


def _names(value: Any) -> list[str]:
    """Names of people and organisations, which stand there as text or as nodes."""
    out = []
    for each in value if isinstance(value, list) else [value]:
        out += _strings(each.get("name")) if isinstance(each, dict) else _strings(each)
    return [" ".join(name.split()) for name in out]


def _once(told: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in told if text))
