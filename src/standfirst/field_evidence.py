"""Which lines of the page a field of the article comes from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from standfirst.printed_topics import topic_lines

if TYPE_CHECKING:
    from standfirst.article import Article, Span
    from standfirst.dating.when import When
    from standfirst.ledger import LedgerLine
    from standfirst.roles import Role

Lines = Iterable["LedgerLine"]
_MOST_CREDITS: Final = 300
_SIGNING: Final[tuple[Role, ...]] = ("credit", "caption", "dateline")
_BRACKETS: Final = frozenset("([（〔【［")


def field_evidence(article: Article, field: str) -> tuple[LedgerLine, ...]:
    """The lines that a field comes from, in the page's order; see `Article.evidence`.

    Raises:
        ValueError: no field of that name has lines; the message has those that do.
    """
    if field not in _LINES_OF:
        raise ValueError(f"no evidence for {field!r}; known: {', '.join(_LINES_OF)}")
    if field in article.from_metadata and field != "credits":  # to those the metadata only adds
        return ()
    return tuple(_LINES_OF[field](article))


def _first_run(article: Article, role: Role) -> list[LedgerLine]:
    """The first line of a role and those right after it that have the role too."""
    lines = article.ledger.of_role(role)
    together = takewhile(lambda pair: pair[1].number - lines[0].number == pair[0], enumerate(lines))
    return [line for _, line in together]


def _headline(article: Article) -> Lines:
    return _first_run(article, "headline") if article.headline else ()


def _kicker(article: Article) -> Lines:
    # A line may have both: "Harbour: Slipway to reopen".
    return (_first_run(article, "kicker") or _headline(article)) if article.kicker else ()


def _lede(article: Article) -> Lines:
    return article.ledger.of_role("lede")


def _spanned(article: Article, spans: Iterable[Span]) -> list[LedgerLine]:
    """The lines that some spans lie in."""
    ledger = article.ledger
    starts = [line.start for line in ledger]
    numbers = {bisect_right(starts, start) - 1 for start, _ in spans} - {-1}
    return [ledger[number] for number in sorted(numbers)]


def _paragraphs(article: Article) -> Lines:
    return _spanned(article, (span for each in article.paragraphs for span in each.spans))


def _captions(article: Article) -> Lines:
    return _spanned(article, (span for each in article.captions for span in each.spans))


def _credits(article: Article) -> Lines:
    said = {" ".join(each.text.split()) for each in article.credits if each.source == "page"}
    # Of a gallery's hundreds, each with each would cost their square.
    parts = said if len(said) <= _MOST_CREDITS else frozenset[str]()
    for line in article.ledger.of_role(*_SIGNING):
        words = " ".join(line.text.split())
        # A byline may be broken over lines, and a caption's credit is a part of its line.
        if words in said or any(text and (text in words or words in text) for text in parts):
            yield line
    # In some languages the story's own text names its reporters, in brackets.
    signed = [text for text in said if text[:1] in _BRACKETS]
    body = article.ledger.of_role("body") if signed else ()
    if body:
        last = body[-1].number
        around = {body[0].number, *range(last, min(last + 3, len(article.ledger)))}
        for number in sorted(around):
            line = article.ledger[number]
            if line.role not in _SIGNING and any(text in line.text for text in signed):
                yield line


def _authors(article: Article) -> Lines:
    return _credits_of(article, "author")


def _credits_of(article: Article, role: str) -> Lines:
    chosen = tuple(credit for credit in article.credits if credit.role == role)
    return _credits(replace(article, credits=chosen))


def _text(article: Article) -> Lines:
    return sorted([*_lede(article), *_paragraphs(article)])


def _language(article: Article) -> Lines:
    return sorted([*_headline(article), *_text(article)]) if article.language else ()


def _topics(article: Article) -> Lines:
    return topic_lines(article.ledger)


def _published(article: Article) -> Lines:
    return _dated(article, article.dates.published)


def _modified(article: Article) -> Lines:
    return _dated(article, article.dates.modified)


def _dated(article: Article, when: When | None) -> Lines:
    return _spanned(article, when.spans) if when is not None else ()


def _dateline(article: Article) -> Lines:
    return _spanned(article, [article.dateline.span]) if article.dateline is not None else ()


_LINES_OF: Final[dict[str, Callable[[Article], Lines]]] = {
    "headline": _headline,
    "kicker": _kicker,
    "lede": _lede,
    "paragraphs": _paragraphs,
    "body": _paragraphs,
    "text": _text,
    "captions": _captions,
    "credits": _credits,
    "authors": _authors,
    "published": _published,
    "modified": _modified,
    "dateline": _dateline,
    "topics": _topics,
    "language": _language,
}
