"""Prompts in the middle of a story's running text, where what prompts say may be the story's own.

"Support" may be a subhead, "Read more: …" a sentence that belongs there, "$14 per month" what a
review is about. Words alone do not tell; what stands around them does, and the tagger weighs that.
So there the prompts that most often are the story's own decide nothing, and stay as evidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from standfirst.broken_lines import blocks_of
from standfirst.columns import is_any_of
from standfirst.filters.lexicon.phrases import LineVerdicts, find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.lexicon.tables import distinct
from standfirst.filters.story import find_story
from standfirst.page import SURE, Bools, Claim, Page
from standfirst.roles import BOILERPLATE_ROLES, CODES, BoilerplateRole

# The confidence of a claim that would be sure elsewhere: below `SURE`, above all other evidence.
HELD: Final = 0.7
# Whole families that stories have of their own: pointers to other texts, and to topics.
_POINTERS: Final = tuple(FAMILIES.index(name) for name in ("related", "topics"))
# Families whose single words ("Advertisement") are hardly ever a subhead.
_PLAIN: Final = tuple(FAMILIES.index(name) for name in ("advertising", "consent", "comments"))
# Families that come as boxes of several lines.
_BOXES: Final = tuple(FAMILIES.index(name) for name in ("newsletter", "login", "signup", "consent"))
# Fewer paragraphs than these are no running text to stand amid.
_PARAGRAPHS: Final = 4
# A page with no more prompts than these, or this share of its lines, has been cleaned already: its
# text is all story. (Of the corpus's scraped pages, 2 in 100 have three prompts or fewer.)
_FEW_PROMPTS: Final = 3
_SMALL_SHARE: Final = 0.03
# So many lines in a story that only look like a family's are what the story is about.
_SUBJECT: Final = 2
_ROLE_CODES: Final = np.array([CODES[role] for role in FAMILIES], dtype=np.int8)


def amid_text(page: Page) -> Bools:
    """Which lines stand inside the story, running text above and below them; shape (lines,). Of a
    page that is nothing but its story, all do.

    The story is told from the text and from what is surely said, not from claims; use it as
    `page.derived(amid_text)`.
    """
    says = page.derived(find_phrases).prompts
    unclaimed = page.fresh()
    sure = says.confidence >= SURE
    unclaimed.claims.codes[sure] = _ROLE_CODES[says.family[sure]]
    unclaimed.claims.open[sure] = False
    story = find_story(unclaimed)
    out = np.zeros(len(page), dtype=np.bool_)
    if story.prose[story.first : story.after].sum() < _PARAGRAPHS:
        return out
    if sure.sum() <= max(_FEW_PROMPTS, _SMALL_SHARE * len(page)):
        out[:] = True
    else:
        blocks = page.derived(blocks_of)
        out[blocks.after[story.first] : blocks.first[story.after - 1]] = True
    return out


def held_back(page: Page) -> Bools:
    """The lines whose phrases decide nothing where they stand; shape (lines,)."""
    matches = page.derived(find_phrases)
    says = matches.prompts
    sure = says.confidence >= SURE
    amid: Bools = page.derived(amid_text) & sure
    if not amid.any():
        return amid
    known = says.pattern >= 0
    one_word = known & (matches.lexicon.words[says.pattern] == 1)
    one_word &= ~matches.lexicon.gapped[says.pattern] & ~is_any_of(says.family, _PLAIN)
    pointer = is_any_of(says.family, _POINTERS)
    out: Bools = amid & (pointer | ((one_word | ~known) & ~_among_prompts(says)))
    formed = sure & ~known
    for family in distinct(says.family[amid & formed]).tolist():
        alike = formed & (says.family == family)
        if (amid & alike).sum() >= _SUBJECT:
            out |= alike
    return out


def _among_prompts(says: LineVerdicts) -> Bools:
    """Which lines have a prompt right above and another right below; of a family that comes in
    boxes, one of these is enough. Shape (lines,)."""
    sure = says.confidence >= SURE
    above, below = np.append(False, sure[:-1]), np.append(sure[1:], False)
    out: Bools = (above & below) | ((above | below) & is_any_of(says.family, _BOXES))
    return out


def amid_text_prompts(page: Page) -> Iterator[Claim]:
    """Claims what was held back as the prompt that it looks like.

    For pipelines of rules alone: the tagger decides otherwise.
    """
    for line, role, reason in held_evidence(page):
        yield Claim(line, role, 0.8, reason)


def held_evidence(page: Page) -> Iterator[tuple[int, BoilerplateRole, str]]:
    """The open lines that a filter of prompts has held back: (line, role, reason)."""
    for claim, name in page.claims.evidence:
        role = claim.role
        # Of filters that others have put in, no claim is held back: each is named for its family.
        own = name == role and claim.confidence == HELD
        if own and role in BOILERPLATE_ROLES and page.claims.open[claim.line]:
            yield claim.line, role, claim.reason
