"""Which line is the story's headline: a choice among candidates, learned.

A conditional logit (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974):
each candidate has columns, their weighted sum is its utility, and the largest is chosen. The
columns are what the network gives for it and for its neighbours, what it looks like, and where it
stands; the weights were fitted by `standfirst.lab.training.headlines`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of
from standfirst.columns import places, steps
from standfirst.filters.captions import CREDITED
from standfirst.filters.code_samples import code_blocks
from standfirst.filters.headline import address_words, furniture, story_words
from standfirst.filters.lexicon.phrases import page_words, word_lines
from standfirst.filters.story import IDEOGRAPH_WEIGHT, Story
from standfirst.numbered_items import opens_item
from standfirst.page import Bools, Claim, Page
from standfirst.page_title import is_rubric, reads_on, title_pieces
from standfirst.roles import ARTICLE_ROLES, ROLES
from standfirst.similarity import words
from standfirst.tagger.article import is_short
from standfirst.tagger.name_words import name_columns
from standfirst.tagger.network import BODY, CAPTION, CREDIT, HEADLINE, LEDE

Floats = NDArray[np.float64]

_ABOVE: Final = 60
# What the network takes for the story may begin above its headline, with a teaser or a notice.
_BELOW: Final = 30
# From how likely on a block farther off, or one that is claimed, is a candidate, and how many are.
_LIKELY: Final = 0.03
_FARTHER: Final = 16
# A sentence that is less likely a headline than this is none, and the page has none.
_NO_TITLE: Final = 0.02
# And another candidate takes its place if it is at least so likely.
_LEAST_SURE: Final = 0.05
_AROUND: Final = 8
_CLIP: Final = 8.0
_LEAST: Final = 1e-4
_BOILERPLATE: Final = np.array([role not in ARTICLE_ROLES for role in ROLES] + [False])
_SAYS_WHO_AND_WHEN: Final = np.array([role in ("credit", "dateline") for role in ROLES] + [False])
_CAPTIONED: Final = np.array([role == "caption" for role in ROLES] + [False])
# A page's first line is its title: of so many words, what says them too is the headline.
_TITLE_WORDS: Final = 3
# Or what is a whole piece of it, of so many.
_PIECE_WORDS: Final = 2
# So much of a candidate's text is looked for elsewhere on the page.
_PRINTED: Final = 60
# The rules that take a headline for something else now and then.
_MISTAKEN: Final = frozenset(
    {
        "breadcrumbs",
        "bylines",
        "captions",
        "datelines",
        "photo-credits",
        "related",
        "repeated-captions",
        "repeated-lines",
        "topics",
    }
)
_SIDES: Final = (-2, -1, 1, 2)
_STEPS: Final = 2
# Blocks of a headline that a title says as one.
_MOST_BLOCKS: Final = 4
# The longest rubric, in words.
_RUBRIC_WORDS: Final = 5
# Longer words than this tell what is said; of an address, longer ones than that.
_LONGER: Final = 3
_LONGER_IN_ADDRESS: Final = 2
_FAR: Final = 40
# The logarithm of how much longer or shorter a block is than another, at most.
_RATIO: Final = 3.0
# Characters of the story of which the scripts are told, and where those of East Asia begin.
_STORY_READ: Final = 2000
_EAST_ASIAN: Final = 0x2E80
# What a candidate may end with, by what it tells.
_ENDS: Final = (".。;,।", ":", "…", "?!")


@dataclass(frozen=True)
class HeadlineChooser:
    """The weights of the choice; with F columns and H hidden units.

    Attributes:
        arrays: "mean" and "scale" of the columns, (F,); "linear" (F,); and of a small hidden layer
            beside it "hidden" (F, H), "bias" (H,) and "out" (H,).
    """

    arrays: Mapping[str, Floats]

    def utilities(self, columns: Floats) -> Floats:
        """What speaks for each candidate, in logits; shape (candidates,)."""
        own = self.arrays
        scaled = np.clip((columns - own["mean"]) / own["scale"], -_CLIP, _CLIP)
        hidden = np.tanh(scaled @ own["hidden"] + own["bias"])
        told: Floats = scaled @ own["linear"] + hidden @ own["out"]
        return told


def headline_candidates(page: Page, story: Story, found: Floats) -> list[int]:
    """The blocks that may be the headline, in rising order; none where there is no story.

    Those are the open blocks above the story's text, some within it, and what the network takes for
    a headline wherever it stands and whatever some rules have claimed it for: the network may be
    wrong about where the story is, and a title is often printed twice, or reads like a byline or a
    date. What other rules and the filters of others have claimed is not doubted, nor is a caption
    of text that ends in a photo credit.

    Args:
        page: with the claims of the rules.
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
    """
    if story.first >= story.after:
        return []
    end = story.text_begins
    near = np.zeros(len(found), dtype=np.bool_)
    near[max(0, end - _ABOVE) : min(end + _BELOW, story.after)] = True
    near &= page.derived(blocks_of).open(page) & ~code_blocks(page)
    likely = found[:, HEADLINE]
    others = places(~near & (likely >= _LIKELY))
    others = others[np.argsort(-likely[others], kind="stable")[:_FARTHER]]
    doubted = [block for block in others.tolist() if _is_doubtful(page, block)]
    # Where a picture's caption says the headline, the network believes the rule.
    claimed = places(~near & (likely < _LIKELY))
    claimed = claimed[(claimed >= end - _ABOVE) & (claimed < end)]
    captions = [block for block in claimed.tolist() if _is_repeated_caption(page, block)]
    return sorted({*places(near).tolist(), *doubted, *captions})


def _is_doubtful(page: Page, block: int) -> bool:
    """Whether nobody has claimed a line of a block but rules that may be mistaken there."""
    held = (page.claims.standing[line] for line in page.derived(blocks_of).lines(block))
    return all(
        claim is None or (claim[1] in _MISTAKEN and not _is_credited_caption(page, *claim))
        for claim in held
    )


def _is_repeated_caption(page: Page, block: int) -> bool:
    """Whether nothing speaks for a block's being a caption but that another has its words."""
    lines = page.derived(blocks_of).lines(block)
    held = [page.claims.standing[line] for line in lines]
    return all(claim is not None and claim[1] == "repeated-captions" for claim in held)


def _is_credited_caption(page: Page, claim: Claim, by: str) -> bool:
    """Whether a line of text is claimed for a caption by the photo credit that it ends in. Of HTML
    some headlines stand in caption elements."""
    return by == "captions" and page.outline is None and claim.confidence >= CREDITED


def headline_columns(page: Page, story: Story, found: Floats, candidates: Sequence[int]) -> Floats:
    """What tells a headline, for each candidate; shape (candidates, columns).

    Args:
        page: with the claims of the rules.
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
        candidates: blocks, in rising order.
    """
    blocks = page.derived(blocks_of)
    n = len(blocks)
    at = np.asarray(candidates, dtype=np.int64)
    texts = [blocks.text(page, block) for block in candidates]
    said = [blocks.words(page, block) for block in candidates]
    size = np.array([len(text) for text in texts], dtype=np.float64)
    ideographs = blocks.summed(page.sizes["ideographs"])[at]
    length = size + (IDEOGRAPH_WEIGHT - 1) * ideographs
    digits = blocks.summed(page.sizes["digits"])[at]
    heading = np.maximum.reduceat(page.markup.heading, blocks.first)[at]
    links = blocks.summed(page.markup.links)[at]
    end = story.text_begins
    logs = np.log(np.maximum(found, _LEAST))
    article = np.minimum(found[:, 1:4].sum(axis=1), 1.0)
    codes = page.claims.codes[blocks.first]  # -1, unclaimed, is the last entry of the tables
    noise = _BOILERPLATE[codes]
    quiet = noise | (~blocks.open(page) & (codes < 0)) | (article < 0.03)
    below, above = furniture(page)
    keys = [" ".join(each) for each in said]
    printed = Counter(keys)
    last = dict(zip(keys, candidates, strict=True))
    times = np.array([printed[key] for key in keys])
    is_last = np.array([last[key] == block for key, block in zip(keys, candidates, strict=True)])
    body, address = story_words(page, story), address_words(page.url)
    telling = [_telling(each) for each in said]
    shared = np.array([_share(each, body) for each in telling])
    told = np.zeros(len(at))
    if address:
        told = np.array([_share(_telling(each, _LONGER_IN_ADDRESS), address) for each in said])
    ends = [text[-1] for text in texts]
    title = f" {' '.join(blocks.words(page, 0))} "
    # The last piece is the site's name, mostly.
    pieces = [piece for piece in _pieces(page)[:-1] if len(piece) >= _PIECE_WORDS]
    titled = np.array(
        [
            block > 0 and ((len(each) >= _TITLE_WORDS and f" {key} " in title) or each in pieces)
            for block, each, key in zip(candidates, said, keys, strict=True)
        ]
    )
    again = np.array([page.text.count(text[:_PRINTED]) > 1 for text in texts])

    total = np.concatenate([[0.0], article.cumsum()])

    def mean_of(first: NDArray[np.int64], after: NDArray[np.int64]) -> Floats:
        low, high = np.maximum(first, 0), np.minimum(after, n)
        share: Floats = (total[high] - total[low]) / np.maximum(high - low, 1)
        return share

    def beside(values: NDArray[np.generic], step: int) -> Floats:
        framed = np.zeros(n + 2 * _STEPS)
        framed[_STEPS : n + _STEPS] = values
        return framed[at + step + _STEPS]

    # Blocks between a candidate and the story that are not boilerplate.
    open_before = np.concatenate([[0], np.cumsum(~quiet)])
    between = open_before[end] - open_before[np.minimum(at + 1, end)]
    words_count = np.array([len(each) for each in said], dtype=np.float64)
    next_size = beside(blocks.sizes(page).astype(np.float64), 1)
    next_open = beside(blocks.open(page), 1)
    capitals = blocks.summed(page.sizes["upper"])[at] / np.maximum(
        blocks.summed(page.sizes["letters"])[at], 1
    )
    columns: list[NDArray[np.generic]] = [
        logs[at, HEADLINE],
        np.log(np.maximum(1 - found[at, HEADLINE], _LEAST)),
        logs[at, LEDE],
        logs[at, BODY],
        logs[at, CAPTION],
        logs[at, CREDIT],
        logs[at, HEADLINE] - logs[at, HEADLINE].max(initial=np.log(_LEAST)),
        article[at],
        mean_of(at - _AROUND, at),
        mean_of(at + 1, at + 1 + _AROUND),
        np.log1p(total[at]),
        *(beside(article, step) for step in _SIDES),
        *(beside(found[:, LEDE], step) for step in (1, 2)),
        *(beside(found[:, HEADLINE], step) for step in (-1, 1)),
        *(beside(found[:, CREDIT], step) for step in (1, 2)),
        *(beside(quiet, step) for step in _SIDES),
        *(beside(_SAYS_WHO_AND_WHEN[codes], step) for step in (-1, 1)),
        below[at],
        above[at],
        np.log1p(np.clip(end - at, 0, _FAR)),
        np.log1p(np.clip(between, 0, _FAR)),
        at >= end,
        length < 12,
        length < 25,
        (length >= 30) & (length <= 120),
        length > 120,
        length > 160,
        length > 220,
        words_count < 2,
        words_count < 4,
        shared,
        shared >= 0.6,
        shared >= 0.95,
        told,
        heading == 1,
        heading == 2,
        heading > 2,
        links > 0.6 * size,
        *(np.array([end in signs for end in ends]) for signs in _ENDS),
        np.array(["|" in t or " › " in t or " > " in t or " » " in t for t in texts]),
        digits > 0.2 * size,
        times == 2,
        times > 2,
        is_last,
        (times > 1) & is_last,
        next_open * (next_size > 0.8 * size),
        next_open * (next_size < 0.8 * size),
        capitals > 0.5,
        page.gaps[blocks.first[at]] <= 1,
        codes[at] >= 0,
        page.derived(opens_item)[blocks.first[at]],
        *_beside_others(page, story, at, telling),
        titled,
        titled.any() & ~titled,
        again,
        _CAPTIONED[codes[at]],
        beside(_CAPTIONED[codes], 1),
        _in_script(page, story)[at],
        *(told[blocks.first[at]] for told in page.derived(name_columns)),
    ]
    return np.array(columns, dtype=np.float64).T


def _beside_others(
    page: Page, story: Story, at: NDArray[np.int64], telling: Sequence[Sequence[str]]
) -> list[Floats]:
    """How long each candidate is, and how long the open blocks right above and below it are beside
    it, whether they are sentences, how many of their words open in a small letter, and what they
    say of the same: a short headline above a longer lede is told so from a kicker above one.

    Args:
        page: any.
        story: where the story is.
        at: the candidates' blocks.
        telling: their longer words, as `_telling` gives them.
    """
    blocks = page.derived(blocks_of)
    n = len(blocks)
    spoken = page.derived(page_words)
    starts = page.derived(word_lines).first
    total = blocks.summed(steps(starts)).astype(np.float64)
    small = np.concatenate([[0], np.cumsum(page.classes[spoken.starts] == ch.LOWER)])
    small_words = blocks.summed(steps(small[starts])).astype(np.float64)
    length = blocks.sizes(page) + (IDEOGRAPH_WEIGHT - 1) * blocks.summed(page.sizes["ideographs"])
    size = np.log1p(length)
    count, share = np.log1p(total), small_words / np.maximum(total, 1)
    out = [size[at], count[at], share[at]]
    is_open = blocks.open(page)
    for step in (-1, 1):
        near = np.clip(at + step, 0, n - 1)
        told = is_open[near] & (near != at)
        out += [
            np.where(told, values, 0.0)
            for values in (
                count[near],
                share[near],
                np.clip(size[near] - size[at], -_RATIO, _RATIO),
                story.sentence[near].astype(np.float64),
                _shares(page, telling, near, told),
            )
        ]
    return out


def _in_script(page: Page, story: Story) -> Floats:
    """The share of each block's letters that are of the scripts of the story's, shape (blocks,):
    some pages print their headline in English letters too, for those who search."""
    blocks = page.derived(blocks_of)
    letter = (page.classes >= ch.LOWER) & (page.classes <= ch.IDEOGRAPH)
    # Scripts by blocks of 128 code points, those of East Asia as one.
    script = np.minimum(page.codes, _EAST_ASIAN) >> 7
    start = int(page.starts[blocks.first[story.first]])
    own = slice(start, start + _STORY_READ)
    known = np.zeros((_EAST_ASIAN >> 7) + 1, dtype=np.bool_)
    known[script[own][letter[own]]] = True
    letters = blocks.summed(page.sizes["letters"])
    others = blocks.summed(page.counted(places(letter & ~known[script])))  # mostly none
    share: Floats = 1.0 - others / np.maximum(letters, 1)
    return share


def _pieces(page: Page) -> list[list[str]]:
    return [*map(words, title_pieces(page))]


def _shares(
    page: Page, telling: Sequence[Sequence[str]], near: NDArray[np.int64], asked: Bools
) -> Floats:
    """The share of each candidate's longer words that another block says as well.

    Args:
        telling: the candidates' longer words.
        near: the other blocks.
        asked: for which candidates it matters; it is 0 for the rest.
    """
    blocks = page.derived(blocks_of)
    out = np.zeros(len(near))
    for place in places(asked).tolist():
        out[place] = _share(telling[place], {*blocks.words(page, int(near[place]))})
    return out


def _telling(said: Sequence[str], longer: int = _LONGER) -> Sequence[str]:
    """The words of some length of what is said, or all where none is longer."""
    return [word for word in said if len(word) > longer] or said


def _share(telling: Sequence[str], among: Set[str]) -> float:
    """The share of some words that are `among` others."""
    return sum(map(among.__contains__, telling)) / max(len(telling), 1)


def choose_headline(
    page: Page, story: Story, found: Floats, chooser: HeadlineChooser
) -> tuple[int, float] | None:
    """The block that is the headline, and how likely it is; None where there is none to choose.

    Args:
        page: with the claims of the rules.
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
        chooser: the weights of the choice.
    """
    candidates = headline_candidates(page, story, found)
    if is_short(page):  # of which the network says too little to doubt a rule, or its story's top
        is_open = page.derived(blocks_of).open(page)
        candidates = [n for n in candidates if is_open[n] and n < story.text_begins]
    if not candidates:
        return None
    utilities = chooser.utilities(headline_columns(page, story, found, candidates))
    odds = np.exp(utilities - utilities.max())
    odds = _without_title(page, candidates, odds)
    for place, best in enumerate(np.argsort(-odds, kind="stable").tolist()):
        block, sure = candidates[best], float(odds[best] / odds.sum())
        if place and sure < _LEAST_SURE:
            break
        # A sentence that the network takes for no headline is the story's first.
        if not story.sentence[block] or found[block, HEADLINE] >= _NO_TITLE:
            return _below_rubric(page, block), sure
    return None


def _below_rubric(page: Page, block: int) -> int:
    """The block that was chosen; or the one right below it, which the page's title says behind it
    as behind a rubric: "Housing: The headline"."""
    blocks = page.derived(blocks_of)
    below = block + 1
    if not 0 < block < len(blocks) - 1 or not blocks.open(page)[below]:
        return block
    if len(blocks.words(page, block)) > _RUBRIC_WORDS:
        return block
    return below if is_rubric(page, blocks.text(page, block), blocks.text(page, below)) else block


def _without_title(page: Page, candidates: Sequence[int], odds: Floats) -> Floats:
    """The odds of the candidates, those of the page's first line given to the likeliest of the
    others that is a piece of it: "The headline | Site", "The headline"."""
    if candidates[0] != 0:
        return odds
    # The last of several pieces is the site's name, mostly, unless it is the longest.
    *others, last = _pieces(page) or [[]]
    kept = others if len(last) <= max(map(len, others), default=0) else [*others, last]
    pieces = [piece for piece in kept if len(piece) >= _PIECE_WORDS]
    own = [n for n, block in enumerate(candidates) if n and _says_one(page, block, pieces)]
    if not own:
        return odds
    best = max(own, key=lambda n: float(odds[n]))
    out = odds.copy()
    out[best] += out[0]
    out[0] = 0.0
    return out


def _says_one(page: Page, block: int, pieces: Sequence[Sequence[str]]) -> bool:
    """Whether a block says a piece of the title, alone or with those right below it."""
    blocks = page.derived(blocks_of)
    said: list[str] = []
    for own in range(block, min(block + _MOST_BLOCKS, len(blocks))):
        said += blocks.words(page, own)
        if not any(said == [*piece[: len(said)]] for piece in pieces):
            return False
        if said in pieces:
            return True
    return False


def headline_blocks(page: Page, best: int) -> tuple[int, ...]:
    """The blocks of the headline, in rising order: the one chosen, and those right below or above
    it, where the page's first line, which of a text made of HTML is its title, says all one after
    the other, and not as a title parts the headline from its rubric, the site or the section.

    Args:
        page: with the claims of the rules.
        best: the headline's block.
    """
    blocks = page.derived(blocks_of)
    is_open = blocks.open(page)
    first, after = best, best + 1

    def text(low: int, high: int) -> str:
        return " ".join(blocks.text(page, block) for block in range(low, high))

    def goes_on_below() -> bool:
        if not (first > 0 and after < len(blocks) and is_open[after]):
            return False
        return reads_on(page, text(first, after), blocks.text(page, after))

    def goes_on_above() -> bool:
        if not (first > 1 and is_open[first - 1]):
            return False
        return reads_on(page, blocks.text(page, first - 1), text(first, after))

    while after - first < _MOST_BLOCKS:
        if goes_on_below():
            after += 1
        elif goes_on_above():
            first -= 1
        else:
            break
    return tuple(range(first, after))
