"""Which lines of a page its markup calls captions.

Only two small datasets tell captions. As with headings (`standfirst.lab.training.headings`), the
markup of the other datasets' pages teaches what a caption reads like once the markup is gone.
"""

from functools import lru_cache

from standfirst.columns import places
from standfirst.reading import read
from standfirst.similarity import words


@lru_cache(maxsize=2)
def figure_captions_of(html: str) -> tuple[tuple[str, ...], ...]:
    """The words of each line of a page that stands in an element for captions, in their order.

    Args:
        html: the page, of which each kind of text was made.
    """
    page = read(html, format="html")
    lines = places(page.markup.caption).tolist()
    said = (tuple(words(page.line_text(number))) for number in lines)
    return tuple(dict.fromkeys(line for line in said if line))
