"""Composing: from lines with roles to the article. No claim is changed here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from textwrap import dedent
from typing import Final

import numpy as np

from standfirst.article import Article, Caption, Credit, Paragraph, ParagraphKind, Span
from standfirst.asides import is_parted_by_aside
from standfirst.authors import firms_apart, names_beside_date, of_this_story, with_printed
from standfirst.broken_lines import blocks_of, continues
from standfirst.caption_credits import (
    as_photo_credit,
    credit_below,
    credit_within,
    is_alternative_only,
    is_no_caption,
    is_photo_label,
    with_pictured_names,
)
from standfirst.caption_labels import is_label, label_end
from standfirst.characters import folded
from standfirst.credits import is_credit_label, is_names_only, parse_credit, split_caption
from standfirst.dated_bylines import byline_beside_date, dated_byline
from standfirst.dated_names import signed_with_date
from standfirst.dateline import find_dateline
from standfirst.dating.evidence import date_evidence
from standfirst.dating.when import Dates
from standfirst.editors import newsroom_apart, only_edits, with_editors
from standfirst.filters.photo_credits import is_signed_above_date
from standfirst.inline import Mark, read_from, resolved, shifted
from standfirst.joining import collapsed, joined_text, line_spans
from standfirst.known_authors import known_authors, printed_names
from standfirst.lede_ends import byline_behind
from standfirst.ledger import Ledger
from standfirst.nesting import Nesting
from standfirst.numbered_items import item_numbers, opens_item
from standfirst.page import Page
from standfirst.picture_labels import took_pictures
from standfirst.printed_headline import parted, parted_by_page, parted_by_title
from standfirst.reading import text as reading_text
from standfirst.reporters import find_reporters
from standfirst.reporting_from import reporter_and_place
from standfirst.roles import Role
from standfirst.signing_papers import signing_paper
from standfirst.similarity import Said
from standfirst.site_names import without_site
from standfirst.small_cues import small_cue
from standfirst.tables import cells_of, table_rows

# Lines between those who wrote a story and those who took its pictures.
_CREW: Final = 4
# A body of this many characters is as long as makes a story: below, confidence falls in proportion.
_STORY: Final = 400
_RECENT: Final = 60
_ANCHORS: Final = " \u00a0¶🔗"
# What such a link may say besides.
_ANCHOR_SIGNS: Final = "¶#§🔗"
# Lines above the headline and below the text where captions may stand.
_CAPTIONS_ABOVE: Final = 3
_CAPTIONS_BELOW: Final = 1
# And where credits of pictures may, which have no caption.
_CREDITS_ABOVE: Final = 12
_CREDITS_BELOW: Final = 1
# Lines below the headline where a date may stand beside the author's name.
_DATES_BELOW: Final = 8
_SIGNED: Final = ("credit", "dateline")
_TAGGER: Final = "tagger"
_TEXT: Final = ("lede", "body", "subhead")


def compose(page: Page, *, keep: Collection[Role] = (), links: bool = False) -> Article:
    """The article that a page's lines make.

    Args:
        page: a page that a pipeline has run over.
        keep: boilerplate roles whose lines come out among the paragraphs all the same.
        links: whether paragraphs get the links and the emphasis in them.
    """
    claimed: list[Role] = [held[0].role if held else "other" for held in page.claims.standing]
    roles = with_pictured_names(page, claimed)
    heading = _first_run(roles, "headline")
    headline = _joined(page, heading)
    kicker: str | None = _joined(page, _first_run(roles, "kicker"))
    if headline:
        headline, before = parted(_without_anchor(page, headline), page.metadata.headlines)
        if before is None and page.outline is None and _is_tagged(page, heading):
            by_title = parted_by_title(page, headline)
            if by_title is not None:
                headline, before = by_title
            else:
                # What opens the heading itself is nearer to it than a section's name above.
                headline, before = parted_by_page(page, headline, heading)
                kicker = before or kicker
        kicker = kicker or before
    paragraphs = tuple(_paragraphs(page, roles, keep))
    if links and page.inline:
        paragraphs = tuple(replace(each, marks=_marks(page, each)) for each in paragraphs)
    extent = _extent(roles)
    captions, photo_credits = _captions(page, roles, extent)
    credits = _credits(page, roles, extent, photo_credits)
    lede_parts, signed = _lede(page, roles)
    if not any(credit.role == "author" for credit in credits):
        credits = (*credits, *signed)
    return Article(
        headline=headline or None,
        lede="\n".join(part for part in lede_parts if part) or None,
        paragraphs=paragraphs,
        captions=captions,
        credits=credits,
        confidence=_confidence(page, roles),
        warnings=page.warnings,
        ledger=Ledger.of(page),
        kicker=kicker or None,
        dates=Dates.later(date_evidence(page, roles)),
        dateline=find_dateline(page, roles),
    )


def _is_tagged(page: Page, heading: Sequence[int]) -> bool:
    """Whether the tagger has chosen the headline: a filter of a user's knows what it is."""
    held = page.claims.standing[heading[0]]
    return held is not None and held[1] == _TAGGER


def _without_anchor(page: Page, heading: str) -> str:
    """A heading without the sign that stands for a link to it, as documentation has."""
    return heading.rstrip(_ANCHORS) if page.has_markup else heading


def _first_run(roles: list[Role], role: Role) -> list[int]:
    """The first line of a role and those right after it that have the role too."""
    if role not in roles:
        return []
    first = last = roles.index(role)
    while last + 1 < len(roles) and roles[last + 1] == role:
        last += 1
    return list(range(first, last + 1))


def _runs(page: Page, roles: list[Role], wanted: Collection[Role]) -> list[list[int]]:
    """Lines of some roles, those that continue the line before put together with it.

    The tagger has learned of the article's text what its paragraphs are.
    """
    out: list[list[int]] = []
    if not any(map(roles.__contains__, wanted)):
        return out
    lines = [line for line, role in enumerate(roles) if role in wanted]
    learned = page.claims.joins
    joins = page.derived(continues) | (page.gaps == 0)
    before = -2
    for line in lines:
        role = roles[line]
        told = joins if learned is None or role not in _TEXT else learned
        is_next = before == line - 1 or (role in _TEXT and is_parted_by_aside(page, before, line))
        if is_next and told[line] and roles[before] == role:
            out[-1].append(line)
        else:
            out.append([line])
        before = line
    return out


def _spans(page: Page, lines: list[int], *, bullet: bool = False) -> tuple[Span, ...]:
    """The spans of some lines, without the bullet that the first one opens with, and without a
    sign at the last one's end that links to the line itself."""
    spans = line_spans(page, lines)
    if spans and page.text[spans[-1][1] - 1] in _ANCHOR_SIGNS:
        spans = (*spans[:-1], (spans[-1][0], _before_anchor(page, lines[-1])))
    if bullet and spans:
        start, end = spans[0]
        mark = reading_text.BULLET.match(page.text, start, end)
        spans = ((mark.end() if mark else start, end), *spans[1:])
    return spans


def _before_anchor(page: Page, line: int) -> int:
    """Where a line ends but for the sign that links to it, in code points of the page's text."""
    start, end = int(page.starts[line]), int(page.ends[line])
    inline = page.inline.get(line)
    for mark in inline.placed() if inline is not None else ():
        here = mark.kind == "link" and mark.target.startswith("#")
        if here and start + mark.end == end and mark.end - mark.start == 1 and mark.start:
            return start + len(page.text[start : start + mark.start].rstrip())
    return end


def _lede(page: Page, roles: list[Role]) -> tuple[list[str], list[Credit]]:
    """The parts of the lede, and the bylines that stand at their ends."""
    parts: list[str] = []
    signed: list[Credit] = []
    for run in _runs(page, roles, {"lede"}):
        bullet = page.format == "text" and bool(page.derived(opens_item)[run[0]])
        *others, (start, end) = _spans(page, run, bullet=bullet)
        byline = byline_behind(page, start, end)
        if byline is not None:
            end = byline.start
            signed.append(byline.credit)
        parts.append(joined_text(page, [*others, (start, end)]))
    return parts, signed


def _joined(page: Page, lines: list[int]) -> str:
    return joined_text(page, _spans(page, lines))


def _paragraphs(page: Page, roles: list[Role], keep: Collection[Role]) -> Iterable[Paragraph]:
    row_of = page.derived(table_rows)
    runs = _runs(page, roles, {"body", "subhead", *keep})
    nesting = None if page.outline is None else Nesting(page.outline)
    # The table, or the quotation, that the paragraph before is of.
    before: tuple[str, int] | None = None
    for row, some in groupby(runs, key=lambda run: int(row_of[run[0]])):
        cells = list(some)
        if row >= 0 and len(cells) > 1 and page.outline is not None:
            taken = {line for cell in cells for line in cell}
            texts = tuple(
                _joined(page, [line for line in range(first, after) if line in taken])
                for first, after in cells_of(page.outline, row)
            )
            spans = tuple(span for cell in cells for span in _spans(page, cell))
            table = "row", -1 if nesting is None else nesting.table(row)
            words = " ".join(filter(None, texts))
            yield Paragraph(words, "row", spans, texts, opens=table != before)
            before = table
            continue
        for run in cells:
            paragraph = _paragraph(page, roles, run, nesting)
            if paragraph is None:
                continue
            element = int(page.markup.element[run[0]])
            whole = None
            if paragraph.kind == "quote":
                whole = "quote", -1 if nesting is None else nesting.quotation(element)
                paragraph = replace(paragraph, opens=whole != before)
            # A list in a quotation does not end it, nor does what else stands in it.
            elif nesting is not None and before == ("quote", nesting.quotation(element)):
                whole = before
            before = whole
            yield paragraph


def _paragraph(
    page: Page, roles: list[Role], run: list[int], nesting: Nesting | None
) -> Paragraph | None:
    mark = page.markup
    kind: ParagraphKind = "paragraph"
    if roles[run[0]] == "subhead":
        kind = "subhead"
    elif mark.code[run[0]]:
        kind = "code"
    elif page.derived(opens_item)[run[0]]:
        kind = "item"
    elif mark.quote[run[0]]:
        kind = "quote"
    spans = _spans(page, run, bullet=kind == "item" and page.format == "text")
    text = joined_text(page, spans)
    if kind == "code":
        start = page.text.rfind("\n", 0, spans[0][0]) + 1
        text = dedent(page.text[start : spans[-1][1]])
    if kind == "subhead":
        cut = len(text) - len(_without_anchor(page, text))
        text = text[: len(text) - cut]
        spans = (*spans[:-1], (spans[-1][0], spans[-1][1] - cut))
    if not text:
        return None
    number, level = None, 0
    if kind == "item":
        number = int(page.derived(item_numbers)[run[0]]) or None
        level = 0 if nesting is None else nesting.lists(int(mark.element[run[0]]))
    elif kind == "subhead":
        level = int(mark.heading[run[0]])
    return Paragraph(text, kind, spans, number=number, level=level)


def _marks(page: Page, paragraph: Paragraph) -> tuple[Mark, ...]:
    """The marks of the lines that a paragraph is made of, in characters of its text."""
    out: list[Mark] = []
    at = 0
    if paragraph.kind == "code":
        return ()
    base = read_from(page.metadata.base, page.url)
    for start, end in paragraph.spans:
        words = collapsed(page.text[start:end])
        at = paragraph.text.find(words, at)
        if at < 0:
            break
        inline = page.inline.get(page.line_at(start))
        # What a bullet or a cut has taken from the line, its marks do not count.
        if inline is not None and start == page.starts[page.line_at(start)]:
            for mark in shifted(inline.placed(), at):
                if mark.kind == "part":
                    continue
                if mark.end <= at + len(words):  # an anchor's sign is no part of its heading
                    out.append(mark._replace(target=resolved(mark.target, base)))
        at += len(words)
    return tuple(out)


def _extent(roles: list[Role]) -> tuple[int, int]:
    """The headline's line, or the first of the text, and the last line of the text."""
    text = [line for line, role in enumerate(roles) if role in ("headline", "lede", "body")]
    if not text:
        return 0, len(roles)
    return roles.index("headline") if "headline" in roles else text[0], text[-1]


def _captions(
    page: Page, roles: list[Role], extent: tuple[int, int]
) -> tuple[tuple[Caption, ...], list[tuple[int, Credit]]]:
    """The captions, repeats merged, and their credits with the lines these stand on."""
    captions: list[Caption] = []
    told: list[Said] = []
    headline = Said(_joined(page, [n for n, role in enumerate(roles) if role == "headline"]))
    credits: list[tuple[int, Credit]] = []
    first, last = extent
    is_title = False
    for run in _runs(page, roles, {"caption"}):
        # Captions that stand apart are those of other stories; above the headline only of HTML,
        # where it is nearly always right.
        too_high = page.outline is not None and run[0] < first - _CAPTIONS_ABOVE
        if too_high or run[0] > last + _CAPTIONS_BELOW:
            continue
        if (signed := credit_below(page, run)) is not None:
            credits.append((run[0], signed))
            if captions and captions[-1].credit is None and not is_title:
                captions[-1] = replace(captions[-1], credit=signed)
            continue
        spans = _spans(page, run)
        text, credit = credit_within(page, run) or split_caption(joined_text(page, spans))
        labelled = label_end(text)
        text = text[labelled:]
        signed_on = run[-1]
        follower = run[-1] + 1
        if credit is None and follower < len(roles) and roles[follower] == "credit":
            printed = _joined(page, [follower])
            if is_photo_label(printed) and roles[follower + 1 : follower + 2] == ["credit"]:
                printed = f"{printed} {_joined(page, [follower + 1])}"
            below = parse_credit(printed)
            below = as_photo_credit(page, roles, follower, below) if below else None
            credit = below if below and below.role == "photo" else None
            signed_on = follower
        if credit is None:
            credit, signed_on = _credit_above(page, roles, run[0], bool(labelled))
        if credit is not None:
            credits.append((signed_on, credit))
        if not text or (credit is None and is_no_caption(text)):
            continue
        if credit is None and is_alternative_only(page, run, text):
            continue
        # Repeats stand near each other; comparing with all would cost the square of their number.
        recent = range(max(0, len(captions) - _RECENT), len(captions))
        said = Said(text)
        is_title = said.words == headline.words
        if is_title:
            continue  # said again beside the picture
        same = next((i for i in recent if told[i].nearly(said)), None)
        if same is None:
            captions.append(Caption(text, credit, spans))
            told.append(said)
        elif captions[same].credit is None and credit is not None:
            captions[same] = replace(captions[same], credit=credit)
    return tuple(captions), credits


def _credit_above(
    page: Page, roles: list[Role], line: int, labelled: bool
) -> tuple[Credit | None, int]:
    """The photo credit above a caption that a label announces, on its line or alone above it; and
    on which line it stands."""
    above = line - 1
    if not labelled and above > 0 and is_label(_joined(page, [above])):
        labelled, above = True, above - 1
    if not labelled or above < 0 or roles[above] != "credit":
        return None, line
    credit = parse_credit(_joined(page, [above]))
    return (credit, above) if credit is not None and credit.role == "photo" else (None, line)


def _without_photographers(
    page: Page, found: Sequence[tuple[int, Credit]], ends: Mapping[int, int]
) -> list[tuple[int, Credit]]:
    """The credits without names that have a photographer's job on the line above or below, near
    whom somebody else is named: alone, whoever took the pictures answers for the story.

    Args:
        page: any.
        found: credits with the lines that they begin on.
        ends: by these, the lines that they end on.
    """
    photos = {line for line, _ in found if line in ends and _took_pictures(page, ends[line])}
    others = [line for line, each in found if each.role == "author" and line not in photos]
    return [
        (line, credit)
        for line, credit in found
        if line not in photos or not any(abs(line - other) <= _CREW for other in others)
    ]


def _is_signed(page: Page, run: Sequence[int], text: str) -> bool:
    """Whether a line with the form of a photo's credit is who wrote the story, by the date below:
    "Ann Lee/AP". The author's choice, where one was made, is not overruled."""
    chosen = page.claims.authors
    if chosen is not None and run[0] not in chosen:
        return False
    return is_signed_above_date(page, int(page.derived(blocks_of).of_line[run[-1]]), text)


def _took_pictures(page: Page, line: int) -> bool:
    if not is_names_only(page.line_text(line)):
        return False
    below = range(line + 1, min(line + 4, len(page)))
    above = page.line_text(line - 1) if line else ""
    return took_pictures(above, [page.line_text(n) for n in below])


def _credits(
    page: Page,
    roles: list[Role],
    extent: tuple[int, int],
    photo_credits: list[tuple[int, Credit]],
) -> tuple[Credit, ...]:
    found = list(photo_credits)
    label: list[int] = []
    known = page.derived(known_authors)
    named: set[str] = set()
    ends: dict[int, int] = {}
    headline = roles.index("headline") if "headline" in roles else -1
    first, last = extent
    with_credit = {line for line, _ in photo_credits if roles[line] == "caption"}
    for run in _runs(page, roles, {"credit"}):
        # "By" or "Image:", broken off from the names, goes with the line below.
        run = [*label, *run] if label and label[-1] == run[0] - 1 else run
        text = _joined(page, run)
        label = run if is_credit_label(text) or is_photo_label(text) else []
        printed = [name for name, _, _ in printed_names(known, text)]
        cued = small_cue(page, text)
        said = (
            reporter_and_place(cued)
            or parse_credit(cued)
            or signed_with_date(cued)
            or signing_paper(cued)
        )
        credit = with_printed(said, printed, cued)
        if credit is not None and cued != text:
            credit = replace(credit, text=text)
        if credit is not None and not label:
            credit = as_photo_credit(page, roles, run[0], credit, with_credit)
            if credit.role == "photo" and _is_signed(page, run, text):
                credit = replace(credit, role="author")
            near = first - _CREDITS_ABOVE <= run[0] <= last + _CREDITS_BELOW
            if credit.role == "photo" and not near:
                continue  # of another story's picture
            found.append((run[0], credit))
            if credit.role == "author":
                ends[run[0]] = run[-1]
            named.update(printed if credit.role == "author" else ())
    runs = _runs(page, roles, {"dateline"})
    dates = [(run[0], small_cue(page, _joined(page, run))) for run in runs]
    for line, text in dates:
        credit = with_printed(
            dated_byline(text) or byline_beside_date(text),
            [name for name, _, _ in printed_names(known, text)],
            text,
        )
        if credit is not None and credit.role == "author":
            found.append((line, credit))
    if not any(credit.role == "author" for _, credit in found):
        beside = range(headline + 1, headline + 1 + _DATES_BELOW) if headline >= 0 else range(0)
        signed = [
            (line, signed_with_date(text) or names_beside_date(text))
            for line, text in dates
            if line in beside
        ]
        found += [(line, credit) for line, credit in signed[:1] if credit is not None]
    chosen = page.claims.authors
    if chosen is None:
        found = _without_photographers(page, found, ends)
        found = of_this_story(found, tuple(named), headline)
    else:
        found = [pair for pair in found if pair[1].role != "author"]
        for line, own in chosen.items():
            if roles[line] in _SIGNED:
                found += [(line, credit) for credit in own]
    # Who edited a story is its author only where it names no reporter itself.
    if all(only_edits(credit) for _, credit in found if credit.role == "author"):
        reporters = find_reporters(page, roles)
        found += [reporters] if reporters is not None else []
    found = [
        (line, without_site(page, credit) if credit.role == "author" else credit)
        for line, credit in found
    ]
    credits = [credit for _, credit in sorted(found, key=lambda pair: pair[0])]
    # The site signs all that it prints.
    site = {folded(name) for name in page.metadata.site_names}
    known = tuple(name for name in known if folded(name) not in site)
    unique: dict[tuple[object, ...], Credit] = {}
    credits = newsroom_apart([each for one in credits for each in firms_apart(one, known)], known)
    for credit in with_editors(credits):
        unique.setdefault((credit.role, credit.names, credit.organisations, credit.note), credit)
    return tuple(unique.values())


def _confidence(page: Page, roles: list[Role]) -> float:
    """How sure the body's claims are, weighed by their lengths; less for a short body.

    An article without a body has confidence 0.
    """
    body = [i for i, role in enumerate(roles) if role in ("body", "lede", "subhead")]
    if not body:
        return 0.0
    sizes = (page.ends - page.starts)[body].astype(np.float64)
    sure = [held[0].confidence if (held := page.claims.standing[i]) else 0.0 for i in body]
    mean = float((np.array(sure, dtype=np.float64) * sizes).sum() / sizes.sum())
    return round(mean * min(1.0, float(sizes.sum()) / _STORY), 3)
