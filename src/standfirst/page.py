"""The page as read: one text, its lines as columns, and the claims made on them so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.inline import Inline
from standfirst.metadata import Metadata
from standfirst.outline import Outline
from standfirst.roles import Role

if TYPE_CHECKING:
    from standfirst.article import Credit

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
T = TypeVar("T")

# A claim is sure from this confidence on, unless a pipeline sets another threshold.
SURE: Final = 0.75
_LINES_AT_ONCE: Final = 1 << 12


class Claim(NamedTuple):
    """A filter's word that a line has a role.

    `line` is the line's index, `confidence` lies between 0 and 1, `reason` is for people.
    """

    line: int
    role: Role
    confidence: float
    reason: str


class Line(NamedTuple):
    """A thin view of one line, made when somebody asks: `page.lines[3]`."""

    number: int
    text: str
    start: int
    end: int

    def claim(self, role: Role, confidence: float = 1.0, reason: str = "") -> Claim:
        """A claim on this line, for a filter to yield."""
        return Claim(self.number, role, confidence, reason)


class Lines(Sequence[Line]):
    """All lines of a page, read like a list of `Line`."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def __len__(self) -> int:
        return len(self._page.starts)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        start, end = int(self._page.starts[number]), int(self._page.ends[number])
        return Line(number, self._page.text[start:end], start, end)

    def __iter__(self) -> Iterator[Line]:
        text = self._page.text
        spans = zip(self._page.starts.tolist(), self._page.ends.tolist(), strict=True)
        for number, (start, end) in enumerate(spans):
            yield Line(number, text[start:end], start, end)


@dataclass(frozen=True)
class Markup:
    """What the page's markup says of each line; each column has one entry a line.

    Attributes:
        heading: level of the heading that the line is, 1 to 6; 0 if it is none.
        item: whether the line opens a list item.
        number: the number of that item in its list; 0 if it has none.
        quote: whether the line stands in a quotation.
        image: whether the line is the alternative text of an image.
        caption: whether the markup calls the line a caption.
        links: how many of the line's characters are link text.
        code: whether the line is preformatted: code, or verse.
        hidden: whether a reader with a browser does not see the line.
        element: index into the page's outline of the block element that the line stands in, or -1.
        innermost: index of the innermost element in which the line's text begins, or -1.
    """

    heading: Ints
    item: Bools
    number: Ints
    quote: Bools
    image: Bools
    caption: Bools
    links: Ints
    code: Bools
    hidden: Bools
    element: Ints
    innermost: Ints

    @classmethod
    def absent(cls, lines: int) -> Markup:
        """The columns of a page that came without markup."""
        no, zero = np.zeros(lines, dtype=np.bool_), np.zeros(lines, dtype=np.int64)
        none = np.full(lines, -1, dtype=np.int64)
        return cls(
            heading=zero,
            item=no,
            number=zero,
            quote=no,
            image=no,
            caption=no,
            links=zero,
            code=no,
            hidden=no,
            element=none,
            innermost=none,
        )


@dataclass
class Claims:
    """The claims made on a page so far. Filters read it; only a pipeline writes it, but that the
    tagger writes `authors` and `joins`, and withdraws what stands on the line that it chooses for
    the headline and on pieces of sentences.

    Attributes:
        standing: for each line the claim that stands and its filter's name, or None.
        evidence: the claims that were not sure, and those withdrawn, with their filters' names, in
            order.
        open: True for each line that nobody has claimed yet; an array, for array filters.
        codes: index into `roles.ROLES` of the standing claim's role, -1 where there is none.
        authors: the credits of the story's own authors, by line, where their bylines were chosen;
            None where nothing chose, and every byline near the story may be its own.
        joins: whether each line goes on with the paragraph of the line before it, shape (lines,);
            None where nothing but the rules of broken lines tells.
    """

    standing: list[tuple[Claim, str] | None]
    evidence: list[tuple[Claim, str]] = field(default_factory=list)
    open: Bools = field(default_factory=lambda: np.zeros(0, dtype=np.bool_))
    codes: NDArray[np.int8] = field(default_factory=lambda: np.zeros(0, dtype=np.int8))
    authors: Mapping[int, Sequence[Credit]] | None = None
    joins: Bools | None = None

    @classmethod
    def none(cls, lines: int) -> Claims:
        """No claims on a page of so many lines."""
        return cls(
            standing=[None] * lines,
            open=np.ones(lines, dtype=np.bool_),
            codes=np.full(lines, -1, dtype=np.int8),
        )

    def withdraw(self, line: int) -> None:
        """Take back the claim that stands on a line, for a filter that knows better.

        The claim is kept as evidence. On an open line nothing happens.
        """
        held = self.standing[line]
        if held is not None:
            self.evidence.append(held)
            self.standing[line] = None
            self.open[line] = True
            self.codes[line] = -1


class Page:
    """What was scraped, as read: the text, and its lines as columns.

    Attributes:
        text: the decoded raw text, or the text read out of the markup.
        starts, ends: span of each line in code points of `text`, shape (lines,), int64. Spans are
            in order and do not overlap; between them stands white space only.
        gaps: line breaks between a line and the one before it, shape (lines,), int64. 0 means
            that reading cut one printed line in two; 2 and more is a blank line.
        markup: what the markup says of each line.
        format: "text", "markdown" or "html".
        has_markup: whether `markup` says anything.
        warnings: what went wrong in reading, for people.
        url: where the page is from, or None.
        outline: the elements of a page of HTML, or None.
        metadata: what a page of HTML says of itself without printing it.
        inline: links and emphasis, for each line of HTML that has any.
        claims: the claims made so far.
    """

    def __init__(
        self,
        text: str,
        starts: Ints,
        ends: Ints,
        gaps: Ints,
        *,
        markup: Markup | None = None,
        format: str = "text",
        warnings: Sequence[str] = (),
        url: str | None = None,
        codes: ch.Codes | None = None,
        outline: Outline | None = None,
        metadata: Metadata | None = None,
        inline: Mapping[int, Inline] | None = None,
    ) -> None:
        self.text = text
        self.starts = starts
        self.ends = ends
        self.gaps = gaps
        self.markup = markup if markup is not None else Markup.absent(len(starts))
        self.has_markup = markup is not None
        self.format = format
        self.warnings = tuple(warnings)
        self.url = url
        self.outline = outline
        self.metadata = metadata if metadata is not None else Metadata()
        self.inline: Mapping[int, Inline] = inline or {}
        self.claims = Claims.none(len(starts))
        self._derived: dict[object, object] = {}
        if codes is not None:
            self.__dict__["codes"] = codes

    def fresh(self) -> Page:
        """The same page, its columns shared, with no claims made on it."""
        other = Page.__new__(Page)
        other.__dict__.update(self.__dict__)
        other.claims = Claims.none(len(self.starts))
        return other

    def __len__(self) -> int:
        return len(self.starts)

    def __repr__(self) -> str:
        return f"<Page of {len(self)} lines of {self.format}>"

    def derived(self, compute: Callable[[Page], T]) -> T:
        """What `compute` makes of this page, worked out once and shared by all filters.

        Only for what follows from the text and the markup: never from the claims.
        """
        derived = self._derived  # asked hundreds of times a page
        if compute in derived:
            return derived[compute]  # type: ignore[return-value]
        derived[compute] = out = compute(self)
        return out

    @cached_property
    def codes(self) -> ch.Codes:
        """Code points of `text`, shape (characters,), uint32."""
        return ch.codes_of(self.text)

    @cached_property
    def classes(self) -> ch.Classes:
        """Class of each character (see `standfirst.characters`), shape (characters,), uint8."""
        return ch.classes_of(self.codes)

    @property
    def lines(self) -> Lines:
        """The lines as views, for people and for filters that read line by line."""
        return Lines(self)

    @property
    def roles(self) -> list[Role | None]:
        """The role of each line as claimed so far, None where nobody has claimed it."""
        return [held[0].role if held else None for held in self.claims.standing]

    def line_at(self, offset: int) -> int:
        """The line that a place in `text` lies in, or the last one before it; -1 if there is none.

        `offset` counts code points.
        """
        return int(self.starts.searchsorted(offset, side="right")) - 1

    def line_text(self, index: int) -> str:
        """The text of one line, as printed."""
        return self.text[self.starts[index] : self.ends[index]]

    def xpath(self, index: int) -> str | None:
        """The XPath of the block element that a line stands in, None for a page without markup.

        It holds from the root of the tree that was read, as the parser made it.
        """
        element = int(self.markup.element[index])
        return None if self.outline is None or element < 0 else self.outline.xpath(element)

    def summed(self, values: NDArray[np.int64] | Bools) -> Ints:
        """Sums of a per-character column over each line, shape (lines,), int64."""
        totals = np.zeros(len(values) + 1, dtype=np.int64)
        np.cumsum(values, out=totals[1:])
        return totals[self.ends] - totals[self.starts]

    def counted(self, offsets: Ints) -> Ints:
        """How many of some places lie in each line, shape (lines,), int64.

        `offsets` count code points, in rising order: for what is rare, sooner than `summed`.
        """
        if not len(offsets):
            return np.zeros(len(self.starts), dtype=np.int64)
        return offsets.searchsorted(self.ends) - offsets.searchsorted(self.starts)

    def tallied(self, kinds: NDArray[np.uint8], count: int) -> Ints:
        """How many characters of each kind each line has, shape (kinds, lines), int64.

        Args:
            kinds: number of each character's kind, below `count`; shape (characters,).
            count: how many kinds there are.
        """
        lines, bounds = len(self.starts), np.empty(2 * len(self.starts) + 1, dtype=np.int64)
        # What stands between lines counts for one more line, which is cut off.
        bounds[0], bounds[1::2], bounds[2::2] = 0, self.starts, self.ends
        out = np.zeros((count, lines), dtype=np.int64)
        # In pieces, so that a long text needs no longer array than a short one.
        for first in range(0, lines, _LINES_AT_ONCE):
            after = min(first + _LINES_AT_ONCE, lines)
            low, high = int(self.starts[first]), int(self.ends[after - 1])
            sizes = np.diff(bounds[2 * first + 1 : 2 * after + 1])
            row = np.full(len(sizes), after - first, dtype=np.int64)
            row[::2] = np.arange(after - first)
            place = np.repeat(row * count, sizes)
            place += kinds[low:high]
            found = np.bincount(place, minlength=(after - first + 1) * count)
            out[:, first:after] = found.reshape(-1, count)[: after - first].T
        return out

    @cached_property
    def sizes(self) -> Mapping[str, Ints]:
        """How many characters of each kind each line has: arrays of shape (lines,), int64.

        Keys: `letters` (cased or not), `lower`, `upper`, `ideographs`, `digits`, `stops`,
        `commas`, `chars` (all but white space).
        """
        found = self.tallied(self.classes, ch.CLASSES)
        return {
            "letters": found[[ch.LOWER, ch.UPPER, ch.CASELESS, ch.IDEOGRAPH]].sum(axis=0),
            "lower": found[ch.LOWER],
            "upper": found[ch.UPPER],
            "ideographs": found[ch.IDEOGRAPH],
            "digits": found[ch.DIGIT],
            "stops": found[ch.STOP],
            "commas": found[ch.COMMA],
            "chars": found[ch.NEWLINE + 1 :].sum(axis=0),
        }
