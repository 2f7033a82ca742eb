"""What a line would say if it were a byline, for those who decide whether it is one.

More generous than `standfirst.credits.parse_credit`: it also reads a name beside a date, several
names that nothing parts, and a single word behind a byline's words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

import regex

from standfirst.article import Credit
from standfirst.authors import names_beside_date, with_printed, without_zone
from standfirst.bare_dates import is_bare_date
from standfirst.characters import is_small
from standfirst.credits import (
    is_editors,
    is_names_only,
    parse_byline,
    parse_credit,
)
from standfirst.credits.bylines import after_cue
from standfirst.credits.lists import parted
from standfirst.credits.names import is_agencies
from standfirst.dated_bylines import byline_beside_date, dated_byline, groups_beside_dates
from standfirst.dated_names import signed_with_date, without_date
from standfirst.filters.lexicon.lookup import says, says_at_start
from standfirst.given_names import is_given_name
from standfirst.handles import handle_byline
from standfirst.known_authors import known_authors, printed_names
from standfirst.lone_names import is_lone_name
from standfirst.names_on_page import is_of_people
from standfirst.open_lists import open_end
from standfirst.page import Page
from standfirst.paired_names import paired_names
from standfirst.pictured_by import but_photographers, without_pictures
from standfirst.prompt_words import is_prompt
from standfirst.reporting_from import reporter_and_place
from standfirst.signing_papers import is_of_thing
from standfirst.small_cues import small_cue
from standfirst.unnamed_reporters import is_unnamed_reporter

_SIGNS: Final = " \t\u00a0|•·–—-,;:/()[]●"
_MOST_WORDS: Final = 24
_SMALL: Final = 3
_MOST_SMALL: Final = 4
_MOST_NAMES: Final = 6
_CUED: Final = 3
_SHORTEST: Final = 2
# Behind the name of who wrote it: "by somebody on Tuesday", "by somebody in Section".
_BEHIND: Final = frozenset({"on", "in", "at", "am", "le", "el", "il", "em", "op", "den"})
# "Ann Lee12 May", "Ann Lee12.5.2024" and "Ann Lee2024-05-12", but not "kestrel7 on Tuesday".
_GLUED_NUMBER: Final = regex.compile(
    r"(?<=\p{Ll}\p{Ll})(?:(?=\d{1,2}\.?\s(?P<word>\p{L}[\p{L}\p{M}]*+))|(?=\d{1,2}[./:-]\d)"
    r"|(?=(?:19|20)\d\d[./-]\d))"
)
# "Ann LeeApril 28": a month that a scraper has glued to the name.
_GLUED_MONTH: Final = regex.compile(r"(?<=\p{Ll})\p{Lu}\p{Ll}{2,9}(?=\.?\s\d)")
_GLUED_DASH: Final = regex.compile(r"(?<=\p{L})[—–](?=\S)")
# A name and, in many words, what somebody is, at most; and what a sentence ends with.
_LONGEST_JOB: Final = 200
_STOPS: Final = tuple(".!?。।…")
# "MD", "Ph.D.", "E-RYT": nobody is called by so few letters behind a whole name.
_DEGREE: Final = regex.compile(r"(?:\p{Lu}{1,6}|Ph\.?D|M\.?Sc|B\.?Sc)(?:[.-]\p{Lu}{1,4})*\.?")
_DASHES: Final = ("-", "–", "—")
# What parts the sides of a line.
_ASIDE: Final = regex.compile(r"\s[-–—|•·]\s")
_NAME: Final = range(2, 5)
_TITLED: Final = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+)+\p{Lu}[\p{L}\p{M}.'’-]*")
# A whole name in Chinese or Japanese; of a line of two, neither is the other's family name.
_HAN_NAME: Final = regex.compile(
    r"(?![\p{Katakana}ー]+$)[\p{Han}々][\p{Han}\p{Hiragana}\p{Katakana}々ー]{2,4}"
)
_MOST_HAN: Final = 4
_APOSTROPHES: Final = ("'", "’")
_COMMAS: Final = (",", "，", "、")
_ROLES: Final = ("author", "agency")
# Glyphs of fonts of icons, which only their site can show (Unicode's private use areas).
_ICONS: Final = regex.compile(r"\p{Co}++")
_GLUED_CUE: Final = regex.compile(r"[Bb]y(?=\p{Lu}\p{Ll}++\s\p{Lu})")
_SEAM: Final = regex.compile(r"(?<=\p{Ll}\p{Ll})(?=\p{Lu}\p{Ll})")
# "Ann Lee0" with an icon's number, "Ann Lee1,2, Bob Ray3" with those of notes.
_NOTED: Final = regex.compile(
    r"(?<!\S)(?P<first>\p{Lu}[\p{L}\p{M}.'’-]*+)(?P<last>\s\p{Lu}[\p{L}\p{M}'’-]*+)(?<=\p{Ll})"
    r"\d{1,2}(?:,\d{1,2})*+[*†]?"
    r"(?=\s*+(?:[,;&]|$)|\s(?:and|und|et|y|e|og|och|en)\s\p{Lu})"
)
# A date in a name is none of it.
_LONG_NUMBER: Final = regex.compile(r"\d{4}")
_GLUED_YEAR: Final = regex.compile(r"(?<=\p{Ll})(?:19|20)\d\d[./-]\d")
_YEAR: Final = regex.compile(r"(?:19|20)\d\d\s")
# Words of a name and of what is printed behind it.
_LONGEST_TAIL: Final = 8
_MOST_BEHIND: Final = 3
# Words of interfaces that people are called by, on no list.
_SURNAMES_TOO: Final = frozenset(
    (
        *("back", "close", "comment", "home", "link", "list", "mas", "more", "page", "pin", "play"),
        *("post", "save", "search", "share", "store", "top"),
    )
)
# What leads from a name to more of somebody.
_OF_PROFILES: Final = frozenset(
    (
        *("view profile", "see profile", "full profile", "view bio", "full bio", "author bio"),
        *("author page", "contact author", "email author", "all articles"),
        *("zum profil", "profil anzeigen", "alle artikel", "alle beiträge", "voir le profil"),
        *("voir son profil", "tous ses articles", "ver perfil", "ver biografía", "ver biografia"),
        *(
            "más artículos",
            "vedi profilo",
            "tutti gli articoli",
            "bekijk profiel",
            "alle artikelen",
        ),
        *("visa profil", "vis profil", "alla artiklar", "alle artikler"),
    )
)
# "Ann Lee as told to Bob Ray": who wrote it down.
_TOLD_TO: Final = regex.compile(r"\p{Lu}[^,;:|]{2,60}?\sas\stold\sto\s(?=\p{Lu})")


class PossibleByline(NamedTuple):
    """What a line says if it is a byline.

    Attributes:
        credit: the author's or agency's.
        plain: whether `parse_credit` reads the same names in it.
        told: those of its names that the page's metadata gives for authors, as printed.
    """

    credit: Credit
    plain: bool
    told: tuple[str, ...] = ()


def possible_byline(page: Page, text: str) -> PossibleByline | None:
    """The author's or agency's credit that a line may be, or None if nothing in it names anybody.

    Args:
        page: whose metadata may know the names.
        text: the line.
    """
    text = _ICONS.sub(" ", text).strip()
    if not text or _is_post(text):
        return None
    if is_unnamed_reporter(text):
        who = after_cue(text, "byline")[0] or text
        return PossibleByline(Credit("author", (), (who,), text=text), False)
    bare = _without_tail(_unglued(_without_links(without_pictures(text))))
    said = _said_names(page, bare)
    if said is not None and len(said.credit.names) > 1:
        said = said._replace(credit=but_photographers(said.credit))
    if said is None and (handle := handle_byline(bare)) is not None:
        dated = any(map(_GLUED_YEAR.search, handle.organisations))  # a section, not somebody
        return None if dated else PossibleByline(handle, False)
    if said is not None and bare != text:
        return said._replace(credit=replace(said.credit, text=text.strip()))
    return said


def _is_post(text: str) -> bool:
    """Whether a line signs a post of a social network that a story shows: "— Ann Lee (@annlee)
    December 21, 2023"."""
    if text[:1] not in _DASHES or "(@" not in text:
        return False
    behind = text.partition("(@")[2].partition(")")[2]
    by = says_at_start(text.lstrip("-–— "), "byline") > 0
    return not by and any(map(str.isdigit, behind))


def _unglued(text: str) -> str:
    """A byline whose words or job a scraper has glued to the name, parted: "byAnn Lee Tide", "Ann
    LeeWriter"."""
    cue = _GLUED_CUE.match(text)
    if cue is not None:
        text = f"{cue[0]} {text[cue.end() :]}"
    for seam in _SEAM.finditer(text):
        before = text[: seam.end()].split()
        whole = len(before) >= _NAME.start and is_given_name(before[0])
        if whole and says_at_start(text[seam.end() :], "jobs") > 0:
            return f"{text[: seam.end()]} {text[seam.end() :]}"
    return text


def _without_tail(text: str) -> str:
    """A name without what an interface prints behind it: "Ann Lee Tips oss", "Ann Lee Contact"."""
    said = text.split(None, _LONGEST_TAIL)
    if not _NAME.start < len(said) < _LONGEST_TAIL:
        return text
    cued = says(said[0], "byline") and not is_given_name(said[0])
    # "By Ann Leearchive page" is told by how the page calls her elsewhere.
    first = 1 if cued and not is_small(said[-1][0]) else 0
    if not is_of_people(said[first]):
        return text
    for count in range(len(said) - 1, max(first + 1, len(said) - 1 - _MOST_BEHIND), -1):
        if is_names_only(" ".join(said[first:count])) and _is_of_interface(said[count:]):
            return " ".join(said[:count])
    return text


def _is_of_interface(tail: Sequence[str]) -> bool:
    """Whether words behind a name are what an interface says; "Page" may be a family name."""
    said = " ".join(tail)
    if said.casefold() in _OF_PROFILES:
        return True
    if not is_small(tail[-1][0]) and (
        any(map(is_of_people, tail)) or said.casefold() in _SURNAMES_TOO
    ):
        return False
    return is_prompt(said)


def _without_links(text: str) -> str:
    """A line without the word for "and" that a scraper has left before its name, or behind it with
    another name on the next line."""
    link, _, rest = text.partition(" ")
    if 0 < len(link) <= _SMALL and link.islower() and is_names_only(rest):
        return rest if parted(f"Aa {text}") == ["Aa", rest] else text
    bare, end = open_end(text)
    return text if end in _COMMAS else bare


def _said_names(page: Page, text: str) -> PossibleByline | None:
    if not (_may_name(text) or _has_long_job(page, text)) or is_bare_date(text):
        return None
    signed = signed_with_date(text) or reporter_and_place(text)
    if signed is not None and not printed_names(page.derived(known_authors), text):
        plain = parse_credit(text)
        same = plain is not None and plain.names == signed.names
        return PossibleByline(_without_degrees(signed), same)
    text = _GLUED_MONTH.sub(_parted_month, _NOTED.sub(_without_note, text))
    told_to = _TOLD_TO.match(text)
    text = text[told_to.end() :] if told_to else text
    text = small_cue(page, text)
    if "—" in text or "–" in text:
        text = _GLUED_DASH.sub(" — ", text)
    dated = any(map(str.isdigit, text))
    if dated:
        text = _GLUED_NUMBER.sub(_parted_number, without_zone(text))
    apart = _unparted(text)
    if apart:
        return PossibleByline(Credit("author", apart, text=text), False)
    known = page.derived(known_authors)
    printed = [name for name, _, _ in printed_names(known, text)] if known else []
    pair = None if printed else paired_names(text)
    if pair is not None:
        return PossibleByline(pair, False)
    plain = parse_credit(text)
    if plain is not None and not plain.names and any(map(_YEAR.match, plain.organisations)):
        plain = None  # "Dec 19, 2023 by News Staff"
    credit = with_printed(dated_byline(text) or byline_beside_date(text) or plain, printed, text)
    if credit is not None and credit.names and not printed:
        if _is_cued(credit.names[0]):
            credit = _cued(text)  # "Par Les Echos" is nobody's name
    elif credit is None or not (credit.names or credit.organisations):
        credit = (names_beside_date(text) if dated else None) or _grouped(text)
        cued = _cued(text) if credit is None or says_at_start(text, "byline") > 0 else None
        # "Von Thilo / 6. November / Keine Kommentare": who is announced is somebody.
        if cued and (credit is None or _is_likelier(cued.organisations[0], credit.names)):
            credit = cued
        credit = credit or (_by_editors(text) if dated else None)
    if credit is None or credit.role not in _ROLES or is_of_thing(credit):
        return None
    if any("(" in name or _LONG_NUMBER.search(name) for name in credit.names):
        return None
    credit = _without_degrees(credit if printed else _of_known_first(credit, text))
    same = plain is not None and plain.names == credit.names
    return PossibleByline(credit, same, tuple(printed))


def _of_known_first(credit: Credit, text: str) -> Credit:
    """A credit without whom a line or a dash parts from a first name that is not known: of such a
    line nothing tells what its sides are."""
    if len(credit.names) < 2 or is_given_name(credit.names[0].split()[0]):
        return credit
    head = _ASIDE.split(text, maxsplit=1)[0]
    kept = tuple(name for name in credit.names if name in head)
    return replace(credit, names=kept) if kept and head != text else credit


def _without_degrees(credit: Credit) -> Credit:
    """A credit without what follows somebody's name in capitals alone: "Ann Lee, MD, FACP"."""
    if len(credit.names) < 2 or credit.names[0].isupper():
        return credit
    first, *others = credit.names
    kept = [name for name in others if not _DEGREE.fullmatch(name)]
    return credit if len(kept) == len(others) else replace(credit, names=(first, *kept))


def _without_note(noted: regex.Match[str]) -> str:
    return noted["first"] + noted["last"] if is_given_name(noted["first"]) else noted[0]


def _parted_number(seam: regex.Match[str]) -> str:
    word = seam["word"]  # "on" is a word of dates somewhere
    return "" if word and (len(word) < _SMALL or not says(word, "datewords")) else " "


def _parted_month(month: regex.Match[str]) -> str:
    return f" {month[0]}" if says(month[0], "datewords") else month[0]


def _may_name(text: str) -> bool:
    """Whether a line has room for a name and is no sentence: few of a byline's words are small."""
    words = text.split(None, _MOST_WORDS)
    if len(words) == 1 and text.isascii():
        alone = text.strip(_SIGNS)
        agency = any(map(is_agencies, alone.split("/")))
        if not (agency or is_lone_name(alone) or is_editors(alone)):
            return False
    small = sum(is_small(word[0]) and len(word) > _SMALL for word in words)
    return len(words) <= _MOST_WORDS and small <= _MOST_SMALL


def _has_long_job(page: Page, text: str) -> bool:
    """Whether a line is somebody's name and, behind a comma, what somebody is in many words, as of
    guests: an author's of the metadata, or with a date at the end."""
    name, comma, job = text.partition(",")
    if not comma or len(text) > _LONGEST_JOB or text.rstrip()[-1:] in _STOPS:
        return False
    if not (is_names_only(name) and len(name.split()) in _NAME and is_given_name(name.split()[0])):
        return False
    return name in page.derived(known_authors) or without_date(job) is not None


def _groups(text: str) -> list[str]:
    """The groups of words between dates, numbers and signs."""
    words = text.replace("|", " | ").split()[:_MOST_WORDS]
    return [" ".join(group).strip(_SIGNS) for group in groups_beside_dates(words)]


def _grouped(text: str) -> Credit | None:
    """The names that stand alone in a group of words, beside others."""
    found: list[str] = []
    groups = _groups(text)
    for group in groups:
        if " " not in group and group[:1] != group[:1].lower() and is_lone_name(group):
            found.append(group)
        elif is_names_only(group) and not says(group, "dateline") and not _is_cued(group):
            credit = parse_byline(group)
            if credit is not None:
                found += credit.names
    if not 0 < len(found) <= _MOST_NAMES:
        return None
    return Credit("author", tuple(dict.fromkeys(found)), text=text.strip())


def _is_likelier(who: str, names: Sequence[str]) -> bool:
    """Whether one name is somebody's by its first word, and no other is."""
    return is_given_name(who.split()[0]) and not any(is_given_name(n.split()[0]) for n in names)


def _by_editors(text: str) -> Credit | None:
    """The newsroom, where nothing but a date stands beside it: "por Redacción 3 mayo 2024"."""
    editors, *others = sorted(filter(None, _groups(text)), key=is_editors, reverse=True) or [""]
    if not is_editors(editors) or not all(says(other, "dateline") for other in others):
        return None
    return parse_byline(editors)


def _is_cued(text: str) -> bool:
    """Whether a byline's words open a text, and not a name: "Per Lund"."""
    return says_at_start(text, "byline") > 0 and not is_given_name(text.split()[0])


def _cued(text: str) -> Credit | None:
    """Who stands behind a byline's words, if it is a single word or has no name's form."""
    first = next((group for group in _groups(text) if group), "")
    end = says_at_start(first, "byline")
    if end <= 0:
        return None
    if first[end : end + 1] in _APOSTROPHES:  # "Editor's Picks"
        return None
    words = first[end:].strip(_SIGNS).split()
    small = next((at for at, word in enumerate(words) if at and word in _BEHIND), len(words))
    rest = " ".join(words[:small])
    if len(rest) < _SHORTEST or len(rest.split()) > _CUED:
        return None
    # "Redacteur Islands" is of the section where somebody works.
    if " " not in rest and not is_given_name(rest) and says(first[:end].strip(_SIGNS), "jobs"):
        return None
    # A small word alone is a handle, where a date stands beside it.
    if is_small(rest[:1]) and not (" " not in rest and any(map(str.isdigit, text))):
        return None
    return Credit("author", (), (rest,), text=text.strip())


def _unparted(text: str) -> tuple[str, ...]:
    """The names in a line that is nothing but several, which nothing parts: each goes from one
    given name to the next, and from one space to the next where names have none."""
    words = text.split()
    if 1 < len(words) <= _MOST_HAN and all(map(_HAN_NAME.fullmatch, words)):
        return tuple(word for word in words if not says(word, "byline"))
    if not 2 * _NAME.start <= len(words) <= _MOST_NAMES * 2 or not _TITLED.fullmatch(text.strip()):
        return ()
    starts = [0]
    for at in range(2, len(words) - 1):
        if at - starts[-1] >= 2 and is_given_name(words[at]) and not is_given_name(words[at - 1]):
            starts.append(at)
    pieces = [words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    if len(pieces) < 2 or not all(len(p) in _NAME and is_given_name(p[0]) for p in pieces):
        return ()
    return tuple(map(" ".join, pieces))
