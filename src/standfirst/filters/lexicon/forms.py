"""Forms: what interfaces say in wordings that no phrase list has, told by its parts.

An interface's line has words of its family ("password", "newsletter"), speaks to the reader
("your", "enter") or for the house ("our"), is short, seldom ends in a full stop, has addresses and
arrows in it, and stands next to others of its kind. A story's line has words that only stories
use ("said", "he", "police"), is long, and quotes. The words are data, a list a language (see
`key_words`); how they add up is said here, once for all languages: a linear model, asked of all
lines at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.filters.lexicon.key_words import KeysFound, within_another
from standfirst.filters.lexicon.sections import FAMILIES, KINDS
from standfirst.filters.lexicon.store import Lexicon
from standfirst.filters.lexicon.tables import Runs
from standfirst.filters.lexicon.words import Words
from standfirst.page import Bools, Ints, Page

Floats = NDArray[np.float64]

_READER: Final = KINDS.index("reader")
_HOUSE: Final = KINDS.index("house")
_OPENING: Final = KINDS.index("opening")
_STORY: Final = KINDS.index("story")
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
_FULL_STOPS: Final = [ord(char) for char in ".。।"]
_SENTENCE_ENDS: Final = [ord(char) for char in ".。।!?！？؟"]
_RUNNING: Final = 12
_PARAGRAPHS: Final = 3
_BY_CHANCE: Final = 0.3
_LINKS: Final = [ord(char) for char in "@._"]
_QUESTIONS: Final = [ord(char) for char in "?？؟;"]
_QUOTE_SIGNS: Final = [ord(char) for char in '“”„«»"「」『』']
_FIRST_SIGN: Final = 0x2190
_LAST_SIGNS: Final = ((0x3000, 0x303F), (0xFE30, 0xFFEF))


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


def judge_forms(
    page: Page,
    lexicon: Lexicon,
    words: Words,
    groups: Groups,
    runs: list[Runs],
    word: Ints,
    pattern: Ints,
    sure: Bools,
    beside: Bools,
) -> FormVerdicts:
    """What the forms say of each group.

    Args:
        runs: of the page's words, by `Lexicon.runs_in`.
        word, pattern: where the lexicon's patterns were found.
        sure: which groups consist of phrases; shape (groups,).
        beside: which groups tell that a prompt may stand next to them; shape (groups,).
    """
    keys = lexicon.keys
    n = len(groups.starts)
    nothing = FormVerdicts(
        np.full(n, -1, dtype=np.int64),
        np.zeros(n),
        np.full(n, -1, dtype=np.int64),
        np.zeros(n, dtype=np.bool_),
    )
    if not len(words.hashes) or not len(keys):
        return nothing
    of = groups.of_word
    wide = page.classes[words.starts] == ch.IDEOGRAPH
    weight = np.where(wide, _IDEOGRAPH, 1.0)
    size = _sums(of, weight, n)

    found = keys.find(words, runs)
    kind, language = keys.kind[found.entry], keys.language[found.entry]
    inside = of[found.word] == of[found.word + found.length - 1]
    inside &= (kind != _OPENING) | groups.opens[found.word]
    capital = (page.classes[words.starts] == ch.UPPER) & ~groups.opens
    inside &= ~keys.capital[found.entry] | capital[found.word]
    points = np.where(kind < len(FAMILIES), keys.points[found.entry], 1).astype(np.float64)
    spoken = (kind < len(FAMILIES)) & inside
    told = _sums(of[found.word[spoken]], points[spoken], n)

    # Whole phrases inside a line speak for their family too, in whatever language.
    steady = (lexicon.family[pattern] < len(FAMILIES)) & ~lexicon.gapped[pattern]
    steady &= ~lexicon.weak[pattern] & (lexicon.words[pattern] >= 2)
    word, pattern = word[steady], pattern[steady]
    last = word + lexicon.words[pattern] - 1
    steady = of[word] == of[last]
    word, pattern, last = word[steady], pattern[steady], last[steady]
    worth = np.minimum(lexicon.words[pattern] * weight[word], _PATTERN_POINTS)
    told += _sums(of[word], worth, n)

    usual = _usual(page, groups, size, of, found, kind, language, points, inside, len(keys.names))
    chosen = (size <= _LONGEST) & ((told >= _FEWEST_POINTS) | sure)
    if not chosen.any():
        return nothing
    candidates = np.flatnonzero(chosen)
    place = np.full(n, -1, dtype=np.int64)
    place[candidates] = np.arange(len(candidates))

    tongues = len(keys.names)
    anywhere = keys.names.index(_ANYWHERE) if _ANYWHERE in keys.names else -1
    said = np.flatnonzero(chosen[of])
    which, tongue = keys.spoken(words.hashes[said])
    which = said[which]
    rows = np.flatnonzero(inside & chosen[of[found.word]])
    # Of a line's words some stand in the lists of many languages: those that have few are out.
    row_key = place[of[found.word[rows]]] * tongues + language[rows]
    which_key = place[of[which]] * tongues + tongue
    likely = np.bincount(row_key, minlength=len(candidates) * tongues)
    likely += np.bincount(which_key, minlength=len(candidates) * tongues)
    most_likely = likely.reshape(-1, tongues).max(axis=1, initial=0)
    kept = likely[row_key] >= _LIKELY * most_likely[row_key // tongues]
    rows = rows[kept | (language[rows] == anywhere)]
    kept = likely[which_key] >= _LIKELY * most_likely[which_key // tongues]
    which, tongue = which[kept], tongue[kept]

    at, length, entry = found.word[rows], found.length[rows], found.entry[rows]
    kind, language, points = kind[rows], language[rows], points[rows]
    kept = ~within_another(kind * len(keys.names) + language, at, at + length)
    at, entry = at[kept], entry[kept]
    kind, language, points = kind[kept], language[kept], points[kept]
    where = place[of[at]]

    # What phrases say, what the words of no language do, and what a language's own words do are
    # often the same words: only the most of the three counts in full.
    whole = np.zeros((len(candidates), len(KINDS)))
    shared = np.zeros((len(candidates), len(KINDS)))
    phrases = np.flatnonzero(chosen[of[word]])
    phrases = phrases[
        ~within_another(lexicon.family[pattern[phrases]], word[phrases], last[phrases] + 1)
    ]
    at_phrases = place[of[word[phrases]]]
    np.add.at(whole, (at_phrases, lexicon.family[pattern[phrases]]), worth[phrases])
    common = language == anywhere
    np.add.at(shared, (where[common], kind[common]), points[common])

    # One row for each candidate and language that has words in it, and one for no language.
    pair_key = where[~common] * len(keys.names) + language[~common]
    alone = np.arange(len(candidates)) * len(keys.names) + max(anywhere, 0)
    pairs, index = np.unique(np.concatenate([pair_key, alone]), return_inverse=True)
    of_pair, spoken_in = pairs // len(keys.names), pairs % len(keys.names)
    own = _sums(
        index[: len(pair_key)] * len(KINDS) + kind[~common],
        points[~common],
        len(pairs) * len(KINDS),
    ).reshape(-1, len(KINDS))
    ways = np.stack([whole[of_pair], shared[of_pair], own])
    most = ways.max(axis=0)
    counts = most + _AGAIN * (ways.sum(axis=0) - most)

    # Where the text itself speaks so, it is no sign of a prompt.
    counts = counts * (1 - usual[pairs % len(keys.names)])

    # What no prompt of the language has in it is names, or a story's words.
    listed = np.flatnonzero(~common & (keys.length[entry] == 1))
    known_pairs = np.unique(
        np.concatenate([which, at[listed]]) * len(keys.names)
        + np.concatenate([tongue, language[listed]])
    )
    known_word, tongue = known_pairs // len(keys.names), known_pairs % len(keys.names)
    slot = np.searchsorted(pairs, place[of[known_word]] * len(keys.names) + tongue)
    slot = np.minimum(slot, len(pairs) - 1)
    there = pairs[slot] == place[of[known_word]] * len(keys.names) + tongue
    known = _sums(slot[there], weight[known_word[there]], len(pairs))
    # How much of the line the words of families make up.
    of_family = np.flatnonzero(~common & (kind < len(FAMILIES)))
    spot = index[np.searchsorted(np.flatnonzero(~common), of_family)] * len(of) + at[of_family]
    spots = np.unique(spot)
    reach = np.zeros(len(spots))
    np.maximum.at(
        reach,
        np.searchsorted(spots, spot),
        (weight[at] * keys.length[entry])[of_family],
    )
    keyed = _sums(spots // len(of), reach, len(pairs))
    phrased = _sums(at_phrases, worth[phrases], len(candidates))
    keyed = np.maximum(keyed, phrased[of_pair]) / np.maximum(size[candidates][of_pair], 1)
    keyed = np.minimum(keyed, 1.0)
    free = _sums(of, np.where(_is_free(page, words), weight, 0.0), n)
    unknown = np.maximum((size - free)[candidates][of_pair] - known, 0)
    score, family = _score(
        page, groups, candidates, of_pair, counts, size[candidates], unknown, keyed
    )
    near = _near(beside)[candidates][of_pair]
    enough = np.where(near, _ENOUGH - _NEAR, _ENOUGH)
    # The language that has most words for a line is its language.
    support = known + counts[:, _STORY]
    order = np.lexsort((score, support, of_pair))
    best = order[np.diff(of_pair[order], append=-1) != 0]

    out_family, language_of = nothing.family.copy(), nothing.language.copy()
    confidence, is_told = np.zeros(n), np.zeros(n, dtype=np.bool_)
    points_of = counts[best, family[best]]
    decided = (score[best] >= enough[best]) & (points_of >= _FEWEST_POINTS)
    surety = np.where(decided, _SURE, _EVIDENCE)
    group = candidates[of_pair[best]]
    some = (points_of > 0) & (score[best] >= _HALFWAY)
    out_family[group] = np.where(some, family[best], -1)
    confidence[group] = np.where(some, surety, 0.0)
    language_of[group] = spoken_in[best]
    is_told[group] = (counts[best, _STORY] >= 1) & (score[best] < _TOLD)
    return FormVerdicts(out_family, confidence, language_of, is_told)


def _sums(group: Ints, values: Floats, groups: int) -> Floats:
    """The sum of the values of each group, shape (groups,)."""
    return np.bincount(group, values, groups).astype(np.float64)


def _usual(
    page: Page,
    groups: Groups,
    size: Floats,
    of: Ints,
    found: KeysFound,
    kind: Ints,
    language: Ints,
    points: Floats,
    inside: Bools,
    languages: int,
) -> Floats:
    """How far the page's running text itself uses each kind of words: an article about passwords
    has them in every paragraph, and advice addresses its reader.

    Shape (languages, kinds); 0 is never, 1 is all the time.
    """
    stop = np.isin(page.codes[groups.ends - 1], _SENTENCE_ENDS)
    running = (size >= _RUNNING) & stop
    count = int(running.sum())
    out = np.zeros((languages, len(KINDS)))
    if count < _PARAGRAPHS:
        return out
    rows = np.flatnonzero(inside & running[of[found.word]] & (kind != _STORY))
    rows = rows[(points[rows] >= 2) | (kind[rows] >= len(FAMILIES))]
    key = (of[found.word[rows]] * languages + language[rows]) * len(KINDS) + kind[rows]
    each = np.unique(key) % (languages * len(KINDS))
    times = np.bincount(each, minlength=languages * len(KINDS)).reshape(out.shape)
    share = np.where(times >= _PARAGRAPHS, times / count, 0.0)
    # A sentence in five may happen to open so; two in three are how the text speaks.
    return np.clip(2 * share - _BY_CHANCE, 0.0, 1.0)


def _is_free(page: Page, words: Words) -> Bools:
    """Which words are numbers, or parts of an e-mail address or of the name of a site.

    (Those that are words of prompts too are counted twice, to no harm.)
    """
    out: Bools = page.classes[words.starts] == ch.DIGIT
    tight = words.starts[1:] - words.ends[:-1] == 1
    linked = tight & np.isin(page.codes[words.ends[:-1]], _LINKS)
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


def _score(
    page: Page,
    groups: Groups,
    candidates: Ints,
    of_pair: Ints,
    counts: Floats,
    size: Floats,
    unknown: Floats,
    keyed: Floats,
) -> tuple[Floats, Ints]:
    """How much speaks for each pair's being a prompt, and of which family; shape (pairs,)."""
    families = counts[:, : len(FAMILIES)]
    family = np.argmax(families * _TELLING, axis=1)
    most = families[np.arange(len(family)), family]
    reader, house = counts[:, _READER], counts[:, _HOUSE]
    opening, story = counts[:, _OPENING] > 0, counts[:, _STORY]
    voices = reader + house > 0

    starts, ends = groups.starts[candidates], groups.ends[candidates]
    codes = page.codes
    final = codes[ends - 1]
    stop = (np.isin(final, _FULL_STOPS) & (size > _BUTTON))[of_pair]
    asks = np.isin(final, _QUESTIONS)[of_pair]
    words = size[of_pair]
    is_sign = (codes >= _FIRST_SIGN) & (page.classes == ch.OTHER)
    for low, high in _LAST_SIGNS:
        is_sign &= (codes < low) | (codes > high)

    def some(marks: Bools) -> Bools:
        total = np.zeros(len(codes) + 1, dtype=np.int64)
        np.cumsum(marks, out=total[1:])
        out: Bools = (total[ends] > total[starts])[of_pair]
        return out

    quotes = some(np.isin(codes, _QUOTE_SIGNS))
    signs: dict[str, Floats | Bools] = {
        "family": np.minimum(most, _MUCH),
        "family, more": np.clip(most - _MUCH, 0, 4),
        "other families": np.minimum(families.sum(axis=1) - most, 2),
        "keyed": np.minimum(most, _MUCH) * keyed,
        "reader": np.minimum(reader, 2),
        "house": np.minimum(house, 2),
        "opening": opening,
        "story": np.minimum(story, 1),
        "story, more": np.clip(story - 1, 0, 3),
        "full stop": stop,
        "full stop, addressed": stop & voices,
        "full stop, opened": stop & ~voices & opening,
        "full stop, to nobody": stop & ~voices & ~opening,
        "to nobody": ~stop & ~voices & ~opening,
        "unknown": unknown,
        "unknown share": unknown / np.maximum(words, 1),
        "asks": asks,
        "e-mail address": some(codes == ord("@")),
        "arrow": some(is_sign),
        "quotes": quotes,
        "quotes, told": quotes & (story > 0),
        "number": some(page.classes == ch.DIGIT),
        "short": ~stop & (words <= _SHORT_WORDS),
        "size": np.minimum(words, 30),
    }
    score = np.full(len(of_pair), _BASE)
    for name, value in signs.items():
        score += _WEIGHTS[name] * value
    return score, family
