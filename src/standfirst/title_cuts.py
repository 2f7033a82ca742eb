"""Where a title is cut: between a headline and the name of the site."""

from __future__ import annotations

import re
from typing import Final

_PARTING: Final = re.compile(r" [|·•–—»-] | ?\| ?")


def title_cuts(title: str) -> list[tuple[int, int]]:
    """The spans of what may part a headline from the name of the site in a title, in order."""
    return [found.span() for found in _PARTING.finditer(title)]
