"""Finds the lines that were wrongly kept and the paragraphs that were wrongly dropped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from standfirst.lab.metrics.shingles import shingles
from standfirst.lab.metrics.tokens import phrase, tokens
from standfirst.lab.output import Output

# Roles whose lines are part of `Article.text`: the design's article roles less those that are
# fields of their own.
TEXT_ROLES = frozenset(["lede", "body", "subhead"])

# Share of a text's shingles that must be elsewhere for it to be there, small differences aside.
SAME = 0.6

# Words that a line must have to be a part of a longer paragraph.
_LEAST = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the output or of the ledger; without a ledger only `text` is known."""

    text: str
    role: str = ""
    filter: str = ""
    confidence: float | None = None
    reason: str = ""

    def has(self, snippet: str) -> bool:
        """Whether the line holds a snippet, white space aside."""
        return " ".join(snippet.split()) in " ".join(self.text.split())

    def show(self, width: int) -> str:
        """The line in one row: who claimed it, as what, how surely, why, and its text."""
        text = " ".join(self.text.split())
        text = text if len(text) <= width else f"{text[: width - 1]}…"
        if not self.role:
            return f"  | {text}"
        sure = "" if self.confidence is None else f" {self.confidence:.2f}"
        return f"  {self.role:10} {self.filter}{sure} ({self.reason}) | {text}"


Lines: TypeAlias = list[Line]


def ledger_lines(article: Any) -> Lines:
    """The non-blank lines of an article's ledger.

    Args:
        article: what `standfirst.extract` returns.
    """
    return [
        Line(entry.text, str(entry.role), str(entry.filter), entry.confidence, str(entry.reason))
        for entry in article.ledger
        if entry.text.strip()
    ]


class _Found:
    """Answers whether a text is in another, word for word or nearly."""

    def __init__(self, text: str) -> None:
        self._phrase = phrase(text)
        self._shingles = set(shingles(tokens(text)))

    def __contains__(self, text: str) -> bool:
        words = tokens(text)
        if not words or f" {' '.join(words)} " in self._phrase:
            return True
        own = shingles(words)
        return sum(one in self._shingles for one in own) / len(own) >= SAME


def wrongly_kept(gold: str, output: Output, lines: Lines) -> Iterator[Line]:
    """Lines that are in the extraction and not in the article.

    Args:
        gold: the article.
        output: the extraction.
        lines: its ledger; where it is empty the lines of the extracted text are compared.
    """
    right = _Found(gold)
    kept = [line for line in lines if line.role in TEXT_ROLES]
    if not lines:
        kept = [Line(text) for text in output.text.splitlines() if text.strip()]
    return (line for line in kept if line.text not in right)


def wrongly_dropped(
    gold: Sequence[str], output: Output, lines: Lines
) -> Iterator[tuple[str, Lines]]:
    """Paragraphs of the article that are not in the extraction, each with who took its lines.

    Args:
        gold: the article's paragraphs.
        output: the extraction.
        lines: its ledger; may be empty.

    Returns:
        The paragraph, and the ledger's lines that hold it or are part of it. Where one of those has
        a role of the text, it was composing that lost it.
    """
    found = _Found(output.text)
    for paragraph in gold:
        if paragraph not in found:
            inside = _Found(paragraph)
            words = phrase(paragraph)
            # Or every "More" of the page is shown below the paragraph that has the word.
            least = min(_LEAST, len(words.split()))
            takers = [
                line
                for line in lines
                if len(tokens(line.text)) >= least
                and (line.text in inside or words in phrase(line.text))
            ]
            yield paragraph, takers
