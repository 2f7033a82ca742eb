"""Which lines of plain text open with a hyphen because somebody speaks, and are no items of a list:
"- Vi venter ennå, sier Odd Marsund."

Newspapers of the north and the east of Europe, and many in Spanish and Portuguese, open direct
speech so; typewriters had no dash.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of, last_class
from standfirst.columns import changes, moved_down, places
from standfirst.page import Bools, Page

_HYPHENS: Final = ch.signs("-")
_ASKS: Final = ch.signs("?;؟？")
_ANNOUNCES: Final = ch.signs(":：")
# What is said opens with a capital, a number, a quotation mark or dots; in scripts without case
# hyphens open lists alone.
_SAYS: Final = regex.compile(r"-[ \t\u00a0]+[\"“”„«»'’(\[¿¡….]{0,3}[\p{Lu}\p{Lt}\d]")
# The fewest characters of what is said that breaks off at a comma or a colon: "…, and went on:".
_BREAKS_OFF: Final = 40


def spoken(page: Page) -> Bools:
    """Which lines of plain text open what somebody says, with a hyphen, shape (lines,).

    Those are sentences. A list has no single item, so that a sentence with a hyphen between
    paragraphs is speech; of several in a row one asks, or the page has such a sentence elsewhere
    and nothing announces a list.

    Use it as `page.derived(spoken)`.
    """
    out = np.zeros(len(page), dtype=np.bool_)
    maybe = page.markup.item & ch.is_one_of(page.codes[page.starts], _HYPHENS)
    if page.format != "text" or not maybe.any():
        return out
    blocks = page.derived(blocks_of)
    first, last = blocks.first, blocks.after - 1
    hyphen = maybe[first]
    final = page.codes[page.ends[last] - 1]
    sentence = page.derived(last_class)[last] == ch.STOP
    breaks_off = page.derived(last_class)[last] == ch.COMMA
    sentence |= breaks_off & (blocks.sizes(page) >= _BREAKS_OFF)
    for block in places(hyphen & sentence).tolist():
        start, end = int(page.starts[first[block]]), int(page.ends[first[block]])
        sentence[block] = _SAYS.match(page.text, start, end) is not None
    beside = moved_down(hyphen)
    beside[0] = False
    beside[:-1] |= hyphen[1:]
    alone = hyphen & sentence & ~beside
    asks = sentence & ch.is_one_of(final, _ASKS)
    announced = moved_down(ch.is_one_of(final, _ANNOUNCES))
    edges = places(np.append(changes(hyphen), True))
    for start, after in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        if not hyphen[start] or not sentence[start:after].all():
            continue
        talk = asks[start:after].any() or (alone.any() and not announced[start])
        out[first[start:after]] = alone[start] or talk
    return out
