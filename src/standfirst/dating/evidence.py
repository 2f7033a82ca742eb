"""What a page has that may tell its dates: lines near the headline, and its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from standfirst.dating.when import When
from standfirst.metadata import Metadata
from standfirst.page import Page
from standfirst.roles import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

Place = Literal["above", "below", "beside", "within", "after"]

# Lines above the headline (or the first of the text), below it and behind the text to look at.
_ABOVE: Final = 10
_BELOW: Final = 60
_BEHIND: Final = 8
_BESIDE: Final = 5
_LONGEST: Final = 300
_LABEL: Final = 40
_SAMPLE: Final = 600
_TEXT: Final = frozenset({"headline", "lede", "body", "subhead"})
_SET_APART: Final = frozenset({"lede", "subhead"})
# Lines that speak of other stories, of pictures, or of readers.
_NEVER: Final = frozenset({*_TEXT, "caption", "related", "comments", "legal", "advertising"})
# What a story ends with, before its date.
_AT_END: Final = frozenset({"credit", "dateline", "topics", "sharing"})
_WHOLE_PAGE: Final = frozenset({"body", "html"})
_PUBLISHED: Final = (
    *("article:published_time", "og:article:published_time", "article:published"),
    *("datepublished", "parsely-pub-date", "dc.date.issued", "sailthru.date", "pubdate"),
    *("publish-date", "publishdate", "published_time", "published_at", "article_date_original"),
    *("cxenseparse:recs:publishtime", "dcterms.created", "dc.date.created", "dc.date", "date"),
)
_MODIFIED: Final = (
    *("article:modified_time", "og:article:modified_time", "article:modified", "datemodified"),
    *("og:updated_time", "dc.date.modified", "dcterms.modified", "last-modified", "lastmod"),
    *("last_updated_date", "article_date_updated"),
)
# Top domains of two letters are those of countries (ISO 3166), but for the United Kingdom's.
_TOP_DOMAIN: Final = re.compile(r"\w+://[^/?#\s]+\.([a-zA-Z]{2})(?=[:/?#]|$)")
_MOST_TOLD: Final = 4
# As long as what JavaScript writes, with the zone's name in full.
_LONGEST_TOLD: Final = 80
_MOST_STAMPS: Final = 8


class DateLine(NamedTuple):
    """A line that may have a date.

    Attributes:
        number: its number on the page.
        start: where it starts in the page's text.
        text: its words, as printed.
        before: the line before, if that is short and without digits, or "".
        place: above the headline; below it; within the text, beside its first lines or farther
            down; after it.
        distance: from the headline, in lines.
        role, filter, confidence: of the claim that stands on it.
        stamps: what elements in the line give for the times that they print, in order.
        ends_story: whether the line is part of what the story ends with, in its own element or
            beside its author.
    """

    number: int
    start: int
    text: str
    before: str
    place: Place
    distance: int
    role: Role
    filter: str
    confidence: float
    stamps: tuple[str, ...] = ()
    ends_story: bool = False


@dataclass(frozen=True)
class DateEvidence:
    """All that a page's dates are told by. Called, it tells them: (published, modified).

    Attributes:
        lines: that may have a date, in the page's order.
        language: the page's, as BCP 47 has it, or "".
        country: two small letters (ISO 3166), or "".
        sample: the opening of the text.
        url: of the page, or "".
        published, modified: what the metadata says, the best source first.
        unprinted: whether a date that the metadata alone gives counts.
    """

    lines: tuple[DateLine, ...] = ()
    language: str = ""
    country: str = ""
    sample: str = ""
    url: str = ""
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    unprinted: bool = False

    def __call__(self) -> tuple[When | None, When | None]:
        from standfirst.dating.choice import choose  # reading dates takes much that few ask for

        return choose(self)


def date_evidence(page: Page, roles: Sequence[Role]) -> DateEvidence:
    """What a page that a pipeline has run over has that may tell its dates."""
    data = page.metadata
    language, country = _locale(page)
    start = int(page.starts[roles.index("body")]) if "body" in roles else 0
    return DateEvidence(
        lines=tuple(_lines(page, roles)),
        language=language,
        country=country,
        sample=page.text[start : start + _SAMPLE],
        url=page.url or "",
        published=_told(data, "datePublished", _PUBLISHED),
        modified=_told(data, "dateModified", _MODIFIED),
    )


def _lines(page: Page, roles: Sequence[Role]) -> Iterator[DateLine]:
    count = len(roles)
    first = next((line for line in range(count) if roles[line] in _TEXT), 0)
    last = next((line for line in range(count - 1, -1, -1) if roles[line] in _TEXT), -1)
    body = roles.index("body") if "body" in roles else last
    digits = page.sizes["digits"]
    stamps = _stamps(page)
    own = _at_storys_end(page, roles, last)
    after = min(count, first + _BELOW)
    near = [*range(max(0, first - _ABOVE), after)]
    near += range(max(after, body - _ABOVE), min(count, body + _ABOVE))
    near += range(max(after, last + 1), min(count, last + 1 + _BEHIND))
    for line in sorted(set(near)):
        # What the headline's filters take below a headline is not another one.
        other_title = roles[line] == "headline" and line > first
        start, end = int(page.starts[line]), int(page.ends[line])
        # "Yesterday" may be taken for a subhead, but its element tells what it is.
        marked = line in stamps
        is_time = marked and roles[line] in _SET_APART and end - start <= _LABEL
        never = roles[line] in _NEVER and not (other_title or is_time)
        # A date may be written in signs that are no digits.
        if never or not (digits[line] or marked or roles[line] == "dateline"):
            continue
        held = page.claims.standing[line]
        if end - start > _LONGEST or held is None:
            continue
        place: Place = "within" if line <= last else "after"
        if line < first:
            place = "above"
        elif line <= min(body + _BESIDE, last):
            place = "below" if line <= body + 1 else "beside"
        before = ""
        if line and not digits[line - 1] and page.ends[line - 1] - page.starts[line - 1] <= _LABEL:
            before = page.line_text(line - 1)
        claim, name = held
        words = page.text[start:end]
        sure = float(claim.confidence)
        distance = abs(line - first)
        told = tuple(stamps.get(line, ()))
        ends = place == "after" and line in own
        yield DateLine(
            line, start, words, before, place, distance, claim.role, name, sure, told, ends
        )


def _at_storys_end(page: Page, roles: Sequence[Role], last: int) -> set[int]:
    """The lines behind the text that belong to the story, by the element that they stand in or by
    the author's line beside them.

    Args:
        roles: of each line.
        last: number of the last line of text, or -1.
    """
    behind = last + 1
    while 0 < behind < min(len(roles), last + 1 + _BEHIND) and roles[behind] in _AT_END:
        behind += 1
    out = set[int]()
    box_ends = 0
    if page.outline is not None and last >= 0:
        element = int(page.markup.element[last])
        box = int(page.outline.parent[element]) if element >= 0 else -1
        if box >= 0 and page.outline.tags[box] not in _WHOLE_PAGE:
            box_ends = int(page.outline.after[box])
    for line in range(last + 1, behind):
        beside = {roles[each] for each in (line - 1, line + 1) if last < each < behind}
        if line < box_ends or "credit" in beside:
            out.add(line)
    return out


def _stamps(page: Page) -> dict[int, list[str]]:
    """What elements give for the times that they print, by line, in the page's order; each once
    where elements within each other repeat it."""
    outline, times = page.outline, page.metadata.times
    out: dict[int, list[str]] = {}
    if outline is None:
        return out
    for element, when in sorted(times.items()):
        line = int(outline.first[element])
        if line < outline.after[element]:
            told = out.setdefault(line, [])
            if told[-1:] != [when] and len(told) < _MOST_STAMPS:
                told.append(when)
    return out


def _told(data: Metadata, key: str, names: tuple[str, ...]) -> tuple[str, ...]:
    nodes: Iterator[Mapping[str, object]] = iter(data.articles)
    told = [value for node in nodes if isinstance(value := node.get(key), str)]
    told += [content for name in names for content in data.meta.get(name, ())]
    short = [each.strip() for each in told if 0 < len(each.strip()) <= _LONGEST_TOLD]
    return tuple(dict.fromkeys(short))[:_MOST_TOLD]


def _locale(page: Page) -> tuple[str, str]:
    """The language and the country of a page, as far as it tells them."""
    data = page.metadata
    told = [data.language, *data.meta.get("og:locale", ()), *data.meta.get("content-language", ())]
    language = next((each for each in told if each), "").replace("_", "-")
    own = language.split("-")[0].lower()
    countries = [
        part.lower()
        for each in told
        for part in each.replace("_", "-").split("-")[1:]
        if len(part) == 2 and each.lower().startswith(own)
    ]
    found = _TOP_DOMAIN.match(page.url) if page.url else None
    if found is not None:
        top = found[1].lower()
        countries.insert(0, {"uk": "gb"}.get(top, top))
    return language, next(iter(countries), "")
