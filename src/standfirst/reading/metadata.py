"""Reading what a tree of HTML says of itself without printing it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from standfirst.metadata import Metadata

# Attributes of images that may hold a caption, and the shortest that does, in characters.
_TEXTS: Final = ("alt", "title", "data-caption")
_CAPTION: Final = 20


class MetadataReader:
    """Collects, as a reader meets the elements, what they say of the page without printing it.

    It is shown those that have the trait `elements.TELLING`, in order, and then the text that
    stands in them before any other element, where it asks for that.
    """

    def __init__(self) -> None:
        self._title = ""
        self._base = ""
        self._meta: dict[str, list[str]] = {}
        self._scripts: list[str] = []
        self._images: dict[str, None] = {}
        self._times: dict[int, str] = {}
        self._of_title = False

    def meet(self, tag: str, attributes: Mapping[str, str], parent: str, number: int) -> bool:
        """Takes in an element's attributes; whether its text is wanted too, by `hear`.

        Args:
            tag, parent: names of the element and of that which it stands in, without namespace.
            attributes: its attributes.
            number: the element's in the page's outline, or -1 where nothing of it is read.
        """
        told = attributes.get
        if tag == "meta":
            content = told("content")
            name = told("property") or told("name") or told("itemprop")
            if content and name:
                self._meta.setdefault(name.lower(), []).append(" ".join(content.split()))
        elif tag == "base":
            # The first that has an address counts, as for browsers.
            self._base = self._base or (told("href") or "").strip()
        elif tag == "img":
            for name in _TEXTS:
                text = told(name)
                if text and len(text) >= _CAPTION:
                    self._images[" ".join(text.split())] = None
        elif tag == "time" or tag == "relative-time":
            when = told("datetime")
            if when and number >= 0:
                self._times[number] = when
        elif tag == "title":
            self._of_title = True
            # A picture's title is not the page's.
            return parent != "svg"
        elif "ld+json" in (told("type") or "").lower():
            self._of_title = False
            return True
        return False

    def hear(self, text: str) -> None:
        """Takes in the text of the element that was met last."""
        if self._of_title:
            self._title = self._title or " ".join(text.split())
        elif text.strip():
            self._scripts.append(text)

    def metadata(self, language: str) -> Metadata:
        """What the elements met say, and the language that the page says it is in."""
        return Metadata(
            self._title,
            {name: tuple(contents) for name, contents in self._meta.items()},
            tuple(self._scripts),
            language,
            tuple(self._images),
            self._times,
            self._base,
        )
