"""Other people's extractors, all called alike; a file each.

To add one, write its file and name it in `HTML_PEERS` or `TEXT_PEERS`. The packages are imported at
the first call, so that a missing one hinders no other.
"""

from collections.abc import Callable
from typing import TypeAlias

from standfirst.lab.corpus import Record
from standfirst.lab.peers import boilerpy, c4, newspaper, readability, resiliparse, trafilatura
from standfirst.lab.peers import justext as justext_
from standfirst.lab.peers.html_peer import HtmlPeer

TextPeer: TypeAlias = Callable[[str, Record], str]


def whole(page: str, _record: Record) -> str:
    """The page as it is: what doing nothing is worth."""
    return page


HTML_PEERS: dict[str, HtmlPeer] = {
    "trafilatura": trafilatura.PEER,
    "trafilatura-precise": trafilatura.PRECISE_PEER,
    "resiliparse": resiliparse.PEER,
    "readability": readability.PEER,
    "newspaper4k": newspaper.PEER,
    "justext": justext_.PEER,
    "boilerpy3": boilerpy.PEER,
}
TEXT_PEERS: dict[str, TextPeer] = {
    "whole": whole,
    "c4": c4.keep_sentences,
    "justext-lines": justext_.from_lines,
    "boilerpy3-lines": boilerpy.from_lines,
}

__all__ = ["HTML_PEERS", "TEXT_PEERS", "HtmlPeer", "TextPeer", "whole"]
