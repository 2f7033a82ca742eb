"""Bylines of blogs and forums, whose authors have no name's form: "Posted on 3 May by kestrel7".

`standfirst.credits` reads names alone. A single word behind a byline's words, or a made-up one
beside a date, may sign as well; whether it does is told by where it stands.
"""

from __future__ import annotations

from typing import Final

import regex

from standfirst.article import Credit
from standfirst.bare_dates import is_bare_date, is_weekday
from standfirst.characters import has_case, is_small
from standfirst.credits import looks_like_name, opens_with_cue
from standfirst.dated_bylines import JOINS_DATES, groups_beside_dates, says_date
from standfirst.filters.lexicon.lookup import may_open, says, says_at_start
from standfirst.given_names import is_given_name
from standfirst.lone_names import is_lone_name
from standfirst.thread_starters import behind_starter

_LONGEST: Final = 120
_MOST_WORDS: Final = 16
# The most words of who signs, where a sign or a date ends it.
_MOST: Final = 4
_COLONS: Final = (":", "：")
_SIGNS: Final = " \t\u00a0|•·–—-,;:/()[]●»«"
# What ends who signs: a sign, or a date's beginning.
_END: Final = regex.compile(r"[|•·●»«]|\s[-–—]\s|[,;:(\[/]|\s(?=\d)|$")
# Behind the name: "by kestrel7 on Tuesday", "Ann Lee in Islands", "Ann Lee on behalf of the crew".
_BEHIND: Final = regex.compile(
    r"\s(?:on|in|at|for|am|um|im|le|el|il|em|op|dans)\s|\son behalf\s", regex.I
)
_PARTS: Final = regex.compile(r"[|•·●]|\s[-–—]\s|(?<=\p{L})[-–—]\s++(?=\d)")
# "Paddy_B", "kestrel7", "HansEhrlich": no language's word.
_MADE_UP: Final = regex.compile(
    r"\p{L}[\p{L}.]*[\d_][\p{L}\d_.]*|\p{Lu}?\p{Ll}+\p{Lu}\p{Ll}[\p{L}\d]*"
)
# "LeserInnen" is a word of German.
_BOTH: Final = regex.compile(r"Innen$")
# "» 11. Sep 2024": a date behind a sign.
_DATED: Final = regex.compile(r"[|•·●»]\s?\d")
_WORD_START: Final = regex.compile(r"(?<!\S)\S")
_APOSTROPHES: Final = ("'", "’")
# Digits of the shortest date that a year or a time of day stands in.
_DIGITS: Final = 3


def handle_byline(text: str) -> Credit | None:
    """The author's credit of a line that names somebody without a name's form, or None.

    Args:
        text: a line of which no name was read, of at most 120 characters.
    """
    if len(text) > _LONGEST or "@" in text:
        return None
    words = text.split(None, _MOST_WORDS)
    if not 0 < len(words) < _MOST_WORDS or is_bare_date(text):
        return None
    who = _behind_cue(text) or _beside_date(text)
    if who is None:
        return None
    named = looks_like_name(who)
    return Credit("author", (who,) if named else (), () if named else (who,), text=text.strip())


def _behind_cue(text: str) -> str | None:
    """Who stands behind a byline's words: those that open the line, or that follow a date and what
    announces one ("posted on 3 May by kestrel7")."""
    starter = behind_starter(text)
    if starter > 0:
        return _who(text[starter:])
    if not may_open(text, "byline"):
        return None
    dated = any(map(str.isdigit, text))
    for at in _word_starts(text):
        rest = text[at:]
        end = says_at_start(rest, "byline")
        if end <= 0 or not opens_with_cue(rest, "byline"):
            continue
        if rest[end : end + 1].isalpha() or rest[end : end + 1] in _APOSTROPHES:
            continue
        colon = rest[end : end + 1] in _COLONS
        # "Redacteur Islands" is of the section where somebody works.
        if not colon and says(rest[:end].strip(_SIGNS), "jobs"):
            continue
        who = _who(rest[end:].lstrip(_SIGNS))
        if who is None or (at and not _is_of_date(text[:at], rest[end:])):
            continue
        cue = rest[:end].strip(_SIGNS)
        if at and cue in JOINS_DATES and says(who, "datewords"):
            continue  # "7 de Março"
        # "Par amour" is a title; "par amour" below one may sign.
        free = dated or colon or is_small(cue[0]) or " " in cue or text[-1] == ","
        if free or not is_small(who[0]):
            return who
    return None


def _is_of_date(before: str, behind: str) -> bool:
    """Whether a byline's words stand with a date: behind one and the words that announce it, or
    before one behind a single word ("gespeichert von kestrel7 am 3. Mai")."""
    groups = [" ".join(group).strip(_SIGNS) for group in groups_beside_dates(before.split())]
    told = [group for group in groups if group]
    if any(map(str.isdigit, before)) or not told:
        return all(says_date(group) for group in told)
    later = _BEHIND.split(behind, maxsplit=1)
    single = len(told) == 1 and " " not in told[0]
    dated = len(later) == 2 and later[1][:1].isdigit()
    return says_date(before) or (single and (dated or _DATED.search(behind) is not None))


def _word_starts(text: str) -> list[int]:
    return [found.start() for found in _WORD_START.finditer(text)]


def _who(rest: str) -> str | None:
    """Who a text opens with: one word, or a few in capitals."""
    rest = _BEHIND.split(rest, maxsplit=1)[0]
    end = _END.search(rest)
    said = (rest[: end.start()] if end else rest).strip(_SIGNS)
    words = said.split()
    if not 0 < len(words) <= _MOST or len(said) < 2 or not any(map(str.isalpha, said)):
        return None
    if not words[0][0].isalpha():
        return None
    if len(words) > 1 and not all(word[0].isupper() or not has_case(word[0]) for word in words[1:]):
        return None
    numbered = end is not None and rest[end.end() : end.end() + 1].isdigit()
    # "by May 3", "by Friday"; but March is "marc" somewhere.
    if is_bare_date(said) or is_weekday(said) or (numbered and says(said, "datewords")):
        return None
    return said


def _beside_date(text: str) -> str | None:
    """A name, a given name or a made-up word in a part of its own, where another is a date."""
    if not any(map(str.isdigit, text)):
        return None
    first, _, rest = text.partition(" ")
    if _is_made_up(first) and rest[:1].isdigit() and _is_date(rest):
        return first
    parts = [part.strip(_SIGNS) for part in _PARTS.split(text)]
    if len(parts) < 2 or not any(map(_is_date, parts)):
        return None
    for part in parts:
        said, *behind = (piece.strip(_SIGNS) for piece in _BEHIND.split(part, maxsplit=1))
        if not said or _is_date(said) or says(said, "dateline"):
            continue
        words = said.split()
        alone = not behind and len(words) == 1 and (is_lone_name(said) or _is_made_up(said))
        # "Ann Lee in Islands", but not "White House on Fire".
        named = 1 < len(words) <= _MOST and looks_like_name(said) and is_given_name(words[0])
        if alone or named:
            return said
    return None


def _is_date(part: str) -> bool:
    """Whether nothing but a date's words and numbers stands in a part of a line."""
    return sum(map(str.isdigit, part)) >= _DIGITS and not groups_beside_dates(part.split())


def _is_made_up(word: str) -> bool:
    return _MADE_UP.fullmatch(word) is not None and not _BOTH.search(word)
