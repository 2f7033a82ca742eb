"""Lists of names: what stands between two of them, in all languages."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

import regex

from standfirst.credits.names import (
    KEPT,
    is_agencies,
    looks_like_name,
    looks_like_organisation,
    trimmed,
)
from standfirst.surnames import is_whole_name

# "And", where it is hardly ever anything else.
_AND: Final = (
    r"and|et|und|och|og|oraz|и|та|και|dan|và|și|şi|és|samt|sowie|sekä|ning|valamint|avec|with|mit"
    r"|med|con|και|และ|እና|और|एवं|এবং|ও"
)
# "And" in some language, and in others an article, a preposition, an initial or a part of names.
_MAYBE_AND: Final = r"a|e|ed|en|i|in|ir|ja|na|un|ve|ile|y|і|й|व|तथा|і|u|kaj|&|\+"
# White space is looked at from its start alone, and once.
_SPACE: Final = r"(?<!\s)\s++"
_COMMAS: Final = regex.compile(
    rf"(?:{_SPACE})?+[,、，;；፣]\s*+|{_SPACE}[/／]\s++|(?<=\p{{Hangul}})[·∙ㆍ](?=\p{{Hangul}})"
)
# "Maria von und zu Berg" is one.
_WORDS: Final = rf"{_SPACE}(?!(?<=[Vv]on\s)und\szu\s)(?:{_AND}|و)\s++"
_OPENING: Final = rf"(?:{_AND}|{_MAYBE_AND})\s+"
# What opens a line that goes on with a list: ", ", "and ", ", and"; or is all of it.
_JOINT: Final = regex.compile(rf"(?:[,、，;；፣/／&]\s*+|(?:{_AND}|{_MAYBE_AND})(?:\s++|$))++")
_MAYBE: Final = rf"{_SPACE}(?:{_MAYBE_AND})\s++"
# By these a text is known at once in which the patterns above would find nothing.
_COMMA_SIGNS: Final = frozenset(",、，;；፣/／·∙ㆍ")
_AND_WORDS: Final = frozenset(f"{_AND}|و".split("|"))
_MAYBE_WORDS: Final = frozenset(_MAYBE_AND.replace("\\", "").split("|"))


# Those that open or end a line of names that goes on with another, "with" left out.
_LINKS: Final = frozenset(
    (
        *("and", "et", "und", "och", "og", "oraz", "и", "та", "και", "dan", "và", "și", "şi", "és"),
        *("sowie", "sekä", "y", "&"),
    )
)


class _Words(NamedTuple):
    """What parts names: between them, at a piece's start, and perhaps between them."""

    between: regex.Pattern[str]
    opening: regex.Pattern[str]
    maybe: regex.Pattern[str]


# "Dan" is a name, "dan" Indonesian for "and": capitals part only where all is in capitals.
_SMALL: Final = _Words(*map(regex.compile, (_WORDS, _OPENING, _MAYBE)))
_CAPITALS: Final = _Words(*(regex.compile(words, regex.I) for words in (_WORDS, _OPENING, _MAYBE)))
# In Hebrew and Arabic "and" is written together with the word behind it.
_CLITIC: Final = regex.compile(_SPACE + r"[وו](?=[\p{Arabic}\p{Hebrew}]{2})")
# Of Slovenian; elsewhere "in" opens a place.
_SLOVENIAN: Final = regex.compile(r"[čšžČŠŽ]")
_HAN_LIST: Final = 6
_HAN: Final = regex.compile(r"\p{Han}{2,4}")
_TWO: Final = 2
_MOST: Final = 60
_LONGEST: Final = 200


def behind_joint(text: str) -> str | None:
    """What stands in a line behind the comma or the "and" that opens it; None if neither does."""
    joint = _JOINT.match(text)
    return None if joint is None else text[joint.end() :]


def parted(text: str) -> list[str]:
    """The pieces of a list of names: cut at commas, at slashes between spaces, and at "and"."""
    return [*_parted(text)]


@lru_cache(maxsize=KEPT)
def _parted(text: str) -> tuple[str, ...]:
    text = _without_links(text)
    words = _CAPITALS if text.isupper() else _SMALL
    said = text.casefold().split()
    linked = not _AND_WORDS.isdisjoint(said)
    alone = _COMMA_SIGNS.isdisjoint(text)
    if alone and not linked and len(said) < _TWO:
        piece = trimmed(text)
        return (piece,) if piece else ()
    links = [text] if alone else _COMMAS.split(text)
    pieces: list[str] = []
    for number, link in enumerate(links[:_MOST]):
        if number:
            opening = words.opening.match(link)
            # "A, B, and C"; but "A. Marsh, A. Lund".
            link = link[opening.end() :] if opening else link
        for piece in words.between.split(link) if linked else [link]:
            pieces += _at_doubtful_words(piece, words.maybe)
    return tuple(filter(None, map(trimmed, pieces)))


def _without_links(text: str) -> str:
    """A list without the word for "and" at its ends, where it goes on on other lines."""
    first, _, rest = text.partition(" ")
    if first in _LINKS and rest[:1].isupper():
        text = rest
    names, _, last = text.rstrip().rpartition(" ")
    return names if last in _LINKS else text


def _at_doubtful_words(text: str, maybe: regex.Pattern[str]) -> list[str]:
    """A text cut at a doubtful "and", if what stands on both sides of it is somebody."""
    words = text.split()
    if len(text) > _LONGEST or len(words) < _TWO:
        return [text]
    ascii_only = text.isascii()
    small = text.lower() if ascii_only else text.casefold()
    between = [] if _MAYBE_WORDS.isdisjoint(small.split()) else [*maybe.finditer(text)]
    if not ascii_only:
        between += _CLITIC.finditer(text)
    for word in between:
        before, after = text[: word.start()], text[word.end() :]
        if word[0].strip().lower() == "in" and not _SLOVENIAN.search(text):
            continue
        if word[0].strip() in "&+" and not (looks_like_name(before) and looks_like_name(after)):
            continue  # "Galerie EIGEN + ART"
        if text.isupper() and _is_second_surname(after):
            continue  # "JOSÉ ORTEGA Y GASSET"
        if _is_somebody(before) and all(map(_is_somebody, maybe.split(after))):
            return [before, *_at_doubtful_words(after, maybe)]
    if (
        not ascii_only
        and all(_HAN.fullmatch(word) for word in words)
        and (
            sum(map(len, words)) >= _HAN_LIST
            or (sum(map(len, words)) == _HAN_LIST - 1 and all(map(is_whole_name, words)))
        )
    ):
        return words  # Chinese names, which have no space in them
    half = len(words) // 2
    if half > 1 and words[:half] == words[half:]:
        return [" ".join(words[:half])]
    return [text]


def _is_second_surname(text: str) -> bool:
    """Whether what stands behind "y" in capitals is one word, and no agency's."""
    return len(text.split()) == 1 and not is_agencies(text)


def _is_somebody(text: str) -> bool:
    return looks_like_organisation(text) or (
        len(text.split()) > 1 and looks_like_name(text.strip())
    )
