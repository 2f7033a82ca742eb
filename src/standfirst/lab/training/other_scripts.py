"""Pages put into scripts that the corpus hardly has: what is learned of them holds for languages
whose words nobody knows."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from standfirst import characters as ch
from standfirst.page import Page

# Of Thai's spaces, which stand between phrases, so many stay.
_SPACES_LEFT: Final = 0.12


@dataclass(frozen=True)
class Script:
    """A script to put pages into.

    Attributes:
        small, large: its letters; without case, both are the same.
        signs: what it prints for some signs.
        spaced: whether there are spaces between words, and stops at the end of sentences.
    """

    small: str
    large: str
    signs: tuple[tuple[str, str], ...] = ()
    spaced: bool = True


def _range(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC: Final = _range(0x0430, 0x044F)
_GREEK: Final = "αβγδεζηθικλμνξοπρστυφχψω"
_ARABIC: Final = _range(0x0628, 0x063A) + _range(0x0641, 0x064A)
_HEBREW: Final = _range(0x05D0, 0x05EA)
_DEVANAGARI: Final = _range(0x0915, 0x0939)
_ETHIOPIC: Final = _range(0x1200, 0x1246)
_GEORGIAN: Final = _range(0x10D0, 0x10F0)
_THAI: Final = _range(0x0E01, 0x0E2E)

SCRIPTS: Final = (
    Script(_LATIN, _LATIN.upper()),
    Script(_LATIN, _LATIN.upper()),
    Script(_CYRILLIC, _CYRILLIC.upper()),
    Script(_GREEK, _GREEK.upper()),
    Script(_ARABIC, _ARABIC, ((",", "،"), ("?", "؟"), (";", "؛"))),
    Script(_HEBREW, _HEBREW),
    Script(_DEVANAGARI, _DEVANAGARI, ((".", "।"),)),
    Script(_ETHIOPIC, _ETHIOPIC, ((".", "።"), (",", "፣"), (";", "፤"))),
    Script(_GEORGIAN, _GEORGIAN),
    Script(_THAI, _THAI, spaced=False),
    Script(_THAI, _THAI, spaced=False),
)


def in_script(page: Page, script: Script, chance: np.random.Generator) -> Page:
    """A page of raw text with other letters, its lines and the claims on them the same.

    Each letter stands for one other throughout, so that words that are said again still are.

    Args:
        page: with the claims of the rules, which know no word of what this makes.
        script: to put it into.
        chance: what the letters are exchanged by.
    """
    codes = page.codes.copy()
    classes = page.classes
    table = np.arange(int(codes.max(initial=0)) + 1, dtype=np.uint32)
    small, large = ch.codes_of(script.small), ch.codes_of(script.large)
    folded = {code: chr(code).lower()[:1] for code in np.unique(codes).tolist()}
    which: dict[str, int] = {}
    for code, letter in folded.items():
        if letter.isalpha():
            number = which.setdefault(letter, int(chance.integers(len(small))))
            table[code] = (small if chr(code) == letter else large)[number]
    for sign, its_own in script.signs:
        if ord(sign) < len(table):
            table[ord(sign)] = ord(its_own)
    out = table[codes]
    if not script.spaced:
        _run_together(out, classes, small, chance)
    text = out.tobytes().decode("utf-32-le", "surrogatepass")
    other = Page(text, page.starts, page.ends, page.gaps, markup=page.markup, format=page.format)
    other.has_markup = page.has_markup
    other.claims = page.claims
    return other


def _run_together(
    codes: ch.Codes, classes: ch.Classes, letters: ch.Codes, chance: np.random.Generator
) -> None:
    """Puts letters in place of most spaces between words, and of the stops; changes `codes`."""
    word = (classes >= ch.LOWER) & (classes <= ch.IDEOGRAPH)
    amid = np.zeros(len(codes), dtype=np.bool_)
    amid[1:-1] = word[:-2] & word[2:]
    gone = (classes == ch.SPACE) & amid & (chance.random(len(codes)) > _SPACES_LEFT)
    gone[1:] |= (np.isin(codes[1:], ch.codes_of(".,;:"))) & word[:-1]
    codes[gone] = chance.choice(letters, int(gone.sum()))
