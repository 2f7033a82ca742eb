"""Which of a page's credits are those of its own authors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from standfirst.article import Credit
from standfirst.bare_dates import is_bare_date, is_weekday
from standfirst.characters import folded
from standfirst.credits import looks_like_name, looks_like_organisation
from standfirst.credits.bylines import after_cue
from standfirst.credits.names import is_editors
from standfirst.filters.lexicon.lookup import says_at_start
from standfirst.similarity import words

# Lines between bylines of one story, where the metadata names one of them.
_BESIDE: Final = 2
# Lines from the headline down to the first byline, and from that one to others of the same story.
_BELOW_HEADLINE: Final = 25
_NEAR: Final = 8
_SHORT: Final = 14
_PIECES: Final = regex.compile(r"\s*[,;|/·•]\s*|\s+[-–—]\s+|\s{2,}|\u00a0")
# Behind a time of day, brackets say which zone's it is: "18:20 (Greenwich Mean Time)".
_ZONE: Final = regex.compile(
    r"(?<=\d[:.h]\d\d(?:\s?\p{L}[\p{L}.]{0,4})?)\s*[(（][^()（）]{2,40}[)）]"
)
_MOST_NAME_WORDS: Final = 3


def with_printed(credit: Credit | None, printed: Sequence[str], text: str) -> Credit | None:
    """A byline's credit with the names in it that the metadata knows, as the byline prints them.

    Args:
        credit: what the byline's words were parsed as, or None.
        printed: names of the metadata's authors that the byline prints.
        text: the byline.
    """
    people = [name for name in printed if not looks_like_organisation(name)]
    if credit is not None and credit.role == "photo":
        # "Ann Lee and AP" has the form of a photo's credit.
        short = len(text.split()) <= _SHORT and "©" not in text
        if not people or not short or says_at_start(text, "photo") > 0:
            return credit
    elif not printed or (credit is not None and credit.role == "translation"):
        return _signed(credit, text)
    said = {word for name in printed for word in words(name)}
    own = credit if credit is not None else Credit("author", text=text)
    # What the byline's parser made of the same words, with a job or a place, goes.
    names = [name for name in own.names if not said & set(words(name))]
    organisations = [name for name in own.organisations if not said & set(words(name))]
    firms = [name for name in printed if looks_like_organisation(name)]
    return replace(
        own,
        role="author",
        names=(*people, *names),
        organisations=(*firms, *organisations),
    )


def firms_apart(credit: Credit, known: Sequence[str]) -> list[Credit]:
    """A byline's credit; as two where it names an organisation beside people, and the metadata
    gives both for authors: then that is no less an author than they ("By Ann Lee and AP").

    Args:
        credit: of any role.
        known: people and organisations that the metadata gives for authors.
    """
    told = {folded(name) for name in known}
    firms = tuple(name for name in credit.organisations if folded(name) in told)
    if credit.role != "author" or not firms or not told & set(map(folded, credit.names)):
        return [credit]
    others = tuple(name for name in credit.organisations if name not in firms)
    people = replace(credit, organisations=others)
    return [people, replace(credit, names=(), organisations=firms)]


def _signed(credit: Credit | None, text: str) -> Credit | None:
    """A credit of organisations alone is the author's where a byline's words open it."""
    if credit is not None and credit.role == "agency" and says_at_start(text, "byline") > 0:
        return replace(credit, role="author")
    return credit


def names_beside_date(text: str) -> Credit | None:
    """The author credit of a line that has a date and a name, and no byline's words: "Ann Lee,
    3 May 2024, 10 am". None where no piece of it has a name's form, or more than one has."""
    if is_bare_date(text):
        return None  # "Dé Máirt" is Tuesday
    pieces = map(_without_cue, _PIECES.split(without_zone(text)))
    found = [
        piece
        for piece in pieces
        if 2 <= len(piece.split()) <= _MOST_NAME_WORDS
        and not piece.isupper()
        and looks_like_name(piece)
        and not looks_like_organisation(piece)
        and not is_weekday(piece)
    ]
    return Credit("author", (found[0],), text=text) if len(found) == 1 else None


def without_zone(text: str) -> str:
    """A text without the time zone that stands in brackets behind a time of day."""
    return _ZONE.sub("", text) if ":" in text or "." in text or "h" in text else text


def _without_cue(piece: str) -> str:
    """A piece without the byline's words that open it; of the editors' name they are a part."""
    return piece if is_editors(piece) else after_cue(piece, "byline")[0]


def of_this_story(
    found: Sequence[tuple[int, Credit]], named: Sequence[str], headline: int
) -> list[tuple[int, Credit]]:
    """The credits without bylines of other stories, which stand in lists around the article.

    Args:
        found: credits with the lines that they stand on, in any order.
        named: names of the metadata's authors that are printed in them.
        headline: the headline's line, or -1.
    """
    authors = [line for line, credit in found if credit.role == "author"]
    own = [
        line
        for line, credit in found
        if credit.role == "author" and set(named) & {*credit.names, *credit.organisations}
    ]
    if own:
        kept = {line + step for line in own for step in range(-_BESIDE, _BESIDE + 1)}
    elif len(authors) > 1 and headline >= 0:
        below = [line for line in authors if headline <= line <= headline + _BELOW_HEADLINE]
        first = min(below, default=min(authors, key=lambda line: abs(line - headline)))
        kept = {line for line in authors if headline - _BESIDE <= line <= first + _NEAR}
        kept = kept or {first}
    else:
        kept = set(authors)
    return [(line, credit) for line, credit in found if credit.role != "author" or line in kept]
