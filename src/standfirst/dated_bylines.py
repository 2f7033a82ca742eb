"""Bylines that share their line with a date: "By Ann Lee, published 3 May, 4 min read"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

import regex

from standfirst.article import Credit
from standfirst.bare_dates import is_bare_date
from standfirst.credits import is_byline, is_credit_label, parse_byline
from standfirst.filters.lexicon.lookup import says, says_at_start

# What stands between the words of a date in some languages, and between those of names.
JOINS_DATES: Final = frozenset(("de", "del", "di", "do", "of"))

_LONGEST: Final = 200
_MOST_WORDS: Final = 12
_AHEAD: Final = 6
_SMALL: Final = 3
_WORDS: Final = 20
_FEW: Final = 3
_SIGNS: Final = " \t\u00a0|•·–—-,;:/()[]●"
_SECTION: Final = regex.compile(r"\s(?:in|under|en|dans|em)\s(?=\p{Lu})")
_PARTING: Final = frozenset("|•·–—,;:/●")


def byline_beside_date(text: str) -> Credit | None:
    """The author credit of a line that is a date and a byline, in whatever order and with nothing
    but signs between them: "posted on 19 December 2023 by Ann Lee", "24 Oct 2019 | By Ann Lee".

    None where anything else stands there, or more than one group of words is a byline.
    """
    words = text.split()
    if len(text) > _LONGEST or len(words) > _WORDS or not any(map(str.isdigit, text)):
        return None
    found = []
    counts = {after for number, after in pairwise(words) if number.isdigit()}
    for group in _with_labels(groups_beside_dates(words)):
        said = _without_section(" ".join(group).strip(_SIGNS))
        # Without a byline's words a name beside a date may be a place's.
        credit = parse_byline(said) if is_byline(said) else None
        if credit is not None and credit.names:
            found.append(credit)
        elif len(group) == 1 and group[0] in counts:
            continue  # "3 Comments"
        elif len(group) > _FEW or not (said.islower() or says(said, "dateline")):
            return None
    return replace(found[0], text=text.strip()) if len(found) == 1 else None


def _with_labels(groups: Sequence[list[str]]) -> list[list[str]]:
    """The groups, a byline's label and the names behind its colon as one: "Redaktion: Ann Lee"."""
    out: list[list[str]] = []
    for group in groups:
        if out and out[-1][-1].endswith(":") and is_credit_label(" ".join(out[-1])):
            out[-1] += group
        else:
            out.append([*group])
    return out


def _without_section(text: str) -> str:
    """A byline without the section that its text stands in: "by Ann Lee in Islands"."""
    found = _SECTION.search(text)
    name = text[: found.start()] if found else ""
    return name if name and is_byline(name) else text


def groups_beside_dates(words: Sequence[str]) -> list[list[str]]:
    """The groups of words that dates, numbers and signs leave between them; none is empty.

    A word that months and days are called by ("May", "Marco", "Van") is a date's only where it
    stands beside a number, or beside another such word that does.
    """
    dates = _words_of_dates(words)
    groups: list[list[str]] = [[]]
    for at, word in enumerate(words):
        if at in dates:
            groups.append([])
        else:
            groups[-1].append(word)
        if word[-1:] in _PARTING:
            groups.append([])
    return [group for group in groups if group]


def _words_of_dates(words: Sequence[str]) -> set[int]:
    """Which of some words are signs, numbers, or a date's words beside these."""
    cores = [word.strip(_SIGNS) for word in words]
    numbers = [at for at, core in enumerate(cores) if any(map(str.isdigit, core))]
    out = {at for at, core in enumerate(cores) if not core} | set(numbers)
    for number in numbers:
        for step in (-1, 1):
            at = number + step
            while 0 <= at < len(words) and at not in numbers:
                if not (_is_date_word(cores[at]) or _joins_dates(cores, at, at + step)):
                    break
                out.add(at)
                at += step
    return out


def _joins_dates(cores: Sequence[str], at: int, behind: int) -> bool:
    """Whether a small word stands between a number and a date's word: "12 de Marzo de 2024"."""
    return cores[at] in JOINS_DATES and 0 <= behind < len(cores) and _is_date_word(cores[behind])


def _is_date_word(core: str) -> bool:
    # "u", "und" and "on" open dates as well, but stand between names.
    small = len(core) <= _SMALL and core.islower()
    return bool(core) and not small and says(core, "datewords")


def says_date(group: str) -> bool:
    """Whether some words announce a date or are a date's: "published on", "Tuesday"."""
    words = group.split()
    return any(says(group, each) for each in ("dateline", "datewords")) or all(
        says(word, "dateline")
        or says(word, "datewords")
        or (len(word) <= _SMALL and word.islower())
        for word in words
    )


def only_tells_date(text: str) -> bool:
    """Whether a line is a date, or announces one, and says nothing else: "Published on 3 May"."""
    if is_bare_date(text):
        return True
    if says_at_start(text, "dateline") <= 0:
        return False
    return all(
        says_date(" ".join(group).strip(_SIGNS)) for group in groups_beside_dates(text.split())
    )


def dated_byline(text: str) -> Credit | None:
    """The author credit that opens a line with a date, or None if no byline's words open it."""
    if len(text) > _LONGEST or says_at_start(text, "byline") <= 0:
        return None
    words = text.split()
    dates = _words_of_dates(words[: _MOST_WORDS + _AHEAD])
    kept: list[str] = []
    for at, word in enumerate(words[:_MOST_WORDS]):
        if (at in dates and word.strip(_SIGNS)) or word in "|•·–—-":
            break
        kept.append(word)
    while kept and len(kept[-1]) <= _SMALL and kept[-1].islower():
        kept.pop()
    credit = parse_byline(" ".join(kept)) if len(kept) > 1 else None
    return credit if credit is not None and credit.names else None
