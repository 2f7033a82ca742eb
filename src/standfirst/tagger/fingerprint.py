"""By what weights know the rules that they were trained with."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable  # of Python 3.11

# What the tagger's columns are worked out by, as paths in the package: files, and whole folders.
_SOURCES: Final = (
    "bare_dates.py",
    "broken_lines.py",
    "button_tails.py",
    "byline_lines.py",
    "caption_labels.py",
    "characters.py",
    "contacts.py",
    "credits",
    "dated_bylines.py",
    "dated_names.py",
    "dating/calendars.py",
    "family_names.py",
    "family_names.txt",
    "given_names.py",
    "given_names.txt",
    "headline_words.py",
    "joining.py",
    "known_authors.py",
    "metadata.py",
    "open_lists.py",
    "outline.py",
    "page.py",
    "page_title.py",
    "parted_bylines.py",
    "pictured_by.py",
    "pipeline.py",
    "positions.py",
    "reporters_places.py",
    "reporting_from.py",
    "roles.py",
    "signing_papers.py",
    "similarity.py",
    "site_names.py",
    "small_cues.py",
    "surnames.py",
    "surnames.txt",
    "tables.py",
    "title_cuts.py",
    "filters",
    "reading",
    "tagger/class_words.py",
    "tagger/evidence.py",
    "tagger/features.py",
    "tagger/kin.py",
    "tagger/lost_breaks.py",
    "tagger/markup.py",
    "tagger/name_words.py",
    "tagger/network.py",
    "tagger/rules.py",
    "tagger/surroundings.py",
    "tagger/words.py",
    "word_hashes.py",
)
# Docstrings, lines of comment and empty lines change nothing.
_IDLE: Final = re.compile(rb'"""(?s:.)*?"""|^[ \t]*#.*$|(?<![ \t])[ \t]+$', re.MULTILINE)
_EMPTY: Final = re.compile(rb"\n\s*\n+")


@cache
def rules_fingerprint() -> str | None:
    """A hash of the rules' source and phrases, or None where the source was not installed.

    Hexadecimal, of 64 digits. Docstrings and lines that are comments do not count.
    """
    digest = hashlib.sha256()
    root = files("standfirst")
    for source in _SOURCES:
        contents = list(_contents(root.joinpath(*source.split("/")), source))
        if not any(name.endswith((".py", source)) for name, _ in contents):
            return None
        for name, content in contents:
            digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def _contents(entry: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if entry.is_dir():
        for inner in sorted(entry.iterdir(), key=lambda each: each.name):
            yield from _contents(inner, f"{name}/{inner.name}")
    elif entry.is_file() and name.endswith((".py", ".txt")):
        content = entry.read_bytes().replace(b"\r\n", b"\n")
        if name.endswith(".py"):
            content = _EMPTY.sub(b"\n", _IDLE.sub(b"", content))
        yield name, content
