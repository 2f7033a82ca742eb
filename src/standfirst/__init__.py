"""Standfirst: a raw scraped page in, the article out, and for every line who took it and why."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from standfirst.article import Article, Caption, Credit, Paragraph
    from standfirst.dateline import Dateline
    from standfirst.dating.when import Dates, When
    from standfirst.errors import Failure, PageTooLarge, WeightsError, WorkerDied
    from standfirst.extraction import extract
    from standfirst.ledger import Ledger, LedgerLine
    from standfirst.many import extract_many
    from standfirst.page import Claim, Line, Page
    from standfirst.pipeline import (
        Filter,
        FilterError,
        Pipeline,
        UnknownFilterError,
        declared_filters,
    )
    from standfirst.reading import read
    from standfirst.roles import ARTICLE_ROLES, BOILERPLATE_ROLES, ROLES, Role
    from standfirst.tagger.default import StaleWeightsWarning

__version__ = "0.1.0"

__all__ = [
    "ARTICLE_ROLES",
    "BOILERPLATE_ROLES",
    "ROLES",
    "Article",
    "Caption",
    "Claim",
    "Credit",
    "Dateline",
    "Dates",
    "Failure",
    "Filter",
    "FilterError",
    "Ledger",
    "LedgerLine",
    "Line",
    "Page",
    "PageTooLarge",
    "Paragraph",
    "Pipeline",
    "Role",
    "StaleWeightsWarning",
    "UnknownFilterError",
    "WeightsError",
    "When",
    "WorkerDied",
    "__version__",
    "declared_filters",
    "extract",
    "extract_many",
    "read",
]

# Where each name is from: it is imported when somebody asks for it, since numpy, lxml and the
# phrases of all languages take a third of a second.
_HOMES: Final = {
    "article": ("Article", "Caption", "Credit", "Paragraph"),
    "dateline": ("Dateline",),
    "dating.when": ("Dates", "When"),
    "errors": ("Failure", "PageTooLarge", "WeightsError", "WorkerDied"),
    "extraction": ("extract",),
    "ledger": ("Ledger", "LedgerLine"),
    "many": ("extract_many",),
    "page": ("Claim", "Line", "Page"),
    "pipeline": ("Filter", "FilterError", "Pipeline", "UnknownFilterError", "declared_filters"),
    "reading": ("read",),
    "roles": ("ARTICLE_ROLES", "BOILERPLATE_ROLES", "ROLES", "Role"),
    "tagger.default": ("StaleWeightsWarning",),
}
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}

# Type checkers would take a function of this name to mean that any name may be asked for.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """A public name, from the module that has it (PEP 562)."""
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
