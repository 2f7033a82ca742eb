"""Tables of prompts and of news that uses their words, by which the rules of prompts are scored.

A table is a file a language, `<language>.txt`: `# Language`, then sections, a line of a page each.

    # Latin
    [login]
    Obliviscerisne tesseram?
    login|signup: Intra aut nomen da
    [news]
    Consul tesseram cotidie mutat.

A prompt is asked for alone, between two sentences of news, and in a small group of its section, as
interfaces print them. It is right if a rule of prompts gives it its family, or one of those before
the colon; a sentence is right if none of these rules claims it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from standfirst import Pipeline, read
from standfirst.filters.lexicon.sections import FAMILIES

# The rules that claim by what interfaces say.
PROMPT_RULES = (
    "consent",
    "newsletter",
    "login",
    "signup",
    "paywall",
    "advertising",
    "sharing",
    "comments",
    "legal",
    "topics",
    "navigation",
    "notices",
    "surrounded",
    "related",
)
NEWS = "news"
_GROUP = 3
_SEVERAL = re.compile(r"((?:[a-z]+\|)+[a-z]+): (.*)")


class TableError(ValueError):
    """A table is malformed; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A line that interfaces print; `families` are those that are right, its section's first."""

    text: str
    section: str
    families: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class PromptTable:
    """The prompts and sentences of one language."""

    code: str
    language: str
    prompts: tuple[Prompt, ...]
    news: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one line: `role` is what a rule of prompts called it, or None."""

    code: str
    section: str
    number: int
    text: str
    role: str | None
    right: bool


def parse_table(text: str, code: str) -> PromptTable:
    """A table from its text.

    Raises:
        TableError: at an unknown section or family, or a line before the first section.
    """
    language, section = code, ""
    prompts: list[Prompt] = []
    news: list[str] = []
    count = 0
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip("\n")
        if not line.strip():
            continue
        if line.startswith("# ") and not section:
            language = line[2:].strip()
        elif re.fullmatch(r"\[[a-z]+\]", line):
            section, count = line[1:-1], 0
            if section != NEWS and section not in FAMILIES:
                raise TableError(f"{code}.txt, line {number}: unknown section {section!r}")
        elif not section:
            raise TableError(f"{code}.txt, line {number}: a line before the first section")
        elif section == NEWS:
            news.append(line)
        else:
            found = _SEVERAL.fullmatch(line)
            families = tuple(found[1].split("|")) if found else (section,)
            if set(families) - set(FAMILIES):
                raise TableError(f"{code}.txt, line {number}: unknown family in {line!r}")
            count += 1
            prompts.append(Prompt(found[2] if found else line, section, families, count))
    return PromptTable(code, language, tuple(prompts), tuple(news))


def read_tables(folder: Path) -> list[PromptTable]:
    """All tables of a folder, by language."""
    return [parse_table(f.read_text("utf-8"), f.stem) for f in sorted(folder.glob("*.txt"))]


def prompt_rules() -> Pipeline:
    """The rules that claim by what interfaces say, in the pipeline's order."""
    rules = Pipeline.rules()
    return rules.without(*(name for name in rules.names if name not in PROMPT_RULES))


def outcomes(table: PromptTable, rules: Pipeline) -> Iterator[Outcome]:
    """What becomes of each line of a table when it stands alone in the news."""
    news = table.news
    for at, prompt in enumerate(table.prompts):
        above, below = news[2 * at % len(news)], news[(2 * at + 1) % len(news)]
        role = _roles(rules, above, prompt.text, below)[prompt.text]
        yield Outcome(
            table.code, prompt.section, prompt.number, prompt.text, role, role in prompt.families
        )
    for at, sentence in enumerate(news):
        role = _roles(rules, news[at - 1], sentence, news[(at + 1) % len(news)])[sentence]
        yield Outcome(table.code, NEWS, at + 1, sentence, role, role is None)


def grouped_outcomes(table: PromptTable, rules: Pipeline) -> Iterator[Outcome]:
    """What becomes of the prompts of a table in groups of their section, amid news."""
    news = table.news
    sections: dict[str, list[Prompt]] = {}
    for prompt in table.prompts:
        sections.setdefault(prompt.section, []).append(prompt)
    groups = [
        each[first : first + _GROUP]
        for each in sections.values()
        for first in range(0, len(each), _GROUP)
    ]
    for at, group in enumerate(groups):
        above, below = news[2 * at % len(news)], news[(2 * at + 1) % len(news)]
        roles = _roles(rules, above, "\n".join(prompt.text for prompt in group), below)
        for prompt in group:
            role = roles[prompt.text]
            right = role in prompt.families
            yield Outcome(table.code, prompt.section, prompt.number, prompt.text, role, right)
        for sentence in (above, below):
            role = roles[sentence]
            yield Outcome(table.code, NEWS, news.index(sentence) + 1, sentence, role, role is None)


def _roles(rules: Pipeline, *parts: str) -> dict[str, str | None]:
    """The role that the rules give each line of a page; None where no rule claims it.

    A line that reading cut in several has the role of its longest piece.
    """
    page = rules.run(read("\n\n".join(parts), format="text"))
    lines = [line for part in parts for line in part.split("\n")]
    longest = dict.fromkeys(lines, 0)
    out: dict[str, str | None] = dict.fromkeys(lines)
    at = 0
    for line in lines:
        start = page.text.index(line.strip(), at)
        at = start + len(line.strip())
        for view, held in zip(page.lines, page.claims.standing, strict=True):
            if start <= view.start < at and view.end - view.start > longest[line]:
                longest[line] = view.end - view.start
                claim = held[0] if held else None
                out[line] = claim.role if claim and held and held[1] != "rest" else None
    return out


def as_table(found: Sequence[Outcome]) -> Iterator[str]:
    """Lines of a table by language and family: how many of how many are right.

    The last but one column has all prompts, the last the sentences that were claimed.
    """
    families = list(dict.fromkeys(each.section for each in found if each.section != NEWS))
    codes = list(dict.fromkeys(each.code for each in found))
    yield "| language | " + " | ".join(families) + " | prompts | sentences claimed |"
    yield "| --- " + "| ---: " * (len(families) + 2) + "|"
    for code in (*codes, "all"):
        mine = [each for each in found if code in (each.code, "all")]
        cells = []
        for family in families:
            of_family = [each.right for each in mine if each.section == family]
            cells.append(f"{sum(of_family)}/{len(of_family)}")
        right = [each.right for each in mine if each.section != NEWS]
        wrong = [not each.right for each in mine if each.section == NEWS]
        share = 100 * sum(right) / max(len(right), 1)
        cells.append(f"{sum(right)}/{len(right)} {share:.1f}%")
        cells.append(f"{sum(wrong)}/{len(wrong)} {100 * sum(wrong) / max(len(wrong), 1):.1f}%")
        yield f"| {code} | " + " | ".join(cells) + " |"


def share_right(found: Sequence[Outcome]) -> float:
    """The share of the prompts that have the right family."""
    right = [each.right for each in found if each.section != NEWS]
    return sum(right) / max(len(right), 1)


def share_claimed(found: Sequence[Outcome]) -> float:
    """The share of the sentences that some rule of prompts claims."""
    claimed = [not each.right for each in found if each.section == NEWS]
    return sum(claimed) / max(len(claimed), 1)
