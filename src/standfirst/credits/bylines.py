"""Bylines: who wrote, who translated, and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

import regex

from standfirst.article import Credit, CreditRole
from standfirst.button_tails import without_author_button
from standfirst.characters import folded, has_case, is_small
from standfirst.credits.credentials import is_credential
from standfirst.credits.kinds import kind_end
from standfirst.credits.lists import parted
from standfirst.credits.names import (
    EDGES,
    KEPT,
    agency_name,
    is_agencies,
    is_editors,
    is_place,
    is_short_name,
    is_unspaced,
    looks_like_name,
    looks_like_organisation,
    trimmed,
    without_joining,
)
from standfirst.filters.lexicon.lookup import may_open, says, says_at_start
from standfirst.given_names import is_given_name
from standfirst.surnames import CHINESE, is_surname, is_whole_name

# What may stand before a byline's words.
_BEFORE_CUES: Final = " -–—|("
# What may stand between them and a name in Japanese and Chinese.
_BEHIND_CUES: Final = "・＝=／/｜|"
# With these at its end a job's words go on.
_GOES_ON: Final = (" of", " in")
# Here and below, a run that a pattern may start with is looked at from its start alone, and once: a
# search from each of its places would cost the square of its length.
_MAIL: Final = regex.compile(r"(?<!\S)(?:\S[^\s@]*+@\S++|@\w++)")
_LONGEST: Final = 400
# Labels of a line that names photographers as well.
_LABELS: Final = 2
# Raised digits, and others right behind a word of a list of several, of which one alone may be any.
_RAISED: Final = regex.compile(r"(?<=\p{L})[¹²³⁰⁴-⁹]++(?:,[¹²³⁰⁴-⁹]++)*+")
_NOTED: Final = regex.compile(r"(?<=\s\p{L}[\p{L}\p{M}’'-]{1,24})\d{1,2}+(?=\s?(?:[,;&]|$))")
_SEVERAL_NOTED: Final = 2
_ENDS: Final = regex.compile(
    r"\s[|•·]\s|\s[-–—]\s|\t|\s{3,}|／|\scontributed\s(?:to|reporting)\b"
    r"|(?:\s|(?<=\p{Ll}))(?=(?:Updated|Published|Posted|Aktualisiert|Veröffentlicht|Publié|Actualizado"
    r"|Publicado|Publicada|Publicat|Atualizado|Pubblicato|Aggiornato|Gepubliceerd|Publicerad|Publisert"
    r"|Publiceret|Oppdatert|Uppdaterad|Opublikowano|Julkaistu|Опубликовано|Опубліковано)\b)"
)
_NO_NAMES: Final = frozenset("?!:;？！：；")
# "Text:" in Chinese and Japanese is one character, and a cue only with a sign behind it, as are
# "words" and "story"; in Thai "story and pictures" is longer than cues are.
_WRITTEN: Final = regex.compile(
    r"(?:取材・|写真・|撰)?文(?:・写真|・構成|・撮影)?\s*[:：/／・＝=｜|]\s*"
    r"|เรื่อง(?:\s?(?:และ|[/&-])\s?)ภาพ(?:โดย)?\s*[:：]?\s*"
    r"|(?:Words|WORDS|Story|STORY|Testi|TESTI|Yazı|YAZI|Bài|BÀI)\s?:\s+(?=\p{Lu})"
    # "Aus Hamburg berichtet Ann Lee": the place is told first.
    r"|Aus\s\p{Lu}[\p{L}-]++(?:\s\p{Lu}[\p{L}-]++)?+\sberichte[tn]\s(?=\p{Lu})"
    r"|정리\s(?=\p{Hangul}{2,4}\s기자)"  # "edited by"; before other words "layoffs"
)
# "By" in Irish is the article of French: the name says which.
_IRISH: Final = regex.compile(r"[Ll]e\s+(?=\p{Lu}\p{L}++\s(?:Ní|Nic|Ó|Uí|Mhic)\s\p{Lu})")
# A cue glued to the link that the name is: "byAnn Lee". English words with "by" in front have no
# capital within them; what others have it in front of is a name only if it is known to be one.
_GLUED_CUE: Final = regex.compile(
    r"(?P<cue>[Bb]y|von|por|par)(?P<first>\p{Lu}\p{Ll}[\p{L}'’-]*+)\s\p{Lu}"
)
# A cue of ideographs runs on into the name: then the name opens with a surname.
_REPORTER: Final = frozenset({"记者", "記者"})
_SURNAMES: Final = CHINESE | frozenset(
    "文向路包司柏宁寧柯阮桂闵閔解强柴华華车車冉房边邊连連饶饒蒲簡鐘塗闕阙鄔邬"
)
# Cues that are first names as well.
_NAMES_TOO: Final = frozenset({"Per"})
# "Text: A. Photos: B", "取材・文:A 写真:B": what may be the label of who else is named.
_THEN: Final = regex.compile(r"(?<=[\s.,/|・])(?=\p{L}[\p{L}\p{M}]{1,11}\s?[:：])")
# "文／A　图／B": the same in Chinese and Japanese, with a slash or a colon behind what each did.
_THEN_HAN: Final = regex.compile(
    r"[\s／/、|](?:图片?|圖片?|摄影|攝影|摄|攝|写真|撮影|审核|審核|编辑|編輯|责编|校对|制图|設計|设计)"
    r"\s?[／/:：＝=].*$"
)
_DID: Final = frozenset("／/：＝=")
# "글 A 사진 B", "Tekst A Foto's B": the label of pictures amid a line of labels without a sign.
_THEN_BARE: Final = regex.compile(
    r"(?<=[\p{Hangul}\p{L}])\s(?:사진|[Ff]oto(?:['’]?s)?|[Pp]hotos?|FOTO'?S?|Bilder|Beeld|Kuvat?)"
    r"\s(?=\p{Lu}|\p{Hangul})"
)
# "责任编辑：A 作者：B": editors before who wrote.
_EDITORS_FIRST: Final = regex.compile(
    r"(?:责任编辑|責任編輯|编辑|編輯|责编|責編|校对|審核|审核|来源|來源)\s?[:：]\s?[^\s:：]{2,12}+\s++"
    r"(?=(?:作者|记者|記者|撰文|文)\s?[:：])"
)
# Behind a name in Thai: who wrote the story.
_THAI: Final = regex.compile(
    r"(?<=[\u0E00-\u0E7F]\s[\u0E00-\u0E7F]{2,20})\s(?:เรื่อง|เรียบเรียง|รายงาน)$"
)
# Behind a name in Hindi: whose report it is.
_HINDI: Final = regex.compile(
    r"(?P<who>\p{Devanagari}++(?:\s\p{Devanagari}++){1,2})\sकी\s(?:विशेष\s|ख़ास\s|खास\s)?+रिपोर्ट"
)
# Words for "by" that are other words elsewhere, in no phrase file for that, and what tells that a
# name follows: Irish "le" (French "Le Monde"), Macedonian "од" (Serbian for "from"), Albanian "nga"
# (Vietnamese for Russia), Filipino "ni" (Spanish for "neither", Swahili for "is"), Welsh "gan" (a
# Chinese surname). The last three are names with a capital: `standfirst.small_cues` knows better.
_SMALL_CUES: Final = {
    "le": regex.compile(
        r"le(?=\s\p{Lu}[\p{L}'’-]++\s(?:\p{Lu}[\p{L}'’-]++\s)?(?:Ní|Nic|Ó|Mac|Mag|Uí)\s\p{Lu})",
        regex.I,
    ),
    "од": regex.compile(
        r"од(?=\s\p{Lu}[\p{L}.]++\s(?:\p{Lu}[\p{L}.]++[\s-]){0,2}"
        r"\p{Lu}\p{L}*(?:ск[иа]|[оеи]ва?|иќ)(?!\p{L}))",
        regex.I,
    ),
    "nga": regex.compile(r"nga(?=\s\p{Lu}[^\s.]++\s\p{Lu})"),
    "ni": regex.compile(r"ni(?=\s\p{Lu}\S++\s(?!.*\b(?i:ni)\b))"),
    "gan": regex.compile(r"gan(?=\s\p{Lu}[^\s.]++\s(?:ap\s)?\p{Lu})"),
}
# The place from which somebody reports, before or behind the name.
_PLACE: Final = regex.compile(r"\s(?:in|à|aus|from|w|v|в|у|da|desde|vanuit|från)\s+\p{Lu}.*$")
_FROM: Final = regex.compile(r"(?:in|à|en|a|au|aus|from|w|we|v|в|у|da|desde|em|från|i)\s+\p{Lu}")
_PLACE_BEFORE: Final = regex.compile(r"[\p{Han}\p{Hangul}\p{Katakana}ー・]{2,12}\s?[=＝]")
# A paper opens with a capital, but for its article: "for article" names none.
_FOR: Final = regex.compile(
    r"\s(?i:for|für|pour|para|special\sto)\s+"
    r"(?=(?i:(?:the|die|der|das|den|l[aeo]s?|el|os?|as?|il|un[ae]?)\s|l['’])?+\p{Lu})"
)
_SPECIAL: Final = regex.compile(r"(?:special\sto|for|für|pour)\s+", regex.I)
# "[파리=김하늘 특파원]" is a byline in brackets, and not an aside.
_ENCLOSED: Final = regex.compile(r"[(（\[【［]([^()（）\[\]【】［］]{1,80})[)）\]】］]")
# "新华社记者 张立群", "本报记者": whose reporter it is.
_OF_HAN: Final = regex.compile(r"(?P<of>\p{Han}{2,8}?)(?:特约|特約)?(?:记者|記者)\s*(?=\p{Han})")
_NO_TEXT: Final = ("写真", "撮影", "摄影", "攝影", "사진")
_JOB_WORDS: Final = 5
_DASHES: Final = frozenset("-–—")
_DASH: Final = regex.compile(r"\s[-–—]\s")
_SHORT_NAME: Final = 2
# The most words of a name behind a line or a dash, and given names by which towns and states are
# called as well, folded.
_MOST_OF_ANOTHER: Final = 4
_TOWNS_TOO: Final = frozenset(
    (
        *("austin", "sydney", "florence", "charlotte", "jordan", "georgia", "virginia", "carolina"),
        *("dakota", "chelsea", "israel", "chad", "milan", "sofia", "victoria", "santiago", "san"),
        *("savannah", "orlando", "lorraine", "salvador", "trinidad", "april", "june", "madison"),
        *("houston", "dallas", "denver", "paris", "london", "lincoln", "jackson", "santa", "porto"),
        *("lourdes", "mercedes", "dolores", "los", "las", "new", "adelaide", "alexandria", "may"),
        *(
            "louis",
            "saint",
            "st",
            "cordoba",
            "valencia",
            "leon",
            "grace",
            "hope",
            "bad",
            "el",
            "la",
        ),
    )
)
# Scripts whose spaces part clauses; the most letters, without the marks, of a name's word there.
_CLAUSES: Final = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_LETTER: Final = regex.compile(r"\p{L}")
_LONGEST_UNPARTED: Final = 15
# In Khmer and Burmese all vowels are marks: fewer letters make a word.
_FEWER: Final = regex.compile(r"[\p{Khmer}\p{Myanmar}]")
_LONGEST_OF_FEWER: Final = 12
_PLACE_WORDS: Final = 3
_OPENING: Final = frozenset("(（[")
_ASIDE: Final = regex.compile(r"(?:(?<!\s)\s++)?+[(（\[]([^()（）\[\]]{0,80}+)[)）\]]")
# "Landespolitische Korrespondentin": what is before the job belongs to it.
_ADJECTIVE: Final = regex.compile(r"\p{L}{4,}isch(?:e|er|en)|(?:Leitende|Freie|Stellvertretende)r?")
# A platform or a paper that a scraper has glued to the name before it.
_GLUED: Final = regex.compile(
    r"(?<=\p{Ll})(?=(?:Twitter|Facebook|LinkedIn|Instagram|Email|E-Mail|Follow|Reuters|AFP|The"
    r"|Updated|Published|Posted|Share)\b)"
)
_PLATFORMS: Final = frozenset(
    [
        "twitter",
        "facebook",
        "linkedin",
        "instagram",
        "email",
        "e-mail",
        "follow",
        "updated",
        "published",
        "posted",
        "share",
    ]
)
_BEHIND: Final = regex.compile(r"\s(?=The\s\p{Lu})")
# What a report is called behind its reporter, in Chinese: "台北報導", "综合报道".
_REPORTS: Final = ("報導", "报导", "報道", "报道", "专电", "專電", "特稿", "整理")
_SOURCE: Final = regex.compile(
    r"(?:source|quelle|forrás|πηγή|fuente|fonte|sursa|izvor|извор|источник|джерело|źródło|zdroj"
    r"|kilde|källa|lähde|bron|kaynak|šaltinis|avots|allikas|vir|sumber|nguồn|ที่มา|المصدر|منبع|מקור"
    r"|स्रोत|स्त्रोत|出典|来源|來源|출처|font|burimi?|chanzo|წყარო|mənbə|дереккөз|сурвалж|булак"
    r"|manba|манбаъ|крыніца|iturria|heimild|ffynhonnell|foinse|աղբյուր|ምንጭ|ذریعہ|ماخذ|সূত্র"
    r"|ஆதாரம்|మూలం|ಮೂಲ|അവലംബം|ප්‍රභවය|ប្រភព|ແຫຼ່ງຂໍ້ມູນ|سەرچاوە|سرچینه)s?\s*[:：=]\s*",
    regex.I,
)
# Of agencies, those that deal in pictures.
_PICTURES: Final = regex.compile(
    r"getty|imago|shutterstock|alamy|alliance|images?\b|photos?\b|fotos?\b|stock|scanpix|unsplash",
    regex.I,
)
# "Agency" itself, which beside the name of one adds nothing.
_AN_AGENCY: Final = frozenset(
    [
        "agency",
        "agencies",
        "agencias",
        "agencia",
        "agences",
        "agence",
        "agenturen",
        "agentur",
        "agenzie",
        "agência",
        "agências",
        "एजेंसी",
        "एजेंसियां",
        "وكالات",
        "агентства",
        "ajanslar",
    ]
)
# "By" and an article or "our" before the editors, which are no part of what these are called.
_BEFORE_EDITORS: Final = regex.compile(
    r"(?:by|von|vom|par|por|da|dalla|della|di|de|del|do|door|van|av|af|od|от|från|fra)\s++"
    r"(?:(?:the|an?|der|die|den|unserer|unsere|la|le|notre|nuestra|nossa|nostra|vår|vores|onze)\s++"
    r")?+",
    regex.I,
)
# Behind a name and a comma, where from somebody reports: "Ann Lee, de Lisboa".
_FROM_TOWN: Final = regex.compile(
    r"(?:de|do|da|di|desde|en|em|aus|from|in|uit|från|fra|z|ze|из|з)\s\p{Lu}[\p{L}'’-]++"
)


@lru_cache(maxsize=KEPT)
def after_cue(text: str, cue: str) -> tuple[str, bool]:
    """A text without the cue that opens it, and whether one did."""
    glued = _GLUED_CUE.match(text) if cue == "byline" else None
    if glued and (glued["cue"] == "by" or is_given_name(glued["first"])):
        return text[glued.end("cue") :].strip(EDGES), True
    written = _WRITTEN.match(text) if cue == "byline" else None
    if written:
        return text[written.end() :].strip(EDGES), True
    irish = _IRISH.match(text) if cue == "byline" else None
    if irish:
        return text[irish.end() :].strip(EDGES), True
    end = says_at_start(text, cue)
    if end <= 0 and cue == "byline":
        end = _small_cue(text) or kind_end(text)
    if end <= 0:
        return text, False
    # "Per-Erik" is a name, and "per" Catalan for "by".
    if text[end : end + 1] in ("-", "'", "’") and text[end + 1 : end + 2].isalpha():
        return text, False
    if _is_name_itself(text, end):
        return text, False
    runs_on = text[end : end + 1]
    if text[:end] in _REPORTER and runs_on.isalpha() and runs_on not in _SURNAMES:
        return text, False
    return trimmed(text[end:].lstrip(_BEHIND_CUES)), True


def opens_with_cue(text: str, cue: str) -> bool:
    """Whether a line opens with the words of a cue, or a byline's with its one sign: small cues and
    the Irish one, which other languages have as well, count for none."""
    text = text.strip(_BEFORE_CUES)
    if cue == "byline" and _WRITTEN.match(text) is not None:
        return True
    end = says_at_start(text, cue)
    return end >= 0 and not _is_name_itself(text, end)


def opens_with_kind(text: str) -> bool:
    """Whether a line is a kind of text with a colon and somebody's name: a byline only beside a
    date or another byline."""
    return kind_end(text.strip(EDGES)) > 0


def _is_name_itself(text: str, end: int) -> bool:
    """Whether a cue, which ends at `end`, is the first name of a text's two: "Per Lund"."""
    return text[:end] in _NAMES_TOO and len(text.split()) == _SHORT_NAME and looks_like_name(text)


def opens_with_small_cue(text: str) -> bool:
    """Whether a line opens with a word for "by" that other languages' lines open with as well, and
    a name may follow: a byline only where something else tells one, too."""
    return _small_cue(text.strip(EDGES)) > 0


def _small_cue(text: str) -> int:
    pattern = _SMALL_CUES.get(text.partition(" ")[0].lower())
    found = None if pattern is None else pattern.match(text)
    return 0 if found is None else found.end()


@lru_cache(maxsize=KEPT)
def parse_byline(text: str, *, role: Literal["author", "translation"] = "author") -> Credit | None:
    """The credit that a byline gives, or None if it names nobody.

    Args:
        text: a byline such as "By A, B and C", "Von A (Text), Berlin" or "A / B".
        role: which words may stand in front: a byline's or a translator's.
    """
    printed = text.strip()
    cue = "byline" if role == "author" else "translation"
    if is_editors(printed.strip(EDGES)) and role == "author":
        editors = _without_by(trimmed(printed))
        return Credit("author", (), (editors,), None, printed)
    rest = without_author_button(_without_mail(printed[:_LONGEST]).rstrip())
    ascii_only = rest.isascii()  # as many are: nothing of other scripts is looked for in them
    rest = _without_photos(rest if ascii_only else _without_report(_THAI.sub("", rest)))
    enclosed = _ENCLOSED.fullmatch(rest.strip())
    rest = enclosed[1] if enclosed else rest
    organisations: list[str] = []
    names: list[str] = []
    agencies = [
        agency for aside in _asides(rest) for agency in agencies_of(aside)
    ]  # "A (EFE)", "القاهرة - (رويترز)"
    rest, announced = after_cue(trimmed(_without_asides(rest)), cue)
    reporter = None if ascii_only else _OF_HAN.match(rest)
    if reporter and looks_like_organisation(reporter["of"]):
        organisations.append(reporter["of"])
        rest = rest[reporter.end() :]
    placed = None if ascii_only else _PLACE_BEFORE.match(rest)
    rest = rest[placed.end() :] if placed else rest
    first, *others = _ENDS.split(rest)
    people, *paper = _FOR.split(first, maxsplit=1)
    for piece in _pieces(first, cue):
        if is_editors(piece):
            organisations.append(_without_by(piece))
        elif looks_like_organisation(piece):
            organisations.append(agency_name(piece) if is_agencies(piece) else piece)
        elif is_place(piece) and not names:
            break
        elif is_place(piece) or (announced and _FROM.match(piece)) or _FROM_TOWN.fullmatch(piece):
            continue
        elif names and (piece.startswith("The ") or _is_paper(piece, people, paper)):
            organisations.append(piece)
        elif looks_like_name(piece):
            names.append(piece)
        elif not names:
            break  # what does not begin with a name says something else
    for other in others:
        agencies += agencies_of(other)
        # "القاهرة - سلمى الحداد": in scripts without case the place comes first.
        place = not names and not organisations and _is_caseless_word(first)
        if (names or place) and _is_another(other):
            names.append(other.strip(EDGES))
    if agencies and not names and not organisations and len(first.split()) > _PLACE_WORDS:
        return None  # a sentence that an agency stands behind
    organisations += agencies
    if not names and not organisations:
        return None
    if len(organisations) > 1:
        own = [name for name in organisations if name.lower() not in _AN_AGENCY]
        organisations = own or organisations
    kind: CreditRole = role
    if not names and role == "author" and not is_editors(organisations[0]):
        kind = "agency"
    return Credit(kind, once(names), once(organisations), None, printed)


def _without_by(editors: str) -> str:
    """What the editors are called, without "by our" before it."""
    found = _BEFORE_EDITORS.match(editors)
    return editors[found.end() :] if found else editors


def _is_caseless_word(text: str) -> bool:
    """Whether a text is one word of a script without case, and of one that has spaces."""
    text = text.strip(EDGES)
    return bool(text) and " " not in text and not has_case(text[0]) and not is_unspaced(text)


def _is_another(text: str) -> bool:
    """Whether what stands behind a name and a line, a dash or a dot is one more name, told by a
    given name that is known and none of a town: "Ann Lee | Bob Ray", but "Ann Lee | Buenos Aires".
    """
    text = text.strip(EDGES)
    words = text.split()
    if not 1 < len(words) <= _MOST_OF_ANOTHER or not is_given_name(words[0]):
        return False
    if "," in text or is_unspaced(words[0]):
        return False
    if folded(words[0]).casefold() in _TOWNS_TOO or is_place(text) or looks_like_organisation(text):
        return False
    return is_short_name(text) and without_job(text) == text and says_at_start(text, "photo") <= 0


def _is_paper(piece: str, people: str, paper: list[str]) -> bool:
    """Whether a piece is the paper that was written for, and nobody named before: Bob Ray of "Ann
    Lee and Bob Ray for Bob Ray Media" is a person."""
    return piece not in people and any(name.startswith(piece) for name in paper)


def _without_mail(text: str) -> str:
    """A text without e-mail addresses and handles, and without the numbers of notes behind names:
    "Ann Lee¹", "Ann Lee1, Bob Ray2"."""
    text = _MAIL.sub(" ", text) if "@" in text else text
    text = text if text.isascii() else _RAISED.sub("", text)
    return _NOTED.sub("", text) if len(_NOTED.findall(text)) >= _SEVERAL_NOTED else text


def _without_photos(text: str) -> str:
    """A byline without who took the pictures: "Photos: B" behind another label."""
    if not _DID.isdisjoint(text):
        text = _THEN_HAN.sub("", text)
        editors = _EDITORS_FIRST.match(text)
        text = text[editors.end() :] if editors else text
    bare = _THEN_BARE.search(text)
    if bare and ":" not in text and says_at_start(text, "byline") > 0:
        return text[: bare.start()].rstrip(EDGES)
    if text.count(":") + text.count("：") < _LABELS:
        return text
    for match in _THEN.finditer(text, 1):
        if says_at_start(text[match.start() :], "photo") > 0:
            return text[: match.start()].rstrip(EDGES)
    return text


def _without_report(text: str) -> str:
    """A name without "report of" behind it in Hindi; armies and states have reports as well."""
    found = _HINDI.fullmatch(text.strip(EDGES))
    return found["who"] if found and is_given_name(found["who"].split()[0]) else text


def _asides(text: str) -> list[str]:
    """What stands in a text in brackets."""
    return [] if _OPENING.isdisjoint(text) else _ASIDE.findall(text)


def _without_asides(text: str) -> str:
    """A text without what stands in it in brackets."""
    return text if _OPENING.isdisjoint(text) else _ASIDE.sub("", text)


def agencies_of(text: str) -> list[str]:
    """The agencies in a tag that names nothing else, "dpa/AFP" or "with AFP"; else none."""
    source = _SOURCE.match(text)
    text = (text[source.end() :] if source else text).strip(EDGES)
    if not text or len(text) > 80:
        return []
    if is_agencies(text):
        return [agency_name(text)]
    text = without_joining(text)
    if text[:1].isalnum() and says_at_start(text, "agency") <= 0:  # the first piece is none, then
        return []
    pieces = [piece for link in text.split("/") for piece in parted(link)]
    if not pieces or not all(map(is_agencies, pieces)):
        return []
    own = [piece for piece in pieces if piece.lower() not in _AN_AGENCY]
    return [agency_name(piece) for piece in own or pieces]


def _pieces(text: str, cue: str) -> Iterator[str]:
    """The pieces of a byline's list, each without its cue, its job and its place."""
    found = 0
    for whole in parted(text.replace("/", " / ")):
        piece, cued = after_cue(whole, cue)
        # "Per" is Catalan for "by", and a name: "Odile Marsh and Per Lund".
        if found and looks_like_name(whole) and not looks_like_name(piece):
            piece = whole
        if not piece and cued and is_editors(whole):
            piece = whole
        for each in _split_off(piece):
            special = _SPECIAL.match(each)
            if special and found:
                each = each[special.end() :].strip()
            if (
                each.startswith(_NO_TEXT)
                or each.endswith(_REPORTS)
                or (found and says(each, "jobs") and not is_agencies(each))
                or (_has_date(each) and (found or _is_short(each)))
                or says(each, "datewords")
                or (found and (_is_office(each) or is_credential(each)))
            ):
                continue
            if not is_agencies(each) and not is_editors(each):
                each = without_job(each)
            if not looks_like_name(each) and looks_like_name(_PLACE.sub("", each)):
                each = _PLACE.sub("", each)
            if each:
                found += 1
                yield each


def _is_office(text: str) -> bool:
    """Whether a piece behind a name has the form of an office: "Dean of Law", "Sr. Director of
    Works". Hardly any name has "of" behind a word."""
    return "of" in text.split()[1:] and not looks_like_organisation(text)


def opens_source(text: str) -> bool:
    """Whether a text opens with "source" and a colon, in any language."""
    return _SOURCE.match(text.strip(EDGES)) is not None


def tells_source(credit: Credit, text: str) -> bool:
    """Whether what reads as a photo's credit tells where a text comes from: "Quelle: dpa"."""
    if not opens_source(text) or not credit.organisations:
        return False
    if any(len(name.split()) > 1 or not name.isascii() for name in credit.names):
        return False
    return not any(map(_PICTURES.search, credit.organisations))


def _is_short(text: str) -> bool:
    return len(text.split()) <= _PLACE_WORDS


def _has_date(text: str) -> bool:
    return any(map(str.isdigit, text)) and not looks_like_organisation(text)


def _split_off(text: str) -> list[str]:
    """A name, and apart from it the paper or the agency printed behind it without a comma."""
    text, *glued = _GLUED.split(text, maxsplit=1)
    out = [trimmed(text)]
    for tail in glued:
        if tail.split()[0].lower() not in _PLATFORMS:
            out.append(tail.strip(EDGES))
    sides = _FOR.split(out[0], maxsplit=1)
    if len(sides) == 1:
        sides = _BEHIND.split(out[0], maxsplit=1)
    if len(sides) == 2 and looks_like_name(sides[0]):
        return [sides[0], sides[1].strip(EDGES), *out[1:]]
    words = out[0].split()
    if len(words) > 2 and words[-1].lower() in _PLATFORMS:
        # The link beside the name: "Ann Lee Twitter".
        words.pop()
        out[0] = " ".join(words)
    for count in range(2, len(words)):
        tail = " ".join(words[count:])
        if is_agencies(tail) and _is_surely_agency(tail, out[0]):
            name = " ".join(words[:count]).strip(EDGES)
            if looks_like_name(name):
                return [name, tail, *out[1:]]
    return [piece for piece in out if piece]


def _is_surely_agency(tail: str, text: str) -> bool:
    """Whether the agency behind a name is not that name's last word: "Rex", "Petra"."""
    if tail.split()[0].lower() in {
        "with",
        "mit",
        "avec",
        "con",
        "com",
        "via",
        "met",
        "theo",
        "för",
    }:
        return True
    return len(tail.split()) > 1 or tail.islower() or (tail.isupper() and not text.isupper())


@lru_cache(maxsize=KEPT)
def without_job(text: str) -> str:
    """A name without the job printed before or after it; nothing, if a job is all there is."""
    words = text.split()
    # What is before the job is a name of one word: one in a script without case.
    glued = len(words) == 1 and not text.isascii() and not has_case(text[0])
    if not glued and not may_open(text, "jobs"):  # as of most
        return text
    if says(text, "jobs"):
        return ""
    name, dash, job = _parted_at_dash(text)
    if dash and looks_like_name(name) and _is_job(job):
        return name
    end = says_at_start(text, "jobs")
    if end > 0:
        rest = text[end:].strip(EDGES)
        if text[:end].lower().endswith(_GOES_ON):
            return ""  # "Head of Public Affairs"
        if text[:end] in _REPORTER and text[end] == rest[:1] and rest[:1] not in _SURNAMES:
            return ""
        return rest if looks_like_name(rest) else ""
    for count in range(1, len(words)):
        rest = " ".join(words[count:])
        if says_at_start(rest, "jobs") > 0:
            while count > 2 and _ADJECTIVE.fullmatch(words[count - 1]):
                count -= 1
            name = trimmed(" ".join(words[:count]))
            if looks_like_name(name):
                return name
            # "Harbour Correspondent": what is before the job is part of it.
            return "" if says(rest, "jobs") else text
    if glued:
        for at in range(2, len(text) - 1):
            if says(text[at:], "jobs") and looks_like_name(text[:at]):
                return text[:at]
    return text


def _parted_at_dash(text: str) -> tuple[str, str, str]:
    """A text parted at its first dash between spaces: what is before, the dash, what is behind."""
    found = None if _DASHES.isdisjoint(text) else _DASH.search(text)
    if found is None:
        return text, "", ""
    return text[: found.start()].strip(EDGES), found[0], text[found.end() :].strip(EDGES)


def _is_job(text: str) -> bool:
    """Whether a text behind a name and a dash is a job: "harbour correspondent"."""
    if len(text.split()) > _JOB_WORDS:
        return False
    return says_at_start(text, "jobs") > 0 or (bool(text) and not without_job(text))


@lru_cache(maxsize=KEPT)
def is_names_only(text: str) -> bool:
    """Whether a line is nothing but names and jobs: "A / B", "A, special correspondent"."""
    if len(text) > _LONGEST:
        return False
    bare = _without_mail(text)
    rest = _without_asides(bare).strip(EDGES) or bare.strip(EDGES)
    if not _NO_NAMES.isdisjoint(rest):
        return False
    dashed = any(sign in rest for sign in (" – ", " — ", " - "))
    pieces = parted(rest.replace("/", " / ").replace("／", " / "))
    named = [piece for piece in pieces if _is_name_alone(without_job(piece))]
    return bool(named) and all(
        p in named or is_credential(p) or not without_job(p) or (_may_be_job(p) and not dashed)
        for p in pieces
    )


def _is_name_alone(text: str) -> bool:
    """Whether a piece is a name though nothing says so. Of ideographs, kana and Hangul any word has
    the form of one."""
    words = text.split()
    if not words or not all(map(is_unspaced, words)):
        return is_short_name(text) and not _is_clauses(words)
    if is_surname(words[0]) and is_whole_name("".join(words)):
        return True
    return all(map(is_whole_name, words))


def _is_clauses(words: list[str]) -> bool:
    """Whether words of a script that parts clauses by spaces, and no words, are longer than names:
    "the crossing closes in May", "after cracks were found". A known given name opens a name."""
    if not _CLAUSES.match(words[0]) or is_given_name(words[0]):
        return False
    most = _LONGEST_OF_FEWER if _FEWER.match(words[0]) else _LONGEST_UNPARTED
    return any(len(_LETTER.findall(word)) > most for word in words)


def _may_be_job(text: str) -> bool:
    return is_small(text[:1]) and len(text.split()) <= _JOB_WORDS


def has_job(text: str) -> bool:
    """Whether a line of names and jobs has a job in it."""
    pieces = parted(text)
    return any(without_job(piece) != piece for piece in pieces) or any(map(_is_office, pieces[1:]))


def once(values: list[str]) -> tuple[str, ...]:
    """The values, each once."""
    return tuple(dict.fromkeys(values))
