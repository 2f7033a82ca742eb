"""Taking apart what bylines and photo credits say: people, organisations, notes."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from standfirst.article import Credit
from standfirst.credits.bylines import (
    after_cue,
    agencies_of,
    has_job,
    is_names_only,
    opens_source,
    opens_with_cue,
    opens_with_kind,
    opens_with_small_cue,
    parse_byline,
    tells_source,
)
from standfirst.credits.captions import (
    CaptionParts,
    is_captioned_chain,
    is_labelled_caption,
    split_caption,
    split_note,
)
from standfirst.credits.names import (
    EDGES,
    agency_name,
    is_editors,
    looks_like_name,
    looks_like_organisation,
)
from standfirst.credits.photo_credits import (
    agency_with_place,
    is_credit_text,
    parse_photo_credit,
    signs_text,
    writes_texts,
)
from standfirst.filters.lexicon.lookup import says, says_at_start

__all__ = [
    "CaptionParts",
    "agency_name",
    "agency_with_place",
    "has_job",
    "is_byline",
    "is_captioned_chain",
    "is_credit_label",
    "is_credit_text",
    "is_editors",
    "is_labelled_caption",
    "is_labelled_credit",
    "is_names_only",
    "looks_like_name",
    "looks_like_organisation",
    "opens_source",
    "opens_with_cue",
    "opens_with_kind",
    "opens_with_small_cue",
    "parse_byline",
    "parse_credit",
    "parse_photo_credit",
    "signs_text",
    "split_caption",
    "split_note",
    "writes_texts",
]


# No credit is longer; a paragraph taken for one would cost time and name nobody.
_LONGEST: Final = 600
# Filters, the tagger's choices and composing ask of the same lines: some last answers are kept.
_KEPT: Final = 256


@lru_cache(maxsize=_KEPT)
def parse_credit(text: str) -> Credit | None:
    """The credit that a line gives, whichever it is, or None if it names nobody.

    A line that is nothing but agencies' tags, or an agency and a place, is an agency credit; one
    that starts as a byline or a translator's line is that; initials beside an agency are who signs;
    one with a photo's label, a copyright
    sign or an agency in a chain is a photo credit; any other is read as a byline.
    """
    if len(text) > _LONGEST:
        return None
    bare = text.strip(EDGES)
    agencies = agencies_of(bare)
    if agencies:
        return Credit("agency", (), tuple(dict.fromkeys(agencies)), None, text.strip())
    agency = agency_with_place(bare)
    if agency is not None:
        return Credit("agency", (), (agency_name(agency),), None, text.strip())
    if says_at_start(bare, "translation") > 0:
        return parse_byline(text, role="translation")
    cue = says_at_start(bare, "byline")
    # "Автор фото" opens as a byline does, and goes on as a photo's label.
    if cue > 0 and not (says_at_start(bare, "photo") > cue and is_credit_text(text)):
        return parse_byline(text)
    signed_so = signs_text(text)
    if signed_so is not None:
        return signed_so
    if is_credit_text(text):
        credit = parse_photo_credit(text)
        if credit is not None and tells_source(credit, bare):
            return Credit("agency", (), credit.organisations, None, text.strip())
        # A name and an agency that no slash chains together: "A, AP", "A (AP)", "A with AP".
        if ("/" in text and " / " not in text) or says_at_start(bare, "photo") > 0 or "©" in text:
            return credit
        signed = parse_byline(text)
        if signed is not None and signed.names and not text.isupper():
            return signed
        if signed is not None and credit is not None and len(bare.split()) > 1 and "(" in bare:
            return signed  # "القاهرة - (رويترز)"
        return credit
    return parse_byline(text)


def is_credit_label(text: str) -> bool:
    """Whether a text is only the words that a byline opens with: "By", "Traduzione di"."""
    bare = text.strip(EDGES)
    if is_editors(bare) and not text.rstrip().endswith((":", "：")):
        return False
    return says(bare, "byline") or says(bare, "translation")


def is_byline(text: str) -> bool:
    """Whether a line is a byline's words with names, and nothing else: "di A", "by A and B"."""
    rest, announced = after_cue(text.strip(EDGES), "byline")
    return announced and is_names_only(rest)


def is_labelled_credit(text: str) -> bool:
    """Whether a line is a photo's label with whose the picture is: "fot. Ann Lee"."""
    return says_at_start(text, "photo") > 0 and is_credit_text(text)
