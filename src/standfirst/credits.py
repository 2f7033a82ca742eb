"""Taking apart what bylines and photo credits say: people, organisations, notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

import regex

from standfirst.article import Credit, CreditRole
from standfirst.filters.lexicon.lookup import says, says_at_start

# Between the parts of an agency chain: "Evan Vucci/AP Photo/File".
_CHAIN: Final = regex.compile(r"\s*(?:[/／(（)）]|\||;|·|•|\bvia\b|\s[-–—]\s)\s*", regex.I)
# Between the names in a list. Single letters are Czech, Polish, Spanish, Italian and Portuguese.
_AND_WORDS: Final = (
    r"(?:and|et|und|y|e|en|och|og|ja|oraz|i|a|ve|ile|и|та|і|й|και|dan|và|și|şi|és|samt|sowie"
    r"|con|avec|with|mit|med|&|\+)"
)
_AND: Final = regex.compile(
    rf"\s*[,、，;]\s*(?:{_AND_WORDS}\s+)?|\s+{_AND_WORDS}\s+|\s+/\s+|\s+و\s*", regex.I
)
_PARTICLE: Final = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "les",
        "los",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "te",
        "zu",
        "zur",
        "zum",
        "bin",
        "ben",
        "ibn",
        "al",
        "el",
        "y",
        "e",
        "of",
        "af",
        "av",
        "d",
        "l",
        "st",
        "dal",
        "dei",
        "degli",
        "in't",
        "'t",
    ]
)
_MAIL: Final = regex.compile(r"\S+@\S+")
_COPYRIGHT: Final = regex.compile(r"[©Ⓒ]|\(c\)\s", regex.I)
_LABEL_ENDS: Final = regex.compile(r"\s*[:：.=＝\-–—]?\s*")
_ORGANISATION_WORDS: Final = regex.compile(
    r"\b(?:images?|press|presse|photos?|photography|pictures?|agency|agencia|agence|agentur|agenzia"
    r"|news|media|tv|studios?|archives?|archiv|magazine|times|post|herald|tribune|telegraph|journal"
    r"|gazette|zeitung|reuters|getty|university|ministry|police|nasa|museum|library|foundation"
    r"|institute|unsplash|pexels|shutterstock|istock|alamy|imago|adobe|stock|zuma|wire|newsroom"
    r"|редакция|agência|agenția|agentura|agencja|ajansı|uutistoimisto|nyhetsbyrån|persbureau)\b",
    regex.I,
)
# How agencies' and papers' names end in Chinese and Japanese.
_ORGANISATION_ENDS: Final = frozenset("社网網报報聞闻")
_ORGANISATION: Final = 5
_UNMARKED_NAME: Final = 3
_EDGES: Final = ' \t\u00a0,;:.|/·•–—-()[]（）【】「」"“”„«»'


class CaptionParts(NamedTuple):
    """A caption without its credit, and the credit, if one was printed with it."""

    text: str
    credit: Credit | None


def parse_credit(text: str) -> Credit | None:
    """The credit that a line gives, whichever it is, or None if it names nobody.

    A line that is nothing but an agency's tag is an agency credit; one that starts as a byline or
    a translator's line is that; one with a photo's label, a copyright sign or an agency in a chain
    is a photo credit; any other is read as a byline.
    """
    bare = text.strip(_EDGES)
    if says(bare, "agency"):
        return Credit("agency", (), (agency_name(bare),), None, text.strip())
    if says_at_start(bare, "translation") > 0:
        return parse_byline(text, role="translation")
    if says_at_start(bare, "byline") > 0:
        return parse_byline(text)
    if is_credit_text(text):
        return parse_photo_credit(text)
    return parse_byline(text)


def is_credit_label(text: str) -> bool:
    """Whether a text is only the words that a byline opens with: "By", "Traduzione di"."""
    bare = text.strip(_EDGES)
    return says(bare, "byline") or says(bare, "translation")


def is_byline(text: str) -> bool:
    """Whether a line is a byline's words with names, and nothing else: "di A", "by A and B"."""
    rest, announced = _after_cue(text.strip(_EDGES), "byline")
    return announced and is_names_only(rest)


def agency_name(tag: str) -> str:
    """The agency in a tag such as "mit dpa": its longest ending that is an agency's name."""
    words = tag.split()
    for first in range(len(words) - 1, -1, -1):
        name = " ".join(words[first:])
        # "AP" ends "with AP"; "Press" does not end "Associated Press" as a name of its own.
        if says(name, "agency"):
            return name.strip(_EDGES)
    return tag


_NAME_WORD: Final = regex.compile(r"[\p{L}\p{M}]+(?:[.'’ʼ-]+[\p{L}\p{M}]+)*\.?")


def looks_like_name(text: str) -> bool:
    """Whether a piece of text has the form of a person's name, in any script.

    Two to five words, each capitalised but for particles such as "van der"; or, in scripts
    without case, two to five words, or two to eight characters without a space.
    """
    text = text.strip(_EDGES)
    if not 2 <= len(text) <= 60 or any(char.isdigit() or char in "@:!?" for char in text):
        return False
    words = text.split()
    if not any(char.isupper() or char.islower() for char in text):
        if len(words) == 1:
            return _is_unspaced(text) and 2 <= len(text) <= 8
        return 2 <= len(words) <= 5
    if not 2 <= len(words) <= 6:
        return False
    for word in words:
        core = word.strip(".,'’\"“”„«»()")
        if not _NAME_WORD.fullmatch(core):
            return False
        if core.lower() in _PARTICLE:
            continue
        # "al-Soudani", "d'Arcy", "O’Neill" and "McKay" are capitalised somewhere near the front.
        if not any(char.isupper() for char in core[:4]):
            return False
    return words[0].strip(".'’")[:1].isupper() or words[0].lower() in _PARTICLE


def _is_unspaced(text: str) -> bool:
    return all(
        "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" or char == "・"
        for char in text
    )


def looks_like_organisation(text: str) -> bool:
    """Whether a piece of a credit names an agency, a paper or a firm."""
    text = text.strip(_EDGES)
    if not text:
        return False
    words = text.split()
    if says(text, "agency"):
        return True
    if len(words) <= _ORGANISATION and _ORGANISATION_WORDS.search(text):
        return True
    if text[-1] in _ORGANISATION_ENDS:
        return True
    if "." in text.strip(".") and len(words) == 1:  # a site's name
        return True
    return len(words) == 1 and len(text) <= 6 and text.isupper()


def parse_photo_credit(text: str) -> Credit | None:
    """The credit that a photo credit's text gives, or None if it names nobody.

    Args:
        text: a credit such as "(Crédit : Evan Vucci/AP Photo/Dossier)", with or without its
            brackets and its label.
    """
    printed = text.strip()
    rest = _without_label(printed.strip(_EDGES))
    names: list[str] = []
    organisations: list[str] = []
    notes: list[str] = []
    for link in _CHAIN.split(rest):
        link = _without_label(link.strip(_EDGES))
        if not link:
            continue
        for piece in _pieces(link):
            if says(piece, "archive") and not says(piece, "agency"):
                notes.append(piece)
            elif looks_like_organisation(piece):
                organisations.append(piece)
            elif looks_like_name(piece):
                names.append(piece)
            elif len(piece.split()) <= 4 and piece[:1].isupper():
                organisations.append(piece)
    if not names and not organisations:
        return None
    return Credit(
        "photo", _once(names), _once(organisations), "; ".join(_once(notes)) or None, printed
    )


def _pieces(link: str) -> list[str]:
    """A link of a chain, cut at commas and "and" where what stands between is a name or a note."""
    pieces = [piece.strip(_EDGES) for piece in _AND.split(link)]
    pieces = [piece for piece in pieces if piece]
    known = all(
        looks_like_name(p) or looks_like_organisation(p) or says(p, "archive") for p in pieces
    )
    return pieces if known else [link]


def _without_label(text: str) -> str:
    """A credit without the words that announce it ("Photo:", "Image credit", "©")."""
    while True:
        found = _COPYRIGHT.match(text)
        if found:
            text = text[found.end() :].strip(_EDGES)
            continue
        end = says_at_start(text, "photo")
        # "Photo Press" is an agency: a label is followed by a colon, a "by", or nothing of its own.
        if end <= 0 or says(text, "agency"):
            return text
        separator = _LABEL_ENDS.match(text, end)
        rest = text[separator.end() if separator else end :]
        if not rest:
            return ""
        if (
            rest == text[end:].lstrip()
            and looks_like_organisation(text)
            and not looks_like_name(rest)
            and not looks_like_organisation(rest)
        ):
            return text
        text = rest.strip(_EDGES)


_BRACKET: Final = regex.compile(r"[(\[（【]([^()\[\]（）【】]{2,160})[)\]）】]\s*\.?\s*$")


def split_caption(text: str) -> CaptionParts:
    """Part a caption from the credit printed with it.

    A credit is a last pair of brackets that holds a label, an agency or a copyright sign; or what
    follows a label with a colon, or a copyright sign, to the end of the line.
    """
    text = text.strip()
    taken = _TAKEN.search(text)
    if taken:
        who = (taken["who"].strip(_EDGES),)
        names, others = (who, ()) if looks_like_name(who[0]) else ((), who)
        by = Credit("photo", names, others, None, taken[0].lstrip(_EDGES + "＝="))
        return CaptionParts(text[: taken.start()].rstrip(" ＝="), by)
    found = _BRACKET.search(text)
    if found and is_credit_text(found[1]):
        credit = parse_photo_credit(found[0])
        if credit is not None:
            return CaptionParts(text[: found.start()].rstrip(" |–—-/"), credit)
    for start in _credit_starts(text):
        if len(text) - start <= _LONGEST_CREDIT and is_credit_text(text[start:]):
            credit = parse_photo_credit(text[start:])
            if credit is not None:
                return CaptionParts(text[:start].rstrip(" |–—-/([＝="), credit)
    return CaptionParts(text, None)


# "Photographed by" stands behind the name in Japanese, and in Chinese.
_TAKEN: Final = regex.compile(
    r"(?:[＝=。]|、|(?<=で)|\s)\s*(?P<who>[\p{Han}\p{Hiragana}\p{Katakana}・ー]{2,12})(?:撮影|摄|攝)[)）]?$"
)
# Where a credit may start in a caption: after the end of a sentence, or after a sign that parts.
_PART: Final = regex.compile(
    r"[.!?…。！？।؟۔][\"”»’)\]]*\s+|\s[|/–—-]\s+|\s{2,}|[＝=]|(?<=[。！？])"
    r"|(?<=\w)\s(?=[©Ⓒ])|(?<=[\p{Ll})])\s(?=\p{Lu}[\p{L}'’ -]{2,24}\s?:)"
)
_LONGEST_CREDIT: Final = 120


def _credit_starts(text: str) -> Iterable[int]:
    """Where in a line a credit may start: the whole line, then the first place first."""
    found = [match.end() for match in _PART.finditer(text)]
    return [0, *(start for start in found if 3 <= len(text) - start <= _LONGEST_CREDIT)]


def is_credit_text(text: str) -> bool:
    """Whether a text announces itself as a credit: by a label, a copyright sign, or an agency."""
    text = text.strip(_EDGES)
    if _COPYRIGHT.match(text):
        return True
    end = says_at_start(text, "photo")
    if end > 0:
        rest = text[end:].lstrip(" \u00a0")
        if not rest or rest[:1] in ":：/|©-–=＝":
            return True
        # Without a colon, only a short name or an agency can follow.
        who = _CHAIN.split(rest)[0].strip(_EDGES)
        if says(who, "agency") or (looks_like_name(who) and len(who.split()) <= _UNMARKED_NAME):
            return True
    pieces = [piece.strip(_EDGES) for piece in _CHAIN.split(text)]
    pieces = [piece for piece in pieces if piece]
    named = [
        p for p in pieces if says(p, "agency") or any(says(q, "agency") for q in _AND.split(p))
    ]
    if not named or len(text) > 120:
        return False
    return all(
        p in named or says(p, "archive") or looks_like_name(p) or looks_like_organisation(p)
        for p in pieces
    )


_BYLINE_ENDS: Final = regex.compile(r"\s[|•·]\s|\s[-–—]\s|\t|\s{3,}")
_NO_NAMES: Final = regex.compile(r"[?!:;？！：；]")
# "Text:" in Chinese is one character, and a cue only with its colon.
_WRITTEN: Final = regex.compile(r"文\s*[:：／/]\s*")
# The place from which somebody reports.
_PLACE: Final = regex.compile(r"\s(?:in|à|aus|from|w|v|в|у|da|desde|vanuit|från)\s+\p{Lu}.*$")
_JOB_WORDS: Final = 5
_NAME_WORDS: Final = 4
_ASIDE: Final = regex.compile(r"\s*[(（\[][^()（）\[\]]{0,80}[)）\]]")


def parse_byline(text: str, *, role: Literal["author", "translation"] = "author") -> Credit | None:
    """The credit that a byline gives, or None if it names nobody.

    Args:
        text: a byline such as "By A, B and C", "Von A (Text), Berlin" or "A / B".
        role: which words may stand in front: a byline's or a translator's.
    """
    printed = text.strip()
    cue = "byline" if role == "author" else "translation"
    rest, _ = _after_cue(_ASIDE.sub("", _MAIL.sub(" ", printed)).strip(_EDGES), cue)
    rest = _BYLINE_ENDS.split(rest)[0]
    names: list[str] = []
    organisations: list[str] = []
    for piece in _AND.split(rest.replace("/", " / ")):
        whole = piece.strip(_EDGES)
        piece, _ = _after_cue(whole, cue)
        # "Per" is Catalan for "by", and a name: "Odile Marsh and Per Lund".
        if names and looks_like_name(whole) and not looks_like_name(piece):
            piece = whole
        if not says(piece, "agency"):
            piece = _without_job(piece)
        if not looks_like_name(piece) and looks_like_name(_PLACE.sub("", piece)):
            piece = _PLACE.sub("", piece)
        if not piece:
            continue
        if looks_like_organisation(piece):
            organisations.append(piece)
        elif looks_like_name(piece):
            names.append(piece)
        elif not names:
            break  # what does not begin with a name says something else
    if not names and not organisations:
        return None
    kind: CreditRole = role
    if not names and role == "author":
        kind = "agency"
    return Credit(kind, _once(names), _once(organisations), None, printed)


def _after_cue(text: str, cue: str) -> tuple[str, bool]:
    """A text without the cue that opens it, and whether one did."""
    written = _WRITTEN.match(text) if cue == "byline" else None
    if written:
        return text[written.end() :].strip(_EDGES), True
    end = says_at_start(text, cue)
    return (text[end:].strip(_EDGES), True) if end > 0 else (text, False)


def _without_job(text: str) -> str:
    """A name without the job printed before or after it; nothing, if a job is all there is."""
    if says(text, "jobs"):
        return ""
    end = says_at_start(text, "jobs")
    if end > 0:
        rest = text[end:].strip(_EDGES)
        return rest if looks_like_name(rest) else ""
    words = text.split()
    for count in range(1, len(words)):
        rest = " ".join(words[count:])
        if says_at_start(rest, "jobs") > 0:
            name = " ".join(words[:count]).strip(_EDGES)
            if looks_like_name(name):
                return name
            # "Harbour Correspondent": what is before the job is part of it.
            return "" if says(rest, "jobs") else text
    return text


def is_names_only(text: str) -> bool:
    """Whether a line is nothing but names and jobs: "A / B", "A, special correspondent"."""
    rest = _ASIDE.sub("", _MAIL.sub(" ", text.strip(_EDGES)))
    if _NO_NAMES.search(rest):
        return False
    pieces = [piece.strip(_EDGES) for piece in _AND.split(rest.replace("/", " / "))]
    pieces = [piece for piece in pieces if piece]
    named = [piece for piece in pieces if _is_short_name(_without_job(piece))]
    return bool(named) and all(p in named or not _without_job(p) or _may_be_job(p) for p in pieces)


def _is_short_name(text: str) -> bool:
    """Whether a text has the form of a name, and no more words than names have: headlines in
    capitals have the form as well."""
    words = [word for word in text.split() if word.lower() not in _PARTICLE]
    return len(words) <= _NAME_WORDS and looks_like_name(text)


def _may_be_job(text: str) -> bool:
    parted = any(sign in text for sign in ("–", "—", " - "))
    return text[:1].islower() and len(text.split()) <= _JOB_WORDS and not parted


def has_job(text: str) -> bool:
    """Whether a line of names and jobs has a job in it."""
    pieces = [piece.strip(_EDGES) for piece in _AND.split(text)]
    return any(piece and _without_job(piece) != piece for piece in pieces)


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
