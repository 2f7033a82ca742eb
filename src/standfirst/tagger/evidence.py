"""How far each line is what the page says of itself: title, description, authors, text, topics.

All columns are 0 where a page says nothing of itself.
"""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from standfirst.columns import places, steps
from standfirst.filters.lexicon.phrases import page_words, word_kinds, word_lines
from standfirst.filters.lexicon.words import Hashes, hashes_of_phrases, runs, where_among
from standfirst.metadata import Metadata
from standfirst.page import Ints, Page

Floats = NDArray[np.float64]

_GRAM: Final = 3
# A text shorter than this, in words, is a teaser and not the article.
_TEXT: Final = 60
_HEADLINES: Final = 4
_DESCRIPTIONS: Final = 3
_AUTHORS: Final = 8
_TOPICS: Final = 40
_SITES: Final = 2
_IMAGES: Final = 200
_LONG: Final = 100_000
# Kinds of page, by words in the types that a page gives for itself.
_KINDS: Final = (
    ("newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle"),
    ("article", "blogposting", "techarticle", "liveblogposting", "report"),
    ("product", "offer", "aggregateoffer", "productgroup", "og:product"),
    ("discussionforumposting", "qapage", "question", "comment"),
    ("itemlist", "collectionpage", "searchresultspage", "blog"),
    ("faqpage", "howto", "recipe"),
    ("videoobject", "og:video.other"),
    ("localbusiness", "service", "professionalservice"),
    ("og:article",),
    ("og:website",),
)
EVIDENCE: Final = 15 + len(_KINDS)


def evidence(page: Page, first_word: Ints) -> list[NDArray[np.generic]]:
    """`EVIDENCE` columns of shape (lines,), each of about unit size.

    Args:
        page: with its metadata.
        first_word: index of each line's first word, and of the end; shape (lines + 1,).
    """
    n = len(page)
    data = page.metadata
    words = page.derived(page_words).hashes
    if not n or not len(words) or not (data.title or data.meta or data.scripts):
        return [np.zeros(n)] * EVIDENCE
    count = np.maximum(steps(first_word), 1)
    told_words = _told_words(data)
    distinct = page.derived(word_kinds)
    kinds, which = distinct.hashes, distinct.of_word
    line = page.derived(word_lines).of_word

    def hits(told: Hashes) -> Ints:
        """How many of each line's words are told."""
        found = np.zeros(len(kinds), dtype=np.bool_)
        at = np.minimum(kinds.searchsorted(told), len(kinds) - 1)
        found[at[kinds[at] == told]] = True
        # Few are.
        return np.bincount(line[places(found[which])], minlength=n)

    same = np.zeros(n)
    within = np.zeros(n)
    for told in told_words.headlines:
        found = hits(told)
        recall = np.minimum(found, len(told)) / len(told)
        precision = found / count
        f1 = 2 * recall * precision / np.maximum(recall + precision, 1e-9)
        same = np.maximum(same, f1)
        within = np.maximum(within, found / count)
    grams, gram_line = _grams(words, line)
    gram_count = np.maximum(np.bincount(gram_line, minlength=n), 1)
    describes = np.zeros(n)
    described = np.zeros(n)
    for told in told_words.descriptions:
        if len(told) < _GRAM:
            continue
        theirs = runs(told, _GRAM)[-1]
        shared = np.bincount(gram_line[where_among(grams, theirs)], minlength=n)
        describes = np.maximum(describes, np.minimum(shared / len(theirs), 1.0))
        described = np.maximum(described, shared / gram_count)
    texts = told_words.body
    has_text = bool(texts) and len(texts[0]) >= _TEXT
    in_text = np.zeros(n)
    words_in_text = np.zeros(n)
    if has_text:
        there = where_among(grams, runs(texts[0], _GRAM)[-1])
        in_text = np.bincount(gram_line[there], minlength=n) / gram_count
        words_in_text = hits(texts[0]) / count
    names = told_words.authors
    is_author = np.zeros(n)
    if names:
        is_author = hits(np.concatenate(names)) / count
    named = np.zeros(n)
    for told in names:
        named = np.maximum(named, (hits(told) >= len(told)).astype(np.float64))
    topics, sites = told_words.topics, told_words.sites
    of_images = np.zeros(n)
    if data.images:
        # One text: the grams across its seams do no harm.
        told = np.concatenate(told_words.images or [words[:0]])
        if len(told) >= _GRAM:
            there = where_among(grams, runs(told, _GRAM)[-1])
            of_images = np.bincount(gram_line[there], minlength=n) / gram_count
    kinds_told = data.kinds
    is_kind = np.array([not kinds_told.isdisjoint(group) for group in _KINDS])
    return [
        *is_kind.repeat(n).reshape(-1, n),
        of_images,
        np.full(n, np.log1p(len(data.images)) / 3),
        np.full(n, float(bool(data.articles))),
        np.full(n, float(has_text)),
        in_text,
        words_in_text,
        same,
        within,
        describes,
        described,
        is_author,
        named,
        np.full(n, float(bool(names))),
        hits(np.concatenate(topics)) / count if topics else np.zeros(n),
        hits(np.concatenate(sites)) / count if sites else np.zeros(n),
    ]


class _ToldWords(NamedTuple):
    """The words of each text that a page gives for itself and that has any."""

    headlines: list[Hashes]
    descriptions: list[Hashes]
    body: list[Hashes]
    authors: list[Hashes]
    topics: list[Hashes]
    sites: list[Hashes]
    images: list[Hashes]


def _told_words(data: Metadata) -> _ToldWords:
    groups = (
        data.headlines[:_HEADLINES],
        data.descriptions[:_DESCRIPTIONS],
        (data.body[:_LONG],),
        data.authors[:_AUTHORS],
        data.topics[:_TOPICS],
        data.site_names[:_SITES],
        data.images[:_IMAGES],
    )
    # All at once: of a few words the arrays' fixed costs are the most of the work.
    hashes = iter(hashes_of_phrases([text for group in groups for text in group]))
    return _ToldWords(*([h for h in islice(hashes, len(group)) if len(h)] for group in groups))


def _grams(words: Hashes, line: Ints) -> tuple[Hashes, Ints]:
    """Runs of `_GRAM` words that stand within a line, and the line of each."""
    if len(words) < _GRAM:
        return words[:0], line[:0]
    grams = runs(words, _GRAM)[-1]
    whole = line[: len(grams)] == line[_GRAM - 1 :]
    return grams[whole], line[: len(grams)][whole]
