"""Given names, by which a person's name is told from other words that are capitalised alike; and
surnames, where they open a name that has no space in it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

import regex

from standfirst.characters import folded

# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN: Final = str.maketrans("łøđı", "lodi")
_CHINESE: Final = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢"
    "盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤"
    "湯尹黎易常武乔喬贺賀赖賴龚龔庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦柳邢岳齐齊梅莫庄莊"
    "辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單"
)
_HAN: Final = regex.compile(r"\p{Han}{2,4}")
_JAPANESE: Final = regex.compile(r"(?=.{3,6}$)[\p{Han}\p{Hiragana}\p{Katakana}々]+")
_KOREAN: Final = regex.compile(r"\p{Hangul}{2,4}")
_LONGEST_SURNAME: Final = 3


def _rows(name: str) -> list[str]:
    text = files("standfirst").joinpath(name).read_text("utf-8")
    return [row for row in text.splitlines() if not row.startswith("#")]


@cache
def _given_names() -> frozenset[str]:
    return frozenset(_key(word) for row in _rows("given_names.txt") for word in row.split())


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Japanese and Korean ones."""
    japanese, korean = _rows("surnames.txt")
    return frozenset(japanese.split()), frozenset(korean.split())


def _key(word: str) -> str:
    return folded(word).casefold().translate(_PLAIN)


def is_given_name(word: str) -> bool:
    """Whether a word is a given name in some language, whatever its case and accents; or a whole
    name of Chinese, Japanese or Korean by its form: it opens with a surname, and is as long as
    names are."""
    core = _key(word.strip(".,'’\"“”()"))
    names = _given_names()
    if core in names or core.partition("-")[0] in names:
        return True
    return bool(core) and not core.isascii() and _opens_with_surname(word)


def _opens_with_surname(word: str) -> bool:
    japanese, korean = _surnames()
    if _HAN.fullmatch(word) and word[0] in _CHINESE:
        return True
    if _KOREAN.fullmatch(word):
        return word[0] in korean
    if not _JAPANESE.fullmatch(word):
        return False
    return any(word[:size] in japanese for size in range(2, _LONGEST_SURNAME + 1))
