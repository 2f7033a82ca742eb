"""Headline, lede, authors, captions and photo credits against what the annotators wrote."""

import re
from collections.abc import Iterable, Sequence

from standfirst.lab.metrics.tokens import overlap, phrase, ratios, token_f1

# A caption may lose or gain a word to its credit and still be the caption.
CAPTION_MATCH = 0.9

# What parts the names of a credit; gold and found are parted alike, so that it costs neither.
_CHAIN = re.compile(
    r"\s*[/|,;&+()\[\]]\s*|\s+[-–—]\s+|\s+(?:via|and|und|og|och|et|y|e|en)\s+", re.IGNORECASE
)


def optional_f1(gold: str | None, found: str | None) -> float:
    """Token F1 of a field that a page may lack: 1 where both lack it, 0 where one does."""
    if not gold or not found:
        return float(not gold and not found)
    return token_f1(gold, found)


def on_page(values: Iterable[str], page: str) -> tuple[list[str], list[str]]:
    """Part values by whether a page's text has their words, one after another.

    A value is on the page where its words stand there one after another as whole words, whatever
    the case, white space, quotes, dashes and other punctuation (see `phrase`), in one line or over
    several. So a name of which the page prints the initials alone is not on it, nor a caption whose
    last word is run together with the credit behind it.

    Args:
        values: names or captions that the annotators gave.
        page: `phrase` of the page's text.

    Returns:
        Those on the page and those that are not; a value without words, such as a dash, is neither.
    """
    here: list[str] = []
    elsewhere: list[str] = []
    for value in values:
        words = phrase(value)
        if words.strip():
            (here if words in page else elsewhere).append(value)
    return here, elsewhere


def set_f1(gold: Iterable[str], found: Iterable[str], ignored: Iterable[str] = ()) -> float:
    """F1 of two sets of names, compared by their words.

    Args:
        gold: names that should be found.
        found: names that were.
        ignored: names that count neither way: right, but nowhere in the page's text.

    Returns:
        F1 of this page, 0..1. The score of a dataset is the mean of its pages.
    """
    want = {phrase(name) for name in gold}
    free = {phrase(name) for name in ignored} - want
    have = {phrase(name) for name in found} - free
    return ratios(*overlap(want, have))[2]


def caption_f1(gold: Sequence[str], found: Sequence[str], ignored: Sequence[str] = ()) -> float:
    """F1 of two lists of captions; two match where their token F1 is at least `CAPTION_MATCH`.

    Args:
        gold: captions that should be found; those with the same words count once.
        found: captions that were.
        ignored: captions that count neither way.

    Returns:
        F1 of this page, 0..1.
    """
    want, have = _distinct(gold), _distinct(found)
    missing = list(want)
    wrong = 0
    for caption in have:
        match = next((one for one in missing if token_f1(one, caption) >= CAPTION_MATCH), None)
        if match is not None:
            missing.remove(match)
        elif not any(token_f1(one, caption) >= CAPTION_MATCH for one in ignored):
            wrong += 1
    return ratios(len(want) - len(missing), wrong, len(missing))[2]


def _distinct(captions: Iterable[str]) -> list[str]:
    return list({phrase(caption): caption for caption in captions}.values())


def credit_names(chains: Iterable[str]) -> list[str]:
    """The names in credits such as "AFP/Jane Roe", "Jane Roe (AFP)" or "Acme via Getty Images".

    Chains are parted at ``/``, ``|``, ``via``, brackets, commas, spaced dashes and words that say
    "and"; a part without words, such as a dash, is dropped.

    Args:
        chains: credits as annotated or extracted.
    """
    parts = (part.strip() for chain in chains for part in _CHAIN.split(chain))
    return [part for part in parts if phrase(part).strip()]
