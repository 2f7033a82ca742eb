"""The line rules of C4: the usual cleaning of crawled raw text."""

from standfirst.lab.corpus import Record
from standfirst.lab.metrics.tokens import tokens

# Source: Raffel et al., "Exploring the limits of transfer learning", 2020, section 2.2, and
# `clean_page` of c4_utils.py in tensorflow/datasets: its end marks, minimum and policy phrases.
_END_MARKS = (".", "?", "!", '"')
_MIN_WORDS = 5
_POLICY = (
    "terms of use",
    "privacy policy",
    "cookie policy",
    "uses cookies",
    "use of cookies",
    "use cookies",
)
# C4 is English; without these the rules would drop every line of other scripts' pages.
_OTHER_END_MARKS = ("”", "“", "»", "。", "！", "？", "」", "』", "。”", "।", "۔", "؟")


def keep_sentences(page: str, _record: Record) -> str:
    """The lines that end like a sentence, have five words, and name no script or policy.

    C4's rules for whole pages (three sentences, no curly bracket, no bad word) are left out: here
    the question is which lines of a page to keep. Lines that end in an ellipsis go, as in C4.

    Args:
        page: raw text.
    """
    return "\n".join(line for raw in page.splitlines() if _kept(line := raw.strip()))


def _kept(line: str) -> bool:
    if not line.endswith(_END_MARKS + _OTHER_END_MARKS) or line.endswith("..."):
        return False
    lowered = line.lower()
    if "javascript" in lowered or any(words in lowered for words in _POLICY):
        return False
    return len(tokens(line)) >= _MIN_WORDS
