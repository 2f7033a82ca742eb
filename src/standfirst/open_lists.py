"""Lines of names that go on below: "Ann Lee and", "Ann Lee &", "Ann Lee,"."""

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
