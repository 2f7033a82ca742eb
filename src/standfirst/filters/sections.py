"""What stands below a label: the lines of a list that a heading such as “Most read” opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from standfirst.broken_lines import ends_sentence, sentence_within, torn
from standfirst.columns import changes, is_any_of, places
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.story import letters_said
from standfirst.page import Bools, Claim, Page
from standfirst.roles import BoilerplateRole

_MOST: Final = 12
_WEAK_LABEL: Final = 0.5
# Marks that a word ends in, as in Bengali, do not count as its letters.
_COLON: Final = regex.compile(r"\p{M}*+\s?+[:：|]")
_LONGEST_LABELLED: Final = 220
# Behind one word ("Mail:") a longer line is an entry of a list.
_LONGEST_BEHIND_WORD: Final = 100
_MOST_LABELS: Final = 5
# A title may be a sentence; from so many letters on it is the story's.
_SENTENCE: Final = 60


def labelled(page: Page, family: BoilerplateRole) -> Iterator[Claim]:
    """Claims on lines that open with a gapless pattern of a family and a colon: "Topics: a, b"."""
    matches = page.derived(find_phrases)
    lexicon, words = matches.lexicon, matches.words
    mine = places(matches.gapless == FAMILIES.index(family))
    if not len(mine):
        return
    first, last = matches.word[mine], matches.word[mine] + lexicon.words[matches.pattern[mine]] - 1
    opens = page.derived(_opens_line)
    # What opens many lines is a label of the story's own lists.
    pattern = matches.pattern[mine].tolist()
    times = Counter(pattern)
    for start, end, which in zip(first.tolist(), last.tolist(), pattern, strict=True):
        if times[which] > _MOST_LABELS:
            continue
        closed = _COLON.match(page.text, int(words.ends[end])) is not None
        line = int(matches.word_line[start])
        size = page.ends[line] - page.starts[line]
        longest = _LONGEST_LABELLED if end > start else _LONGEST_BEHIND_WORD
        if opens[start] and closed and size <= longest:
            yield Claim(line, family, 0.85, f"opens with a label of {family} and a colon")


def _opens_line(page: Page) -> Bools:
    """Which words are the first of their lines, shape (words,)."""
    return changes(page.derived(find_phrases).word_line)


def below(
    page: Page, labels: Bools, *, longest: int, through: Sequence[BoilerplateRole] = ()
) -> Iterator[int]:
    """Open lines of the lists that labels open: at most `longest` characters each, and no
    sentence of some length nor a piece of one.

    A label is a line that some gapless pattern covers; one that brings its item on the same line
    opens no list. A list ends at the first longer line, sentence or prompt, or after
    twelve; prompts of the families in `through` are taken for items.
    """
    if not labels.any():
        return
    matches = page.derived(find_phrases)
    said = matches.prompts.pattern
    opens_list = (said >= 0) & ~matches.lexicon.gapped[said]
    long = (letters_said(page) >= _SENTENCE) | page.derived(sentence_within)
    listed = (page.ends - page.starts <= longest) & ~(page.derived(ends_sentence) & long)
    listed &= ~page.derived(torn)
    open_lines = page.claims.open
    # A label that may be another family's ends a list, even where it would decide nothing alone.
    speaks = matches.prompts.confidence >= _WEAK_LABEL
    speaks &= ~is_any_of(matches.prompts.family, [FAMILIES.index(family) for family in through])
    done = -1
    for label in places(labels & opens_list).tolist():
        taken = 0
        line = max(label, done) + 1
        while line < len(page) and taken < _MOST and listed[line] and not speaks[line]:
            if open_lines[line]:
                yield line
                taken += 1
            line += 1
        done = line - 1
