"""What the filters of the boilerplate families share: claims by what a line says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standfirst.columns import places
from standfirst.filters.amid_text import HELD, amid_text, held_back
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.page import SURE, Bools, Claim, Page
from standfirst.roles import BoilerplateRole


def said(page: Page, family: BoilerplateRole) -> Iterator[Claim]:
    """Claims on the lines whose phrases speak for a family, unsure ones included; so are those that
    stand amid a story's text where such words may be the story's own."""
    matches = page.derived(find_phrases)
    verdicts = matches.prompts
    held = page.derived(held_back)
    for line in places(verdicts.family == FAMILIES.index(family)).tolist():
        confidence = HELD if held[line] else float(verdicts.confidence[line])
        yield Claim(line, family, confidence, matches.reason(line))


def surely_said(page: Page, family: BoilerplateRole) -> Bools:
    """The lines on which `said` makes a sure claim, shape (lines,)."""
    verdicts = page.derived(find_phrases).prompts
    sure: Bools = (verdicts.family == FAMILIES.index(family)) & (verdicts.confidence >= SURE)
    return sure & ~page.derived(held_back)


def held_said(page: Page, family: BoilerplateRole) -> Bools:
    """The lines on which `said` would make a sure claim, did they not stand amid a story's text."""
    verdicts = page.derived(find_phrases).prompts
    held: Bools = page.derived(held_back) & (verdicts.family == FAMILIES.index(family))
    return held


def unless_amid_text(page: Page, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, those amid a story's text held back as evidence."""
    amid = page.derived(amid_text)
    for claim in claims:
        yield claim._replace(confidence=HELD) if amid[claim.line] else claim
