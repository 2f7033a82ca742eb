"""Tables of printed bylines and photo credits with what they say, and whether the parser agrees.

`credits/` holds tables that the parser was made on; `credits_unseen/` holds tables of the same
kind by other hands, of which only the score is looked at.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from standfirst.article import Credit
from standfirst.credits import parse_credit, split_caption

TABLES = Path(__file__).parent / "credits"
UNSEEN = Path(__file__).parent / "credits_unseen"


class Byline(NamedTuple):
    """A line of a table of bylines; the role "none" says that the line names nobody."""

    language: str
    printed: str
    role: str
    names: str
    organisations: str


class PhotoCredit(NamedTuple):
    """A line of a table of captions: what is left as the caption, and the credit's parts."""

    language: str
    printed: str
    caption: str
    names: str
    organisations: str
    note: str


def bylines(folder: Path) -> list[Byline]:
    return [Byline(*fields) for fields in _rows(folder / "bylines.tsv", len(Byline._fields))]


def photo_credits(folder: Path) -> list[PhotoCredit]:
    rows = _rows(folder / "photo_credits.tsv", len(PhotoCredit._fields))
    return [PhotoCredit(*fields) for fields in rows]


def _rows(path: Path, width: int) -> list[list[str]]:
    lines = path.read_text("utf-8").split("\n")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(row + [""] * width)[:width] for row in rows]


def byline_found(line: Byline) -> Byline:
    """The same line with what the parser makes of it."""
    credit = parse_credit(line.printed)
    if credit is None:
        return line._replace(role="none", names="", organisations="")
    role = credit.role
    # Who is named is what counts: "Redaktion" is no agency, nor is it a person who writes.
    if not credit.names and {role, line.role} == {"author", "agency"}:
        role = line.role  # type: ignore[assignment]
    return line._replace(
        role=role, names=_listed(credit.names), organisations=_listed(credit.organisations)
    )


def photo_credit_found(line: PhotoCredit) -> PhotoCredit:
    """The same line with what the parser makes of it."""
    parts = split_caption(line.printed)
    credit = parts.credit or Credit("photo")
    return line._replace(
        caption=_collapsed(parts.text),
        names=_listed(credit.names),
        organisations=_listed(credit.organisations),
        note=_collapsed(credit.note or ""),
    )


def scores(folder: Path) -> dict[str, tuple[int, int]]:
    """For each table of a folder, how many lines are parsed right, and of how many."""
    by = bylines(folder)
    by_photo = photo_credits(folder)
    return {
        "bylines": (sum(byline_found(line) == line for line in by), len(by)),
        "photo credits": (
            sum(photo_credit_found(line) == line for line in by_photo),
            len(by_photo),
        ),
    }


def _listed(values: tuple[str, ...]) -> str:
    return "; ".join(map(_collapsed, values))


def _collapsed(text: str) -> str:
    return " ".join(text.split())
