"""Captions printed twice: once as a picture's text, once below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import Blocks, blocks_of, ends_sentence
from standfirst.columns import is_any_of, places
from standfirst.credits import split_caption
from standfirst.filters.captions import PICTURES, captions_or_photo_credits
from standfirst.filters.figures import figure_of, is_of_other_figure
from standfirst.filters.story import find_story, letters_of
from standfirst.page import Bools, Claim, Page
from standfirst.page_title import titled_words
from standfirst.roles import CODES, Role
from standfirst.similarity import first_word, has_word, words

_SHORTEST: Final = 25
_FEWEST_WORDS: Final = 4
# So many words a block that says a caption again goes on for, the credit among them: a paragraph
# that opens with a caption's words goes on for longer.
_MORE: Final = 12
# Blocks with one between two others.
_BETWEEN: Final = 3
# The fewest words of a caption that is known again by standing beside itself.
_FEWEST_BESIDE: Final = 2
_TITLE_ENDS: Final = [ord(char) for char in "?!？！؟"]
_APART: Final = 3
_STEM: Final = 4
# What opens somebody's words, and the longest caption of a page's text.
_OPENING: Final = frozenset('“”„«»‹›‘‚"「『《')
_LONGEST: Final = 300
_APART_TAGS: Final = frozenset({"aside", "blockquote", "q", "li"})
# Captions that begin alike are compared one by one: so many, and no more.
_ALIKE: Final = 60
# So much of the words longer than this.
_LONGER: Final = 5
_TOLD: Final = 0.6
# Characters of the story that are read above and below, and for how many sentences of a page.
_READ: Final = 10_000
_MOST_ASKED: Final = 40
_PROMPTS: Final = [
    CODES[role] for role in ("login", "signup", "newsletter", "paywall", "consent", "navigation")
]
_OF_PICTURES: Final = [CODES[role] for role in ("caption", "credit")]


def repeated_captions(page: Page) -> Iterator[Claim]:
    """Claims a block that says again what a caption says, and a sentence printed twice in a row: as
    a caption where a picture's credit stands beside it, and else as a duplicate.

    Of what is the story's text one copy stays: of a quotation that is set apart as well, of a lede
    for wide screens and narrow ones, of a key point that opens the text. A poem's refrain stays.

    Two blocks are the same when one begins as the other does and goes on for all of its words: one
    of them may have the credit and the other not. Of captions of few words both say the same, and
    stand beside each other.
    """
    blocks = page.derived(blocks_of)
    captions: dict[tuple[str, ...], list[list[str]]] = {}
    captioned = page.claims.codes[blocks.first] == CODES["caption"]
    for block in places(captioned).tolist():
        said = blocks.words(page, block)
        alike = captions.setdefault(tuple(said[:_STEM]), [])
        if len(alike) < _ALIKE:
            alike.append(said)
    opening = {stem[0] for stem in captions if stem}
    # A title printed twice in a row, such as a question, is more likely the headline.
    sentence = page.derived(ends_sentence)[blocks.after - 1] if len(blocks) else page.claims.open
    sentence = sentence & ~is_any_of(page.codes[page.ends[blocks.after - 1] - 1], _TITLE_ENDS)
    # Of most blocks the first word tells that they are no others: all words are told of the rest.
    first = _First(page, blocks)
    recent: set[int] = set()
    asked = 0
    # A message of the page's player is printed as often as a picture's text is.
    pictured = blocks.marked(page.markup.image | is_any_of(page.claims.codes, _OF_PICTURES))
    # Who wrote it stands between two copies of a lede.
    html = page.outline is not None
    signed = pictured & ~blocks.marked(page.markup.image | captions_or_photo_credits(page))
    # What a prompt stands below each time is one, too: "Get all of it for one pound", "Subscribe".
    asks = blocks.marked(is_any_of(page.claims.codes, _PROMPTS))
    worth = blocks.open(page) & (blocks.summed(letters_of(page)) >= _SHORTEST)
    # The headline may be said again below a picture, and is no caption for that.
    heading = blocks.marked(page.markup.heading > 0)
    titles = page.derived(titled_words)
    in_text = _in_running_text(page, captioned)
    for block in places(worth | _beside(page, captioned)).tolist():
        if opening and not heading[block] and first[block] in opening:
            said = blocks.words(page, block)
            alike = captions.get(tuple(said[:_STEM]), [])
            is_title = said in titles or (bool(titles) and block == 0)
            if (
                not is_title
                and not in_text[block]
                and (
                    (worth[block] and any(_begins(page, block, known) for known in alike))
                    or _says_beside(page, captioned, block)
                )
            ):
                yield from blocks.claims(block, "caption", 0.9, "says again what a caption says")
                continue
        for earlier in range(block - _APART, block) if sentence[block] else ():
            if earlier not in recent or first[earlier] != first[block]:
                continue
            said = blocks.words(page, block)
            if said in titles:  # the headline, printed again above a picture that has a credit
                continue
            if len(said) >= _FEWEST_WORDS and blocks.words(page, earlier) == said:
                prompted = bool(asks[earlier + 1] and asks[min(block + 1, len(asks) - 1)])
                prompted |= bool(heading[block])
                told = not prompted and any(
                    _is_beside(page, near, earlier, block)
                    for near in range(earlier, min(block + 2, len(blocks)))
                    if pictured[near] and not (signed[near] and (html or near < block))
                )
                if not told and not prompted:
                    one = _which_is_one_too_many(page, earlier, block)
                    if one is not None:
                        for each in one:
                            yield from blocks.claims(each, "duplicate", 0.8, "printed twice")
                        continue
                if not told and not prompted and asked < _MOST_ASKED:
                    asked += 1
                    told = _tells(page, said, int(blocks.first[earlier]), int(blocks.after[block]))
                role: Role = "caption" if told else "duplicate"
                for each in (earlier, block):
                    yield from blocks.claims(each, role, 0.8, "printed twice in a row")
        recent.add(block)


def _in_running_text(page: Page, captioned: Bools) -> Bools:
    """Which blocks of HTML are paragraphs between others, with no picture or caption right above or
    below: one may open with a caption's words; shape (blocks,)."""
    blocks, outline = page.derived(blocks_of), page.outline
    out = np.zeros(len(blocks), dtype=np.bool_)
    if outline is None or len(blocks) < _BETWEEN or not page.markup.caption.any():
        return out
    prose = find_story(page).prose
    out[1:-1] = prose[:-2] & prose[2:] & ~captioned[:-2] & ~captioned[2:]
    of_names = np.array([tag in PICTURES for tag, _ in outline.names.pairs], dtype=np.bool_)
    images = set(outline.first[of_names[outline.names.of_element]].tolist())
    for block in places(out).tolist():
        line = int(blocks.first[block])
        element = int(page.markup.element[line])
        out[block] = (
            outline.tags[element] == "p"
            and images.isdisjoint((line, int(blocks.after[block])))
            and not figure_of(page, line)
        )
    return out


def _is_beside(page: Page, near: int, earlier: int, later: int) -> bool:
    """Whether the picture of a block may be that of one of two others: a figure's is its own."""
    first = page.derived(blocks_of).first
    line = int(first[near])
    return not (
        is_of_other_figure(page, line, int(first[earlier]))
        and is_of_other_figure(page, line, int(first[later]))
    )


def _which_is_one_too_many(page: Page, earlier: int, later: int) -> tuple[int, ...] | None:
    """Of two blocks that say the same without a picture beside them those that are one too many:
    the one in a quotation, a list or an aside, else the later, and none in a poem; None where both
    may be a picture's texts all the same, as may be in text without markup."""
    blocks = page.derived(blocks_of)
    lines = int(blocks.first[earlier]), int(blocks.first[later])
    if page.has_markup:
        apart = [_is_set_apart(page, line) for line in lines]
        if apart[0] != apart[1]:
            return (earlier,) if apart[0] else (later,)
    if page.outline is None:
        text = blocks.text(page, later)
        return (later,) if text[0] in _OPENING or len(text) > _LONGEST else None
    element = page.markup.element
    if element[lines[0]] == element[lines[1]]:
        return ()
    return (later,)


def _is_set_apart(page: Page, line: int) -> bool:
    """Whether a line stands in a quotation, a list or an aside."""
    if page.markup.quote[line] or page.markup.item[line]:
        return True
    outline, element = page.outline, int(page.markup.innermost[line])
    if outline is None:
        return False
    while element >= 0 and outline.tags[element] not in _APART_TAGS:
        element = int(outline.parent[element])
    return element >= 0


class _First(dict[int, str]):
    """The first word of each block, told when it is asked for."""

    def __init__(self, page: Page, blocks: Blocks) -> None:
        super().__init__()
        self._page, self._blocks = page, blocks

    def __missing__(self, block: int) -> str:
        self[block] = word = first_word(self._blocks.text(self._page, block))
        return word


def _tells(page: Page, said: list[str], first: int, after: int) -> bool:
    """Whether most of a sentence's longer words stand in the story, but for some of its lines."""
    story, blocks = find_story(page), page.derived(blocks_of)
    longer = {word for word in said if len(word) > _LONGER}
    if story.first >= story.after or not longer:
        return False
    start, end = int(page.starts[blocks.first[story.first]]), int(page.ends[first])
    above = page.text[max(start, end - _READ) : int(page.starts[first])]
    behind = int(page.ends[after - 1])
    below = page.text[behind : behind + _READ]
    most = _TOLD * len(longer)
    read = f"{above}\n{below}".casefold()
    return sum(has_word(read, word) for word in longer) >= most


def _beside(page: Page, captioned: Bools) -> Bools:
    """Which open blocks have a caption right above or below; shape (blocks,)."""
    out = np.zeros(len(captioned), dtype=np.bool_)
    out[1:] |= captioned[:-1]
    out[:-1] |= captioned[1:]
    out &= page.derived(blocks_of).open(page)
    return out


def _says_beside(page: Page, captioned: Bools, block: int) -> bool:
    """Whether a block says all that a caption right above or below it says, but for its credit, and
    nothing else."""
    blocks = page.derived(blocks_of)
    said = blocks.words(page, block)
    if len(said) < _FEWEST_BESIDE:
        return False
    near = (n for n in (block - 1, block + 1) if 0 <= n < len(captioned) and captioned[n])
    return any(said in (blocks.words(page, n), _without_credit(page, n)) for n in near)


def _without_credit(page: Page, block: int) -> list[str]:
    """The words of a caption without its credit."""
    return words(split_caption(page.derived(blocks_of).text(page, block)).text)


def _begins(page: Page, block: int, known: list[str]) -> bool:
    """Whether a block, which may be a paragraph, begins as a caption does and goes on for all of
    its words and few more, or one of a caption and its credit; or it is the caption's beginning."""
    said = page.derived(blocks_of).words(page, block)
    if len(said) <= len(known):
        return len(said) >= _FEWEST_WORDS and known[: len(said)] == said
    if len(known) < _FEWEST_WORDS or said[: len(known)] != known:
        return False
    if len(said) - len(known) <= _MORE:
        return True
    return len(_without_credit(page, block)) - len(known) <= _MORE
