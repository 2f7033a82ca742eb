"""The filters of a pipeline as a list to read."""

from __future__ import annotations

import inspect
import re
from typing import Final

from standfirst.filters.code_samples import OutsideCode
from standfirst.pipeline import Pipeline

_SENTENCE: Final = re.compile(r".*?[.!?](?=\s|$)")


def list_of_filters(pipeline: Pipeline) -> str:
    """A row a filter, in order: its name and what it says of itself."""
    size = max(map(len, pipeline.names), default=0)
    return "\n".join(f"{name.ljust(size)}  {summary(f)}".rstrip() for name, f in pipeline)


def summary(filter: object) -> str:
    """The first sentence of a filter's docstring; of one around another, of that."""
    if isinstance(filter, OutsideCode):
        filter = filter.filter
    paragraph = " ".join((inspect.getdoc(filter) or "").partition("\n\n")[0].split())
    sentence = _SENTENCE.match(paragraph)
    return sentence[0] if sentence else paragraph
