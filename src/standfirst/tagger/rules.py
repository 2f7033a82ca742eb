"""The rules that come before the tagger."""

from __future__ import annotations

from functools import cache
from typing import Final

from standfirst.pipeline import Pipeline

# What the tagger does itself.
_TAGGERS: Final = ("hidden", "amid-text", "headline", "lede", "prose", "aftermath")


@cache
def before_tagger() -> Pipeline:
    """The pipeline of the rules whose claims the tagger sees."""
    rules = Pipeline.rules()
    return rules.without(*(name for name in _TAGGERS if name in rules))
