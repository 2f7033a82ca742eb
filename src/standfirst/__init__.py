"""Standfirst: a raw scraped page in, the article out, and for every line who took it and why."""

from standfirst.article import Article, Caption, Credit, Paragraph
from standfirst.dateline import Dateline
from standfirst.dating.when import Dates, When
from standfirst.extraction import extract
from standfirst.ledger import Ledger, LedgerLine
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
    "Filter",
    "FilterError",
    "Ledger",
    "LedgerLine",
    "Line",
    "Page",
    "Paragraph",
    "Pipeline",
    "Role",
    "UnknownFilterError",
    "When",
    "__version__",
    "declared_filters",
    "extract",
    "read",
]
