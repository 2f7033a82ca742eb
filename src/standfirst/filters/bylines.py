"""Bylines: who wrote it, who translated it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

import numpy as np
import regex

from standfirst.broken_lines import blocks_of, ends_sentence, goes_on_below
from standfirst.button_tails import without_author_button
from standfirst.characters import has_case
from standfirst.columns import places
from standfirst.contacts import is_contact
from standfirst.credits import (
    has_job,
    is_credit_label,
    is_names_only,
    opens_with_cue,
    opens_with_kind,
    opens_with_small_cue,
    parse_byline,
    split_caption,
)
from standfirst.dated_bylines import only_tells_date
from standfirst.dated_names import is_names_and_date
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.small_words import is_no_name
from standfirst.filters.story import find_story, near_story
from standfirst.given_names import is_given_name
from standfirst.headline_words import is_of_headline
from standfirst.open_lists import goes_on_with_list
from standfirst.page import SURE, Bools, Claim, Page
from standfirst.page_title import titled_words
from standfirst.positions import is_position
from standfirst.reporters_places import is_reporters_place
from standfirst.reporting_from import reporter_and_place, reports_from
from standfirst.roles import CODES
from standfirst.signing_papers import is_of_thing
from standfirst.similarity import words
from standfirst.site_names import is_site_name
from standfirst.small_cues import small_cue

_LONGEST: Final = 200
_NAMES_ALONE: Final = 90
# How far from the story, in blocks, a name that nothing announces may stand.
_ABOVE: Final = 12
_INSIDE: Final = 3
# And how far above it, in blocks, the headline may.
_HEADLINE_ABOVE: Final = 4
# And where it may that several people's names may, as above the entries of a live blog.
_FAR_ABOVE: Final = 30
# How far in the colon of "Words:" and "Bài:" stands.
_COLON_AT: Final = range(3, 7)
# A sentence that opens as a byline does: its fewest words, and how far in a byline has its sign.
_WORDS_OF_SENTENCE: Final = 5
_CUE: Final = 24
_SIGNS: Final = frozenset(":：=／/|")
# The level of the largest heading that is no headline.
_SUBHEAD: Final = 2
# What an element that names an author says of itself, and how many of those around may say so.
_AUTHOR: Final = regex.compile(r"author|byline|writer", regex.I)
_NEAR: Final = 3
# The hour of a live blog's entry, and no day: as long as "10:05 Uhr MEZ" at most.
_CLOCK: Final = regex.compile(r"\d{1,2}\s?[:.hH]\s?\d{2}(?!\s?[.:/]?\d)[\p{L}\p{M}.\s]{0,10}+")
# Full stops that no abbreviation ends in.
_STOPS: Final = frozenset("।॥۔።։؟")
_CUES: Final[tuple[Literal["byline", "translation"], ...]] = ("byline", "translation")


def bylines(page: Page) -> Iterator[Claim]:
    """Claims short blocks that open with a byline's words (`[byline]`, `[translation]`) and go on
    with names, and those words alone above a name; near the top of the story also names that a job
    follows, or that stand right beside a date or another byline."""
    matches = page.derived(find_phrases)
    cues = matches.cues
    blocks = page.derived(blocks_of)
    sizes = blocks.sizes(page)
    found = np.zeros(len(blocks), dtype=np.bool_)
    near = near_story(page)
    for cue in _CUES:
        worth = blocks.marked(cues[cue] > 0)
        if cue == "byline":
            worth |= _has_early_colon(page)
        worth &= sizes <= _LONGEST
        for block in places(worth).tolist():
            text = blocks.text(page, block)
            if not opens_with_cue(text, cue):
                continue
            if _is_sentence(page, block, text):
                continue
            credit = parse_byline(text, role="author" if cue == "byline" else "translation")
            # "Redaktion" stands in footers, too.
            editors = credit is not None and not credit.names and credit.role == "author"
            if is_of_thing(credit):
                continue
            if credit is not None and (near[block] or not editors):
                found[block] = True
                who = ", ".join(credit.names + credit.organisations)
                sure = 0.9 if near[block] else 0.6
                yield from blocks.claims(block, "credit", sure, f"byline of {who}")
            elif is_credit_label(text) and block + 1 < len(blocks):
                below = blocks.text(page, block + 1)
                if (
                    len(below) <= _NAMES_ALONE
                    and is_names_only(below)
                    and not goes_on_below(page, int(blocks.first[block + 1]))
                ):
                    found[block] = found[block + 1] = True
                    yield from blocks.claims(block, "credit", 0.85, "announces the name below")
                    yield from blocks.claims(block + 1, "credit", 0.85, "announced above")
    story = find_story(page)
    top = story.text_begins
    dated = blocks.marked(page.claims.codes == CODES["dateline"])
    around = range(max(0, top - _FAR_ABOVE), min(len(blocks), top + _INSIDE))
    told = places(page.claims.codes == CODES["headline"])
    headline = int(blocks.of_line[told[0]]) if len(told) else -1
    is_open = blocks.open(page)
    says = matches.prompts
    surely = blocks.marked(says.confidence >= SURE)
    prompting = surely | blocks.marked((says.confidence > 0) & (says.pattern >= 0))
    for block in around:
        if found[block] or not is_open[block] or sizes[block] > _NAMES_ALONE:
            continue
        text = blocks.text(page, block)
        if block and found[block - 1] and goes_on_with_list(blocks.text(page, block - 1), text):
            found[block] = True
            yield from blocks.claims(block, "credit", 0.85, "goes on with the byline above")
            continue
        if reporter_and_place(text) is not None:
            found[block] = True
            yield from blocks.claims(block, "credit", 0.85, "a name, and where it reports from")
            continue
        if is_names_and_date(text):
            found[block] = True
            yield from blocks.claims(block, "credit", 0.85, "names, and a date behind them")
            continue
        cued = small_cue(page, text)
        if opens_with_small_cue(cued) and dated[max(0, block - 2) : block + 3].any():
            credit = parse_byline(cued)
            if credit is not None and credit.names:
                found[block] = True
                who = ", ".join(credit.names)
                yield from blocks.claims(block, "credit", 0.85, f"byline of {who} near a date")
                continue
        beside = slice(max(0, block - 1), block + 2)
        if (
            opens_with_kind(text)
            and (dated[beside] | found[beside]).any()
            and not (block and page.line_text(0).startswith(text))
        ):
            found[block] = True
            yield from blocks.claims(block, "credit", 0.85, "a kind of text and who wrote it")
            continue
        bare = without_author_button(text)
        if not is_names_only(bare) or is_no_name(page, bare) or _is_nobody(page, bare):
            continue
        if block < top - _ABOVE and not _is_several(text):
            continue  # of a menu
        if _is_title(page, block, text):
            continue
        if is_contact(page, block, top, headline) or is_site_name(page, block) or is_position(text):
            continue
        given = is_given_name(text.split()[0])
        if block + 1 < len(blocks) and reports_from(blocks.text(page, block + 1), told=given):
            found[block] = found[block + 1] = True
            yield from blocks.claims(block, "credit", 0.85, "a name above where it reports from")
            yield from blocks.claims(block + 1, "credit", 0.85, "from where the one above reports")
            continue
        if has_job(text):
            found[block] = True
            yield from blocks.claims(block, "credit", 0.85, "a name and a job")
            continue
        if is_reporters_place(page, block):
            if not found[block - 1] and is_open[block - 1] and dated[beside].any():
                found[block - 1] = True
                yield from blocks.claims(
                    block - 1, "credit", 0.8, "a name above a place and a date"
                )
            continue
        if not (dated[beside] | found[beside]).any():
            continue
        if not found[beside].any() and not is_given_name(text.split()[0]):
            days = (n for n in range(beside.start, min(beside.stop, len(blocks))) if dated[n])
            if all(_CLOCK.fullmatch(blocks.text(page, n).strip()) for n in days):
                continue
        if _is_subhead(page, block, text):
            continue
        if not (surely if _is_several(text) else prompting)[block]:
            found[block] = True
            yield from blocks.claims(block, "credit", 0.8, "names beside a date or a byline")


def _is_title(page: Page, block: int, text: str) -> bool:
    """Whether a line with a name's form says again what the headline does, which is among the
    longer lines above it."""
    blocks = page.derived(blocks_of)
    return any(
        len(above := blocks.text(page, near)) > len(text)
        and not is_names_only(above)
        and is_of_headline(page, text, above)
        for near in range(max(0, block - _HEADLINE_ABOVE), block)
    )


def _has_early_colon(page: Page) -> Bools:
    """Which blocks have a colon where it may stand behind a cue that no phrase file has, since it
    is one with a colon alone ("Words: Ann Lee"); shape (blocks,)."""
    starts = page.starts[page.derived(blocks_of).first]
    last = len(page.codes) - 1
    out: Bools = np.zeros(len(starts), dtype=np.bool_)
    for step in _COLON_AT:
        out |= page.codes[np.minimum(starts + step, last)] == ord(":")
    return out


def _is_sentence(page: Page, block: int, text: str) -> bool:
    """Whether a block in a script without case, whose names have any word's form, is a sentence
    that opens with a word for "author" or "teacher", and has no sign behind it."""
    if has_case(text[0]) or len(text.split()) < _WORDS_OF_SENTENCE:
        return False
    if not _SIGNS.isdisjoint(text[:_CUE]):
        return False
    blocks = page.derived(blocks_of)
    return bool(page.derived(ends_sentence)[blocks.after[block] - 1])


def _is_nobody(page: Page, text: str) -> bool:
    """Whether a line with the form of names announces a date, is a caption with its credit, or, in
    a script without case, ends as a sentence does or is what the page's title says."""
    if only_tells_date(text) or split_caption(text, known=False).credit is not None:
        return True
    if opens_with_cue(text, "byline") and is_of_thing(parse_byline(text)):
        return True
    if has_case(text[0]):
        return False
    if text[-1] in _STOPS:
        return True
    return words(text) in page.derived(titled_words)[:-1]


def _is_subhead(page: Page, block: int, text: str) -> bool:
    """Whether a line of a form that names have too is a smaller heading, as above the entries of a
    live blog: one that no element calls an author, and that opens with no given name, which any
    word of a script without case may be."""
    line = int(page.derived(blocks_of).first[block])
    if page.markup.heading[line] < _SUBHEAD:
        return False
    if has_case(text[0]) and is_given_name(text.split()[0]):
        return False
    outline, element = page.outline, int(page.markup.innermost[line])
    for _ in range(_NEAR):
        if outline is None or element < 0:
            break
        if _AUTHOR.search(outline.told[element]):
            return False
        element = int(outline.parent[element])
    return True


def _is_several(text: str) -> bool:
    """Whether a line of names names several people, the given name of one being known."""
    credit = parse_byline(text)
    names = credit.names if credit is not None else ()
    return len(names) > 1 and any(is_given_name(name.split()[0]) for name in names)
