"""Who took the pictures, on the line of who wrote: "By Ann Lee (text) and Bob Ray (photos)"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from standfirst.article import Credit
from standfirst.credits import is_byline, is_names_only
from standfirst.filters.lexicon.lookup import says, says_at_start
from standfirst.given_names import is_given_name

_LONGEST: Final = 120
_MOST_WORDS: Final = 16
# The fewest words of a label and a name, and of a name.
_LABELLED: Final = 3
_WHOLE: Final = 2
_SIGNS: Final = " \t\u00a0:：,;|/·•–—-"
_PARTS: Final = regex.compile(r"[,;|/·•]|\s[–—-]\s")
_BRACKET: Final = regex.compile(r"\s?[(（\[](?P<did>[^()（）\[\]]{2,30})[)）\]]")
# Papers put it before the name of who wrote, and no phrase file has it: words are said anywhere.
_WORDS: Final = regex.compile(r"(?:Words|WORDS)(?:\s?:)?\s(?=\p{Lu})")


def without_pictures(text: str) -> str:
    """A byline without who took the pictures, by a label of theirs: "By Ann Lee, photos by Bob
    Ray", "Text Ann Lee Foto Bob Ray", "Foto di A - testo di B".

    Args:
        text: a line; without such a label it is given back as it is.
    """
    if len(text) > _LONGEST:
        return text
    written = _WORDS.match(text)
    rest = text[written.end() :] if written else text
    cut = _before_part(rest) or _before_word(rest, labelled=written is not None)
    if cut is not None:
        return cut
    return rest if written and _is_person(rest) else text


def but_photographers(credit: Credit) -> Credit:
    """A byline's credit without those whom a bracket behind the name calls photographers, if it
    names anybody else."""
    kept = tuple(name for name in credit.names if not _took_pictures(credit.text, name))
    return replace(credit, names=kept) if 0 < len(kept) < len(credit.names) else credit


def _took_pictures(text: str, name: str) -> bool:
    at = text.find(name)
    found = _BRACKET.match(text, at + len(name)) if at >= 0 else None
    return found is not None and says(found["did"].strip(), "photo")


def _before_part(text: str) -> str | None:
    """What stands before a sign with a label of pictures and a name behind it, or a byline behind
    such a label, name and sign."""
    for sign in _PARTS.finditer(text):
        head, tail = text[: sign.start()].strip(), text[sign.end() :].strip()
        end = says_at_start(tail, "photo")
        who = tail[end:].strip(_SIGNS) if end > 0 else ""
        if len(who.split()) >= _WHOLE and is_names_only(who) and _names(head):
            return head
        end = says_at_start(head, "photo")
        who = head[end:].strip(_SIGNS) if end > 0 else ""
        if len(who.split()) >= _WHOLE and is_names_only(who) and is_byline(tail):
            return tail
    return None


def _before_word(text: str, *, labelled: bool) -> str | None:
    """What stands before a label of pictures with a name behind it, where no sign parts them but
    who wrote it has a label as well."""
    words = text.split(None, _MOST_WORDS)
    least = _WHOLE if labelled else _LABELLED
    for at in range(least, min(len(words), _MOST_WORDS) - 1):
        if not words[at][0].isupper() or not says(words[at].strip(_SIGNS), "photo"):
            continue
        head, who = " ".join(words[:at]), " ".join(words[at + 1 :])
        known = _is_person(head) if labelled else is_byline(head)
        if known and len(who.split()) >= _WHOLE and is_names_only(who):
            return head
    return None


def _names(head: str) -> bool:
    return is_byline(head) or is_names_only(head.rpartition(":")[2].strip())


def _is_person(text: str) -> bool:
    return is_names_only(text) and is_given_name(text.split()[0])
