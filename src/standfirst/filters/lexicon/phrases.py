"""Finding all phrases of all languages on a page in one pass over its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of
from standfirst.filters.lexicon.forms import FormVerdicts, Groups, judge_forms
from standfirst.filters.lexicon.store import (
    CUES,
    FAMILIES,
    LONGEST_RUN,
    Lexicon,
    default_lexicon,
)
from standfirst.filters.lexicon.words import Hashes, Words, words_of
from standfirst.page import SURE, Bools, Ints, Page
from standfirst.reading.lines import sentence_starts

Floats = NDArray[np.float64]

# The cues that whole lines consist of; the others are words to find within lines.
LINE_CUES: Final = ("byline", "translation", "dateline", "agency")
# A pattern with gaps that has N words of its own may hold for a line of up to 8N + 4 words: the
# more of a line is known to be a prompt's, the more of it may be unknown.
_WORDS_PER_FIXED: Final = 8
_WORDS_ANYWAY: Final = 4
# A pattern whose own words are this many or more decides; shorter ones with gaps are evidence.
_FIXED_TO_DECIDE: Final = 2
_LONGEST_TILED: Final = 40
_FULL_STOPS: Final = [ord(char) for char in ".。।"]
_WHOLE: Final = 0.95
_GAPPED: Final = 0.9
_MOSTLY: Final = 0.8
_WEAK: Final = 0.5
_PARAGRAPH: Final = 100
# Families that a form overrules where a phrase of theirs was found: (phrase's, form's).
_GIVES_WAY: Final = np.array(
    [
        [
            (of_phrase, of_form)
            in {
                ("login", "signup"),
                ("signup", "newsletter"),
                ("navigation", "comments"),
                ("navigation", "consent"),
                ("navigation", "sharing"),
                ("related", "sharing"),
                ("other", "login"),
            }
            for of_form in (*FAMILIES, "")
        ]
        for of_phrase in (*FAMILIES, "")
    ]
)
_FIXED_IN_BLOCK: Final = 3


@dataclass(frozen=True)
class LineVerdicts:
    """For each line the family that its phrases speak for; arrays of shape (lines,).

    Attributes:
        family: index into `FAMILIES + CUES`, or -1 where no phrase was found.
        confidence: how sure that family is, 0 to 1.
        pattern: index of the pattern that says so, into `Lexicon.patterns`; -1 where none does.
        language: where the line's form says so, index into `KeyWords.names` of its language.
    """

    family: Ints
    confidence: Floats
    pattern: Ints
    language: Ints


@dataclass(frozen=True)
class PhraseMatches:
    """The phrases found on a page.

    Attributes:
        lexicon: what was looked for.
        words: the page's words; `word_line` has the line of each.
        word, pattern: for each match the index of its first word, and of its pattern; (matches,).
        prompts: the verdict of the boilerplate families on each line.
        cues: for each of `LINE_CUES` how surely a line consists of such patterns; (lines,).
    """

    lexicon: Lexicon
    words: Words
    word_line: Ints
    word: Ints
    pattern: Ints
    prompts: LineVerdicts
    cues: dict[str, Floats]

    def reason(self, line: int) -> str:
        """Which phrase speaks for the line's family, for people."""
        number = int(self.prompts.pattern[line])
        if number < 0:
            family = FAMILIES[int(self.prompts.family[line])]
            language = self.lexicon.keys.names[int(self.prompts.language[line])]
            return f"put together as prompts of {family} are ({language})"
        pattern = self.lexicon.pattern(number)
        return f"says “{pattern.text}” ({pattern.language})"

    def marked(self, family: str) -> Bools:
        """Which words are part of a gapless pattern of a family, shape (words,)."""
        lexicon = self.lexicon
        number = (FAMILIES + CUES).index(family)
        chosen = (lexicon.family[self.pattern] == number) & ~lexicon.gapped[self.pattern]
        first = self.word[chosen]
        return _covered(first, lexicon.words[self.pattern[chosen]], len(self.word_line))

    def lines_with(self, *families: str) -> Bools:
        """Which lines have a gapless pattern of some families in them, shape (lines,)."""
        out = np.zeros(len(self.prompts.family), dtype=np.bool_)
        for family in families:
            out[self.word_line[self.marked(family)]] = True
        return out


def find_phrases(page: Page) -> PhraseMatches:
    """All phrases of the default lexicon on a page; `page.derived(find_phrases)` keeps them."""
    return match(page, default_lexicon())


def page_words(page: Page) -> Words:
    """The page's words; `page.derived(page_words)` keeps them."""
    return words_of(page.codes, page.classes)


def _covered(first: Ints, length: Ints, words: int) -> Bools:
    steps = np.zeros(words + 1, dtype=np.int64)
    np.add.at(steps, first, 1)
    np.add.at(steps, first + length, -1)
    return np.cumsum(steps[:-1]) > 0


def _has_rest(hashes: Hashes, at: int, end: int, rest: Sequence[tuple[int, ...]]) -> int:
    """Where the further parts of a pattern end, if they follow in order before `end`; else -1."""
    for part in rest:
        size = len(part)
        while at + size <= end:
            if tuple(hashes[at : at + size].tolist()) == part:
                break
            at += 1
        else:
            return -1
        at += size
    return at


def match(page: Page, lexicon: Lexicon) -> PhraseMatches:
    """All phrases of `lexicon` on a page, and what they say of each line.

    A sentence of a line is claimed by a pattern that matches all of it, or by gapless patterns
    that tile it. A line's verdict is sure when sentences with most of its words are claimed.
    A prompt that is broken over lines is found in the block that the lines make; what a line says
    by itself goes before what its block says.
    """
    words = page.derived(page_words)
    lines = len(page)
    word_line = np.searchsorted(page.starts, words.starts, side="right") - 1
    runs = lexicon.runs_in(words.hashes)
    word, pattern = lexicon.find(runs)
    opens = _opens_sentence(page, words)
    prompts, cues = _judge(page, lexicon, words, word_line, lines, word, pattern)
    groups = Groups(page.starts, page.ends, word_line, _with_groups(opens, word_line))
    forms = judge_forms(page, lexicon, words, groups, runs, word, pattern, *_sure(prompts))
    prompts = _with_forms(prompts, forms, lexicon)
    blocks = page.derived(blocks_of)
    if len(blocks) < lines:
        of_block = blocks.of_line[word_line]
        wide, wide_cues = _judge(page, lexicon, words, of_block, len(blocks), word, pattern)
        starts, ends = page.starts[blocks.first], page.ends[blocks.after - 1]
        groups = Groups(starts, ends, of_block, _with_groups(opens, of_block))
        forms = judge_forms(page, lexicon, words, groups, runs, word, pattern, *_sure(wide))
        wide = _with_forms(wide, forms, lexicon)
        of = blocks.of_line
        better = (wide.confidence[of] >= SURE) & (prompts.confidence < SURE)
        prompts = LineVerdicts(
            np.where(better, wide.family[of], prompts.family),
            np.where(better, wide.confidence[of], prompts.confidence),
            np.where(better, wide.pattern[of], prompts.pattern),
            np.where(better, wide.language[of], prompts.language),
        )
        cues = {cue: np.maximum(says, wide_cues[cue][of]) for cue, says in cues.items()}
        # A few words that a link set apart in the middle of a paragraph are part of it.
        broken = (blocks.after - blocks.first)[of] > 1
        broken &= (blocks.sizes(page)[of] >= _PARAGRAPH) & (wide.confidence[of] < SURE)
        few = lexicon.fixed[prompts.pattern] < _FIXED_IN_BLOCK if len(lexicon) else broken
        few |= prompts.pattern < 0
        prompts.confidence[broken & few] = np.minimum(prompts.confidence, _WEAK)[broken & few]
    inside = _within(word_line, word, lexicon.words[pattern])
    return PhraseMatches(lexicon, words, word_line, word[inside], pattern[inside], prompts, cues)


def _sure(said: LineVerdicts) -> tuple[Bools, Bools]:
    """Which groups are prompts, and which of them have others beside them.

    "Advertisement" stands amid a story, above its subheads too.
    """
    sure: Bools = said.confidence >= SURE
    return sure, sure & (said.family != FAMILIES.index("advertising"))


def _opens_sentence(page: Page, words: Words) -> Bools:
    """Whether each word is the first of a sentence, shape (words,)."""
    out = np.zeros(len(words.starts), dtype=np.bool_)
    first = np.searchsorted(words.starts, page.derived(_sentence_starts))
    out[first[first < len(out)]] = True
    return out


def _with_groups(opens: Bools, group: Ints) -> Bools:
    """`opens`, and the first words of groups."""
    return opens | (np.diff(group, prepend=-1) > 0)


def _with_forms(said: LineVerdicts, forms: FormVerdicts, lexicon: Lexicon) -> LineVerdicts:
    """What phrases say, and forms where phrases are not sure.

    A phrase with gaps in what reads like a story's sentence is a chance hit.
    """
    gapped = lexicon.gapped[said.pattern] & (said.pattern >= 0) if len(lexicon) else forms.told
    chance = gapped & forms.told
    confidence = np.where(chance, np.minimum(said.confidence, _WEAK), said.confidence)
    better = (forms.confidence > confidence) & (confidence < SURE)
    # "No account yet? Register": of two sentences the form knows which is the point.
    better |= _GIVES_WAY[said.family, forms.family] & (forms.confidence >= SURE)
    return LineVerdicts(
        np.where(better, forms.family, said.family),
        np.where(better, forms.confidence, confidence),
        np.where(better, -1, said.pattern),
        np.where(better, forms.language, said.language),
    )


def _within(group: Ints, word: Ints, length: Ints) -> Bools:
    """Which runs of words lie within one group."""
    out: Bools = group[word] == group[word + length - 1]
    return out


def _judge(
    page: Page,
    lexicon: Lexicon,
    words: Words,
    group: Ints,
    groups: int,
    word: Ints,
    pattern: Ints,
) -> tuple[LineVerdicts, dict[str, Floats]]:
    """The verdicts on groups of words (lines, or blocks), given the raw matches.

    `group` has the group of each word, in rising order.
    """
    hashes = words.hashes
    count = len(hashes)
    if not count or not len(lexicon):
        nobody = np.full(groups, -1, dtype=np.int64)
        none = LineVerdicts(nobody, np.zeros(groups, dtype=np.float64), nobody, nobody)
        return none, {cue: np.zeros(groups, dtype=np.float64) for cue in LINE_CUES}
    anew = np.zeros(count, dtype=np.bool_)
    sentence = np.searchsorted(words.starts, page.derived(_sentence_starts))
    anew[sentence[sentence < count]] = True
    anew[np.flatnonzero(np.diff(group, prepend=-1))] = True
    unit = np.cumsum(anew) - 1
    unit_first = np.flatnonzero(anew)
    unit_size = np.diff(unit_first, append=count)
    unit_group = group[unit_first]

    length = lexicon.words[pattern]
    inside = _within(unit, word, length)
    word, pattern, length = word[inside], pattern[inside], length[inside]

    # Patterns with gaps, each on its own.
    of = unit[word]
    first, size = unit_first[of], unit_size[of]
    last = word + length
    gapped = lexicon.gapped[pattern] | (lexicon.fixed[pattern] > LONGEST_RUN)
    fits = gapped & (size <= _WORDS_PER_FIXED * lexicon.fixed[pattern] + _WORDS_ANYWAY)
    fits &= ~lexicon.opens[pattern] | (word == first)
    longer = lexicon.several[pattern] | (lexicon.fixed[pattern] > LONGEST_RUN)
    fits &= longer | ~lexicon.closes[pattern] | (last == first + size)
    for row in np.flatnonzero(fits & longer).tolist():
        number, end = int(pattern[row]), int(first[row] + size[row])
        at = int(last[row])
        tail, rest = lexicon.beyond(number)
        if tuple(hashes[at : min(end, at + len(tail))].tolist()) != tail:
            fits[row] = False
            continue
        at = _has_rest(hashes, at + len(tail), end, rest)
        fits[row] = at >= 0 and (at == end or not lexicon.closes[number])
    surety = np.where(
        lexicon.weak[pattern] | (lexicon.fixed[pattern] < _FIXED_TO_DECIDE), _WEAK, _GAPPED
    )

    # Buttons and menus have no full stop: a word or two with one is a sentence's end.
    final = words.ends[unit_first + unit_size - 1]
    following = page.codes[np.minimum(final, len(page.codes) - 1)]
    full_stop = (final < len(page.codes)) & np.isin(following, _FULL_STOPS)
    digits = page.classes[words.starts] == ch.DIGIT
    unit_digits = np.add.reduceat(digits, unit_first, dtype=np.int64)

    def verdict(families: tuple[str, ...], *, all_fixed: bool) -> tuple[Ints, Floats, Ints]:
        """Per sentence: family, confidence and pattern of what claims it."""
        offset = 0 if families is FAMILIES else (FAMILIES + CUES).index(families[0])
        mine = (lexicon.family[pattern] >= offset) & (
            lexicon.family[pattern] < offset + len(families)
        )
        plain = mine & ~gapped & (unit_size[of] <= _LONGEST_TILED)
        steady = plain & ~lexicon.weak[pattern]
        best_pattern = np.full(len(unit_first), -1, dtype=np.int64)
        confidence = np.zeros(len(unit_first), dtype=np.float64)
        for rows, ceiling in ((plain, _WEAK), (steady, _WHOLE)):
            cover = _covered(word[rows], length[rows], count)
            # A number beside a prompt ("Comments (12)") is part of it.
            held = np.add.reduceat(cover & ~digits, unit_first, dtype=np.int64)
            need = np.maximum(unit_size - unit_digits, 1)
            share = np.where(unit_digits < unit_size, held / need, 0.0)
            # Several numbers are what the line is about ("Instagram $0.50 – $2.00").
            share = np.where(unit_digits > need, 0.0, share)
            sure = np.where(share >= 0.999, ceiling, 0.0)
            sure = np.where(
                (share >= 0.75) & (share < 0.999) & (unit_size >= 3), min(_MOSTLY, ceiling), sure
            )
            sure = np.where((share > 0) & (sure == 0), share * _WEAK, sure)
            confidence = np.maximum(confidence, sure)
        confidence = np.where(
            full_stop & (unit_size <= 2), np.minimum(confidence, _WEAK), confidence
        )
        order = np.lexsort((length, ~lexicon.weak[pattern]))
        order = order[plain[order]]
        best_pattern[of[order]] = pattern[order]  # the last written is the longest
        gaps = np.flatnonzero(fits & mine)
        # A cue's own word may be one ("by ___"): its filter checks the rest of the line.
        sure_gap = np.where(lexicon.weak[pattern], _WEAK, _GAPPED) if all_fixed else surety
        for row in gaps[np.argsort(lexicon.fixed[pattern[gaps]], kind="stable")].tolist():
            where = int(of[row])
            if sure_gap[row] > confidence[where]:
                confidence[where] = sure_gap[row]
                best_pattern[where] = pattern[row]
        family = np.where(best_pattern >= 0, lexicon.family[best_pattern], -1)
        return family, confidence, best_pattern

    family, confidence, best = verdict(FAMILIES, all_fixed=False)
    prompts = _of_groups(groups, unit_group, unit_size, family, confidence, best)
    cues = {}
    for cue in LINE_CUES:
        family, confidence, best = verdict((cue,), all_fixed=True)
        said = _of_groups(groups, unit_group, unit_size, family, confidence, best)
        cues[cue] = said.confidence
    return prompts, cues


def _sentence_starts(page: Page) -> Ints:
    return sentence_starts(page.classes)


def _of_groups(
    lines: int, unit_group: Ints, unit_size: Ints, family: Ints, confidence: Floats, best: Ints
) -> LineVerdicts:
    """The verdict on each group from those on its sentences, weighed by their words."""
    out_family = np.full(lines, -1, dtype=np.int64)
    out_confidence = np.zeros(lines, dtype=np.float64)
    out_pattern = np.full(lines, -1, dtype=np.int64)
    total = np.bincount(unit_group, weights=unit_size, minlength=lines)
    sure = confidence >= SURE
    held = np.bincount(unit_group[sure], weights=unit_size[sure], minlength=lines)
    share = held / np.maximum(total, 1)
    # Of sentences equally sure the first one speaks for the line.
    order = np.lexsort((-np.arange(len(unit_group)), confidence))
    order = order[best[order] >= 0]
    out_family[unit_group[order]] = family[order]
    out_pattern[unit_group[order]] = best[order]
    out_confidence[unit_group[order]] = confidence[order]
    # A prompt inside a longer line decides nothing about the line.
    outweighed = (out_confidence >= SURE) & (share < 0.6)
    out_confidence[outweighed] = 0.6 * share[outweighed] + 0.1
    nobody = np.full(lines, -1, dtype=np.int64)
    return LineVerdicts(out_family, out_confidence, out_pattern, nobody)
