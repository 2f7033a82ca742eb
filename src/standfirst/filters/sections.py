"""What stands below a label: the lines of a list that a heading such as “Most read” opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import regex

from standfirst.broken_lines import ends_sentence, sentence_within, torn
from standfirst.columns import changes, is_any_of, places
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.story import letters_said
from standfirst.outline import Outline
from standfirst.page import Bools, Claim, Page
from standfirst.roles import BoilerplateRole

_MOST: Final = 12
_WEAK_LABEL: Final = 0.5
# Marks that a word ends in, as in Bengali, do not count as its letters.
_COLON: Final = regex.compile(r"\p{M}*+\s?+[:：|]")
_LONGEST_LABELLED: Final = 220
# Behind one word ("Mail:") a longer line is an entry of a list.
_LONGEST_BEHIND_WORD: Final = 100
MOST_LABELS: Final = 5
# A title may be a sentence; from so many letters on it is the story's.
_SENTENCE: Final = 60
# Thai, Lao and Khmer sentences mostly end without a sign; so many letters and the signs above and
# below them are about as many letters.
_UNSIGNED: Final = ((0x0E00, 0x0EFF), (0x1780, 0x17FF))
_UNSIGNED_SENTENCE: Final = 80
_COPYRIGHT: Final = ord("©")


def labelled(page: Page, family: BoilerplateRole) -> Iterator[Claim]:
    """Claims on lines that open with a gapless pattern of a family and a colon: "Topics: a, b"."""
    matches = page.derived(find_phrases)
    lexicon, words = matches.lexicon, matches.words
    mine = places(matches.gapless == FAMILIES.index(family))
    if not len(mine):
        return
    # What opens many lines is a label of the story's own lists.
    times = Counter(matches.pattern[mine].tolist())
    mine = mine[page.derived(opens_line)[matches.word[mine]]]
    first, pattern = matches.word[mine], matches.pattern[mine]
    last = first + lexicon.words[pattern] - 1
    for start, end, which in zip(first.tolist(), last.tolist(), pattern.tolist(), strict=True):
        if times[which] > MOST_LABELS:
            continue
        closed = _COLON.match(page.text, int(words.ends[end])) is not None
        line = int(matches.word_line[start])
        size = page.ends[line] - page.starts[line]
        longest = _LONGEST_LABELLED if end > start else _LONGEST_BEHIND_WORD
        if closed and size <= longest:
            yield Claim(line, family, 0.85, f"opens with a label of {family} and a colon")


def opens_line(page: Page) -> Bools:
    """Which words are the first of their lines, shape (words,)."""
    return changes(page.derived(find_phrases).word_line)


def below(
    page: Page,
    labels: Bools,
    *,
    longest: int,
    through: Sequence[BoilerplateRole] = (),
    cards: bool = False,
) -> Iterator[int]:
    """Open lines of the lists that labels open: at most `longest` characters each, and no
    sentence of some length nor a piece of one.

    A label is a line that some gapless pattern covers; one that brings its item on the same line
    opens no list. A list ends at the first longer line, sentence or prompt, or after
    twelve; prompts of the families in `through` are taken for items. In HTML it ends with the
    element around it, too, and at the first line that is no link, once there was one; where the
    items may be `cards`, which have text of their own by the link, not within an element that
    also has a link.
    """
    if not labels.any():
        return
    matches = page.derived(find_phrases)
    said = matches.prompts.pattern
    opens_list = (said >= 0) & ~matches.lexicon.gapped[said]
    long = (letters_said(page) >= _SENTENCE) | page.derived(sentence_within)
    listed = (page.ends - page.starts <= longest) & ~(page.derived(ends_sentence) & long)
    listed &= ~page.derived(torn) & ~_long_unsigned(page)
    listed &= page.counted(places(page.codes == _COPYRIGHT)) == 0
    open_lines = page.claims.open
    # A label that may be another family's ends a list, even where it would decide nothing alone.
    speaks = matches.prompts.confidence >= _WEAK_LABEL
    speaks &= ~is_any_of(matches.prompts.family, [FAMILIES.index(family) for family in through])
    done = -1
    for label in places(labels & opens_list).tolist():
        taken = 0
        line = max(label, done) + 1
        end = _end_in_markup(page, page.outline, label, cards) if page.outline else len(page)
        while line < end and taken < _MOST and listed[line] and not speaks[line]:
            if open_lines[line]:
                yield line
                taken += 1
            line += 1
        done = line - 1


def _long_unsigned(page: Page) -> Bools:
    """Which lines are as long as a sentence in a script whose sentences end without a sign, and
    no links."""
    codes = page.codes
    spelt = np.zeros(len(codes), dtype=np.bool_)
    for low, high in _UNSIGNED:
        spelt |= (codes >= low) & (codes <= high)
    letters = page.counted(places(spelt))
    out: Bools = (letters >= _UNSIGNED_SENTENCE) & (2 * page.markup.links < letters)
    return out


def _end_in_markup(page: Page, outline: Outline, label: int, cards: bool) -> int:
    """Behind which line a label's list ends at the latest, by the elements around it."""
    box = int(page.markup.element[label])
    while box >= 0 and outline.after[box] <= label + 1:
        box = int(outline.parent[box])
    if box >= 0 and outline.after[box] == label + 2:
        # A link to all such stories may stand by the label, in a box of its own.
        box = int(outline.parent[box])
    end = len(page) if box < 0 else int(outline.after[box])
    links = page.markup.links
    linked = False
    for line in range(label + 1, min(end, label + 1 + _MOST)):
        if links[line]:
            linked = True
        elif linked and not (cards and _has_link_by(page, outline, box, line)):
            return line
    return end


def _has_link_by(page: Page, outline: Outline, box: int, line: int) -> bool:
    """Whether a line stands in an element within `box` that has a link as well."""
    card, element = -1, int(page.markup.element[line])
    while element >= 0 and element != box:
        card, element = element, int(outline.parent[element])
    return card >= 0 and bool(page.markup.links[outline.first[card] : outline.after[card]].any())
