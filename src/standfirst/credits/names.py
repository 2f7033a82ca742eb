"""What has the form of a person's name, and what that of an organisation's."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from standfirst.characters import folded, has_case, is_small
from standfirst.filters.lexicon.lookup import says
from standfirst.given_names import is_given_name

# Marks of direction and what else nobody sees: pages put them around names in other scripts.
_UNSEEN: Final = (
    "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
# With the Armenian sign that stands for a colon.
EDGES: Final = _UNSEEN + ' \t\u00a0,;:：،՝፦៖.|/·•–—-()[]（）［］【】「」"“”„«»'
_NO_NAME: Final = frozenset("@:!?=＝")
_ENDS: Final = frozenset(".!?:")
# Opening what has a name's form, these open a title or a link: "Die Tabelle", "Read More".
_ARTICLES: Final = frozenset(
    (
        *("die", "das", "the", "ein", "eine", "les", "los", "las", "gli", "our", "read", "sign"),
        *("share", "about", "contact", "most", "latest", "breaking", "privacy", "follow", "load"),
        *("subscribe", "watch", "listen", "view", "show", "click"),
    )
)
# Words of sites' own headings, which have the form of names.
_OF_SITES: Final = frozenset(
    (
        *("issue", "videos", "video", "politics", "sport", "sports", "opinion", "newsletter"),
        *("podcast", "podcasts", "menu", "login", "subscribe", "abo", "themen", "politik"),
    )
)
# Words that keep the full stop at a name's end; so do initials.
_STOPPED: Final = frozenset({"jr", "sr"})
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
        "het",
        "ter",
        "ten",
        "te",
        "zu",
        "zur",
        "zum",
        "bin",
        "ben",
        "ibn",
        "bint",
        "binti",
        "binte",
        "abu",
        "ould",
        "ap",
        "ferch",
        "ua",
        "oğlu",
        "al",
        "el",
        "y",
        "e",
        "i",
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
        "’t",
    ]
)
# "Sophie in 't Veld", "Maria von und zu Berg": words that are of no name elsewhere.
_AMID_PARTICLES: Final = regex.compile(r"\s[Ii]n(?=\s['’]t\s)|(?<=[Vv]on)\sund(?=\szu\s)")
_NAME_WORD: Final = regex.compile(r"[\p{L}\p{M}]++(?:[.'’ʼ\u200c-]++[\p{L}\p{M}]++)*+\.?")
# "செ.மணிமாறன்": initials, where Indian languages write them together with the name.
_INITIALLED: Final = regex.compile(r"(?:[\p{L}\p{M}]{1,4}+\.){1,3}+[\p{L}\p{M}]{3,30}+")
# "А.Иванов", "Б.Энхзул": the same in Cyrillic; elsewhere firms and places are written so as well.
_INITIALS_GLUED: Final = regex.compile(
    r"(?:[А-ЯЁЇІЄҐӨҮ]\.){1,3}+[А-ЯЁЇІЄҐӨҮ][а-яёїієґөү’'-]{3,30}+"
)
# Filters, the tagger's choices and composing ask of the same pieces: some last answers are kept.
KEPT: Final = 256
_LONGEST_NAME: Final = 60
_NAME_WORDS: Final = 6
# With its particles, where a name opens with a given name that is known.
_MOST_WORDS: Final = 9
_UNCASED_WORDS: Final = 5
_UNSPACED_NAME: Final = 8
_ORGANISATION_WORDS: Final = regex.compile(
    r"\b(?:images?|press|presse|photos?|photography|pictures?|agency|agencia|agence|agentur|agenzia"
    r"|news|media|tv|studios?|archives?|archiv|magazine|times|post|herald|tribune|telegraph|journal"
    r"|gazette|reuters|getty|nasa|unsplash|pexels|shutterstock|istock|alamy|imago|adobe|stock|zuma"
    r"|wire|newsroom|pool|wikimedia|wikipedia|youtube|facebook|instagram|tiktok|twitter|netflix"
    # Papers, as they are called in several languages.
    r"|guardian|observer|chronicle|echo|écho|courier|kurier|kuriren|examiner|gazeta|gazzetta"
    r"|diario|diário|diari|jornal|journalen|giornale|corriere|correio|correo|periódico|folha|voix"
    r"|dépêche|monde|figaro|parisien|progrès|télégramme|dagblad|dagbladet|krant|courant|tidning"
    r"|tidningen|avis|avisen|zeitung|anzeiger|rundschau|nachrichten|allgemeine|tageblatt|tagblatt"
    r"|dziennik|noviny|deník|novine|vijesti|vesti|hírlap|sanomat|uutiset|lehti|gazetesi"
    r"|новости|вести|газета|известия|коммерсантъ|ведомости|новини"
    # Houses and bodies that hand pictures out.
    r"|university|universität|université|universidad|universidade|università|uniwersytet"
    r"|ministry|ministère|ministerio|ministero|ministerium|ministério|police|polizei|policía"
    r"|policie|policja|polícia|politie|politiet|polisen|feuerwehr|museum|musée|museo|museu|muzeum"
    r"|library|foundation|fundación|fundação|fondation|fondazione|stiftung|institute|institut"
    r"|instituto|istituto|gallery|galerie|galería|galleria|theatre|theater|théâtre|teatro|opera"
    r"|festival|club|fc|gmbh|ltd|inc|llc|corp|company|group|council|county|department|commission"
    r"|government|gobierno|governo|ayuntamiento|câmara|comune|gemeinde|kommun|kommune|city|films"
    r"|entertainment|records|productions|service|services|society|association|federation"
    r"|редакция|agência|agenția|agentura|agencja|ajansı|uutistoimisto|nyhetsbyrån|persbureau"
    r"|wyborcza|hospital|archivio|archivo|arquivo|television|televisión|télévision|radio|sender)\b",
    regex.I,
)
# How agencies' and papers' names end in Chinese, Japanese and Korean.
_ORGANISATION_ENDS: Final = (
    "社",
    "网",
    "網",
    "报",
    "報",
    "聞",
    "闻",
    "통신",
    "뉴스",
    "신문",
    "일보",
)
_ORGANISATION: Final = 5
_ACRONYM: Final = 6
_SMALL_WORD: Final = 3
_EDITORS: Final = regex.compile(
    r"\b(?:staff|newsroom|desk|newsdesk|editorial\s(?:board|team)|redaktion|redaktionen|rédaction"
    r"|redaction|redacción|redacció|redação|redazione|redactie|redakcja|redakce|redakcia|redakcija"
    r"|redakcije|toimitus|toimetus|szerkesztőség|redacția|redacţia|редакция|редакція|редакција"
    r"|редакции|σύνταξη|haber\smerkezi|yazı\sişleri|redaksi|tòa\ssoạn|ban\sbiên\stập|nhóm\s(?:pv|phóng\sviên)|tim\sredaksi|डेस्क|ডেস্ক)\b"
    r"|编辑部|編輯部|編集部|편집국|편집부|قسم التحرير|هيئة التحرير|تحریریه|מערכת|กองบรรณาธิการ",
    regex.I,
)
_EDITORS_WORDS: Final = 4
# "Staff Engineer" is a job like any other.
_STAFF_JOB: Final = regex.compile(r"staff\s(?!reports?$|and\b)\p{L}+(?:\s\p{L}+)?", regex.I)
_STAFF_REPORTER: Final = regex.compile(r"(?:our\s)?staff\s(?:reporters?|writers?)", regex.I)
# Words that join an agency to a text, and are no part of its name.
_JOINING: Final = frozenset(
    [
        "with",
        "by",
        "from",
        "via",
        "mit",
        "von",
        "nach",
        "avec",
        "par",
        "con",
        "com",
        "por",
        "met",
        "med",
        "z",
        "s",
        "ze",
        "input",
        "inputs",
        "courtesy",
        "of",
        "theo",
        "according",
        "to",
        "and",
        "und",
        "et",
        "redazione",
    ]
)
# Places of several words that stand behind names as other names would.
_PLACES: Final = frozenset(
    folded(place).casefold()
    for place in [
        "New York",
        "New Delhi",
        "Los Angeles",
        "San Francisco",
        "San Diego",
        "Las Vegas",
        "New Orleans",
        "Salt Lake City",
        "Hong Kong",
        "Tel Aviv",
        "Abu Dhabi",
        "Kuala Lumpur",
        "Addis Ababa",
        "Cape Town",
        "Buenos Aires",
        "Mexico City",
        "Ciudad de México",
        "Rio de Janeiro",
        "São Paulo",
        "Belo Horizonte",
        "Porto Alegre",
        "Santiago de Chile",
        "San José",
        "San Juan",
        "San Salvador",
        "Den Haag",
        "Sankt Petersburg",
        "St. Petersburg",
        "Frankfurt am Main",
        "Le Caire",
        "Las Palmas",
        "La Paz",
        "La Haye",
        "Nowy Jork",
        "Nueva York",
        "Nova York",
        "Nova Iorque",
        "Nueva Delhi",
        "Phnom Penh",
        "Ho Chi Minh City",
        "Hà Nội",
        "TP HCM",
        "Đà Nẵng",
        "Bandar Lampung",
        "Нью Йорк",
        "Нижний Новгород",
        "Новый Уренгой",
        "नई दिल्ली",
        "नयी दिल्ली",
        "নয়া দিল্লি",
        "تل أبيب",
        "تل آویو",
        "أبو ظبي",
        "תל אביב",
        "ניו יורק",
        "באר שבע",
        "Νέα Υόρκη",
        "Nova Gorica",
        "Novi Sad",
        "Banja Luka",
        "Slavonski Brod",
        "Hradec Králové",
        "České Budějovice",
        "Banská Bystrica",
        "Zielona Góra",
    ]
)


# By a sign that closes a quotation, those that open it.
_QUOTES: Final = {"»": "«", "«": "»", "”": "“", "“": "„", "」": "「"}


def _is_open(text: str, opening: str, closing: str) -> bool:
    """Whether a quotation is open at a text's end; what closes it may open it as well (Swedish)."""
    if opening in text:
        return text.count(opening) > text.count(closing)
    return text.count(closing) % 2 == 1


def trimmed(text: str) -> str:
    """A piece of a credit without the signs around it; "Jr." and an initial keep their stop, and
    what is quoted inside its closing sign ("Redaktion „Tide“")."""
    core = text.strip(EDGES)
    if len(core) == len(text):
        return core
    behind = text[text.find(core) + len(core) :][:1] if core else ""
    opening = _QUOTES.get(behind)
    if opening is not None and _is_open(core, opening, behind):
        return core + behind
    if behind == "." and not core.isspace():
        last = core.split()[-1]
        if last.lower() in _STOPPED or (len(last) == 1 and last.isupper()):
            return core + "."
    return core


@lru_cache(maxsize=KEPT)
def looks_like_name(text: str) -> bool:
    """Whether a piece of text has the form of a person's name, in any script.

    Two to six words, each capitalised but for particles such as "van der"; or, in scripts
    without case, two to five words, initials and one, or two to eight characters without a space.
    """
    text = trimmed(text)
    if not 2 <= len(text) <= _LONGEST_NAME:
        return False
    if not _NO_NAME.isdisjoint(text) or any(map(str.isdigit, text)):
        return False
    words = _AMID_PARTICLES.sub("", text).split()
    cased = has_case(text[0])  # as nearly all are
    if not cased and not any(map(has_case, text)):
        if len(words) == 1 and _INITIALLED.fullmatch(text):
            return True
        if len(words) == 1:
            return is_unspaced(text) and len(text) <= _UNSPACED_NAME
        return len(words) <= _UNCASED_WORDS
    if len(words) == 1:
        return _INITIALS_GLUED.fullmatch(text) is not None
    if len(words) > _NAME_WORDS and not _is_long_name(words):
        return False
    for word in words:
        core = word.strip(".,'’\"“”„«»()")
        if not _NAME_WORD.fullmatch(core):
            return False
        if core.lower() in _PARTICLE or word in _PARTICLE:
            continue
        # "al-Soudani", "d'Arcy", "O’Neill" and "McKay" are capitalised somewhere near the front.
        if not any(char.isupper() for char in core[:4]):
            return False
    if words[0].lower() in _ARTICLES or any(w.lower() in _OF_SITES for w in words):
        return False
    if _says_a_word_again(words):
        return False
    return words[0].strip(".'’")[:1].isupper() or words[0].lower() in _PARTICLE


def _is_long_name(words: list[str]) -> bool:
    """Whether so many words are a name's for all its particles: "María José Gómez de la Torre y
    Pérez"."""
    own = sum(word.lower() not in _PARTICLE for word in words)
    return len(words) <= _MOST_WORDS and own < _NAME_WORDS and is_given_name(words[0])


def _says_a_word_again(words: list[str]) -> bool:
    """Whether one word stands on both sides of particles, as in "Tür zu Tür"."""
    own = [word.lower() for word in words if word.lower() not in _PARTICLE]
    return len(own) == 2 and len(words) > 2 and own[0] == own[1] and len(own[0]) > 2


def is_unspaced(text: str) -> bool:
    """Whether all of a text is ideographs, kana and Hangul."""
    return all(
        "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" or char == "・"
        for char in text
    )


def is_short_name(text: str) -> bool:
    """Whether a text has the form of a name, and no more words than names have: headlines in
    capitals have the form as well."""
    words = [word for word in text.split() if word.lower() not in _PARTICLE]
    return len(words) <= _UNCASED_WORDS - 1 and looks_like_name(text)


@lru_cache(maxsize=KEPT)
def looks_like_organisation(text: str) -> bool:
    """Whether a piece of a credit names an agency, a paper or a firm."""
    text = text.strip(EDGES)
    if not text:
        return False
    words = text.split()
    if says(text, "agency"):
        return True
    if len(words) <= _ORGANISATION and _is_titled(words) and _ORGANISATION_WORDS.search(text):
        return True
    if text.endswith(_ORGANISATION_ENDS) and len(text) > len(_ORGANISATION_ENDS[0]) + 1:
        return True
    if len(words) == 1 and is_site(text):
        return True
    return len(words) == 1 and len(text) <= _ACRONYM and text.isupper()


def _is_titled(words: list[str]) -> bool:
    """Whether all words but small ones open with a capital, as those of a title do."""
    return all(
        not is_small(word[:1]) or len(word) <= _SMALL_WORD or word[1:2] in "'’" for word in words
    )


def is_site(text: str) -> bool:
    """Whether a text ends as the name of a site does: "tide.example"."""
    first, stop, last = text.rpartition(".")
    return bool(stop and first) and len(last) > 1 and last.isalpha() and last.islower()


def is_agencies(text: str) -> bool:
    """Whether a text is an agency's name or tag, and nothing else: "AFP", "mit dpa"."""
    return says(text, "agency")


def agency_name(tag: str) -> str:
    """The agency in a tag such as "mit dpa": the tag without the words that join it to a text."""
    tag = tag.rpartition(":")[2].strip() or tag  # "Agencia: EFE"
    words = tag.split()
    rest = without_joining(tag)
    if says(rest, "agency"):
        return rest.strip(EDGES)
    for first in range(len(words) - 1, -1, -1):
        name = " ".join(words[first:])
        # "AP" ends "with AP"; "Press" does not end "Associated Press" as a name of its own.
        if says(name, "agency"):
            return name.strip(EDGES)
    return tag


def without_joining(tag: str) -> str:
    """A tag without the words that join it to a text: "dpa" of "mit dpa"."""
    words = tag.split()
    first = 0
    while first < len(words) - 1 and words[first].lower() in _JOINING:
        first += 1
    return " ".join(words[first:])


@lru_cache(maxsize=KEPT)
def is_editors(text: str) -> bool:
    """Whether a text names the editors as a body: "Redaktion", "Our foreign staff"."""
    if len(text.split()) > _EDITORS_WORDS or not _ENDS.isdisjoint(text):
        return False
    if _STAFF_REPORTER.fullmatch(text):
        return True
    found = _EDITORS.search(text)
    if found is None:
        return False
    somebody, comma, _ = text[: found.start()].partition(",")
    if comma and looks_like_name(somebody) and is_given_name(somebody.split()[0]):
        return False  # "Ann Lee, Da Redação"
    before, job = text[: found.start()].strip(EDGES), text[found.start() :].strip(EDGES)
    if _STAFF_JOB.fullmatch(job) and says(job, "jobs"):
        # "Ann Lee, Staff Writer" is somebody as well, but "Tide Staff Writer" is not, nor "Harbour
        # Weekly Staff Writer": without a sign between, the given name has to be known.
        anybody = looks_like_name(before) and not looks_like_organisation(before)
        if anybody and text[: found.start()].endswith(before + " "):
            anybody = len(before.split()[0].strip(".")) == 1 or is_given_name(before.split()[0])
        return bool(_STAFF_REPORTER.fullmatch(job)) and not anybody
    # "Redaktion Ann Lee" is somebody.
    return not looks_like_name(text[found.end() :])


def is_place(text: str) -> bool:
    """Whether a piece of a byline is a place of several words, which has the form of a name."""
    return folded(text.strip(EDGES)).casefold() in _PLACES
