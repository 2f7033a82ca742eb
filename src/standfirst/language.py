"""The language that an article is written in, told from its own words.

py3langid does the telling, a naive Bayes classifier over byte n-grams of 139 languages (Lui and
Baldwin, "langid.py", ACL 2012); here is what makes BCP 47 tags of its answers.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

import regex

from standfirst.south_slavic import weighed

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# So much from three places tells as well as all of a long text, and in less time; one piece would
# do worse, where an article opens with a quotation or an error message.
_PIECE: Final = 500
_PIECES: Final = 3
# Fewer letters are a word or two, which many languages may have.
_FEWEST: Final = 15
# A character of these scripts is a syllable or a word.
_SYLLABLES: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]+")
_LETTERS_A_SYLLABLE: Final = 3
_LETTERS: Final = regex.compile(r"[\p{L}\p{M}]+")
_CYRILLIC: Final = regex.compile(r"\p{Cyrillic}+")
_SOUTH_SLAVIC: Final = ("bs", "hr", "sr")
_POSSIBLE: Final = 0.1
_NO_LANGUAGE: Final = "zxx"
# Papers are written in the standard language, whichever of those that ISO 639-3 has in the same
# macrolanguage the words of a few lines are nearer to; and a tag is the shortest there is.
_WRITTEN_AS: Final = {
    "ary": "ar",
    "arz": "ar",
    "wuu": "zh",
    "yue": "zh",
    "hbo": "he",
    "grc": "el",
    "kik": "ki",
}
# Characters that only one of the two ways to write Chinese has, of the most frequent ones.
_HANT: Final = regex.compile(
    "[這說們來時國個為會發見長車門問間開關東書學習數點電話語請誰讓認識論證記許計設試該與從還過進運動選達"
    "遠連週產業務員買賣費資質實對導專將層屬樣樓樂機權歲歷氣決沒況爭當無熱獨現環應戰據擊擔擴舉總線組結給"
    "統經網續約紅紀級終絕萬葉號處藝術衛裝補觀規視覺親訊訪評議護讀變負財責軍輕轉農鄉醫銀錢鐵錄陽隊際陸險"
    "隨難雙離響項順預領頭題願類風飛館馬驗體]"
)
_HANS: Final = regex.compile(
    "[这说们来时国个为会发见长车门问间开关东书学习数点电话语请谁让认识论证记许计设试该与从还过进运动选达"
    "远连周产业务员买卖费资质实对导专将层属样楼乐机权岁历气决没况争当无热独现环应战据击担扩举总线组结给"
    "统经网续约红纪级终绝万叶号处艺术卫装补观规视觉亲讯访评议护读变负财责军轻转农乡医银钱铁录阳队际陆险"
    "随难双离响项顺预领头题愿类风飞馆马验体]"
)


class Language(NamedTuple):
    """A language as a tag of BCP 47, and how sure it is, 0 to 1."""

    tag: str | None
    confidence: float


UNKNOWN: Final = Language(None, 0.0)


def told_language(text: str) -> Language:
    """The language of a text; unknown below 15 letters.

    Of a text of more than 1,500 characters it reads 500 at the start, after a third and after two.

    The tag is a primary language subtag ("de", "no" for Bokmål, "nn" for Nynorsk), with a script
    for the two languages whose papers are printed in two: "sr-Cyrl" or "sr-Latn", "zh-Hans" or
    "zh-Hant" ("zh" where no character tells).
    """
    if len(text) > _PIECE * _PIECES:
        places = [len(text) * piece // _PIECES for piece in range(_PIECES)]
        text = "\n".join(text[place : place + _PIECE] for place in places)
    syllables = _count(_SYLLABLES, text)
    letters = _count(_LETTERS, text)
    if letters + (_LETTERS_A_SYLLABLE - 1) * syllables < _FEWEST:
        return UNKNOWN
    chances: dict[str, float] = {}
    for name, chance in _identifier().rank(text):
        name = _WRITTEN_AS.get(name, name)
        chances[name] = chances.get(name, 0.0) + chance
    cyrillic = _count(_CYRILLIC, text) > letters / 2
    if not cyrillic and sum(chances.get(each, 0.0) for each in _SOUTH_SLAVIC) > _POSSIBLE:
        chances = weighed(text, chances)
    # Of equal chances the first name, so that the order they came in decides nothing.
    name = min(chances, key=lambda each: (-chances[each], each))
    if name == _NO_LANGUAGE:
        return UNKNOWN
    return Language(_with_script(name, text, cyrillic), round(chances[name], 3))


def _count(runs: regex.Pattern[str], text: str) -> int:
    """How many characters are in the runs of some kind."""
    return sum(map(len, runs.findall(text)))


def _with_script(name: str, text: str, cyrillic: bool) -> str:
    if name == "sr":
        return "sr-Cyrl" if cyrillic else "sr-Latn"
    if name == "zh":
        hant, hans = len(_HANT.findall(text)), len(_HANS.findall(text))
        if hant != hans:
            return "zh-Hant" if hant > hans else "zh-Hans"
    return name


@cache
def _identifier() -> LanguageIdentifier:
    """The classifier of all languages, read once: 0.4 s."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # only for those who ask

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
