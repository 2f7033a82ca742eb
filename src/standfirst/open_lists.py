"""Lines of names that go on below, or with those above: "Ann Lee and", "Ann Lee,", "& Ann Lee"."""

from __future__ import annotations

from typing import Final

from standfirst.credits import is_names_only
from standfirst.credits.lists import behind_joint

_SIGNS: Final = " ,，、&"
# A place or a date stands behind these as often as a name.
_NO_LINKS: Final = frozenset(("a", "in", "i", "en"))


def open_end(text: str) -> tuple[str, str]:
    """The names of a line, and the comma or the word for "and" that it ends with, or "".

    Args:
        text: a line; one that does not end in names and such a link is given back as it is.
    """
    text = text.strip()
    bare = text.rstrip(_SIGNS)
    if bare != text:
        return bare, text[len(bare) :].strip()
    names, _, word = text.rpartition(" ")
    links = word.islower() and word not in _NO_LINKS and behind_joint(word) == ""
    if links and is_names_only(names.rstrip(_SIGNS)):
        return names.rstrip(_SIGNS), word
    return text, ""


def names_between(text: str) -> tuple[str, str]:
    """The word for "and" that opens a line, or "", and the names of the line without the link that
    it ends with: "and Ann Lee,".

    Args:
        text: a line; what has no such links is given back as it is.
    """
    text = text.strip()
    names = behind_joint(text) or text
    opening = text[: len(text) - len(names)].strip()
    if opening.isalpha() and not opening.islower():
        opening, names = "", text  # "E. Lee", and a list all in capitals
    return opening, open_end(names)[0].strip(_SIGNS)


def goes_on_with_list(above: str, text: str) -> bool:
    """Whether a line of names goes on with a list on the line above, which ends in a link, or where
    a link opens it: "By Ann Lee,", "Bob Ray and"."""
    opening, names = names_between(text)
    return is_names_only(names) and bool(opening or open_end(above)[1])
