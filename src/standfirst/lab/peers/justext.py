"""jusText: good and bad blocks by stop words, revised by their neighbours."""

from functools import lru_cache

from standfirst.lab.corpus import Record
from standfirst.lab.extras import require
from standfirst.lab.output import Output
from standfirst.lab.peers.html_peer import HtmlPeer
from standfirst.lab.peers.language import declared_language
from standfirst.lab.peers.lines import as_html

_STOPLISTS = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "ko": "Korean", "lb": "Luxembourgish", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "ms": "Malay", "nb": "Norwegian_Bokmal", "nl": "Dutch",
    "nn": "Norwegian_Nynorsk", "no": "Norwegian_Bokmal", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu",
    "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
}  # fmt: skip


@lru_cache
def _stoplist(language: str | None) -> frozenset[str]:
    """Stop words; English where a page names no language, none where jusText has no list."""
    name = "English" if language is None else _STOPLISTS.get(language)
    return require("justext").get_stoplist(name) if name else frozenset()


def _extract(page: str, record: Record) -> str:
    stoplist = _stoplist(declared_language(record.html))
    # Without stop words its thresholds for them must be 0: its README, "language-independent mode".
    thresholds = {} if stoplist else {"stopwords_low": 0.0, "stopwords_high": 0.0}
    paragraphs = require("justext").justext(page.encode(), stoplist, encoding="utf-8", **thresholds)
    return "\n".join(block.text for block in paragraphs if not block.is_boilerplate)


def from_lines(page: str, record: Record) -> str:
    """jusText over the lines of raw text, each made a ``<p>``; its language is the page's.

    Args:
        page: raw text.
        record: whose HTML names the language.

    Raises:
        MissingExtraError: jusText is not installed.
    """
    return _extract(as_html(page), record)


PEER = HtmlPeer(_extract, lambda text, _page, _record: Output(text=text))
