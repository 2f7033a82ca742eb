"""What the tagger knows of each line, as columns worked out for all lines at once."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of, continues, ends_sentence
from standfirst.columns import moved_up, places, steps
from standfirst.filters.lexicon.phrases import LINE_CUES, find_phrases, page_words, word_lines
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.repeated_lines import repeats
from standfirst.filters.story import letters_of
from standfirst.page import Ints, Page
from standfirst.roles import ROLES
from standfirst.tagger.evidence import EVIDENCE, evidence
from standfirst.tagger.markup import MARKUP_SHAPES, shapes
from standfirst.tagger.name_words import NAME_COLUMNS, name_columns
from standfirst.tagger.network import as_columns
from standfirst.tagger.surroundings import SURROUNDINGS, surroundings

Columns = NDArray[np.float32]


def _kinds(*kinds: int) -> ch.Classes:
    """Some classes one below the other, to be compared with a column all at once."""
    return np.array(kinds, dtype=np.uint8)[:, None]


_WORD_CUES: Final = ("datewords", "photo", "agency", "jobs", "archive")
_FIRST_CLASSES: Final = _kinds(ch.LOWER, ch.UPPER, ch.CASELESS, ch.IDEOGRAPH, ch.DIGIT, ch.OPENING)
_LAST_CLASSES: Final = _kinds(ch.STOP, ch.COMMA, ch.CLOSING, ch.DIGIT)
_ROLES: Final = np.arange(len(ROLES), dtype=np.int8)[:, None]
# Groups of signs that tell the same.
_SIGN_GROUPS: Final = (
    "|>•_",
    "/",
    "@",
    "©",
    ":",
    "?!",
    "\"'“”„«»",
    "()",
    "-–—",
    "$€%",
    "#&",
    "{}[]\\",
    ";=<",
)


def features(page: Page) -> Columns:
    """What the tagger knows of a page's lines, with the claims made on it so far.

    Shape (lines, `COUNT`), and (lines, `COUNT + MARKUP_COUNT`) for a page that has an outline;
    float32, each column of about unit size on lines as people write them. The words themselves are
    not among the columns, only what the phrase files make of them.
    """
    return as_columns(feature_columns(page), len(page))


def feature_columns(page: Page) -> list[NDArray[np.generic]]:
    """The columns of `features`, each of shape (lines,) and as it was worked out."""
    if not len(page):
        count = COUNT if page.outline is None else COUNT + MARKUP_COUNT
        return [np.zeros(0, dtype=np.float32)] * count
    first_word = page.derived(word_lines).first
    columns = _columns(page, first_word)
    if page.outline is not None:
        columns += [*shapes(page, page.outline), *evidence(page, first_word)]
    return columns


def _columns(page: Page, first_word: Ints) -> list[NDArray[np.generic]]:
    n = len(page)
    sizes = page.sizes
    chars = np.maximum(sizes["chars"], 1)
    letters = np.maximum(sizes["letters"], 1)
    count = steps(first_word)
    weight = sizes["letters"] + 1.5 * sizes["ideographs"]
    rows: list[NDArray[np.generic]] = [
        np.log1p(weight) / 3,
        np.log1p(count) / 2,
        np.minimum(weight, 400) / 200,
        sizes["upper"] / letters,
        sizes["lower"] / letters,
        sizes["ideographs"] / letters,
        sizes["digits"] / chars,
        sizes["letters"] / chars,
        np.minimum(sizes["stops"], 8) / 4,
        np.minimum(sizes["commas"], 8) / 4,
        np.minimum(sizes["letters"] / np.maximum(count, 1), 30) / 6,
    ]
    classes = page.classes
    opening, closing = classes[page.starts], classes[page.ends - 1]
    rows += list(opening == _FIRST_CLASSES)
    rows += list(closing == _LAST_CLASSES)
    rows.append(page.derived(ends_sentence))
    joins = page.derived(continues)
    joined = moved_up(joins)
    joined[-1] = False
    rows += [joins, joined]
    rows += list(np.minimum(_signs(page), 4) / 2)
    capital = _capitalised(page, first_word)
    rows.append(capital / np.maximum(count, 1))
    rows += page.derived(name_columns)
    gap, after = page.gaps, moved_up(page.gaps)
    after[-1] = 3
    rows += [gap == 0, gap >= 2, gap >= 3, after >= 2, after >= 3]
    at = np.arange(n)
    rows += [
        at / n,
        np.log1p(at) / 4,
        np.log1p(n - at) / 4,
        np.full(n, np.log1p(n) / 6),
        np.log1p(page.derived(repeats) - 1),
    ]
    rows += _markup(page, chars)
    rows += _blocks(page)
    rows += surroundings(page, first_word)
    rows += _rules(page, count)
    return rows


def _signs(page: Page) -> Ints:
    """How many signs of each group each line has, shape (groups, lines)."""
    # Few characters are signs, all of them among those that are no letters, digits or spaces; and
    # none stands between lines.
    at = places(page.classes >= ch.STOP)
    group = _SIGN_TABLE[np.minimum(page.codes[at], len(_SIGN_TABLE) - 1)]
    at, group = at[group > 0], group[group > 0]
    place = (page.starts.searchsorted(at, side="right") - 1) * len(_SIGN_GROUPS)
    place += group - np.uint8(1)
    size = len(page) * len(_SIGN_GROUPS)
    return np.bincount(place, minlength=size).reshape(len(page), -1).T


def _make_sign_table() -> NDArray[np.uint8]:
    table = np.zeros(0x2100, dtype=np.uint8)
    for group, signs in enumerate(_SIGN_GROUPS):
        for sign in signs:
            table[ord(sign)] = group + 1
    return table


_SIGN_TABLE: Final = _make_sign_table()


def _capitalised(page: Page, first_word: Ints) -> Ints:
    """How many words of each line open with a capital, shape (lines,)."""
    words = page.derived(page_words)
    opens = np.zeros(len(words.starts) + 1, dtype=np.int64)
    np.cumsum(page.classes[words.starts] == ch.UPPER, out=opens[1:])
    return steps(opens[first_word])


def _markup(page: Page, chars: Ints) -> list[NDArray[np.generic]]:
    mark = page.markup
    return [
        np.full(len(page), float(page.has_markup)),
        mark.heading == 1,
        mark.heading == 2,
        mark.heading >= 3,
        mark.item,
        mark.quote,
        mark.image,
        mark.caption,
        np.minimum(mark.links / chars, 1),
    ]


def _blocks(page: Page) -> list[NDArray[np.generic]]:
    """What the block is like that each line belongs to."""
    blocks = page.derived(blocks_of)
    weight = blocks.summed(letters_of(page))
    at = blocks.of_line
    lines = blocks.after - blocks.first
    stops = np.minimum(blocks.summed(page.sizes["stops"]), 8) / 4
    return [
        (np.log1p(weight) / 3)[at],
        (np.minimum(weight, 600) / 300)[at],
        page.derived(ends_sentence)[blocks.after - 1][at],
        stops[at],
        np.minimum(lines - 1, 8)[at] / 2,
    ]


def _rules(page: Page, count: Ints) -> list[NDArray[np.generic]]:
    matches = page.derived(find_phrases)
    verdicts = matches.prompts
    of_families = np.zeros((len(FAMILIES), len(page)))
    told = places((verdicts.family >= 0) & (verdicts.family < len(FAMILIES)))
    of_families[verdicts.family[told], told] = verdicts.confidence[told]
    rows: list[NDArray[np.generic]] = list(of_families)
    rows += [matches.cues[cue] for cue in LINE_CUES]
    words = np.maximum(count, 1)
    for cue in _WORD_CUES:
        line = matches.word_line[matches.marked(cue)]
        rows.append(np.bincount(line, minlength=len(page)) / words)
    rows += list(page.claims.codes == _ROLES)
    return rows


_LOOKS: Final = (
    11 + len(_FIRST_CLASSES) + len(_LAST_CLASSES) + 3 + len(_SIGN_GROUPS) + 1 + NAME_COLUMNS + 5
)
_PLACE: Final = 5
_MARKUP: Final = 9
_BLOCKS: Final = 5
_RULES: Final = len(FAMILIES) + len(LINE_CUES) + len(_WORD_CUES) + len(ROLES)
COUNT: Final = _LOOKS + _PLACE + _MARKUP + _BLOCKS + SURROUNDINGS + _RULES
MARKUP_COUNT: Final = MARKUP_SHAPES + EVIDENCE
# Groups of columns, which training hides at times.
PLACE_COLUMNS: Final = slice(_LOOKS, _LOOKS + _PLACE)
MARKUP_COLUMNS: Final = slice(_LOOKS + _PLACE, _LOOKS + _PLACE + _MARKUP)
RULE_COLUMNS: Final = slice(COUNT - _RULES, COUNT)
# And of the columns that a page with an outline has besides.
SHAPE_COLUMNS: Final = slice(COUNT, COUNT + MARKUP_SHAPES)
EVIDENCE_COLUMNS: Final = slice(COUNT + MARKUP_SHAPES, COUNT + MARKUP_COUNT)
