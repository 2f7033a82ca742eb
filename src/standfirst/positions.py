"""Lines that say which position somebody has, and with whom, and not who it is."""

from __future__ import annotations

from typing import Final

from standfirst.credits.bylines import without_job
from standfirst.credits.lists import parted
from standfirst.given_names import is_given_name

_FEWEST_PIECES: Final = 2
_FEWEST_WORDS: Final = 2


def is_position(text: str) -> bool:
    """Whether a line is a job and where somebody has it: "Head of Press, Calder Ferry Group".

    Behind a job a given name opens a person, however many words follow: "Redactora, María del
    Carmen López".
    """
    pieces = parted(text)
    if len(pieces) < _FEWEST_PIECES or without_job(pieces[0]):
        return False
    words = pieces[1].split()
    return len(words) >= _FEWEST_WORDS and not is_given_name(words[0])
