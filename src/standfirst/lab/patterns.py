"""Strings built to hurt each regular expression of the library: does its cost stay linear?"""

import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from inspect import getsource, signature
from itertools import product
from types import FrameType, ModuleType
from typing import Any, Final

import regex

import standfirst

METHODS: Final = ("match", "fullmatch", "search", "finditer")
# What other methods do with a string is what one of these does.
_SAME_AS: Final = {
    **{name: name for name in METHODS},
    **dict.fromkeys(("findall", "sub", "subn", "split", "splititer"), "finditer"),
}
# Characters of all kinds, and what stands for a class of characters in a pattern.
_KINDS: Final = tuple(" \n\taA1.-([<*_`\"'&#,|=:/@!中ا\u00a0é\u0301")
_CLASSES: Final = {"s": " \t\n", "S": "a(", "d": "1", "D": "a", "w": "a1", "W": " .", "b": "a "}
_PROPERTIES: Final = {
    "L": "aé中",
    "Lu": "A",
    "Ll": "a",
    "N": "1",
    "M": "\u0301",
    "P": ".",
    "Z": " ",
}
_MOST_OWN: Final = 9
_MOST_WORDS: Final = 4
# A character that nearly no pattern wants, behind what it nearly matches.
_MISS: Final = "\x00"
# Characters of the strings of the first look, which find the worst ones, and of the second.
LOOK: Final = 1_000
SIZE: Final = 50_000
_WORST: Final = 3
# CPU seconds after which a pattern is stopped.
LIMIT: Final = 5.0


@dataclass(frozen=True)
class Named:
    """A compiled pattern, where it stands, and what is asked of it.

    Attributes:
        place: module and name, such as "standfirst.credits._CHAIN".
        pattern: of `re` or of `regex`.
        methods: those of `METHODS` by which the library uses it; all where that is not known.
    """

    place: str
    pattern: Any
    methods: tuple[str, ...]


@dataclass(frozen=True)
class Cost:
    """What a pattern costs on the worst string that was found for it.

    Attributes:
        named: the pattern.
        method: how it was asked.
        string: what the string repeats, for people.
        seconds: CPU time for a string of `SIZE` characters; infinite where it was stopped.
        growth: how many times that of a string a quarter as long.
    """

    named: Named
    method: str
    string: str
    seconds: float
    growth: float


def library_modules() -> list[ModuleType]:
    """All modules of the library; the laboratory is none of it."""
    names = [each.name for each in pkgutil.walk_packages(standfirst.__path__, "standfirst.")]
    return [
        importlib.import_module(name)
        for name in names
        if not name.startswith("standfirst.lab") and not name.endswith("__main__")
    ]


def patterns() -> list[Named]:
    """Each regular expression of the library, once: those that modules hold, alone or in a
    collection, and those that functions without arguments make and keep."""
    modules = library_modules()
    sources = {module.__name__: _source(module) for module in modules}
    found: dict[tuple[Any, ...], Named] = {}
    for module in modules:
        for name, value in vars(module).items():
            for pattern in _patterns_in(value):
                key = (type(pattern).__module__, pattern.pattern, pattern.flags)
                place = f"{module.__name__}.{name}"
                users = _users(module.__name__, name, sources)
                found.setdefault(key, Named(place, pattern, _methods(name, users)))
    return list(found.values())


def _source(module: ModuleType) -> str:
    try:
        return getsource(module)
    except OSError:  # an empty file has none
        return ""


def _users(module: str, name: str, sources: dict[str, str]) -> str:
    """The source of a module, and of those that import one of its names."""
    asks = re.compile(rf"from {re.escape(module)} import [^)]*?\b{re.escape(name)}\b")
    return "\n".join(text for at, text in sources.items() if at == module or asks.search(text))


def is_pattern(value: object) -> bool:
    """Whether something is a compiled pattern of `re` or of `regex`."""
    return isinstance(value, (re.Pattern, regex.Pattern))


def _patterns_in(value: object) -> Iterator[Any]:
    if is_pattern(value):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _patterns_in(each)
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _patterns_in(each)
    elif callable(value) and hasattr(value, "cache_info"):
        made = signature(value)
        yield from [value()] if not made.parameters and "Pattern" in str(made) else ()


def _methods(name: str, source: str) -> tuple[str, ...]:
    used = re.findall(rf"\b{re.escape(name)}(?:\(\))?\.(\w+)\b", source)
    methods = {_SAME_AS[each] for each in used if each in _SAME_AS}
    return tuple(each for each in METHODS if each in methods) or METHODS


def hostile(pattern: str) -> Iterator[tuple[str, str, str]]:
    """What strings to hurt a pattern are made of: (before, repeated, behind).

    Runs of each kind of character, of each character and word of its own, and of their pairs;
    each also behind an opening of its own and before a character that it does not want.
    """
    own, words = _own(pattern)
    units = list(dict.fromkeys([*own, *words, *(a + b for a, b in product(own, repeat=2))]))
    units += [f"{word} " for word in words]
    units += [word + char for word in words for char in own[:4]]
    for unit in dict.fromkeys([*_KINDS, *units]):
        yield "", unit, ""
        yield "", unit, _MISS
    openings = [*own, *words]
    for opening, unit in product(openings, [*own, *words]):
        if opening != unit:
            yield opening, unit, _MISS


def _own(pattern: str) -> tuple[list[str], list[str]]:
    """The characters and the words that a pattern speaks of itself."""
    chars: list[str] = []
    for name in re.findall(r"\\p\{\^?(\w+)\}", pattern):
        chars += _PROPERTIES.get(name, "")
    groups = r"\(\?(?:[a-zA-Z]+[:)]|[:=!>]|<[=!]|P?<\w+>)"
    plain = re.sub(rf"\\p\{{\^?\w+\}}|{groups}|\{{\d*,?\d*\}}", " ", pattern)
    for escape in re.findall(r"\\([sSdDwWb])", plain):
        chars += _CLASSES[escape]
    plain = re.sub(r"\\[sSdDwWbBAZGXKR0-9]", " ", plain).replace("\\n", "\n").replace("\\t", "\t")
    if re.search(r"[^\\]\.[*+?{]|\[\^", plain):
        chars += "a "
    chars += [char for char in re.findall(r"[^\s\w?+^$|\\]", plain) if char in pattern]
    chars += re.findall(r"\\(\W)", plain)
    words = re.findall(r"[^\W\d_]{2,}", plain)
    chars += [word[0] for word in re.findall(r"[^\W\d_]+", plain)]
    own = list(dict.fromkeys(chars))[:_MOST_OWN]
    return own, list(dict.fromkeys(words))[:_MOST_WORDS]


def built(parts: tuple[str, str, str], size: int) -> str:
    """A string of so many characters, of the parts that `hostile` gives."""
    before, unit, behind = parts
    return (before + unit * (size // len(unit) + 1))[:size] + behind


class StoppedError(Exception):
    """A pattern took longer than it may."""


@contextmanager
def stopped_after(seconds: float) -> Iterator[None]:
    """Raise `StoppedError` after so many CPU seconds of this process; `re` listens to signals.

    Only in the main thread, and where the system has such timers; elsewhere nothing happens.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        raise StoppedError

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def asked(named: Named, method: str, text: str | bytes, limit: float) -> float:
    """CPU seconds that a pattern takes for a string.

    Raises:
        StoppedError: more than `limit`.
    """
    ask: Callable[..., Any] = getattr(named.pattern, method)
    options = {"timeout": limit} if isinstance(named.pattern, regex.Pattern) else {}
    if isinstance(named.pattern.pattern, bytes) and isinstance(text, str):
        text = text.encode()
    start = time.process_time()
    try:
        with stopped_after(limit):
            found = ask(text, **options)
            if method == "finditer":
                for _ in found:
                    pass
    except TimeoutError as error:
        raise StoppedError from error
    return time.process_time() - start


def worst(named: Named, *, size: int = SIZE, limit: float = LIMIT) -> Cost:
    """What a pattern costs on the worst of the strings that are built for it.

    All strings are tried short; those that took longest then at full length.
    """
    source = named.pattern.pattern
    strings = list(hostile(source.decode("latin-1") if isinstance(source, bytes) else source))
    costs: list[Cost] = []
    for method in named.methods:
        # The wall clock is finer than that of CPU time; what it gets wrong costs one of the worst.
        look: list[tuple[float, tuple[str, str, str]]] = []
        for each in strings:
            text = built(each, min(LOOK, size))
            start = time.perf_counter()
            stopped = _guarded(named, method, text, limit) == float("inf")
            look.append((float("inf") if stopped else time.perf_counter() - start, each))
        look.sort(key=lambda each: -each[0])
        for _, parts in look[:_WORST]:
            quarter = _guarded(named, method, built(parts, size // 4), limit)
            whole = _guarded(named, method, built(parts, size), limit)
            growth = whole / max(quarter, 1e-6)
            costs.append(Cost(named, method, "…".join(map(repr, parts)), whole, growth))
    return max(costs, key=lambda cost: cost.seconds)


def _guarded(named: Named, method: str, text: str, limit: float) -> float:
    try:
        return asked(named, method, text, limit)
    except StoppedError:
        return float("inf")


def table(chosen: Sequence[Named], *, size: int = SIZE, limit: float = LIMIT) -> Iterator[str]:
    """The patterns as Markdown, the slowest first."""
    costs = sorted(
        (worst(each, size=size, limit=limit) for each in chosen), key=lambda c: -c.seconds
    )
    yield f"| pattern | asked by | ms for {size:,} characters | of a quarter | string |"
    yield "| --- | --- | ---: | ---: | --- |"
    for cost in costs:
        milliseconds = f"{1000 * cost.seconds:.1f}" if cost.seconds < limit else "stopped"
        string = cost.string.replace("|", "\\|")
        yield (
            f"| {cost.named.place.removeprefix('standfirst.')} | {cost.method} | {milliseconds} "
            f"| {cost.growth:.1f}× | `{string}` |"
        )
