"""Photo credits that the markup sets apart within a caption."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

import regex

from standfirst.article import Credit
from standfirst.credits import (
    CaptionParts,
    agency_with_place,
    is_credit_text,
    opens_source,
    parse_photo_credit,
)
from standfirst.credits.names import EDGES
from standfirst.filters.lexicon.lookup import says
from standfirst.joining import collapsed
from standfirst.page import Claim, Page
from standfirst.roles import Role
from standfirst.similarity import words

# What elements that hold a credit say of themselves, in the words of many publishing systems.
_SAYS_CREDIT: Final = regex.compile(
    r"credit|copyright|photograph|fotograf|attribution|crédito|auteur|urheber|bildrechte"
    r"|(?<![\p{L}])(?:author|autor|source|quelle|agency|byline|rights)(?![\p{Ll}])",
    regex.I,
)
# Elements that sites set a caption's last part in, if that is the credit.
_SET_APART: Final = frozenset({"small", "cite", "span", "em", "i", "strong", "b"})
_LONGEST: Final = 160
_MOST_WORDS: Final = 12
_MORE: Final = 60
_FEWEST: Final = 2
_MOST_PAIRS: Final = 20
_TWICE: Final = 2
# Lines around a picture in which its caption is printed.
_NEAR_PICTURE: Final = 12
_TOLD_OF: Final = frozenset({"headline", "lede", "body"})
# Paragraphs above an agency's name from which on it is no longer the byline's.
_BODY_ABOVE: Final = 2
_EDGES: Final = " \t\u00a0|/–—-([＝=:,"
_ENDS: Final = frozenset('.!?…。！？"”»’)')


def credit_within(page: Page, lines: Sequence[int]) -> CaptionParts | None:
    """A caption on one line parted from the credit that an element within it holds.

    That is an element whose class or other attribute says so, at the caption's beginning or end, or
    the caption's last element where it follows the end of a sentence and reads as a credit. None
    where there is no such element.
    """
    if len(lines) != 1 or lines[0] not in page.inline:
        return None
    text = collapsed(page.line_text(lines[0]))
    parts = [mark for mark in page.inline[lines[0]].placed() if mark.kind == "part"]
    for mark in parts:
        tag, _, says = mark.target.partition(" ")
        printed = text[mark.start : mark.end]
        whole = mark.start == 0 and mark.end == len(text)
        if whole or len(printed) > _LONGEST:
            continue
        before, behind = text[: mark.start].rstrip(_EDGES), text[mark.end :].lstrip(_EDGES)
        if _SAYS_CREDIT.search(says):
            # Such as the agency behind the photographer's element.
            if before and len(behind) <= _MORE:
                return CaptionParts(before, _credit(text[mark.start :]))
            if not before:
                return CaptionParts(behind, _credit(printed))
        last = not behind and before[-1:] in _ENDS and tag in _SET_APART
        if last and len(printed.split()) <= _MOST_WORDS:
            credit = parse_photo_credit(printed)
            if credit is not None:
                return CaptionParts(before, credit)
    return None


def is_photo_label(text: str) -> bool:
    """Whether a text is only the words and the colon that a photo credit opens with: "Image:"."""
    return text.rstrip().endswith((":", "：")) and says(text.strip(EDGES), "photo")


def credit_below(page: Page, lines: Sequence[int]) -> Credit | None:
    """The credit that a line of a caption is as a whole, by what its element says of itself."""
    if page.outline is None or len(lines) != 1 or not page.markup.caption[lines[0]]:
        return None
    line = lines[0]
    text = collapsed(page.line_text(line))
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return None
    element = int(page.markup.innermost[line])
    says = False
    while element >= 0 and page.outline.tags[element] != "figcaption":
        alone = page.outline.after[element] - page.outline.first[element] == 1
        if alone and not says and _SAYS_CREDIT.search(page.outline.told[element]):
            says = _holds_all(page, line, text)
        element = int(page.outline.parent[element])
    # Of a caption on one line the line is the caption, whatever its element is called.
    several = element >= 0 and page.outline.after[element] - page.outline.first[element] > 1
    return _credit(text) if says and (several or is_credit_text(text)) else None


def with_pictured_names(page: Page, roles: Sequence[Role]) -> list[Role]:
    """The roles, but "caption" for a name alone that rules took for a byline, where it stands right
    above a photo credit and the story tells of whom it names: who is written about is in the
    picture, and does not write."""
    out = list(roles)
    held = page.claims.standing
    pairs = [
        line
        for line in range(len(out) - 1)
        if roles[line] == roles[line + 1] == "credit"
        and _claimed_by(held[line]) == "bylines"
        and _claimed_by(held[line + 1]) == "photo-credits"
    ]
    for line in pairs[:_MOST_PAIRS]:
        name = collapsed(page.line_text(line))
        told = (n for n, role in enumerate(roles) if role in _TOLD_OF)
        if len(name.split()) > 1 and any(name in page.line_text(n) for n in told):
            out[line] = "caption"
    return out


def _claimed_by(held: tuple[Claim, str] | None) -> str:
    return held[1] if held is not None else ""


def is_alternative_only(page: Page, lines: Sequence[int], text: str) -> bool:
    """Whether a text without a credit is what Markdown has in a picture's place, and nothing near
    it prints it: who sees the picture does not read it. Of such texts on annotated pages one in
    twelve was a caption all the same, and of those signed or printed again half."""
    if not page.markup.image[lines].all():
        return False
    # All of the page for each of its pictures would cost the square of its length.
    low, high = max(lines[0] - _NEAR_PICTURE, 0), min(lines[-1] + _NEAR_PICTURE, len(page) - 1)
    return page.text.count(text, int(page.starts[low]), int(page.ends[high])) < _TWICE


def is_no_caption(text: str) -> bool:
    """Whether a text in a caption's place tells nothing of a picture: one word, or a source."""
    said = words(text)
    return len(said) < _FEWEST or (len(said) <= _MOST_WORDS and opens_source(text))


def as_photo_credit(
    page: Page, roles: Sequence[Role], line: int, credit: Credit, signed: Collection[int] = ()
) -> Credit:
    """A line's credit, as a photo's where the place of the line says that it is one.

    That is below a caption, if it names an agency or a rule took it for a photo credit and it has a
    chain's form; and for an agency's name in the midst of the text, where pictures stand. `signed`
    are the lines that captions with a credit of their own end on.
    """
    if credit.role == "photo":
        return credit
    under = line > 0 and roles[line - 1] == "caption" and line - 1 not in signed
    if credit.role == "agency":
        if under and agency_with_place(credit.text) is not None:
            return parse_photo_credit(credit.text) or credit
        if _joins(credit):
            return credit
        if under or (_BODY_ABOVE <= roles[:line].count("body") < roles.count("body")):
            return replace(credit, role="photo")
    elif credit.role == "author" and under:
        held = page.claims.standing[line]
        chained = "/" in credit.text or credit.text.startswith("(")
        if chained and held is not None and held[1] == "photo-credits":
            return parse_photo_credit(credit.text) or credit
    return credit


def _joins(credit: Credit) -> bool:
    """Whether words join an agency to the text that it had a part in: "mit dpa", "with AFP"."""
    return words(credit.text) != [w for name in credit.organisations for w in words(name)]


def _holds_all(page: Page, line: int, text: str) -> bool:
    """Whether no element within the line is a credit, or one that holds all of it."""
    marked = page.inline.get(line)
    parts = marked.placed() if marked is not None else ()
    said = [m for m in parts if m.kind == "part" and _SAYS_CREDIT.search(m.target)]
    return not said or any(m.start == 0 and m.end == len(text) for m in said)


def _credit(printed: str) -> Credit | None:
    """The credit in a text that is known to be one: of what is no name, an organisation. None
    where nobody is named."""
    parsed = parse_photo_credit(printed)
    who = printed.strip(_EDGES + ").;")
    if parsed is not None or not any(map(str.isalpha, who)):
        return parsed
    return Credit("photo", (), (who,), None, printed.strip())
