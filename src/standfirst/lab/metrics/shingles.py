"""4-gram shingles: the main metric for whole articles."""

from collections.abc import Sequence

from standfirst.lab.metrics.tokens import overlap, tokens

# Source: `string_shingle_matching` of evaluate.py in Zyte's article-extraction-benchmark.
LENGTH = 4


def shingles(words: Sequence[str], length: int = LENGTH) -> list[tuple[str, ...]]:
    """All runs of `length` words; a shorter text, even an empty one, is one shingle.

    Args:
        words: tokens of a text.
        length: words in a shingle.
    """
    count = max(1, len(words) - length + 1)
    return [tuple(words[start : start + length]) for start in range(count)]


def shingle_counts(gold: str, found: str) -> tuple[float, float, float]:
    """True positives, false positives, false negatives of a page, as shares that sum to 1.

    Divided by their sum so that long pages weigh no more than short ones. Summed over pages they
    give the precision, recall and F1 of a dataset. Source: Zyte's evaluate.py, as above.

    Args:
        gold: the article.
        found: the extraction.
    """
    gold_words, found_words = tokens(gold), tokens(found)
    # An empty text has no shingle here, or an extraction of nothing would be a false positive.
    counts = overlap(
        shingles(gold_words) if gold_words else [], shingles(found_words) if found_words else []
    )
    total = sum(counts)
    if total == 0:
        return 0.0, 0.0, 0.0
    tp, fp, fn = counts
    return tp / total, fp / total, fn / total
