"""Text that was taken out of JSON or a script with its escapes: "the first line\\nthe second"."""

from __future__ import annotations

from typing import Final

import regex

_ESCAPE: Final = regex.compile(r"\\(?:u([0-9a-fA-F]{4})|([nrtbf\"'/\\]))")
_SIGNS: Final = {"n": "\n", "r": "\r", "t": "\t", "b": " ", "f": " "}
_FEWEST: Final = 3


def without_escapes(text: str) -> str | None:
    """The text with its escapes (RFC 8259, section 7) resolved, or None if it has none.

    Only a text whose line breaks are escaped, more of them than are not, has escapes: others write
    about them.
    """
    breaks = text.count("\\n")
    if breaks < _FEWEST or breaks <= text.count("\n"):
        return None
    return resolved(text)


def resolved(text: str) -> str:
    """A text with its escapes (RFC 8259, section 7) resolved."""
    out = _ESCAPE.sub(_sign, text)
    # Signs beyond the first 65,536 are two escapes; half of one is no sign.
    return out.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _sign(found: regex.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1], 16))
    return _SIGNS.get(found[2], found[2])
