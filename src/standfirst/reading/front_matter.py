"""What stands above a text and speaks of it: YAML front matter, a reader service's header."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.metadata import Metadata

# "---", lines of "key: value", "---".
_YAML: Final = regex.compile(
    r"\ufeff?\s*+---[ \t]*+\r?\n((?:[^\r\n]{0,4000}\r?\n){1,60}?)---[ \t]*+(?:\r?\n|$)"
)
# "Title: …", "URL Source: …", "Markdown Content:", with blank lines between.
_SERVICE: Final = regex.compile(
    r"\ufeff?\s*+(Title:[^\r\n]{0,2000}\r?\n(?:[^\r\n]{0,2000}\r?\n){0,12}?)"
    r"Markdown Content:[ \t]*+(?:\r?\n|$)"
)
_FIELD: Final = regex.compile(r"^([A-Za-z][\w .:-]{0,40}?):[ \t]+(\S[^\r\n]*+)", regex.M)
_ITEM: Final = regex.compile(r"^[ \t]*+(?:-[ \t]|#|\[|$)|^[ \t]+\S|^[A-Za-z][\w .:-]{0,40}:")
# The names in which HTML's meta elements say the same.
_NAMES: Final = {
    "title": "og:title",
    "headline": "og:title",
    "description": "description",
    "summary": "description",
    "excerpt": "description",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "date": "article:published_time",
    "published": "article:published_time",
    "published time": "article:published_time",
    "publishedtime": "article:published_time",
    "datepublished": "article:published_time",
    "modified": "article:modified_time",
    "site": "og:site_name",
    "sitename": "og:site_name",
    "site_name": "og:site_name",
}
_LANGUAGES: Final = ("language", "lang")
_QUOTES: Final = "\"'"


def has_front_matter(text: str) -> bool:
    """Whether a text opens with what speaks of it."""
    return _found(text) is not None


def without_front_matter(text: str) -> tuple[str, Metadata | None]:
    """A text less what stands above it, and what that says; None if nothing stands there."""
    found = _found(text)
    if found is None:
        return text, None
    meta: dict[str, list[str]] = {}
    language = ""
    for key, value in _FIELD.findall(found[1]):
        value = value.strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in _QUOTES:
            value = value[1:-1]
        name = key.strip().lower()
        if name in _LANGUAGES:
            language = value
        elif name in _NAMES:
            meta.setdefault(_NAMES[name], []).append(value)
    told = Metadata(meta={name: tuple(said) for name, said in meta.items()}, language=language)
    return text[found.end() :], told


def _found(text: str) -> regex.Match[str] | None:
    service = _SERVICE.match(text)
    if service is not None:
        return service
    yaml = _YAML.match(text)
    if yaml is None or not _FIELD.search(yaml[1]):
        return None
    # A story between two lines of dashes is none.
    lines = yaml[1].splitlines()
    return yaml if all(_ITEM.match(line) for line in lines) else None
