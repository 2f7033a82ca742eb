"""Pages made up of others: what the corpus has too few of, or none."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

import numpy as np

from standfirst.filters.lexicon.store import default_lexicon
from standfirst.lab.corpus import Record
from standfirst.lab.languages import language_of
from standfirst.lab.training.labels import HEADLINE, LEDE, OTHER, Labels, label
from standfirst.lab.training.other_scripts import SCRIPTS, in_script
from standfirst.lab.training.walls import wall
from standfirst.page import Ints, Page
from standfirst.reading import read
from standfirst.tagger.rules import before_tagger

# A page that has lost its article: what a wall and an error page are like.
NO_ARTICLE: Final = "no article"
# A page below whose story there is another page's, as where scrolling on loads the next one.
TWO_STORIES: Final = "two stories"
# A page in whose story prompts were put, as where scrapers leave them.
PROMPTED: Final = "prompted"
# The same in letters of another script.
PROMPTED_SCRIPT: Final = "prompted, other script"
# A page with a wall in the story's place, which may have prose of its own.
WALLED: Final = "walled"
# A page of which somebody copied the article alone, headline and all.
BARE: Final = "bare"
# A page in letters of another script, or in a language that nobody knows.
OTHER_SCRIPT: Final = "other script"
_NO_ARTICLE_ONE_IN: Final = 8
_TWO_STORIES_ONE_IN: Final = 4
_PROMPTED_ONE_IN: Final = 2
_PROMPTED_SCRIPT_ONE_IN: Final = 2
_WALLED_ONE_IN: Final = 12
_BARE_ONE_IN: Final = 6
_ABOVE: Final = 6
_PLACES: Final = 5
_IN_A_ROW: Final = 3
_WITHIN_STORIES: Final = (
    "login",
    "signup",
    "newsletter",
    "paywall",
    "advertising",
    "sharing",
    "comments",
)
INSTEAD: Final = ("other", "login", "paywall", "consent")


@dataclass(frozen=True)
class MadeUp:
    """A page made up, claimed by the rules before the tagger, and its labels."""

    kind: str
    page: Page
    labels: Labels


def made_up(
    record: Record, page: Page, labels: Labels, other: Record | None, lower: Page | None
) -> Iterator[MadeUp]:
    """The pages made up of a record's page, by the chance that its id is: always the same.

    Args:
        record: with its right answer.
        page, labels: the record's page as plain text.
        other, lower: another record, and its page.
    """
    chance = np.random.default_rng(zlib.crc32(record.id.encode()))
    language = language_of(record.html)
    if chance.integers(_NO_ARTICLE_ONE_IN) == 0:
        left = _without_article(page, labels, language, chance)
        yield MadeUp(NO_ARTICLE, left, all_other(left))
    # Of each page, as most languages are those that the corpus has not.
    another = np.random.default_rng(zlib.crc32(f"{record.id} {OTHER_SCRIPT}".encode()))
    script = SCRIPTS[int(another.integers(len(SCRIPTS)))]
    yield MadeUp(OTHER_SCRIPT, in_script(page, script, another), labels)
    if record.page_type != "article":
        return
    if chance.integers(_PROMPTED_ONE_IN) == 0:
        prompted = _withprompts(page, labels, language, chance)
        told = label(prompted, record)
        if told is not None:
            yield MadeUp(PROMPTED, prompted, told)
            if another.integers(_PROMPTED_SCRIPT_ONE_IN) == 0:
                script = SCRIPTS[int(another.integers(len(SCRIPTS)))]
                yield MadeUp(PROMPTED_SCRIPT, in_script(prompted, script, another), told)
    if another.integers(_WALLED_ONE_IN) == 0:
        walled = _walled(page, labels, language, another)
        yield MadeUp(WALLED, walled, all_other(walled))
    if chance.integers(_BARE_ONE_IN) == 0:
        bare = _bare(page, labels)
        told = label(bare, record)
        if told is not None:
            yield MadeUp(BARE, bare, told)
    if other is not None and lower is not None and chance.integers(_TWO_STORIES_ONE_IN) == 0:
        below = label(lower, other)
        both = _with_story_below(page, labels, lower, below, chance) if below is not None else page
        told = label(both, record)
        if told is not None and both is not page:
            yield MadeUp(TWO_STORIES, both, told)


def _without_article(
    page: Page, labels: Labels, language: str, chance: np.random.Generator
) -> Page:
    article = _article(labels)
    place = int(article[0]) if len(article) else 0
    lines = []
    for line in page.lines:
        if line.number == place:
            lines += [f"\n{each}" for each in prompts(INSTEAD, language, chance)]
        if labels.classes[line.number] == OTHER:
            lines.append(_text(page, line.number, line.number + 1))
    return _read("".join(lines))


def _walled(page: Page, labels: Labels, language: str, chance: np.random.Generator) -> Page:
    """A wall with what stands above and below the story and its headline."""
    article = _article(labels)
    first = int(article[0])
    headline = np.flatnonzero(labels.classes[max(0, first - _ABOVE) : first] == HEADLINE)
    first = max(0, first - _ABOVE) + int(headline[0]) if len(headline) else first
    usual = int(np.median(np.maximum(page.gaps, 1)))
    lines = ["\n" * usual + line for line in wall(language, chance)]
    below = _text(page, int(article[-1]) + 1)
    return _read("".join((_text(page, 0, first), *lines, below)))


def _withprompts(page: Page, labels: Labels, language: str, chance: np.random.Generator) -> Page:
    inner = _article(labels)[1:]
    places = chance.choice(
        inner, size=min(len(inner), int(chance.integers(1, _PLACES))), replace=False
    )
    cuts = [0, *sorted(places.tolist()), len(page)]
    parts = []
    for first, after in pairwise(cuts):
        parts.append(_text(page, first, after))
        if after < len(page):
            gap = "\n" * max(int(page.gaps[after]), 1)
            parts += [gap + each for each in prompts(_WITHIN_STORIES, language, chance)]
    return _read("".join(parts))


def _bare(page: Page, labels: Labels) -> Page:
    """From the headline, if it stands near, to the last line of the article."""
    article = _article(labels)
    first = int(article[0])
    headline = np.flatnonzero(labels.classes[max(0, first - _ABOVE) : first] == HEADLINE)
    first = max(0, first - _ABOVE) + int(headline[0]) if len(headline) else first
    return _read(_text(page, first, int(article[-1]) + 1))


def _with_story_below(
    page: Page, labels: Labels, lower: Page, told: Labels, chance: np.random.Generator
) -> Page:
    end = int(_article(labels)[-1]) + int(chance.integers(2, 14))
    found = _article(told)
    first, last = max(0, int(found[0]) - _ABOVE), int(found[-1]) + 2
    return _read("".join((_text(page, 0, end), "\n", _text(lower, first, last), _text(page, end))))


def _article(labels: Labels) -> Ints:
    return np.flatnonzero((labels.classes > OTHER) & (labels.classes <= LEDE))


def _text(page: Page, first: int, after: int | None = None) -> str:
    lines = page.lines[first:after]
    return "".join("\n" * max(int(page.gaps[line.number]), 1) + line.text for line in lines)


def _read(text: str) -> Page:
    return before_tagger().run(read(text, format="text"))


def prompts(families: tuple[str, ...], language: str, chance: np.random.Generator) -> list[str]:
    """Up to three prompts of one family, in the page's language if the lexicon has it."""
    family = families[int(chance.integers(len(families)))]
    known = _phrases().get((family, language)) or _phrases()[family, "en"]
    some = [
        known[n] for n in chance.integers(len(known), size=int(chance.integers(1, _IN_A_ROW + 1)))
    ]
    return [each[:1].upper() + each[1:] for each in some]


@cache
def _phrases() -> dict[tuple[str, str], list[str]]:
    """The phrases of several words that stand for themselves, by family and language."""
    out: dict[tuple[str, str], list[str]] = {}
    for pattern in default_lexicon().patterns:
        if not pattern.weak and len(pattern.parts) == 1 and pattern.opens and pattern.closes:
            words = pattern.text.split()
            if len(words) > 1 or not pattern.text.isascii():
                out.setdefault((pattern.family, pattern.language), []).append(pattern.text)
    return out


def all_other(page: Page) -> Labels:
    lines = len(page)
    return Labels.of(np.full(lines, OTHER, np.int8), False, np.ones(lines, np.int32))
