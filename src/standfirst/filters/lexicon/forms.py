"""Forms: what interfaces say in wordings that no phrase list has, told by its parts.

An interface's line has words of its family ("password", "newsletter"), speaks to the reader
("your", "enter") or for the house ("our"), is short, seldom ends in a full stop, has addresses and
arrows in it, and stands next to others of its kind. A story's line has words that only stories
use ("said", "he", "police"), is long, and quotes. The words are data, a list a language (see
`key_words`); how they add up is said here, once for all languages: a linear model, asked of all
lines at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.columns import numbered, places, spans
from standfirst.filters.lexicon.key_words import within_another
from standfirst.filters.lexicon.sections import FAMILIES, KINDS
from standfirst.filters.lexicon.store import Lexicon
from standfirst.filters.lexicon.tables import Runs, distinct
from standfirst.filters.lexicon.words import Words
from standfirst.page import Bools, Ints, Page

Floats = NDArray[np.float64]

_READER: Final = KINDS.index("reader")
_HOUSE: Final = KINDS.index("house")
_OPENING: Final = KINDS.index("opening")
_STORY: Final = KINDS.index("story")
_LEGAL: Final = FAMILIES.index("legal")
_VOICES: Final = [_READER, _HOUSE, _OPENING]
_ANYWHERE: Final = "und"
# A character of a script without spaces is about so much of a word.
_IDEOGRAPH: Final = 0.45
_LONGEST: Final = 70.0
_FEWEST_POINTS: Final = 2.0
_LIKELY: Final = 0.6
_PATTERN_POINTS: Final = 3.0
_AGAIN: Final = 0.4
# Points of a family's words from which more tell less.
_MUCH: Final = 4.5
_BUTTON: Final = 3
_SHORT_WORDS: Final = 12
# Of a line that speaks of several families: what to do tells more than what for, and where to go
# the least ("Show all comments").
_TELLING: Final = np.array(
    [
        {"login": 1.25, "signup": 1.2, "related": 0.9, "navigation": 0.7}.get(name, 1.0)
        for name in FAMILIES
    ]
)
# What each sign of a prompt is worth, in logits. Fitted by logistic regression to the tables in
# tests/prompts and to the gold text of folds 1 to 4 of the corpus.
_WEIGHTS: Final = {
    "family": 0.90,
    "family, more": 1.24,
    "other families": 0.57,
    "keyed": 1.55,
    "reader": 1.72,
    "house": 0.55,
    "opening": 1.10,
    "story": -1.45,
    "story, more": -1.74,
    "full stop": -1.35,
    "full stop, addressed": 0.23,
    "full stop, opened": -0.94,
    "full stop, to nobody": -0.64,
    "to nobody": -0.79,
    "unknown": -0.38,
    "unknown share": -0.13,
    "asks": -0.28,
    "e-mail address": 1.85,
    "arrow": 0.25,
    "quotes": -0.16,
    "quotes, told": -0.77,
    "short": 0.84,
    "size": -0.14,
    "number": 0.42,
}
_BASE: Final = -7.40
_ENOUGH: Final = 0.1
_NEAR: Final = 1.0
# From here on a line may be a prompt, which is evidence.
_HALFWAY: Final = -2.0
_SURE: Final = 0.8
_EVIDENCE: Final = 0.45
# Below this a line with words of a story is one's sentence, and a phrase in it a chance hit.
_TOLD: Final = -1.5
FULL_STOPS: Final = ch.signs(".。।")
_SENTENCE_ENDS: Final = ch.signs(".。।!?！？؟")
_RUNNING: Final = 12
_PARAGRAPHS: Final = 3
_BY_CHANCE: Final = 0.3
_LINKS: Final = ch.signs("@._")
_QUESTIONS: Final = ch.signs("?？؟;")
_QUOTE_SIGNS: Final = ch.signs('“”„«»"「」『』')
_FIRST_SIGN: Final = 0x2190
_LAST_SIGNS: Final = ((0x3000, 0x303F), (0xFE30, 0xFFEF))
# Groups that are looked at closely at once: what is made of them on the way stays at hand.
_AT_ONCE: Final = 1 << 13


@dataclass(frozen=True)
class FormVerdicts:
    """What the forms say of each group of words; arrays of shape (groups,).

    Attributes:
        family: index into `FAMILIES`, or -1 where nothing was found.
        confidence: how sure that is, 0 to 1.
        language: index into `KeyWords.names` of whose words were found, or -1.
        told: whether the group reads like a story's sentence.
    """

    family: Ints
    confidence: Floats
    language: Ints
    told: Bools

    @classmethod
    def none(cls, groups: int) -> FormVerdicts:
        """The verdict on groups in which nothing was found."""
        nobody = np.full(groups, -1, dtype=np.int64)
        no = np.zeros(groups, dtype=np.bool_)
        return cls(nobody, np.zeros(groups), nobody.copy(), no)


@dataclass(frozen=True)
class Groups:
    """Lines, or blocks: spans of `page.text` in rising order.

    Attributes:
        starts, ends: span of each; shape (groups,).
        of_word: the group of each of the page's words.
        opens: whether each word is the first of a sentence; shape (words,).
    """

    starts: Ints
    ends: Ints
    of_word: Ints
    opens: Bools


@dataclass(frozen=True)
class Heard:
    """What the words of a page are to forms, whatever groups they stand in.

    Attributes:
        page: the page.
        words: its words.
        weight: how much of a word each is; shape (words,).
        free: its weight, or 0 for a word that is no more a prompt's than a story's; (words,).
        capital: which words open with a capital; (words,).
        listed: where the words of the lists stand, with the rest of `_Listed`; (found,).
        phrases: where whole phrases stand, as `_Phrases`.
        vocabulary: for each of the page's words the languages whose prompts use it, as two arrays
            of pairs, in the order of the words: the word, and the index of the language.
        signs: by the name of each sign in `_WEIGHTS` the offsets at which it stands.
    """

    page: Page
    words: Words
    weight: Floats
    free: Floats
    capital: Bools
    listed: _Listed
    phrases: _Phrases
    vocabulary: tuple[Ints, Ints]
    signs: dict[str, Ints]


@dataclass(frozen=True)
class _Listed:
    """Words of the lists in a text; arrays of shape (found,).

    Attributes:
        word, after: the first word of each, and the word after its last.
        kind: index into `KINDS`.
        language: index into `KeyWords.names`.
        points: how much each tells.
        capital: whether it counts only with a capital.
    """

    word: Ints
    after: Ints
    kind: Ints
    language: Ints
    points: Floats
    capital: Bools

    def at(self, rows: Ints | Bools) -> _Listed:
        """Some of them."""
        return _Listed(
            self.word[rows],
            self.after[rows],
            self.kind[rows],
            self.language[rows],
            self.points[rows],
            self.capital[rows],
        )


@dataclass(frozen=True)
class _Phrases:
    """Whole phrases in a text, none of them weak; arrays of shape (found,).

    Attributes:
        word, last: the first and the last word of each.
        family: index into `FAMILIES`.
        worth: how much each tells.
    """

    word: Ints
    last: Ints
    family: Ints
    worth: Floats

    def at(self, rows: Ints | Bools) -> _Phrases:
        """Some of them."""
        return _Phrases(self.word[rows], self.last[rows], self.family[rows], self.worth[rows])


def hear(
    page: Page, lexicon: Lexicon, words: Words, runs: list[Runs], word: Ints, pattern: Ints
) -> Heard:
    """What forms have to know of a page's words.

    Args:
        runs: of the page's words, by `Lexicon.runs_in`.
        word, pattern: where the lexicon's patterns were found.
    """
    first = page.classes[words.starts]
    weight = np.where(first == ch.IDEOGRAPH, _IDEOGRAPH, 1.0)
    keys = lexicon.keys
    found = keys.find(words, runs)
    kind = keys.kind[found.entry]
    points = np.where(kind < len(FAMILIES), keys.points[found.entry], 1).astype(np.float64)
    listed = _Listed(
        found.word,
        found.word + found.length,
        kind,
        keys.language[found.entry],
        points,
        keys.capital[found.entry],
    )
    steady = (lexicon.family[pattern] < len(FAMILIES)) & ~lexicon.gapped[pattern]
    steady &= ~lexicon.weak[pattern] & (lexicon.words[pattern] >= 2)
    word, pattern = word[steady], pattern[steady]
    size = lexicon.words[pattern]
    worth = np.minimum(size * weight[word], _PATTERN_POINTS) if len(word) else weight[:0]
    return Heard(
        page,
        words,
        weight,
        np.where(_is_free(page, words), weight, 0.0),
        first == ch.UPPER,
        listed,
        _Phrases(word, word + size - 1, lexicon.family[pattern], worth),
        keys.spoken(words),
        _signs(page),
    )


def _signs(page: Page) -> dict[str, Ints]:
    """Where the signs stand that speak for a prompt, or against it: offsets, in rising order."""
    codes = page.codes
    marks = places((page.classes == ch.OPENING) | (page.classes == ch.CLOSING))
    arrows = places(codes >= _FIRST_SIGN)
    arrows = arrows[page.classes[arrows] == ch.OTHER]
    for low, high in _LAST_SIGNS:
        arrows = arrows[(codes[arrows] < low) | (codes[arrows] > high)]
    return {
        "quotes": marks[ch.is_one_of(codes[marks], _QUOTE_SIGNS)],
        "e-mail address": places(codes == ord("@")),
        "arrow": arrows,
        "number": places(page.classes == ch.DIGIT),
    }


def judge_forms(
    lexicon: Lexicon,
    heard: Heard,
    groups: Groups,
    sure: Bools,
    beside: Bools,
    asked_for: Bools | None = None,
) -> FormVerdicts:
    """What the forms say of each group.

    Args:
        heard: what the page's words are, by `hear`.
        sure: which groups consist of phrases; shape (groups,).
        beside: which groups tell that a prompt may stand next to them; shape (groups,).
        asked_for: of which groups the verdict matters, None for all; shape (groups,).
    """
    n, of = len(groups.starts), groups.of_word
    if not len(of) or not len(lexicon.keys):
        return FormVerdicts.none(n)
    size = _sums(of, heard.weight, n)
    listed = _within_groups(heard, groups)
    phrases = heard.phrases
    # Whole phrases inside a line speak for their family too, in whatever language.
    phrases = phrases.at(of[phrases.word] == of[phrases.last])
    spoken = listed.kind < len(FAMILIES)
    told = _sums(of[listed.word[spoken]], listed.points[spoken], n)
    told += _sums(of[phrases.word], phrases.worth, n)
    chosen = (size <= _LONGEST) & ((told >= _FEWEST_POINTS) | sure)
    if asked_for is not None:
        chosen &= asked_for
    if not chosen.any():
        return FormVerdicts.none(n)
    running = (size >= _RUNNING) & ch.is_one_of(heard.page.codes[groups.ends - 1], _SENTENCE_ENDS)
    usual = _usual(groups, running, listed, len(lexicon.keys.names))
    asked = _Asked.of(groups, chosen, size, _sums(of, heard.free, n))
    phrases = phrases.at(chosen[of[phrases.word]])
    out, near = FormVerdicts.none(n), _near(beside)
    amid = _amid(running) & ~near
    for part, their, own, said in _parts(heard, asked, listed, phrases):
        _decide(part, their, _tell(lexicon, their, part, usual, own, said), (near, amid), out)
    return out


def _amid(running: Bools) -> Bools:
    """Which groups stand between two of running text."""
    out = np.zeros(len(running), dtype=np.bool_)
    out[1:-1] = running[:-2] & running[2:]
    return out


def _within_groups(heard: Heard, groups: Groups) -> _Listed:
    """The listed words that stand within a group, and where they may: what opens a line of an
    interface at its beginning, and some only with a capital that is not its sentence's."""
    of, opens, listed = groups.of_word, groups.opens, heard.listed
    inside = of[listed.word] == of[listed.after - 1]
    at_front = opens[listed.word]
    inside &= (listed.kind != _OPENING) | at_front
    inside &= ~listed.capital | (heard.capital[listed.word] & ~at_front)
    return listed.at(places(inside))


@dataclass(frozen=True)
class _Asked:
    """The groups that may be prompts, and are looked at closely.

    Attributes:
        groups: all groups.
        number: the groups that are asked about; shape (asked,).
        place: the place of each group among those, or -1; shape (groups,).
        size: in words; shape (asked,).
        free: how many of these words are no more a prompt's than a story's; shape (asked,).
        before: of a part, how many groups of other parts are before it.
    """

    groups: Groups
    number: Ints
    place: Ints
    size: Floats
    free: Floats
    before: int = 0

    @classmethod
    def of(cls, groups: Groups, chosen: Bools, size: Floats, free: Floats) -> _Asked:
        number = places(chosen)
        place = np.full(len(chosen), -1, dtype=np.int64)
        place[number] = np.arange(len(number))
        return cls(groups, number, place, size[number], free[number])

    def part(self, first: int) -> _Asked:
        """Those from one on, up to `_AT_ONCE`; asked for the place of words of its groups alone."""
        some = slice(first, first + _AT_ONCE)
        return replace(
            self,
            number=self.number[some],
            size=self.size[some],
            free=self.free[some],
            before=first,
        )

    def __len__(self) -> int:
        return len(self.number)

    def of_words(self, words: Ints) -> Ints:
        """The place of the group of each word, -1 for those of other groups."""
        out: Ints = np.maximum(self.place[self.groups.of_word[words]] - self.before, -1)
        return out


def _parts(
    heard: Heard, asked: _Asked, listed: _Listed, phrases: _Phrases
) -> Iterator[tuple[_Asked, Heard, _Listed, _Phrases]]:
    """The groups asked about, so many at a time, and what of the rest stands in these."""
    firsts = range(0, len(asked), _AT_ONCE)
    if len(firsts) == 1:
        yield asked, heard, listed, phrases
        return
    # The groups are in the order of the words, and so are the parts.
    begins = np.searchsorted(asked.groups.of_word, asked.number[::_AT_ONCE])
    rows, row = _by_part(begins, listed.word)
    said, at = _by_part(begins, phrases.word)
    word, tongue = heard.vocabulary
    spoken = np.append(np.searchsorted(word, begins), len(word))
    for part, first in enumerate(firsts):
        own = slice(spoken[part], spoken[part + 1])
        yield (
            asked.part(first),
            replace(heard, vocabulary=(word[own], tongue[own])),
            listed.at(rows[row[part] : row[part + 1]]),
            phrases.at(said[at[part] : at[part + 1]]),
        )


def _by_part(begins: Ints, word: Ints) -> tuple[Ints, Ints]:
    """What stands at some words by the parts that it falls into: the rows, those of a part in
    their order, and where the rows of each part begin, with the end."""
    part = np.searchsorted(begins, word, side="right") - 1
    rows = np.argsort(part, kind="stable")
    return rows, np.searchsorted(part[rows], np.arange(len(begins) + 1))


@dataclass(frozen=True)
class _Told:
    """What the words of groups tell, in each of the languages that may be theirs.

    Attributes:
        asked, language: the pairs: the place of a group among those asked about, and the language;
            sorted by both; shape (pairs,).
        counts: points of each kind of words; shape (pairs, kinds).
        known: how many of the group's words the language's prompts use; shape (pairs,).
        keyed: how much of the group the words of families make up, 0 to 1; shape (pairs,).
    """

    asked: Ints
    language: Ints
    counts: Floats
    known: Floats
    keyed: Floats


def _tell(
    lexicon: Lexicon,
    heard: Heard,
    asked: _Asked,
    usual: Floats,
    listed: _Listed,
    phrases: _Phrases,
) -> _Told:
    """What the words of the groups asked about tell.

    Args:
        usual: how far the page's running text uses each kind of words; see `_usual`.
        listed: the words of lists that stand within groups.
        phrases: those that stand within the groups asked about.
    """
    names = lexicon.keys.names
    tongues = len(names)
    anywhere = names.index(_ANYWHERE) if _ANYWHERE in names else -1
    listed, known_word, known_tongue = _likely(heard, asked, listed, tongues, anywhere)
    kept = ~within_another(listed.kind * tongues + listed.language, listed.word, listed.after)
    listed = listed.at(places(kept))
    common = listed.language == anywhere
    own = listed.at(places(~common))
    where = asked.of_words(own.word)

    # One row for each group and language that has words in it, and one for no language.
    pair_key = where * tongues + own.language
    alone = np.arange(len(asked)) * tongues + max(anywhere, 0)
    pairs, index, _ = numbered(np.concatenate([pair_key, alone]))
    of_pair, language = pairs // tongues, pairs % tongues
    index = index[: len(pair_key)]
    points = _sums(index * len(KINDS) + own.kind, own.points, len(pairs) * len(KINDS))
    phrases = phrases.at(~within_another(phrases.family, phrases.word, phrases.last + 1))
    whole, shared = _in_any_language(asked, phrases, listed.at(common))
    counts = _together(whole[of_pair], shared[of_pair], points.reshape(-1, len(KINDS)))
    # Where the text itself speaks so, it is no sign of a prompt.
    counts = counts * (1 - usual[language])

    # What no prompt of the language has in it is names, or a story's words.
    single = places(own.after - own.word == 1)
    known_pairs = distinct(
        np.concatenate([known_word, own.word[single]]) * tongues
        + np.concatenate([known_tongue, own.language[single]])
    )
    known_word = known_pairs // tongues
    wanted = asked.of_words(known_word) * tongues + known_pairs % tongues
    slot = np.minimum(pairs.searchsorted(wanted), len(pairs) - 1)
    there = pairs[slot] == wanted
    known = _sums(slot[there], heard.weight[known_word[there]], len(pairs))
    keyed = _keyed(heard, index, own, len(pairs))
    phrased = _sums(asked.of_words(phrases.word), phrases.worth, len(asked))
    keyed = np.maximum(keyed, phrased[of_pair]) / np.maximum(asked.size[of_pair], 1)
    return _Told(of_pair, language, counts, known, np.minimum(keyed, 1.0))


def _likely(
    heard: Heard, asked: _Asked, listed: _Listed, tongues: int, anywhere: int
) -> tuple[_Listed, Ints, Ints]:
    """The words of the groups asked about in the languages that may be the groups'.

    Of a line's words some stand in the lists of many languages: those that have few are out.

    Returns:
        Those of lists; and the words that the prompts of a language use, with the language.
    """
    place = asked.of_words(listed.word)
    rows = places(place >= 0)
    listed = listed.at(rows)
    row_key = place[rows] * tongues + listed.language
    word, tongue = heard.vocabulary
    place = asked.of_words(word)
    rows = places(place >= 0)
    word, tongue = word[rows], tongue[rows]
    word_key = place[rows] * tongues + tongue
    count = np.bincount(row_key, minlength=len(asked) * tongues)
    count += np.bincount(word_key, minlength=len(asked) * tongues)
    least = _LIKELY * count.reshape(-1, tongues).max(axis=1, initial=0)
    kept = (count[row_key] >= least[row_key // tongues]) | (listed.language == anywhere)
    of_words = count[word_key] >= least[word_key // tongues]
    of_words = places(of_words)
    return listed.at(places(kept)), word[of_words], tongue[of_words]


def _in_any_language(asked: _Asked, phrases: _Phrases, common: _Listed) -> tuple[Floats, Floats]:
    """Points of what phrases say, and of words of no language: two arrays, (asked, kinds)."""
    kinds, cells = len(KINDS), len(asked) * len(KINDS)
    said = asked.of_words(phrases.word) * kinds + phrases.family
    listed = asked.of_words(common.word) * kinds + common.kind
    whole, shared = _sums(said, phrases.worth, cells), _sums(listed, common.points, cells)
    return whole.reshape(-1, kinds), shared.reshape(-1, kinds)


def _together(one: Floats, other: Floats, third: Floats) -> Floats:
    """What phrases say, what the words of no language do, and what a language's own words do are
    often the same words: only the most of the three counts in full."""
    most = np.maximum(np.maximum(one, other), third)
    out: Floats = most + _AGAIN * (one + other + third - most)
    return out


def _keyed(heard: Heard, pair: Ints, own: _Listed, pairs: int) -> Floats:
    """How many words of each pair the words of families make up, shape (pairs,)."""
    of_family = places(own.kind < len(FAMILIES))
    words = len(heard.weight)
    word = own.word[of_family]
    # Of several that open at one word the longest.
    spots, which, _ = numbered(pair[of_family] * words + word)
    reach = np.zeros(len(spots))
    np.maximum.at(reach, which, heard.weight[word] * (own.after - own.word)[of_family])
    return _sums(spots // words, reach, pairs)


def _decide(
    asked: _Asked, heard: Heard, told: _Told, stand: tuple[Bools, Bools], out: FormVerdicts
) -> None:
    """The verdict on each group asked about: that of the language that has most words for it.

    A sentence between paragraphs that asks nobody for anything is their own, whatever its words:
    "A subscription costs four euros a month." Legal lines alone are such sentences.

    Args:
        stand: which groups stand near prompts, and which between paragraphs with no prompt near;
            each of shape (groups,).
        out: where the verdicts are put.
    """
    near, amid = stand
    of_pair = told.asked
    unknown = np.maximum((asked.size - asked.free)[of_pair] - told.known, 0)
    score, family = _score(heard, asked, told, unknown)
    support = told.known + told.counts[:, _STORY]
    order = np.lexsort((score, support, of_pair))
    best = order[spans(of_pair[order], -1) != 0]
    score, family, counts = score[best], family[best], told.counts[best]
    group = asked.number[of_pair[best]]
    points = counts[np.arange(len(best)), family]
    enough = np.where(near[group], _ENOUGH - _NEAR, _ENOUGH)
    decided = (score >= enough) & (points >= _FEWEST_POINTS)
    some = (points > 0) & (score >= _HALFWAY)
    sentence = ch.is_one_of(heard.page.codes[asked.groups.ends[group] - 1], FULL_STOPS)
    sentence &= (family != _LEGAL) & (counts[:, _VOICES].sum(axis=1) == 0)
    some &= ~(sentence & amid[group])
    out.family[group] = np.where(some, family, -1)
    out.confidence[group] = np.where(some, np.where(decided, _SURE, _EVIDENCE), 0.0)
    out.language[group] = told.language[best]
    out.told[group] = (counts[:, _STORY] >= 1) & (score < _TOLD)


def _sums(group: Ints, values: Floats, groups: int) -> Floats:
    """The sum of the values of each group, shape (groups,)."""
    return np.bincount(group, values, groups).astype(np.float64, copy=False)


def _usual(groups: Groups, running: Bools, listed: _Listed, languages: int) -> Floats:
    """How far the page's running text itself uses each kind of words: an article about passwords
    has them in every paragraph, and advice addresses its reader.

    Shape (languages, kinds); 0 is never, 1 is all the time.
    """
    count = int(running.sum())
    out = np.zeros((languages, len(KINDS)))
    if count < _PARAGRAPHS:
        return out
    group = groups.of_word[listed.word]
    telling = (listed.points >= 2) | (listed.kind >= len(FAMILIES))
    rows = places(running[group] & telling & (listed.kind != _STORY))
    key = (group[rows] * languages + listed.language[rows]) * len(KINDS) + listed.kind[rows]
    each = distinct(key) % (languages * len(KINDS))
    times = np.bincount(each, minlength=languages * len(KINDS)).reshape(out.shape)
    share = np.where(times >= _PARAGRAPHS, times / count, 0.0)
    # A sentence in five may happen to open so; two in three are how the text speaks.
    return np.minimum(np.maximum(2 * share - _BY_CHANCE, 0.0), 1.0)


def _is_free(page: Page, words: Words) -> Bools:
    """Which words are numbers, or parts of an e-mail address or of the name of a site.

    (Those that are words of prompts too are counted twice, to no harm.)
    """
    out: Bools = page.classes[words.starts] == ch.DIGIT
    tight = words.starts[1:] - words.ends[:-1] == 1
    linked = tight & ch.is_one_of(page.codes[words.ends[:-1]], _LINKS)
    out[1:] |= linked
    out[:-1] |= linked
    return out


def _near(sure: Bools) -> Bools:
    """Whether a group stands next to one that is a prompt, or one further."""
    out = np.zeros(len(sure), dtype=np.bool_)
    for step in (1, 2):
        out[step:] |= sure[:-step]
        out[:-step] |= sure[step:]
    return out


def _score(heard: Heard, asked: _Asked, told: _Told, unknown: Floats) -> tuple[Floats, Ints]:
    """How much speaks for each pair's being a prompt, and of which family; shape (pairs,)."""
    counts, keyed, of_pair = told.counts, told.keyed, told.asked
    families = counts[:, : len(FAMILIES)]
    family = (families * _TELLING).argmax(axis=1)
    most = families[np.arange(len(family)), family]
    reader, house = counts[:, _READER], counts[:, _HOUSE]
    opening, story = counts[:, _OPENING] > 0, counts[:, _STORY]
    voices = reader + house > 0

    starts, ends = asked.groups.starts[asked.number], asked.groups.ends[asked.number]
    final = heard.page.codes[ends - 1]
    stop = (ch.is_one_of(final, FULL_STOPS) & (asked.size > _BUTTON))[of_pair]
    asks = ch.is_one_of(final, _QUESTIONS)[of_pair]
    words = asked.size[of_pair]

    def some(sign: str) -> Bools:
        at = heard.signs[sign]
        return (at.searchsorted(ends) > at.searchsorted(starts))[of_pair]

    quotes = some("quotes")
    signs: dict[str, Floats | Bools] = {
        "family": np.minimum(most, _MUCH),
        "family, more": np.minimum(np.maximum(most - _MUCH, 0), 4),
        "other families": np.minimum(families.sum(axis=1) - most, 2),
        "keyed": np.minimum(most, _MUCH) * keyed,
        "reader": np.minimum(reader, 2),
        "house": np.minimum(house, 2),
        "opening": opening,
        "story": np.minimum(story, 1),
        "story, more": np.minimum(np.maximum(story - 1, 0), 3),
        "full stop": stop,
        "full stop, addressed": stop & voices,
        "full stop, opened": stop & ~voices & opening,
        "full stop, to nobody": stop & ~voices & ~opening,
        "to nobody": ~stop & ~voices & ~opening,
        "unknown": unknown,
        "unknown share": unknown / np.maximum(words, 1),
        "asks": asks,
        "e-mail address": some("e-mail address"),
        "arrow": some("arrow"),
        "quotes": quotes,
        "quotes, told": quotes & (story > 0),
        "number": some("number"),
        "short": ~stop & (words <= _SHORT_WORDS),
        "size": np.minimum(words, 30),
    }
    parts = np.empty((len(signs), len(words)), dtype=np.float64)
    for row, (name, told_by) in zip(parts, signs.items(), strict=True):
        np.multiply(told_by, _WEIGHTS[name], out=row)
    score: Floats = parts.sum(axis=0, initial=_BASE)
    return score, family
