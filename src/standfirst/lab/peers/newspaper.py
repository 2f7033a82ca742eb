"""newspaper4k on a page that is already here; it is kept from the network."""

import warnings
from functools import lru_cache
from typing import Any

from standfirst.lab.corpus import Record
from standfirst.lab.extras import require
from standfirst.lab.output import Output
from standfirst.lab.peers.html_peer import HtmlPeer


@lru_cache
def _newspaper() -> Any:
    with warnings.catch_warnings():
        # It says at every import that nltk, which only its summaries need, is not there.
        warnings.simplefilter("ignore")
        return require("newspaper")


def _extract(page: str, record: Record) -> Any:
    config = _newspaper().Config()
    config.fetch_images = False
    config.follow_meta_refresh = False
    config.memorize_articles = False
    article = _newspaper().Article(record.url, config=config)
    article.download(input_html=page, ignore_read_more=True)
    article.parse()
    return article


def _read(article: Any, _page: str, _record: Record) -> Output:
    return Output(
        text=article.text or "",
        headline=article.title or None,
        authors=tuple(article.authors),
        gives_headline=True,
    )


PEER = HtmlPeer(_extract, _read, Output(text="", authors=(), gives_headline=True))
