"""Captions printed twice: once as a picture's text, once below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.page import Claim, Page
from standfirst.similarity import words

_SHORTEST: Final = 25
_APART: Final = 3
_STEM: Final = 5


def repeated_captions(page: Page) -> Iterator[Claim]:
    """Claims a line that says again what a caption says, and one printed twice in a row.

    Two lines are the same when one begins as the other does and goes on for most of its words:
    one of them may have the credit and the other not.
    """
    length = page.ends - page.starts
    roles = page.roles
    open_lines = page.claims.open
    captions: dict[tuple[str, ...], list[list[str]]] = {}
    for line, role in enumerate(roles):
        if role == "caption":
            said = words(page.line_text(line))
            captions.setdefault(tuple(said[:_STEM]), []).append(said)
    texts: dict[int, list[str]] = {}
    for line in np.flatnonzero(open_lines & (length >= _SHORTEST)).tolist():
        said = words(page.line_text(line))
        texts[line] = said
        for known in captions.get(tuple(said[:_STEM]), ()):
            if _same(said, known):
                yield Claim(line, "caption", 0.9, "says again what a caption says")
                break
    for line, said in texts.items():
        for other in range(line + 1, line + 1 + _APART):
            if other in texts and texts[other] == said and len(said) >= 4:
                yield Claim(line, "caption", 0.8, "printed twice in a row")
                yield Claim(other, "caption", 0.8, "printed twice in a row")
                break


def _same(one: list[str], other: list[str]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= 4 and longer[: len(shorter)] == shorter
