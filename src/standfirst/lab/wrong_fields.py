"""The pages on which a field is wrong, to read: what is right, what was given, and the lines."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from standfirst.lab.corpus import Record
from standfirst.lab.differences import Line, Lines
from standfirst.lab.metrics.fields import credit_names
from standfirst.lab.metrics.tokens import phrase, tokens
from standfirst.lab.output import Output
from standfirst.lab.reading_room import ReadingRoom, values_of_page
from standfirst.lab.scoring import METRICS

FIELDS: Final = (
    "headline",
    "lede",
    "authors",
    "captions",
    "photo_credits",
    "authors_unasked",
    "captions_unasked",
    "photo_credits_unasked",
)
_PERFECT: Final = 1 - 1e-9
# Lines shown of a page, and how many stand around each that has the words.
_MOST: Final = 24
_AROUND: Final = 1
# A line is a part of a longer value from so many words, and nearly the value where it shares so
# many of the words of both.
_LEAST: Final = 3
_SHARED: Final = 0.6


def wrong_pages(
    room: ReadingRoom, records: Iterable[Record], field: str, width: int = 160
) -> Iterator[str]:
    """Each page on which a field is not perfect, as text to read.

    Args:
        room: runs the system.
        records: the pages; those that the field's metric does not score are passed over.
        field: one of `FIELDS`.
        width: characters of a line to show.

    Raises:
        ClosedError: one of them is a page of the validation fold.
    """
    name = METRICS[field].names[-1]
    for record in records:
        ran, scores, lines = room.extraction(record)
        if field not in scores:
            continue
        worth = values_of_page(field, scores[field])[name]
        # A share of pages that were given what they lack: perfect is none.
        if worth >= _PERFECT if name != "rate" else worth == 0:
            continue
        gold, found = gold_values(record, field), found_values(ran.output, field)
        parts = [f"== {record.id}  {field} {worth:.3f}", f"   {record.url}"]
        parts += [f"   gold  {_cut(value, 2 * width)}" for value in gold or ["–"]]
        parts += [f"   ours  {_cut(value, 2 * width)}" for value in found or ["–"]]
        if ran.error is not None:
            parts.append(f"   ERROR {ran.error}")
        wanted = [*gold, *found]
        if field.startswith("photo_credits"):
            wanted += credit_names(wanted)
        parts += [
            f"   {number:5}{mark}{text}" for number, mark, text in _shown(lines, wanted, width)
        ]
        yield "\n".join(parts)


def gold_values(record: Record, field: str) -> list[str]:
    """What the annotators gave for a field.

    Args:
        record: the page.
        field: one of `FIELDS`.
    """
    gold = record.gold
    values: dict[str, Sequence[str | None]] = {
        "headline": [gold.headline],
        "lede": gold.lede,
        "authors": gold.authors,
        "captions": [image.caption for image in gold.images],
        "photo_credits": [credit for image in gold.images for credit in image.credits],
    }
    return [value for value in values[field.removesuffix("_unasked")] if value]


def found_values(output: Output, field: str) -> list[str]:
    """What a system gave for a field.

    Args:
        output: the extraction.
        field: one of `FIELDS`.
    """
    values: dict[str, Sequence[str | None]] = {
        "headline": [output.headline],
        "lede": [output.lede],
        "authors": output.authors or (),
        "captions": output.captions or (),
        "photo_credits": [*(output.photo_credits or ()), *output.photo_notes],
    }
    return [value for value in values[field.removesuffix("_unasked")] if value]


def _shown(lines: Lines, wanted: Iterable[str], width: int) -> Iterator[tuple[int, str, str]]:
    """Lines that have to do with some values, and those right around: number, mark, text."""
    phrases = list(dict.fromkeys(words for value in wanted if (words := phrase(value)).strip()))
    hits = {number for number, line in enumerate(lines) if _about(line, phrases)}
    near = {at for hit in hits for at in range(hit - _AROUND, hit + _AROUND + 1)}
    shown = [at for at in sorted(near) if 0 <= at < len(lines)]
    for at in shown[:_MOST]:
        yield at, " >" if at in hits else "  ", lines[at].show(width)
    if len(shown) > _MOST:
        yield shown[_MOST], "  ", f"  … and {len(shown) - _MOST} lines more"


def _about(line: Line, wanted: Iterable[str]) -> bool:
    said = phrase(line.text)
    have = set(tokens(line.text))
    for words in wanted:
        if words in said or (said in words and len(said.split()) >= _LEAST):
            return True
        want = set(words.split())
        if min(len(want), len(have)) >= _LEAST:
            shared = len(want & have)
            if shared >= _SHARED * max(len(want), len(have)):
                return True
    return False


def _cut(text: str, width: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= width else f"{text[: width - 1]}…"
