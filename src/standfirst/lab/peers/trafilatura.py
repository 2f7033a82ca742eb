"""trafilatura with its default settings, and set for precision as its users do for corpora."""

from typing import Any

from standfirst.lab.corpus import Record
from standfirst.lab.extras import require
from standfirst.lab.output import Output
from standfirst.lab.peers.html_peer import HtmlPeer


def _extract(page: str, _record: Record) -> Any:
    return require("trafilatura").extract(page)


def _extract_precisely(page: str, _record: Record) -> Any:
    trafilatura = require("trafilatura")
    return trafilatura.extract(page, include_comments=False, favor_precision=True)


def _read(text: Any, page: str, _record: Record) -> Output:
    # Asked for apart and not timed, since by default `extract` gives no metadata.
    metadata = require("trafilatura").extract_metadata(page)
    title = metadata.title if metadata else None
    author = metadata.author if metadata else None
    authors = tuple(name.strip() for name in (author or "").split(";") if name.strip())
    return Output(text=text or "", headline=title, authors=authors, gives_headline=True)


_NOTHING = Output(text="", authors=(), gives_headline=True)
PEER = HtmlPeer(_extract, _read, _NOTHING)
PRECISE_PEER = HtmlPeer(_extract_precisely, _read, _NOTHING)
