"""Mutated pages of HTML: what does `extract` make of what is malformed, cut short and hostile?"""

import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from standfirst import extract

_URL: Final = "https://news.example/a/b?c=d"
_LONGEST: Final = 40_000
_MOST_CHANGES: Final = 8
_MEGABYTE: Final = 1 << 20
# A page of some bytes costs something whatever is in it.
_LEAST: Final = 1 << 14
_HOSTILE: Final = (
    b"<!DOCTYPE x [<!ENTITY a '&b;&b;'><!ENTITY b SYSTEM 'file:///etc/passwd'>]>&a;",
    b"<script>",
    b"</body></html>",
    b"<!--",
    b"<![CDATA[",
    b"<table><tr><td>",
    b"<p hidden><p style='display:none'>",
    b"<noscript><template>",
    b'<script type=\'application/ld+json\'>{"@type":"NewsArticle","articleBody":[[[',
    b"<pre>\n\t\n  x\n</pre>",
    b"\x00\xff\xfe\xef\xbb\xbf",
    b"&#x110000;&#xD800;&nbsp;&NotAnEntity;",
    b"<a href=x><a href=y><b><i></b></i>",
    b"<svg><title>x</title><math><mi>",
    b"<meta charset=utf-7><meta charset=utf-16>",
    b"<h1><br><br></h1>",
    b"<p" + b" class='a b'" * 50 + b">",
    b"<div>" * 3000,
)


@dataclass
class Report:
    """What came of it.

    Attributes:
        inputs: how many pages were tried.
        failures: for each that raised, the seed's number and the traceback.
        slowest: seconds a megabyte of the slowest, of pages counted as 16 kB at the least.
        slowest_input: its number.
    """

    inputs: int = 0
    failures: list[tuple[int, str]] = field(default_factory=list)
    slowest: float = 0.0
    slowest_input: int = -1


def mutated(pages: Sequence[bytes], number: int) -> bytes:
    """The mutation of that number: always the same for the same pages."""
    chance = np.random.default_rng(number)
    page = pages[int(chance.integers(len(pages)))]
    start = int(chance.integers(max(1, len(page) - _LONGEST)))
    out = bytearray(page[start : start + int(chance.integers(1, _LONGEST))])
    for _ in range(int(chance.integers(1, _MOST_CHANGES + 1))):
        _CHANGES[int(chance.integers(len(_CHANGES)))](out, pages, chance)
    return bytes(out)


def fuzz(
    pages: Sequence[bytes], inputs: int, *, first: int = 0, tell: Callable[[str], None] = print
) -> Report:
    """Extract so many mutations; none should raise, and none be slow.

    Args:
        pages: what is mutated.
        inputs: how many.
        first: number of the first one.
        tell: gets a line for people now and then.
    """
    report = Report()
    # What is loaded when first needed is not timed.
    for page in pages[:3]:
        extract(page, format="html", url=_URL, links=True, metadata=True)
    for number in range(first, first + inputs):
        page = mutated(pages, number)
        begin = time.process_time()
        try:
            article = extract(page, format="html", url=_URL, links=True, metadata=True)
            article.to_markdown()
        except Exception:
            report.failures.append((number, traceback.format_exc()))
        spent = (time.process_time() - begin) * _MEGABYTE / max(len(page), _LEAST)
        if spent > report.slowest:
            report.slowest, report.slowest_input = spent, number
        report.inputs += 1
        if report.inputs % 2000 == 0:
            tell(
                f"{report.inputs} inputs: {len(report.failures)} failures, "
                f"slowest {report.slowest:.2f} s/MB (number {report.slowest_input})"
            )
    return report


def _place(out: bytearray, chance: np.random.Generator) -> int:
    return int(chance.integers(len(out) + 1))


def _flip(out: bytearray, _pages: Sequence[bytes], chance: np.random.Generator) -> None:
    for _ in range(min(20, len(out))):
        out[int(chance.integers(len(out)))] = int(chance.integers(256))


def _cut(out: bytearray, _pages: Sequence[bytes], chance: np.random.Generator) -> None:
    at = _place(out, chance)
    del out[at : at + int(chance.integers(2000))]


def _end(out: bytearray, _pages: Sequence[bytes], chance: np.random.Generator) -> None:
    del out[_place(out, chance) :]


def _repeat(out: bytearray, _pages: Sequence[bytes], chance: np.random.Generator) -> None:
    at = _place(out, chance)
    piece = bytes(out[at : at + int(chance.integers(1, 300))])
    out[at:at] = piece * int(chance.integers(1, 50))


def _splice(out: bytearray, pages: Sequence[bytes], chance: np.random.Generator) -> None:
    other = pages[int(chance.integers(len(pages)))]
    at = int(chance.integers(max(1, len(other))))
    out[_place(out, chance) : 0] = other[at : at + int(chance.integers(1, 4000))]


def _hostile(out: bytearray, _pages: Sequence[bytes], chance: np.random.Generator) -> None:
    at = _place(out, chance)
    out[at:at] = _HOSTILE[int(chance.integers(len(_HOSTILE)))]


def _unquote(out: bytearray, _pages: Sequence[bytes], chance: np.random.Generator) -> None:
    sign = (b'"', b"<", b">", b"/", b"=", b"&")[int(chance.integers(6))]
    at = out.find(sign, _place(out, chance))
    if at >= 0:
        del out[at]


_CHANGES: Final = (_flip, _cut, _end, _repeat, _splice, _hostile, _unquote)
