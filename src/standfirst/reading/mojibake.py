"""Undoing mojibake: UTF-8 that was once read as Windows-1252, as in “Ã©tÃ©”."""

from __future__ import annotations

from typing import Final

import regex

# What each byte from 0x80 to 0xBF becomes when it is read as Windows-1252; bytes that the code page
# leaves undefined come through as control characters, or are lost.
_CONTINUATIONS: Final = {
    bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0xC0)
}
_CONTINUATIONS_CLASS: Final = "".join(
    map(regex.escape, [*_CONTINUATIONS, *map(chr, range(0x80, 0xA0))])
)
_GARBLED: Final = regex.compile(
    rf"[Â-ß][{_CONTINUATIONS_CLASS}]|[à-ï][{_CONTINUATIONS_CLASS}]{{2}}|[ð-ô][{_CONTINUATIONS_CLASS}]{{3}}"
)
# A pair of such characters may be meant; several are not.
_FEWEST: Final = 3


def without_mojibake(text: str) -> str | None:
    """The text with its garbled characters put right, or None if it is not garbled."""
    if "Ã" not in text and "â€" not in text and "Â" not in text:
        return None
    if len(_GARBLED.findall(text)) < _FEWEST:
        return None
    out = _GARBLED.sub(_put_right, text)
    return out if out != text else None


def _put_right(found: regex.Match[str]) -> str:
    text = found[0]
    rest = (_CONTINUATIONS.get(char, ord(char)) for char in text[1:])
    raw = bytes([ord(text[0]), *rest])
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
