"""What is no page: files of other kinds, told by what they open with."""

from __future__ import annotations

import json
import zlib
from typing import Final

import regex

# As many characters of a file are looked at for what it opens with, and of what is unpacked.
_HEAD: Final = 64
_UNPACKED: Final = 1000
# Each by the signs that its bytes are; those beyond ASCII may have come out as U+FFFD where whoever
# fetched the file took it for UTF-8. All have bytes in them that no text has, or end a line so.
_BINARY: Final = tuple(
    (regex.compile(opening, regex.S), kind)
    for opening, kind in (
        ("\x1f[\x8b\ufffd]\x08", "data compressed by gzip"),
        ("\\([\xb5\ufffd]\x2f[\xfd\ufffd]", "data compressed by Zstandard"),
        ("BZh[1-9](?:1AY&SY|\x17rE8P)", "data compressed by bzip2"),
        ("[\xfd\ufffd]7zXZ\0", "data compressed by xz"),
        ("PK(?:\x03\x04|\x05\x06|\x07\x08)", "a ZIP file"),
        ("7z[\xbc\ufffd][\xaf\ufffd]'\x1c|Rar!\x1a\x07", "an archive"),
        (r"%PDF-\d\.\d[ \t]{0,8}[\r\n]", "a PDF file"),
        (r"\{\\rtf\d", "an RTF file"),
        ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of an office program"),
        ("[\x89\ufffd]PNG\r?\n\x1a\n", "a picture"),
        ("\xff\xd8\xff|\ufffd{4}\0\x10JFIF\0", "a picture"),
        ("GIF8[79]a", "a picture"),
        (r"RIFF.{4}WEBP|II\*\0|MM\0\*|\0\0\x01\0[^\0]\0", "a picture"),
        (r"\0\0\0.ftyp(?:avi[fs]|hei[cfx]|mif1)", "a picture"),
        (
            r"\0\0\0.ftyp|RIFF.{4}(?:AVI |WAVE)|OggS\0|ID3[\x02-\x04]"
            r"|\x1aE[\xdf\ufffd][\xa3\ufffd]",
            "a film or a sound",
        ),
        (r"wOF[F2](?:\0\x01\0\0|OTTO|true)|\0\x01\0\0\0[\x04-\x40]\0|OTTO\0", "a font"),
    )
)
_GZIP: Final = b"\x1f\x8b\x08"
_HTML: Final = regex.compile(rb"\s*+<(?:!doctype\s+html|html|head|body|\?xml|!--)", regex.I)

# An XML declaration, comments and instructions may stand before the first element.
_XML_ROOT: Final = regex.compile(
    r"\s*+(<\?xml[^<>]{0,300}\?>)?+(?:\s++|<!--.{0,2000}?-->|<\?[^<>]{0,1000}\?>){0,20}+"
    r"<((?:[\w.-]{1,40}:)?(?:rss|feed|RDF|urlset|sitemapindex|opml))(?=[\s>])([^<>]{0,4000})>",
    regex.S,
)
_KINDS_OF_ROOT: Final = {
    "rss": "a feed (RSS)",
    "feed": "a feed (Atom)",
    "RDF": "a feed (RSS)",
    "urlset": "a sitemap",
    "sitemapindex": "a sitemap",
    "opml": "a list of feeds (OPML)",
}
# RDF describes anything; only this name space makes a feed of it.
_OF_FEEDS: Final = "purl.org/rss/"
_CLOSING: Final = 100

JSON: Final = "JSON"

# The head of a mail, or of a page that a browser saved whole.
_MAIL_HEAD: Final = regex.compile(
    r"\s*+((?:[A-Za-z][\w-]{0,60}:[^\r\n]{0,2000}\r?\n"
    r"(?:[ \t][^\r\n]{0,2000}\r?\n){0,20}+){2,60}+)\r?\n"
)
_VERSION: Final = regex.compile(r"^MIME-Version:[ \t]*1", regex.I | regex.M)
_PARTS: Final = regex.compile(r"^Content-Type:\s{0,4}multipart/", regex.I | regex.M)


def binary_kind(page: bytes | str) -> str | None:
    """What other kind of file some bytes are, or a text that was made of its bytes; None of a
    page's.

    Of what gzip has compressed it is said where it is a page.
    """
    head = page[:_HEAD].decode("latin-1") if isinstance(page, bytes) else page[:_HEAD]
    kind = next((kind for opening, kind in _BINARY if opening.match(head)), None)
    if kind is not None and isinstance(page, bytes) and _holds_html(page):
        return f"{kind} (HTML, to be unpacked first)"
    return kind


def _holds_html(raw: bytes) -> bool:
    """Whether bytes are HTML that gzip has compressed."""
    if not raw.startswith(_GZIP):
        return False
    try:
        opening = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(
            raw[: 4 * _UNPACKED], _UNPACKED
        )
    except zlib.error:
        return False
    return _HTML.match(opening) is not None


def document_kind(text: str) -> str | None:
    """What kind of document a text is that holds no page of its own: a feed, a sitemap, JSON, or
    mail; None of anything else.

    Only of whole documents: a page may open with a sample of one.
    """
    opening = text[:1] if text[:1] > " " else text.lstrip()[:1]
    if opening == "<":
        return _kind_of_xml(text)
    if opening == "{" or opening == "[":
        return JSON if _is_json(text) else None
    head = _MAIL_HEAD.match(text)
    if head is not None and _VERSION.search(head[1]) and _PARTS.search(head[1]):
        return "MHTML or a mail (its HTML is to be taken out first)"
    return None


def _kind_of_xml(text: str) -> str | None:
    found = _XML_ROOT.match(text)
    if found is None:
        return None
    name = found[2].rpartition(":")[2]
    whole = found[1] is not None or f"</{found[2]}" in text[-_CLOSING:]
    if not whole or (name == "RDF" and _OF_FEEDS not in found[3]):
        return None
    return _KINDS_OF_ROOT[name]


def _is_json(text: str) -> bool:
    """Whether a text is one object or list of JSON, with a string in it: "[1]" is a note's sign."""
    if '"' not in text or text.rstrip()[-1:] not in ("}", "]"):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
