"""From bytes to text, as a browser decides it."""

from __future__ import annotations

import codecs
from typing import Final

from standfirst.reading.guessed import guessed_encoding

# That of UTF-32 opens as that of UTF-16 does, and is looked for first.
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Where the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels) reads a label
# as another encoding than Python does.
_AS_BROWSERS: Final = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "l1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "windows-1252": "cp1252",
    "iso-8859-9": "cp1254",
    "iso8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "windows-31j": "cp932",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "unicode": "utf-8",
    "x-user-defined": "cp1252",
}
# The Encoding Standard's encodings (section 4.2), by the names that Python gives them.
_ENCODINGS: Final = frozenset(
    [
        *("utf-8", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp866", "cp874"),
        *(f"cp{number}" for number in range(1250, 1259)),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *("gb18030", "big5hkscs", "euc_jp", "iso2022_jp", "cp932", "cp949"),
    ]
)
# The standard looks for a declaration in the first 1,024 bytes; real pages often have it later.
_PRESCAN: Final = 4096
# Bytes of UTF-16 have zeros for each letter of ASCII, on one side; so large a share of its units at
# the least, and hardly any on the other side.
_ZEROS: Final = 0.1
_ZEROS_OPPOSITE: Final = 0.125
_FEWEST_UNITS: Final = 4
# Of so many letters beyond ASCII, bytes of another encoding are never all UTF-8 by chance.
_SURELY_UTF_8: Final = 12


def decode(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of some bytes, and what to warn of.

    A byte order mark decides; then the zeros that bytes of UTF-16 and UTF-32 have without one; then
    an encoding declared in the first bytes; then UTF-8 where the bytes are UTF-8, in full or
    nearly; then the letters that they give; then Windows-1252. Bytes that are wrong in the encoding
    chosen become U+FFFD, with a warning. Beside the zeros, two things are not what the standard
    says: whoever fetched a page often saved it as UTF-8 and left its declaration as it was, so
    bytes that are nothing but UTF-8, and say something beyond ASCII, are read so; and where the
    letters are not those of Western Europe, a declaration of its encoding does not count. Both give
    a warning.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _decode(raw[len(mark) :], name)
    wide = _wide_encoding(raw)
    if wide is not None:
        text, warnings = _decode(raw, wide)
        return text, (*warnings, f"encoding: no byte order mark; read as {wide} by its zeros")
    # Not loaded for pages of text.
    from bs4.dammit import EncodingDetector

    declared = EncodingDetector.find_declared_encoding(raw[:_PRESCAN], is_html=True)
    if declared:
        label = declared.strip().lower()
        name = _AS_BROWSERS.get(label, label)
        if _known(name):
            saved_anew = _surely_utf_8(raw) if name != "utf-8" else None
            if saved_anew is not None:
                return saved_anew, (f"encoding: declared as {label}, but saved as UTF-8",)
            # What templates declare, whatever is put into them.
            guessed = guessed_encoding(raw) if name == "cp1252" else None
            if guessed is not None:
                text, warnings = _decode(raw, guessed)
                told = f"encoding: declared as {label}, but its letters are those of {guessed}"
                return text, (*warnings, told)
            return _decode(raw, name)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    almost = raw.decode("utf-8", "replace")
    wrong = almost.count("\ufffd")
    right = _beyond_ascii(almost) - wrong
    if right > wrong or b"\x00" in raw:
        return almost, (f"encoding: UTF-8 with {wrong} wrong bytes, replaced by U+FFFD",)
    guessed = guessed_encoding(raw)
    text, warnings = _decode(raw, guessed or "cp1252")
    read_as = "Windows-1252" if guessed is None else f"{guessed}, by the letters that it gives"
    return text, (*warnings, f"encoding: none declared and not UTF-8; read as {read_as}")


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 or UTF-32, where the zeros among the first bytes tell it; None of other bytes.

    No browser reads a page so, and yet files are saved so.
    """
    head = raw[:_PRESCAN]
    if b"\x00" not in head:
        return None
    zeros = [head[at::4].count(0) for at in range(4)]
    units = len(head) // 4
    if units >= _FEWEST_UNITS:
        # The highest byte of each four is zero, and the one beside it, unless of an emoji.
        for name, high, next_to, low in (("utf-32-le", 3, 2, 0), ("utf-32-be", 0, 1, 3)):
            filled = zeros[high] >= units and 2 * zeros[next_to] > units
            if filled and zeros[low] <= _ZEROS_OPPOSITE * units:
                return name
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    most, other = max(even, odd), min(even, odd)
    if most < max(_ZEROS * len(head) / 2, _FEWEST_UNITS) or other > _ZEROS_OPPOSITE * most:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _surely_utf_8(raw: bytes) -> str | None:
    """The text of bytes that can be nothing but UTF-8; None if they may be something else."""
    if raw.isascii():
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if _beyond_ascii(text) >= _SURELY_UTF_8 else None


def _beyond_ascii(text: str) -> int:
    """How many characters of a text are not ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _known(name: str) -> bool:
    try:
        # Python has codecs that are no encodings of pages (idna, unicode_escape), and would run
        # them at a page's word.
        return codecs.lookup(name).name in _ENCODINGS
    except (LookupError, ValueError):  # a null character is no name at all
        return False


def _decode(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = raw.decode(name, "replace")
    wrong = text.count("\ufffd") - raw.count("\ufffd".encode(name, "ignore") or b"\0\0\0")
    if wrong > 0:
        return text, (f"encoding: {wrong} bytes that are not {name}, replaced by U+FFFD",)
    return text, ()
