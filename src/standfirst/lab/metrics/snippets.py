"""Snippets that must and must not be in an extraction."""

from collections.abc import Sequence


def snippet_counts(
    with_: Sequence[str], without: Sequence[str], found: str
) -> tuple[int, int, int, int]:
    """True positives, false positives, false negatives and true negatives of a page.

    A `with` snippet that is found is a true positive, one that is missing a false negative; a
    `without` snippet that is found is a false positive, one that is absent a true negative. Source:
    `evaluate_result` in tests/evaluate.py of adbar/trafilatura; F1 is micro-averaged as there.
    Other than there, white space is made alike first, since line breaks are no part of the answer.

    Args:
        with_: snippets of the article.
        without: snippets of the boilerplate.
        found: the extraction.
    """
    text = spaced(found)
    tp = sum(spaced(snippet) in text for snippet in with_)
    fp = sum(spaced(snippet) in text for snippet in without)
    return tp, fp, len(with_) - tp, len(without) - fp


def spaced(text: str) -> str:
    """A text with each run of white space made one space."""
    return " ".join(text.split())


def missing_and_unwanted(
    with_: Sequence[str], without: Sequence[str], found: str
) -> tuple[list[str], list[str]]:
    """The snippets behind the false negatives and the false positives of `snippet_counts`.

    Args:
        with_: snippets of the article.
        without: snippets of the boilerplate.
        found: the extraction.
    """
    text = spaced(found)
    missing = [snippet for snippet in with_ if spaced(snippet) not in text]
    unwanted = [snippet for snippet in without if spaced(snippet) in text]
    return missing, unwanted
