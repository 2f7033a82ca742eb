"""Paragraphs recovered exactly."""

from collections.abc import Iterable

from standfirst.lab.metrics.tokens import overlap

_QUOTES = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′`´", "'"),
        **dict.fromkeys("‐‑–—−", "-"),
        "…": "...",
        # Not seen by a reader: soft hyphens, zero-width characters.
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)


def same_form(paragraph: str) -> str:
    """A paragraph with white space, quotes, dashes and invisible characters made alike."""
    return " ".join(paragraph.translate(_QUOTES).split())


def paragraph_counts(gold: Iterable[str], found: Iterable[str]) -> tuple[int, int, int]:
    """True positives, false positives and false negatives of a page's paragraphs.

    Paragraphs are compared whole, as multisets, after `same_form`; blank ones do not count. The
    project's own metric: shingles hardly see a paragraph torn in two, a reader does.

    Args:
        gold: the article's lede, subheads and paragraphs.
        found: the extraction's.
    """
    return overlap(_forms(gold), _forms(found))


def _forms(paragraphs: Iterable[str]) -> list[str]:
    forms = (same_form(paragraph) for paragraph in paragraphs)
    return [form for form in forms if form]
