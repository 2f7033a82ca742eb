"""Lines that the markup says an author is named in: `rel=author`, "byline", "username"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import regex

from standfirst.article import Credit
from standfirst.bare_dates import is_bare_date
from standfirst.credits import looks_like_name
from standfirst.dated_bylines import groups_beside_dates
from standfirst.filters.lexicon.lookup import says
from standfirst.outline import Outline
from standfirst.page import Page

_AUTHOR: Final = regex.compile(
    r"(?<![a-z])(?:co-?|post-?|blog-?|entry-?)?author(?!i[tsz])(?![a-z]*-?(?:id|ized))"
    r"|(?<![a-z])(?:auteur|verfasser|redakteur|writer)|(?<![a-z])autor(?:e[ns]?|in)?(?![a-z])"
    r"|byline|user-?_?name|(?<![a-z])creator|posted-?_?by|(?<![\w-])(?:fn|vcard)(?![\w-])",
    regex.I,
)
# In small letters, all that it finds has one of these: few elements' names do.
_OF_AUTHORS: Final = (
    *("aut", "verfasser", "redakteur", "writer", "byline", "user", "creator", "posted"),
    *("fn", "vcard"),
)
_OTHERS: Final = regex.compile(
    r"(?<!has-)(?<!with-)(?<!no-)(?:comment(?!s?-(?:open|closed))|sidebar)"
    r"|reply|related|quote|mention|recent",
    regex.I,
)
# What holds the page, named for all that is on it.
_WHOLE: Final = frozenset({"html", "body", "main", "article"})
_KEPT: Final = 1 << 10
# Elements around a line that may say so, and that may say it is of a comment or of another story.
_NEAR: Final = 3
_AROUND: Final = 7
_LONGEST: Final = 80
_MOST_WORDS: Final = 4
_COLONS: Final = (":", "：")
_SIGNS: Final = " \t\u00a0|•·–—-,;:/()[]●»«@"


@lru_cache(maxsize=_KEPT)
def _says_author(told: str) -> bool:
    may_say = any(map(told.casefold().__contains__, _OF_AUTHORS))
    return may_say and _AUTHOR.search(told) is not None


@lru_cache(maxsize=_KEPT)
def _says_others(told: str) -> bool:
    return _OTHERS.search(told) is not None


def tells_author(page: Page, line: int) -> bool:
    """Whether an element right around a line says that an author is named there; of text none.

    Args:
        page: with its outline, if it is of HTML.
        line: its number.
    """
    outline = page.outline
    return outline is not None and any(
        _says_author(outline.told[element]) for element in _around(outline, page, line, _NEAR)
    )


def told_author(page: Page, line: int) -> tuple[bool, bool]:
    """Whether an element right around a line says that an author is named there, and whether one
    around it says that it is of a comment or of another story. Of text neither.

    Args:
        page: with its outline, if it is of HTML.
        line: its number.
    """
    outline = page.outline
    if outline is None:
        return False, False
    around = _around(outline, page, line, _AROUND)
    return tells_author(page, line), any(_says_others(outline.told[each]) for each in around)


def _around(outline: Outline, page: Page, line: int, levels: int) -> Iterator[int]:
    """So many elements that a line stands in, the innermost first."""
    element = int(page.markup.innermost[line])
    for _ in range(levels):
        if element < 0 or outline.tags[element] in _WHOLE:
            return
        if outline.told[element]:
            yield element
        element = int(outline.parent[element])


def author_by_markup(page: Page, line: int, text: str) -> Credit | None:
    """The credit of a line that has no name's form, where its element says that it is an author's.

    Args:
        page: of HTML, or there is none.
        line: its number.
        text: the line's, or that of its whole block.
    """
    if len(text) > _LONGEST or page.outline is None:
        return None
    words = text.split()
    groups = groups_beside_dates(words)
    # "kestrel7 3 May" has a number where it has a name.
    handle = bool(words) and words[0].lstrip("@")[:1].isalpha() and not words[0].isalpha()
    handle = handle and any(map(str.isdigit, words[0]))
    if is_bare_date(text) or not (handle or groups):
        return None
    if not handle and words[0].strip(_SIGNS)[:1].isdigit():
        return None  # "3 Comments", "12th June", "5min read"
    said = words[:1] if handle else groups[0]
    who = " ".join(said).strip(_SIGNS)
    if (
        len(who) < 2
        or said[-1].endswith(_COLONS)
        or max(len(said), sum(map(len, groups))) > _MOST_WORDS
        or any(says(who, family) for family in ("byline", "jobs", "datewords"))
    ):
        return None
    author, others = told_author(page, line)
    if not author or others or not any(map(str.isalpha, who)):
        return None
    named = looks_like_name(who)
    return Credit("author", (who,) if named else (), () if named else (who,), text=text)
