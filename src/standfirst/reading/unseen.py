"""Signs that nobody sees: where a word may be broken, and where it may not.

What joins letters, or keeps them from joining, is none of them: Persian, Indic scripts and emoji
need that.
"""

from __future__ import annotations

from typing import Final

import regex

# Soft hyphens, spaces of no width, and what forbids a break.
UNSEEN: Final = {0xAD: None, 0x200B: None, 0x2060: None}
# A word that was broken at its soft hyphen, over the end of a line.
_BROKEN: Final = regex.compile(
    r"(?<=\p{L})\xad[ \t]{0,20}+(\r?\n)[ \t]{0,20}+(\p{Ll}[^\s\xad]*+)[ \t]?+"
)


def has_unseen(text: str) -> bool:
    """Whether any of these signs is in a text."""
    return "\u00ad" in text or "\u200b" in text or "\u2060" in text


def without_unseen(text: str) -> str | None:
    """The text without these signs, or None if it has none.

    Where a line ends within a word, at a soft hyphen, the rest of the word is taken up to it.
    """
    if text.isascii() or not has_unseen(text):
        return None
    if "\u00ad" in text:
        text = _BROKEN.sub(r"\2\1", text)
    return text.translate(UNSEEN)
