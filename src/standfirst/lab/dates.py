"""How often the date that a page prints is the one that its metadata gives."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final, Literal

from standfirst.dating.evidence import DateEvidence
from standfirst.dating.when import Dates, When
from standfirst.extraction import extract
from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.languages import language_of

Outcome = Literal["same day", "beside", "differs", "none"]
_OUTCOMES: Final[tuple[Outcome, ...]] = ("same day", "beside", "differs", "none")
_A_DAY: Final = timedelta(days=1)


def outcome(printed: When | None, told: When) -> Outcome:
    """How a date in print stands to the one that the metadata gives; "beside" is a day off, as
    between two zones it may be."""
    if printed is None:
        return "none"
    apart = abs(printed.value.date() - told.value.date())
    return "same day" if not apart else "beside" if apart == _A_DAY else "differs"


def _told(dates: Dates) -> tuple[When | None, When | None]:
    """What the metadata alone says."""
    evidence = dates.resolver
    if not isinstance(evidence, DateEvidence):
        return None, None
    return replace(evidence, lines=(), unprinted=True)()


def table(records: Iterable[Record], cache: FlatCache, *, misses: bool = False) -> Iterator[str]:
    """A Markdown table of the outcomes of pages read as flat text and as HTML without metadata.

    Fold 0 is left out, as its pages are listed by nobody; so are pages whose metadata gives no
    date of publication. With `misses`, the pages come first whose date in flat text is not the
    metadata's.
    """
    counts: dict[tuple[str, str], Counter[str]] = {}
    for record in records:
        if record.is_validation:
            continue
        told = extract(record.html, format="html", url=record.url, metadata=True)
        flat = extract(cache.flatten(record.html, "innertext"), format="text", url=record.url)
        for kind, stamp in zip(("published", "modified"), _told(told.dates), strict=True):
            if stamp is None:
                continue
            printed: When | None = getattr(flat.dates, kind)
            result = outcome(printed, stamp)
            counts.setdefault((record.dataset, f"{kind}, text"), Counter())[result] += 1
            marked: When | None = getattr(told.dates, kind)
            on_page = None if marked is None or marked.source == "metadata" else marked
            counts.setdefault((record.dataset, f"{kind}, HTML"), Counter())[
                outcome(on_page, stamp)
            ] += 1
            if misses and kind == "published" and result != "same day":
                seen = "" if printed is None else f"{printed} ({printed.text!r}, {printed.reason})"
                language = language_of(record.html)
                yield f"{record.id} {language} {result}: metadata {stamp}, text {seen}"
    yield "| pages | dates | " + " | ".join(_OUTCOMES) + " |"
    yield "|---|---|" + "---:|" * len(_OUTCOMES)
    for (dataset, kind), count in counts.items():
        row = " | ".join(str(count[name]) for name in _OUTCOMES)
        yield f"| {dataset} | {kind} | {row} |"
