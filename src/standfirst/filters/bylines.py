"""Bylines: who wrote it, who translated it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.credits import looks_like_name, parse_byline
from standfirst.filters.lexicon import find_phrases
from standfirst.filters.lexicon.lookup import says_at_start
from standfirst.page import Claim, Page
from standfirst.roles import Role

_LONGEST: Final = 140
_NAME_ALONE: Final = 40


def bylines(page: Page) -> Iterator[Claim]:
    """Claims short lines that open with a byline's words (`[byline]`, `[translation]`) and go on
    with names; and a name alone next to such a line, a date or a job."""
    matches = page.derived(find_phrases)
    length = page.ends - page.starts
    sure: set[int] = set()
    for cue, role in (("byline", "author"), ("translation", "translation")):
        for line in np.flatnonzero((matches.cues[cue] > 0) & (length <= _LONGEST)).tolist():
            text = page.line_text(line)
            if says_at_start(text.strip(" -–—|("), cue) < 0:
                continue
            credit = parse_byline(text, role=role)
            if credit is None:
                continue
            sure.add(line)
            who = ", ".join(credit.names + credit.organisations)
            yield Claim(line, "credit", 0.9, f"byline of {who}")
    roles = page.roles
    for line in np.flatnonzero((length <= _NAME_ALONE) & page.claims.open).tolist():
        if line in sure or not looks_like_name(page.line_text(line)):
            continue
        near = [i for i in (line - 1, line + 1) if 0 <= i < len(page)]
        if any(_is_dated(roles[i]) or i in sure for i in near):
            yield Claim(line, "credit", 0.6, "a name beside a date or a byline")


def _is_dated(role: Role | None) -> bool:
    return role == "dateline"
