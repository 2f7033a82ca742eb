"""Which lines of a page its markup calls headings.

Of most pages of the corpus the answer is the article as one piece, which tells nobody what a
subhead reads like once the markup is gone. The markup of the same pages does (distant supervision:
Mintz et al., "Distant supervision for relation extraction without labeled data", ACL 2009).
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from standfirst.columns import places
from standfirst.reading import read
from standfirst.similarity import words

# The first level is the headline's.
_TOP: Final = 2


@lru_cache(maxsize=2)
def headings_of(html: str) -> frozenset[tuple[str, ...]]:
    """The words of each line of a page that stands in a heading below the first level, and nowhere
    else on it.

    Args:
        html: the page, of which each kind of text was made.
    """
    page = read(html, format="html")

    def said(numbers: Iterable[int]) -> set[tuple[str, ...]]:
        return {tuple(words(page.line_text(number))) for number in numbers}

    level = page.markup.heading
    headings = said(places(level >= _TOP).tolist()) - said(places(level < _TOP).tolist())
    return frozenset(headings - {()})
