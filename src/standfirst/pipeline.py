"""The pipeline: named filters in order, of which the first sure claim on a line stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import numpy as np

from standfirst.page import SURE, Claim, Page
from standfirst.roles import CODES

if TYPE_CHECKING:
    from standfirst.reading.overlong import FindsBreaks

Filter: TypeAlias = Callable[[Page], Iterable[Claim]]
Favor: TypeAlias = Literal["precision", "balanced", "recall"]

ENTRY_POINT_GROUP: Final = "standfirst.filters"
REST: Final = "rest"
TAGGER: Final = "tagger"
_FIELDS: Final = len(Claim._fields)


class UnknownFilterError(LookupError):
    """No filter has that name; the message lists the names there are.

    Attributes:
        name: the name that was asked for.
        known: those there are.
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(f"no filter is named {name!r}; known: {', '.join(self.known)}")

    def __reduce__(self) -> tuple[type[UnknownFilterError], tuple[str, tuple[str, ...]]]:
        return type(self), (self.name, self.known)


class FilterError(RuntimeError):
    """A filter made a claim that is none: on a line that the page does not have, with a role that
    does not exist, or with a confidence outside 0..1; or it gave back no claims at all. The message
    names the filter."""


class Pipeline:
    """Named filters in order. A pipeline never changes: each method gives back a new one.

    A claim whose confidence is at or above `threshold` is sure. The first sure claim on a line
    stands; later filters see it in `page.claims`. A claim that is not sure decides nothing, and is
    kept as evidence. What nobody claims gets the role "other" from "rest". A filter that has an
    attribute `sure` is asked by that threshold instead.

    Example:
        >>> from standfirst import Pipeline
        >>> Pipeline.default().without("comments").names[:2]
        ('consent', 'newsletter')
    """

    def __init__(self, filters: Iterable[tuple[str, Filter]], *, threshold: float = SURE) -> None:
        """A pipeline of (name, filter) pairs.

        Raises:
            TypeError: a name is no `str`, or a filter cannot be called.
            ValueError: two filters have the same name, or the threshold is not within 0..1.
        """
        self._filters: tuple[tuple[str, Filter], ...] = tuple(map(_pair, filters))
        names = [name for name, _ in self._filters]
        if len(set(names)) < len(names):
            repeated = sorted({name for name in names if names.count(name) > 1})
            raise ValueError(f"filter names must differ; given twice: {', '.join(repeated)}")
        if not 0 <= threshold <= 1:
            raise ValueError(f"threshold must lie between 0 and 1, not {threshold!r}")
        self.threshold = threshold

    @classmethod
    def default(cls) -> Pipeline:
        """The pipeline that `extract` uses when it is given none: rules, and the tagger last.

        Warns:
            StaleWeightsWarning: the rules are not those that the tagger was trained with.
        """
        from standfirst.tagger.default import default_tagger  # weights are read when first needed
        from standfirst.tagger.rules import before_tagger

        return cls(before_tagger()).append(TAGGER, default_tagger())

    @classmethod
    def rules(cls) -> Pipeline:
        """All filters that are rules, in their order."""
        from standfirst.filters.rules import RULES  # filters are loaded when first needed

        return cls(RULES)

    @property
    def names(self) -> tuple[str, ...]:
        """The filters' names, in order."""
        return tuple(name for name, _ in self._filters)

    @property
    def breaks(self) -> FindsBreaks | None:
        """What finds where the lines of a text began that has lost its line breaks: the attribute
        `breaks` of the first filter that has one, as the tagger does."""
        return next(filter(None, (getattr(each, "breaks", None) for _, each in self)), None)

    def __iter__(self) -> Iterator[tuple[str, Filter]]:
        return iter(self._filters)

    def __len__(self) -> int:
        return len(self._filters)

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def __getitem__(self, name: str) -> Filter:
        return self._filters[self._index(name)][1]

    def __repr__(self) -> str:
        return f"Pipeline({', '.join(self.names)})"

    def without(self, *names: str) -> Pipeline:
        """The pipeline less some filters.

        Raises:
            UnknownFilterError: a name is not in the pipeline.
        """
        dropped = {self._index(name) for name in names}
        return self._with(pair for i, pair in enumerate(self._filters) if i not in dropped)

    def before(self, existing: str, name: str, filter: Filter | None = None) -> Pipeline:
        """The pipeline with a filter put in before an existing one.

        Without `filter`, the name is looked up among those that packages declare in the entry
        point group `standfirst.filters`; so in `after`, `append` and `replace`.

        Raises:
            UnknownFilterError: `existing` is not in the pipeline, or no package declares `name`.
            ValueError: `name` is in the pipeline already.
        """
        return self._insert(self._index(existing), name, filter)

    def after(self, existing: str, name: str, filter: Filter | None = None) -> Pipeline:
        """The pipeline with a filter put in after an existing one; raises as `before` does."""
        return self._insert(self._index(existing) + 1, name, filter)

    def prepend(self, name: str, filter: Filter | None = None) -> Pipeline:
        """The pipeline with a filter put first, where it has the last word."""
        return self._insert(0, name, filter)

    def append(self, name: str, filter: Filter | None = None) -> Pipeline:
        """The pipeline with a filter put last: it sees all claims, and gets what is left.

        Behind the tagger that is nothing: it claims every line.
        """
        return self._insert(len(self._filters), name, filter)

    def replace(self, existing: str, filter: Filter | None = None) -> Pipeline:
        """The pipeline with another filter under an existing name; raises as `before` does."""
        index = self._index(existing)
        pairs = list(self._filters)
        pairs[index] = (existing, filter if filter is not None else declared_filter(existing))
        return self._with(pairs)

    def favoring(self, favor: Favor) -> Pipeline:
        """The pipeline with its filters turned towards precision, recall or neither.

        Those that have a method `favoring`, as the tagger has, are replaced by what it gives.
        """
        return self._with(
            (name, turn(favor) if (turn := getattr(filter, "favoring", None)) else filter)
            for name, filter in self._filters
        )

    def run(self, page: Page) -> Page:
        """The same page with a claim on every line. The page given is left as it is.

        Raises:
            FilterError: a filter made a claim that is none.
        """
        page = page.fresh()
        claims = page.claims
        standing = claims.standing
        lines = len(page)
        for name, filter in self._filters:
            threshold: float = getattr(filter, "sure", self.threshold)
            # All of a filter's claims are taken before any stands, so that a filter sees the
            # page as the filters before it left it.
            taken: list[int] = []
            codes: list[int] = []
            made = filter(page)
            if not isinstance(made, Iterable):
                kind = type(made).__name__
                raise FilterError(f"filter {name!r} must yield claims, and gave back {kind}")
            for claim in list(made):
                fault = _fault(claim, lines)
                if fault is not None:
                    told = f"filter {name!r} made an impossible claim: {claim!r}"
                    raise FilterError(f"{told}: {fault}")
                if not isinstance(claim, Claim):
                    claim = Claim(*claim)
                line, role, confidence, _ = claim
                if standing[line] is not None:
                    continue
                if confidence >= threshold:
                    standing[line] = (claim, name)
                    taken.append(line)
                    codes.append(CODES[role])
                else:
                    claims.evidence.append((claim, name))
            if taken:
                at = np.array(taken, dtype=np.int64)
                claims.open[at] = False
                claims.codes[at] = codes
        for line, held in enumerate(standing):
            if held is None:
                standing[line] = (Claim(line, "other", 0.5, "nobody claimed it"), REST)
        claims.open[:] = False
        return page

    def _index(self, name: str) -> int:
        _check_name(name)
        try:
            return self.names.index(name)
        except ValueError:
            raise UnknownFilterError(name, self.names) from None

    def _insert(self, index: int, name: str, filter: Filter | None) -> Pipeline:
        _check_name(name)
        found = filter if filter is not None else declared_filter(name)
        return self._with((*self._filters[:index], (name, found), *self._filters[index:]))

    def _with(self, filters: Iterable[tuple[str, Filter]]) -> Pipeline:
        return type(self)(filters, threshold=self.threshold)


def _pair(pair: object) -> tuple[str, Filter]:
    """A name and its filter, as they were given.

    Raises:
        TypeError: it is something else.
    """
    if not (isinstance(pair, (tuple, list)) and len(pair) == 2):
        raise TypeError(f"filters are given as (name, filter) pairs, not {pair!r}")
    name, filter = pair
    _check_name(name)
    if not callable(filter):
        raise TypeError(f"filter {name!r} cannot be called: it is {filter!r}")
    return name, filter


def _check_name(name: object) -> None:
    if not isinstance(name, str):
        raise TypeError(f"the name of a filter must be str, not {type(name).__name__}")


def _fault(claim: object, lines: int) -> str | None:
    """What makes a filter's claim none, on a page of so many lines; None of one that is."""
    # Nearly all claims have plain values, which are told at once.
    if type(claim) is Claim:
        line, role, confidence, reason = claim
        plain = (
            type(line) is int and type(confidence) is float and type(role) is type(reason) is str
        )
        if plain and 0 <= line < lines and 0.0 <= confidence <= 1.0 and role in CODES:
            return None
    if not (isinstance(claim, tuple) and len(claim) == _FIELDS):
        return "a claim is a line, a role, a confidence and a reason"
    line, role, confidence, reason = claim
    if not (isinstance(line, int | np.integer) and 0 <= line < lines):
        return f"the page has {lines} lines, counted from 0"
    if not (isinstance(role, str) and role in CODES):
        return f"no role is called so; known: {', '.join(CODES)}"
    if not (isinstance(confidence, float | int | np.floating) and 0 <= confidence <= 1):
        return "its confidence is no number between 0 and 1"
    return None if isinstance(reason, str) else "its reason is no text"


@cache
def _declared() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=ENTRY_POINT_GROUP)}


def declared_filters() -> tuple[str, ...]:
    """Names of the filters that installed packages declare in `standfirst.filters`, sorted."""
    return tuple(sorted(_declared()))


def declared_filter(name: str) -> Filter:
    """The filter that an installed package declares, or one of the built-in ones, by name.

    Raises:
        UnknownFilterError: there is none of that name.
    """
    from standfirst.filters.rules import RULES

    if name in _declared():
        loaded: Filter = _declared()[name].load()
        return loaded
    built_in = dict(RULES)
    if name in built_in:
        return built_in[name]
    if name == TAGGER:
        from standfirst.tagger.default import default_tagger

        return default_tagger()
    raise UnknownFilterError(name, (*built_in, TAGGER, *declared_filters()))
