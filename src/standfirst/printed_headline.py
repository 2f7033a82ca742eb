"""A headline as the page prints it: with its kicker before it, or a label behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

import regex

from standfirst.bare_dates import is_bare_date
from standfirst.characters import folded, is_small
from standfirst.credits import opens_with_cue
from standfirst.joining import collapsed
from standfirst.page import Page
from standfirst.page_title import title_pieces
from standfirst.possible_bylines import possible_byline
from standfirst.prompt_words import is_prompt
from standfirst.similarity import word_spans

_FEWEST_WORDS: Final = 3
# The longest line that is compared with the title, and pieces of it that are.
_LONGEST: Final = 400
_PIECES: Final = 12
# Words of another line that is a headline without its kicker, and by which characters it is found.
_FEWEST_ALONE: Final = 4
_ENDING: Final = 16
# How far off in lines one that does not part them by a sign.
_NEAR: Final = 5
# What parts a kicker from its headline.
_PARTING: Final = regex.compile(r"[:：|/]|\s[-–—]|[-–—]\s|\s[»›]\s")
_KICKER_WORDS: Final = 5
_LABEL_WORDS: Final = 4
# What may stand behind a line's words.
_BEHIND: Final = 4
# Lines that end as a kicker does, of which one may be the kicker alone.
_LOOKED_AT: Final = 50
_BETWEEN: Final = " \u00a0:|/–—-·•"
# How many have written below; a year in brackets is the headline's.
_COUNT: Final = regex.compile(r"[(\[](?!(?:19|20)\d\d[)\]])[\d.,]{1,8}[)\]]")
_OF_NUMBERS: Final = frozenset("%‰€$£¥₹°")


def parted(printed: str, told: Sequence[str]) -> tuple[str, str | None]:
    """The headline and the kicker that a printed headline is, by what the metadata gives.

    Args:
        printed: the headline's line, or lines, as the page has them.
        told: headlines that the metadata gives.

    Returns:
        Headline and kicker: parts of `printed`. As it stands and None, where no told headline is
        its end but for a few words (then these are the kicker) or its beginning, with a prompt
        behind it (which is no part of it: "Back to video").
    """
    spans = word_spans(printed)
    said = [folded(printed[start:end]) for start, end in spans]
    for headline in told:
        wanted = [folded(headline[start:end]) for start, end in word_spans(headline)]
        more = len(said) - len(wanted)
        if len(wanted) < _FEWEST_WORDS or more <= 0:
            continue
        if more <= _KICKER_WORDS and said[more:] == wanted:
            return _cut(printed, spans, more)
        if more <= _LABEL_WORDS and said[: len(wanted)] == wanted:
            end = spans[len(wanted)][0]
            # Titles are often shorter than headlines: only what a button says is a label.
            if is_prompt(printed[end:]):
                return printed[:end].rstrip(), None
    return printed, None


def parted_by_page(page: Page, printed: str, own: Sequence[int]) -> tuple[str, str | None]:
    """The headline and the kicker that a printed headline is, by what other lines of the page say.

    Args:
        page: any.
        printed: the headline, as the page prints it.
        own: its lines.

    Returns:
        Headline and kicker: parts of `printed`. As it stands and None, where a sign parts them
        already, and where no line near says the headline alone, and another its first words, nor
        any line sets these apart: "Strike: The headline".
    """
    spans = word_spans(printed)
    if len(spans) <= _FEWEST_WORDS:
        return printed, None
    said = [folded(printed[start:end]) for start, end in spans]
    for line in _with_ending(page, printed[spans[0][0] : spans[-1][1]][-_ENDING:]):
        if line in own:
            continue
        text = page.line_text(line)
        told = word_spans(text)
        wanted = [folded(text[start:end]) for start, end in told]
        more = len(said) - len(wanted)
        if 0 < more <= _KICKER_WORDS and len(wanted) >= _FEWEST_ALONE and said[more:] == wanted:
            near = own[0] - _NEAR <= line <= own[-1] + _NEAR
            opens = not is_small(printed[spans[more][0]])
            if near and opens and not _has_sign(printed, spans, more):
                headline, kicker = _cut(printed, spans, more)
                if kicker and _is_line(page, kicker):
                    return headline, kicker
        elif said == wanted and len(own) == 1:
            for count in range(1, min(_KICKER_WORDS, len(said) - _FEWEST_WORDS) + 1):
                if _has_sign(text, told, count) and not _has_sign(printed, spans, count):
                    return _cut(printed, spans, count)
    return printed, None


def parted_by_title(page: Page, printed: str) -> tuple[str, str | None] | None:
    """The headline and the kicker that a printed headline is, by a piece of the page's title that
    is all of it but for what is known to be none: "★ The headline (23)", "The headline | The
    Bugle", "Premium The headline"; None where there is no such piece.

    Args:
        page: any; its first line is its title, where it was made of HTML.
        printed: the headline, as the page prints it.
    """
    pieces = title_pieces(page)
    if not pieces or len(printed) > _LONGEST:
        return None
    # Of what the title has as it is printed, each sign is the headline's.
    text, title = collapsed(printed), collapsed(page.line_text(0))
    if text in title and (len(pieces) == 1 or pieces[-1] not in text):
        return None
    spans = word_spans(printed)
    said = [folded(printed[start:end]) for start, end in spans]
    for piece in pieces[:_PIECES]:
        wanted = [folded(piece[start:end]) for start, end in word_spans(piece)]
        if len(wanted) < _FEWEST_WORDS or len(wanted) > len(said):
            continue
        first = next((n for n in range(len(said)) if said[n : n + len(wanted)] == wanted), -1)
        if first < 0:
            continue
        last = first + len(wanted) - 1
        low, high = _with_own_signs(printed, spans[first][0], spans[last][1])
        before, behind = printed[:low].strip(), printed[high:].strip()
        if not (before or behind) or not _is_no_headline(page, behind, pieces):
            continue
        headline = printed[low:high].rstrip(",:;， ") if behind else printed[low:high]
        if not before or _is_no_headline(page, before, pieces):
            return headline, None
        if first <= _KICKER_WORDS and _is_line(page, before.strip(_BETWEEN)):
            return headline, before.strip(_BETWEEN)
    return None


def _with_own_signs(printed: str, low: int, high: int) -> tuple[int, int]:
    """A headline's span with the marks that stand right at its words."""
    while low and not (printed[low - 1].isspace() or printed[low - 1] in _BETWEEN):
        low -= 1
    if printed[:low].rstrip()[-1:] in tuple("«‹“„¿¡"):  # French sets these off by a space
        low = len(printed[:low].rstrip()) - 1
    while high < len(printed) and not (printed[high].isspace() or printed[high] in "([|+*"):
        high += 1
    # French sets its question marks off by a space.
    if printed[high : high + 2].strip() in tuple("?!»"):
        high += 2
    return low, high


def _is_no_headline(page: Page, text: str, pieces: Sequence[str]) -> bool:
    """Whether what stands before or behind a headline is none of it: nothing, signs alone, a
    number in brackets, what a button says, a date, a byline, or another piece of the title."""
    core = text.strip(_BETWEEN)
    if not any(map(str.isalpha, core)):
        if any(map(str.isdigit, core)):
            return _COUNT.fullmatch(core) is not None
        return core[:1] not in _OF_NUMBERS
    if is_bare_date(core) or is_prompt(core.strip("()[]")):
        return True
    if len(pieces) > 1 and core == pieces[-1] and _is_line(page, core):
        return True  # the site's name
    return opens_with_cue(core, "byline") and possible_byline(page, core) is not None


def _with_ending(page: Page, ending: str) -> Iterator[int]:
    """The lines that have some words, a few characters from their end at most."""
    at = page.text.find(ending)
    while at >= 0:
        line = int(page.starts.searchsorted(at, side="right")) - 1
        if line >= 0 and page.ends[line] - at <= len(ending) + _BEHIND:
            yield line
        at = page.text.find(ending, at + len(ending))


def _is_line(page: Page, kicker: str) -> bool:
    """Whether a kicker stands on a line of its own somewhere: a section, or the page's rubric."""
    return any(
        page.line_text(line).strip(_BETWEEN) == kicker
        for line in islice(_with_ending(page, kicker[-_ENDING:]), _LOOKED_AT)
    )


def _has_sign(text: str, spans: Sequence[tuple[int, int]], count: int) -> bool:
    """Whether a sign parts the first words of a text from the rest."""
    return _PARTING.search(text[spans[count - 1][1] : spans[count][0]]) is not None


def _cut(printed: str, spans: Sequence[tuple[int, int]], count: int) -> tuple[str, str | None]:
    """The headline behind its first words, and these."""
    start = spans[count][0]
    # Quotation marks that open the headline are part of it.
    while start > spans[count - 1][1] and printed[start - 1] not in _BETWEEN:
        start -= 1
    if start == spans[count - 1][1] and not printed[0].isalnum():
        start = spans[count][0]  # with nothing between them they close what the kicker opens
    return printed[start:].strip(), printed[:start].strip(_BETWEEN) or None
