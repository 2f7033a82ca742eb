"""Reads the corpus of annotated pages: gzipped JSON lines, one record a page."""

import base64
import gzip
import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from standfirst.reading.encoding import decode

DEFAULT_CORPUS = Path("../shared/corpus")
FOLDS = 5
VALIDATION_FOLD = 0

# The dataset of pages of our own writing whose scores alone are used.
HELD_OUT = "held-out"

# Short names of the datasets and the prefix of their files.
DATASETS = {"fundus": "fundus-", "wcxb": "wcxb-dev-", "aed": "aed-", "traf": "traf-"}


class CorpusError(Exception):
    """The corpus is absent, or not what its README says."""


@dataclass(frozen=True, slots=True)
class Image:
    """What the annotators wrote about one picture; `description` is its alt text."""

    caption: str | None
    description: str | None
    credits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs under one subhead."""

    subhead: str | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """The right answers of a page. None, or an empty tuple, is what its dataset does not say."""

    headline: str | None
    lede: tuple[str, ...]
    authors: tuple[str, ...]
    sections: tuple[Section, ...]
    images: tuple[Image, ...]
    text: str | None
    with_: tuple[str, ...]
    without: tuple[str, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The non-blank lines of `text`, which in all datasets is a paragraph a line."""
        lines = (self.text or "").splitlines()
        return tuple(line.strip() for line in lines if line.strip())


@dataclass(frozen=True, slots=True)
class Record:
    """One page of the corpus with its right answers."""

    id: str
    dataset: str
    url: str
    domain: str
    page_type: str
    html: str
    gold: Gold

    @property
    def fold(self) -> int:
        """The fold of the page's domain, 0 to 4."""
        return fold_of(self.domain)

    @property
    def is_validation(self) -> bool:
        """Whether the page is for the final score alone: never trained on, never read."""
        return self.fold == VALIDATION_FOLD or self.dataset == HELD_OUT


def fold_of(domain: str) -> int:
    """The fold of a domain: ``sha256("validation:" + domain)`` as an integer, modulo 5.

    Source: the corpus README. Pages are split by domain, so that no site is on both sides.

    Args:
        domain: registered domain as the record has it.
    """
    digest = hashlib.sha256(f"validation:{domain}".encode()).hexdigest()
    return int(digest, 16) % FOLDS


def read_corpus(
    folder: Path = DEFAULT_CORPUS,
    datasets: Collection[str] = tuple(DATASETS),
    limit: int | None = None,
) -> Iterator[Record]:
    """Read pages one after another, in the order of the files.

    Args:
        folder: where the ``*.jsonl.gz`` files are.
        datasets: short names out of `DATASETS`; they come in the order of `DATASETS`.
        limit: at most so many pages of each dataset; None for all.

    Raises:
        CorpusError: the folder or a dataset's files are missing, or a name is no dataset.
    """
    unknown = sorted(set(datasets) - set(DATASETS))
    if unknown:
        raise CorpusError(f"no such dataset: {', '.join(unknown)}; known: {', '.join(DATASETS)}")
    if not folder.is_dir():
        raise CorpusError(
            f"no corpus at {folder.resolve()}: name its folder with --corpus. The corpus is not "
            "part of this repository, because its pages belong to their publishers."
        )
    for name, prefix in DATASETS.items():
        if name not in datasets:
            continue
        files = sorted(folder.glob(f"{prefix}*.jsonl.gz"))
        if not files:
            raise CorpusError(f"no {prefix}*.jsonl.gz in {folder.resolve()}")
        left = limit
        for raw in _lines(files):
            if left == 0:
                break
            yield parse_record(json.loads(raw), name)
            left = None if left is None else left - 1


def _lines(files: list[Path]) -> Iterator[str]:
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as stream:
            yield from stream


def parse_record(raw: Mapping[str, Any], dataset: str) -> Record:
    """Make a record of one decoded JSON line.

    Args:
        raw: the JSON object.
        dataset: short name of its dataset.

    Raises:
        CorpusError: the object lacks a key that every record has.
    """
    try:
        html = raw["html"] if "html" in raw else decode(base64.b64decode(raw["html_base64"]))[0]
        return Record(
            id=raw["id"],
            dataset=dataset,
            url=raw["url"],
            domain=raw["domain"],
            page_type=raw["page_type"],
            html=html,
            gold=_parse_gold(raw["gold"]),
        )
    except KeyError as error:
        raise CorpusError(f"record {raw.get('id', '?')} has no {error}") from error


def _parse_gold(raw: Mapping[str, Any]) -> Gold:
    sections = [Section(part["subhead"], tuple(part["paragraphs"])) for part in raw.get("body", ())]
    images = [
        Image(image["caption"], image["description"], tuple(image["credits"]))
        for image in raw.get("images", ())
    ]
    return Gold(
        headline=raw.get("headline"),
        lede=tuple(raw.get("lede", ())),
        authors=tuple(_names(raw.get("authors", ()))),
        sections=tuple(sections),
        images=tuple(images),
        text=raw.get("text"),
        with_=tuple(raw.get("with", ())),
        without=tuple(raw.get("without", ())),
    )


def _names(raw: Iterable[str | list[str]]) -> Iterator[str]:
    # Four pages of traf have a list of names in place of a name.
    for name in raw:
        yield from [name] if isinstance(name, str) else name
