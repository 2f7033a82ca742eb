"""Reading what a tree of HTML says of itself without printing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from standfirst.metadata import Metadata
from standfirst.reading.elements import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

# Attributes of images that may hold a caption, and the shortest that does, in characters.
_TEXTS: Final = ("alt", "title", "data-caption")
_CAPTION: Final = 20


def read_metadata(root: _Element) -> Metadata:
    """What a tree says of itself; the tree is left as it is."""
    title = ""
    meta: dict[str, list[str]] = {}
    scripts = []
    images: dict[str, None] = {}
    for element in root.iter("{*}title", "{*}meta", "{*}script", "{*}img"):
        tag = local_name(element.tag)
        if tag == "title":
            # A picture's title is not the page's.
            parent = element.getparent()
            if parent is None or local_name(parent.tag) != "svg":
                title = title or " ".join((element.text or "").split())
        elif tag == "meta":
            content = element.get("content")
            name = element.get("property") or element.get("name") or element.get("itemprop")
            if content and name:
                meta.setdefault(name.lower(), []).append(" ".join(content.split()))
        elif tag == "img":
            for name in _TEXTS:
                text = element.get(name)
                if text and len(text) >= _CAPTION:
                    images[" ".join(text.split())] = None
        elif "ld+json" in (element.get("type") or "").lower():
            scripts.append(element.text or "")
    return Metadata(
        title,
        {name: tuple(contents) for name, contents in meta.items()},
        tuple(script for script in scripts if script.strip()),
        (root.get("lang") or "").strip(),
        tuple(images),
    )
