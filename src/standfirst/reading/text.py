"""Reading raw text."""

from __future__ import annotations

from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.page import Markup, Page
from standfirst.reading.leftovers import without_leftovers
from standfirst.reading.lines import LONGEST_PARAGRAPH, cut_lines, cut_long_lines

BULLET: Final = regex.compile(r"(?:[•◦▪▸►‣●○■–—*·+-]|\(?\d{1,2}[.)])[ \t\u00a0]+(?=\S)")
# UTF-8 that was once read as Windows-1252: a lead byte's letter, then a continuation byte's.
_MOJIBAKE: Final = regex.compile(r"[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€[™œ\u009d“˜¦¢\u0093-\u009d]")
_MANY: Final = 3


def read_text(text: str) -> Page:
    """Read raw text: its lines as printed, over-long ones cut into sentences.

    Tags and entities that a scraper left behind are resolved first, with a warning; a text that
    writes about tags keeps them.
    """
    warnings = []
    cleaned = without_leftovers(text)
    if cleaned is not None:
        text = cleaned
        warnings.append("markup: tags or entities left in the text were resolved")
    if len(_MOJIBAKE.findall(text)) >= _MANY:
        warnings.append("encoding: the text was garbled before it came here (mojibake)")
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    starts, ends, gaps = cut_lines(codes, classes)
    if len(starts) and int((ends - starts).max()) > LONGEST_PARAGRAPH:
        starts, ends, gaps = cut_long_lines(
            classes, starts, ends, gaps, also_at=np.zeros(0, dtype=np.int64)
        )
    page = Page(text, starts, ends, gaps, warnings=warnings, codes=codes)
    page.__dict__["classes"] = classes
    spans = zip(starts.tolist(), ends.tolist(), strict=True)
    bullets = [BULLET.match(text, start, end) is not None for start, end in spans]
    if any(bullets):
        markup = Markup.absent(len(starts))
        item = np.array(bullets, dtype=np.bool_)
        page.markup = Markup(
            markup.heading, item, markup.quote, markup.image, markup.caption, markup.links
        )
    return page
