"""Captions printed twice: once as a picture's text, once below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from standfirst.broken_lines import Blocks, blocks_of, ends_sentence
from standfirst.columns import is_any_of, places
from standfirst.filters.story import find_story, letters_of
from standfirst.page import Claim, Page
from standfirst.roles import CODES, Role
from standfirst.similarity import first_word, has_word

_SHORTEST: Final = 25
_FEWEST_WORDS: Final = 4
_TITLE_ENDS: Final = [ord(char) for char in "?!？！؟"]
_APART: Final = 3
_STEM: Final = 4
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

    Two blocks are the same when one begins as the other does and goes on for all of its words: one
    of them may have the credit and the other not.
    """
    blocks = page.derived(blocks_of)
    captions: dict[tuple[str, ...], list[list[str]]] = {}
    for block in places(page.claims.codes[blocks.first] == CODES["caption"]).tolist():
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
    # What a prompt stands below each time is one, too: "Get all of it for one pound", "Subscribe".
    asks = blocks.marked(is_any_of(page.claims.codes, _PROMPTS))
    worth = blocks.open(page) & (blocks.summed(letters_of(page)) >= _SHORTEST)
    # The headline may be said again below a picture, and is no caption for that.
    heading = blocks.marked(page.markup.heading > 0)
    for block in places(worth).tolist():
        if opening and not heading[block] and first[block] in opening:
            said = blocks.words(page, block)
            if any(_begins(said, known) for known in captions.get(tuple(said[:_STEM]), ())):
                yield from blocks.claims(block, "caption", 0.9, "says again what a caption says")
                continue
        for earlier in range(block - _APART, block) if sentence[block] else ():
            if earlier not in recent or first[earlier] != first[block]:
                continue
            said = blocks.words(page, block)
            if len(said) >= _FEWEST_WORDS and blocks.words(page, earlier) == said:
                prompted = bool(asks[earlier + 1] and asks[min(block + 1, len(asks) - 1)])
                prompted |= bool(heading[block])
                told = not prompted and bool(pictured[earlier : block + 2].any())
                if not told and not prompted and asked < _MOST_ASKED:
                    asked += 1
                    told = _tells(page, said, int(blocks.first[earlier]), int(blocks.after[block]))
                role: Role = "caption" if told else "duplicate"
                for each in (earlier, block):
                    yield from blocks.claims(each, role, 0.8, "printed twice in a row")
        recent.add(block)


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


def _begins(one: list[str], other: list[str]) -> bool:
    """Whether one of two texts is the beginning of the other."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _FEWEST_WORDS and longer[: len(shorter)] == shorter
