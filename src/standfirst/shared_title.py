"""The title that a page gives for sharing (og:title) against the headline that it prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from standfirst.metadata import Metadata
from standfirst.similarity import word_spans, words

# What stands between a headline and the name of its site or section.
_PARTING: Final = regex.compile(r"(?<!\s)\s++[|｜·•–—»-]++\s++|(?<!\s)\s*+[|｜]\s*+")
_COLON: Final = regex.compile(r"[:：/]")
_SOFT_HYPHEN: Final = "\u00ad"
_TITLES: Final = ("og:title", "twitter:title")
_FEWEST_WORDS: Final = 2


def better_title(printed: str, near: Sequence[str], data: Metadata) -> str | None:
    """The page's title for sharing, where it is a better headline than the one chosen.

    One in words that the page does not print is no better: by those who annotated what readers
    see, it is wrong twice as often as right. But pages print two titles, one for search engines
    and one for readers; kickers that are the headline's first words; and headlines of elements
    without a space between them. There the title for sharing tells which it is, and how much.

    Args:
        printed: the headline as it was chosen from the page.
        near: the other lines that stand near it.
        data: what the page says of itself.

    Returns:
        The title, without the name of the site: where it is another line near the headline; the
        headline behind such a line and a colon; or the headline with its words parted. Otherwise
        None.
    """
    told = next((" ".join(each.split()) for n in _TITLES for each in data.meta.get(n, ())), "")
    title = _without_site(told, data)
    said, own = words(title), words(printed)
    if len(said) < _FEWEST_WORDS or said == own or not own:
        return None
    lines = [words(line) for line in near]
    more = len(said) - len(own)
    with_kicker = more > 0 and said[more:] == own and said[:more] in lines
    run_together = more > 0 and "".join(said) == "".join(own) and _SOFT_HYPHEN not in title
    if said in lines or run_together or (with_kicker and _has_colon(title, more)):
        return title
    return None


def _has_colon(title: str, count: int) -> bool:
    """Whether a colon, or a stroke, stands behind some first words of a title."""
    spans = word_spans(title)
    return len(spans) > count and bool(_COLON.search(title, spans[count - 1][1], spans[count][0]))


def _without_site(told: str, data: Metadata) -> str:
    """A title without the name of the site at its end, or else at its beginning."""
    cuts = [found.span() for found in _PARTING.finditer(told)]
    sites = {"".join(words(name)) for name in data.site_names}
    if cuts and "".join(words(told[cuts[-1][1] :])) in sites:
        return told[: cuts[-1][0]].strip()
    if cuts and "".join(words(told[: cuts[0][0]])) in sites:
        return told[cuts[0][1] :].strip()
    return told
