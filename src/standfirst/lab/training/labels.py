"""Which lines of a page are the article, by its right answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.lab.corpus import Record
from standfirst.lab.training.byline_form import has_byline_form
from standfirst.lab.training.figures import figure_captions_of
from standfirst.lab.training.headings import headings_of
from standfirst.page import Bools, Page
from standfirst.similarity import words
from standfirst.tagger.network import BODY, CAPTION, CLASSES, CREDIT, HEADLINE, LEDE, OTHER, SUBHEAD

__all__ = [
    "BODY",
    "CAPTION",
    "CREDIT",
    "HEADLINE",
    "LEDE",
    "OTHER",
    "SUBHEAD",
    "UNKNOWN",
    "Labels",
    "label",
]

UNKNOWN: Final = -1

_ARTICLE: Final = (BODY, SUBHEAD, LEDE)
_CLASSES: Final = np.arange(len(CLASSES))
# By class, with `UNKNOWN` last: itself alone, and what a page's answer cannot tell from it.
_SAME: Final = np.concatenate(
    [np.eye(len(CLASSES), dtype=np.bool_), np.ones((1, len(CLASSES)), np.bool_)]
)
_KINDS: Final = np.select([np.isin(_CLASSES, _ARTICLE), _CLASSES == HEADLINE], [1, 2], 0)
_ALIKE: Final = np.concatenate([_KINDS[:, None] == _KINDS, np.ones((1, len(CLASSES)), np.bool_)])

_GRAM: Final = 4
_COVERED: Final = 0.5
_SAME_TITLE: Final = 0.75
_SAME_CAPTION: Final = 0.7
_LONGEST_BYLINE: Final = 14
# Words of the longest credit behind a caption.
_LONGEST_CREDIT: Final = 12
_NEAR: Final = 30
# Lines around a headline in which its bylines stand, and above the article in which captions do.
_ABOVE_TITLE: Final = 5
_BELOW_TITLE: Final = 16
_ABOVE: Final = 12
_CAPTION_WORDS: Final = 3
# Words from which on a line of the article is no subhead.
_PROSE: Final = 15


@dataclass(frozen=True)
class Labels:
    """What the lines of a page are.

    Attributes:
        classes: index into `standfirst.tagger.network.CLASSES` of each line, or `UNKNOWN`;
            shape (lines,), int8.
        whole: whether the answer tells all classes apart; if not, it tells only the article (body,
            subhead and lede as one) and the headline.
        tokens: words of each line, shape (lines,).
        among: which classes each line may be, by the answer and what the page's markup tells;
            shape (lines, classes).
    """

    classes: NDArray[np.int8]
    whole: bool
    tokens: NDArray[np.int32]
    among: Bools

    @classmethod
    def of(cls, classes: NDArray[np.int8], whole: bool, tokens: NDArray[np.int32]) -> Labels:
        """Labels of which nothing is known but the answer."""
        return cls(classes, whole, tokens, (_SAME if whole else _ALIKE)[classes])


def label(page: Page, record: Record) -> Labels | None:
    """The labels of a page's lines, or None if the record's answer does not tell enough."""
    lines = [words(line.text) for line in page.lines]
    tokens = np.array([len(line) for line in lines], dtype=np.int32)
    gold = record.gold
    if gold.text:
        parts = _gold_parts(record)
        classes = _aligned(lines, parts)
        if not (classes > 0).any():
            return None
        whole = bool(gold.sections)
        _mark_headline(classes, lines, gold.headline)
        if whole:
            _mark_captions(classes, lines, [image.caption or "" for image in gold.images])
        _mark_bylines(classes, lines, gold.authors)
        labels = Labels.of(classes, whole, tokens)
        if whole:
            return labels
        labels = _with_headings(labels, lines, headings_of(record.html))
        return _with_captions(labels, lines, figure_captions_of(record.html))
    if gold.with_ or gold.without:
        classes = _by_snippets(lines, gold.with_, gold.without)
        _mark_fields(classes, page, lines, record)
        labels = Labels.of(classes, False, tokens)
        labels.among[classes == CREDIT] = _SAME[CREDIT]
        return _with_captions(labels, lines, figure_captions_of(record.html))
    return None


def _with_headings(
    labels: Labels, lines: Sequence[list[str]], headings: Collection[tuple[str, ...]]
) -> Labels:
    """The labels of an answer that is one piece, with what else the page tells: which lines of the
    article are subheads, by the markup, and which are none."""
    classes, among = labels.classes.copy(), labels.among.copy()
    among[classes == CREDIT] = _SAME[CREDIT]
    if (classes == CREDIT).any():
        among[classes == OTHER, CREDIT] = False
    subheads = (classes == BODY) & [tuple(line) in headings for line in lines]
    classes[subheads] = SUBHEAD
    among[subheads] = _SAME[SUBHEAD]
    # Where the markup tells of none, the site may print its subheads in bold letters alone.
    prose = (classes == BODY) & ((labels.tokens >= _PROSE) | subheads.any())
    among[prose, SUBHEAD] = False
    return Labels(classes, False, labels.tokens, among)


def _with_captions(
    labels: Labels, lines: Sequence[list[str]], captions: Sequence[Sequence[str]]
) -> Labels:
    """The labels of an answer that tells no captions, with those that the markup tells: of lines in
    the story or right above it, and where it tells some, no others are captions."""
    article = np.flatnonzero(np.isin(labels.classes, (*_ARTICLE, HEADLINE)))
    if not captions or not len(article):
        return labels
    classes, among = labels.classes.copy(), labels.among.copy()
    any_said = frozenset().union(*captions)
    # Of one word or two ("Archive", a name) many a line is the beginning.
    long = [[*caption] for caption in captions if len(caption) >= _CAPTION_WORDS]
    free = np.isin(classes, (OTHER, UNKNOWN))
    free[: max(0, article[0] - _ABOVE)] = False
    free[article[-1] + 1 :] = False
    for number in np.flatnonzero(free).tolist():
        line = lines[number]
        if len(line) >= _CAPTION_WORDS and any(
            _overlap(line, caption) >= _SAME_CAPTION or _opens_with(line, caption)
            for caption in long
        ):
            classes[number] = CAPTION
    found = classes == CAPTION
    if not found.any():
        return labels
    among[found] = _SAME[CAPTION]
    for number in np.flatnonzero(classes == OTHER).tolist():
        # A piece of one that a scraper broke may be its caption all the same, or its credit.
        if not any_said.issuperset(lines[number]):
            among[number, CAPTION] = False
    return Labels(classes, False, labels.tokens, among)


def _mark_fields(
    classes: NDArray[np.int8], page: Page, lines: Sequence[list[str]], record: Record
) -> None:
    """Mark the headline of a page of which little else than snippets is known, the last above the
    article's first snippet or the first on the page, and the bylines near it.

    A snippet of a few words may stand above the headline as well, in a menu or a kicker. But what
    stands below all snippets alone is a link to the page or another's title.
    """
    title = words(record.gold.headline or "")
    like = [n for n, line in enumerate(lines) if _overlap(line, title) >= _SAME_TITLE]
    if not like:
        return
    article = np.flatnonzero(classes == BODY)
    first = article[0] if len(article) else len(lines)
    place = max((n for n in like if n < first), default=like[0])
    if len(article) and place > article[-1]:
        return
    # A snippet that is in the headline is said in the text as well.
    if classes[place] in (UNKNOWN, OTHER):
        classes[place] = HEADLINE
    names = [said for name in record.gold.authors if (said := set(words(name)))]
    for number in range(max(0, place - _ABOVE_TITLE), min(len(lines), place + _BELOW_TITLE)):
        line = lines[number]
        if classes[number] not in (UNKNOWN, OTHER) or not 0 < len(line) <= _LONGEST_BYLINE:
            continue
        named = [name for name in names if name.issubset(line)]
        text = page.line_text(number)
        if named and has_byline_form(text, line, named, above=number < first):
            classes[number] = CREDIT


def _gold_parts(record: Record) -> list[tuple[int, list[str]]]:
    gold = record.gold
    if not gold.sections:
        return [(BODY, words(line)) for line in gold.paragraphs]
    parts = [(LEDE, words(part)) for part in gold.lede or ()]
    for section in gold.sections:
        if section.subhead:
            parts.append((SUBHEAD, words(section.subhead)))
        parts.extend((BODY, words(paragraph)) for paragraph in section.paragraphs)
    return parts


def _aligned(
    lines: Sequence[list[str]], parts: Iterable[tuple[int, list[str]]]
) -> NDArray[np.int8]:
    """Classes of the lines whose words the parts have, in the parts' order.

    Runs of four words are aligned, not words or lines, so that neither lines broken at links nor
    differing white space and quotation marks matter, and common words do not mislead.
    """
    parts = [part for part in parts if part[1]]
    text = [word for line in lines for word in line]
    answer = [word for _, part in parts for word in part]
    tags = np.repeat([tag for tag, _ in parts], [len(part) for _, part in parts])
    ids: dict[str, int] = {}
    a = [ids.setdefault(word, len(ids)) for word in text]
    b = [ids.setdefault(word, len(ids)) for word in answer]
    grams_a = [tuple(a[i : i + _GRAM]) for i in range(len(a) - _GRAM + 1)]
    grams_b = [tuple(b[i : i + _GRAM]) for i in range(len(b) - _GRAM + 1)]
    given = np.full(len(text), OTHER, dtype=np.int8)
    for block in SequenceMatcher(None, grams_a, grams_b, autojunk=False).get_matching_blocks():
        if block.size:
            length = block.size + _GRAM - 1
            given[block.a : block.a + length] = tags[block.b : block.b + length]
    classes = np.zeros(len(lines), dtype=np.int8)
    start = 0
    for number, line in enumerate(lines):
        mine = given[start : start + len(line)]
        start += len(line)
        if len(line) and (mine > 0).mean() >= _COVERED:
            classes[number] = np.bincount(mine[mine > 0]).argmax()
    _mark_short(classes, lines, parts)
    return classes


def _mark_short(
    classes: NDArray[np.int8], lines: Sequence[list[str]], parts: Sequence[tuple[int, list[str]]]
) -> None:
    """Mark lines of less than four words that are parts, where the article stands."""
    short = {tuple(part): tag for tag, part in parts if len(part) < _GRAM}
    article = np.flatnonzero(classes > 0)
    if not len(article):
        return
    for number in range(max(0, article[0] - 2), min(len(lines), article[-1] + 3)):
        if not classes[number] and tuple(lines[number]) in short:
            classes[number] = short[tuple(lines[number])]
    # A fragment between two pieces of the article that has no words cannot be told from it.
    for number in range(article[0] + 1, article[-1]):
        if not lines[number] and classes[number - 1] == BODY == classes[number + 1]:
            classes[number] = BODY


def _overlap(one: list[str], other: list[str]) -> float:
    if not one or not other:
        return 0.0
    shared = len(set(one) & set(other))
    return 2 * shared / (len(set(one)) + len(set(other)))


def _mark_headline(
    classes: NDArray[np.int8], lines: Sequence[list[str]], headline: str | None
) -> None:
    title = words(headline or "")
    article = np.flatnonzero(classes > 0)
    if not title or not len(article):
        return
    # The one right above the article is the headline; those further up are titles and menus.
    for number in range(article[0] - 1, -1, -1):
        if _overlap(lines[number], title) >= _SAME_TITLE:
            classes[number] = HEADLINE
            return


def _mark_captions(
    classes: NDArray[np.int8], lines: Sequence[list[str]], captions: Iterable[str]
) -> None:
    known = [said for caption in captions if len(said := words(caption)) >= _CAPTION_WORDS]
    for number, line in enumerate(lines):
        if classes[number] != OTHER or len(line) < _CAPTION_WORDS:
            continue
        if any(
            _overlap(line, caption) >= _SAME_CAPTION or _opens_with(line, caption)
            for caption in known
        ):
            classes[number] = CAPTION


def _opens_with(line: list[str], caption: list[str]) -> bool:
    """Whether a line is a caption and its credit."""
    credit = len(line) - len(caption)
    return 0 < credit <= _LONGEST_CREDIT and line[: len(caption)] == caption


def _mark_bylines(
    classes: NDArray[np.int8], lines: Sequence[list[str]], authors: Iterable[str]
) -> None:
    names = [set(words(name)) for name in authors]
    article = np.flatnonzero((classes > 0) & (classes != CAPTION))
    if not len(article):
        return
    for number in range(max(0, article[0] - _NEAR), min(len(lines), article[-1] + 6)):
        line = lines[number]
        if classes[number] != OTHER or not 0 < len(line) <= _LONGEST_BYLINE:
            continue
        if any(name and name <= set(line) for name in names):
            classes[number] = CREDIT


def _by_snippets(
    lines: Sequence[list[str]], with_: Iterable[str], without: Iterable[str]
) -> NDArray[np.int8]:
    classes = np.full(len(lines), UNKNOWN, dtype=np.int8)
    joined = [f" {' '.join(line)} " for line in lines]
    for snippets, tag in ((without, OTHER), (with_, BODY)):
        for snippet in snippets:
            wanted = f" {' '.join(words(snippet))} "
            if len(wanted) < 5:
                continue
            for number, line in enumerate(joined):
                if wanted in line or (len(line) > 20 and line in wanted):
                    classes[number] = tag
    return classes
