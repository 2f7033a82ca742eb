"""Datelines: "PARIS, 16 janv. (AFP) –" at the opening of a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import regex

from standfirst.dateline_words import (
    AGENCIES,
    DESKS,
    NO_PLACES,
    NOT_FIRST,
    PAPERS,
    TAIWAN,
    TOWNS,
    WITH_ARTICLE,
)
from standfirst.filters.lexicon.lookup import says
from standfirst.page import Page
from standfirst.roles import Role


@dataclass(frozen=True)
class Dateline:
    """What a story opens with to say from where, when, and by which agency it was sent.

    Attributes:
        text: as printed, without the dash that parts it from the story.
        place: where it was sent from, or None.
        agency: who sent it, as printed, or None.
        date_text: when, as printed, or None: most have no year.
        span: where `text` stands in the page's text.
        line: number of the line that it opens, as in the ledger.
        filter: who claimed that line.
        confidence: how sure it is one, 0 to 1.
        reason: by which form, for people.
    """

    text: str
    place: str | None = None
    agency: str | None = None
    date_text: str | None = None
    span: tuple[int, int] = (0, 0)
    line: int = 0
    filter: str = ""
    confidence: float = 0.0
    reason: str = ""

    def __str__(self) -> str:
        """As printed, without the dash behind it."""
        return self.text

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Dateline:
        """What `dataclasses.asdict` gave.

        Raises:
            KeyError: "text" is missing.
        """
        start, end = data.get("span", (0, 0))
        rest = ("place", "agency", "date_text", "line", "filter", "confidence", "reason")
        told = {name: data[name] for name in rest if name in data}
        return cls(text=data["text"], span=(start, end), **told)


_LONGEST: Final = 160
_LOOKED_AT: Final = 2

# A word of a place's name, with what small words stand in one: "Rio de Janeiro", "St. Louis",
# "Frankfurt/Main", "Washington D.C.". Scripts without capitals have words of any kind.
_CAPITAL: Final = r"\p{Lu}[\p{L}\p{M}'’.\-]*"
_CASELESS: Final = r"[[\p{Lo}\p{M}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]]+"
_CONNECTOR: Final = (
    r"(?:de|da|do|das|dos|del|di|la|le|les|el|al|am|an|der|den|du|ob|sur|upon|und|and|y|et|e|i"
    r"|pri|nad|na)"
)
_PLACE: Final = (
    rf"(?P<place>{_CAPITAL}(?:[ ,/]{{1,2}}(?:{_CONNECTOR}\s)?{_CAPITAL}){{0,4}}"
    rf"|{_CASELESS}(?:[ ،,]{{1,2}}{_CASELESS}){{0,2}})"
)
_UPPER_WORD: Final = r"\p{Lu}[\p{Lu}\p{M}'’.\-]+"
_UPPER_PLACE: Final = (
    rf"(?P<place>{_UPPER_WORD}(?:[ /](?:(?:DE|DA|DO|DEL|LA|LE|EL|AL|D[’'])\s)?{_UPPER_WORD}){{0,3}}"
    r"(?:,\s(?:\p{Lu}\p{Ll}{1,5}\.|(?:\p{Lu}\.){2}|\p{Lu}{2}|\p{Lu}[\p{L}\-]+(?:\s\p{Lu}[\p{L}\-]+)?))?)"
)
# "16 janv.", "Jan. 16, 2025", "16. ledna", "2025. január 16., csütörtök", "le 16 janvier 2025".
_MONTH: Final = r"[\p{L}\p{M}]{2,16}\.?"
_DATE: Final = (
    rf"(?P<date>(?:\p{{L}}{{2,12}}\.?,?\s)?(?:\d{{1,2}}(?:er|st|nd|rd|th|º|\.)?\s?(?:de\s|d['’])?{_MONTH}"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{4}}\.\s{_MONTH}\s\d{{1,2}}\.?|\d{{1,2}}\.\d{{1,2}}\.?)"
    r"(?:,?\s(?:de\s)?\d{4}(?:\sг\.|\s?р\.)?|\sd\.|/\d{2,4}|\.\d{4})?(?:,\s\p{L}{3,12})??)"
)
_NAME: Final = r"(?P<agency>[\p{L}\p{M}\p{N}][^()\[\]/\n]{1,30}?(?:/[^()\[\]\n]{2,20}?)?)"
_DATE_INSIDE: Final = r"(?:,\s[^()\n]{1,24}?)?"
_BRACKETED: Final = rf"(?:\({_NAME}{_DATE_INSIDE}\)|\[{_NAME}\]|/{_NAME}/)"
_DASH: Final = r"(?:\s?[–—―−‒]{1,9}|\s?-{1,2}(?=\s|\p{Lu}|$)|\.\s?[-–—]{1,9})"
_PARTS: Final = rf"(?:{_DASH}|\s?[:।]|\.(?=\s|$)|\s?\.(?=\s|$))"
# What the story goes on with: a capital, a digit, a quotation, a letter of a caseless script.
_STORY: Final = r"(?=\s*(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}\"'“”„«»‘’¿¡(]|$))"


def _form(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.V1)


_WITH_AGENCY: Final = _form(
    rf"(?:{_PLACE}(?:[,.]?\s{_DATE})?\.?,?(?:\s?[-–—]{{1,2}})?\s?)?(?P<tag>{_BRACKETED})(?P<end>)"
    rf"{_PARTS}?{_STORY}"
)
_AFTER_AGENCY: Final = _form(
    rf"\({_NAME}\)\s?[-–—]\s{_UPPER_PLACE}(?:,\s{_DATE})?(?P<end>)\s?[-–—.]+{_STORY}"
)
# "Wien/APA –", "ANKARA - AA -", "МОСКВА, 3 мая — РИА Новости.", "Москва. 3 мая. ИНТЕРФАКС -".
_PLACE_AGENCY: Final = _form(
    rf"{_PLACE}(?:[,.]\s{_DATE})?\.?(?:\s?[/–—-]\s?|[,.]\s){_NAME}(?P<end>)\s?[.]?{_PARTS}{_STORY}"
)
# "Accra, Jan. 16, GNA –": without its date the month would be of the place.
_PLACE_DATE_AGENCY: Final = _form(
    rf"{_PLACE}[,.]\s{_DATE}(?:\s?[/–—-]\s?|[,.]\s){_NAME}(?P<end>)\s?[.]?{_PARTS}{_STORY}"
)
# Sites of Indonesia name themselves by their address: "JAKARTA, TIDE.com -",
# "TIDE.CO.ID, Jakarta --".
_ADDRESS: Final = r"(?P<agency>\p{L}[\p{L}\p{N}\-]{1,24}(?:\.\p{L}{2,4}){1,2})"
_TOWN_ALONE: Final = rf"(?P<place>{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}})"
_WITH_ADDRESS: Final = _form(
    rf"(?:{_ADDRESS},\s{_TOWN_ALONE}|{_TOWN_ALONE},\s{_ADDRESS})(?P<end>)\s?[–—-]{{1,2}}\s{_STORY}"
)
_PLACE_SLASH_AGENCY: Final = _form(
    rf"(?P<place>{_CAPITAL}(?: {_CAPITAL})?)/(?P<agency>\p{{L}}{{2,10}})(?P<end>){_DASH}{_STORY}"
)
_WITH_DATE: Final = _form(rf"{_PLACE}(?:[,.]|,\sle)\s{_DATE}(?P<end>){_DASH}{_STORY}")
_PIPES: Final = _form(
    rf"{_PLACE}\s\|\s{_NAME}(?P<end>)(?:\s\|\s(?P<date>\p{{L}}{{2,12}}\s\d{{1,2}}/\d{{1,2}}/\d{{4}})(?P<end>))?"
    rf"\s?(?:\||{_DASH}){_STORY}"
)
_WITH_DATE_COLON: Final = _form(rf"{_UPPER_PLACE}[,.]\s{_DATE}(?P<end>)\s?:{_STORY}")
_TOWN: Final = _form(
    rf"(?P<place>{_UPPER_WORD}(?:[ ]{_UPPER_WORD}){{0,2}}|{_CASELESS}(?:[ ]{_CASELESS}){{0,2}})"
    rf"(?P<end>)\s?(?:[:।]|\.(?=\s)){_STORY}"
)
# Of scripts without capitals, a known town with the paper, the agency or the desk:
# "القاهرة ـ «المرفأ»:", "کراچی (اسٹاف رپورٹر)", "लखनऊ, संवाददाता।".
_CASELESS_TOWN: Final = rf"(?P<place>{_CASELESS}(?:[ ]{_CASELESS}){{0,2}})"
_CASELESS_NAME: Final = rf"(?P<agency>{_CASELESS}(?:[ .]{_CASELESS}){{0,3}})"
_TOWN_AND_PAPER: Final = _form(
    rf"{_CASELESS_TOWN}\s?[-–—ـ]\s?[«\"“]?{_CASELESS_NAME}[»\"”]?(?P<end>)(?:\s?:|\s[-–—ـ]\s){_STORY}"
)
_TOWN_AND_DESK: Final = _form(
    rf"{_CASELESS_TOWN}(?:\s?\({_CASELESS_NAME}\)(?P<end>)\s?[:।۔–—-]?"
    rf"|,\s{_CASELESS_NAME}(?P<end>)\s?[:।]){_STORY}"
)
_DESK_AND_TOWN: Final = _form(rf"{_CASELESS_NAME},\s{_CASELESS_TOWN}(?P<end>)\s?[:।]{_STORY}")
# "Monterrey, NL.-", as papers of Mexico have it.
_WITH_STATE: Final = _form(
    rf"(?P<place>{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}},\s(?:\p{{Lu}}{{2,4}}|\p{{Lu}}\p{{Ll}}{{1,4}}))"
    rf"(?P<end>)\.[-–—]{{1,2}}\s{_STORY}"
)
_CAPITALS: Final = _form(
    rf"{_UPPER_PLACE}(?P<end>)(?:\s?[–—]|\s-{{1,2}}(?=\s)|\.[-–—]{{1,2}}(?=\s)){_STORY}"
)
_CJK_BRACKETS: Final = _form(
    r"(?:【(?P<in>[^】\n]{2,30})】|［(?P<in>[^］\n]{2,30})］|\[(?P<in>[^\]\n]{2,30})\]"
    r"|\((?P<in>[^)\n]{2,30})\)|（(?P<in>[^）\n]{2,30})）)"
)
# "新华社北京1月16日电", "海湾日报讯", "（中央社倫敦16日綜合外電報導）".
_CJK_WIRE: Final = _form(
    r"(?:(?P<agency>[\p{Han}]{2,4}社|[\p{Han}]{2,3}[网網]|[\p{Han}]{2,3}[报報]|本报|本報)"
    r"(?P<place>(?!記者|记者)\p{Han}{2,8}?)?)"
    r"(?P<date>(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)?"
    r"(?:(?:综合|綜合)?[电電](?=[\s　：:，(（)）】\]]|\p{Han}|$)"
    # "消息人士" are people, and what is news to a paper is no dateline.
    r"|(?:[综綜]合)?(?:[讯訊]|消息|[专專][电電]|外[电電](?:報導|报道))(?=[\s　：:，(（)）】\]]|$))"
)
_EQUALS: Final = _form(
    r"(?P<place>[\p{L}\p{N}・\s]{1,12})\s?[＝=]\s?(?P<agency>[\p{L}\p{N}・\s]{1,16})"
)
_JAPANESE: Final = _form(
    r"(?P<place>[\p{L}・ー]{1,10}?)[\s　]?(?P<date>\d{1,2}日)?[\s　]?"
    r"(?P<agency>共同|時事|ロイター|AFP時事|AFP|AP|聯合ニュース|CNN|新華社|タス)"
)
_ACRONYM: Final = _form(
    r"\p{Ll}{2,5}(?:/\p{Ll}{2,4})?|PRNewswire.*|GLOBE NEWSWIRE|BUSINESS WIRE"
    r"|[\p{Lu}][\p{Lu}\p{N}\-]{1,9}"
)
# Without a dash, a bracket or a wire's sign among the first words there is no dateline.
_LIKELY: Final = _form(r"[–—―−‒【［（(\[/|:।电電讯訊]|\p{Lu}\.\s|--|\s-|-\s|\.-|[,.] \p{Lu}{3}")
_FIRST_WORDS: Final = 80
_NAMES_APART: Final = regex.compile(r"\s?/\s?|,\s|\s[-–]\s")
_DASHED: Final = regex.compile(_DASH)
_SENTENCE_END: Final = regex.compile(r"[.!?।]\s")
_VOWEL: Final = regex.compile(r"[AEIOUYÀ-ÖØ-ÝĀ-ŽАЕЁИОУЫЭЮЯІЇЄΑΕΗΙΟΥΩΆΈΉΊΌΎΏ]")
_SECOND_DASH: Final = regex.compile(r"\s[–—-]\s")
_EASTERN: Final = regex.compile(r"\p{Han}|\p{Hangul}|\p{Katakana}")
# Reporters' names have mostly three signs, and the town's follows them without a space.
_CNA: Final = regex.compile(
    r"(?P<agency>中央社|中央通訊社)記者(?:\p{Han}{2,4}[、與])?"
    rf"(?:\p{{Han}}{{2,4}}(?P<place>(?:{'|'.join(TAIWAN)})[市縣]?)"
    r"|(?:\p{Han}{3}|\p{Han}{2}|\p{Han}{4})(?P<place>\p{Han}{2,4}))(?P<date>\d{1,2}日)[电電]"
)
# In capitals and alone these are no town: "NEW — From tomorrow …", "THE — …".
_NO_TOWN: Final = NOT_FIRST | {"New"}
# "the" and "st" stand in dates as well.
_SHORT_WORD: Final = 3


def read_dateline(text: str) -> Dateline | None:
    """The dateline that a paragraph opens with, if it has one of the strict forms.

    They are: a place, a date or neither, and an agency in brackets or slashes; a place with a
    date and a dash; a place with the site's address; a place in capitals and a dash; a town that is
    known, in capitals, and a colon; in scripts without capitals such a town with the paper or the
    desk that sends from there; the brackets of Chinese, Japanese and Korean papers. A town's name
    in small letters and a dash alone open many a sentence, and do not count.

    Args:
        text: the opening of a paragraph; 160 characters are read. `span` counts in it.
    """
    lead = len(text) - len(text.lstrip())
    head = text[lead : lead + _LONGEST]
    if not _LIKELY.search(head, 0, _FIRST_WORDS):
        return None
    for read in (
        *(
            _cjk,
            _after_agency,
            _with_agency,
            _with_address,
            _with_state,
            _place_and_agency,
            _with_date,
        ),
        *(_in_capitals, _in_town, _in_town_with_paper),
    ):
        found = read(head)
        if found is not None:
            start, end = found.span
            return _moved(found, (start + lead, end + lead))
    return None


def find_dateline(page: Page, roles: Sequence[Role]) -> Dateline | None:
    """The dateline of a page's story: in the first lines of its lede and of its body."""
    for wanted in ("body", "lede"):
        line = -1
        for _ in range(_LOOKED_AT):
            try:
                line = roles.index(wanted, line + 1)
            except ValueError:
                break
            start = int(page.starts[line])
            found = read_dateline(page.text[start : min(int(page.ends[line]), start + _LONGEST)])
            if found is not None:
                first, last = found.span
                held = page.claims.standing[line]
                sure = found.confidence * (float(held[0].confidence) if held else 0.0)
                return _moved(
                    found,
                    (start + first, start + last),
                    line,
                    held[1] if held else "",
                    round(sure, 3),
                )
    return None


def _moved(
    found: Dateline,
    span: tuple[int, int],
    line: int | None = None,
    filter: str | None = None,
    confidence: float | None = None,
) -> Dateline:
    return Dateline(
        found.text,
        found.place,
        found.agency,
        found.date_text,
        span,
        found.line if line is None else line,
        found.filter if filter is None else filter,
        found.confidence if confidence is None else confidence,
        found.reason,
    )


def _made(found: regex.Match[str], end: int, confidence: float, reason: str) -> Dateline:
    groups = found.groupdict()
    place, agency, date = (
        (told or "").strip(" ,-–—\u3000") or None
        for told in (groups.get("place"), groups.get("agency"), groups.get("date"))
    )
    text = found.string[found.start() : end].rstrip(" -–—")
    span = (found.start(), found.start() + len(text))
    return Dateline(text, place, agency, date, span, confidence=confidence, reason=reason)


def _is_agency(name: str | None) -> bool:
    parts = _NAMES_APART.split(name or "")
    if any(map(_is_one_agency, parts)):
        return True
    # "NTB-Reuters".
    joined = (name or "").split("-")
    return len(joined) > 1 and all(map(_is_one_agency, joined))


def _is_one_agency(name: str) -> bool:
    return name in AGENCIES or says(name.strip(" .").lower(), "agency")


def _is_place(place: str | None) -> bool:
    if not place:
        return True
    first = place.split()[0]
    if len(first) > _SHORT_WORD and says(first.strip(".,").lower(), "datewords"):
        return False
    return first not in NOT_FIRST or place.lower() in WITH_ARTICLE


def _is_piece(place: str) -> bool:
    """Whether words in capitals have one that names a kind of piece, a warning or a body."""
    return any(word.strip(".,") in NO_PLACES for word in place.replace("/", " ").split())


def _with_agency(head: str) -> Dateline | None:
    found = _WITH_AGENCY.match(head)
    if found is None or not _is_place(found["place"]):
        return None
    parted = bool(head[found.end("end") : found.end()].strip()) or found.end("end") == len(head)
    known = _is_agency(found["agency"])
    dashed = bool(_DASHED.match(head[found.end("end") :]))
    # An agency that is not known must look like one, and stand between a place and a dash.
    likely = bool(_ACRONYM.fullmatch(found["agency"])) and dashed
    # "STOCKHOLM (TT) Det …", but no "National Agency (NA) Chairman …".
    town = (found["place"] or "").split(",")[0].strip(" -–—")
    sure = parted or found["date"] or town.isupper() or found["tag"].startswith("/")
    if known and (sure or (found["place"] and found["agency"].islower())):
        return _made(found, found.end("end"), 0.97, "names an agency in brackets")
    short = found["agency"].islower() and " " not in (found["place"] or " ")
    if likely and found["place"] and (found["date"] or town.isupper() or short):
        return _made(found, found.end("end"), 0.9, "has a place and letters in brackets")
    return None


def _after_agency(head: str) -> Dateline | None:
    found = _AFTER_AGENCY.match(head)
    if found is None or not _is_agency(found["agency"]):
        return None
    return _made(found, found.end("end"), 0.97, "names an agency in brackets")


def _place_and_agency(head: str) -> Dateline | None:
    for found in (
        _PLACE_DATE_AGENCY.match(head),
        _PLACE_AGENCY.match(head),
        _PLACE_SLASH_AGENCY.match(head),
        _PIPES.match(head),
    ):
        if found is not None and _is_place(found["place"]) and _is_agency(found["agency"]):
            return _made(found, found.end("end"), 0.95, "has a place and an agency")
    return None


def _with_date(head: str) -> Dateline | None:
    found = _WITH_DATE.match(head)
    if found is not None and _is_place(found["place"]):
        return _made(found, found.end("end"), 0.9, "has a place, a date and a dash")
    # "CORRECTION, March 3: An earlier version …"
    found = _WITH_DATE_COLON.match(head)
    if found is None or not _is_place(found["place"]) or _is_piece(found["place"]):
        return None
    return _made(found, found.end("end"), 0.85, "has a place in capitals, a date and a colon")


def _in_capitals(head: str) -> Dateline | None:
    found = _CAPITALS.match(head)
    if found is None:
        return None
    place = found["place"].split(",")[0]
    words = place.replace("/", " ").split()
    letters = max(map(len, words))
    if letters <= 2 or _is_piece(place):
        return None
    if len(words) == 1 and words[0].capitalize() in _NO_TOWN:
        return None
    # Letters without a vowel are no town's name; nor is a name set off by two dashes.
    rest = _SENTENCE_END.split(head[found.end() :], maxsplit=1)[0]
    if not _VOWEL.search(place) and place not in TOWNS:
        return None
    if _SECOND_DASH.search(rest):
        return None
    return _made(found, found.end("end"), 0.8, "has a place in capitals and a dash")


def _in_town(head: str) -> Dateline | None:
    """Before a colon or a stop anything may stand: a place counts there where it is known."""
    found = _TOWN.match(head)
    if found is None or found["place"] not in TOWNS:
        return None
    return _made(found, found.end("end"), 0.85, "has a town before a colon or a stop")


def _in_town_with_paper(head: str) -> Dateline | None:
    paper = _TOWN_AND_PAPER.match(head)
    for found in (paper, _TOWN_AND_DESK.match(head), _DESK_AND_TOWN.match(head)):
        if found is None or found["place"] not in TOWNS or found["agency"] in TOWNS:
            continue
        if found is paper or not DESKS.isdisjoint(found["agency"].split()):
            return _made(found, found.end("end"), 0.85, "has a town and who sends from there")
    return None


def _with_address(head: str) -> Dateline | None:
    found = _WITH_ADDRESS.match(head)
    if found is not None and _is_place(found["place"]):
        return _made(found, found.end("end"), 0.9, "has a place and the site's address")
    return None


def _with_state(head: str) -> Dateline | None:
    found = _WITH_STATE.match(head)
    if found is None or not _is_place(found["place"]):
        return None
    return _made(found, found.end("end"), 0.85, "has a place, a state and a dash")


def _cjk(head: str) -> Dateline | None:
    opened = head.lstrip("（(")
    found = _CJK_WIRE.match(opened)
    # What the brackets hold whole is read with them.
    if found is not None and not (opened != head and opened[found.end() :][:1] in ("）", ")")):
        lead = len(head) - len(head.lstrip("（("))
        made = _made(found, found.end(), 0.95, "is how agencies of China open a story")
        return _moved(made, (made.span[0] + lead, made.span[1] + lead))
    bracket = _CJK_BRACKETS.match(head)
    if bracket is None:
        return None
    inner = bracket["in"].strip()
    if not _EASTERN.search(inner):
        return None
    for form in (_EQUALS, _JAPANESE):
        told = form.fullmatch(inner)
        if told is not None and told["place"].strip().endswith(PAPERS):
            return None  # a paper's name, with its reporter's
        if told is not None:
            made = _made(told, told.end(), 0.95, "has a place and an agency in brackets")
            text = bracket[0]
            return Dateline(
                text,
                made.place,
                made.agency,
                made.date_text,
                (0, len(text)),
                0,
                "",
                0.95,
                made.reason,
            )
    told = _CNA.fullmatch(inner)
    told = told or _CJK_WIRE.fullmatch(inner)
    if told is None:
        return None
    made = _made(told, told.end(), 0.95, "is how agencies of China open a story")
    text = bracket[0]
    return Dateline(
        text, made.place, made.agency, made.date_text, (0, len(text)), 0, "", 0.95, made.reason
    )
