"""A set of words that takes eight bytes for each: their hashes, sorted."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable


class WordHashes:
    """Words by Python's own hashes, which are the same as long as the process runs.

    A frozenset of strings takes a dozen times as much. That a word has the hash of another is as
    likely as one in 2^64 for each pair.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Args: words: each once or more often."""
        self._hashes = array("q", sorted({hash(word) for word in words}))

    def __contains__(self, word: object) -> bool:
        own = hash(word)
        at = bisect_left(self._hashes, own)
        return at < len(self._hashes) and self._hashes[at] == own

    def __len__(self) -> int:
        return len(self._hashes)
