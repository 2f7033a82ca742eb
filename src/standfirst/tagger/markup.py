"""What the markup tells of each line: its elements, what stands in them, lines of like shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.broken_lines import ends_sentence
from standfirst.columns import numbered, places, sums_before
from standfirst.filters.story import letters_of
from standfirst.outline import Outline
from standfirst.page import Bools, Ints, Page

Columns = NDArray[np.float32]
Floats = NDArray[np.float64]

# The block that a line stands in.
_OWN: Final[tuple[tuple[str, ...], ...]] = (
    ("p",),
    ("div", "section", "article", "main", "body"),
    ("li",),
    ("td", "th"),
    ("dt", "dd"),
    ("button", "legend", "summary"),
    ("pre", "xmp", "listing"),
    ("address",),
)
# The element in which a line's text begins.
_INNERMOST: Final[tuple[tuple[str, ...], ...]] = (
    ("a",),
    ("span", "font"),
    ("b", "strong", "em", "i"),
    ("time",),
    ("label",),
    ("small",),
)
# What a line may stand in somewhere: landmarks (WAI-ARIA 1.2) and the like, as elements or roles.
_WITHIN: Final[tuple[tuple[str, ...], ...]] = (
    ("article",),
    ("main",),
    ("aside", "complementary"),
    ("nav", "navigation"),
    ("header", "banner"),
    ("footer", "contentinfo"),
    ("form", "search"),
    ("figure",),
    ("table",),
    ("ul", "ol"),
    ("section",),
    ("dialog", "alertdialog", "details"),
    ("blockquote",),
)
# No two groups have a name in common.
_OWN_GROUP, _INNERMOST_GROUP, _WITHIN_GROUP = (
    {name: number for number, group in enumerate(groups) for name in group}
    for groups in (_OWN, _INNERMOST, _WITHIN)
)
# A number for each tag that is of some group, 0 for all others; and by this number the group of
# each kind that a tag is of, -1 for those of none; shape (kinds, numbers).
_TAG: Final = {
    tag: number
    for number, tag in enumerate(sorted({*_OWN_GROUP, *_INNERMOST_GROUP, *_WITHIN_GROUP}), 1)
}
_GROUPS: Final = np.array(
    [
        [groups.get(tag, -1) for tag in ("", *_TAG)]
        for groups in (_OWN_GROUP, _INNERMOST_GROUP, _WITHIN_GROUP)
    ],
    dtype=np.int64,
)
# How many elements around a line's block are looked at one by one.
_AROUND: Final = 3
_OF_CONTAINER: Final = 5
_PARAGRAPH: Final = 60
_DEEP: Final = 12
MARKUP_SHAPES: Final = (
    len(_OWN) + len(_INNERMOST) + len(_WITHIN) + 3 + _AROUND * _OF_CONTAINER + 4 + 5 + 3
)


def shapes(page: Page, outline: Outline) -> list[NDArray[np.generic]]:
    """`MARKUP_SHAPES` columns of shape (lines,), each of about unit size.

    Args:
        page: it has a line at least.
        outline: the page's.
    """
    n = len(page)
    own = np.maximum(page.markup.element, 0)
    inner = np.maximum(page.markup.innermost, 0)
    pairs, of_element = outline.names
    tag = np.fromiter((_TAG.get(tag, 0) for tag, _ in pairs), np.int64, len(pairs))
    own_group, inner_group, within_group = _GROUPS[:, tag]
    rows: list[NDArray[np.generic]] = []
    rows += list(_one_hot(own_group[of_element[own]], len(_OWN)))
    rows += list(_one_hot(inner_group[of_element[inner]], len(_INNERMOST)))
    by_tag = within_group[of_element]
    by_role = _roles([told for _, told in pairs])[of_element]
    rows += list(_within(outline, n, by_tag, by_role))
    rows += [
        page.markup.hidden,
        np.minimum(outline.depth[own], 30) / _DEEP,
        np.minimum(outline.depth[inner] - outline.depth[own], 4) / 2,
    ]
    rows += _containers(page, outline, own)
    rows += _headings(page)
    rows += _alike(page, outline, own)
    return rows


def parents(outline: Outline, element: Ints) -> Ints:
    """The element that each stands in; the first one stands in itself."""
    return np.maximum(outline.parent[element], 0)


def _one_hot(group: Ints, groups: int) -> Bools:
    """For each of some groups which entries are of it; shape (groups, entries)."""
    out: Bools = group == np.arange(groups)[:, None]
    return out


def _within(outline: Outline, lines: int, *of_element: Ints) -> Bools:
    """Which lines stand in an element of each group of `_WITHIN`, shape (groups, lines).

    Args:
        of_element: the group of each element, -1 for those of none, told in one way or more.
    """
    there = [places(group >= 0) for group in of_element]
    element = np.concatenate(there)
    group = np.concatenate([told[some] for told, some in zip(of_element, there, strict=True)])
    # As `covering` counts them, the lines of all groups in a row, each with its end.
    row, size = group * (lines + 1), len(_WITHIN) * (lines + 1)
    steps = np.bincount(row + outline.first[element], minlength=size)
    steps -= np.bincount(row + outline.after[element], minlength=size)
    inside: Bools = steps.reshape(len(_WITHIN), -1)[:, :lines].cumsum(axis=1) > 0
    return inside


def _roles(every_told: Sequence[str]) -> Ints:
    """The group of the `role` of each element, -1 where it has none."""
    out = np.full(len(every_told), -1, dtype=np.int64)
    for number, told in enumerate(every_told):
        if "role=" in told:  # few have one
            out[number] = _WITHIN_GROUP.get(_role(told), -1)
    return out


def _role(told: str) -> str:
    """The `role` of an element, "" where it has none."""
    return told.partition("role=")[2].split(" ", 1)[0].lower()


def _containers(page: Page, outline: Outline, own: Ints) -> list[NDArray[np.generic]]:
    """What else stands in the elements around a line's block, and which of them holds the text.

    The latter is readability's idea (Arc90, 2009): a paragraph's worth goes to the element that
    it stands in, half of it to the one around that.
    """
    n = len(page)
    weight = letters_of(page)
    chars = np.maximum(page.sizes["chars"], 1)
    linked = np.minimum(page.markup.links, chars)
    paragraph = (weight >= _PARAGRAPH) & page.derived(ends_sentence)
    paragraph &= linked < 0.5 * chars
    worth = np.where(paragraph, np.sqrt(np.minimum(weight, 1000.0)), 0.0)
    sums = {
        "weight": _summed(weight, outline),
        "chars": _summed(chars, outline),
        "linked": _summed(linked, outline),
        "worth": _summed(worth, outline),
    }
    all_weight, all_worth = max(float(weight.sum()), 1.0), max(float(worth.sum()), 1.0)
    rows: list[NDArray[np.generic]] = []
    at = own
    place = np.arange(n)
    for step in range(_AROUND):
        at = parents(outline, at)
        lines = outline.after[at] - outline.first[at]
        rows += [
            np.log1p(lines) / 4,
            sums["weight"][at] / all_weight,
            sums["linked"][at] / np.maximum(sums["chars"][at], 1.0),
            sums["worth"][at] / all_worth,
            (place - outline.first[at]) / np.maximum(lines, 1),
        ]
        if step == 0:
            near = at
    score = np.bincount(near, weights=worth, minlength=len(outline))
    score += np.bincount(parents(outline, near), weights=worth / 2, minlength=len(outline))
    best = int(score.argmax())
    most = max(float(score[best]), 1.0)
    inside = (place >= outline.first[best]) & (place < outline.after[best])
    above = parents(outline, near)
    rows += [
        inside & (all_worth > 1.0),
        score[near] / most,
        score[above] / most,
        np.where(inside, np.clip(outline.depth[own] - outline.depth[best], 0, _DEEP), 8) / 4,
    ]
    return rows


def _summed(values: Floats | Ints, outline: Outline) -> Floats:
    """Sums of a column of lines over each element, shape (elements,)."""
    total = sums_before(values)
    out: Floats = total[outline.after] - total[outline.first]
    return out


def _headings(page: Page) -> list[NDArray[np.generic]]:
    """Where a line stands from the page's headings of the first level."""
    n = len(page)
    at = np.arange(n)
    first = places(page.markup.heading == 1)
    if not len(first):
        return [np.zeros(n)] * 3
    before = first.searchsorted(at, side="right")
    last = np.where(before > 0, first[np.maximum(before - 1, 0)], at)
    return [
        before > 0,
        np.log1p(at - last) / 4,
        np.full(n, np.log1p(len(first)) / 2),
    ]


def _alike(page: Page, outline: Outline, own: Ints) -> list[NDArray[np.generic]]:
    """What the lines are like whose elements are called the same, up to the third around them."""
    n = len(page)
    name = outline.names.of_element
    key = name[own]
    at = own
    for _ in range(_AROUND - 1):
        at = parents(outline, at)
        key = key * 1_000_003 + name[at]
    _, which, _ = numbered(key)
    count = np.bincount(which)

    def mean(values: NDArray[np.generic]) -> Floats:
        out: Floats = (np.bincount(which, weights=values) / count)[which]
        return out

    place = np.arange(n)
    # Of what is written to one place the last stands.
    first, last = np.empty(len(count), dtype=np.int64), np.empty(len(count), dtype=np.int64)
    first[which[::-1]] = place[::-1]
    last[which] = place
    chars = np.maximum(page.sizes["chars"], 1)
    return [
        np.log1p(count)[which] / 3,
        np.log1p(mean(letters_of(page))) / 4,
        mean(page.derived(ends_sentence)),
        mean(np.minimum(page.markup.links / chars, 1)),
        ((last - first + 1) / n)[which],
    ]
