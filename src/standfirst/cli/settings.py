"""How pages are to be read."""

from __future__ import annotations

from dataclasses import dataclass

from standfirst.article import Article
from standfirst.extraction import extract
from standfirst.pipeline import Favor, Pipeline
from standfirst.reading import Format
from standfirst.roles import BoilerplateRole


@dataclass(frozen=True)
class Settings:
    """How pages are to be read. It travels to the workers, so it holds plain values only."""

    url: str | None = None
    format: Format | None = None
    favor: Favor = "balanced"
    without: tuple[str, ...] = ()
    keep: tuple[BoilerplateRole, ...] = ()
    metadata: bool = False
    links: bool = False
    ledger: bool = False

    def pipeline(self) -> Pipeline:
        """The default pipeline less the filters not wanted.

        Raises:
            UnknownFilterError: one of them is not in it.
        """
        return Pipeline.default().without(*self.without)

    def extract(self, page: str | bytes) -> Article:
        """The article of one page.

        Raises:
            Exception: whatever a filter raises.
        """
        return extract(
            page,
            url=self.url,
            format=self.format,
            pipeline=self.pipeline(),
            favor=self.favor,
            keep=self.keep,
            metadata=self.metadata,
            links=self.links,
        )
