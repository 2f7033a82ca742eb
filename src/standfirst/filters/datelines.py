"""Lines that say only when: the date of publication, the time of an entry, minutes to read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.bare_dates import ONLY_BETWEEN_NUMBERS
from standfirst.broken_lines import Blocks, blocks_of, ends_sentence, first_class
from standfirst.columns import is_any_of, moved_down, moved_up, places
from standfirst.dating.calendars import ERAS
from standfirst.filters.lexicon.lookup import says
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.words import Hashes, Words, among, hashes_of_single_words
from standfirst.filters.story import find_story
from standfirst.page import SURE, Bools, Claim, Ints, Page

_LONGEST: Final = 100
_WITH_PLACE: Final = 60
_MOSTLY: Final = 0.6
_TELLING: Final = 3
# Digits of a day, at most, and of a year.
_DAY: Final = 2
_FULL_YEAR: Final = 4
# The share of a line's letters and digits that words of dates have beside a place.
_OF_DATES: Final = 0.4
_CLOCK: Final = regex.compile(r"\b\d{1,2}\s?[:.hH]\s?\d{2}\b(?:\s?(?:Uhr|h|[ap]\.?m\.?))?", regex.I)
_MONEY: Final = regex.compile(r"\p{Sc}")
_YEAR: Final = regex.compile(r"\b(?:19|20|25)\d\d\b")
_NUMERIC: Final = regex.compile(r"\b\d{1,4}([./-])\s?\d{1,2}\1\s?\d{2,4}\b")
_CJK_DATE: Final = regex.compile(
    r"\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]|\d{4}[./-]\s?\d{1,2}[./-]\s?\d{1,2}"
    # Years of an era have no more than two digits, and the first a sign: "令和元年5月1日".
    rf"|(?:{'|'.join(ERAS)})\s?(?:\d{{1,3}}|元)\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日"
)
# A date all in signs, as in print that runs from top to bottom: 二〇二四年三月三日.
_YEAR_SIGN: Final = ord("年")
_HAN_DATE: Final = regex.compile(
    r"[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}[日號号]"
)
# Thai writes no spaces between words, but puts them around a month.
_THAI_DATE: Final = regex.compile(
    r"[0-9๐-๙]{1,2}\s?[\p{Thai}.]{3,14}\s?(?:(?:19|20|25)\d\d|๒๕[๐-๙]{2})\b"
    # The year may be cut short behind a month that is: "5 มี.ค. 67".
    r"|[0-9๐-๙]{1,2}\s?(?:(?:[มกพสต]|มี|ธ)\.ค|[กพ]\.ย|(?:เม|มิ)\.ย|ก\.พ)\.\s?[0-9๐-๙]{2}\b"
)
# Words of a sentence, none of dates, that a line with a date has not.
_SENTENCE_WORD: Final = regex.compile(r"(?<![\p{L}\p{M}])\p{Ll}{4,}+(?![\p{L}\p{M}])")
_FEWEST_OF_SENTENCE: Final = 2
# A word of a sentence beside a year alone: shorter ones ("in", "by") stand in lines with dates.
_SMALL_WORD: Final = regex.compile(r"(?<![\p{L}\p{M}])\p{Ll}{3,}+(?![\p{L}\p{M}])")
_NUMBER: Final = regex.compile(r"\d++")
_FEWEST_OF_LINE: Final = 9
# A label and what it is of: "Venue: the old mill".
_LABELLED: Final = regex.compile(r"\p{L}[\p{L}\p{M} ]{1,24}+[:：]\s?\S")
_CJK_SHARE: Final = 0.4
_CJK_LONGEST: Final = 40
# As few as "令和元年5月1日" has.
_CJK_DIGITS: Final = 2


def datelines(page: Page) -> Iterator[Claim]:
    """Claims blocks by phrases (`[dateline]`), or that are made of numbers and `[datewords]`; also
    those with a place or a few other words beside a full date."""
    matches = page.derived(find_phrases)
    words = matches.words
    if not len(words.hashes):
        return
    blocks = page.derived(blocks_of)
    size = blocks.sizes(page)
    amid, parted = _of_sentences(page, blocks)
    digits = blocks.summed(page.sizes["digits"])
    stops = page.derived(ends_sentence)
    announced = np.maximum.reduceat(matches.cues["dateline"], blocks.first)
    for block in places((announced >= SURE) & (size <= _LONGEST) & ~parted).tolist():
        if digits[block] or announced[block] > 0.92:
            yield from blocks.claims(block, "dateline", 0.9, "announces a date")
    # "Author: Ann Lee" and "Updated: 3 May" stand beside the date of a story.
    credited = (announced >= SURE) | blocks.marked(matches.cues["byline"] > 0)
    word_block = blocks.of_line[matches.word_line]
    named = matches.marked("datewords") | _between_numbers(page, words, matches.word_line)
    dated = named | (page.classes[words.starts] == ch.DIGIT)
    total = np.bincount(word_block, minlength=len(blocks))
    held = np.bincount(word_block, weights=dated, minlength=len(blocks))
    # Short words ("at", "le") stand in dates and everywhere else.
    telling = named & (words.ends - words.starts >= _TELLING)
    months = np.bincount(word_block, weights=telling, minlength=len(blocks))
    length = (words.ends - words.starts).astype(np.float64)
    said = np.bincount(word_block, weights=length, minlength=len(blocks))
    of_dates = np.bincount(word_block, weights=length * dated, minlength=len(blocks))
    worth = (held >= _MOSTLY * total) & (total > 0) & (digits > 0) & (size <= _LONGEST) & ~amid
    for block in places(worth).tolist():
        text = blocks.text(page, block)
        if _MONEY.search(text):
            continue
        if announced[block] < SURE and _is_one_of_labels(page, block, credited):
            continue
        numeric = bool(_NUMERIC.search(text))
        told = numeric or months[block] or _CLOCK.search(text) or _CJK_DATE.search(text)
        if held[block] == total[block] and told:
            reason = "has only numbers and words of dates"
        elif of_dates[block] < _OF_DATES * said[block] or _tells_more(text):
            continue  # "5 trends from nutrition 2025"
        elif stops[blocks.after[block] - 1] and _tells_of_a_year(text):
            continue
        elif page.markup.heading[blocks.first[block]] == 1:
            continue  # the headline "Brexit, 31 January 2020"
        elif size[block] <= _WITH_PLACE and (numeric or (months[block] and _YEAR.search(text))):
            reason = "has a date, and little else"
        else:
            continue
        yield from blocks.claims(block, "dateline", 0.85, reason)
    for block in places((digits >= _CJK_DIGITS) & (size <= _CJK_LONGEST)).tolist():
        text = blocks.text(page, block)
        found = _CJK_DATE.search(text) or _THAI_DATE.search(text)
        if found and found.end() - found.start() >= _CJK_SHARE * len(text):
            yield from blocks.claims(block, "dateline", 0.9, "is a date")
    signs = places(page.codes == _YEAR_SIGN)
    years = np.zeros(len(blocks), dtype=np.bool_)
    years[blocks.of_line[page.starts.searchsorted(signs, side="right") - 1]] = True
    for block in places(years & (size <= _CJK_LONGEST)).tolist():
        text = blocks.text(page, block)
        found = _HAN_DATE.search(text)
        if found and found.end() - found.start() >= _CJK_SHARE * len(text):
            yield from blocks.claims(block, "dateline", 0.9, "is a date")


def _between_numbers(page: Page, words: Words, line: Ints) -> Bools:
    """Which words are months because they stand between a day and a year ("3 sie 2024"); shape
    (words,)."""
    size = words.ends - words.starts
    digits = page.classes[words.starts] == ch.DIGIT
    within = (moved_down(line) == line) & (moved_up(line) == line)
    between = within & moved_down(digits & (size <= _DAY)) & moved_up(digits & (size == _FULL_YEAR))
    at = places(between)
    out = np.zeros(len(line), dtype=np.bool_)
    out[at] = among(words.hashes[at], _months_between())
    return out


@cache
def _months_between() -> Hashes:
    return hashes_of_single_words(sorted(ONLY_BETWEEN_NUMBERS))


def _is_one_of_labels(page: Page, block: int, credited: Bools) -> bool:
    """Whether a block of HTML amid a story is one of the facts of an event, each behind its label:
    "Date: 14 June 2024", "Venue: the old mill".

    Args:
        credited: which blocks announce a story's own author or date; shape (blocks,).
    """
    blocks = page.derived(blocks_of)
    if page.outline is None or _LABELLED.match(blocks.text(page, block)) is None:
        return False
    story = find_story(page)
    if not story.prose[story.first : block].any() or not story.prose[block : story.after].any():
        return False
    return any(
        0 <= near < len(blocks)
        and not credited[near]
        and len(text := blocks.text(page, near)) <= _LONGEST
        and _LABELLED.match(text) is not None
        for near in (block - 1, block + 1)
    )


def _of_sentences(page: Page, blocks: Blocks) -> tuple[Bools, Bools]:
    """Which blocks are the rest of a sentence that a scraper tore at its links, as ", since 3 May
    1987." is, and which of them a comma or a stop tells for that; both of shape (blocks,).

    They come to a full stop, and a line of theirs opens with a comma or a stop; or one in a
    small letter, right below a line that ends no sentence.
    """
    first, ends = page.derived(first_class), page.derived(ends_sentence)
    below = (page.gaps <= 1) & ~moved_down(ends)
    below[:1] = False
    # The first line of a block may open so where what is above it does not go on.
    opens = np.zeros(len(page), dtype=np.bool_)
    opens[blocks.first] = True
    marked = is_any_of(first, (ch.COMMA, ch.STOP)) & (below | ~opens)
    # "10 p.m." is no sentence's end.
    last = page.ends[blocks.after - 1] - 1
    dots = page.classes[last] == page.classes[np.maximum(last - 2, 0)]
    stopped = ends[blocks.after - 1] & ~dots
    parted = blocks.marked(marked) & stopped
    small = below[blocks.first] & blocks.marked(first == ch.LOWER)
    return parted | (small & stopped), parted


def _tells_of_a_year(text: str) -> bool:
    """Whether a sentence with no number but a year tells of that: "Copyright ran out in 1994." Its
    words need not be a date's, though some are months of other languages ("out")."""
    numbers = _NUMBER.findall(text)
    if len(numbers) != 1 or _YEAR.fullmatch(numbers[0]) is None:
        return False
    return any(not says(word, "datewords") for word in _SMALL_WORD.findall(text))


def _tells_more(text: str) -> bool:
    """Whether a line with a date has words of a sentence as well: "A view of the pier, taken on 2
    March 2024". A name in small letters beside a date has fewer."""
    if len(text.split()) < _FEWEST_OF_LINE:
        return False
    small = [word for word in _SENTENCE_WORD.findall(text) if not says(word, "datewords")]
    return len(small) >= _FEWEST_OF_SENTENCE
