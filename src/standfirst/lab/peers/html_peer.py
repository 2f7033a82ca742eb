"""The form of a peer that reads HTML."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from standfirst.lab.corpus import Record
from standfirst.lab.output import Output


def _text_alone(raw: Any, _page: str, _record: Record) -> Output:
    return Output(text=raw or "")


_TEXT_ALONE_FAILED = Output(text="")


@dataclass(frozen=True, slots=True)
class HtmlPeer:
    """`extract` is timed and gives what the peer gives; `read`, not timed, makes the output.

    `nothing` is the output where it fails: empty, with the fields that it would have given.
    """

    extract: Callable[[str, Record], Any]
    read: Callable[[Any, str, Record], Output] = _text_alone
    nothing: Output = _TEXT_ALONE_FAILED
