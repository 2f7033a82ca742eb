"""Reading raw text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.columns import places
from standfirst.page import Ints, Markup, Page
from standfirst.reading.escapes import without_escapes
from standfirst.reading.glued import glued_joints
from standfirst.reading.leftovers import without_leftovers
from standfirst.reading.lines import cut_lines
from standfirst.reading.link_numbers import without_link_numbers
from standfirst.reading.mojibake import without_mojibake
from standfirst.reading.overlong import FindsBreaks, cut_overlong
from standfirst.reading.scripts import script_lines
from standfirst.reading.separators import unseparated
from standfirst.reading.unseen import without_unseen
from standfirst.reading.wrapped import unwrapped

BULLET: Final = regex.compile(r"(?:[•◦▪▸►‣●○■*·+-]|\(?\d{1,2}[.)])[ \t\u00a0]+(?=\S)")
LOST_BREAKS: Final = "layout: line breaks that the text has lost were told from its words"
UNSEEN_SIGNS: Final = "signs: soft hyphens and spaces of no width were taken out"
_OPENS_ITEM: Final = ch.signs("•◦▪▸►‣●○■*·+-(")


def read_text(text: str, *, breaks: FindsBreaks | None = None) -> Page:
    """Read raw text: its lines as printed, over-long ones cut into sentences.

    Where most of a text stands in such lines, `breaks` is asked where lines began that it has lost.
    Mojibake, escapes, and tags and entities that a scraper left behind are resolved first, soft
    hyphens and what else nobody sees are taken out, lines
    that a program put side by side with a sign between are parted, lines that it wrapped at a width
    are put together, and what was glued together where its markup stood is parted, with a warning;
    spans count in the text that results. A text that writes about tags keeps them.
    """
    warnings = []
    resolved = without_escapes(text)
    if resolved is not None:
        text = resolved
        warnings.append("escapes: those of JSON were resolved")
    cleaned = without_leftovers(text)
    if cleaned is not None:
        text = cleaned
        warnings.append("markup: tags or entities left in the text were resolved")
    repaired = without_mojibake(text)
    if repaired is not None:
        text = repaired
        warnings.append("encoding: UTF-8 read as Windows-1252 (mojibake) was put right")
    seen = without_unseen(text)
    if seen is not None:
        text = seen
        warnings.append(UNSEEN_SIGNS)
    codes = ch.codes_of(text)
    classes = ch.classes_of(codes)
    starts, ends, gaps = cut_lines(codes, classes)
    for as_printed, warning in _LAYOUTS:
        plain = as_printed(text, codes, classes, starts, ends, gaps)
        if plain is not None:
            text = plain
            warnings.append(warning)
            codes = ch.codes_of(text)
            classes = ch.classes_of(codes)
            starts, ends, gaps = cut_lines(codes, classes)
    starts, ends, gaps, lost = cut_overlong(text, codes, classes, (starts, ends, gaps), breaks)
    if lost:
        warnings.append(LOST_BREAKS)
    page = Page(text, starts, ends, gaps, warnings=warnings, codes=codes)
    page.__dict__["classes"] = classes
    item = np.zeros(len(starts), dtype=np.bool_)
    opening = ch.is_one_of(codes[starts], _OPENS_ITEM) | (classes[starts] == ch.DIGIT)
    for line in places(opening).tolist():
        item[line] = BULLET.match(text, int(starts[line]), int(ends[line])) is not None
    if item.any():
        page.markup = replace(Markup.absent(len(starts)), item=item)
    return page


def _unnumbered(
    text: str, codes: ch.Codes, classes: ch.Classes, starts: Ints, ends: Ints, gaps: Ints
) -> str | None:
    """The text without the numbers of its links, or None."""
    return without_link_numbers(text)


def _parted(
    text: str, codes: ch.Codes, classes: ch.Classes, starts: Ints, ends: Ints, gaps: Ints
) -> str | None:
    """The text with line breaks where it was glued together, or None; scripts stay as they are."""
    joints = glued_joints(text, codes, classes)
    if len(joints):
        line = starts.searchsorted(joints, side="right") - 1
        joints = joints[~script_lines(text, codes, starts, ends)[line]]
    if not len(joints):
        return None
    cuts = [0, *joints.tolist(), len(text)]
    return "\n".join(text[low:high] for low, high in pairwise(cuts))


# What programs did to the layout of a text, undone in this order.
_LAYOUTS: Final = (
    (unseparated, "layout: lines put side by side with a sign between were parted"),
    (unwrapped, "layout: lines wrapped at a width were put together"),
    (_unnumbered, "layout: the numbers of links were taken out"),
    (_parted, "layout: text glued together where its markup stood was parted"),
)
