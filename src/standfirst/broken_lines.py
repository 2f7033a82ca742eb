"""Which lines go on in the middle of what the line before began.

Scrapers break a paragraph at its links and emphasis, or wrap it at a width. What follows here
depends on the text alone, so that filters judge whole paragraphs and composing joins the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.bare_dates import is_bare_date
from standfirst.byline_lines import is_byline_with_date
from standfirst.columns import changes, is_any_of, moved_down, moved_up, places
from standfirst.credits import is_byline, is_credit_label, is_labelled_credit, is_names_only
from standfirst.joining import collapsed, goes_on_in_word, joined_text
from standfirst.page import Bools, Claim, Ints, Page
from standfirst.parted_bylines import behind_names, breaks_off, goes_on
from standfirst.reading.lines import sentences_of, wrap_width
from standfirst.roles import Role
from standfirst.similarity import words
from standfirst.tables import table_rows

Column = TypeVar("Column", NDArray[np.int64], NDArray[np.float64])

# A fragment between two others ("the" | "Ministry of Finance" | "said") may start with a capital:
# it is taken in when the line before it broke off and is at least this long.
_BROKE_OFF: Final = 25
# Two lines of a menu in small letters are shorter together than two pieces of a sentence.
_BROKEN: Final = 32
# A line that is hardly more than a full stop or a comma.
_MARK: Final = 3
_BYLINE: Final = 60
_DATED_BYLINE: Final = 100
# The shortest title that a line is told to be.
_SHORTEST_TITLE: Final = 20
# How a title ends that was cut for want of room.
_CUT_OFF: Final = ("…", "...")
_DOTS: Final = "…. "
# How a title may end that is a sentence.
_ENDS_TITLE: Final = ch.signs("?!？！؟")
# The longest article or preposition that stands alone above a link: "The", "Le".
_LONE_WORD: Final = 4
_LONGEST_CUT: Final = max(map(len, _CUT_OFF))
# Words of who signs without a name's form.
_HANDLE: Final = 3
# The longest word, or words, for "by".
_CUE: Final = 14
# Japanese has no case to tell by, but particles: a line that ends or begins with one is a fragment.
_ENDING_PARTICLES: Final = ch.signs("のはがをにでとも")
_OPENING_PARTICLES: Final = ch.signs("のはがをにでとだもへ")
# Of the class of commas, colons end what they announce; only a comma leaves a sentence open.
_LEAVES_OPEN: Final = ch.signs(",،，、")
_BROKE_OFF_IDEOGRAPHS: Final = 12
_FRAGMENTS_IN_A_ROW: Final = 3
# A longer line is no link's text amid a sentence, but the start of a paragraph of its own: what
# stands above it is a caption or a title. So is one that has a sentence's end within, or opens as
# speech does.
_LONGEST_FRAGMENT: Final = 60
_WITH_SENTENCE: Final = 40
_SPOKEN: Final = 25
_OPENS_SPEECH: Final = ch.signs('–—-«»„“”"')
# Small letters before a full stop that ends a sentence, no capital right before them: what is
# shorter may be an abbreviation, as "Prof." and "St." are.
_WORD: Final = 3
_MAY_ABBREVIATE: Final = ch.signs(".．…")
# How a piece begins that goes on within a word, and how one ends that leaves a word open.
_HYPHENS: Final = ch.signs("-‐‑")
_WITHIN_WORD: Final = ch.signs("-‐‑'’s")
_APOSTROPHES: Final = ch.signs("'’")
# Items of a list in small letters: so many at least, none longer. Shorter ones are the words
# between two links.
_ITEMS: Final = 3
_LONGEST_ITEM: Final = 60
_SHORTEST_ITEM: Final = 10
# Lines about as long as each other, the longest of so many characters, were wrapped at a width.
_WRAPPED: Final = 30
_ABOUT: Final = 0.7
_ENDS_ITEM: Final = ch.signs(";；")


@dataclass(frozen=True)
class Blocks:
    """The blocks of a page: a line and those that continue it.

    Attributes:
        of_line: the number of each line's block, shape (lines,).
        first, after: first line of each block, and the line after its last; shape (blocks,).
    """

    of_line: Ints
    first: Ints
    after: Ints
    # Many filters read the same blocks: each is put together once.
    _texts: dict[int, str] = field(default_factory=dict, repr=False, compare=False)
    _words: dict[int, list[str]] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.first)

    def lines(self, block: int) -> range:
        """The lines of a block."""
        return range(int(self.first[block]), int(self.after[block]))

    def text(self, page: Page, block: int) -> str:
        """The words of a block, its lines joined; `page` is that whose blocks these are."""
        text = self._texts.get(block)
        if text is None:
            first, after = int(self.first[block]), int(self.after[block])
            if after - first == 1:  # as most are
                text = collapsed(page.line_text(first))
            else:
                lines = slice(first, after)
                spans = zip(page.starts[lines].tolist(), page.ends[lines].tolist(), strict=True)
                text = joined_text(page, spans)
            self._texts[block] = text
        return text

    def words(self, page: Page, block: int) -> list[str]:
        """The words of a block's text, as `similarity.words` tells them; not to be changed."""
        if block not in self._words:
            self._words[block] = words(self.text(page, block))
        return self._words[block]

    def sizes(self, page: Page) -> Ints:
        """Characters of each block, line breaks included; shape (blocks,)."""
        return page.ends[self.after - 1] - page.starts[self.first]

    def summed(self, values: Column) -> Column:
        """Sums of a per-line column over each block; shape (blocks,)."""
        return np.add.reduceat(values, self.first) if len(self.first) else values[:0]

    def open(self, page: Page) -> Bools:
        """Whether nobody has claimed any line of each block; shape (blocks,)."""
        return ~self.marked(~page.claims.open)

    def claims(self, block: int, role: Role, confidence: float, reason: str) -> Iterator[Claim]:
        """A claim on each line of a block."""
        for line in self.lines(block):
            yield Claim(line, role, confidence, reason)

    def marked(self, lines: Bools) -> Bools:
        """Whether any line of each block is marked; shape (blocks,)."""
        if not len(self.first):
            return np.zeros(0, dtype=np.bool_)
        out: Bools = np.logical_or.reduceat(lines, self.first)
        return out


def blocks_of(page: Page) -> Blocks:
    """The blocks of a page; use it as `page.derived(blocks_of)`."""
    anew = ~page.derived(continues)
    first = places(anew)
    after = np.append(first[1:], len(page)) if len(first) else first
    return Blocks(np.cumsum(anew) - 1, first, after)


def continues(page: Page) -> Bools:
    """Whether each line continues the line before it, shape (lines,).

    Use it as `page.derived(continues)`.
    """
    n = len(page)
    out = np.zeros(n, dtype=np.bool_)
    if n < 2:
        return out
    first, last = page.derived(first_class), page.derived(last_class)
    length = page.ends - page.starts
    mark = page.markup
    # Markup and bullets start anew.
    own = (mark.heading > 0) | mark.item | mark.image
    near = (page.gaps <= 1) & ~own
    near[1:] &= ~((mark.heading > 0) | mark.image)[:-1]
    near[0] = False
    before, length_before = moved_down(last), moved_down(length)
    open_end = (before != ch.STOP) & (before != ch.OTHER)
    final = page.codes[np.maximum(moved_down(page.ends) - 1, 0)]
    after_comma = (before == ch.COMMA) & ch.is_one_of(final, _LEAVES_OPEN)
    longish = length + length_before >= _BROKEN
    # Shorter ones are, too, where the lower comes to a full stop, which no menu does, and the upper
    # is a name or a number.
    stopped = (page.codes[page.ends - 1] == ord(".")) & ~page.derived(ends_in_dots)
    ends_there = near & open_end & stopped & (first == ch.LOWER) & (moved_down(first) != ch.LOWER)
    out |= ends_there & (after_comma | (before != ch.COMMA))
    out |= near & open_end & longish & (first == ch.LOWER)
    out |= near & open_end & longish & (first == ch.CLOSING) & (length < 4)
    marked_first = (first == ch.COMMA) | (first == ch.STOP)
    out |= near & marked_first & ((length_before + length >= _BROKE_OFF) | (length <= _MARK))
    out |= near & after_comma & (length_before >= _BROKE_OFF)
    out |= near & (before == ch.OPENING) & longish
    opening = page.codes[page.starts]
    wide = page.sizes["ideographs"] >= 1
    out |= near & open_end & wide & ch.is_one_of(opening, _OPENING_PARTICLES)
    out |= near & wide & ch.is_one_of(final, _ENDING_PARTICLES)
    out |= _wrapped(page, near)
    out |= _within_words(page, near & open_end, out)
    # The fragment between: its follower continues it, and what came before it broke off.
    shortest = np.where(moved_down(wide), _BROKE_OFF_IDEOGRAPHS, _BROKE_OFF)
    fragment = near & open_end & ~((length > _WITH_SENTENCE) & page.derived(sentence_within))
    fragment &= ~((length > _SPOKEN) & ch.is_one_of(opening, _OPENS_SPEECH))
    long_enough, brief = length_before >= shortest, length <= _LONGEST_FRAGMENT
    broken = _with_fragments(out, fragment, long_enough, brief)
    # Nothing goes on in a byline, nor are the lines above it fragments before it.
    bylines = out & (page.derived(names_below) | own_credits(page, broken))
    if bylines.any():
        broken = _with_fragments(out & ~bylines, fragment & ~bylines, long_enough, brief)
    out = broken & ~(page.derived(small_items) | page.derived(names_below))
    out &= ~_below_title(page, near & out)
    out &= ~own_credits(page, out)
    out &= ~_repeats(page, out)
    # Code is one piece, whatever its lines look like.
    same = np.append(False, np.diff(mark.element) == 0)
    out = np.where(mark.code, moved_down(mark.code) & same, out)
    # So is a heading that `<br>` breaks; and a cell of a table is no part of another.
    out |= (mark.heading > 0) & same & (mark.element >= 0) & (page.gaps <= 1)
    cells = page.derived(table_rows)
    out &= (cells < 0) | same
    # Pieces that reading cut are sentences, each to be judged for itself; composing joins them.
    out &= page.gaps > 0
    out[0] = False
    return out


def _with_fragments(joined: Bools, fragment: Bools, long_enough: Bools, brief: Bools) -> Bools:
    """Lines that go on with the line above, and those between it and one that does; shape (lines,).

    Args:
        joined: which lines go on for themselves; shape (lines,).
        fragment: which lines may where the next does; shape (lines,).
        long_enough: whether the line above each may have broken off; shape (lines,).
        brief: whether each line is short enough for a fragment; shape (lines,).
    """
    out = joined.copy()
    for _ in range(_FRAGMENTS_IN_A_ROW):
        follower = moved_up(out)
        follower[-1] = False
        above = moved_down(out)
        out |= fragment & follower & (long_enough | above) & (brief | above)
    return out


def _within_words(page: Page, near: Bools, joined: Bools) -> Bools:
    """Lines that go on within a word that the line above begins, which is a link's text: "EU",
    "-komissio". Where hyphens open lines in a row, they are a list's, or talk.

    Args:
        near: which lines may go on with the line above; shape (lines,).
        joined: which lines are said to; shape (lines,).
    """
    opening, final = page.codes[page.starts], page.codes[page.ends - 1]
    hyphen = ch.is_one_of(opening, _HYPHENS)
    alone = ~moved_down(hyphen) & ~moved_up(hyphen)
    maybe = ch.is_one_of(opening, _WITHIN_WORD) & (~hyphen | alone)
    maybe |= moved_down(ch.is_one_of(final, _APOSTROPHES))
    # A capital behind the hyphen may be what somebody says, or who said what stands above: it goes
    # on amid a sentence alone.
    capital = page.classes[np.minimum(page.starts + 1, len(page.classes) - 1)] == ch.UPPER
    length = page.ends - page.starts
    prose = (length >= _BROKE_OFF) & ~page.derived(ends_sentence)
    amid = moved_down(joined) | moved_down(moved_down(prose) & near)
    maybe &= near & ~joined & (~(hyphen & capital) | amid)
    for line in places(maybe).tolist():
        text = page.line_text(line)
        maybe[line] = goes_on_in_word(page, page.line_text(line - 1), text)
        if hyphen[line] and capital[line]:
            maybe[line] &= not is_names_only(text[1:])
    return maybe


def _repeats(page: Page, joined: Bools) -> Bools:
    """Which of some lines say the same as the line above, which goes on in none of them: an
    image's text and its caption, shape (lines,)."""
    length = page.ends - page.starts
    out: Bools = joined & (length == moved_down(length)) & (length > _MARK)
    for line in places(out).tolist():
        out[line] = line > 0 and page.line_text(line) == page.line_text(line - 1)
    return out


def sentence_within(page: Page) -> Bools:
    """Which lines have a sentence that begins amid them, behind the end of another that is no
    abbreviation, shape (lines,).

    Use it as `page.derived(sentence_within)`.
    """
    out = np.zeros(len(page), dtype=np.bool_)
    classes, codes = page.classes, page.codes
    stops, here = places(classes == ch.STOP), page.derived(sentences_of)
    if not len(page) or not len(here):
        return out
    stop = stops[stops.searchsorted(here) - 1]
    # A full stop ends a sentence behind a word in small letters of some length, or where there
    # are no spaces; other marks always do.
    word = classes[np.maximum(stop - 1, 0)] == ch.IDEOGRAPH
    spelt = (stop > _WORD) & (classes[np.maximum(stop - _WORD - 1, 0)] != ch.UPPER)
    for back in range(1, _WORD + 1):
        spelt &= is_any_of(classes[np.maximum(stop - back, 0)], (ch.LOWER, ch.CASELESS))
    here = here[word | spelt | ~ch.is_one_of(codes[stop], _MAY_ABBREVIATE)]
    line = page.starts.searchsorted(here, side="right") - 1
    out[line[(line >= 0) & (here > page.starts[line]) & (here < page.ends[line])]] = True
    return out


def torn(page: Page) -> Bools:
    """Which lines are pieces of running text that a scraper tore at its links, which no titles
    are, shape (lines,): of several lines, they come to a full stop or go on behind a comma.

    Use it as `page.derived(torn)`.
    """
    blocks = page.derived(blocks_of)
    if not len(blocks):
        return np.zeros(len(page), dtype=np.bool_)
    last = blocks.after - 1
    titled = ch.is_one_of(page.codes[page.ends - 1], _ENDS_TITLE) | page.derived(ends_in_dots)
    # What a comma or a stop opens goes on from what is above; ".NET" does not.
    second = page.classes[np.minimum(page.starts + 1, len(page.classes) - 1)]
    marked = is_any_of(second, (ch.SPACE, ch.NEWLINE)) | (page.ends - page.starts == 1)
    marked &= is_any_of(page.derived(first_class), (ch.COMMA, ch.STOP))
    told = (page.derived(ends_sentence) & ~titled)[last] | blocks.marked(marked)
    told &= last > blocks.first
    out: Bools = told[blocks.of_line] | marked
    out[:-1] |= marked[1:] & (page.gaps[1:] <= 1)
    lone = (page.ends - page.starts <= _LONE_WORD) & (page.derived(first_class) == ch.UPPER)
    lone &= page.sizes["letters"] == page.ends - page.starts
    out[:-1] |= (lone[:-1] & out[1:]) & (page.gaps[1:] <= 1)
    return out


def own_credits(page: Page, joined: Bools) -> Bools:
    """Which of some lines open in small letters and are a byline or a photo's credit for
    themselves, with nothing below that goes on with them; shape (lines,).

    Args:
        joined: whether each line is said to go on with the line before it; shape (lines,).
    """
    out: Bools = joined & (page.derived(first_class) == ch.LOWER)
    out &= (page.ends - page.starts <= _DATED_BYLINE) & ~np.append(joined[1:], False)
    for line in places(out).tolist():
        out[line] = _is_own_credit(page.line_text(line))
    return out


def _is_own_credit(text: str) -> bool:
    if len(text) <= _BYLINE and (is_byline(text) or is_labelled_credit(text)):
        return True
    return is_byline_with_date(text)


def _below_title(page: Page, maybe: Bools) -> Bools:
    """Which of some lines stand right below the page's title, which does not go on in them, shape
    (lines,): "by" and who wrote it, where the title stands on the page's first line or in its
    metadata as well.

    Args:
        maybe: the lines that are asked about; shape (lines,).
    """
    out = np.zeros(len(page), dtype=np.bool_)
    if not len(page):
        return out
    titles = [page.line_text(0), page.metadata.title.strip()]
    length = page.ends - page.starts
    fits = maybe & (moved_down(length) >= _SHORTEST_TITLE)
    fits &= moved_down(length) <= max(map(len, titles))
    fits[:2] = False
    for line in places(fits).tolist():
        above, word = page.line_text(line - 1), page.line_text(line).split(None, 1)[0]
        for title in titles:
            if title.startswith(above):
                # What stands behind spaces is found in place: a title may be as long as the page.
                behind = len(above)
                while title[behind : behind + 1].isspace():
                    behind += 1
                if title.endswith(_CUT_OFF) and len(title) - behind <= len(word) + _LONGEST_CUT:
                    # A title that was cut for want of room says nothing of what was cut.
                    goes_on_there = word.startswith(title[behind:].rstrip(_DOTS))
                    out[line] |= is_credit_label(word) or not goes_on_there
                else:
                    out[line] |= not title.startswith(word, behind)
    return out


def names_below(page: Page) -> Bools:
    """Which lines are a byline's word in small letters with nothing but names on the lines below,
    or what somebody is called above a date, amid no sentence, shape (lines,): "di", which a scraper
    parted from the link.

    Use it as `page.derived(names_below)`.
    """
    first, length = page.derived(first_class), page.ends - page.starts
    out = np.zeros(len(page), dtype=np.bool_)
    maybe = (first == ch.LOWER) & (length <= _CUE) & (page.gaps > 0)
    maybe[:-1] &= is_any_of(first[1:], (ch.UPPER, ch.LOWER)) & (length[1:] <= _BYLINE)
    for line in places(maybe[:-1]).tolist():
        if not is_credit_label(page.line_text(line)) or _goes_on_above(page, line):
            continue
        if is_names_only(page.line_text(line + 1)):
            out[line] = not goes_on_below(page, line + 1)
        else:
            out[line] = _is_handle(page, line + 1)
    return out


def _is_handle(page: Page, line: int) -> bool:
    """Whether a line is of a few words and has nothing but a date below it, as what somebody is
    called who has no name's form: "by", "kestrel7", "12 May 2024"."""
    if line + 1 == len(page) or len(page.line_text(line).split()) > _HANDLE:
        return False
    return not page.derived(ends_sentence)[line] and is_bare_date(page.line_text(line + 1))


def _goes_on_above(page: Page, line: int) -> bool:
    """Whether what stands right above a line is a sentence that broke off."""
    if not line or page.gaps[line] > 1 or page.derived(ends_sentence)[line - 1]:
        return False
    return breaks_off(page.line_text(line - 1))


def goes_on_below(page: Page, line: int) -> bool:
    """Whether a sentence goes on, or ends, behind the names that begin in a line.

    Args:
        page: any.
        line: one that is nothing but names.
    """
    behind = behind_names(page, line)
    if behind is None or behind == len(page):
        return behind is None
    first = page.derived(first_class)[behind : behind + 1]
    open_to = is_any_of(first, (ch.LOWER, ch.COMMA, ch.STOP, ch.CLOSING))
    return bool(open_to[0]) or goes_on(page.line_text(behind))


def small_items(page: Page) -> Bools:
    """Which lines are items of a list in small letters that has lost its marks, shape (lines,).

    Those are short lines, none of which ends a sentence or leaves it open at a comma, below one
    that ends or announces something: pieces of a broken paragraph go on from what broke off, and
    come to a full stop. So are lines in a row that end in semicolons, and the one below them.

    Use it as `page.derived(small_items)`.
    """
    first, last = page.derived(first_class), page.derived(last_class)
    length = page.ends - page.starts
    final = page.codes[page.ends - 1]
    apart = page.gaps > 1
    small = (first == ch.LOWER) & (length <= _LONGEST_ITEM) & (length >= _SHORTEST_ITEM)
    semicolon = ch.is_one_of(final, _ENDS_ITEM) & (length >= _SHORTEST_ITEM)
    out = np.zeros(len(page), dtype=np.bool_)
    if wrap_width(length, np.append(~apart[1:], False)) is not None:
        return out
    out[1:] = semicolon[:-1] & semicolon[1:]
    out[2:] |= out[1:-1]  # the last item ends otherwise
    open_end = ch.is_one_of(final, _LEAVES_OPEN)
    item = small & (last != ch.STOP) & ~open_end
    edges = places(np.append(changes(item) | apart, True))
    announced = apart.copy()
    announced[1:] |= (last[:-1] == ch.COMMA) & ~open_end[:-1]
    ended = moved_down(last) == ch.STOP  # or an abbreviation, behind which the text goes on
    goes_on = is_any_of(first, (ch.LOWER, ch.STOP, ch.COMMA, ch.CLOSING)) & ~apart
    closes = goes_on | ((last == ch.STOP) & ~apart)
    for start, after in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        if not item[start] or after - start < _ITEMS or not (announced[start] or ended[start]):
            continue
        ends = goes_on if announced[start] else closes
        if (after == len(page) or not ends[after]) and not _about_as_long(length[start:after]):
            out[start:after] = True
    out[page.markup.code] = False  # which has semicolons of its own
    return out


def _about_as_long(length: Ints) -> bool:
    """Whether lines, but for the last, are about as long as each other, as wrapped ones are."""
    longest = int(length.max())
    return longest >= _WRAPPED and bool((length[:-1] >= _ABOUT * longest).all())


def _wrapped(page: Page, near: Bools) -> Bools:
    """Lines that stand where they do only because the line before was full."""
    length = page.ends - page.starts
    out = np.zeros(len(page), dtype=np.bool_)
    followed = moved_up(near)
    followed[-1] = False
    width = wrap_width(length, followed)
    if width is None:
        return out
    # Where there are no spaces, nothing tells a full line from a paragraph.
    spaced = moved_down(page.sizes["ideographs"]) == 0
    for line in places(near & spaced & (moved_down(length) > width * 0.6)).tolist():
        word = page.text[page.starts[line] : page.ends[line]].split(None, 1)[0]
        out[line] = length[line - 1] + 1 + len(word) > width - 2
    return out


def ends_sentence(page: Page) -> Bools:
    """Whether each line ends with a full stop, question or exclamation mark, shape (lines,).

    Use it as `page.derived(ends_sentence)`.
    """
    out: Bools = page.derived(last_class) == ch.STOP
    return out


def ends_in_dots(page: Page) -> Bools:
    """Which lines end in dots that stand for the rest, shape (lines,)."""
    last = page.ends - 1
    before = page.codes[np.maximum(last - 1, 0)]
    two = (page.codes[last] == ord(".")) & (before == ord(".")) & (last > page.starts)
    out: Bools = two | (page.codes[last] == ord("…"))
    return out


def first_class(page: Page) -> ch.Classes:
    """Class of each line's first character; a quotation mark before a small letter is not it.

    Use it as `page.derived(first_class)`.
    """
    classes = page.classes
    at = page.starts.copy()
    at[(classes[at] == ch.IGNORABLE) & (at + 1 < page.ends)] += 1
    quote = ((classes[at] == ch.CLOSING) | (classes[at] == ch.OPENING)) & (at + 1 < page.ends)
    lower_behind = quote & (classes[np.minimum(at + 1, len(classes) - 1)] == ch.LOWER)
    out: ch.Classes = np.where(lower_behind, np.uint8(ch.LOWER), classes[at])
    return out


def last_class(page: Page) -> ch.Classes:
    """Class of each line's last character; a stop counts through closing marks after it.

    Use it as `page.derived(last_class)`.
    """
    classes = page.classes
    at = page.ends - 1
    for _ in range(3):
        # French sets its quotation marks off by a space.
        closing = (classes[at] == ch.CLOSING) | (classes[at] == ch.IGNORABLE)
        closing |= classes[at] == ch.SPACE
        at = np.where(closing, np.maximum(at - 1, page.starts), at)
    out: ch.Classes = np.where(classes[at] == ch.STOP, np.uint8(ch.STOP), classes[page.ends - 1])
    return out
