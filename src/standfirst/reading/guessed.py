"""The encoding of bytes that declare none and are no UTF-8, told by the letters that they give."""

from __future__ import annotations

import re
from typing import Final

# Bytes beyond ASCII stand in runs in these encodings, though in Shift_JIS and Big5 the second of a
# character may be ASCII; the letters with accents of Western Europe stand alone among others.
_BEYOND: Final = re.compile(rb"[\x80-\xff]+")
_IN_RUNS: Final = 0.6
_FEWEST: Final = 12
_LOOKED_AT: Final = 1 << 16
# Letters that make up most of a text of each language; of how much of all beyond ASCII at least.
_CYRILLIC: Final = frozenset("оеаинтсрвлкмдпуязьбгчіїєъ")
_COMMON: Final = (
    ("cp932", 0.3, frozenset(map(chr, range(0x3041, 0x3097))) | frozenset("、。ー")),
    ("euc_jp", 0.3, frozenset(map(chr, range(0x3041, 0x3097))) | frozenset("、。ー")),
    (
        "gb18030",
        0.15,
        frozenset(
            "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也对生能而子，。、“”年月日"
        ),
    ),
    (
        "big5hkscs",
        0.15,
        frozenset(
            "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也對生能而子，。、「」年月日"
        ),
    ),
    ("cp949", 0.25, frozenset("이다는에의을를가하고은로지기서한도사대해자인시정어리일수들과와장")),
    ("cp1251", 0.6, _CYRILLIC),
    ("koi8-u", 0.6, _CYRILLIC),
    ("iso8859-5", 0.6, _CYRILLIC),
    ("cp866", 0.6, _CYRILLIC),
    ("cp1253", 0.6, frozenset("αοιετσνηυρπκμλωςόάίέήύώδ")),
    ("cp1255", 0.55, frozenset("יוהלאתרבשמנדפ")),
    ("cp1256", 0.55, frozenset("اليومنرتبةعدسفهكق")),
    ("cp874", 0.5, frozenset("านรกเงอวยลมทส่้ีัิ")),
)


def guessed_encoding(raw: bytes) -> str | None:
    """The encoding, as Python calls it, in which most of what is beyond ASCII are the letters that
    its languages have most of; None where that is of none: of bytes of Western Europe, above all.
    """
    opening = _BEYOND.search(raw)  # a page may open with long scripts; here a character begins
    sample = raw[opening.start() :][:_LOOKED_AT] if opening else b""
    runs = _BEYOND.findall(sample)
    beyond = sum(map(len, runs))
    if beyond < _FEWEST or sum(len(run) for run in runs if len(run) > 1) < _IN_RUNS * beyond:
        return None
    best, most = None, 1.0
    for name, share, common in _COMMON:
        text = _decoded(sample, name, whole=len(sample) < _LOOKED_AT)
        said = [char for char in text if char > "\x7f"]
        found = sum(char in common for char in said) / max(len(said), 1) / share
        if found > most:
            best, most = name, found
    return best


def _decoded(raw: bytes, name: str, *, whole: bool) -> str:
    """The text of some bytes, or "" where they are not of that encoding.

    Args:
        raw: the bytes.
        name: the encoding.
        whole: whether these are all; the last character of others may be cut.
    """
    for cut in (0,) if whole else range(4):
        try:
            return raw[: len(raw) - cut].decode(name)
        except UnicodeDecodeError:
            pass
    return ""
