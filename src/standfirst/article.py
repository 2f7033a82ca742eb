"""The article: what comes out."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, Literal

from standfirst.dateline import Dateline
from standfirst.dating.when import Dates
from standfirst.field_evidence import field_evidence
from standfirst.inline import Mark, MarkKind
from standfirst.language import Language, told_language
from standfirst.ledger import Ledger, LedgerLine
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
    """

    text: str
    kind: ParagraphKind = "paragraph"
    spans: tuple[Span, ...] = ()
    cells: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    number: int | None = None

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
            blocks.append(f"# {_escaped(self.headline)}")
        if self.lede:
            parts = self.lede.split("\n")
            blocks.extend(f"**{_escaped(part)}**" for part in parts)
        if self.authors:
            blocks.append(f"*{_escaped(', '.join(self.authors))}*")
        blocks += _markdown_blocks(self.paragraphs)
        for caption in self.captions:
            credit = f" ({caption.credit})" if caption.credit else ""
            blocks.append(f"*{_escaped(caption.text + credit)}*")
        return "\n\n".join(blocks)


def _markdown_blocks(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The paragraphs as blocks of Markdown; items, quotations and rows in a row make one block."""
    for kind, some in groupby(paragraphs, key=lambda paragraph: paragraph.kind):
        if kind == "item":
            yield "\n".join(_markdown_items(some))
        elif kind == "quote":
            yield "\n>\n".join(f"> {_marked(each)}" for each in some)
        elif kind == "row":
            yield _markdown_table([each.cells or (each.text,) for each in some])
        elif kind == "code":
            for each in some:
                fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(each.text)), default=0))
                yield f"{fence}\n{each.text}\n{fence}"
        else:
            mark = "## " if kind == "subhead" else ""
            yield from (mark + _marked(each) for each in some)


def _markdown_items(items: Iterable[Paragraph]) -> Iterator[str]:
    """Items of lists, a line for each; where numbers do not go on, another sign behind them says
    that another list begins (CommonMark, 5.3)."""
    signs, last = ".)", None
    for each in items:
        mark = "-"
        if each.number is not None:
            signs = signs if last in (None, each.number - 1) else signs[::-1]
            mark, last = f"{each.number}{signs[0]}", each.number
        yield f"{mark} {_marked(each)}"


def _markdown_table(rows: Sequence[tuple[str, ...]]) -> str:
    """A table as GitHub Flavored Markdown has it (https://github.github.com/gfm/#tables-extension-)."""
    width = max(map(len, rows))
    lines = [
        "| "
        + " | ".join(_escaped(cell).replace("|", "\\|") for cell in row)
        + " |" * (1 + width - len(row))
        for row in rows
    ]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _marked(paragraph: Paragraph) -> str:
    """A paragraph's text as Markdown, with its links and emphasis if it has any."""
    signs: list[tuple[int, int, str]] = []
    ends: dict[MarkKind, int] = {}
    # Outer marks come first.
    for number, mark in enumerate(paragraph.marks):
        # In one of its kind a mark does nothing, nor in code; right behind one of its kind the
        # signs of both would run together; and a subhead is bold as it is.
        if mark.start <= ends.get(mark.kind, -1) or mark.start < ends.get("code", 0):
            continue
        opens, closes = _signs_of(mark, paragraph.text)
        if opens and not (paragraph.kind == "subhead" and mark.kind == "strong"):
            ends[mark.kind] = mark.end
            signs += [(mark.start, number, opens), (mark.end, -1 - number, closes)]
    if not signs:
        return _escaped(paragraph.text)
    out = []
    at, code = 0, False
    for place, _, sign in sorted(signs, key=lambda s: (s[0], s[1] >= 0, s[1])):
        piece = paragraph.text[at:place]
        plain = piece if code else piece.translate(_SPECIAL)
        out += [plain if at or code else _escaped(piece), sign]
        at, code = place, code != (not sign.strip(" `"))
    return "".join([*out, paragraph.text[at:].translate(_SPECIAL)])


def _signs_of(mark: Mark, text: str) -> tuple[str, str]:
    """What opens and closes a mark in Markdown; nothing for a link that is not to be followed."""
    if mark.kind == "link":
        # Readers of Markdown resolve entities in a target: what it is then must be safe as well.
        if not all(_SAFE.match(each) for each in (mark.target, html.unescape(mark.target))):
            return "", ""
        return "[", f"](<{mark.target.translate(_QUOTED)}>)"
    if mark.kind == "code":
        words = text[mark.start : mark.end]
        fence = "`" * (1 + max(map(len, _TICKS.findall(words)), default=0))
        space = " " if "`" in (words[:1], words[-1:]) else ""
        return fence + space, space + fence
    return _SIGNS[mark.kind], _SIGNS[mark.kind]


_SIGNS: Final = {"strong": "**", "emphasis": "*"}
_QUOTED: Final = {ord(" "): "%20", ord("\\"): "%5C", ord("&"): "&amp;"}
# A link that does something else than lead to a page is left out, and one that ends its brackets.
_SAFE: Final = re.compile(r"(?:https?:|mailto:|[/?#]|[\w.][\w.-]*(?:[/?#]|\Z))[^<>\n]*\Z", re.I)
_TICKS: Final = re.compile("`+")
_SPECIAL: Final = {ord(char): f"\\{char}" for char in "\\`*_[]<>&~"}


def _escaped(text: str) -> str:
    text = text.translate(_SPECIAL)
    # What would open a heading, a list or a quotation at the start of a line.
    first = text[:1]
    digits = len(text) - len(text.lstrip("0123456789"))
    if first and first in "#+-=~":
        return "\\" + text
    if digits and text[digits : digits + 1] in (".", ")"):
        return text[:digits] + "\\" + text[digits:]
    return text


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
