"""The article: what comes out."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from standfirst.dateline import Dateline
from standfirst.dating.when import Dates
from standfirst.field_evidence import field_evidence
from standfirst.inline import Mark
from standfirst.language import Language, told_language
from standfirst.ledger import Ledger, LedgerLine
from standfirst.markdown_blocks import escaped, heading, markdown_blocks
from standfirst.printed_topics import printed_topics

if TYPE_CHECKING:
    from standfirst.page import Page
    from standfirst.roles import BoilerplateRole

Span = tuple[int, int]
ParagraphKind = Literal["paragraph", "subhead", "item", "quote", "row", "code"]
Source = Literal["page", "metadata"]
CreditRole = Literal["author", "photo", "agency", "translation", "editor"]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of the body, or what stands in place of one.

    Attributes:
        text: its words, white space collapsed; of code, the lines as they stand.
        kind: "paragraph", "subhead" or "item"; where the page has markup also "quote", a paragraph
            of a quotation; "row", a row of a table; "code", preformatted lines.
        spans: where its pieces stand in the page's text, (start, end) in code points, in order.
        cells: the cells of a row.
        marks: links and emphasis in the text, where `extract` was asked for them; of HTML only.
        number: of an item of a numbered list its number; else None.
        level: of a subhead the rank of its heading, 2 for `<h2>`, and of an item in how many lists
            it stands, 2 for one of a list within a list; 0 where the page does not tell it.
        opens: of a row and of a paragraph of a quotation, whether it is the first of its table, or
            of its quotation.
    """

    text: str
    kind: ParagraphKind = "paragraph"
    spans: tuple[Span, ...] = ()
    cells: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    number: int | None = None
    level: int = 0
    opens: bool = False

    @property
    def is_subhead(self) -> bool:
        """Whether it is a heading within the story."""
        return self.kind == "subhead"

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.kind == "item"


@dataclass(frozen=True)
class Credit:
    """Who made what.

    Attributes:
        role: "author", "photo", "agency", "translation", or "editor" of who edited, reviewed or
            checked what another wrote.
        names: people, in the order printed.
        organisations: agencies and papers, in the order printed.
        note: what else the credit says, such as that the photo is from the archive, or None.
        text: the credit as printed.
        source: "page", or "metadata" where the page does not print it.
    """

    role: CreditRole
    names: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    note: str | None = None
    text: str = ""
    source: Source = "page"

    def __str__(self) -> str:
        """The credit in one line: "photo: A, B / Agency (note)", or "photo: note" of nobody."""
        who = " / ".join(filter(None, (", ".join(self.names), ", ".join(self.organisations))))
        note = f" ({self.note})" if self.note and who else self.note or ""
        return f"{self.role}: {who}{note}"


@dataclass(frozen=True)
class Caption:
    """The caption of a picture, once, however often the page prints it.

    Attributes:
        text: its words, without the credit.
        credit: the credit printed with it, or None.
        spans: where its first printing stands in the page's text.
    """

    text: str
    credit: Credit | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Article:
    """What is left of a page when everything that is not the story has gone.

    Attributes:
        headline: the story's own headline, or None.
        lede: the standfirst between headline and story, its parts on lines of their own, or None.
        paragraphs: body paragraphs, subheads and list items, in the page's order.
        captions: the captions, each once.
        credits: who wrote, photographed, supplied or translated it.
        confidence: how sure the whole is, 0 to 1.
        warnings: what went wrong in reading the page, for people.
        ledger: every line of the page, who took it and why.
        kicker: the rubric above the headline, or None.
        from_metadata: the fields that the page does not print, and its metadata gives: "headline",
            "lede", "paragraphs", "credits". Only where `extract` was asked for metadata.
        dates: when it was published and changed, with what tells so; `published` and `modified`
            are the points in time alone. They are read when first asked for.
        dateline: what the story opens with where that says from where it is ("PARIS, 16 janv.
            (AFP) –"), or None. Lede or body keep it.
        incomplete: whether the time budget of `extract` was met before all filters had run.
    """

    headline: str | None
    lede: str | None
    paragraphs: tuple[Paragraph, ...]
    captions: tuple[Caption, ...]
    credits: tuple[Credit, ...]
    confidence: float
    warnings: tuple[str, ...]
    ledger: Ledger
    kicker: str | None = None
    from_metadata: tuple[str, ...] = ()
    dates: Dates = field(default_factory=Dates)
    dateline: Dateline | None = None
    incomplete: bool = False

    @property
    def published(self) -> datetime | None:
        """When it was published: aware where the page tells the zone, at midnight where it tells
        the day alone (`dates.published.has_time`); None where it says nothing."""
        told = self.dates.published
        return None if told is None else told.value

    @property
    def modified(self) -> datetime | None:
        """When it was last changed, told as `published` is."""
        told = self.dates.modified
        return None if told is None else told.value

    @property
    def body(self) -> str:
        """The paragraphs, joined by blank lines."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def text(self) -> str:
        """Lede and body: what corpus builders want."""
        return "\n\n".join(part for part in (self.lede, self.body) if part)

    @property
    def authors(self) -> tuple[str, ...]:
        """The names in the author credits, each once, in the order printed; of a byline without
        people, its organisations."""
        credits = [credit for credit in self.credits if credit.role == "author"]
        names = [name for credit in credits for name in credit.names or credit.organisations]
        return tuple(dict.fromkeys(names))

    @property
    def language(self) -> str | None:
        """The language of headline, lede and body as a BCP 47 tag, told from their words; None
        where there are too few.

        "de", "en", "no" (Bokmål), "nn"; with the script where a language has two: "sr-Cyrl" and
        "sr-Latn", "zh-Hans" and "zh-Hant". Worked out when first asked for.
        """
        return self._told_language.tag

    @property
    def language_confidence(self) -> float:
        """How sure `language` is, 0 to 1; 0 where it is None."""
        return self._told_language.confidence

    @cached_property
    def _told_language(self) -> Language:
        told = [each.text for each in self.paragraphs if each.kind != "code"]
        return told_language("\n".join(filter(None, (self.headline, self.lede, *told))))

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The tags that the page prints with the story, without their label, each once and in the
        order printed; read out of the ledger when first asked for."""
        return printed_topics(self.ledger)

    def evidence(self, field: str) -> tuple[LedgerLine, ...]:
        """The lines that a field comes from, in the page's order: each with the filter that gave
        it its role, how sure that was, and why.

        Args:
            field: "headline", "kicker", "lede", "paragraphs", "body", "text", "captions",
                "credits", "authors", "published", "modified", "dateline", "topics" or "language".

        Returns:
            The lines of the ledger; none for a field that is empty or from the page's metadata.

        Raises:
            ValueError: the field is none of those.
        """
        return field_evidence(self, field)

    def explain(self, width: int = 100) -> str:
        """The ledger as a table that a person can read."""
        return self.ledger.to_table(width)

    def to_dict(self, *, ledger: bool = True) -> dict[str, Any]:
        """The article as plain data; `from_dict` gives it back where the ledger is included."""
        dates = self.dates.to_dict()
        out: dict[str, Any] = {
            "headline": self.headline,
            "kicker": self.kicker,
            "lede": self.lede,
            "body": self.body,
            "text": self.text,
            "authors": list(self.authors),
            "language": self.language,
            "language_confidence": self.language_confidence,
            "topics": list(self.topics),
            **{name: when and when["value"] for name, when in dates.items()},
            "dates": dates,
            "dateline": None if self.dateline is None else asdict(self.dateline),
            "paragraphs": [asdict(paragraph) for paragraph in self.paragraphs],
            "captions": [asdict(caption) for caption in self.captions],
            "credits": [asdict(credit) for credit in self.credits],
            "from_metadata": list(self.from_metadata),
            "confidence": self.confidence,
            "warnings": list(self.warnings),
            "incomplete": self.incomplete,
        }
        out = _as_lists(out)
        if ledger:
            out["ledger"] = self.ledger.to_dict()
        return out

    def to_json(self, *, ledger: bool = True, indent: int | None = None) -> str:
        """`to_dict` as JSON, other scripts than Latin left readable; `from_json` gives it back
        where the ledger is included.
        """
        # A lone surrogate cannot be written as UTF-8, so text that has one is escaped.
        data = self.to_dict(ledger=ledger)
        text = json.dumps(data, ensure_ascii=False, indent=indent)
        try:
            text.encode()
        except UnicodeEncodeError:
            return json.dumps(data, indent=indent)
        return text

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """The article that `to_dict` gave.

        Without a ledger in `data`, the article's ledger is empty, and so are its topics. What
        follows from other fields, such as the body, the authors and the language, is not read.

        Raises:
            KeyError: a field that the first version had is missing in `data`.
        """
        return cls(
            headline=data["headline"],
            lede=data["lede"],
            paragraphs=tuple(
                Paragraph(
                    p["text"],
                    p["kind"],
                    _spans(p["spans"]),
                    tuple(p.get("cells", ())),
                    tuple(Mark(*mark) for mark in p.get("marks", ())),
                    p.get("number"),
                    p.get("level", 0),
                    p.get("opens", False),
                )
                for p in data["paragraphs"]
            ),
            captions=tuple(
                Caption(
                    c["text"],
                    None if c["credit"] is None else _credit(c["credit"]),
                    _spans(c["spans"]),
                )
                for c in data["captions"]
            ),
            credits=tuple(_credit(credit) for credit in data["credits"]),
            confidence=data["confidence"],
            warnings=tuple(data["warnings"]),
            ledger=Ledger.from_dict(data.get("ledger") or {"page_text": "", "lines": []}),
            kicker=data["kicker"],
            from_metadata=tuple(data.get("from_metadata", ())),
            dates=Dates.from_dict(data.get("dates", {})),
            dateline=Dateline.from_dict(told) if (told := data.get("dateline")) else None,
            incomplete=data.get("incomplete", False),
        )

    @classmethod
    def of(
        cls, page: Page, *, keep: Collection[BoilerplateRole] = (), links: bool = False
    ) -> Article:
        """The article that a page's lines make, as `extract` composes it.

        For who reads a page and runs filters over it step by step:
        `Article.of(Pipeline.default().run(read(raw)))`.

        Args:
            page: a page that a pipeline has run over.
            keep: boilerplate roles whose lines come out among the paragraphs all the same.
            links: whether the paragraphs of a page of HTML get their links and emphasis.

        Raises:
            ValueError: no pipeline has run over the page.
        """
        from standfirst.compose import compose

        return compose(page, keep=keep, links=links)

    @classmethod
    def from_json(cls, text: str | bytes) -> Article:
        """The article that `to_json` gave; see `from_dict`.

        Raises:
            KeyError: a field that the first version had is missing.
            ValueError: it is no JSON.
        """
        return cls.from_dict(json.loads(text))

    def to_text(self) -> str:
        """The article as plain text, to read: headline, lede, body, captions and credits.

        Parts are set apart by blank lines. Credits come as "author: A, B" or, for a picture with a
        caption, in brackets behind it. For the words alone use `text`.
        """
        captions = [
            f"{caption.text} [{caption.credit}]" if caption.credit else caption.text
            for caption in self.captions
        ]
        told = {caption.credit for caption in self.captions}
        credits = [str(credit) for credit in self.credits if credit not in told]
        parts = [self.headline, self.lede, self.body, "\n".join(captions), "\n".join(credits)]
        return "\n\n".join(part for part in parts if part)

    def to_markdown(self) -> str:
        """Headline, lede, authors, body and captions as Markdown (CommonMark).

        Captions stand at the end, each in emphasis and with its credit in brackets.
        """
        blocks: list[str] = []
        if self.headline:
            blocks.append(heading(escaped(self.headline), 1))
        if self.lede:
            parts = self.lede.split("\n")
            blocks.extend(f"**{escaped(part)}**" for part in parts)
        if self.authors:
            blocks.append(f"*{escaped(', '.join(self.authors))}*")
        blocks += markdown_blocks(self.paragraphs)
        for caption in self.captions:
            credit = f" ({caption.credit})" if caption.credit else ""
            blocks.append(f"*{escaped(caption.text + credit)}*")
        return "\n\n".join(blocks)


def _as_lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_lists(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_as_lists(item) for item in value]
    return value


def _spans(value: Any) -> tuple[Span, ...]:
    return tuple((int(start), int(end)) for start, end in value)


def _credit(value: Mapping[str, Any]) -> Credit:
    return Credit(
        value["role"],
        tuple(value["names"]),
        tuple(value["organisations"]),
        value["note"],
        value["text"],
        value.get("source", "page"),
    )
