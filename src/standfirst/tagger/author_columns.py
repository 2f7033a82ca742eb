"""What tells the byline of a story's author: the columns of `standfirst.tagger.choose_authors`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.authors import of_this_story
from standfirst.broken_lines import blocks_of
from standfirst.characters import has_case
from standfirst.credits import (
    has_job,
    is_credit_label,
    is_names_only,
    looks_like_organisation,
)
from standfirst.credits.names import is_agencies
from standfirst.filters.headline import furniture
from standfirst.filters.lexicon.lookup import says_at_start
from standfirst.filters.small_words import is_small_too
from standfirst.filters.story import near_story
from standfirst.given_names import is_given_name
from standfirst.names_on_page import is_of_people
from standfirst.page import Claim, Page
from standfirst.roles import ARTICLE_ROLES, CODES, ROLES
from standfirst.similarity import words
from standfirst.tagger.author_candidates import AuthorsView, Candidate, is_told_of, story_said
from standfirst.tagger.author_elements import told_author
from standfirst.tagger.network import BODY, CAPTION, CREDIT, HEADLINE, LEDE, OTHER, SUBHEAD

Floats = NDArray[np.float64]

_LEAST: Final = 1e-4
_LABEL: Final = 40
_OPENING: Final = 80
_MOST_TIMES: Final = 5
_MOST_WORDS: Final = 10
# Letters of who signs by initials.
_INITIALS: Final = 4
_BYLINES: Final = ("bylines", "named-authors")
_BOILERPLATE: Final = np.array([role not in ARTICLE_ROLES for role in ROLES] + [False])


def author_columns(page: Page, view: AuthorsView, candidates: Sequence[Candidate]) -> Floats:
    """What tells an author's byline, for each candidate; shape (candidates, columns).

    Args:
        page: with the claims of the rules.
        view: what the tagger knows of it.
        candidates: of that page; at least one.
    """
    seen = _Seen(page, view, candidates)
    rows = [
        [
            *_of_network(seen, candidate),
            *_of_words(seen, candidate),
            *_of_rules(seen, candidate),
            *_of_place(seen, candidate),
            *_of_page(seen, candidate),
            *_of_markup(seen, candidate),
        ]
        for candidate in candidates
    ]
    return np.asarray(rows, dtype=np.float64)


class _Seen:
    """What the columns of all candidates of a page are worked out by."""

    def __init__(self, page: Page, view: AuthorsView, candidates: Sequence[Candidate]) -> None:
        story, self.found, self.inside, headline = view
        blocks = page.derived(blocks_of)
        self.page, self.story, self.headline, self.blocks = page, story, headline, blocks
        self.codes = page.claims.codes[blocks.first]
        self.held = page.claims.standing
        self.first, self.last = view.extent
        self.at = [each.block for each in candidates]
        self.among = set(self.at)
        self.text = {block: blocks.text(page, block) for block in self.among}
        self.announced = [
            each.block
            for each in candidates
            if each.is_announced and each.block > headline and each.credit.role == "author"
        ]
        ruled = [
            (block, credit)
            for block, credit, *_ in candidates
            if credit.role == "author"
            and (self.rule_of(block) is not None or self.found[block].argmax() == CREDIT)
        ]
        self.named = {name for each in candidates for name in each.told}
        self.kept = {block for block, _ in of_this_story(ruled, tuple(self.named), headline)}
        self.of_story = story_said(page, story)
        self.below, self.above = furniture(page)
        self.heading = set(words(blocks.text(page, headline))) if headline >= 0 else set()
        self.dated = self.codes == CODES["dateline"]
        is_caption = self.found.argmax(axis=1) == CAPTION
        self.captions = (self.codes == CODES["caption"]) | is_caption
        self.near = near_story(page)
        self.strongest = max(float(self.found[block, CREDIT]) for block in self.at)
        self.noise = _BOILERPLATE[self.codes]
        self.keys = [_key(each) for each in candidates]
        self.photos = {
            block
            for block, credit, *_ in candidates
            if credit.names and credit.organisations and "/" in credit.text
        }

    def line(self, block: int) -> int:
        """The first line of a block."""
        return int(self.blocks.first[block])

    def rule_of(self, block: int) -> tuple[Claim, str] | None:
        """The claim of a rule on a block's first line, and by which filter; None if it is open."""
        return self.held[self.line(block)]

    def beside(self, values: NDArray[np.generic], place: int) -> float:
        """The value of a block; 0 off the page's ends."""
        return float(values[place]) if 0 <= place < len(self.blocks) else 0.0

    def opening(self, place: int) -> str:
        """How a block's first line opens; nothing off the page's ends."""
        if not 0 <= place < len(self.blocks):
            return ""
        start, end = self.page.starts[self.line(place)], self.page.ends[self.line(place)]
        return self.page.text[int(start) : min(int(start) + _OPENING, int(end))]


def _of_network(seen: _Seen, candidate: Candidate) -> Iterable[float]:
    """What the network gives for it and around it, and what stands there."""
    block, found, inside = candidate.block, seen.found, seen.inside
    log = np.log(np.maximum(found[block], _LEAST))
    return (
        log[CREDIT],
        np.log(max(1 - float(found[block, CREDIT]), _LEAST)),
        log[CREDIT] - np.log(max(seen.strongest, _LEAST)),
        *(log[role] for role in (OTHER, BODY, HEADLINE, CAPTION, LEDE, SUBHEAD)),
        *(seen.beside(found[:, CREDIT], block + step) for step in (-1, 1)),
        *(seen.beside(inside, block + step) for step in (-1, 1, 2)),
        *(seen.beside(seen.dated, block + step) for step in (-1, 1, 2)),
        *(seen.beside(seen.captions, block + step) for step in (-1, 1)),
        *(float(block + step in seen.among) for step in (-1, 1)),
    )


def _of_words(seen: _Seen, candidate: Candidate) -> Iterable[float]:
    """What its words are."""
    block, credit, plain, *_ = candidate
    text = seen.text[block]
    size = len(text)
    names = credit.names or credit.organisations
    name = names[0]
    said = words(name)
    small = [is_small_too(seen.page, word) for word in said]
    above_it = seen.opening(block - 1)
    given = [is_given_name(each.split()[0]) for each in credit.names if each.split()]
    later = [any(map(is_given_name, each.split()[1:])) for each in credit.names]
    everybody = sum(len(words(each)) for each in (*credit.names, *credit.organisations))
    return (
        credit.role == "agency",
        not credit.names,
        len(credit.names),
        len(credit.organisations),
        candidate.is_announced,
        len(above_it) < _LABEL and is_credit_label(above_it),
        any(map(str.isdigit, text)),
        is_names_only(text),
        has_job(text),
        plain,
        bool(given) and all(given),
        any(given),
        any(later),
        not any(map(has_case, name)),
        sum(small) / max(len(small), 1),
        bool(small) and all(small),
        bool(small) and small[0],
        len(said),
        len(said) == 2,
        size / 50,
        size < 12,
        size > 60,
        len(words(text)) / max(everybody, 1),
        text.isupper(),
        text[-1] in ".。!?",
        *(sign in text for sign in ":|,/@"),
        looks_like_organisation(name),
        is_agencies(name),
        seen.at.count(block) > 1,
        all(len(each) <= _INITIALS for each in names),
        # "Ann Lee / AP": as a photo is credited.
        block in seen.photos,
        *_known_words(names),
    )


def _of_rules(seen: _Seen, candidate: Candidate) -> Iterable[float]:
    """What the rules take it for."""
    rule = seen.rule_of(candidate.block)
    by = rule[1] if rule is not None else ""
    return (
        *(by == filter for filter in (*_BYLINES, "datelines")),
        bool(by),
        rule[0].confidence if rule is not None else 0.0,
        bool(candidate.told),
        bool(seen.named),
        candidate.block in seen.kept,
        len(seen.kept),
        bool(seen.kept) and candidate.block == min(seen.kept),
    )


def _of_place(seen: _Seen, candidate: Candidate) -> Iterable[float]:
    """Where it stands."""
    block, headline, first, last = candidate.block, seen.headline, seen.first, seen.last
    away = block - headline if headline >= 0 else 0
    return (
        headline < 0,
        0 < away <= 1,
        0 < away <= 3,
        0 < away <= 8,
        away > 8,
        -3 <= away < 0,
        away < -3,
        np.log1p(abs(away)),
        block < first,
        0 < first - block <= 2,
        block > last,
        0 < block - last <= 2,
        first <= block <= last,
        np.log1p(abs(first - block)),
        np.log1p(abs(block - last)),
        sum(other < block for other in seen.among),
        sum(headline < other < block for other in seen.among),
        min(sum(headline < other < block for other in seen.announced), _MOST_TIMES),
        block in seen.announced[:1],
        seen.near[block],
        seen.story.prose[block],
        len(seen.among) == 1,
        np.log(len(seen.among)),
        *(seen.beside(seen.noise, block + step) for step in (-1, 1)),
        *(says_at_start(seen.opening(block + step), "photo") > 0 for step in (1, -1)),
        seen.below[block],
        seen.above[block],
        seen.page.gaps[seen.line(block)] <= 1,
    )


def _of_page(seen: _Seen, candidate: Candidate) -> Iterable[float]:
    """What else the page says of it."""
    page, block, text = seen.page, candidate.block, seen.text[candidate.block]
    name = candidate.names[0]
    said, written = words(name), name.split()
    times = page.text.count(name)
    surnames = page.text.count(written[-1]) if written else 0
    same = page.text.count(text) if len(text) < _LABEL else 1
    known = is_told_of(page, seen.of_story, name)
    return (
        min(times, _MOST_TIMES),
        times > 1,
        same == 2,
        same > 2,
        seen.keys.count(_key(candidate)),
        known,
        sum(word in seen.heading for word in said) / max(len(said), 1),
        bool(said) and said[-1] in seen.heading,
        min(surnames, _MOST_WORDS),
        # Whom the story is about is called by the surname alone, in whatever case.
        min(max(surnames - times, 0), _MOST_WORDS),
        surnames > times,
        # Whom the story is about stands above a picture's credit as well.
        known and not candidate.is_announced,
        known and says_at_start(seen.opening(block + 1), "photo") > 0,
    )


def _of_markup(seen: _Seen, candidate: Candidate) -> Iterable[float]:
    """What the markup says of it; nothing where the page is text."""
    page, block, mark = seen.page, candidate.block, seen.page.markup
    line = seen.line(block)
    return (
        mark.links[line : int(seen.blocks.after[block])].sum() / max(len(seen.text[block]), 1),
        mark.heading[line] > 0,
        mark.hidden[line],
        mark.caption[line],
        page.outline is not None,
        *told_author(page, line),
    )


def _key(candidate: Candidate) -> str:
    return " ".join(candidate.names).casefold()


def _known_words(names: Sequence[str]) -> tuple[float, bool]:
    """What part of the words of some names are given names or family names, and whether each has
    one."""
    known = [[is_of_people(word) for word in each.split()] for each in names]
    count = sum(map(len, known))
    return sum(map(sum, known)) / max(count, 1), all(map(any, known))
