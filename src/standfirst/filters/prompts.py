"""What the filters of the boilerplate families share: claims by what a line says."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.page import SURE, Bools, Claim, Page
from standfirst.roles import BoilerplateRole


def said(page: Page, family: BoilerplateRole) -> Iterator[Claim]:
    """Claims on the lines whose phrases speak for a family, unsure ones included."""
    matches = page.derived(find_phrases)
    verdicts = matches.prompts
    for line in np.flatnonzero(verdicts.family == FAMILIES.index(family)).tolist():
        confidence = float(verdicts.confidence[line])
        yield Claim(line, family, confidence, matches.reason(line))


def surely_said(page: Page, family: BoilerplateRole) -> Bools:
    """The lines on which `said` makes a sure claim, shape (lines,)."""
    verdicts = page.derived(find_phrases).prompts
    out: Bools = (verdicts.family == FAMILIES.index(family)) & (verdicts.confidence >= SURE)
    return out
