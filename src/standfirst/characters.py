"""What a character is: classes and folded forms of code points, as array look-ups.

Both tables cover all of Unicode and are filled as code points are met, from the interpreter's
own `unicodedata`, so that importing costs nothing and a page pays once for each new character.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
Classes = NDArray[np.uint8]

UNKNOWN: Final = 0
SPACE: Final = 1
NEWLINE: Final = 2
IGNORABLE: Final = 3
LOWER: Final = 4
UPPER: Final = 5
CASELESS: Final = 6
IDEOGRAPH: Final = 7
DIGIT: Final = 8
STOP: Final = 9
COMMA: Final = 10
OPENING: Final = 11
CLOSING: Final = 12
OTHER: Final = 13
CLASSES: Final = 14

_SIZE: Final = 0x110000
_classes: Classes = np.zeros(_SIZE, dtype=np.uint8)
_folded: Codes = np.zeros(_SIZE, dtype=np.uint32)

# What str.splitlines breaks at (Unicode line boundaries).
_NEWLINES: Final = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_STOPS: Final = frozenset(".!?…。！？．｡؟۔।॥՞։።‽⁇⁈⁉")
_COMMAS: Final = frozenset(",;:，、；：،؛·፣")
# Quotation marks that open in one language close in another: the ambiguous ones count as closing,
# since what is asked of them is whether they may follow a full stop.
_CLOSING_MARKS: Final = frozenset("\"'ʼ”’»›“‘*_")
_OPENING_MARKS: Final = frozenset("„‚«‹¿¡")
# Scripts written without spaces between words: every character counts as a word.
UNSPACED: Final = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x2FDF),  # radicals
    (0x3005, 0x3007),  # ideographic iteration mark, zero
    (0x3021, 0x30FF),  # kana
    (0x3100, 0x312F),  # Bopomofo
    (0x31A0, 0x31FF),
    (0x3400, 0x4DBF),  # ideographs
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),  # half-width kana
    (0x20000, 0x3FFFF),
)
# Scripts whose letters Unicode has twice, small and capital, while a text uses one kind only:
# Georgian's capitals stand in headings all of capitals, and Cherokee's small letters nowhere.
CAPITALS_UNUSED: Final = (
    (0x10D0, 0x10FF),
    (0x1C90, 0x1CBF),
    (0x13A0, 0x13FF),
    (0xAB70, 0xABBF),
)
# Vowel points and accents that a reader may leave out without changing the word; and the dots of
# Indic letters, which texts have both apart from these and as one with them.
DROPPED_MARKS: Final = (
    (0x0300, 0x036F),
    (0x0591, 0x05C7),
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x093C, 0x093C),  # Devanagari
    (0x09BC, 0x09BC),  # Bengali
    (0x0A3C, 0x0A3C),  # Gurmukhi
    (0x0ABC, 0x0ABC),  # Gujarati
    (0x0B3C, 0x0B3C),  # Odia
    (0x0CBC, 0x0CBC),  # Kannada
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
    (0x1F3FB, 0x1F3FF),
    (0xE0000, 0xE01EF),
)


# Letters that are typed for one another: Turkish, all of whose capitals turn ı to I and back to i;
# Persian and Urdu on an Arabic keyboard, with its yeh, kaf and heh.
_ALIKE: Final = {"ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "ہ": "ه"}


def codes_of(text: str) -> Codes:
    """The code points of `text`, shape (len(text),), lone surrogates included."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


Signs = NDArray[np.bool_]


def signs(text: str) -> Signs:
    """The characters of `text` as a table for `is_one_of`; none may lie outside plane 0."""
    table = np.zeros(max(map(ord, text)) + 2, dtype=np.bool_)
    table[[ord(char) for char in text]] = True
    return table


def is_one_of(codes: Codes, table: Signs) -> NDArray[np.bool_]:
    """Which code points are among some signs, shape as `codes`: one look each, however many signs
    there are."""
    # The table ends with a sign that is none, which stands for all that are beyond it.
    out: NDArray[np.bool_] = table[np.minimum(codes, len(table) - 1)]
    return out


def classes_of(codes: Codes) -> Classes:
    """The class of each code point, shape as `codes`."""
    found = _classes[codes]
    if not found.all():
        unknown = codes[found == UNKNOWN]
        met = np.zeros(int(unknown.max()) + 1, dtype=np.bool_)
        met[unknown] = True
        for code in np.flatnonzero(met).tolist():
            _learn(code)
        found = _classes[codes]
    return found


def folded_of(codes: Codes) -> Codes:
    """Code points without case, accents and compatibility forms, one for one.

    The source is Unicode's own case folding and compatibility decomposition (UAX #15), cut to
    its first letter: what is wanted is a key to compare words by, not a spelling.
    """
    found = _folded[codes]
    if not found.all():
        classes_of(codes)
        found = _folded[codes]
    return found


class _Folds(dict[int, str]):
    """What `str.translate` asks for folded forms; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        _learn(code)
        form = "" if _classes[code] == IGNORABLE else chr(_folded[code])
        self[code] = form
        return form


_folds: Final = _Folds()


def folded(word: str) -> str:
    """A word's folded form, characters that do not show left out."""
    return word.translate(_folds)


def is_small(char: str) -> bool:
    """Whether one character, or none, is a small letter of a script in which sentences and names
    open with a capital."""
    return char.islower() and (char.isascii() or not _within(ord(char), CAPITALS_UNUSED))


def has_case(char: str) -> bool:
    """Whether one character, or none, is a letter of a script in which sentences and names open
    with a capital."""
    return (char.islower() or char.isupper()) and (
        char.isascii() or not _within(ord(char), CAPITALS_UNUSED)
    )


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def _learn(code: int) -> None:
    char = chr(code)
    # The fold is stored first: another thread that sees the class must find the fold in place.
    _folded[code] = _fold(char)
    _classes[code] = _classify(char, code)


def _fold(char: str) -> int:
    if "\uac00" <= char <= "\ud7a3" or "\u3041" <= char <= "\u30ff":
        # Hangul syllables would fall to jamo, and voiced kana lose their voice.
        return ord(char)
    if char in _ALIKE:
        return ord(_ALIKE[char])
    try:
        letters = unicodedata.normalize("NFKD", char.casefold())
    except ValueError:
        return ord(char)
    for letter in letters:
        if not unicodedata.combining(letter):
            return ord(_ALIKE.get(letter, letter))
    return ord(char)


def _classify(char: str, code: int) -> int:
    if char in _NEWLINES:
        return NEWLINE
    if char.isspace():
        return SPACE
    if char in _STOPS:
        return STOP
    if char in _COMMAS:
        return COMMA
    if char in _OPENING_MARKS:
        return OPENING
    if char in _CLOSING_MARKS:
        return CLOSING
    if _within(code, DROPPED_MARKS):
        return IGNORABLE
    category = unicodedata.category(char)
    if category[0] == "N":
        return DIGIT
    if category[0] in "LM":
        if _within(code, UNSPACED):
            return IDEOGRAPH
        if _within(code, CAPITALS_UNUSED):
            return CASELESS
        if char.islower():
            return LOWER
        return UPPER if char.isupper() or category == "Lt" else CASELESS
    if category in ("Ps", "Pi"):
        return OPENING
    if category in ("Pe", "Pf"):
        return CLOSING
    return IGNORABLE if category in ("Cf", "Cc") else OTHER
