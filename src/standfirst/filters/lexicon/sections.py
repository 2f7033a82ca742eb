"""The sections that a phrase file can have."""

from __future__ import annotations

from typing import Final

from standfirst.roles import BOILERPLATE_ROLES, BoilerplateRole

# Families of boilerplate that phrases can tell; each is a role. What "other" has phrases for are
# error pages and technical notices.
FAMILIES: Final[tuple[BoilerplateRole, ...]] = tuple(
    role for role in BOILERPLATE_ROLES if role != "duplicate"
)
# Sections that help to read the article's own lines.
CUES: Final = (
    "byline",
    "translation",
    "photo",
    "caption",
    "archive",
    "jobs",
    "dateline",
    "datewords",
    "agency",
)
# Whom the words of a line address, or tell of: the reader ("you", "my"), the house ("we"), what
# an interface's line opens with ("enter", "get"), and what only a story's words do ("said", "he").
VOICES: Final = ("reader", "house", "opening", "story")
# What is written together with the word behind it, as Hebrew's and Arabic's articles are.
CLITICS: Final = "clitics"
PATTERN_SECTIONS: Final[tuple[str, ...]] = FAMILIES + CUES
# The kinds of words that forms are recognised by; a section is called "words" and the kind.
KINDS: Final[tuple[str, ...]] = (*FAMILIES, *VOICES, CLITICS)
SECTIONS: Final[tuple[str, ...]] = PATTERN_SECTIONS + tuple(f"words {kind}" for kind in KINDS)
