"""Editors: who went over a text that somebody else wrote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import regex

from standfirst.article import Credit
from standfirst.credits import is_editors, is_names_only, parse_byline
from standfirst.dated_bylines import dated_byline
from standfirst.filters.lexicon.lookup import says_at_start

# What stands before the names of those who edited, reviewed or checked a text.
_PHRASES: Final = (
    *("edited by", "editing by", "copy edited by", "copyedited by", "additional editing by"),
    *("reviewed by", "medically reviewed by", "clinically reviewed by", "expert reviewed by"),
    *("legally reviewed by", "technically reviewed by", "peer reviewed by", "approved by"),
    *("fact checked by", "fact-checked by", "fact checking by", "checked by", "verified by"),
    *("proofread by", "redigiert von", "geprüft von", "medizinisch geprüft von"),
    *("fachlich geprüft von", "gegengelesen von", "lektoriert von", "édité par", "relu par"),
    *("vérifié par", "révisé par", "validé par", "editado por", "revisado por", "verificado por"),
    *("revisto por", "aprovado por", "revisionato da", "verificato da", "revisto da", "editat per"),
    *("revisat per", "editat de", "verificat de", "geredigeerd door", "nagekeken door"),
    *("gecontroleerd door", "redigerad av", "granskad av", "faktagranskad av", "redigert av"),
    *("kvalitetssikret av", "redigeret af", "faktatjekket af", "zredagował", "zredagowała"),
    *("zweryfikował", "zweryfikowała", "editoval", "editovala", "zkontroloval", "zkontrolovala"),
    *("отредактировал", "отредактировала", "проверил", "проверила", "відредагував"),
    *("відредагувала", "редагувала", "disunting oleh", "diedit oleh", "ditinjau oleh"),
    *("disemak oleh",),
    # And of those who put it on the site, or brought it up to date.
    *("updated by", "published by", "produced by", "aktualisiert von", "veröffentlicht von"),
    *("produziert von", "mis à jour par", "publié par", "produit par", "actualizado por"),
    *("publicado por", "producido por", "atualizado por", "produzido por", "aggiornato da"),
    *("pubblicato da", "prodotto da", "actualitzat per", "publicat per", "actualizat de"),
    *("publicat de", "bijgewerkt door", "gepubliceerd door", "geproduceerd door", "uppdaterad av"),
    *("publicerad av", "oppdatert av", "publisert av", "opdateret af", "publiceret af"),
    *("udgivet af", "zaktualizował", "zaktualizowała", "opublikował", "opublikowała"),
    *("aktualizoval", "aktualizovala", "обновил", "обновила", "опубликовал", "опубликовала"),
    *("оновив", "оновила", "опублікував", "опублікувала", "diperbarui oleh", "cập nhật bởi"),
)
# The same said as a label, which a colon closes; without it, "editor" is a job.
_LABELS: Final = (
    *("editor", "editors", "editing", "copy editor", "page editor", "managing editor", "reviewer"),
    *("medical reviewer", "fact checker", "fact check", "fact-checking", "proofreader"),
    *("redaktion", "redaktur", "editör", "editor bahasa", "penyelaras"),
    *("lektorat", "korrektorat", "schlussredaktion", "redigierung", "édition", "relecture"),
    *("secrétariat de rédaction", "révision", "edición", "editora", "revisión", "edição"),
    *("revisão", "revisione", "edició", "revisió", "eindredactie", "eindredacteur", "redigering"),
    *("granskning", "redaktör", "redigeren", "redaktør", "redaktor", "korekta"),
    *("redakcja", "korektura", "editace", "redaktorius", "redaktore", "toimetaja", "szerkesztő"),
    *("редактор", "редакторка", "корректор", "редактура", "редагування", "коректор", "urednik"),
    *("urednica", "уредник", "editör", "düzenleyen", "penyunting", "biên tập", "επιμέλεια"),
    *("עריכה", "עורך", "עורכת", "تحرير", "责任编辑", "責任編輯", "责编", "責編", "编辑", "編輯"),
    *(
        "编审",
        "編審",
        "审核",
        "審核",
        "校对",
        "校對",
        "監修",
        "編集",
        "校閲",
        "편집",
        "감수",
        "교열",
    ),
    *("บรรณาธิการ", "संपादन", "সম্পাদনা"),
)


def _any_of(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(regex.escape(each).replace(r"\ ", r"\s+") for each in ordered)


_CUE: Final = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}])(?:(?:{_any_of(_PHRASES)})(?![\p{{L}}\p{{M}}])"
    rf"|(?:{_any_of(_LABELS)})\s?[:：])",
    regex.IGNORECASE,
)
# How all phrases end, in small letters with one space between words, and the labels likewise: what
# `_CUE` finds is ruled out by these in a tenth of the time that it takes.
_PHRASE_ENDS: Final = tuple(
    sorted({f" {each.split()[-1]}" if " " in each else each for each in _PHRASES})
)
_LABELLED: Final = frozenset(_LABELS)
_COLONS: Final = frozenset(":：")
# Who else a programme names, beside its editor.
_PRODUCTION: Final = regex.compile(
    r"(?:(?:executive|senior|assistant|series|associate)\s)?(?:hosts?|presenters?|presented\sby"
    r"|hosted\sby|producers?|produced\sby|sound(?:\s(?:design(?:er)?|engineer|mix))?|mix(?:ed\sby)?"
    r"|theme(?:\smusic)?|music(?:\sby)?|camera|director|moderation|produktion|regie|ton|technik"
    r"|présentation|réalisation|presentación|producción|realización|conducción|apresentação"
    r"|produção|conduzione|produzione|regia|presentatie|productie|ведущ(?:ий|ая)|продюсер|звук)"
    r"\s?[:：]",
    regex.IGNORECASE,
)
_SIGNS: Final = " \t\u00a0|•·–—-/;；,"
# What closes a credit within a line, so that the next is another's.
_CLOSES: Final = regex.compile(r"[;；|•·)）】]|\s[-–—/]\s|\s(?=(?:作者|记者|記者|撰文|文)\s?[:：])")


def is_editors_cue(text: str) -> bool:
    """Whether a line ends in what stands before the names of those who edited or checked a text,
    and names nobody itself: "Article reviewed by:"."""
    bare = text.rstrip(" :：")
    said = _in_small(bare)
    if said not in _LABELLED and not said.endswith(_PHRASE_ENDS):  # as of most
        return False
    label = _CUE.fullmatch(f"{bare}:") is not None
    return label or any(cue.end() == len(bare) for cue in _CUE.finditer(bare))


def _may_edit(text: str) -> bool:
    """Whether a text may have something that `_CUE` finds."""
    if not _COLONS.isdisjoint(text):
        return True
    return any(map(_in_small(text).__contains__, _PHRASE_ENDS))


def _in_small(text: str) -> str:
    return " ".join(text.casefold().split())


def made_programme(text: str, beside: str) -> bool:
    """Whether two lines are of a list of those who made a programme, "Producer: A" and "Editor: B".
    Such a list names no author, though it be the only one with an editor's word.

    Args:
        text: a line.
        beside: the line right above or right below.
    """
    made, made_too = (_PRODUCTION.match(line) is not None for line in (text, beside))
    if made and made_too:
        return True
    # Whoever made it stands beside who edited it: most lines name neither.
    edits = beside if made else text
    return (made or made_too) and _CUE.match(edits) is not None


def with_editors(credits: Sequence[Credit]) -> list[Credit]:
    """The credits with those who edited, reviewed or checked the text told from who wrote it.

    Where nobody else is named, who edited it answers for it, and stays its author: a page that
    names its editor alone, as Chinese and Turkish papers do, names whom to cite.

    Args:
        credits: the page's credits, in their order.
    """
    parted = [_parted(each) if each.role == "author" else (each, None) for each in credits]
    if not any(own is not None and own.role == "author" for own, _ in parted):
        return list(credits)
    return [each for pair in parted for each in pair if each is not None]


def newsroom_apart(credits: Sequence[Credit], known: Sequence[str]) -> list[Credit]:
    """The credits, the newsroom's as the editors' where another byline names people: "Da Redação"
    below "Ann Lee".

    Args:
        credits: the page's credits, in their order.
        known: whom the metadata gives for authors, the newsroom perhaps among them.
    """
    if not any(each.role == "author" and each.names for each in credits):
        return list(credits)
    told = set(known)

    def of_newsroom(credit: Credit) -> bool:
        firms = credit.organisations
        alone = credit.role == "author" and not credit.names and told.isdisjoint(firms)
        return alone and all(map(is_editors, firms))

    return [replace(each, role="editor") if of_newsroom(each) else each for each in credits]


def only_edits(credit: Credit) -> bool:
    """Whether all whom a byline names edited, reviewed or checked the text."""
    return _parted(credit)[0] is None


def _parted(credit: Credit) -> tuple[Credit | None, Credit | None]:
    """The authors and the editors that a byline names, as credits; None for nobody."""
    if not _may_edit(credit.text):  # as most do not
        return credit, None
    spans = [
        (cue.start(), end.start() if (end := _CLOSES.search(credit.text, cue.end())) else None)
        for cue in _CUE.finditer(credit.text)
    ]
    if not spans:
        return credit, None

    def edits(name: str) -> bool:
        at = credit.text.find(name)
        return any(start <= at and (end is None or at < end) for start, end in spans)

    own = replace(
        credit,
        names=tuple(name for name in credit.names if not edits(name)),
        organisations=tuple(name for name in credit.organisations if not edits(name)),
    )
    if not own.names and not own.organisations:
        own = _behind(credit, [end for _, end in spans if end is not None]) or own
    editors = replace(
        credit,
        role="editor",
        # Words that open no byline were taken for the name's.
        names=tuple(_CUE.sub("", name).strip() for name in credit.names if edits(name)),
        organisations=tuple(filter(edits, credit.organisations)),
    )
    if not editors.names and not editors.organisations:
        editors = _left_out(credit, spans) or editors
    return _named(own), _named(editors)


def _left_out(credit: Credit, spans: Sequence[tuple[int, int | None]]) -> Credit | None:
    """Those who edited whom a byline's parser left out, since a sign or a label parts them from who
    wrote: "Penulis: A | Editor: B"."""
    names: list[str] = []
    for start, end in spans:
        cue = _CUE.match(credit.text, start)
        said = credit.text[cue.end() : end].strip(_SIGNS) if cue else ""
        if is_names_only(said) and (found := parse_byline(said)) is not None:
            names += found.names
    names = [name for name in names if name not in credit.names]
    if not names:
        return None
    return replace(credit, role="editor", names=tuple(dict.fromkeys(names)), organisations=())


def _behind(credit: Credit, ends: Sequence[int]) -> Credit | None:
    """The byline behind those who edited: "Reviewed by A — Written by B", or None.

    Args:
        ends: where in the credit's text each part of it about editors ends.
    """
    for end in ends:
        text = credit.text[end:].strip(_SIGNS)
        if says_at_start(text, "byline") > 0 and _CUE.match(text) is None:
            found = dated_byline(text) or parse_byline(text)
            if found is not None and found.names:
                return replace(found, text=credit.text)
    return None


def _named(credit: Credit) -> Credit | None:
    return credit if credit.names or credit.organisations else None
