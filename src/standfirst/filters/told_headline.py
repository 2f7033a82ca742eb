"""The headline that the page's metadata gives, where the page prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.columns import changes, places
from standfirst.credits import is_byline
from standfirst.dated_bylines import only_tells_date
from standfirst.filters.lexicon.phrases import page_words, word_lines
from standfirst.filters.lexicon.words import Hashes, Words, among
from standfirst.filters.story import find_story
from standfirst.filters.told_words import told_words
from standfirst.page import Bools, Claim, Ints, Page
from standfirst.roles import Role

_SURE: Final = 0.85
_FEWEST_WORDS: Final = 2
# F1 of the words from which two headlines are one: titles leave out a word, or have a kicker more.
_SAME: Final = 0.75
_HEADING: Final = 0.2
_LINKED: Final = 0.3
# How far, in blocks, a headline may stand below the story's first block.
_BELOW: Final = 4
# The longest byline or date that a headline's element holds as well.
_LONGEST: Final = 100
# Digits of a date without words, the hour's among them: one of a year alone has fewer.
_DIGITS: Final = 6


def told_headline(page: Page) -> Iterator[Claim]:
    """Claims the lines of the element that says most nearly what the metadata gives for the
    headline, a heading before others; none far below the top of the story.

    Lines of one element count as one: headlines are broken by `<br>`. So are what stands above and
    below them in it, as a byline or a date, whose words the metadata has not: that is left out.
    """
    told = page.derived(told_words).headlines
    told = [each for each in told if len(each) >= _FEWEST_WORDS]
    n = len(page)
    if not told or page.outline is None or not n:
        return
    element = page.markup.element
    anew = changes(element)
    group = anew.cumsum() - 1
    groups = int(group[-1]) + 1
    words = page.derived(page_words)
    of = group[page.derived(word_lines).of_word]
    count = np.maximum(np.bincount(of, minlength=groups), 1)
    same = np.zeros(groups)
    for headline in told:
        hits = np.bincount(of[_which(words, headline)], minlength=groups)
        recall = np.minimum(hits / len(headline), 1.0)
        precision = hits / count
        same = np.maximum(same, 2 * recall * precision / np.maximum(recall + precision, 1e-9))
    first = places(anew)
    blocks = page.derived(blocks_of)
    story = find_story(page)
    limit = story.first + _BELOW if story.after > story.first else len(blocks)
    usable = (same >= _SAME) & page.claims.open[first] & (blocks.of_line[first] <= limit)
    usable &= ~page.markup.hidden[first]
    if not usable.any():
        return
    heading = page.markup.heading[first]
    length = page.ends[first] - page.starts[first]
    worth = same + _HEADING * ((heading == 1) + 0.5 * (heading == 2))
    worth -= _LINKED * (page.markup.links[first] > length / 2)
    # Of equals the last one: breadcrumbs and bars that stick to the top say it before.
    best = groups - 1 - int(np.where(usable, worth, -1.0)[::-1].argmax())
    lines = places(group == best)
    if len(lines) > 1:
        all_lines, lines = lines.tolist(), _without_edges(page, lines, told)
        for line in all_lines:
            role = _who_or_when(page, line) if line not in lines else None
            if role:
                yield Claim(line, role, _SURE, "stands in the headline's element")
    for line in lines.tolist():
        yield Claim(line, "headline", _SURE, "what the page's metadata gives for its headline")


def _without_edges(page: Page, lines: Ints, told: Sequence[Hashes]) -> Ints:
    """Some lines in a row without those at their edges that say little of what is told and without
    which the others say it more nearly; of a heading, which titles may cut short, without bylines
    and dates alone."""
    words, first = page.derived(page_words), page.derived(word_lines).first
    count = first[lines + 1] - first[lines]
    here = np.repeat(np.arange(len(lines)), count)
    kinds = words.kinds.hashes[words.kinds.of_word[first[lines[0]] : first[lines[-1] + 1]]]
    may_go = [not page.markup.heading[n] or bool(_who_or_when(page, n)) for n in lines.tolist()]
    best, out = 0.0, lines
    for headline in told:
        hits = np.bincount(here[among(kinds, headline)], minlength=len(lines))
        begin, end = 0, len(lines)
        # F1 is twice the hits over all words of both.
        hit, of = int(hits.sum()), int(count.sum()) + len(headline)
        while end - begin > 1:
            edges = [at for at in (begin, end - 1) if 2 * hits[at] <= count[at] and may_go[at]]
            gain = [at for at in edges if (hit - hits[at]) * of > hit * (of - count[at])]
            if not gain:
                break
            hit, of = hit - int(hits[gain[0]]), of - int(count[gain[0]])
            begin, end = (begin + 1, end) if gain[0] == begin else (begin, end - 1)
        if 2 * hit / of > best:
            best, out = 2 * hit / of, lines[begin:end]
    return out


def _who_or_when(page: Page, line: int) -> Role | None:
    """The role of a byline or a date by its form; None of another line."""
    text = page.line_text(line).strip()
    if len(text) > _LONGEST:
        return None
    numbers = sum(map(str.isdigit, text)) >= _DIGITS and not any(map(str.isalpha, text))
    if numbers or only_tells_date(text):
        return "dateline"
    return "credit" if is_byline(text) else None


def _which(words: Words, told: Hashes) -> Bools:
    """Which words are among those told; each different word is looked at once."""
    return among(words.kinds.hashes, told)[words.kinds.of_word]
