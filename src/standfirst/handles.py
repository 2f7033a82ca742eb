"""Bylines of blogs and forums, whose authors have no name's form: "Posted on 3 May by kestrel7".

`standfirst.credits` reads names alone. A single word behind a byline's words, or a made-up one
beside a date, may sign as well; whether it does is told by where it stands.
"""

from __future__ import annotations

from typing import Final

import regex

from standfirst.article import Credit
from standfirst.bare_dates import is_bare_date
from standfirst.characters import has_case, is_small
from standfirst.credits import looks_like_name, opens_with_cue
from standfirst.filters.lexicon.lookup import says, says_at_start
from standfirst.given_names import is_given_name

_LONGEST: Final = 120
_MOST_WORDS: Final = 16
# The most words of who signs, where a sign or a date ends it.
_MOST: Final = 4
_COLONS: Final = (":", "：")
_SIGNS: Final = " \t\u00a0|•·–—-,;:/()[]●»«@"
# What ends who signs: a sign, or a date's beginning.
_END: Final = regex.compile(r"\s*(?:[|•·●»«]|\s[-–—]\s|[,;:(\[/]|\s(?=\d))|,?$")
# Behind the name: "by kestrel7 on Tuesday", "Ann Lee in Islands", "Ann Lee on behalf of the crew".
_BEHIND: Final = regex.compile(
    r"\s(?:on|in|at|for|am|um|im|le|el|il|em|op|den|dans|en)\s|\son behalf\s", regex.I
)
_PARTS: Final = regex.compile(r"\s*[|•·●]\s*|\s[-–—]\s|(?<=\p{L})[-–—]\s+(?=\d)")
# "Paddy_B", "kestrel7", "HansEhrlich": no language's word.
_MADE_UP: Final = regex.compile(r"\p{L}[\p{L}.-]*[\d_][\p{L}\d_.-]*|\p{Lu}?\p{Ll}+\p{Lu}[\p{L}\d]*")
# Words of forums that go before who began a thread, in English alone: most forums print them so.
_STARTER: Final = regex.compile(r"(?:thread starter|topic starter|original poster)\s+", regex.I)


def handle_byline(text: str) -> Credit | None:
    """The author's credit of a line that names somebody without a name's form, or None.

    Args:
        text: a line of which no name was read, of at most 120 characters.
    """
    if len(text) > _LONGEST:
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
    """Who stands behind a byline's words, wherever in the line those are."""
    starter = _STARTER.match(text)
    if starter:
        return _who(text[starter.end() :])
    dated = any(map(str.isdigit, text))
    for at in _word_starts(text):
        if at and not dated:
            break
        rest = text[at:]
        end = says_at_start(rest, "byline")
        if end <= 0 or not opens_with_cue(rest, "byline") or rest[end : end + 1].isalpha():
            continue
        # "Redacteur Islands" is of the section where somebody works.
        if rest[end : end + 1] not in _COLONS and says(rest[:end].strip(_SIGNS), "jobs"):
            continue
        who = _who(rest[end:].lstrip(_SIGNS))
        # "Par amour" is a title; "par amour" below one may sign.
        cue = rest[:end].strip(_SIGNS)
        if who is not None and not (
            is_small(who[0])
            and not (dated or is_small(cue[0]) or " " in cue or ":" in rest or text[-1] == ",")
        ):
            return who
    return None


def _word_starts(text: str) -> list[int]:
    return [found.start() for found in regex.finditer(r"(?<!\S)\S", text)]


def _who(rest: str) -> str | None:
    """Who a text opens with: one word, or a few in capitals."""
    rest = _BEHIND.split(rest, maxsplit=1)[0]
    end = _END.search(rest)
    said = (rest[: end.start()] if end else rest).strip(_SIGNS)
    words = said.split()
    if not 0 < len(words) <= _MOST or len(said) < 2 or not any(map(str.isalpha, said)):
        return None
    if len(words) > 1 and not all(word[0].isupper() or not has_case(word[0]) for word in words[1:]):
        return None
    numbered = end is not None and rest[end.end() : end.end() + 1].isdigit()
    if is_bare_date(said) or (numbered and says(said, "datewords")):  # "by May 3"
        return None
    return said


def _beside_date(text: str) -> str | None:
    """A name, a given name or a made-up word in a part of its own beside a date's."""
    if not any(map(str.isdigit, text)):
        return None
    first, _, rest = text.partition(" ")
    if _MADE_UP.fullmatch(first) and rest[:1].isdigit() and is_bare_date(rest):
        return first
    parts = [part.strip(_SIGNS) for part in _PARTS.split(text)]
    if len(parts) < 2:
        return None
    dated = any(map(is_bare_date, parts))
    for part in parts:
        said, *behind = (piece.strip(_SIGNS) for piece in _BEHIND.split(part, maxsplit=1))
        if not said or is_bare_date(said) or says(said, "dateline"):
            continue
        alone = " " not in said and (is_given_name(said) or _MADE_UP.fullmatch(said) is not None)
        named = " " in said and looks_like_name(said)
        named = named and (is_given_name(said.split()[0]) or (dated and bool(behind)))
        if alone or named:
            return said
    return None
