"""Finding all phrases of all languages on a page in one pass over its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of
from standfirst.columns import changes, places, spans
from standfirst.filters.code_samples import code_samples
from standfirst.filters.lexicon.forms import FULL_STOPS, FormVerdicts, Groups, hear, judge_forms
from standfirst.filters.lexicon.store import (
    CUES,
    FAMILIES,
    LONGEST_RUN,
    Lexicon,
    default_lexicon,
)
from standfirst.filters.lexicon.words import Hashes, WordKinds, Words, words_of
from standfirst.page import SURE, Bools, Ints, Page
from standfirst.reading.lines import sentences_of

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
# Words next to a pattern among which the number of its gap is: "12 thousand views".
_NEAR: Final = 2
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
_PILCROW: Final = ord("¶")
# What opens a line of dialogue, what ends one that is called out, and how many words such have.
_DIALOGUE: Final = ch.signs("–—―")
_CALLS: Final = ch.signs("!?")
_CALLED: Final = 3
# What is asked of the patterns in a line: whether it is a prompt, and whether it is each of the
# cues; by a pattern's family the number of what it speaks for, -1 where that is nothing of these.
_QUESTIONS: Final = 1 + len(LINE_CUES)
_QUESTION: Final = np.array(
    [0] * len(FAMILIES) + [1 + LINE_CUES.index(cue) if cue in LINE_CUES else -1 for cue in CUES]
)
# Runs of words that are sooner marked one by one.
_FEW: Final = 40


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

    @classmethod
    def none(cls, lines: int) -> LineVerdicts:
        """The verdict on lines in which nothing was found."""
        nobody = np.full(lines, -1, dtype=np.int64)
        return cls(nobody, np.zeros(lines, dtype=np.float64), nobody, nobody)

    def at(self, lines: Ints | slice) -> LineVerdicts:
        """The verdicts on some lines."""
        return LineVerdicts(
            self.family[lines], self.confidence[lines], self.pattern[lines], self.language[lines]
        )

    def where(self, chosen: Bools, other: LineVerdicts) -> LineVerdicts:
        """These verdicts where lines are chosen, others where they are not."""
        return LineVerdicts(
            np.where(chosen, self.family, other.family),
            np.where(chosen, self.confidence, other.confidence),
            np.where(chosen, self.pattern, other.pattern),
            np.where(chosen, self.language, other.language),
        )


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
    # Several filters and the tagger ask of the same families: each is marked once.
    _marked: dict[str, Bools] = field(default_factory=dict, repr=False, compare=False)

    def reason(self, line: int) -> str:
        """Which phrase speaks for the line's family, for people."""
        number = int(self.prompts.pattern[line])
        if number < 0:
            family = FAMILIES[int(self.prompts.family[line])]
            language = self.lexicon.keys.names[int(self.prompts.language[line])]
            return f"put together as prompts of {family} are ({language})"
        return self.lexicon.quoted(number)

    def marked(self, family: str) -> Bools:
        """Which words are part of a gapless pattern of a family, shape (words,); read-only."""
        if family not in self._marked:
            chosen = places(self.gapless == (FAMILIES + CUES).index(family))
            length = self.lexicon.words[self.pattern[chosen]]
            found = _covered(self.word[chosen], length, len(self.word_line))
            found.flags.writeable = False
            self._marked[family] = found
        return self._marked[family]

    @cached_property
    def gapless(self) -> Ints:
        """The family of each match, -1 where its pattern has gaps; shape (matches,)."""
        lexicon, pattern = self.lexicon, self.pattern
        out: Ints = np.where(lexicon.gapped[pattern], -1, lexicon.family[pattern])
        return out

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


@dataclass(frozen=True)
class WordLines:
    """Which words stand in which lines.

    Attributes:
        first: index of each line's first word, and of the end; shape (lines + 1,).
        of_word: the line of each word; shape (words,).
    """

    first: Ints
    of_word: Ints


def word_kinds(page: Page) -> WordKinds:
    """The different words of a page."""
    return page.derived(page_words).kinds


def word_lines(page: Page) -> WordLines:
    """The lines of the page's words; `page.derived(word_lines)` keeps them."""
    words = page.derived(page_words)
    first = np.empty(len(page) + 1, dtype=np.int64)
    first[:-1], first[-1] = words.starts.searchsorted(page.starts), len(words.starts)
    return WordLines(first, np.arange(len(page)).repeat(first[1:] - first[:-1]))


def _covered(first: Ints, length: Ints, words: int) -> Bools:
    if len(first) <= _FEW:
        out = np.zeros(words, dtype=np.bool_)
        for begin, size in zip(first.tolist(), length.tolist(), strict=True):
            out[begin : begin + size] = True
        return out
    steps = np.bincount(first, minlength=words)
    steps -= np.bincount(first + length, minlength=words)[:words]
    return steps.cumsum() > 0


def _has_rest(hashes: Sequence[int], at: int, rest: Sequence[tuple[int, ...]]) -> int:
    """Where the further parts of a pattern end, if they follow in order from `at` on; else -1."""
    for part in rest:
        size, first = len(part), part[0]
        while at + size <= len(hashes):
            if hashes[at] == first and (size == 1 or tuple(hashes[at : at + size]) == part):
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
    word_line = page.derived(word_lines).of_word
    runs = lexicon.runs_in(words.hashes)
    word, pattern = lexicon.find(runs, words.kinds)
    opens = _opens_sentence(page, words)
    heard = hear(page, lexicon, words, runs, word, pattern)
    lines = Groups(page.starts, page.ends, word_line, _with_groups(opens, word_line))
    # What has a sign to link to it, as headings of documentation have, is no interface's either.
    own = page.derived(code_samples) | (page.codes[page.ends - 1] == _PILCROW)
    own |= _called_out(page)
    said, cues = _judge(page, lexicon, words, lines, ~own, word, pattern)
    prompts = _with_forms(said, judge_forms(lexicon, heard, lines, *_sure(said)), lexicon)
    blocks = page.derived(blocks_of)
    if len(blocks) < len(page):
        of = blocks.of_line
        in_block = of[word_line]
        starts, ends = page.starts[blocks.first], page.ends[blocks.after - 1]
        groups = Groups(starts, ends, in_block, _with_groups(opens, in_block))
        # What a block of one line says its line has said already.
        several = (blocks.after - blocks.first > 1) & ~own[blocks.first]
        wide, wide_cues = _judge(page, lexicon, words, groups, several, word, pattern)
        wide = wide.where(several, said.at(blocks.first))
        # Of a line that is a block and surely a prompt already, nothing more is asked.
        asked = (blocks.after - blocks.first > 1) | (prompts.confidence[blocks.first] < SURE)
        forms = judge_forms(lexicon, heard, groups, *_sure(wide), asked)
        wide = _with_forms(wide, forms, lexicon)
        better = (wide.confidence[of] >= SURE) & (prompts.confidence < SURE)
        prompts = wide.at(of).where(better, prompts)
        cues = {cue: np.maximum(says, wide_cues[cue][of]) for cue, says in cues.items()}
        # A few words that a link set apart in the middle of a paragraph are part of it.
        broken = (several & (blocks.sizes(page) >= _PARAGRAPH) & (wide.confidence < SURE))[of]
        few = lexicon.fixed[prompts.pattern] < _FIXED_IN_BLOCK if len(lexicon) else broken
        few |= prompts.pattern < 0
        prompts.confidence[broken & few] = np.minimum(prompts.confidence, _WEAK)[broken & few]
    if own.any():  # which is not put together as prompts are, either
        prompts = LineVerdicts.none(len(page)).where(own, prompts)
    inside = _within(word_line, word, lexicon.words[pattern])
    return PhraseMatches(lexicon, words, word_line, word[inside], pattern[inside], prompts, cues)


def _called_out(page: Page) -> Bools:
    """Which lines are a few words that somebody calls out in a dialogue, as “— Connectez-vous !”:
    buttons of these words have no dash, or no such mark; shape (lines,)."""
    out: Bools = ch.is_one_of(page.codes[page.starts], _DIALOGUE)
    out &= ch.is_one_of(page.codes[page.ends - 1], _CALLS)
    out &= np.diff(page.derived(word_lines).first) <= _CALLED
    return out


def _sure(said: LineVerdicts) -> tuple[Bools, Bools]:
    """Which groups are prompts, and which of them have others beside them.

    "Advertisement" stands amid a story, above its subheads too.
    """
    sure: Bools = said.confidence >= SURE
    return sure, sure & (said.family != FAMILIES.index("advertising"))


def _opens_sentence(page: Page, words: Words) -> Bools:
    """Whether each word is the first of a sentence, shape (words,)."""
    out = np.zeros(len(words.starts), dtype=np.bool_)
    first = words.starts.searchsorted(page.derived(sentences_of))
    out[first[first < len(out)]] = True
    return out


def _with_groups(opens: Bools, group: Ints) -> Bools:
    """`opens`, and the first words of groups."""
    return opens | changes(group)


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
    nobody = np.full(len(better), -1, dtype=np.int64)
    of_forms = LineVerdicts(forms.family, forms.confidence, nobody, forms.language)
    return of_forms.where(better, replace(said, confidence=confidence))


def _within(group: Ints, word: Ints, length: Ints) -> Bools:
    """Which runs of words lie within one group."""
    out: Bools = group[word] == group[word + length - 1]
    return out


@dataclass(frozen=True)
class _Sentences:
    """The sentences of some groups of words; arrays of shape (sentences,), in order.

    Attributes:
        of_word: the sentence of each of the page's words, -1 for those of other groups; (words,).
        first, size: its first word, and how many words it has.
        group: the group that it stands in.
        digits: how many of its words are numbers.
        is_digit: which of the page's words are numbers; (words,).
        ended: whether it has a word or two and a full stop.
    """

    of_word: Ints
    first: Ints
    size: Ints
    group: Ints
    digits: Ints
    is_digit: Bools
    ended: Bools

    @classmethod
    def of(cls, page: Page, words: Words, groups: Groups, chosen: Bools) -> _Sentences:
        """The sentences of the chosen groups."""
        first = places(groups.opens)
        size = spans(first, len(words.starts))
        group = groups.of_word[first]
        kept = chosen[group]
        number = np.where(kept, kept.cumsum() - 1, -1)
        of_word = number.repeat(size)
        first, size, group = first[kept], size[kept], group[kept]
        is_digit = page.classes[words.starts] == ch.DIGIT
        # Buttons and menus have no full stop: a word or two with one is a sentence's end. Three
        # ("Loading...") are none.
        final = words.ends[first + size - 1]
        ended = (size <= 2) & _has_full_stop(page, final) & ~_has_full_stop(page, final + 1)
        return cls(of_word, first, size, group, _counted(is_digit, first, size), is_digit, ended)


def _has_full_stop(page: Page, places: Ints) -> Bools:
    """Whether the page has a full stop at each of some places, which may lie behind its end."""
    last = len(page.codes) - 1
    return ch.is_one_of(page.codes[np.minimum(places, last)], FULL_STOPS) & (places <= last)


def _counted(marks: Bools, first: Ints, size: Ints) -> Ints:
    """How many words of each run of words are marked, shape (runs,)."""
    total = np.zeros(len(marks) + 1, dtype=np.int64)
    marks.cumsum(out=total[1:])
    out: Ints = total[first + size] - total[first]
    return out


@dataclass(frozen=True)
class _Hits:
    """Where patterns stand in sentences; arrays of shape (hits,).

    Attributes:
        word, pattern: first word, and index of the pattern.
        length: words of the pattern that were looked up.
        sentence: the sentence that it stands in.
        family: the pattern's.
        tiles: whether it may claim a sentence together with others, having no gap.
        fits: whether it matches all of its sentence, having gaps.
    """

    word: Ints
    pattern: Ints
    length: Ints
    sentence: Ints
    family: Ints
    tiles: Bools
    fits: Bools

    @classmethod
    def of(
        cls, lexicon: Lexicon, hashes: Hashes, sentences: _Sentences, word: Ints, pattern: Ints
    ) -> _Hits:
        """The hits among some matches: those that lie within one of the sentences."""
        length = lexicon.words[pattern]
        sentence = sentences.of_word[word]
        inside = (sentence >= 0) & (sentence == sentences.of_word[word + length - 1])
        word, pattern, length = word[inside], pattern[inside], length[inside]
        sentence = sentence[inside]
        fixed = lexicon.fixed[pattern]
        size = sentences.size[sentence]
        cut = fixed > LONGEST_RUN
        gapped = lexicon.gapped[pattern] | cut
        tiles = ~gapped & (size <= _LONGEST_TILED)
        fits = np.zeros(len(word), dtype=np.bool_)
        # Those with gaps, each on its own.
        some = places(gapped & (size <= _WORDS_PER_FIXED * fixed + _WORDS_ANYWAY))
        number, first = pattern[some], sentences.first[sentence[some]]
        end, behind = first + size[some], word[some] + length[some]
        longer = lexicon.several[number] | cut[some]
        may = ~lexicon.opens[number] | (word[some] == first)
        may &= longer | ~lexicon.closes[number] | (behind == end)
        rows = places(may & longer)
        # Most are ruled out by the one word that has to follow.
        follows = _stands_in(hashes, lexicon.next_words(number[rows]), behind[rows], end[rows])
        may[rows] = follows
        rows = rows[follows]
        if len(rows):
            those = zip(
                number[rows].tolist(), behind[rows].tolist(), end[rows].tolist(), strict=True
            )
            may[rows] = [
                _goes_on(lexicon, which, hashes[first:after].tolist())
                for which, first, after in those
            ]
        rows = places(may & lexicon.counted[number])
        if len(rows):
            low = np.maximum(first[rows], word[some][rows] - _NEAR)
            high = np.minimum(end[rows], behind[rows] + _NEAR)
            may[rows] = _counted(sentences.is_digit, low, high - low) > 0
        fits[some] = may
        return cls(word, pattern, length, sentence, lexicon.family[pattern], tiles, fits)


def _stands_in(hashes: Hashes, wanted: Hashes, first: Ints, after: Ints) -> Bools:
    """Whether each of the words wanted stands in its part of a text: a half-open range of words."""
    size = np.maximum(after - first, 0)
    which = np.arange(len(size)).repeat(size)
    at = np.arange(len(which)) + (first - size.cumsum() + size).repeat(size)
    out = np.zeros(len(size), dtype=np.bool_)
    out[which[hashes[at] == wanted[which]]] = True
    return out


def _goes_on(lexicon: Lexicon, number: int, hashes: Sequence[int]) -> bool:
    """Whether what a pattern has behind the run that it was looked up by follows in the rest of a
    sentence, whose words' hashes are given."""
    tail, rest = lexicon.beyond(number)
    if tail and tuple(hashes[: len(tail)]) != tail:
        return False
    at = _has_rest(hashes, len(tail), rest)
    return at >= 0 and (at == len(hashes) or not lexicon.closes[number])


def _judge(
    page: Page,
    lexicon: Lexicon,
    words: Words,
    groups: Groups,
    chosen: Bools,
    word: Ints,
    pattern: Ints,
) -> tuple[LineVerdicts, dict[str, Floats]]:
    """The verdicts on the chosen groups of words (lines, or blocks), given the raw matches.

    Of the other groups nothing is said.
    """
    count = len(groups.starts)
    if not len(words.hashes) or not len(lexicon):
        return LineVerdicts.none(count), {cue: np.zeros(count) for cue in LINE_CUES}
    sentences = _Sentences.of(page, words, groups, chosen)
    hits = _Hits.of(lexicon, words.hashes, sentences, word, pattern)
    said = _judge_by(lexicon, sentences, hits, _QUESTION[hits.family], count)
    prompts, *cues = (said.at(slice(n * count, (n + 1) * count)) for n in range(_QUESTIONS))
    return prompts, {cue: of.confidence for cue, of in zip(LINE_CUES, cues, strict=True)}


def _judge_by(
    lexicon: Lexicon, sentences: _Sentences, hits: _Hits, question: Ints, groups: int
) -> LineVerdicts:
    """The verdicts that hits give on the groups of the sentences: on all groups for the first of
    the questions, then on all for the next. That takes the steps of one question, and a page's
    arrays are so short that each step's fixed cost is the most of it.

    Args:
        question: what each hit speaks for (see `_QUESTION`).
        groups: how many there are.
    """
    count = len(sentences.first)
    asked = question >= 0
    tiles, gaps = places(hits.tiles & asked), places(hits.fits & asked)
    if not len(tiles) and not len(gaps):
        return LineVerdicts.none(groups * _QUESTIONS)
    # Each question has all sentences for itself.
    sentence = question * count + hits.sentence
    confidence = np.zeros(_QUESTIONS * count, dtype=np.float64)
    best = np.full(_QUESTIONS * count, -1, dtype=np.int64)
    if len(tiles):
        weak = lexicon.weak[hits.pattern[tiles]]
        firm = tiles[~weak]
        confidence = _surety(sentences, _tiled(sentences, hits, question, firm), _WHOLE)
        if len(firm) < len(tiles):
            tiled = _surety(sentences, _tiled(sentences, hits, question, tiles), _WEAK)
            confidence = np.maximum(confidence, tiled)
        confidence = np.where(sentences.ended, np.minimum(confidence, _WEAK), confidence).ravel()
        order = tiles[np.lexsort((hits.length[tiles], ~weak))]
        best[sentence[order]] = hits.pattern[order]  # the last written is the longest
    if len(gaps):
        fixed = lexicon.fixed[hits.pattern[gaps]]
        # A cue's own word may be one ("by ___"): its filter checks the rest of the line.
        unsure = (fixed < _FIXED_TO_DECIDE) & (question[gaps] == 0)
        unsure |= lexicon.weak[hits.pattern[gaps]]
        surety = np.where(unsure, _WEAK, _GAPPED)
        order = fixed.argsort(kind="stable")
        rows = gaps[order]
        told = zip(sentence[rows].tolist(), surety[order].tolist(), rows.tolist(), strict=True)
        for where, sure, row in told:
            if sure > confidence[where]:
                confidence[where] = sure
                best[where] = hits.pattern[row]
    return _of_groups(lexicon, groups, sentences, confidence, best)


def _tiled(sentences: _Sentences, hits: _Hits, question: Ints, rows: Ints) -> Floats:
    """How much of each sentence the gapless patterns of each question make up, 0 to 1; shape
    (questions, sentences)."""
    count, words = len(sentences.first), len(sentences.of_word)
    if not len(rows):
        return np.zeros((_QUESTIONS, count), dtype=np.float64)
    # The words of all patterns, each once.
    length = hits.length[rows]
    ends = length.cumsum()
    first = question[rows] * words + hits.word[rows]
    covered = np.zeros(_QUESTIONS * words, dtype=np.bool_)
    covered[np.arange(int(ends[-1])) + (first - ends + length).repeat(length)] = True
    of, word = np.divmod(places(covered), words)
    # A number beside a prompt ("Comments (12)") is part of it.
    counted = ~sentences.is_digit[word]
    place = (of * count + sentences.of_word[word])[counted]
    held = np.bincount(place, minlength=_QUESTIONS * count).reshape(_QUESTIONS, count)
    size, digits = sentences.size, sentences.digits
    need = np.maximum(size - digits, 1)
    # Several numbers are what the line is about ("Instagram $0.50 – $2.00").
    return np.where((digits < size) & (digits <= need), held / need, 0.0)


def _surety(sentences: _Sentences, share: Floats, ceiling: float) -> Floats:
    """How surely each sentence consists of patterns that make up a share of it, at most so surely;
    shape as `share`, (questions, sentences)."""
    mostly = (share >= 0.75) & (share < 0.999) & (sentences.size >= 3)
    sure = np.where(mostly, min(_MOSTLY, ceiling), share * _WEAK)
    return np.where(share >= 0.999, ceiling, sure)


def _of_groups(
    lexicon: Lexicon, groups: int, sentences: _Sentences, confidence: Floats, best: Ints
) -> LineVerdicts:
    """The verdict on each group from those on its sentences, weighed by their words; on all groups
    for the first of the questions, then on all for the next.

    Args:
        groups: how many there are.
        confidence, best: of each sentence, and the pattern that claims it or -1; for each of the
            questions in turn, shape (questions * sentences,).
    """
    out = LineVerdicts.none(groups * _QUESTIONS)
    family, pattern = out.family.copy(), out.pattern.copy()
    count = len(sentences.first)
    # Of sentences equally sure the first one speaks for the line: it is written last.
    order = places(best >= 0)[::-1]
    order = order[confidence[order].argsort(kind="stable")]
    group = _group_of(sentences, groups, order)
    family[group] = lexicon.family[best[order]]
    pattern[group] = best[order]
    out.confidence[group] = confidence[order]
    # A prompt inside a longer line decides nothing about the line.
    told = places(out.confidence >= SURE)
    if len(told):
        total = np.bincount(sentences.group, weights=sentences.size, minlength=groups)
        sure = places(confidence >= SURE)
        group = _group_of(sentences, groups, sure)
        held = np.bincount(
            group, weights=sentences.size[sure % count], minlength=groups * _QUESTIONS
        )
        share = held[told] / np.maximum(total[told % groups], 1)
        outweighed = share < 0.6
        out.confidence[told[outweighed]] = 0.6 * share[outweighed] + 0.1
    return LineVerdicts(family, out.confidence, pattern, out.language)


def _group_of(sentences: _Sentences, groups: int, place: Ints) -> Ints:
    """The place of the group of each sentence, where both are numbered anew for each question."""
    question, sentence = np.divmod(place, len(sentences.first))
    out: Ints = question * groups + sentences.group[sentence]
    return out
