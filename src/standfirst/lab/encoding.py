"""Decodes the bytes of a page as a browser would."""

import codecs

from bs4.dammit import EncodingDetector, UnicodeDammit

# Labels whose WHATWG encoding is another one than Python's codec of that name: the Encoding
# Standard, https://encoding.spec.whatwg.org/#names-and-labels, section 4.2.
_WHATWG = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "big5": "big5hkscs",
    # A page that says so in ASCII letters cannot be UTF-16: the HTML Standard, "prescan a byte
    # stream to determine its encoding".
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(page: bytes) -> str:
    """Decode HTML: byte order mark, then the declared charset, then detection.

    The order is the HTML Standard's encoding sniffing algorithm without its transport layer
    (https://html.spec.whatwg.org/#determining-the-character-encoding). Bytes that the encoding
    does not have become U+FFFD, as in a browser.

    Args:
        page: the bytes as they came from the server.

    Returns:
        The text, without its byte order mark.
    """
    for mark, name in _BOMS:
        if page.startswith(mark):
            return page[len(mark) :].decode(name, errors="replace")
    declared = EncodingDetector.find_declared_encoding(page, is_html=True)
    codec = _codec(declared)
    if codec is not None:
        return page.decode(codec, errors="replace")
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        guess = UnicodeDammit(page, known_definite_encodings=[], is_html=True).unicode_markup
        return guess if guess is not None else page.decode("cp1252", errors="replace")


def _codec(label: str | None) -> str | None:
    """The Python codec of a declared label; None where there is no such label."""
    if label is None:
        return None
    label = label.strip().lower()
    label = _WHATWG.get(label, label)
    try:
        return codecs.lookup(label).name
    except LookupError:
        return None
