"""Reporters whom a story's own text names, as Chinese, Japanese and Korean papers print them.

"本报讯（记者 张立群）", "〔記者陳大文／台北報導〕", "(서울=통신) 김철수 기자 =" open a story, and
"（记者张立群）", "【東京・山田太郎】" close one. These stay in the body, as datelines do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from standfirst.article import Credit
from standfirst.page import Page
from standfirst.roles import Role

_OPENS, _CLOSES = "[(（〔【\\[［]", "[)）〕】\\]］]"
# How far from the beginning and from the end of a paragraph a signature may stand.
_HEAD: Final = 90
_TAIL: Final = 70
_BELOW: Final = 2
_MOST_NAMES: Final = 6
# The first letter of the scripts in which stories name their reporters so.
_FIRST_SCRIPT: Final = "\u1100"
_KOREAN_JOBS: Final = frozenset({"선임", "수습", "인턴", "객원", "전문"})
# Who else is named beside reporters, and what they do; each begins another name.
_JOBS: Final = (
    "记者|記者|通讯员|通訊員|实习生|實習生|见习记者|見習記者|特约|特約|首席|摄影|攝影|编辑|編輯"
)
_PARTS: Final = regex.compile(r"[、,，\s]+")
_CHINESE_PARTS: Final = regex.compile(rf"[、，,\s]+|{_JOBS}")
_KOREAN_PARTS: Final = regex.compile(r"[·,\s]+")
_CHINESE: Final = regex.compile(
    rf"{_OPENS}(?:[\p{{Han}}]{{0,8}}?)(?:记者|記者)\s*(?P<who>[\p{{Han}}\d·、，,／/\s]{{2,60}}?){_CLOSES}"
)
# From where and how it was sent, behind the names: "／台北報導", "台北3日電".
_SENT: Final = regex.compile(
    r"[／/].*$|(?:\p{Han}{2}(?:\d{1,2}(?:月\d{1,2})?日)?[电電]|\p{Han}{2}(?:综合|綜合)?(?:报道|報道|报导|報導))$"
)
_CHINESE_NAME: Final = regex.compile(r"\p{Han}{2,4}|\p{Han}{1,6}·\p{Han}{1,8}")
# "(서울=통신) 김철수 이영희 기자 =" and "[부산=뉴스] 김철수 기자 =".
_KOREAN: Final = regex.compile(
    r"^[(\[［（【〔][^()\[\]（）]{2,24}[)\]］）】〕]\s*"
    r"(?P<who>\p{Hangul}{2,4}(?:[·,\s]\s*\p{Hangul}{2,4}){0,4})\s?"
    r"(?:기자|특파원)\s*[=＝]"
)
# What closes a story in brackets of its own, behind a full stop or on its own line.
_JAPANESE: Final = regex.compile(
    r"(?:^|[。」』])\s*(?P<text>【(?P<who>[\p{Han}\p{Hiragana}\p{Katakana}々ー・、,，\s]{3,50})】"
    r"|（(?P<among>[\p{Han}\p{Hiragana}\p{Katakana}々ー・、,，\s]{3,50})）)$"
)
# From where: "東京・山田太郎", "エルサレム山田太郎".
_PLACE: Final = regex.compile(r"^.*・|^[\p{Katakana}ー]+(?=\p{Han})")
_JAPANESE_NAME: Final = regex.compile(r"[\p{Han}々]{1,4}[\p{Han}\p{Hiragana}\p{Katakana}々]{2,3}")
# Of three signs at least, as "共同" and "時事" are agencies; and none of a paper's offices.
_NO_NAME: Final = regex.compile(
    r"(?:支局|本社|新聞|通信|放送|編集部|取材班|支社|総局|報道|共同|時事|写真|提供|続く|続き|終わり|敬称略|随時|つづく|おわり"
    r"|部|局|社|版|面|紙|誌|号|回|年|月|日|時|分|円|人|氏|党|県|市|町|村|区)$"
)


def find_reporters(page: Page, roles: Sequence[Role]) -> tuple[int, Credit] | None:
    """The line that names a story's reporters, and their credit; None where none does.

    Args:
        page: the page.
        roles: of its lines.
    """
    lines = [line for line, role in enumerate(roles) if role == "body"]
    if not lines:
        return None
    first, last = page.line_text(lines[0]).strip(), page.line_text(lines[-1]).strip()
    if max(first[:_HEAD] + last[-_TAIL:], default="") < _FIRST_SCRIPT:
        return None
    # Closing names may stand on a line of their own, which is no part of the text.
    closing = [
        (line, page.line_text(line).strip()[-_TAIL:])
        for line in range(lines[-1], min(lines[-1] + 1 + _BELOW, len(roles)))
    ]
    for line, text, pattern, names in (
        (lines[0], first[:_HEAD], _KOREAN, _korean),
        (lines[0], first[:_HEAD], _CHINESE, _chinese),
        *((line, text, _CHINESE, _chinese) for line, text in closing),
        *((line, text, _JAPANESE, _japanese) for line, text in closing),
    ):
        found = pattern.search(text)
        if found is None:
            continue
        who = tuple(dict.fromkeys(names(found)))
        if 0 < len(who) <= _MOST_NAMES:
            printed = found.groupdict().get("text") or found[0]
            return line, Credit("author", who, text=printed.strip())
    return None


def _korean(found: regex.Match[str]) -> Iterator[str]:
    names = _KOREAN_PARTS.split(found["who"])
    yield from (name for name in names if name not in _KOREAN_JOBS)


def _chinese(found: regex.Match[str]) -> Iterator[str]:
    for piece in _CHINESE_PARTS.split(_SENT.sub("", found["who"])):
        if _CHINESE_NAME.fullmatch(piece):
            yield piece


def _japanese(found: regex.Match[str]) -> Iterator[str]:
    pieces = _PARTS.split(found["who"] or found["among"])
    names = [_PLACE.sub("", piece) for piece in pieces if piece]
    # Nothing else may stand there: brackets close sentences of other kinds, too.
    if all(_JAPANESE_NAME.fullmatch(name) and not _NO_NAME.search(name) for name in names):
        yield from names
