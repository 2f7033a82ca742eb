"""How cost grows with the length of a page, on pages made to hurt."""

import gc
import textwrap
import time
from collections.abc import Callable, Iterator

from standfirst import extract

MEGABYTE = 1 << 20
_WARM_UP = 1 << 16
STEP = 4

_SENTENCE = "The ferry left the island at dawn with forty sheep, two priests and a piano on board. "
_TITLE = "Ferry leaves island with piano\n"
_PROMPT = "Log in to continue\nSign up to our newsletter\nWe use cookies\nShare on Facebook\n"


def _repeated(text: str, size: int) -> str:
    return (text * (size // len(text) + 1))[:size]


def _signed(size: int) -> str:
    """Stories in a row, each with a byline of its own."""
    out, length, number = [], 0, 0
    while length < size:
        name = "".join(chr(ord("a") + int(digit)) for digit in str(number)).capitalize()
        out.append(f"{number} {_SENTENCE}\n\nBy Ann {name}\n\n")
        length += len(out[-1])
        number += 1
    return "".join(out)[:size]


def _numbered(text: str, size: int) -> str:
    """Lines that differ, so that nothing is saved by their being the same."""
    out, length, number = [], 0, 0
    while length < size:
        out.append(f"{number} {text}")
        length += len(out[-1])
        number += 1
    return "".join(out)[:size]


KINDS: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda size: _numbered(4 * _SENTENCE + "\n\n", size),
    "short lines": lambda size: _numbered(_TITLE, size),
    "one line": lambda size: _repeated(_SENTENCE, size),
    "lost lines": lambda size: _numbered(f"{_TITLE.strip()} Share Home {_SENTENCE}", size),
    "one word": lambda size: _repeated("a", size),
    "all prompts": lambda size: _repeated(_PROMPT, size),
    "all repeats": lambda size: _repeated(_SENTENCE + "\n", size),
    "paragraphs and titles": lambda size: _numbered(4 * _SENTENCE + "\nThe pier\n", size),
    "broken lines": lambda size: _repeated("the piano,\non a ferry\n", size),
    "captions": lambda size: _repeated("The ferry at the pier. (Photo: Ann Lee/AP)\n", size),
    "other captions": lambda size: _numbered("The ferry at the pier. (Photo: Ann Lee/AP)\n", size),
    "bylines": _signed,
    "next stories": lambda size: _repeated(_SENTENCE + "\nAFP\nRelated articles\n", size),
    "open Markdown": lambda size: "# A\n\n## B\n\n" + _repeated("[ **the ferry left\n", size),
    "glued": lambda size: _numbered(f"HomePier{_SENTENCE.strip()}The {_TITLE.strip()}", size),
    "wrapped": lambda size: textwrap.fill(_numbered(_SENTENCE, size), 76),
    "scripts": lambda size: _repeated('window._a={b:"c"};function d(){e("f");return{g:1}}', size),
    "script lines": lambda size: _numbered(3 * 'window._a={b:"c"};e("f");' + "\n", size),
    "link numbers": lambda size: _numbered("[1]The pier\n 1. https://example.org/\n", size),
    "escapes": lambda size: _repeated(_SENTENCE.strip() + "\\n", size),
    "separators": lambda size: _numbered(_SENTENCE + "The pier | ", size),
    "escaped html": lambda size: _numbered("&lt;p&gt;" + _SENTENCE + "&lt;/p&gt;", size),
    "brackets": lambda size: _repeated("((([[[{{{", size),
    "ideographs": lambda size: _repeated("渡船在黎明时分离开了小岛。船上有一架钢琴\n", size // 3),
    "markdown": lambda size: _repeated("# A title\n\n[a](b) *c* ![d](e) **f\n", size),
    "html": lambda size: "<html><body>" + _repeated("<p>" + _SENTENCE + "</p>", size),
    "deep html": lambda size: "<html><body>" + _repeated("<div><b>piano ", size),
    "stops": lambda size: _repeated(". ", size),
    "links": lambda size: "<html><body>" + _repeated('<a href="x">piano</a> ', size),
}


def growth(megabytes: tuple[int, ...], kinds: tuple[str, ...] = ()) -> Iterator[list[str]]:
    """Rows of a table: kind of page, then CPU seconds for each size, and how often the one before.

    Args:
        megabytes: sizes of the pages, in rising order.
        kinds: of `KINDS`; all if empty.
    """
    for kind in kinds or tuple(KINDS):
        row, before = [kind], 0.0
        extract(KINDS[kind](_WARM_UP))  # what is loaded and learned once is not the page's cost
        for size in megabytes:
            page = KINDS[kind](size * MEGABYTE)
            gc.collect()
            start = time.process_time()
            extract(page)
            spent = time.process_time() - start
            row.append(f"{spent:.2f} s" + (f" ({spent / before:.1f}×)" if before else ""))
            before = spent
        yield row


def table(megabytes: tuple[int, ...], kinds: tuple[str, ...] = ()) -> Iterator[str]:
    """The lines of the table as Markdown, each as soon as it is known."""
    heads = ["page", *(f"{size} MB" for size in megabytes)]
    yield "| " + " | ".join(heads) + " |"
    yield "| --- " + "| ---: " * len(megabytes) + "|"
    for row in growth(megabytes, kinds):
        yield "| " + " | ".join(row) + " |"
