"""boilerpy3: boilerpipe's article extractor."""

from functools import lru_cache
from typing import Any

from standfirst.lab.corpus import Record
from standfirst.lab.extras import require
from standfirst.lab.output import Output
from standfirst.lab.peers.html_peer import HtmlPeer
from standfirst.lab.peers.lines import as_html


@lru_cache
def _extractor() -> Any:
    return require("boilerpy3.extractors").ArticleExtractor()


def _extract(page: str, _record: Record) -> Any:
    return _extractor().get_doc(page)


def _read(document: Any, _page: str, _record: Record) -> Output:
    return Output(text=document.content or "", headline=document.title, gives_headline=True)


def from_lines(page: str, record: Record) -> str:
    """boilerpy3 over the lines of raw text, each made a ``<p>``.

    Args:
        page: raw text.
        record: not used.

    Raises:
        MissingExtraError: boilerpy3 is not installed.
    """
    return _extract(as_html(page), record).content or ""


PEER = HtmlPeer(_extract, _read, Output(text="", gives_headline=True))
