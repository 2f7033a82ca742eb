"""Whether a line that names a page's author has the form of a byline.

The running text may name its author as well, and a short line of it is no credit for that.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AnySet
from typing import Final

from standfirst.credits import is_credit_label
from standfirst.credits.bylines import after_cue
from standfirst.credits.names import EDGES
from standfirst.similarity import word_spans, words

# Words of a cue that stands behind a date, at most: "posted by".
_CUE_WORDS: Final = 2


def has_byline_form(
    text: str, line: Sequence[str], names: Iterable[AnySet[str]], *, above: bool
) -> bool:
    """Whether a line is a byline by its form: the names make up half of its letters at least, or a
    byline's words stand right before them, at the line's start or beside a date.

    Args:
        text: the line.
        line: its words.
        names: the words of each author that it names.
        above: whether it stands above the story, where a date beside a name does without words.
    """
    said = frozenset[str]().union(*names)
    if 2 * _letters(word for word in line if word in said) >= _letters(line):
        return True
    # Times and counts of comments stand beside bylines, as dates do.
    dated = any(word.isdigit() for word in line)
    if above and dated:
        return True
    rest, announced = after_cue(text.strip(EDGES), "byline")
    if announced and not _before_names(rest, said).strip(EDGES):
        return True
    before = _before_names(text, said).split()[-_CUE_WORDS:]
    return dated and any(is_credit_label(" ".join(before[at:])) for at in range(len(before)))


def _letters(line: Iterable[str]) -> int:
    return sum(map(str.isalpha, "".join(line)))


def _before_names(text: str, said: frozenset[str]) -> str:
    """What stands in a line before the first of the names' words."""
    for start, end in word_spans(text):
        if said.issuperset(words(text[start:end])):
            return text[:start]
    return text
