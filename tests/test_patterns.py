"""No regular expression of the library backtracks without end, and all of them are looked at."""

from __future__ import annotations

import ast
import re
import time
from pathlib import Path

import pytest
import regex

from standfirst import extract
from standfirst.lab import patterns
from standfirst.lab.patterns import Named, StoppedError, asked, built, hostile, stopped_after

# CPU seconds: a pattern of linear cost takes some thousandths of one for 50 kB.
LIMIT = 3.0
SIZE = 50_000
ALL = patterns.patterns()


@pytest.mark.parametrize("named", ALL, ids=lambda named: named.place)
def test_no_pattern_is_slow_on_what_is_built_to_hurt_it(named: Named) -> None:
    cost = patterns.worst(named, size=SIZE, limit=LIMIT)
    assert cost.seconds < LIMIT, f"{cost.method} of {cost.string}"


MANY = 50_000


@pytest.mark.parametrize(
    ("before", "unit", "behind"),
    [
        ("By Ann", " \t", "Lee"),
        ("Photo:", "\t", "x"),
        ("Photo: Ann", "\u00a0", "x"),
        ("The bridge (", "\t", ""),
        ("By A", "\u0301.", ""),
        ("By en", "\t", "\0"),
        ("<html><body><pre>By A", " ", "x</pre>"),
        ("<html><p>x</p><", "zA", ""),
        ("<html><p>By A", "&nbsp;", "x</p>"),
        ("", "Ⓒ©", ""),
        ("# The bridge\n\n", "`", ""),
    ],
)
def test_pages_of_what_hurts_patterns_are_read(before: str, unit: str, behind: str) -> None:
    """From outside: they are not asked of strings that are long enough to hurt."""
    page = before + unit * (MANY // len(unit)) + behind + "\n\nThe bridge was opened on Monday."
    with stopped_after(20):
        extract(page)


def _compiled(tree: ast.AST) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("re", "regex")
        and node.func.attr != "escape"
    ]


def test_all_patterns_are_found() -> None:
    """Each call of re and regex compiles, for a module or for a function that keeps its pattern."""
    having = set()
    for module in patterns.library_modules():
        assert module.__file__ is not None
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        kept = [
            call
            for node in tree.body
            if isinstance(node, (ast.Assign, ast.AnnAssign))
            or (isinstance(node, ast.FunctionDef) and "Pattern" in ast.dump(node.returns or node))
            for call in _compiled(node)
        ]
        calls = _compiled(tree)
        assert {call.func.attr for call in calls} <= {"compile"}  # type: ignore[attr-defined]
        assert len(calls) == len(kept), module.__name__
        if calls:
            having.add(module.__name__)
    assert len(ALL) == len({(type(p.pattern), p.pattern.pattern, p.pattern.flags) for p in ALL})
    found = {name for name in having if any(p.place.startswith(f"{name}.") for p in ALL)}
    assert len(having - found) <= 2, having - found  # some have a pattern of another module alone


@pytest.mark.parametrize(
    "pattern",
    [
        re.compile(r"(a|aa)+$"),
        re.compile(r"(\w+\s?)+:"),
        regex.compile(r"(?:x+x+)+y"),
        regex.compile(r"^(\d+)*$"),
        re.compile(rb'"(?:[^"\\]|\\.|.)*"'),
    ],
    ids=lambda pattern: str(pattern.pattern),
)
def test_a_pattern_that_backtracks_is_found_and_stopped(
    pattern: re.Pattern[str] | regex.Pattern[str],
) -> None:
    start = time.process_time()
    cost = patterns.worst(Named("here", pattern, ("search",)), size=20_000, limit=0.05)
    assert cost.seconds == float("inf")
    assert time.process_time() - start < 60


def test_a_pattern_that_is_stopped_says_so() -> None:
    for made in (re.compile(r"(a|aa)+$"), regex.compile(r"(a|aa)+$")):
        with pytest.raises(StoppedError):
            asked(Named("here", made, ("match",)), "match", "a" * 200 + "b", 0.1)
        assert asked(Named("here", made, ("match",)), "match", "aa", 10) < 10


def test_strings_are_made_of_what_a_pattern_speaks_of() -> None:
    strings = {built(parts, 6) for parts in hostile(r"\s*(?:cookie|\[x\])\d{2,3}\p{Lu}+$")}
    for wanted in ("cookie", "      ", "111111", "AAAAAA", "[[[[[[\x00", "[     \x00", "1A1A1A"):
        assert wanted in strings
    assert built(("<", "ab", "!"), 5) == "<abab!"


def test_the_methods_are_those_that_the_library_asks() -> None:
    by_place = {named.place: named.methods for named in ALL}
    assert by_place["standfirst.credits.photo_credits._CHAIN"] != patterns.METHODS
    assert by_place["standfirst.cli.listing._SENTENCE"] == ("match",)
