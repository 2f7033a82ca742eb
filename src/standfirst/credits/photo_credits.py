"""Photo credits: who took a picture, whose it is, and what else is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import regex

from standfirst.article import Credit
from standfirst.characters import has_case, is_small
from standfirst.credits.bylines import once, without_job
from standfirst.credits.lists import parted
from standfirst.credits.names import (
    EDGES,
    agency_name,
    is_agencies,
    is_place,
    is_short_name,
    is_site,
    is_unspaced,
    looks_like_name,
    looks_like_organisation,
    trimmed,
)
from standfirst.credits.places import opens_place
from standfirst.filters.lexicon.lookup import may_say, says, says_at_start
from standfirst.given_names import is_given_name

# Between the parts of an agency chain: "Evan Vucci/AP Photo/File".
# White space is looked at from its start alone, and once.
_CHAIN: Final = regex.compile(
    r"(?:(?<!\s)\s++)?+(?:[/／()（）\[\]【】|;；•]|\bvia\b)\s*+|(?<!\s)\s++[·–—-]\s++", regex.I
)
_COPYRIGHT: Final = regex.compile(r"(?:[©Ⓒ]|[(（][cCｃＣ][)）])\s*(?:copyright\b)?", regex.I)
_INNER_COPYRIGHT: Final = regex.compile(r"[©Ⓒ]|[(（][cCｃＣ][)）]")
# "Foto a styling:": what else whoever took the picture made.
_AND_STYLING: Final = (
    r"\s?(?:[&+,/]|a|i|and|und|y|e|et|og|och|en|и|і|та|ir|és|ja|un|ve)\s?"
    r"(?:[vw][ií]deo\p{L}{0,2}|styling|stylizacja|montáž|montage|видео|відео)\s?(?=[:：])"
)
_AND_MORE: Final = regex.compile(_AND_STYLING, regex.I)
_LABEL_ENDS: Final = regex.compile(rf"(?:{_AND_STYLING})?\s*[:：՝፦៖.=＝・\-–—]?\s*", regex.I)
_SIGNS: Final = ":：՝፦៖/|©-–=＝／"
# Filters and composing ask of the same texts: some of the last answers are kept.
_KEPT: Final = 256
_SHORT_NAME: Final = 3
_INITIALS: Final = 4
_HANDLE: Final = 30
_UNSPACED: Final = 12
_LONGEST: Final = 120
_LONGEST_UNSPACED: Final = 28
# What ends no name in Japanese: "given to schools for free".
_PARTICLE: Final = regex.compile(r"[でにをがへはも]$")
# The longest name of one or two words in a script without case; and what sentences have.
_CASELESS_NAME: Final = 24
_PHRASE: Final = regex.compile(
    r"\p{Hiragana}|[的在了]|[\p{Han}\p{Katakana}]{13}|\p{Thai}{25}|[다요]$"
)
_LONGEST_TEXT: Final = 400
_LONGEST_LINK: Final = 6
# Letters of the words that a title may have in small letters: "of", "and", "the".
_SMALL_WORD: Final = 3
# Words of a label that say how a picture came about: they are its note.
_NOTES: Final = regex.compile(
    r"courtesy|cortesía|cortesia|courtoisie|avec l'aimable autorisation|screen\s?shot|screen\s?grab"
    r"|capture d['’]écran|captura(?: de pantalla)?|schermata|skærmbillede|skjermdump|skärmdump"
    r"|kuvakaappaus|zrzut ekranu|скриншот|reprodução|divulgação|handout|composite|montage"
    r"|fotomontage|collage",
    regex.I,
)
# Behind which the word that a note is about opens: "Photo d'archives", "Foto de archivo".
_OF: Final = regex.compile(
    r"(?:photos?|fotos?|images?|imagen|imatge|fotografía|fotografia)\s(?:d['’]|de\s|da\s)", regex.I
)
_BY: Final = regex.compile(
    r"(?:via|by|von|par|por|di|av|af|de la|de|del|della|door|от|of|from)\s+(?=\p{Lu})"
)
_ARTICLE: Final = regex.compile(r"(?:la|le|les|el|los|the|das|der|die)\s+(?=\p{Lu})")
# Between who took a picture and the paper that it was taken for.
FOR_PAPER: Final = ("for", "für", "pour", "para", "voor", "dla", "för", "для")
# One of these stands in every text that `_FOR` parts.
_FOR_WORDS: Final = (*FOR_PAPER, "FOR", "FÜR", "POUR", "PARA")
_FOR: Final = regex.compile(
    rf"(?<!\s)\s++(?:{'|'.join(_FOR_WORDS)})\s++(?=[«„“]\s?\p{{Lu}}|\p{{Lu}}|the\s\p{{Lu}})"
)
# "EFE | Valdehierro", "AFP, Paris": an agency, and where its story is from.
_AGENCY_AND_PLACE: Final = regex.compile(
    r"(?P<agency>[\p{L}\d][^|,/]{1,40}+)(?:(?P<sign>[|,])\s?|/\s)(?P<place>\p{Lu}[\p{L}\p{M}’'-]*+(?:\s[\p{L}\p{M}’'-]++){0,3})"
)
# What stands in a place's stead.
_NO_PLACE: Final = ("agency", "archive", "photo", "datewords", "byline")
_LONGEST_TAG: Final = 70
# Agencies that have pictures, and no stories.
_OF_PICTURES: Final = regex.compile(
    r"images|photo|picture|foto|bild|stock|getty|alamy|imago|фото|写真|사진", regex.I
)
_NEWSPAPER: Final = regex.compile(r"(?:The|Le|La|Il|El|L['’]|Die|Der|De|Het)\s?\p{Lu}")
# Behind whom it was taken by: "for Lantern".
_PAPER: Final = regex.compile(r"\p{Lu}[\p{L}’'-]{2,20}")
# Whose a picture is that no agency has: "via the Marsh family", "Courtesy of the Lund estate".
_FAMILY: Final = regex.compile(
    r"(?:the\s)?(?P<who>\p{Lu}[\p{L}.'’-]*+(?:\s\p{Lu}[\p{L}.'’-]*+){0,3}\s(?:family|estate)"
    r"|(?:[Ff]amilie|[Ff]amille|[Ff]amilia|[Ff]amiglia|[Ff]amília|[Ff]amilj(?:en)?"
    r"|[Rr]odzina|[Rr]odina)\s\p{Lu}[\p{L}.'’-]*+(?:\s\p{Lu}[\p{L}.'’-]*+){0,3})"
)
# Who else gives pictures away, in small letters: "пресс-служба мэрии", "ufficio stampa Comune".
_OFFICE: Final = regex.compile(
    r"(?:пресс?-?\s?(?:служб|центр)|администраци|мэри|правительств|ufficio\sstampa|biuro\sprasowe"
    r"|urząd|tiskov[éý]\s|service\s(?:de\s)?presse|(?:servicio|gabinete|oficina)\sde\sprensa"
    r"|(?:gabinete|assessoria)\sde\s(?:imprensa|comunicação)|press\s(?:office|service)|persdienst"
    r"|presst[jä]|pressetjeneste|biroul?\sde\spresă|basın\s(?:bürosu|merkezi))\w*(?:\s.+)?",
    regex.I,
)
# Who wrote the text took the picture as well, and the caption does not say the name again.
_AUTHORS_OWN: Final = regex.compile(
    r"(?:the\s)?(?:author|writer|reporter)(?:['’]s\sown)?|l['’](?:auteure?|autore|autrice)"
    r"|(?:el|la|o|a)\sautora?|(?:vom|der|des)\s(?:Autors?|Autorin|Verfassers?)|(?:de\s)?auteur",
    regex.I,
)
# "Tide Photo/Ann Lee": a paper's or an agency's own, of whatever name.
_PICTURES_OF: Final = regex.compile(
    r"\p{Lu}[\p{L}\d.&'’-]*+(?:\s\p{Lu}[\p{L}\d.&'’-]*+){0,2}"
    r"\s(?:[Pp]hotos?|[Pp]ictures?|[Ff]otos?|[Ii]mages?)"
)
# In these "photo" opens a heading of pictures: "写真特集" (a special), "写真一覧" (all of them).
_GALLERY: Final = regex.compile(
    r"(?:写真|画像|動画)[・･]?(?:特集|一覧|図版|まとめ|ギャラリー|集|展)|フォト(?:ギャラリー|特集)"
)
_SEVERAL: Final = regex.compile(
    r"(?:photos|fotos|bilder|images|photographs|pictures|fotografie)\b", regex.I
)
# "Photo", behind the name in Lithuanian, Chinese, Japanese and Korean.
_BEHIND: Final = regex.compile(
    r"(?:(?:(?<!\s)\s++)?+\b(?:nuotr\.?|nuotrauka|nuotraukos|felvétele)"
    r"|(?<=\p{Han})\s*+(?:撮影|摄影|攝影|摄|攝)"
    r"|(?P<note>(?<=[\p{Han}\p{Hangul}\p{Katakana}\w])\s?(?:提供|供图|供圖|제공)))$",
    regex.I,
)
_BEHIND_ENDS: Final = (
    *("nuotr", "nuotr.", "nuotrauka", "nuotraukos", "felvétele"),
    *("撮影", "摄影", "攝影", "摄", "攝", "提供", "供图", "供圖", "제공"),
)
# "新华社记者 张立群": the agency, "reporter", the name.
_HAN_REPORTER: Final = regex.compile(
    r"(?P<of>\p{Han}{0,8}?)(?:特约|特約|本报|本報)?(?:记者|記者)\s*"
)
_SENTENCE: Final = regex.compile(r"\p{Ll}{3}[.!?]\s+[\p{Lu}\p{Lo}]|[。！？।]")
# "Foto: A. Styling: B": others than who took it.
_OTHERS: Final = regex.compile(r"\.\s\p{Lu}[\p{L}-]{2,20}\s?:")
_LONGEST_BEHIND: Final = 16
_NOBODY: Final = frozenset(
    [
        "uncredited",
        "unbekannt",
        "unknown",
        "stringer",
        "str",
        "ho",
    ]
)
# "kvo/dpa", "(jd, ČTK)", "I.H./Hina", "C.M. avec AFP", "AFP/JH": what parts who edited a text from
# the agency that it is of, and how the former signs.
_SIGNATURE: Final = regex.compile(r"[/,;+]|\s(?=(?:avec|with|mit|con|com|met|med)\s)")
_SIGNED: Final = regex.compile(
    r"\p{Ll}{2,4}|(?:\p{Lu}\p{Ll}?\.[\s-]?){1,2}\p{Lu}\p{Ll}?\.?|\p{Lu}{2}"
)
_LONGEST_SIGNATURE: Final = 30
_MOST_SIGNED: Final = 4
# As short, and none who sign: what agencies and papers write beside pictures, states and bodies.
_NO_INITIALS: Final = _NOBODY | frozenset(
    (
        *("stf", "stff", "stfr", "pool", "file", "afp", "via", "pr", "tv", "eu", "un", "us", "uk"),
        *("eua", "foto", "bild", "phot", "fot", "img", "pic", "arch", "ntb", "and", "und", "med"),
        *("mit", "with", "avec", "con", "com", "met", "von", "aus", "de", "en", "from", "by"),
    )
)


class _Opened(NamedTuple):
    """A credit without the words that announce it; and what these words were."""

    rest: str
    notes: tuple[str, ...]
    labelled: bool
    several: bool


@lru_cache(maxsize=_KEPT)
def parse_photo_credit(text: str) -> Credit | None:
    """The credit that a photo credit's text gives, or None if it gives none.

    Args:
        text: a credit such as "(Crédit : Evan Vucci/AP Photo/Dossier)", with or without its
            brackets and its label. One with a label and a note alone ("Foto: privat") is a credit
            that names nobody.
    """
    printed = text.strip()
    if _GALLERY.match(printed.lstrip(EDGES)):
        return None
    opened = _opened(printed[:_LONGEST_TEXT])
    notes = list(opened.notes)
    names: list[str] = []
    organisations: list[str] = []
    labelled = opened.labelled
    behind = _behind(opened.rest)
    rest = _OTHERS.split(opened.rest, maxsplit=1)[0]
    links = [link for link in _CHAIN.split(rest) if link and link.strip(EDGES)]
    chained = len(links) > 1
    for number, link in enumerate(links):
        inner = _opened(link)
        notes += inner.notes
        if _took_for(inner.rest):
            who, paper = _parted_at_for(inner.rest)
            names.append(trimmed(who))
            organisations.append(paper.strip(EDGES))
            continue
        for piece in _pieces(inner.rest):
            piece = _without_behind(piece, notes, organisations)
            if not piece:
                continue
            family = _FAMILY.fullmatch(piece)
            if labelled and is_small(piece[:1]) and _OFFICE.fullmatch(piece):
                organisations.append(piece)
                continue
            if family:
                organisations.append(family["who"])
                continue
            unnamed = labelled and _AUTHORS_OWN.fullmatch(piece)
            if (piece.lower() in _NOBODY and chained) or _is_note(piece) or unnamed:
                notes.append(piece)
            elif looks_like_organisation(piece) or (_NEWSPAPER.match(piece) and number):
                organisations.append(piece)
            elif looks_like_name(piece):
                unknown = number and names and not organisations and not opened.several
                (organisations if unknown and number == len(links) - 1 else names).append(piece)
            elif piece[:1] == "@" or (chained and len(piece.split()) == 1 and piece.islower()):
                names.append(piece)
            elif (len(piece.split()) <= _LONGEST_LINK and piece[:1].isupper()) or (
                (behind or (labelled and _may_be_caseless_name(piece)))
                and len(piece) > 1
                and len(piece.split()) <= _LONGEST_LINK
                and not piece.isascii()
            ):
                organisations.append(piece)
    if not names and not organisations and not (labelled and notes):
        return None
    return Credit(
        "photo", once(names), once(organisations), "; ".join(once(notes)) or None, printed
    )


def _behind(text: str) -> regex.Match[str] | None:
    """The word for "photo" that stands behind a name, if one does."""
    # The end of a text is looked at far sooner than all places where the pattern may start.
    if not text[-_LONGEST_BEHIND:].casefold().rstrip().endswith(_BEHIND_ENDS):
        return None
    return _BEHIND.search(text)


def _may_be_caseless_name(piece: str) -> bool:
    """Whether a piece of a script without case is as short as names are, and no phrase."""
    if not piece[0].isalpha() or has_case(piece[0]) or _PHRASE.search(piece):
        return False
    return len(piece.split()) <= _SHORT_NAME and len(piece) <= _CASELESS_NAME


def _names_somebody(text: str) -> bool:
    who = _first_link(text.lstrip(" :："))
    return looks_like_organisation(who) or (
        looks_like_name(who) and len(who.split()) <= _SHORT_NAME
    )


def _longest_behind(text: str) -> int:
    """The most characters of a credit with the word for "photo" at its end."""
    return _LONGEST_UNSPACED if is_unspaced(text[:2]) else _LONGEST // 2


def _is_note(piece: str) -> bool:
    return says(piece, "archive") and not is_agencies(piece)


def _without_behind(piece: str, notes: list[str], organisations: list[str]) -> str:
    """A piece without a job, and without "photo" where that stands behind the name."""
    found = _behind(piece)
    if found:
        if found["note"]:
            notes.append(found["note"].strip())
        piece = piece[: found.start()].strip(EDGES)
    reporter = _HAN_REPORTER.match(piece)
    if reporter and reporter.end() < len(piece):
        if reporter["of"]:
            organisations.append(reporter["of"])
        return piece[reporter.end() :]
    if is_agencies(piece) or looks_like_organisation(piece):
        return piece
    return without_job(piece) or piece


def _pieces(link: str) -> list[str]:
    """A link of a chain, cut at commas and "and" where what stands between is a name or a note."""
    link = trimmed(link)
    if not link:
        return []
    if is_agencies(link):
        return [link]
    sides = _parted_at_for(link)
    if len(sides) == 2 and looks_like_name(sides[0]):
        return [sides[0], sides[1].strip(EDGES)]
    pieces = parted(link)
    known = all(
        looks_like_name(p)
        or looks_like_organisation(p)
        or _is_note(p)
        or _behind(p)
        or (p.islower() and p.isascii() and len(p) <= _INITIALS)  # "ntv.de, pl/dpa"
        for p in pieces
    )
    return pieces if known else [link]


def _opened(text: str) -> _Opened:
    """A credit without the words that announce it ("Photo:", "Image credit", "©")."""
    notes: list[str] = []
    labelled = several = False
    text = text.strip()
    while True:
        found = _COPYRIGHT.match(text)
        if found:
            text = text[found.end() :]
            labelled = True
            continue
        text = trimmed(text)
        end = says_at_start(text, "archive")
        label = says_at_start(text, "photo")
        if label == end and not _NOTES.search(text[:end]):
            end = -1  # "Illustration: A" announces A
        if end > 0 and not is_agencies(text):
            rest = text[end:]
            after = trimmed(rest)
            if not after:
                labelled = labelled or label > 0
                if labelled or not notes:
                    notes.append(_noted(text[:end]))
                return _Opened("", tuple(notes), labelled, several)
            if rest.lstrip()[:1] in ":：/.,，、=|" or _is_announced(after):
                notes.append(_noted(text[:end]))
                labelled = labelled or rest.lstrip()[:1] in ":："
                text = after
                continue
        end = says_at_start(text, "photo")
        # "Photo Press" is an agency: a label is followed by a colon, a "by", or nothing of its own.
        if end <= 0 or is_agencies(text) or is_agencies(_first_link(text)):
            return _Opened(text, tuple(notes), labelled, several)
        separator = _LABEL_ENDS.match(text, end)
        rest = text[separator.end() if separator else end :]
        if (
            rest
            and rest == text[end:].lstrip()
            and looks_like_organisation(text)
            and not looks_like_name(rest)
            and not looks_like_organisation(rest)
        ):
            return _Opened(text, tuple(notes), labelled, several)
        note = _NOTES.search(text[:end])
        if note:
            notes.append(note[0])
        labelled = True
        several = several or _SEVERAL.match(text) is not None
        text = trimmed(rest)
        by = _BY.match(text)
        if by and (note or not looks_like_name(text)):
            text = text[by.end() :]
        article = _ARTICLE.match(text)
        if article and note:
            text = text[article.end() :]


def _noted(note: str) -> str:
    """A note without "photo of": "archives" of "Photo d'archives"."""
    return _OF.sub("", note.strip(EDGES), count=1)


def _first_link(text: str) -> str:
    links = (link.strip(EDGES) for link in _CHAIN.split(text))
    return next(filter(None, links), "")


def _is_announced(text: str) -> bool:
    """Whether what follows a note is a credit: a label, or somebody's name."""
    first = _first_link(text)
    return (
        says_at_start(text, "photo") > 0
        or _COPYRIGHT.match(text) is not None
        or is_agencies(first)
        or (looks_like_name(first) and len(first.split()) <= _SHORT_NAME)
    )


@lru_cache(maxsize=_KEPT)
def is_credit_text(text: str) -> bool:
    """Whether a text announces itself as a credit: by a label, a copyright sign, or an agency."""
    if _COPYRIGHT.match(text.strip()):
        return True
    text = text.strip(EDGES)
    if _GALLERY.match(text):
        return False
    for family in ("photo", "archive"):
        end = says_at_start(text, family)
        if end > 0 and not (family == "archive" and is_agencies(text)):
            rest = text[end:].lstrip(" \u00a0")
            if family == "photo" and (not rest or rest[:1] in _SIGNS or ":" in text[:end]):
                return True
            more = _AND_MORE.match(text, end) if family == "photo" else None
            if more and _names_somebody(text[more.end() :]):
                return True
            if family == "archive" and rest[:1] in (":", "："):
                return True
            after = rest.lstrip(" ,，.")
            if family == "archive" and after and after != rest and is_credit_text(after):
                return True
            # Without a colon, only a short name or an agency can follow.
            who = _first_link(rest)
            if is_agencies(who) or (looks_like_name(who) and len(who.split()) <= _SHORT_NAME):
                return True
            if family == "photo" and (_FAMILY.fullmatch(who) or _AUTHORS_OWN.fullmatch(who)):
                return True
            if family == "photo" and _took_for(who):
                return True
            # "Dok.X", "Photo by handle/Getty Images".
            if rest[:1] == "." and looks_like_organisation(who):
                return True
            if family == "photo" and len(rest) <= _LONGEST and "/" in rest and _is_chain(rest):
                return True
    if len(text) > _LONGEST:
        return False
    behind = _behind(text) if len(text) <= _longest_behind(text) else None
    if behind and not _SENTENCE.search(text) and not _PARTICLE.search(text, 0, behind.start()):
        return True
    sides = _parted_at_for(text)
    if len(sides) == 2 and looks_like_name(sides[0]) and _is_paper(sides[1]):
        return True
    return _is_chain(text)


def writes_texts(text: str) -> bool:
    """Whether a text is an agency's name, and not of one that has pictures alone."""
    return is_agencies(text) and _OF_PICTURES.search(text) is None


@lru_cache(maxsize=_KEPT)
def signs_text(text: str) -> Credit | None:
    """The credit of initials beside an agency, by which whoever edited an agency's text signs it:
    "kvo/dpa", "(jd, ČTK)"; None of any other text.

    No picture's: who took one is named in full there, or by a handle that is longer.
    """
    bare = text.strip(" \t\u00a0()[]–—-")
    if len(bare) > _LONGEST_SIGNATURE or "©" in bare or says_at_start(bare, "photo") > 0:
        return None
    pieces = [piece.strip() for piece in _SIGNATURE.split(bare)]
    if not 1 < len(pieces) <= _MOST_SIGNED or not all(pieces):
        return None
    firms = [piece for piece in pieces if is_agencies(piece)]
    initials = [piece for piece in pieces if piece not in firms]
    if not initials or not firms or not all(map(writes_texts, firms)):
        return None
    for piece in initials:
        if not _SIGNED.fullmatch(piece) or piece.lower() in _NO_INITIALS:
            return None
    names = tuple(map(agency_name, firms))
    return Credit("author", once(initials), once([*names]), None, text.strip())


@lru_cache(maxsize=_KEPT)
def agency_with_place(text: str, *, slashed: bool = False) -> str | None:
    """The agency of a text that is one that writes, a sign, and a word that may be the place that
    its story is from: "EFE | Valdehierro", "AFP, Paris"; None of any other.

    Args:
        text: a line.
        slashed: whether the sign may be a slash, behind which whoever took a picture stands as
            well: "EFE / Madrid", "AP / Sorokin".
    """
    text = text.strip(EDGES)
    found = _AGENCY_AND_PLACE.fullmatch(text) if len(text) <= _LONGEST_TAG else None
    if found is None or not (slashed or found["sign"]):
        return None
    agency, place = found["agency"].strip(), found["place"]
    if not is_agencies(agency) or _OF_PICTURES.search(agency) or says_at_start(agency, "photo") > 0:
        return None
    return agency if is_place(place) or _may_be_place(place) else None


def _may_be_place(text: str) -> bool:
    """Whether a word or more are no known name, agency or note: of several, those before the last
    are such as places open with."""
    first, *others = text.split()
    if is_given_name(first) or first.isupper() or first.lower() in _NOBODY:
        return False
    if others and not opens_place(first):
        return False  # "Ochieng Otieno" is somebody
    return not looks_like_organisation(text) and all(says_at_start(text, w) <= 0 for w in _NO_PLACE)


def _parted_at_for(text: str) -> Sequence[str]:
    """What stands on both sides of the first "for", in some language; all of a text without one."""
    return _FOR.split(text, maxsplit=1) if any(map(text.__contains__, _FOR_WORDS)) else (text,)


def _took_for(text: str) -> bool:
    """Whether a text is a name and for whom that person worked: "Ann Lee for Tide Weekly"."""
    sides = _parted_at_for(text)
    return bool(
        len(sides) == 2
        and is_short_name(sides[0])
        and (
            _is_paper(sides[1])
            or is_short_name(sides[1])
            or _PAPER.fullmatch(sides[1].strip(EDGES))
        )
    )


def _is_paper(text: str) -> bool:
    """Whether a text is an organisation, or an article and what a newspaper is called."""
    if looks_like_organisation(text):
        return True
    words = text.strip(EDGES).split()
    return (
        _NEWSPAPER.match(text) is not None
        and 1 < len(words) <= _LONGEST_LINK
        and all(word[0].isupper() or len(word) <= _SMALL_WORD for word in words)
    )


def _is_chain(text: str) -> bool:
    """Whether a text is a chain with an agency in it, and otherwise names and notes."""
    may_name = may_say(text, "agency")
    if "/" not in text and not may_name:
        return False
    if _INNER_COPYRIGHT.search(text, 1) or _SENTENCE.search(text):
        return False
    pieces = [piece.strip(EDGES) for piece in _CHAIN.split(text)]
    pieces = [piece for piece in pieces if piece]
    named = (
        [p for p in pieces if is_agencies(p) or any(map(is_agencies, parted(p)))]
        if may_name
        else []
    )
    if (
        not named
        and len(pieces) == 2
        and "/" in text
        and " " not in pieces[0]
        and is_site(pieces[0])
    ):
        return looks_like_name(pieces[1])  # "tide.example/Anna Lund"
    if not named and len(pieces) == 2 and "/" in text:
        for own, who in (pieces, pieces[::-1]):
            if _PICTURES_OF.fullmatch(own):
                return looks_like_name(who)
    if not named:
        return False
    return all(
        p in named
        or _is_note(p)
        or looks_like_name(p)
        or looks_like_organisation(p)
        or (len(pieces) > 1 and _may_be_link(p))
        for p in pieces
    )


def _may_be_link(piece: str) -> bool:
    """Whether an unknown piece may stand beside an agency: a handle, a body's name."""
    if _SENTENCE.search(piece):
        return False
    words = piece.split()
    if len(words) == 1:
        return len(piece) <= (_HANDLE if piece[0].isascii() else _UNSPACED)
    sides = _parted_at_for(piece)
    if len(sides) == 2 and looks_like_name(sides[0]):
        return True
    return len(words) <= 4 and all(word[:1].isupper() for word in words)
