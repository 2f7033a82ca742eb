"""Words of a text, and the one way of counting what two texts share."""

import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable

# Scripts that write no spaces between words: Thai, Lao, Khmer, Myanmar, kana, CJK ideographs.
_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
# Not seen by a reader: soft hyphens, zero-width characters.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def tokens(text: str) -> list[str]:
    """Runs of ``\\w``, lower-cased; in scripts without spaces every character is one.

    ``\\w+`` is the token of Zyte's and WCXB's evaluations. They are English; characters stand in
    for words where a script writes no spaces, or a whole sentence would be a single token.

    Args:
        text: any text.
    """
    return _TOKEN.findall(text.lower())


def phrase(text: str) -> str:
    """The tokens of a text with one space between and around, so that ``in`` finds whole words.

    Case, white space, quotes, dashes and all other punctuation are gone, characters that are not
    seen too, and compatible forms are one (NFKC, Unicode Standard Annex #15): two texts that a
    reader takes for the same have the same phrase.

    Args:
        text: any text.
    """
    seen = unicodedata.normalize("NFKC", text.translate(_UNSEEN))
    return f" {' '.join(tokens(seen))} "


def overlap(gold: Iterable[Hashable], found: Iterable[Hashable]) -> tuple[int, int, int]:
    """Compare two multisets.

    Args:
        gold: what should be there.
        found: what is there.

    Returns:
        How many items are true positives, false positives, false negatives.
    """
    want, have = Counter(gold), Counter(found)
    shared = (want & have).total()
    return shared, have.total() - shared, want.total() - shared


def ratios(tp: float, fp: float, fn: float) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean F1, each 0..1.

    Where nothing is wanted and nothing found all three are 1; else a ratio without a denominator
    is 0.
    """
    if tp == fp == fn == 0:
        return 1.0, 1.0, 1.0
    precision = tp / (tp + fp) if tp + fp else 0.0
    recall = tp / (tp + fn) if tp + fn else 0.0
    f1 = 2 * tp / (2 * tp + fp + fn)
    return precision, recall, f1


def token_f1(gold: str, found: str) -> float:
    """F1 of the two bags of tokens, 0..1; 1 where both are empty."""
    return ratios(*overlap(tokens(gold), tokens(found)))[2]
