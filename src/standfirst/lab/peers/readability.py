"""readability-lxml: the HTML of the article, which is then flattened."""

from typing import Any

from standfirst.lab.corpus import Record
from standfirst.lab.extras import require
from standfirst.lab.flatteners.innertext import innertext
from standfirst.lab.output import Output
from standfirst.lab.peers.html_peer import HtmlPeer


def _extract(page: str, _record: Record) -> Any:
    document = require("readability").Document(page)
    return innertext(document.summary(html_partial=True)), document.short_title()


def _read(raw: Any, _page: str, _record: Record) -> Output:
    text, title = raw
    return Output(text=text, headline=title, gives_headline=True)


PEER = HtmlPeer(_extract, _read, Output(text="", gives_headline=True))
