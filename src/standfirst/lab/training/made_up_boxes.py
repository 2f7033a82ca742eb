"""Pages made up of others: walls alone, and stories with boxes amid them and lists below.

Stories cut short are not made up: those end without a cue, and of them the network learns that
stories end soon.
"""

import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from standfirst.lab.corpus import Record
from standfirst.lab.languages import language_of
from standfirst.lab.training.furniture import ABOUT, ALSO, BOX, WALLS, block
from standfirst.lab.training.labels import HEADLINE, LEDE, OTHER, Labels, label
from standfirst.lab.training.made_up import MadeUp, all_other
from standfirst.lab.training.other_scripts import SCRIPTS, in_script
from standfirst.page import Ints, Page
from standfirst.reading import read
from standfirst.tagger.rules import before_tagger

# A wall in the story's place, which may have prose of its own.
WALLED: Final = "walled"
# A story with boxes amid it, and a list of others below.
BOXED: Final = "boxed"
_WALLED_ONE_IN: Final = 8
_BOXED_ONE_IN: Final = 4
_ABOVE: Final = 8
_TEASER: Final = 140


def made_up_boxes(
    record: Record, page: Page, labels: Labels, others: Sequence[Record]
) -> Iterator[MadeUp]:
    """The pages made up of a record's page, by the chance that its id is: always the same.

    Args:
        record: with its right answer.
        page, labels: the record's page as plain text.
        others: whose titles are printed in boxes; of its site or country.
    """
    article = np.flatnonzero((labels.classes > OTHER) & (labels.classes <= LEDE))
    if record.page_type != "article" or not len(article):
        return
    language = language_of(record.html)
    chance = _chance(record, WALLED)
    if chance.integers(_WALLED_ONE_IN) == 0:
        walled = _read(_walled(page, labels, article, language, chance))
        yield MadeUp(WALLED, walled, all_other(walled))
    chance = _chance(record, BOXED)
    if chance.integers(_BOXED_ONE_IN) == 0:
        boxed = _read(_boxed(page, article, language, others, chance))
        told = label(boxed, record)
        if told is not None:
            if chance.integers(2):
                boxed = in_script(boxed, SCRIPTS[int(chance.integers(len(SCRIPTS)))], chance)
            yield MadeUp(BOXED, boxed, told)


def _chance(record: Record, kind: str) -> np.random.Generator:
    return np.random.default_rng(zlib.crc32(f"{record.id} {kind}".encode()))


def _read(text: str) -> Page:
    return before_tagger().run(read(text, format="text"))


def _printed(page: Page, first: int, after: int) -> str:
    lines = page.lines[first:after]
    return "".join("\n" * max(int(page.gaps[line.number]), 1) + line.text for line in lines)


def _begins(labels: Labels, article: Ints) -> int:
    """The headline's line if it stands near, else the article's first."""
    first = int(article[0])
    found = np.flatnonzero(labels.classes[max(0, first - _ABOVE) : first] == HEADLINE)
    return max(0, first - _ABOVE) + int(found[0]) if len(found) else first


def _walled(
    page: Page, labels: Labels, article: Ints, language: str, chance: np.random.Generator
) -> str:
    """A wall with what stands above and below the story."""
    start = _begins(labels, article)
    above = 0 if chance.integers(2) else max(0, start - 3 * _ABOVE)
    wall = _lines(page, block(WALLS[int(chance.integers(len(WALLS)))], language, chance))
    after = int(article[-1]) + 1
    below = len(page) if chance.integers(2) else after + 3 * _ABOVE
    return _printed(page, above, start) + wall + _printed(page, after, below)


def _boxed(
    page: Page,
    article: Ints,
    language: str,
    others: Sequence[Record],
    chance: np.random.Generator,
) -> str:
    places = chance.choice(article, size=min(len(article), 1 + int(chance.integers(3))))
    end = int(article[-1]) + 1
    cuts = [0, *sorted({*places.tolist()} - {0}), end]
    parts = []
    for first, after in pairwise(cuts):
        parts.append(_printed(page, first, after))
        if after < end:
            parts.append(_lines(page, block(BOX, language, chance)))
    if chance.integers(3):
        parts.append(_lines(page, block(ABOUT, language, chance)))
    if others and chance.integers(3):
        parts.append(_lines(page, _also(others, language, chance)))
    return "".join((*parts, _printed(page, end, len(page))))


def _also(others: Sequence[Record], language: str, chance: np.random.Generator) -> list[str]:
    """A label and the titles of other stories, with the first words of each story at times."""
    labels = block(ALSO, language, chance)
    out = [labels[int(chance.integers(len(labels)))]]
    teased = bool(chance.integers(2))
    for other in others:
        out.append(other.gold.headline or "")
        if teased and other.gold.paragraphs:
            out.append(_teaser(other.gold.paragraphs[0]))
    return [line for line in out if line]


def _teaser(paragraph: str) -> str:
    first = paragraph.partition("\n")[0]
    return first if len(first) <= _TEASER else first[:_TEASER].rsplit(" ", 1)[0] + " …"


def _lines(page: Page, lines: Sequence[str]) -> str:
    """Lines printed as the page prints its own: with blank lines between them or without."""
    usual = int(np.median(np.maximum(page.gaps, 1))) if len(page) else 1
    return "".join("\n" * usual + line for line in lines)
