"""Which of the dates on a page are those of its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from typing import Final

import regex

from standfirst.dating.clock import Clock
from standfirst.dating.evidence import DateEvidence, DateLine
from standfirst.dating.labels import Kind, first_label, kinds_of, last_label
from standfirst.dating.printed import Day, Mention, bare_clock, find_dates
from standfirst.dating.stamps import Stamp, read_stamp
from standfirst.dating.when import When
from standfirst.dating.zones import zone_of

# Countries where the month comes first in numbers. Source: CLDR, short dates of en-US, en-PH.
_MONTH_FIRST: Final = frozenset({"us", "ph"})
_URL_DAY: Final = regex.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[/_-]?(?P<m>0?[1-9]|1[0-2])[/_-]?(?P<d>\d{1,2})(?!\d)"
)
# Offsets that are no whole hours, in minutes: Iran, Afghanistan, India, Nepal, Myanmar, South
# Australia, Newfoundland.
_BROKEN_HOURS: Final = frozenset({210, 270, 330, 345, 390, 570, -210, -150})
_OF_INDIA: Final = regex.compile(
    r"[\p{Devanagari}\p{Gujarati}\p{Gurmukhi}\p{Kannada}\p{Malayalam}\p{Oriya}\p{Tamil}\p{Telugu}]{3}"
)
_PLACES: Final = {"below": 1.0, "above": 0.75, "beside": 0.7, "within": 0.6, "after": 0.6}
# Where dates of other stories stand: one of this story says what it is, or the metadata has it.
_OTHERS: Final = frozenset({"within", "after"})
_ROLES: Final = {"dateline": 1.0, "credit": 0.95}
_OTHER_ROLE: Final = 0.7
_LABELLED: Final = 1.0
_UNLABELLED: Final = 0.9
_AGREED: Final = 0.97
_DISAGREED: Final = 0.6
_METADATA: Final = 0.9


@dataclass(frozen=True)
class _Candidate:
    """A date on the page, on a day of a year; with a stamp where an element gives it for words, and
    with its own where an element gives one for the date itself."""

    day: date
    kind: Kind | None
    clock: Clock | None
    lines: tuple[DateLine, ...]
    spans: tuple[tuple[int, int], ...]
    text: str
    has_year: bool
    stamp: Stamp | None = None
    own: Stamp | None = None

    @property
    def rank(self) -> tuple[float, int]:
        """Smaller for those more likely of the article; of equals the nearest counts."""
        return (-self.sure, self.lines[0].distance)

    @property
    def sure(self) -> float:
        """How sure the line is, less for a place or a role that other dates have too."""
        line = self.lines[0]
        weight = _PLACES[line.place] * _ROLES.get(line.role, _OTHER_ROLE)
        return line.confidence * weight * (_LABELLED if self.kind else _UNLABELLED)


def choose(told: DateEvidence) -> tuple[When | None, When | None]:
    """When an article was published and when it was changed, as far as its page tells.

    The metadata picks among several dates in print, adds the year, the time or the zone to one
    that it agrees with, as does the element that a date stands in, and stands for one that is not
    printed where `told.unprinted` says so.
    """
    published = _first_stamp(told, told.published)
    modified = _first_stamp(told, told.modified)
    found = sorted(_candidates(told, published, modified), key=lambda each: each.rank)
    first = _published(found, published, modified)
    last = _modified(found, first, published, modified)
    marked = sorted(_marked(told), key=lambda each: each.rank)
    first = first or _published(marked, published, modified)
    last = last or _modified(marked, first, published, modified)
    one = _when(first, published, told, "published")
    two = _when(last, modified, told, "modified")
    if told.unprinted:
        one = one or _unprinted(told, told.published)
        two = two or _unprinted(told, told.modified)
    return one, two


def _published(
    found: Sequence[_Candidate], published: Stamp | None, modified: Stamp | None
) -> _Candidate | None:
    open_ = [each for each in found if each.kind != "modified"]
    if published is not None:
        for each in open_:
            if _agrees(each.day, published):
                return each
    told = [each for each in open_ if each.kind == "published"]
    if told:
        return told[0]
    if published is not None:
        # Changed on the day that it was published: the time in print is of the change.
        for each in found:
            if each.kind == "modified" and each.day == published.value.date():
                return replace(each, clock=None)
        # Of a page that does not print when it was published, a date may be of the last change.
        open_ = [each for each in open_ if modified is None or not _agrees(each.day, modified)]
        # And what the site prints above all stories is the day that the page was fetched.
        last = max(stamp.value.date() for stamp in (published, modified) if stamp is not None)
        open_ = [each for each in open_ if each.lines[0].place != "above" or each.day <= last]
    near = [each for each in open_ if each.lines[0].place not in _OTHERS]
    if not near and len({each.day for each in found}) == 1:
        near = [each for each in open_ if each.kind is None and _ends_story(each.lines[0])]
    return near[0] if near else None


def _ends_story(line: DateLine) -> bool:
    """Whether a line is the story's own behind its text, as a signed story may end with its date:
    of no other story, where it is the page's only one."""
    return line.ends_story and line.role in _ROLES


def _modified(
    found: Sequence[_Candidate],
    first: _Candidate | None,
    published: Stamp | None,
    modified: Stamp | None,
) -> _Candidate | None:
    named = [each for each in found if each.kind == "modified"]
    if modified is not None:
        for each in named:
            if _agrees(each.day, modified):
                return each
        differs = published is not None and not _agrees(modified.value.date(), published)
        for each in found:
            if differs and each is not first and each.kind is None and _agrees(each.day, modified):
                return each
    return named[0] if named else None


def _when(
    found: _Candidate | None, stamp: Stamp | None, told: DateEvidence, kind: Kind
) -> When | None:
    if found is None:
        return None
    clock = found.clock
    value, zone = _at(found.day, clock, _country(told))
    if found.stamp is not None:
        value, zone = found.stamp.value, found.stamp.zone
    line = found.lines[0]
    agrees = stamp is not None and _agrees(found.day, stamp)
    sure = found.sure
    if stamp is not None:
        sure = max(sure, _AGREED) if agrees else sure * _DISAGREED
    words = {"published": "of publication", "modified": "of a change"}
    named = found.kind == kind
    reason = f"is named as the date {words[kind]}" if named else f"stands {line.place}"
    near = line.place in ("above", "below")
    reason += "" if named else " the headline" if near else " the text"
    when = When(
        value=value,
        has_time=clock is not None if found.stamp is None else found.stamp.has_time,
        zone=zone,
        source="page" if found.stamp is None else "markup",
        text=found.text,
        refined=not found.has_year,
        spans=found.spans,
        lines=tuple(each.number for each in found.lines),
        filter=line.filter,
        confidence=round(sure, 3),
        reason=reason + (", and the metadata agrees" if agrees else ""),
    )
    for each in (found.own, stamp):
        when = when if each is None else _refined(when, each)
    return when


def _refined(when: When, stamp: Stamp) -> When:
    """A date with the time and the zone that its element, or the metadata, has for the same day or
    minute."""
    told = stamp.value
    midnight = (told.hour, told.minute, told.second) == (0, 0, 0)
    if not when.has_time:
        if stamp.has_time and not midnight and told.date() == when.value.date():
            return replace(when, value=told, has_time=True, zone=stamp.zone, refined=True)
        return when
    if when.value.tzinfo is not None or told.tzinfo is None:
        return when
    if (told.date(), told.hour, told.minute) == (
        when.value.date(),
        when.value.hour,
        when.value.minute,
    ):
        return replace(when, value=told, zone=when.zone or stamp.zone, refined=True)
    # The metadata's zone is another than that of the print: the difference tells it.
    ahead = when.value - told.astimezone(timezone.utc).replace(tzinfo=None, second=0)
    minutes = ahead.total_seconds() / 60
    if -720 <= minutes <= 840 and (minutes % 60 == 0 or minutes in _BROKEN_HOURS):
        return replace(
            when,
            value=when.value.replace(tzinfo=timezone(timedelta(minutes=minutes))),
            refined=True,
        )
    return when


def _unprinted(told: DateEvidence, texts: tuple[str, ...]) -> When | None:
    found = next(_stamps(told, texts), None)
    if found is None:
        return None
    text, stamp = found
    return When(
        value=stamp.value,
        has_time=stamp.has_time,
        zone=stamp.zone,
        source="metadata",
        text=text,
        filter="metadata",
        confidence=_METADATA,
        reason="the metadata says so",
    )


def _first_stamp(told: DateEvidence, texts: Iterable[str]) -> Stamp | None:
    return next((stamp for _, stamp in _stamps(told, texts)), None)


def _stamps(told: DateEvidence, texts: Iterable[str]) -> Iterator[tuple[str, Stamp]]:
    """The points in time that metadata or elements give, with their words: those written as
    machines do first, and then those that are as in print ("16 janvier 2025", "16/01/2025")."""
    rest = []
    for text in texts:
        stamp = read_stamp(text)
        if stamp is not None:
            yield text, stamp
        else:
            rest.append(text)
    for text in rest:
        stamp = _printed_stamp(told, text)
        if stamp is not None:
            yield text, stamp


def _printed_stamp(told: DateEvidence, text: str) -> Stamp | None:
    """What metadata says that gives one date as pages print them, with its year."""
    mentions = find_dates(text, told.language, "", told.sample)
    if len(mentions) != 1:
        return None
    (mention,) = mentions
    order = mention.order == "month" or (mention.order is None and _month_first(told))
    day = _day(mention, order, _url_days(told.url))
    if day is None or mention.readings[0].year is None:
        return None
    value, zone = _at(day, mention.clock, _country(told))
    return Stamp(value, mention.clock is not None, zone)


def _country(told: DateEvidence) -> str:
    """The country that a page's clocks are of, if it tells: the letters of India tell it too, and
    what is printed in them elsewhere has the same clocks, or names them otherwise ("NPT")."""
    return told.country or ("in" if _OF_INDIA.search(told.sample) else "")


def _at(day: date, clock: Clock | None, country: str) -> tuple[datetime, str | None]:
    """A day with its time in print, and the zone as printed."""
    value = datetime(day.year, day.month, day.day)
    if clock is None:
        return value, None
    value = value.replace(hour=clock.hour, minute=clock.minute, second=clock.second)
    if clock.zone is None:
        return value, None
    return value.replace(tzinfo=zone_of(clock.zone, value, country)), clock.zone["zone"]


def _agrees(day: date, stamp: Stamp) -> bool:
    """Whether a stamp falls on a day somewhere: where the page is from is not known, so that of
    one with a zone it may be the day before or after."""
    told = stamp.value
    if told.tzinfo is None or not stamp.has_time:
        return told.date() == day
    universal = told.astimezone(timezone.utc).replace(tzinfo=None)
    return told.date() == day or day in {
        (universal + timedelta(hours=hours)).date() for hours in (-12, 14)
    }


def _candidates(
    told: DateEvidence, published: Stamp | None, modified: Stamp | None
) -> Iterator[_Candidate]:
    mentions = [
        (line, mention)
        for line in told.lines
        for mention in find_dates(line.text, told.language, line.before, told.sample)
    ]
    orders = {mention.order for _, mention in mentions if mention.order is not None}
    month_first = orders == {"month"} or (not orders and _month_first(told))
    known = [stamp.value.date() for stamp in (published, modified) if stamp is not None]
    known += _url_days(told.url)
    by_number = {line.number: line for line in told.lines}
    for line, mention in mentions:
        here = [m for each, m in mentions if each is line]
        others = [m for m in here if m is not mention]
        own, left = _own_stamp(told, line, mention, here)
        days = known if own is None else [own.value.date(), *known]
        day = _day(mention, month_first, days)
        if day is None:
            continue
        span = (line.start + mention.start, line.start + mention.end)
        text = line.text[mention.start : mention.end]
        has_year = mention.readings[0].year is not None
        lines: tuple[DateLine, ...] = (line,)
        spans: tuple[tuple[int, int], ...] = (span,)
        clock = mention.clock
        below = by_number.get(line.number + 1)
        alone = below is not None and all(each is not below for each, _ in mentions)
        behind = bare_clock(below.text) if below is not None and alone else None
        if below is not None and behind is not None and clock is None and behind[1] is None:
            # The time stands on a line of its own.
            clock = behind[0]
            if clock.start <= 3 and not others:
                lines, spans = (line, below), (span, _place(below, clock))
                text += " " + below.text[clock.start : clock.end]
            else:
                clock = None
        kind = mention.kind
        if left is not None:  # what stands behind the date is of the words of the other element
            kind = last_label(line.text[: mention.start]) or last_label(line.before)
        yield _Candidate(day, kind, clock, lines, spans, text, has_year, own=own)
        # "updated 12:30" behind a date or on the next line: the same day.
        if kind != "modified":
            rest = bare_clock(line.text[mention.end :]) if not others else None
            if rest is not None and rest[1] == "modified":
                cut = mention.end
                clock = rest[0]._replace(start=rest[0].start + cut, end=rest[0].end + cut)
                at = _place(line, clock)
                text = line.text[clock.start : clock.end]
                yield _Candidate(day, "modified", clock, (line,), (at,), text, has_year)
            elif below is not None and behind is not None and behind[1] == "modified":
                at = _place(below, behind[0])
                text = below.text[behind[0].start : behind[0].end]
                yield _Candidate(day, "modified", behind[0], (below,), (at,), text, has_year)
            elif left is not None and first_label(line.text[mention.end :]) == "modified":
                # "16 January 2025, updated 2 hours ago".
                at = (line.start + mention.end, line.start + len(line.text))
                text = line.text[mention.end :]
                day = left.value.date()
                yield _Candidate(day, "modified", None, (line,), (at,), text, True, left)


def _own_stamp(
    told: DateEvidence, line: DateLine, mention: Mention, here: Sequence[Mention]
) -> tuple[Stamp | None, Stamp | None]:
    """What an element gives for a date of a line and, of two elements where the line has no other
    date, what the other gives, which then stands for words ("2 hours ago").

    Args:
        here: all dates of the line, in order.
    """
    stamps = [stamp for text in line.stamps for _, stamp in _stamps(told, (text,))]
    if len(stamps) == 1 and len(here) == 1:
        return stamps[0], None
    if len(stamps) == len(here):
        return stamps[here.index(mention)], None
    if len(stamps) < len(here):  # of "16 January to 3 May" the element may give either
        return None, None
    fits = [
        number
        for number, stamp in enumerate(stamps)
        if any(each.in_year(stamp.value.year) == stamp.value.date() for each in mention.readings)
    ]
    if not fits:
        return None, None
    left = stamps[1] if len(here) == 1 and len(stamps) == 2 and fits[0] == 0 else None
    return stamps[fits[0]], left


def _marked(told: DateEvidence) -> Iterator[_Candidate]:
    """The dates that elements near the headline give for words without one ("2 years ago")."""
    for line in told.lines:
        stamps = [stamp for text in line.stamps for _, stamp in _stamps(told, (text,))]
        signed = (line.place == "above" and line.role in _ROLES) or _ends_story(line)
        if not stamps or not (signed or line.place == "below"):
            continue
        if find_dates(line.text, told.language, line.before, told.sample):
            continue
        kinds = kinds_of(line.text, len(stamps))
        if len(stamps) == 1:
            kinds = (last_label(line.text) or last_label(line.before),)
        for stamp, kind in zip(stamps, kinds, strict=True):
            if kind != "other":
                span = (line.start, line.start + len(line.text))
                day = stamp.value.date()
                yield _Candidate(day, kind, None, (line,), (span,), line.text, True, stamp)


def _place(line: DateLine, clock: Clock) -> tuple[int, int]:
    return line.start + clock.start, line.start + clock.end


def _day(mention: Mention, month_first: bool, known: Sequence[date]) -> date | None:
    """The day that a date in print stands for; None without a year that is known."""
    readings = mention.readings
    for day in known:
        for each in readings:
            if each.in_year(day.year) == day:
                return day
    chosen: Day = readings[0]
    # A point between the numbers is of countries where the day comes first.
    if len(readings) > 1 and month_first and mention.separator != ".":
        chosen = readings[1]
    return None if chosen.year is None else chosen.in_year(chosen.year)


def _month_first(told: DateEvidence) -> bool:
    """Whether 03/04 is a day in March where the page is from."""
    if told.country:
        return told.country in _MONTH_FIRST
    if told.language:
        return told.language.lower() in {"en", "en-us"}
    words = told.sample.lower().split()
    return words.count("the") + words.count("and") >= 3


def _url_days(url: str) -> list[date]:
    out = []
    for found in _URL_DAY.finditer(url):
        try:
            out.append(date(int(found["y"]), int(found["m"]), int(found["d"])))
        except ValueError:  # digits that are no date
            continue
    return out
