"""Papers that sign with their own name behind a byline's words, and what only looks like that."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.article import Credit
from standfirst.credits.bylines import after_cue

# A title of a paper, which no name's form has: "Les Echos", "Die Welt", "FAZ.NET".
_TITLE: Final = regex.compile(
    r"(?:The|Les|Los|Las|Die|Das|Gli)(?:\s\p{Lu}[\p{L}\p{M}\d.&'’-]++){1,3}"
    r"|\p{Lu}[\p{L}\d-]{1,20}\.\p{L}{2,6}"
)
# "Von der Brücke", "Par la fenêtre": an article, and what is no name.
_ARTICLES: Final = frozenset(
    (
        *("der", "dem", "den", "die", "das", "la", "le", "les", "el", "los", "las", "il", "lo"),
        *("gli", "het", "the", "a", "an", "un", "une", "una", "ein", "einer", "einem"),
    )
)
_LONGEST: Final = 60
_WORDS: Final = 2


def signing_paper(text: str) -> Credit | None:
    """The author's credit of a line that is a byline's words and a paper's title: "Par Les Echos".
    None of any other line."""
    if len(text) > _LONGEST:
        return None
    title, cued = after_cue(text.strip(), "byline")
    if not cued or _TITLE.fullmatch(title) is None:
        return None
    return Credit("author", (), (title,), text=text.strip())


def is_of_thing(credit: Credit | None) -> bool:
    """Whether all that a byline's words seem to announce is a noun with its article, in small
    letters: "Von der Brücke"."""
    if credit is None or len(credit.names) != 1 or credit.organisations:
        return False
    said = credit.names[0].split()
    return len(said) == _WORDS and said[0] in _ARTICLES
