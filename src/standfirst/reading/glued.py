"""Text that was glued together where its markup stood: "years.The council", "HomeNewsSport"."""

from __future__ import annotations

from collections import Counter
from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.columns import places
from standfirst.filters.lexicon.tables import distinct
from standfirst.page import Bools, Ints

# Sentences glued to the next, and words glued to others, from which on a page is glued: names such
# as "YouTube" and the identifiers of code are on many that are not.
_SENTENCES: Final = 5
_SENTENCES_A_WORD: Final = 0.003
_WORDS_A_WORD: Final = 0.05
# What is spelled so everywhere. A token that the page has so often is a name too.
_NAMES: Final = regex.compile(
    "YouTube|LinkedIn|WhatsApp|TikTok|PayPal|GitHub|GitLab|JavaScript|TypeScript|PowerPoint"
    "|OneDrive|AirPods|AirPlay|AirDrop|AirTag|MacBook|PlayStation|ChatGPT|OpenAI|DeepMind|FaceTime"
    "|FedEx|MasterCard|AstraZeneca|BioNTech|GlaxoSmithKline|HuffPost|BuzzFeed|TechCrunch|WordPress"
    "|SoundCloud|iPhone|iPad|iPod|iMac|iOS|iTunes|iCloud|eBay|eBooks?|eSports|BlackBerry|BlueSky"
    "|ThinkPad|CarPlay|HomePod|DuckDuckGo|DreamWorks|PricewaterhouseCoopers|ExxonMobil|SpaceX"
    "|StubHub|TripAdvisor|WeChat|WeWork|YouGov|UnitedHealth|JetBlue|LexisNexis|OkCupid"
)
_OFTEN: Final = 3
# What opens surnames such as "McKay".
_PREFIXES: Final = frozenset(("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Fitz"))
# Signs that stand beside an identifier, or a part of an address.
_IN_CODE: Final = frozenset("._/<>@#=()[]&\"'`-")
_LONGEST_NAME: Final = 40


def glued_joints(text: str, codes: ch.Codes, classes: ch.Classes) -> Ints:
    """Offsets at which another line begins than the one that ends there, sorted.

    There are none in a text that is not glued.

    That is where a capital follows a sentence's end, a small letter, a digit or a closing bracket
    without white space.
    """
    none = np.zeros(0, dtype=np.int64)
    if len(classes) < 4:
        return none
    # Of a capital before a small letter: the two characters before it, and itself.
    two, one, here, behind = classes[:-3], classes[1:-2], classes[2:-1], classes[3:]
    capital = (here == ch.UPPER) & (behind == ch.LOWER)
    # Scripts without case: a letter right behind a full stop.
    capital |= (here == ch.CASELESS) & (one == ch.STOP)
    at = places(capital & (one > ch.IGNORABLE) & (one != ch.UPPER) & (one != ch.CASELESS))
    if not len(at):
        return none
    before, last = two[at], one[at]
    ended = (
        (last == ch.STOP) & ((before == ch.LOWER) | (before >= ch.CASELESS)) & (before != ch.STOP)
    )
    ended |= (last == ch.CLOSING) & (before == ch.STOP)
    joined = (last == ch.LOWER) | (last == ch.DIGIT)
    joined |= (last == ch.CLOSING) & ~ended & (codes[at + 1] == ord(")"))
    ended[ended] = _open_sentences(classes, at[ended] + 2)
    sentences, words = int(ended.sum()), int((last == ch.LOWER).sum())
    count = max(1, int(((classes[:-1] == ch.SPACE) & (classes[1:] != ch.SPACE)).sum()))
    if not (
        (sentences >= _SENTENCES and sentences >= _SENTENCES_A_WORD * count)
        or (sentences and words >= max(_SENTENCES, _WORDS_A_WORD * count))
    ):
        return none
    of_words = at[joined] + 2
    return distinct(np.concatenate([at[ended] + 2, of_words[_are_joints(text, classes, of_words)]]))


def _open_sentences(classes: ch.Classes, joints: Ints) -> Bools:
    """Whether a sentence may begin at each place.

    Its first word is followed by another; the parts of an address or an identifier are by a sign
    ("fmt.Errorf(", "Aspire.Hosting.Postgres").
    """
    others = places((classes < ch.LOWER) | (classes > ch.CASELESS) | (classes == ch.UPPER))
    following = others.searchsorted(joints, side="right")
    inside = following < len(others)
    out = np.zeros(len(joints), dtype=np.bool_)
    behind = classes[others[following[inside]]]
    out[inside] = (behind == ch.SPACE) | (behind == ch.COMMA) | (behind == ch.CLOSING)
    return out


def _are_joints(text: str, classes: ch.Classes, joints: Ints) -> Bools:
    """Which places amid a token part two words, and not a name that is spelled so."""
    letters = (classes >= ch.LOWER) & (classes <= ch.DIGIT)
    edges = places(np.diff(letters, prepend=False, append=False))
    token = edges.searchsorted(joints, side="right") - 1
    low, high = edges[token].tolist(), edges[token + 1].tolist()
    names = [text[a : min(b, a + _LONGEST_NAME)] for a, b in zip(low, high, strict=True)]
    cuts = Counter(names)
    printed = Counter(name for name, _ in {*zip(names, low, strict=True)})
    out = np.ones(len(joints), dtype=np.bool_)
    tokens = zip(names, low, high, joints.tolist(), strict=True)
    for number, (name, start, end, joint) in enumerate(tokens):
        if text[max(0, start - 1) : start] in _IN_CODE or text[end : end + 1] in _IN_CODE:
            out[number] = False
        # A menu that is printed often has longer tokens, of more than two words.
        elif cuts[name] == printed[name]:
            is_name = _NAMES.fullmatch(name) is not None or name[: joint - start] in _PREFIXES
            out[number] = not is_name and printed[name] < _OFTEN
    return out
