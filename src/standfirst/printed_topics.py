"""The topics that a page prints with its story: tags, without the label above or before them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.columns import places
from standfirst.filters.lexicon.store import FAMILIES, LONGEST_RUN, default_lexicon
from standfirst.filters.lexicon.words import words_of
from standfirst.roles import TOPIC_BY_MARKUP

if TYPE_CHECKING:
    from standfirst.ledger import Ledger, LedgerLine

# Lists of topics further from the story than this are the site's, not the story's; in lines.
_ABOVE: Final = 3
_BELOW: Final = 40
# A line or two, such as "Follow", may stand between the lines of a list.
_APART: Final = 3
_LONGEST: Final = 60
# So many words of a prompt are a prompt, and not the topic that it shares its words with.
_PROMPT: Final = 2
_PROMPT_UNSPACED: Final = 4
# What the phrase files have among the topics, and below which stands anything.
_CALLS: Final = frozenset({"learn more"})
# Between the topics of a line. A comma or slash within a number or a word parts nothing.
_BETWEEN: Final = regex.compile(
    r"[|｜•·・▪●◦‣∙;；،、，\t\n]|,(?!\d)|\s[/／]\s|(?<![\p{L}\p{N}&])[#＃]|\s{2,}"
)
# Where nothing else parts the topics of a line, a space does in scripts that have none in words.
_UNSPACED: Final = regex.compile(
    r"(?<=[\p{Han}\p{Hiragana}\p{Katakana}ー])\s(?=[\p{Han}\p{Hiragana}\p{Katakana}])"
)
_COLONS: Final = (":", "：", "|", "｜")
_HASHTAG: Final = regex.compile(r"\s*[#＃][\p{L}\p{N}]")
# What a word ends in beside its letters, as in Bengali.
_MARKS: Final = regex.compile(r"\p{M}*+")
_COUNT: Final = regex.compile(r"\s*\(\d+\)$")
_EDGES: Final = " \u00a0\t-–—:：.,،、，/|#＃•·*»›>«‹<→▸►+"
_ENDS: Final = _EDGES.replace("#", "")
_ASKS: Final = tuple("?!？！؟।。")


@dataclass(frozen=True)
class _Labels:
    """Where phrases stand in some lines, by the offset that each begins at.

    Attributes:
        word_starts: offsets of the words.
        closed: where the longest label that begins there ends.
        opening: where the longest one ends that topics may follow without a colon ("tags ___").
        surely: the beginnings of those that say nothing else.
        prompts: where the longest prompt of another kind ends.
    """

    word_starts: Sequence[int]
    closed: dict[int, int]
    opening: dict[int, int]
    surely: Collection[int]
    prompts: dict[int, int]

    def first_word(self, offset: int) -> int:
        """Where the first word at or behind a place begins, or -1."""
        at = bisect_left(self.word_starts, offset)
        return self.word_starts[at] if at < len(self.word_starts) else -1


def printed_topics(ledger: Ledger) -> tuple[str, ...]:
    """The topics printed with the story, each once, in the order printed.

    They are read out of the ledger's lines of the role "topics", where a label of the phrase
    files opens them ("Topics: a, b"; "Schlagworte" and lines below it) or a hash marks them, and
    that stand between the headline and forty lines below the text. A page without a story has none.
    """
    unique: dict[str, str] = {}
    for _, topics in _read(ledger):
        for topic in topics:
            unique.setdefault(topic.casefold(), topic)
    return tuple(unique.values())


def topic_lines(ledger: Ledger) -> tuple[LedgerLine, ...]:
    """The lines that `printed_topics` come from, labels that stand on their own left out."""
    return tuple(line for line, _ in _read(ledger))


def _read(ledger: Ledger) -> Iterator[tuple[LedgerLine, list[str]]]:
    lines = _of_the_story(ledger)
    if not lines:
        return
    offsets = np.cumsum([0, *(len(line.text) + 1 for line in lines)]).tolist()
    whole = "\n".join(line.text for line in lines)
    labels = _labels(whole)
    listing, before = False, -_APART
    for line, offset in zip(lines, offsets, strict=False):
        end = offset + len(line.text)
        linked = _between_links(whole, ledger, line, offset)
        word = labels.first_word(offset)
        listing = listing and line.number - before <= _APART
        before = line.number
        if not offset <= word < end:
            continue
        label = max(labels.closed.get(word, -1), labels.opening.get(word, -1))
        rest = whole[label:end].strip(_EDGES) if label > 0 else ""
        # "Topics of the day" may be a title: without a colon, it takes a list or a phrase that is
        # sure ("filed under ___").
        opened = bool(rest) and (
            whole[label:end].lstrip().startswith(_COLONS)
            or word in labels.surely
            or (word in labels.opening and _BETWEEN.search(whole, label, end) is not None)
            or (word in labels.opening and linked)
        )
        if label > 0 and not rest:
            listing = whole[word:label].casefold() not in _CALLS
            continue
        if opened:
            start, listing = label, False
        elif (
            line.reason == TOPIC_BY_MARKUP
            or _HASHTAG.match(line.text)
            or (listing and not _ends_list(whole, labels, word, end))
        ):
            start = offset
        else:
            listing = False
            continue
        if topics := list(_parted(whole, labels, start, end, linked)):
            yield line, topics


def _of_the_story(ledger: Ledger) -> list[LedgerLine]:
    """The lines of topics that stand with the story."""
    lines = ledger.of_role("topics")
    text = ledger.numbers_of("body", "lede") if lines else ()
    if not text:
        return []
    head = ledger.numbers_of("headline")
    first, last = min((*head[:1], text[0])) - _ABOVE, text[-1] + _BELOW
    return [line for line in lines if first <= line.number <= last]


def _ends_list(whole: str, labels: _Labels, word: int, end: int) -> bool:
    """Whether a line is a sentence, or a prompt that stands below a list."""
    if whole[word:end].endswith(_ASKS):
        return True
    prompt = labels.prompts.get(word, -1)
    return prompt > 0 and not whole[prompt:end].strip(_EDGES)


def _between_links(
    whole: str, ledger: Ledger, line: LedgerLine, offset: int
) -> list[tuple[int, int]]:
    """Where nothing but white space stands between two links of a line, in `whole`, in which the
    line begins at `offset`."""
    links = ledger.links(line.number)
    by = offset - line.start
    gaps = [(before[1] + by, after[0] + by) for before, after in pairwise(links)]
    return [(a, b) for a, b in gaps if a <= b and not whole[a:b].strip()]


def _parted(
    whole: str, labels: _Labels, start: int, end: int, linked: Sequence[tuple[int, int]]
) -> Iterator[str]:
    """The topics in a piece of the lines, without labels that stand before some of them.

    They are also parted at the places `linked`, between two links.
    """
    at = start
    cuts = [found.span() for found in _BETWEEN.finditer(whole, start, end)]
    cuts = cuts or [found.span() for found in _UNSPACED.finditer(whole, start, end)]
    for cut in [*sorted([*cuts, *(each for each in linked if each[0] >= start)]), (end, end)]:
        piece_end, piece = cut[0], at
        at = cut[1]
        word = labels.first_word(piece)
        label = labels.closed.get(word, -1) if piece <= word < piece_end else -1
        if 0 < label <= piece_end:
            behind = whole[label:piece_end].strip(_EDGES)
            if not behind:
                continue
            if whole[label:piece_end].lstrip().startswith(_COLONS):
                piece = label
        topic = _COUNT.sub("", " ".join(whole[piece:piece_end].split()).lstrip(_EDGES))
        # "U.S." keeps its full stop, "C#" its sharp.
        topic = topic.rstrip(_ENDS if topic.count(".") < 2 else _ENDS.replace(".", ""))
        if topic and len(topic) <= _LONGEST and any(map(str.isalpha, topic)):
            yield topic


def _end_of_marks(text: str, offset: int) -> int:
    """Where the marks end that stand behind a word's last letter, at a place of a text."""
    found = _MARKS.match(text, offset)
    return found.end() if found is not None else offset


def _labels(text: str) -> _Labels:
    """Where the phrase files' labels of topics, and other prompts, stand in some lines."""
    lexicon = default_lexicon()
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    words = words_of(codes, classes)
    if not len(words.starts):
        return _Labels((), {}, {}, (), {})
    word, pattern = lexicon.find(lexicon.runs_in(words.hashes))
    plain = lexicon.opens[pattern] & ~lexicon.several[pattern]
    plain &= lexicon.family[pattern] < len(FAMILIES)
    for row in places(plain & (lexicon.fixed[pattern] > LONGEST_RUN)).tolist():
        tail = lexicon.beyond(int(pattern[row]))[0]
        behind = int(word[row] + lexicon.words[pattern[row]])
        plain[row] = tuple(words.hashes[behind : behind + len(tail)].tolist()) == tail
    word, pattern = word[plain], pattern[plain]
    starts = words.starts[word]
    last = words.ends[word + lexicon.fixed[pattern] - 1].tolist()
    ends = np.array([_end_of_marks(text, end) for end in last], dtype=np.int64)
    topics = lexicon.family[pattern] == FAMILIES.index("topics")
    unspaced = classes[starts] == ch.IDEOGRAPH
    enough = lexicon.fixed[pattern] >= np.where(unspaced, _PROMPT_UNSPACED, _PROMPT)
    closed = lexicon.closes[pattern]
    prompts = ~topics & closed & enough & ~lexicon.weak[pattern]

    def longest(chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> dict[int, int]:
        out: dict[int, int] = {}
        for start, end in zip(starts[chosen].tolist(), ends[chosen].tolist(), strict=True):
            if "\n" not in text[start:end]:
                out[start] = max(end, out.get(start, -1))
        return out

    return _Labels(
        words.starts.tolist(),
        longest(topics & closed),
        longest(topics & ~closed),
        set(starts[topics & ~closed & ~lexicon.weak[pattern]].tolist()),
        longest(prompts),
    )
