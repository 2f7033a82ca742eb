"""The headline's own lines, without what reading broken text has joined to it: a byline, a date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import regex

from standfirst.bare_dates import is_bare_date
from standfirst.broken_lines import blocks_of
from standfirst.characters import has_case, is_small
from standfirst.credits import is_names_only, opens_with_cue
from standfirst.given_names import is_given_name
from standfirst.page import Page
from standfirst.page_title import reads_on, title_words
from standfirst.possible_bylines import possible_byline
from standfirst.reading.text import LOST_BREAKS
from standfirst.similarity import words

# Of a page whose lines are whole, fewer go on with the line before; and so many lines tell.
_BROKEN: Final = 0.06
_FEWEST_LINES: Final = 20
# What a line ends in that goes on below.
_GOES_ON: Final = ",،，、:：-–—"
# Of a block with more lines than this hardly one is a headline's.
_MOST_LINES: Final = 12
# Letters of an article, or of a preposition.
_SMALL: Final = 3
# Words of a part that may be a headline; how much longer another has to be that is one instead;
# and characters of a title.
_WORDS: Final = 2
_LONGER: Final = 2
# Words of a part that the page's title tells to be the headline.
_TITLE_WORDS: Final = 3
_LONGEST: Final = 160
# A trail of sections: short names between such signs.
_TRAIL: Final = regex.compile(r"\s?[|>›»·•]\s")
_SECTION: Final = 4
# What a title opens with beside letters and digits.
_OPENING: Final = "\"'“”„«»‘’‚‹›「『《【(¿¡#@"


def headline_lines(page: Page, block: int) -> range:
    """The lines of the headline's block that are the headline.

    Lines that were put together by how they begin and end are parted again where what was learned
    of broken text knows better; and on a page that has no other broken lines, at a date, and where
    one of the two is of hardly a word; but not where the page's title says both as one. Of the
    parts that one is taken which the title has, or the first that is no date and no trail of
    sections. A byline below it is cut off. A block of many lines is left as it is.

    Args:
        page: with what the tagger makes of its joints.
        block: the headline's.
    """
    lines = page.derived(blocks_of).lines(block)
    if not 1 < len(lines) <= _MOST_LINES:
        return lines
    parts = _parted(page, lines)
    own = parts[0] if len(parts) == 1 else _headline_of(page, parts)
    end = next((line for line in own[1:] if _signs(page, page.line_text(line))), own.stop)
    return range(own.start, end)


def _parted(page: Page, lines: range) -> list[range]:
    joins = page.claims.joins
    # Where a text has lost its line breaks, the joiner knows no better where they were.
    if joins is None or LOST_BREAKS in page.warnings:
        return [lines]
    others = np.delete(joins, lines)
    is_broken = len(others) < _FEWEST_LINES or float(others.mean()) >= _BROKEN
    cuts = [lines.start]
    for line in lines[1:]:
        upper, lower = page.line_text(line - 1), page.line_text(line)
        whole = joins[line] and (is_broken or not _is_foreign(upper, lower))
        if not whole and line > 1:
            whole = reads_on(page, " ".join(map(page.line_text, range(cuts[-1], line))), lower)
        if not whole and page.gaps[line] > 0:
            cuts.append(line)
    return [range(*each) for each in zip(cuts, [*cuts[1:], lines.stop], strict=True)]


def _is_foreign(upper: str, lower: str) -> bool:
    """Whether one of two lines is no part of a headline that the other has: a date, a single word
    above, a word or two below, or what the other ends in ("Home » A title", "A title")."""
    # Letters without case do not tell where a sentence goes on, and these signs tell that it does.
    opens = lower[0].isdigit() or has_case(lower[0])
    if not opens or upper[-1] in _GOES_ON:
        return False
    above, below = words(upper), words(lower)
    last = upper.split()[-1]
    if len(last) <= _SMALL and last.islower():
        return False  # "in", "the", "auf": what follows is part of it
    if len(above) < _WORDS or len(below) <= _WORDS or _is_number(upper) or _is_number(lower):
        return True
    return is_bare_date(upper) or is_bare_date(lower) or above[-len(below) :] == below


def _headline_of(page: Page, parts: Sequence[range]) -> range:
    texts = [" ".join(map(page.line_text, part)) for part in parts]
    said = [words(text) for text in texts]

    def may_be(place: int) -> bool:
        text, own = texts[place], said[place]
        if len(own) < _WORDS or len(text) > _LONGEST or is_bare_date(text) or text[-1] in ",،，、":
            return False
        if not (text[0].isalnum() or text[0] in _OPENING) or _is_number(text):
            return False
        # "Home » A title", "A title"
        again = any(
            each and own != each and own[-len(each) :] == each for each in said[place + 1 :]
        )
        trail = _TRAIL.split(text)
        sections = len(trail) > 1 and all(len(words(each)) <= _SECTION for each in trail)
        return not (again or sections or _says_who(page, text))

    titles = [place for place in range(len(parts)) if may_be(place)]
    title = f" {' '.join(title_words(page))} "
    told = [n for n in titles if parts[n].start and f" {' '.join(said[n])} " in title]
    if told and len(said[told[-1]]) >= _TITLE_WORDS:
        return parts[told[-1]]
    longest = max((len(texts[place]) for place in titles), default=0)
    if not titles:
        return max(parts, key=lambda part: len(" ".join(map(page.line_text, part))))
    # Of parts about as long as each other the first.
    return next(parts[n] for n in titles if _LONGER * len(texts[n]) >= longest)


def _is_number(text: str) -> bool:
    """Whether more of a text are digits than letters: a date, however it is written."""
    return sum(map(str.isdigit, text)) > sum(map(str.isalpha, text))


def _says_who(page: Page, text: str) -> bool:
    """Whether a text is a byline with a date; "By 2030 all ferries" is none."""
    cued = opens_with_cue(text, "byline") and any(map(str.isdigit, text))
    return cued and _signs(page, text)


def _signs(page: Page, text: str) -> bool:
    said = possible_byline(page, text)
    if said is None:
        return False
    cued, dated = opens_with_cue(text, "byline"), any(map(str.isdigit, text))
    if cued and dated:
        return True
    names = said.credit.names
    people = bool(names) and all(" " in n and is_given_name(n.split()[0]) for n in names)
    # "posted on 3 May 2024 by Ann Lee"
    return people and (cued or is_names_only(text) or (dated and is_small(text[:1])))
