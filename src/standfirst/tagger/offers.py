"""What a site offers under its own name, in the menu above a headline: "Tide Sport"."""

from __future__ import annotations

from typing import Final

import regex

from standfirst.article import Credit
from standfirst.credits import has_job, is_editors, opens_with_cue
from standfirst.filters.lexicon.lookup import says

# A word right behind a name or the address that it opens, with nothing but a space or an ending's
# apostrophe between.
_GOES_ON: Final = regex.compile(r"(?:\.\p{L}++)*+(?:\s++|['’])(\p{L}[\p{L}\p{M}]*+)")


def is_offer(credit: Credit, text: str) -> bool:
    """Whether a line that names an organisation and nobody goes on from its name, as none does
    that signs a story.

    Args:
        credit: what the line says if it is a byline.
        text: the line.
    """
    if credit.names or len(credit.organisations) != 1 or opens_with_cue(text, "byline"):
        return False
    _, name, behind = text.partition(credit.organisations[0])
    found = _GOES_ON.match(behind) if name else None
    if found is None or (any(map(str.isdigit, text)) and says(found[1], "datewords")):
        return False
    return not (is_editors(text) or has_job(text))
