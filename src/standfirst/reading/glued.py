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
_FEWEST_SIGNS: Final = 4
_WORDS_ALONE: Final = ch.signs("AI")
_RIGHTS: Final = ord("©")
_LONGEST_QUOTE: Final = 2000
_SHORTEST_WORD: Final = 2
# What opens surnames such as "McKay".
_PREFIXES: Final = frozenset(("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Fitz"))
# Signs that stand beside an identifier, or a part of an address.
_BEFORE_IN_CODE: Final = frozenset("._/<>@#=([\"'`")
_BEHIND_IN_CODE: Final = frozenset("._/<>@#=([)];")
_LONGEST_NAME: Final = 40


def glued_joints(text: str, codes: ch.Codes, classes: ch.Classes) -> Ints:
    """Offsets at which another line begins than the one that ends there, sorted.

    That is where a capital follows a sentence's end, a small letter or a digit without white space,
    and a copyright sign a small letter. A text that is not glued has none: some sentences must be
    glued to the next for that.

    Args:
        text: the text.
        codes, classes: its code points and their classes.
    """
    none = np.zeros(0, dtype=np.int64)
    if len(classes) < _FEWEST_SIGNS:
        return none
    # Each letter with the two signs before it and the one behind.
    two, one, here, behind = classes[:-3], classes[1:-2], classes[2:-1], classes[3:]
    opens = (here == ch.UPPER) & ((behind == ch.LOWER) | (behind == ch.UPPER))
    opens |= ch.is_one_of(codes[2:-1], _WORDS_ALONE) & (behind == ch.SPACE)
    # Scripts without case: a letter right behind a full stop.
    opens |= (here == ch.CASELESS) & (one == ch.STOP)
    at = places(opens & (one > ch.IGNORABLE) & (one != ch.UPPER) & (one != ch.CASELESS))
    if not len(at):
        return none
    before, last = two[at], one[at]
    ended = (last == ch.STOP) & (before >= ch.LOWER) & (before != ch.UPPER) & (before != ch.STOP)
    ended |= ((last == ch.CLOSING) | (last == ch.OPENING)) & (before == ch.STOP)
    ended[ended] = _open_sentences(classes, at[ended] + 2)
    joined = (last == ch.LOWER) | (last == ch.DIGIT)
    sentences = int(ended.sum())
    words = int(((last == ch.LOWER) & (behind[at] == ch.LOWER)).sum())
    count = int(((classes[:-1] == ch.SPACE) & (classes[1:] != ch.SPACE)).sum()) + 1
    many = sentences >= max(_SENTENCES, _SENTENCES_A_WORD * count)
    if not (many or (sentences and words >= max(_SENTENCES, _WORDS_A_WORD * count))):
        return none
    of_words = at[joined] + 2
    of_sentences = at[ended] + 2
    of_sentences = of_sentences - _opens_quote(text, classes, of_sentences)
    of_words = of_words[_are_joints(text, classes, of_words)]
    rights = places((codes[1:] == _RIGHTS) & (classes[:-1] == ch.LOWER)) + 1
    return distinct(np.concatenate([of_sentences, of_words, rights]))


def _open_sentences(classes: ch.Classes, joints: Ints) -> Bools:
    """Whether a sentence may begin at each place.

    Its first word is followed by another; the parts of an address or an identifier are by a sign
    ("fmt.Errorf(", "Aspire.Hosting.Postgres"), and so is what stands before them.
    """
    letter = (classes >= ch.LOWER) & (classes <= ch.IDEOGRAPH)
    # A second capital is another word's.
    others = places(~letter | ((classes == ch.UPPER) & np.append(False, classes[:-1] == ch.LOWER)))
    following = others.searchsorted(joints, side="right")
    behind = classes[others[np.minimum(following, len(others) - 1)]]
    out: Bools = (behind == ch.SPACE) | (behind == ch.COMMA)
    out &= following < len(others)
    signs = places(~letter)
    # The sign before the last word: the one that ends the sentence, and what closes, are not it.
    ends = np.where(classes[joints - 1] == ch.STOP, joints - 1, joints - 2)
    earlier = signs.searchsorted(ends) - 1
    out &= (earlier < 0) | (classes[signs[np.maximum(earlier, 0)]] != ch.STOP)
    return out


def _opens_quote(text: str, classes: ch.Classes, joints: Ints) -> Ints:
    """1 for each place before which a quotation mark opens what begins there, else 0."""
    out = np.zeros(len(joints), dtype=np.int64)
    german = "„" in text
    for number, joint in enumerate(joints.tolist()):
        mark = text[joint - 1]
        if classes[joint - 1] == ch.OPENING:
            out[number] = 1
        elif mark == '"':
            # It opens if those before it in the line are pairs.
            low = max(0, joint - _LONGEST_QUOTE)
            low = max(low, text.rfind("\n", low, joint - 1))
            out[number] = text.count('"', low, joint - 1) % 2 == 0
        elif mark in "“‘":
            out[number] = not german
    return out


def _are_joints(text: str, classes: ch.Classes, joints: Ints) -> Bools:
    """Which places amid a token part two words, and not a name or an identifier."""
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
        in_code = text[max(0, start - 1) : start] in _BEFORE_IN_CODE
        in_code |= text[end : end + 1] in _BEHIND_IN_CODE
        encoded = len(name) == _LONGEST_NAME and any(map(str.isdigit, name))
        if encoded or joint - start < _SHORTEST_WORD or in_code:
            out[number] = False
        # A menu that is printed often has longer tokens, of more than two words.
        elif cuts[name] == printed[name]:
            is_name = _NAMES.fullmatch(name) is not None or name[: joint - start] in _PREFIXES
            out[number] = not is_name and printed[name] < _OFTEN
    return out
