"""What the rules of prompts claim of the corpus: of gold text, and of `without` snippets."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from standfirst import Pipeline, read
from standfirst.lab.corpus import Record
from standfirst.lab.metrics.snippets import spaced

# Whose gold text is the article alone.
GOLD_DATASETS = ("fundus", "aed", "wcxb")


@dataclass
class GoldShare:
    """Characters of gold text, and those that a rule of prompts claims.

    Attributes:
        claimed, total: characters, white space between lines left out.
        lines: what was claimed, page by page: (page, rule, role, reason, text); none of validation.
    """

    claimed: int = 0
    total: int = 0
    claimed_validation: int = 0
    total_validation: int = 0
    lines: list[tuple[str, str, str, str, str]] = field(default_factory=list)

    @property
    def one_in(self) -> float:
        """One character in so many is claimed."""
        return self.total / max(self.claimed, 1)

    def add(self, other: "GoldShare") -> None:
        """Count another share in."""
        self.claimed += other.claimed
        self.total += other.total
        self.claimed_validation += other.claimed_validation
        self.total_validation += other.total_validation
        self.lines += other.lines


def gold_share(records: Iterable[Record], rules: Pipeline) -> GoldShare:
    """What `rules` claim of the gold text of articles, each read as a page of paragraphs."""
    out = GoldShare()
    for record in records:
        article = record.dataset in GOLD_DATASETS and record.page_type == "article"
        if not article or not record.gold.paragraphs:
            continue
        page = rules.run(read("\n\n".join(record.gold.paragraphs), format="text"))
        size = int((page.ends - page.starts).sum())
        out.total += size
        out.total_validation += size * record.is_validation
        for line, held in zip(page.lines, page.claims.standing, strict=True):
            if held is None or held[1] == "rest":
                continue
            claim, name = held
            out.claimed += line.end - line.start
            if record.is_validation:
                out.claimed_validation += line.end - line.start
            else:
                out.lines.append((record.id, name, claim.role, claim.reason, line.text))
    return out


def removed_snippets(records: Iterable[tuple[Record, str]], rules: Pipeline) -> tuple[int, int]:
    """How many `without` snippets `rules` alone remove, of how many that stand on their page.

    `records` come with their flattened text.
    """
    removed = there = 0
    for record, text in records:
        if not record.gold.without:
            continue
        page = rules.run(read(text, format="text"))
        whole = spaced(text)
        left = spaced(
            "\n".join(
                line.text
                for line, held in zip(page.lines, page.claims.standing, strict=True)
                if held is None or held[1] == "rest"
            )
        )
        for snippet in map(spaced, record.gold.without):
            if snippet in whole:
                there += 1
                removed += snippet not in left
    return removed, there
