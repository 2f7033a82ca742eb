"""Asking the lexicon of a short text, such as a piece of a byline, rather than of a page.

The same patterns and the same folding as on a page, but by strings: on a few words the arrays'
fixed costs would weigh more than the work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

import regex

from standfirst import characters as ch
from standfirst.columns import places
from standfirst.filters.lexicon.sections import FAMILIES, PATTERN_SECTIONS
from standfirst.filters.lexicon.store import LONGEST_RUN, default_lexicon

_ASKED: Final = 1 << 12
# Characters of a text in which a pattern is looked for that starts it.
_HEAD: Final = 400
# What `_word` finds where all characters are of ASCII, and there the faster.
_ASCII_WORD: Final = re.compile("[A-Za-z0-9]+")
# Between the words of a pattern; no word has it, while some letters' folded form is a space.
_JOINT: Final = "\n"
_NOTHING: Final[Mapping[str, tuple[int, int]]] = MappingProxyType({})
# Without the soft hyphen, which parts words for some expressions and not for others.
_LATIN: Final = re.compile("[\\x00-\\xac\\xae-\\u024f\\u2010-\\u2027\\u20ac]*")


@cache
def _word() -> regex.Pattern[str]:
    """One word: a character of an unspaced script, or a run of letters and digits."""
    unspaced = "".join(f"{chr(a)}-{chr(b)}" for a, b in ch.UNSPACED)
    hidden = "".join(f"{chr(a)}-{chr(b)}" for a, b in ch.DROPPED_MARKS) + r"\p{Cf}"
    plain = rf"[[\p{{L}}\p{{N}}\p{{M}}{hidden}]--[{unspaced}]]"
    return regex.compile(rf"[{unspaced}]|{plain}+", regex.V1)


@cache
def _latin_word() -> re.Pattern[str]:
    """What `_word` finds in a text of `_LATIN`, and there far sooner."""
    letters = "".join(_word().findall("".join(filter(_LATIN.fullmatch, map(chr, range(0x2100))))))
    return re.compile(f"[{re.escape(letters)}]+")


def _words(text: str) -> Iterator[tuple[str, int]]:
    """Folded words of a text, each with where it ends in characters."""
    if text.isascii():
        for plain in _ASCII_WORD.finditer(text):
            yield plain[0].lower(), plain.end()
    elif _LATIN.fullmatch(text):
        for latin in _latin_word().finditer(text):
            yield ch.folded(latin[0]), latin.end()
    else:
        for found in _word().finditer(text):
            word = ch.folded(found[0])
            if word:
                yield word, found.end()


def _latin_words(text: str) -> list[str]:
    """What `_words` gives of a text of `_LATIN`, all words at once and without their ends."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return [ch.folded(word) for word in _latin_word().findall(text)]


class _Phrases(NamedTuple):
    """All cues with nothing before them: the families of their first parts, by the words of these,
    joined by `_JOINT`; and what longer ones begin with."""

    families: dict[str, frozenset[str]]
    begun: frozenset[str]


@cache
def _phrases() -> _Phrases:
    table: dict[str, set[str]] = {}
    begun: set[str] = set()
    lexicon = default_lexicon()
    numbers = places((lexicon.family >= len(FAMILIES)) & lexicon.opens & ~lexicon.several)
    sections = lexicon.family[numbers].tolist()
    for section, text in zip(sections, lexicon.openings(numbers), strict=True):
        words = [word for word, _ in _words(text)]
        table.setdefault(_JOINT.join(words), set()).add(PATTERN_SECTIONS[section])
        begun.update(_JOINT.join(words[:n]) for n in range(1, min(len(words), LONGEST_RUN)))
    table.pop("", None)
    # The same families are those of many patterns: each set of them is held once.
    held: dict[frozenset[str], frozenset[str]] = {}
    families = {key: frozenset(found) for key, found in table.items()}
    return _Phrases(
        {key: held.setdefault(found, found) for key, found in families.items()}, frozenset(begun)
    )


@cache
def _first_words(family: str) -> frozenset[str]:
    """The words that the patterns of a cue start with."""
    phrases = _phrases().families.items()
    return frozenset(key.partition(_JOINT)[0] for key, families in phrases if family in families)


def may_say(text: str, family: str) -> bool:
    """Whether some piece of a text may consist of one pattern of a cue.

    None does where the answer is no. Only of Latin letters a no is known: in other scripts a
    piece may begin amid a word.
    """
    if not _LATIN.fullmatch(text):
        return True
    first = _first_words(family)
    words = _latin_words(text)
    if first.isdisjoint(words):  # as most are
        return False
    families, begun = _phrases()
    for at, key in enumerate(words):
        if key not in first:
            continue
        for word in (*words[at + 1 :], ""):
            if family in families.get(key, ()):
                return True
            if key not in begun:
                break
            key = f"{key}{_JOINT}{word}"
    return False


def may_open(text: str, family: str) -> bool:
    """Whether at some word of a text a pattern of a cue may start.

    Where the answer is no, none starts the text, nor what is left of it behind any of its words.
    Only of Latin letters a no is known, as in `may_say`.
    """
    if len(text) > _HEAD or not (text.isascii() or _LATIN.fullmatch(text)):
        return True
    return not _first_words(family).isdisjoint(_latin_words(text))


@lru_cache(maxsize=_ASKED)
def _starts(text: str) -> tuple[int, Mapping[str, tuple[int, int]]]:
    """How many words a text has, up to one more than any pattern that may start it; and for each
    family the longest pattern that does: its length in words, and where it ends in characters."""
    families, begun = _phrases()
    # Most texts start with a word that no pattern does: of ASCII, that is told without the rest.
    first = _ASCII_WORD.search(text)
    if first is not None and text[: first.end() + 1].isascii():
        key = first[0].lower()
        if key not in begun and key not in families:
            return 1, _NOTHING
    words = _words(text)
    key, end = next(words, ("", 0))
    if key not in begun and key not in families:
        return 1, _NOTHING
    found: dict[str, tuple[int, int]] = {}
    length = 1
    while True:
        for family in families.get(key, ()):
            found[family] = (length, end)
        word, end = next(words, ("", 0))
        if not word:
            return length, found
        length += 1
        if key not in begun:
            return length, found
        key = f"{key}{_JOINT}{word}"


def says(text: str, family: str) -> bool:
    """Whether a text consists of one pattern of a cue: `says("AFP", "agency")`."""
    count, found = _starts(text[:_HEAD])
    return family in found and found[family][0] == count


def says_at_start(text: str, family: str) -> int:
    """Where the longest pattern of a cue that starts the text ends, in characters; else -1."""
    _, found = _starts(text[:_HEAD])
    return found[family][1] if family in found else -1
