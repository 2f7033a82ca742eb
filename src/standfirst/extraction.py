"""The one function: a page in, the article out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from numbers import Real
from typing import TYPE_CHECKING, Any, Final, Literal

from standfirst.errors import PageTooLarge
from standfirst.roles import BOILERPLATE_ROLES, BoilerplateRole

# numpy, lxml and what they need are imported with the first page.
if TYPE_CHECKING:
    from standfirst.article import Article
    from standfirst.pipeline import Favor, Pipeline
    from standfirst.reading import Format, PageInput

FAVORS: Final[tuple[Favor, ...]] = ("precision", "balanced", "recall")
MAX_SIZE: Final = 64 << 20
_SIZED: Final = (str, bytes, bytearray, memoryview)


def extract(
    page: PageInput,
    *,
    url: str | None = None,
    format: Format | None = None,
    pipeline: Pipeline | Literal["rules"] | None = None,
    favor: Favor = "balanced",
    keep: Iterable[BoilerplateRole] = (),
    metadata: bool = False,
    links: bool = False,
    max_size: int | None = MAX_SIZE,
    time_budget: float | None = None,
) -> Article:
    """Take a scraped page and give back the article.

    Args:
        page: the page: raw text, Markdown or HTML as `str`, `bytes`, `bytearray` or `memoryview`,
            an lxml element or tree, or a BeautifulSoup (or an element of one). It is not changed,
            and nothing is fetched.
        url: where the page is from. It is handed to the filters as `page.url`: a line whose words
            the address spells out is preferred for the headline. It also resolves links, and helps
            with dates.
        format: "text", "markdown" or "html" where a `str` or bytes are known to be that; told
            from the content otherwise. Trees and soups are HTML whatever is said here.
        pipeline: the filters to use; `Pipeline.default()` if None, `Pipeline.rules()` for "rules".
        favor: "precision" for less that is not the article, "recall" for less of the article lost,
            "balanced" for the best of both. It moves the tagger's threshold; a pipeline of rules
            alone gives the same for all three.
        keep: boilerplate roles whose lines are to come out among the paragraphs all the same,
            for example `keep=["newsletter"]`.
        metadata: whether fields that the page does not print may come from its metadata (JSON-LD,
            OpenGraph, `<title>`), and the headline be its title for sharing where the page prints
            that beside another, or its first words as a kicker. They are named in
            `article.from_metadata`, and dates have `source="metadata"`; without this, all that
            comes out is on the page, and of a date in print the metadata gives at most the year,
            the time or the zone.
        links: whether the paragraphs of a page of HTML get their links and emphasis, which
            `to_markdown` then shows.
        max_size: the largest page that is read: in bytes, or in characters of `str`; of a
            tree or a soup, the characters of its text. 64 MB (2 to the power of 26) by default,
            None for any size. Beside what is loaded once, a page takes some 70 times its size of
            memory, and one of very many short lines or elements up to 400 times.
        time_budget: seconds of wall-clock time, from the call on, after which no more filters are
            run; None, the default, for as long as it takes. When it is met the article so far
            comes back, put together by rules if the tagger did not get to it; it is marked
            `article.incomplete`, and a warning names the filter that was stopped. Reading the
            page and a filter at work are not interrupted: it is no hard limit.

    Returns:
        The article. A page without one (empty, blank, only prompts) gives an article with an
        empty body, not an error; so does what is no page at all, as a PDF, a picture, compressed
        data, a feed or JSON, with a warning that says what it is.

    Raises:
        TypeError: `page` is of another type; the message names those accepted. Or `url`, `keep`,
            `max_size` or `time_budget` is.
        ValueError: `format`, `pipeline`, `favor`, a role in `keep`, `max_size` or `time_budget` is
            not one of those there are.
        PageTooLarge: the page is larger than `max_size` (a `ValueError`).
        WeightsError: the tagger's weights are missing or damaged (a `ValueError`); with
            `pipeline="rules"` they are not read.
        FilterError: a filter that is not of this package made a claim that is none.
        Exception: whatever else a filter that is not of this package raises.
    """
    options = Options.of(
        format=format,
        pipeline=pipeline,
        favor=favor,
        keep=keep,
        metadata=metadata,
        links=links,
        max_size=max_size,
        time_budget=time_budget,
    )
    return options.extract(page, url)


@dataclass(frozen=True)
class Options:
    """What `extract` may be told beside the page and its address; its fields are explained there.

    Without a pipeline of one's own it holds plain values only, and so is light to send to a worker.
    """

    format: Format | None = None
    pipeline: Pipeline | Literal["rules"] | None = None
    favor: Favor = "balanced"
    keep: tuple[BoilerplateRole, ...] = ()
    metadata: bool = False
    links: bool = False
    max_size: int | None = MAX_SIZE
    time_budget: float | None = None

    @classmethod
    def of(cls, *, keep: Iterable[BoilerplateRole] = (), **others: Any) -> Options:
        """Options that can be met.

        Raises:
            TypeError: one of them is of another type.
            ValueError: one of them cannot.
        """
        if not isinstance(keep, Iterable):
            raise TypeError(f"keep must be boilerplate roles, not {type(keep).__name__}")
        names: set[str] = {keep} if isinstance(keep, str) else set(map(str, keep))
        kept = tuple(role for role in BOILERPLATE_ROLES if role in names)
        for name in sorted(names.difference(kept)):
            known = ", ".join(BOILERPLATE_ROLES)
            raise ValueError(f"unknown role {name!r} in keep; known: {known}")
        options = cls(keep=kept, **others)
        options._check()
        return options

    def _check(self) -> None:
        from standfirst.pipeline import Pipeline
        from standfirst.reading import FORMATS

        if self.favor not in FAVORS:
            raise ValueError(f"unknown favor {self.favor!r}; known: {', '.join(FAVORS)}")
        if self.format is not None and self.format not in FORMATS:
            raise ValueError(f"unknown format {self.format!r}; known: {', '.join(FORMATS)}")
        if self.pipeline not in (None, "rules") and not isinstance(self.pipeline, Pipeline):
            raise ValueError(f"pipeline must be a Pipeline, None or 'rules', not {self.pipeline!r}")
        for name in ("max_size", "time_budget"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, Real):
                kind = type(value).__name__
                raise TypeError(f"{name} must be a number or None, not {kind}")
        if self.max_size is not None and not self.max_size >= 0:
            raise ValueError(f"max_size must be 0 or more, or None, not {self.max_size!r}")
        if self.time_budget is not None and not self.time_budget >= 0:
            raise ValueError(f"time_budget must be 0 or more, or None, not {self.time_budget!r}")

    def filters(self) -> Pipeline:
        """The pipeline that these options ask for.

        Raises:
            WeightsError: the tagger's weights are missing or damaged.
        """
        from standfirst.pipeline import Pipeline

        if self.pipeline is None:
            pipeline = Pipeline.default()
        elif self.pipeline == "rules":
            pipeline = Pipeline.rules()
        else:
            pipeline = self.pipeline
        return pipeline if self.favor == "balanced" else pipeline.favoring(self.favor)

    @property
    def uses_tagger(self) -> bool:
        """Whether the tagger is among the filters."""
        return self.pipeline is None or (self.pipeline != "rules" and "tagger" in self.pipeline)

    def extract(self, page: PageInput, url: str | None = None) -> Article:
        """The article of a page; raises what `standfirst.extract` raises for it."""
        from standfirst.compose import compose
        from standfirst.reading import read
        from standfirst.unprinted import with_metadata

        self._check_size(page)
        clock = None
        if self.time_budget is not None:
            from standfirst.time_budget import Clock, timed

            clock = Clock(self.time_budget)
        pipeline = self.filters()
        breaks = pipeline.breaks
        if clock is not None:
            pipeline = timed(pipeline, clock)
        read_page = read(page, format=self.format, url=url, breaks=breaks)
        if not isinstance(page, _SIZED):
            self._check_size(read_page.text)
        read_page = pipeline.run(read_page)
        article = compose(read_page, keep=self.keep, links=self.links)
        if self.metadata:
            article = with_metadata(article, read_page)
        warning = None if clock is None else clock.warning
        if warning is None:
            return article
        return replace(article, incomplete=True, warnings=(*article.warnings, warning))

    def is_too_large(self, page: object) -> bool:
        """Whether a page of text or bytes is larger than it may be; of a tree it is not known."""
        return self.max_size is not None and size_of(page) > self.max_size

    def _check_size(self, page: object) -> None:
        if self.max_size is not None and self.is_too_large(page):
            unit = "characters" if isinstance(page, str) else "bytes"
            raise PageTooLarge(size_of(page), self.max_size, unit)


def size_of(page: object) -> int:
    """The size of a page of text in characters, of bytes in bytes; 0 for anything else."""
    if isinstance(page, memoryview):
        return page.nbytes
    return len(page) if isinstance(page, _SIZED) else 0
