"""Sign-offs by initials, as papers print them below a story: "jh", "(kou, jlm)", "SDA/sep", "red,
tide.at/AP"."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.article import Credit
from standfirst.credits.names import is_agencies
from standfirst.prompt_words import is_prompt

_BRACKETS: Final = (("(", ")"), ("[", "]"), ("/", "/"), ("（", "）"))
_PARTS: Final = regex.compile(r"//?|[,;+]")
_LONGEST: Final = 24
_MOST: Final = 4
# Of capitals, a shorthand is told from a word of a menu by its brackets; alone, of small letters,
# it has three of them at most.
_SMALL: Final = regex.compile(r"\p{Ll}{2,4}")
_ALONE: Final = regex.compile(r"\p{Ll}{2,3}")
_CAPITALS: Final = regex.compile(r"\p{Lu}{2,3}|(?:\p{Lu}\.){2,3}")
# A site that signs by its address: "tide.at", and what files end in.
_SITE: Final = regex.compile(r"[\p{L}\d][\p{L}\d-]{1,20}\.(?P<end>\p{Ll}{2,4})")
_FILES: Final = frozenset(
    (
        *("txt", "pdf", "jpg", "jpeg", "png", "gif", "svg", "webp", "html", "htm", "php", "asp"),
        *("js", "css", "json", "xml", "csv", "zip", "exe", "doc", "docx", "xls", "mp3", "mp4"),
    )
)
# The newsroom, beside others.
_NEWSROOM: Final = frozenset(("red", "red.", "Red", "Red."))
# Words and signs of interfaces and formats that are as short, of whatever case.
_WORDS: Final = frozenset(
    (
        *("pdf", "tv", "rss", "usa", "uk", "eu", "ok", "ad", "fin", "end", "ende", "top", "sic"),
        *("bio", "ps", "nb", "vip", "dvd", "cd", "mp3", "jpg", "png", "gif", "epub", "faq", "sms"),
        *("new", "neu", "now", "off", "on", "or", "and", "und", "by", "von", "di", "de", "da"),
        *("par", "por", "per", "av", "af", "the", "der", "die", "das", "les", "los", "las", "il"),
        *("la", "le", "el", "en", "in", "no", "not", "yes", "oui", "non", "ja", "nei", "nej"),
        *("sí", "si", "não", "mer", "mais", "más", "mas", "plus", "più", "ещё", "еще", "all"),
        *("alle", "tags", "foto", "menu", "home", "news", "mehr", "meer", "back", "next", "info"),
        *("chat", "blog", "app", "apps", "web", "pin", "log", "go", "up", "to", "it", "zum", "zur"),
        *("абв", "тв", "сша", "фото", "рф"),
    )
)


def signed_by_initials(text: str) -> Credit | None:
    """The author's credit of a line that is nothing but initials, maybe beside an agency, or but a
    site's address beside either; None of any other line, and where it names an agency alone.

    Args:
        text: a line. Whether it stands where stories are signed is for others to tell.
    """
    if len(text) > _LONGEST:
        return None
    bare, bracketed = _without_brackets(text.strip(" -–—*"))
    pieces = [piece.strip() for piece in _PARTS.split(bare) if piece.strip()]
    if not 0 < len(pieces) <= _MOST:
        return None
    agencies = tuple(piece for piece in pieces if is_agencies(piece))
    sites = tuple(filter(_is_site, pieces)) if len(pieces) > 1 else ()
    firms = tuple(piece for piece in pieces if piece in (*agencies, *sites))
    others = tuple(piece for piece in pieces if piece not in firms)
    initials = tuple(piece for piece in others if not (firms and piece in _NEWSROOM))
    if sites and (not (agencies or others) or ("/" in bare and not agencies)):
        return None  # "bit.ly/tide" is an address
    small = _SMALL if bracketed or len(pieces) > 1 else _ALONE
    if not others and not sites:
        return None
    for piece in initials:
        if not small.fullmatch(piece) and not (bracketed and _CAPITALS.fullmatch(piece)):
            return None
    if any(map(_is_word, initials)):
        return None
    return Credit("author", initials, firms, text=text.strip())


def _is_site(piece: str) -> bool:
    found = _SITE.fullmatch(piece)
    return found is not None and found["end"] not in _FILES


def _is_word(piece: str) -> bool:
    return piece.casefold() in _WORDS or is_prompt(piece)


def _without_brackets(text: str) -> tuple[str, bool]:
    for left, right in _BRACKETS:
        if len(text) > 2 and text.startswith(left) and text.endswith(right):
            return text[1:-1].strip(), True
    return text, False
