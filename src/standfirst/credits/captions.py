"""Captions and the credits printed with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final, NamedTuple

import regex

from standfirst.article import Credit
from standfirst.button_tails import without_picture_button
from standfirst.characters import has_case, is_small
from standfirst.credits.names import (
    EDGES,
    is_agencies,
    is_short_name,
    looks_like_name,
    looks_like_organisation,
    trimmed,
)
from standfirst.credits.photo_credits import FOR_PAPER, is_credit_text, parse_photo_credit
from standfirst.filters.lexicon.lookup import says, says_at_start
from standfirst.given_names import is_given_name

_LONGEST_CREDIT: Final = 120
_FEWEST_WORDS: Final = 4
_LONGEST_NOTE: Final = 40
_SENTENCE_ENDS: Final = frozenset('.!?…”"»’։')
_PICTURE: Final = regex.compile(r"[圖图照]|写真|사진|photo|foto|фото|bild|image", regex.I)
_ANY_ENDS: Final = _SENTENCE_ENDS | frozenset("。！？।۔؟")
_CAPITALS: Final = 4
# Words in capitals behind a sentence that may be whose the picture is.
_FEWEST_CAPITALS: Final = 2
_MOST_CAPITALS: Final = 7
_FOR_IN_CAPITALS: Final = regex.compile(r"\s(?:FOR|FÜR|POUR|PARA)\s")
_BRACKET: Final = regex.compile(r"[(\[（【]([^()\[\]（）【】]{2,160})[)\]）】]\s*\.?\s*$")
# "Photographed by" stands behind the name in Japanese, and in Chinese.
_TAKEN: Final = regex.compile(
    r"(?:[＝=。、（(]|(?<=で)|(?<!\s)\s)\s*+(?P<who>[\p{Han}\p{Hiragana}\p{Katakana}・ー]{2,12})(?:撮影|摄|攝|提供)[)）]?$"
)
# What ends no name: "given to schools for free", "filmed in Kyoto".
_NO_NAME_ENDS: Final = regex.compile(r"[でにをがへはも]$|から|まで")
# "ANN LEE / TIDE" and "ANN LEE/TIDE", a name of two words or three in capitals and whose it is.
_IN_CAPITALS: Final = regex.compile(
    r"(?P<who>\p{Lu}[\p{Lu}\p{M}.'’-]*+(?:\s\p{Lu}[\p{Lu}\p{M}.'’-]*+){1,3})\s?/\s?"
    r"(?P<of>\p{Lu}[\p{Lu}\p{M}.&'’-]*+(?:\s\p{Lu}[\p{Lu}\p{M}.&'’-]*+){0,2})"
)
_LONGEST_CAPITALS: Final = 60
# Before the paper that a picture was taken for, and how far from the end that stands at most.
_FOR: Final = tuple(f" {word} " for word in FOR_PAPER)
_LONGEST_PAPER: Final = 50
_BRACKET_ENDS: Final = (")", "]", "）", "】")
_TAKEN_ENDS: Final = ("撮影", "摄", "攝", "提供")
# What stands between a Japanese caption's parts, and the fewest characters before the last.
_PARTING: Final = frozenset("＝=。、")
_SHORTEST_UNSPACED: Final = 8
# What may stand behind these words at the end of a text.
BEHIND_TAKEN: Final = ")）\n"
# Where a credit may start in a caption: after the end of a sentence, or after a sign that parts.
# Here and below, each way has with it the signs of which it needs one, in the order in which they
# are tried. Several ways share their signs, those of all of them, so that texts differ in few
# sets of ways: for each set a pattern has to be compiled.
_STOPS: Final = ".!?…。！？।؟۔։)”»FVФΦ"  # the letters are of "FOTO" and the like
_COLONS: Final = ":：՝፦៖=＝"
_TWO_SPACES: Final = "  "
_BEHIND_SIGNS: Final = (
    (_STOPS, r"[.!?…。！？।؟۔։][\"”»’)\]]*\s+"),
    ("|/–—-", r"\s[|/–—-]\s+"),
    (_TWO_SPACES, r"\s{2,}"),
    (_COLONS, r"[＝=]"),
    ("。！？।", r"(?<=[。！？।])"),
)
# And, as scrapers glue them, right behind a sentence, or a label right behind a word.
_PARTS: Final = (
    (
        "©Ⓒ(（",
        r"(?<=[\p{L}\d.!?)\]”»])(?=[©Ⓒ]|[(（][cCｃＣ][)）])|\s(?=[©Ⓒ])|\s(?=[(（][cC][)）]\s)",
    ),
    (_STOPS, r"(?<=[.!?)”»])(?=\p{Lu}\p{L})"),
    (_COLONS, r"(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2,12}\s?:)"),
    ("/@", r"\s(?=(?:AP Photo|REUTERS|Reuters|AFP|EPA|EFE|Getty Images)/\p{Lu}|@\w)"),
    ("/@", r"(?<=\p{Ll}{3})(?=\p{Lu}[\p{L}\s.]{2,40}/)"),
    # Of scripts without capitals (Georgian's are not printed) any letter may open a label.
    (
        _COLONS,
        r"(?<=[\p{Ll}\p{Lo}\p{M})\d,'’“”»\"」』])\s(?=[\p{Lu}ა-ჰ][\p{L}\p{M}'’ -]{2,24}\s?[:：՝፦៖]"
        r"|\p{Lo}[\p{L}\p{M}'’ ]{1,24}\s?[:：՝፦៖=＝])"
        r"|\s(?=\(\p{Lu}\p{Ll}{2,9}\s?:)",
    ),
    # "the crane Fot. Ann Lee", and "the crane FOTO Ann Lee".
    (
        _STOPS,
        r"(?<=[\p{Ll})\d”»\"])\s(?=(?:[Ff]oto?|Zdj|Rys|Abb|Ph|Ill?|Kép)\.\s?\p{Lu}"
        r"|(?:FOTO|FOTÓ|ФОТО|KUVA|ΦΩΤΟ)\s(?:\p{Lu}\.\s?|\p{Lu}[\p{L}’'-]+\s)"
        r"\p{Lu}[\p{L}’'-]+(?:$|\s?/))",
    ),
)
_WAYS: Final = (*_BEHIND_SIGNS, *_PARTS)
_PART_SIGNS: Final = frozenset("".join(signs for signs, _ in _WAYS)) - {" "}
_SPACES: Final = re.compile(r"\s\s")
# Sets of such signs that a text may have: of so many the pattern is kept.
_KEPT: Final = 1 << 10
_LABEL_SIGNS: Final = _COLONS
# And where it may in what is known to be a caption: in a title or a paragraph these are its words.
_KNOWN_PART: Final = regex.compile(
    r"(?<=[\p{Ll})\d”»\"])\s(?=(?:Foto|Fotó|Фото|Фота|Beeld|Kuva)\s"
    r"(?:\p{Lu}\.\s?|\p{Lu}[\p{L}’'-]+\s)\p{Lu}[\p{L}’'-]+(?:$|\s?/))"
    r"|(?<=[\p{Lo}\p{M})\d”»\"」』])\s(?=\p{Lo}[\p{L}\p{M}'’ ]{1,24}\s[-–—]\s)"
)
# Words and characters behind a label amid a text in a script without case that may be a name.
_MOST_WORDS_BEHIND: Final = 3
_MOST_BEHIND: Final = 30
_ENDING: Final = " |–—-/([＝=,"
# "(Christie's)", "(AFPTV)", "(Bank of Calder)": names of firms. A word like any other may be a
# place, a note or what is to be seen.
_FIRM: Final = regex.compile(
    r"\p{Lu}\p{L}*+(?:['’]s|&\p{L}+)|\p{Lu}\p{Ll}++\p{Lu}\p{L}++|\p{Lu}{2,12}"
    r"|\p{Lu}\p{L}++(?:\s(?:of|and|&|de|du|der|und))?(?:\s\p{Lu}\p{L}++){1,2}"
)
_NOTE: Final = regex.compile(r"[.!?…][\"”»’)\]]?\s+(\p{Lu}[\p{L}]{2,20})\.?$")
_BEFORE_NOTE: Final = frozenset('.!?…"”»’)]')
# What a caption's last sentence ends with, and a name: of initials, or of two words or three.
_SIGNED: Final = regex.compile(
    r"(?<=\p{Ll}{4})(?<!\bProf)[.!?…]+[\"”»’)]?\s+(?P<who>(?P<initials>(?:\p{Lu}\.\s?){1,2})?"
    r"\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})$"
)
# The same with a paper in brackets behind the name; and in Korean a name with "reporter" behind it.
_REPORTER: Final = regex.compile(
    r"(?<=\p{Ll}{4})(?<!\bProf)[.!?…]+[\"”»’)]?\s*(?P<all>(?P<who>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,2})"
    r"\s\((?P<of>\p{Lu}[\p{L}\s.’'&-]{1,40})\)\.?)$"
    r"|[.。]\s*[/／]?\s*(?P<all>[/／]?\s?(?P<reporter>\p{Hangul}{2,4})\s(?:사진)?기자)$"
)
# "the mill in spring Ann Lee/The Tide": a name and whose it is, behind a word in small letters.
_UNPARTED: Final = regex.compile(
    r"(?<=[\p{Ll}\d”».!?…]\s)(?:\p{Lu}[\p{L}’'-]*+\s)*?"
    r"(?P<all>(?P<who>(?:\p{Lu}\.\s?|\p{Lu}\p{Ll}[\p{L}’'-]*+\s)\p{Lu}\p{L}[\p{L}’'-]*+)\s?/\s?"
    r"(?P<of>[«„“\"]?\p{Lu}[\p{L}\d.’'&-]*+(?:\s[\p{L}\d.’'&-]++){0,4}[»”\"]?))$"
)
# "(Tom Hale/Brackwell Echo)", "(Jens Ott, Weserblatt)": a name and whose it is, in brackets.
_NAME_AND_PAPER: Final = regex.compile(
    r"(?P<who>[^/|,]{4,40})(?P<sign>[/|,])\s?"
    r"(?P<of>(?:(?:The|Le|La|El|Il|Die|Der|Das|De)\s)?\p{Lu}[\p{L}\p{M}\d.’'&-]*+"
    r"(?:\s(?:(?:of|de|du|da|do|del|della|der|und|and|et|y|i|e)\s)?\p{Lu}[\p{L}\p{M}\d.’'&-]*+){0,3})"
)
# Behind such a comma stands what somebody is as well, or how old: in a caption alone it is a paper.
_SLASHES: Final = frozenset("/|")
# The longest text that surely is no paragraph, of those that end in such brackets.
_LONGEST_SIGNED: Final = 200
# "The mill in spring / Pere Roca": a slash or a bar with spaces, and a name.
_BEHIND_SLASH: Final = regex.compile(r"\s[/|]\s(?P<who>\p{Lu}[^/|()\[\]]{3,40})$")
# Behind whom a picture is of, in Korean: "redistribution and databases forbidden".
_FORBIDDEN: Final = regex.compile(
    r"(?<=\S)(?:[.,]\s?|\s)(?:재판매|무단\s?(?:전재|복제)|재배포)[^()\[\]]{0,30}금지(?=[)\]]\s*$)"
)
_FORBIDS: Final = "금지"
_FORBIDS_WITHIN: Final = 6
_FIRST: Final = regex.compile(r"[^.!?。]{6,90}[.。]\s+(?=\p{Lu}|\p{Lo})")


# "The crane / A. Lund / Tide photo": the last two links are the credit.
_LITHUANIAN: Final = regex.compile(r"\s/\s[^/]{3,40}\s/\s[^/]{2,40}\snuotr\.?$")


# "(Gazette photo by Ann Lee)": the paper, and who took the picture for it.
_PHOTO_BY: Final = regex.compile(
    r"(?P<of>(?:\p{Lu}[\p{L}.'’&-]{0,20}\s){1,4})[Pp](?:hoto|hotograph|icture)s?\sby\s(?P<who>.{2,60})"
)
# A link that a text ends with, as posts do that show a picture: none of whose words is a credit.
_LINK: Final = regex.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+){1,3}/\S+")


# What parts a label from the caption behind it: "FILE PHOTO: The crane", "FILE - The crane".
_BEHIND_LABEL: Final = regex.compile(r"\s?[:：]\s*+|\s[–—-]\s++")
# The fewest characters of a caption and its credit behind such a label, and of the caption.
_SHORTEST_LABELLED: Final = 25
_SHORTEST_CAPTION: Final = 10
# The fewest words of one that ends in no sentence, and letters of a word that no name has in small
# ones.
_MORE_WORDS: Final = 6
_SMALL_WORD: Final = 5
# What ends the first name of a credit.
_NAME_ENDS: Final = regex.compile(r"[,;/|(（]|(?<=\p{L}{2})[.:]")


def may_be_firm(text: str) -> bool:
    """Whether a text that stands in brackets behind a caption has the form of a name of somebody or
    of a firm."""
    return _FIRM.fullmatch(text.strip()) is not None


class CaptionParts(NamedTuple):
    """A caption without its credit, and the credit, if one was printed with it."""

    text: str
    credit: Credit | None


def is_captioned_chain(text: str) -> bool:
    """Whether the first part of what looks like a credit is a caption, in the Lithuanian manner
    ("The crane / A. Lund / Tide photo") or the Japanese one ("The crane＝photographed by A")."""
    if _LITHUANIAN.search(text) is not None:
        return True
    taken = _TAKEN.search(text) if not _PARTING.isdisjoint(text) else None
    return taken is not None and taken.start() >= _SHORTEST_UNSPACED


def split_caption(text: str, *, known: bool = True) -> CaptionParts:
    """Part a caption from the credit printed with it.

    A credit is a last pair of brackets that holds a label, an agency or a copyright sign; or what
    follows a label with a colon, or a copyright sign, to the end of the line; or a label's first
    sentence. A label before a caption that has a credit behind is no part of it: "FILE PHOTO: The
    crane. REUTERS/Ann Lee".

    Args:
        text: a caption.
        known: whether the text is sure to be a caption: then also a name alone in brackets or in
            capitals at its end is a credit.
    """
    text = text.strip()
    bare = without_picture_button(text)
    if bare != text:
        own = split_caption(bare, known=known)
        return own if own.credit is not None else CaptionParts(text, None)
    end = _label_end(text)
    if end:
        labelled = split_caption(text[end:])
        if labelled.credit is not None and _is_shown(text[end:], labelled.text):
            return labelled
    allowed = _FORBIDDEN.sub("", text) if _FORBIDS in text[-_FORBIDS_WITHIN:] else text
    parts = _at_end(allowed, known)
    if parts is None and known:
        parts = _unannounced(text) or _in_front(text) or split_note(text)
    if parts is None:
        return CaptionParts(text, None)
    note = trimmed(parts.text)
    if parts.credit is not None and note and len(note) < 40 and says(note, "archive"):
        # "Arkivbild. Foto: A": no caption, but a note of the credit.
        notes = "; ".join(filter(None, (note, parts.credit.note)))
        credit = Credit("photo", parts.credit.names, parts.credit.organisations, notes, text)
        return CaptionParts("", credit)
    return parts


def is_labelled_caption(text: str) -> bool:
    """Whether what follows a picture's label, and so looks like a credit, is a caption with its own
    credit behind: "FILE PHOTO: The crane. REUTERS/Ann Lee"."""
    text = text.strip()
    end = _label_end(text)
    parts = split_caption(text[end:]) if end else None
    return parts is not None and parts.credit is not None and _is_shown(text[end:], parts.text)


def _label_end(text: str) -> int:
    """Where the label of a picture or an archive that opens a text ends, with the sign behind it;
    0 where none does, or too little follows."""
    end = max(says_at_start(text, "photo"), says_at_start(text, "archive"))
    sign = _BEHIND_LABEL.match(text, end) if end > 0 else None
    return sign.end() if sign and len(text) - sign.end() >= _SHORTEST_LABELLED else 0


def _is_shown(text: str, caption: str) -> bool:
    """Whether what is left of a text without its credit tells what is to be seen, and not who took
    it: "Ann Lee, Tide. The crane at night"."""
    words = caption.split()
    ends = caption[-1:] in _ANY_ENDS
    if len(caption) < _SHORTEST_CAPTION or len(words) < (_FEWEST_WORDS if ends else _MORE_WORDS):
        return False
    if is_credit_text(caption) or looks_like_name(caption) or looks_like_organisation(caption):
        return False
    if says_at_start(caption, "photo") > 0 or says_at_start(caption, "archive") > 0:
        return False
    first = _FIRST.match(text)
    if first and (is_credit_text(first[0]) or looks_like_name(first[0])):
        return False
    if any(is_small(word[:1]) and len(word) >= _SMALL_WORD for word in words):
        return True
    opening = trimmed(_NAME_ENDS.split(caption, maxsplit=1)[0])
    return ends and not (looks_like_name(opening) and is_given_name(opening.split()[0]))


def _at_end(text: str, known: bool) -> CaptionParts | None:
    links = _LITHUANIAN.search(text) if "nuotr" in text else None
    if links and links.start() > 0:
        credit = parse_photo_credit(text[links.start() :].lstrip(" /"))
        if credit is not None:
            return CaptionParts(text[: links.start()].rstrip(), credit)
    found = _bracket(text)
    by_whom = _PHOTO_BY.fullmatch(found[1].strip()) if found else None
    if found and by_whom and looks_like_name(by_whom["who"]):
        credit = Credit("photo", (by_whom["who"],), (by_whom["of"].strip(),), None, found[0])
        return CaptionParts(text[: found.start()].rstrip(_ENDING), credit)
    noted = found[1].strip(EDGES) if found else ""
    if found and _is_only_note(noted) and (known or _of_picture(text[: found.start()], noted)):
        credit = Credit("photo", (), (), noted, found[0])
        return CaptionParts(text[: found.start()].rstrip(_ENDING), credit)
    if found and is_credit_text(found[1]):
        credit = parse_photo_credit(found[0])
        if credit is not None:
            return CaptionParts(text[: found.start()].rstrip(_ENDING), credit)
    signed = _name_and_paper_in(found, text, known) if found else None
    if signed is not None:
        return signed
    taken = _TAKEN.search(text) if text.rstrip(BEHIND_TAKEN).endswith(_TAKEN_ENDS) else None
    if taken and not known and _NO_NAME_ENDS.search(taken["who"]):
        taken = None
    if taken and not found:
        who = (taken["who"].strip(EDGES),)
        names, others = (who, ()) if looks_like_name(who[0]) else ((), who)
        prefix = text[: taken.start()]
        if not prefix.endswith("记者") and not prefix.endswith("記者"):
            by = Credit("photo", names, others, None, taken[0].lstrip(EDGES + "＝="))
            return CaptionParts(prefix.rstrip(" ＝="), by)
    for start in _credit_starts(text, known):
        if "/" in text and _LINK.fullmatch(text, start):
            continue
        if start and not known and not _may_be_labelled_name(text[start:]):
            continue
        if len(text) - start <= _LONGEST_CREDIT and is_credit_text(text[start:]):
            credit = parse_photo_credit(text[start:])
            if credit is not None:
                return CaptionParts(text[:start].rstrip(_ENDING), credit)
    return _capitals_at_end(text, known) if may_end_in_capitals(text) else None


def _name_and_paper_in(found: regex.Match[str], text: str, known: bool) -> CaptionParts | None:
    """A caption, and in its last brackets a name with a known given name and whose the picture is;
    None for what else they hold. What is not known to be a caption ends in a sentence, and parts
    the two by a slash: a paragraph may end in "(Tom Hale, Labour)"."""
    inner = _NAME_AND_PAPER.fullmatch(found[1].strip())
    before = text[: found.start()].rstrip(_ENDING)
    if inner is None or len(before.split()) < _FEWEST_WORDS:
        return None
    who, of = inner["who"].strip(), inner["of"]
    if not is_short_name(who) or not is_given_name(who.split()[0]):
        return None
    if is_given_name(of.split()[0]) and looks_like_name(of) and not looks_like_organisation(of):
        return None  # two people, of whom the text tells
    ends = before[-1:] in _ANY_ENDS
    if not known and not (ends and inner["sign"] in _SLASHES and len(text) <= _LONGEST_SIGNED):
        return None
    return CaptionParts(before, Credit("photo", (who,), (of,), None, found[0]))


def _name_behind_slash(text: str) -> CaptionParts | None:
    """A caption, and behind a slash with spaces the name, with a known given name, of who took the
    picture ("The mill in spring / Pere Roca"); None where what stands before is a name too."""
    at = max(0, len(text) - _LONGEST_CAPITALS)
    found = _BEHIND_SLASH.search(text, at)
    if found is None:
        return None
    who, before = found["who"].strip(), text[: found.start()].rstrip()
    if len(before.split()) < _FEWEST_WORDS or not is_short_name(who):
        return None
    if not is_given_name(who.split()[0]) or looks_like_organisation(who):
        return None
    unparted = _UNPARTED.search(text, at)
    if unparted and is_given_name(unparted["who"].split()[0]):
        return None  # "the mill in spring Ann Lund / Frank Calder": whose it is
    return CaptionParts(before, Credit("photo", (who,), (), None, who))


def _may_be_labelled_name(text: str) -> bool:
    """Whether behind a label with a sign, in a script whose names have no capitals, there is no
    more than a name; of other scripts the name itself tells."""
    if has_case(text[:1]) or not text[:1].isalpha():
        return True
    _, _, behind = text.partition(next((sign for sign in _LABEL_SIGNS if sign in text), "\n"))
    return len(behind.split()) <= _MOST_WORDS_BEHIND and len(behind) <= _MOST_BEHIND


def _of_picture(text: str, note: str) -> bool:
    """Whether a note behind a text is of a picture, and the text ends with a sentence."""
    return text.rstrip()[-1:] in _ANY_ENDS and _PICTURE.search(note) is not None


def _is_only_note(text: str) -> bool:
    """Whether a text is but a note: "file photo", "symbolic picture"."""
    return (
        0 < len(text) <= _LONGEST_NOTE
        and says_at_start(text, "archive") == len(text)
        and not is_agencies(text)
    )


def may_end_in_name_and_paper(text: str) -> bool:
    """Whether a text is worth looking at for brackets at its end with a slash in them."""
    if len(text) > _LONGEST_SIGNED or not text.endswith(_BRACKET_ENDS):
        return False
    return not _SLASHES.isdisjoint(text[-_LONGEST_CAPITALS:])


def may_end_in_capitals(text: str) -> bool:
    """Whether a text is worth looking at for a name in capitals and a slash at its end."""
    return text[-1:].isupper() and "/" in text[-_LONGEST_CAPITALS:]


def may_end_in_taken(text: str) -> bool:
    """Whether a text ends, in brackets, with a word that Chinese and Japanese print behind who took
    a picture or gave it: without brackets, it ends titles as well."""
    return text[-1:] in BEHIND_TAKEN and text.rstrip(BEHIND_TAKEN).endswith(_TAKEN_ENDS)


def may_end_in_paper(text: str) -> bool:
    """Whether a text is worth looking at for a name and the newspaper that it worked for at its
    end: "Ann Lee for The Tide"."""
    if not text[-1:].isalpha():
        return False
    end = text[-_LONGEST_PAPER:]
    return any(map(end.__contains__, _FOR))  # asked of line after line: no generator


def _capitals_at_end(text: str, known: bool) -> CaptionParts | None:
    """A caption, and the name in capitals with a slash that stands behind its last sentence. Where
    it is not known to be a caption the name has a known given name: paragraphs end in "REAL CALDER
    / TAMSIN" and "READ MORE/SUBSCRIBE"."""
    for match in _parts(text, len(text) - _LONGEST_CAPITALS):
        found = _IN_CAPITALS.fullmatch(text, match.end())
        before = text[: match.end()].rstrip(_ENDING)
        if found and before[-1:] in _SENTENCE_ENDS and len(before.split()) >= _FEWEST_WORDS:
            if before.isupper() or not (known or is_given_name(found["who"].split()[0])):
                return None
            credit = Credit("photo", (found["who"],), (found["of"],), None, found[0])
            return CaptionParts(before, credit)
    return None


def _bracket(text: str) -> regex.Match[str] | None:
    """The pair of brackets that a text ends with."""
    # The end of a text is looked at far sooner than all places where a bracket may open.
    ends = text.rstrip().removesuffix(".").rstrip().endswith(_BRACKET_ENDS)
    return _BRACKET.search(text) if ends else None


def split_note(text: str) -> CaptionParts | None:
    """A caption and the note that is its last sentence ("The crane at night. Supplied"), or None
    where it ends otherwise: a paragraph may end so as well."""
    # What its last word stands behind is looked at far sooner than all ends of its sentences.
    before, *last = text.rsplit(None, 1) or [""]
    found = _NOTE.search(text) if last and before[-1] in _BEFORE_NOTE else None
    if found is None or not says(found[1], "archive"):
        return None
    credit = Credit("photo", (), (), found[1], found[1])
    return CaptionParts(text[: found.start(1)].rstrip(), credit)


def _credit_starts(text: str, known: bool) -> Iterable[int]:
    """Where in a line a credit may start: the whole line, then the first place first; last where it
    may in a known caption alone."""
    found = [match.end() for match in _parts(text, len(text) - _LONGEST_CREDIT)]
    if known:
        found += [match.end() for match in _KNOWN_PART.finditer(text)]
    return [0, *(start for start in found if 2 <= len(text) - start <= _LONGEST_CREDIT)]


def _parts(text: str, first: int) -> Iterator[regex.Match[str]]:
    """Where a text may part, from a place on: all that end there or farther, and a few before.

    No part has a letter in it, so that none is missed by who begins to look amid a word.
    """
    at = min(first, len(text) - 1)
    while at > 0 and not (text[at - 1].isalpha() and text[at].isalpha()):
        at -= 1
    at = max(at, 0)
    rest = text[at:]
    # Each way to part a text needs a sign that few texts have: then it costs nothing.
    part = _part(_PART_SIGNS.intersection(rest), _SPACES.search(rest) is not None)
    return iter(()) if part is None else part.finditer(text, at)


@lru_cache(maxsize=_KEPT)
def _part(signs: frozenset[str], spaced: bool) -> regex.Pattern[str] | None:
    """Where a text may part that has of the signs in `_WAYS` these alone; None if nowhere.

    Args:
        signs: those that the text has.
        spaced: whether two spaces stand beside each other in it.
    """
    needed = [spaced if needs == _TWO_SPACES else not signs.isdisjoint(needs) for needs, _ in _WAYS]
    return _compiled(tuple(needed)) if any(needed) else None


@cache
def _compiled(asked: tuple[bool, ...]) -> regex.Pattern[str]:
    """Where a text may part in those of `_WAYS` that are asked for."""
    return regex.compile("|".join(way for (_, way), each in zip(_WAYS, asked, strict=True) if each))


def _unannounced(text: str) -> CaptionParts | None:
    """A caption and the name that stands alone at its end, in brackets or in capitals."""
    found = _bracket(text)
    if found:
        before = text[: found.start()].rstrip()
        words = before.split()
        if (
            len(words) >= _FEWEST_WORDS
            and (is_small(words[-1][:1]) or before[-1] in ".!?…”»")
            and (
                (2 <= len(found[1].split()) <= 3 and looks_like_name(found[1]))
                or (before[-1] in ".!?…" and may_be_firm(found[1]))
            )
        ):
            name = found[1].strip()
            firm = looks_like_organisation(name) or " " not in name
            credit = Credit(
                "photo", () if firm else (name,), (name,) if firm else (), None, found[0]
            )
            return CaptionParts(before, credit)
    # The name has few words, and none of those before.
    cut = text.rsplit(maxsplit=_CAPITALS)
    for match in _parts(text, len(cut[0]) if len(cut) > _CAPITALS else 0):
        last = text[match.end() :].strip()
        if (
            2 <= len(last.split()) <= _CAPITALS
            and last.isupper()
            and not text[: match.end()].isupper()
            and looks_like_name(last)
        ):
            return CaptionParts(
                text[: match.end()].rstrip(_ENDING),
                Credit("photo", (trimmed(last),), (), None, last),
            )
    return _name_behind_slash(text) or signed_at_end(text, known=True)


def signed_at_end(text: str, *, known: bool = False) -> CaptionParts | None:
    """A caption, and who signs it at its end without a word that announces it: in capitals, with a
    paper in brackets or behind a slash, or a name behind a sentence. None where nobody does.

    Args:
        text: a text, which may be a caption.
        known: whether it surely is one: then a name before a slash may be of any words.
    """
    return (
        capitals_behind_sentence(text)
        or paper_in_brackets(text)
        or name_behind_sentence(text)
        or name_and_paper(text, known=known)
    )


def capitals_behind_sentence(text: str) -> CaptionParts | None:
    """A caption, and whose the picture is, that in capitals stands behind its last sentence ("The
    mill in spring. TIDE AND TIMES"); None for what has no capitals there, and small letters
    before."""
    words = text.split()
    last = len(words)
    while last and words[last - 1].isupper() and words[last - 1][-1].isalpha():
        last -= 1
    behind = words[last:]
    before = words[last - 1] if last else ""
    if (
        not _FEWEST_CAPITALS <= len(behind) <= _MOST_CAPITALS
        or last < _FEWEST_WORDS
        or before[-1] not in _SENTENCE_ENDS
        or not is_small(before.rstrip('.!?…”"»’')[-1:])
    ):
        return None
    credit = " ".join(behind)
    before_it = text.rstrip().removesuffix(credit)
    if len(before_it) == len(text.rstrip()):  # other spaces than one stand between the words
        return None
    worked = parse_photo_credit(f"© {credit}") if _FOR_IN_CAPITALS.search(credit) else None
    if worked is not None and worked.names and worked.organisations:
        return CaptionParts(before_it.rstrip(_ENDING), replace(worked, text=credit))
    name = looks_like_name(credit) and not looks_like_organisation(credit)
    who = (trimmed(credit),)
    return CaptionParts(
        before_it.rstrip(_ENDING),
        Credit("photo", who if name else (), () if name else who, None, credit),
    )


def paper_in_brackets(text: str) -> CaptionParts | None:
    """A caption, and behind its last sentence a name and in brackets whom it worked for ("The mill
    in spring. Laura Lund (The Tide)"), or the reporter's own in Korean; None for what else."""
    found = _REPORTER.search(text, max(0, len(text) - _LONGEST_CAPITALS))
    if found is None or len(text[: found.start()].split()) < _FEWEST_WORDS:
        return None
    if found["reporter"]:
        who, of = found["reporter"], tuple[str, ...]()
    else:
        who, of = found["who"], (found["of"],)
        if not looks_like_name(who) or not is_given_name(who.split()[0]):
            return None
    credit = Credit("photo", (who,), of, None, text[found.start("all") :])
    return CaptionParts(text[: found.start("all")].rstrip(_ENDING), credit)


def name_behind_sentence(text: str) -> CaptionParts | None:
    """A caption, and the name that stands behind its last sentence ("The mill in spring. A. Lund",
    "The mill in spring. Ann Lund"); None where no known given name or initial opens it."""
    found = _SIGNED.search(text, max(0, len(text) - _LONGEST_CAPITALS))
    if found is None or len(text[: found.start()].split()) < _FEWEST_WORDS:
        return None
    name = found["who"]
    if not looks_like_name(name) or not (found["initials"] or is_given_name(name.split()[0])):
        return None
    credit = Credit("photo", (name,), (), None, name)
    return CaptionParts(text[: found.start("who")].rstrip(_ENDING), credit)


def name_and_paper(text: str, *, known: bool) -> CaptionParts | None:
    """A caption, and a name with a slash and whose it is that nothing parts from it ("The mill in
    spring Ann Lund/The Tide"); None for what ends otherwise, and, unless the text is known to be a
    caption, where no known given name or initial opens it: "on the line to Bad Homburg/Calder"."""
    if "/" not in text[-_LONGEST_CAPITALS:]:
        return None
    at = max(0, len(text) - _LONGEST_CAPITALS)
    found = _UNPARTED.search(text, at)
    if found is None or len(text[: found.start("all")].split()) < _FEWEST_WORDS:
        return None
    first = found["who"].split()[0]
    if not looks_like_name(found["who"]) or not (known or "." in first or is_given_name(first)):
        return None
    credit = Credit("photo", (found["who"],), (found["of"].strip(EDGES),), None, found["all"])
    return CaptionParts(text[: found.start("all")].rstrip(_ENDING), credit)


def _in_front(text: str) -> CaptionParts | None:
    """A caption and the credit that is its first sentence: "Photo: A. The bridge at night."."""
    end = says_at_start(text, "photo")
    if end <= 0 or text[end:].lstrip()[:1] not in (":", "："):
        return None
    first = _FIRST.match(text)
    if not first or len(text[first.end() :].split()) < _FEWEST_WORDS - 1:
        return None
    credit = parse_photo_credit(first[0].strip())
    if credit is None or not (credit.names or credit.organisations):
        return None
    return CaptionParts(text[first.end() :], credit)
