"""Whether two texts say the same, when one was printed a little differently."""

from __future__ import annotations

import re
from typing import Final

import regex

# In scripts without spaces each character counts as a word.
_UNSPACED: Final = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD: Final = regex.compile(rf"[{_UNSPACED}]|[[\p{{L}}\p{{N}}\p{{M}}]--[{_UNSPACED}]]+", regex.V1)
_OF_LONGER_WORD: Final = regex.compile(rf"[[\p{{L}}\p{{N}}\p{{M}}]--[{_UNSPACED}]]", regex.V1)
_SAME: Final = 0.85
# Most texts have no other characters than these (Latin, Greek, Cyrillic, and their marks): their
# words can be told by the standard library's expressions, which are several times as fast.
_COMMON: Final = "".join(map(chr, (*range(0x590), *range(0x2000, 0x2070), 0x20AC, 0x2122)))
_UNCOMMON: Final = re.compile(f"[^{re.escape(_COMMON)}]")
_COMMON_WORD: Final = re.compile(f"[{re.escape(''.join(_WORD.findall(_COMMON)))}]+")


def words(text: str) -> list[str]:
    """The words of a text, case folded; punctuation and quotation marks do not count."""
    # Folding makes no letter of what is none, nor the other way round.
    text = text.casefold()
    if text.isascii():
        return _COMMON_WORD.findall(text)
    return (_WORD if _UNCOMMON.search(text) else _COMMON_WORD).findall(text)


def first_word(text: str) -> str:
    """The first of a text's `words`, or nothing where there are none: far sooner found than all."""
    common = _COMMON_WORD.search(text)
    # What comes behind the word, and the character that ends it, does not change it.
    if common is not None and not _UNCOMMON.search(text, 0, common.end() + 1):
        return common[0].casefold()
    found = _WORD.search(text)
    return found[0].casefold() if found else ""


def has_word(folded: str, word: str) -> bool:
    """Whether `words` gives a word of a text: far sooner found out than all of them.

    Args:
        folded: the text, case folded.
        word: one of `words`, of two characters at least.
    """
    at = folded.find(word)
    while at >= 0:
        goes_on = _OF_LONGER_WORD.match(folded, at + len(word))
        if not goes_on and not (at and _OF_LONGER_WORD.match(folded, at - 1)):
            return True
        at = folded.find(word, at + 1)
    return False


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text start and end, in characters."""
    pattern = _WORD if _UNCOMMON.search(text) else _COMMON_WORD
    return [found.span() for found in pattern.finditer(text)]


def overlap(one: str, other: str) -> float:
    """The share of the shorter text's distinct words that the longer has, 0 to 1."""
    a, b = set(words(one)), set(words(other))
    if not a or not b:
        return 0.0
    return len(a & b) / min(len(a), len(b))


class Said:
    """The words of a text, to be compared with those of many others."""

    def __init__(self, text: str, known: list[str] | None = None) -> None:
        """Args: text: any; known: its `words`, where they are known already."""
        self.words = words(text) if known is None else known
        self.distinct = frozenset(self.words)

    def nearly(self, other: Said) -> bool:
        """Whether two texts are one, as `nearly_same` tells it."""
        if self.words == other.words:
            return True
        shorter, longer = sorted((self, other), key=lambda each: len(each.words))
        if len(shorter.words) < 4:
            return False
        if longer.words[: len(shorter.words)] == shorter.words:
            return True
        shared = len(self.distinct & other.distinct)
        return shared / max(len(longer.distinct), 1) >= _SAME


def nearly_same(one: str, other: str) -> bool:
    """Whether two texts are one, but for case, marks, a few words, or one being cut short."""
    return Said(one).nearly(Said(other))
