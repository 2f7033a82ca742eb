"""Numbers of links and names of fields that lynx prints: "[12]Home", "(BUTTON)"."""

from __future__ import annotations

from typing import Final

import regex

_REFERENCES: Final = regex.compile(
    r"^[ \t]*+(?:\d{1,5}\.|\[\d{1,5}\])[ \t]++[a-z][a-z0-9+.-]{1,20}:\S", regex.M
)
_NUMBER: Final = regex.compile(
    r"\[\d{1,5}\](?:\[[^\[\]\n]{1,80}\](?=[ \t]*$))?|\(BUTTON\) ?", regex.M
)
_FEWEST: Final = 5


def without_link_numbers(text: str) -> str | None:
    """A text without the numbers of its links, or None if it has no list of what they point at."""
    if "[1]" not in text:
        return None
    listed = sum(1 for _ in _REFERENCES.finditer(text))
    if listed < _FEWEST:
        return None
    found = _NUMBER.findall(text)
    # As many are listed as are printed, or about so many.
    if len(found) < _FEWEST or not 0.3 * listed <= len(found) <= 3 * listed:
        return None
    return _NUMBER.sub("", text)
