"""Resiliparse: rules over its own HTML tree, very fast."""

from typing import Any

from standfirst.lab.corpus import Record
from standfirst.lab.extras import require
from standfirst.lab.peers.html_peer import HtmlPeer


def _extract(page: str, _record: Record) -> Any:
    return require("resiliparse.extract.html2text").extract_plain_text(page, main_content=True)


PEER = HtmlPeer(_extract)
