"""Words for "by" that are names elsewhere, told by the language of the page around them."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.page import Page

# Short words that every text of the language has, and hardly one of another language: Albanian,
# Filipino, Welsh. So few a word or two on a page of another language do not say it.
_SMALL_WORDS: Final = {
    "nga": frozenset(("të", "në", "dhe", "për", "është", "një", "që", "më", "nuk", "janë")),
    "ni": frozenset(("ang", "mga", "ng", "nang", "kung", "hindi", "noong", "ayon", "nito")),
    "gan": frozenset(("yn", "yr", "mae", "wedi", "oedd", "ond", "fod", "hefyd", "bydd", "roedd")),
}
_FEWEST: Final = 3
_READ: Final = 20_000
_WORD: Final = regex.compile(r"\p{L}++")
_CUE: Final = regex.compile(r"[\s|•·–—-]*+(?P<cue>Nga|NGA|Ni|NI|Gan|GAN)\s")


def small_cue(page: Page, text: str) -> str:
    """A byline's text as its parser may read it: with a word for "by" that opens it in small
    letters, if other words of the page are of its language. Else "Gan Siow Huang", "Nga Nguyen" and
    "Ni Yulan" are people."""
    found = _CUE.match(text)
    if found is None:
        return text
    cue = found["cue"].lower()
    if len(_SMALL_WORDS[cue] & page.derived(_small_words)) < _FEWEST:
        return text
    return text[: found.start("cue")] + cue + text[found.end("cue") :]


def _small_words(page: Page) -> frozenset[str]:
    """Words of two to five letters that a page says in small letters."""
    words = _WORD.findall(page.text[:_READ])
    return frozenset(word for word in words if 2 <= len(word) <= 5 and word.islower())
