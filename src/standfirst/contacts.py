"""Whom to ask about a text: the people of a release's "Media contact", who did not write it."""

from __future__ import annotations

from typing import Final

from standfirst.broken_lines import blocks_of
from standfirst.credits.names import EDGES
from standfirst.page import Page

# Above the story's text such a label needs a colon: "Contact", "Press office" are links of menus.
_LABELS: Final = (
    *("contact", "contacts", "media contact", "media contacts", "press contact", "press contacts"),
    *("press office", "press officer", "media relations", "media office", "investor contact"),
    *("contact information", "contact details", "contact person", "for media inquiries"),
    *("media inquiries", "media enquiries", "press inquiries", "press enquiries"),
    *("for press inquiries", "for more information", "for further information"),
    *("for more information contact", "for further information contact"),
    *("for more information please contact", "for further information please contact"),
    *("kontakt", "pressekontakt", "medienkontakt", "ansprechpartner", "ansprechpartnerin"),
    *("pressestelle", "rückfragen", "kontakt für medien", "contact presse", "contacts presse"),
    *("contact média", "contact médias", "service de presse", "contacto", "contactos"),
    *("contacto de prensa", "contacto para medios", "gabinete de prensa", "contatti"),
    *("contatto stampa", "contatti stampa", "ufficio stampa", "contato", "contatos"),
    *("contacto de imprensa", "contato para imprensa", "assessoria de imprensa"),
    *("contacte de premsa", "perscontact", "contactpersoon", "presskontakt", "mediekontakt"),
    *("kontaktperson", "yhteyshenkilö", "lisätietoja", "kontakt prasowy", "kontakt dla mediów"),
    *("kontakt pro média", "kontakt pre médiá", "sajtókapcsolat", "contact de presă"),
    *("контакт", "контакты", "контакты для сми", "контакти", "контакти для змі"),
    *("basın iletişim", "iletişim", "narahubung", "kontak media", "liên hệ báo chí"),
    *(
        "お問い合わせ先",
        "報道関係者お問い合わせ先",
        "媒体联系",
        "媒体联系人",
        "联系人",
        "聯絡人",
        "언론 문의",
    ),
)
_NAMES: Final = frozenset(_LABELS)
_COLONS: Final = (":", "：")
_LONGEST: Final = 45
# Lines that stand below such a label, one for the name, the firm, the telephone, the address.
_BELOW: Final = 6
_SHORT: Final = 80


def opens_contact(text: str) -> bool:
    """Whether a line says whom to ask, behind a colon: "Press contact: Ann Lee"."""
    head, colon, rest = text[:_LONGEST].replace("：", ":").partition(":")
    return bool(colon and rest.strip()) and _said(head) in _NAMES


def is_contact_label(text: str, *, below: bool) -> bool:
    """Whether a line is only what stands above the people whom to ask: "Media Contacts:".

    Args:
        text: the line.
        below: whether it stands below text of the story: there one of several words, or of other
            letters than ASCII, does without its colon.
    """
    if len(text) > _LONGEST:
        return False
    said = _said(text)
    if said not in _NAMES:
        return False
    return text.rstrip().endswith(_COLONS) or (below and (" " in said or not said.isascii()))


def is_contact(page: Page, block: int, top: int, headline: int = -1) -> bool:
    """Whether a block names somebody to ask: by itself, or below a label with none but short lines
    between them.

    Args:
        page: the page.
        block: the block's number.
        top: the block with the story's first running text.
        headline: the headline's block, which ends whatever stands above it; or -1. A heading of the
            first level does as well.
    """
    blocks = page.derived(blocks_of)
    if opens_contact(blocks.text(page, block)):
        return True
    for above in range(block - 1, max(block - 1 - _BELOW, -1), -1):
        if above == headline or page.markup.heading[blocks.first[above]] == 1:
            return False
        text = blocks.text(page, above)
        if is_contact_label(text, below=above > top) or opens_contact(text):
            return True
        if len(text) > _SHORT:
            return False
    return False


def _said(text: str) -> str:
    return " ".join(text.strip(EDGES).split()).casefold()
