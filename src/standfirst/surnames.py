"""Names that are written without a space, told by the surnames that open them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

import regex

CHINESE: Final = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢"
    "盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤"
    "湯尹黎易常武乔喬贺賀赖賴龚龔庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦柳邢岳齐齊梅莫庄莊"
    "辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單"
)
_HAN: Final = regex.compile(r"\p{Han}{2,4}")
_HANGUL: Final = regex.compile(r"\p{Hangul}{3,4}")
# Ideographs first, then letters of one kind: "山田さくら", but not "春に再開へ".
_JAPANESE: Final = regex.compile(
    r"(?=.{3,6}$)[\p{Han}々]{1,6}(?:\p{Hiragana}{1,4}|\p{Katakana}{1,4})?"
)
_FOREIGN: Final = regex.compile(r"[\p{Katakana}ー]+(?:・[\p{Katakana}ー]+)+")
_LONGEST_SURNAME: Final = 3


@cache
def _rows() -> tuple[frozenset[str], frozenset[str]]:
    """Japanese and Korean ones."""
    text = files("standfirst").joinpath("surnames.txt").read_text("utf-8")
    japanese, korean = (row for row in text.splitlines() if not row.startswith("#"))
    return frozenset(japanese.split()), frozenset(korean.split())


def is_surname(word: str) -> bool:
    """Whether a word is a surname of Chinese, Japanese or Korean."""
    return word in CHINESE or any(word in row for row in _rows())


def is_whole_name(word: str) -> bool:
    """Whether a word without a space is a whole name of Chinese, Japanese or Korean by its form: it
    opens with a surname and is as long as names are; or of a foreigner in Japanese, whose parts a
    dot parts."""
    if _HAN.fullmatch(word) and word[0] in CHINESE:
        return True
    japanese, korean = _rows()
    if _HANGUL.fullmatch(word):
        return word[0] in korean
    if _FOREIGN.fullmatch(word):
        return True
    if not _JAPANESE.fullmatch(word):
        return False
    return any(word[:size] in japanese for size in range(1, _LONGEST_SURNAME + 1))
