"""The filter "tagger": a role for every line that no rule was sure of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from standfirst.broken_lines import Blocks, blocks_of
from standfirst.page import Bools, Claim, Page
from standfirst.roles import Role
from standfirst.tagger.features import features
from standfirst.tagger.network import CLASSES, Floats, Network

OTHER, BODY, SUBHEAD, LEDE, HEADLINE, CAPTION, CREDIT = range(len(CLASSES))
_ARTICLE: Final = [BODY, SUBHEAD, LEDE]
# A block less likely than this is no headline.
_LEAST: Final = 0.25
_BLOCKS_ABOVE: Final = 60


@dataclass(frozen=True)
class Tagger:
    """The filter, with its network.

    Attributes:
        network: what gives each line's probabilities.
        threshold: a block is article from this probability on.
    """

    network: Network
    threshold: float = 0.5

    def __call__(self, page: Page) -> Iterator[Claim]:
        """Claims each open block: as article above the threshold, else as what is likeliest."""
        blocks = page.derived(blocks_of)
        if not len(blocks):
            return
        found = self._of_blocks(page, blocks)
        is_open = blocks.open(page)
        article = found[:, _ARTICLE].sum(axis=1)
        inside = is_open & (article >= self.threshold)
        top = _headline(found, inside, is_open)
        if top >= 0:
            yield from _claims(blocks, top, "headline", found[top, HEADLINE])
            inside[top] = False
        parts = _lede(found, inside, top)
        for block in np.flatnonzero(inside).tolist():
            if block in parts:
                yield from _claims(blocks, block, "lede", article[block])
            elif found[block, SUBHEAD] > found[block, BODY]:
                yield from _claims(blocks, block, "subhead", article[block])
            else:
                yield from _claims(blocks, block, "body", article[block])
        for block in np.flatnonzero(is_open & ~inside).tolist():
            if block != top and found[block].argmax() == CAPTION:
                yield from _claims(blocks, block, "caption", found[block, CAPTION])

    def _of_blocks(self, page: Page, blocks: Blocks) -> Floats:
        """Probabilities of each block: the pieces of a broken paragraph stand or fall together."""
        found = self.network.probabilities(features(page))
        weight = (page.ends - page.starts).astype(np.float32)[:, None]
        sums = np.add.reduceat(found * weight, blocks.first)
        return (sums / np.add.reduceat(weight, blocks.first)).astype(np.float32)


def _claims(blocks: Blocks, block: int, role: Role, likely: float) -> Iterator[Claim]:
    # Sure, since nobody comes after; scaled so that likelihood can be read off.
    confidence = 0.75 + 0.25 * float(likely)
    reason = f"the tagger gives it {float(likely):.2f}"
    yield from blocks.claims(block, role, min(confidence, 1.0), reason)


def _headline(found: Floats, inside: Bools, is_open: Bools) -> int:
    """The likeliest headline above the article, or -1."""
    article = np.flatnonzero(inside)
    end = int(article[0]) + 1 if len(article) else len(found)
    start = max(0, end - _BLOCKS_ABOVE)
    likely = np.where(is_open, found[:, HEADLINE], 0)[start:end]
    if not len(likely) or likely.max() < _LEAST:
        return -1
    return start + int(likely.argmax())


def _lede(found: Floats, inside: Bools, top: int) -> set[int]:
    """The blocks that open the article and are its lede."""
    parts: set[int] = set()
    for block in np.flatnonzero(inside).tolist():
        if block > top and found[block, LEDE] > found[block, BODY]:
            parts.add(block)
        else:
            break
    return parts
