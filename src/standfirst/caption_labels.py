"""Labels of captions: "Image caption," above or before the words of one; and what is no caption
though a photo credit stands below it."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.credits.names import EDGES, is_unspaced
from standfirst.filters.lexicon.lookup import says, says_at_start

# Of the words that open captions, those that say that one follows, and do not begin it: "Image
# caption", but not "From left".
_ANNOUNCES: Final = regex.compile(
    r"caption|légende|legend|leyenda|epígrafe|pie\sde\s(?:foto|imagen)|peu\sd|bild(?:unterschrift"
    r"|beschreibung|text)|bildetekst|billedtekst|kuvateksti|didascali|bijschrift|onderschrift"
    r"|podpis|popis|képaláírás|allkiri|aprašymas|paraksts|подпис|підпис|λεζάντα"
    r"|(?:fotoğraf|resim)\s(?:alt|yaz)|keterangan|kapsyen|chú\sthích|maelezo|تعليق|توضیح|شرح|ক্যাপশন|कैप्शन|説明|キャプション|설명"
    r"|加注|加註|chụp\slại|说明|說明|图说|圖說|บรรยาย",
    regex.I,
)
_COMMAS: Final = frozenset(",،，՝")
_COLONS: Final = frozenset(":：")
_LABEL: Final = 40
_WORDS: Final = 2
# A sentence ends behind a word in small letters, and not behind initials, "Jan." or "N.H.".
_SENTENCE_END: Final = regex.compile(
    r"(?:(?<!\p{L})\p{Ll}{2,3}|[\p{Ll}\p{Lo}\p{M}]{4}|[\p{N})\]”»’\"])[.!?…؟۔।]"
    r"[\"”»’)\]]*+\s++(?=[^\p{Ll}\s])|[。！？](?=.)"
)
# A paragraph has so many characters: of several sentences, and of one; and what a character of a
# script without spaces counts for.
_LONG: Final = 160
_LONG_SENTENCE: Final = 220
_DENSE: Final = 3
_LONGEST_WORD: Final = 15


def label_end(text: str) -> int:
    """Where the label that announces a caption ends, with the sign behind it, in characters; 0
    where none opens the text.

    Such is "Image caption, the pier at dawn", the label with a sign behind it; of a label of
    several words a capital is enough.
    """
    head = text[:_LABEL]
    end = says_at_start(head, "caption")
    if end <= 0 or not _ANNOUNCES.search(head[:end]):
        return 0
    behind = text[end:].lstrip()
    sign = behind[:1]
    if sign in _COLONS or (sign in _COMMAS and not _is_one_word(head[:end])):
        rest = behind[1:].lstrip()
    elif behind != text[end:] and not sign.islower() and sign.isalpha():
        if len(head[:end].split()) < _WORDS:
            return 0
        rest = behind
    else:
        return 0
    return len(text) - len(rest) if rest else 0


def is_label(text: str) -> bool:
    """Whether a text is only the label that announces a caption: "Image caption,"."""
    bare = text.strip(EDGES + "՝،，")
    if len(text) > _LABEL or not says(bare, "caption") or not _ANNOUNCES.search(bare):
        return False
    return not _is_one_word(bare) or text.rstrip()[-1:] in _COLONS


def _is_one_word(text: str) -> bool:
    """Whether a text of a script with spaces is one word: alone "Captions" is a player's button."""
    return len(text.split()) < _WORDS and not is_unspaced(text)


def names_source_first(text: str) -> bool:
    """Whether a photo credit is of those that stand above their captions: "Image source, AFP"."""
    end = says_at_start(text[:_LABEL], "photo")
    return end > 0 and text[end:].lstrip()[:1] in _COMMAS


def is_paragraph(text: str) -> bool:
    """Whether a text is as long as paragraphs are, and captions seldom: several sentences, or a
    long one. What opens as captions do is none: "From left, Ann Lee"."""
    if says_at_start(text, "caption") > 0:
        return False
    size = len(text)
    if len(text.split()) * _LONGEST_WORD < size:
        size *= _DENSE
    if size <= _LONG:
        return False
    return size > _LONG_SENTENCE or _SENTENCE_END.search(text) is not None
