"""A point in time as a page gives it, and the two that an article has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

Source = Literal["page", "markup", "metadata"]
Resolver = Callable[[], "tuple[When | None, When | None]"]
_DAY: Final = len("2025-01-16")


@dataclass(frozen=True)
class When:
    """A point in time, and on whose word.

    Attributes:
        value: aware where the page or its metadata gives a zone that has one meaning, naive
            otherwise; at midnight where only the day is told.
        has_time: whether a time of day is told.
        zone: the zone as told ("CET", "+01:00", "Z"), or None.
        source: "page"; "markup" where the page prints words without a date ("2 years ago"), whose
            element gives it; or "metadata" where the page does not print it.
        text: the date as printed, or as the metadata has it.
        refined: whether the metadata, which agrees on the day, has given what the print lacks:
            the year, the time or the zone.
        spans: where it stands in the page's text; empty where the metadata alone gives it.
        lines: numbers of the lines that it stands on, as in the ledger.
        filter: who claimed the first of them, or "metadata".
        confidence: how sure it is that this is the date asked for, 0 to 1.
        reason: why it was taken, for people.
    """

    value: datetime
    has_time: bool
    zone: str | None = None
    source: Source = "page"
    text: str = ""
    refined: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    lines: tuple[int, ...] = ()
    filter: str = ""
    confidence: float = 0.0
    reason: str = ""

    def __str__(self) -> str:
        """ISO 8601: the day alone where no time is told, an offset only where one is."""
        return self.value.isoformat() if self.has_time else self.value.isoformat()[:_DAY]

    def to_dict(self) -> dict[str, Any]:
        """As plain data; `value` is what `str` gives, and says by its form what is told."""
        return {
            "value": str(self),
            "zone": self.zone,
            "source": self.source,
            "text": self.text,
            "refined": self.refined,
            "spans": [list(span) for span in self.spans],
            "lines": list(self.lines),
            "filter": self.filter,
            "confidence": self.confidence,
            "reason": self.reason,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> When:
        """What `to_dict` gave.

        Raises:
            KeyError: "value" is missing.
            ValueError: "value" is not in ISO 8601.
        """
        return cls(
            value=datetime.fromisoformat(data["value"]),
            has_time=len(data["value"]) > _DAY,
            zone=data.get("zone"),
            source=data.get("source", "page"),
            text=data.get("text", ""),
            refined=data.get("refined", False),
            spans=tuple((int(start), int(end)) for start, end in data.get("spans", ())),
            lines=tuple(data.get("lines", ())),
            filter=data.get("filter", ""),
            confidence=data.get("confidence", 0.0),
            reason=data.get("reason", ""),
        )


class Dates:
    """When an article was published and when it was last changed.

    What the page prints is read when one of the two is first asked for, since that takes longer
    than all the rest of a page.
    """

    def __init__(self, published: When | None = None, modified: When | None = None) -> None:
        self._told: tuple[When | None, When | None] | None = (published, modified)
        self._resolve: Resolver | None = None

    @classmethod
    def later(cls, resolve: Resolver) -> Dates:
        """Dates that `resolve` gives, (published, modified), when they are asked for.

        `resolve` must be a value that can be pickled and compared.
        """
        dates = cls()
        dates._told, dates._resolve = None, resolve
        return dates

    @property
    def published(self) -> When | None:
        """When the article was published, or None where nothing is said."""
        return self._both()[0]

    @property
    def modified(self) -> When | None:
        """When the article was last changed, or None where nothing is said."""
        return self._both()[1]

    @property
    def resolver(self) -> Resolver | None:
        """What the dates come from, or None where they were given."""
        return self._resolve

    def _both(self) -> tuple[When | None, When | None]:
        told = self._told
        if told is None:
            # Two threads may both do this: they get the same.
            told = self._resolve() if self._resolve is not None else (None, None)
            self._told = told
        return told

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        both = zip(("published", "modified"), self._both(), strict=True)
        return {name: None if each is None else each.to_dict() for name, each in both}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Dates:
        """What `to_dict` gave; what is missing is None."""
        both = (data.get(name) for name in ("published", "modified"))
        return cls(*(None if each is None else When.from_dict(each) for each in both))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dates):
            return NotImplemented
        if self._resolve is not None and self._resolve == other._resolve:
            return True
        return self._both() == other._both()

    def __hash__(self) -> int:
        return hash(self._both())

    def __repr__(self) -> str:
        return f"Dates(published={self.published!r}, modified={self.modified!r})"
